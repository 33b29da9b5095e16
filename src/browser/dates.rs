//! What day it is, and what time.

use catalogue::Date;

/// Today where the reader is, by the computer's clock.
pub fn today() -> Date {
    let now = js_sys::Date::new_0();
    // Months count from 0, and both parts are small.
    Date::nearest(i64::from(now.get_full_year()), now.get_month() as u8 + 1, now.get_date() as u8)
}

/// Now in UTC: the day, and the seconds since its beginning.
pub fn now() -> (Date, u32) {
    let now = js_sys::Date::new_0();
    let second = now.get_utc_hours() * 3600 + now.get_utc_minutes() * 60 + now.get_utc_seconds();
    let (year, month) = (i64::from(now.get_utc_full_year()), now.get_utc_month() as u8 + 1);
    (Date::nearest(year, month, now.get_utc_date() as u8), second)
}
