//! A document of eight times the length takes eight times as long to read and to draft, and not sixty-four times.

use std::fmt::Write;
use std::hint::black_box;
use std::time::{Duration, Instant};

use plancheck::document::{draft, read};
use plancheck::source::SourceFile;

/// How much longer the second text is.
const TIMES: u32 = 8;
/// How often it is measured before it is called too long.
const TRIES: u32 = 4;
/// How often its time may be that of the first: far from the square of how much longer it is.
const MOST: u32 = 28;

fn taken(text: &str) -> Duration {
    let once = || {
        let start = Instant::now();
        let source = SourceFile::new("plan.txt", text);
        black_box(draft(&read(&source), &source));
        start.elapsed()
    };
    [once(), once()].into_iter().min().unwrap_or_default()
}

/// What a text is made of, the text of so many parts, and how many the shorter one has.
type Shape = (&'static str, Box<dyn Fn(usize) -> String>, usize);

fn repeated(title: &str, part: impl Fn(usize) -> String + 'static) -> Box<dyn Fn(usize) -> String> {
    let title = title.to_owned();
    Box::new(move |count| {
        (0..count).fold(title.clone(), |mut text, at| {
            let _ = write!(text, "{}", part(at));
            text
        })
    })
}

#[test]
fn a_longer_document_takes_longer_in_proportion() {
    let row = |at: usize| {
        let cells = repeated("", move |cell| format!(" {} |", at + cell))(100);
        format!("| crew {at} |{cells}\n")
    };
    let header = format!("2027 plan\n\n| Measure |{}\n", " 2027 target |".repeat(100));
    let shapes: Vec<Shape> = vec![
        (
            "English clauses in one line",
            repeated("Plan 2027\n", |at| {
                format!("plant {} trees and raise the share to {at}%, ", at + 3)
            }),
            12,
        ),
        (
            "Chinese clauses in one line",
            repeated("2027年计划\n", |at| format!("新建学校{}所，覆盖率达到{at}%，", at + 3)),
            16,
        ),
        (
            "one name with other values",
            repeated("Plan 2027\n", |at| format!("Plant {} trees in the north ward.\n", at + 3)),
            60,
        ),
        (
            "one promise again and again",
            repeated("Plan 2027\n", |_| "Plant 30 trees in the north ward.\n".to_owned()),
            60,
        ),
        (
            "growths, their levels and their bases",
            repeated("2027年计划\n", |at| {
                format!("粮食产量由{}万吨提高到{}万吨。粮食产量增长{}%。\n", at + 3, at + 9, at + 1)
            }),
            40,
        ),
        ("rows of a wide table", repeated(&header, row), 3),
        (
            "items with names of their own",
            repeated("Plan 2027\n", |at| format!("- Build {at} homes in ward {}.\n", at * 7)),
            60,
        ),
        (
            "as many numerals in a sentence as are read",
            repeated("2027年计划\n", |_| format!("{}。", "新建学校3所，".repeat(118))),
            1,
        ),
        ("numbers alone", repeated("Plan 2027\n\nWe will build ", |_| "1 ".to_owned()), 2_000),
        (
            "numbers in words",
            repeated("Plan 2027\n", |_| "one hundred and twenty thousand ".to_owned()),
            200,
        ),
        ("brackets that open", repeated("2027年计划\n", |_| "（3个".to_owned()), 1_000),
        ("titles that do not end", repeated("2027年计划\n", |_| "出台《".to_owned()), 8_000),
        (
            "links that do not end",
            Box::new(|count| format!("Plan 2027\n{}{}", "[".repeat(count * 2), "](".repeat(count))),
            20_000,
        ),
    ];
    let mut wrong = Vec::new();
    for (name, text, count) in shapes {
        let (short, long) = (text(count), text(count * TIMES as usize));
        // A machine that is busy with something else makes one measure say nothing.
        let is_slow = |_| taken(&long) > taken(&short) * MOST;
        if (0..TRIES).all(is_slow) {
            wrong.push(name);
        }
    }
    assert!(wrong.is_empty(), "far more than {TIMES} times as long: {wrong:?}");
}
