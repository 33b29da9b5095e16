//! A catalogue of many courses, made of the words of a small one: the same each time.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

/// Titles in the table of an FKB are cut at 50 letters; some more than that may stand here.
const LONGEST_TITLE: usize = 60;

/// A shorter word makes no part of a compound.
const SHORTEST_PART: usize = 5;

/// The catalogue and its guide with further courses, until there are `count`. Each has the beginning of one title and the end of another,
/// and one in three a compound that no title has, so that the vocabulary grows as that of a real catalogue would. It stands under
/// the topic of the course that its beginning is from, and has its relations, its kind and its steps. There can be as many as there are
/// numbers of five digits.
pub(super) fn of(mut catalogue: Value, mut guide: Value, count: usize) -> (Value, Value) {
    let own = catalogue["courses"].as_array().cloned().unwrap_or_default();
    let titles: Vec<Vec<&str>> = own.iter().map(|course| text(&course["title"]).split(' ').collect()).collect();
    let parts: Vec<&str> = titles.iter().flatten().copied().filter(|word| is_part(word)).collect();
    let mut chance = Chance(1);
    let mut taken: BTreeSet<String> = own.iter().map(|course| text(&course["title"]).to_owned()).collect();
    let mut numbers: BTreeSet<String> = own.iter().map(|course| text(&course["number"]).to_owned()).collect();
    let mut next_number = (0_u32..100_000).map(|step| format!("{:05}", (step * 7919 + 10_000) % 100_000));
    let mut courses = own.clone();
    let mut made_from: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    while courses.len() < count && !own.is_empty() {
        let (begin, end) = (chance.below(own.len()), chance.below(own.len()));
        let title = title(&titles[begin], &titles[end], &parts, &mut chance);
        if title.chars().count() > LONGEST_TITLE || !taken.insert(title.clone()) {
            continue;
        }
        let Some(number) = next_number.find(|number| numbers.insert(number.clone())) else { break };
        let mut course = own[begin].clone();
        course["title"] = title.into();
        course["number"] = number.clone().into();
        courses.push(course);
        made_from.entry(text(&own[begin]["number"])).or_default().push(number);
    }
    for topic in guide["topics"].as_array_mut().into_iter().flatten() {
        let further = topic["courses"].as_array().into_iter().flatten().map(text).filter_map(|own| made_from.get(own));
        let further: Vec<Value> = further.flatten().map(|number| number.as_str().into()).collect();
        topic["courses"].as_array_mut().into_iter().for_each(|courses| courses.extend(further.iter().cloned()));
    }
    let made_of = |own: &Value| made_from.get(text(own)).map_or(&[][..], Vec::as_slice);
    extend(&mut guide["relations"], &|relation| {
        let reason = json!({ "da": "Opdigtet for at måle en stor samling", "en": "Made up to measure many of them" });
        let made = made_of(&relation["course"]).iter();
        made.map(|number| with(relation, &[("course", json!(number)), ("reason", reason.clone())])).collect()
    });
    extend(&mut guide["kinds"], &|kind| {
        made_of(&kind["course"]).iter().map(|number| with(kind, &[("course", json!(number))])).collect()
    });
    // The first that was made of the one with the first that was made of the other, and so on.
    for pairs in ["steps", "successions"] {
        extend(&mut guide[pairs], &|pair| {
            let made = made_of(&pair["from"]).iter().zip(made_of(&pair["to"]));
            made.map(|(from, to)| with(pair, &[("from", json!(from)), ("to", json!(to))])).collect()
        });
    }
    catalogue["courses"] = courses.into();
    (catalogue, guide)
}

/// Adds to a list what is made of each thing in it.
fn extend(list: &mut Value, further: &dyn Fn(&Value) -> Vec<Value>) {
    if let Some(list) = list.as_array_mut() {
        let further: Vec<Value> = list.iter().flat_map(further).collect();
        list.extend(further);
    }
}

/// The same with other values in some fields.
fn with(value: &Value, fields: &[(&str, Value)]) -> Value {
    let mut value = value.clone();
    for (field, content) in fields {
        value[*field] = content.clone();
    }
    value
}

fn title(begin: &[&str], end: &[&str], parts: &[&str], chance: &mut Chance) -> String {
    let head = &begin[..=chance.below(begin.len())];
    let tail = &end[chance.below(end.len())..];
    let mut words: Vec<String> = head.iter().chain(tail).map(|word| (*word).to_owned()).collect();
    let place = chance.below(words.len());
    if chance.below(3) == 0 && is_part(&words[place]) && !parts.is_empty() {
        let part = parts[chance.below(parts.len())].to_lowercase();
        words[place].push_str(&part);
    }
    words.join(" ")
}

fn is_part(word: &str) -> bool {
    word.chars().count() >= SHORTEST_PART && word.chars().all(char::is_alphabetic)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// Numbers that look like chance and are the same each time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound.max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_as_many_courses_as_asked_for_and_the_guide_fits_them() {
        let own = |text: &str| serde_json::from_str::<Value>(text).unwrap();
        let catalogue = own(include_str!("../../../../data/catalogue.json"));
        let guide = own(include_str!("../../../../data/guide.json"));
        let (many, its_guide) = of(catalogue.clone(), guide.clone(), 500);
        assert_eq!(of(catalogue, guide, 500), (many.clone(), its_guide.clone()), "another one each time");
        let many: catalogue::Catalogue = serde_json::from_value(many).unwrap();
        let its_guide: catalogue::Guide = serde_json::from_value(its_guide).unwrap();
        assert_eq!(many.courses().len(), 500);
        assert_eq!(its_guide.check(&many), []);
        let titles: BTreeSet<&str> = many.courses().iter().map(|course| course.title.as_str()).collect();
        assert!(titles.len() > 480, "the titles are the same over and over");
    }
}
