//! All sentences of a guide with their places, for what holds for each of them.

use super::{Guide, Sentence};

/// A text of the guide in both languages, and where it stands.
pub(super) struct Said<'a> {
    /// The place in the file, for example `relations[3].reason`.
    pub(super) place: String,
    pub(super) sentence: &'a Sentence,
    /// Nothing may be said here at all: the page then says that it is missing, or leaves it out.
    pub(super) optional: bool,
}

/// All of them, in the order of the file.
pub(super) fn sentences(guide: &Guide) -> Vec<Said<'_>> {
    let mut all = Vec::new();
    let mut add = |place: String, sentence, optional| all.push(Said { place, sentence, optional });
    let area = &guide.job_area;
    let of_job_area = [
        ("in_short", &area.in_short),
        ("definition", &area.definition),
        ("workplaces", &area.workplaces),
        ("employees", &area.employees),
        ("organisation", &area.organisation),
        ("regulated", &area.regulated),
    ];
    add("edition".to_owned(), &guide.edition, true);
    for (name, sentence) in of_job_area {
        add(format!("job_area.{name}"), sentence, true);
    }
    for (i, it) in guide.competences.iter().enumerate() {
        add(format!("competences[{i}].in_short"), &it.in_short, false);
        for (name, lines) in [("tasks", &it.tasks), ("technology", &it.technology)] {
            for (j, line) in lines.iter().enumerate() {
                add(format!("competences[{i}].{name}[{j}]"), line, false);
            }
        }
        // A section of the document may say nothing about it.
        add(format!("competences[{i}].organisation"), &it.organisation, true);
        add(format!("competences[{i}].requirements"), &it.requirements, true);
        add(format!("competences[{i}].spread"), &it.spread, false);
    }
    for (i, it) in guide.job_roles.iter().enumerate() {
        add(format!("job_roles[{i}].name"), &it.name, false);
        add(format!("job_roles[{i}].why"), &it.why, false);
    }
    for (i, it) in guide.topics.iter().enumerate() {
        add(format!("topics[{i}].name"), &it.name, false);
    }
    for (i, it) in guide.relations.iter().enumerate() {
        add(format!("relations[{i}].reason"), &it.reason, false);
    }
    for (i, it) in guide.kinds.iter().enumerate() {
        add(format!("kinds[{i}].note"), &it.note, false);
    }
    for (i, it) in guide.steps.iter().enumerate() {
        add(format!("steps[{i}].reason"), &it.reason, false);
    }
    for (i, it) in guide.successions.iter().enumerate() {
        add(format!("successions[{i}].reason"), &it.reason, false);
    }
    for (i, it) in guide.glossary.iter().enumerate() {
        add(format!("glossary[{i}].means"), &it.means, false);
    }
    all
}

/// The single sentences of a text. One ends at its sign or at the end of a line; a full stop before a small letter belongs to an
/// abbreviation ("f.eks. ved").
pub(super) fn single(text: &str) -> impl Iterator<Item = Vec<&str>> {
    text.lines().flat_map(|line| {
        let (mut all, mut sentence) = (Vec::new(), Vec::new());
        let mut words = line.split_whitespace().peekable();
        while let Some(word) = words.next() {
            sentence.push(word);
            let ends = word.trim_end_matches(['"', '»', '”', ')']).ends_with(['.', '!', '?']);
            if ends && words.peek().is_none_or(|next| !next.starts_with(char::is_lowercase)) {
                all.push(std::mem::take(&mut sentence));
            }
        }
        all.extend((!sentence.is_empty()).then_some(sentence));
        all
    })
}

/// The words of a text, without the signs around them, in small letters.
pub(super) fn words(text: &str) -> Vec<String> {
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}
