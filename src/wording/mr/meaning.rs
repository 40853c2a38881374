//! Words by which one Marathi sentence is told from another.

use crate::wording::language::MeaningWords;

pub(super) const MEANING: MeaningWords = MeaningWords {
    turning: &["नाही", "नाहीत", "फक्त", "सर्व"],
    endings: &[],
    no_names: &["आहे", "आहेत", "होते", "होता", "आणि", "हा", "ही", "हे"],
};
