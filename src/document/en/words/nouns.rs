//! Nouns: of change, of deeds, of aims, of the plan itself, of time and length.

/// Nouns of change: a 20% increase.
pub(in crate::document::en) const CHANGES: &[&str] = words! {
    "reduction" "increase" "growth" "decrease" "improvement" "cut" "rise" "decline" "drop" "gain"
    "expansion" "reductions" "savings" "uplift" "fall" "uptick"
};

/// The same before a number: an increase of 20%.
pub(in crate::document::en) const CHANGES_OF: &[&str] = words! {
    "increase of " "reduction of " "growth of " "decrease of " "improvement of " "cut of "
    "increases of " "reductions of " "growth rate of " "rise of " "decline of " "saving of " "savings of " "cagr of "
};

/// Nouns of such a deed before its number: the renovation of 300 homes.
pub(in crate::document::en) const DEEDS_OF: &[&str] = words! {
    "renovation of " "construction of " "completion of " "installation of " "planting of "
    "creation of " "delivery of " "training of " "building of " "upgrading of " "restoration of "
    "participation of " "rehabilitation of " "establishment of " "opening of " "reconstruction of " "recruitment of " "purchase of " "procurement of " "acquisition of "
};

/// Words of a heading that tells of targets.
pub(in crate::document::en) const TARGET_TITLES: &[&str] = words! {
    "target" "goal" "objective" "key result" "kpi" "commit" "metric" "deliverable" "pledge"
    "success" "how we will know" "measures" "outcomes" "milestone" "promise" "ambition" "aspiration" "outlook" "guidance"
};

/// Units of time.
pub(in crate::document::en) const TIME_UNITS: &[&str] = words! {
    "days" "day" "business days" "business day" "calendar days" "working days" "hours" "hour"
    "minutes" "minute" "min" "mins" "seconds" "second" "weeks" "months" "years"
};

/// Times that a clause may begin with.
pub(in crate::document::en) const TIMES: &[&str] = words! {
    "year" "spring" "summer" "autumn" "fall" "winter" "month" "quarter" "term" "week" "season" "decade" "parliament" "period" "day"
};

/// What a plan counts of itself.
pub(in crate::document::en) const OWN: &[&str] = words! {
    "target" "targets" "goal" "goals" "objective" "objectives" "priority" "priorities" "pillar"
    "pillars" "strategies" "principle" "principles" "theme" "themes" "chapters" "recommendations"
    "criteria" "indicators" "kpis" "commitments" "pathways" "workstreams" "areas" "ways" "fronts" "sections" "annexes" "enablers" "missions"
};

/// Units of how far something is.
pub(in crate::document::en) const LENGTHS: &[&str] = words! {
    "metres" "meters" "miles" "km" "kilometres" "kilometers" "minutes" "feet" "m"
};

/// Units of how large something is.
pub(in crate::document::en) const SIZES: &[&str] = words! {
    "m2" "m²" "sq" "square" "hectares" "ha" "acres" "km" "miles" "mw" "gw" "kw" "mwh" "gwh" "twh" "tonnes" "tons"
    "litres" "seats" "storeys" "floors" "metres" "meters"
};

/// Those who are many without an s.
pub(in crate::document::en) const PEOPLE: &[&str] =
    &["people", "staff", "women", "men", "children", "those", "them", "anyone", "everyone"];

/// Words for what is aimed at.
pub(in crate::document::en) const GOALS: &[&str] =
    &["goal", "target", "aim", "objective", "ambition", "intention"];

/// Words that head a part of a plan by its number.
pub(in crate::document::en) const PARTS: &[&str] = words! {
    "goal" "objective" "priority" "pillar" "theme" "part" "outcome" "strategy" "area" "aim" "ambition" "mission"
    "commitment" "promise" "programme" "program" "target" "result"
};

/// Words that head an item of a plan by its number: Activity 2.3.
pub(in crate::document::en) const ACTIVITIES: &[&str] = words! {
    "activity " "action " "output " "outcome " "objective " "strategy " "task " "initiative "
    "measure " "milestone " "intervention " "sub-activity " "strategic objective "
};

/// Words that a grade or level goes with.
pub(in crate::document::en) const GRADES: &[&str] = words! {
    "grade " "grades " "level " "levels " "tier " "tiers " "scope " "scopes " "category "
    "categories " "quintile " "quintiles " "quartile " "quartiles " "decile " "deciles " "stage " "stages " "band " "key stage " "type "
};

/// Months, in full and cut short.
pub(in crate::document::en) const MONTHS: &[&str] = words! {
    "january" "february" "march" "april" "may" "june" "july" "august" "september" "october"
    "november" "december" "jan" "feb" "mar" "apr" "jun" "jul" "aug" "sep" "sept" "oct" "nov" "dec"
};

/// What a plan or its money is called, as a whole.
pub(in crate::document::en) const PLANS: &[&str] = words! {
    "plan" "plans" "strategy" "budget" "programme" "program" "package" "proposal" "scheme" "funding" "fund"
    "investment" "measures" "actions" "activities" "interventions" "initiatives" "targets"
};

/// What a plan is called in its title.
pub(in crate::document::en) const TITLES: &[&str] = words! {
    "plan" "strategy" "vision" "programme" "program" "priorities" "agenda" "roadmap" "ambitions" "commitments"
    "goals" "targets" "objectives" "budget" "pledges" "charter" "pledge" "promise" "scorecard" "standards" "guarantee" "manifesto"
};

/// Those of whom ages are told, one of them.
pub(in crate::document::en) const PERSONS: &[&str] = words! {
    "resident" "adult" "patient" "pupil" "worker" "person" "citizen" "driver" "girl" "boy" "child" "pensioner"
    "employee" "applicant" "student" "user" "visitor" "member" "parent" "tenant" "man" "woman" "smoker" "passenger"
};

/// Stems of what is better the less there is of it.
pub(in crate::document::en) const LESS_IS_BETTER: &[&str] = words! {
    "absence" "turnover" "incident" "deficit" "complaint" "waiting" " waits" "vacanc" "emission" "leakage"
    "death" "fatal" "injur" "crime" "error" "defect" "outage" "downtime" "turnaround" "response time" "churn" "failure"
    "delay" "dropout" "drop-out" "mortality" "unemployment" "poverty" "stunting" "pollut" "accident" "reoffend" "backlog"
    "latency" "default rate" "inflation" "debt" "arrears" "burglar" "homeless" "obesity" "smoking" "malnutrition" "cost-income"
    "cost per" "per capita consumption" "energy consumption" "water consumption" "loss ratio" "non-performing" "infection" "cases of" "wastage" "attrition" "overdue" "sickness"
};

/// Stems of those who are to fulfil a condition before they get anything, and of the condition.
pub(in crate::document) const ELIGIBLE: &[&str] = words! {
    "eligib" "who can apply" "applicant" "candidate" "bidder" "tenderer" "claimant" "to qualify"
};

/// Bounds whose direction is that of what they bind.
pub(in crate::document::en) const BETTER: &[&str] =
    &["no worse than ", "or better", "better than "];

/// Words of a heading that tells of what will be done, in the items of its list.
pub(in crate::document::en) const ACTION_TITLES: &[&str] = words! {
    "priorities" "what we will" "how we will" "we will" "next steps" "action plan" "actions" "what we are going to"
};
