//! How a made-up FKB is laid out: the same content in many texts.

use proptest::collection::vec;
use proptest::prelude::*;

use crate::content::Document;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    Utf8,
    Utf8WithMark,
    Utf16,
    Windows1252,
}

#[derive(Debug, Clone)]
pub struct Layout {
    pub encoding: Encoding,
    carriage_returns: bool,
    /// The part's heading stands before each competence, not only before the first.
    part_repeated: bool,
    /// Headings are followed by a blank line.
    airy: bool,
    /// All headings in capitals, with a colon.
    loud: bool,
    /// Page breaks are form feeds; else leading blanks.
    form_feeds: bool,
    /// Chances for line breaks, page breaks and unusual blanks, used one after the other.
    dice: Vec<u8>,
}

impl Default for Layout {
    fn default() -> Self {
        Layout {
            encoding: Encoding::Utf8,
            carriage_returns: false,
            part_repeated: true,
            airy: true,
            loud: false,
            form_feeds: true,
            dice: vec![255],
        }
    }
}

impl Arbitrary for Layout {
    type Parameters = ();
    type Strategy = BoxedStrategy<Layout>;

    fn arbitrary_with((): ()) -> Self::Strategy {
        let encoding = prop_oneof![
            Just(Encoding::Utf8),
            Just(Encoding::Utf8WithMark),
            Just(Encoding::Utf16),
            Just(Encoding::Windows1252)
        ];
        let flags = (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>());
        (encoding, flags, vec(any::<u8>(), 1..200))
            .prop_map(|(encoding, (carriage_returns, part_repeated, airy, loud, form_feeds), dice)| Layout {
                encoding,
                carriage_returns,
                part_repeated,
                airy,
                loud,
                form_feeds,
                dice,
            })
            .boxed()
    }
}

pub fn encode(text: &str, encoding: Encoding) -> Vec<u8> {
    match encoding {
        Encoding::Utf8 => text.as_bytes().to_vec(),
        Encoding::Utf8WithMark => [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
        Encoding::Utf16 => [0xFEFF].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect(),
        // All letters used here are Latin-1, whose code points are its bytes.
        Encoding::Windows1252 => text.chars().map(|letter| u8::try_from(letter).expect("Latin-1")).collect(),
    }
}

pub fn write(document: &Document, layout: &Layout) -> String {
    let mut writer = Writer { layout, text: String::new(), rolled: 0 };
    writer.heading("Beskrivelse af jobområdet");
    for section in &document.job_area.sections {
        writer.heading_in_document(&section.heading);
        writer.paragraphs(&section.text);
    }
    for (i, competence) in document.competences.iter().enumerate() {
        if i == 0 || layout.part_repeated {
            writer.page_break();
            writer.heading("Beskrivelse af de tilhørende arbejdsmarkedsrelevante kompetencer");
        }
        writer.text += &competence.name;
        writer.text += "\n\n";
        for section in &competence.sections {
            writer.heading_in_document(&section.heading);
            writer.paragraphs(&section.text);
        }
    }
    writer.page_break();
    writer.heading("Aktuelt tilkoblede mål");
    writer.text += "Niveau kan angives ved enkeltfag.\n\n";
    writer.table_header();
    for course in &document.courses {
        let level = course.level.map(|level| format!("{level} ")).unwrap_or_default();
        let danish = |date: catalogue::Date| date.in_words(catalogue::Lang::Da);
        let period = match course.period.to() {
            Some(to) => format!("til {}", danish(to)),
            None => "og fremefter".to_owned(),
        };
        let from = danish(course.period.from());
        let row =
            format!("{} {level}{} {} {} {from} {period}", course.number, course.title, course.committee, course.days);
        writer.row(&row);
    }
    if layout.carriage_returns { writer.text.replace('\n', "\r\n") } else { writer.text }
}

struct Writer<'a> {
    layout: &'a Layout,
    text: String,
    rolled: usize,
}

impl Writer<'_> {
    /// True in one of `of` cases. Never with the dice of the plain layout.
    fn happens(&mut self, of: u8) -> bool {
        let die = self.layout.dice[self.rolled % self.layout.dice.len()];
        self.rolled += 1;
        die != 255 && die.is_multiple_of(of)
    }

    fn heading(&mut self, heading: &str) {
        if self.layout.loud {
            self.text += &heading.to_uppercase();
            self.text += ":\n";
        } else {
            self.text += heading;
            self.text += "\n";
        }
        if self.layout.airy {
            self.text += "\n";
        }
    }

    /// One that comes back in the catalogue, so that its letters stay.
    fn heading_in_document(&mut self, heading: &str) {
        self.text += heading;
        self.text += if self.layout.loud { " :\n" } else { "\n" };
        if self.layout.airy {
            self.text += "\n";
        }
    }

    fn page_break(&mut self) {
        if self.layout.form_feeds {
            if self.happens(3) {
                self.text += "\n7\n";
            }
            self.text.push('\u{C}');
        } else {
            self.text.push(' ');
        }
    }

    fn paragraphs(&mut self, paragraphs: &[String]) {
        for paragraph in paragraphs {
            let words: Vec<&str> = paragraph.split(' ').collect();
            for (i, word) in words.iter().enumerate() {
                if i > 0 && self.happens(8) {
                    self.line_break(words[i - 1]);
                    if self.happens(10) {
                        self.page_break();
                    }
                } else if i > 0 {
                    self.blank();
                }
                self.text += word;
            }
            self.text += "\n\n";
        }
    }

    fn blank(&mut self) {
        let blank = if self.happens(30) { "\u{A0}" } else { " " };
        self.text += blank;
        if self.happens(40) {
            self.text += "  ";
        }
    }

    /// After a hyphen only a blank tells that the word is over.
    fn line_break(&mut self, before: &str) {
        let blank = before.ends_with('-') || self.happens(2);
        self.text += if blank { " \n" } else { "\n" };
    }

    fn table_header(&mut self) {
        self.text += "Nummer, niveau og titel EUU Varighed\ni dage\n\nTilknyttet i perioden\n";
    }

    fn row(&mut self, row: &str) {
        if self.happens(9) {
            self.page_break();
            if self.happens(2) {
                self.table_header();
            }
        }
        if self.happens(7) {
            self.text += "  ";
        }
        let words: Vec<&str> = row.split(' ').collect();
        for (i, word) in words.iter().enumerate() {
            if i > 0 && self.happens(9) {
                self.line_break(words[i - 1]);
                // Blank lines, as in the real document.
                for _ in 0..3 {
                    if self.happens(2) {
                        self.text += " \n";
                    }
                }
            } else if i > 0 {
                self.blank();
            }
            self.text += word;
        }
        self.text += "\n";
    }
}
