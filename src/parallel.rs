//! The same work for many things, on every core, with the outcomes in order.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

/// Things that a thread takes at a time.
const SHARE: usize = 16;

/// Targets, or anything else that takes some microseconds, that are worth a second thread.
pub const MANY: usize = 2_000;

/// What `work` gives for every index below `count`, in order. `is_worth_it` says whether there is
/// enough to do for threads.
pub fn map<T: Send>(count: usize, is_worth_it: bool, work: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let threads = if is_worth_it { cores.min(count.div_ceil(SHARE)) } else { 1 };
    if threads < 2 {
        return (0..count).map(work).collect();
    }
    let next = AtomicUsize::new(0);
    let done: Mutex<Vec<(usize, Vec<T>)>> = Mutex::new(Vec::new());
    let share = || loop {
        let start = next.fetch_add(SHARE, Ordering::Relaxed);
        if start >= count {
            return;
        }
        let outcomes = (start..count.min(start.saturating_add(SHARE))).map(&work).collect();
        done.lock().unwrap_or_else(PoisonError::into_inner).push((start, outcomes));
    };
    std::thread::scope(|scope| {
        for _ in 1..threads {
            scope.spawn(share);
        }
        share();
    });
    let mut done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    done.sort_unstable_by_key(|(start, _)| *start);
    done.into_iter().flat_map(|(_, outcomes)| outcomes).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outcomes_are_in_order() {
        let doubled: Vec<usize> = (0..1_000).map(|number| number * 2).collect();
        for is_worth_it in [true, false] {
            assert_eq!(map(1_000, is_worth_it, |number| number * 2), doubled);
        }
    }
}
