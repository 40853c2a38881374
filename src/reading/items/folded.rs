//! The rows of tables as they are compared, folded once for all items of a topic.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

/// The rows of tables as they are compared, made once for each table: a topic may swap the cells of
/// thousands of rows.
#[derive(Default)]
pub(in super::super) struct Folded(RefCell<HashMap<String, Rc<Vec<Vec<String>>>>>);

impl Folded {
    /// The rows of the table of that name, made by `rows` if this is the first time that they are
    /// wanted.
    pub fn of(
        &self,
        name: String,
        rows: impl FnOnce() -> Vec<Vec<String>>,
    ) -> Rc<Vec<Vec<String>>> {
        Rc::clone(self.0.borrow_mut().entry(name).or_insert_with(|| Rc::new(rows())))
    }
}
