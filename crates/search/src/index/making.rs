//! An index in the making.

use catalogue::{Catalogue, Guide};

use super::{Index, Lexicon, Spoken, suggestions, vocabulary};

/// How far an index is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Stage {
    /// Nothing can be found in it.
    #[default]
    Begun,
    /// All words, in the order of their letters.
    Forms,
    /// Words and their stems.
    Stems,
    /// What leads from words to courses.
    Courses,
    /// All of it.
    Done,
}

impl Index {
    /// Makes an index that was begun ([`Index::default`]) one step further; `false` where no step is left. A page that has to answer its
    /// reader in between makes it so. Each step takes about a quarter of the time, and all of them are given the same catalogue and guide.
    pub fn make_further(&mut self, catalogue: &Catalogue, guide: &Guide) -> bool {
        self.stage = match self.stage {
            Stage::Begun => {
                self.lexicon = Lexicon::of_forms(vocabulary(catalogue, guide));
                Stage::Forms
            }
            Stage::Forms => {
                self.lexicon.find_stems();
                Stage::Stems
            }
            Stage::Stems => {
                self.find_courses(catalogue, guide);
                Stage::Courses
            }
            Stage::Courses => {
                self.texts = suggestions::texts(catalogue, guide, &self.lexicon);
                self.spoken = Spoken::of(catalogue, guide, &self.lexicon);
                Stage::Done
            }
            Stage::Done => return false,
        };
        true
    }
}
