//! The link to a plan.

use leptos::prelude::*;
use plan::{PlanId, qr};

use super::parts::{Button, element, node, paragraph};
use super::{copy_text, qr_code};
use crate::state::{NoLink, State};
use crate::text::take as text;

/// The link to be copied, by a button or by hand, and its QR code; or why there is none. `among` is the plan's identity and name,
/// where the links to several stand on one page.
pub fn plan_link(state: State, link: Result<String, NoLink>, among: Option<(PlanId, &str)>) -> AnyView {
    let lang = state.lang();
    let link = match link {
        Ok(link) => link,
        Err(why) => return paragraph(text::no_link(why).to(lang)),
    };
    let picture = match qr(&link) {
        Some(qr) => qr_code(lang, &qr),
        None => paragraph(text::NO_QR.to(lang)),
    };
    let id = among.map_or_else(|| "link".to_owned(), |(id, _)| format!("link-{id}"));
    let field = [("id", id.as_str()), ("type", "text"), ("readonly", ""), ("value", &link)];
    let field = vec![
        element("label", &[("for", &id)], vec![node(text::LINK_FIELD.to(lang))]),
        element("input", &field, Vec::new()),
    ];
    let field = element("div", &[("class", "field")], field);
    let copy = Button {
        class: "button",
        id: None,
        name: among.map(|(_, name)| format!("{}: {name}", text::COPY_LINK.to(lang))),
        label: text::COPY_LINK.to(lang).into(),
        resting: None,
    };
    let copy = copy.that(move || {
        let failed = format!("{} {link}", text::LINK_NOT_COPIED.to(lang));
        copy_text(state, link.clone(), text::LINK_COPIED.to(lang).to_owned(), failed);
    });
    element("div", &[("class", "take__link")], vec![element("div", &[], vec![field, copy]), picture])
}
