//! The JSON format; each version is a private mirror of its own.

pub(super) mod v1;
