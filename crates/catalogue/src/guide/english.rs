//! The English half of a guide, apart from the rest.
//!
//! Most readers read Danish. So the build leaves the English sentences out of the page and puts them into a file of their own, of
//! the guide's shape with nothing but `en` in it; the page fetches it when a reader changes to English.

use serde_json::Map;

use crate::json::Value;

/// Takes the English sentences out of a guide, and gives them in the guide's shape: whatever holds none is `null`.
///
/// ```
/// use catalogue::json::Value;
/// use catalogue::{put_english, take_english};
///
/// let whole: Value = serde_json::from_str(r#"{"format": 1, "edition": {"da": "hej", "en": "hello"}}"#)?;
/// let mut guide = whole.clone();
/// let english = take_english(&mut guide);
/// assert_eq!(english.to_string(), r#"{"edition":{"en":"hello"}}"#);
/// assert_eq!(guide["edition"].to_string(), r#"{"da":"hej"}"#);
/// put_english(&mut guide, english);
/// assert_eq!(guide, whole);
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn take_english(guide: &mut Value) -> Value {
    match guide {
        Value::Object(fields) if fields.contains_key("da") && fields.contains_key("en") => {
            let english = fields.remove("en").unwrap_or_default();
            Value::Object(Map::from_iter([("en".to_owned(), english)]))
        }
        Value::Object(fields) => {
            let english = fields.iter_mut().map(|(name, value)| (name.clone(), take_english(value)));
            let english: Map<_, _> = english.filter(|(_, value)| !value.is_null()).collect();
            if english.is_empty() { Value::Null } else { Value::Object(english) }
        }
        Value::Array(values) => {
            let english: Vec<_> = values.iter_mut().map(take_english).collect();
            if english.iter().all(Value::is_null) { Value::Null } else { Value::Array(english) }
        }
        _ => Value::Null,
    }
}

/// Puts the English sentences back into their places. Those that have no place in this guide are left out.
pub fn put_english(guide: &mut Value, english: Value) {
    match (guide, english) {
        (Value::Object(fields), Value::Object(english)) => {
            for (name, english) in english {
                match fields.get_mut(&name) {
                    Some(field) => put_english(field, english),
                    None => _ = fields.insert(name, english),
                }
            }
        }
        (Value::Array(values), Value::Array(english)) => {
            for (value, english) in values.iter_mut().zip(english) {
                put_english(value, english);
            }
        }
        _ => {}
    }
}
