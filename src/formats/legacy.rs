//! Text typed for a font that draws other letters than those it is written in: Kruti Dev, DevLys,
//! Chanakya, Bamini. Such text means nothing without its font.

/// A font, and words that are frequent in text for it and not words of English.
const FONTS: &[(&str, &[&str])] = &[
    (
        "Kruti Dev or DevLys (Hindi)",
        &[
            "gS",
            "gSa",
            "dk",
            "dh",
            "ds",
            "dks",
            "esa",
            "vkSj",
            "rFkk",
            "fd",
            "fuEu",
            "fuEufyf[kr",
            "fdl",
            "dkSu",
            "dkSu&lk",
            "dkSulk",
            "Hkkjr",
            "ugha",
            "dFku",
            "dFkuksa",
            "lgh",
            "mÙkj",
            "mRrj",
            ";k",
            ";g",
            "iz'u",
            "Fkk",
            "Fks",
            "vuqlkj",
            "dsoy",
            "nksuksa",
            "lehj",
            "{ks=",
            "jkT;",
            "lafo/kku",
            "gksrk",
            "djrk",
            "fdlh",
            "Hkh",
        ],
    ),
    (
        "Chanakya (Hindi)",
        &["ãñ", "ãñ´", "ãñ´Ð", "ãñÐ", "·¤è", "·¤æ", "·ð¤", "·¤ô", "×ð´", "âð", "¥æñÚU", "çÙ³Ù"],
    ),
    (
        "Bamini (Tamil)",
        &[
            "kw;Wk;",
            "vJ",
            "vJ?",
            "ve;j",
            "vd;w",
            "vd;gJ",
            ",e;jpa",
            ",e;jpahtpd;",
            "tpil",
            "vd;d",
            "rhpahd",
            "fPo;f;fz;l",
            "jkpo;ehl;bd;",
            "xU",
            "gpd;tUtdtw;Ws;",
            "jtwhd",
            ",y;iy",
        ],
    ),
];

/// So many of a text's words must be such, in hundredths.
const SHARE: usize = 9;

/// The font for which a text was typed, if it was for one.
pub fn font(text: &str) -> Option<&'static str> {
    FONTS
        .iter()
        .find(|(_, known)| {
            let mut all = 0;
            let mut found = 0;
            let mut kinds: Vec<&str> = Vec::new();
            for word in text.split_whitespace().take(20_000) {
                all += 1;
                let bare = word.trim_matches(['(', ')', '.', ',', '?', '"', ':', '-', 'A']);
                if let Some(known) = known.iter().find(|known| **known == word || **known == bare) {
                    found += 1;
                    if !kinds.contains(known) {
                        kinds.push(known);
                    }
                }
            }
            found >= 3 && kinds.len() >= 3 && found * 100 >= all * SHARE
        })
        .map(|(name, _)| *name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fonts_are_known_and_english_is_none() {
        assert!(font("Hkkjr ds lafo/kku esa fuEufyf[kr esa ls dkSu&lk dFku lgh gS\\").is_some());
        assert!(font(",e;jpahtpd; jiyefuk; vJ? kw;Wk; ve;j").is_some());
        for text in [
            "Which of the following is correct about the Quad and us in DK and DH?",
            "भारत की राजधानी क्या है और कौन सा कथन सही है",
            "ls and ij are loop variables of ml in the us",
            "",
        ] {
            assert_eq!(font(text), None, "{text}");
        }
    }
}
