//! [`Selection`]: which targets of a plan are looked at.

use std::str::FromStr;

use glob::Pattern;

use super::{Commitment, Plan};
use crate::quantity::fold;

/// Which targets of a plan are looked at; everything by default.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    /// Targets that one of these fits; all if there is none.
    pub only: Vec<Selector>,
    /// Targets of this area alone: none is any area, and within, none is the plan's own.
    pub area: Option<Option<usize>>,
}

/// A property that targets are selected by.
#[derive(Clone, Debug)]
pub struct Selector {
    /// As the user wrote it.
    pub written: String,
    property: Property,
}

#[derive(Clone, Debug)]
enum Property {
    /// Id, with `*` and `?` as usual, or the exact name.
    Id(Pattern),
    Section(String),
    Owner(String),
    Tag(String),
    Commitment(Commitment),
}

impl FromStr for Selector {
    type Err = ();

    /// Reads `tech-*`, `section=ID`, `owner=NAME`, `tag=NAME`, `commitment=binding` or `expected`.
    fn from_str(text: &str) -> Result<Self, ()> {
        let property = match text.split_once('=') {
            Some(("section", id)) => Property::Section(id.to_owned()),
            Some(("owner", name)) => Property::Owner(fold(name).into_owned()),
            Some(("tag", name)) => Property::Tag(fold(name).into_owned()),
            Some(("commitment", "binding")) => Property::Commitment(Commitment::Binding),
            Some(("commitment", "expected")) => Property::Commitment(Commitment::Expected),
            Some(_) => return Err(()),
            None => Property::Id(Pattern::new(text).map_err(|_| ())?),
        };
        Ok(Self { written: text.to_owned(), property })
    }
}

impl Selector {
    /// Whether it fits an entry of a plan.
    pub fn fits(&self, plan: &Plan, entry: usize) -> bool {
        let Some(heading) = plan.entries.get(entry).map(super::Entry::heading) else {
            return false;
        };
        match &self.property {
            Property::Id(pattern) => {
                pattern.matches(&heading.id) || fold(&heading.name) == fold(&self.written)
            }
            Property::Section(id) => {
                let section = heading.section.and_then(|section| plan.sections.get(section));
                section.is_some_and(|section| section.id == *id)
            }
            Property::Owner(name) => {
                heading.owner.as_deref().is_some_and(|owner| fold(owner) == name.as_str())
            }
            Property::Tag(name) => heading.tags.iter().any(|tag| fold(tag) == name.as_str()),
            Property::Commitment(commitment) => heading.commitment == *commitment,
        }
    }
}

impl Selection {
    /// Whether it holds the target of an area; none is the plan's own area.
    pub fn holds(&self, plan: &Plan, entry: usize, area: Option<usize>) -> bool {
        let is_wanted = self.only.is_empty() || self.only.iter().any(|one| one.fits(plan, entry));
        is_wanted && self.area.is_none_or(|wanted| wanted == area)
    }
}
