//! What is said of a plan file.

use crate::report::term::{
    Misfit, PaceFault, PartsFault, QuoteFault, ReferenceFault, ScoreFault, TomlFault, ValueKind,
};

/// The words of a [`ValueKind`], in English and Chinese.
pub(super) fn value_kind(term: ValueKind) -> (&'static str, &'static str) {
    match term {
        ValueKind::Text => ("a text in quotation marks", "加引号的文字"),
        ValueKind::Blank => ("an empty one", "空白"),
        ValueKind::Number => ("a number", "数字"),
        ValueKind::Quantity => (
            "a number, or a number with its unit in quotation marks",
            "数字，或加引号的“数字+单位”",
        ),
        ValueKind::Texts => ("a list of texts", "文字列表"),
        ValueKind::Flag => ("`true` or `false`", "true 或 false"),
        ValueKind::Table => ("a table", "表"),
        ValueKind::Date => ("a date", "日期"),
        ValueKind::List => ("a list", "列表"),
        ValueKind::Tables => ("a list of tables, `[[…]]`", "表的列表，写作 [[…]]"),
    }
}

/// The words of a [`TomlFault`], in English and Chinese.
pub(super) fn toml_fault(term: TomlFault) -> (&'static str, &'static str) {
    match term {
        TomlFault::Twice => ("this key or table is given twice", "键或表重复"),
        TomlFault::Unquoted => ("a text must stand in quotation marks", "文字没有加英文引号"),
        TomlFault::Key => (
            "this key has letters that a bare key cannot have",
            "不加引号的键只能用英文字母、数字、“-”和“_”",
        ),
        TomlFault::Unexpected => {
            ("something stands where the line should end", "此处本应换行，却还有内容")
        }
        TomlFault::Unclosed => ("a quotation mark or bracket is not closed", "引号或括号没有闭合"),
        TomlFault::NoValue => ("a value is missing", "缺少值"),
        TomlFault::Date => ("this date or time does not exist", "日期或时间不存在"),
        TomlFault::Other => ("this is not how TOML is written", "此处不符合 TOML 写法"),
        TomlFault::NoComma => ("a comma is missing", "缺少逗号"),
    }
}

/// The words of a [`ReferenceFault`], in English and Chinese.
pub(super) fn reference_fault(term: ReferenceFault) -> (&'static str, &'static str) {
    match term {
        ReferenceFault::IsItself => ("it is the indicator itself", "那是指标自身"),
        ReferenceFault::IsMilestone => ("it is a milestone", "那是定性任务"),
        ReferenceFault::IsComputed => {
            ("it is itself computed from others", "它本身由其他指标计算得出")
        }
        ReferenceFault::UnitsDiffer => {
            ("a share needs two units that convert into each other", "求占比时两者单位必须可以换算")
        }
        ReferenceFault::RatioUnit => (
            "the unit of a ratio is `%`, or the one unit `/` the other",
            "比值的单位应为“%”，或“甲单位/乙单位”",
        ),
        ReferenceFault::IsShare => (
            "growth, ratios and shares do not add up; add up what they are computed from",
            "增幅、比值和占比不能相加，请先将其分子、分母分别相加",
        ),
        ReferenceFault::MeasureDiffers => (
            "amounts (`flow`, `cumulative`), levels and rates do not go together",
            "累加量（flow、cumulative）、时点值（level）与比率（rate）不能混用",
        ),
        ReferenceFault::MemberUnit => {
            ("its unit does not convert into the unit of the sum", "其单位不能换算为合计的单位")
        }
        ReferenceFault::CountedTwice => ("it would be counted twice", "它会被重复计算"),
        ReferenceFault::TooDeep => {
            ("there are more than 16 levels of sums below it", "其下的合计超过 16 层")
        }
    }
}

/// The words of a [`Misfit`], in English and Chinese.
pub(super) fn misfit(term: Misfit) -> (&'static str, &'static str) {
    match term {
        Misfit::SumNeedsTwo => ("a sum needs two members or more", "合计至少需要两个成员指标"),
        Misfit::ShareIsPercent => {
            ("a share is in `%` or `‰`, which need not be written", "占比以“%”或“‰”计，可省略不写")
        }
        Misfit::OnlyForAmounts => (
            "it is about amounts that add up (`flow`, `cumulative`)",
            "它只用于可累加的数值（flow、cumulative）",
        ),
        Misfit::TrendNeedsDirection => (
            "it needs a target with a direction (`at-least`, `at-most`, `above`, `below`)",
            "它需要有方向的目标（at-least、at-most、above、below）",
        ),
        Misfit::TrendNeedsBaseline => {
            ("this method counts from a `baseline`", "该方法从 baseline（基期值）起算")
        }
        Misfit::TrendNeedsState => (
            "amounts begin at zero each time; it is for `level`, `rate`, growth and ratios",
            "数量每期从零开始；它用于 level、rate、增幅和比值",
        ),
        Misfit::OnlyForLevels => (
            "amounts begin at zero, and growth is a way of its own: only levels, rates and ratios have a baseline",
            "数量从零开始，增幅本身就是变化：只有时点值、比率和比值有基期值",
        ),
        Misfit::BaselineNeedsYears => (
            "in a plan of one year a rate is compared whole; only plans of several years have a way from a baseline",
            "一年期计划中比率按全额比较，跨年计划才有自基期值起的进程",
        ),
        Misfit::TrendTooLong => {
            ("growth a year is for plans of at most 100 years", "年均增速只用于不超过 100 年的计划")
        }
        Misfit::OnlyForGrowthAlone => (
            "only `trend = \"open-sdg-growth\"` looks at a natural limit",
            "只有 trend = \"open-sdg-growth\" 用到自然极限",
        ),
        Misfit::StretchNeedsDirection => (
            "`equals` and `between` have no direction to stretch into",
            "equals 和 between 没有方向，无法设更高目标",
        ),
        Misfit::HasNoTarget => {
            ("the indicator says `target = \"none\"`", "该指标已写明 target = \"none\"")
        }
        Misfit::GrowthIsPercent => ("growth is measured in %", "增幅以 % 计"),
        Misfit::BeforePlan => ("no month of the plan is over then", "那时计划的第一个月尚未结束"),
        Misfit::NotATime => ("that is no period or day", "这不是期间或日期"),
        Misfit::NotAboveOne => ("it must be more than 1", "应大于 1"),
        Misfit::IsNegative => ("it cannot be negative", "不能为负"),
        Misfit::KnownUnit => {
            ("this unit is known and keeps its meaning", "这是已知单位，不能改变含义")
        }
        Misfit::AliasCircle => ("the aliases lead in a circle", "别名互相指代"),
        Misfit::NotANumber => ("is not an exact number", "不是精确的数"),
        Misfit::NumberTooLong => (
            "has too many digits: at most 20 before the point and 18 behind it",
            "位数过多：小数点前至多 20 位，小数点后至多 18 位",
        ),
    }
}

/// The words of a [`PaceFault`], in English and Chinese.
pub(super) fn pace_fault(term: PaceFault) -> (&'static str, &'static str) {
    match term {
        PaceFault::ThresholdsCrossed => {
            ("`far-behind` must not lie above `behind`", "far-behind 不能高于 behind")
        }
        PaceFault::ThresholdUnit => ("the unit does not fit the basis", "单位与 basis 不符"),
        PaceFault::ThresholdRange => ("the value is out of range", "数值超出范围"),
        PaceFault::CompoundNeedsYears => {
            ("growth a year is for plans of more than one year", "年均增速只用于跨年计划")
        }
        PaceFault::CompoundTooLong => {
            ("growth a year is for plans of at most 100 years", "年均增速只用于不超过 100 年的计划")
        }
        PaceFault::CompoundNeedsState => (
            "only a level, a rate or a ratio grows from year to year; amounts of the plan add up",
            "只有时点值、比率和比值逐年增长，当期值和累计值在计划期内相加",
        ),
        PaceFault::CompoundNeedsBaseline => (
            "growth begins at a `baseline`, and there is none",
            "增速须自 baseline（基期值）起算，但没有写明",
        ),
        PaceFault::CompoundNeedsPositive => (
            "no rate of growth is told from or to zero or less",
            "自零或负数出发、或以其为目标，均无增速可言",
        ),
        PaceFault::RatesHaveNoShares => ("shares of a rate mean nothing", "比率不能按份额分解"),
        PaceFault::ScheduleIsEmpty => ("it holds no step", "其中没有任何一期"),
        PaceFault::StepTwice => ("two steps are for the same month", "同一月份写了两次"),
        PaceFault::ShareOutOfRange => {
            ("a share lies between 0 % and 100 %", "份额应在 0% 到 100% 之间")
        }
        PaceFault::StepBeyondTarget => ("a step asks for more than the target", "某一期超过了目标"),
    }
}

/// The words of a [`PartsFault`], in English and Chinese.
pub(super) fn parts_fault(term: PartsFault) -> (&'static str, &'static str) {
    match term {
        PartsFault::RevisesNoTarget => (
            "a part in it has no target in the indicator's own `targets` that could be revised",
            "其中有地区在该指标的 targets 中没有目标，无从调整",
        ),
        PartsFault::WeightNotPositive => ("a weight is a number above 0", "权重应是大于 0 的数"),
        PartsFault::WeightsIncomplete => (
            "either all parts of an area have a weight, or none has",
            "同一地区的下辖地区要么都写权重，要么都不写",
        ),
        PartsFault::SharesDoNotAddUp => {
            ("shares, rates and growth of parts do not add up", "各地区的比率和增幅不能相加")
        }
        PartsFault::NoMeanOfShares => (
            "the whole's share is computed from the values of the whole, never from the shares of parts",
            "全域的比值由全域数值计算，不由各地区的比值合成",
        ),
        PartsFault::RatioNeedsParts => (
            "only `ratio` and `growth-of` have values to be computed from",
            "只有 ratio 和 growth-of 有可供计算的分子分母",
        ),
        PartsFault::PartsOfAnotherKind => (
            "parts keep targets with a comparator of another kind, which cannot carry this one",
            "有地区仍保留另一类的目标（如下限对上限），与此不能相合",
        ),
        PartsFault::ScheduleNotDivided => {
            ("the steps of `pace` are values of the whole", "pace 中写的是全域的数值")
        }
    }
}

/// The words of a [`ScoreFault`], in English and Chinese.
pub(super) fn score_fault(term: ScoreFault) -> (&'static str, &'static str) {
    match term {
        ScoreFault::ScoreOrder => (
            "`floor`, `at-target` and `cap` must rise in this order",
            "floor、at-target、cap 须依次递增",
        ),
        ScoreFault::GradesEqual => {
            ("two grades begin at the same percentage", "两个等次的界线相同")
        }
        ScoreFault::ScoreNotPlain => {
            ("a number of 0 or more, without a unit", "应为不带单位、不小于 0 的数")
        }
        ScoreFault::ExtraNeedsFloor => (
            "only `at-least` and `above` count units beyond the target or short of it",
            "只有 at-least 和 above 按超额或欠缺的单位加减分",
        ),
        ScoreFault::ExtraNeedsWeight => (
            "only a target with a `weight` has a score that points are added to or taken from",
            "只有带 weight 的目标计分，才能加减分",
        ),
        ScoreFault::NothingToScore => (
            "without a target there is no result that could count or fail",
            "没有目标值就没有评估结果，无从计分或判定",
        ),
    }
}

/// The words of a [`QuoteFault`], in English and Chinese.
pub(super) fn quote_fault(term: QuoteFault) -> (&'static str, &'static str) {
    match term {
        QuoteFault::Value => ("the number differs", "数值不同"),
        QuoteFault::Unit => ("the unit does not convert", "单位不能换算"),
        QuoteFault::Comparator => ("the text binds it in another way", "界限方向不同"),
        QuoteFault::ExcludedByLaw => (
            "by article 1259 of the Civil Code “{word}” leaves {limit} itself out, so that `{key} = {limit}` would pass a value that is not promised; \
             write `{other} = {limit}`",
            "按《民法典》第1259条，“{word}”不含本数，{key} = {limit} 会把未达到承诺的 {limit} 判为完成；请写 {other} = {limit}",
        ),
        QuoteFault::Excluded => (
            "“{word}” leaves {limit} itself out, so that `{key} = {limit}` would pass a value that is not promised; write `{other} = {limit}`",
            "“{word}”不含本数，{key} = {limit} 会把未达到承诺的 {limit} 判为完成；请写 {other} = {limit}",
        ),
        QuoteFault::IncludedByLaw => (
            "by article 1259 of the Civil Code “{word}” takes {limit} itself in, so that `{key} = {limit}` would fail a value that keeps the promise; \
             write `{other} = {limit}`",
            "按《民法典》第1259条，“{word}”含本数，{key} = {limit} 会把已达到承诺的 {limit} 判为未完成；请写 {other} = {limit}",
        ),
        QuoteFault::Included => (
            "“{word}” takes {limit} itself in, so that `{key} = {limit}` would fail a value that keeps the promise; write `{other} = {limit}`",
            "“{word}”含本数，{key} = {limit} 会把已达到承诺的 {limit} 判为未完成；请写 {other} = {limit}",
        ),
        QuoteFault::Growth => {
            ("one is a change and the other a value", "一个是增减幅度，一个是数值")
        }
        QuoteFault::Stretch => {
            ("the upper end of the range is not the stretch", "区间上限与 stretch 不同")
        }
        QuoteFault::Due => ("the deadline differs", "期限不同"),
    }
}
