//! What a user sees who waits: a bar on standard error, for work that lasts longer than a second.

use std::cell::RefCell;
use std::io::{self, IsTerminal};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use super::{help, terminal};
use plancheck::input::{DataSource, Meter};
use plancheck::render::Lang;

/// Work that is over sooner shows nothing.
const PATIENCE: Duration = Duration::from_secs(1);

/// Time between two pictures.
const STEP: Duration = Duration::from_millis(100);

/// Bytes of data that are read and judged well within a second: for fewer nobody is told anything,
/// and no thread is started.
const WORTH_IT: u64 = 4 * 1024 * 1024;

/// What is being done.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Phase {
    Reading,
    Auditing,
    Judging,
    Writing,
}

/// The bar of one run, if there is anybody to see it.
pub(super) struct Progress {
    lang: Lang,
    is_shown: bool,
    meter: Arc<Meter>,
    shared: Arc<Shared>,
    thread: RefCell<Option<JoinHandle<()>>>,
}

/// What the work tells the thread that draws.
struct Shared {
    state: Mutex<State>,
    bell: Condvar,
}

#[derive(Clone, Copy)]
struct State {
    phase: Phase,
    is_over: bool,
}

impl Progress {
    /// A bar that is shown only on a terminal, to a person, who has not asked for quiet.
    pub(super) fn new(lang: Lang, is_quiet: bool) -> Self {
        let state = State { phase: Phase::Reading, is_over: false };
        let has_reader = io::stderr().is_terminal() && !terminal::is_unattended();
        Self {
            lang,
            is_shown: has_reader && !is_quiet,
            meter: Arc::default(),
            shared: Arc::new(Shared { state: Mutex::new(state), bell: Condvar::new() }),
            thread: RefCell::new(None),
        }
    }

    /// Begins to wait with the user, if the data are not read in no time. Gives what counts their
    /// bytes.
    pub(super) fn begin(&self, sources: &[DataSource]) -> Option<Arc<Meter>> {
        if !self.is_shown {
            return None;
        }
        let mut sizes = sources.iter().map(DataSource::size);
        let total = sizes.try_fold(0_u64, |sum, size| Some(sum.saturating_add(size?)));
        if total.is_some_and(|total| total < WORTH_IT) {
            return None;
        }
        let drawer = Drawer {
            lang: self.lang,
            total,
            meter: Arc::clone(&self.meter),
            shared: Arc::clone(&self.shared),
        };
        // Where no thread is to be had there is no bar.
        let thread = std::thread::Builder::new().spawn(move || drawer.draw()).ok();
        self.thread.replace(thread);
        Some(Arc::clone(&self.meter))
    }

    /// Says what is done now.
    pub(super) fn enter(&self, phase: Phase) {
        self.shared.state().phase = phase;
    }

    /// Takes the bar away, before anything else is written.
    pub(super) fn end(&self) {
        self.shared.state().is_over = true;
        self.shared.bell.notify_all();
        if let Some(thread) = self.thread.take() {
            // A bar that could not be drawn is no reason to fail.
            let _ = thread.join();
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.end();
    }
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits, but not beyond the end of the work.
    fn wait(&self, time: Duration) -> State {
        let waited = self.bell.wait_timeout_while(self.state(), time, |state| !state.is_over);
        *waited.unwrap_or_else(PoisonError::into_inner).0
    }
}

/// What the thread needs that draws.
struct Drawer {
    lang: Lang,
    /// Bytes to read, if that is known.
    total: Option<u64>,
    meter: Arc<Meter>,
    shared: Arc<Shared>,
}

impl Drawer {
    fn draw(&self) {
        let mut state = self.shared.wait(PATIENCE);
        if state.is_over {
            return;
        }
        let bar = self.total.map_or_else(ProgressBar::new_spinner, ProgressBar::new);
        let mut drawn = None;
        while !state.is_over {
            if drawn != Some(state.phase) {
                bar.set_style(self.style(state.phase));
                bar.set_message(help::phase(state.phase, self.lang));
                drawn = Some(state.phase);
            }
            bar.set_position(self.meter.bytes());
            bar.tick();
            state = self.shared.wait(STEP);
        }
        bar.finish_and_clear();
    }

    fn style(&self, phase: Phase) -> ProgressStyle {
        let template = match (phase, self.total) {
            (Phase::Reading, Some(_)) => "{msg} {bar:30} {bytes} / {total_bytes}",
            (Phase::Reading, None) => "{msg} {spinner} {bytes}",
            (Phase::Auditing | Phase::Judging | Phase::Writing, _) => "{msg} {spinner}",
        };
        let style = ProgressStyle::with_template(template);
        style.unwrap_or_else(|_| ProgressStyle::default_spinner()).progress_chars("##-")
    }
}
