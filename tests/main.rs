//! End-to-end tests: the built site on a static server, in a real Chromium. A file for each thing that a person does.

mod reader;

mod asks_questions;
mod brings_plans_back;
mod checks_a_plan;
mod comes_back;
mod compares_courses;
mod embeds_the_page;
mod fetches_pages;
mod filters_courses;
mod finds_a_course;
mod has_two_tabs;
mod holds_a_conversation;
mod lays_out_a_plan;
mod looks_around;
mod loses_the_storage;
mod makes_a_plan;
mod meets_a_bad_address;
mod meets_a_crash;
mod meets_bad_storage;
mod meets_markup;
mod needs_no_more_than_index_html;
mod notes_what_the_school_said;
mod pastes_a_text;
mod plans_for_several;
mod reads_in_a_frame;
mod reads_the_catalogue_without_scripts;
mod sees_a_plan_by_competence;
mod sees_why;
mod shares_a_plan;
mod shows_another_catalogue;
mod single_file;
mod switches_language;
mod takes_a_plan_along;
mod undoes;
mod works_on_any_host;
