//! English sentences by their grammar: lists of orders, labels, tense behind the number, descriptions, direction.

use crate::promises::compare;

#[test]
fn orders_in_lists_are_promises_whatever_the_title_says() {
    compare(&[
        (
            "Board\n\n- Lamps: Replace 40 masts\n- Quay: Paint 3 sheds\n- Quay: 75% of moorings have a meter\n- Yard: Hire a clerk\n- Yard: Close the old gate\n- Shop: Sell 900 maps\n- Shop: Open on Sundays\n- Shop: Double number of clubs\n- Quay: All boats logged => 94%\n- Quay: 100% of logs kept on board => 81%",
            &[
                ">= 40 assumed",
                ">= 3 assumed",
                ">= 75 % assumed",
                ">= 900 assumed",
                ">= x2 times assumed growth",
                ">= 100 % assumed",
            ],
        ),
        (
            "Board\n\n### Keeper: Grow the yard. 120% of budget, berths 3x last count\n\n- Sell maps\n- Open gates\n- Close yards\n- Paint masts\n- Hire keepers\n- Train wardens\n- Repair 14 sheds",
            &[">= 120 % assumed", ">= 14 assumed"],
        ),
    ]);
}

#[test]
fn a_label_says_what_its_item_is() {
    compare(&[
        (
            "The harbour shall:\n\n  (i)    60 percent of power from the tide by 2031, including 20 percent at night;\n\n  (ii)   90 percent electric tugs by 2034.",
            &[">= 60 % assumed", ">= 20 % assumed", ">= 90 % assumed"],
        ),
        (
            "Yard\n\nKR1: Rating from 32 to 45\nKR2: Queue < 4 hours",
            &[">= 45 assumed", "<= 4 hours"],
        ),
        (
            "Yard\n\n**Measures**\n\n- 95% of new keepers have been trained in rescue\n- A survey of keepers shows an improvement of 6 percentage points",
            &[">= 95 % assumed", ">= 6 percentage points assumed growth"],
        ),
        ("Yard\n\n2031 Goals\n\n→ 70% of sheds have a meter", &[">= 70 % assumed"]),
        (
            "The goal: 64 percent in 2031, and 70 percent in 2036.",
            &[">= 64 % assumed", ">= 70 % assumed"],
        ),
        ("By mid-2031: all 31 sheds on the shared meter.", &[">= 31 assumed"]),
    ]);
}

#[test]
fn what_is_expected_by_no_one_else_is_a_promise() {
    compare(&[
        (
            "It is expected that about 6 200 berths in old yards will be given a meter.",
            &["approx 6200"],
        ),
        (
            "The council has begun a scheme of $7 million to phase out about 4 000 Euro IV tugs by end-2031.",
            &["approx 4000"],
        ),
        ("The state has mandated to divert at least 71% of ballast by 2031.", &[">= 71 %"]),
    ]);
}

#[test]
fn what_has_been_done_is_told_behind_its_number() {
    compare(&[
        ("Works involving about 9 300 berths have been finished.", &[]),
        ("The $5 million Quay Fund has approved grants of over $2.4 million.", &[]),
        (
            "Tide Fund, set up with an allocation of $210 million by the port, has just closed its first round.",
            &[],
        ),
        ("Sick leave improved to 93.1 percent last year, exceeding our 92 percent target.", &[]),
        ("Of the $54 million requested, $22 million had been received by June.", &[]),
        ("Under the business-as-usual scenario spills are projected to reach 870 by 2031.", &[]),
    ]);
}

#[test]
fn what_only_describes_is_none() {
    compare(&[
        ("Scrap old tugs for a grant, subject to a cap of $250,000.", &[]),
        ("We will build sheds greater than 25,000 square feet to the new rule by 2031.", &[]),
        ("We will commission a 360 degree review of the yard.", &[]),
        ("By 2031, 71% of pilots will be at 100% of their hours.", &[">= 71 % assumed"]),
        ("Have at least five ports among the top 200 by 2031.", &[">= 5"]),
        ("Agencies shall report within 90 days of the date of this order.", &[]),
        ("The programme will bring 75% of them within 2 km.", &[">= 75 % assumed"]),
    ]);
}

#[test]
fn which_way_a_value_goes() {
    compare(&[
        ("No skipper should wait longer than 18 weeks for a berth.", &["<= 18 weeks"]),
        (
            "Absence rates return to below 3.5%, with a stretch target of 3%, by 2031.",
            &["<= 3.5 %", "<= 3 % assumed"],
        ),
        ("The emission target is 28% below usual levels by 2031.", &[">= 28 % assumed growth"]),
        ("I propose increasing the mooring fee by 30 per cent.", &["= 30 % assumed growth"]),
        (
            "Each port shall reduce its spills by 25 percent by 2031, and ensure that 20 percent of its tugs are new.",
            &[">= 25 % assumed growth", ">= 20 % assumed"],
        ),
        ("Every quay will be within a 10-minute walk of a stop by 2031.", &["<= 10 minute"]),
        ("The canopy covers 17% of the quay (goal: 30% by 2041).", &[">= 30 % assumed"]),
        ("Fares of at least 42%; upkeep no higher than 30% of income.", &[">= 42 %", "<= 30 %"]),
        (
            "The budget allocates $12.5 million to masts and adds 15 wardens.",
            &["= 12.5 $ million assumed", ">= 15 assumed"],
        ),
        (
            "Mitigation actions include the installation of 2,300 MW of wind and planting 15 million mangroves a year.",
            &[">= 2300 MW assumed", ">= 15 million assumed"],
        ),
    ]);
}

#[test]
fn digits_grouped_by_two_are_one_number_where_a_line_counts_in_lakhs() {
    compare(&[
        ("We will train 1,20,000 divers by 2031.", &[">= 120000 assumed"]),
        ("We will spend ₹ 1,20,300 on masts by 2031.", &["= 120300 ₹ assumed"]),
        ("We will train 1,20,300 divers by 2031.", &[]),
    ]);
}

#[test]
fn letters_of_a_currency_and_a_comma_for_the_point_are_read_as_written() {
    compare(&[
        ("The budget sets aside R15 billion for quays.", &["= 15 R billion assumed"]),
        ("The budget provides Sh4,5 million for nets.", &["= 4.5 Sh million assumed"]),
        ("By 2031, 78,5% of boats will have lamps.", &[">= 78.5 % assumed"]),
        // No sum, no comma of decimals.
        ("The R100 programme goes on.", &[]),
        ("Quays 1,2 and 3 are closed. By 2031 we will open 4 piers.", &[">= 4 assumed"]),
        ("The B12 million trees road is closed.", &[]),
    ]);
}
