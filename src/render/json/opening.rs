//! What every document begins with.

use schemars::JsonSchema;
use serde::Serialize;

/// The version of the document, and what made it.
#[derive(Serialize, JsonSchema)]
pub(super) struct Opening {
    #[schemars(extend("const" = 1))]
    schema_version: u8,
    tool: Tool,
}

#[derive(Serialize, JsonSchema)]
struct Tool {
    name: &'static str,
    version: &'static str,
}

/// Of version 1, the only one that there is.
pub(super) const OPENING: Opening = Opening {
    schema_version: 1,
    tool: Tool { name: "plancheck", version: env!("CARGO_PKG_VERSION") },
};
