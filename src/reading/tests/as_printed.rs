//! Questions as printed: what is asked, which list is meant, and that nothing is added.

use super::*;
use crate::document::Diagnostic;

/// The item with that text and those further fields, if it can be asked, and what is said of it.
fn read_item(kind: &str, text: &str, fields: &str) -> (Option<Item>, Vec<Diagnostic>) {
    let item =
        format!("[[item]]\nid = \"q\"\nkind = \"{kind}\"\ntext = \"\"\"\n{text}\"\"\"\n{fields}");
    let file = |path: &str, text: String| SourceFile { path: path.into(), text };
    let files = [file("b/bank.toml", HEAD.into()), file("b/a.toml", format!("{FACTS}{item}"))];
    let reading = read(&files, &[]);
    let item = reading.bank.and_then(|bank| bank.topics[0].items.first().cloned());
    (item, reading.diagnostics)
}

/// The letter of the right choice and the codes of what is said; no letter where the item cannot be
/// asked.
fn outcome(kind: &str, text: &str, fields: &str) -> (Option<char>, Vec<&'static str>) {
    let (item, said) = read_item(kind, text, fields);
    let key = item.and_then(|item| {
        let right = item.choices.iter().position(|choice| item.key.accepts(&choice.claim))?;
        ('a'..='z').nth(right)
    });
    (key, said.iter().map(|problem| problem.code.id()).collect())
}

const ALARM: &str = "Consider the following:
1. Steam
2. Dust
3. Cold
Which of the above can set off a false alarm in a smoke detector?
(a) 1 and 2 only
(b) 2 and 3 only
(c) 3 only
(d) 1, 2 and 3
";

const AMENDED: &str = "Which of the following can NOT be amended by a simple majority?
1. The names of the States
2. The number of judges
3. The Preamble
(a) 1 only
(b) 3 only
(c) 1 and 2 only
(d) 1, 2 and 3
";

#[test]
fn a_word_of_the_matter_turns_no_question_round() {
    assert_eq!(outcome("statements", ALARM, "correct = [1, 2]"), (Some('a'), vec![]));
    let wrong = ALARM.replace("can set off a false alarm in a smoke detector", "are wrong");
    assert_eq!(outcome("statements", &wrong, "correct = [1, 2]"), (Some('c'), vec![]));
}

#[test]
fn the_authors_not_is_the_last_word() {
    for (text, not, key) in
        [(ALARM, false, 'a'), (ALARM, true, 'c'), (AMENDED, false, 'c'), (AMENDED, true, 'b')]
    {
        let fields = format!("correct = [1, 2]\nnot = {not}");
        assert_eq!(outcome("statements", text, &fields), (Some(key), vec![]), "{text} {not}");
    }
    let (item, _) = read_item("statements", AMENDED, "correct = [1, 2]\nnot = true");
    assert_eq!(item.unwrap().ask(), Ask::Which { not: true });
}

#[test]
fn what_is_not_certain_is_decided_by_the_key_or_not_asked() {
    for (fields, wanted) in [
        ("correct = [1, 2]", (None, vec!["E054"])),
        ("correct = [1, 2]\nkey = \"b\"", (Some('b'), vec!["W003"])),
        ("correct = [1, 2]\nkey = \"C\"", (Some('c'), vec!["W003"])),
        ("correct = [1, 2]\nkey = \"d\"", (None, vec!["E037"])),
        ("correct = [1, 2]\nkey = \"e\"", (None, vec!["E022"])),
        ("key = \"b\"", (Some('b'), vec!["I003"])),
        ("correct = [1, 2]\nkey = \"b\"\nnot = true", (Some('b'), vec![])),
        ("correct = [1, 2]\nkey = \"b\"\nnot = false", (None, vec!["E037"])),
    ] {
        assert_eq!(outcome("statements", AMENDED, fields), wanted, "{fields}");
    }
    // The letter says which lines were asked for, so an answer is evidence of the right ones.
    let (item, _) = read_item("statements", AMENDED, "correct = [1, 2]\nkey = \"b\"");
    let item = item.unwrap();
    assert_eq!((item.ask(), truths(&item)), (Ask::Which { not: true }, vec![true, true, false]));
}

#[test]
fn a_key_beside_correct_is_checked_in_every_kind() {
    let pairs = "Consider the following pairs:\n1. Kerala | coast\n2. Bihar | coast\n\
                 How many of the above pairs are correctly matched?\n(a) Only one\n(b) Both\n";
    let order = "Arrange the following:\n1. B\n2. A\n3. C\n(a) 1-2-3\n(b) 2-1-3\n";
    let lists = "Match List-I with List-II:\nList-I\nA. x\nB. y\nList-II\n1. p\n2. q\n\
                 Codes:\n(a) 1 2\n(b) 2 1\n";
    let reasons = "Statement-I: It rains.\nStatement-II: It is wet.\n\
                   (a) Both Statement-I and Statement-II are correct and Statement-II explains Statement-I\n\
                   (b) Statement-I is correct but Statement-II is incorrect\n";
    for (kind, text, fields, right, wrong) in [
        ("statements", ALARM, "correct = [1, 2]", 'a', 'b'),
        ("pairs", pairs, "correct = [1]", 'a', 'b'),
        ("sequence", order, "order = [2, 1, 3]", 'b', 'a'),
        ("match", lists, "matches = [2, 1]", 'b', 'a'),
        ("reasons", reasons, "correct = [1]", 'b', 'a'),
    ] {
        let with = |letter| format!("{fields}\nkey = \"{letter}\"");
        assert_eq!(outcome(kind, text, &with(right)), (Some(right), vec![]), "{kind}");
        assert_eq!(outcome(kind, text, &with(wrong)).1, ["E037"], "{kind}");
    }
}

#[test]
fn nothing_is_added_to_a_text_whose_lead_asks() {
    let rivers = AMENDED.replace("can NOT be amended by a simple majority", "flow westward");
    let (item, said) = read_item("statements", &rivers, "correct = [1, 2]");
    let item = item.unwrap();
    assert_eq!((shown::closing(&item), said), (None, vec![]));
    assert_eq!(item.key, AnswerKey(vec![Claim::Statements(vec![1, 2])]));
    let parts = "Arrange the parts so that they make a sensible sentence.\n1. before the shops opened\n\
                 2. and bought bread\n3. he came to the market\n(a) 3-1-2\n(b) 1-2-3\n";
    let (item, said) = read_item("sequence", parts, "order = [3, 1, 2]");
    assert_eq!((shown::closing(&item.unwrap()), said), (None, vec![]));
    // What is written in parts gets its line, which claims no dates that nobody gave.
    let written =
        super::item("kind = \"sequence\"\nevents = [\"B\", \"A\", \"C\"]\norder = [2, 1, 3]\n");
    let line = "Which one of the following is the correct order of the above?";
    assert_eq!(shown::closing(&written).as_deref(), Some(line));
}

#[test]
fn a_text_that_asks_nothing_is_not_asked_without_a_key() {
    let silent = "Consider the following statements:\n1. One\n2. Two\n(a) 1 only\n(b) 2 only\n";
    assert_eq!(outcome("statements", silent, "correct = [1]"), (None, vec!["E054"]));
    let (item, said) = read_item("statements", silent, "correct = [1]\nkey = \"b\"");
    let item = item.unwrap();
    assert_eq!((item.ask(), shown::closing(&item)), (Ask::Which { not: true }, None));
    assert_eq!(said.len(), 1);
    // The author may ask in words of his own.
    let asked = "correct = [1]\nask = { which = \"Which of the above are false?\" }\nnot = true";
    let (item, said) = read_item("statements", silent, asked);
    assert_eq!(shown::closing(&item.unwrap()).as_deref(), Some("Which of the above are false?"));
    assert_eq!(said, []);
    let unsaid = "correct = [1]\nask = { which = \"Which of the above are false?\" }";
    assert_eq!(outcome("statements", silent, unsaid), (None, vec!["E054"]));
    let events = "Consider the following events:\n1. B\n2. A\n3. C\n(a) 1-2-3\n(b) 2-1-3\n";
    assert_eq!(outcome("sequence", events, "order = [2, 1, 3]"), (None, vec!["E054"]));
    let keyed = "order = [2, 1, 3]\nkey = \"b\"";
    assert_eq!(outcome("sequence", events, keyed), (Some('b'), vec!["W003"]));
}

#[test]
fn a_text_is_not_asked_twice() {
    let asked = "correct = [1, 2]\nask = { which = \"Which of the above do?\" }";
    assert_eq!(outcome("statements", ALARM, asked).1, ["E046"]);
    assert_eq!(outcome("statements", ALARM, "correct = [1, 2]\nask = \"count\"").1, ["E037"]);
    assert_eq!(outcome("statements", ALARM, "correct = [1, 2]\nask = \"which\"").1, [""; 0]);
}

#[test]
fn the_key_shows_which_of_two_lists_is_meant_where_only_one_fits() {
    let text = "Consider the following facts:\nI. It rained.\nII. The river rose.\nConsider also:\n\
                1. A dam broke.\n2. A bridge fell.\n3. A road sank.\nHow many of the above are likely?\n\
                (a) Only one\n(b) Only two\n(c) All three\n";
    assert_eq!(outcome("statements", text, "correct = [1, 3]"), (None, vec!["E055"]));
    let (item, said) = read_item("statements", text, "correct = [1, 3]\nkey = \"b\"");
    let item = item.unwrap();
    assert_eq!((item.lines().len(), said[0].code.id(), said.len()), (3, "W003", 1));
    assert!(shown::stem(&item).ends_with("II. The river rose.\nConsider also:"), "{item:?}");
    for open in ["correct = [1]\nkey = \"a\"", "correct = [1, 3]\nkey = \"a\""] {
        assert_eq!(outcome("statements", text, open), (None, vec!["E055"]), "{open}");
    }
    // By its key alone it can be asked, as it is printed.
    let (item, said) = read_item("statements", text, "key = \"b\"");
    let item = item.unwrap();
    assert_eq!(
        (item.kind(), item.order, said[0].code.id()),
        (Kind::Single, ChoiceOrder::Fixed, "I003")
    );
}

#[test]
fn dates_do_not_order_what_is_asked_for_from_the_latest() {
    let text = |ask: &str| format!("{ask}\n1. First\n2. Second\n(a) 1-2\n(b) 2-1\n");
    let facts = "fact.1 = \"one\"\nfact.2 = \"two\"\n";
    let forward = text("Arrange the following in chronological order:");
    assert_eq!(outcome("sequence", &forward, facts), (Some('a'), vec![]));
    let backward = text("Arrange the following in reverse chronological order:");
    assert_eq!(outcome("sequence", &backward, facts), (None, vec!["E032"]));
    let ordered = format!("{facts}order = [2, 1]");
    assert_eq!(outcome("sequence", &backward, &ordered), (Some('b'), vec![]));
    assert_eq!(outcome("sequence", &forward, &ordered).1, ["E037"]);
}

#[test]
fn the_letter_is_enough_where_the_choices_settle_the_truths() {
    for (kind, text, key, truths) in [
        ("statements", ALARM, 'a', &[true, true, false][..]),
        (
            "statements",
            &ALARM.replace("can set off a false alarm", "are wrong"),
            'c',
            &[true, true, false],
        ),
    ] {
        let (item, said) = read_item(kind, text, &format!("key = \"{key}\""));
        let item = item.unwrap();
        assert_eq!((super::truths(&item), said), (truths.to_vec(), vec![]), "{text}");
    }
    let order = "Arrange the following:\n1. B\n2. A\n3. C\n(a) 1-2-3\n(b) 2-1-3\n";
    let lists = "Match List-I with List-II:\nList-I\nA. x\nB. y\nList-II\n1. p\n2. q\n\
                 Codes:\n(a) 1 2\n(b) 2 1\n";
    let reasons = "Assertion (A): It rains.\nReason (R): It is wet.\n\
                   (1) Both A and R are true and R is the correct explanation of A\n\
                   (2) A is true but R is false\n(3) Both A and R are false\n";
    for (kind, text, key) in
        [("sequence", order, "b"), ("match", lists, "b"), ("reasons", reasons, "a")]
    {
        let (item, said) = read_item(kind, text, &format!("key = \"{key}\""));
        let item = item.unwrap();
        assert!(
            item.kind() != Kind::Single && said.iter().all(|p| p.code.id() == "I005"),
            "{said:?}"
        );
    }
    // A count between none and all says nothing of any line.
    let count = ALARM.replace("Which of", "How many of").replace("1 and 2 only", "Only two");
    let count = count
        .replace("2 and 3 only", "Only one")
        .replace("3 only", "None")
        .replace("1, 2 and 3", "All three");
    for (key, kind, codes) in [("a", Kind::Single, vec!["I003"]), ("d", Kind::Statements, vec![])] {
        let (item, said) = read_item("statements", &count, &format!("key = \"{key}\""));
        let said: Vec<&str> = said.iter().map(|problem| problem.code.id()).collect();
        assert_eq!((item.map(|item| item.kind()), said), (Some(kind), codes), "{key}");
    }
}

#[test]
fn what_stands_around_a_pasted_question() {
    let text = "Q17. Consider the following statements:\n1. One\n2. Two\n\
                Which of the statements given above is/are correct?\n(a) 1 only\n(b) 2 only\n\
                (c) Both 1 and 2\n(d) Neither 1 nor 2\nAns. (c)\nExplanation: Both hold.\n";
    let (item, said) = read_item("statements", text, "");
    let item = item.unwrap();
    assert_eq!((truths(&item), said), (vec![true, true], vec![]));
    assert_eq!(item.stem.as_deref(), Some("Consider the following statements:"));
    assert_eq!(item.explain.as_deref(), Some("Both hold."));
    assert_eq!(outcome("statements", text, "key = \"a\"").1, ["E037"]);
    assert_eq!(outcome("statements", text, "correct = [1, 2]"), (Some('c'), vec![]));
    assert_eq!(outcome("statements", text, "correct = [1]").1, ["E037"]);
}
