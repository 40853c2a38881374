//! The standard answers of Statement-I/II and Statement-I/II/III questions: which there are, and
//! which states given truths.

use super::unanswerable::Unanswerable;
use crate::bank::ReasonsCode;

/// The four standard answers in printed order, for two statements or three.
pub fn standard(lines: usize) -> [ReasonsCode; 4] {
    if lines == 2 {
        [
            ReasonsCode::Explains,
            ReasonsCode::DoesNotExplain,
            ReasonsCode::FirstOnly,
            ReasonsCode::SecondOnly,
        ]
    } else {
        [
            ReasonsCode::BothExplain,
            ReasonsCode::OneOfBothExplains,
            ReasonsCode::OnlyOneAndItExplains,
            ReasonsCode::NeitherCorrect,
        ]
    }
}

/// The standard answer that states these truths: UPSC CSE GS-I 2023 for two statements, 2024 for
/// three.
pub(super) fn stating(truths: &[bool], explains: &[u8]) -> Result<ReasonsCode, Unanswerable> {
    let none = |problem, advice| Err(Unanswerable::NoStandardChoice { problem, advice });
    for &number in explains {
        let problem = match (number, truths.get(usize::from(number).wrapping_sub(1))) {
            (0 | 1, _) => "only Statement II or III can explain Statement I",
            (_, None) => "there is no such statement",
            (_, Some(false)) => "what is false explains nothing",
            _ if truths.first() == Some(&false) => "Statement I is false, and nothing explains it",
            _ => continue,
        };
        return Err(Unanswerable::CannotExplain { number, problem });
    }
    let (second, third) = (explains.contains(&2), explains.contains(&3));
    match truths {
        [true, true] if second => Ok(ReasonsCode::Explains),
        [true, true] => Ok(ReasonsCode::DoesNotExplain),
        [true, false] => Ok(ReasonsCode::FirstOnly),
        [false, true] => Ok(ReasonsCode::SecondOnly),
        [false, false] => none(
            "both statements are false",
            "make one of them true, or ask it as `statements`, where \"Neither\" is a choice",
        ),
        [false, _, _] => none(
            "Statement I is false, and three-statement choices take it to be true",
            "make Statement I true, or ask it as `statements`",
        ),
        [true, true, true] => match (second, third) {
            (true, true) => Ok(ReasonsCode::BothExplain),
            (false, false) => none(
                "Statements II and III are both true and neither explains Statement I",
                "say in `explains` which does, or ask it as `statements`",
            ),
            _ => Ok(ReasonsCode::OneOfBothExplains),
        },
        [true, false, false] => Ok(ReasonsCode::NeitherCorrect),
        [true, _, _] if second || third => Ok(ReasonsCode::OnlyOneAndItExplains),
        [true, _, _] => none(
            "only one of Statements II and III is true and it does not explain Statement I",
            "name it in `explains` if it does, or ask it as `statements`",
        ),
        _ => Err(Unanswerable::TooMany { found: truths.len(), most: 3 }),
    }
}
