//! A person who takes a plan along: into a calendar, a spreadsheet, an e-mail, and on paper.

use chromiumoxide::cdp::browser_protocol::browser::PermissionSetting;
use chromiumoxide::cdp::browser_protocol::emulation::SetEmulatedMediaParams;
use chromiumoxide::cdp::browser_protocol::page::PrintToPdfParams;
use icalendar::parser::{read_calendar, unfold};
use serde_json::{Value, json};

use crate::reader::{Reader, Tab, data, serve};

const KEY: &str = "amuplan:plan:00000000000000aa";
const PLAN: &str = "#/planer/00000000000000aa";

fn stored(name: &str, why: &str, courses: &Value) -> String {
    let plan = json!({ "id": "00000000000000aa", "name": name, "person": "Kim Øst", "why": why, "courses": courses });
    json!({ "format": 2, "revision": 7, "plan": plan }).to_string()
}

fn dates(from: &str, to: &str, said_by: &str) -> Value {
    json!({ "from": from, "to": to, "said_by": said_by })
}

/// A course that a school has answered about, one that is wished for around Easter, one that was dropped, one that is unknown.
fn courses() -> Value {
    json!([
        {
            "number": "21097", "status": "enrolled", "note": "Husk\npas; \"nu\"", "school": "En skole", "place": "Odense",
            "price": "1.200 kr.", "deadline": "2026-11-02", "dates": dates("2026-12-01", "2026-12-02", "school")
        },
        { "number": "49328", "note": "=1+1", "dates": dates("2027-03-22", "2027-04-02", "reader") },
        { "number": "45959", "status": "dropped", "dates": dates("2026-12-01", "2026-12-02", "school") },
        { "number": "99999" },
    ])
}

/// Opens the plan, and what it offers to take along.
async fn opens_plan(reader: &Reader, site: &xtask::server::StaticServer, plan: &str, page: &str) {
    reader.opens(site, "#/om").await;
    reader.keeps(&[(KEY, plan)]).await;
    reader.opens_url(&format!("{}{page}", site.url())).await;
    reader.is_at(PLAN).await;
    reader.presses("Tag med").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_calendar_is_read_by_another_program() {
    let (site, reader) = (serve(), Reader::new().await);
    opens_plan(&reader, &site, &stored("Min plan", "", &courses()), PLAN).await;
    reader.presses("Hent kalender (.ics)").await;
    reader.hears("»amuplan.ics« er hentet.").await;
    let text = unfold(&reader.receives("amuplan.ics").await);
    let calendar = read_calendar(&text).expect("the parser reads it");
    let said = |component: &icalendar::parser::Component<'_>, name: &str| {
        component.find_prop(name).map(|property| property.val.to_string()).unwrap_or_default()
    };
    let events: Vec<[String; 4]> = calendar
        .components
        .iter()
        .map(|event| ["SUMMARY", "DTSTART", "DTEND", "STATUS"].map(|name| said(event, name)))
        .collect();
    let event = |summary: &str, from: &str, to: &str, status: &str| [summary, from, to, status].map(str::to_owned);
    let [climate, wish] = ["Virksomhedens klimaregnskab (21097)", "Ønske: Grundlæggende eventkoordinering (49328)"];
    // Without Palm Sunday's weekend, Maundy Thursday to Easter Monday.
    let expected = [
        event(climate, "20261201", "20261203", "CONFIRMED"),
        event(&format!("Frist: {climate}"), "20261102", "20261103", ""),
        event(wish, "20270322", "20270325", "TENTATIVE"),
        event(wish, "20270330", "20270403", "TENTATIVE"),
    ];
    assert_eq!(events, expected);
    let today: String = reader.value("new Date().toISOString().slice(0, 10).replaceAll('-', '')").await;
    assert!(said(&calendar.components[0], "DTSTAMP").starts_with(&today));
    // Minutes since 2020, of the same moment.
    let minutes = "Math.floor((Date.now() - Date.UTC(2020, 0, 1)) / 60000)";
    let sequence = said(&calendar.components[0], "SEQUENCE");
    assert!(
        reader.value::<bool>(&format!("{minutes} - {sequence} < 5 && {minutes} >= {sequence}")).await,
        "{sequence}"
    );

    // Where nothing has a date there is no calendar, and that is said.
    opens_plan(&reader, &site, &stored("Min plan", "", &json!([{ "number": "21097" }])), PLAN).await;
    reader.presses("Hent kalender (.ics)").await;
    reader.hears("Kalenderen ville være tom.").await;
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_spreadsheet_is_as_a_danish_excel_opens_it() {
    let (site, reader) = (serve(), Reader::new().await);
    opens_plan(&reader, &site, &stored("-Min plan", "", &courses()), PLAN).await;
    reader.presses("Hent regneark (.csv)").await;
    reader.hears("»amuplan.csv« er hentet.").await;
    let text = reader.receives("amuplan.csv").await;
    let text = text.strip_prefix('\u{FEFF}').expect("it begins with the mark of UTF-8");
    let mut file = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
    let heads: Vec<String> = file.headers().expect("headings").iter().map(str::to_owned).collect();
    let heading = |name: &str| heads.iter().position(|head| head == name).expect("the column is there");
    let rows: Vec<csv::StringRecord> = file.records().map(|row| row.expect("a row")).collect();
    let column = |name: &str| rows.iter().map(|row| row[heading(name)].to_owned()).collect::<Vec<_>>();
    assert_eq!(column("Kursusnummer"), ["21097", "49328", "45959", "99999"]);
    assert_eq!(column("Dage"), ["2,0", "25,0", "1,0", ""]);
    assert_eq!(column("Status"), ["Tilmeldt", "Ønsket", "Droppet", "Ønsket"]);
    assert_eq!(column("Datoer fra"), ["oplyst af skolen", "mit ønske", "oplyst af skolen", ""]);
    assert_eq!(column("Note"), ["Husk\npas; \"nu\"", "'=1+1", "", ""]);
    assert_eq!(column("Plan"), ["'-Min plan"; 4]);
    assert_eq!(column("Titel")[3], "Ukendt i denne udgave");

    reader.presses("Hent planer (.json)").await;
    let file: Value = serde_json::from_str(&reader.receives("amuplan-planer.json").await).expect("JSON");
    assert_eq!(file["plans"][0]["plan"]["courses"], courses());
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_text_for_an_e_mail_is_copied_or_comes_as_a_file() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.sets_clipboard(PermissionSetting::Granted).await;
    opens_plan(&reader, &site, &stored("Min plan", "Året skal lukkes", &courses()), PLAN).await;
    reader.presses("Kopiér tekst til e-mail").await;
    reader.hears("Teksten er kopieret.").await;
    let text: String = reader.value("navigator.clipboard.readText()").await;
    let text = text.replace("\r\n", "\n");
    let link: String = reader.value("document.querySelector('#link').value").await;
    for said in [
        "Min plan\n========",
        "For: Kim Øst",
        "Ønske, ikke tilmelding",
        "1. 21097 Virksomhedens klimaregnskab",
        "Datoer: 01-12-2026 til 02-12-2026 (oplyst af skolen)",
        "Datoer: 22-03-2027 til 02-04-2027 (mit ønske)",
        "3. 99999 Ukendt i denne udgave",
        "Kurser: 3",
        "Året skal lukkes",
        &link,
        "Den seneste dato i den er",
    ] {
        assert!(text.contains(said), "the text does not say {said}:\n{text}");
    }
    assert!(!text.contains("45959"), "dropped courses stay at home");

    reader.sets_clipboard(PermissionSetting::Denied).await;
    reader.presses("Kopiér tekst til e-mail").await;
    reader.hears("Teksten er hentet som fil.").await;
    assert_eq!(reader.receives("amuplan.txt").await, text);
    // In the reader's language.
    reader.presses("English").await;
    reader.reads("In total").await;
    reader.presses("Take along").await;
    reader.presses("Copy text for an e-mail").await;
    reader.hears("downloaded as a file").await;
    assert!(reader.receives("amuplan.txt").await.contains("A wish, not an enrolment"));
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

/// Prints the page as the button does, on A4, and gives the count of pages.
async fn prints(tab: &Tab, name: &str) -> usize {
    let how = PrintToPdfParams::builder().prefer_css_page_size(true).build();
    let pdf = tab.page.pdf(how).await.expect("the page is printed");
    let text = String::from_utf8_lossy(&pdf);
    assert!(text.contains("/MediaBox [0 0 594.95996 841.91998]"), "it is not A4");
    // For those who want to look at it: the folder that is named so gets every print.
    if let Some(folder) = std::env::var_os("AMUPLAN_PRINTS") {
        std::fs::write(std::path::Path::new(&folder).join(name), &pdf).expect("a file");
    }
    text.matches("/Type /Page\n").count()
}

/// What stands on the paper.
async fn on_paper(tab: &Tab) -> String {
    let media = |name: &str| SetEmulatedMediaParams::builder().media(name).build();
    tab.page.execute(media("print")).await.expect("paper");
    tab.sees("matchMedia('print').matches").await;
    let text = tab.text().await;
    let is_light: String = tab.value("getComputedStyle(document.body).backgroundColor").await;
    assert_eq!(is_light, "rgb(255, 255, 255)", "paper is light");
    // No more than the real one: with "screen" it would be printed as a screen.
    tab.page.execute(media("")).await.expect("a screen");
    tab.sees("!matchMedia('print').matches").await;
    text
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_of_twelve_courses_is_printed_on_one_page() {
    let (site, reader) = (serve(), Reader::new().await);
    // The twelve with the longest titles, and much said about each of them.
    let catalogue = data("catalogue.json");
    let mut all: Vec<&Value> = catalogue["courses"].as_array().expect("a list").iter().collect();
    all.sort_by_key(|course| std::cmp::Reverse(course["title"].as_str().map(str::len)));
    let full = |said_by: &str| -> Value {
        let course = |course: &&Value| {
            json!({
                "number": course["number"], "status": "asked", "school": "Erhvervsskolen med det lange navn", "place": "Nykøbing Falster",
                "price": "408,00 kr. i deltagerbetaling", "deadline": "2026-11-02", "dates": dates("2026-12-01", "2026-12-02", said_by)
            })
        };
        all.iter().take(12).map(course).collect()
    };
    let why = "Vi skal selv kunne lukke året og lave klimaregnskabet. ".repeat(8);
    opens_plan(&reader, &site, &stored("Min plan for foråret", &why, &full("reader")), &format!("?tema=moerk{PLAN}"))
        .await;
    assert_eq!(prints(&reader, "wish.pdf").await, 1);
    let paper = on_paper(&reader).await;
    for said in [
        "Ønske, ikke tilmelding",
        "Min plan for foråret",
        "For: Kim Øst",
        "Kursusnummer",
        "Cirkulær forretningsforståelse - adm. medarbejdere",
        "49893",
        "01-12-2026 til 02-12-2026 (mit ønske)",
        "Spurgt · Erhvervsskolen med det lange navn, Nykøbing Falster · Pris: 408,00 kr. i deltagerbetaling · Frist: 02-11-2026",
        "I alt: 12 kurser",
        "Hvorfor jeg ønsker kurset: Vi skal selv",
        "Den seneste dato i den er",
        "amuplan er uofficiel",
    ] {
        assert!(paper.contains(said), "the paper does not say {said}:\n{paper}");
    }
    assert!(paper.trim_start().starts_with("Ønske, ikke tilmelding"), "at its head:\n{paper}");
    for pressed in ["Tag med", "Kompetencer", "Kopiér", "Fjern", "underskrift", "Find kurser"] {
        assert!(!paper.contains(pressed), "the paper has \"{pressed}\":\n{paper}");
    }
    assert_eq!(reader.value::<usize>("document.querySelectorAll('.sheet .qr').length").await, 1);

    // Lines only where they are wished for; they go on the same page.
    reader.presses_the("checkbox", "Linjer til underskrift").await;
    reader.sees("document.querySelector('.sheet__lines')").await;
    assert_eq!(prints(&reader, "lines.pdf").await, 1);
    assert!(on_paper(&reader).await.contains("Dato og underskrift (leder eller vejleder)"));

    // All dates from the school: no wish any more, and still no enrolment.
    opens_plan(&reader, &site, &stored("Min plan", "", &full("school")), PLAN).await;
    assert_eq!(prints(&reader, "school.pdf").await, 1);
    let paper = on_paper(&reader).await;
    assert!(!paper.contains("Ønske, ikke tilmelding"), "{paper}");
    assert!(
        paper.trim_start().starts_with("Alle datoer er oplyst af skolen. Planen er ikke en tilmelding."),
        "{paper}"
    );

    // What was dropped is left out, what is unknown is not; a long plan goes on.
    opens_plan(&reader, &site, &stored("Min plan", "", &courses()), PLAN).await;
    let paper = on_paper(&reader).await;
    assert!(
        !paper.contains("45959") && paper.contains("Ukendt i denne udgave") && paper.contains("I alt: 3 kurser"),
        "{paper}"
    );
    let everything: Value = all.iter().map(|course| json!({ "number": course["number"] })).collect();
    opens_plan(&reader, &site, &stored("Alt", "", &everything), PLAN).await;
    assert!(prints(&reader, "everything.pdf").await > 1);
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_end_of_a_samtale_prints_a_page_a_plan() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/").await;
    reader.presses("Ny samtale").await;
    reader.hears("Samtalen er begyndt.").await;
    for (name, course) in [("Den ene", "21097"), ("Den anden", "45959")] {
        reader.goes_to("#/planer").await;
        reader.types("textbox", "Planens navn", name).await;
        reader.presses("Lav plan").await;
        reader.is_below("#/planer/").await;
        reader.goes_to(&format!("#/kurser/{course}")).await;
        reader.presses("Føj til plan").await;
        reader.hears("er føjet til").await;
    }
    reader.presses("Slut samtalen").await;
    reader.is_at("#/samtale").await;
    assert!(reader.has("button", "Kopiér link: Den anden").await, "two links have two names");
    assert_eq!(prints(&reader, "samtale.pdf").await, 2);
    let paper = on_paper(&reader).await;
    assert!(
        paper.contains("Den ene") && paper.contains("Likviditetsstyring") && !paper.contains("Slut samtalen"),
        "{paper}"
    );
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}
