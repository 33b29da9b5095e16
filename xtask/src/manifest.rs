//! As much of a Cargo.toml as this crate asks about, with the line of each entry, which is why no TOML crate reads it.

/// The `key = value` entries of a manifest.
pub(crate) struct Manifest {
    entries: Vec<Entry>,
}

/// One `key = value`.
pub(crate) struct Entry {
    /// Counted from 1.
    pub(crate) line: usize,
    /// The table's header and the key, taken apart at their dots: `[a.b] c.d = 1` is `a b c d`.
    pub(crate) path: Vec<String>,
    /// As it is written, without a comment.
    pub(crate) value: String,
}

impl Manifest {
    /// Reads the entries. What is no entry is passed over: cargo itself complains about it.
    pub(crate) fn read(text: &str) -> Self {
        let mut entries = Vec::new();
        let mut header = Vec::new();
        let mut lines = text.lines().enumerate();
        while let Some((index, line)) = lines.next() {
            let line = without_comment(line).trim();
            if let Some(inner) = line.strip_prefix('[') {
                header = dotted(inner.trim_start_matches('[').trim_end_matches(']'));
                continue;
            }
            let Some((key, value)) = split_outside_quotes(line, '=') else { continue };
            let mut value = value.trim().to_owned();
            while nesting(&value) > 0 {
                let Some((_, next)) = lines.next() else { break };
                value.push(' ');
                value.push_str(without_comment(next).trim());
            }
            let path = header.iter().cloned().chain(dotted(key)).collect();
            entries.push(Entry { line: index + 1, path, value });
        }
        Manifest { entries }
    }

    /// All entries, in the file's order.
    pub(crate) fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The text that stands at this path.
    pub(crate) fn text_at(&self, path: &[&str]) -> Option<String> {
        self.entries.iter().find(|entry| entry.path == path).and_then(|entry| as_text(&entry.value))
    }
}

impl Entry {
    /// A text inside the inline table that is this entry's value: `package` in `{ version = "1", package = "x" }`.
    pub(crate) fn text_in_table(&self, key: &str) -> Option<String> {
        let inner = self.value.strip_prefix('{')?.strip_suffix('}')?;
        let mut rest = inner;
        loop {
            let (part, after) = split_outside_quotes(rest, ',').unwrap_or((rest, ""));
            if let Some((name, value)) = split_outside_quotes(part, '=')
                && dotted(name) == [key]
            {
                return as_text(value.trim());
            }
            if after.is_empty() {
                return None;
            }
            rest = after;
        }
    }
}

/// The content of a quoted text.
pub(crate) fn as_text(value: &str) -> Option<String> {
    let quote = value.chars().next().filter(|first| matches!(first, '"' | '\''))?;
    value[1..].strip_suffix(quote).map(str::to_owned)
}

fn without_comment(line: &str) -> &str {
    split_outside_quotes(line, '#').map_or(line, |(before, _)| before)
}

/// Splits at the first `separator` that stands in no quotes.
fn split_outside_quotes(text: &str, separator: char) -> Option<(&str, &str)> {
    let mut quote = None;
    let mut escaped = false;
    for (index, character) in text.char_indices() {
        match quote {
            Some('"') if escaped => escaped = false,
            Some('"') if character == '\\' => escaped = true,
            Some(open) if character == open => quote = None,
            Some(_) => {}
            None if character == separator => return Some((&text[..index], &text[index + separator.len_utf8()..])),
            None if matches!(character, '"' | '\'') => quote = Some(character),
            None => {}
        }
    }
    None
}

/// `target.'cfg(a.b)'.dependencies` in its three parts.
fn dotted(key: &str) -> Vec<String> {
    let mut parts = Vec::new();
    let mut rest = key;
    loop {
        let (part, after) = split_outside_quotes(rest, '.').map_or((rest, None), |(part, after)| (part, Some(after)));
        let part = part.trim();
        parts.push(as_text(part).unwrap_or_else(|| part.to_owned()));
        match after {
            Some(after) => rest = after,
            None => return parts,
        }
    }
}

/// How many brackets are open at the end.
fn nesting(value: &str) -> i32 {
    let mut rest = value;
    let mut depth = 0;
    let mut quote = None;
    while let Some(character) = rest.chars().next() {
        match (quote, character) {
            (Some(open), _) if character == open => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(character),
            (None, '[' | '{') => depth += 1,
            (None, ']' | '}') => depth -= 1,
            (None, _) => {}
        }
        rest = &rest[character.len_utf8()..];
    }
    depth
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_know_their_whole_path_and_line() {
        let manifest = Manifest::read(
            "[workspace.package]\nversion = \"0.1.0\" # ours\n\n[target.'cfg(target_family = \"wasm\")'.dependencies]\n\
             plan.workspace = true\nlist = [\n  \"a\", # one\n  \"b\",\n]\n\"quoted\" = { path = \"../x\", package = \"plan\" }\n",
        );
        assert_eq!(manifest.text_at(&["workspace", "package", "version"]).as_deref(), Some("0.1.0"));
        let plan = &manifest.entries()[1];
        assert_eq!(plan.line, 5);
        assert_eq!(plan.path, ["target", "cfg(target_family = \"wasm\")", "dependencies", "plan", "workspace"]);
        let list = &manifest.entries()[2];
        assert_eq!((list.line, list.value.as_str()), (6, "[ \"a\", \"b\", ]"));
        let quoted = &manifest.entries()[3];
        assert_eq!(quoted.line, 10);
        assert_eq!(quoted.text_in_table("package").as_deref(), Some("plan"));
        assert_eq!(quoted.text_in_table("path").as_deref(), Some("../x"));
        assert_eq!(quoted.text_in_table("version"), None);
    }
}
