//! The declarations of a style sheet: enough of CSS for what this project writes.

/// `property: value`, with the rule in which it stands.
#[derive(Debug)]
pub(super) struct Declaration<'a> {
    pub(super) line: usize,
    /// What stands before its braces and those around them: `@media print { h1`.
    pub(super) rule: String,
    /// Which braces, counted from the beginning of the file.
    pub(super) block: usize,
    pub(super) property: &'a str,
    pub(super) value: &'a str,
}

impl<'a> Declaration<'a> {
    /// The last name in `var(--…)`: of an edge that is its colour.
    pub(super) fn token(&self) -> Option<&'a str> {
        let (_, name) = self.value.rsplit_once("var(--")?;
        name.split([')', ',', ' ']).next()
    }
}

/// All declarations in their order.
pub(super) fn declarations(css: &str) -> Vec<Declaration<'_>> {
    let (mut found, mut around) = (Vec::new(), Vec::<(&str, usize)>::new());
    let (mut blocks, mut start) = (0, 0);
    let mut places = css.char_indices().peekable();
    while let Some((place, letter)) = places.next() {
        match letter {
            '/' if css[place..].starts_with("/*") => {
                let end = css[place..].find("*/").map_or(css.len(), |end| place + end + 2);
                while places.next_if(|(place, _)| *place < end).is_some() {}
                // A comment stands between declarations, not in one.
                start = end;
            }
            '"' | '\'' => {
                // No quotation mark is escaped here.
                for (_, other) in places.by_ref() {
                    if other == letter {
                        break;
                    }
                }
            }
            '{' => {
                around.push((css[start..place].trim(), blocks));
                (blocks, start) = (blocks + 1, place + 1);
            }
            ';' | '}' => {
                let text = css[start..place].trim();
                if let (Some((property, value)), Some((_, block))) = (text.split_once(':'), around.last()) {
                    let line = css[..place].trim_end().matches('\n').count() + 1;
                    let rule = around.iter().map(|(before, _)| *before).collect::<Vec<_>>().join(" { ");
                    found.push(Declaration {
                        line,
                        rule,
                        block: *block,
                        property: property.trim(),
                        value: value.trim(),
                    });
                }
                if letter == '}' {
                    around.pop();
                }
                start = place + 1;
            }
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn declarations_know_their_rule_and_line() {
        let css = "/* a: b; { */\na:hover,\nb {\n  color: var(--ink); content: \"};\";\n}\n@media print {\n  a { border: 1px solid var(--line) }\n}\n";
        let found = declarations(css);
        let shown: Vec<String> =
            found.iter().map(|it| format!("{} {} {}={}", it.line, it.rule, it.property, it.value)).collect();
        assert_eq!(
            shown,
            [
                "4 a:hover,\nb color=var(--ink)",
                "4 a:hover,\nb content=\"};\"",
                "7 @media print { a border=1px solid var(--line)"
            ]
        );
        assert_eq!((found[0].token(), found[1].token(), found[2].token()), (Some("ink"), None, Some("line")));
        assert!(found[0].block == found[1].block && found[1].block != found[2].block);
    }
}
