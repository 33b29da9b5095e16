//! The list of plans, and one plan.

use catalogue::Lang;
use plan::{BadPlanName, PlanName, Totals};

use super::{Words, count, everywhere, fill, words};

pub const TITLE: Words = words("Planer", "Plans");
pub const LEAD: Words = words(
    "En plan er en liste med kurser, som du ønsker. Den er ikke en tilmelding.",
    "A plan is a list of courses that you wish for. It is not an enrolment.",
);
pub const NONE: Words = words("Du har ingen planer endnu", "You have no plans yet");
pub const NONE_WHY: Words = words(
    "Find et kursus, og tryk »Føj til plan«. Så laver siden en plan til dig.",
    "Find a course and press \"Add to plan\". The page then makes a plan for you.",
);
/// The name of the plan that the first "Føj til plan" makes.
pub const FIRST_NAME: Words = words("Min plan", "My plan");
pub const NEW: Words = words("Lav en ny plan", "Make a new plan");
pub const NAME: Words = words("Planens navn", "Name of the plan");
pub const MAKE: Words = words("Lav plan", "Make plan");
pub const CURRENT: Words = words("Kurser føjes til denne plan", "Courses are added to this plan");
pub const MAKE_CURRENT: Words = words("Føj kurser til denne", "Add courses to this one");
pub const EXPORT: Words = words("Hent planer (.json)", "Download plans (.json)");
pub const EXPORT_WHY: Words = words("Gem alle dine planer i en fil", "Save all your plans in a file");
pub const DELETE: Words = words("Slet planen", "Delete the plan");
pub const DELETE_ALL: Words = words("Slet alt på denne computer", "Delete everything on this computer");
pub const DELETE_ALL_SURE: Words = words("Ja, slet alt", "Yes, delete everything");
pub const DELETE_ALL_KEEP: Words = words("Nej, behold det", "No, keep it");
pub const DELETED_ALL: Words = words("Alt er slettet på denne computer.", "Everything on this computer is deleted.");
pub const EMPTY: Words = words("Planen er tom", "The plan is empty");
pub const EMPTY_WHY: Words = words("Find kurser, og føj dem til planen.", "Find courses and add them to the plan.");
pub const FIND_COURSES: Words = words("Find kurser", "Find courses");
pub const TOTAL: Words = words("I alt", "In total");
pub const COURSES: Words = words("Kurser i planen", "Courses in the plan");
pub const REMARKS: Words = words("Spørg om dette", "Ask about this");
pub const UNKNOWN_COURSE: Words = words("Ukendt i denne udgave", "Unknown in this edition");
pub const UNKNOWN_PLAN: Words = words("Den plan findes ikke her", "There is no such plan here");
pub const UNKNOWN_PLAN_WHY: Words = words(
    "Planer gemmes kun i den browser, hvor de er lavet. Måske er den slettet, eller lavet på en anden computer.",
    "Plans are saved only in the browser in which they were made. It may be deleted, or made on another computer.",
);
pub const SEE_PLANS: Words = words("Se dine planer", "See your plans");
pub const SEE_PLAN: Words = words("Se planen", "See the plan");
pub const WISH: Words = words("Ønske, ikke tilmelding", "A wish, not an enrolment");
pub const REMOVE: Words = words("Fjern", "Remove");

pub const EXPORTED: Words = words("Alle planer er hentet som én fil.", "All plans were downloaded as one file.");
pub const DELETE_ALL_FIRST: Words =
    words("Vil du beholde dem, så hent dem som fil først.", "If you want to keep them, download them first.");
pub const DELETE_ALL_UNREAD: Words = words("Gemt indhold, som ikke kan læses", "Saved content that cannot be read");
pub const DELETE_ALL_CHOICES: Words = words("Dit valg af sprog og plan", "Your choice of language and plan");

/// What a copy is called.
pub fn copy_of(lang: Lang, name: &PlanName) -> PlanName {
    name.with(&format!(" ({})", words("kopi", "copy").to(lang)))
}

/// Another tab deleted the plan, and so many others.
pub fn deleted_elsewhere(lang: Lang, name: &str, others: usize) -> String {
    match others {
        0 => fill(lang, words("»{0}« er slettet i en anden fane.", "\"{0}\" was deleted in another tab."), &[&name]),
        _ => fill(
            lang,
            words("»{0}« og {1} er slettet i en anden fane.", "\"{0}\" and {1} were deleted in another tab."),
            &[&name, &count(lang, others, words("anden plan", "other plan"), words("andre planer", "other plans"))],
        ),
    }
}

/// What will vanish.
pub fn delete_all_what(lang: Lang, plans: usize) -> String {
    match plans {
        1 => words(
            "1 plan og dine valg på siden forsvinder. Det kan ikke fortrydes.",
            "1 plan and your choices on this page will vanish. This cannot be undone.",
        )
        .to(lang)
        .to_owned(),
        _ => fill(
            lang,
            words(
                "{0} planer og dine valg på siden forsvinder. Det kan ikke fortrydes.",
                "{0} plans and your choices on this page will vanish. This cannot be undone.",
            ),
            &[&plans],
        ),
    }
}

/// Why this name is none.
pub const fn bad_name(error: BadPlanName) -> Words {
    match error {
        BadPlanName::Empty => words("Skriv et navn til planen.", "Type a name for the plan."),
        BadPlanName::TooLong => words("Navnet må højst være 120 tegn.", "The name may have at most 120 characters."),
    }
}

/// "Fjern TITEL".
pub fn remove(lang: Lang, title: &str) -> String {
    fill(lang, words("Fjern {0}", "Remove {0}"), &[&title])
}

/// "Flyt TITEL op".
pub fn move_up(lang: Lang, title: &str) -> String {
    fill(lang, words("Flyt {0} op", "Move {0} up"), &[&title])
}

/// "Flyt TITEL ned".
pub fn move_down(lang: Lang, title: &str) -> String {
    fill(lang, words("Flyt {0} ned", "Move {0} down"), &[&title])
}

/// The course stands at another place now, counted from 1.
pub fn moved(lang: Lang, title: &str, place: usize, of: usize) -> String {
    fill(
        lang,
        words("»{0}« er flyttet til plads {1} af {2}.", "\"{0}\" was moved to place {1} of {2}."),
        &[&title, &place, &of],
    )
}

/// The course was taken out.
pub fn removed(lang: Lang, title: &str) -> String {
    fill(lang, words("»{0}« er fjernet fra planen.", "\"{0}\" was removed from the plan."), &[&title])
}

/// The plan was deleted.
pub fn deleted(lang: Lang, name: &str) -> String {
    fill(lang, words("»{0}« er slettet.", "\"{0}\" was deleted."), &[&name])
}

/// The plan was called something else.
pub fn renamed(lang: Lang, name: &str) -> String {
    fill(lang, words("Planen hedder nu »{0}«.", "The plan is now called \"{0}\"."), &[&name])
}

/// The plan was made.
pub fn made(lang: Lang, name: &str) -> String {
    fill(
        lang,
        words("»{0}« er lavet. Kurser føjes nu til den.", "\"{0}\" was made. Courses are now added to it."),
        &[&name],
    )
}

/// Courses go to this plan from now on.
pub fn now_current(lang: Lang, name: &str) -> String {
    fill(lang, words("Kurser føjes nu til »{0}«.", "Courses are now added to \"{0}\"."), &[&name])
}

/// How many courses are not in the sum.
fn unknown_length(lang: Lang, unknown: usize) -> String {
    fill(
        lang,
        words("Uden {0}, som denne udgave ikke kender.", "Without {0} that this edition does not know."),
        &[&everywhere::courses(lang, unknown)],
    )
}

/// "4 kurser, 31,0 dage, ca. 229 timer", and how many courses are not in the sum.
pub fn totals(lang: Lang, totals: Totals) -> String {
    let mut line = format!("{}, {}", everywhere::courses(lang, totals.courses), everywhere::total(lang, totals.days));
    if totals.unknown > 0 {
        line.push_str(". ");
        line.push_str(&unknown_length(lang, totals.unknown));
    }
    line
}
