//! Moodle XML read.

use super::tree::{Element, each};
use crate::formats::html::plain;
use crate::formats::question::{Choice, Found, Key, Question};

/// The questions of a Moodle XML file.
pub fn read(text: &str) -> Vec<Found> {
    let mut out = Vec::new();
    let mut category: Option<String> = None;
    let done = each(text, "question", |element| {
        if element.attribute("type") == Some("category") {
            let path = element.text_of("category").unwrap_or_default();
            let last = path
                .rsplit('/')
                .map(str::trim)
                .find(|part| !part.is_empty() && !part.starts_with('$'));
            category = last.map(str::to_owned);
            return;
        }
        let mut found = question(&element);
        if let Found::Question(question) = &mut found {
            question.topic.clone_from(&category);
        }
        out.push(found);
    });
    if let Err((line, why)) = done {
        out.push(Found::refused(line, "", why));
    } else if out.is_empty() {
        out.push(Found::refused(1, "", "no questions were found in it"));
    }
    out
}

fn question(element: &Element) -> Found {
    let sort = element.attribute("type").unwrap_or_default();
    let name = element.text_of("name").unwrap_or_default();
    let mut media = 0;
    let mut text = |element: Option<&Element>| {
        let (said, found) = shown(element);
        media += found;
        said
    };
    let stem = text(element.child("questiontext"));
    let about = if stem.is_empty() { name.to_owned() } else { stem.clone() };
    let refused = |why: String| Found::refused(element.line, &about, why);
    let why = match sort {
        "multichoice" | "truefalse" => None,
        "description" => {
            return Found::note(element.line, &about, "a description without answers; it is no question, and was left out");
        }
        "shortanswer" => Some("a short answer: it has no choices, and is not taken".to_owned()),
        "numerical" | "calculated" | "calculatedsimple" => Some("a numerical question: it has no choices, and is not taken".to_owned()),
        "essay" => Some("an essay: it has no choices, and is not taken".to_owned()),
        "cloze" | "multianswer" => Some("a cloze question, which is not taken".to_owned()),
        "matching" | "match" => Some("a matching question of Moodle, in which each line has a choice of its own; it is not taken".to_owned()),
        other => Some(format!("a question of the type \"{other}\", which is not taken")),
    };
    if let Some(why) = why {
        return refused(why);
    }
    let mut question = Question { line: element.line, stem, ..Question::default() };
    question.id = element.text_of("idnumber").filter(|id| !id.is_empty()).map(str::to_owned);
    question.explanation =
        Some(text(element.child("generalfeedback"))).filter(|text| !text.is_empty());
    if let Some(tags) = element.child("tags") {
        question.tags = tags
            .children
            .iter()
            .filter_map(|tag| tag.child("text"))
            .map(|tag| tag.text.trim().to_owned())
            .collect();
    }
    let (mut full, mut part) = (Vec::new(), Vec::new());
    for answer in element.children.iter().filter(|child| child.name == "answer") {
        let fraction: f64 =
            answer.attribute("fraction").and_then(|f| f.parse().ok()).unwrap_or(0.0);
        let place = question.choices.len();
        if fraction >= 99.9 {
            full.push(place);
        } else if fraction > 0.0 {
            part.push(place);
        }
        let mut said = text(Some(answer));
        if sort == "truefalse" {
            said = match said.to_lowercase().as_str() {
                "true" => "True".into(),
                "false" => "False".into(),
                _ => said,
            };
        }
        let why = Some(text(answer.child("feedback"))).filter(|text| !text.is_empty());
        question.choices.push(Choice { text: said, why, ..Choice::default() });
    }
    let shuffles = element
        .child("shuffleanswers")
        .is_none_or(|value| !matches!(value.text.trim(), "0" | "false"));
    question.keeps_order = !shuffles || sort == "truefalse";
    let is_single =
        element.child("single").is_none_or(|value| !matches!(value.text.trim(), "0" | "false"));
    question.key = match (&full[..], &part[..]) {
        ([one], []) if is_single || sort == "truefalse" => Key::One(*one),
        ([one], _) if is_single => {
            question.changed.push("marks for choices that are right in part were left out".into());
            Key::One(*one)
        }
        ([one], []) => Key::One(*one),
        ([], []) => return refused("no answer is marked right".into()),
        ([], _) if is_single => return refused("no answer is wholly right".into()),
        (_, []) if is_single => Key::AnyOf(full),
        _ => Key::AllOf([full, part].concat()),
    };
    if media > 0 {
        return refused("it has a picture, which a terminal cannot show".into());
    }
    question.into()
}

/// The text of an element that says in which format it is, and how many pictures it had.
fn shown(element: Option<&Element>) -> (String, usize) {
    let Some(element) = element else { return (String::new(), 0) };
    let text = element.child("text").map_or("", |text| text.text.as_str());
    if let Some("plain_text" | "markdown") = element.attribute("format") {
        (text.trim().to_owned(), 0)
    } else {
        let found = plain(text);
        (found.text, found.media)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whys(text: &str) -> Vec<String> {
        read(text)
            .into_iter()
            .map(|found| match found {
                Found::Question(question) => format!("{:?}", question.key),
                Found::Refused(said) | Found::Note(said) => said.why,
            })
            .collect()
    }

    const ONE: &str = r#"<question type="multichoice"><name><text>n</text></name>
<questiontext format="html"><text><![CDATA[<p>Which is <b>not</b>?</p>]]></text></questiontext>
<generalfeedback format="html"><text>&lt;p&gt;All&amp;nbsp;of it.&lt;/p&gt;</text></generalfeedback>
<single>true</single><idnumber>q-1</idnumber><tags><tag><text>a</text></tag></tags>
<answer fraction="100" format="html"><text>x</text><feedback format="html"><text>yes</text></feedback></answer>
<answer fraction="0"><text>y</text></answer></question>"#;

    #[test]
    fn questions_of_choices_are_taken() {
        let text = format!(
            "<?xml version=\"1.0\"?>\n<quiz><question type=\"category\"><category><text>$course$/top/Polity</text></category></question>\n{ONE}</quiz>"
        );
        let found = read(&text);
        let [Found::Question(question)] = &found[..] else { panic!("{found:?}") };
        assert_eq!((question.stem.as_str(), question.line), ("Which is **not**?", 3));
        assert_eq!(
            (question.topic.as_deref(), question.id.as_deref()),
            (Some("Polity"), Some("q-1"))
        );
        assert_eq!(question.explanation.as_deref(), Some("All of it."));
        assert_eq!(
            (&question.key, question.choices[0].why.as_deref()),
            (&Key::One(0), Some("yes"))
        );
        assert_eq!(question.tags, ["a"]);
    }

    #[test]
    fn hostile_files_are_refused() {
        let bomb = "<?xml version=\"1.0\"?><!DOCTYPE q [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><quiz><question type=\"essay\"><name><text>&b;</text></name></question></quiz>";
        assert!(whys(bomb)[0].contains("entities"));
        let outside = "<!DOCTYPE q [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><quiz>&x;</quiz>";
        assert!(whys(outside)[0].contains("entities"));
        assert!(whys(&"<a>".repeat(10_000))[0].contains("deep"));
        assert!(whys(&format!("<quiz>{ONE}<question type=\"multichoice\"><name>")).len() == 2);
        let file = format!(
            "<quiz>{}</quiz>",
            ONE.replace(
                "<single>",
                &format!(
                    "<file name=\"../../x\" encoding=\"base64\">{}</file><single>",
                    "QUJD".repeat(1000)
                )
            )
        );
        assert_eq!(whys(&file), ["One(0)"]);
        let picture = ONE.replace("<b>not</b>", "<img src=\"@@PLUGINFILE@@/a.png\">");
        assert!(whys(&picture)[0].contains("picture"));
        assert!(whys("<quiz><question type=\"cloze\"/></quiz>")[0].contains("cloze"));
    }
}
