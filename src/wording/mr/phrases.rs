//! What Marathi papers print.

use crate::bank::ReasonsCode::{
    BothExplain, DoesNotExplain, Explains, FirstOnly, NeitherCorrect, OneOfBothExplains,
    OnlyOneAndItExplains, SecondOnly,
};
use crate::wording::language::{
    AskLines, ByNoun, ClosingLines, Counts, Joint, Labels, Phrases, ReasonsSentence, Sets, Stem,
    Stems,
};

pub(super) const PHRASES: Phrases = Phrases {
    digits: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
    letters: &[],
    numbers: &["एक", "दोन", "तीन", "चार", "पाच", "सहा", "सात", "आठ", "नऊ", "दहा"],
    and: Joint { between: ", ", last: " आणि " },
    nor: Joint { between: ", ", last: " आणि " },
    sets: Sets {
        one: "फक्त {list}",
        only: "फक्त {list}",
        plain: "{list}",
        both: "{two} दोन्ही",
        neither: "{nor} दोन्हीही नाहीत",
        none: "वरीलपैकी एकही नाही",
    },
    counts: ByNoun {
        statement: COUNTS,
        pair: Counts {
            none: "एकही जोडी नाही",
            one: "फक्त {n} जोडी",
            only: "फक्त {n} जोड्या",
            both: "दोन्ही जोड्या",
            all: "सर्व {all} जोड्या",
        },
        row: COUNTS,
    },
    reasons: &REASONS,
    stems: Stems {
        statements: Stem {
            one: "पुढील विधान विचारात घ्या:", many: "पुढील विधाने विचारात घ्या:"
        },
        pairs: Stem {
            one: "पुढील जोडी विचारात घ्या:", many: "पुढील जोड्या विचारात घ्या:"
        },
        lists: Stem {
            one: "सूची-I आणि सूची-II यांच्या जोड्या लावा:",
            many: "सूची-I आणि सूची-II यांच्या जोड्या लावा:",
        },
        events: Stem {
            one: "पुढील घटना विचारात घ्या:", many: "पुढील घटना विचारात घ्या:"
        },
    },
    closing: CLOSING,
    labels: Labels {
        statement: "विधान-{n}", lists: ["सूची-I", "सूची-II"]
    },
};

const COUNTS: Counts =
    Counts {
        none: "एकही नाही", one: "फक्त {n}", only: "फक्त {n}", both: "दोन्ही", all: "सर्व {all}"
    };

const CLOSING: ClosingLines = ClosingLines {
    which: ByNoun {
        statement: AskLines {
            holding: "वरीलपैकी कोणते/कोणती विधान/विधाने बरोबर आहे/आहेत?",
            failing: "वरीलपैकी कोणते/कोणती विधान/विधाने बरोबर नाही/नाहीत?",
        },
        pair: AskLines {
            holding: "वरीलपैकी कोणती जोडी/जोड्या बरोबर आहे/आहेत?",
            failing: "वरीलपैकी कोणती जोडी/जोड्या बरोबर नाही/नाहीत?",
        },
        row: AskLines {
            holding: "वरीलपैकी कोणत्या ओळींतील माहिती बरोबर आहे?",
            failing: "वरीलपैकी कोणत्या ओळींतील माहिती बरोबर नाही?",
        },
    },
    count: ByNoun {
        statement: AskLines {
            holding: "वरीलपैकी किती विधाने बरोबर आहेत?",
            failing: "वरीलपैकी किती विधाने बरोबर नाहीत?",
        },
        pair: AskLines {
            holding: "वरीलपैकी किती जोड्या बरोबर आहेत?",
            failing: "वरीलपैकी किती जोड्या बरोबर नाहीत?",
        },
        row: AskLines {
            holding: "वरीलपैकी किती ओळींतील माहिती बरोबर आहे?",
            failing: "वरीलपैकी किती ओळींतील माहिती बरोबर नाही?",
        },
    },
    code: "खालील संकेतांचा वापर करून योग्य उत्तर निवडा:",
    reasons: "वरील विधानांबाबत पुढीलपैकी कोणते बरोबर आहे?",
    order: "वरील घटनांचा योग्य कालानुक्रम पुढीलपैकी कोणता आहे?",
    undated_order: "वरील बाबींचा योग्य क्रम पुढीलपैकी कोणता आहे?",
};

const REASONS: [ReasonsSentence; 8] = [
    ReasonsSentence {
        code: Explains,
        from: 0,
        text: "विधान-I आणि विधान-II दोन्ही बरोबर आहेत आणि विधान-II हे विधान-I चे योग्य स्पष्टीकरण आहे",
    },
    ReasonsSentence {
        code: DoesNotExplain,
        from: 0,
        text: "विधान-I आणि विधान-II दोन्ही बरोबर आहेत, परंतु विधान-II हे विधान-I चे योग्य स्पष्टीकरण नाही",
    },
    ReasonsSentence {
        code: FirstOnly, from: 0, text: "विधान-I बरोबर आहे, परंतु विधान-II चूक आहे"
    },
    ReasonsSentence {
        code: SecondOnly, from: 0, text: "विधान-I चूक आहे, परंतु विधान-II बरोबर आहे"
    },
    ReasonsSentence {
        code: BothExplain,
        from: 0,
        text: "विधान-II आणि विधान-III दोन्ही बरोबर आहेत आणि ती दोन्ही विधान-I चे स्पष्टीकरण देतात",
    },
    ReasonsSentence {
        code: OneOfBothExplains,
        from: 0,
        text: "विधान-II आणि विधान-III दोन्ही बरोबर आहेत, परंतु त्यांपैकी फक्त एक विधान-I चे स्पष्टीकरण देते",
    },
    ReasonsSentence {
        code: OnlyOneAndItExplains,
        from: 0,
        text: "विधान-II आणि विधान-III पैकी फक्त एक बरोबर आहे आणि ते विधान-I चे स्पष्टीकरण देते",
    },
    ReasonsSentence {
        code: NeitherCorrect, from: 0, text: "विधान-II आणि विधान-III दोन्ही चूक आहेत"
    },
];
