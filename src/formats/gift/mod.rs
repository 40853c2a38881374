//! GIFT, Moodle's text format for questions.

mod read;
mod write;

pub use read::read;
pub use write::write;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::question::Found;

    #[test]
    fn true_or_false_is_written_in_its_own_form() {
        for text in ["::a::India is a republic. {T####Since 1950.}\n", "Goa is a country. {F}\n"] {
            let found = read(text);
            let [Found::Question(question)] = &found[..] else { panic!("{found:?}") };
            assert!(question.keeps_order);
            assert_eq!(write(std::slice::from_ref(&**question)).trim(), text.trim());
        }
    }
}
