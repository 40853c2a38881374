//! Builds again when a bank is added or taken away: the banks are embedded in the program.

fn main() {
    println!("cargo::rerun-if-changed=question-banks");
}
