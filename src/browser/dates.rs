//! What day it is, and what time.

use std::cell::Cell;

use catalogue::Date;

thread_local! {
    /// The last minute in which somebody asked for the day, and which it was: each row of a list asks.
    static TODAY: Cell<Option<(f64, Date)>> = const { Cell::new(None) };
}

/// Today where the reader is, by the computer's clock.
pub fn today() -> Date {
    let minute = (js_sys::Date::now() / 60_000.0).floor();
    if let Some((_, today)) = TODAY.get().filter(|(known, _)| *known == minute) {
        return today;
    }
    let now = js_sys::Date::new_0();
    // Months count from 0, and both parts are small.
    let today = Date::nearest(i64::from(now.get_full_year()), now.get_month() as u8 + 1, now.get_date() as u8);
    TODAY.set(Some((minute, today)));
    today
}

/// Now in UTC: the day, and the seconds since its beginning.
pub fn now() -> (Date, u32) {
    let now = js_sys::Date::new_0();
    let second = now.get_utc_hours() * 3600 + now.get_utc_minutes() * 60 + now.get_utc_seconds();
    let (year, month) = (i64::from(now.get_utc_full_year()), now.get_utc_month() as u8 + 1);
    (Date::nearest(year, month, now.get_utc_date() as u8), second)
}
