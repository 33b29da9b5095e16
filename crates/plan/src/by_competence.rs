//! Which competences the courses of a plan build, and what else fits a goal.
//!
//! The FKB says nothing about it: all of it rests on the relations of the guide, which are ours and have a reason each. So nothing
//! here counts what would be missing, and no share of anything is computed.

use catalogue::{Catalogue, Competence, CourseNumber, Date, Guide, KindNote, PeriodStatus, Relation, Slug, Strength};

use crate::{Goal, Plan};

/// A competence, and the courses of a plan that build it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Built<'a> {
    /// Which competence.
    pub competence: &'a Competence,
    /// A relation for each course, central ones first, otherwise in the plan's order. Never empty.
    pub by: Vec<&'a Relation>,
}

/// The competences that the plan's courses build, in the order of the catalogue. Dropped courses build nothing.
pub fn by_competence<'a>(plan: &Plan, catalogue: &'a Catalogue, guide: &'a Guide) -> Vec<Built<'a>> {
    let mut built = Vec::new();
    for competence in catalogue.competences() {
        let relations = guide.courses_of(&competence.slug);
        let mut by = Vec::new();
        for strength in [Strength::Central, Strength::Supporting] {
            by.extend(plan.kept().filter_map(|course| {
                let mut relations = relations.iter().filter(|relation| relation.strength == strength);
                relations.find(|relation| relation.course == course.number)
            }));
        }
        if !by.is_empty() {
            built.push(Built { competence, by });
        }
    }
    built
}

/// The courses of the plan that build none of these, in the plan's order. Dropped ones are not asked about.
pub fn building_none(plan: &Plan, built: &[Built]) -> Vec<CourseNumber> {
    let builds = |number| built.iter().any(|built| built.by.iter().any(|relation| relation.course == number));
    plan.kept().map(|course| course.number).filter(|&number| !builds(number)).collect()
}

/// A course that fits a goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fitting<'a> {
    /// Which course.
    pub number: CourseNumber,
    /// What speaks for it: its relations to the competences of the goal, in their order. Empty for a row of another kind that no
    /// competence is related to.
    pub by: Vec<&'a Relation>,
    /// Which other kind of row it is, where it is no ordinary course.
    pub kind: Option<&'a KindNote>,
}

/// The courses that fit a goal and are neither in the plan nor out of the FKB today: central ones first, otherwise in the order of the
/// goal's competences and of the guide. Rows that are no ordinary courses are among them only where all that the guide relates to the
/// goal is such: then the goal itself asks for them.
pub fn fitting<'a>(plan: &Plan, goal: &Goal, catalogue: &Catalogue, guide: &'a Guide, today: Date) -> Vec<Fitting<'a>> {
    let mut found = candidates(goal, guide);
    let asks_for_kinds = asks_for_kinds(&found);
    found.retain(|one| (asks_for_kinds || one.kind.is_none()) && can_be_added(plan, one.number, catalogue, today));
    found
}

/// The rows that are no ordinary courses (practice, assessments, parts of programmes), to be shown where the reader asks for them: those
/// that fit the goal first, then all others, as the guide need not relate them to a competence. Without those that [`fitting`] gives.
pub fn of_other_kind<'a>(
    plan: &Plan,
    goal: &Goal,
    catalogue: &Catalogue,
    guide: &'a Guide,
    today: Date,
) -> Vec<Fitting<'a>> {
    let mut found = candidates(goal, guide);
    let given = asks_for_kinds(&found);
    found.retain(|one| one.kind.is_some());
    let related = found.len();
    for kind in &guide.kinds {
        if !found.iter().any(|one| one.number == kind.course) {
            found.push(Fitting { number: kind.course, by: Vec::new(), kind: Some(kind) });
        }
    }
    if given {
        found.drain(..related);
    }
    found.retain(|one| can_be_added(plan, one.number, catalogue, today));
    found
}

/// Whether a goal is about nothing else.
fn asks_for_kinds(found: &[Fitting]) -> bool {
    found.iter().all(|one| one.kind.is_some())
}

/// Everything that the guide relates to the goal, each course once.
fn candidates<'a>(goal: &Goal, guide: &'a Guide) -> Vec<Fitting<'a>> {
    let mut found: Vec<Fitting<'a>> = Vec::new();
    let relations: Vec<&'a Relation> =
        competences_of(goal, guide).into_iter().flat_map(|slug| guide.courses_of(slug)).collect();
    for strength in [Strength::Central, Strength::Supporting] {
        for &relation in relations.iter().filter(|relation| relation.strength == strength) {
            if found.iter().all(|one| one.number != relation.course) {
                let by = relations.iter().copied().filter(|other| other.course == relation.course).collect();
                found.push(Fitting { number: relation.course, by, kind: guide.kind_of(relation.course) });
            }
        }
    }
    found
}

/// The competences that a goal comes to; none for a job role that this guide does not know.
fn competences_of<'a>(goal: &'a Goal, guide: &'a Guide) -> Vec<&'a Slug> {
    match goal {
        Goal::Competence(slug) => vec![slug],
        Goal::JobRole(slug) => guide
            .job_roles
            .iter()
            .find(|role| role.slug == *slug)
            .map(|role| role.competences.iter().collect())
            .unwrap_or_default(),
    }
}

fn can_be_added(plan: &Plan, number: CourseNumber, catalogue: &Catalogue, today: Date) -> bool {
    let is_current = |status| matches!(status, PeriodStatus::Linked | PeriodStatus::EndingSoon);
    !plan.contains(number) && catalogue.course(number).is_some_and(|course| is_current(course.period.status(today)))
}
