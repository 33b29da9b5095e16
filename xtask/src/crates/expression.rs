//! SPDX expressions: `(MIT OR Apache-2.0) AND Unicode-3.0`.

/// Whether what the expression asks for can be kept with these licences alone: one side of each `OR`, both of each `AND`. An expression
/// that cannot be read is not allowed. `/` is an older way to write `OR`.
pub(super) fn is_allowed(expression: &str, allowed: &[&str]) -> bool {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let mut reader = Reader { words: spaced.split_whitespace().collect(), position: 0, allowed };
    reader.any() == Some(true) && reader.position == reader.words.len()
}

struct Reader<'a> {
    words: Vec<&'a str>,
    position: usize,
    allowed: &'a [&'a str],
}

impl<'a> Reader<'a> {
    fn takes(&mut self, word: &str) -> bool {
        let is_next = self.words.get(self.position) == Some(&word);
        self.position += usize::from(is_next);
        is_next
    }

    fn next(&mut self) -> Option<&'a str> {
        let word = self.words.get(self.position).copied();
        self.position += 1;
        word
    }

    fn any(&mut self) -> Option<bool> {
        let mut allowed = self.every()?;
        while self.takes("OR") {
            allowed |= self.every()?;
        }
        Some(allowed)
    }

    fn every(&mut self) -> Option<bool> {
        let mut allowed = self.one()?;
        while self.takes("AND") {
            allowed &= self.one()?;
        }
        Some(allowed)
    }

    fn one(&mut self) -> Option<bool> {
        if self.takes("(") {
            let allowed = self.any()?;
            return self.takes(")").then_some(allowed);
        }
        let licence = self.next().filter(|word| !matches!(*word, ")" | "AND" | "OR" | "WITH"))?;
        // An exception only ever allows more than the licence does.
        if self.takes("WITH") {
            self.next()?;
        }
        Some(self.allowed.contains(&licence))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_side_of_or_and_both_of_and_must_be_allowed() {
        let allowed = ["MIT", "Apache-2.0", "Zlib"];
        for expression in [
            "MIT",
            "GPL-3.0-only OR MIT",
            "MIT/GPL-3.0",
            "MIT AND Zlib",
            "(GPL-3.0-only OR MIT) AND Zlib",
            "Apache-2.0 WITH LLVM-exception OR GPL-3.0-only",
            "GPL-3.0-only AND Zlib OR MIT",
        ] {
            assert!(is_allowed(expression, &allowed), "{expression}");
        }
        for expression in ["GPL-3.0-only", "MIT AND GPL-3.0-only", "(MIT OR Zlib) AND ISC", "MITX", "mit"] {
            assert!(!is_allowed(expression, &allowed), "{expression}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_not_allowed() {
        for expression in ["", "MIT OR", "(MIT", "MIT)", "MIT MIT", "AND MIT", "MIT WITH", "()"] {
            assert!(!is_allowed(expression, &["MIT"]), "{expression}");
        }
    }
}
