//! Paper: what a sitting would ask, as a form that can be printed.

use std::time::Duration;

use crate::bank::LanguageCode;
use crate::exam::blueprint::Order;
use crate::exam::{Decline, Terms};
use crate::exchange::{Posed, PrintedPaper, Section};
use crate::study::library::Printing;

use super::super::Study;
use super::request::{CannotBegin, Request};

/// What the choice says by which a question is declined, as the state commissions print it.
const NOT_ATTEMPTED: &str = "Question not attempted";

impl Study {
    /// The form that a sitting of this request would put before a person; with the same seed the
    /// same, whether it is sat or printed. Nothing is kept of it.
    pub fn form(
        &mut self,
        request: &Request,
        languages: Printing,
    ) -> Result<PrintedPaper, CannotBegin> {
        let drawn = self.draw(request);
        let terms = self.terms(request, drawn)?;
        Ok(self.printable(&terms, languages))
    }

    /// The form of these terms, with the prose of its questions. Questions that the banks no longer
    /// have are left out.
    fn printable(&self, terms: &Terms, languages: Printing) -> PrintedPaper {
        let mut sections: Vec<Section> = Vec::new();
        let notebook = self.notebook_of_today();
        for (at, dealt) in terms.paper.iter().enumerate() {
            let of = terms.section_of(at).map(|(_, section)| section);
            if sections.is_empty() || of.is_some_and(|section| section.first == at) {
                sections.push(Section {
                    title: of.map(|section| section.title.clone()),
                    time: of.and_then(|section| section.ms).map(Duration::from_millis),
                    scheme: of.and_then(|section| section.scheme.clone()),
                    questions: Vec::new(),
                });
            }
            if let Some(last) = sections.last_mut() {
                let posed = self.library.posed(dealt, languages);
                let notes = || self.own_lines(&notebook, dealt);
                last.questions.extend(posed.map(|posed| Posed { notes: notes(), ..posed }));
            }
        }
        if let [only] = sections.as_mut_slice() {
            // A paper that has no parts names its one section after itself.
            only.title = None;
        }
        let first = terms.paper.first().and_then(|dealt| self.library.bank(dealt.item.bank()));
        let form = terms.form.as_deref();
        let declines = terms.rules.decline == Decline::Offered;
        PrintedPaper {
            title: terms.title.clone(),
            language: match languages {
                Printing::In(language) => language.to_string(),
                Printing::AsWritten | Printing::InBoth => {
                    first.map_or("en", |bank| &bank.language).to_owned()
                }
            },
            second: second_of(&sections, languages),
            time: terms.rules.limit(),
            scheme: terms.scheme.clone(),
            decline: declines.then(|| NOT_ATTEMPTED.to_owned()),
            blank_limit: form.and_then(|form| form.blank_limit),
            qualifying: form.and_then(|form| form.qualifying),
            instructions: self
                .library
                .made_of(terms)
                .map(|made_of| made_of.questions_in_words())
                .into_iter()
                .collect(),
            sections,
            fixed_order: self.keeps_order(terms),
            seed: terms.seed,
        }
    }

    /// Whether the paper's plan has the order of the banks kept in every series.
    fn keeps_order(&self, terms: &Terms) -> bool {
        let plan = terms.form.as_deref().and_then(|form| self.library.plan_of(form));
        plan.is_some_and(|plan| plan.order == Order::Fixed)
    }
}

/// The other language of a paper in two: that of its first translated question.
fn second_of(sections: &[Section], languages: Printing) -> Option<LanguageCode> {
    let mut posed = sections.iter().flat_map(|section| &section.questions);
    let translated = posed.find_map(|posed| posed.other.as_ref());
    translated.map(|other| other.item.style.language).filter(|_| languages == Printing::InBoth)
}
