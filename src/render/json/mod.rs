//! The JSON format; each version is a private mirror of its own.

mod trend;
pub(super) mod v1;

pub(super) use trend::trend;
