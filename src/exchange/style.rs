//! How pages look: black on white, A4, and where a page or a column may end.
//!
//! Nothing here comes from a bank. Measures are those of the booklets: two columns of text at 10
//! points, a rule between them, the page's number and the series at the foot.

use crate::exam::Series;

/// The looks of a document. The pages of a booklet have their number at the foot, the cover
/// excepted.
pub(super) fn of_document(series: Option<Series>) -> String {
    let (first, foot) = match series {
        Some(series) => (COVER, format!("\"( \" counter(page) \" \u{2013} {series} )\"")),
        None => ("", "counter(page)".to_owned()),
    };
    format!(
        "@page {{ size: A4; margin: 13mm 13mm 16mm; @bottom-center {{ content: {foot}; font: 9pt serif; }} }}\n{first}{TYPE}{DOCUMENT}"
    )
}

/// The looks of an answer sheet.
pub(super) fn of_sheet() -> String {
    format!("@page {{ size: A4; margin: 10mm; }}\n{TYPE}{SHEET}")
}

/// As many letters as fill some 35 of a column's 58 lines. What is longer is set in 9 points, so
/// that the longest passages of real papers (409 words) still stand in one column with the first
/// question on them.
pub(super) const LONG: usize = 1800;

const COVER: &str = "@page :first { @bottom-center { content: none; } }\n";

/// Type: faces that have Devanagari on each of the usual systems come after one for Latin.
const TYPE: &str = "\
* { box-sizing: border-box; }
html { color: #000; background: #fff; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0 auto; max-width: 184mm; font: 10pt/1.3 'Times New Roman', 'Liberation Serif', 'Noto Serif', \
'Noto Serif Devanagari', 'Noto Sans Devanagari', 'Kohinoor Devanagari', 'Nirmala UI', Mangal, serif; \
overflow-wrap: anywhere; }
@media screen { body { padding: 8mm 4mm; } }
h1 { font-size: 15pt; text-align: center; margin: 0 0 3mm; }
h2 { font-size: 11pt; text-align: center; margin: 4mm 0 2mm; break-after: avoid; }
p { margin: 0 0 1.2mm; orphans: 2; widows: 2; }
";

/// Nothing of a question is split; what several share stays whole and with the first of them.
const DOCUMENT: &str = "\
.columns { column-count: 2; column-gap: 9mm; column-rule: 0.3mm solid #000; }
.question { break-inside: avoid; margin: 0 0 4.5mm; padding-left: 8mm; }
.number { float: left; margin-left: -8mm; }
.other { border-top: 0.2mm dotted #000; padding-top: 1.2mm; margin-top: 1.2mm; }
.choice { display: grid; grid-template-columns: 7mm 1fr; margin: 0 0 0.8mm; }
.shared { break-inside: avoid; break-after: avoid; border: solid #000; border-width: 0.3mm 0; \
padding: 1.5mm 0; margin: 0 0 3mm; }
.long { font-size: 9pt; line-height: 1.2; }
.what { font-weight: bold; text-align: center; break-after: avoid; }
.together { border-bottom: 0.2mm solid #000; padding-bottom: 2mm; margin-bottom: 3mm; }
.together .question { margin-bottom: 2mm; break-after: avoid; }
.point { break-inside: avoid; margin: 0 0 1mm; }
.point > p:first-of-type { display: inline; }
table { border-collapse: collapse; margin: 0 0 2mm; }
th, td { vertical-align: top; text-align: left; padding: 0.5mm 2mm 0.5mm 0; }
.lines { margin: 0 0 1.2mm; }
.lines td:first-child { white-space: nowrap; min-width: 7mm; }
.lines td + td { min-width: 16mm; }
.shared table, .rich table, .point table { width: 100%; }
.shared th, .shared td, .rich th, .rich td, .point th, .point td, .list th, .list td { \
border: 0.2mm solid #000; padding: 0.5mm 1.5mm; }
.list { margin: 0 auto; }
.list th, .list td { text-align: center; min-width: 13mm; padding: 0.2mm 1.5mm; }
.list tr { break-inside: avoid; }
.list thead { display: table-header-group; }
blockquote { margin: 0 0 1mm 4mm; }
pre { white-space: pre-wrap; margin: 0 0 1mm; }
.cover { break-after: page; font-size: 11.5pt; }
.wait { text-align: center; font-weight: bold; text-transform: uppercase; border: solid #000; \
border-width: 0.4mm 0; padding: 2mm 0; margin: 0 0 8mm; }
.cover .wait:last-child { margin: 10mm 0 0; }
.series { display: flex; align-items: center; justify-content: flex-end; gap: 4mm; margin: 0 0 10mm; }
.series b { border: 0.5mm solid #000; font-size: 26pt; line-height: 1; padding: 2mm 5mm; }
.cover h1 { font-size: 20pt; margin: 0 0 8mm; }
.facts { display: flex; justify-content: space-between; flex-wrap: wrap; gap: 2mm 8mm; \
border-bottom: 0.4mm solid #000; padding-bottom: 3mm; }
.cover li { margin: 0 0 2.5mm; }
";

const SHEET: &str = "\
.head { display: grid; grid-template-columns: 1fr auto auto; gap: 6mm; align-items: start; \
border-bottom: 0.4mm solid #000; padding-bottom: 3mm; margin-bottom: 4mm; break-inside: avoid; }
.field { border-bottom: 0.2mm solid #000; padding-top: 6mm; margin-bottom: 1mm; font-size: 8pt; }
.grid { border: 0.3mm solid #000; padding: 1.5mm; text-align: center; font-size: 8pt; }
.boxes, .digits { display: flex; gap: 1.2mm; justify-content: center; margin-top: 1mm; }
.boxes span { width: 4.4mm; height: 6mm; border: 0.2mm solid #000; }
.circle { display: inline-block; width: 4.4mm; height: 4.4mm; border: 0.25mm solid #000; border-radius: 50%; \
font: 6.5pt/3.9mm Arial, 'Liberation Sans', sans-serif; text-align: center; }
.rows { display: flex; justify-content: center; break-inside: avoid; margin-bottom: 6mm; }
.column { flex: 1; border-left: 0.2mm solid #000; padding: 0 1mm; }
.column:first-child { border-left: 0; }
.row { display: flex; align-items: center; justify-content: center; gap: 1.1mm; padding: 0.8mm 0; }
.row b { width: 7mm; text-align: right; font: bold 8pt Arial, 'Liberation Sans', sans-serif; }
.fifth { border-bottom: 0.2mm solid #000; }
";
