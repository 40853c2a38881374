//! By which Marathi words a printed question is taken apart, and which choices keep their place.

use crate::wording::language::{Layout, LeaningWords};

pub(super) const LAYOUT: Layout = Layout {
    statements: &["विधान"],
    assertions: &["विधान", "प्रतिपादन"],
    reasons: &["कारण"],
    lists: &["सूची", "यादी"],
    code_heads: &["संकेत", "पर्यायी उत्तरे", "उत्तरे"],
    answers: &["उत्तर", "योग्य उत्तर"],
    explanations: &["स्पष्टीकरण"],
    before_letter: &["आणि", "व", "किंवा", "पर्याय", "फक्त", "विधान"],
    openings: &[
        "वरील",
        "वरीलपैकी",
        "खालीलपैकी",
        "पुढीलपैकी",
        "योग्य पर्याय",
        "योग्य उत्तर",
        "पर्यायी उत्तरे",
        "अचूक पर्याय",
        "खालील संकेत",
        "कोणते",
        "कोणती",
        "किती",
        "संकेत",
    ],
    latest_first: &["उतरत्या क्रम", "उलट क्रम"],
    question: &["प्रश्न", "प्र"],
};

pub(super) const LEANING: LeaningWords = LeaningWords {
    options: &["पर्याय"],
    joints: &["दोन्ही", "आणि", "व", "किंवा", "फक्त", "केवळ", "नाही", "नाहीत", "पैकी"],
    whole: &["एकही नाही", "सर्व", "दोन्ही", "कोणतेही नाही", "दोन्ही नाहीत"],
    beginnings: &["वरील", "वरीलपैकी", "यापैकी", "यांपैकी", "वरील सर्व", "हे सर्व"],
    endings: &[],
    inside: &["वरीलपैकी", "यापैकी एकही", "सांगता येत नाही", "माहिती अपुरी"],
    money: &["रु"],
    plurals: &[],
    declines: &["प्रश्न सोडवला नाही", "अनुत्तरित प्रश्न"],
    of_all: &["दोन्ही"],
    of_some: &["फक्त", "केवळ"],
    sufficiency: &["पुरेशी", "अपुरी"],
};
