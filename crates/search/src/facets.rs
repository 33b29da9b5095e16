//! Choosing among the courses that a query finds, with a count at each choice.

mod choice;
mod filter;

use catalogue::{Catalogue, Committee, Course, CourseNumber, Date, Guide, Period, PeriodStatus};

pub use choice::{Choice, DaysRange, Group};
pub use filter::{Filter, Status};

use crate::Hit;
use crate::order::{by_title, ordered};

/// All choices that there are, and which courses have them. Built once for a catalogue and its guide, asked for each query.
#[derive(Debug, Clone, PartialEq)]
pub struct Facets {
    /// Group by group, as they are offered.
    choices: Vec<Choice>,
    /// By the courses' places in the order of titles, which every [`Hit`] knows.
    courses: Vec<Placed>,
    /// Places in `choices`, course by course. Numbers, so that a query compares no texts.
    marks: Vec<usize>,
}

#[derive(Debug, Clone, PartialEq)]
struct Placed {
    number: CourseNumber,
    period: Period,
    /// Where its marks end. They begin where those of the course before end.
    end: usize,
}

/// What is left of a query's hits, and what each choice would leave.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Filtered {
    /// Those that fit, in the order in which they came.
    pub hits: Vec<Hit>,
    /// For each of [`Facets::choices`]: how many hits there would be if it alone were chosen in its group.
    pub counts: Vec<usize>,
    /// The same for each of [`Status::ALL`].
    pub statuses: [usize; 3],
    /// Hits that only the status hides, and that are no longer linked.
    pub hidden_ended: usize,
    /// Hits that only the status hides, and that are not linked yet.
    pub hidden_coming: usize,
    /// How many hits there would be with nothing chosen.
    pub unfiltered: usize,
    /// How many hits came.
    pub all: usize,
}

impl Facets {
    /// The choices of a catalogue and its guide: the guide's topics, the catalogue's competences where the guide relates courses to
    /// any, all lengths, and the committees that there are.
    pub fn new(catalogue: &Catalogue, guide: &Guide) -> Self {
        let by_title = by_title(catalogue.courses());
        let courses: Vec<&Course> = by_title.into_iter().map(|place| &catalogue.courses()[place]).collect();
        let by_number = ordered(courses.len(), &|a, b| courses[a].number.cmp(&courses[b].number));
        let place_of = |number: &CourseNumber| {
            let found = by_number.binary_search_by_key(number, |&place| courses[place].number);
            found.ok().map(|at| by_number[at])
        };
        let mut choices = Vec::new();
        // The course's place, and the choice's.
        let mut pairs: Vec<(usize, usize)> = Vec::new();
        for topic in &guide.topics {
            let known = topic.courses.iter().filter_map(place_of);
            pairs.extend(known.map(|place| (place, choices.len())));
            choices.push(Choice::Topic(topic.slug.clone()));
        }
        if !guide.relations.is_empty() {
            for competence in catalogue.competences() {
                let relations = guide.relations.iter().filter(|relation| relation.competence == competence.slug);
                let known = relations.filter_map(|relation| place_of(&relation.course));
                pairs.extend(known.map(|place| (place, choices.len())));
                choices.push(Choice::Competence(competence.slug.clone()));
            }
        }
        let lengths = choices.len();
        choices.extend(DaysRange::ALL.map(Choice::Days));
        let first_committee = choices.len();
        let mut committees: Vec<Committee> = Vec::new();
        for course in &courses {
            let at = committees.iter().position(|known| *known >= course.committee).unwrap_or(committees.len());
            if committees.get(at) != Some(&course.committee) {
                committees.insert(at, course.committee);
            }
        }
        choices.extend(committees.iter().map(|&committee| Choice::Committee(committee)));
        for (place, course) in courses.iter().enumerate() {
            pairs.push((place, lengths + DaysRange::of(course.days) as usize));
            let committee = committees.iter().position(|known| *known == course.committee);
            pairs.extend(committee.map(|committee| (place, first_committee + committee)));
        }
        let order = ordered(pairs.len(), &|a, b| pairs[a].cmp(&pairs[b]));
        let mut marks = Vec::new();
        let mut ends = vec![0; courses.len()];
        let mut before = None;
        for pair in order.into_iter().map(|at| pairs[at]) {
            // A guide that says something twice must not be counted twice.
            if before != Some(pair) {
                marks.push(pair.1);
                ends[pair.0] = marks.len();
            }
            before = Some(pair);
        }
        // Each course has a length at least, so none has the end of nothing.
        let placed = |(course, end): (&Course, usize)| Placed { number: course.number, period: course.period, end };
        let courses = courses.into_iter().zip(ends).map(placed);
        Facets { choices, courses: courses.collect(), marks }
    }

    /// All courses in the Danish order of their titles, with a score of 0: no index is needed for them.
    pub fn all(&self) -> impl Iterator<Item = Hit> {
        let hit =
            |(course, by_title): (&Placed, u32)| Hit { number: course.number, score: 0.0, by_title, exact: false };
        self.courses.iter().zip(0..).map(hit)
    }

    /// All choices, group by group, as they are offered.
    pub fn choices(&self) -> &[Choice] {
        &self.choices
    }

    /// What of a filter this catalogue and its guide have, and what they do not: that has no effect.
    pub fn known(&self, filter: &Filter) -> (Filter, Vec<Choice>) {
        let mut known = Filter::of(filter.status);
        let mut unknown = Vec::new();
        for choice in filter.choices() {
            if self.choices.contains(choice) {
                known.add(choice.clone());
            } else {
                unknown.push(choice.clone());
            }
        }
        (known, unknown)
    }

    /// Keeps the hits that fit, and counts for each choice, all in one pass. A hit whose number or title was typed in full is
    /// there however it stands to the FKB. What of the filter is not known has no effect.
    pub fn apply(&self, hits: Vec<Hit>, filter: &Filter, today: Date) -> Filtered {
        let chosen: Vec<bool> = self.choices.iter().map(|choice| filter.has(choice)).collect();
        let groups: Vec<u8> = self.choices.iter().map(|choice| 1 << choice.group() as u8).collect();
        // A bit for each group in which something is chosen.
        let asked =
            groups.iter().zip(&chosen).fold(0, |asked, (group, &chosen)| asked | if chosen { *group } else { 0 });
        let mut found = Filtered { counts: vec![0; self.choices.len()], all: hits.len(), ..Filtered::default() };
        for hit in hits {
            let place = hit.by_title as usize;
            let Some(course) = self.courses.get(place) else { continue };
            let begin = place.checked_sub(1).and_then(|before| self.courses.get(before)).map_or(0, |before| before.end);
            let marks = self.marks.get(begin..course.end).unwrap_or_default();
            let fitting = marks.iter().filter(|&&mark| chosen[mark]).fold(0, |fitting, &mark| fitting | groups[mark]);
            let missing = asked & !fitting;
            let status = course.period.status(today);
            let stands = |asked: Status| hit.exact || asked.holds(status);
            found.unfiltered += usize::from(stands(Status::default()));
            if stands(filter.status) && missing.count_ones() <= 1 {
                // Where one group is against it, another choice in that group would let it in.
                for &mark in marks.iter().filter(|&&mark| missing == 0 || missing == groups[mark]) {
                    found.counts[mark] += 1;
                }
            }
            if missing != 0 {
                continue;
            }
            for (count, asked) in found.statuses.iter_mut().zip(Status::ALL) {
                *count += usize::from(stands(asked));
            }
            match status {
                _ if stands(filter.status) => found.hits.push(hit),
                PeriodStatus::NoLongerLinked => found.hidden_ended += 1,
                PeriodStatus::NotYetLinked => found.hidden_coming += 1,
                // Hidden only by one who asks for what is no longer linked.
                PeriodStatus::Linked | PeriodStatus::EndingSoon => {}
            }
        }
        found
    }
}
