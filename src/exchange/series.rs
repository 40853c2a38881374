//! Series A to D: orders of one form, so that neighbours have different booklets.
//!
//! In every series the sections stand in the form's order, and questions that share a passage or a
//! direction stand together in theirs. Series A is the form as assembled; each of the others puts
//! the rest in an order of its own, the same as on the screen. The choices stay as they were dealt.
//! This file must not know how anything is printed.

use crate::exam::{Series, in_series};

use super::form::{Posed, PrintedPaper};
use crate::text::letter;

/// A form in the order of one series.
#[derive(Debug, Clone, PartialEq)]
pub struct Booklet<'f> {
    /// The form.
    pub form: &'f PrintedPaper,
    /// The series.
    pub series: Series,
    /// The questions in the order in which they are asked.
    pub questions: Vec<Asked<'f>>,
}

/// A question of a booklet.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked<'f> {
    /// Its number in the booklet, from 1.
    pub number: usize,
    /// Its place in the form, from 0.
    pub place: usize,
    /// Its section, from 0.
    pub section: usize,
    /// The question.
    pub posed: &'f Posed,
}

impl Asked<'_> {
    /// The letters of the choices that are right, in order.
    pub fn key(&self) -> Vec<char> {
        let choices = self.posed.dealt.choices.iter().enumerate();
        let right = choices.filter(|(_, claim)| self.posed.dealt.key.accepts(claim));
        right.map(|(at, _)| letter(at)).collect()
    }
}

impl PrintedPaper {
    /// The form in the order of that series: the same each time, and the same as on the screen.
    pub fn booklet(&self, series: Series) -> Booklet<'_> {
        let order = if self.fixed_order { Series::A } else { series };
        let mut questions = Vec::with_capacity(self.len());
        let mut place = 0;
        for (number, section) in self.sections.iter().enumerate() {
            let mut units: Vec<Vec<(usize, &Posed)>> = Vec::new();
            for unit in section.questions.chunk_by(Posed::belongs_with) {
                units.push((place..).zip(unit).collect());
                place += unit.len();
            }
            let ordered = in_series(units, |(_, posed)| &posed.item.id, self.seed, order);
            questions.extend(ordered.into_iter().map(|(place, posed)| (number, place, posed)));
        }
        let questions = questions
            .into_iter()
            .enumerate()
            .map(|(at, (section, place, posed))| Asked { number: at + 1, place, section, posed });
        Booklet { form: self, series, questions: questions.collect() }
    }
}
