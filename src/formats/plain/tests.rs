//! Pasted papers in the styles that people use.

use super::read;
use crate::formats::question::{Found, Key, Question};

/// The questions of a text, all of which must be taken.
fn taken(text: &str) -> Vec<Question> {
    let of = |found| match found {
        Found::Question(question) => Some(*question),
        Found::Note(_) => None,
        Found::Refused(said) => {
            panic!("{}: {} in\n{text}\n{:#?}", said.line, said.why, read(text, None))
        }
    };
    read(text, None).into_iter().filter_map(of).collect()
}

/// The keys by letter, `?` where it is no single choice.
fn keys(text: &str) -> String {
    let letter = |question: Question| match question.key {
        Key::One(place) => crate::text::letter(place),
        _ => '?',
    };
    taken(text).into_iter().map(letter).collect()
}

#[test]
fn choices_on_one_line_are_those_of_their_question() {
    let paper = "1. Capital?\n(a) Delhi (b) Agra (c) Pune (d) Goa\n2. River?\n(a) Ganga\n(b) Kosi\n\
                 (c) Son\n(d) Chambal\nKey: 1-(a), 2-(d)";
    assert_eq!(keys(paper), "ad");
}

#[test]
fn a_question_without_choices_takes_nothing_of_its_neighbours() {
    let lake = "Which lake is salt?\n(a) Wular\n(b) Sambhar\n(c) Dal\n(d) Loktak\n";
    let river = "Which river ends in the Chilika?\n(a) Daya (b) Kosi (c) Son (d) Betwa\n";
    for paper in [
        format!("1. {lake}2. {river}3. Name a lake.\nKey: 1. b, 2. a\n"),
        format!("1. {lake}2. Name a lake.\n3. {river}4. Name a river.\n\nKey: 1. b, 3. a\n"),
        format!("1. {river}2. Name a lake.\n3. {lake}Key: 1. a, 3. b\n"),
    ] {
        let found = read(&paper, None);
        let questions = found.iter().filter_map(|found| match found {
            Found::Question(question) => Some(question),
            _ => None,
        });
        for question in questions.clone() {
            let texts = question.choices.iter().map(|choice| &choice.text).chain([&question.stem]);
            assert!(texts.clone().all(|text| !text.contains("Name")), "{question:?}\n{paper}");
        }
        assert_eq!(questions.count(), 2, "{found:#?}\n{paper}");
        let told = |found: &Found| match found {
            Found::Note(said) | Found::Refused(said) => said.about.contains("Name"),
            Found::Question(_) => false,
        };
        let bare = paper.matches("Name").count();
        assert_eq!(found.iter().filter(|found| told(found)).count(), bare, "{found:#?}\n{paper}");
    }
}

#[test]
fn answers_within() {
    let text = "1. Consider the following statements:
1. The Quad has four members.
2. It was founded in 1950.
Which of the statements given above is/are correct?
(a) 1 only
(b) 2 only
(c) Both 1 and 2
(d) Neither 1 nor 2
Ans: a
Explanation: It began in 2007:
1. First talks.
2. Then a pause.

2. Which one of the following is a planet?
(a) Moon   (b) Mars
(c) Ceres  (d) Halley
Answer: (b)
3. The capital of India is
A) Mumbai
B) New Delhi
C) Chennai
D) Kolkata
Correct option: B
";
    let found = taken(text);
    assert_eq!(keys(text), "abb");
    assert_eq!(found[0].choices[2].text, "Both 1 and 2");
    assert!(
        found[0].stem.ends_with("is/are correct?") && found[0].stem.contains("2. It was founded")
    );
    assert_eq!(
        found[0].explanation.as_deref(),
        Some("It began in 2007:\n1. First talks.\n2. Then a pause.")
    );
    assert_eq!(found[1].line, 14);
}

#[test]
fn answers_at_the_end() {
    let paper = "Q.1 First question of the paper?
(a) one (b) two (c) three (d) four
Q.2 Second question?
(a) one (b) two (c) three (d) four
Q.3 Third question?
(a) one (b) two (c) three (d) four
";
    for key in [
        "1-(a) 2-(c) 3-(b)",
        "ANSWER KEY\n1. a\n2. c\n3. b",
        "Answers\n1 2 3\na c b",
        "Answer Key:\n1\na\n2\nc\n3\nb",
        "1. b\n".replace("1. b", "1. (a)\n2. (c)\n3. (b)").as_str(),
        "Answers and Explanations\n1. (a) Because of it.\n2. (c) So it is:\n1. yes\n2. no\n3. (b) Thus.",
    ] {
        assert_eq!(keys(&format!("{paper}\n{key}\n")), "acb", "{key}");
    }
    let second = read(paper, Some("1. a\n2. c\n3. b\n"));
    assert_eq!(second.iter().filter(|found| matches!(found, Found::Question(_))).count(), 3);
}

#[test]
fn numbering_that_begins_anew() {
    let part = |name: &str| {
        format!(
            "Section {name}\n1. One {name}?\na) x\nb) y\nc) z\nd) w\n2. Two {name}?\na) x\nb) y\nc) z\nd) w\n"
        )
    };
    let text =
        format!("{}{}Answers\nSection A\n1. a 2. b\nSection B\n1. c 2. d\n", part("A"), part("B"));
    assert_eq!(keys(&text), "abcd");
    let text = format!("{}Answers: \n1-a, 2-b\n{}Answers:\n1-c, 2-d\n", part("A"), part("B"));
    assert_eq!(keys(&text), "abcd");
}

#[test]
fn without_numbers() {
    let text = "Which is a planet?
A. Moon
B. Mars
C. Ceres
D. Halley
Answer: B

Which is a star?
A. Sun
B. Mars
C. Ceres
D. Halley
Answer: A
Explanation: It shines.

Consider the following:

1. Moon
2. Sun

Which of the above are stars?
A. 1 only
B. 2 only
C. Both
D. None
Answer: B
";
    assert_eq!(keys(text), "bab");
    assert!(taken(text)[2].stem.starts_with("Consider"));
}

#[test]
fn hindi_and_tamil() {
    let text = "प्रश्न 1. निम्नलिखित में से कौन-सा एक ग्रह है?
(क) चंद्रमा
(ख) मंगल
(ग) सूर्य
(घ) तारा
उत्तर: (ख)
व्याख्या: मंगल एक ग्रह है।
प्रश्न 2. भारत की राजधानी क्या है?
(अ) मुंबई (ब) चेन्नई (स) नई दिल्ली (द) कोलकाता
उत्तर - (स)
";
    assert_eq!(keys(text), "bc");
    let tamil = "1. இந்தியாவின் தலைநகரம் எது?
(அ) மும்பை
(ஆ) புது தில்லி
(இ) சென்னை
(ஈ) கொல்கத்தா
விடை: (ஆ)
2. தமிழ்நாட்டின் தலைநகரம் எது?
A) மதுரை
B) கோவை
C) சென்னை
D) சேலம்
விடை : C
";
    assert_eq!(keys(tamil), "bc");
}

#[test]
fn numbered_choices() {
    let text = "1. Which is a planet?
1. Moon
2. Mars
3. Ceres
4. Halley
Ans. 2
2. Which is a star?
(1) Sun
(2) Mars
(3) Ceres
(4) Halley
Ans. (1)
3. Consider:
A. one is so
B. two is so
C. three is so
Choose the correct answer:
(1) A and B only
(2) B and C only
(3) A and C only
(4) A, B and C
Ans. (4)
";
    assert_eq!(keys(text), "bad");
}

#[test]
fn codes_and_tables() {
    let text = "1. Match List-I with List-II:
List-I            List-II
A. River          1. Ganga
B. Mountain       2. Everest
C. Desert         3. Thar
D. Lake           4. Chilika
Codes:
    A B C D
(a) 1 2 3 4
(b) 2 1 3 4
(c) 3 1 2 4
(d) 4 3 2 1
Ans (a)
2. Next one?
(a) x
(b) y
(c) z
(d) w
Ans (d)
";
    assert_eq!(keys(text), "ad");
    assert_eq!(taken(text)[0].choices[0].text, "1 2 3 4");
}

#[test]
fn marks_texts_and_dropped_ones() {
    assert_eq!(
        keys(
            "1. Who?\na) x\nb) y ✓\nc) z\n2. Why?\na) x\n*b) y\nc) z\n3. When?\n**a) x**\nb) y\nc) z\n"
        ),
        "bba"
    );
    assert_eq!(keys("1. Who?\na) Nehru\nb) Gandhi\nc) Patel\nAnswer: Gandhi\n"), "b");
    let found = read(
        "1. Who?\na) x\nb) y\nc) z\nAns: b and c\n2. Why?\na) x\nb) y\nc) z\nAns: (a) or (c)\n3. How?\na) x\nb) y\nc) z\nAns: dropped\n4. When?\na) x\nb) y\nc) z\n",
        None,
    );
    let kinds: Vec<_> = found
        .iter()
        .map(|found| match found {
            Found::Question(question) => format!("{:?}", question.key),
            Found::Refused(said) => said.why.clone(),
            Found::Note(_) => String::new(),
        })
        .collect();
    assert_eq!(
        kinds,
        ["AllOf([1, 2])", "AnyOf([0, 2])", "Dropped", "nothing says which choice is right"]
    );
    let two = read("1. Who?\na) x\nb) y\nc) z\nAns: b\nAnswers\n1. c\n2. a\n", None);
    assert!(
        two.iter()
            .any(|found| matches!(found, Found::Refused(said) if said.why.contains("differ"))),
        "{two:?}"
    );
}

#[test]
fn passages_are_shared() {
    let text = "Directions for the following 2 items: Read the passage and answer.
Passage
The sea is wide and deep.
1. The sea is
(a) wide (b) narrow (c) dry (d) hot
Ans: a
2. It is also
(a) deep (b) flat (c) dry (d) hot
Ans: a
";
    let found = taken(text);
    assert!(
        found.iter().all(|question| question
            .passage
            .as_deref()
            .is_some_and(|text| text.contains("The sea is wide"))),
        "{found:#?}"
    );
}
