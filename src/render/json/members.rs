//! What an indicator is made of, as JSON.

use schemars::JsonSchema;
use serde::Serialize;

use super::result::{MissingPart, missing_part};
use crate::report::{LackingView, MemberView, MethodView};

/// One member of a sum.
#[derive(Serialize, JsonSchema)]
pub(super) struct Member<'a> {
    id: &'a str,
    name: &'a str,
    value: &'a str,
    lower_bound: bool,
    members: Option<Vec<Self>>,
}

/// An indicator that another is built on, and that is not reported.
#[derive(Serialize, JsonSchema)]
pub(super) struct MissingMember<'a> {
    id: &'a str,
    name: &'a str,
    periods: &'a [String],
    missing_parts: Vec<MissingPart<'a>>,
    missing_parts_count: usize,
}

/// The members of a sum; nothing for a value that is none.
pub(super) fn members(method: &MethodView) -> Option<Vec<Member<'_>>> {
    let MethodView::Members(views) = method else { return None };
    Some(views.iter().map(member).collect())
}

fn member(view: &MemberView) -> Member<'_> {
    Member {
        id: &view.id,
        name: &view.name,
        value: &view.value.text,
        lower_bound: view.is_lower_bound,
        members: members(&view.method),
    }
}

pub(super) fn missing_member(lacking: &LackingView) -> MissingMember<'_> {
    MissingMember {
        id: &lacking.id,
        name: &lacking.name,
        periods: &lacking.periods,
        missing_parts: lacking.absent.iter().map(missing_part).collect(),
        missing_parts_count: lacking.absent_count,
    }
}
