//! One self-contained page: no script, no request, readable on paper and on a telephone.

mod charts;
mod page;
mod template;
mod validation;

pub use template::{TemplateFault, html_with};
pub(super) use template::{own, run};
pub(super) use validation::validation;

/// The colours of every page, by daylight and by night, as a style.
const COLOURS: &str = include_str!("colours.css");

/// The page that the program brings along.
const TEMPLATE: &str = include_str!("report.html.jinja");
