//! As much of HTML as the build and the checks ask about: start tags, their attributes, and the text of scripts and styles.

use std::ops::Range;

/// A start tag.
#[derive(Debug)]
pub(crate) struct Tag {
    /// In lower case.
    pub(crate) name: String,
    /// In the order in which they are written.
    pub(crate) attributes: Vec<Attribute>,
    /// The text up to the end tag, for elements that hold nothing but text (script, style, title, textarea).
    pub(crate) text: Option<Range<usize>>,
    /// From `<` to after the end tag for the same elements, else to after the `>` of the start tag.
    pub(crate) whole: Range<usize>,
}

/// One attribute of a tag.
#[derive(Debug)]
pub(crate) struct Attribute {
    /// In lower case.
    pub(crate) name: String,
    /// As it is written, character references and all.
    pub(crate) value: String,
    /// Name, `=`, quotes and value.
    pub(crate) range: Range<usize>,
}

impl Tag {
    /// The value of an attribute; empty where it has none.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|attribute| attribute.name == name).map(|attribute| attribute.value.as_str())
    }

    /// Whether this is a script that a browser would run, as opposed to a block of data.
    pub(crate) fn is_running_script(&self) -> bool {
        let kind = self.attribute("type").unwrap_or_default().to_ascii_lowercase();
        self.name == "script" && (kind.is_empty() || kind == "module" || kind.contains("javascript"))
    }

    /// The file of this site that the browser fetches because of this tag: an attribute and the path in it.
    pub(crate) fn fetched_file(&self) -> Option<(&Attribute, &str)> {
        let wanted = match self.name.as_str() {
            // That icon comes with installing.
            "link" if !matches!(self.attribute("rel"), Some("canonical" | "alternate" | "apple-touch-icon")) => "href",
            "script" | "img" | "source" | "iframe" | "audio" | "video" | "embed" => "src",
            _ => return None,
        };
        let attribute = self.attributes.iter().find(|attribute| attribute.name == wanted)?;
        local_path(&attribute.value).map(|path| (attribute, path))
    }
}

/// The path below the site that an address means, unless it leads elsewhere.
fn local_path(address: &str) -> Option<&str> {
    let path = address.trim().strip_prefix("./").unwrap_or(address.trim());
    let has_scheme = path.split(['/', '?', '#']).next().is_some_and(|start| start.contains(':'));
    (!path.is_empty() && !path.starts_with('#') && !path.starts_with("//") && !has_scheme).then_some(path)
}

/// All start tags, comments passed over.
pub(crate) fn tags(html: &str) -> Vec<Tag> {
    let mut tags = Vec::new();
    let mut position = 0;
    while let Some(offset) = html[position..].find('<') {
        let start = position + offset;
        let rest = &html[start..];
        if rest.starts_with("<!--") {
            position = rest.find("-->").map_or(html.len(), |end| start + end + 3);
        } else if rest[1..].starts_with(|first: char| first.is_ascii_alphabetic()) {
            let tag = read_tag(html, start);
            position = tag.whole.end;
            tags.push(tag);
        } else {
            position = start + 1;
        }
    }
    tags
}

fn read_tag(html: &str, start: usize) -> Tag {
    let is_name = |character: char| !character.is_whitespace() && !matches!(character, '>' | '/' | '=');
    let name_end = end_of(html, start + 1, is_name);
    let name = html[start + 1..name_end].to_ascii_lowercase();
    let mut attributes = Vec::new();
    let mut position = name_end;
    loop {
        position = end_of(html, position, |character| character.is_whitespace() || character == '/');
        let end = end_of(html, position, is_name);
        if end == position {
            // `>`, the end of the text, or a stray `=`.
            match html[position..].chars().next() {
                Some('=') => position += 1,
                Some(_) => {
                    position += 1;
                    break;
                }
                None => break,
            }
            continue;
        }
        let attribute_name = html[position..end].to_ascii_lowercase();
        let equals = end_of(html, end, char::is_whitespace);
        let (value, after) = if html[equals..].starts_with('=') {
            read_value(html, end_of(html, equals + 1, char::is_whitespace))
        } else {
            (String::new(), end)
        };
        attributes.push(Attribute { name: attribute_name, value, range: position..after });
        position = after;
    }
    if !matches!(name.as_str(), "script" | "style" | "title" | "textarea") {
        return Tag { name, whole: start..position, attributes, text: None };
    }
    let (text_end, end) = end_tag(html, position, &name);
    Tag { name, whole: start..end, attributes, text: Some(position..text_end) }
}

fn read_value(html: &str, start: usize) -> (String, usize) {
    match html[start..].chars().next() {
        Some(quote @ ('"' | '\'')) => {
            let end = html[start + 1..].find(quote).map_or(html.len(), |offset| start + 1 + offset);
            (html[start + 1..end].to_owned(), (end + 1).min(html.len()))
        }
        _ => {
            let end = end_of(html, start, |character| !character.is_whitespace() && character != '>');
            (html[start..end].to_owned(), end)
        }
    }
}

/// Where the text of an element ends, and where its end tag does.
fn end_tag(html: &str, start: usize, name: &str) -> (usize, usize) {
    let lower = html[start..].to_ascii_lowercase();
    match lower.find(&format!("</{name}")) {
        None => (html.len(), html.len()),
        Some(offset) => {
            let end = lower[offset..].find('>').map_or(html.len(), |close| start + offset + close + 1);
            (start + offset, end)
        }
    }
}

fn end_of(html: &str, start: usize, is_part: impl Fn(char) -> bool) -> usize {
    html[start..].find(|character| !is_part(character)).map_or(html.len(), |offset| start + offset)
}

/// The text as it can stand between tags and in a quoted attribute: it is never markup.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

/// A piece of text to be put in the place of another.
pub(crate) struct Edit {
    /// What is replaced.
    pub(crate) range: Range<usize>,
    /// By what.
    pub(crate) text: String,
}

/// The text with all edits made. They must not overlap.
pub(crate) fn edited(html: &str, mut edits: Vec<Edit>) -> String {
    edits.sort_by_key(|edit| edit.range.start);
    let mut result = String::with_capacity(html.len());
    let mut position = 0;
    for edit in edits {
        result.push_str(&html[position..edit.range.start]);
        result.push_str(&edit.text);
        position = edit.range.end;
    }
    result.push_str(&html[position..]);
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_attributes_are_read_as_they_are_written() {
        let html = "<!doctype html><!-- <b> --><html lang=da><meta CHARSET='utf-8'/><link rel=\"icon\" href = \"./a.svg\" hidden>";
        let tags = tags(html);
        let names: Vec<&str> = tags.iter().map(|tag| tag.name.as_str()).collect();
        assert_eq!(names, ["html", "meta", "link"]);
        assert_eq!(tags[0].attribute("lang"), Some("da"));
        assert_eq!(tags[1].attribute("charset"), Some("utf-8"));
        assert_eq!(tags[2].attribute("href"), Some("./a.svg"));
        assert_eq!(tags[2].attribute("hidden"), Some(""));
        assert_eq!(&html[tags[2].attributes[1].range.clone()], "href = \"./a.svg\"");
        assert_eq!(tags[2].fetched_file().map(|(_, path)| path), Some("a.svg"));
        let noted = super::tags("<link rel=\"alternate\" href=\"./a.json\"><link rel=canonical href=a><a href=./b>");
        assert!(noted.iter().all(|tag| tag.fetched_file().is_none()));
    }

    #[test]
    fn the_text_of_a_script_is_no_markup() {
        let html = "<script>if (a<b) { '<p>' }</SCRIPT ><p>";
        let tags = tags(html);
        assert_eq!(tags.len(), 2);
        assert_eq!(&html[tags[0].text.clone().unwrap()], "if (a<b) { '<p>' }");
        assert_eq!(&html[tags[1].whole.clone()], "<p>");
        assert!(tags[0].is_running_script());
    }

    #[test]
    fn addresses_elsewhere_are_no_files_of_the_site() {
        for address in ["https://example.org/a", "//example.org/a", "data:,x", "#top", "", "mailto:a@example.org"] {
            assert_eq!(local_path(address), None, "{address}");
        }
        assert_eq!(local_path("icons/a.svg"), Some("icons/a.svg"));
    }

    #[test]
    fn edits_are_made_in_their_places() {
        let edits = vec![Edit { range: 4..5, text: "E".to_owned() }, Edit { range: 0..2, text: String::new() }];
        assert_eq!(edited("abcdefg", edits), "cdEfg");
    }

    #[test]
    fn unfinished_markup_is_read_to_its_end() {
        for html in ["<", "<a", "<a b", "<a b=", "<a b='", "<script>", "<!--", "<a =>", "<a/"] {
            let _ = tags(html);
        }
    }
}
