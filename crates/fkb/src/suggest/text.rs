//! The candidates for people: grouped by competence, one line for each.

use std::collections::BTreeMap;

use catalogue::{Guide, Strength};

use super::Suggestion;

/// All candidates in groups, those competences first that have the best ones. Without `all`, those that the guide has
/// already are only counted; with it, a line says how much of the guide they cover.
pub fn in_words(suggestions: &[Suggestion], guide: &Guide, all: bool) -> String {
    let shown = suggestions.iter().filter(|suggestion| all || suggestion.related.is_none());
    let mut places = BTreeMap::new();
    let mut groups: Vec<Vec<&Suggestion>> = Vec::new();
    for suggestion in shown {
        let place = *places.entry(suggestion.competence).or_insert(groups.len());
        match groups.get_mut(place) {
            Some(group) => group.push(suggestion),
            None => groups.push(vec![suggestion]),
        }
    }
    let mut text = String::new();
    for group in &groups {
        let slug = group.first().map(|suggestion| suggestion.competence.as_str()).unwrap_or_default();
        text.push_str(&format!("{slug}\n"));
        group.iter().for_each(|suggestion| text.push_str(&line(suggestion)));
        text.push('\n');
    }
    if groups.is_empty() {
        text.push_str("no candidates\n\n");
    }
    text + &if all { cover(suggestions, guide) } else { left_out(suggestions) }
}

fn line(suggestion: &Suggestion) -> String {
    let related = suggestion.related.map(|strength| format!(" ({strength} already)")).unwrap_or_default();
    let Suggestion { course, title, score, evidence, .. } = suggestion;
    format!("  {score:.2}  {course} \"{title}\"{related}: {}\n", evidence.join("; "))
}

fn left_out(suggestions: &[Suggestion]) -> String {
    match suggestions.iter().filter(|suggestion| suggestion.related.is_some()).count() {
        0 => "The guide relates none of the pairs that words speak for.\n".to_owned(),
        1 => "1 pair that the guide relates already is left out (--all shows it).\n".to_owned(),
        count => format!("{count} pairs that the guide relates already are left out (--all shows them).\n"),
    }
}

/// How well the candidates meet what editors chose.
fn cover(suggestions: &[Suggestion], guide: &Guide) -> String {
    let of_strength = |strength| {
        let found = suggestions.iter().filter(|suggestion| suggestion.related == Some(strength)).count();
        let relations = guide.relations.iter().filter(|relation| relation.strength == strength).count();
        (found, relations)
    };
    let (central, all_central) = of_strength(Strength::Central);
    let (supporting, all_supporting) = of_strength(Strength::Supporting);
    let (found, relations) = (central + supporting, all_central + all_supporting);
    format!(
        "{found} of the guide's {relations} relations are among the candidates: {central} of {all_central} central and \
         {supporting} of {all_supporting} supporting ones. The guide has {found} of the {} candidates.\n",
        suggestions.len(),
    )
}
