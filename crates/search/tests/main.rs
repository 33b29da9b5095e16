//! The tests are one program with a file for each thing that is asked of a search.

mod facets;
mod finding;
mod judged;
mod relevance;
mod why;
