//! One course: first the facts, then what we know around it; on wide screens beside the list that it is from.

mod beside;

use catalogue::{Course as Facts, CourseNumber, Guide, Sentence};
use leptos::prelude::*;

use crate::browser::dates;
use crate::components::parts::{self, heading_2, paragraph, paragraph_of, section};
use crate::components::{
    AddButton, CopyNumber, after_all, compare_button, danish_heading, explained, heading, out_link, unofficial,
    unofficially, which_plan,
};
use crate::route::{CourseQuery, Route};
use crate::state::{State, use_state};
use crate::text::{Words, competences, course as text, everywhere};

/// Facts, finding dates, copying, adding; then status, kind, twins, likely successor, and competences.
#[component]
pub fn Course(
    /// Which one, by the address.
    number: CourseNumber,
) -> impl IntoView {
    let state = use_state();
    let lang = state.lang();
    let data = state.data();
    let all = state.last_list().to_string();
    let Some(course) = data.course(number).cloned() else {
        return view! {
            {heading(lang, text::UNKNOWN.to(lang))}
            {paragraph(text::unknown(lang, number))}
            <p><CopyNumber number/></p>
            <p><a href=all>{everywhere::SEE_ALL_COURSES.to(lang)}</a></p>
        }
        .into_any();
    };
    let dates = data.guide.dates_of(&course);
    let dates_why = if dates.is_some() { text::FIND_DATES_WHY } else { text::NO_DATES };
    let page = view! {
        <p class="above"><a href=all>{everywhere::COURSES.to(lang)}</a></p>
        {danish_heading(lang, course.title.clone())}
        <FactsList course=course.clone()/>
        <div class="actions">
            <AddButton number/>
            {dates.map(|href| view! { {out_link(lang, "button button--quiet", href, text::FIND_DATES.to(lang))} }.into_any())}
            <CopyNumber number/>
            {compare_button(number, course.title.clone())}
        </div>
        {paragraph_of("help", dates_why.to(lang))}
        {explained(state, &format!("{} {}", everywhere::FKB_AND_EUU, course.title))}
        {which_plan(state)}
        {
            let course = course.clone();
            after_all(move || view! { <GoodToKnow course=course.clone()/> }.into_any())
        }
        {after_all(move || view! { <Builds course=course.clone()/> }.into_any())}
    };
    beside::beside(state, number, page.into_any())
}

/// The row of the document.
#[component]
fn FactsList(course: Facts) -> impl IntoView {
    let lang = use_state().lang();
    let period = course.period;
    let to = period.to().map(|to| to.in_words(lang));
    let rows = [
        Some((text::NUMBER, course.number.to_string())),
        Some((text::LENGTH, everywhere::days(lang, course.days))),
        course.level.map(|level| (text::LEVEL, level.to_string())),
        Some((text::COMMITTEE, course.committee.to_string())),
        Some((text::PERIOD, text::period(lang, &period.from().in_words(lang), to.as_deref()))),
    ];
    let rows = rows
        .into_iter()
        .flatten()
        .map(|(name, value)| view! { <div><dt>{name.to(lang)}</dt><dd>{value}</dd></div> }.into_any());
    view! { <dl class="facts" aria-label=text::FACTS.to(lang)>{rows.collect_view()}</dl> }
}

/// Status today, kind, likely successor, steps, twins, topic.
#[component]
fn GoodToKnow(course: Facts) -> impl IntoView {
    let state = use_state();
    let lang = state.lang();
    let data = state.data();
    let guide = &data.guide;
    let period = course.period;
    let status = period.status(dates::today());
    let said = everywhere::status(lang, status, period.from(), period.to());
    let kind = guide.kind_of(course.number).map(|kind| {
        let note = kind.note.to(lang).to_owned();
        view! { <div><dt>{text::kind(kind.kind).to(lang)}" "{unofficial(lang)}</dt><dd>{note}</dd></div> }.into_any()
    });
    let twins: Vec<AnyView> = data.catalogue.twins(&course).map(|twin| link(state, twin.number)).collect();
    let twins = (!twins.is_empty()).then(|| {
        view! { <div><dt>{text::TWIN_NAME.to(lang)}</dt><dd>{paragraph(text::TWIN.to(lang))}{twins}</dd></div> }
            .into_any()
    });
    let ours = neighbours(guide, course.number).into_iter().map(|(name, number, reason)| {
        let reason = reason.to(lang).to_owned();
        view! {
            <div>
                <dt>{name.to(lang)}" "{unofficial(lang)}</dt>
                <dd>{link(state, number)}{paragraph(reason)}</dd>
            </div>
        }
        .into_any()
    });
    let topic = guide.topic_of(course.number).map(|topic| {
        view! { <div><dt>{text::TOPIC.to(lang)}" "{unofficial(lang)}</dt><dd>{parts::link(&Route::Courses(CourseQuery::about(&topic.slug)), topic.name.to(lang).to_owned())}</dd></div> }.into_any()
    });
    view! {
        <section class="section">
            {heading_2(text::KNOW.to(lang))}
            <dl class="know">
                <div>
                    <dt>{text::STATUS.to(lang)}</dt>
                    <dd>{said.map(|said| paragraph_of("mark", said))}{paragraph(text::linked(status).to(lang))}</dd>
                </div>
                {kind}
                {ours.collect_view()}
                {twins}
                {topic}
            </dl>
        </section>
    }
}

/// The courses that it probably comes before or after: how, which, and why we think so.
pub fn neighbours(guide: &Guide, number: CourseNumber) -> Vec<(Words, CourseNumber, &Sentence)> {
    let successor = guide.successor_of(number).map(|it| (text::SUCCESSOR, it.to, &it.reason));
    let predecessor = guide.predecessor_of(number).map(|it| (text::PREDECESSOR, it.from, &it.reason));
    let steps = guide.steps.iter().filter_map(|step| match number {
        _ if step.to == number => Some((text::STEP_BEFORE, step.from, &step.reason)),
        _ if step.from == number => Some((text::NEXT_STEP, step.to, &step.reason)),
        _ => None,
    });
    successor.into_iter().chain(predecessor).chain(steps).collect()
}

/// Which competences it builds, and why we think so.
#[component]
fn Builds(course: Facts) -> impl IntoView {
    let state = use_state();
    let lang = state.lang();
    let data = state.data();
    let relations: Vec<AnyView> = data
        .guide
        .competences_of(course.number)
        .into_iter()
        .filter_map(|relation| Some((relation, data.catalogue.competence(&relation.competence)?)))
        .map(|(relation, competence)| {
            let href = Route::Competence(competence.slug.clone()).to_string();
            view! {
                <li>
                    <a lang="da" href=href>{competence.name.clone()}</a>
                    <p>{competences::strength(relation.strength).to(lang)}": "{relation.reason.to(lang).to_owned()}</p>
                </li>
            }
            .into_any()
        })
        .collect();
    let body = if relations.is_empty() {
        vec![paragraph(text::BUILDS_NONE.to(lang))]
    } else {
        let relations = view! { <ul class="plain">{relations}</ul> }.into_any();
        vec![unofficially(lang, text::BUILDS_WHY.to(lang)), relations]
    };
    section(text::BUILDS.to(lang), body)
}

/// A course by number and title.
fn link(state: State, number: CourseNumber) -> AnyView {
    view! {
        <p>
            <a href=Route::Course(number).to_string()>
                {number.to_string()}" "<span lang="da">{state.data().title(number)}</span>
            </a>
        </p>
    }
    .into_any()
}
