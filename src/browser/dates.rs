//! What day it is.

use catalogue::Date;

/// Today where the reader is, by the computer's clock.
pub fn today() -> Date {
    let now = js_sys::Date::new_0();
    // Months count from 0, and both parts are small.
    Date::nearest(i64::from(now.get_full_year()), now.get_month() as u8 + 1, now.get_date() as u8)
}
