//! Damaged files of plans, as many as one is told to read; and what holds for all of them.

use plan::exports::{Beside, Stamp, calendar, email, table};
use plan::import::{against, read_file};
use plan::{PlanId, PlanName, StoredPlan};
use serde_json::Value;

use crate::damaged::Random;
use crate::made_up::words::WORDS;
use crate::made_up::{catalogue, day, is_weekday};

/// Texts to begin with: the file, a plan, a list.
const GOOD: [&str; 3] = [
    r#"{"format":1,"plans":[{"format":2,"revision":9,"plan":{"id":"0123456789abcdef","name":"Min plan","person":"Kim","why":"Jeg vil.\nSnart.","goal":"competence:a-b","situation":"unemployed","put_away":["twin:47299:22487"],"courses":[{"number":"21097","status":"asked","note":"Spørg","school":"En skole","place":"Odense","online":true,"dates":{"from":"2026-12-01","to":"2027-01-12","said_by":"school"},"price":"408 kr.","deadline":"2026-11-20"},{"number":"47299"}]}},{"format":1,"revision":0,"plan":{"id":"00000000000000aa","name":"B","courses":[]}}],"unreadable":{"amuplan:plan:1":"{\"format\":1,\"revision\":1,\"plan\":{\"id\":\"00000000000000bb\",\"name\":\"C\",\"courses\":[]}}"}}"#,
    r#"{"format":2,"revision":3,"plan":{"id":"0123456789abcdef","name":"Min plan","courses":[{"number":"21097","dates":{"from":"1990-01-01","to":"2100-12-31","said_by":"reader"}}]}}"#,
    r#"[{"format":1,"revision":3,"plan":{"id":"0123456789abcdef","name":"A","courses":[{"number":"21097"},{"number":"47299"}]}}]"#,
];

/// What damage puts in.
const PIECES: [&str; 24] = [
    "{",
    "}",
    "[",
    "]",
    "\"",
    ",",
    ":",
    "\\",
    "\\ud800",
    "\\u0000",
    "null",
    "true",
    "-1",
    "1e999",
    "99999999999999999999",
    "\"2026-02-30\"",
    "\"plans\":",
    "\"plan\":",
    "\"courses\":",
    "\"format\":3",
    "\"number\":\"21097\"",
    "æ",
    "\u{FEFF}",
    "[[[[[[[[",
];

/// What stands in the place of something else.
const VALUES: &str = r#"[null, true, -1, 0.5, 3, 1e300, 18446744073709551615, "", " ", "21097", "47299", "99999", "2026-02-30",
    "1989-12-31", "2100-12-31", "2026-12-01", "0123456789abcdef", "done", "school", "=1+1", "a\nb\u0000;,\\\"", [], {}, [[]],
    ["x"], {"number": "10001"}, {"from": "2027-01-01", "to": "2026-01-01", "said_by": "school"},
    {"format": 3, "plan": {}}, {"format": 1, "plan": {"name": "A", "courses": [{"number": "10001"}]}}]"#;

impl Random {
    /// Puts another value somewhere in this one, or leaves one out of a list, or has it there twice.
    fn damage_value(&mut self, value: &mut Value, values: &[Value]) {
        let stays = self.below(15) > 0;
        match value {
            Value::Array(list) if stays && !list.is_empty() => {
                let at = self.below(list.len());
                match self.below(12) {
                    0 => drop(list.remove(at)),
                    1 => list.push(list[at].clone()),
                    _ => self.damage_value(&mut list[at], values),
                }
            }
            Value::Object(fields) if stays && !fields.is_empty() => {
                let at = self.below(fields.len());
                fields.values_mut().skip(at).take(1).for_each(|field| self.damage_value(field, values));
            }
            other => *other = values[self.below(values.len())].clone(),
        }
    }

    fn damage_bytes(&mut self, bytes: &mut Vec<u8>) {
        let (at, length) = (self.below(bytes.len() + 1), self.below(12));
        let end = (at + length).min(bytes.len());
        match self.below(7) {
            0 => bytes.truncate(at),
            1 => drop(bytes.drain(at..end)),
            2 => drop(bytes.splice(at..at, PIECES[self.below(PIECES.len())].bytes())),
            3 => drop(bytes.splice(at..end, PIECES[self.below(PIECES.len())].bytes())),
            4 => {
                let other = self.below(bytes.len() + 1);
                let piece = bytes[at..end].to_vec();
                drop(bytes.splice(other..other, piece));
            }
            5 if at < bytes.len() => bytes[at] = self.below(256) as u8,
            _ if at < bytes.len() => bytes[at] ^= 1 << self.below(8),
            _ => {}
        }
    }
}

/// Reads this many damaged files, and tells how many still had a plan, and how many of those lacked something.
pub fn read_damaged(files: u64, seed: u64) -> (u64, u64) {
    let unnamed = PlanName::new("Uden navn").expect("a name");
    let mine = StoredPlan::read(GOOD[1]).expect("a plan");
    let catalogue = catalogue(&[("21097", "Virksomhedens klimaregnskab")]);
    let values: Vec<Value> = serde_json::from_str(VALUES).expect("values");
    let values_of_good = GOOD.map(|text| serde_json::from_str::<Value>(text).expect("JSON"));
    let mut random = Random::new(seed);
    let mut last = 0_u64;
    let (mut with_plan, mut lacking) = (0, 0);
    for _ in 0..files {
        let good = random.below(GOOD.len());
        let mut bytes = GOOD[good].as_bytes().to_vec();
        // Half of them stay JSON, so that what reads the values is reached as often as what reads the text.
        if random.below(2) == 0 {
            let mut value = values_of_good[good].clone();
            for _ in 0..=random.below(4) {
                random.damage_value(&mut value, &values);
            }
            bytes = value.to_string().into_bytes();
        } else {
            for _ in 0..=random.below(6) {
                random.damage_bytes(&mut bytes);
            }
        }
        let mut new_id = || {
            last += 1;
            PlanId::from_random(last.to_be_bytes())
        };
        let text = String::from_utf8_lossy(&bytes);
        let Ok(import) = read_file(&text, &unnamed, &mut new_id) else { continue };
        with_plan += u64::from(!import.plans.is_empty());
        lacking += u64::from(import.plans.iter().any(|one| !one.left_out.is_empty()));
        for offer in against(import.plans, std::slice::from_ref(&mine), &mut new_id) {
            let stored = offer.incoming.stored;
            assert_eq!(StoredPlan::read(&stored.write()).as_ref(), Ok(&stored), "what is taken can be kept: {text}");
            let stamp = Stamp { date: day("2026-11-24"), second: 0 };
            let calendar = calendar(&stored.plan, &catalogue, &WORDS, stamp, &is_weekday);
            assert!(calendar.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])));
            table(&[&stored.plan], &catalogue, &WORDS);
            email(&stored.plan, &catalogue, &WORDS, Beside { edition: "", link: None });
        }
    }
    (with_plan, lacking)
}
