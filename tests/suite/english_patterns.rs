//! English sentences by what they are made of: where a number stands in its sentence, what stands beside
//! it, and by which words a plan says that something is to be.

use crate::promises::compare;

#[test]
fn an_order_is_read_whatever_its_verb() {
    compare(&[
        ("Depot plan 2031\n\n- Certify 70 fitters (currently 24)", &[">= 70 assumed"]),
        ("Depot plan 2031\n\n- Lend to nine museums each year", &[">= 9 assumed"]),
        ("Depot\n\nOur priorities\n\n- Break ground on 260 homes", &[">= 260 homes assumed"]),
        ("The board wants 40 more wardens on the quay by 2030.", &[">= 40 assumed"]),
        ("The mayor has promised 60 new shelters before the spring.", &[">= 60 assumed"]),
        ("Ferries should pass 3 million trips by 2031.", &[">= 3 million assumed"]),
        ("We will start on site with 85 homes before May 2030.", &[">= 85 homes assumed"]),
    ]);
}

#[test]
fn key_results_are_read_behind_their_codes() {
    compare(&[
        (
            "OKRs 2031\n\n## Objective 1: Quick work\n\n- **KR1.1** Onboard 6+ keepers\n- **KR1.2** Bus factor &ge; 3 (today 1)\n- **KR1.3** Share of night work: 41% → <30%",
            &[">= 6", ">= 3", "<= 30 %"],
        ),
        ("OKRs 2031\n\nKR1: Raise use in week 1 from 33% to 52%", &[">= 52 % assumed"]),
        ("OKRs 2031\n\n- **KR2** Score of 7.5/10 or higher", &[">= 7.5"]),
    ]);
}

#[test]
fn a_value_with_the_one_before_it_is_a_target() {
    compare(&[
        ("Yard plan 2031\n\nMasts: 7 → 12", &[">= 12 assumed"]),
        ("Pump plan 2031\n\n- Uptime of 99.9% (2029: 98.7%)", &[">= 99.9 % assumed"]),
        ("Turnover among wardens: 12%, from 14.5%.", &["<= 12 % assumed"]),
        ("Moorings in use up to 81% from 74%", &[">= 81 % assumed"]),
        ("A toll of €7 per boat, up from €5, applies to all piers.", &[">= 7 € assumed"]),
    ]);
}

#[test]
fn what_is_said_beside_a_promise_is_none() {
    compare(&[
        ("We will plant 9,000 limes on 40 hectares.", &[">= 9000 assumed"]),
        ("We hope to reach 30,000 pupils in 14 towns this year.", &[">= 30000 assumed"]),
        ("Every quay will be within a 10-minute walk of a stop.", &[]),
        ("Gifts above $9,000 need two signatures.", &[]),
        ("A levy applies to every project above €2 million.", &[]),
        (
            "The gap, which was 18 points in 2029, is to narrow to 7 points.",
            &["<= 7 points assumed"],
        ),
        ("We will keep the gap, 3.4% at the last count, below 3% by 2031.", &["<= 3 %"]),
        (
            "Spend 30% of the fund in the harbour ward, home to 26% of residents, where one household in five spends more.",
            &[">= 30 % assumed"],
        ),
        ("A survey of 900 households put trust at 61%.", &[]),
        ("Under business as usual waste would climb to 340,000 tonnes in 2031.", &[]),
        ("Free checks are open to residents over 65 with a pass.", &[]),
        ("- Recycle half of all waste by 2031 – we are stuck at 41%", &[">= 50 % assumed"]),
    ]);
}

#[test]
fn a_phrase_without_a_verb_is_read_in_a_plan() {
    compare(&[
        (
            "Harbour Trust\nOperational Plan 2031 – summary for the board\n\n• Lamps: 80% by March 2031\n• Late sailings to make up less than 2% of all\n• Sickness at 4.4%",
            &[">= 80 % assumed", "<= 2 %", "<= 4.4 % assumed"],
        ),
        ("Handovers will take no more than 40 minutes.", &["<= 40 minutes"]),
        ("Urgent leaks are closed within 6 hours.", &["<= 6 hours"]),
        ("Sick leave kept below 7.5 days per post.", &["<= 7.5 days"]),
    ]);
}

#[test]
fn a_sum_that_was_decided_on_is_to_be_spent() {
    compare(&[
        (
            "The board approved a budget of $1.6M, of which $300k goes to boats.",
            &["= 1.6 $M assumed", "= 300 $k assumed"],
        ),
        ("A budget of EUR 24 million is earmarked for lamps.", &["= 24 EUR million assumed"]),
        (
            "The scheme has an outlay of Rs. 320.00 crore, shared in the ratio 60:40.",
            &["= 320 Rs. crore assumed", "= 60:40 assumed"],
        ),
        ("We will bring 1,20,000 ha under fruit.", &[">= 120000 ha assumed"]),
    ]);
}

#[test]
fn numbers_in_words_are_read_with_what_joins_them() {
    compare(&[
        ("Not more than one child in ten should miss school by 2031.", &["<= 10 %"]),
        ("We will cut litter by at least a third by 2031.", &[">= 1/3 % growth"]),
        ("- Double the number of wardens from two to four", &[">= 4 assumed"]),
        ("- Keep reserves of between six and nine boats", &["range 6..9"]),
    ]);
}

#[test]
fn quarters_and_narrow_tables_have_columns_too() {
    compare(&[
        (
            "2031 goals\n\n| Metric | 2030 | Q2 | Q4 |\n|---|---|---|---|\n| Members | 810 | 900 | 1,100 |",
            &[">= 900 assumed", ">= 1100 assumed"],
        ),
        (
            "Report 2030\n\nTarget | 2030 progress\n40% of boats on shore power by 2032 | 27%\n30% less noise | 12% less",
            &[">= 40 % assumed", ">= 30 % assumed growth"],
        ),
    ]);
}

#[test]
fn what_goes_on_from_a_promise_is_one_too() {
    compare(&[
        (
            "Trips are to reach 8 million by 2029 and 11 million by 2034.",
            &[">= 8 million assumed", ">= 11 million assumed"],
        ),
        (
            "Handovers will take no more than 40 minutes, with an average of 20.",
            &["<= 40 minutes", "<= 20 assumed"],
        ),
        (
            "We expect revenue of €43 million and a profit of €4 million.",
            &[">= 43 € million assumed", ">= 4 € million assumed"],
        ),
        ("The ratio of wardens to boats will improve from 1:90 to 1:60.", &["= 1:60 assumed"]),
        ("Success rates should recover to 26%, having fallen to 18%.", &[">= 26 % assumed"]),
    ]);
}

#[test]
fn a_table_has_the_unit_of_its_caption() {
    compare(&[(
        "Harbour plan 2031\n\nTable 3: Costs by part (KES billion)\n| Part | 2031 | 2032 |\n|---|---|---|\n| Quays | 1,200.5 | 1,310.0 |",
        &["= 1200.5 KES billion assumed", "= 1310 KES billion assumed"],
    )]);
}

#[test]
fn more_asides_are_no_promises() {
    compare(&[
        ("We will build 4 parks of not less than 90 acres each.", &[">= 4 assumed"]),
        ("Should the price drop below €35, the parties will meet.", &[]),
        ("- Hold the intake at 4,100 ± 90 by 2031", &[">= 4100 assumed"]),
        ("We will help 400 pupils from quintiles 1 and 2.", &[">= 400 assumed"]),
        (
            "Harbour plan 2031\n\n1.1 Situation Analysis\nBoats account for 23% of trips.\n\n1.2 Programme Objectives\nRaise the share of boats to 30% by 2034.",
            &[">= 30 % assumed"],
        ),
        ("Debt is never in excess of 30% of income.", &["<= 30 %"]),
        ("- To be in the top 40 of the table by 2031", &["<= 40 assumed"]),
    ]);
}

#[test]
fn what_looks_like_a_decision_or_a_table_and_is_none() {
    compare(&[
        (
            "We will train 40 guides | Team A\nWe will open 3 huts | Team B",
            &[">= 40 assumed", ">= 3 assumed"],
        ),
        ("In 2022 the museum had a budget of $2 million.", &[]),
        ("The trust had an outlay of Rs. 320 crore in 2019.", &[]),
        ("We will close the ferry desk by 5 p.m. on weekdays.", &[]),
        (
            "Large sites (over 150 MWh a year) will run on 80% clean power by 2031.",
            &[">= 80 % assumed"],
        ),
        ("We will see no more than 3 new weeds a year, against a mean of 5.2 in 2020.", &["<= 3"]),
        ("Losses fell in May; at least 900 MW of storage is to be built by 2031.", &[">= 900 MW"]),
        (
            "Plan 2031-2036\n\nResults Matrix\nIndicator | Baseline (Year) | 2031 | 2033\nStunting under 5 (%) | 24.1 (2028) | 21.5 | 18.0",
            &["<= 21.5 % assumed", "<= 18 % assumed"],
        ),
    ]);
}
