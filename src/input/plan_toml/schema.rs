//! The JSON Schema of the plan file, for editors: made from the lists that the reader uses, with the
//! explanations of `docs/targets.md`.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::entries::{COMMITMENTS, MISSING};
use super::keys::{self, TABLES, TableKeys};
use super::{areas, head, measure, milestone, pace, score, trend};

/// The page that explains every key.
const PAGE: &str = include_str!("../../../docs/targets.md");

/// The JSON Schema of `targets.toml`, draft 2020-12, indented.
pub fn plan_schema() -> String {
    let is_ours = |table: &&TableKeys| !WAIVER_TABLES.contains(&table.table);
    let rest: Vec<&TableKeys> = TABLES.iter().filter(is_ours).collect();
    file_schema("plancheck plan, format 1", keys::ROOT, &rest)
}

/// The JSON Schema of `waivers.toml`, draft 2020-12, indented.
pub fn waivers_schema() -> String {
    file_schema("plancheck waivers, format 1", keys::WAIVERS, &[&keys::WAIVER])
}

/// Tables of the file of waivers.
const WAIVER_TABLES: [&str; 2] = [keys::WAIVERS.table, keys::WAIVER.table];

fn file_schema(title: &str, root: TableKeys, rest: &[&TableKeys]) -> String {
    let explained = explanations(PAGE);
    let described = |table: TableKeys| table_schema(table, &explained);
    let is_inner = |table: &&&TableKeys| table.table != root.table;
    let definitions = rest.iter().filter(is_inner);
    let definitions: Map<String, Value> =
        definitions.map(|table| (definition(table), Value::Object(described(**table)))).collect();
    let mut schema = Map::new();
    let draft = json!("https://json-schema.org/draft/2020-12/schema");
    schema.insert("$schema".to_owned(), draft);
    schema.insert("title".to_owned(), json!(title));
    schema.extend(described(root));
    schema.insert("$defs".to_owned(), Value::Object(definitions));
    // Maps with text keys: writing to a string cannot fail.
    let text = serde_json::to_string_pretty(&Value::Object(schema)).unwrap_or_default();
    format!("{text}\n")
}

/// `[indicator.ID]` is defined under `indicator`, `[data.columns]` under `data.columns`.
fn definition(table: &TableKeys) -> String {
    let name = table.table.trim_matches(['[', ']']);
    name.trim_end_matches(".ID").trim_end_matches(".NAME").to_owned()
}

fn table_schema(
    table: TableKeys,
    explained: &BTreeMap<(&'static str, &'static str), String>,
) -> Map<String, Value> {
    let property = |key: &&'static str| {
        let mut schema = value(table.table, key)?;
        let text = explanation(explained, table.table, key);
        let fields = schema.as_object_mut()?;
        fields.extend(text.map(|text| ("description".to_owned(), json!(text))));
        Some(((*key).to_owned(), schema))
    };
    let mut schema = Map::new();
    schema.insert("type".to_owned(), json!("object"));
    let properties: Map<String, Value> = table.keys.iter().filter_map(property).collect();
    schema.insert("properties".to_owned(), Value::Object(properties));
    schema.insert("additionalProperties".to_owned(), json!(false));
    schema.insert("required".to_owned(), json!(required(table.table)));
    let limits = ["at-least", "at-most", "above", "below", "equals", "between"];
    if table.table == keys::INDICATOR.table {
        let measures = ["measure", "growth-of", "ratio", "share-of", "sum-of"];
        let targets: Vec<&str> = limits.into_iter().chain(["target"]).collect();
        schema.insert("allOf".to_owned(), json!([one_of(&targets), one_of(&measures)]));
    } else if table.table == keys::PLAN.table {
        // What a base may say need not stand in the plan.
        schema.insert(
            "anyOf".to_owned(),
            json!([{"required": ["period"]}, {"required": ["extends"]}]),
        );
    } else if table.table == keys::REVISION.table {
        // A revision may change the targets of parts alone.
        let has_limit: Vec<Value> = limits.iter().map(|key| json!({"required": [key]})).collect();
        let parts_alone = json!({"required": ["targets"], "not": {"anyOf": has_limit}});
        schema.insert("anyOf".to_owned(), json!([one_of(&limits), parts_alone]));
    }
    schema
}

/// Exactly one of the keys.
fn one_of(keys: &[&str]) -> Value {
    let one = |key: &&str| json!({"required": [key]});
    json!({"oneOf": keys.iter().map(one).collect::<Vec<_>>()})
}

/// What the page says of a key; of a revision's limits what it says of an indicator's.
fn explanation<'a>(
    explained: &'a BTreeMap<(&'a str, &'a str), String>,
    table: &'a str,
    key: &'a str,
) -> Option<&'a String> {
    let inherited = || explained.get(&(keys::INDICATOR.table, key));
    let is_revision = table == keys::REVISION.table;
    explained.get(&(table, key)).or_else(|| inherited().filter(|_| is_revision))
}

fn required(table: &str) -> &'static [&'static str] {
    match table {
        "targets.toml" => &["format", "plan"],
        "[plan]" | "[section.ID]" => &["title"],
        "[indicator.ID]" | "[milestone.ID]" => &["name"],
        "ratio" => keys::RATIO.keys,
        "share-of" => keys::SHARE.keys,
        "bands" => keys::BANDS.keys,
        "[[indicator.ID.revision]]" => &["from", "reason"],
        "waivers.toml" => &["format"],
        "[[waiver]]" => keys::WAIVER_ALWAYS,
        "[[dismissed]]" => keys::DISMISSED.keys,
        _ => &[],
    }
}

/// What may stand behind a key; `None` for a key that nobody has thought of here.
fn value(table: &str, key: &str) -> Option<Value> {
    let of = |name: &str| json!({"$ref": format!("#/$defs/{name}")});
    let ids = |name: &str| {
        json!({
            "type": "object",
            "propertyNames": {"pattern": "^[a-z0-9-]+$"},
            "additionalProperties": of(name),
        })
    };
    Some(match (table, key) {
        ("targets.toml" | "waivers.toml", "format") => json!({"const": 1}),
        ("waivers.toml", "waiver") | ("targets.toml", "dismissed") => {
            json!({"type": "array", "items": of(key)})
        }
        ("[indicator.ID]", "revision") => {
            json!({"type": "array", "items": of("indicator.ID.revision")})
        }
        ("[[waiver]]" | "[[dismissed]]", _) | ("[[indicator.ID.revision]]", "from" | "reason") => {
            text()
        }
        ("targets.toml", "plan" | "data" | "pace" | "audit" | "score")
        | ("[indicator.ID]", "bands" | "ratio" | "share-of") => of(key),
        ("targets.toml", "units") => json!({"type": "object", "additionalProperties": text()}),
        ("targets.toml", "area") => json!({"type": "object", "additionalProperties": of(key)}),
        ("targets.toml", "section" | "indicator" | "milestone") => ids(key),
        ("[plan]", "reporting") => words(head::FREQUENCIES),
        ("[data]", "files")
        | ("[data.columns]", _)
        | ("[plan]" | "[area.NAME]", "parts")
        | (_, "tags")
        | ("[indicator.ID]" | "[milestone.ID]", "quote") => texts(),
        ("[data]", "fill-down" | "unit-line") | (_, "negative" | "key") => {
            json!({"type": "boolean"})
        }
        ("[data]", "columns") => of("data.columns"),
        ("[pace]", "basis") => words(pace::BASES),
        ("[pace]", "behind" | "far-behind")
        | (_, "weight" | "extra" | "deduct")
        | ("bands", _)
        | ("[score]", "at-target" | "slope" | "cap" | "floor" | "extra-cap")
        | (
            "[audit]",
            "jump-factor"
            | "swing-factor"
            | "swing-points"
            | "far-above-factor"
            | "jump-share"
            | "unit-suspect-factor"
            | "same-periods"
            | "small-count",
        )
        | (
            "[indicator.ID]" | "[[indicator.ID.revision]]",
            "at-least" | "at-most" | "above" | "below" | "equals" | "stretch" | "baseline"
            | "natural-limit",
        ) => quantity(),
        ("[indicator.ID]", "trend") => words(&trend::methods()),
        ("[score]", "incomplete") => words(score::INCOMPLETE),
        ("[audit]", _) => words(head::WEIGHTS),
        ("[indicator.ID]", "measure") => words(measure::MEASURES),
        ("[indicator.ID]", "sum-of") => {
            json!({"type": "array", "items": text(), "minItems": 2})
        }
        ("[indicator.ID]" | "[[indicator.ID.revision]]", "between") => band(),
        ("[indicator.ID]", "target") => json!({"const": "none"}),
        ("[indicator.ID]", "pace") => json!({"anyOf": [words(pace::PACES), quantities()]}),
        ("[indicator.ID]", "areas") => words(areas::WORDS),
        ("[indicator.ID]" | "[[indicator.ID.revision]]", "targets") => {
            json!({"type": "object", "additionalProperties": {"anyOf": [quantity(), band()]}})
        }
        ("[score]", "grades") => quantities(),
        ("[milestone.ID]", "evidence") => words(milestone::EVIDENCE),
        ("[indicator.ID]" | "[milestone.ID]", "commitment") => words(COMMITMENTS),
        ("[indicator.ID]" | "[milestone.ID]", "missing") => words(MISSING),
        ("[plan]", "title" | "period" | "area" | "document" | "extends")
        | ("[data]", "encoding")
        | ("ratio", "of" | "to")
        | ("share-of", "part" | "whole")
        | ("[section.ID]", "title")
        | ("[indicator.ID]", "unit" | "growth-of")
        | (_, "name" | "section" | "due" | "published" | "owner" | "note" | "source" | "quote") => {
            text()
        }
        _ => return None,
    })
}

/// The two ends of a band.
fn band() -> Value {
    json!({"type": "array", "items": quantity(), "minItems": 2, "maxItems": 2})
}

/// A text that is not blank. Dates of TOML are texts to a schema.
fn text() -> Value {
    json!({"type": "string", "pattern": "\\S"})
}

fn texts() -> Value {
    json!({"anyOf": [text(), {"type": "array", "items": text()}]})
}

/// A number, or a text with a number and its unit.
fn quantity() -> Value {
    json!({"anyOf": [{"type": "number"}, text()]})
}

fn quantities() -> Value {
    json!({"type": "object", "additionalProperties": quantity()})
}

fn words<T>(known: &[(&str, T)]) -> Value {
    json!({"enum": known.iter().map(|(word, _)| *word).collect::<Vec<_>>()})
}

/// What the page says of each key of each table: default and meaning, in both languages.
fn explanations(page: &'static str) -> BTreeMap<(&'static str, &'static str), String> {
    let mut explained = BTreeMap::new();
    let mut table = "";
    for line in page.lines() {
        if let Some(title) = line.strip_prefix("## ") {
            let title = title.trim_matches('`');
            table = if title == "Top level" { keys::ROOT.table } else { title };
        }
        let cells: Vec<&str> = line.trim_matches('|').split(" | ").map(str::trim).collect();
        if let [key, _, default, meaning, chinese] = cells.as_slice() {
            let key = key.trim_matches('`');
            let default = match *default {
                "–" | "none" | "required" => String::new(),
                default => format!(" (default: {})", plain(default)),
            };
            let text = format!("{}{default}\n{}", plain(meaning), plain(chinese));
            explained.insert((table, key), text);
        }
    }
    explained
}

/// Markdown without its links.
fn plain(markdown: &str) -> String {
    let mut text = String::new();
    let mut rest = markdown;
    while let Some((before, after)) = rest.split_once('[') {
        text.push_str(before);
        let link = after.split_once("](").filter(|(label, _)| !label.contains([']', '[']));
        let parts = link.and_then(|(label, tail)| Some((label, tail.split_once(')')?.1)));
        rest = if let Some((label, tail)) = parts {
            text.push_str(label);
            tail
        } else {
            text.push('[');
            after
        };
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_has_a_kind_and_an_explanation() {
        let explained = explanations(PAGE);
        for table in TABLES {
            for key in table.keys {
                assert!(value(table.table, key).is_some(), "{} {key} has no kind", table.table);
                let is_explained = explanation(&explained, table.table, key).is_some();
                assert!(is_explained, "docs/targets.md: {} {key} has no row", table.table);
            }
        }
    }

    #[test]
    fn links_become_their_text() {
        assert_eq!(
            plain("see [the `x` page](a.md#b), `[…]` and [y]"),
            "see the `x` page, `[…]` and [y]"
        );
    }
}
