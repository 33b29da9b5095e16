//! QR codes, read by a library that is not the one that made them.

use catalogue::{CourseNumber, Date};
use plan::{Dates, Edit, Edition, Plan, PlanId, PlanName, PlannedCourse, QR_MARGIN, Qr, SaidBy, Shared, qr};
use rqrr::PreparedImage;

/// Pixels a module, for pictures that a phone would take.
const PIXELS: usize = 4;

/// The address of a plan of so many courses with dates, on a site whose own address has 60 letters.
fn address(courses: u32) -> String {
    let site = "https://www.jobcenter-eksempelkommune.dk/kurser/plan/amuplan/";
    let mut plan = Plan::new(PlanId::from_random([1; 8]), PlanName::new("Min plan").expect("a name"));
    for nth in 0..courses {
        let mut course = PlannedCourse::new(CourseNumber::from_u32(21_097 + 1_003 * nth).expect("five digits"));
        let from = 20_700 + 14 * nth as i32;
        let [from, to] = [from, from + 2].map(|day| Date::from_days_since_1970(day).expect("a day"));
        course.dates = Dates::new(from, to, SaidBy::Reader).ok();
        plan.apply(&Edit::Insert { at: usize::MAX, course });
    }
    let code = Shared::of(&plan, Edition::of("an edition"), false).write().expect("it is short enough");
    format!("{}#/delt/{code}", &site[..60])
}

/// What another library reads in a picture whose pixels are dark where the function says so.
fn read(width: usize, is_dark: impl Fn(usize, usize) -> bool) -> String {
    let mut picture = PreparedImage::prepare_from_greyscale(width * PIXELS, width * PIXELS, |x, y| {
        match is_dark(x / PIXELS, y / PIXELS) {
            true => 0x20,
            false => 0xE0,
        }
    });
    let codes = picture.detect_grids();
    assert_eq!(codes.len(), 1, "one code is in the picture");
    codes[0].decode().expect("it can be read").1
}

/// By its modules.
fn read_modules(qr: &Qr) -> String {
    read(qr.width(), |column, row| {
        let [column, row] = [column, row].map(|place| place.checked_sub(QR_MARGIN));
        column.zip(row).is_some_and(|(column, row)| qr.is_dark(column, row))
    })
}

/// By its path, drawn as a browser draws it: each `M{x} {y}h{run}v1h-{run}z` is a rectangle of one row.
fn read_path(qr: &Qr) -> String {
    let mut dark = vec![false; qr.width() * qr.width()];
    let path = qr.path();
    for rectangle in path.split_terminator('z') {
        let (place, shape) = rectangle.split_once('h').expect("a run");
        let (x, y) = place.strip_prefix('M').and_then(|place| place.split_once(' ')).expect("a place");
        let [x, y]: [usize; 2] = [x, y].map(|number| number.parse().expect("a number"));
        let (run, back) = shape.split_once("v1h-").expect("down by one and back");
        assert_eq!(run, back);
        let run: usize = run.parse().expect("a number");
        for column in x..x + run {
            dark[y * qr.width() + column] = true;
        }
    }
    read(qr.width(), |column, row| dark[row * qr.width() + column])
}

#[test]
fn plans_of_one_five_and_twenty_courses_are_read_by_another_library() {
    for (courses, size) in [(1, 41), (5, 45), (20, 61)] {
        let address = address(courses);
        let qr = qr(&address).expect("it fits");
        assert_eq!(read_modules(&qr), address);
        assert_eq!(read_path(&qr), address);
        // 61 modules, and level M: on a printed page of 3.5 cm a module is half a millimetre.
        assert_eq!((qr.size(), qr.width()), (size, size + 8), "{courses} courses, {} letters", address.len());
    }
}

#[test]
fn a_long_text_makes_a_large_code_and_a_longer_one_none() {
    let text = "a".repeat(858);
    let largest = qr(&text).expect("version 20 holds 858 bytes at level L");
    assert_eq!(largest.size(), 97);
    assert_eq!(read_modules(&largest), text);
    assert!(qr(&"a".repeat(859)).is_none());
    assert!(qr(&"a".repeat(1_000_000)).is_none());
}

#[test]
fn any_text_can_be_in_a_code() {
    for text in ["", "æøå", "https://eksempel.dk/?a=1&b=<2>#/delt/x"] {
        let qr = qr(text).expect("it is short");
        assert_eq!(read_modules(&qr), text);
    }
}

#[test]
fn nothing_is_dark_outside() {
    let qr = qr("x").expect("it is short");
    assert!(qr.is_dark(0, 0) && !qr.is_dark(qr.size(), 0) && !qr.is_dark(0, usize::MAX));
    assert!(qr.path().starts_with("M4 4h7v1h-7z"), "the corner to find it by, inside of the margin");
}
