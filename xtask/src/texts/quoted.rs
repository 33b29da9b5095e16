//! What a quoted text of Rust means.

use crate::tidy::lexer::{Kind, Token};

/// The text that the compiler makes of this token; `None` where it is none.
pub(super) fn meant(token: &Token<'_>) -> Option<String> {
    match token.kind {
        Kind::Raw => Some(token.text.to_owned()),
        Kind::Text => unescaped(token.text),
        Kind::Word | Kind::Sign | Kind::Comment => None,
    }
}

fn unescaped(written: &str) -> Option<String> {
    let mut text = String::with_capacity(written.len());
    let mut rest = written;
    while let Some((before, after)) = rest.split_once('\\') {
        text.push_str(before);
        let escape = after.chars().next()?;
        rest = &after[escape.len_utf8()..];
        let code = match escape {
            // The line goes on where the next one has its first letter.
            '\n' | '\r' => {
                rest = rest.trim_start_matches([' ', '\t', '\n', '\r']);
                continue;
            }
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            '0' => '\0',
            '\\' | '"' | '\'' => escape,
            'x' => {
                let (digits, after) = rest.split_at_checked(2)?;
                rest = after;
                char::from(u8::from_str_radix(digits, 16).ok()?)
            }
            'u' => {
                let (digits, after) = rest.strip_prefix('{')?.split_once('}')?;
                rest = after;
                char::from_u32(u32::from_str_radix(&digits.replace('_', ""), 16).ok()?)?
            }
            _ => return None,
        };
        text.push(code);
    }
    text.push_str(rest);
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::lexer::tokens;

    /// Each text as it is written, beside what the compiler makes of it.
    macro_rules! both {
        ($($text:literal),+ $(,)?) => { [$((stringify!($text), $text)),+] };
    }

    #[test]
    fn a_text_means_what_the_compiler_makes_of_it() {
        let texts = both![
            "",
            "æ »ø« å",
            "\"a\" \\ \'b\' 'c'",
            "a\n\r\t\0b",
            "\x41\x7e\u{e6}\u{1_F600}\u{00E5}",
            "one line, \
             and on\
             .",
            "two
             lines",
            r"raw \n",
            r#"raw "a" \u{41}"#,
        ];
        for (written, expected) in texts {
            assert_eq!(meant(&tokens(written)[0]).as_deref(), Some(expected), "{written}");
        }
    }

    #[test]
    fn what_is_no_text_means_none() {
        for written in ["a", "1", "(", "\"\\q\"", "\"\\x\"", "\"\\xæ\"", "\"\\u{110000}\"", "\"\\u41\"", "\"\\"] {
            assert_eq!(meant(&tokens(written)[0]), None, "{written}");
        }
    }
}
