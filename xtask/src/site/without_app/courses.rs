//! The courses: a table for each topic, in which the facts stand apart from what we say.

use catalogue::{Course, CourseNumber, Lang, danish};

use crate::html::escaped;

use super::{Data, heard_only, in_page, into_app, ours, part, text, unofficially};

/// The courses that stand in one table.
pub(super) struct Topic<'a> {
    /// The table's place on the page.
    pub(super) id: String,
    pub(super) name: &'a str,
    /// By title, in the order of the Danish alphabet.
    pub(super) courses: Vec<&'a Course>,
}

/// The guide's topics, and last the courses that have none: all of them where there is no guide.
pub(super) fn topics(data: &Data) -> Vec<Topic<'_>> {
    let guide = &data.guide;
    let topic = |id: String, name, is_in: &dyn Fn(CourseNumber) -> bool| {
        let mut courses: Vec<&Course> = data.catalogue.courses().iter().filter(|course| is_in(course.number)).collect();
        courses.sort_by(|a, b| danish::compare(&a.title, &b.title).then_with(|| a.number.cmp(&b.number)));
        Topic { id, name, courses }
    };
    let named = guide.topics.iter().map(|it| {
        let is_in = |number| guide.topic_of(number).is_some_and(|first| first.slug == it.slug);
        topic(format!("emne-{}", it.slug), it.name.to(Lang::Da), &is_in)
    });
    let rest = if guide.topics.is_empty() { text::ALL_COURSES } else { text::OTHER_COURSES };
    let rest = topic("uden-emne".to_owned(), rest, &|number| guide.topic_of(number).is_none());
    named.chain([rest]).filter(|topic| !topic.courses.is_empty()).collect()
}

/// All tables.
pub(super) fn section(data: &Data) -> String {
    let tables: String = topics(data).iter().map(|topic| table(data, topic)).collect();
    let order = if data.guide.topics.is_empty() { String::new() } else { unofficially(text::TOPICS_WHY) };
    part("kurser", text::COURSES, &format!("<p>{}</p>\n{order}{tables}", text::PERIODS_WHY))
}

/// Roles say again what the elements say: on narrow screens rows are laid out as blocks, and not every browser tells a screen reader
/// of a table then.
fn table(data: &Data, topic: &Topic<'_>) -> String {
    let has_levels = data.catalogue.courses().iter().any(|course| course.level.is_some());
    let names = [Some(text::NUMBER), Some(text::TITLE), has_levels.then_some(text::LEVEL)].into_iter().flatten();
    let names = names.chain([text::COMMITTEE, text::LENGTH, text::PERIOD, text::MORE]);
    let head: String = names.map(|name| format!("<th scope=\"col\" role=\"columnheader\">{name}</th>")).collect();
    let rows: String = topic.courses.iter().map(|course| row(data, course, has_levels)).collect();
    format!(
        "<table role=\"table\" id=\"{}\">\n<caption>{}</caption>\n<thead role=\"rowgroup\">\n<tr role=\"row\">{head}</tr>\n</thead>\n\
         <tbody role=\"rowgroup\">\n{rows}</tbody>\n</table>\n",
        topic.id,
        escaped(topic.name),
    )
}

fn row(data: &Data, course: &Course, has_levels: bool) -> String {
    let cell = |name: &str, content: &str| {
        format!("<td role=\"cell\"><span class=\"name\" aria-hidden=\"true\">{name}</span>{content}</td>\n")
    };
    let number = course.number;
    let level = course.level.map(|level| cell(text::LEVEL, &level.to_string()));
    let level = level.or_else(|| has_levels.then(|| "<td role=\"cell\"></td>\n".to_owned()));
    let facts = [
        level.unwrap_or_default(),
        cell(text::COMMITTEE, &escaped(course.committee.as_str())),
        cell(text::LENGTH, &text::days(course.days)),
        cell(text::PERIOD, &text::period(course.period)),
    ];
    format!(
        "<tr role=\"row\" id=\"kursus-{number}\">\n<td role=\"cell\">{number}</td>\n\
         <th scope=\"row\" role=\"rowheader\">{}</th>\n{}<td role=\"cell\">{}<p class=\"links\">{}</p></td>\n</tr>\n",
        escaped(&course.title),
        facts.concat(),
        good_to_know(data, course),
        links(data, course),
    )
}

/// Courses with the same title; and ours: what kind of row it is, and what probably came before or after it.
fn good_to_know(data: &Data, course: &Course) -> String {
    let guide = &data.guide;
    let link = |number: CourseNumber| in_page(&format!("kursus-{number}"), &number.to_string());
    let twins: Vec<String> = data.catalogue.twins(course).map(|twin| link(twin.number)).collect();
    let twins =
        (!twins.is_empty()).then(|| format!("<p>{}: {}. {}</p>\n", text::TWIN_NAME, twins.join(", "), text::TWIN));
    let kind = guide.kind_of(course.number).map(|kind| (text::kind(kind.kind).to_owned(), &kind.note));
    let named = |name: &str, number| format!("{name}: {}", link(number));
    let after = guide.successor_of(course.number).map(|it| (named(text::SUCCESSOR, it.to), &it.reason));
    let before = guide.predecessor_of(course.number).map(|it| (named(text::PREDECESSOR, it.from), &it.reason));
    let ours = [kind, after, before].into_iter().flatten();
    let ours = ours.map(|(name, said)| unofficially(&format!("{name}. {}", self::ours(said))));
    twins.into_iter().chain(ours).collect()
}

/// Into the app, and to dates where the guide knows an address for them.
fn links(data: &Data, course: &Course) -> String {
    let what = format!("{} {}", course.number, course.title);
    let app = into_app(&format!("kurser/{}", course.number), &what);
    let dates = data.guide.dates_of(course).map(|address| {
        format!(
            " <a href=\"{}\" rel=\"noopener noreferrer\">{}{}</a>",
            escaped(&address),
            text::FIND_DATES,
            heard_only(&format!("{what} ({})", text::ANOTHER_SITE)),
        )
    });
    app + &dates.unwrap_or_default()
}
