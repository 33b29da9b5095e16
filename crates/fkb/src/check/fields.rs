//! Fields of a file that nobody reads: mostly a name with a slip of the pen, whose text is then missing on the page.

use catalogue::Finding;
use catalogue::json::Value;

/// The fields in `file` that are not in what was `read` from it, written again. Lists in both have the same values.
pub(super) fn unknown(file: &Value, read: &Value) -> Vec<Finding> {
    let mut findings = Vec::new();
    compare(file, read, "", &mut findings);
    findings
}

fn compare(file: &Value, read: &Value, place: &str, findings: &mut Vec<Finding>) {
    match (file, read) {
        (Value::Object(file), Value::Object(read)) => {
            for (name, value) in file {
                let place = if place.is_empty() { name.clone() } else { format!("{place}.{name}") };
                match read.get(name) {
                    Some(read) => compare(value, read, &place, findings),
                    // Empty lists are left out where a catalogue is written.
                    None if value.as_array().is_some_and(Vec::is_empty) => {}
                    None => {
                        let what =
                            "no field of this name is known here; correct the name, or remove the field".to_owned();
                        findings.push(Finding { place, what });
                    }
                }
            }
        }
        (Value::Array(file), Value::Array(read)) => {
            for (index, (file, read)) in file.iter().zip(read).enumerate() {
                compare(file, read, &format!("{place}[{index}]"), findings);
            }
        }
        _ => {}
    }
}
