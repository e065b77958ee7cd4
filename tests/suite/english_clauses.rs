//! English sentences that no closer rule knows: read by the verb of the clause and by what the number is to it.

use crate::promises::{compare, names};

#[test]
fn a_clause_of_what_is_to_come_promises_what_its_verb_is_about() {
    compare(&[
        (
            "A new ferry scheme, Open Water, will be launched with an outlay of $64 million over 6 years.",
            &["= 64 $ million assumed"],
        ),
        ("An amount of $16 million will be provided for the quays.", &["= 16 $ million assumed"]),
        ("I propose to make 40 old berths free this year.", &[">= 40 assumed"]),
        ("Further, 62 new landing stages will be opened on the river.", &[">= 62 assumed"]),
        ("Our ambition is for 40GW of tidal power by 2030.", &[">= 40 GW assumed"]),
        ("We would raise the limit on moorings to £900.", &["= 900 £ assumed"]),
        ("Fees shall be charged at the rate of nine per cent.", &[">= 9 % assumed"]),
        ("The port anticipates awarding 30 grants.", &[">= 30 assumed"]),
        ("It is our intention to bring seven quays into use.", &[">= 7 assumed"]),
    ]);
}

#[test]
fn a_plan_and_its_money_promise_what_they_give() {
    compare(&[
        (
            "**Dredges the river.** The Budget includes $60 million in loans for tugs. It provides $9 million for pilots.",
            &["= 60 $ million assumed", "= 9 $ million assumed"],
        ),
        (
            "The Budget provides $4 million for harbour pilots, building on the $7 million that the port has had since 2021.",
            &["= 4 $ million assumed"],
        ),
        ("The Budget builds on the $13 million provided in the last act.", &[]),
        (
            "A further £8.5 million has been allocated to the locks in 2031/32.",
            &["= 8.5 £ million assumed"],
        ),
        ("A further £8.5 million has been allocated to the locks since 2021.", &[]),
    ]);
}

#[test]
fn what_is_done_for_many_counts_them() {
    compare(&[
        (
            "Harbour actions\n\n* Gradually reducing the mooring fee for 900 boats\n* Identify and repair at least 5 leaking locks that can flood the town",
            &[">= 900 assumed", ">= 5"],
        ),
        ("The scheme is designed to give a free berth to 38 families.", &[">= 38 assumed"]),
    ]);
}

#[test]
fn an_outcome_to_be_reached_may_be_told_as_if_it_were() {
    compare(&[(
        "Harbour\n\n### O2: Pilots like their port\n\n1. Trust in the port has increased by 5 points.\n2. Our survey of pilots shows that more than 75% feel safe.\n3. Our tugs pull twice as many ships compared to last year.",
        &[">= 5 points assumed growth", ">= 75 %", ">= x2 times assumed growth"],
    )]);
}

#[test]
fn what_is_or_was_promises_nothing() {
    compare(&[
        ("Access to the quay increased from 11 percent to 28 percent.", &[]),
        ("The programme has engaged around 200 ports on 86 works with almost £40 million.", &[]),
        ("We employ 1,480 people in over 100 ports.", &[]),
        ("One in four sailors falls ill each year.", &[]),
        ("- £10m Tidal Fund launched in February 2019", &[]),
        ("The cost of spills is estimated at £120bn per year.", &[]),
        ("The population is expected to reach 1.2 million by 2035.", &[]),
        ("Climate change is expected to raise the sea by up to 1 metre by 2100.", &[]),
        ("**Nets**\n\nGoal: 90% recycled nets by 2030. Status: 61% in 2023.", &[">= 90 % assumed"]),
        (
            "We spent $14 million in 2023 and will spend $20 million in 2024.",
            &["= 20 $ million assumed"],
        ),
        ("Clearing a wreck requires two tugs.", &[]),
        ("If nothing is done, waste will grow by 70% by 2050.", &[]),
        ("The harbours (HPs) contribute only 20 percent of our trade.", &[]),
    ]);
}

#[test]
fn a_condition_or_description_promises_nothing() {
    compare(&[
        ("For sailors earning up to $2,500, the grant will be paid each month.", &[]),
        (
            "With a potential of more than 100 GW, the aim is to build 60 GW by 2032.",
            &[">= 60 GW assumed"],
        ),
        (
            "Raise the output to 10 GW by 2032 from the current capacity of 4.4 GW.",
            &[">= 10 GW assumed"],
        ),
        ("We will extend the scheme to sailors with gross receipts up to £900.", &[]),
        ("Plaid Mor will open its ‘Sail 4 Wales’ fund.", &[]),
        ("Support objective 1, key result 2.", &[]),
        ("See [RFC 696] and send the files to a third party by 2031.", &[]),
        (
            "The plan has three aims: 1. Cut waste. 2. Clean the bay. 3. Build 3 new locks.",
            &[">= 3 assumed"],
        ),
        ("Ensure every child has at least 1 trusted adult.", &[">= 1"]),
    ]);
}

#[test]
fn a_range_may_be_written_with_hyphens() {
    compare(&[
        (
            "Sailors will see a total increase of three- to four-percentage points in pay by 2031.",
            &["range 3..4 percentage points growth"],
        ),
        (
            "The goal is a 50- to 52-percent reduction of spills by 2031.",
            &["range 50..52 % growth"],
        ),
        ("We will spend $5 million in 2031-32 on quays.", &["= 5 $ million assumed"]),
    ]);
}

#[test]
fn a_comparative_says_which_way_a_change_goes() {
    for (text, name) in [
        ("We will use 20% less water by 2030.", "reduction of water"),
        ("By 2030 there will be 30% fewer road deaths.", "reduction of road deaths"),
        ("Our works will have 15% more trees by 2030.", "growth of trees"),
        ("Water use will be 20% less than in 2020 by 2030.", "reduction of Water use"),
        ("By 2030 we will offer 20% faster boats.", "growth of boats"),
    ] {
        assert_eq!(names(&format!("# Plan to 2030\n\n{text}")), [name], "{text}");
    }
}

#[test]
fn those_who_are_eligible_are_promised_what_they_will_be_given() {
    compare(&[
        ("Eligible households will receive 300 kWh free by 2030.", &[">= 300 kWh assumed"]),
        ("Applicants will need 2 years of accounts.", &[]),
        (
            "## Support for candidate countries\n\nWe will build 40 schools by 2030.",
            &[">= 40 schools assumed"],
        ),
        ("## Eligibility criteria\n\nFirms have 40 berths at most.", &[]),
        (
            "## New teaching methodologies\n\nWe will build 40 schools by 2030.",
            &[">= 40 schools assumed"],
        ),
    ]);
}
