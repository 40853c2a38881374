//! The program: hands the arguments to the command line's room and gives back its exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    prelims::main()
}
