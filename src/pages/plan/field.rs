//! Fields of a plan. Each keeps what is typed in it as soon as the reader goes on, without a button.

use std::time::Duration;

use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::prelude::*;
use leptos::{attr, ev, html};

use crate::browser::fields;
use crate::browser::timers::PutOff;
use crate::components::parts::{element, node, whether};
use crate::state::use_state;
use crate::text::planned_course::{self as text, said_elsewhere};

/// While a date is typed, it is another valid one after each key. It is kept once nothing more comes, or when the reader goes on.
const STILL_TYPING: Duration = Duration::from_millis(800);

/// Keeps a text, or says why it cannot be kept.
type Keep = Box<dyn Fn(&str) -> Result<(), String> + Send + Sync>;

/// What can be typed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One line.
    Line,
    /// Several lines.
    Note,
    /// A day, which the browser gives as `2026-03-02`.
    Day,
}

/// What was typed and not kept. It stays in the field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// What was typed.
    pub typed: String,
    /// What was kept then: where that is another by now, the field shows it, and nothing is refused any more.
    kept: String,
    /// Why.
    why: String,
}

/// A field with its label.
pub struct Field {
    /// For giving it the focus; what is said about it has ids that begin so.
    pub id: String,
    /// What can be typed.
    pub kind: Kind,
    /// Its name.
    pub label: &'static str,
    /// What stands below, or nothing.
    pub help: &'static str,
    /// What is kept.
    pub kept: Memo<String>,
    /// What is not.
    pub refused: RwSignal<Option<Refused>>,
}

impl Field {
    /// The field whose text is kept by `keep`, which says why where it cannot be.
    pub fn that(self, keep: impl Fn(&str) -> Result<(), String> + Send + Sync + 'static) -> AnyView {
        self.made(Box::new(keep))
    }

    fn made(self, keep: Keep) -> AnyView {
        let lang = use_state().lang();
        let Field { id, kind, label, help, kept, refused } = self;
        let is_day = kind == Kind::Day;
        // Typed since something was kept or refused, and what was kept when that began.
        let typed = StoredValue::new(None::<[String; 2]>);
        let typed_cpr = RwSignal::new(false);
        let waits = StoredValue::new(PutOff::default());
        let notices = use_state().notices;
        let refuse = move |typed: String, why: String| {
            // What was kept before is not what the reader is told of now.
            notices.clear();
            refused.set(Some(Refused { typed, kept: kept.get_untracked(), why }));
        };
        let keep = StoredValue::new(keep);
        let keep_typed = move |aloud: bool| {
            let Some([mut text, before]) = typed.try_get_value().flatten() else { return };
            // Another tab may have said something else meanwhile.
            let now = kept.get_untracked();
            if now != before && now != text {
                if kind == Kind::Note {
                    text = plan::joined(&now, &text);
                } else if aloud {
                    typed.set_value(None);
                    return refuse(text, said_elsewhere(lang, &now));
                }
            }
            match keep.with_value(|keep| keep(&text)) {
                Ok(()) => {
                    typed.set_value(None);
                    refused.set(None);
                }
                Err(why) if aloud => {
                    typed.set_value(None);
                    refuse(text, why);
                }
                Err(_) => {}
            }
        };
        // The page may be left while the reader is in the field.
        on_cleanup(move || {
            waits.update_value(PutOff::cancel);
            keep_typed(false);
        });
        let types = move |event: ev::Event| {
            let now = event_target_value(&event);
            if !is_day {
                typed_cpr.set(plan::looks_like_cpr(&now));
            }
            let before = typed.get_value().map_or_else(|| kept.get_untracked(), |[_, before]| before);
            // Half a date reads as none.
            typed.set_value((!fields::is_half_typed(&event)).then_some([now, before]));
            if refused.with_untracked(Option::is_some) {
                refused.set(None);
            }
            if is_day {
                waits.update_value(|waits| waits.by(STILL_TYPING, move || keep_typed(false)));
            }
        };
        let goes_on = move |event: ev::Event| {
            // A browser may say so of a field that it is just taking away.
            if typed.is_disposed() {
                return;
            }
            waits.update_value(PutOff::cancel);
            if fields::is_half_typed(&event) {
                return refuse(String::new(), text::UNFINISHED.to(lang).to_owned());
            }
            // A date that is taken out part by part is none after the first of them, and nothing is told of the others.
            if is_day && event_target_value(&event).is_empty() && kept.with_untracked(|kept| !kept.is_empty()) {
                typed.set_value(Some([String::new(), kept.get_untracked()]));
            }
            keep_typed(true);
        };
        let [help_id, wrong_id, cpr_id] = ["hjaelp", "fejl", "cpr"].map(|part| format!("{id}-{part}"));
        let why = Memo::new(move |_| {
            let refused = refused.get().filter(|refused| kept.with(|kept| *kept == refused.kept));
            refused.map(|refused| refused.why)
        });
        let cpr = whether(move || !is_day && (typed_cpr.get() || kept.with(|kept| plan::looks_like_cpr(kept))));
        let fixed = |name: &'static str, value: String| attr::custom::custom_attribute(name, value).into_any_attr();
        let mut attributes: Vec<AnyAttribute> = vec![
            fixed("id", id.clone()),
            fixed("autocomplete", "off".to_owned()),
            fixed("aria-describedby", format!("{help_id} {wrong_id} {cpr_id}")),
            attr::custom::custom_attribute("aria-invalid", move || why.with(Option::is_some).then_some("true"))
                .into_any_attr(),
        ];
        let tag = match kind {
            Kind::Note => "textarea",
            Kind::Line | Kind::Day => "input",
        };
        let (name, value) = match kind {
            Kind::Line => ("type", "text"),
            Kind::Day => ("type", "date"),
            Kind::Note => ("rows", "3"),
        };
        attributes.push(fixed(name, value.to_owned()));
        // Enter in a line says "change" and leaves the reader where they are; going on says "blur".
        let field = html::custom(tag)
            .add_any_attr(attributes)
            .prop("value", move || {
                let kept = kept.get();
                // What comes from another tab is not put over what is being typed.
                typed.with_value(|typed| typed.as_ref().map_or(kept, |[text, _]| text.clone()))
            })
            .on(ev::input, types)
            .on(ev::change, move |_| {
                if !is_day {
                    keep_typed(true);
                }
            })
            .on(ev::blur, move |event| goes_on(event.into()))
            .into_any();
        let help_line = element("p", &[("class", "help"), ("id", &help_id)], vec![node(help)]);
        let wrong = view! { {move || why.get()} }.into_any();
        let wrong = element("p", &[("class", "field__wrong"), ("id", &wrong_id), ("role", "alert")], vec![wrong]);
        let cpr = view! { {move || cpr.get().then(|| text::CPR.to(lang))} }.into_any();
        let cpr = element("p", &[("class", "field__word"), ("id", &cpr_id), ("role", "status")], vec![cpr]);
        let label = element("label", &[("for", &id)], vec![node(label)]);
        element("div", &[("class", "field")], vec![label, field, help_line, wrong, cpr])
    }
}

/// A box to tick (`checkbox`), or one of several of which one is chosen (`radio`, those of one `group`).
pub fn tick(
    kind: &'static str,
    group: &str,
    id: &str,
    label: &'static str,
    ticked: Memo<bool>,
    press: impl Fn() + 'static,
) -> AnyView {
    let field = html::custom("input")
        .add_any_attr(
            [("type", kind), ("name", group), ("id", id)]
                .map(|(name, value)| attr::custom::custom_attribute(name, value.to_owned()).into_any_attr())
                .to_vec(),
        )
        .prop("checked", move || ticked.get())
        .on(ev::change, move |_| press())
        .into_any();
    let label = element("label", &[("for", id)], vec![node(label)]);
    element("div", &[("class", "choice")], vec![field, label])
}
