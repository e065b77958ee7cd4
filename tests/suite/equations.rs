//! Every equation that a report prints holds as it is printed: to the last digit behind `=`, to half a
//! unit of the last digit behind `≈`. Percent signs and multipliers of units count.

use std::fs;
use std::path::{Path, PathBuf};

use plancheck::quantity::{Fraction, Number};
use plancheck::report::Outcome;
use proptest::prelude::*;

use crate::program::{files, plan, report, root};

#[test]
fn every_printed_equation_holds() {
    let (mut exact, mut rounded) = (0_usize, 0_usize);
    let mut wrong = Vec::new();
    for file in outputs(&root().join("tests/cases")) {
        let text = fs::read_to_string(&file).expect("a case").replace("%25", "%");
        for line in whole_lines(&text) {
            for equation in equations(&line) {
                let told = || format!("{}: {line}", file.display());
                match equation.holds() {
                    Some(true) if equation.is_exact => exact += 1,
                    Some(true) => rounded += 1,
                    Some(false) => wrong.push(format!("{equation:?} in {}", told())),
                    None if equation.is_exact && !equation.is_arithmetic() => {}
                    None => wrong.push(format!("cannot be read: {equation:?} in {}", told())),
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} equations do not hold:\n{}", wrong.len(), wrong.join("\n"));
    assert!(exact > 500 && rounded > 150, "{exact} exact and {rounded} rounded equations");
}

/// A plan whose first result is of one of these, with what is reported for it in tenths and as of when.
fn held_against(keys: &str, limit: u32, tenths: [u32; 2], as_of: u32) -> Outcome {
    let base = |id: &str| {
        format!("[indicator.{id}]\nname = \"N{id}\"\nmeasure = \"flow\"\ntarget = \"none\"\n")
    };
    let text = format!(
        "format = 1\n[plan]\ntitle = \"t\"\nperiod = \"2026\"\n[indicator.x]\nname = \"X\"\n{}\n{}{}",
        keys.replace("LIMIT", &limit.to_string()),
        base("a"),
        base("b"),
    );
    let row = |id: &str, tenths: u32| {
        format!("{id},2026-01..2026-{as_of:02},{}.{}\n", tenths / 10, tenths % 10)
    };
    let [one, other] = tenths;
    let own = if keys.contains("ratio") { String::new() } else { row("x", one) };
    let data = format!("indicator,period,value\n{own}{}{}", row("a", one), row("b", other));
    let as_of = format!("2026-{as_of:02}");
    report(&plan(&text), &files(&[&data]), Some(&as_of)).results.remove(0)
}

proptest! {
    /// Who computes with what stands in a report comes to what stands beside it.
    #[test]
    fn the_distance_is_the_difference_of_the_figures_beside_it(
        keys in prop::sample::select(vec![
            "measure = \"flow\"\nat-least = LIMIT",
            "measure = \"flow\"\nat-most = LIMIT",
            "measure = \"level\"\nbaseline = 0\nat-least = LIMIT",
            "measure = \"cumulative\"\nabove = LIMIT",
            "ratio = { of = \"a\", to = \"b\" }\npace = \"linear\"\nat-least = LIMIT",
            "ratio = { of = \"a\", to = \"b\" }\npace = \"linear\"\nbelow = LIMIT",
        ]),
        limit in 1_u32..40,
        one in 0_u32..500,
        other in 1_u32..500,
        as_of in 1_u32..=12,
    ) {
        let outcome = held_against(keys, limit, [one, other], as_of);
        let number = |text: &str| Fraction::from(text.parse::<Number>().expect("a number"));
        let actual = outcome.actual.as_ref().map(|actual| number(&actual.value));
        let due = outcome.due_now.as_deref().map(number);
        if let Some(gap) = outcome.gap.as_deref().map(number) {
            let shown = actual.expect("a value").minus(&due.expect("what is due"));
            prop_assert!(shown == gap, "{keys}: {:?}", outcome.gap);
            let share = Fraction::of(as_of, 12);
            let is_prorated = !keys.contains("ratio");
            let whole = Fraction::of(limit, 1);
            let due = if is_prorated { whole.times(&share) } else { whole };
            let value = if is_prorated {
                Fraction::of(one, 10)
            } else {
                Fraction::of(one, other)
            };
            let order = gap.cmp(&Fraction::zero());
            prop_assert!(order == value.cmp(&due), "{keys}: {:?}", outcome.gap);
        }
    }
}

#[test]
fn equations_are_read_as_people_read_them() {
    for (line, holds) in [
        ("7 + 8 = 15 家, the sum of 3 parts", true),
        ("7 + 8 = 16 家, the sum of 3 parts", false),
        ("目标；20 / 30 ≈ 66.67%；其余", true),
        ("20 / 30 ≈ 66.66%", false),
        ("20 / 30 ≈ 6.667", false),
        ("20 / 30 = 66.67%", false),
        ("due 20% + (5% - 20%) x 60/180 = 15%", true),
        ("18000 万元 / 8.4 亿元 ≈ 21.43%", true),
        ("18000 万元 / 8.4 亿元 ≈ 214.29%", false),
        ("8000 + 10000 = 18000 万元（2 个地区合计） = 1.8 亿元", true),
        ("3 (2 reports) + 1 (1 report) = at least 4 家", true),
        ("至少 〔30（各地区已报部分合计）〕 + 20 = 50 个；目标 >= 60 个", true),
        ("(5, the sum of 2 parts) + 3 = 8 家", true),
        ("(2 + 3 = 5, the sum of 2 parts) + 3 = 9 家", false),
        ("(14% x 5 + 17% x 3 + 19.5% x 2) / (5 + 3 + 2) = 16%, the weighted mean", true),
        ("得 10 分的 92% = 9.2 分", true),
        ("92% of 10 = 9.2 points", true),
        ("67 of 85 points ≈ 78.82%, grade C", true),
        ("(85.4 - 95) / 95 ≈ -10.11 个百分点", true),
        ("12 + -3 + 5 + -5 = 9 家", true),
        ("32 numerals = 11 covered + 20 structural + 1 dismissed", true),
        ("数字 32 处 = 已列入 11 + 非承诺 20", false),
    ] {
        let found = equations(line);
        assert!(!found.is_empty(), "{line}");
        let all = found.iter().all(|equation| equation.holds() == Some(true));
        assert_eq!(all, holds, "{line}: {found:?}");
    }
}

fn outputs(folder: &Path) -> Vec<PathBuf> {
    let cases = fs::read_dir(folder).expect("the folder of cases");
    let cases = cases.map(|case| case.expect("a readable folder").path());
    let files = cases.filter(|case| case.is_dir()).flat_map(|case| {
        let files = fs::read_dir(case).expect("a readable folder");
        files.map(|file| file.expect("a readable file").path()).collect::<Vec<_>>()
    });
    files.filter(|file| file.extension().is_some_and(|extension| extension == "stdout")).collect()
}

/// Lines with those behind them that were wrapped in the middle of an equation.
fn whole_lines(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        let goes_on = lines.last().is_some_and(|last| {
            let (end, start) = (last.trim_end(), line.trim_start());
            let sign = |c: char| matches!(c, '+' | 'x' | '/' | '=' | '≈');
            line.starts_with(' ')
                && (end.ends_with(|c| sign(c) || c == '-')
                    || start.starts_with(sign)
                    || start.starts_with("- ")
                    || last.starts_with(['✓', '!', '✗', '?', '-', '~'])
                    || depth(end) > 0)
        });
        match lines.last_mut().filter(|_| goes_on) {
            Some(last) => *last = format!("{} {}", last.trim_end(), line.trim_start()),
            None => lines.push(line.to_owned()),
        }
    }
    lines
}

/// Brackets that are open at the end of a text.
fn depth(text: &str) -> i32 {
    text.chars().map(|c| i32::from(is_open(c)) - i32::from(is_close(c))).sum()
}

fn is_open(c: char) -> bool {
    matches!(c, '(' | '（' | '〔')
}

fn is_close(c: char) -> bool {
    matches!(c, ')' | '）' | '〕')
}

#[derive(Debug)]
struct Equation {
    left: String,
    is_exact: bool,
    right: String,
}

/// The sides of each equation of a line, those within brackets too.
fn equations(line: &str) -> Vec<Equation> {
    let characters: Vec<char> = line.chars().collect();
    let is_sign = |index: usize| {
        let around = [index.checked_sub(1), Some(index + 1)];
        matches!(characters[index], '=' | '≈')
            && around.iter().all(|at| at.is_some_and(|at| characters.get(at) == Some(&' ')))
    };
    let is_end = |index: usize| {
        is_sign(index)
            || matches!(characters[index], ';' | '；' | ':' | '：' | ',' | '，' | '"' | '|')
    };
    let side = |indices: &mut dyn Iterator<Item = usize>,
                opens: fn(char) -> bool,
                closes: fn(char) -> bool| {
        let mut level = 0;
        let mut taken = Vec::new();
        for index in indices {
            let character = characters[index];
            if opens(character) {
                level += 1;
            } else if closes(character) {
                level -= 1;
            }
            if level < 0 || (level == 0 && is_end(index)) {
                break;
            }
            taken.push(character);
        }
        taken
    };
    let signs = (0..characters.len()).filter(|index| is_sign(*index));
    let equation = |index: usize| {
        let mut left = side(&mut (0..index).rev(), is_close, is_open);
        left.reverse();
        let left: String = left.into_iter().collect();
        let right = side(&mut (index + 1..characters.len()), is_open, is_close);
        Equation {
            left: left.rsplit(" gives ").next().unwrap_or_default().to_owned(),
            is_exact: characters[index] == '=',
            right: right.into_iter().collect(),
        }
    };
    signs.map(equation).collect()
}

impl Equation {
    /// Whether the left side is more than a word: a number with a sign behind it.
    fn is_arithmetic(&self) -> bool {
        let has_sign = [" + ", " - ", " x ", " / "].iter().any(|sign| self.left.contains(sign));
        has_sign && self.left.contains(|c: char| c.is_ascii_digit())
    }

    /// Nothing where a side is no arithmetic.
    fn holds(&self) -> Option<bool> {
        let (left, right) = (tokens(&self.left)?, tokens(&self.right)?);
        let has_unit = left.iter().any(|token| matches!(token, Token::Number(one) if one.has_unit));
        if left.len() == 1 && right.len() == 1 && !has_unit {
            return None;
        }
        let value = worked_out(&left, has_unit)?;
        let [Token::Number(result), ..] = right.as_slice() else { return None };
        if right.len() > 1 {
            return Some(worked_out(&right, has_unit)? == value);
        }
        let scale = result.scale(has_unit);
        let apart = value.minus(&result.number.shift(scale)).magnitude();
        Some(if self.is_exact {
            apart.is_zero()
        } else {
            apart <= Fraction::of(1, 2).shift(scale - result.places)
        })
    }
}

/// What a side comes to; nothing where it is no arithmetic.
fn worked_out(tokens: &[Token], has_unit: bool) -> Option<Fraction> {
    let mut reader = Reader { tokens, has_unit };
    reader.sum().filter(|_| reader.tokens.is_empty())
}

#[derive(Clone, Debug)]
struct Quantity {
    number: Fraction,
    places: i16,
    /// The power of ten of a percent sign, which always counts.
    percent: i16,
    /// That of a unit, which counts where the other side has units too.
    multiplier: i16,
    has_unit: bool,
    /// Whether the unit leads on to another number: `of`.
    is_of: bool,
}

impl Quantity {
    fn scale(&self, with_unit: bool) -> i16 {
        self.percent + if with_unit { self.multiplier } else { 0 }
    }
}

#[derive(Clone, Debug)]
enum Token {
    Number(Quantity),
    Sign(char),
    Inner(Vec<Token>),
}

/// Numbers with their units, signs, and what stands in brackets; nothing where brackets do not match.
fn tokens(side: &str) -> Option<Vec<Token>> {
    let characters: Vec<char> = side.chars().collect();
    let mut found: Vec<Token> = Vec::new();
    let mut index = 0;
    while let Some(character) = characters.get(index).copied() {
        let is_behind = matches!(found.last(), Some(Token::Number(_) | Token::Inner(_)));
        if is_open(character) {
            let end = closing(&characters, index)?;
            // Behind a number stands what it is, or how many reports it is made of.
            if !is_behind {
                found.push(Token::Inner(inner(&characters[index + 1..end])?));
            }
            index = end + 1;
        } else if begins_number(&characters, index, is_behind) {
            let (quantity, next) = quantity(&characters, index)?;
            if let Some(Token::Number(before)) = found.last().cloned() {
                // `92% of 10`, `10 分的 92%`; but `67 of 85 points`.
                let is_share = before.percent != 0 || quantity.percent != 0;
                found.push(Token::Sign(if is_share { 'x' } else { '/' }));
                if !before.is_of {
                    return None;
                }
            }
            found.push(Token::Number(quantity));
            index = next;
        } else {
            let before = index.checked_sub(1).and_then(|before| characters.get(before));
            let is_apart = before == Some(&' ') && characters.get(index + 1) == Some(&' ');
            let is_fraction = character == '/' && is_behind;
            if (matches!(character, '+' | '-' | 'x' | '/') && is_apart) || is_fraction {
                found.push(Token::Sign(character));
            }
            index += 1;
        }
    }
    Some(found)
}

fn begins_number(characters: &[char], index: usize, is_behind: bool) -> bool {
    let next = characters.get(index + 1).copied().unwrap_or(' ');
    characters[index].is_ascii_digit()
        || (characters[index] == '-' && next.is_ascii_digit() && !is_behind)
}

fn closing(characters: &[char], open: usize) -> Option<usize> {
    let mut level = 0;
    (open..characters.len()).find(|index| {
        let character = characters[*index];
        level += i32::from(is_open(character)) - i32::from(is_close(character));
        level == 0
    })
}

/// What stands in brackets: up to a comma, and of an equation what it comes to.
fn inner(characters: &[char]) -> Option<Vec<Token>> {
    let text: String = characters.iter().collect();
    let value = text.split([',', '，']).next().unwrap_or_default();
    tokens(value.rsplit(['=', '≈']).next()?)
}

/// A number with the unit behind it, and where that ends.
fn quantity(characters: &[char], start: usize) -> Option<(Quantity, usize)> {
    let is_digit = |c: &char| c.is_ascii_digit() || matches!(c, '.' | '-');
    let digits: String = characters[start..].iter().take_while(|c| is_digit(c)).collect();
    let digits = digits.trim_end_matches(['.', '-']);
    let mut index = start + digits.chars().count();
    let mut unit = String::new();
    while let Some(c) = characters.get(index) {
        let is_signed = *c == ' '
            && matches!(characters.get(index + 1), Some('+' | '-' | 'x' | '/'))
            && characters.get(index + 2) == Some(&' ');
        let is_slash = *c == '/'
            && (unit.is_empty() || characters.get(index + 1).is_some_and(char::is_ascii_digit));
        if is_signed || is_slash || is_open(*c) || is_close(*c) || c.is_ascii_digit() {
            break;
        }
        unit.push(*c);
        index += 1;
    }
    let places = digits.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let number = decimal(digits)?;
    let unit = unit.trim();
    let (percent, multiplier) = scale(unit);
    let is_word = matches!(unit, "" | "of" | "分的" | "points" | "分");
    let has_unit = percent == 0 && !is_word;
    let is_of = unit.ends_with("of") || unit.ends_with('的');
    let places = i16::try_from(places).ok()?;
    Some((Quantity { number, places, percent, multiplier, has_unit, is_of }, index))
}

/// The powers of ten of a percent sign and of a unit.
fn scale(unit: &str) -> (i16, i16) {
    if unit.starts_with(['%']) || unit.contains("百分点") || unit.contains("percentage point") {
        return (-2, 0);
    }
    if unit.starts_with('‰') {
        return (-3, 0);
    }
    let of = |unit: &str| {
        let known = [
            ("万亿", 12),
            ("亿", 8),
            ("千万", 7),
            ("百万", 6),
            ("万", 4),
            ("千", 3),
            ("百", 2),
            ("billion", 9),
            ("million", 6),
            ("thousand", 3),
        ];
        known.iter().find(|(word, _)| unit.trim().starts_with(word)).map_or(0, |(_, power)| *power)
    };
    let (upper, lower) = unit.split_once('/').unwrap_or((unit, ""));
    (0, of(upper) - of(lower))
}

struct Reader<'a> {
    tokens: &'a [Token],
    has_unit: bool,
}

impl Reader<'_> {
    fn next_sign(&mut self, signs: [char; 2]) -> Option<char> {
        let [Token::Sign(sign), rest @ ..] = self.tokens else { return None };
        self.tokens = if signs.contains(sign) { rest } else { return None };
        Some(*sign)
    }

    fn sum(&mut self) -> Option<Fraction> {
        let mut total = self.product()?;
        while let Some(sign) = self.next_sign(['+', '-']) {
            let next = self.product()?;
            total = if sign == '+' { total.plus(&next) } else { total.minus(&next) };
        }
        Some(total)
    }

    fn product(&mut self) -> Option<Fraction> {
        let mut total = self.factor()?;
        while let Some(sign) = self.next_sign(['x', '/']) {
            let next = self.factor()?;
            total = if sign == 'x' { total.times(&next) } else { total.over(&next)? };
        }
        Some(total)
    }

    fn factor(&mut self) -> Option<Fraction> {
        let [first, rest @ ..] = self.tokens else { return None };
        self.tokens = rest;
        match first {
            Token::Number(quantity) => Some(quantity.number.shift(quantity.scale(self.has_unit))),
            Token::Inner(tokens) => worked_out(tokens, self.has_unit),
            Token::Sign(_) => None,
        }
    }
}

/// A decimal of any length.
fn decimal(digits: &str) -> Option<Fraction> {
    let (sign, digits) = match digits.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, digits.trim_start_matches('+')),
    };
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.is_empty() || digits.ends_with('.') {
        return None;
    }
    let digits = whole.chars().chain(decimals.chars()).map(|c| c.to_digit(10));
    let digits: Option<Vec<u32>> = digits.collect();
    let number = digits?
        .into_iter()
        .fold(Fraction::zero(), |number, digit| number.shift(1).plus(&Fraction::of(digit, 1)));
    let number = number.shift(-i16::try_from(decimals.len()).ok()?);
    Some(if sign { Fraction::zero().minus(&number) } else { number })
}
