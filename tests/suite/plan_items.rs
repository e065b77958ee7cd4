//! Items of plans without a verb, speech that is reported, and lists of counts, written for this suite.

use crate::promises::compare;

#[test]
fn items_of_a_plan_tell_what_is_to_be() {
    compare(ITEMS);
}

/// Items below the title of a plan, and the same below another.
const ITEMS: &[(&str, &[&str])] = &[
    (
        "Harbour vision\n\n• 9,000 lamps lit each night (2029: 4,000)\n• Footprint 40% smaller by 2031\n• Crew up from 220 to 350\n• 1 in 5 new hires from the valley",
        &[">= 9000 assumed", ">= 40 % assumed growth", ">= 350 assumed", ">= 20 % assumed"],
    ),
    (
        "Ferry plan\n\n* On-time performance of 85% on ferries and 95% on trams\n* Average wait not to exceed 15 minutes; 92% of trips on schedule",
        &[">= 85 % assumed", ">= 95 % assumed", "<= 15 minutes", ">= 92 % assumed"],
    ),
    (
        "Operational plan\n\na. 80% of callers told yes or no within 28 days\nb. Recruit 140 wardens, 25 cooks and 60 helpers\nc. Fares cut by £3m to £6m\nd. Tests – 95% within six weeks\ne. No one waits more than 52 weeks",
        &[
            ">= 80 % assumed",
            ">= 140 assumed",
            ">= 25 assumed",
            ">= 60 assumed",
            "= 3 £m assumed growth",
            "<= 6 £m assumed",
            ">= 95 % assumed",
            "<= 52 weeks",
        ],
    ),
    ("Harbour news\n\n• 9,000 lamps lit each night", &[]),
    (
        "Lamp plan\n\nThe town has 40 lamps.\n\nPower used per lamp: –20% by 2031",
        &[">= 20 % assumed growth"],
    ),
];

#[test]
fn what_somebody_said_would_come_is_a_promise() {
    compare(SAID);
}

/// Reported speech, and what is said of a second thing.
const SAID: &[(&str, &[&str])] = &[
    ("The mayor said fares would grow 7 to 8 percent a year.", &["range 7..8 % growth"]),
    ("The line wants to add 1.5 million customers.", &[">= 1.5 million customers assumed"]),
    ("Income is seen at around 4.4 billion euros next year.", &["approx 4.4 billion euros"]),
    ("Losses should stay between 25 and 30 basis points.", &["range 25..30 basis points"]),
    (
        "The line will cut staff by about 4%, or 350 posts.",
        &["approx 4 % growth", "approx 350 assumed"],
    ),
    ("Add 180 drivers this year and another 120 next year.", &[">= 180 assumed", ">= 120 assumed"]),
    ("The line said it would invest 11 billion pounds.", &["= 11 billion pounds assumed"]),
    (
        "Walking is to get to 25% by 2030 and one in three by 2035.",
        &[">= 25 % assumed", ">= 1/3 % assumed"],
    ),
    ("Cut emissions to 40% below the level of 1990.", &[">= 40 % assumed growth"]),
    ("No scheme may spend more than 5% of its grant.", &["<= 5 %"]),
    ("We will hold the growth of cost to 3% a year.", &["<= 3 % assumed"]),
    (
        "The budget funds 14 new posts and totals $200 million.",
        &[">= 14 assumed", "= 200 $ million assumed"],
    ),
    ("We raise £18m by 2031, £5m of which is already pledged.", &[">= 18 £m assumed"]),
    ("The ratio is targeted above 13%, well over the 9% required.", &[">= 13 %"]),
    ("Of our wardens, 40% should be women; today 27% are.", &[">= 40 % assumed"]),
    ("Rating agency Beta expects bad loans to fall to 2%.", &[]),
];
