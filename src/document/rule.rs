//! [`Rule`]: the closed list of reasons for which a numeral is taken or refused.

/// Declares the rules: variant, id, class.
macro_rules! rules {
    ($($(#[$doc:meta])* $variant:ident $id:literal $class:ident,)*) => {
        /// Why a numeral is a promise, or why it is none.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule {
            $($(#[$doc])* $variant,)*
        }

        impl Rule {
            /// Every rule, structural ones first.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// `P-DATE`.
            pub fn id(self) -> &'static str {
                match self {
                    $(Self::$variant => $id,)*
                }
            }

            /// What a numeral of this rule is.
            pub fn class(self) -> Class {
                match self {
                    $(Self::$variant => Class::$class,)*
                }
            }
        }
    };
}

/// What a numeral of the document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// It promises nothing: a date, a name, a result of the past.
    Structural,
    /// It says what is to be reached.
    Promise,
    /// No rule settles what it is.
    Open,
}

rules! {
    /// A day, a month, a year, a time of day, or a span of years.
    Date "P-DATE" Structural,
    /// The number of an item, article, table or page.
    Item "P-ITEM" Structural,
    /// The number of a document, a law or a telephone, or a part of an address.
    Document "P-DOC" Structural,
    /// An ordinal or a grade.
    Ordinal "P-ORD" Structural,
    /// Part of a name: in quotation marks or a title, joined to letters, a plan or scheme.
    Name "P-NAME" Structural,
    /// What something is counted by: 每万人, per 100,000.
    Denominator "P-DENOM" Structural,
    /// A length of time that nothing is promised about.
    Duration "P-TIME" Structural,
    /// An age.
    Age "P-AGE" Structural,
    /// What the plan counts of itself: 4项重点任务, three pillars.
    OwnTask "P-TASK" Structural,
    /// The old value, or the one compared with.
    From "P-FROM" Structural,
    /// A baseline, label or header in a table.
    Cell "P-CELL" Structural,
    /// A result or state of the past or present.
    History "P-HIST" Structural,
    /// What somebody expects who does not plan it.
    Forecast "P-FCST" Structural,
    /// A property of what is counted: 200张床位以上的机构.
    Attribute "P-ATTR" Structural,
    /// An end of a scale, a score or a weight.
    Scale "P-SCALE" Structural,
    /// A figure of speech.
    Idiom "P-IDIOM" Structural,
    /// Part of a definition, note or source.
    Definition "P-DEF" Structural,
    /// The condition of another promise: 95% of calls within 30 seconds.
    Condition "P-COND" Structural,
    /// A limit in words: 不低于, 以上, at least.
    Bound "C-BOUND" Promise,
    /// A value to be reached or held: 达到, 控制在, to 92%.
    Reach "C-REACH" Promise,
    /// A change by an amount: 增长5%, a 50% reduction.
    Change "C-CHANGE" Promise,
    /// Something done a number of times: 新建10家, create 200 units.
    Count "C-COUNT" Promise,
    /// A name with its number at the end of a clause: 入学率100%.
    Noun "C-NOUN" Promise,
    /// One of several numbers under one verb.
    List "C-LIST" Promise,
    /// A share of a whole: 80%以上的单位, 98% of households.
    Share "C-SHARE" Promise,
    /// A word for a share or a multiple: 减半, 翻番, double.
    Word "C-WORD" Promise,
    /// Money set aside: 拟安排3.65万亿元.
    Budget "C-BUDGET" Promise,
    /// A proportion: 50:15:35.
    Ratio "C-RATIO" Promise,
    /// The target column of a table.
    Table "C-TABLE" Promise,
    /// No rule knows what it is.
    Open "O-OPEN" Open,
}
