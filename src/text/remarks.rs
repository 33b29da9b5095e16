//! What a reader should ask about the courses of a plan: what it is, why, and where to ask.

use catalogue::{CourseNumber, Date, Days, Lang};
use plan::DayOff;

use super::{Words, calendar, count, fill, words};

pub const PUT_AWAY: Words = words("Læg væk", "Put away");
pub const SHOW_AGAIN: Words = words("Vis igen", "Show again");
pub const IS_PUT_AWAY: Words = words("Bemærkningen er lagt væk.", "The remark is put away.");
pub const ARE_SHOWN: Words = words("Bemærkningerne vises igen.", "The remarks are shown again.");

/// How many the reader has put away.
pub fn put_away(lang: Lang, number: usize) -> String {
    let [one, several] = [
        words("bemærkning er lagt væk.", "remark is put away."),
        words("bemærkninger er lagt væk.", "remarks are put away."),
    ];
    count(lang, number, one, several)
}

/// What mends it: taking a course out.
pub fn take_out(lang: Lang, number: CourseNumber) -> String {
    fill(lang, words("Tag {0} ud", "Take {0} out"), &[&number])
}

/// A course was taken out.
pub fn taken_out(lang: Lang, number: CourseNumber) -> String {
    fill(lang, words("{0} er taget ud af planen.", "{0} was taken out of the plan."), &[&number])
}

/// What mends it: its likely successor in its place.
pub fn switch_to(lang: Lang, successor: CourseNumber) -> String {
    fill(lang, words("Skift til {0}", "Switch to {0}"), &[&successor])
}

/// Its likely successor is in its place.
pub fn switched(lang: Lang, number: CourseNumber, successor: CourseNumber) -> String {
    fill(lang, words("{1} står nu i stedet for {0}.", "{1} now stands in the place of {0}."), &[&number, &successor])
}

/// What mends it: moving a course to before the one that builds on it.
pub fn move_before(lang: Lang, first: CourseNumber, then: CourseNumber) -> String {
    fill(lang, words("Flyt {0} op før {1}", "Move {0} up before {1}"), &[&first, &then])
}

/// A course stands before the one that builds on it.
pub fn moved_before(lang: Lang, first: CourseNumber, then: CourseNumber) -> String {
    fill(lang, words("{0} står nu før {1}.", "{0} now comes before {1}."), &[&first, &then])
}

/// A remark on a number that this edition does not have.
pub fn unknown(lang: Lang, number: CourseNumber) -> String {
    fill(
        lang,
        words(
            "{0} er ikke i denne udgave. Det kan høre til en anden FKB. Spørg en skole.",
            "{0} is not in this edition. It may belong to another FKB. Ask a school.",
        ),
        &[&number],
    )
}

/// A remark on a course whose period ends soon.
pub fn ending(lang: Lang, number: CourseNumber, title: &str, to: Date) -> String {
    fill(
        lang,
        words(
            "{0} »{1}« er tilknyttet denne FKB til {2}. Spørg skolen, om du kan nå det.",
            "{0} \"{1}\" is linked to this FKB until {2}. Ask the school whether there is time.",
        ),
        &[&number, &title, &to.in_words(lang)],
    )
}

/// It is linked later than its own first day, or than today.
pub fn not_yet(lang: Lang, number: CourseNumber, title: &str, from: Date, on: Option<Date>) -> String {
    let from = from.in_words(lang);
    match on {
        Some(on) => fill(
            lang,
            words(
                "{0} »{1}« står til {2}, men er først tilknyttet denne FKB fra {3}. Spørg skolen.",
                "{0} \"{1}\" is down for {2} but is linked to this FKB only from {3}. Ask the school.",
            ),
            &[&number, &title, &on.in_words(lang), &from],
        ),
        None => fill(
            lang,
            words(
                "{0} »{1}« er først tilknyttet denne FKB fra {2}. Spørg skolen.",
                "{0} \"{1}\" is linked to this FKB only from {2}. Ask the school.",
            ),
            &[&number, &title, &from],
        ),
    }
}

/// Its period is over on its own last day, or today.
pub fn over(lang: Lang, number: CourseNumber, title: &str, to: Date, on: Option<Date>) -> String {
    let to = to.in_words(lang);
    match on {
        Some(on) => fill(
            lang,
            words(
                "{0} »{1}« står til {2}, men er da ikke længere tilknyttet denne FKB (til {3}). Spørg skolen.",
                "{0} \"{1}\" is down for {2} but is then no longer linked to this FKB (until {3}). Ask the school.",
            ),
            &[&number, &title, &on.in_words(lang), &to],
        ),
        None => fill(
            lang,
            words(
                "{0} »{1}« er ikke længere tilknyttet denne FKB (til {2}). Spørg skolen.",
                "{0} \"{1}\" is no longer linked to this FKB (until {2}). Ask the school.",
            ),
            &[&number, &title, &to],
        ),
    }
}

/// A remark on a title that two numbers have.
pub fn same_title(lang: Lang, number: CourseNumber, other: CourseNumber, both: bool) -> String {
    if both {
        fill(
            lang,
            words(
                "{0} og {1} har den samme titel, og begge er i planen. Spørg skolen, hvilket du skal vælge.",
                "{0} and {1} have the same title, and both are in the plan. Ask the school which.",
            ),
            &[&number, &other],
        )
    } else {
        fill(
            lang,
            words(
                "{0} har den samme titel som {1}. Spørg skolen, hvilket du skal vælge.",
                "{0} has the same title as {1}. Ask the school which.",
            ),
            &[&number, &other],
        )
    }
}

/// A course and its likely successor.
pub fn with_successor(lang: Lang, number: CourseNumber, successor: CourseNumber) -> String {
    fill(
        lang,
        words(
            "{1} er sandsynligvis afløser for {0}, og begge er i planen. Spørg skolen, om du skal have begge.",
            "{1} is probably the successor of {0}, and both are in the plan. Ask the school whether you need both.",
        ),
        &[&number, &successor],
    )
}

/// Two courses on the same day.
pub fn overlap(lang: Lang, one: CourseNumber, other: CourseNumber, day: Date) -> String {
    fill(
        lang,
        words(
            "{0} og {1} falder sammen den {2}. Spørg skolerne, om du kan nå begge, eller om andre datoer.",
            "{0} and {1} coincide on {2}. Ask the schools whether you can do both, or for other dates.",
        ),
        &[&one, &other, &day.in_words(lang)],
    )
}

/// A course after one that builds on it.
pub fn wrong_order(lang: Lang, first: CourseNumber, then: CourseNumber) -> String {
    fill(
        lang,
        words(
            "{1} bygger videre på {0}, men ligger før det i planen. Spørg skolen, om rækkefølgen betyder noget.",
            "{1} builds on {0} but comes before it in the plan. Ask the school whether the order matters.",
        ),
        &[&first, &then],
    )
}

/// A row that is no ordinary course. What it is follows from the guide.
pub fn no_ordinary_course(lang: Lang, number: CourseNumber, title: &str) -> String {
    fill(
        lang,
        words("{0} »{1}« er ikke et almindeligt kursus.", "{0} \"{1}\" is not an ordinary course."),
        &[&number, &title],
    )
}

/// It begins or ends on a day off.
pub fn day_off(lang: Lang, number: CourseNumber, title: &str, day: Date, why: DayOff, is_first: bool) -> String {
    let (date, why) = (day.in_words(lang), calendar::day_off(lang, day, why));
    if is_first {
        fill(
            lang,
            words(
                "{0} »{1}« begynder {2}, og det er {3}. Spørg skolen, om datoen passer.",
                "{0} \"{1}\" begins on {2}, and that is {3}. Ask the school whether the date is right.",
            ),
            &[&number, &title, &date, &why],
        )
    } else {
        fill(
            lang,
            words(
                "{0} »{1}« slutter {2}, og det er {3}. Spørg skolen, om datoen passer.",
                "{0} \"{1}\" ends on {2}, and that is {3}. Ask the school whether the date is right.",
            ),
            &[&number, &title, &date, &why],
        )
    }
}

/// Fewer days of the calendar than the course has.
pub fn too_short(lang: Lang, number: CourseNumber, title: &str, days: Days, from: Date, to: Date) -> String {
    fill(
        lang,
        words(
            "{0} »{1}« varer {2} dage, og det er der ikke plads til fra {3} til {4}. Spørg skolen om datoerne.",
            "{0} \"{1}\" lasts {2} days, which do not fit from {3} to {4}. Ask the school for the dates.",
        ),
        &[&number, &title, &days.in_words(lang), &from.in_words(lang), &to.in_words(lang)],
    )
}

/// A deadline after the first day.
pub fn late_deadline(lang: Lang, number: CourseNumber, title: &str, deadline: Date, start: Date) -> String {
    fill(
        lang,
        words(
            "{0} »{1}« begynder {3}, men fristen er først {2}. Spørg skolen, hvilken dato der gælder.",
            "{0} \"{1}\" begins on {3}, but the deadline is as late as {2}. Ask the school which date is right.",
        ),
        &[&number, &title, &deadline.in_words(lang), &start.in_words(lang)],
    )
}
