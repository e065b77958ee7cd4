//! One self-contained page: no script, no request, readable on paper and on a telephone.

mod charts;
mod page;
mod template;

pub(super) use template::own;
pub use template::{TemplateFault, html_with};

/// The page that the program brings along.
const TEMPLATE: &str = include_str!("report.html.jinja");
