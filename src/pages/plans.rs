//! The reader's plans.

use leptos::prelude::*;
use plan::PlanName;

use crate::browser::focus;
use crate::components::{Heading, UnreadList};
use crate::route::{CourseQuery, Route};
use crate::state::{HEADING, use_state};
use crate::text::{everywhere, plans as text};

/// All plans, a new one, and what is to be done with all of them.
#[component]
pub fn Plans() -> impl IntoView {
    let state = use_state();
    let lang = state.lang();
    let some = Memo::new(move |_| state.plans.all.with(|all| !all.is_empty()));
    let anything = Memo::new(move |_| some.get() || state.plans.unread.with(|unread| !unread.is_empty()));
    view! {
        <Heading title=text::TITLE.to(lang)/>
        <p class="lead">{text::LEAD.to(lang)}</p>
        {move || if some.get() { view! { <List/> }.into_any() } else { view! { <NoPlans/> }.into_any() }}
        <NewPlan/>
        <UnreadList/>
        {move || {
            anything.get().then(|| {
                view! {
                    <section class="section">
                        <h2>{text::EXPORT_WHY.to(lang)}</h2>
                        <button type="button" class="button" on:click=move |_| state.plans.export()>
                            {text::EXPORT.to(lang)}
                        </button>
                    </section>
                    <DeleteEverything/>
                }
                .into_any()
            })
        }}
    }
}

#[component]
fn NoPlans() -> impl IntoView {
    let lang = use_state().lang();
    view! {
        <section class="section nothing">
            <h2>{text::NONE.to(lang)}</h2>
            <p>{text::NONE_WHY.to(lang)}</p>
            <p>
                <a class="button" href=Route::Courses(CourseQuery::default()).to_string()>{text::FIND_COURSES.to(lang)}</a>
            </p>
        </section>
    }
}

#[component]
fn List() -> impl IntoView {
    let state = use_state();
    let lang = state.lang();
    let data = state.data();
    let current = move || state.plans.current.with(|plan| plan.as_ref().map(plan::Plan::id));
    let cards = move || {
        let all = state.plans.all.get();
        let cards = all.into_iter().map(|stored| {
            let id = stored.plan.id();
            let totals = plan::totals(&stored.plan, &data.catalogue);
            view! {
                <li class="card">
                    <h2 class="card__title">
                        <a href=Route::Plan(id).to_string()>{stored.plan.name().to_string()}</a>
                    </h2>
                    <p>{everywhere::courses(lang, totals.courses)}", "{everywhere::total(lang, totals.days)}</p>
                    {move || {
                        if current() == Some(id) {
                            view! { <p class="mark">{text::CURRENT.to(lang)}</p> }.into_any()
                        } else {
                            let choose = move |_| state.settings.set_current_plan(Some(id));
                            view! {
                                <button type="button" class="button button--quiet" on:click=choose>
                                    {text::MAKE_CURRENT.to(lang)}
                                </button>
                            }
                            .into_any()
                        }
                    }}
                </li>
            }
            .into_any()
        });
        cards.collect_view()
    };
    view! { <ul class="cards">{cards}</ul> }
}

#[component]
fn NewPlan() -> impl IntoView {
    let state = use_state();
    let lang = state.lang();
    let name = RwSignal::new(String::new());
    let wrong = RwSignal::new(None);
    let make = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match PlanName::new(&name.get_untracked()) {
            Ok(valid) => {
                let text = text::made(lang, valid.as_str());
                let id = state.plans.make(valid);
                state.navigation.go(Route::Plan(id));
                state.notices.tell(text);
            }
            Err(error) => {
                wrong.set(Some(error));
                focus::to("nyt-navn");
            }
        }
    };
    view! {
        <section class="section">
            <h2>{text::NEW.to(lang)}</h2>
            <form class="field" on:submit=make>
                <label for="nyt-navn">{text::NAME.to(lang)}</label>
                <input
                    id="nyt-navn"
                    type="text"
                    autocomplete="off"
                    aria-describedby="nyt-navn-fejl"
                    aria-invalid=move || wrong.with(Option::is_some).then_some("true")
                    prop:value=move || name.get()
                    on:input=move |event| {
                        wrong.set(None);
                        name.set(event_target_value(&event));
                    }
                />
                <p id="nyt-navn-fejl" class="field__wrong" role="alert">
                    {move || wrong.get().map(|error| text::bad_name(error).to(lang))}
                </p>
                <button type="submit" class="button">{text::MAKE.to(lang)}</button>
            </form>
        </section>
    }
}

/// In two presses: the second one says what will vanish.
#[component]
fn DeleteEverything() -> impl IntoView {
    let state = use_state();
    let lang = state.lang();
    let asking = RwSignal::new(false);
    let plans = move || state.plans.all.with(Vec::len);
    let ask = move |_| {
        asking.set(true);
        focus::to("slet-alt");
    };
    let delete = move |_| {
        state.plans.delete_everything();
        state.notices.tell(text::DELETED_ALL.to(lang));
        focus::to(HEADING);
    };
    let keep = move |_| {
        asking.set(false);
        focus::to("slet-alt");
    };
    view! {
        <section class="section">
            {move || {
                if asking.get() {
                    view! {
                        <h2 id="slet-alt" tabindex="-1">{text::DELETE_ALL.to(lang)}</h2>
                        <p>{move || text::delete_all_what(lang, plans())}</p>
                        <div class="actions">
                            <button type="button" class="button button--danger" on:click=delete>
                                {text::DELETE_ALL_SURE.to(lang)}
                            </button>
                            <button type="button" class="button button--quiet" on:click=keep>
                                {text::DELETE_ALL_KEEP.to(lang)}
                            </button>
                        </div>
                    }
                        .into_any()
                } else {
                    view! {
                        <button id="slet-alt" type="button" class="button button--quiet" on:click=ask>
                            {text::DELETE_ALL.to(lang)}
                        </button>
                    }
                        .into_any()
                }
            }}
        </section>
    }
}
