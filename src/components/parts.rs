//! The smallest parts of a page, as functions: a paragraph, a link, a button. `view!` makes code of its own at each place where
//! it is written; these are made once (measured, with the lists and forms below: 163 to 159 KB of compressed wasm).

use std::borrow::Cow;
use std::sync::Arc;

use catalogue::CourseNumber;
use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::prelude::*;
use leptos::{attr, html};

use super::later::begins_list;
use crate::route::Route;

/// A text in either form.
pub type Text = Cow<'static, str>;

/// Any element, with attributes that stay as they are. `view!` makes a type of each tag; these are all of one (measured with the
/// table of a comparison and the fields of the filters: 173 to 171 KB of compressed wasm).
pub fn element(tag: &'static str, attributes: &[(&'static str, &str)], children: Vec<AnyView>) -> AnyView {
    html::custom(tag).add_any_attr(with(attributes)).child(children).into_any()
}

/// Attributes that stay as they are, for `{..with(…)}` in `view!`, which makes a type of each name that is written there.
pub fn with(attributes: &[(&'static str, &str)]) -> Vec<AnyAttribute> {
    let attribute =
        |&(name, value): &(&'static str, &str)| attr::custom::custom_attribute(name, value.to_owned()).into_any_attr();
    attributes.iter().map(attribute).collect()
}

/// The label of a field.
pub fn label(field: &str, text: impl Into<Text>) -> AnyView {
    element("label", &[("for", field)], vec![node(text)])
}

/// A part that follows the signals that it reads. All of these are of one type as well.
pub fn live(shown: impl Fn() -> Option<AnyView> + Send + Sync + 'static) -> AnyView {
    fn made(shown: Box<dyn Fn() -> Option<AnyView> + Send + Sync>) -> AnyView {
        (move || shown()).into_any()
    }
    made(Box::new(shown))
}

/// A text among other children.
pub fn node(text: impl Into<Text>) -> AnyView {
    fn made(text: Text) -> AnyView {
        text.into_any()
    }
    made(text.into())
}

/// `<p>`.
pub fn paragraph(text: impl Into<Text>) -> AnyView {
    fn made(text: Text) -> AnyView {
        view! { <p>{text}</p> }.into_any()
    }
    made(text.into())
}

/// `<p class=…>`.
pub fn paragraph_of(class: &'static str, text: impl Into<Text>) -> AnyView {
    fn made(class: &'static str, text: Text) -> AnyView {
        view! { <p class=class>{text}</p> }.into_any()
    }
    made(class, text.into())
}

/// `<h2>`.
pub fn heading_2(text: impl Into<Text>) -> AnyView {
    fn made(text: Text) -> AnyView {
        view! { <h2>{text}</h2> }.into_any()
    }
    made(text.into())
}

/// A link to a page of ours.
pub fn link(to: &Route, text: impl Into<Text>) -> AnyView {
    anchor(to, None, None, text.into())
}

/// A link to a page of ours whose name is a title of the document, Danish in both languages.
pub fn danish_link(to: &Route, text: impl Into<Text>) -> AnyView {
    anchor(to, None, Some("da"), text.into())
}

/// A link to a page of ours that looks like a button or something else.
pub fn link_of(class: &'static str, to: &Route, text: impl Into<Text>) -> AnyView {
    anchor(to, Some(class), None, text.into())
}

/// A link with all that one can have: its look, and the language of its name.
pub fn anchor(to: &Route, class: Option<&'static str>, lang: Option<&'static str>, text: Text) -> AnyView {
    view! { <a class=class lang=lang href=to.to_string()>{text}</a> }.into_any()
}

/// A part of a page under its heading.
pub fn section(title: impl Into<Text>, body: Vec<AnyView>) -> AnyView {
    section_of("section", title, body)
}

/// The same that looks like something else.
pub fn section_of(class: &'static str, title: impl Into<Text>, body: Vec<AnyView>) -> AnyView {
    fn made(class: &'static str, title: Text, body: Vec<AnyView>) -> AnyView {
        view! { <section class=class>{heading_2(title)}{body}</section> }.into_any()
    }
    made(class, title.into(), body)
}

/// Boxes that are not ticked, by their ids.
pub type Unticked = RwSignal<Vec<String>>;

/// A box to tick, with its label behind it. `more` is the id of what else is said about it.
pub fn tick_box(id: &str, label: impl Into<Text>, more: Option<String>, unticked: Unticked) -> AnyView {
    fn made(id: String, label: Text, more: Option<String>, unticked: Unticked) -> AnyView {
        let name = element("label", &[("for", &id)], vec![node(label)]);
        let (shown, turned) = (id.clone(), id.clone());
        let turn = move |_| {
            unticked.update(|unticked| match unticked.iter().position(|other| *other == turned) {
                Some(place) => drop(unticked.swap_remove(place)),
                None => unticked.push(turned.clone()),
            });
        };
        view! {
            <div class="choice">
                <input
                    type="checkbox"
                    id=id
                    aria-describedby=more
                    prop:checked=move || unticked.with(|unticked| !unticked.contains(&shown))
                    on:change=turn
                />
                {name}
            </div>
        }
        .into_any()
    }
    made(id.to_owned(), label.into(), more, unticked)
}

/// A button that does something here. `class` is its look: `button`, `button button--quiet` or `button button--danger`.
pub fn button(class: &'static str, label: impl Into<Text>, press: impl Fn() + 'static) -> AnyView {
    Button { class, id: None, name: None, label: label.into(), resting: None }.that(press)
}

/// A button with all that one can have.
pub struct Button {
    /// Its look.
    pub class: &'static str,
    /// For giving it the focus.
    pub id: Option<String>,
    /// What a screen reader says, where the label is not enough.
    pub name: Option<String>,
    /// What stands on it.
    pub label: Text,
    /// Whether pressing it would do nothing now. It keeps the focus all the same.
    pub resting: Option<Box<dyn Fn() -> bool + Send + Sync>>,
}

impl Button {
    /// The button that does this.
    pub fn that(self, press: impl Fn() + 'static) -> AnyView {
        fn made(button: Button, press: Box<dyn Fn()>) -> AnyView {
            let Button { class, id, name, label, resting } = button;
            let resting = move || resting.as_ref().is_some_and(|resting| resting()).then_some("true");
            view! {
                <button
                    type="button"
                    class=class
                    id=id
                    aria-label=name
                    aria-disabled=resting
                    on:click=move |_| press()
                >
                    {label}
                </button>
            }
            .into_any()
        }
        made(self, Box::new(press))
    }
}

/// Something that is so or not, and only tells when that changes.
pub fn whether(holds: impl Fn() -> bool + Send + Sync + 'static) -> Memo<bool> {
    fn made(holds: Box<dyn Fn() -> bool + Send + Sync>) -> Memo<bool> {
        Memo::new(move |_| holds())
    }
    made(Box::new(holds))
}

/// A list of courses that follows its numbers: only rows that change are touched. `row` makes the `<li>`.
pub fn course_list(
    class: &'static str,
    name: Option<&'static str>,
    numbers: impl Fn() -> Vec<CourseNumber> + Send + Sync + 'static,
    row: impl Fn(CourseNumber) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    type Numbers = Box<dyn Fn() -> Vec<CourseNumber> + Send + Sync>;
    type Row = Arc<dyn Fn(CourseNumber) -> AnyView + Send + Sync>;
    fn made(class: &'static str, name: Option<&'static str>, numbers: Numbers, row: Row) -> AnyView {
        // Where the order means something it is an ordered list.
        let numbers = move || {
            begins_list();
            numbers()
        };
        let rows = view! { <For each=numbers key=|number| *number children=move |number| row(number)/> }.into_any();
        match name {
            Some(name) => view! { <ol class=class aria-label=name>{rows}</ol> }.into_any(),
            None => view! { <ul class=class>{rows}</ul> }.into_any(),
        }
    }
    made(class, name, Box::new(numbers), Arc::new(row))
}
