//! What is held of every form: pages to look at, orders, keys, and that a stranger's text stays
//! text.

mod fixture;
mod hostile;
mod orders;
mod pages;
