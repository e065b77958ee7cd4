//! The one integration binary. Each module asks what a user, or the next developer, would notice.

mod bad_input;
mod cases;
mod documentation;
mod laws;
mod policy;
mod program;
mod readme;
mod structure;
mod vectors;
