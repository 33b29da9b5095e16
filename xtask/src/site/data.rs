//! The two data files as blocks in the page.

use std::path::Path;

use crate::error::{Error, Result, read_text};

use super::build_info::BuildInfo;

/// What the FKB says.
pub(super) const CATALOGUE: &str = "catalogue.json";

/// What we say.
pub(super) const GUIDE: &str = "guide.json";

/// The three blocks that stand in the page: catalogue, guide and build.
pub(super) fn blocks(folder: &Path, info: &BuildInfo) -> Result<String> {
    let catalogue = block("catalogue", &read_json(&folder.join(CATALOGUE))?);
    let guide = block("guide", &read_json(&folder.join(GUIDE))?);
    Ok(format!("{catalogue}\n{guide}\n{}", block("build", &info.json())))
}

fn read_json(path: &Path) -> Result<String> {
    let text = read_text(path)?;
    serde_json::from_str::<serde_json::Value>(&text).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        Error::new(format!("{}:{line}: this is no JSON (column {column}: {error}); correct it there.", path.display()))
    })?;
    Ok(text)
}

fn block(id: &str, json: &str) -> String {
    format!("<script type=\"application/json\" id=\"{id}\">{}</script>", for_page(json))
}

/// The same JSON without blanks between its parts, and harmless inside a script element. The order of its keys stays.
fn for_page(json: &str) -> String {
    let mut result = String::with_capacity(json.len());
    let mut in_text = false;
    let mut escaped = false;
    for character in json.chars() {
        match character {
            '"' if !escaped => in_text = !in_text,
            ' ' | '\t' | '\n' | '\r' if !in_text => continue,
            _ => {}
        }
        escaped = in_text && character == '\\' && !escaped;
        match character {
            // In valid JSON these three stand in texts only, where the escape means the same.
            '<' => result.push_str("\\u003c"),
            '\u{2028}' => result.push_str("\\u2028"),
            '\u{2029}' => result.push_str("\\u2029"),
            other => result.push(other),
        }
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_means_the_same_and_ends_no_script() {
        let json = "{ \"b\" : \"</script><!-- \\\" \\\\\",\n\t\"a\": [1, 2.0, \"x\u{2028}y z\"] }\r\n";
        let page = for_page(json);
        assert_eq!(page, "{\"b\":\"\\u003c/script>\\u003c!-- \\\" \\\\\",\"a\":[1,2.0,\"x\\u2028y z\"]}");
        let (before, after): (serde_json::Value, serde_json::Value) =
            (serde_json::from_str(json).unwrap(), serde_json::from_str(&page).unwrap());
        assert_eq!(before, after);
    }

    #[test]
    fn what_is_no_json_is_refused_with_its_line() {
        let file = std::env::temp_dir().join(format!("amuplan-data-test-{}.json", std::process::id()));
        std::fs::write(&file, "{\n  \"a\": 1,\n}").unwrap();
        let error = read_json(&file).unwrap_err().to_string();
        assert!(error.contains(".json:3: this is no JSON"), "{error}");
        std::fs::remove_file(&file).unwrap();
    }
}
