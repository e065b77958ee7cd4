//! English of budgets, speeches and reports of plans: sums that are there, times that a service may take, what was
//! meant once, and numbers beside them that promise nothing.

use crate::promises::compare;

#[test]
fn a_sum_that_is_there_for_years_to_come_is_promised() {
    compare(&[
        ("In all there is $61 million over four years for the quays.", &["= 61 $ million assumed"]),
        ("The budget has almost $13 million for slipways.", &["approx 13 $ million"]),
        ("The mayor announced a $9 million pier fund.", &["= 9 $ million assumed"]),
        ("The council budgeted $30 million for two halls.", &["= 30 $ million assumed"]),
        ("The budget includes $23 million to expand the harbour.", &["= 23 $ million assumed"]),
        // What is there, was spent or was announced of something else is none.
        ("In all there is $61 million of debt.", &[]),
        ("The harbour has almost $13 million in its accounts.", &[]),
        ("The mayor announced a $9 million loss.", &[]),
        ("The council had budgeted $30 million for two halls.", &[]),
    ]);
}

#[test]
fn what_somebody_binds_himself_to_is_read_in_the_present() {
    compare(&[
        ("At the pier we are funding four more berths.", &[">= 4 assumed"]),
        (
            "The board has committed to expanding the yard by three cranes.",
            &[">= 3 assumed growth"],
        ),
        ("The harbour will cut its carbon footprint by 1 gigaton.", &[">= 1 assumed growth"]),
        ("The fleet unveiled a roadmap to growth that includes 30 new boats.", &[">= 30 assumed"]),
        ("Pledges for 2031: 90% pregnant crew to attend a clinic.", &[">= 90 % assumed"]),
        ("Raise output from the present 3.9% to an impressive 7.3%.", &[">= 7.3 % assumed"]),
        ("The target for the fleet is 67.", &[">= 67 assumed"]),
        (
            "The league set goals of 10% growth, 15-20% yield growth.",
            &[">= 10 % assumed growth", "range 15..20 % growth"],
        ),
        // Honest neighbours: states, and what only may be.
        ("At the pier four more berths were closed.", &[]),
        ("The book that includes 30 new boats is sold out.", &[]),
        ("About 90% of the crew want to rest.", &[]),
        ("The fleet numbers 67.", &[]),
    ]);
}

#[test]
fn what_was_meant_or_done_once_is_none() {
    compare(&[
        ("The old plan was aimed at ensuring a 9% yield in 2020.", &[]),
        ("The scheme was also targeted at raising yields by seven per cent in 2020.", &[]),
        ("The board targets 13 openings after opening nine piers in 2022.", &[">= 13 assumed"]),
        ("The board raised the previous goal of 2,500 lamps.", &[]),
        ("It is paid for by a tax on boats over £2m.", &[]),
        // What is to come is read beside the same words.
        ("The aim was set: by 2031 we will raise yields by 7%.", &[">= 7 % assumed growth"]),
        ("After opening, the pier will serve 900 boats.", &[">= 900 assumed"]),
        (
            "Our goal of 2,500 lamps stands; by 2031 we will light 2,500.",
            &[">= 2500 assumed", ">= 2500 assumed"],
        ),
    ]);
}

#[test]
fn times_for_other_places_are_listed() {
    compare(&[
        (
            "Crews will be expected to reach wrecks within 15 minutes in ports and 20 minutes in coves.",
            &["<= 15 minutes", "<= 20 minutes assumed"],
        ),
        ("Answer 999 phone calls within 10 seconds.", &["<= 10 seconds"]),
        ("We will do 600 refits over the four years of the term.", &[">= 600 assumed"]),
        ("The trip took 15 minutes in ports and 20 minutes in coves.", &[]),
    ]);
}

#[test]
fn what_a_budget_gives_is_read_item_by_item() {
    compare(&[
        (
            "Harbour budget 2031\n\nOther provisions:\n- $7 million for new masts.\n- $1.8 million to build slips, plus $500,000 to fill gaps.",
            &["= 7 $ million assumed", "= 1.8 $ million assumed", "= 500000 $ assumed"],
        ),
        (
            "The budget includes $2 million for lamps. $300,000 for masts, $78,000 for trees.",
            &["= 2 $ million assumed", "= 300000 $ assumed", "= 78000 $ assumed"],
        ),
        ("Safety is a focus too, with $5 million allocated for tugs.", &["= 5 $ million assumed"]),
        ("It also includes $400,000 to fund lamps.", &["= 400000 $ assumed"]),
        ("The plan would give the guard an additional $78 million.", &["= 78 $ million assumed"]),
        (
            "The plan funds 678 wardens, six yards, and two piers.",
            &[">= 678 assumed", ">= 6 assumed", ">= 2 assumed"],
        ),
        // What was spent, what a report tells, whom a sum only describes.
        ("Report on the execution of the budget\n\nMasts: $7 million for 40 of them.", &[]),
        ("The fair cost $2 million in all. $300,000 for masts was a loss.", &[]),
        ("We will call all clients over $1m.", &[]),
        ("We will train 300 pilots, two of them abroad.", &[">= 300 assumed"]),
    ]);
}

#[test]
fn currencies_of_letters_are_signs() {
    compare(&[
        ("Shs 75bn has been allocated to the piers.", &["= 75 Shs bn assumed"]),
        ("The state budgeted R300m for the building of piers.", &["= 300 R m assumed"]),
        ("The R9-billion fund began in June.", &[]),
        ("The A300 ferry and the M25 pier stay open.", &[]),
    ]);
}
