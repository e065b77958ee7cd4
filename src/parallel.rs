//! The same work for many things, on every core, with the outcomes in order.

use std::sync::{Mutex, OnceLock, PoisonError};

/// Things that a thread takes at a time.
const SHARE: usize = 16;

/// Targets, series, or anything else that takes some microseconds, that are worth a second thread.
pub const MANY: usize = 2_000;

/// What `work` gives for every index below `count`, in order. `is_worth_it` says whether there is
/// enough to do for threads.
pub fn map<T: Send>(count: usize, is_worth_it: bool, work: impl Fn(usize) -> T + Sync) -> Vec<T> {
    // Every place is filled.
    present(places(count, is_worth_it, |index| Some(work(index))))
}

/// The same where there need not be anything for an index: its place is then empty.
pub fn places<T: Send>(
    count: usize,
    is_worth_it: bool,
    work: impl Fn(usize) -> Option<T> + Sync,
) -> Vec<Option<T>> {
    shared(count, if is_worth_it { SHARE } else { count }, work)
}

/// The same as [`map`] for a few things that take milliseconds each.
pub fn each<T: Send>(count: usize, work: impl Fn(usize) -> T + Sync) -> Vec<T> {
    // Every place is filled.
    present(shared(count, 1, |index| Some(work(index))))
}

/// What comes of each thing, where a thread takes so many at a time.
fn shared<T: Send>(
    count: usize,
    share: usize,
    work: impl Fn(usize) -> Option<T> + Sync,
) -> Vec<Option<T>> {
    let share = share.max(1);
    let threads = if count > share { cores().min(count.div_ceil(share)) } else { 1 };
    if threads < 2 {
        return (0..count).map(work).collect();
    }
    let mut outcomes: Vec<Option<T>> = std::iter::repeat_with(|| None).take(count).collect();
    let shares = Mutex::new((0..).step_by(share).zip(outcomes.chunks_mut(share)));
    let next = || shares.lock().unwrap_or_else(PoisonError::into_inner).next();
    let take_shares = || {
        while let Some((start, share)) = next() {
            for (index, outcome) in (start..).zip(share) {
                *outcome = work(index);
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 1..threads {
            scope.spawn(take_shares);
        }
        take_shares();
    });
    outcomes
}

/// Gives things to `take`, in order, until it gives `false`; the next one is already made meanwhile.
/// `is_worth_it` says whether there is enough to do for a thread.
pub fn ahead<T: Send>(
    mut things: impl Iterator<Item = T> + Send,
    is_worth_it: bool,
    mut take: impl FnMut(T) -> bool,
) {
    if !is_worth_it || cores() < 2 {
        things.all(take);
        return;
    }
    let (sender, receiver) = std::sync::mpsc::sync_channel(1);
    std::thread::scope(|scope| {
        scope.spawn(move || {
            // Sending fails only where nobody takes any more.
            let _ = things.try_for_each(|thing| sender.send(thing));
        });
        receiver.into_iter().all(&mut take);
    });
}

/// Those of many things that are there, in the memory that they are in: there may be hundreds of
/// megabytes of them.
#[expect(clippy::filter_map_identity, reason = "`flatten` copies them")]
pub fn present<T>(things: Vec<Option<T>>) -> Vec<T> {
    things.into_iter().filter_map(|thing| thing).collect()
}

/// How many threads can work at a time. The system is asked once: it takes longer than reading a
/// small file.
pub fn cores() -> usize {
    static CORES: OnceLock<usize> = OnceLock::new();
    let count = || std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    *CORES.get_or_init(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_made_ahead_is_taken_in_order() {
        for is_worth_it in [true, false] {
            let mut taken = Vec::new();
            let numbers: Vec<usize> = (0..1_000).collect();
            ahead(numbers.iter().map(|number| number * 2), is_worth_it, |twice| {
                taken.push(twice / 2);
                twice < 1_000
            });
            assert_eq!(taken, numbers[..=500]);
        }
    }

    #[test]
    fn outcomes_are_in_order() {
        let doubled: Vec<usize> = (0..1_000).map(|number| number * 2).collect();
        for is_worth_it in [true, false] {
            assert_eq!(map(1_000, is_worth_it, |number| number * 2), doubled);
        }
        assert_eq!(each(1_000, |number| number * 2), doubled);
    }
}
