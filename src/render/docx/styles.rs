//! The styles of the document, with the typefaces that Chinese offices use and ones that take their
//! place elsewhere.

use std::fmt::Write;

use crate::render::Lang;

/// One paragraph style.
struct Paragraph {
    id: &'static str,
    name: &'static str,
    /// East Asian and Latin typeface.
    faces: (&'static str, &'static str),
    /// In half points.
    size: u8,
    /// What `w:pPr` holds.
    layout: &'static str,
}

/// 仿宋 for text, 黑体 for headings, 小标宋 for the title: the typefaces of official documents.
const TEXT: (&str, &str) = ("仿宋_GB2312", "Times New Roman");
const HEADING: (&str, &str) = ("黑体", "Arial");
const TITLE: (&str, &str) = ("方正小标宋简体", "Times New Roman");

/// The part `word/fontTable.xml`: what takes the place of a typeface that is not there.
pub(super) const FONTS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋;FangSong;STFangsong;Noto Serif CJK SC"/><w:charset w:val="86"/><w:family w:val="roman"/></w:font><w:font w:name="黑体"><w:altName w:val="SimHei;STHeiti;Noto Sans CJK SC"/><w:charset w:val="86"/><w:family w:val="swiss"/></w:font><w:font w:name="方正小标宋简体"><w:altName w:val="宋体;SimSun;STSong;Noto Serif CJK SC"/><w:charset w:val="86"/><w:family w:val="roman"/></w:font></w:fonts>
"#;

/// The part `word/styles.xml`.
pub(super) fn styles(lang: Lang) -> String {
    // A first line two characters in is how Chinese paragraphs begin.
    let text_layout = lang.pick(
        r#"<w:spacing w:after="120" w:line="300" w:lineRule="auto"/>"#,
        r#"<w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/>"#,
    );
    let text_size = if lang == Lang::Zh { 32 } else { 22 };
    let head_size = if lang == Lang::Zh { 32 } else { 26 };
    let styles = [
        Paragraph {
            id: "Title",
            name: "Title",
            faces: TITLE,
            size: 44,
            layout: r#"<w:keepNext/><w:spacing w:before="240" w:after="120"/><w:jc w:val="center"/>"#,
        },
        Paragraph {
            id: "Subtitle",
            name: "Subtitle",
            faces: TEXT,
            size: text_size,
            layout: r#"<w:spacing w:after="360"/><w:jc w:val="center"/>"#,
        },
        Paragraph {
            id: "Heading1",
            name: "heading 1",
            faces: HEADING,
            size: head_size,
            layout: r#"<w:keepNext/><w:spacing w:before="240" w:after="60"/><w:outlineLvl w:val="0"/>"#,
        },
        Paragraph {
            id: "Heading2",
            name: "heading 2",
            faces: HEADING,
            size: text_size,
            layout: r#"<w:keepNext/><w:spacing w:before="160" w:after="40"/><w:outlineLvl w:val="1"/>"#,
        },
        Paragraph {
            id: "BodyText",
            name: "Body Text",
            faces: TEXT,
            size: text_size,
            layout: text_layout,
        },
        Paragraph {
            id: "Caption",
            name: "caption",
            faces: HEADING,
            size: 24,
            layout: r#"<w:keepNext/><w:spacing w:before="240" w:after="80"/><w:jc w:val="center"/>"#,
        },
        Paragraph {
            id: "Cell",
            name: "Table Text",
            faces: TEXT,
            size: 21,
            layout: r#"<w:spacing w:before="30" w:after="30"/>"#,
        },
        Paragraph {
            id: "CellHead",
            name: "Table Heading",
            faces: HEADING,
            size: 21,
            layout: r#"<w:keepNext/><w:spacing w:before="40" w:after="40"/><w:jc w:val="center"/>"#,
        },
        Paragraph {
            id: "Footer",
            name: "footer",
            faces: TEXT,
            size: 24,
            layout: r#"<w:jc w:val="center"/>"#,
        },
    ];
    let mut out = String::from(concat!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
        "\n",
        r#"<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">"#
    ));
    // Of Latin letters and figures: as Chinese they are broken between any two of them.
    let language = lang.pick("en-GB", "en-US");
    let _ = write!(
        out,
        r#"<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="{language}" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>"#
    );
    for style in styles {
        out.push_str(&paragraph(&style));
    }
    out.push_str(TABLE);
    out.push_str("</w:styles>\n");
    out
}

fn paragraph(style: &Paragraph) -> String {
    let Paragraph { id, name, faces: (eastern, latin), size, layout } = style;
    format!(
        r#"<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{layout}</w:pPr><w:rPr><w:rFonts w:ascii="{latin}" w:hAnsi="{latin}" w:cs="{latin}" w:eastAsia="{eastern}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr></w:style>"#
    )
}

/// Thin lines around every cell.
const TABLE: &str = r#"<w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="6" w:color="444444"/><w:left w:val="single" w:sz="4" w:color="888888"/><w:bottom w:val="single" w:sz="6" w:color="444444"/><w:right w:val="single" w:sz="4" w:color="888888"/><w:insideH w:val="single" w:sz="4" w:color="888888"/><w:insideV w:val="single" w:sz="4" w:color="888888"/></w:tblBorders><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>"#;
