//! Finding courses by what a reader types.
//!
//! Query and titles take the same way through [`analysis`]: letters are folded, words cut apart. The [`Index`] is built once for
//! a catalogue and asked for each query.

pub mod analysis;
mod index;

pub use index::{Hit, Index, sorted};
