//! A small field of courses of our own: numbers, lengths, and which comes before which.

use catalogue::{Catalogue, CourseNumber, Guide};

/// The number that ends with this digit, as [`super::number`] makes them.
pub fn nth(last: usize) -> CourseNumber {
    format!("2109{last}").parse().expect("five digits")
}

/// A course for each length, in tenths of a day, numbered from 0. All are linked from 2020 on, without an end.
pub fn catalogue(tenths: &[u16]) -> Catalogue {
    let row = |(last, tenths): (usize, &u16)| {
        let days = format!("{}.{}", tenths / 10, tenths % 10);
        course_row(&nth(last).to_string(), &format!("Kursus {last}"), &days, "2020-01-01", "null")
    };
    catalogue_of(&tenths.iter().enumerate().map(row).collect::<Vec<_>>())
}

/// One row of a catalogue, as JSON.
pub fn course_row(number: &str, title: &str, days: &str, from: &str, to: &str) -> String {
    format!(
        r#"{{"number":"{number}","title":"{title}","level":null,"committee":"XY","days":{days},"linked_from":"{from}","linked_to":{to}}}"#
    )
}

/// A catalogue of these rows.
pub fn catalogue_of(rows: &[String]) -> Catalogue {
    let json = format!(
        r#"{{"format":1,"source":{{"file":"x.txt","sha256":""}},"job_area":{{"name":"Havn","sections":[]}},"competences":[],"courses":[{}]}}"#,
        rows.join(",")
    );
    serde_json::from_str(&json).expect("a catalogue")
}

/// A guide that knows these steps and nothing else.
pub fn guide(steps: &[(usize, usize)]) -> Guide {
    let step = |(from, to): &(usize, usize)| {
        format!(r#"{{"from":"{}","to":"{}","reason":{{"da":"a","en":"b"}}}}"#, nth(*from), nth(*to))
    };
    let steps = steps.iter().map(step).collect::<Vec<_>>().join(",");
    serde_json::from_str(&format!(r#"{{"format":1,"steps":[{steps}]}}"#)).expect("a guide")
}
