//! Sentences of assessment rules and letters of responsibility written for this
//! suite: what earns points, what follows from a case, how long something may take.

use crate::promises::compare;

#[test]
fn points_and_what_earns_them_are_no_promise() {
    compare(POINTS);
}

/// How performance is scored, and what is done about it.
const POINTS: &[(&str, &[&str])] = &[
    ("全年新建桥梁20座。完成任务得40分，每少1座扣4分，扣完为止。", &[">= 20 座 assumed"]),
    ("超额完成的，每超2个加1分，加分不超过6分。", &[]),
    ("考核实行百分制，其中河道45分、林地35分、宣传20分。", &[]),
    ("得分88分及以上为优秀，70分以上不足88分为良好。", &[]),
    ("综合得分低于55分的乡镇，由县领导约谈。", &[]),
    ("群众满意度测评达到92分以上。", &[">= 92 分"]),
    ("交货后4个月内验收得8分，验收合格率95%以上得3分。", &[]),
    ("引进外埠企业（注册资本不低于2亿元）的，每家另加2分。", &[]),
    ("设一等奖2名，三等奖6名，取前5名通报表扬。", &[]),
    ("本责任书一式4份，双方各执2份。", &[]),
];

#[test]
fn what_follows_from_a_case_does_not_promise_the_case() {
    compare(CASES);
}

/// Cases, criteria and rights: what is promised for them is read, they are not.
const CASES: &[(&str, &[&str])] = &[
    ("半年进度不足45%的，发提醒函。", &[]),
    ("虚报产量300吨以上的，取消评优资格。", &[]),
    ("在确保支付的前提下，若盈余增长率超过25%，理事会可提出追加方案。", &[]),
    ("对引荐投资额6亿元以上项目的中介人，按到位资金的2‰给予奖励。", &["= 2 ‰ assumed"]),
    ("第三条  项目认定。渔业项目投资不低于800万元，亩均产值不少于9万元。", &[]),
    ("第二条  考核对象。承担任务的16个县直单位。", &[]),
    ("持股4%以上的股东可提出议案，对持股7%以下的投资者单独计票。", &[]),
    ("上述“重大工程”指累计支出超过净资产25%且金额超过6000万元。", &[]),
    ("起始年级58人以上大班额全部清零，小规模村校（80人以下）撤并整合9所。", &[">= 9 所 assumed"]),
    ("年内近视率在上年47.6%的基础上下降0.8个百分点以上。", &[">= 0.8 个百分点 growth"]),
];

#[test]
fn units_limits_and_bases_of_letters_of_responsibility_are_read() {
    compare(LETTERS);
}

/// What letters of responsibility and notices of departments promise.
const LETTERS: &[(&str, &[&str])] = &[
    ("路检货车不少于800辆次，抽查企业不少于60家次。", &[">= 800 辆次", ">= 60 家次"]),
    ("降尘量平均值不大于4吨/平方公里·月。", &["<= 4 吨/平方公里·月"]),
    ("年事故率低于每万辆2起。", &["<= 2 起"]),
    ("农村低保标准提高到每人每月610元。", &["= 610 元 assumed"]),
    ("有奖举报最高奖励由1万元提至3万元。", &["= 3 万元 assumed"]),
    (
        "小学、初中生均公用经费基准定额分别为690元、910元。",
        &["= 690 元 assumed", "= 910 元 assumed"],
    ),
    ("劣Ⅴ类断面比例为0。", &["= 0 % assumed"]),
    ("拟使用不低于人民币2亿元、不超过人民币5亿元的资金回购股份。", &[">= 2 亿元", "<= 5 亿元"]),
    ("公司分配的利润不少于当年实现的可供分配利润的百分之三十。", &[">= 30 %"]),
    ("书面作业平均完成时间分别不超过50分钟、80分钟。", &["<= 50 分钟", "<= 80 分钟 assumed"]),
    (
        "事故信息须在2小时内上报，补助款应在材料齐备后20个工作日内兑付。",
        &["<= 2 小时", "<= 20 个工作日"],
    ),
    ("自公告之日起6个月内择机增持。", &[]),
    (
        "全年新增产能9万吨，二期2万吨于2027年三季度投产。",
        &[">= 9 万吨 assumed", ">= 2 万吨 assumed"],
    ),
    ("年内造船业产值跨上300亿元台阶，派驻6支服务队。", &[">= 300 亿元 assumed", ">= 6 支 assumed"]),
    ("年内水泥项目计划总投资7亿元，其中募集资金3亿元。", &["= 7 亿元 assumed", "= 3 亿元 assumed"]),
];
