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
    "Flere filtre? Vælg dem på siden med kurser, og sæt dens adresse ind her.",
    "More filters? Choose them on the page of courses, and paste its address here.",
);
pub const PLAN_HELP: Words = words(
    "Alle, der ser jeres side, kan se planen. Navn og noter er kun med, hvis linket har dem.",
    "All who see your page can see the plan. Name and notes are in it only if the link has them.",
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
pub const PLACE_HELP: Words = words("Den begynder med https://", "It begins with https://");
pub const CODE: Words = words("Koden", "The code");
pub const NO_PLACE: Words = words("Skriv først adressen på amuplan.", "Write the address of amuplan first.");
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
pub const NO_PREVIEW: Words = words(
    "Her kan det ikke vises: siden er åbnet fra en fil eller inde i en anden side.",
    "It cannot be shown here: the page was opened from a file or inside another page.",
);

pub const HOW: Words = words("Sæt koden ind", "Put the code in");
pub const HOW_TEXT: Words = words(
    "Åbn jeres side i CMS'et, skift til HTML eller kildekode, og sæt koden ind, hvor kurserne skal stå. Fjerner CMS'et scriptet, så vælg »Uden script«. Fjerner det også rammen, så brug linket alene.",
    "Open your page in the CMS, switch to HTML or source code, and put the code where the courses are to stand. If the CMS removes the script, choose \"Without a script\". If it removes the frame too, use the link alone.",
);
pub const HOW_FILE: Words = words(
    "En fil: læg amuplan.html i CMS'ets filarkiv. Den skal åbne som en side og ikke blive hentet. I rammen kan den ikke læse jeres side, og planer forsvinder, når fanen lukkes.",
    "A file: upload amuplan.html to the CMS. It must open as a page and not be downloaded. In the frame it cannot read your page, and plans vanish when the tab is closed.",
);
pub const WHO: Words = words("Hvem passer filerne?", "Who looks after the files?");
pub const WHO_TEXT: Words = words(
    "Det gør den, der har lagt amuplan op. Jeres side viser altid den udgave, der ligger der. En fil i jeres eget CMS skal I selv skifte ud.",
    "Whoever published amuplan. Your page always shows the edition that lies there. A file in your own CMS is yours to replace.",
);
pub const SECURITY: Words = words("Til den sikkerhedsansvarlige", "For the security officer");
pub const SECURITY_TEXT: Words = words(
    "amuplan er filer uden server. Det sætter ingen cookies, tæller ingen og henter intet fra andre steder end sit eget. Dets egen CSP lader kun dets egen kode køre. Planer og valg af sprog ligger i læserens browser.",
    "amuplan is files without a server. It sets no cookies, counts nobody and fetches nothing from anywhere but its own place. Its own CSP lets only its own code run. Plans and choice of language are in the reader's browser.",
);
pub const SECURITY_SCRIPT: Words = words(
    "Scriptet embed.js laver rammen. Fra rammen tager det kun imod en højde, og det sender kun farverne ind. Resten står i docs/embedding.md i kildekoden.",
    "The script embed.js makes the frame. It takes only a height from the frame, and sends only the colours in. The rest is in docs/embedding.md in the sources.",
);
pub const POLICY: Words = words("Det skal jeres CSP tillade:", "Your CSP has to allow this:");
pub const PRIVACY: Words = words("Til jeres side om cookies og privatliv", "For your page about cookies and privacy");
pub const COPY_PRIVACY: Words = words("Kopiér teksten om privatliv", "Copy the text about privacy");
pub const ACCESSIBILITY: Words = words("Til jeres tilgængelighedserklæring", "For your accessibility statement");
pub const ACCESSIBILITY_WHY: Words = words(
    "Erklæringen laver I selv i WAS-Tool. Dette kan I skrive ind:",
    "You make the statement yourselves in WAS-Tool. This is what you can type in:",
);
pub const ACCESSIBILITY_TEXT: Words = words(
    "Siden viser amuplan i en ramme. Automatiske prøver i Chromium bruger dens overskrifter, felter og knapper ved de navne, en skærmlæser siger, og ser efter, hvor fokus er. Hele amuplan er endnu ikke gennemgået efter WCAG 2.1 AA, heller ikke af en uafhængig. Kendte fejl: ingen. Kursustitler er forkortet i kilden og vises uændret.",
    "The page shows amuplan in a frame. Automatic tests in Chromium use its headings, fields and buttons by the names that a screen reader says, and look where the focus is. All of amuplan has not yet been reviewed by WCAG 2.1 AA, nor by anyone independent. Known faults: none. Course titles are cut short in the source and shown unchanged.",
);
pub const COPY_ACCESSIBILITY: Words = words("Kopiér teksten om tilgængelighed", "Copy the text about accessibility");
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

/// What the other site tells its readers about amuplan, which comes from this origin.
pub fn privacy(lang: Lang, origin: &str) -> String {
    fill(
        lang,
        words(
            "Siden viser amuplan fra {0} i en ramme. amuplan sætter ingen cookies og sender intet videre. Som enhver server ser {0} din IP-adresse, når rammen hentes. Laver du en plan, eller vælger du sprog, gemmer din browser det på din egen enhed (local storage), fordi du har bedt om det. Der bliver det, til du sletter det.",
            "The page shows amuplan from {0} in a frame. amuplan sets no cookies and passes nothing on. Like any server {0} sees your IP address when the frame is fetched. If you make a plan or choose a language, your browser saves it on your own device (local storage), because you asked for it. It stays there until you delete it.",
        ),
        &[&origin],
    )
}
