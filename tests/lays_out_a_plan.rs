//! A person who tries an order for their courses, and looks at the calendar.

use crate::reader::{Reader, Tab, serve};

/// Opens a plan of these courses, as JSON.
async fn opens_a_plan(reader: &Reader, site: &xtask::server::StaticServer, courses: &str) {
    let plan = format!(
        r#"{{"format":1,"revision":1,"plan":{{"id":"00000000000000ac","name":"Min plan","courses":[{courses}]}}}}"#
    );
    reader.opens(site, "#/om").await;
    reader.keeps(&[("amuplan:plan:00000000000000ac", &plan)]).await;
    reader.opens(site, "#/planer/00000000000000ac").await;
}

/// The rows of the calendar's table, a text for each cell.
async fn rows(tab: &Tab) -> Vec<Vec<String>> {
    tab.value(
        "[...document.querySelectorAll('.calendar__table tbody tr')]
            .map(row => [...row.children].map(cell => cell.innerText.trim()))",
    )
    .await
}

/// Number of the course, first and last day, week.
async fn dates(tab: &Tab) -> Vec<[String; 4]> {
    let rows = rows(tab).await;
    rows.iter().map(|row| [row[1][..5].to_owned(), row[2].clone(), row[3].clone(), row[4].clone()]).collect()
}

/// Chooses a day in the field for dates with this label.
async fn picks(tab: &Tab, label: &str, day: &str) {
    let field = format!("[...document.querySelectorAll('label')].find(it => it.innerText === '{label}').control");
    tab.does(&format!(
        "const field = {field}; field.value = '{day}'; field.dispatchEvent(new Event('input', {{ bubbles: true }}))"
    ))
    .await;
}

/// 49328 lasts 25 days; 21097 builds on 21058; a school has said when 22487 is; 99999 is in no edition.
const COURSES: &str = r#"{"number":"21097"},{"number":"45959"},
    {"number":"22487","dates":{"from":"2027-04-12","to":"2027-04-13","said_by":"school"}},
    {"number":"49328"},{"number":"99999"},{"number":"21058"}"#;

#[tokio::test(flavor = "multi_thread")]
async fn courses_are_laid_out_around_holidays_weeks_and_what_a_school_said() {
    let (site, reader) = (serve(), Reader::new().await);
    opens_a_plan(&reader, &site, COURSES).await;
    reader.unfolds("Kalender").await;
    reader.sees("document.querySelectorAll('.calendar__table tbody tr').length === 6").await;
    let before = rows(&reader).await;
    reader.unfolds("Prøv en rækkefølge").await;
    reader.reads("Alle datoerne er ønsker").await;

    // What is wrong is said beside its field, which gets the focus, and nothing is laid out.
    reader.types("textbox", "Uger, hvor du ikke kan", "14, påske").await;
    reader.presses("Læg datoer ud").await;
    reader.hears("»påske« er ikke et ugenummer.").await;
    reader.sees("document.activeElement.id === 'uger' && document.activeElement.ariaInvalid === 'true'").await;
    reader.types_anew("textbox", "Uger, hvor du ikke kan", "14").await;
    reader.types_anew("spinbutton", "Pause mellem kurser, i arbejdsdage", "61").await;
    reader.hits("Enter").await;
    reader.presses("Læg datoer ud").await;
    reader.hears("Skriv et helt tal fra 0 til 60.").await;
    reader.types_anew("spinbutton", "Pause mellem kurser, i arbejdsdage", "0").await;
    picks(&reader, "Tidligst fra", "").await;
    reader.presses("Læg datoer ud").await;
    reader.hears("Vælg en dato fra 1990 til 2100.").await;
    picks(&reader, "Tidligst fra", "2101-01-01").await;
    reader.presses("Læg datoer ud").await;
    reader.hears("Vælg en dato fra 1990 til 2100.").await;
    assert_eq!(rows(&reader).await, before);

    // Easter 2027 is on 28 March.
    picks(&reader, "Tidligst fra", "2027-03-23").await;
    reader.presses("Læg datoer ud").await;
    reader.hears("4 kurser fik datoer. Det er ønsker, ikke tilmeldinger. 1 kunne ikke få en dato").await;
    reader.reads("99999 99999: denne udgave kender ikke kurset").await;
    reader.sees("document.activeElement.innerText === 'Læg datoer ud'").await;
    let laid = [
        // 21097 builds on it.
        ["21058", "23-03-2027", "23-03-2027", "12"],
        // Three holidays in between.
        ["21097", "24-03-2027", "30-03-2027", "12–13"],
        ["45959", "31-03-2027", "31-03-2027", "13"],
        ["22487", "12-04-2027", "13-04-2027", "15"],
        // Past week 14 and what the school said; two holidays in between.
        ["49328", "14-04-2027", "20-05-2027", "15–20"],
        ["99999", "ingen endnu", "", ""],
    ];
    assert_eq!(dates(&reader).await, laid);
    let shown = rows(&reader).await;
    let said_by: Vec<&str> = shown.iter().map(|row| row[5].as_str()).collect();
    assert_eq!(said_by, ["mit ønske", "mit ønske", "mit ønske", "oplyst af skolen", "mit ønske", ""]);
    assert!(shown[1][6].contains("26-03-2027 er en helligdag (langfredag)."), "{:?}", shown[1]);
    assert!(shown[4][6].contains("06-05-2027 er en helligdag (Kristi himmelfartsdag)."), "{:?}", shown[4]);
    // The picture says the same: the row's number in the plan on each day, and nothing on a holiday.
    let months = reader.texts(".calendar__months caption").await;
    assert_eq!(months, ["marts 2027", "april 2027", "maj 2027"]);
    let march = "[...document.querySelectorAll('.calendar__months table')[0].querySelectorAll('td')]";
    let drawn: Vec<String> =
        reader.value(&format!("{march}.filter(day => day.querySelector('b')).map(day => day.textContent)")).await;
    assert_eq!(drawn, ["23, Kursus 6", "24, Kursus 1", "30, Kursus 1", "31, Kursus 2"]);

    // One press takes all of it back.
    reader.presses("Fortryd").await;
    reader.hears("Du fortrød dette: 4 kurser fik datoer.").await;
    assert_eq!(rows(&reader).await, before);

    // Not on Fridays, and with a day between two courses.
    reader.presses_the("checkbox", "fredag").await;
    reader.types_anew("spinbutton", "Pause mellem kurser, i arbejdsdage", "1").await;
    reader.presses("Læg datoer ud").await;
    reader.hears("3 kurser fik datoer.").await;
    reader.reads("49328 ").await;
    reader.reads(": så mange hverdage i træk kan du ikke").await;
    let shown = dates(&reader).await;
    assert_eq!(shown[0], laid[0]);
    assert_eq!(shown[1], ["21097", "30-03-2027", "31-03-2027", "13"]);
    assert_eq!(shown[2], laid[3], "a school's dates stay");
    assert_eq!(shown[3], ["45959", "15-04-2027", "15-04-2027", "15"]);
    assert_eq!(shown[4], ["49328", "ingen endnu", "", ""], "it lasts 25 days, and has no Friday among them");
    reader.reloads_app().await;
    reader.unfolds("Kalender").await;
    reader.sees("document.querySelectorAll('.calendar__table tbody tr').length === 6").await;
    assert_eq!(dates(&reader).await, shown, "it is kept");
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clash_and_other_odd_dates_are_drawn_and_said() {
    let (site, reader) = (serve(), Reader::new().await);
    let courses = r#"{"number":"21097","dates":{"from":"2027-05-04","to":"2027-05-05","said_by":"school"}},
        {"number":"45973","dates":{"from":"2027-05-05","to":"2027-05-06","said_by":"reader"}},
        {"number":"47299","dates":{"from":"2027-05-22","to":"2027-05-24","said_by":"reader"}}"#;
    opens_a_plan(&reader, &site, courses).await;
    assert!(
        !reader.value::<bool>("!!document.querySelector('.calendar')").await,
        "nothing is drawn before it is asked for"
    );
    reader.unfolds("Kalender").await;
    reader.sees("document.querySelectorAll('.calendar__table tbody tr').length === 3").await;
    let notes: Vec<String> = rows(&reader).await.into_iter().map(|row| row[6].clone()).collect();
    assert_eq!(notes[0], "Falder sammen med 45973 (05-05-2027).");
    assert!(notes[1].contains("Falder sammen med 21097 (05-05-2027)."), "{}", notes[1]);
    assert!(notes[1].contains("Slutter på en helligdag (Kristi himmelfartsdag)."), "{}", notes[1]);
    assert!(notes[2].contains("Er da ikke længere tilknyttet denne FKB (til 30-06-2025)."), "{}", notes[2]);
    assert!(notes[2].contains("Begynder på en lørdag."), "{}", notes[2]);
    let clashes = "[...document.querySelectorAll('.day--clash')].map(day => day.textContent)";
    assert_eq!(reader.value::<Vec<String>>(clashes).await, ["5, Kursus 1 2!, falder sammen"]);
    reader.reads("6: Kristi himmelfartsdag, 16: pinsedag, 17: 2. pinsedag").await;

    // On a narrow screen it is a list, and a table still for who hears it.
    reader.has_a_window_of(360, 800).await;
    reader.sees("getComputedStyle(document.querySelector('.calendar__picture')).display === 'none'").await;
    reader.sees("getComputedStyle(document.querySelector('.calendar__table tr')).display === 'block'").await;
    assert!(reader.has("rowheader", "21097 Virksomhedens klimaregnskab").await);
    assert!(
        reader.value::<bool>("document.documentElement.scrollWidth <= 360").await,
        "nothing is wider than the window"
    );
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}
