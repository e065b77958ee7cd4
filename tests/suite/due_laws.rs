//! What is due on the way to a target: never more than at its end, whatever the way, and whatever
//! became of the target meanwhile.

use proptest::prelude::*;
use rust_decimal::Decimal;

use crate::program::{files, plan, report};

/// Months of the plan, and so the deadline.
const MONTHS: i32 = 24;

/// A way to a target.
#[derive(Clone, Copy, Debug)]
enum Way {
    Linear,
    Compound,
    /// A pace table of shares that rise, in percent, by half-year.
    Shares([i32; 3]),
    /// The same as values.
    Values([i32; 3]),
}

/// A target with where it starts from, and the one that takes its place.
#[derive(Clone, Copy, Debug)]
struct Promise {
    measure: &'static str,
    comparator: &'static str,
    /// The value at the start; amounts begin at zero.
    start: i32,
    limit: i32,
    way: Way,
    /// From which month on which limit holds.
    revision: Option<(i32, i32)>,
}

fn month(index: i32) -> String {
    format!("{}-{:02}", 2026 + index / 12, index % 12 + 1)
}

impl Promise {
    fn text(self) -> String {
        let Self { measure, comparator, start, limit, .. } = self;
        let is_amount = measure == "flow";
        let baseline = if is_amount { String::new() } else { format!("baseline = {start}\n") };
        let revision = self.revision.map_or_else(String::new, |(from, limit)| {
            let from = month(from);
            format!(
                "[[indicator.x.revision]]\nfrom = \"{from}\"\n{comparator} = {limit}\nreason = \"r\"\n"
            )
        });
        format!(
            "format = 1\n[plan]\ntitle = \"t\"\nperiod = \"2026..2027\"\n[indicator.x]\nname = \"X\"\n\
             measure = \"{measure}\"\n{comparator} = {limit}\n{baseline}{}\n{revision}",
            self.pace()
        )
    }

    fn pace(self) -> String {
        let halves = ["2026-H1", "2026-H2", "2027-H1"];
        let table = |step: &dyn Fn(i32) -> String, shares: [i32; 3]| {
            let steps =
                halves.iter().zip(shares).map(|(half, share)| format!("{half} = {}", step(share)));
            format!("pace = {{ {} }}", steps.collect::<Vec<_>>().join(", "))
        };
        match self.way {
            Way::Linear => "pace = \"linear\"".to_owned(),
            Way::Compound => "pace = \"compound\"".to_owned(),
            Way::Shares(shares) => table(&|share| format!("\"{share} %\""), shares),
            Way::Values(shares) => table(
                &|share| (self.start + (self.limit - self.start) * share / 100).to_string(),
                shares,
            ),
        }
    }

    /// The limit that holds at the end of a month.
    fn limit_at(self, month: i32) -> i32 {
        self.revision.filter(|(from, _)| *from <= month).map_or(self.limit, |(_, limit)| limit)
    }

    /// What is due at the end of a month.
    fn due(self, last: i32) -> Option<Decimal> {
        let rows = format!("indicator,period,value\nx,{},{}\n", month(last), self.start);
        let report = report(&plan(&self.text()), &files(&[&rows]), Some(&month(last)));
        let due = report.results.first()?.due_now.clone()?;
        Some(due.parse().expect("a number"))
    }
}

fn shares() -> impl Strategy<Value = [i32; 3]> {
    prop::array::uniform3(0_i32..=100).prop_map(|mut shares| {
        shares.sort_unstable();
        shares
    })
}

fn way() -> impl Strategy<Value = Way> {
    prop_oneof![
        Just(Way::Linear),
        Just(Way::Compound),
        shares().prop_map(Way::Shares),
        shares().prop_map(Way::Values),
    ]
}

/// A level that is to rise or to fall, or an amount; revised to a limit on the same side of its start.
fn promises() -> impl Strategy<Value = Promise> {
    let kinds = prop::sample::select(vec![
        ("level", "at-least", 1),
        ("level", "above", 1),
        ("level", "at-most", -1),
        ("level", "below", -1),
        ("flow", "at-least", 1),
        ("flow", "at-most", 1),
    ]);
    let distance = || 1_i32..900;
    (kinds, distance(), way(), prop::option::of((0..MONTHS, distance()))).prop_map(
        |((measure, comparator, sign), distance, way, revision)| {
            let is_amount = measure == "flow";
            let start = if is_amount { 0 } else { 1000 };
            let way = if is_amount && matches!(way, Way::Compound) { Way::Linear } else { way };
            let limit = |distance: i32| start + sign * distance;
            let revision = revision.map(|(from, distance)| (from, limit(distance)));
            Promise { measure, comparator, start, limit: limit(distance), way, revision }
        },
    )
}

proptest! {
    #[test]
    fn no_more_is_due_before_the_deadline_than_at_it(
        promise in promises(),
        last in 0..MONTHS,
    ) {
        let limit = Decimal::from(promise.limit_at(last));
        let start = Decimal::from(promise.start);
        let due = promise.due(last).expect("something is due");
        let (least, most) = (start.min(limit), start.max(limit));
        prop_assert!(least <= due && due <= most, "{} of {}..{}", due, least, most);
        if last == MONTHS - 1 {
            prop_assert_eq!(due, limit);
        }
    }
}
