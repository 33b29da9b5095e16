//! Rust's text in tokens, as far as the rules need them: a word in a comment or in a quoted text is no call.

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Kind {
    /// A name, a keyword or a number.
    Word,
    /// A quoted text, without its quotes and as it is written.
    Text,
    /// The same in raw quotes, where a backslash is one.
    Raw,
    /// One sign.
    Sign,
    /// A comment of either kind, doc comments among them.
    Comment,
}

/// A piece of a Rust file.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token<'a> {
    pub(crate) kind: Kind,
    pub(crate) text: &'a str,
    /// Of its start, counted from 1.
    pub(crate) line: usize,
}

impl Token<'_> {
    /// Whether this is the sign or word.
    pub(crate) fn is(&self, code: &str) -> bool {
        matches!(self.kind, Kind::Word | Kind::Sign) && self.text == code
    }
}

/// All tokens of a file. What is unfinished is read to the end of the file: the compiler complains about it.
pub(crate) fn tokens(source: &str) -> Vec<Token<'_>> {
    let mut lexer = Lexer { source, position: 0, line: 1, tokens: Vec::new() };
    while let Some(first) = lexer.rest().chars().next() {
        lexer.next_token(first);
    }
    lexer.tokens
}

struct Lexer<'a> {
    source: &'a str,
    position: usize,
    line: usize,
    tokens: Vec<Token<'a>>,
}

impl<'a> Lexer<'a> {
    fn rest(&self) -> &'a str {
        &self.source[self.position..]
    }

    fn next_token(&mut self, first: char) {
        let rest = self.rest();
        if first.is_whitespace() {
            self.skip(first.len_utf8());
        } else if rest.starts_with("//") {
            let length = rest.find('\n').unwrap_or(rest.len());
            self.push(Kind::Comment, 0, length, 0);
        } else if rest.starts_with("/*") {
            self.push(Kind::Comment, 0, block_comment(rest), 0);
        } else if let Some((opening, length, closing)) = quoted(rest) {
            let kind = if rest[..opening].contains('r') { Kind::Raw } else { Kind::Text };
            self.push(kind, opening, length, closing);
        } else if first == '\'' {
            // What is no character is a lifetime or a label: its name is no use of a word.
            let name = rest[1..].find(|letter| !is_word(letter)).map_or(rest.len(), |end| end + 1);
            self.skip(name);
        } else if is_word(first) {
            // A raw name is the name.
            let start = if rest.starts_with("r#") { 2 } else { 0 };
            let length = rest[start..].find(|letter| !is_word(letter)).map_or(rest.len(), |end| start + end);
            self.push(Kind::Word, start, length.max(1), 0);
        } else {
            self.push(Kind::Sign, 0, first.len_utf8(), 0);
        }
    }

    /// Takes `length` bytes as a token whose text lacks so many bytes at its start and end.
    fn push(&mut self, kind: Kind, start: usize, length: usize, end: usize) {
        let text = &self.rest()[start.min(length)..length.saturating_sub(end).max(start.min(length))];
        self.tokens.push(Token { kind, text, line: self.line });
        self.skip(length);
    }

    fn skip(&mut self, length: usize) {
        self.line += self.rest()[..length].matches('\n').count();
        self.position += length;
    }
}

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// The length of a block comment; they can stand inside each other.
fn block_comment(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let mut depth = 0_u32;
    let mut position = 0;
    while position < bytes.len() {
        match &bytes[position..bytes.len().min(position + 2)] {
            b"/*" => depth += 1,
            b"*/" => depth -= 1,
            _ => {
                position += 1;
                continue;
            }
        }
        position += 2;
        if depth == 0 {
            return position;
        }
    }
    rest.len()
}

/// Opening, whole and closing length of a text or a character that starts here, in any of Rust's spellings.
fn quoted(rest: &str) -> Option<(usize, usize, usize)> {
    let prefix = ["br", "cr", "b", "c", "r"].into_iter().find(|prefix| rest.starts_with(prefix)).unwrap_or_default();
    let (after, is_raw) = (&rest[prefix.len()..], prefix.ends_with('r'));
    if is_raw {
        let hashes = after.len() - after.trim_start_matches('#').len();
        let body = after[hashes..].strip_prefix('"')?;
        let opening = prefix.len() + hashes + 1;
        let closing = format!("\"{}", "#".repeat(hashes));
        return Some(match body.find(&closing) {
            Some(end) => (opening, opening + end + closing.len(), closing.len()),
            None => (opening, rest.len(), 0),
        });
    }
    if after.starts_with('"') {
        let opening = prefix.len() + 1;
        let end = end_of_escaped(&rest[opening..], '"');
        return Some(end.map_or((opening, rest.len(), 0), |end| (opening, opening + end + 1, 1)));
    }
    let body = after.strip_prefix('\'').filter(|_| matches!(prefix, "" | "b"))?;
    let opening = prefix.len() + 1;
    let is_escape = body.starts_with('\\');
    let length = if is_escape { end_of_escaped(body, '\'')? } else { body.chars().next()?.len_utf8() };
    // `'a'` is a character, `'a` a lifetime.
    body[length..].starts_with('\'').then_some((opening, opening + length + 1, 1))
}

/// Where the closing quote is, escaped ones passed over.
fn end_of_escaped(body: &str, quote: char) -> Option<usize> {
    let mut escaped = false;
    for (index, character) in body.char_indices() {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if character == quote => return Some(index),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(source: &str) -> Vec<(Kind, &str)> {
        tokens(source).into_iter().map(|token| (token.kind, token.text)).collect()
    }

    #[test]
    fn comments_and_texts_are_told_from_code() {
        use Kind::{Comment, Raw, Sign, Text, Word};
        assert_eq!(
            read("a /* b /* c */ d */ \"e \\\" f\" // g\nr#\"h \" i\"# 'j' b'\\'' '\\u{1F600}'"),
            [
                (Word, "a"),
                (Comment, "/* b /* c */ d */"),
                (Text, "e \\\" f"),
                (Comment, "// g"),
                (Raw, "h \" i"),
                (Text, "j"),
                (Text, "\\'"),
                (Text, "\\u{1F600}"),
            ]
        );
        assert_eq!(read("br\"x\" b\"y\" c\"z\""), [(Raw, "x"), (Text, "y"), (Text, "z")]);
        assert_eq!(read("r#type.b"), [(Word, "type"), (Sign, "."), (Word, "b")]);
    }

    #[test]
    fn lifetimes_start_no_text() {
        let words: Vec<&str> = tokens("fn f<'a>(x: &'a str) -> &'static str { 'l: loop { break 'l } }")
            .into_iter()
            .filter(|token| token.kind == Kind::Word)
            .map(|token| token.text)
            .collect();
        assert_eq!(words, ["fn", "f", "x", "str", "str", "loop", "break"]);
    }

    #[test]
    fn lines_are_counted_through_texts_and_comments() {
        let lines: Vec<usize> = tokens("a\n/*\n*/ b \"x\ny\" c\n// d\ne").into_iter().map(|token| token.line).collect();
        assert_eq!(lines, [1, 2, 3, 3, 4, 5, 6]);
    }

    #[test]
    fn unfinished_text_is_read_to_its_end() {
        for source in ["\"a", "r#\"a\"", "/* a", "'", "'\\", "b'", "r#", "br##\"x\"#", "æ'ø"] {
            let _ = tokens(source);
        }
    }
}
