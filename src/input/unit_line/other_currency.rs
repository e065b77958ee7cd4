//! Currencies that are none of the tool's units: values in one of them are not those of a plan in another. So much is
//! known of a line `(PGK)`, `A$` or `金额为斐济元`.

use super::currency::exponent;
use crate::quantity::fold;

/// Their codes, but for those that are words or other abbreviations as well: `ALL`, `TOP`, `SDG`.
const CODES: [&str; 80] = [
    "AFN", "AMD", "AOA", "AWG", "AZN", "BBD", "BHD", "BIF", "BMD", "BND", "BSD", "BTN", "BWP",
    "BYN", "BZD", "CDF", "CRC", "CVE", "DJF", "DOP", "DZD", "ERN", "ETB", "FJD", "FKP", "GIP",
    "GMD", "GNF", "GTQ", "GYD", "HNL", "HTG", "IQD", "IRR", "JMD", "JOD", "KGS", "KHR", "KMF",
    "KYD", "KZT", "LBP", "LRD", "LSL", "LYD", "MDL", "MGA", "MKD", "MMK", "MNT", "MRU", "MUR",
    "MVR", "MWK", "MZN", "NAD", "NIO", "NPR", "OMR", "PGK", "PYG", "RSD", "RWF", "SBD", "SCR",
    "SLE", "SOS", "SSP", "SYP", "SZL", "TJS", "TND", "TTD", "UYU", "UZS", "VUV", "WST", "XAF",
    "XOF", "ZMW",
];

/// Their names and signs, and those of others whose codes the tool has, in small letters.
const NAMES: [&str; 78] = [
    "a$",
    "au$",
    "c$",
    "ca$",
    "nz$",
    "s$",
    "sg$",
    "fj$",
    "nt$",
    "r$",
    "j$",
    "₹",
    "₦",
    "₱",
    "₩",
    "₫",
    "฿",
    "₴",
    "₺",
    "₪",
    "₵",
    "₸",
    "₽",
    "kr",
    "rs",
    "rs.",
    "rp",
    "rp.",
    "ksh",
    "kshs",
    "ksh.",
    "tsh",
    "ushs",
    "cfa",
    "fcfa",
    "f cfa",
    "cfa francs",
    "francs cfa",
    "kina",
    "naira",
    "rupiah",
    "ringgit",
    "baht",
    "taka",
    "kwacha",
    "shillings",
    "kenya shillings",
    "pesos",
    "birr",
    "cedis",
    "dirhams",
    "kronor",
    "kroner",
    "zloty",
    "forint",
    "斐济元",
    "文莱元",
    "澳大利亚元",
    "加拿大元",
    "澳门元",
    "葡币",
    "牙买加元",
    "利比里亚元",
    "纳米比亚元",
    "津巴布韦元",
    "圭亚那元",
    "所罗门元",
    "东加勒比元",
    "基那",
    "坚戈",
    "林吉特",
    "马币",
    "印尼盾",
    "越南盾",
    "奈拉",
    "塔卡",
    "基普",
    "西非法郎",
];

/// How the names of many others end in Chinese.
const ENDINGS: [&str; 12] = [
    "克朗",
    "法郎",
    "卢比",
    "比索",
    "先令",
    "第纳尔",
    "里亚尔",
    "迪拉姆",
    "雷亚尔",
    "兰特",
    "兹罗提",
    "福林",
];

/// Countries whose names stand in front of such an ending.
const COUNTRIES: [&str; 44] = [
    "瑞典",
    "挪威",
    "丹麦",
    "冰岛",
    "捷克",
    "瑞士",
    "西非",
    "中非",
    "印度",
    "巴基斯坦",
    "尼泊尔",
    "斯里兰卡",
    "毛里求斯",
    "印尼",
    "墨西哥",
    "菲律宾",
    "阿根廷",
    "智利",
    "哥伦比亚",
    "古巴",
    "乌拉圭",
    "肯尼亚",
    "乌干达",
    "坦桑尼亚",
    "索马里",
    "科威特",
    "伊拉克",
    "约旦",
    "突尼斯",
    "阿尔及利亚",
    "巴林",
    "利比亚",
    "塞尔维亚",
    "沙特",
    "卡塔尔",
    "阿曼",
    "也门",
    "伊朗",
    "阿联酋",
    "摩洛哥",
    "巴西",
    "南非",
    "波兰",
    "匈牙利",
];

/// Signs of money in front of thousands, `K'000`: other letters there are those of a measure.
const OF_THOUSANDS: [&str; 9] = ["K", "R", "N", "P", "Rs", "Rp", "Ksh", "KSh", "LCY"];

/// Whether a text is such a currency, or an amount of one: `PGK million`, `万卢比`.
pub(in crate::input) fn is_other_currency(text: &str) -> bool {
    let folded = fold(text);
    let lower = folded.to_lowercase();
    let is_scale = |scale: &str| exponent(scale.trim_matches([' ', '\''])).is_some();
    let by_code = || {
        let mut codes = CODES.iter();
        codes.any(|code| {
            parts_beside(&folded, code).is_some_and(|part| is_scale(&part.to_lowercase()))
        })
    };
    // `KR` is no crowns.
    let is_written = folded != folded.to_uppercase().as_str();
    let is_name = |name: &str| {
        name.len() > 2 || !name.bytes().all(|byte| byte.is_ascii_alphabetic()) || is_written
    };
    let by_name = || {
        let mut names = NAMES.iter().filter(|name| is_name(name));
        names.any(|name| parts_beside(&lower, name).is_some_and(is_scale))
    };
    let by_ending = || {
        let before = ENDINGS.iter().find_map(|ending| lower.strip_suffix(ending));
        before.is_some_and(|before| {
            let country = COUNTRIES.iter().find_map(|name| before.strip_suffix(name));
            is_scale(country.unwrap_or(before))
        })
    };
    let by_thousands = || {
        let head = folded.strip_suffix("'000").or_else(|| folded.strip_suffix("'000s"));
        head.is_some_and(|head| OF_THOUSANDS.contains(&head.trim()))
    };
    !lower.is_empty() && (by_code() || by_name() || by_ending() || by_thousands())
}

/// What stands beside a word at one end of a text.
fn parts_beside<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    text.strip_suffix(word).or_else(|| text.strip_prefix(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_currencies_are_known_by_code_name_and_sign() {
        for (text, expected) in [
            ("PGK", true),
            ("XOF", true),
            ("A$", true),
            ("PGK million", true),
            ("XOF '000", true),
            ("万卢比", true),
            ("瑞典克朗", true),
            ("FCFA", true),
            ("斐济元", true),
            ("K'000", true),
            ("RMB'000", false),
            ("GBP", false),
            ("Rs", true),
            ("kr", true),
            ("A$", true),
            ("KR", false),
            ("SDG", false),
            ("ha'000", false),
            ("t'000", false),
            ("MWh '000", false),
            ("大福林", false),
            ("伊兰特", false),
            ("幸福林", false),
            ("NGO", false),
            ("pgk", false),
            ("张宗元", false),
            ("Krakow", false),
            ("", false),
        ] {
            assert_eq!(is_other_currency(text), expected, "{text}");
        }
    }
}
