//! Help of every command, short and long, as a terminal of 100 columns shows it.

use crate::binary::Home;
use crate::kept::Pieces;

#[test]
fn help_of_every_command() {
    let home = Home::new();
    let mut pieces = Pieces::default();
    let mut waiting: Vec<Vec<String>> = vec![Vec::new()];
    while let Some(command) = waiting.pop() {
        for flag in ["--help", "-h"] {
            let mut args: Vec<&str> = command.iter().map(String::as_str).collect();
            args.push(flag);
            let text = home.says(&args);
            if flag == "-h" {
                let under = commands(&text).map(|name| [&command[..], &[name.to_owned()]].concat());
                waiting.extend(under.collect::<Vec<_>>().into_iter().rev());
            }
            pieces.add(["prelims", &args.join(" ")].join(" "), text);
        }
    }
    pieces.agree_in_text("help");
}

/// The commands that a help lists, but for `help` itself.
fn commands(help: &str) -> impl Iterator<Item = &str> {
    let list = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    let names = list.take_while(|line| line.starts_with(' ')).filter_map(|line| {
        // A line that goes on with a description begins further in.
        line.strip_prefix("  ")?.split(' ').next().filter(|name| !name.is_empty())
    });
    names.filter(|name| *name != "help")
}
