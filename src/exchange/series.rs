//! Series A to D: orders of one form, so that neighbours have different booklets.
//!
//! In every series the sections stand in the form's order, and questions that share a passage or a direction
//! stand together in theirs. Series A is the form as assembled; the others put the rest in an order of their
//! own, and so the choices of those items whose choices may be shuffled. This file must not know how anything
//! is printed.

use rand::rngs::ChaCha20Rng;
use rand::seq::SliceRandom;
use rand::{Rng, SeedableRng};

use crate::bank::ChoiceOrder;
use crate::exam::{Dealt, Series};

use super::form::{Form, Posed};
use super::printed::letter;

/// A form in the order of one series.
#[derive(Debug, Clone, PartialEq)]
pub struct Booklet<'f> {
    /// The form.
    pub form: &'f Form,
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
    /// The question with its choices in this series' order.
    pub dealt: Dealt,
}

impl Asked<'_> {
    /// The letters of the choices that are right, in order.
    pub fn key(&self) -> Vec<char> {
        let choices = self.dealt.choices.iter().enumerate();
        let right = choices.filter(|(_, claim)| self.dealt.key.accepts(claim));
        right.map(|(at, _)| letter(at)).collect()
    }
}

impl Form {
    /// The form in the order of that series: the same each time.
    pub fn booklet(&self, series: Series) -> Booklet<'_> {
        let mut lots = lots(self.seed, series);
        let mut questions = Vec::with_capacity(self.len());
        let mut place = 0;
        for (number, section) in self.sections.iter().enumerate() {
            let mut units: Vec<Vec<(usize, &Posed)>> = Vec::new();
            for posed in &section.questions {
                let last = units.last_mut();
                let joined = last.filter(|unit| {
                    unit.last().is_some_and(|(_, before)| before.shares_with(posed))
                });
                match joined {
                    Some(unit) => unit.push((place, posed)),
                    None => units.push(vec![(place, posed)]),
                }
                place += 1;
            }
            if series != Series::A {
                units.shuffle(&mut lots);
            }
            questions.extend(units.into_iter().flatten().map(|(place, posed)| Asked {
                number: 0,
                place,
                section: number,
                posed,
                dealt: posed.dealt.clone(),
            }));
        }
        for (at, asked) in questions.iter_mut().enumerate() {
            asked.number = at + 1;
            if series != Series::A && asked.posed.item.order == ChoiceOrder::Shuffled {
                reorder(&mut asked.dealt, &mut lots);
            }
        }
        Booklet { form: self, series, questions }
    }
}

/// Lots of a series' own, the same on every machine.
fn lots(seed: u64, series: Series) -> ChaCha20Rng {
    let mut bytes = *b"........ the order of a series X";
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    bytes[31] = u8::try_from(series.letter()).unwrap_or_default();
    ChaCha20Rng::from_seed(bytes)
}

/// Puts the choices in another order, each with the belief that it betrays.
fn reorder(dealt: &mut Dealt, lots: &mut impl Rng) {
    let mut order: Vec<usize> = (0..dealt.choices.len()).collect();
    order.shuffle(lots);
    dealt.choices = order.iter().filter_map(|at| dealt.choices.get(*at).cloned()).collect();
    dealt.betrays = order.iter().filter_map(|at| dealt.betrays.get(*at).cloned()).collect();
}
