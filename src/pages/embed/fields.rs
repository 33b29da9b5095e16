//! What can be chosen.

use catalogue::Lang;
use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::prelude::*;
use leptos::{attr, ev, html};
use plan::Shared;
use search::Group;

use super::chosen;
use crate::components::parts::{Text, element, node};
use crate::route::{Embedding, Route, Theme, Way};
use crate::state::State;
use crate::text::{Words, course, embed as text, everywhere, filters, front, take};

/// What stands in a list for a value.
type Choice = (String, Text);

/// All fields, in the order in which one decides.
pub fn fields(state: State) -> AnyView {
    let lang = state.lang();
    let kinds = [
        ("#/", text::EVERYTHING),
        ("#/kurser", text::COURSES),
        ("#/kompetencer", text::COMPETENCE),
        ("#/delt", text::PLAN),
    ];
    let said = |value: &str, name: Words| (value.to_owned(), name.to(lang).into());
    let kinds = kinds.map(|(value, name)| said(value, name));
    let ways = Way::ALL.map(|way| said(way.name(), text::way(way)));
    let themes = Theme::ALL.map(|theme| said(theme.name(), text::theme(theme)));
    // Each language by its own name.
    let langs = [Lang::Da, Lang::En].map(|it| (it.to_string(), everywhere::OTHER_LANGUAGE.to(it.other()).into()));
    let kind = Memo::new(move |_| chosen(state).filled("hvad"));
    let place =
        Memo::new(move |_| if chosen(state).way == Way::File { text::FILE } else { text::PLACE }.to(lang).to_owned());
    let parts = vec![
        list(state, "hvad", text::SHOWS, kinds.into()),
        view! { {move || element("div", &[], of_kind(state, &kind.get()))} }.into_any(),
        list(state, "maade", text::WAY, ways.into()),
        view! { {move || line(state, "sted", place.get(), Some(text::PLACE_HELP))} }.into_any(),
        list(state, "sprog", text::LANGUAGE, langs.into()),
        list(state, "tema", text::THEME, themes.into()),
        line(state, "afsender", text::SENDER.to(lang), Some(text::SENDER_HELP)),
        line(state, "kontakt", text::CONTACT.to(lang), None),
        line(state, "titel", text::FRAME_TITLE.to(lang), Some(text::FRAME_TITLE_HELP)),
        line(state, "hoejde", text::HEIGHT.to(lang), None),
    ];
    element("div", &[], parts)
}

/// Which courses, which competence or which plan.
fn of_kind(state: State, kind: &str) -> Vec<AnyView> {
    let lang = state.lang();
    let data = state.data();
    let competences = data.catalogue.competences().iter();
    let competence = filters::group(Group::Competence);
    let none = |name: Text| vec![(String::new(), name)];
    match kind {
        "#/kurser" => {
            let all: Text = filters::status(search::Status::All).to(lang).into();
            let (mut topics, mut builds) = (none(all.clone()), none(all));
            topics.extend(data.guide.topics.iter().map(|it| (it.slug.to_string(), it.name.to(lang).to_owned().into())));
            builds.extend(competences.map(|it| (it.slug.to_string(), it.name.clone().into())));
            vec![
                list(state, "emne", course::TOPIC, topics),
                list(state, "kompetence", competence, builds),
                line(state, "q", text::QUERY.to(lang), Some(text::QUERY_HELP)),
            ]
        }
        "#/kompetencer" => {
            let all = competences.map(|it| (Route::Competence(it.slug.clone()).to_string(), it.name.clone().into()));
            vec![list(state, "vis", competence, all.collect())]
        }
        "#/delt" => {
            let mut own = none("–".into());
            untrack(|| {
                state.plans.all.with(|all| {
                    for plan in all.iter().map(|stored| &stored.plan) {
                        let code = Shared::of(plan, state.edition(), false).write();
                        own.extend(code.map(|code| (Route::Shared(code).to_string(), plan.name().to_string().into())));
                    }
                });
            });
            let link = line(state, "delt", take::LINK_FIELD.to(lang), Some(text::PLAN_HELP));
            vec![list(state, "vis", front::YOUR_PLANS, own), link]
        }
        _ => Vec::new(),
    }
}

/// A list to choose from. What is chosen is another entry of the history.
pub fn list(state: State, name: &'static str, label: Words, choices: Vec<Choice>) -> AnyView {
    labelled(state, name, label.to(state.lang()).into(), None, choices)
}

/// A line to type.
fn line(state: State, name: &'static str, label: impl Into<Text>, help: Option<Words>) -> AnyView {
    labelled(state, name, label.into(), help, Vec::new())
}

fn labelled(state: State, name: &'static str, label: Text, help: Option<Words>, choices: Vec<Choice>) -> AnyView {
    let is_list = !choices.is_empty();
    let first = untrack(|| chosen(state)).filled(name);
    let options = choices.into_iter().map(|(value, name)| {
        let mut attributes = vec![("value", &*value)];
        // There are no options yet when the value is set the first time.
        attributes.extend((value == first).then_some(("selected", "")));
        element("option", &attributes, vec![node(name)])
    });
    let options = options.collect();
    let help_id = format!("{name}-hjaelp");
    let mut attributes = vec![("id", name), ("autocomplete", "off")];
    attributes.extend(help.map(|_| ("aria-describedby", &*help_id)));
    let keep = move |value: String| {
        let mut embedding = untrack(|| chosen(state));
        if (name, &*value) == ("hvad", "#/kompetencer") {
            let first = state.data().catalogue.competences().first().map(|it| Route::Competence(it.slug.clone()));
            embedding.fill("vis", &first.map_or(value, |first| first.to_string()));
        } else {
            embedding.fill(if name == "hvad" { "vis" } else { name }, &value);
        }
        let route = Route::Embed(Embedding { ignored: Vec::new(), ..embedding }.to_string());
        if is_list { state.navigation.go(route) } else { state.navigation.replace(route) }
    };
    let tag = if is_list { "select" } else { "input" };
    let field = field(tag, &attributes, Box::new(move || chosen(state).filled(name)), Some(Box::new(keep)), options);
    let mut parts = vec![element("label", &[("for", name)], vec![node(label)]), field];
    parts.extend(
        help.map(|help| element("p", &[("class", "help"), ("id", &help_id)], vec![node(help.to(state.lang()))])),
    );
    element("div", &[("class", "field")], parts)
}

/// What shows a value and does something with each that is chosen or typed.
pub fn field(
    tag: &'static str,
    attributes: &[(&'static str, &str)],
    value: Box<dyn Fn() -> String + Send + Sync>,
    keep: Option<Box<dyn Fn(String)>>,
    inside: Vec<AnyView>,
) -> AnyView {
    let fixed =
        |&(name, value): &(&'static str, &str)| attr::custom::custom_attribute(name, value.to_owned()).into_any_attr();
    let attributes: Vec<AnyAttribute> = attributes.iter().map(fixed).collect();
    html::custom(tag)
        .add_any_attr(attributes)
        .prop("value", value)
        .on(ev::input, move |event| {
            if let Some(keep) = &keep {
                keep(event_target_value(&event));
            }
        })
        .child(inside)
        .into_any()
}
