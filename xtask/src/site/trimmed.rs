//! Texts without what only their writers read: comments that stand on lines of their own, and blanks before lines.
//!
//! No minifier for what others write: this knows no grammar, so it touches nothing inside of a line, which is most of what a minifier would
//! save after compression (measured: 1.5 of 31 KB brotli). Our own scripts stand in the single file as they are, so there it counts.

use crate::error::{Error, Result};

/// What every placeholder of the build begins with.
const PLACEHOLDER: &str = "<!-- amuplan:";

/// JavaScript without `//` lines and `/** … */` blocks. A line inside of a template or of a text over several lines would change as
/// well, so such a text may not hold one (wasm-bindgen's and ours do not).
pub(super) fn script(code: &str) -> String {
    trimmed(code, "/*", "*/", Some("//"))
}

/// A script of ours, as small as it can be without other names.
///
/// # Errors
/// It is no JavaScript.
pub(super) fn own_script(name: &str, code: &str) -> Result<String> {
    let smaller = minifier::js::minify(code);
    smaller.map(|code| code.to_string()).map_err(|error| Error::new(format!("{name} is no JavaScript: {error}.")))
}

/// HTML, with its style sheets and without its data, without comments. The build's own placeholders stay. Style sheets that follow on
/// each other become one: each would have a hash of its own in the policy, which nothing compresses.
pub(super) fn page(html: &str) -> String {
    let html = html.replace("<style>", "<style>\n").replace("</style>", "\n</style>\n");
    let html = trimmed(&trimmed(&html, "/*", "*/", None), "<!--", "-->", None).replace("</style>\n<style>\n", "");
    let mut result = String::with_capacity(html.len());
    for (number, part) in html.split("<style>").enumerate() {
        let (style, rest) = if number == 0 { ("", part) } else { part.split_once("</style>").unwrap_or((part, "")) };
        if number > 0 {
            result.push_str(&format!("<style>{}</style>", on_few_lines(style)));
        }
        result.push_str(rest);
    }
    result
}

/// A style sheet without the line ends that say nothing: no text in one is longer than a line.
fn on_few_lines(style: &str) -> String {
    let style: String = style.split_inclusive('\n').map(without_blanks).collect();
    let style =
        ['{', '}', ';', ','].iter().fold(style, |style, end| style.replace(&format!("{end}\n"), &end.to_string()));
    style.replace(";}", "}")
}

/// A line of a style sheet without the blank behind the name of a property, before a brace, and around a sign that says enough by itself.
/// What stands in quotes is left alone, with its line.
fn without_blanks(line: &str) -> String {
    let close = |line: &str| if line.contains('"') { line.to_owned() } else { line.replace(", ", ",") };
    if let Some(selector) = line.strip_suffix(" {\n") {
        return format!("{}{{\n", close(&selector.replace(" > ", ">")));
    }
    match line.split_once(": ") {
        Some((name, value))
            if name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-') =>
        {
            format!("{name}:{}", close(value))
        }
        _ => line.to_owned(),
    }
}

/// Lines without the blanks before them, and without the comments that fill whole lines.
fn trimmed(text: &str, open: &str, close: &str, line_comment: Option<&str>) -> String {
    let mut result = String::with_capacity(text.len());
    let mut in_comment = false;
    for line in text.lines().map(str::trim) {
        in_comment = in_comment || (line.starts_with(open) && !line.contains(PLACEHOLDER));
        if in_comment {
            // A comment that ends before its line does is left alone.
            match line.find(close) {
                Some(end) if end + close.len() == line.len() => in_comment = false,
                Some(_) => {
                    in_comment = false;
                    push(&mut result, line);
                }
                None => {}
            }
        } else if !line.is_empty() && !line_comment.is_some_and(|mark| line.starts_with(mark)) {
            push(&mut result, line);
        }
    }
    result
}

fn push(result: &mut String, line: &str) {
    result.push_str(line);
    result.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_on_lines_of_their_own_go() {
        assert_eq!(script("a();\n  // why\n  /**\n   * @x\n   */\n  b(); // c\n"), "a();\nb(); // c\n");
        let html = "<p>a</p>\n\n<!-- why -->\n<!-- amuplan:data -->\n<style>/* one\n two */\n.a > .b {\n  top: 0; /* x */\n  font: a, \"b, c\";\n  color: rgb(1, 2, 3);\n}\n</style><style>/* none */</style>";
        assert_eq!(
            page(html),
            "<p>a</p>\n<!-- amuplan:data -->\n<style>\n.a>.b{top:0; /* x */\nfont:a, \"b, c\";color:rgb(1,2,3)}</style>\n"
        );
    }

    #[test]
    fn code_behind_a_comment_stays() {
        assert_eq!(script("/* x */ a();\nb();"), "/* x */ a();\nb();\n");
    }
}
