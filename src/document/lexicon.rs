//! The closed lists of words that the grammar knows. Each list is one part of speech.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use crate::search::ending;

/// Whether a text holds one of [`ACTS`]: the longest list, which is asked for most, is searched for
/// at once.
pub(super) fn has_act(text: &str) -> bool {
    static FINDER: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| AhoCorasick::new(ACTS).ok());
    match &*FINDER {
        Some(finder) => finder.is_match(text),
        None => ACTS.iter().any(|word| text.contains(word)),
    }
}

/// Measure words and units in Chinese; a multiplier may stand before any of them.
pub(super) const MEASURE_WORDS: &[&str] = words! {
    "%" "‰" "个百分点" "百分点" "个基点" "基点" "BP" "bp" "个" "家" "户" "人" "人次" "家次" "辆次" "台次" "件次" "例次" "艘次" "架次" "篇次" "点次" "人日" "人年" "人月" "名" "位" "项" "条" "件" "场"
    "场次" "次" "篇" "部" "所" "处" "座" "台" "台套" "台（套）" "套" "份" "门" "期" "只" "头"
    "头猪" "羽" "辆" "枚" "批" "支" "组" "班" "宗" "起" "例" "款" "种" "类" "大类" "大体系" "张"
    "间" "栋" "幢" "片" "块" "颗" "株" "棵" "尾" "艘" "架" "列" "列车" "车次" "班次" "航次" "盏"
    "本" "册" "卷" "幅" "首" "集" "档" "届" "轮" "层" "元" "块钱" "美元" "欧元" "港元" "日元"
    "人民币" "分" "角" "斤" "公斤" "千克" "克" "毫克" "微克" "两" "吨" "公吨" "吨标准煤" "吨标煤"
    "标准箱" "标箱" "TEU" "箱" "米" "千米" "公里" "里" "海里" "厘米" "毫米" "微米" "车道公里"
    "平方米" "平方公里" "平方千米" "平米" "公顷" "亩" "亩次" "立方米" "立方" "方" "立方千米" "升"
    "毫升" "千瓦" "兆瓦" "瓦" "吉瓦" "千瓦时" "瓦时" "度" "摄氏度" "伏" "千伏" "千伏安" "伏安" "兆伏安" "蒸吨" "kW" "MW" "GW"
    "kWh" "kV" "兆帕" "分贝" "赫兹" "bps" "Mbps" "Gbps" "MB" "GB" "TB" "PB" "EFLOPS" "PFLOPS" "P" "兆" "比特"
    "年" "个月" "月" "天" "日" "个工作日" "工作日" "个交易日" "交易日" "小时" "个小时" "分钟" "秒" "周" "个星期" "岁"
    "周岁" "倍" "成" "番" "户次" "学时" "课时" "节" "堂" "学分" "床" "张床位" "铺" "席" "桌" "餐" "杯" "瓶"
    "袋" "包" "桶" "盒" "碗" "根" "根本" "口" "眼" "孔" "道" "扇" "面" "顶" "顶级" "把" "根" "对"
    "双" "副" "批次" "频次" "人天" "户数" "村" "县" "乡" "镇" "市" "省" "区" "国" "校" "岗" "单"
    "笔" "票" "股" "亩地" "站" "点" "线" "环" "格" "千卡" "焦耳" "吨/日" "端口" "标台" "标准台"
    "机架" "标准机架" "载" "床位" "户籍" "路" "m2" "m3" "m²" "m³" "㎡" "万" "亿"
};

/// Measure words behind a number in characters that make it a count and no part of a word.
pub(super) const HAN_UNITS: &[&str] = &["大", "、", "届", "倍", "次全会", "中全会"];

/// Units in English text; singular and plural are listed both, since they are shown as written.
pub(super) const ENGLISH_UNITS: &[&str] = words! {
    "%" "per cent" "percent" "percentage points" "percentage point" "pp" "basis points" "bps" "days"
    "day" "p" "h" "hrs" "hr" "secs" "sec" "x" "business days" "business day" "calendar days" "working days" "hours" "hour" "minutes"
    "minute" "min" "mins" "seconds" "second" "weeks" "months" "years" "kilograms" "kilogram" "kg" "t"
    "grams" "tonnes" "tonne" "tons" "ton" "Mt" "kt" "litres" "litre" "liters" "liter" "metres"
    "meters" "kilometres" "kilometers" "km" "miles" "acres" "hectares" "ha" "square metres"
    "square meters" "square feet" "square kilometres" "cubic metres" "cubic meters" "petajoules"
    "petajoule" "terawatt-hours" "TWh" "GWh" "MWh" "kWh" "gigawatts" "gigawatt" "gigawatt-peak" "gigawatt-hours" "megawatt" "GWp" "MWp" "ms" "milliseconds" "GW" "megawatts" "MW"
    "kilowatts" "kW" "Mbps" "Gbps" "degrees" "degrees Celsius" "°C" "μg/m3" "mg/l" "yuan"
    "dollars" "euros" "euro" "pounds" "cents" "pence" "USD" "EUR" "RMB" "mu" "times" "fold" "points" "point"
    "units" "unit" "jobs" "people" "persons" "students" "households" "homes" "patients" "firms"
    "companies" "customers" "TEU" "TEUs" "projects" "patents" "events" "schools" "centres" "centers" "beds"
    "places" "visits" "users" "members" "staff" "score" "µg/m³" "m2" "m3" "m²" "m³"
};

/// Words before a number that make it a floor.
pub(super) const FLOOR_BEFORE: &[&str] = words! {
    "不低于" "不得低于" "不应低于" "不少于" "不得少于" "不小于" "不得小于" "不下于" "不下" "至少"
    "最少" "最低" "超过" "突破" "超" "收入过" "产值过" "总量过" "规模过" "高于" "大于" "多于"
    "优于" "≥" "》=" ">=" ">" "力保" "守住" "至少达到" "至少达" "不短于" "不弱于" "首次突破" "达到或超过" "达到或者超过" "等于或大于" "大于或等于"
};

/// Words before a number that make it a ceiling.
pub(super) const CEILING_BEFORE: &[&str] = words! {
    "不超过" "不得超过" "不能超过" "不应超过" "不超" "不高于" "不得高于" "不大于" "不得大于"
    "不多于" "不突破" "不长于" "低于" "少于" "小于" "短于" "最多" "最高" "最长" "≤" "<=" "<"
    "最高不超过"
};

/// Words before a number that reach a value from above; bare, they make a ceiling by convention.
pub(super) const FALL_TO: &[&str] = words! {
    "控制在" "控制到" "控制为" "限制在" "压缩在" "降至" "降到" "降为" "降低至" "降低到" "下降至"
    "下降到" "减至" "减到" "减少至" "减少到" "压缩至" "压缩到" "缩短至" "缩短到" "缩短为" "缩减至"
    "缩减到" "压减至" "压减到" "压缩为" "减少为" "减为" "下调至" "下调到" "收窄至" "缩小到" "压降至" "压降到"
    "缩小至"
};

/// Words before a number that reach a value from below; bare, they make a floor by convention.
pub(super) const RISE_TO: &[&str] = words! {
    "达到了" "达到" "达成" "达" "提高到" "提高至" "提升到" "提升至" "增加到" "增加至" "增至"
    "增长到" "增长至" "上升到" "上升至" "升至" "扩大到" "扩大至" "扩展到" "扩增到" "发展到"
    "壮大到" "延长到" "延长至" "恢复到" "恢复至" "提至" "拓展到" "调整为" "调整到" "调整至" "上调至"
    "上调到" "跨上" "迈上" "登上" "跃上" "跃升至" "增长为" "总数达" "上升为"
};

/// Those of [`RISE_TO`] that may reach a value from above as well.
pub(super) const REACHES: &[&str] = words! {
    "达到了" "达到" "达成" "达" "恢复到" "恢复至" "调整为" "调整到" "调整至" "总数达"
};

/// Words before a number that state or hold a value.
pub(super) const HOLD_AT: &[&str] = words! {
    "稳定在" "保持在" "维持在" "稳定至" "稳定到" "保持" "稳定为" "为" "占" "是" "占到" "实现"
    "完成" "拥有" "共有" "建有" "设有" "配备" "有" "落实" "均为" "一般为" "原则上为" "设置" "设立"
    "固定在" "安排在" "确定为" "设定为" "拟定为" "定为" "保障"
};

/// Words before a number that change by it.
pub(super) const CHANGE_BY: &[&str] = words! {
    "增长" "增加" "提高" "提升" "上升" "扩大" "上涨" "增速" "增幅" "涨幅" "降幅" "增长率"
    "增长速度" "递增" "下降" "降低" "减少" "压减" "缩短" "压缩" "缩减" "下调" "上调" "削减" "节约"
    "压降" "净减" "净减少" "净下降" "多增" "年均增长" "增收" "增产" "减排" "再提高" "回落" "上浮" "下浮" "提前" "提速"
};

/// Those of [`CHANGE_BY`] that go down.
pub(super) const FALLS: &[&str] = words! {
    "下降" "降低" "减少" "压减" "缩短" "压缩" "缩减" "下调" "降幅" "削减" "节约" "减排" "回落"
    "下浮" "压降" "净减" "净减少" "净下降"
};

/// Words that set money aside: the amount is the promise itself.
pub(super) const BUDGET: &[&str] = words! {
    "拟安排" "安排" "拟发行" "发行" "拟按" "下达" "拨付" "投入资金" "使用" "补助" "补贴" "奖补" "奖励"
    "给予" "拟新增" "统筹" "列支" "预算" "派发" "派息" "派现" "现金红利" "计划总投资" "募集资金"
};

/// Adverbs between a verb and its number.
const ADVERBS: &[&str] = words! {
    "分别" "总体" "平均" "均" "都" "各" "再" "共" "累计" "总计" "合计" "约" "大约" "近" "接近"
    "大概" "左右" "力争" "争取" "至少" "不低于" "基本" "全部" "全年" "每年" "年均" "总共" "整体"
    "仅" "已" "将" "要" "了" "上" " " "不" "原则上" "一般" "拟" "新" "初步" "稳步" "逐步" "就"
    "也" "更" "一次性" "人民币" "已规划" "已立项" "已批复"
};

/// Whether a text ends in a word for “about”, and in no verb or noun that ends so: 约, not 签约.
pub(super) fn about_before(text: &str) -> Option<&'static str> {
    const WORDS: &[&str] =
        words! { "签约" "节约" "履约" "违约" "预约" "附近" "邻近" "临近" "靠近" };
    // 环节约30个, 标签约3种: the noun ends before it.
    const NOUNS: &[&str] = &["环节约", "季节约", "章节约", "标签约"];
    let word = ending(text, ABOUT_BEFORE)?;
    let is_other = ending(text, WORDS).is_some() && ending(text, NOUNS).is_none();
    (!is_other).then_some(word)
}

/// The longest adverb that a text ends in, and no verb or noun that ends so.
pub(super) fn adverb_before(text: &str) -> Option<&'static str> {
    let word = ending(text, ADVERBS)?;
    // 硕士以上占六成, 在2025年基础上: part of another word.
    if word == "上" && (text.ends_with("以上") || text.ends_with("基础上")) {
        return None;
    }
    (!ABOUT_BEFORE.contains(&word) || about_before(text).is_some()).then_some(word)
}

/// Words behind a number that make it a floor.
pub(super) const FLOOR_BEHIND: &[&str] =
    &["及以上", "以上", "（含）以上", "(含)以上", "或以上", "之上", "起"];

/// Words behind a number that make it a ceiling.
pub(super) const CEILING_BEHIND: &[&str] =
    &["及以下", "以下", "以内", "之内", "内", "(含)以下", "(含)以内", "之下"];

/// Words that make a number approximate.
const ABOUT_BEFORE: &[&str] = &["大约", "约", "接近", "近", "将近", "大致"];
/// The same, behind it.
pub(super) const ABOUT_BEHIND: &[&str] = &["左右", "上下"];

/// Verbs by which something new comes about or is done: what follows is promised in numbers.
pub(super) const ACTS: &[&str] = words! {
    "新增" "净增" "取消" "停征" "精简" "下放" "新建" "新改扩建" "改扩建" "扩建" "改建" "续建" "建设" "建成" "建立" "建好" "修建"
    "兴建" "共建" "创建" "筹建" "打造" "培育" "培养" "孵化" "扶持" "引进" "引育" "招引" "招商"
    "签约" "落地" "吸引" "引入" "招募" "招聘" "选派" "派驻" "派出" "归集" "汇聚" "选聘" "选拔" "选树" "选育" "遴选" "评选"
    "认定" "备案" "入库" "申报" "登记" "注册" "开展" "举办" "组织" "召开" "承办" "开设" "开办"
    "开通" "开发" "开工" "竣工" "交付" "投产" "投用" "建构" "构建" "完成" "实现" "实施" "推进"
    "推动" "推广" "推出" "发布" "发放" "发展" "受理" "办理" "办结" "办好" "制定" "制修订" "修订"
    "编制" "出台" "印发" "转化" "转移" "引导" "支持" "帮助" "帮扶" "资助" "救助" "培训" "轮训"
    "服务" "提供" "新设" "设立" "设置" "增设" "配备" "配置" "添置" "购置" "投放" "投入" "筹集"
    "募集" "销售" "推荐" "安置" "提升" "改造" "整治" "整改" "治理" "修复" "保护" "绿化" "造林"
    "种植" "养殖" "生产" "储备" "收储" "供应" "供给" "新开" "新改" "改厕" "拆除" "撤并" "整合" "拆迁" "腾退" "盘活"
    "清理" "化解" "偿还" "上市" "挂牌" "布局" "谋划" "储备" "争取" "力争" "确保" "达成" "形成"
    "遴" "命名" "树立" "推选" "吸纳" "带动" "惠及" "覆盖" "受益" "优化" "升级" "更新" "迁建"
    "铺设" "架设" "安装" "布设" "检测" "检查" "抽检" "抽查" "巡查" "督查" "走访" "宣传" "宣讲"
    "巡演" "演出" "放映" "拍摄" "创作" "出版" "收购" "采购" "招收" "招录" "录取" "输送" "转移就业"
    "就业" "脱贫" "减贫" "搬迁" "安排" "调整" "调入" "调出" "开拓" "拓展" "拥有" "建有" "设有"
    "落户" "攻克" "突破" "研发" "研制" "获得" "获批" "新获" "授权" "申请" "授牌" "延伸" "增加"
    "消除" "消灭" "根除" "严守" "坚守" "放养" "增殖" "增建" "加装" "补齐" "补充" "租赁" "筹措" "解决" "保障" "销号" "建造" "续签"
    "签订" "达产" "改良" "提档" "维修" "关停" "淘汰" "压减" "退出" "减免" "降低" "举行" "邀请"
    "做好" "招生" "扩招" "组建" "搭建" "认证" "签署" "通过" "参加" "组团" "扩种" "扩大" "启动"
    "运行" "开行" "加密" "新辟" "深化" "更换" "筛查" "体检" "接待" "接种" "救治" "供餐" "配送" "建档"
    "诊疗" "签发" "清运" "普查" "监测" "整修" "翻新" "平整" "疏浚" "清淤"
};

/// What a noun ends in that names something measured.
pub(super) const INDICATOR_ENDS: &[&str] = words! {
    "率" "比例" "比重" "占比" "面积" "数" "数量" "总数" "量" "总量" "产量" "额" "总额" "金额" "值"
    "产值" "总值" "收入" "支出" "投入" "投资" "规模" "人数" "户数" "床位" "价格" "能耗" "强度"
    "水平" "指数" "里程" "长度" "容量" "装机" "能力" "增加值" "标准" "限额" "时间" "时长" "时限"
    "周期" "寿命" "密度" "浓度" "覆盖面" "得分" "分数" "成本" "利润" "税收" "产能" "动力" "比"
    "倍数" "排放" "人口" "税" "债券" "资金" "贷款" "存款" "补助" "耗" "度" "用地" "红线" "保有量" "赤字"
    "涨幅" "增幅" "增速" "增长" "降幅"
};

/// Words by which a promise is only striven for.
pub(super) const STRIVES: &[&str] = &["力争", "争取", "strive", "aspire", "aim to"];

/// Words that tell what is or was, not what is promised.
pub(super) const PAST: &[&str] = words! {
    "去年" "过去五年" "过去一年" "过去三年" "过去几年" "五年来" "三年来" "一年来" "两年来"
    "几年来" "十年来" "年以来" "月以来" "近年来" "近几年" "近三年来" "近五年来" "前期" "此前"
    "目前" "截至" "截止" "迄今" "至今" "如今" "现已" "现有" "历年" "当前" "已经" "达到了" "完成了" "实现了" "建成了" "增长了" "下降了" "提高了"
    "超过了" "突破了" "新增了" "出台了" "举办了" "开展了" "培育了" "引进了" "吸引了" "形成了"
    "建立了" "增加了" "减少了" "带动了" "服务了" "上半年，" "一季度，" "三季度，" "数据显示"
    "统计显示" "据统计" "据悉，目前" "比去年同期" "较去年同期" "较上年同期" "比上年同期"
    "今年上半年" "今年一季度" "今年二季度" "今年三季度" "今年前" "今年以来" "今年1" "年同期增长"
    "年同期下降" "年同期提高" "连续三年" "连续多年" "以来" "曾" "得到全面" "得到有效"
    "年间累计" "初步预计" "初步核算" "初步统计" "得到明显" "得到显著" "得到进一步" "原有" "共有" "集聚了"
};

/// Those who expect something that they do not plan.
pub(super) const FORECASTERS: &[&str] = words! {
    "分析人士" "分析师" "业内人士" "业界" "专家" "机构" "研究报告" "经济学家" "市场普遍" "券商" "证券" "协会" "学者"
};

/// Words by which they expect it.
pub(super) const EXPECTS: &[&str] =
    &["预计", "预测", "估计", "估算", "测算", "认为", "指出", "表示", "看来", "有望"];

/// Reports of a part of a year.
pub(super) const YEARLY_PAST: &[&str] =
    &["一季报", "半年报", "三季报", "年报", "财报", "月报", "公报", "季报"];

/// Words that tell what is to come, and end what [`PAST`] began.
pub(super) const FUTURE: &[&str] = words! {
    "力争" "争取" "将" "计划" "目标" "拟" "预计" "确保" "要" "今年" "明年" "未来" "下一步" "提出"
    "明确" "规划" "到202" "到203" "到201" "到204" "到205" "年底前" "年内" "年末前" "下一年"
    "十四五”期间" "十五五”期间" "期间，"
};

/// Titles of parts that tell what was or is.
pub(super) const HISTORY_TITLES: &[&str] = words! {
    "回顾" "发展基础" "工作基础" "现实基础" "规划基础" "基础条件" "现状" "成效" "成就" "成绩"
    "形势" "背景" "发展环境" "存在问题" "存在的问题" "主要问题" "完成情况" "执行情况" "进展情况" "工作进展"
    "基本情况" "工作成果" "总结" "面临" "概况" "历程" "附则" "依据"
};

/// Titles of parts that tell what is to be done.
pub(super) const PLAN_TITLES: &[&str] = words! {
    "目标" "任务" "要求" "思路" "安排" "打算" "计划" "措施" "举措" "重点" "保障" "部署" "建议"
    "规划" "指标" "工程" "行动" "推进" "加快" "加强" "建设" "提升"
};

/// Nouns of what a plan counts of itself.
pub(super) const TASK_NOUNS: &[&str] = words! {
    "实事" "民生实事" "重点民生实事" "实事项目" "民生实事项目" "规定" "任务" "重点任务" "主要任务" "工程" "重点工程" "重大工程" "行动" "专项行动" "措施"
    "举措" "方面" "体系" "原则" "领域" "目标" "计划" "部分" "方案" "政策" "章" "条" "要求" "环节"
    "关系" "问题" "意见" "模块" "维度" "层面" "阶段" "板块" "步骤" "机制" "制度" "理念" "文明"
    "意识" "自信" "维护" "确立" "统筹" "重点" "抓手" "支柱" "优势" "特色" "片区" "空间" "产业载体"
    "工作" "战略" "攻坚战" "类型" "方向" "途径" "内容" "任务要求" "指标" "主导产业" "支柱产业"
};

/// Words before a time or value that compare with it.
pub(super) const COMPARES: &[&str] = &["比", "较", "以", "从", "由", "自"];

/// Words of limits that leave the number itself out: by article 1259 of the Civil Code in Chinese, by their own sense
/// in English.
pub(super) const EXCLUDES: &[&str] = &[
    "超过",
    ">",
    "<",
    "more than",
    "over",
    "above",
    "exceed",
    "exceeding",
    "greater than",
    "higher than",
    "less than",
    "fewer than",
    "below",
    "under",
    "lower than",
];

/// Words of limits that take the number itself in, by the same law and sense.
pub(super) const INCLUDES: &[&str] = &[
    "以上",
    "及以上",
    "或以上",
    "(含)以上",
    "以下",
    "及以下",
    "(含)以下",
    "以内",
    "(含)以内",
    "达到或超过",
    "达到或者超过",
    "等于或大于",
    "大于或等于",
    "不超过",
    "不得超过",
    "不能超过",
    "不应超过",
    "最高不超过",
    "不低于",
    "不得低于",
    "不应低于",
    "不少于",
    "不得少于",
    "不小于",
    "不得小于",
    "不高于",
    "不得高于",
    "不大于",
    "不得大于",
    "不多于",
    "不短于",
    "不长于",
    "至少",
    "最少",
    "最低",
    "最多",
    "最高",
    "≥",
    ">=",
    "≤",
    "<=",
    "at least",
    "no less than",
    "not less than",
    "no fewer than",
    "not fewer than",
    "or more",
    "or higher",
    "or above",
    "at most",
    "no more than",
    "not more than",
    "not exceed",
    "not exceeding",
    "not to exceed",
    "up to",
    "or less",
    "or fewer",
    "or lower",
    "or below",
];

/// Words that a draft takes to leave the number out, though no law says so.
pub(super) const EXCLUDES_BY_CUSTOM: &[&str] =
    &["突破", "高于", "大于", "多于", "优于", "超", "过半", "低于", "少于", "小于", "短于"];
