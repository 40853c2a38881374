//! Parts: a text taken apart into runs of whole lines and values, each parsed by itself.
//!
//! The parser wants all of a text's tokens at once, and they take many times the room of the text.
//! It is given as many as it needs: where the last line of a run is not at its end, the run is made
//! longer. This file must not know what is built of the parts.

use toml_parser::lexer::{Lexer, Token, TokenKind};
use toml_parser::parser::{EventReceiver, RecursionGuard, ValidateWhitespace, parse_document};
use toml_parser::{ErrorSink, Source, Span};

use super::faults::Faults;
use super::node;
use super::receiver::Receiver;

/// Values may be nested so deep.
pub(super) const DEEPEST: u32 = 80;

/// So many tokens are looked at together, where no value is longer.
const RUN: usize = 4096;

/// A value may have so many tokens in any file: the rows of the longest table have less than half
/// of them.
const MOST_TOKENS: usize = 1 << 17;

/// In a long file a value may have one token for so many bytes of the file.
const BYTES_A_TOKEN: usize = 12;

/// Tells `receiver` what is in the text, part by part, and `faults` what is wrong with it.
pub(super) fn each(source: Source<'_>, receiver: &mut Receiver<'_>, faults: &mut Faults) {
    let most = MOST_TOKENS.max(source.input().len() / BYTES_A_TOKEN);
    let mut lexer = source.lex();
    let mut tokens: Vec<Token> = Vec::new();
    let mut wanted = RUN;
    loop {
        let at_end = fill(&mut tokens, &mut lexer, wanted);
        let whole = if at_end { tokens.len() } else { whole_lines(&tokens) };
        if whole == 0 && wanted >= most {
            let at = tokens.first().map_or(0, |token| token.span().start());
            faults.too_much(
                node::span(at, at),
                "this value has more parts than the size of the file allows",
            );
            return;
        }
        if whole == 0 {
            wanted = (wanted * 2).min(most);
            continue;
        }
        let mut spaces = ValidateWhitespace::new(receiver, source);
        let mut guard = RecursionGuard::new(&mut spaces, DEEPEST);
        parse_document(&tokens[..whole], &mut guard, faults);
        if let (true, false, Some(last)) = (faults.are_many(), at_end, tokens[..whole].last()) {
            let end = last.span().end();
            faults.leave_untold(node::span(end, end).start);
        }
        if at_end || faults.are_many() || receiver.is_full() {
            return;
        }
        tokens.drain(..whole);
        if wanted > RUN {
            wanted = RUN;
            tokens.shrink_to(RUN);
        }
    }
}

/// Reads tokens until there are `wanted` of them; whether those are the last.
fn fill(tokens: &mut Vec<Token>, lexer: &mut Lexer<'_>, wanted: usize) -> bool {
    tokens.reserve_exact(wanted.saturating_sub(tokens.len()));
    let missing = wanted.saturating_sub(tokens.len());
    tokens.extend(lexer.by_ref().take(missing));
    tokens.last().is_none_or(|last| last.kind() == TokenKind::Eof)
}

/// How many of the tokens make up whole lines, or values of several lines.
fn whole_lines(tokens: &[Token]) -> usize {
    let mut ends = Ends::default();
    parse_document(tokens, &mut RecursionGuard::new(&mut ends, DEEPEST), &mut ());
    tokens.partition_point(|token| token.span().start() < ends.last)
}

/// Where the last line ended that was not within a value.
#[derive(Default)]
struct Ends {
    depth: usize,
    last: usize,
}

impl EventReceiver for Ends {
    fn array_open(&mut self, _: Span, _: &mut dyn ErrorSink) -> bool {
        self.depth += 1;
        true
    }

    fn array_close(&mut self, _: Span, _: &mut dyn ErrorSink) {
        self.depth = self.depth.saturating_sub(1);
    }

    fn inline_table_open(&mut self, _: Span, _: &mut dyn ErrorSink) -> bool {
        self.depth += 1;
        true
    }

    fn inline_table_close(&mut self, _: Span, _: &mut dyn ErrorSink) {
        self.depth = self.depth.saturating_sub(1);
    }

    fn newline(&mut self, span: Span, _: &mut dyn ErrorSink) {
        if self.depth == 0 {
            self.last = span.end();
        }
    }
}
