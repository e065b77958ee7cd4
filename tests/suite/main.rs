//! The one integration binary. Each module asks what a user, or the next developer, would notice.

#![expect(clippy::disallowed_methods, reason = "tests read the files that they compare")]
#![expect(clippy::arithmetic_side_effects, reason = "an overflow in a test is a failed test")]

mod agreement;
mod area_laws;
mod audit;
mod bad_input;
mod bases;
mod blank_laws;
mod browser;
mod cases;
mod column_laws;
mod command_line;
mod composed_laws;
mod contrast;
mod data_page;
mod data_page_choices;
mod data_page_files;
mod data_page_forms;
mod data_page_rows;
mod diff;
mod document;
mod documentation;
mod equations;
mod formats;
mod growth;
mod hostile;
mod languages;
mod laws;
mod layout_laws;
mod line_laws;
mod machine;
mod mutations;
mod names_of_files;
mod office;
mod pages;
mod plan_kinds;
mod policy;
mod program;
mod promises;
mod readme;
mod recipes;
mod reports;
mod rollup_laws;
mod row_reading;
mod runs;
mod samples;
mod schema;
mod side_by_side;
mod slip_laws;
mod speaking_lines;
mod structure;
mod trends;
mod vectors;
mod waiting;
mod workbooks;
