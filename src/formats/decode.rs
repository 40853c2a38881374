//! Bytes as text: which encoding they are in, and which files are no text at all.
//!
//! This file must not know what the text is.

use encoding_rs::WINDOWS_1252;

/// The largest file that is read: 16 MiB, as for a bank's own.
pub const MOST_BYTES: usize = 16 << 20;

/// A file's text, with lines that end in `\n` alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text.
    pub text: String,
    /// What was done to have it, in words.
    pub changed: Vec<String>,
}

/// Kinds of files that hold no text, by their first bytes or the end of their names, and how their
/// contents come to be text.
const SEALED: &[(&[u8], &[&str], &str, &str)] = &[
    (
        b"%PDF",
        &["pdf"],
        "a PDF",
        "open it, select all, copy, and run `import -`; or save it as text",
    ),
    (
        b"PK\x03\x04",
        &["docx", "docm", "odt", "pptx"],
        "a word processor's file",
        "in Word or LibreOffice choose Save As, Plain Text (.txt, UTF-8), and import that",
    ),
    (
        b"PK\x03\x04",
        &["xlsx", "xlsm", "ods"],
        "a spreadsheet",
        "choose Save As, CSV UTF-8, and import that",
    ),
    (
        b"PK\x03\x04",
        &["apkg", "colpkg"],
        "an Anki package",
        "in Anki choose Export, Notes in Plain Text (.txt)",
    ),
    (b"PK\x03\x04", &["zip", "mbz"], "an archive", "unpack it and import the files in it"),
    (
        b"\xD0\xCF\x11\xE0",
        &["doc", "xls", "ppt"],
        "an old Office file",
        "save it as plain text (.txt, UTF-8), or a sheet as CSV UTF-8, and import that",
    ),
    (b"\x1F\x8B", &["gz", "tgz"], "an archive", "unpack it and import the files in it"),
    (b"{\\rtf", &["rtf"], "a rich-text file", "open it and save it as plain text (.txt, UTF-8)"),
    (b"\x89PNG", &["png"], "a picture", "its text has to be typed, or read by a program for that"),
    (
        b"\xFF\xD8\xFF",
        &["jpg", "jpeg"],
        "a picture",
        "its text has to be typed, or read by a program for that",
    ),
    (
        b"SQLite format 3",
        &["db", "anki2", "sqlite"],
        "a database",
        "export it as text from the program that made it",
    ),
];

/// The text of a file of that name.
///
/// # Errors
/// Why it is none, and what to do.
pub fn decode(name: &str, bytes: &[u8]) -> Result<Decoded, String> {
    if bytes.len() > MOST_BYTES {
        let (most, size) = (MOST_BYTES >> 20, bytes.len().div_ceil(1 << 20));
        return Err(format!("it has {size} MiB, and the limit is {most}: divide it"));
    }
    if let Some(why) = sealed(name, bytes) {
        return Err(why);
    }
    let mut changed = Vec::new();
    let text = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(rest, &mut changed)?,
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes, &mut changed)?,
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes, &mut changed)?,
        _ if zeros(bytes, 1) => utf16(bytes, u16::from_le_bytes, &mut changed)?,
        _ if zeros(bytes, 0) => utf16(bytes, u16::from_be_bytes, &mut changed)?,
        _ if bytes.contains(&0) => {
            return Err("it holds zero bytes, so it is no text: save it as UTF-8 text".into());
        }
        _ => utf8(bytes, &mut changed)?,
    };
    let text =
        if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text };
    Ok(Decoded { text, changed })
}

/// Why a file of that name and those bytes holds no text; none where it may.
fn sealed(name: &str, bytes: &[u8]) -> Option<String> {
    let end = name.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase()).unwrap_or_default();
    let is_named = |ends: &[&str]| ends.contains(&end.as_str());
    let begins = SEALED.iter().filter(|(magic, ..)| bytes.starts_with(magic));
    let by_bytes = begins.clone().find(|(_, ends, ..)| is_named(ends)).or(begins.clone().next());
    let zip =
        bytes.starts_with(b"PK\x03\x04") && !by_bytes.is_some_and(|(_, ends, ..)| is_named(ends));
    if zip {
        // Which of them it is stands in the names inside.
        let head = &bytes[..bytes.len().min(1 << 16)];
        let holds = |part: &[u8]| head.windows(part.len()).any(|window| window == part);
        let what = if holds(b"xl/") {
            "xlsx"
        } else if holds(b"word/") {
            "docx"
        } else {
            "zip"
        };
        return SEALED.iter().find(|(_, ends, ..)| ends.contains(&what)).map(told);
    }
    let by_name = || SEALED.iter().find(|(_, ends, ..)| is_named(ends) && !looks_like_text(bytes));
    by_bytes.or_else(by_name).map(told)
}

fn told((_, _, what, advice): &(&[u8], &[&str], &str, &str)) -> String {
    format!("it is {what}, which is not read: {advice}")
}

/// Whether a file that is named as no text is text all the same.
fn looks_like_text(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(1024)];
    !head.is_empty() && !head.iter().any(|byte| *byte < 9)
}

fn utf8(bytes: &[u8], changed: &mut Vec<String>) -> Result<String, String> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(error) => {
            // Old Windows files; but one broken character in a text of many is another thing.
            let many = |bytes: &[u8]| bytes.iter().filter(|byte| **byte >= 0xC0).count();
            let good = std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default();
            let line = good.matches('\n').count() + 1;
            let scripts = good.chars().filter(|c| u32::from(*c) > 0x7FF).count();
            if scripts > 10 || (many(bytes) > bytes.len() / 4) {
                return Err(format!(
                    "it is not UTF-8 text from line {line} on (mixed encodings, or a font of its own): save it as UTF-8"
                ));
            }
            let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
            changed.push(format!("read as Windows-1252, because line {line} is not UTF-8"));
            Ok(text.into_owned())
        }
    }
}

fn utf16(
    bytes: &[u8],
    unit: fn([u8; 2]) -> u16,
    changed: &mut Vec<String>,
) -> Result<String, String> {
    let units = bytes.chunks_exact(2).filter_map(|pair| Some(unit(pair.try_into().ok()?)));
    let text: Result<String, _> = char::decode_utf16(units).collect();
    changed.push("read as UTF-16".into());
    text.map_err(|_| "it begins as UTF-16 and is not: save it as UTF-8 text".into())
}

/// Whether most bytes at odd or even places are zero, as in UTF-16 of Latin letters.
fn zeros(bytes: &[u8], at: usize) -> bool {
    let head = &bytes[..bytes.len().min(512)];
    let places = head.iter().skip(at).step_by(2);
    let zero = places.clone().filter(|byte| **byte == 0).count();
    head.len() >= 8 && zero * 10 > places.count() * 7
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_are_known_and_line_ends_made_one() {
        let text = |bytes: &[u8]| decode("a.txt", bytes).unwrap().text;
        assert_eq!(text(b"\xEF\xBB\xBFa\r\nb\rc\n"), "a\nb\nc\n");
        let wide: Vec<u8> = "1. Caf\u{e9}\r\nx".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(text(&wide), "1. Caf\u{e9}\nx");
        assert_eq!(text(&[&[0xFF, 0xFE][..], &wide].concat()), "1. Caf\u{e9}\nx");
        let big: Vec<u8> = "\u{feff}क्या है".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(text(&big), "क्या है");
        let old = decode("a.txt", b"The \x93Quad\x94 \x96 what?").unwrap();
        assert_eq!(old.text, "The \u{201c}Quad\u{201d} \u{2013} what?");
        assert_eq!(old.changed.len(), 1);
    }

    #[test]
    fn what_is_no_text_is_named_with_what_to_do() {
        for (name, bytes, says) in [
            ("q.docx", &b"PK\x03\x04word/"[..], "Plain Text"),
            ("q", &b"PK\x03\x04......xl/workbook.xml"[..], "CSV"),
            ("q.txt", &b"%PDF-1.7"[..], "a PDF"),
            ("q.doc", &b"\xD0\xCF\x11\xE0"[..], "old Office"),
            ("q.pdf", &b"\x00\x01"[..], "a PDF"),
            ("q.txt", &b"1. a\x00b\xFFccccccccccccccc"[..], "zero bytes"),
            ("q.txt", "क्या यह सही है? हाँ जी यह सही है \u{0}".replace('\0', "").as_bytes(), ""),
        ] {
            match decode(name, bytes) {
                Err(why) => assert!(!says.is_empty() && why.contains(says), "{name}: {why}"),
                Ok(_) => assert!(says.is_empty(), "{name}"),
            }
        }
        let mixed = ["क्या यह सही है? हाँ जी यह सही है".as_bytes(), b"\xE0\x41"].concat();
        assert!(decode("a.txt", &mixed).is_err());
        assert!(decode("a.txt", &vec![b'a'; MOST_BYTES + 1]).is_err());
    }
}
