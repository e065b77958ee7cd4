//! What is said of a template.

/// Why a template makes no page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TemplateProblem {
    /// A template uses a name that does not exist.
    Name,
    /// A template is malformed.
    Syntax,
    /// A template calls what does not exist.
    Call,
    /// A template calls something with arguments that do not fit.
    Arguments,
    /// A template asks for an operation that its values do not have.
    Operation,
    /// A template takes too many steps.
    Steps,
    /// A page becomes too large.
    Size,
}
