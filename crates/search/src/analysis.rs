//! From text to words that can be compared.

mod folding;
mod words;

pub use folding::fold;
pub use words::words;
