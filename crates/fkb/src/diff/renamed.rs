//! Competences that may have got another name: a guess, for a person to judge.

use std::collections::{BTreeMap, BTreeSet};

use catalogue::{Catalogue, Competence, Slug};

use crate::alike::Titles;

/// Names that share fewer of their words than this are taken for two.
const MOST_WORDS: f64 = 0.5;

/// By the slug of an added competence, the one that is gone which it may be, and what that rests on: the words of the name,
/// else the place. None is taken for two.
pub(super) fn renamed<'a>(
    old: &'a Catalogue,
    new: &'a Catalogue,
    removed: &[&'a Competence],
    added: &[&'a Competence],
) -> BTreeMap<&'a Slug, (&'a Competence, &'static str)> {
    let mut renamed = BTreeMap::new();
    // By the slug of one that is gone, that of the one that it may be now.
    let mut now: BTreeMap<&Slug, &Slug> = BTreeMap::new();
    let names = Titles::new(removed.iter().map(|competence| competence.name.as_str()));
    // The pairs that are most alike first, each competence in one of them.
    let mut pairs: Vec<(f64, &Competence, &Competence)> = added
        .iter()
        .flat_map(|to| {
            names.like(&to.name, MOST_WORDS).into_iter().map(|alike| (alike.share, removed[alike.place], *to))
        })
        .collect();
    pairs.sort_by(|(one, ..), (other, ..)| other.total_cmp(one));
    for (_, from, to) in pairs {
        if !now.contains_key(&from.slug) && !renamed.contains_key(&to.slug) {
            now.insert(&from.slug, &to.slug);
            renamed.insert(&to.slug, (from, "most of the words of its name are the same"));
        }
    }
    let open = |these: &[&'a Competence]| -> BTreeSet<&'a Slug> {
        let slugs = these.iter().map(|competence| &competence.slug);
        slugs.filter(|slug| !now.contains_key(slug) && !renamed.contains_key(slug)).collect()
    };
    let was = alone(old, &open(removed), &now);
    for (before, competence) in alone(new, &open(added), &BTreeMap::new()) {
        if let Some(from) = was.get(&before) {
            renamed.insert(&competence.slug, (from, "it stands at the same place"));
        }
    }
    renamed
}

/// Those of the `open` ones that stand alone between two of the others, by the one before them as it is called `now`.
fn alone<'a>(
    catalogue: &'a Catalogue,
    open: &BTreeSet<&Slug>,
    now: &BTreeMap<&'a Slug, &'a Slug>,
) -> BTreeMap<Option<&'a Slug>, &'a Competence> {
    let mut before = None;
    let mut between: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for competence in catalogue.competences() {
        if open.contains(&competence.slug) {
            between.entry(before).or_default().push(competence);
        } else {
            before = Some(now.get(&competence.slug).copied().unwrap_or(&competence.slug));
        }
    }
    let alone = between.into_iter().filter_map(|(before, these)| match these.as_slice() {
        [competence] => Some((before, *competence)),
        _ => None,
    });
    alone.collect()
}
