//! The command line `fkb`. All of it is in [`fkb::command_line`]; here it meets the process.

use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    let exit = fkb::command_line::run(&arguments, &mut std::io::stdout().lock(), &mut std::io::stderr().lock());
    ExitCode::from(exit)
}
