//! A person who plans for several: one plan for each, one spreadsheet of all.

use crate::reader::{Reader, Tab, serve};

const TEAM: [&str; 6] = ["Anna Holm", "Bo", "Carl Æbelø", "Ditte; Dam", "Erik", "Fatima"];

/// The names of the plans on screen.
async fn plans(tab: &Tab) -> Vec<String> {
    tab.texts("main h2 a").await
}

/// A plan of two courses, at its page.
async fn has_a_plan(tab: &Tab) {
    for number in ["21097", "45215"] {
        tab.goes_to(&format!("#/kurser/{number}")).await;
        tab.presses("Føj til plan").await;
        tab.hears("er føjet til").await;
    }
    tab.follows("Se planen").await;
    tab.is_below("#/planer/").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn six_people_get_a_plan_each_and_one_spreadsheet() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/").await;
    has_a_plan(&reader).await;
    reader.unfolds("Til flere personer").await;
    let field = "Et navn på hver linje";

    // What is no list of names is said beside the field.
    for (names, said) in [
        ("", "Skriv mindst ét navn."),
        ("Anna\nBo 010190-1234", "Navn nummer 2 ligner et CPR-nummer. Skriv kun navnet."),
        (&format!("Anna\n{}", "x".repeat(121)), "Navn nummer 2 er for langt. Et navn må højst være 120 tegn."),
        (
            &(0..201).map(|it| format!("Person {it}\n")).collect::<String>(),
            "Der er 201 navne. Der må højst være 200 ad gangen.",
        ),
    ] {
        reader.types_anew("textbox", field, names).await;
        reader.presses("Lav en plan til hver").await;
        reader.hears(said).await;
        reader.sees("document.activeElement.getAttribute('aria-invalid') === 'true'").await;
        assert_eq!(reader.kept_keys("amuplan:plan:").await.len(), 1, "{said}");
    }
    let names = format!("{}\nBo", TEAM.map(|name| name.replace(';', ",")).join("\n"));
    reader.types_anew("textbox", field, &names).await;
    reader.presses("Lav en plan til hver").await;
    reader.hears("6 planer lavet. Står flere gange på listen og får én plan: Bo.").await;
    assert_eq!(reader.value::<String>("document.querySelector('#personer').value").await, "");
    reader.follows("Se dine planer").await;
    reader.is_at("#/planer").await;
    let expected = ["Anna Holm", "Bo", "Carl Æbelø", "Ditte, Dam", "Erik", "Fatima"];
    let mut all = vec!["Min plan".to_owned()];
    all.extend(expected.map(|name| format!("Min plan – {name}")));
    assert_eq!(plans(&reader).await, all);
    reader.reads("For: Carl Æbelø").await;

    // Bo does without one of the courses; the plan that all came from is not asked about.
    reader.follows("Min plan – Bo").await;
    reader.is_below("#/planer/").await;
    reader.presses("Fjern Virksomhedens klimaregnskab").await;
    reader.hears("er fjernet fra planen").await;
    reader.goes_to("#/planer").await;
    reader.unfolds("Flere planer på én gang").await;
    reader.presses("Vælg ingen").await;
    reader.presses("Hent regneark (.csv)").await;
    reader.hears("Vælg mindst én plan.").await;
    reader.reads("Der er ingen kurser i de valgte planer.").await;
    reader.presses("Vælg alle").await;
    reader.presses_the("checkbox", "Min plan").await;
    reader.sees("document.querySelectorAll('table thead th').length === 8").await;

    let mut head = vec!["Kursus"];
    head.extend(expected);
    head.push("Antal");
    assert_eq!(reader.texts("table thead th[scope=col]").await, head);
    let rows: Vec<Vec<String>> = reader
        .value("[...document.querySelectorAll('table tbody tr')].map(row => [...row.children].map(it => it.innerText.replace(/\\s+/g, ' ').trim()))")
        .await;
    let row = |rows: &[Vec<String>], number: &str| {
        rows.iter().find(|row| row[0].contains(number)).unwrap_or_else(|| panic!("no {number} in {rows:?}")).clone()
    };
    assert_eq!(rows.len(), 2);
    let climate = row(&rows, "21097");
    assert_eq!(climate[0], "Virksomhedens klimaregnskab 21097");
    assert_eq!(climate[1..], ["Ønsket", "", "Ønsket", "Ønsket", "Ønsket", "Ønsket", "5"]);
    assert_eq!(row(&rows, "45215")[7], "6");
    assert_eq!(reader.texts("table tbody th[scope=row]").await.len(), 2);
    assert!(reader.value::<f64>("document.querySelector('tbody th').offsetWidth").await >= 192.0, "words have room");
    // It scrolls by itself and can have the focus.
    reader.focuses("region", "Hvem tager hvad").await;
    reader.has_a_window_of(320, 700).await;
    reader.sees("document.documentElement.scrollWidth <= 320").await;
    assert!(reader.value::<bool>("document.activeElement.scrollWidth > document.activeElement.clientWidth").await);

    reader.presses("Hent regneark (.csv)").await;
    reader.hears("Regnearket er hentet som fil.").await;
    let file = reader.receives("amuplan-planer.csv").await;
    let file = file.strip_prefix('\u{FEFF}').expect("Excel knows UTF-8 by its mark");
    let lines: Vec<&str> = file.split_terminator("\r\n").collect();
    assert!(lines[0].starts_with("Plan;For;Kursusnummer;Titel;Dage;Status;Skole;"), "{}", lines[0]);
    assert_eq!(lines.len(), 1 + 11, "two courses for each, one less for Bo: {lines:?}");
    assert!(
        lines[1].starts_with("Min plan – Anna Holm;Anna Holm;21097;Virksomhedens klimaregnskab;2,0;Ønsket;"),
        "{}",
        lines[1]
    );
    let of = |name: &str| lines.iter().filter(|line| line.contains(&format!("Min plan – {name};"))).count();
    assert_eq!(expected.map(of), [2, 1, 2, 2, 2, 2]);
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn all_plans_go_by_one_undo_and_come_again() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/").await;
    has_a_plan(&reader).await;
    reader.unfolds("Til flere personer").await;
    // By keyboard alone.
    reader.types("textbox", "Et navn på hver linje", "Anna, Bo, Carl, Ditte, Erik, Fatima").await;
    reader.hits("Tab").await;
    reader.hits("Enter").await;
    reader.hears("6 planer lavet.").await;
    assert_eq!(reader.focused().await, "Lav en plan til hver");
    assert_eq!(reader.kept_keys("amuplan:plan:").await.len(), 7);
    reader.presses("Fortryd").await;
    reader.hears("Du fortrød dette: 6 planer lavet.").await;
    assert_eq!(reader.kept_keys("amuplan:plan:").await.len(), 1);
    reader.goes_to("#/planer").await;
    assert_eq!(plans(&reader).await, ["Min plan"]);
    reader.presses("Annullér fortryd").await;
    reader.sees("document.querySelectorAll('main h2 a').length === 7").await;

    // In English.
    reader.presses("English").await;
    reader.reads("Several plans at once").await;
    reader.unfolds("Several plans at once").await;
    reader.sees("document.querySelector('table tbody td').innerText === 'Wished for'").await;
    assert!(reader.has("region", "Who takes what").await);
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}
