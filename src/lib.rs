//! plancheck: judges exactly which promises of a public plan are kept, on pace, late or unreported.
//!
//! ```text
//!  targets.toml --> input::plan_toml --> Plan ------------+
//!                                                         +--> evaluate --> [Assessment] --> Verdict --> Report --> render
//!  data/*.csv  --> input::csv ---------> Observations ----+                                               ^
//!                       +--> [Diagnostic] ---------------------------------------------------------------+
//! ```
//!
//! The library knows nothing of terminals, clocks or arguments: the same plan, data and as-of give
//! the same report. `docs/architecture.md` says where things are and which module may import which.

pub mod assessment;
pub mod audit;
pub mod comparison;
pub mod diagnostic;
pub mod document;
pub mod evaluate;
pub mod input;
pub mod observation;
pub mod parallel;
pub mod period;
pub mod plan;
pub mod quantity;
pub mod render;
pub mod report;
pub mod score;
pub mod search;
pub mod source;
pub mod verdict;
