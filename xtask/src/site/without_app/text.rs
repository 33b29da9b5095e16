//! Every sentence that `katalog.html` says of itself, in Danish, the only language it has. They are not in `src/text`, which is a part of
//! the app and whose Danish alone is in the program. Where the app says the same it says it in the same words: a test holds the two
//! together.

use catalogue::{Catalogue, Days, Kind, Lang, Period};

/// Sentences that the app says as well.
macro_rules! shared {
    ($($name:ident = $text:literal;)*) => {
        $(pub(super) const $name: &str = $text;)*
        /// All of them.
        #[cfg(test)]
        pub(super) const SHARED: &[&str] = &[$($name),*];
    };
}

shared! {
    SKIP = "Gå til indholdet";
    UNOFFICIAL = "Uofficielt";
    UNOFFICIAL_WHY = "Titler, numre, dage og datoer er fra FKB'en. Resten er vores egne ord og bud. Skolen ved, om et kursus bliver holdt. Din a-kasse, kommune eller arbejdsplads ved, hvad der gælder for dig.";
    FOOTER = "amuplan er uofficiel. Det er altid skolen, der afgør, om et kursus bliver holdt.";
    JOB_AREA = "Området kort";
    COMPETENCES = "Kompetencer";
    NOT_WRITTEN = "Her har vi ikke skrevet noget endnu. Læs det i FKB'en.";
    NO_REQUIREMENTS = "FKB'en siger, at der ikke er særlige krav til kvalifikationer, fx et certifikat.";
    REGULATED = "Om hele området gælder:";
    FKB_WORDS = "FKB'ens egne ord";
    BUILT_BY = "Kurser, der bygger kompetencen op";
    BUILT_BY_WHY = "FKB'en siger ikke, hvilke kurser der hører til hvilken kompetence. Koblingerne er vores bud, og de er uofficielle.";
    NO_COURSES = "Vi har ikke koblet nogen af områdets kurser til denne kompetence. Der kan findes kurser på andre områder. Spørg en skole.";
    NO_CENTRAL = "Ingen af kurserne har i titlen det, som kompetencen handler om. Der kan findes kurser på andre områder. Spørg en skole.";
    CENTRAL = "Tæt på kompetencen";
    SUPPORTING = "Støtter kompetencen";
    COURSES = "Kurser";
    NUMBER = "Nummer";
    TITLE = "Titel";
    LEVEL = "Niveau";
    COMMITTEE = "Udvalg (EUU)";
    LENGTH = "Varighed";
    PERIOD = "Tilknyttet denne FKB";
    FIND_DATES = "Find datoer og skoler";
    ANOTHER_SITE = "åbner et andet websted";
    TWIN_NAME = "Samme titel, andet nummer";
    TWIN = "FKB'en siger ikke, hvad forskellen er. Spørg skolen, hvilket du skal vælge.";
    SUCCESSOR = "Sandsynlig afløser";
    PREDECESSOR = "Sandsynlig afløser for";
    PRACTICE = "Praktik";
    ASSESSMENT = "Vurdering af det, du kan";
    PROGRAMME = "Del af et forløb";
    WORDS = "Ord og forkortelser";
    SOURCE = "Kilden";
    SOURCE_FILE = "Fil";
    SOURCE_SHA = "Kontrolsum (SHA-256)";
}

pub(super) const WAY_TO_IT: &str = "Se alle kompetencer og kurser på én side uden JavaScript";
pub(super) const UNOFFICIAL_MARK: &str = "Der står »Uofficielt« ved det, vi selv siger om kompetencer og kurser.";
/// Has a link in it.
pub(super) const TO_APP: &str = "Denne side kan printes og virker uden JavaScript. Du kan søge, sammenligne og lave en plan i <a href=\"./index.html\">amuplan</a>, som skal bruge JavaScript.";
pub(super) const CONTENTS: &str = "Indhold";
pub(super) const ALL_COURSES: &str = "Alle kurser";
pub(super) const OTHER_COURSES: &str = "Andre kurser";
pub(super) const TOPICS_WHY: &str = "FKB'en har ingen emner. Vi har delt kurserne op, så de er til at finde.";
pub(super) const PERIODS_WHY: &str = "Siden ved ikke, hvilken dag det er. Se selv efter, om et kursus er tilknyttet FKB'en nu. Står der kun »fra«, har denne udgave ingen slutdato.";
pub(super) const WORDS_WHY: &str = "Forklaringerne er vores egne.";
pub(super) const MORE: &str = "Mere";
pub(super) const LICENCES: &str = "Licenser til det, programmet er lavet af (på engelsk)";
pub(super) const OPEN_IN_APP: &str = "Åbn i amuplan";

/// One and several.
pub(super) type Counted = [&'static str; 2];
pub(super) const COURSE: Counted = ["kursus", "kurser"];
const COMPETENCE: Counted = ["kompetence", "kompetencer"];

/// "94 kurser".
pub(super) fn counted(number: usize, [one, several]: Counted) -> String {
    format!("{number} {}", if number == 1 { one } else { several })
}

/// The page's heading.
pub(super) fn title(job_area: &str) -> String {
    format!("Kompetencer og AMU-kurser: {job_area}")
}

/// "Her er 8 kompetencer og 94 kurser fra FKB'en »Viden- og forretningsservice«."
pub(super) fn holds(catalogue: &Catalogue) -> String {
    let competences = counted(catalogue.competences().len(), COMPETENCE);
    let courses = counted(catalogue.courses().len(), COURSE);
    format!("Her er {competences} og {courses} fra FKB'en »{}«.", catalogue.job_area().name)
}

/// What search engines show below the title.
pub(super) fn description(catalogue: &Catalogue) -> String {
    format!("{} Med numre, dage og datoer, på én side, der kan printes.", holds(catalogue))
}

/// "2,0 dage".
pub(super) fn days(days: Days) -> String {
    format!("{} {}", days.in_words(Lang::Da), if days.tenths() == 10 { "dag" } else { "dage" })
}

/// "fra 19-12-2024 til 30-06-2025".
pub(super) fn period(period: Period) -> String {
    let from = period.from().in_words(Lang::Da);
    match period.to() {
        Some(to) => format!("fra {from} til {}", to.in_words(Lang::Da)),
        None => format!("fra {from}"),
    }
}

/// What a row is that is no ordinary course.
pub(super) fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Practice => PRACTICE,
        Kind::Assessment => ASSESSMENT,
        Kind::Programme => PROGRAMME,
    }
}
