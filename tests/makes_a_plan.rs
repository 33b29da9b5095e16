//! A person who makes a plan.

use crate::reader::{Reader, Tab, serve};

/// The titles in the plan on screen, in order.
async fn courses(tab: &Tab) -> Vec<String> {
    tab.texts("main ol li a[href^='#/kurser/']").await
}

/// Puts courses in the plan, by their pages.
async fn adds(tab: &Tab, numbers: &[&str]) {
    for number in numbers {
        tab.goes_to(&format!("#/kurser/{number}")).await;
        tab.presses("Føj til plan").await;
        tab.hears("er føjet til").await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_press_makes_a_plan_and_can_be_taken_back() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/kurser/21097").await;
    reader.presses("Føj til plan").await;
    reader.hears("»Virksomhedens klimaregnskab« er føjet til »Min plan«.").await;
    // The first time, what is stored is told in one line.
    reader.hears("gemt i denne browser").await;
    assert_eq!(reader.kept_keys("amuplan:plan:").await.len(), 1);
    assert_eq!(reader.focused().await, "Står i »Min plan«", "the focus stays on the button");

    reader.presses("Fortryd").await;
    reader.hears("Du fortrød dette").await;
    assert!(reader.has("button", "Føj til plan").await);
    assert_eq!(reader.kept_keys("amuplan:plan:").await, Vec::<String>::new());

    // From a row of a list, which says which course it means.
    reader.goes_to("#/kurser?q=likviditet").await;
    reader.presses("Føj Likviditetsstyring til plan").await;
    reader.hears("»Likviditetsstyring« er føjet til »Min plan«.").await;
    reader.presses("Føj Likviditets- og balancebudgettering til plan").await;
    reader.hears("»Likviditets- og balancebudgettering« er føjet til »Min plan«.").await;
    assert_eq!(reader.kept_keys("amuplan:plan:").await.len(), 1, "the second course goes to the same plan");
    reader.presses("Fortryd").await;
    reader.hears("Du fortrød dette").await;
    assert!(reader.has("button", "Føj Likviditets- og balancebudgettering til plan").await);

    // By keyboard, from the list of a competence.
    reader.goes_to("#/kompetencer/markedsfoering").await;
    let first: String = reader.value("document.querySelector('main li button').innerText").await;
    reader.focuses("button", &first.split_whitespace().collect::<Vec<_>>().join(" ")).await;
    reader.hits("Enter").await;
    reader.hears("er føjet til »Min plan«.").await;

    reader.follows("Se planen").await;
    reader.is_below("#/planer/").await;
    assert_eq!(reader.texts("h1").await, ["Min plan"]);
    assert_eq!(courses(&reader).await.len(), 2);
    assert_eq!(courses(&reader).await[0], "Likviditetsstyring");
    reader.follows("amuplan").await;
    reader.is_at("#/").await;
    reader.reads("Dine planer").await;
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_is_ordered_summed_and_remarked_on() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/").await;
    adds(&reader, &["47299", "45215", "21097", "49328"]).await;
    reader.follows("Se planen").await;
    reader.is_below("#/planer/").await;
    let [old, calculation, climate, events] = [
        "Skriftlig kommunikation - sprog og sprogbrug",
        "Grundlæggende faglig regning",
        "Virksomhedens klimaregnskab",
        "Grundlæggende eventkoordinering",
    ];
    assert_eq!(courses(&reader).await, [old, calculation, climate, events]);

    // 2 + 2 + 2 + 25 days, and 7.4 hours a day.
    reader.reads("4 kurser, 31,0 dage, ca. 229 timer").await;
    let text = reader.text().await;
    for remark in [
        "ikke længere tilknyttet denne FKB (til 30-06-2025)",
        "45215 har den samme titel som 47668",
        "Spørg skolen, hvilket",
    ] {
        assert!(text.contains(remark), "no remark \"{remark}\":\n{text}");
    }
    assert!(reader.has("link", &format!("22487 {old}")).await, "the likely successor");

    // With the mouse, and the focus stays on the button.
    reader.presses(&format!("Flyt {climate} op")).await;
    reader.hears(&format!("»{climate}« er flyttet til plads 2 af 4.")).await;
    assert_eq!(courses(&reader).await, [old, climate, calculation, events]);
    reader.sees(&format!("document.activeElement.getAttribute('aria-label') === 'Flyt {climate} op'")).await;
    // By keyboard, twice the same way.
    reader.hits("Enter").await;
    reader.hears(&format!("»{climate}« er flyttet til plads 1 af 4.")).await;
    reader.sees(&format!("document.activeElement.getAttribute('aria-label') === 'Flyt {climate} op'")).await;
    assert_eq!(courses(&reader).await, [climate, old, calculation, events]);
    // There is nothing above the first: the button says so, and does nothing.
    assert_eq!(reader.value::<String>("document.activeElement.getAttribute('aria-disabled')").await, "true");
    reader.hits("Enter").await;
    assert_eq!(courses(&reader).await, [climate, old, calculation, events]);
    reader.focuses("button", &format!("Flyt {old} 47299 ned")).await;
    reader.hits("Space").await;
    reader.hears(&format!("»{old}« er flyttet til plads 3 af 4.")).await;
    reader.sees(&format!("document.activeElement.getAttribute('aria-label') === 'Flyt {old} 47299 ned'")).await;
    assert_eq!(courses(&reader).await, [climate, calculation, old, events]);
    reader.presses("Fortryd").await;
    reader.hears("Du fortrød dette").await;
    assert_eq!(courses(&reader).await, [climate, old, calculation, events]);

    reader.presses(&format!("Fjern {old} 47299")).await;
    reader.hears(&format!("»{old}« er fjernet fra planen.")).await;
    assert_eq!(courses(&reader).await, [climate, calculation, events]);
    reader.reads("3 kurser, 29,0 dage, ca. 215 timer").await;
    assert!(!reader.text().await.contains("ikke længere tilknyttet"), "the remark goes with the course");
    reader.presses("Fortryd").await;
    reader.sees("document.querySelectorAll('main ol li').length === 4").await;
    assert_eq!(courses(&reader).await, [climate, old, calculation, events], "back in its place");

    reader.reloads_app().await;
    assert_eq!(courses(&reader).await, [climate, old, calculation, events], "the order is kept");

    // The twin too: the remark says that both are there.
    adds(&reader, &["47668"]).await;
    reader.follows("Se planen").await;
    reader.reads("45215 og 47668 har den samme titel, og begge er i planen").await;
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn several_plans_are_made_named_deleted_and_taken_along() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/planer").await;
    reader.reads("Du har ingen planer endnu").await;

    // A plan must have a name, of at most 120 letters.
    reader.presses("Lav plan").await;
    reader.hears("Skriv et navn til planen.").await;
    reader.sees("document.activeElement.getAttribute('aria-invalid') === 'true'").await;
    reader.types("textbox", "Planens navn", &"x".repeat(121)).await;
    reader.hits("Enter").await;
    reader.hears("Navnet må højst være 120 tegn.").await;
    assert_eq!(reader.kept_keys("amuplan:plan:").await.len(), 0);
    reader.types_anew("textbox", "Planens navn", "  Efterår <b>🍂</b>  ").await;
    reader.hits("Enter").await;
    reader.is_below("#/planer/").await;
    assert_eq!(reader.texts("h1").await, ["Efterår <b>🍂</b>"]);
    reader.reads("Planen er tom").await;
    let autumn: String = reader.value("location.hash").await;
    adds(&reader, &["21097"]).await;

    // A second plan: courses go to it from now on, until another is chosen.
    reader.goes_to("#/planer").await;
    reader.types("textbox", "Planens navn", "Ålborg").await;
    reader.presses("Lav plan").await;
    reader.reads("Planen er tom").await;
    adds(&reader, &["45959"]).await;
    reader.chooses("Plan, der føjes til", "Efterår <b>🍂</b>").await;
    reader.presses("Føj til plan").await;
    reader.hears("føjet til »Efterår <b>🍂</b>«").await;
    reader.goes_to(&autumn).await;
    assert_eq!(courses(&reader).await, ["Virksomhedens klimaregnskab", "Likviditetsstyring"]);

    reader.unfolds("Om planen").await;
    reader.types_anew("textbox", "Planens navn", "   ").await;
    reader.hits("Enter").await;
    reader.hears("Skriv et navn til planen.").await;
    reader.types_anew("textbox", "Planens navn", "Økonomi").await;
    reader.hits("Enter").await;
    reader.hears("Planen hedder nu »Økonomi«.").await;
    reader.sees("document.querySelector('h1').innerText === 'Økonomi'").await;
    reader.presses("Fortryd").await;
    reader.sees("document.querySelector('h1').innerText === 'Efterår <b>🍂</b>'").await;

    reader.goes_to("#/planer").await;
    let plans = "main h2 a[href^='#/planer/']";
    assert_eq!(reader.texts(plans).await, ["Efterår <b>🍂</b>", "Ålborg"]);
    reader.presses("Hent planer (.json)").await;
    let file: serde_json::Value =
        serde_json::from_str(&reader.receives("amuplan-planer.json").await).expect("the file is JSON");
    assert_eq!(file["format"], 1);
    let in_file: Vec<(&str, usize)> = file["plans"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|it| (it["plan"]["name"].as_str().expect("a name"), it["plan"]["courses"].as_array().map_or(0, Vec::len)))
        .collect();
    assert_eq!(in_file, [("Efterår <b>🍂</b>", 2), ("Ålborg", 1)]);

    reader.goes_to(&autumn).await;
    reader.unfolds("Om planen").await;
    reader.presses("Slet planen").await;
    reader.is_at("#/planer").await;
    reader.hears("er slettet.").await;
    assert_eq!(reader.texts(plans).await, ["Ålborg"]);
    assert_eq!(reader.kept_keys("amuplan:plan:").await.len(), 1);
    reader.presses("Fortryd").await;
    reader.sees("document.querySelectorAll(\"main h2 a[href^='#/planer/']\").length === 2").await;
    reader.goes_to(&autumn).await;
    assert_eq!(courses(&reader).await, ["Virksomhedens klimaregnskab", "Likviditetsstyring"]);

    // Everything goes, in two presses; what is not ours stays.
    reader.keeps(&[("andet-program", "bliver"), ("amuplanner:andet", "bliver")]).await;
    reader.goes_to("#/planer").await;
    reader.presses("Slet alt på denne computer").await;
    reader.reads("2 planer og dine valg på siden forsvinder").await;
    // What will vanish is named, and can be kept as a file before.
    assert_eq!(
        reader.texts("section:has(#slet-alt) li").await,
        ["Efterår <b>🍂</b> – 2 kurser", "Ålborg – 1 kursus", "Dit valg af sprog og plan"]
    );
    reader.does("[...document.querySelectorAll('section:has(#slet-alt) button')].find(it => it.innerText === 'Hent planer (.json)').click()").await;
    assert!(reader.receives("amuplan-planer.json").await.contains("Ålborg"));
    assert_eq!(reader.kept_keys("amuplan:plan:").await.len(), 2, "one press deletes nothing");
    reader.presses("Nej, behold det").await;
    reader.presses("Slet alt på denne computer").await;
    reader.presses("Ja, slet alt").await;
    reader.hears("Alt er slettet på denne computer.").await;
    reader.reads("Du har ingen planer endnu").await;
    assert_eq!(reader.kept().await.keys().collect::<Vec<_>>(), ["amuplanner:andet", "andet-program"]);
    assert_eq!(reader.value::<usize>("sessionStorage.length").await, 0);
    reader.hits_with_ctrl('z').await;
    reader.reads("Du har ingen planer endnu").await;
    reader.reloads_app().await;
    reader.reads("Du har ingen planer endnu").await;
    assert_eq!(reader.kept().await.keys().collect::<Vec<_>>(), ["amuplanner:andet", "andet-program"]);
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_another_tab_did_is_neither_undone_nor_left_out_of_the_file() {
    let (site, first) = (serve(), Reader::new().await);
    first.opens(&site, "#/kurser/21097").await;
    first.presses("Føj til plan").await;
    first.hears("føjet til »Min plan«").await;

    let second = first.another_tab().await;
    second.page.bring_to_front().await.expect("the second tab is looked at");
    second.opens(&site, "#/kurser/45959").await;
    second.presses("Føj til plan").await;
    second.hears("føjet til »Min plan«").await;

    // The plan was made for the first course, but it holds another one by now.
    first.page.bring_to_front().await.expect("the first tab is looked at");
    first.presses("Fortryd").await;
    first.hears("Du fortrød dette").await;
    first.goes_to("#/planer").await;
    first.presses("Hent planer (.json)").await;
    let file: serde_json::Value =
        serde_json::from_str(&first.receives("amuplan-planer.json").await).expect("the file is JSON");
    assert_eq!(file["plans"][0]["plan"]["courses"], serde_json::json!([{ "number": "45959" }]));
    assert_eq!(file["plans"].as_array().map(Vec::len), Some(1));
}

#[tokio::test(flavor = "multi_thread")]
async fn two_tabs_see_each_others_plans() {
    let (site, first) = (serve(), Reader::new().await);
    let second = first.another_tab().await;
    second.opens(&site, "#/planer").await;
    second.reads("Du har ingen planer endnu").await;

    first.page.bring_to_front().await.expect("the first tab is looked at");
    first.opens(&site, "#/kurser/21097").await;
    first.presses("Føj til plan").await;
    first.hears("føjet til »Min plan«").await;

    second.page.bring_to_front().await.expect("the second tab is looked at");
    second.follows("Min plan").await;
    second.is_below("#/planer/").await;
    let plan: String = second.value("location.hash").await;
    assert_eq!(courses(&second).await, ["Virksomhedens klimaregnskab"]);
    // Both add to the same plan, and both courses are in it.
    second.goes_to("#/kurser/45959").await;
    second.presses("Føj til plan").await;
    second.hears("føjet til »Min plan«").await;
    first.page.bring_to_front().await.expect("the first tab is looked at");
    first.goes_to("#/kurser/45973").await;
    first.presses("Føj til plan").await;
    first.hears("føjet til »Min plan«").await;
    first.goes_to(&plan).await;
    let all = ["Virksomhedens klimaregnskab", "Likviditetsstyring", "Likviditets- og balancebudgettering"];
    assert_eq!(courses(&first).await, all);
    second.page.bring_to_front().await.expect("the second tab is looked at");
    second.goes_to(&plan).await;
    second.sees("document.querySelectorAll('main ol li').length === 3").await;
    assert_eq!(courses(&second).await, all);

    // A plan deleted in one tab does not rise again from the other.
    second.unfolds("Om planen").await;
    second.presses("Slet planen").await;
    second.is_at("#/planer").await;
    first.page.bring_to_front().await.expect("the first tab is looked at");
    first.reads("Den plan findes ikke her").await;
    assert_eq!(first.kept_keys("amuplan:plan:").await, Vec::<String>::new());
    for tab in [&*first, &second] {
        assert_eq!(tab.complaints().await, Vec::<String>::new());
    }
}
