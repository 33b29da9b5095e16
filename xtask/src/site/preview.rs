//! The picture that stands beside a link to the site elsewhere, where that shows one: the page's name and title, and the job area.
//!
//! It is drawn here and not by a browser, with letters from a crate: each machine makes the same bytes, with or without fonts.

use tiny_skia::{Color, FillRule, LineCap, LineJoin, Paint, Path, PathBuilder, Pixmap, Rect, Stroke, Transform};
use ttf_parser::{Face, OutlineBuilder};

use crate::error::{Error, Result};
use crate::html::{self, escaped};

use super::finish::hashed;
use super::without_app::{beside, metadata};

/// What those who show it ask for.
const WIDTH: u32 = 1200;
const HEIGHT: u32 = 630;

/// As in `public/icon.svg`.
const GROUND: [u8; 3] = [0x11, 0x50, 0x5e];
const INK: [u8; 3] = [0xff, 0xff, 0xff];
const MARK: [u8; 3] = [0xff, 0xc9, 0x4d];

/// Around all that is drawn.
const MARGIN: f32 = 90.0;

/// A picture, and what pages say of it.
pub(super) struct Preview {
    /// Its name in the site.
    pub(super) file: String,
    /// A PNG.
    pub(super) content: Vec<u8>,
    /// What any page of the site says of it.
    pub(super) image: String,
    /// What the app's page says: its address, and what is shown where somebody links to it.
    pub(super) metadata: String,
}

impl Preview {
    /// The picture for this page, which has the job area's name in it already.
    ///
    /// # Errors
    /// The page has no title or no description.
    pub(super) fn of(page: &str, job_area: &str, site_url: &str) -> Result<Self> {
        let tags = html::tags(page);
        let missing =
            |what: &str| Error::new(format!("index.html has no {what}, which links to the page are to show."));
        let title = tags.iter().find(|tag| tag.name == "title").and_then(|tag| tag.text.clone());
        let title = &page[title.ok_or_else(|| missing("title"))?];
        let description = tags.iter().find(|tag| tag.attribute("name") == Some("description"));
        let description = description.and_then(|tag| tag.attribute("content")).ok_or_else(|| missing("description"))?;
        let (what, name) = title.rsplit_once(" – ").unwrap_or((title, ""));
        let content = drawn(name, what, job_area)?;
        let file = hashed("preview.png", &content);
        let image = said_of_it(&beside(site_url, &file), &escaped(&format!("{name}: {what}. {job_area}")));
        let metadata = metadata(site_url, title, description, &image);
        Ok(Preview { file, content, image, metadata })
    }
}

/// The picture at this address, as tags.
fn said_of_it(address: &str, alt: &str) -> String {
    format!(
        "<meta property=\"og:image\" content=\"{address}\">\n<meta property=\"og:image:type\" content=\"image/png\">\n\
         <meta property=\"og:image:width\" content=\"{WIDTH}\">\n<meta property=\"og:image:height\" content=\"{HEIGHT}\">\n\
         <meta property=\"og:image:alt\" content=\"{alt}\">\n<meta name=\"twitter:card\" content=\"summary_large_image\">\n"
    )
}

/// The name beside the icon, the title below it, and at the foot the job area.
fn drawn(name: &str, title: &str, job_area: &str) -> Result<Vec<u8>> {
    let wrong = |what: &str| Error::new(format!("The picture for links could not be drawn: {what}."));
    let [regular, bold] = [notosans::REGULAR_TTF, notosans::BOLD_TTF].map(|font| Face::parse(font, 0));
    let (regular, bold) =
        (regular.map_err(|error| wrong(&error.to_string()))?, bold.map_err(|error| wrong(&error.to_string()))?);
    let mut picture = Pixmap::new(WIDTH, HEIGHT).ok_or_else(|| wrong("it has no size"))?;
    picture.fill(Color::from_rgba8(GROUND[0], GROUND[1], GROUND[2], 255));
    icon(&mut picture, MARGIN, 80.0, 88.0);
    let room = WIDTH as f32 - 2.0 * MARGIN;
    text(&mut picture, &bold, INK, 60.0, (MARGIN + 116.0, 145.0), &[name.to_owned()]);
    let lines = Fitted::new(&bold, title, room, 2, &[84.0, 72.0, 60.0]);
    text(&mut picture, &bold, INK, lines.size, (MARGIN, 310.0), &lines.lines);
    let lines = Fitted::new(&regular, job_area, room, 2, &[46.0, 40.0, 34.0]);
    let height = lines.size * LINE * (lines.lines.len() - 1) as f32;
    text(&mut picture, &regular, MARK, lines.size, (MARGIN, 545.0 - height), &lines.lines);
    picture.encode_png().map_err(|error| wrong(&error.to_string()))
}

/// From one line to the next, in sizes of its letters.
const LINE: f32 = 1.25;

/// A text in lines that have room.
struct Fitted {
    size: f32,
    lines: Vec<String>,
}

impl Fitted {
    /// In the largest of these sizes in which it takes no more lines than this; in the smallest its end is left out.
    fn new(face: &Face<'_>, text: &str, room: f32, most: usize, sizes: &[f32]) -> Self {
        let mut fitted = Fitted { size: 0.0, lines: Vec::new() };
        for &size in sizes {
            let width = |text: &str| width(face, size, text);
            let mut lines = vec![String::new()];
            for word in text.split_whitespace() {
                let line = lines.last_mut().map(std::mem::take).unwrap_or_default();
                let longer = format!("{line} {word}").trim().to_owned();
                lines.pop();
                if line.is_empty() || width(&longer) <= room {
                    lines.push(longer);
                } else {
                    lines.extend([line, word.to_owned()]);
                }
            }
            let fits = lines.len() <= most && lines.iter().all(|line| width(line) <= room);
            fitted = Fitted { size, lines };
            if fits {
                return fitted;
            }
        }
        let is_cut = fitted.lines.len() > most;
        fitted.lines.truncate(most);
        let last = fitted.lines.len() - 1;
        for (place, line) in fitted.lines.iter_mut().enumerate() {
            let end = if is_cut && place == last { " …" } else { "" };
            let mut kept = line.clone();
            let mut shown = format!("{kept}{end}");
            while width(face, fitted.size, &shown) > room && kept.pop().is_some() {
                shown = format!("{} …", kept.trim_end());
            }
            *line = shown;
        }
        fitted
    }
}

/// How wide a line of text is.
fn width(face: &Face<'_>, size: f32, text: &str) -> f32 {
    let advances = text.chars().filter_map(|letter| face.glyph_hor_advance(face.glyph_index(letter)?));
    advances.map(f32::from).sum::<f32>() * size / f32::from(face.units_per_em())
}

/// Draws lines of text, the first of them on this point. Letters that the font does not have are left out.
fn text(picture: &mut Pixmap, face: &Face<'_>, colour: [u8; 3], size: f32, at: (f32, f32), lines: &[String]) {
    let scale = size / f32::from(face.units_per_em());
    let mut outline = Outline { path: PathBuilder::new(), scale, x: at.0, y: at.1 };
    for line in lines {
        outline.x = at.0;
        for glyph in line.chars().filter_map(|letter| face.glyph_index(letter)) {
            // A blank has none.
            _ = face.outline_glyph(glyph, &mut outline);
            outline.x += f32::from(face.glyph_hor_advance(glyph).unwrap_or_default()) * scale;
        }
        outline.y += size * LINE;
    }
    if let Some(path) = outline.path.finish() {
        picture.fill_path(&path, &paint(colour), FillRule::Winding, Transform::identity(), None);
    }
}

/// Draws what `public/icon.svg` shows, this large, on a lighter square.
fn icon(picture: &mut Pixmap, x: f32, y: f32, size: f32) {
    let place = Transform::from_translate(x, y).pre_scale(size / 32.0, size / 32.0);
    let stroke = Stroke { width: 3.0, line_cap: LineCap::Round, line_join: LineJoin::Round, ..Stroke::default() };
    let frame = Stroke { width: 2.0, line_join: LineJoin::Round, ..Stroke::default() };
    if let Some(square) = Rect::from_xywh(1.0, 1.0, 30.0, 30.0) {
        picture.stroke_path(&PathBuilder::from_rect(square), &paint(INK), &frame, place, None);
    }
    let steps = [(6.5, 25.0), (13.0, 25.0), (13.0, 19.0), (19.0, 19.0), (19.0, 13.0), (25.5, 13.0)];
    drawn_line(&steps).inspect(|path| picture.stroke_path(path, &paint(INK), &stroke, place, None));
    let point = PathBuilder::from_circle(14.0, 9.0, 3.0);
    point.inspect(|path| picture.fill_path(path, &paint(MARK), FillRule::Winding, place, None));
}

fn drawn_line(points: &[(f32, f32)]) -> Option<Path> {
    let mut path = PathBuilder::new();
    for (place, &(x, y)) in points.iter().enumerate() {
        if place == 0 {
            path.move_to(x, y);
        } else {
            path.line_to(x, y);
        }
    }
    path.finish()
}

fn paint(colour: [u8; 3]) -> Paint<'static> {
    let mut paint = Paint::default();
    paint.set_color_rgba8(colour[0], colour[1], colour[2], 255);
    paint
}

/// Letters as one path, where they stand in the picture. Fonts count upwards, pictures downwards.
struct Outline {
    path: PathBuilder,
    scale: f32,
    x: f32,
    y: f32,
}

impl Outline {
    fn at(&self, x: f32, y: f32) -> (f32, f32) {
        (self.x + x * self.scale, self.y - y * self.scale)
    }
}

impl OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.line_to(x, y);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let ((x1, y1), (x, y)) = (self.at(x1, y1), self.at(x, y));
        self.path.quad_to(x1, y1, x, y);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let ((x1, y1), (x2, y2), (x, y)) = (self.at(x1, y1), self.at(x2, y2), self.at(x, y));
        self.path.cubic_to(x1, y1, x2, y2, x, y);
    }

    fn close(&mut self) {
        self.path.close();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str =
        "<meta name=\"description\" content=\"»A &amp; B«\"><title>Find dit næste AMU-kursus – amuplan</title>";

    /// Width and height of a PNG.
    fn size(png: &[u8]) -> [u32; 2] {
        assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
        [16, 20].map(|place| u32::from_be_bytes(png[place..place + 4].try_into().unwrap()))
    }

    const SITE: &str = "https://example.org/a/index.html";

    #[test]
    fn it_has_the_size_that_is_said_and_says_the_same_in_words() {
        let preview = Preview::of(PAGE, "Hestehold & \"stald\"", SITE).unwrap();
        assert_eq!(size(&preview.content), [WIDTH, HEIGHT]);
        assert!(preview.content.len() < 100_000, "{}", preview.content.len());
        for said in [
            &*format!("og:image\" content=\"https://example.org/a/{}\"", preview.file),
            "og:image:width\" content=\"1200\"",
            "og:image:height\" content=\"630\"",
            "og:image:alt\" content=\"amuplan: Find dit næste AMU-kursus. Hestehold &amp; &quot;stald&quot;\"",
            "og:title\" content=\"Find dit næste AMU-kursus – amuplan\"",
            "og:description\" content=\"»A &amp; B«\"",
            "rel=\"canonical\" href=\"https://example.org/a/index.html\"",
        ] {
            assert!(preview.metadata.contains(said), "{said}: {}", preview.metadata);
        }
        assert!(preview.metadata.contains(&preview.image));
        assert!(Preview::of("<title>A</title>", "", SITE).is_err() && Preview::of("", "", SITE).is_err());
    }

    #[test]
    fn it_is_the_same_each_time_and_another_for_another_job_area() {
        let [one, again, other] = ["Havn", "Havn", "Hest"].map(|name| Preview::of(PAGE, name, SITE).unwrap());
        assert!(one.content == again.content && one.file == again.file);
        assert_ne!(one.file, other.file);
    }

    #[test]
    fn a_long_name_is_made_smaller_and_then_cut() {
        let face = Face::parse(notosans::REGULAR_TTF, 0).unwrap();
        let fitted = |text: &str| Fitted::new(&face, text, 300.0, 2, &[46.0, 34.0]);
        let short = fitted("Havn");
        assert_eq!((short.size, short.lines), (46.0, vec!["Havn".to_owned()]));
        for (long, is_cut) in
            [("Viden- og forretningsservice", false), (&*"Træindustri og ".repeat(9), true), (&*"Æ".repeat(300), true)]
        {
            let fitted = fitted(long);
            assert_eq!(fitted.size, 34.0, "{long}");
            assert!(fitted.lines.len() <= 2 && fitted.lines.iter().all(|line| width(&face, 34.0, line) <= 300.0));
            assert_eq!(fitted.lines.last().unwrap().ends_with(" …"), is_cut, "{:?}", fitted.lines);
        }
        assert_eq!(fitted("").lines, [""]);
    }

    #[test]
    fn the_icon_is_that_of_the_page() {
        let icon = include_str!("../../../public/icon.svg");
        for part in ["#11505e", "M6.5 25h6.5v-6h6v-6h6.5", "cx=\"14\" cy=\"9\" r=\"3\"", "#ffc94d"] {
            assert!(icon.contains(part), "{part}");
        }
    }
}
