//! What can be chosen.

use leptos::prelude::*;
use leptos::{attr, ev, html};
use plan::Shared;
use search::Group;

use crate::components::parts::{element, node, whether};
use crate::route::{Embedding, Place, Route, Shows, Theme, Way};
use crate::state::State;
use crate::text::{course, embed as text, everywhere, filters, front, take};

/// An option: its value, its name, and the language of that where it is not the reader's.
type Choice = (String, String, Option<&'static str>);

/// All fields, in the order in which one decides.
pub fn fields(state: State, chosen: Memo<Embedding>, place: Memo<Option<Place>>) -> AnyView {
    let lang = state.lang();
    let own = |other: catalogue::Lang| everywhere::OTHER_LANGUAGE.to(other.other()).to_owned();
    let langs = [catalogue::Lang::Da, catalogue::Lang::En];
    let langs = langs.map(|it| (it.tag().to_owned(), own(it), Some(it.tag())));
    let ways = Way::ALL.map(|way| (way.name().to_owned(), text::way(way).to(lang).to_owned(), None));
    let themes = Theme::ALL.map(|theme| (theme.name().to_owned(), text::theme(theme).to(lang).to_owned(), None));
    let is_file = whether(move || chosen.with(|chosen| chosen.way == Way::File));
    let is_bad_place = whether(move || place.with(Option::is_none) && chosen.with(|chosen| !chosen.place.is_empty()));
    let where_it_lies = move || {
        let label = if is_file.get() { text::FILE } else { text::PLACE };
        line(state, chosen, "sted", "url", label.to(lang), text::PLACE_HELP.to(lang), Some(is_bad_place))
    };
    let parts = vec![
        what(state, chosen),
        pick("maade", text::WAY.to(lang), ways.into(), chosen, |it| it.way.name().to_owned(), set(state, "maade")),
        view! { {where_it_lies} }.into_any(),
        pick("sprog", text::LANGUAGE.to(lang), langs.into(), chosen, |it| it.lang.to_string(), set(state, "sprog")),
        pick("tema", text::THEME.to(lang), themes.into(), chosen, |it| it.theme.name().to_owned(), set(state, "tema")),
        line(state, chosen, "afsender", "text", text::SENDER.to(lang), text::SENDER_HELP.to(lang), None),
        line(state, chosen, "kontakt", "text", text::CONTACT.to(lang), "", None),
        line(state, chosen, "titel", "text", text::FRAME_TITLE.to(lang), text::FRAME_TITLE_HELP.to(lang), None),
        line(state, chosen, "hoejde", "number", text::HEIGHT.to(lang), "", None),
    ];
    element("div", &[], parts)
}

/// What the frame begins with, and which of it.
fn what(state: State, chosen: Memo<Embedding>) -> AnyView {
    let lang = state.lang();
    let data = state.data();
    let first = data.catalogue.competences().first().map(|it| Route::Competence(it.slug.clone()).to_string());
    let of_kind = move |shows: &Shows, first: &str| match shows {
        Shows::Everything => "#/".to_owned(),
        Shows::Courses(_) => "#/kurser".to_owned(),
        Shows::Competence(_) => first.to_owned(),
        Shows::Plan(_) => "#/delt".to_owned(),
    };
    let first = first.unwrap_or_default();
    let kinds =
        [("#/", text::EVERYTHING), ("#/kurser", text::COURSES), (&first, text::COMPETENCE), ("#/delt", text::PLAN)];
    let kinds = kinds.map(|(value, name)| (value.to_owned(), name.to(lang).to_owned(), None));
    let of_chosen = first.clone();
    let kind = Memo::new(move |_| chosen.with(|chosen| of_kind(&chosen.shows, &of_chosen)));
    let more = move || match kind.get().as_str() {
        "#/" => Vec::new(),
        "#/kurser" => courses(state, chosen),
        "#/delt" => plans(state, chosen),
        _ => {
            let competences = competences(state, |slug| Route::Competence(slug.clone()).to_string());
            let label = filters::group(Group::Competence).to(lang);
            vec![pick("kompetence", label, competences, chosen, |it| it.shows.route().to_string(), set(state, "vis"))]
        }
    };
    let pick = pick(
        "vis",
        text::SHOWS.to(lang),
        kinds.into(),
        chosen,
        move |it| of_kind(&it.shows, &first),
        set(state, "vis"),
    );
    element("div", &[], vec![pick, view! { {more} }.into_any()])
}

/// Topic, competence and words of a list of courses.
fn courses(state: State, chosen: Memo<Embedding>) -> Vec<AnyView> {
    let lang = state.lang();
    let data = state.data();
    let topics = data.guide.topics.iter().map(|it| (it.slug.to_string(), it.name.to(lang).to_owned(), None)).collect();
    let competences = competences(state, ToString::to_string);
    let pick_of = move |group: Group, label: &'static str, mut choices: Vec<Choice>| {
        let none = filters::status(search::Status::All).to(lang).to_owned();
        choices.insert(0, (String::new(), none, None));
        let now = move |it: &Embedding| match &it.shows {
            Shows::Courses(query) => {
                query.filter.choices().iter().find(|it| it.group() == group).map(|it| it.value().to_owned())
            }
            _ => None,
        };
        let choose = move |value: String| {
            if let Shows::Courses(query) = chosen.get_untracked().shows {
                change(state, true, &|it| it.shows = Shows::courses(&query, group, &value));
            }
        };
        pick(group.name(), label, choices, chosen, move |it| now(it).unwrap_or_default(), Box::new(choose))
    };
    let text_now = move |it: &Embedding| match &it.shows {
        Shows::Courses(query) => query.text.clone(),
        _ => String::new(),
    };
    let type_text = move |typed: String| {
        if let Shows::Courses(query) = chosen.get_untracked().shows {
            change(state, false, &|it| it.shows = Shows::searched(&query, &typed));
        }
    };
    let field =
        Field { id: "q", kind: "text", label: text::QUERY.to(lang), help: text::QUERY_HELP.to(lang), wrong: None };
    vec![
        pick_of(Group::Topic, course::TOPIC.to(lang), topics),
        pick_of(Group::Competence, filters::group(Group::Competence).to(lang), competences),
        field.that(Memo::new(move |_| chosen.with(text_now)), Box::new(type_text)),
    ]
}

/// One of the reader's plans, or a link to any.
fn plans(state: State, chosen: Memo<Embedding>) -> Vec<AnyView> {
    let lang = state.lang();
    let code_of = move |plan: &plan::Plan| Shared::of(plan, state.edition(), false).write();
    let own = untrack(|| {
        state.plans.all.with(|all| {
            let own = all.iter().filter_map(|stored| Some((Route::Shared(code_of(&stored.plan)?), stored.plan.name())));
            own.map(|(route, name)| (route.to_string(), name.to_string(), None)).collect::<Vec<Choice>>()
        })
    });
    let mut parts = Vec::new();
    if !own.is_empty() {
        let mut choices = vec![(String::new(), "–".to_owned(), None)];
        choices.extend(own);
        let now = |it: &Embedding| it.shows.route().to_string();
        parts.push(pick("planer", front::YOUR_PLANS.to(lang), choices, chosen, now, set(state, "vis")));
    }
    let now = |it: &Embedding| match &it.shows {
        Shows::Plan(code) => code.clone(),
        _ => String::new(),
    };
    let is_bad = whether(move || {
        chosen.with(|it| matches!(&it.shows, Shows::Plan(code) if !code.is_empty() && Shared::read(code).is_err()))
    });
    let label = take::LINK_FIELD.to(lang);
    let field = Field {
        id: "delt",
        kind: "text",
        label,
        help: text::PLAN_HELP.to(lang),
        wrong: Some((is_bad, text::NO_PLAN.to(lang))),
    };
    let type_link = move |typed: String| change(state, false, &|it| it.shows = Shows::plan(&typed));
    parts.push(field.that(Memo::new(move |_| chosen.with(now)), Box::new(type_link)));
    parts
}

/// All competences to choose from, whose names are Danish.
fn competences(state: State, value: impl Fn(&catalogue::Slug) -> String) -> Vec<Choice> {
    let data = state.data();
    data.catalogue.competences().iter().map(|it| (value(&it.slug), it.name.clone(), Some("da"))).collect()
}

/// Changes what is chosen: as another entry of the history where it is chosen and not typed.
fn change(state: State, is_entry: bool, change: &dyn Fn(&mut Embedding)) {
    let mut embedding = super::asked(state.navigation.address_now());
    change(&mut embedding);
    embedding.ignored.clear();
    let route = Route::Embed(Box::new(embedding));
    if is_entry { state.navigation.go(route) } else { state.navigation.replace(route) }
}

/// Chooses what has this name in addresses.
fn set(state: State, name: &'static str) -> Box<dyn Fn(String)> {
    Box::new(move |value| {
        change(state, true, &|it| {
            if name == "maade" {
                // A folder is no file.
                it.place.clear();
            }
            it.take(name, &value);
        });
    })
}

/// A list to choose from.
fn pick(
    id: &'static str,
    label: &'static str,
    choices: Vec<Choice>,
    chosen: Memo<Embedding>,
    now: impl Fn(&Embedding) -> String + Send + Sync + 'static,
    choose: Box<dyn Fn(String)>,
) -> AnyView {
    fn made(
        id: &'static str,
        label: &'static str,
        choices: Vec<Choice>,
        now: Memo<String>,
        choose: Box<dyn Fn(String)>,
    ) -> AnyView {
        let first = now.get_untracked();
        let options = choices.into_iter().map(|(value, name, lang)| {
            let mut attributes = vec![("value", &*value)];
            attributes.extend(lang.map(|lang| ("lang", lang)));
            // There are no options yet when the value is set the first time.
            attributes.extend((value == first).then_some(("selected", "")));
            element("option", &attributes, vec![node(name)])
        });
        let options: Vec<AnyView> = options.collect();
        let list = html::custom("select")
            .add_any_attr(attr::custom::custom_attribute("id", id))
            .prop("value", move || now.get())
            .on(ev::change, move |event| choose(event_target_value(&event)))
            .child(options)
            .into_any();
        element("div", &[("class", "field")], vec![element("label", &[("for", id)], vec![node(label)]), list])
    }
    made(id, label, choices, Memo::new(move |_| chosen.with(&now)), choose)
}

/// A line to type, of what has this name in addresses.
fn line(
    state: State,
    chosen: Memo<Embedding>,
    id: &'static str,
    kind: &'static str,
    label: &'static str,
    help: &'static str,
    wrong: Option<Memo<bool>>,
) -> AnyView {
    let now = Memo::new(move |_| chosen.with(|chosen| chosen.typed(id).to_owned()));
    let keep = move |typed: String| change(state, false, &|it| _ = it.take(id, &typed));
    let wrong = wrong.map(|wrong| (wrong, help));
    Field { id, kind, label, help, wrong }.that(now, Box::new(keep))
}

/// A field for a line.
struct Field {
    id: &'static str,
    kind: &'static str,
    label: &'static str,
    help: &'static str,
    /// Whether what is typed can be nothing, and what then is to be done.
    wrong: Option<(Memo<bool>, &'static str)>,
}

impl Field {
    /// The field that shows this, and does this with what is typed.
    fn that(self, now: Memo<String>, keep: Box<dyn Fn(String)>) -> AnyView {
        let Field { id, kind, label, help, wrong } = self;
        let (help_id, wrong_id) = (format!("{id}-hjaelp"), format!("{id}-fejl"));
        let is_wrong = move || wrong.is_some_and(|(wrong, _)| wrong.get());
        let said = move || if is_wrong() { wrong.map_or("", |(_, what)| what) } else { "" };
        let input = view! {
            <input
                id=id
                type=kind
                autocomplete="off"
                aria-describedby=format!("{help_id} {wrong_id}")
                aria-invalid=move || is_wrong().then_some("true")
                prop:value=move || now.get()
                on:input=move |event| keep(event_target_value(&event))
            />
        };
        let said = view! { {said} }.into_any();
        let parts = vec![
            element("label", &[("for", id)], vec![node(label)]),
            input.into_any(),
            element("p", &[("class", "help"), ("id", &help_id)], vec![node(help)]),
            element("p", &[("class", "field__wrong"), ("id", &wrong_id), ("role", "alert")], vec![said]),
        ];
        element("div", &[("class", "field")], parts)
    }
}
