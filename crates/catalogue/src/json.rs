//! Reading JSON into types that are valid once they exist.
//!
//! serde_json reads the text into its [`Value`]; [`FromJson`] takes it apart, and says at which place something is wrong
//! (`courses[3].days: …`). Derived `Deserialize` would do the same in one step with a reader of its own for each type: measured
//! in the compressed wasm, 177 KB with it, 171 KB with this, and 163 KB once its errors were boxed and its parts not inlined (and
//! some sorting was saved in the same step). Writing is left to serde.

use std::collections::BTreeMap;

use serde_json::Map;
pub use serde_json::Value;

use crate::Error;

/// Reads a whole text.
///
/// # Errors
/// Where it is no JSON (with line and column), or not what it should be (with the place in it).
pub fn read<T: FromJson>(text: &str) -> Result<T, Error> {
    let json: Value = serde_json::from_str(text).map_err(|error| Error::new(format!("this is no JSON: {error}")))?;
    T::from_json(json)
}

/// A type that is read from a JSON value.
pub trait FromJson: Sized {
    /// Reads the value.
    ///
    /// # Errors
    /// Where it is not what it should be; the error knows the place inside of this value.
    fn from_json(json: Value) -> Result<Self, Error>;
}

/// A JSON object whose fields are taken out one after the other. Fields that nobody asks for have no effect.
pub struct Object(Map<String, Value>);

impl Object {
    /// Takes a field out and reads it. One that is not there is read as `null`.
    ///
    /// # Errors
    /// Where its value is not what it should be.
    // Not inlined, here and below: these are called for every field of every type, and nobody waits for them.
    #[inline(never)]
    pub fn take<T: FromJson>(&mut self, field: &str) -> Result<T, Error> {
        T::from_json(self.value(field)).map_err(|error| error.inside(field))
    }

    /// The same, with the type's default for a field that is not there.
    ///
    /// # Errors
    /// Where there is a value and it is not what it should be.
    #[inline(never)]
    pub fn take_or_default<T: FromJson + Default>(&mut self, field: &str) -> Result<T, Error> {
        match self.value(field) {
            Value::Null => Ok(T::default()),
            json => T::from_json(json).map_err(|error| error.inside(field)),
        }
    }

    /// What stands in a field, in few words for its reader: a text or a whole number; of an object the texts between `from` and
    /// `to`; empty for all else.
    #[inline(never)]
    pub fn shown(&self, field: &str) -> String {
        fn shown(json: Option<&Value>) -> String {
            match json {
                Some(Value::String(text)) => text.clone(),
                Some(Value::Number(number)) => number.as_i64().map(|number| number.to_string()).unwrap_or_default(),
                Some(Value::Object(fields)) => format!("{} – {}", shown(fields.get("from")), shown(fields.get("to"))),
                _ => String::new(),
            }
        }
        shown(self.0.get(field))
    }

    #[inline(never)]
    fn value(&mut self, field: &str) -> Value {
        self.0.get_mut(field).map(Value::take).unwrap_or_default()
    }
}

/// What stands here instead of what should: for the reader of an error.
#[cold]
#[inline(never)]
fn instead(json: &Value, expected: &str) -> Error {
    Error::new(match json {
        Value::Null => format!("{expected} is missing here"),
        // Not all of it: that may be the whole file.
        Value::Object(_) => format!("an object is not {expected}"),
        Value::Array(_) => format!("a list is not {expected}"),
        Value::String(text) => format!("\"{text}\" is not {expected}"),
        Value::Bool(_) => format!("true or false is not {expected}"),
        // Written out only where it is a whole one: all that writes a decimal number was 3.6 KB of the compressed wasm.
        Value::Number(number) => match number.as_i64() {
            Some(number) => format!("{number} is not {expected}"),
            None => format!("this number is not {expected}"),
        },
    })
}

impl FromJson for Value {
    fn from_json(json: Value) -> Result<Self, Error> {
        Ok(json)
    }
}

impl FromJson for Object {
    #[inline(never)]
    fn from_json(json: Value) -> Result<Self, Error> {
        match json {
            Value::Object(fields) => Ok(Object(fields)),
            other => Err(instead(&other, "an object")),
        }
    }
}

impl FromJson for String {
    #[inline(never)]
    fn from_json(json: Value) -> Result<Self, Error> {
        match json {
            Value::String(text) => Ok(text),
            other => Err(instead(&other, "a text")),
        }
    }
}

impl FromJson for bool {
    fn from_json(json: Value) -> Result<Self, Error> {
        json.as_bool().ok_or_else(|| instead(&json, "true or false"))
    }
}

impl FromJson for u64 {
    fn from_json(json: Value) -> Result<Self, Error> {
        json.as_u64().ok_or_else(|| instead(&json, "a whole number"))
    }
}

impl FromJson for f64 {
    fn from_json(json: Value) -> Result<Self, Error> {
        json.as_f64().ok_or_else(|| instead(&json, "a number"))
    }
}

impl<T: FromJson> FromJson for Option<T> {
    fn from_json(json: Value) -> Result<Self, Error> {
        match json {
            Value::Null => Ok(None),
            json => T::from_json(json).map(Some),
        }
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(json: Value) -> Result<Self, Error> {
        let mut list = Vec::new();
        each(json, &mut |json| {
            list.push(T::from_json(json)?);
            Ok(())
        })?;
        Ok(list)
    }
}

/// Reads each value of a list. What it is read into comes as a `dyn`, so that the wasm holds this once.
#[inline(never)]
fn each(json: Value, read: &mut dyn FnMut(Value) -> Result<(), Error>) -> Result<(), Error> {
    let Value::Array(values) = json else { return Err(instead(&json, "a list")) };
    for (place, json) in values.into_iter().enumerate() {
        read(json).map_err(|error| error.inside(&format!("[{place}]")))?;
    }
    Ok(())
}

impl FromJson for BTreeMap<String, String> {
    fn from_json(json: Value) -> Result<Self, Error> {
        let Object(fields) = Object::from_json(json)?;
        let mut texts = BTreeMap::new();
        for (name, json) in fields {
            match String::from_json(json) {
                Ok(text) => _ = texts.insert(name, text),
                Err(error) => return Err(error.inside(&name)),
            }
        }
        Ok(texts)
    }
}

/// Lets serde read a type the way that its `FromJson` does.
#[macro_export]
#[doc(hidden)]
macro_rules! serde_reads_by_json {
    ($type:ty) => {
        impl<'de> ::serde::Deserialize<'de> for $type {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let json = <$crate::json::Value as ::serde::Deserialize>::deserialize(deserializer)?;
                <$type as $crate::json::FromJson>::from_json(json).map_err(::serde::de::Error::custom)
            }
        }
    };
}

/// A struct is an object with a field for each of its own; those behind `default` may be missing.
#[macro_export]
#[doc(hidden)]
macro_rules! object_in_json {
    ($type:ident { $($field:ident),* } default { $($optional:ident),* }) => {
        impl $crate::json::FromJson for $type {
            #[inline(never)]
            fn from_json(json: $crate::json::Value) -> Result<Self, $crate::Error> {
                let mut object = <$crate::json::Object as $crate::json::FromJson>::from_json(json)?;
                Ok($type {
                    $($field: object.take(stringify!($field))?,)*
                    $($optional: object.take_or_default(stringify!($optional))?,)*
                })
            }
        }

        $crate::serde_reads_by_json!($type);
    };
}

/// A type that has `Display` and `FromStr` is the same text in JSON.
#[macro_export]
#[doc(hidden)]
macro_rules! text_in_json {
    ($type:ty) => {
        impl $crate::json::FromJson for $type {
            fn from_json(json: $crate::json::Value) -> Result<Self, $crate::Error> {
                let text = <String as $crate::json::FromJson>::from_json(json)?;
                text.parse().map_err($crate::Error::from_any)
            }
        }

        impl ::serde::Serialize for $type {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        $crate::serde_reads_by_json!($type);
    };
}

pub(crate) use {object_in_json, serde_reads_by_json, text_in_json};
