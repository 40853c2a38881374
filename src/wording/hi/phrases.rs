//! What Hindi papers print. The wording follows UPSC CSE GS-I; its numbers are in Latin digits, as
//! there.

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
    numbers: &[
        "एक",
        "दो",
        "तीन",
        "चार",
        "पाँच",
        "छह",
        "सात",
        "आठ",
        "नौ",
        "दस",
        "ग्यारह",
        "बारह",
        "तेरह",
        "चौदह",
        "पंद्रह",
        "सोलह",
        "सत्रह",
        "अठारह",
        "उन्नीस",
        "बीस",
    ],
    and: Joint { between: ", ", last: " और " },
    nor: Joint { between: ", ", last: ", न ही " },
    sets: Sets {
        one: "केवल {list}",
        only: "केवल {list}",
        plain: "{list}",
        both: "{two} दोनों",
        neither: "न तो {nor}",
        none: "उपर्युक्त में से कोई नहीं",
    },
    counts: ByNoun {
        statement: COUNTS,
        pair: Counts {
            none: "कोई भी युग्म नहीं",
            one: "केवल {n} युग्म",
            only: "केवल {n} युग्म",
            both: "दोनों युग्म",
            all: "सभी {all} युग्म",
        },
        row: COUNTS,
    },
    reasons: &REASONS,
    stems: Stems {
        statements: Stem {
            one: "निम्नलिखित कथन पर विचार कीजिए:",
            many: "निम्नलिखित कथनों पर विचार कीजिए:",
        },
        pairs: Stem {
            one: "निम्नलिखित युग्म पर विचार कीजिए:",
            many: "निम्नलिखित युग्मों पर विचार कीजिए:",
        },
        lists: Stem {
            one: "सूची-I को सूची-II के साथ सुमेलित कीजिए:",
            many: "सूची-I को सूची-II के साथ सुमेलित कीजिए:",
        },
        events: Stem {
            one: "निम्नलिखित घटना पर विचार कीजिए:",
            many: "निम्नलिखित घटनाओं पर विचार कीजिए:",
        },
    },
    closing: CLOSING,
    labels: Labels { statement: "कथन-{n}", lists: ["सूची-I", "सूची-II"] },
};

const COUNTS: Counts =
    Counts {
        none: "कोई भी नहीं", one: "केवल {n}", only: "केवल {n}", both: "दोनों", all: "सभी {all}"
    };

const CLOSING: ClosingLines = ClosingLines {
    which: ByNoun {
        statement: AskLines {
            holding: "उपर्युक्त कथनों में से कौन-सा/से सही है/हैं?",
            failing: "उपर्युक्त कथनों में से कौन-सा/से सही नहीं है/हैं?",
        },
        pair: AskLines {
            holding: "उपर्युक्त युग्मों में से कौन-सा/से सही सुमेलित है/हैं?",
            failing: "उपर्युक्त युग्मों में से कौन-सा/से सही सुमेलित नहीं है/हैं?",
        },
        row: AskLines {
            holding: "उपर्युक्त पंक्तियों में से किसमें/किनमें दी गई जानकारी सही सुमेलित है?",
            failing: "उपर्युक्त पंक्तियों में से किसमें/किनमें दी गई जानकारी सही सुमेलित नहीं है?",
        },
    },
    count: ByNoun {
        statement: AskLines {
            holding: "उपर्युक्त कथनों में से कितने सही हैं?",
            failing: "उपर्युक्त कथनों में से कितने सही नहीं हैं?",
        },
        pair: AskLines {
            holding: "उपर्युक्त युग्मों में से कितने सही सुमेलित हैं?",
            failing: "उपर्युक्त युग्मों में से कितने सही सुमेलित नहीं हैं?",
        },
        row: AskLines {
            holding: "उपर्युक्त पंक्तियों में से कितनी में दी गई जानकारी सही सुमेलित है?",
            failing: "उपर्युक्त पंक्तियों में से कितनी में दी गई जानकारी सही सुमेलित नहीं है?",
        },
    },
    code: "नीचे दिए गए कूट का प्रयोग कर सही उत्तर चुनिए:",
    reasons: "उपर्युक्त कथनों के बारे में, निम्नलिखित में से कौन-सा एक सही है?",
    order: "उपर्युक्त का सही कालानुक्रम निम्नलिखित में से कौन-सा है?",
    undated_order: "उपर्युक्त का सही क्रम निम्नलिखित में से कौन-सा है?",
};

/// "सही व्याख्या" up to 2023, "व्याख्या करता है" since 2024, "सही नहीं" for "गलत" since 2025.
const REASONS: [ReasonsSentence; 12] = [
    ReasonsSentence {
        code: Explains,
        from: 0,
        text: "कथन-I और कथन-II दोनों सही हैं और कथन-II, कथन-I की सही व्याख्या है",
    },
    ReasonsSentence {
        code: Explains,
        from: 2024,
        text: "कथन-I और कथन-II दोनों सही हैं और कथन-II, कथन-I की व्याख्या करता है",
    },
    ReasonsSentence {
        code: DoesNotExplain,
        from: 0,
        text: "कथन-I और कथन-II दोनों सही हैं और कथन-II, कथन-I की सही व्याख्या नहीं है",
    },
    ReasonsSentence {
        code: DoesNotExplain,
        from: 2024,
        text: "कथन-I और कथन-II दोनों सही हैं, किन्तु कथन-II, कथन-I की व्याख्या नहीं करता है",
    },
    ReasonsSentence {
        code: FirstOnly, from: 0, text: "कथन-I सही है, किन्तु कथन-II गलत है"
    },
    ReasonsSentence {
        code: FirstOnly, from: 2025, text: "कथन-I सही है, किन्तु कथन-II सही नहीं है"
    },
    ReasonsSentence {
        code: SecondOnly, from: 0, text: "कथन-I गलत है, किन्तु कथन-II सही है"
    },
    ReasonsSentence {
        code: SecondOnly, from: 2025, text: "कथन-I सही नहीं है, किन्तु कथन-II सही है"
    },
    ReasonsSentence {
        code: BothExplain,
        from: 0,
        text: "कथन-II और कथन-III दोनों सही हैं और वे दोनों कथन-I की व्याख्या करते हैं",
    },
    ReasonsSentence {
        code: OneOfBothExplains,
        from: 0,
        text: "कथन-II और कथन-III दोनों सही हैं, किन्तु उनमें से केवल एक कथन-I की व्याख्या करता है",
    },
    ReasonsSentence {
        code: OnlyOneAndItExplains,
        from: 0,
        text: "कथन-II और कथन-III में से केवल एक सही है और वह कथन-I की व्याख्या करता है",
    },
    ReasonsSentence {
        code: NeitherCorrect, from: 0, text: "न तो कथन-II और न ही कथन-III सही है"
    },
];
