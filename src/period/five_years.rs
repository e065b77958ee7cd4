//! The plans of five years by which China counts its years: 十四五 is 2021 to 2025.

/// The first and the last year of the plan of five years with whose name a text begins, and what stands behind the
/// name: 2021 and 2025 of `十四五规划` and of `第十四个五年规划`. The eleventh is the first whose name is no number as
/// well.
pub fn five_years(text: &str) -> Option<((i32, i32), &str)> {
    const FIRST_OF_ELEVENTH: i32 = 2006;
    let (ordinal, end) = text.strip_prefix('第').map_or((text, "五"), |text| (text, "个五年"));
    let rest = ordinal.strip_prefix('十')?;
    let digit = rest.chars().next()?;
    let behind = rest.get(digit.len_utf8()..)?.strip_prefix(end)?;
    let after = "一二三四五六七八九".chars().position(|c| c == digit)?;
    let first = i32::try_from(after).ok()?.checked_mul(5)?.checked_add(FIRST_OF_ELEVENTH)?;
    Some(((first, first.checked_add(4)?), behind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_plan_begins_where_the_one_before_it_ends() {
        for (text, expected) in [
            ("十一五", Some(((2006, 2010), ""))),
            ("十四五规划", Some(((2021, 2025), "规划"))),
            ("十五五", Some(((2026, 2030), ""))),
            ("十六五末", Some(((2031, 2035), "末"))),
            ("第十五个五年规划纲要", Some(((2026, 2030), "规划纲要"))),
            ("第十五个", None),
            ("十五", None),
            ("十四", None),
            ("四五", None),
        ] {
            assert_eq!(five_years(text), expected, "{text}");
        }
    }
}
