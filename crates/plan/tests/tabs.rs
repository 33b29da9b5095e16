//! Several tabs with the same plan: each has its own view of the storage, which hears of the others' changes late.

use std::collections::VecDeque;

use catalogue::CourseNumber;
use plan::{Edit, Known, Meeting, Plan, PlanId, PlanName, StoredPlan, merge};
use proptest::prelude::*;

/// How Chromium does it: a tab sees its own writing at once and that of others when word of it comes, and what arrives last holds.
struct Browser {
    stored: StoredPlan,
    tabs: Vec<Tab>,
    /// Random numbers that were given out.
    random: u32,
}

struct Tab {
    known: Known,
    sees: StoredPlan,
    /// What was stored since this tab was last told, with who wrote it.
    news: VecDeque<(usize, StoredPlan)>,
    /// How many of its own writings it has not heard of yet: until then it sees them and not those of others.
    waiting: usize,
}

fn number(last: u8) -> CourseNumber {
    format!("210{last:02}").parse().expect("five digits")
}

fn numbers(plan: &Plan) -> Vec<CourseNumber> {
    let mut numbers: Vec<_> = plan.courses().iter().map(|course| course.number).collect();
    numbers.sort();
    numbers
}

impl Browser {
    fn new(tabs: usize, stored: StoredPlan) -> Self {
        let tab =
            || Tab { known: Known::found(stored.clone()), sees: stored.clone(), news: VecDeque::new(), waiting: 0 };
        Browser { tabs: (0..tabs).map(|_| tab()).collect(), stored, random: 0 }
    }

    fn random(&mut self) -> u32 {
        self.random += 1;
        self.random
    }

    fn write(&mut self, tab: usize) {
        let text = self.tabs[tab].known.now().clone();
        self.tabs[tab].sees = text.clone();
        self.tabs[tab].waiting += 1;
        self.stored = text.clone();
        self.tabs.iter_mut().for_each(|other| other.news.push_back((tab, text.clone())));
    }

    /// The tab looks at what it sees.
    fn looks(&mut self, tab: usize) {
        let sees = self.tabs[tab].sees.clone();
        match self.tabs[tab].known.meet(sees.clone()) {
            Meeting::Settled => {}
            Meeting::WriteAgain => self.write(tab),
            Meeting::Merge { base } => {
                let plan = merge(base.as_ref(), &self.tabs[tab].known.now().plan, &sees.plan).plan;
                let random = self.random();
                self.tabs[tab].known.join(&sees, plan, random);
                self.write(tab);
            }
        }
    }

    fn edits(&mut self, tab: usize, edit: &Edit) -> bool {
        self.looks(tab);
        let mut plan = self.tabs[tab].known.now().plan.clone();
        if plan.apply(edit).is_none() {
            return false;
        }
        let random = self.random();
        self.tabs[tab].known.change(plan, random);
        self.write(tab);
        true
    }

    /// The next so many news come to a tab, and it looks.
    fn hears(&mut self, tab: usize, most: usize) -> bool {
        let this = &mut self.tabs[tab];
        let few = this.news.len().min(most);
        for (who, text) in this.news.drain(..few) {
            if who == tab {
                this.waiting -= 1;
            } else if this.waiting == 0 {
                this.sees = text;
            }
        }
        self.looks(tab);
        few > 0
    }

    fn settles(&mut self) {
        for _ in 0..20 {
            // One after the other: a tab merges while it holds the lock that all of them share.
            let heard: Vec<bool> = (0..self.tabs.len()).map(|tab| self.hears(tab, usize::MAX)).collect();
            if !heard.contains(&true) {
                return;
            }
        }
        panic!("the tabs go on answering each other");
    }
}

/// A plan that so many tabs have changed before.
fn beginning(tabs: u32) -> StoredPlan {
    let plan = Plan::new(PlanId::from_random([3; 8]), PlanName::new("Min plan").expect("a name"));
    (0..tabs).fold(StoredPlan::new(plan.clone(), 7), |stored, tab| {
        let mut known = Known::found(stored);
        known.change(plan.clone(), 1_000_000 + tab);
        known.now().clone()
    })
}

#[derive(Debug, Clone)]
enum Deed {
    Edits(usize, u8, bool),
    Hears(usize),
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let deed = prop_oneof![
        2 => (0..3_usize, 0..40_u8, prop::bool::weighted(0.7)).prop_map(|(tab, course, add)| Deed::Edits(tab, course, add)),
        3 => (0..3_usize).prop_map(Deed::Hears),
    ];
    prop::collection::vec(deed, 0..140)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn tabs_come_to_the_same_plan_and_lose_no_course(deeds in deeds(), before in 0..20_u32) {
        let mut browser = Browser::new(3, beginning(before));
        let mut added = Vec::new();
        let mut removed = Vec::new();
        for deed in deeds {
            match deed {
                Deed::Edits(tab, course, true) => {
                    if browser.edits(tab, &Edit::add(number(course))) {
                        added.push(number(course));
                    }
                }
                Deed::Edits(tab, course, false) => {
                    if browser.edits(tab, &Edit::Remove(number(course))) {
                        removed.push(number(course));
                    }
                }
                Deed::Hears(tab) => _ = browser.hears(tab, 1),
            }
        }
        browser.settles();
        for tab in &browser.tabs {
            prop_assert_eq!(&tab.known.now().plan, &browser.stored.plan);
        }
        let left = numbers(&browser.stored.plan);
        added.retain(|number| !removed.contains(number));
        for number in added {
            prop_assert!(left.contains(&number), "{} is lost", number);
        }
    }
}

#[test]
fn what_one_tab_took_out_does_not_come_back_from_one_that_was_frozen() {
    let mut browser = Browser::new(2, beginning(3));
    browser.edits(1, &Edit::add(number(1)));
    browser.hears(0, 1);
    // For days nothing comes to tab 1, and tab 0 changes much.
    browser.edits(0, &Edit::Remove(number(1)));
    for round in 0..40 {
        browser.edits(0, &Edit::add(number(10 + round)));
    }
    browser.settles();
    assert!(!browser.stored.plan.contains(number(1)));
    assert_eq!(browser.stored.plan.courses().len(), 40);
    assert_eq!(browser.tabs[1].known.now().plan, browser.stored.plan);
}

#[test]
fn an_older_version_that_lies_in_the_storage_again_is_written_over() {
    for tabs in [0, 3] {
        let before = beginning(tabs);
        let mut known = Known::found(before.clone());
        let mut plan = before.plan.clone();
        plan.apply(&Edit::add(number(1)));
        known.change(plan.clone(), 5);
        assert_eq!(known.meet(before), Meeting::WriteAgain, "{tabs} tabs");
        assert_eq!(known.now().plan, plan);
    }
}

#[test]
fn a_version_of_a_program_that_does_not_count_is_merged_and_not_taken_for_a_newer_one() {
    let before = beginning(0);
    let mut known = Known::found(before.clone());
    let [mut ours, mut theirs] = [before.plan.clone(), before.plan.clone()];
    ours.apply(&Edit::add(number(1)));
    known.change(ours, 5);
    theirs.apply(&Edit::add(number(2)));
    assert_eq!(known.meet(StoredPlan::new(theirs, 8)), Meeting::Merge { base: Some(before.plan) });
}

#[test]
fn whose_changes_went_into_a_version_is_kept_with_it() {
    for tabs in [0, 1, 40] {
        let stored = beginning(tabs);
        assert_eq!(StoredPlan::read(&stored.write()), Ok(stored.clone()), "{tabs} tabs");
        assert!(stored.write().len() < 700, "a few of them are enough: {}", stored.write());
    }
    let odd = beginning(2).write().replace("\"tabs\":[", "\"tabs\":[7,");
    let mut known = Known::found(StoredPlan::read(&odd).expect("an odd list is no reason to lose a plan"));
    let mut plan = known.now().plan.clone();
    plan.apply(&Edit::add(number(1)));
    known.change(plan, 5);
    assert_eq!(known.meet(beginning(0)), Meeting::Merge { base: None });
}
