//! The JSON formats; each version is a private mirror of its own.

pub(super) mod lines;
mod trend;
pub(super) mod v1;

pub(super) use trend::trend;
