//! The lines of the text, clean: one kind of blank, no signs that a PDF leaves behind, page breaks known.

use crate::problem::{Note, Problem};

/// One line of the document. A form feed inside a line makes two of them, with the same number.
#[derive(Debug, Default)]
pub(crate) struct Line {
    /// As an editor counts it: from 1, by line ends only. Two lines may have the same one: a form feed makes two of one, and
    /// [`crate::import::columns`] moves the end of a row to a line of its own.
    pub(crate) number: usize,
    /// Trimmed, with single blanks. Empty for a blank line.
    pub(crate) text: String,
    /// It is the first line after a form feed.
    pub(crate) after_form_feed: bool,
    /// It is blank, and the page begins below it or ends above it. See [`crate::import::page::mark`].
    pub(crate) at_page_edge: bool,
    /// It says that it is a page number, or is another line that pages repeat.
    pub(crate) is_furniture: bool,
    /// It is one of the numbers that count on from page to page.
    pub(crate) counts_on: bool,
    /// A blank before the text: what a page break leaves where the form feed is lost. Rows may have it without one.
    pub(crate) indented: bool,
    /// A blank after the text: the line was broken at a blank, also where it ends in a hyphen.
    pub(crate) ends_in_blank: bool,
    /// The line was broken inside a word.
    pub(crate) ends_in_soft_hyphen: bool,
    /// The places of blanks in the text that were several ones.
    pub(crate) gaps: Vec<usize>,
}

impl Line {
    pub(crate) fn is_blank(&self) -> bool {
        self.text.is_empty()
    }

    /// What stands behind the last run of blanks: all of it where there are none.
    pub(crate) fn last_cell(&self) -> &str {
        &self.text[self.gaps.last().map_or(0, |gap| gap + 1)..]
    }

    /// Parts two paragraphs. Blank lines at a page break do not.
    pub(crate) fn separates(&self) -> bool {
        self.is_blank() && !self.at_page_edge
    }

    pub(crate) fn may_begin_page(&self) -> bool {
        self.after_form_feed || self.indented
    }

    /// Nothing of a sentence is left for the next line.
    pub(crate) fn ends_sentence(&self) -> bool {
        self.text.ends_with(['.', '!', '?', ':'])
    }

    /// Whether the next line goes on in the same word, so that they are joined without a blank: after a hyphen
    /// ("ESG-" + "rapportering"), but not where the hyphen stands for a part that comes later ("salgs-" + "og debitorstyring").
    pub(crate) fn glues_to(&self, next: &str) -> bool {
        if self.ends_in_soft_hyphen {
            return true;
        }
        let before_hyphen = self.text.strip_suffix('-').and_then(|text| text.chars().next_back());
        let first_word = next.split(' ').next().unwrap_or_default();
        !self.ends_in_blank
            && before_hyphen.is_some_and(char::is_alphanumeric)
            && !matches!(first_word, "og" | "eller" | "samt" | "og/eller")
            && next.starts_with(char::is_alphanumeric)
    }
}

/// Lines joined to one text.
pub(crate) fn join<'a>(lines: impl IntoIterator<Item = &'a Line>) -> String {
    let mut joined = String::new();
    let mut before: Option<&Line> = None;
    for line in lines {
        if before.is_some_and(|before| !before.glues_to(&line.text)) {
            joined.push(' ');
        }
        joined.push_str(&line.text);
        before = Some(line);
    }
    joined
}

/// Changes of one kind: how often, and where first.
#[derive(Default)]
struct Changes {
    first: usize,
    count: usize,
}

impl Changes {
    fn add(&mut self, line: usize) {
        if self.count == 0 {
            self.first = line;
        }
        self.count += 1;
    }
}

/// What was taken out of the text or written otherwise.
#[derive(Default)]
struct Cleaning {
    blanks: Changes,
    soft_hyphens: Changes,
    ligatures: Changes,
    accents: Changes,
    invisible: Changes,
    form_feeds: Changes,
    lost: Vec<Problem>,
}

/// Splits the text into lines.
///
/// # Errors
/// Where letters are lost already (the replacement sign �).
pub(crate) fn lines(text: &str, notes: &mut Vec<Note>) -> Result<Vec<Line>, Vec<Problem>> {
    // A carriage return alone is a line end only where there is no other (old Macintosh files).
    let only_returns = !text.contains('\n') && text.contains('\r');
    let ends: &[char] = if only_returns { &['\r'] } else { &['\n'] };
    if only_returns || text.contains("\r\n") {
        notes.push(Note::new(1, "line ends with a carriage return were read as line ends"));
    }
    let mut cleaning = Cleaning::default();
    let mut lines = Vec::new();
    // What a line end ends is a line; behind the last one there is none.
    let text = text.strip_suffix(ends).unwrap_or(text);
    for (i, raw) in text.split(ends).enumerate() {
        let mut pieces = raw.split('\u{C}').enumerate().peekable();
        while let Some((j, piece)) = pieces.next() {
            if j > 0 {
                cleaning.form_feeds.add(i + 1);
            }
            // Nothing before a form feed is no blank line.
            if !piece.trim().is_empty() || pieces.peek().is_none() {
                lines.push(Line { after_form_feed: j > 0, ..cleaning.line(i + 1, piece) });
            }
        }
    }
    if !cleaning.lost.is_empty() {
        return Err(cleaning.lost);
    }
    cleaning.tell(notes);
    Ok(lines)
}

impl Cleaning {
    fn line(&mut self, number: usize, raw: &str) -> Line {
        let mut line = Line { number, text: String::with_capacity(raw.len()), ..Line::default() };
        let (mut blanks, mut lost) = (0, false);
        // A soft hyphen that is shown: some programs write the hyphen behind it.
        let mut is_shown = false;
        for sign in raw.trim_end_matches('\r').chars() {
            // All of Unicode's, line separators that are no line ends to an editor among them.
            if sign.is_whitespace() {
                blanks += 1;
                if !matches!(sign, ' ' | '\t') {
                    self.blanks.add(number);
                }
                continue;
            }
            is_shown = line.ends_in_soft_hyphen && blanks == 0 && matches!(sign, '-' | '\u{2010}' | '\u{2011}');
            line.ends_in_soft_hyphen = sign == '\u{AD}' && blanks == 0;
            if self.is_dropped(sign, number) {
                continue;
            }
            lost |= sign == '\u{FFFD}';
            if blanks > 0 {
                line.indented |= line.text.is_empty();
                if !line.text.is_empty() {
                    if blanks > 1 {
                        line.gaps.push(line.text.len());
                    }
                    line.text.push(' ');
                }
                blanks = 0;
            }
            self.push(&mut line.text, sign, number);
        }
        line.ends_in_blank = blanks > 0 && !line.text.is_empty();
        if is_shown {
            line.text.pop();
            line.ends_in_soft_hyphen = true;
        }
        if lost {
            let problem = Problem::new(number, "a letter is lost here (�)", "take the text out of the source again");
            self.lost.push(problem);
        }
        line
    }

    /// Signs without a shape.
    fn is_dropped(&mut self, sign: char, line: usize) -> bool {
        match sign {
            '\u{AD}' => self.soft_hyphens.add(line),
            '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' => self.invisible.add(line),
            _ if sign.is_control() => self.invisible.add(line),
            _ => return false,
        }
        true
    }

    fn push(&mut self, text: &mut String, sign: char, line: usize) {
        let letters = match sign {
            'ﬀ' => "ff",
            'ﬁ' => "fi",
            'ﬂ' => "fl",
            'ﬃ' => "ffi",
            'ﬄ' => "ffl",
            'ﬅ' | 'ﬆ' => "st",
            '\u{2010}' | '\u{2011}' => "-",
            '\u{300}'..='\u{36F}' => {
                let composed = text.chars().next_back().and_then(|letter| composed(letter, sign));
                if let Some(composed) = composed {
                    self.accents.add(line);
                    text.pop();
                    text.push(composed);
                } else {
                    text.push(sign);
                }
                return;
            }
            _ => return text.push(sign),
        };
        self.ligatures.add(line);
        text.push_str(letters);
    }

    fn tell(self, notes: &mut Vec<Note>) {
        let kinds = [
            (self.blanks, "no-break or other unusual blanks read as blanks"),
            (self.soft_hyphens, "soft hyphens taken out"),
            (self.ligatures, "ligatures or unusual hyphens read as letters and hyphens"),
            (self.accents, "letters with a separate accent read as one letter"),
            (self.invisible, "invisible signs taken out"),
            (self.form_feeds, "form feeds read as page breaks"),
        ];
        for (changes, what) in kinds.into_iter().filter(|(changes, _)| changes.count > 0) {
            notes.push(Note::new(changes.first, format!("{what} ({})", changes.count)));
        }
    }
}

/// The letters of Danish names that some programs write as two signs.
fn composed(letter: char, accent: char) -> Option<char> {
    Some(match (letter, accent) {
        ('a', '\u{30A}') => 'å',
        ('A', '\u{30A}') => 'Å',
        ('e', '\u{301}') => 'é',
        ('E', '\u{301}') => 'É',
        ('a', '\u{301}') => 'á',
        ('o', '\u{301}') => 'ó',
        ('e', '\u{300}') => 'è',
        ('a', '\u{300}') => 'à',
        ('a', '\u{308}') => 'ä',
        ('A', '\u{308}') => 'Ä',
        ('o', '\u{308}') => 'ö',
        ('O', '\u{308}') => 'Ö',
        ('u', '\u{308}') => 'ü',
        ('U', '\u{308}') => 'Ü',
        _ => return None,
    })
}
