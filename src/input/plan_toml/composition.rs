//! Which indicators are built on which others, before any of them is read in full: cycles, depth,
//! and what a sum has from its members.

use super::Order;
use super::entries::{Declared, Kind};
use super::faults::Faults;
use super::measure::MEASURES;
use crate::diagnostic::{Code, Diagnostic};
use crate::parallel;
use crate::plan::Measure;

/// The keys that say what an indicator is built on, of which it has one at most.
pub(super) const BUILT_ON: [&str; 4] = ["growth-of", "ratio", "share-of", "sum-of"];

/// Sums within sums, at most: more is no plan, and every level is gone through for each target.
const MOST_LEVELS: usize = 16;

/// What a sum has from its members where it does not say so itself.
#[derive(Clone)]
pub(super) struct Inherited {
    pub(super) measure: Measure,
    /// The unit of the first member, as written; empty where that has none.
    pub(super) unit: String,
    /// Whether a member may fall.
    pub(super) may_fall: bool,
}

/// How the entries of a plan are built on each other, by their place in the plan's order.
pub(super) struct Composition {
    /// The entries that each one is built on; not itself.
    links: Vec<Vec<usize>>,
    /// What each one has that others may inherit; none for what is not measured.
    inherited: Vec<Option<Inherited>>,
    levels: Vec<usize>,
    in_cycle: Vec<bool>,
}

impl Composition {
    /// Of the entries as written. Every cycle is noted, with its members in order.
    pub(super) fn of(declared: &[Declared<'_>], order: &Order, faults: &mut Faults<'_>) -> Self {
        let count = declared.len();
        let read = |index: usize| {
            let entry = declared.get(index)?;
            Some((links(index, entry, order), inherited(entry, &[])))
        };
        // What most have does not depend on others.
        let read = parallel::map(count, count >= parallel::MANY, read);
        let (links, inherited): (Vec<Vec<usize>>, Vec<_>) = read.into_iter().flatten().unzip();
        let walk = Walk::over(&links);
        let mut composition = Self {
            inherited,
            levels: vec![0; links.len()],
            in_cycle: vec![false; links.len()],
            links,
        };
        for cycle in &walk.cycles {
            note_cycle(cycle, declared, faults);
            for index in cycle {
                if let Some(is_in) = composition.in_cycle.get_mut(*index) {
                    *is_in = true;
                }
            }
        }
        for index in walk.members_first {
            if composition.links.get(index).is_some_and(|links| !links.is_empty()) {
                composition.settle(index, declared);
            }
        }
        composition
    }

    /// Whether an entry is one of a cycle, so that nothing else need be said of what it is built on.
    pub(super) fn is_in_cycle(&self, index: usize) -> bool {
        self.in_cycle.get(index).copied().unwrap_or(false)
    }

    /// What a sum has from its members.
    pub(super) fn inherited(&self, index: usize) -> Option<&Inherited> {
        self.inherited.get(index)?.as_ref()
    }

    /// Whether an entry is the first that has more levels of sums below it than are allowed.
    pub(super) fn is_too_deep(&self, index: usize) -> bool {
        self.levels.get(index) == Some(&MOST_LEVELS.saturating_add(1))
    }

    /// The first entry that is met twice on the way down from an entry.
    pub(super) fn met_twice(&self, index: usize) -> Option<usize> {
        let mut met = vec![false; self.links.len()];
        let mut waiting = vec![index];
        while let Some(next) = waiting.pop() {
            let is_met = met.get_mut(next)?;
            if std::mem::replace(is_met, true) {
                return Some(next);
            }
            waiting.extend(self.links.get(next)?.iter().rev());
        }
        None
    }

    /// Fixes what an entry has, once that is known of everything below it.
    fn settle(&mut self, index: usize, declared: &[Declared<'_>]) {
        let (Some(entry), Some(links)) = (declared.get(index), self.links.get(index)) else {
            return;
        };
        let below = links.iter().filter_map(|link| self.levels.get(*link)).max();
        let levels = below.map_or(0, |below| below.saturating_add(1));
        let members: Vec<&Inherited> =
            links.iter().filter_map(|link| self.inherited(*link)).collect();
        let own = is_sum(entry).then(|| inherited(entry, &members));
        if let Some(level) = self.levels.get_mut(index) {
            *level = levels;
        }
        if let (Some(known), Some(own)) = (self.inherited.get_mut(index), own) {
            *known = own;
        }
    }
}

fn links(index: usize, entry: &Declared<'_>, order: &Order) -> Vec<usize> {
    if entry.kind == Kind::Milestone {
        return Vec::new();
    }
    let named = BUILT_ON.iter().flat_map(|key| entry.table.plain_texts(key));
    let known = named.filter_map(|(id, _)| order.get(id).copied());
    known.filter(|other| *other != index).collect()
}

fn is_sum(entry: &Declared<'_>) -> bool {
    entry.kind == Kind::Indicator && entry.table.has("sum-of")
}

/// What an entry passes on to the sums that it is a member of.
fn inherited(entry: &Declared<'_>, members: &[&Inherited]) -> Option<Inherited> {
    if entry.kind == Kind::Milestone {
        return None;
    }
    let table = &entry.table;
    let unit = table.plain_text("unit").map(str::to_owned);
    let may_fall = table.plain_flag("negative");
    if !is_sum(entry) {
        let word = table.plain_text("measure")?;
        let (_, measure) = MEASURES.iter().find(|(known, _)| *known == word)?;
        return Some(Inherited {
            measure: measure.clone(),
            unit: unit.unwrap_or_default(),
            may_fall,
        });
    }
    let first = members.first()?;
    let counts_up = |member: &&Inherited| member.measure == Measure::Cumulative;
    let is_running = first.measure.only_adds_up() && members.iter().any(counts_up);
    Some(Inherited {
        measure: if is_running { Measure::Cumulative } else { first.measure.clone() },
        unit: unit.unwrap_or_else(|| first.unit.clone()),
        may_fall: may_fall || members.iter().any(|member| member.may_fall),
    })
}

fn note_cycle(cycle: &[usize], declared: &[Declared<'_>], faults: &mut Faults<'_>) {
    let members: Vec<&Declared<'_>> =
        cycle.iter().filter_map(|index| declared.get(*index)).collect();
    let Some(first) = members.first() else { return };
    let ids: Vec<&str> = members.iter().chain([first]).map(|entry| entry.id).collect();
    let place = |entry: &&Declared<'_>| {
        let key = BUILT_ON.iter().find(|key| entry.table.has(key));
        key.and_then(|key| entry.table.key_span(key)).unwrap_or_else(|| entry.table.span.clone())
    };
    let mut found = Diagnostic::new(Code::BuiltOnItself).with("members", ids.join(" -> "));
    for other in members.iter().skip(1) {
        found = found.related(faults.texts().locate(&place(other)));
    }
    faults.add(&place(first), found);
}

/// One walk from every entry down to what it is built on.
struct Walk {
    /// Each with its members in order, the one first met first.
    cycles: Vec<Vec<usize>>,
    /// Every entry behind those that it is built on, where that is possible.
    members_first: Vec<usize>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    /// On the way down from an entry above.
    Open,
    Done,
}

impl Walk {
    /// Without recursion: a plan may be as deep as it is long.
    fn over(links: &[Vec<usize>]) -> Self {
        let mut walk = Self { cycles: Vec::new(), members_first: Vec::new() };
        let mut states = vec![State::New; links.len()];
        for start in 0..links.len() {
            if states.get(start) == Some(&State::New) {
                walk.down_from(start, links, &mut states);
            }
        }
        walk
    }

    fn down_from(&mut self, start: usize, links: &[Vec<usize>], states: &mut [State]) {
        let mut way: Vec<(usize, std::slice::Iter<'_, usize>)> = Vec::new();
        let mut next = Some(start);
        loop {
            if let Some(index) = next.take() {
                set(states, index, State::Open);
                way.push((index, links.get(index).map_or(&[][..], Vec::as_slice).iter()));
            }
            let Some((index, below)) = way.last_mut() else { return };
            let index = *index;
            match below.next().copied() {
                None => {
                    set(states, index, State::Done);
                    self.members_first.push(index);
                    way.pop();
                }
                Some(other) => match states.get(other) {
                    Some(State::New) => next = Some(other),
                    Some(State::Open) => {
                        let from = way.iter().position(|(above, _)| *above == other);
                        let cycle = way.iter().skip(from.unwrap_or(0));
                        self.cycles.push(cycle.map(|(member, _)| *member).collect());
                    }
                    Some(State::Done) | None => {}
                },
            }
        }
    }
}

fn set(states: &mut [State], index: usize, state: State) {
    if let Some(known) = states.get_mut(index) {
        *known = state;
    }
}
