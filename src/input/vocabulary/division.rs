//! Provinces and prefectures of China by the names that they go by without a word for their kind: 南充 of
//! 南充市, 阿坝 of 阿坝藏族羌族自治州.

use std::collections::HashSet;
use std::sync::LazyLock;

use foldhash::fast::RandomState;

/// The names of each province and of its prefectures, by GB/T 2260 as of October 2017.
const NAMES: [&str; 34] = [
    "北京",
    "天津",
    "河北 石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水",
    "山西 太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁",
    "内蒙古 呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 兴安 锡林郭勒 阿拉善",
    "辽宁 沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛",
    "吉林 长春 吉林 四平 辽源 通化 白山 松原 白城 延边",
    "黑龙江 哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 大兴安岭",
    "上海",
    "江苏 南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁",
    "浙江 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水",
    "安徽 合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城",
    "福建 福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德",
    "江西 南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶",
    "山东 济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 莱芜 临沂 德州 聊城 滨州 菏泽",
    "河南 郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店",
    "湖北 武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施",
    "湖南 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 湘西",
    "广东 广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮",
    "广西 南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左",
    "海南 海口 三亚 三沙 儋州",
    "重庆",
    "四川 成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 阿坝 甘孜 凉山",
    "贵州 贵阳 六盘水 遵义 安顺 毕节 铜仁 黔西南 黔东南 黔南",
    "云南 昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 楚雄 红河 文山 西双版纳 大理 德宏 怒江 迪庆",
    "西藏 拉萨 日喀则 昌都 林芝 山南 那曲 阿里",
    "陕西 西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛",
    "甘肃 兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 临夏 甘南",
    "青海 西宁 海东 海北 黄南 海南 果洛 玉树 海西",
    "宁夏 银川 石嘴山 吴忠 固原 中卫",
    "新疆 乌鲁木齐 克拉玛依 吐鲁番 哈密 昌吉 博尔塔拉 巴音郭楞 阿克苏 克孜勒苏 喀什 和田 伊犁 塔城 阿勒泰",
    "台湾",
    "香港",
    "澳门",
];

/// Characters of the longest name.
const LONGEST: usize = 4;

static DIVISIONS: LazyLock<HashSet<&str, RandomState>> =
    LazyLock::new(|| NAMES.iter().flat_map(|line| line.split(' ')).collect());

/// Whether a folded text is the name of a province or prefecture.
pub(in crate::input) fn is_division(text: &str) -> bool {
    DIVISIONS.contains(text)
}

/// Names that are words for something else too: silver, guests, hours of sunshine, tea.
const WORDS: [&str; 8] = ["白银", "来宾", "日照", "普洱", "开封", "安康", "朝阳", "中卫"];

/// Whether a folded text is the name of a province or prefecture and no other word.
pub(in crate::input) fn is_division_alone(text: &str) -> bool {
    is_division(text) && !WORDS.contains(&text)
}

/// The characters with which such names begin.
static FIRST: LazyLock<HashSet<char, RandomState>> =
    LazyLock::new(|| DIVISIONS.iter().filter_map(|name| name.chars().next()).collect());

/// Whether such a name may stand in a text: where none of their first characters does, none can.
pub(super) fn may_name_division(text: &str) -> bool {
    text.chars().any(|c| !c.is_ascii() && FIRST.contains(&c))
}

/// The name of a province or prefecture with which a text begins, where nothing stands behind it but what a
/// table or an office is called: 南充 of `南充科技指标`, and none of `三明治`.
pub(super) fn division_at_head(text: &str) -> Option<&str> {
    let mut found = heads(text).filter(|(head, rest)| is_division(head) && is_of_table(rest));
    found.next().map(|(head, _)| head)
}

/// Whether what stands behind the name of an area goes on as tables and offices are called, or not at all.
pub(in crate::input) fn is_of_table(rest: &str) -> bool {
    const OFFICES: [&str; 6] = ["局", "委", "办", "厅", "政府", "中心"];
    is_of_table_alone(rest) || OFFICES.iter().any(|word| rest.ends_with(word))
}

/// The same as tables are called alone.
pub(super) fn is_of_table_alone(rest: &str) -> bool {
    const OF_TABLES: [&str; 20] = [
        "经营", "运行", "业务", "考核", "重点", "绩效", "科技", "主要", "指标", "完成", "统计",
        "数据", "情况", "工作", "经济", "报表", "报送", "月报", "季报", "年报",
    ];
    rest.is_empty() || OF_TABLES.iter().any(|word| rest.starts_with(word))
}

/// The texts of as many characters as a name may have with which a text begins, with what follows.
fn heads(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let ends = text.char_indices().map(|(start, c)| start.saturating_add(c.len_utf8()));
    ends.take(LONGEST).skip(1).filter_map(|end| text.split_at_checked(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_is_longer_than_what_is_looked_at() {
        let lengths = DIVISIONS.iter().map(|name| name.chars().count());
        assert_eq!(lengths.clone().max(), Some(LONGEST));
        assert_eq!(lengths.min(), Some(2));
    }

    #[test]
    fn a_name_stands_at_the_head_of_what_a_table_is_called() {
        for (text, name) in [
            ("南充", Some("南充")),
            ("南充科技指标", Some("南充")),
            ("西双版纳主要指标", Some("西双版纳")),
            ("成都经济和信息化局", Some("成都")),
            ("三明治", None),
            ("朝阳产业", None),
            ("科技创新", None),
            ("", None),
        ] {
            assert_eq!(division_at_head(text), name, "{text}");
        }
    }
}
