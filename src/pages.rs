//! The pages: a file each.

mod about;
mod compare;
mod competence;
mod competences;
mod course;
mod courses;
mod front;
mod match_text;
mod not_found;
mod plan;
mod plans;

pub use about::About;
pub use compare::compare;
pub use competence::Competence;
pub use competences::Competences;
pub use course::Course;
pub use courses::Courses;
pub use front::Front;
pub use match_text::Match;
pub use not_found::NotFound;
pub use plan::Plan;
pub use plans::Plans;
