//! The form of marking schemes.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::codec::Codec;
use super::old::SchemeBefore;
use crate::exam::{Fraction, MarkingScheme};

/// What each way of answering earns: written in one form, and read in that and the one before.
pub struct SchemeForm;

/// The form that is written.
#[derive(Serialize)]
struct Written {
    marks: Fraction,
    wrong: Fraction,
    multiple: Fraction,
    blank: Fraction,
    declined: Fraction,
}

impl Codec<MarkingScheme> for SchemeForm {
    fn serialize<S: Serializer>(scheme: &MarkingScheme, to: S) -> Result<S::Ok, S::Error> {
        let MarkingScheme { marks, wrong, multiple, blank, declined } = *scheme;
        Written { marks, wrong, multiple, blank, declined }.serialize(to)
    }
    fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<MarkingScheme, D::Error> {
        SchemeBefore::deserialize(from).map(MarkingScheme::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::form::codec::{from_str, to_string};

    #[test]
    fn a_scheme_from_before_takes_several_answers_for_a_wrong_one() {
        let kept = r#"{"marks":[2,1],"wrong":[1,3],"blank":[0,1]}"#;
        let read: MarkingScheme = from_str::<SchemeForm, _>(kept).unwrap();
        assert_eq!(read, MarkingScheme::default());
        let written = to_string::<SchemeForm, _>(&read).unwrap();
        assert_eq!(from_str::<SchemeForm, MarkingScheme>(&written).unwrap(), read);
    }
}
