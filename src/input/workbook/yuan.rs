//! The sign of the yuan, which Chinese spreadsheets put in front of any amount of money.

/// What it says beside the numbers of a plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::input) enum YuanSign {
    /// Nothing that the unit of an indicator does not say better.
    #[default]
    SaysNothing,
    /// What is shown with it is in yuan, or in yen where no language says whose sign it is.
    MayBeYen,
    /// What is shown with it is in yuan: the money of the plan is another.
    IsOther,
}

/// The sign of the yuan for certain; `¥` is that of the yen as well.
pub(super) const CERTAIN: char = '￥';

impl YuanSign {
    /// Whether a character is the sign, and says nothing.
    pub(super) fn passes_over(self, c: char) -> bool {
        match self {
            Self::SaysNothing => matches!(c, '¥' | CERTAIN),
            Self::MayBeYen => c == '¥',
            Self::IsOther => false,
        }
    }

    /// Whether a currency by its code is the yuan, and says nothing.
    pub(super) fn passes_over_code(self, code: &str) -> bool {
        code.is_empty() || self == Self::SaysNothing && matches!(code, "CNY" | "RMB")
    }
}
