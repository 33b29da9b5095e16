//! What more than one page uses: a file each.

mod add_button;
mod compare_button;
mod copy_number;
mod copy_text;
mod course_row;
mod footer;
mod found_by;
mod header;
mod heading;
mod marked;
mod name_form;
mod notice_bar;
mod out_link;
pub mod parts;
mod search_form;
mod tray;
mod unofficial;
mod unread_list;

pub use add_button::AddButton;
pub use compare_button::compare_button;
pub use copy_number::CopyNumber;
pub use copy_text::copy_text;
pub use course_row::{CourseRow, WhyNow, course_facts, course_what};
pub use footer::Footer;
pub use found_by::{found_by, place_name};
pub use header::Header;
pub use heading::{danish_heading, heading};
pub use marked::marked;
pub use name_form::name_form;
pub use notice_bar::NoticeBar;
pub use out_link::out_link;
pub use search_form::search_form;
pub use tray::Tray;
pub use unofficial::{unofficial, unofficially};
pub use unread_list::UnreadList;
