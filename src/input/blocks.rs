//! The rows of a large table, block by block on several threads. Plain rows go straight into the
//! grid; all others wait for their turn, so that whatever is told, and its order, is that of a
//! reading from the first row to the last.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use memchr::{memchr_iter, memchr2_iter, memrchr_iter};

use super::RowReading;
use super::csv::Text;
use super::facts::Intake;
use super::plain::{self, Block, Cells, Event, PlainReader, PlainTable};
use super::table::Table;
use crate::diagnostic::Diagnostic;
use crate::observation::{BLOCKS, GridBuilder};

/// Bytes of a block: more would not stay in the processor's cache.
const BLOCK_BYTES: usize = 256 * 1024;

/// Reads a table's rows from a byte on. Gives the first byte that was not read: reading stops at
/// quotation marks that make it doubtful where a record ends.
pub(super) fn read<'t>(
    intake: &mut Intake<'_>,
    table: &mut Table<'t>,
    records: Text<'t>,
    (plain, from): (PlainTable, usize),
) -> Result<usize, Vec<Diagnostic>> {
    let text = records.whole.as_bytes();
    let (size, threads) = match intake.row_reading {
        RowReading::OneByOne => return Ok(from),
        RowReading::Blocks { bytes, threads } => (bytes.max(1), threads),
        RowReading::Usual => (BLOCK_BYTES, usual_threads()),
    };
    let first = intake.blocks();
    let cutter = Cutter { text, at: from, number: first, size };
    let plain = Arc::new(plain);
    intake.recall().add_table(Arc::clone(&plain));
    let (names, builder) = (intake.names(), intake.builder());
    let turn = Turn { intake, table, records, next: first, end: None };
    let job = Job { cutter: Mutex::new(cutter), turn: Mutex::new(turn), bell: Condvar::new() };
    let work = || {
        let mut reader = PlainReader::new(&names, &plain, &builder);
        job.work(&mut reader, &builder);
        job.turn().intake.recall().learn(reader);
    };
    let is_large = text.len().saturating_sub(from) > size.saturating_mul(2);
    let others = if is_large { threads.saturating_sub(1) } else { 0 };
    std::thread::scope(|scope| {
        for _ in 0..others {
            scope.spawn(work);
        }
        work();
    });
    let cutter = job.cutter.into_inner().unwrap_or_else(PoisonError::into_inner);
    let turn = job.turn.into_inner().unwrap_or_else(PoisonError::into_inner);
    match turn.end {
        None => Ok(cutter.at),
        Some(Err(faults)) => Err(faults),
        Some(Ok(end)) => {
            // What was read behind that place was read on a wrong assumption.
            builder.forget_from(turn.next);
            Ok(end)
        }
    }
}

/// Threads that read when nobody says how many.
fn usual_threads() -> usize {
    std::thread::available_parallelism().map_or(1, std::num::NonZero::get).min(8)
}

/// What the threads share.
struct Job<'a, 'p, 't> {
    cutter: Mutex<Cutter<'t>>,
    turn: Mutex<Turn<'a, 'p, 't>>,
    /// Rung when a turn is over.
    bell: Condvar,
}

impl<'a, 'p, 't> Job<'a, 'p, 't> {
    fn turn(&self) -> MutexGuard<'_, Turn<'a, 'p, 't>> {
        self.turn.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Reads blocks as long as there are any.
    fn work(&self, reader: &mut PlainReader<'_, '_>, builder: &GridBuilder) {
        let mut cells = Cells::default();
        loop {
            let next = self.cutter.lock().unwrap_or_else(PoisonError::into_inner).next();
            let Some(block) = next else { return };
            let is_regular = reader.read(block, &mut cells);
            if is_regular {
                builder.add(&mut cells);
            }
            let mut turn = self.turn();
            while turn.next != usize::from(block.number) && turn.end.is_none() {
                turn = self.bell.wait(turn).unwrap_or_else(PoisonError::into_inner);
            }
            if turn.end.is_none() {
                turn.take(block, reader, is_regular);
            }
            self.bell.notify_all();
            if turn.end.is_some() {
                return;
            }
        }
    }
}

/// Whose turn it is to tell what was found in a block.
struct Turn<'a, 'p, 't> {
    intake: &'a mut Intake<'p>,
    table: &'a mut Table<'t>,
    records: Text<'t>,
    /// The number of the next block.
    next: usize,
    /// Where reading stopped, or why.
    end: Option<Result<usize, Vec<Diagnostic>>>,
}

impl Turn<'_, '_, '_> {
    fn take(&mut self, block: Block<'_>, reader: &PlainReader<'_, '_>, is_regular: bool) {
        if !is_regular {
            self.end = Some(Ok(block.start));
            return;
        }
        let end = block.start.saturating_add(block.bytes.len());
        self.intake.add_block(self.records.index, block.start..end);
        for event in &reader.events {
            match event {
                Event::Area(written) => {
                    let area = plain::read(written).unwrap_or_default();
                    self.table.set_area_above(self.intake, &area);
                }
                Event::Unused(part) => self.intake.add_unused(*part, 0),
                Event::Odd(place) => {
                    let (intake, table) = (&mut *self.intake, &mut *self.table);
                    let taken = self.records.take(intake, table, place.clone(), |_| false);
                    if let Err(faults) = taken {
                        self.end = Some(Err(faults));
                        return;
                    }
                }
            }
        }
        self.table.add_rows(reader.rows);
        self.intake.count_unused(reader.unused);
        self.next = self.next.saturating_add(1);
    }
}

/// Cuts a text between records.
struct Cutter<'t> {
    text: &'t [u8],
    at: usize,
    number: usize,
    size: usize,
}

impl<'t> Cutter<'t> {
    /// The next block; nothing at the end, or when there are too many.
    fn next(&mut self) -> Option<Block<'t>> {
        let rest = self.text.get(self.at..).filter(|rest| !rest.is_empty())?;
        let number = u16::try_from(self.number).ok().filter(|_| self.number < BLOCKS)?;
        let length = length(rest, self.size);
        let block = Block { number, start: self.at, bytes: rest.get(..length)? };
        self.number = self.number.saturating_add(1);
        self.at = self.at.saturating_add(length);
        Some(block)
    }
}

/// Bytes up to the last line end that is outside quotation marks and not far behind `size`.
fn length(text: &[u8], size: usize) -> usize {
    let Some(head) = text.get(..size).filter(|head| head.len() < text.len()) else {
        return text.len();
    };
    let mut is_open = memchr_iter(b'"', head).count() % 2 == 1;
    let mut end = head.len();
    for feed in memrchr_iter(b'\n', head) {
        let behind = head.get(feed..end).unwrap_or_default();
        is_open ^= memchr_iter(b'"', behind).count() % 2 == 1;
        if !is_open {
            return feed.saturating_add(1);
        }
        end = feed;
    }
    // One record is longer than that.
    let mut is_open = false;
    for place in memchr2_iter(b'"', b'\n', text) {
        if text.get(place) == Some(&b'"') {
            is_open = !is_open;
        } else if !is_open {
            return place.saturating_add(1);
        }
    }
    text.len()
}
