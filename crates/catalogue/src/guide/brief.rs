//! What the first page says of a guide. The rest is a file of its own, for the other pages.

use serde_json::{Map, Value, json};

use super::stands_in;

/// The words of the glossary that the first page explains.
pub const EXPLAINED_FIRST: &str = "AMU FKB";

/// Of a guide what the first page says: which edition it is for, the job area in short, and the words that it explains.
///
/// ```
/// use catalogue::brief;
/// use catalogue::json::Value;
///
/// let guide: Value = serde_json::from_str(
///     r#"{"format": 1, "edition": {"da": "a"}, "glossary": [{"term": "FKB"}, {"term": "F/I"}], "job_area": {"in_short": {"da": "b"}, "definition": {}}}"#,
/// )?;
/// assert_eq!(
///     brief(&guide).to_string(),
///     r#"{"edition":{"da":"a"},"format":1,"glossary":[{"term":"FKB"}],"job_area":{"in_short":{"da":"b"}}}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn brief(guide: &Value) -> Value {
    let kept = |name: &str| guide.get(name).map(|value| (name.to_owned(), value.clone()));
    let mut brief: Map<_, _> = ["format", "edition"].into_iter().filter_map(kept).collect();
    if let Some(glossary) = guide.get("glossary").and_then(Value::as_array) {
        let is_explained = |entry: &&Value| entry["term"].as_str().is_some_and(|term| stands_in(term, EXPLAINED_FIRST));
        let explained: Vec<_> = glossary.iter().filter(is_explained).cloned().collect();
        brief.insert("glossary".to_owned(), explained.into());
    }
    if let Some(in_short) = guide.pointer("/job_area/in_short") {
        brief.insert("job_area".to_owned(), json!({ "in_short": in_short }));
    }
    Value::Object(brief)
}
