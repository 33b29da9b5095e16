//! The competences: what we say of them, what the document demands, and the courses that build them.

use catalogue::{Competence, CompetenceGuide, Relation, Sentence, Strength};

use crate::html::escaped;

use super::{Data, in_page, in_short_marked, into_app, list, ours, paragraphs, part, text, unofficially};

/// The place of the section about special requirements.
const REQUIREMENTS: usize = 2;

/// All of them, in the document's order.
pub(super) fn section(data: &Data) -> String {
    let all: String = data.catalogue.competences().iter().map(|competence| one(data, competence)).collect();
    part("kompetencer", text::COMPETENCES, &all)
}

fn one(data: &Data, competence: &Competence) -> String {
    let guide = data.guide.competence(&competence.slug);
    let in_short = match guide {
        Some(guide) => in_short_marked(&guide.in_short),
        None => format!("<p>{}</p>\n", text::NOT_WRITTEN),
    };
    let sections = competence.sections.iter().enumerate().map(|(place, section)| {
        let own = match &competence.requirements {
            Some(requirements) if place == REQUIREMENTS && section.text.is_empty() => requirements.lines().collect(),
            _ => section.text.iter().map(String::as_str).collect(),
        };
        described(&section.heading, &said_of(data, competence, guide, place), own)
    });
    let (id, route) = (format!("kompetence-{}", competence.slug), format!("kompetencer/{}", competence.slug));
    format!(
        "<article aria-labelledby=\"{id}\">\n<h3 id=\"{id}\">{}</h3>\n{in_short}{}{}<p class=\"links\">{}</p>\n</article>\n",
        escaped(&competence.name),
        sections.collect::<String>(),
        built_by(data, competence),
        into_app(&route, &competence.name),
    )
}

/// Our words on one section of the document.
fn said_of(data: &Data, competence: &Competence, guide: Option<&CompetenceGuide>, place: usize) -> String {
    let lines = |lines: &[Sentence]| list(lines.iter().map(ours));
    let mut said = match (place, guide) {
        (_, None) => String::new(),
        (0, Some(guide)) => lines(&guide.tasks),
        (1, Some(guide)) => format!("{}{}", lines(&guide.technology), paragraphs(&guide.organisation)),
        (REQUIREMENTS, Some(guide)) => paragraphs(&guide.requirements),
        (_, Some(guide)) => paragraphs(&guide.spread),
    };
    if place == REQUIREMENTS {
        if said.is_empty() && competence.requirements.is_none() {
            said = format!("<p>{}</p>\n", text::NO_REQUIREMENTS);
        }
        let regulated = &data.guide.job_area.regulated;
        if !regulated.is_empty() {
            said.push_str(&format!("<p>{} {}</p>\n", text::REGULATED, ours(regulated)));
        }
    }
    said
}

/// The heading of the document's section over what we say and the document's own words; nothing where there is neither.
fn described(heading: &str, said: &str, own: Vec<&str>) -> String {
    let own: String = own.into_iter().map(|line| format!("<p>{}</p>\n", escaped(line))).collect();
    if said.is_empty() && own.is_empty() {
        return own;
    }
    let own = match own.as_str() {
        "" => own,
        _ => format!("<p>{}</p>\n<blockquote>\n{own}</blockquote>\n", text::FKB_WORDS),
    };
    format!("<h4>{}</h4>\n{said}{own}", escaped(heading))
}

/// The courses that build it, each with our reason.
fn built_by(data: &Data, competence: &Competence) -> String {
    let heading = format!("<h4>{}</h4>\n", text::BUILT_BY);
    let relations = data.guide.courses_of(&competence.slug);
    if relations.is_empty() {
        return format!("{heading}<p>{}</p>\n", text::NO_COURSES);
    }
    let of_strength = |strength: Strength, name: &str| {
        let fitting = relations.iter().filter(|relation| relation.strength == strength);
        let courses = list(fitting.map(|relation| course(data, relation)));
        if courses.is_empty() { courses } else { format!("<h5>{name}</h5>\n{courses}") }
    };
    let central = of_strength(Strength::Central, text::CENTRAL);
    let none = if central.is_empty() { format!("<p>{}</p>\n", text::NO_CENTRAL) } else { String::new() };
    let supporting = of_strength(Strength::Supporting, text::SUPPORTING);
    format!("{heading}{}{none}{central}{supporting}", unofficially(text::BUILT_BY_WHY))
}

/// A course with the reason why we name it here.
fn course(data: &Data, relation: &Relation) -> String {
    let title = data.catalogue.course(relation.course).map_or("", |course| &course.title);
    let name = format!("{} {title}", relation.course);
    format!("{}: {}", in_page(&format!("kursus-{}", relation.course), &name), ours(&relation.reason))
}
