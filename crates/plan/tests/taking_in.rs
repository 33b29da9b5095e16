//! A shared or imported plan is taken into one's own: seen before, undone by one press, and nothing replaced silently.

mod made_up;

use std::collections::BTreeSet;

use plan::{
    Conflict, Dates, Detail, Edit, Edition, Keep, Line, NoRoom, Note, Plan, PlanId, PlanName, PlannedCourse, Preview,
    SaidBy, Shared, Status,
};
use proptest::prelude::*;

/// What the page would write into a note.
fn said(theirs: &Edit) -> String {
    format!("{theirs:?}")
}

fn taken_in(own: &Plan, other: &Plan, keep: Keep) -> (Plan, Option<Edit>) {
    let edit = Preview::of(own, other).edit(own, &|_| keep, &said).expect("made-up notes are short");
    let mut after = own.clone();
    let undo = after.apply(&edit);
    (after, undo)
}

fn lines_are_in(text: &str, whole: &str) -> bool {
    let mut whole = whole.lines();
    text.lines().all(|line| whole.any(|other| other == line))
}

fn keep() -> impl Strategy<Value = Keep> {
    prop::sample::select(vec![Keep::Mine, Keep::Theirs, Keep::Both])
}

/// The notes of a plan: its own first.
fn notes(plan: &Plan) -> impl Iterator<Item = &Note> {
    [plan.why()].into_iter().chain(plan.courses().iter().map(|course| &course.note))
}

/// The plan without its notes.
fn without_notes(plan: &Plan) -> Plan {
    let mut plan = plan.clone();
    plan.apply(&Edit::Why(Note::default()));
    let numbers: Vec<_> = plan.courses().iter().map(|course| course.number).collect();
    numbers.iter().for_each(|&number| _ = plan.apply(&Edit::Set(number, Detail::Note(Note::default()))));
    plan
}

proptest! {
    #[test]
    fn one_press_undoes_it(own in made_up::plan(), other in made_up::plan(), keep in keep()) {
        let (mut after, undo) = taken_in(&own, &other, keep);
        match undo {
            Some(undo) => _ = after.apply(&undo),
            None => prop_assert_eq!(&after, &own),
        }
        prop_assert_eq!(after, own);
    }

    #[test]
    fn what_the_preview_does_not_show_does_not_change(own in made_up::plan(), other in made_up::plan()) {
        let preview = Preview::of(&own, &other);
        let (after, _) = taken_in(&own, &other, Keep::Mine);
        prop_assert_eq!((after.id(), after.name()), (own.id(), own.name()));
        // With their own kept, only what the preview calls new or changed is other than it was.
        let mut expected = own.clone();
        for edit in &preview.changed {
            prop_assert!(expected.apply(edit).is_some(), "{:?} changes something", edit);
        }
        prop_assert_eq!(&after.courses()[..own.courses().len()], expected.courses());
        prop_assert_eq!(&after.courses()[own.courses().len()..], &preview.new[..]);
        for conflict in &preview.conflicts {
            prop_assert_eq!(own.clone().apply(&conflict.mine), None, "it is as the conflict says");
            prop_assert!(own.clone().apply(&conflict.theirs).is_some(), "and the other's would be a change");
        }
        for number in &preview.same {
            prop_assert_eq!(after.course(*number), own.course(*number));
        }
        let new: BTreeSet<_> = preview.new.iter().map(|course| course.number).collect();
        prop_assert!(preview.same.iter().all(|number| !new.contains(number)));
    }

    #[test]
    fn with_both_kept_nothing_of_the_readers_own_is_replaced(own in made_up::plan(), other in made_up::plan()) {
        let (after, _) = taken_in(&own, &other, Keep::Both);
        let (mine, _) = taken_in(&own, &other, Keep::Mine);
        prop_assert_eq!(without_notes(&after), without_notes(&mine));
        for (before, after) in notes(&own).zip(notes(&after)) {
            prop_assert!(lines_are_in(before.as_str(), after.as_str()));
        }
    }

    #[test]
    fn with_both_kept_all_of_the_other_is_there(own in made_up::plan(), other in made_up::plan()) {
        let (after, _) = taken_in(&own, &other, Keep::Both);
        for conflict in Preview::of(&own, &other).conflicts {
            let note = conflict.course().map_or(Some(after.why()), |number| after.course(number).map(|course| &course.note));
            let words = match &conflict.theirs {
                Edit::Why(note) | Edit::Set(_, Detail::Note(note)) => note.to_string(),
                theirs => said(theirs),
            };
            prop_assert!(lines_are_in(&words, note.expect("the course is there").as_str()));
        }
        prop_assert!(other.courses().iter().all(|course| after.contains(course.number)));
        let again = Preview::of(&after, &other);
        prop_assert_eq!((again.new, again.changed), (vec![], vec![]), "all is taken in");
        prop_assert_eq!(taken_in(&after, &other, Keep::Both), (after.clone(), None), "and once is enough");
    }

    #[test]
    fn with_theirs_kept_the_other_plan_says_nothing_new(own in made_up::plan(), other in made_up::plan()) {
        let (after, _) = taken_in(&own, &other, Keep::Theirs);
        prop_assert!(Preview::of(&after, &other).is_empty());
    }

    #[test]
    fn each_conflict_is_decided_by_itself(
        own in made_up::plan(),
        other in made_up::plan(),
        keeps in prop::collection::vec(keep(), 80),
    ) {
        let preview = Preview::of(&own, &other);
        let keep = |conflict: &Conflict| {
            preview.conflicts.iter().zip(&keeps).find(|(one, _)| *one == conflict).expect("it is one of them").1
        };
        let edit = preview.edit(&own, &|conflict| *keep(conflict), &said).expect("made-up notes are short");
        let mut after = own.clone();
        after.apply(&edit);
        for conflict in &preview.conflicts {
            let note = conflict.course().map_or(Some(after.why()), |number| after.course(number).map(|course| &course.note));
            let note = note.expect("the course is there").as_str();
            let words = |edit: &Edit| match edit {
                Edit::Why(note) | Edit::Set(_, Detail::Note(note)) => Some(note.to_string()),
                _ => None,
            };
            let [mine, theirs] = [&conflict.mine, &conflict.theirs].map(words);
            let in_note = |words: &str| lines_are_in(words, note);
            let (has_mine, has_theirs) = match (mine, theirs) {
                (Some(mine), Some(theirs)) => (in_note(&mine), in_note(&theirs)),
                _ => (after.clone().apply(&conflict.mine).is_none(), after.clone().apply(&conflict.theirs).is_none()),
            };
            match keep(conflict) {
                Keep::Mine => prop_assert!(has_mine),
                Keep::Theirs => prop_assert!(has_theirs),
                Keep::Both if words(&conflict.theirs).is_some() => prop_assert!(has_mine && has_theirs),
                Keep::Both => prop_assert!(has_mine && in_note(&said(&conflict.theirs)), "the note: {}", note),
            }
        }
    }

    #[test]
    fn a_plan_says_nothing_new_to_itself_nor_does_its_share_code(plan in made_up::plan(), with_words in any::<bool>()) {
        prop_assert!(Preview::of(&plan, &plan).is_empty());
        let shared = Shared::of(&plan, Edition::of("an edition"), with_words);
        let arrived = shared.into_plan(PlanId::from_random([0; 8]), plan.name().clone());
        let preview = Preview::of(&plan, &arrived);
        prop_assert!(preview.is_empty());
        prop_assert_eq!(preview.same.len(), plan.courses().len());
    }
}

fn course(number: &str, change: impl FnOnce(&mut PlannedCourse)) -> PlannedCourse {
    let mut course = PlannedCourse::new(number.parse().expect("five digits"));
    change(&mut course);
    course
}

fn plan(courses: impl IntoIterator<Item = PlannedCourse>) -> Plan {
    let mut plan = Plan::new(PlanId::from_random([1; 8]), PlanName::new("Min plan").expect("a name"));
    for course in courses {
        plan.apply(&Edit::Insert { at: usize::MAX, course });
    }
    plan
}

fn dates(from: &str, to: &str, said_by: SaidBy) -> Option<Dates> {
    let [from, to] = [from, to].map(|day| day.parse().expect("a date"));
    Dates::new(from, to, said_by).ok()
}

fn note(text: &str) -> Note {
    Note::new(text).expect("it is short")
}

#[test]
fn a_preview_names_what_is_new_changed_in_conflict_and_the_same() {
    let wish = dates("2026-12-01", "2026-12-02", SaidBy::Reader);
    let schools = dates("2027-01-11", "2027-01-12", SaidBy::School);
    let own = plan([
        course("21097", |it| (it.dates, it.note) = (wish, note("Spørg Kim"))),
        course("47299", |it| it.status = Status::Asked),
        course("45215", |_| ()),
    ]);
    let other = plan([
        course("22487", |it| it.dates = wish),
        course("21097", |it| (it.dates, it.school) = (schools, Line::new("En skole").expect("short"))),
        course("47299", |_| ()),
        course("45215", |it| it.status = Status::Enrolled),
    ]);
    let preview = Preview::of(&own, &other);
    let [first, second, third] = ["21097", "47299", "45215"].map(|number| number.parse().expect("five digits"));
    assert_eq!(preview.new, [other.courses()[0].clone()]);
    assert_eq!(preview.changed, [Edit::Set(third, Detail::Status(Status::Enrolled))]);
    let said = |dates, school| {
        let school = Line::new(school).expect("short");
        Edit::All(vec![Edit::Set(first, Detail::Dates(dates)), Edit::Set(first, Detail::School(school))])
    };
    let conflict = Conflict { mine: said(wish, ""), theirs: said(schools, "En skole") };
    assert_eq!((conflict.course(), &preview.conflicts), (Some(first), &vec![conflict.clone()]));
    assert_eq!(preview.same, [second]);

    let edit =
        preview.edit(&own, &|_| Keep::Both, &|_| "Den delte plan: 11-01-2027".to_owned()).expect("there is room");
    let mut after = own.clone();
    after.apply(&edit);
    let kept = after.course(first).expect("it is there");
    assert_eq!((kept.dates, kept.note.as_str()), (wish, "Spørg Kim\nDen delte plan: 11-01-2027"));
    assert!(kept.school.is_empty(), "no school is beside a day that it did not name");
}

#[test]
fn what_one_school_said_is_never_under_another_schools_name() {
    let line = |text: &str| Line::new(text).expect("short");
    let mine = course("21097", |it| {
        (it.school, it.dates) = (line("TEC"), dates("2027-05-03", "2027-05-03", SaidBy::School));
        it.online = true;
    });
    let theirs = course("21097", |it| {
        (it.school, it.place, it.price) = (line("Niels Brock"), line("København"), line("1.280 kr."));
        it.deadline = "2027-02-15".parse().ok();
    });
    let (own, other) = (plan([mine.clone()]), plan([theirs.clone()]));
    let preview = Preview::of(&own, &other);
    assert_eq!((preview.changed, preview.conflicts.len()), (vec![], 1), "one choice for all of it");
    let kept = |keep| taken_in(&own, &other, keep).0.courses()[0].clone();
    assert_eq!(kept(Keep::Mine), mine);
    assert_eq!(kept(Keep::Theirs), theirs, "and neither TEC's days nor that it is online");
    let both = kept(Keep::Both);
    for said in ["Niels Brock", "København", "1.280 kr.", "2027"] {
        assert!(both.note.as_str().contains(said), "{}", both.note);
    }
    assert_eq!(PlannedCourse { note: Note::default(), ..both }, mine);
}

#[test]
fn what_a_school_said_is_added_where_the_two_plans_do_not_differ() {
    let line = |text: &str| Line::new(text).expect("short");
    let wish = dates("2027-05-03", "2027-05-03", SaidBy::Reader);
    let own = plan([course("21097", |it| (it.school, it.dates) = (line("TEC"), wish))]);
    let other = plan([course("21097", |it| (it.school, it.place, it.online) = (line("TEC"), line("Ballerup"), true))]);
    let preview = Preview::of(&own, &other);
    assert_eq!((preview.changed.len(), preview.conflicts), (2, vec![]));
}

#[test]
fn a_line_about_dates_stays_where_the_note_becomes_theirs() {
    let [wish, schools] = [SaidBy::Reader, SaidBy::School].map(|said_by| dates("2026-12-01", "2026-12-02", said_by));
    let own = plan([course("21097", |it| (it.dates, it.note) = (wish, note("Spørg Kim")))]);
    let other = plan([course("21097", |it| (it.dates, it.note) = (schools, note("Spørg Bo")))]);
    let keep = |conflict: &Conflict| match conflict.theirs {
        Edit::Set(_, Detail::Note(_)) => Keep::Theirs,
        _ => Keep::Both,
    };
    let edit =
        Preview::of(&own, &other).edit(&own, &keep, &|_| "Det delte: 01-12-2026".to_owned()).expect("there is room");
    let mut after = own.clone();
    after.apply(&edit);
    assert_eq!((after.courses()[0].dates, after.courses()[0].note.as_str()), (wish, "Spørg Bo\nDet delte: 01-12-2026"));
}

#[test]
fn where_a_note_has_no_room_for_both_that_is_said_and_the_others_can_be_chosen() {
    let long = |letter: &str| note(&letter.repeat(1_500));
    let own = plan([course("21097", |it| it.note = long("a"))]);
    let other = plan([course("21097", |it| it.note = long("b"))]);
    let number = own.courses()[0].number;
    let preview = Preview::of(&own, &other);
    assert_eq!(preview.edit(&own, &|_| Keep::Both, &said), Err(NoRoom(Some(number))));
    let edit = preview.edit(&own, &|_| Keep::Theirs, &said).expect("one of them fits");
    assert_eq!(edit, Edit::All(vec![Edit::Set(number, Detail::Note(long("b")))]));
}

#[test]
fn a_note_that_only_says_more_is_no_conflict() {
    let own = plan([course("21097", |it| it.note = note("a"))]);
    let other = plan([course("21097", |it| it.note = note("a\nb"))]);
    let number = own.courses()[0].number;
    let preview = Preview::of(&own, &other);
    assert_eq!((preview.changed, preview.conflicts), (vec![Edit::Set(number, Detail::Note(note("a\nb")))], vec![]));
    assert!(Preview::of(&other, &own).is_empty(), "and nothing is taken away");
}
