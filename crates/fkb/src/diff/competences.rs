//! The competences: added, gone, renamed, with other sections.

use std::collections::BTreeMap;

use catalogue::{Catalogue, Competence, Slug};
use serde::Serialize;

use super::renamed::renamed;
use super::{Change, SectionChange, Sections, change};

/// What became of the competences.
#[derive(Debug, Serialize)]
pub struct Competences<'a> {
    /// Only in the new edition, by slug.
    pub added: Vec<AddedCompetence<'a>>,
    /// Only in the old edition, by slug.
    pub removed: Vec<CompetenceName<'a>>,
    /// In both, with differences.
    pub changed: Vec<ChangedCompetence<'a>>,
}

/// Which competence.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct CompetenceName<'a> {
    /// Its name in addresses.
    pub slug: &'a Slug,
    /// Its name.
    pub name: &'a str,
}

/// A competence that the old edition does not have.
#[derive(Debug, Serialize)]
pub struct AddedCompetence<'a> {
    /// Which one.
    #[serde(flatten)]
    pub competence: CompetenceName<'a>,
    /// One that is gone and may be the same under another name.
    pub perhaps_renamed_from: Option<Renamed<'a>>,
}

/// A competence that may have got another name. A guess, for a person to judge.
#[derive(Debug, Serialize)]
pub struct Renamed<'a> {
    /// The one that is gone.
    #[serde(flatten)]
    pub competence: CompetenceName<'a>,
    /// What the guess rests on, in words.
    pub because: &'static str,
}

/// A competence that both editions have, with what is different.
#[derive(Debug, Serialize)]
pub struct ChangedCompetence<'a> {
    /// Which one, with its new name.
    #[serde(flatten)]
    pub competence: CompetenceName<'a>,
    /// Of `name` and of `requirements`.
    pub changes: Vec<Change>,
    /// Of its sections.
    pub sections: Vec<SectionChange<'a>>,
}

pub(super) fn between<'a>(old: &'a Catalogue, new: &'a Catalogue, sections: Sections) -> Competences<'a> {
    let by_slug = |catalogue: &'a Catalogue| -> BTreeMap<&'a Slug, &'a Competence> {
        catalogue.competences().iter().map(|competence| (&competence.slug, competence)).collect()
    };
    let (was, is) = (by_slug(old), by_slug(new));
    let only = |these: &BTreeMap<&'a Slug, &'a Competence>, those: &BTreeMap<_, _>| -> Vec<&'a Competence> {
        these.values().copied().filter(|competence| !those.contains_key(&competence.slug)).collect()
    };
    let (removed, added) = (only(&was, &is), only(&is, &was));
    let renamed = renamed(old, new, &removed, &added);
    let with_old_name = |competence: &'a Competence| {
        let from = renamed.get(&competence.slug);
        let perhaps_renamed_from = from.map(|&(from, because)| Renamed { competence: name_of(from), because });
        AddedCompetence { competence: name_of(competence), perhaps_renamed_from }
    };
    let both = new.competences().iter().filter_map(|competence| Some((*was.get(&competence.slug)?, competence)));
    Competences {
        added: added.into_iter().map(with_old_name).collect(),
        removed: removed.iter().map(|competence| name_of(competence)).collect(),
        changed: both.filter_map(|(old, new)| changed(old, new, sections)).collect(),
    }
}

fn name_of(competence: &Competence) -> CompetenceName<'_> {
    CompetenceName { slug: &competence.slug, name: &competence.name }
}

fn changed<'a>(old: &'a Competence, new: &'a Competence, sections: Sections) -> Option<ChangedCompetence<'a>> {
    let changes = [change("name", &old.name, &new.name), change("requirements", &old.requirements, &new.requirements)];
    let changes: Vec<_> = changes.into_iter().flatten().collect();
    let sections = sections.changes(&old.sections, &new.sections);
    let is_same = changes.is_empty() && sections.is_empty();
    (!is_same).then_some(ChangedCompetence { competence: name_of(new), changes, sections })
}
