//! A catalogue of many courses, made of the words of a small one: the same each time.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

/// Titles in the table of an FKB are cut at 50 letters; some more than that may stand here.
const LONGEST_TITLE: usize = 60;

/// A shorter word makes no part of a compound.
const SHORTEST_PART: usize = 5;

/// The catalogue and its guide with further courses, until there are `count`. Each has the beginning of one title and the end of another,
/// and one in three a compound that no title has, so that the vocabulary grows as that of a real catalogue would. It stands under
/// the topic of the course that its beginning is from, and has its relations.
pub(super) fn of(mut catalogue: Value, mut guide: Value, count: usize) -> (Value, Value) {
    let own = catalogue["courses"].as_array().cloned().unwrap_or_default();
    let titles: Vec<Vec<&str>> = own.iter().map(|course| text(&course["title"]).split(' ').collect()).collect();
    let parts: Vec<&str> = titles.iter().flatten().copied().filter(|word| is_part(word)).collect();
    let mut chance = Chance(1);
    let mut taken: BTreeSet<String> = own.iter().map(|course| text(&course["title"]).to_owned()).collect();
    let mut numbers: BTreeSet<String> = own.iter().map(|course| text(&course["number"]).to_owned()).collect();
    let mut next_number = (0_u32..).map(|step| format!("{:05}", (step * 7919 + 10_000) % 100_000));
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
    if let Some(relations) = guide["relations"].as_array_mut() {
        let further = relations.iter().flat_map(|relation| {
            made_from.get(text(&relation["course"])).into_iter().flatten().map(|number| {
                let mut relation = relation.clone();
                relation["course"] = number.as_str().into();
                relation["reason"] =
                    json!({ "da": "Opdigtet for at måle en stor samling", "en": "Made up to measure many of them" });
                relation
            })
        });
        let further: Vec<Value> = further.collect();
        relations.extend(further);
    }
    catalogue["courses"] = courses.into();
    (catalogue, guide)
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
