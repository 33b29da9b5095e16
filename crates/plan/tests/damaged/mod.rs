//! Damaged share codes and damaged plans in JSON, without end; and what holds for all of them.
#![allow(dead_code)] // Each program uses some of it.

use catalogue::{CourseNumber, Date};
use plan::{
    Dates, Edit, Edition, Line, Note, Plan, PlanId, PlanName, PlannedCourse, SaidBy, Shared, Status, StoredPlan,
};

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Numbers that look random and are the same for the same seed (xorshift64*).
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Random(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    /// From 0 to one below the limit.
    pub fn below(&mut self, limit: usize) -> usize {
        (self.next() >> 33) as usize % limit.max(1)
    }

    fn bytes(&mut self, most: usize) -> Vec<u8> {
        (0..self.below(most + 1)).map(|_| self.next() as u8).collect()
    }

    fn text(&mut self, most: usize) -> String {
        let signs = ['a', 'Z', '7', ' ', '\n', 'æ', 'Å', '<', '&', '"', '\\', '=', '€', '\u{202E}', '\u{1F600}'];
        (0..self.below(most + 1)).map(|_| signs[self.below(signs.len())]).collect()
    }
}

/// A share code by the description of the format, and not by the crate: version, length, content, checksum.
pub fn frame(version: u8, content: &[u8]) -> String {
    let mut bytes = vec![version];
    let mut length = content.len();
    while length >= 128 {
        bytes.push((length % 128 + 128) as u8);
        length /= 128;
    }
    bytes.push(length as u8);
    bytes.extend(content);
    let mut sum = u32::MAX;
    for bit in bytes.iter().flat_map(|byte| (0..8).map(move |bit| u32::from(byte >> bit & 1))) {
        sum = if (sum ^ bit) & 1 == 1 { sum >> 1 ^ 0xEDB8_8320 } else { sum >> 1 };
    }
    bytes.extend((!sum).to_be_bytes());
    let bits: Vec<u8> = bytes.iter().flat_map(|byte| (0..8).rev().map(move |bit| byte >> bit & 1)).collect();
    let letter = |six: &[u8]| ALPHABET[(0..6).fold(0, |value, at| value * 2 + *six.get(at).unwrap_or(&0) as usize)];
    bits.chunks(6).map(|six| char::from(letter(six))).collect()
}

/// The content of a code of version 1: what lies in the frame.
fn content(code: &str) -> Vec<u8> {
    let value = |letter| ALPHABET.iter().position(|&other| other == letter).expect("a letter of the alphabet");
    let bits: Vec<usize> =
        code.bytes().map(value).flat_map(|six| (0..6).rev().map(move |bit| six >> bit & 1)).collect();
    let bytes: Vec<u8> =
        bits.chunks_exact(8).map(|eight| eight.iter().fold(0, |byte, &bit| byte * 2 + bit as u8)).collect();
    let behind_length = 2 + bytes[1..].iter().take_while(|byte| **byte >= 128).count();
    bytes[behind_length..bytes.len() - 4].to_vec()
}

pub fn plan(random: &mut Random) -> Plan {
    let name = PlanName::new(&format!("x{}", random.text(10))).expect("it has an x");
    let mut plan = Plan::new(PlanId::from_random(random.next().to_be_bytes()), name);
    plan.apply(&Edit::Why(Note::new(&random.text(20)).expect("short")));
    for _ in 0..random.below(6) {
        let number = CourseNumber::from_u32(random.below(100_000) as u32).expect("five digits");
        let mut course = PlannedCourse::new(number);
        course.status = Status::ALL[random.below(5)];
        let [from, to] = [random.below(40_000), random.below(500)].map(|day| day as i32);
        let [from, to] = [7_305 + from, 7_305 + from + to].map(|day| Date::from_days_since_1970(day).expect("a day"));
        if random.below(3) > 0 {
            course.dates = Dates::new(from, to, [SaidBy::School, SaidBy::Reader][random.below(2)]).ok();
        }
        if random.below(2) > 0 {
            course.note = Note::new(&random.text(20)).expect("short");
            course.school = Line::new(&random.text(10)).expect("short");
            course.deadline = Some(from);
            course.online = true;
        }
        plan.apply(&Edit::Insert { at: usize::MAX, course });
    }
    plan
}

/// Changes, takes out, puts in, doubles or cuts some of it.
fn damage<T: Copy>(parts: &mut Vec<T>, random: &mut Random, mut part: impl FnMut(&mut Random) -> T) {
    for _ in 0..=random.below(3) {
        let at = random.below(parts.len());
        match random.below(6) {
            _ if parts.is_empty() => parts.push(part(random)),
            0 | 1 => parts[at] = part(random),
            2 => _ = parts.remove(at),
            3 => parts.insert(at, part(random)),
            4 => parts.extend_from_within(at..),
            _ => parts.truncate(at),
        }
    }
}

/// A text that is no share code, or a damaged one, or one that is whole and says anything at all.
pub fn code(random: &mut Random) -> String {
    let valid = |random: &mut Random| {
        let with_words = random.below(2) == 0;
        Shared::of(&plan(random), Edition::of("a"), with_words).write().expect("it is short")
    };
    match random.below(8) {
        0 => String::from_utf8_lossy(&random.bytes(200)).into_owned(),
        1 => random.bytes(200).iter().map(|byte| char::from(ALPHABET[usize::from(*byte) % 64])).collect(),
        2 | 3 => {
            let mut letters: Vec<char> = valid(random).chars().collect();
            let letter = |random: &mut Random| char::from(ALPHABET[random.below(64)]);
            damage(&mut letters, random, letter);
            letters.into_iter().collect()
        }
        4 => frame(random.below(3) as u8, &random.bytes(300)),
        _ => {
            let mut bytes = content(&valid(random));
            damage(&mut bytes, random, |random| random.next() as u8);
            frame(1, &bytes)
        }
    }
}

/// A text that is no plan in JSON, or a damaged one.
pub fn json(random: &mut Random) -> String {
    const TOKENS: [&str; 16] = [
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "null",
        "-1",
        "1e999",
        "\"2026-02-30\"",
        "\"number\"",
        "true",
        "\\u0000",
        "\"format\":2",
        "99999999999999999999",
    ];
    let mut bytes = StoredPlan::new(plan(random), random.next()).write().into_bytes();
    match random.below(4) {
        0 => bytes = random.bytes(200),
        1 => {
            let at = random.below(bytes.len());
            let end = at + random.below(bytes.len() - at);
            bytes.splice(at..end, TOKENS[random.below(16)].bytes());
        }
        2 => bytes = (0..random.below(60)).flat_map(|_| TOKENS[random.below(16)].bytes()).collect(),
        _ => damage(&mut bytes, random, |random| random.next() as u8),
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Whatever the text is: it is a code that is read again as it is written, or the reason why not can be said. Whether it is one.
pub fn holds(code: &str) -> bool {
    match Shared::read(code) {
        Ok(shared) => {
            let again = shared.write().expect("what was read is short enough");
            assert_eq!(Shared::read(&again), Ok(shared.clone()), "{code}");
            let number_of_courses = shared.courses().len();
            let plan = shared.into_plan(PlanId::from_random([0; 8]), PlanName::new("x").expect("a name"));
            assert_eq!(
                StoredPlan::read(&StoredPlan::new(plan, 1).write()).map(|it| it.plan.courses().len()),
                Ok(number_of_courses)
            );
            true
        }
        Err(why) => {
            assert!(!why.to_string().is_empty());
            false
        }
    }
}

/// The same of a plan in JSON.
pub fn json_holds(text: &str) -> bool {
    match StoredPlan::read(text) {
        Ok(stored) => {
            assert_eq!(StoredPlan::read(&stored.write()), Ok(stored));
            true
        }
        Err(why) => {
            assert!(!why.to_string().is_empty());
            false
        }
    }
}
