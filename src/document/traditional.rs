//! Traditional characters of the words that the grammar knows, as the simplified ones in which its
//! lists are written. Both have three bytes, so that no place in a text moves.
//!
//! Single correspondences as of the dictionaries of `OpenCC` 1.4.2 (Apache-2.0).

/// Traditional characters, in the order of their codes.
const TRADITIONAL: &str = concat!(
    "並佈佔併來侷係個備傢傳債僅價億償優儲兒內兩冊別則剋創劃動務勢區厠",
    "厤參員唸問啓啟單噸噹嚮國圍園圖團埰執堅報場塊壓壯壽奬學寀實將專對導",
    "屆層屬崗嵗帶幣幫幷幾庫廁廣張強彆彔後徑從復徵應戰戶捲掛採換揮搧撥",
    "擁據擬擴攝數於昇時曆曏會査條棟業構標樣樹機檔檢檯欄權歐歲歷歸決況",
    "減測準溫漲潤濃為熱營爭爲牀狀獎獲現環產産畝當療發盃盞監盤睏確礎稅種",
    "稱積穩穫筆箇節範篩簡簽籌籤糰約紅納級組結給統經綠綫維網緑線編緻縣縮",
    "總績織繫繳繼續纍義脩脫臨臺與興舉舊舖茲萬蓆蓋蔘薦藍處號衕裏補裝裡",
    "製複覈見規訂計訓記訪設許診註証評詞話認說説課調請謀講證識議護讓豬",
    "貝財貧貸費貼賃資質購車較載輛輟輪輸轉辦迴逕這連週進運過達遞遠遷選還",
    "郵鄉釋釐釦鈡銷鋪錄錢録錶鍾鎭鎮鐘長門開間閤闆關闢陞階際隻雙電鞏韆",
    "頁頂頃項預領頭頻顆題額類顧顯颱養餘驟體髮麪麫麵點齊齡齣"
);

/// The simplified character of each of them.
const SIMPLIFIED: &str = concat!(
    "并布占并来局系个备家传债仅价亿偿优储儿内两册别则克创划动务势区厕",
    "历参员念问启启单吨当向国围园图团采执坚报场块压壮寿奖学采实将专对导",
    "届层属岗岁带币帮并几库厕广张强别录后径从复征应战户卷挂采换挥扇拨",
    "拥据拟扩摄数于升时历向会查条栋业构标样树机档检台栏权欧岁历归决况",
    "减测准温涨润浓为热营争为床状奖获现环产产亩当疗发杯盏监盘困确础税种",
    "称积稳获笔个节范筛简签筹签团约红纳级组结给统经绿线维网绿线编致县缩",
    "总绩织系缴继续累义修脱临台与兴举旧铺兹万席盖参荐蓝处号同里补装里",
    "制复核见规订计训记访设许诊注证评词话认说说课调请谋讲证识议护让猪",
    "贝财贫贷费贴赁资质购车较载辆辍轮输转办回径这连周进运过达递远迁选还",
    "邮乡释厘扣钟销铺录钱录表钟镇镇钟长门开间合板关辟升阶际只双电巩千",
    "页顶顷项预领头频颗题额类顾显台养余骤体发面面面点齐龄出"
);

/// A text with the traditional characters of [`TRADITIONAL`] simplified.
pub(super) fn simplified(text: &str) -> String {
    // The bytes of every character that is not Chinese begin below this one, and so do those of the others.
    if text.bytes().all(|byte| byte < 0xE4) {
        return text.to_owned();
    }
    let traditional: Vec<char> = TRADITIONAL.chars().collect();
    let simple: Vec<char> = SIMPLIFIED.chars().collect();
    let of = |c: char| {
        let index = traditional.binary_search(&c).ok()?;
        simple.get(index).copied()
    };
    text.chars().map(|c| if c < '\u{4E00}' { c } else { of(c).unwrap_or(c) }).collect()
}

/// A name found in a simplified text, in the characters of the text as written; both texts have the
/// same length.
pub(super) fn as_written(name: &str, simplified: &str, written: &str) -> String {
    if simplified == written {
        return name.to_owned();
    }
    let of = |c: char| {
        let mut pairs = simplified.chars().zip(written.chars());
        pairs.find(|(simple, _)| *simple == c).map_or(c, |(_, own)| own)
    };
    name.chars().map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn simplifies_in_place_and_leads_back() {
        let written = "新增養老床位２張";
        let simple = simplified(written);
        assert_eq!(simple, "新增养老床位２张");
        assert_eq!(as_written("养老床位", &simple, written), "養老床位");
        assert_eq!(TRADITIONAL.chars().count(), SIMPLIFIED.chars().count());
        assert!(TRADITIONAL.chars().is_sorted());
        assert!(TRADITIONAL.chars().chain(SIMPLIFIED.chars()).all(|c| c.len_utf8() == 3));
    }
}
