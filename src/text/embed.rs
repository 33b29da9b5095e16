//! The page that builds an embedding, for those who look after another site.

use catalogue::Lang;

use super::{Both, Words, fill, words};
use crate::route::{Theme, Way};

pub const TITLE: Words = words("Vis amuplan på jeres hjemmeside", "Show amuplan on your website");
pub const LEAD: Words = words(
    "Vælg, hvad der skal vises. Kopiér koden, og sæt den ind på jeres side.",
    "Choose what to show. Copy the code and put it into your page.",
);
pub const SHOWS: Words = words("Hvad skal vises?", "What is to be shown?");
pub const EVERYTHING: Words = words("Hele amuplan", "All of amuplan");
pub const COURSES: Words = words("Kurser: alle, et emne eller en søgning", "Courses: all, a topic or a search");
pub const COMPETENCE: Words = words("En kompetence", "A competence");
pub const PLAN: Words = words("En plan", "A plan");
pub const QUERY: Words = words("Søgeord", "Search words");
pub const QUERY_HELP: Words = words(
    "Flere filtre? Sæt en adresse fra siden med kurser ind.",
    "More filters? Paste an address from the page of courses.",
);
pub const PLAN_HELP: Words = words(
    "Alle kan se planen. Navn og noter er kun med, hvis linket har dem.",
    "All can see the plan. Name and notes are in it only if the link has them.",
);
pub const NO_PLAN: Words = words("Vælg en plan, eller sæt et link ind.", "Choose a plan, or paste a link.");
pub const WAY: Words = words("Hvordan sættes det ind?", "How is it put in?");
pub const LANGUAGE: Words = words("Sprog", "Language");
pub const THEME: Words = words("Farver", "Colours");
pub const SENDER: Words = words("Afsender", "Sender");
pub const SENDER_HELP: Words =
    words("Afsender og kontakt står nederst i rammen.", "Both stand at the foot of the frame.");
pub const CONTACT: Words = words("Kontakt", "Contact");
pub const FRAME_TITLE: Words = words("Rammens titel", "Title of the frame");
pub const FRAME_TITLE_HELP: Words = words("Skærmlæsere læser den op.", "Screen readers say it.");
pub const HEIGHT: Words = words("Højde i pixels", "Height in pixels");
pub const PLACE: Words = words("amuplans adresse", "Address of amuplan");
pub const FILE: Words = words("Filens adresse i jeres CMS", "Address of the file in your CMS");
pub const PLACE_HELP: Words = words(
    "Kun hvis det er en anden end her. Den begynder med https://",
    "Only if it is another than here. It begins with https://",
);
pub const CODE: Words = words("Koden", "The code");
pub const NO_PLACE: Words = words("Skriv først adressen på amuplan.", "Write the address of amuplan first.");
pub const NO_FILE: Words =
    words("Skriv først, hvor filen ligger i jeres CMS.", "Write first where the file lies in your CMS.");
pub const COPY: Words = words("Kopiér koden", "Copy the code");
pub const COPIED: Words =
    words("Koden er kopieret. Sæt den ind på jeres side.", "The code is copied. Put it into your page.");
pub const NOT_COPIED: Words = words(
    "Browseren lod os ikke kopiere. Markér teksten, og kopiér den selv.",
    "The browser did not let us copy. Select the text and copy it yourself.",
);
pub const PREVIEW: Words = words("Sådan ser det ud", "This is how it looks");
pub const WIDTH: Words = words("Bredde", "Width");
pub const FULL_WIDTH: Words = words("Hele bredden", "Full width");
pub const NO_PREVIEW: Words =
    words("Det kan ikke vises inde i en anden side.", "It cannot be shown inside another page.");

pub const HOW: Words = words("Sæt koden ind", "Put the code in");
pub const HOW_TEXT: Words = words(
    "Skift til HTML i jeres CMS, og sæt koden ind. Fjerner CMS'et scriptet, så vælg »Uden script«. Fjerner det også rammen, så brug linket.",
    "Switch to HTML in your CMS and put the code in. If the CMS removes the script, choose \"Without a script\". If it removes the frame too, use the link.",
);
pub const HOW_FILE: Words = words(
    "Én fil: læg amuplan.html i CMS'ets filarkiv. Den skal åbne som en side. I rammen kan den ikke læse jeres side, og planer forsvinder med fanen. Åbnes den for sig selv, kører den som resten af jeres websted.",
    "One file: upload amuplan.html to the CMS. It must open as a page. In the frame it cannot read your page, and plans vanish with the tab. Opened by itself it runs like the rest of your website.",
);
pub const WHO: Words = words("Hvem passer filerne?", "Who looks after the files?");
pub const WHO_TEXT: Words = words(
    "Den, der har lagt amuplan op. Rammen viser altid den nyeste udgave. En fil i jeres CMS skifter I selv ud.",
    "Whoever published amuplan. The frame always shows the newest edition. A file in your CMS is yours to replace.",
);
pub const SECURITY: Words = words("Til den sikkerhedsansvarlige", "For the security officer");
pub const SECURITY_TEXT: Words = words(
    "amuplan er filer uden server: ingen cookies, ingen tælling, ingen kald til andre steder. Planer og sprog gemmes i læserens browser. Dets egen CSP lader kun dets egen kode køre.",
    "amuplan is files without a server: no cookies, no counting, no requests elsewhere. Plans and language are saved in the reader's browser. Its own CSP lets only its own code run.",
);
pub const SECURITY_SCRIPT: Words = words(
    "embed.js laver rammen, tager imod dens højde og sender farverne ind. Den kører på jeres side, og den, der har lagt amuplan op, kan ændre den. Vil I ikke det, så vælg »Uden script«. Resten står i docs/embedding.md.",
    "embed.js makes the frame, takes its height and sends the colours in. It runs on your page, and whoever published amuplan can change it. If you do not want that, choose \"Without a script\". The rest is in docs/embedding.md.",
);
pub const POLICY: Words = words("Det skal jeres CSP tillade:", "Your CSP has to allow this:");
pub const PRIVACY: Words = words("Til jeres side om cookies og privatliv", "For your page about cookies and privacy");
pub const ACCESSIBILITY: Words = words("Til jeres tilgængelighedserklæring", "For your accessibility statement");
pub const ACCESSIBILITY_WHY: Words = words(
    "Erklæringen laver I selv i WAS-Tool. Skriv fx:",
    "You make the statement yourselves in WAS-Tool. Write, for example:",
);
pub const ACCESSIBILITY_TEXT: Words = words(
    "amuplan vises i en ramme. Automatiske prøver i Chromium bruger overskrifter, felter og knapper ved deres navne og ser efter fokus. En samlet gennemgang efter WCAG 2.1 AA er ikke lavet endnu, så der kan være fejl. Kursustitler er forkortet i kilden.",
    "amuplan is shown in a frame. Automatic tests in Chromium use headings, fields and buttons by their names and look where the focus is. A full review by WCAG 2.1 AA has not been made yet, so there may be faults. Course titles are cut short in the source.",
);
pub const COPY_TEXT: Words = words("Kopiér teksten", "Copy the text");
pub const TEXT_COPIED: Words = words("Teksten er kopieret.", "The text is copied.");

/// What a frame is called that got no name, in the frame's language.
pub const NAME: Both = Both { da: "AMU-kurser", en: "AMU courses" };
/// What a link beside the frame is for, in the frame's language.
pub const OPEN: Both = Both { da: "åbn i amuplan (ny fane)", en: "open in amuplan (new tab)" };

/// A way to embed.
pub const fn way(way: Way) -> Words {
    match way {
        Way::Script => words("Med script: højden følger indholdet", "With a script: the height follows"),
        Way::Frame => words("Uden script: fast højde", "Without a script: fixed height"),
        Way::File => words("Som én fil i jeres eget CMS", "As one file in your own CMS"),
    }
}

/// The colours of a frame.
pub const fn theme(theme: Theme) -> Words {
    match theme {
        Theme::System => words("Som på læserens computer", "As on the reader's computer"),
        Theme::Light => words("Lyse", "Light"),
        Theme::Dark => words("Mørke", "Dark"),
    }
}

/// That the code fetches amuplan from another place than the page that makes it.
pub fn elsewhere(lang: Lang, origin: &str) -> String {
    fill(
        lang,
        words("Koden henter amuplan fra {0} og ikke herfra.", "The code fetches amuplan from {0} and not from here."),
        &[&origin],
    )
}

/// What the other site tells its readers about amuplan, which comes from this origin in this way.
pub fn privacy(lang: Lang, origin: &str, way: Way) -> String {
    if way == Way::File {
        return words(
            "Siden viser amuplan i en ramme, fra en fil på vores eget websted. amuplan bruger ingen cookies og gemmer ikke noget på din enhed, når det vises i rammen.",
            "The page shows amuplan in a frame, from a file on our own website. amuplan uses no cookies and saves nothing on your device while it is shown in the frame.",
        )
        .to(lang)
        .to_owned();
    }
    fill(
        lang,
        words(
            "Siden viser amuplan fra {0} i en ramme. {0} ser din IP-adresse, når du åbner siden. amuplan bruger ingen cookies. Planer og valg af sprog gemmes på din enhed (local storage), fordi du beder om det, til du sletter dem.",
            "The page shows amuplan from {0} in a frame. {0} sees your IP address when you open the page. amuplan uses no cookies. Plans and choice of language are saved on your device (local storage), because you ask for it, until you delete them.",
        ),
        &[&origin],
    )
}
