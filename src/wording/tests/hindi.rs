//! Hindi and Marathi papers: choices and asks as they print them.

use crate::bank::solve::Expected;
use crate::bank::{Ask, Kind};
use crate::wording::printed::{Why, split};
use crate::wording::read_choice;

const WHICH: Ask = Ask::Which { not: false };
const COUNT: Ask = Ask::Count { not: false };

fn read(text: &str, kind: Kind, ask: Ask, lines: usize) -> Option<String> {
    let expected = Expected { kind, ask, lines, right: lines };
    read_choice(text, &expected).map(|claim| claim.to_string())
}

#[test]
fn sets_of_lines() {
    for (text, lines, claim) in [
        ("केवल 1", 2, "s1"),
        ("केवल I", 2, "s1"),
        ("1 केवल", 3, "s1"),
        ("केवल कथन 2", 3, "s2"),
        ("केवल 1 और 2", 3, "s1.2"),
        ("केवल 1, 2 और 3", 4, "s1.2.3"),
        ("1 तथा 3", 3, "s1.3"),
        ("१ और २", 3, "s1.2"),
        ("1 and 3 केवल", 3, "s1.3"),
        ("1, 2 और 3", 3, "s1.2.3"),
        ("1 और 2 दोनों", 2, "s1.2"),
        ("दोनों 1 और 2", 2, "s1.2"),
        ("1 व 2 दोनों", 2, "s1.2"),
        ("न तो 1 और न ही 2", 2, "s"),
        ("न तो 1, न ही 2", 2, "s"),
        ("न तो 1 न ही 2", 2, "s"),
        ("न तो I न II", 2, "s"),
        ("न ही 1 और न ही 2", 2, "s"),
        ("उपर्युक्त में से कोई नहीं", 3, "s"),
        ("इनमें से कोई भी नहीं", 3, "s"),
        ("कोई भी कथन नहीं", 3, "s"),
        ("उपर्युक्त सभी", 3, "s1.2.3"),
        ("उपरोक्त सभी कथन", 3, "s1.2.3"),
        ("1, 2 और 3 सभी", 3, "s1.2.3"),
        ("सभी तीनों", 3, "s1.2.3"),
        ("केवल कथन 1 सही है", 2, "s1"),
        ("कथन 1 और 2 दोनों सही हैं", 2, "s1.2"),
        ("दोनों कथन सही हैं", 2, "s1.2"),
        ("दोनों कथन गलत हैं", 2, "s"),
        ("कथन I सही है, किन्तु कथन II गलत है", 2, "s1"),
        ("कथन I ग़लत है लेकिन कथन II सही है", 2, "s2"),
        ("कथन 1 सही है, लेकिन कथन 2 और 3 सही नहीं हैं", 3, "s1"),
        ("फक्त 1", 2, "s1"),
        ("1 व 2 दोन्ही", 2, "s1.2"),
        ("फक्त 1 आणि 3", 3, "s1.3"),
        ("दोन्ही नाहीत", 2, "s"),
        ("वरील सर्व", 3, "s1.2.3"),
        ("वरीलपैकी एकही नाही", 3, "s"),
    ] {
        let found = read(text, Kind::Statements, WHICH, lines);
        assert_eq!(found.as_deref(), Some(claim), "{text}");
    }
    for text in
        ["केवल एक", "1 या 2", "केवल 4", "1 के अतिरिक्त सभी", "नहीं", "1 नहीं", "कथन 1 सही है और 1 गलत है"]
    {
        assert_eq!(read(text, Kind::Statements, WHICH, 3), None, "{text}");
    }
}

#[test]
fn counts() {
    for (text, lines, claim) in [
        ("केवल एक", 3, "n1"),
        ("केवल दो", 3, "n2"),
        ("केवल दो कथन", 3, "n2"),
        ("केवल दो युग्म", 4, "n2"),
        ("सिर्फ तीन", 4, "n3"),
        ("सभी तीन", 3, "n3"),
        ("सभी तीनों", 3, "n3"),
        ("तीनों", 3, "n3"),
        ("सभी चारों युग्म", 4, "n4"),
        ("सभी पाँच", 5, "n5"),
        ("सभी पांचों", 5, "n5"),
        ("सभी", 4, "n4"),
        ("कोई भी नहीं", 4, "n0"),
        ("कोई नहीं", 4, "n0"),
        ("कोई भी युग्म नहीं", 4, "n0"),
        ("एक भी नहीं", 4, "n0"),
        ("उपर्युक्त में से कोई भी नहीं", 4, "n0"),
        ("फक्त दोन", 3, "n2"),
        ("तिन्ही", 3, "n3"),
    ] {
        assert_eq!(read(text, Kind::Pairs, COUNT, lines).as_deref(), Some(claim), "{text}");
    }
}

#[test]
fn statements_that_explain_each_other() {
    for (text, code) in [
        ("कथन-I और कथन-II दोनों सही हैं तथा कथन-II, कथन-I की सही व्याख्या है", "explains"),
        ("कथन-I तथा कथन-II दोनों सही हैं और कथन-II, कथन-I की सही व्याख्या नहीं है", "does-not-explain"),
        ("कथन I और कथन II दोनों सही हैं, लेकिन कथन II, कथन I की व्याख्या नहीं करता है", "does-not-explain"),
        ("कथन-I सही है किन्तु कथन-II गलत है", "first-only"),
        ("कथन-I सही है, परन्तु कथन-II सही नहीं है", "first-only"),
        ("कथन-I असत्य है, किंतु कथन-II सत्य है", "second-only"),
        ("A और R दोनों सही हैं और R, A का सही स्पष्टीकरण है", "explains"),
        ("(A) तथा (R) दोनों सत्य हैं परन्तु (R), (A) की सही व्याख्या नहीं है", "does-not-explain"),
        ("(A) सही है, परन्तु (R) गलत है", "first-only"),
        ("A गलत है, लेकिन R सही है", "second-only"),
        ("अभिकथन (A) सही है किन्तु कारण (R) गलत है", "first-only"),
    ] {
        let found = read(text, Kind::Reasons, Ask::Kind, 2);
        assert_eq!(found, Some(format!("r:{code}")), "{text}");
    }
    let both = "कथन-II और कथन-III दोनों सही हैं तथा वे दोनों कथन-I की व्याख्या करते हैं";
    assert_eq!(read(both, Kind::Reasons, Ask::Kind, 3).as_deref(), Some("r:both-explain"));
}

#[derive(Debug, PartialEq)]
enum Sense {
    Which(bool),
    Count(bool),
    Unclear(Why),
}
use Sense::{Count, Unclear, Which};

fn sense(lead: &str, closing: &str) -> Sense {
    let text = format!(
        "{lead}\n1. पहली पंक्ति।\n2. दूसरी पंक्ति।\n3. तीसरी पंक्ति।\n{closing}\n(a) केवल 1\n(b) केवल 2"
    );
    let printed = split(Kind::Statements, &text).unwrap_or_else(|said| panic!("{text}: {said:?}"));
    assert_eq!(printed.lines.len(), 3, "{text}");
    assert_eq!(printed.lines[2].1, ["तीसरी पंक्ति।"], "{text}");
    match (printed.doubt, printed.ask) {
        (Some(doubt), _) => Unclear(doubt.why),
        (None, Ask::Count { not }) => Count(not),
        (None, Ask::Which { not }) => Which(not),
        (None, Ask::Kind) => panic!("{text}"),
    }
}

#[test]
fn what_is_asked() {
    const LEAD: &str = "निम्नलिखित कथनों पर विचार कीजिए:";
    const CODE: &str = "नीचे दिए गए कूट का प्रयोग कर सही उत्तर चुनिए:";
    for (lead, closing, wanted) in [
        (LEAD, "उपर्युक्त कथनों में से कौन-सा/से सही है/हैं?", Which(false)),
        (LEAD, "उपर्युक्त में से कौन-सा/कौन-से कथन सही है/हैं ?", Which(false)),
        (LEAD, "ऊपर दिए गए कथनों में से कौन सा/से सही है/हैं?", Which(false)),
        (LEAD, "उपरोक्त कथनों में से कौनसे कथन सत्य हैं", Which(false)),
        (LEAD, "उपर्युक्त में से कितने कथन सही हैं?", Count(false)),
        (LEAD, "उपर्युक्त में से कितनी नदियाँ अरब सागर में गिरती हैं?", Count(false)),
        (LEAD, "उपर्युक्त कथनों में से कितने सही नहीं हैं?", Count(true)),
        (LEAD, "उपर्युक्त कथनों में से कौन-सा/से सही नहीं है/हैं?", Which(true)),
        (LEAD, "उपर्युक्त कथनों में से कौन-सा/से गलत है/हैं?", Which(true)),
        (LEAD, "उपर्युक्त में से कौन-से कथन असत्य हैं?", Which(true)),
        (LEAD, "उपर्युक्त युग्मों में से कौन-सा/से सही सुमेलित है/हैं?", Which(false)),
        (LEAD, "उपर्युक्त युग्मों में से कौन-सा/से सही सुमेलित नहीं है/हैं?", Which(true)),
        (LEAD, "उपर्युक्त में से कौन-से युग्म गलत सुमेलित हैं?", Which(true)),
        (LEAD, "उपर्युक्त में से असत्य कथन की पहचान कीजिए।", Which(true)),
        (LEAD, CODE, Which(false)),
        (LEAD, "नीचे दिए गए कूट की सहायता से सही उत्तर का चयन कीजिए", Which(false)),
        (LEAD, "सही उत्तर चुनें:", Which(false)),
        (LEAD, "उपर्युक्त में से कौन-से गलत सूचना के स्रोत हैं?", Which(false)),
        (LEAD, "उपर्युक्त में से कौन-से मौलिक अधिकार नहीं हैं?", Unclear(Why::Denial)),
        (LEAD, "उपर्युक्त में से किसे संविधान में संशोधित नहीं किया जा सकता?", Unclear(Why::Denial)),
        (LEAD, "उपर्युक्त में से कौन-सा कथन गलत नहीं है?", Unclear(Why::Denial)),
        (LEAD, "", Unclear(Why::NothingAsks)),
        ("निम्नलिखित में से कौन-सी नदियाँ हिमालय से निकलती हैं?", CODE, Which(false)),
        ("निम्नलिखित में से कौन-सी नदियाँ हिमालय से निकलती हैं?", "", Which(false)),
        ("निम्नलिखित में से कौन-से कथन सही नहीं हैं?", CODE, Which(true)),
        ("निम्न में से कितने देश भूमध्य सागर से लगे हैं?", "", Count(false)),
        ("भारतीय रिज़र्व बैंक के कार्यों में शामिल हैं:", CODE, Which(false)),
        ("राज्यपाल के बारे में सही कथन है/हैं:", "", Which(false)),
        ("गांधीजी के सन्दर्भ में असत्य कथन हैं:", "", Which(true)),
        ("खालील विधानांचा विचार करा :", "वरीलपैकी कोणते विधान बरोबर आहे ?", Which(false)),
        ("पुढील विधाने विचारात घ्या.", "वरीलपैकी कोणती विधाने चुकीची आहेत ?", Which(true)),
        ("पुढील विधाने विचारात घ्या.", "वरीलपैकी कोणते विधान बरोबर नाही ?", Which(true)),
        ("पुढील विधाने विचारात घ्या.", "वरीलपैकी किती विधाने योग्य आहेत ?", Count(false)),
    ] {
        assert_eq!(sense(lead, closing), wanted, "{lead} / {closing}");
    }
}
