//! A bank of which some questions have errors: what is sound of it is there, and one line says so.

use crate::journey::Journey;

const SIZE: (u16, u16) = (100, 30);

#[test]
fn a_bad_question_is_missed_alone_and_home_says_so_in_a_line() {
    let bad = "id = \"estuary\"\nnonsense = 1";
    let home = Journey::edited("courses.toml", "id = \"estuary\"", bad, SIZE);
    home.has("1 of 7 questions is left out because of 1 error");
    // The rest of its topic is practised.
    let practice = home.keys("jjjp<enter>");
    practice.has("Practice").has("of 3");
}

#[test]
fn with_a_bad_fact_goes_what_is_asked_of_it() {
    let home = Journey::edited("courses.toml", "id = \"luni-inland\"", "id = \"Luni\"", SIZE);
    home.has("2 of 7 questions are left out because of");
}

#[test]
fn an_error_of_the_bank_itself_costs_no_question() {
    let home = Journey::edited("bank.toml", "title = \"Rivers of India\"", "titel = \"R\"", SIZE);
    home.has("but all its questions can be asked");
}
