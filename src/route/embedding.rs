//! What is chosen on the page that builds an embedding.

use std::fmt;

use catalogue::{Lang, Slug};
use search::{Choice, Filter, Group};

use super::{CourseQuery, Route, percent, query};

/// Longer texts than this do not fit beside a frame.
pub const MOST_TYPED: usize = 200;

/// What is shown in a frame on another site, and how: `#/indlejr?…`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Embedding {
    /// `vis`: the page that the frame begins with.
    pub shows: Shows,
    /// `maade`: how it gets into the other page.
    pub way: Way,
    /// `sprog`: its language.
    pub lang: Lang,
    /// `tema`: its colours.
    pub theme: Theme,
    /// `sted`: where amuplan lies on the web, as it was typed; empty for the place that the page itself knows.
    pub place: String,
    /// `titel`: what a screen reader calls the frame; empty for the usual one.
    pub title: String,
    /// `afsender`: who shows it.
    pub sender: String,
    /// `kontakt`: whom to ask.
    pub contact: String,
    /// `hoejde`: how high it is, as it was typed; empty for the usual one.
    pub height: String,
    /// `bredde`: how wide it is looked at; empty for as wide as there is room.
    pub width: String,
    /// Parts of the address that this page does not know, `name=value`. They are named on the page and have no effect.
    pub ignored: Vec<String>,
}

/// What of amuplan a frame begins with.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Shows {
    /// All of it.
    #[default]
    Everything,
    /// The list of courses, with what is chosen there.
    Courses(CourseQuery),
    /// One competence.
    Competence(Slug),
    /// One plan, by its share code as it was typed.
    Plan(String),
}

/// How amuplan gets into another page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Way {
    /// By `embed.js`, which lets the height follow.
    #[default]
    Script,
    /// As a frame alone, for pages that may have no script of others.
    Frame,
    /// As a frame with the single file, which lies in the other site's own folder.
    File,
}

/// The colours of a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the reader's system has them.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Shows {
    /// The page in the frame.
    pub fn route(&self) -> Route {
        match self {
            Shows::Everything => Route::Front,
            Shows::Courses(query) => Route::Courses(query.clone()),
            Shows::Competence(slug) => Route::Competence(slug.clone()),
            Shows::Plan(code) => Route::Shared(code.clone()),
        }
    }

    /// Which kind it is, as its address begins.
    pub const fn kind(&self) -> &'static str {
        match self {
            Shows::Everything => "#/",
            Shows::Courses(_) => "#/kurser",
            Shows::Competence(_) => "#/kompetencer",
            Shows::Plan(_) => "#/delt",
        }
    }

    fn of(route: Route) -> Option<Shows> {
        match route {
            Route::Front => Some(Shows::Everything),
            Route::Courses(query) => Some(Shows::Courses(query)),
            Route::Competence(slug) => Some(Shows::Competence(slug)),
            Route::Shared(code) => Some(Shows::Plan(code)),
            _ => None,
        }
    }

    /// A list of courses like this, with another choice of one group, or with none.
    fn courses(mut query: CourseQuery, group: Group, value: &str) -> Shows {
        let mut filter = Filter::of(query.filter.status);
        let others = query.filter.choices().iter().filter(|choice| choice.group() != group).cloned();
        others.chain(Choice::parse(group, value)).for_each(|choice| filter.add(choice));
        query.filter = filter;
        Shows::Courses(query)
    }

    /// A list of courses like this, by what somebody types: words to search for, or the address of a list.
    fn searched(mut query: CourseQuery, typed: &str) -> Shows {
        let address = typed.find("#/kurser").and_then(|start| typed[start..].trim().parse().ok());
        if let Some(Route::Courses(other)) = address {
            return Shows::Courses(other);
        }
        typed.clone_into(&mut query.text);
        Shows::Courses(query)
    }

    /// A plan by what somebody has of it: a link to it, or its code alone.
    fn plan(typed: &str) -> Shows {
        let typed = typed.trim();
        let address = typed.find("#/delt/").map(|start| &typed[start..]);
        match address.and_then(|address| address.parse().ok()).and_then(Shows::of) {
            Some(plan) => plan,
            None => Shows::Plan(typed.chars().take(plan::MOST_LETTERS + 1).collect()),
        }
    }
}

impl Way {
    /// All ways, as they are offered.
    pub const ALL: [Way; 3] = [Way::Script, Way::Frame, Way::File];

    /// The name in addresses.
    pub const fn name(self) -> &'static str {
        match self {
            Way::Script => "script",
            Way::Frame => "ramme",
            Way::File => "fil",
        }
    }
}

impl Theme {
    /// All themes, as they are offered.
    pub const ALL: [Theme; 3] = [Theme::System, Theme::Light, Theme::Dark];

    /// The name in addresses.
    pub const fn name(self) -> &'static str {
        match self {
            Theme::System => "system",
            Theme::Light => "lys",
            Theme::Dark => "moerk",
        }
    }
}

impl Embedding {
    /// Reads the part behind `?`. What it does not know is kept by name.
    pub fn parse(text: &str) -> Self {
        let mut parsed = Embedding::default();
        for (name, value) in query::pairs(text) {
            if !parsed.take(&name, &value) {
                parsed.ignored.push(format!("{name}={value}"));
            }
        }
        parsed
    }

    /// Sets what has this name, or the name of a field; `false` where nothing has, or it cannot be that.
    pub fn take(&mut self, name: &str, value: &str) -> bool {
        let (field, text) = match name {
            "sted" => (&mut self.place, one_line(value)),
            "titel" => (&mut self.title, one_line(value)),
            "afsender" => (&mut self.sender, one_line(value)),
            "kontakt" => (&mut self.contact, one_line(value)),
            "hoejde" => (&mut self.height, digits(value)),
            "bredde" => (&mut self.width, digits(value)),
            _ => return self.choose(name, value),
        };
        *field = text;
        true
    }

    fn choose(&mut self, name: &str, value: &str) -> bool {
        let chosen = match name {
            "vis" => value.parse().ok().and_then(Shows::of).map(|shows| self.shows = shows),
            "maade" => Way::ALL.into_iter().find(|way| way.name() == value).map(|way| self.way = way),
            "sprog" => value.parse().ok().map(|lang| self.lang = lang),
            "tema" => Theme::ALL.into_iter().find(|theme| theme.name() == value).map(|theme| self.theme = theme),
            _ => None,
        };
        chosen.is_some()
    }

    /// Sets what a field on the page is about, to what somebody chose or typed there.
    pub fn fill(&mut self, field: &str, value: &str) {
        let query = match &self.shows {
            Shows::Courses(query) => query.clone(),
            _ => CourseQuery::default(),
        };
        match (field, Group::from_name(field)) {
            (_, Some(group)) => self.shows = Shows::courses(query, group, value),
            ("q", _) => self.shows = Shows::searched(query, value),
            ("delt", _) => self.shows = Shows::plan(value),
            ("maade", _) => {
                // Where a folder lies is not where a file lies.
                self.place.clear();
                self.take(field, value);
            }
            _ => _ = self.take(field, value),
        }
    }

    /// What stands in a field on the page.
    pub fn filled(&self, field: &str) -> String {
        let text = match (field, &self.shows) {
            ("hvad", shows) => shows.kind(),
            ("vis", shows) => return shows.route().to_string(),
            ("q", Shows::Courses(query)) => &query.text,
            ("delt", Shows::Plan(code)) => code,
            ("maade", _) => self.way.name(),
            ("sprog", _) => self.lang.tag(),
            ("tema", _) => self.theme.name(),
            ("sted", _) => &self.place,
            ("titel", _) => &self.title,
            ("afsender", _) => &self.sender,
            ("kontakt", _) => &self.contact,
            ("hoejde", _) => &self.height,
            ("bredde", _) => &self.width,
            (_, Shows::Courses(query)) => {
                let mut choices = query.filter.choices().iter();
                choices.find(|choice| choice.group().name() == field).map_or("", Choice::value)
            }
            _ => "",
        };
        text.to_owned()
    }
}

impl fmt::Display for Embedding {
    /// The part of the address behind `?`; nothing where all is as usual.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shows = if self.shows == Shows::Everything { String::new() } else { self.shows.route().to_string() };
        let usual = Embedding::default();
        let or_usual = |text: &'static str, is_usual: bool| if is_usual { "" } else { text };
        let mut before = "";
        for (name, value) in [
            ("vis", shows.trim_start_matches('#')),
            ("maade", or_usual(self.way.name(), self.way == usual.way)),
            ("sprog", or_usual(self.lang.tag(), self.lang == usual.lang)),
            ("tema", or_usual(self.theme.name(), self.theme == usual.theme)),
            ("sted", &self.place),
            ("titel", &self.title),
            ("afsender", &self.sender),
            ("kontakt", &self.contact),
            ("hoejde", &self.height),
            ("bredde", &self.width),
        ] {
            if !value.is_empty() {
                write!(f, "{before}{name}={}", percent::encode(value))?;
                before = "&";
            }
        }
        Ok(())
    }
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).take(5).collect()
}

/// The beginning of a text, without what would break a line.
fn one_line(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_control()).take(MOST_TYPED).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_is_taken_from_its_link_or_its_code() {
        for typed in [" AQsMD1-_ ", "https://example.org/a/#/delt/AQsMD1-_", "#/delt/AQsMD1-_?fbclid=1"] {
            assert_eq!(Shows::plan(typed), Shows::Plan("AQsMD1-_".to_owned()), "{typed}");
        }
        assert_eq!(Shows::plan("https://example.org/"), Shows::Plan("https://example.org/".to_owned()));
    }

    #[test]
    fn a_list_is_searched_by_words_or_taken_from_its_address() {
        let query = CourseQuery { text: "a".to_owned(), ..CourseQuery::default() };
        let of = |typed: &str| Shows::searched(query.clone(), typed).route().to_string();
        assert_eq!(of("løn og"), "#/kurser?q=l%C3%B8n%20og");
        assert_eq!(of("https://example.org/x/#/kurser?dage=2-3&status=alle"), "#/kurser?dage=2-3&status=alle");
        assert_eq!(
            of("https://example.org/#/kurser/21097"),
            "#/kurser?q=https%3A%2F%2Fexample.org%2F%23%2Fkurser%2F21097"
        );
    }

    #[test]
    fn another_topic_takes_the_place_of_the_first_and_the_rest_stays() {
        let Ok(Route::Courses(query)) = "#/kurser?q=a&emne=loen,events&dage=1&status=alle".parse() else {
            panic!("a list")
        };
        let other = Shows::courses(query.clone(), Group::Topic, "moms").route().to_string();
        assert_eq!(other, "#/kurser?q=a&emne=moms&dage=1&status=alle");
        assert_eq!(
            Shows::courses(query.clone(), Group::Topic, "").route().to_string(),
            "#/kurser?q=a&dage=1&status=alle"
        );
    }
}
