//! Which of several plans courses go to.

use leptos::prelude::*;

use crate::state::State;
use crate::text::course as text;

/// A choice, where there are several plans.
pub fn which_plan(state: State) -> AnyView {
    let lang = state.lang();
    let chosen = move || state.plans.current.with(|plan| plan.as_ref().map(|plan| plan.id().to_string()));
    let choose = move |event| {
        if let Ok(plan) = event_target_value(&event).parse() {
            state.plans.choose_plan(plan);
        }
    };
    let options = move || {
        let all = state.plans.all.get();
        let options = all.into_iter().map(|stored| {
            let id = stored.plan.id().to_string();
            let here = Some(&id) == chosen().as_ref();
            view! { <option value=id selected=here>{stored.plan.name().to_string()}</option> }.into_any()
        });
        options.collect_view()
    };
    let shown = move || {
        state.plans.all.with(|all| all.len() > 1).then(|| {
            view! {
                <p>
                    <label>
                        {text::WHICH_PLAN.to(lang)}
                        " "
                        <select on:change=choose>{options}</select>
                    </label>
                </p>
            }
            .into_any()
        })
    };
    shown.into_any()
}
