//! English prose of plans, speeches and pledges: what is to come by its verb, whatever part it stands in,
//! and what only looks like it.

use crate::promises::compare;

#[test]
fn what_is_to_come_speaks_for_itself_in_a_part_of_the_past() {
    compare(&[
        (
            "Port strategy\n\nWhere we are\n\nThe port has 31 quays.\n\nWe will add 4 quays by 2030.",
            &[">= 4 assumed"],
        ),
        (
            "Port strategy\n\nOur situation\n\nForty new pilots will be hired over five years.",
            &[">= 40 assumed"],
        ),
        (
            "Port strategy\n\nOur situation\n\nNoise per ship: 25% reduction by 2030.",
            &[">= 25 % assumed growth"],
        ),
        (
            "Port strategy\n\nOur footprint\n\nWe burn oil.\n\nWhat we have committed to\n\nWater use 20% lower by 2028.",
            &[">= 20 % assumed growth"],
        ),
        (
            "Port strategy\n\nAbout us\n\nWe sail.\n\nHow we will know we have succeeded\n\n- 300 extra berths let",
            &[">= 300 assumed"],
        ),
        (
            "Port strategy\n\nWhat seafarers will get\n\n98% of cabins meeting the standard.",
            &[">= 98 % assumed"],
        ),
    ]);
}

#[test]
fn the_verb_and_not_its_list_says_what_is_to_come() {
    compare(&[
        (
            "I can tell you that $45 million has been set aside for lifeboats.",
            &["= 45 $ million assumed"],
        ),
        (
            "A sum of $18 million is provided for the purchase of 25 tugs.",
            &["= 18 $ million assumed", ">= 25 assumed"],
        ),
        ("It is our intention that the deficit be contained at 3.2 percent.", &["= 3.2 % assumed"]),
        ("Lamps will be fitted on 75 piers, as the law demands.", &[">= 75 assumed"]),
        (
            "Within the life of this plan, 1,250 new berths will have been completed.",
            &[">= 1250 assumed"],
        ),
        ("We'd build 150 lock houses a year.", &[">= 150 assumed"]),
        ("We pledge 30 hours of free pilotage a week.", &[">= 30 hours assumed"]),
        ("Let us plant ten million reeds in ten years.", &[">= 10 million assumed"]),
        ("This summer 500 young people will go to work on the quays.", &[">= 500 assumed"]),
        ("Shippers are requested to contribute US$ 650 million.", &["= 650 US$ million assumed"]),
        ("Ensure that each pier has at least 2 trained wardens.", &[">= 2"]),
        ("By 2028 the ratio of wardens to piers should be 1:80.", &["= 1:80 assumed"]),
        ("Harbour plan 2030\n\nBerths: up from 300 to 800.", &[">= 800 assumed"]),
        ("Goals\n\n- Alarms per week: 22 -> 8", &["<= 8 assumed"]),
        ("A new launch will let us take 600 children to sea.", &[">= 600 assumed"]),
        ("We'll have trained 50 mentors by Easter.", &[">= 50 assumed"]),
        ("The trustees have agreed a pay rise of 3%.", &[">= 3 % assumed growth"]),
        (
            "Pier strategy\n\nWhere we want to be\n\n- Season extended by six weeks",
            &[">= 6 weeks assumed growth"],
        ),
        ("Gearing is to remain within a band of 55 to 65%.", &["range 55..65 %"]),
    ]);
}

#[test]
fn what_only_looks_like_a_promise_is_none() {
    compare(&[
        ("The programme covers 47 counties.", &[]),
        ("Harbour plan 2026-2030\n\nStaff: 1,200 (2022)", &[]),
        ("Applicants must have 2 years of sailing and savings of under £16,000.", &[]),
        ("Some 61% of our quays were built before 1970.", &[]),
        ("Growth is projected by the Fund at 4.1 percent in 2027.", &[]),
        ("Pilots will keep the triple lock.", &[]),
        ("A cut of 10% in the grant would cost us a quay.", &[]),
        ("Headcount at year end: 2,140.", &[]),
        ("Harbour strategy to 2031\n\nSailing is worth £88m to the islands.", &[]),
        ("Harbour strategy to 2031\n\nResearch puts the value of birds at £4m.", &[]),
    ]);
}

#[test]
fn scores_of_key_results_are_no_promises() {
    compare(&[
        (
            "# Ferry OKRs\n\n- KR 1.1: Cut boarding from 40 to 15 minutes\n  - Ana: 0.5\n- KR 1.2: Reach 95% of lamps lit: 0.7\n  - Grade: 0.8\n- KR 1.3: Launch the ticket app\n  - Bob: 1.0\n  - KR 1.3: 0.7",
            &["<= 15 minutes assumed", ">= 95 % assumed"],
        ),
        ("# Ferry key results\n\n### KR 1: Reach 12 piers\n\n- Bo: 0.3", &[">= 12 assumed"]),
        // A share is a value where no key result stands above it, and everywhere in other plans.
        ("Ferry targets\n\n- Gini index: 0.35\n- Ana: 0.5", &[">= 0.35 assumed", ">= 0.5 assumed"]),
        (
            "# Ferry OKRs\n\n## Objective 1: Safe boats\n\n- Apdex of the app: 0.95\n- Raise the ratio of spare boats to 0.2",
            &[">= 0.95 assumed", ">= 0.2 assumed"],
        ),
        (
            "# Ferry OKRs\n\n### KR 1.2\n\nRatio of wardens to boats: 0.5\n\n- Lost bags: 0.4%",
            &[">= 0.5 assumed", ">= 0.4 % assumed"],
        ),
    ]);
}

#[test]
fn a_line_that_tells_of_results_leads_no_promises() {
    compare(&[
        (
            "# Ferry OKRs\n\nWe tracked our progress, and here is where we are:\n\n- Crews have a score of at least 2 in 87% of drills\n- By 2031 we will train 40 crews",
            &[">= 40 assumed"],
        ),
        (
            "# Ferry plan\n\nWe measured this by key results:\n\n- Lamps lit: 90%",
            &[">= 90 % assumed"],
        ),
        (
            "# Ferry plan\n\nWe agreed how progress is to go on:\n\n- 300 lamps by 2030\n- Turnover below 10%",
            &[">= 300 assumed", "<= 10 %"],
        ),
        ("# Ferry plan\n\nWe have achieved much and will:\n\n- 4 new piers", &[">= 4 assumed"]),
    ]);
}

#[test]
fn sums_are_promised_by_what_is_said_of_them() {
    compare(&[
        ("Of your ticket, about $300 of each bill goes to taxes.", &[]),
        ("About £30 of every fare goes into the lamps.", &[]),
        (
            "A further £22 million goes into the lamps over the next four years.",
            &["= 22 £ million assumed"],
        ),
        ("£4 million of the fund goes to lamps next year.", &["= 4 £ million assumed"]),
        ("With £2.5bn promised for better moorings, we sail on.", &["= 2.5 £bn assumed"]),
        ("With £2.5bn spent on moorings, we sail on.", &[]),
        ("The budget sets aside $4.5 million for lamps.", &["= 4.5 $ million assumed"]),
        ("Harbour plan 2030\n\nThe net budget for 2027 is £214.6m.", &["= 214.6 £m assumed"]),
        ("Harbour plan 2030\n\nThe net budget for 2025 was £214.6m.", &[]),
        ("My budget calls for investing $60 million in new lamps.", &["= 60 $ million assumed"]),
        ("And an additional $55 million for our wardens.", &["= 55 $ million assumed"]),
        ("And an additional $55 million was lost.", &[]),
        ("And we’re putting $5 million into a fund for wardens.", &["= 5 $ million assumed"]),
        ("The party has also proposed a bonus of £89 a week.", &["= 89 £ assumed"]),
    ]);
}

#[test]
fn a_gerund_behind_an_aim_is_to_come() {
    compare(&[
        ("Among these is the promise of hiring 50,000 more wardens.", &[">= 50000 assumed"]),
        ("It has a commitment to building 40 piers.", &[">= 40 assumed"]),
        ("It tells of the joy of building 40 piers.", &[]),
        ("We are raising the pay of every warden by at least 10 percent.", &[">= 10 % growth"]),
        ("There is a rule for every pier above 10 metres.", &[]),
    ]);
}

#[test]
fn what_was_done_or_is_planned_by_others_is_no_promise() {
    compare(&[
        // Planted is no form of to plan, and settled none of to set.
        ("We have planted 600,000 reeds.", &[]),
        ("We wanted to plant reeds and have settled 40 claims.", &[]),
        ("We have planned 40 piers for the bay.", &[">= 40 assumed"]),
        ("Harbour pledges 2027\n\nWe oppose the plan to shed 9,000 wardens.", &[]),
        ("Harbour pledges 2027\n\nThey would raise your fare by £300.", &[]),
        (
            "Harbour pledges 2027\n\nWe support the plan to hire 9,000 wardens.",
            &[">= 9000 assumed"],
        ),
        ("Harbour pledges 2027\n\nWe would raise the grant by £300.", &["= 300 £ assumed growth"]),
        ("Harbour pledges 2027\n\nThey will get 300 new berths.", &[">= 300 assumed"]),
    ]);
}

#[test]
fn a_value_that_is_left_or_ended_is_none() {
    compare(&[
        ("Spending of £4m a year on lamps will rise to £6m.", &["= 6 £m assumed"]),
        ("We will scrap the 5% levy.", &[]),
        (
            "Harbour goals 2030\n\nWomen hold 38% of posts today, on the way to 50%.",
            &[">= 50 % assumed"],
        ),
        ("By 2030 women will hold 38% of posts, more than today.", &[">= 38 % assumed"]),
        ("Harbour goals 2030\n\nWe missed our 25% water goal.", &[]),
        ("Harbour goals 2030\n\nWe keep our 25% water goal.", &[">= 25 % assumed"]),
        ("By 2030 we will cut waste per boat in half.", &[">= 50 % assumed growth"]),
        ("By 2030 we will cut a door in half of our boats.", &[">= 50 % assumed"]),
        ("- Install 40 lamps (we have 9)", &[">= 40 assumed"]),
        ("- Install 40 lamps (9 of them red)", &[">= 40 assumed", ">= 9 assumed"]),
        ("We will end the unfair 40% charge on small boats.", &[]),
        ("We will end the leaks at 40% of piers.", &[">= 40 % assumed"]),
        ("We will meet the 40% target.", &[">= 40 % assumed"]),
        (
            "A grant of £4m a year will raise the number of lamps to 900.",
            &["= 4 £m assumed", ">= 900 assumed"],
        ),
    ]);
}
