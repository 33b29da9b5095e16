//! What the page says about keeping the reader's plans.

use catalogue::Lang;
use plan::Unreadable;

use super::{Words, fill, words};

pub const KEPT: Words = words(
    "Planen er gemt i denne browser. Den bliver ikke sendt nogen steder hen. Andre, der bruger browseren, kan se den.",
    "The plan is saved in this browser. It is sent nowhere. Others who use this browser can see it.",
);
pub const KEPT_APART: Words = words(
    "Det, du gemmer her, ligger i din browser og hører til siden her. Åbner du amuplan i et nyt vindue, er det der måske ikke. Tag det med som link eller fil.",
    "What you save here stays in your browser and belongs to this place. If you open amuplan in a new window, it may not be there. Take it along as a link or a file.",
);
pub const DENIED: Words = words(
    "Browseren lader ikke siden gemme noget. Dine planer forsvinder, når du lukker fanen. Hent dem som fil først.",
    "The browser does not let this page save anything. Your plans vanish when you close the tab. Download them first.",
);
pub const FULL: Words = words(
    "Browseren har ikke plads til mere. Det seneste forsvinder, når du lukker fanen. Hent dine planer som fil først.",
    "The browser has no room for more. The latest changes vanish when you close the tab. Download your plans first.",
);
pub const LOST: Words = words(
    "Browseren har ikke længere dine planer: det gemte er slettet eller skrevet over. De er stadig her på siden. Gem dem igen, eller hent dem som fil.",
    "The browser no longer has your plans: what was saved was deleted or written over. They are still on this page. Save them again, or download them.",
);
pub const KEEP_AGAIN: Words = words("Gem dem igen", "Save them again");
pub const KEPT_AGAIN: Words = words("Planerne er gemt i browseren igen.", "The plans are saved in the browser again.");
pub const UNREADABLE: Words = words("Gemt indhold, som ikke kan læses", "Saved content that cannot be read");
pub const UNREADABLE_WHY: Words = words(
    "Det er bevaret, præcis som det var. Hent det som fil, hvis du vil have hjælp til det.",
    "It is kept exactly as it was. Download it if you want help with it.",
);
pub const SHOW_CONTENT: Words = words("Vis indholdet", "Show the content");
pub const DOWNLOAD: Words = words("Hent som fil", "Download as a file");
pub const FOUND_UNREADABLE: Words = words(
    "Noget gemt indhold kan ikke læses. Det er bevaret, og du kan hente det som fil.",
    "Some saved content cannot be read. It is kept, and you can download it.",
);
pub const UNREADABLE_FILE: Words = words("amuplan-bevaret.txt", "amuplan-kept.txt");

/// Two tabs changed the same thing in different ways.
pub fn kept_both(lang: Lang, copy: &str) -> String {
    fill(
        lang,
        words(
            "Planen blev også ændret i en anden fane. Det, som ikke kunne forenes, ligger i »{0}«.",
            "The plan was changed in another tab too. What could not be brought together is in \"{0}\".",
        ),
        &[&copy],
    )
}

/// Why a stored text cannot be read.
pub fn why(lang: Lang, why: &Unreadable) -> String {
    match why {
        Unreadable::NotOurs => {
            words("Det er ikke noget, amuplan kan læse.", "It is nothing that amuplan can read.").to(lang).to_owned()
        }
        Unreadable::Newer(format) => fill(
            lang,
            words(
                "En nyere version af amuplan har gemt det (format {0}).",
                "A newer version of amuplan saved it (format {0}).",
            ),
            &[&format],
        ),
        Unreadable::Damaged(error) => {
            fill(lang, words("Planen er beskadiget: {0}", "The plan is damaged: {0}"), &[&error])
        }
    }
}
