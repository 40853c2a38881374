//! The notebook that was read last, and from what.

use std::sync::{Arc, Mutex};

use jiff::civil::Date;

use crate::journal::Position;
use crate::report::NotebookView;

/// How far the record was read for it, and on which learning day, which matters where a clock was
/// set back; and the notebook.
pub(in crate::study) type KeptNotebook = Mutex<Option<((Position, Date), Arc<NotebookView>)>>;
