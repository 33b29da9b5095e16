//! The same plan for several people.

use leptos::prelude::*;
use plan::{Change, People, PlanId, copies};

use crate::browser::focus;
use crate::components::{LongText, folded, long_text};
use crate::route::Route;
use crate::state::{Notice, State, new_id};
use crate::text::{people as text, plans};

const FIELD: &str = "personer";

/// A field for their names, folded away.
pub fn people(state: State, id: PlanId) -> AnyView {
    let names = RwSignal::new(String::new());
    folded("section manage", text::TITLE.to(state.lang()), move || form(state, id, names))
}

fn form(state: State, id: PlanId, names: RwSignal<String>) -> AnyView {
    let lang = state.lang();
    let wrong = RwSignal::new(String::new());
    let make = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let said = names.with_untracked(|names| make(state, id, names));
        match said {
            Ok(()) => names.set(String::new()),
            Err(said) => {
                wrong.set(said);
                focus::to(FIELD);
            }
        }
    };
    let field = long_text(LongText {
        id: FIELD,
        rows: "6",
        label: text::NAMES.to(lang),
        help: text::NAMES_HELP.to(lang),
        typed: names,
        wrong,
    });
    view! {
        <form class="field people" on:submit=make>
            {field}
            <button type="submit" class="button">{text::MAKE.to(lang)}</button>
        </form>
    }
    .into_any()
}

/// Makes the plans in one step, or says why the names are none.
fn make(state: State, id: PlanId, names: &str) -> Result<(), String> {
    let lang = state.lang();
    let people = People::read(names).map_err(|bad| text::bad_people(lang, &bad))?;
    let Some(plan) = untrack(|| state.plans.get(id)) else { return Ok(()) };
    let plans = copies(&plan, &people.names, &mut new_id);
    let mut said = text::made(lang, plans.len());
    if !people.twice.is_empty() {
        let twice: Vec<&str> = people.twice.iter().map(plan::Line::as_str).collect();
        said = format!("{said} {}", text::named_twice(lang, &twice.join(", ")));
    }
    let undo = state.plans.change(&Change::All(plans.into_iter().map(Change::Make).collect()));
    let onward = Some((Route::Plans, plans::SEE_PLANS.to(lang)));
    state.notices.say(Notice { text: said, undo, onward, ..Notice::default() });
    Ok(())
}
