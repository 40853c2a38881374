//! The marks of a paper or section: what answers earn and cost.

use super::numbers;
use crate::document::Fields;
use crate::exam::{Decline, Fraction, MarkingScheme, codes};

/// The marking scheme of a paper, or of a section: what is not said is `above`'s.
pub(super) fn read(
    fields: &Fields<'_, '_>,
    above: Option<&MarkingScheme>,
    decline: Decline,
) -> Option<MarkingScheme> {
    let marks = numbers::marks(fields, "marks");
    let marks = if above.is_some() { marks } else { fields.need("marks", marks) };
    let wrong = numbers::penalty(fields, "wrong");
    let wrong_or = if above.is_some() { wrong } else { fields.need("wrong", wrong) };
    let multiple = numbers::penalty(fields, "multiple");
    let blank = numbers::penalty(fields, "blank");
    let declined = numbers::penalty(fields, "declined");
    if let (Decline::None, Some(entry)) = (decline, fields.take("declined")) {
        let message = "this paper has no choice for \"not attempted\"";
        let help = "add `decline = true` to the paper, or remove `declined`";
        fields.page.say(codes::CONTRADICTION, &entry.key_span, message, help);
    }
    let zero = Fraction::from_integer(0);
    let own = marks.is_some() || [wrong_or, multiple, blank, declined].iter().any(Option::is_some);
    if above.is_some() && !own {
        return None;
    }
    let wrong = wrong_or.or(above.map(|a| a.wrong))?;
    // A section that says what a wrong answer costs means several answers too, unless it says more.
    let inherited = above.filter(|_| wrong_or.is_none()).map(|a| a.multiple);
    Some(MarkingScheme {
        marks: marks.map(|m| m.it).or(above.map(|a| a.marks))?,
        wrong,
        multiple: multiple.or(inherited).unwrap_or(wrong),
        blank: blank.or(above.map(|a| a.blank)).unwrap_or(zero),
        declined: declined.or(above.map(|a| a.declined)).unwrap_or(zero),
    })
}
