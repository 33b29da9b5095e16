//! A person who changes their mind.

use crate::reader::{Reader, Tab, serve};

/// What this browser keeps of the plans: name and numbers, in no order of plans.
async fn plans(tab: &Tab) -> Vec<(String, Vec<String>)> {
    let kept = tab.kept().await;
    let plans = kept.iter().filter(|(key, _)| key.starts_with("amuplan:plan:"));
    let mut plans: Vec<_> = plans
        .map(|(_, text)| {
            let stored: serde_json::Value =
                serde_json::from_str(text.as_str().expect("a text")).expect("a plan is JSON");
            let courses = stored["plan"]["courses"].as_array().expect("a list").iter();
            let numbers = courses.map(|course| course["number"].as_str().expect("a number").to_owned()).collect();
            (stored["plan"]["name"].as_str().expect("a name").to_owned(), numbers)
        })
        .collect();
    plans.sort();
    plans
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_of_a_session_is_undone_and_done_again_by_keys() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/kurser/21097").await;
    let mut states = vec![plans(&reader).await];
    let climate = "Virksomhedens klimaregnskab";

    reader.presses("Føj til plan").await;
    reader.hears("føjet til »Min plan«").await;
    states.push(plans(&reader).await);
    reader.goes_to("#/kurser/45959").await;
    reader.presses("Føj til plan").await;
    reader.hears("»Likviditetsstyring« er føjet").await;
    states.push(plans(&reader).await);
    reader.follows("Se planen").await;
    reader.is_below("#/planer/").await;
    reader.presses(&format!("Flyt {climate} ned")).await;
    reader.hears("er flyttet til plads 2 af 2").await;
    states.push(plans(&reader).await);
    reader.presses("Fjern Likviditetsstyring").await;
    reader.hears("er fjernet fra planen").await;
    states.push(plans(&reader).await);
    reader.unfolds("Om planen").await;
    reader.types_anew("textbox", "Planens navn", "Økonomi").await;
    reader.hits("Enter").await;
    reader.hears("Planen hedder nu »Økonomi«.").await;
    states.push(plans(&reader).await);
    reader.goes_to("#/planer").await;
    reader.types("textbox", "Planens navn", "Efterår").await;
    reader.presses("Lav plan").await;
    reader.hears("»Efterår« er lavet").await;
    states.push(plans(&reader).await);
    reader.unfolds("Om planen").await;
    reader.presses("Slet planen").await;
    reader.hears("»Efterår« er slettet.").await;
    states.push(plans(&reader).await);
    for (one, other) in states.iter().zip(&states[1..]) {
        assert_ne!(one, other, "each thing that is done changes what is kept");
    }

    // Back to the beginning, each said as what it was.
    reader.does("document.activeElement.blur()").await;
    for (place, said) in [
        (6, "Du fortrød dette: »Efterår« er slettet."),
        (5, "Du fortrød dette: »Efterår« er lavet."),
        (4, "Du fortrød dette: Planen hedder nu »Økonomi«."),
        (3, "Du fortrød dette: »Likviditetsstyring« er fjernet fra planen."),
        (2, "Du fortrød dette: »Virksomhedens klimaregnskab« er flyttet til plads 2 af 2."),
        (1, "Du fortrød dette: »Likviditetsstyring« er føjet til »Min plan«."),
        (0, "Du fortrød dette: »Virksomhedens klimaregnskab« er føjet til »Min plan«."),
    ] {
        reader.hits_with_ctrl('z').await;
        reader.hears(said).await;
        assert_eq!(plans(&reader).await, states[place], "{said}");
    }
    reader.reads("Du har ingen planer endnu").await;
    // There is nothing more, and nothing happens.
    reader.hits_with_ctrl('z').await;
    reader.hears("Du fortrød dette: »Virksomhedens klimaregnskab« er føjet til »Min plan«.").await;

    for (place, key) in [(1, 'y'), (2, 'Z'), (3, 'y'), (4, 'Z'), (5, 'y'), (6, 'y'), (7, 'Z')] {
        reader.hits_with_ctrl(key).await;
        reader.hears("Det er gjort igen").await;
        reader.sees("document.querySelector('[role=status] .notice')").await;
        assert_eq!(plans(&reader).await, states[place], "step {place}");
    }
    // A new thing ends what can be done again.
    reader.hits_with_ctrl('z').await;
    reader.hears("Du fortrød dette: »Efterår« er slettet.").await;
    reader.goes_to("#/kurser/21097").await;
    reader.presses("Føj til plan").await;
    reader.hears("er føjet til »Efterår«").await;
    let now = plans(&reader).await;
    reader.hits_with_ctrl('y').await;
    assert_eq!(plans(&reader).await, now);

    // By buttons as well, and back again.
    reader.presses("Fortryd").await;
    reader.hears("Du fortrød dette").await;
    assert_eq!(plans(&reader).await, states[6]);
    reader.presses("Annullér fortryd").await;
    reader.hears("Det er gjort igen: »Virksomhedens klimaregnskab« er føjet til »Efterår«.").await;
    assert_eq!(plans(&reader).await, now);
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn in_a_field_the_keys_take_back_what_was_typed_and_leave_the_plan_alone() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/kurser/21097").await;
    reader.presses("Føj til plan").await;
    reader.hears("føjet til »Min plan«").await;
    let kept = plans(&reader).await;
    reader.goes_to("#/planer").await;
    reader.types("textbox", "Planens navn", "Efterår").await;
    reader.sees("document.activeElement.value === 'Efterår'").await;
    reader.hits_with_ctrl('z').await;
    reader.sees("document.activeElement.value === ''").await;
    reader.hits_with_ctrl('Z').await;
    reader.sees("document.activeElement.value === 'Efterår'").await;
    assert_eq!(plans(&reader).await, kept);
    // Outside of it they mean the plan.
    reader.focuses("button", "Hent planer (.json)").await;
    reader.hits_with_ctrl('z').await;
    reader.hears("Du fortrød dette").await;
    assert_eq!(plans(&reader).await, []);
    // Without a plan there is no such button, and the focus is not lost with it.
    reader.sees("document.activeElement.tagName === 'H1'").await;
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn buttons_that_can_do_nothing_rest_and_the_line_says_what_it_takes_back() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/planer").await;
    let resting = "[...document.querySelectorAll('main button[aria-disabled=true]')].map(it => it.innerText.trim())";
    assert_eq!(reader.value::<Vec<String>>(resting).await, ["Fortryd", "Annullér fortryd"]);
    reader.presses("Annullér fortryd").await;
    reader.types("textbox", "Planens navn", "Efterår").await;
    reader.presses("Lav plan").await;
    reader.hears("»Efterår« er lavet").await;
    reader.goes_to("#/planer").await;
    assert_eq!(reader.value::<Vec<String>>(resting).await, ["Annullér fortryd"]);
    reader.presses("Fortryd").await;
    reader.hears("Du fortrød dette: »Efterår« er lavet.").await;
    assert_eq!(reader.value::<Vec<String>>(resting).await, ["Fortryd"]);
    assert_eq!(reader.focused().await, "Fortryd", "it keeps the focus");
    assert_eq!(plans(&reader).await, []);
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}
