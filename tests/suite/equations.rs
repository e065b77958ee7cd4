//! Every equation that a report prints holds: to the last digit behind `=`, nearly behind `≈`.

use std::fs;
use std::iter::Peekable;
use std::path::{Path, PathBuf};
use std::vec::IntoIter;

use plancheck::quantity::{Fraction, Number};

use crate::program::root;

#[test]
fn every_printed_equation_holds() {
    let (mut exact, mut rounded) = (0_usize, 0_usize);
    for file in outputs(&root().join("tests/cases")) {
        let text = fs::read_to_string(&file).expect("a case");
        for line in text.lines() {
            for (left, is_exact, right) in equations(line) {
                let (Some(left), Some(right)) = (value(&left), number(&right)) else { continue };
                let told = format!("{}\n{line}", file.display());
                if is_exact {
                    exact += 1;
                    assert!(is_same(&left, &right), "does not hold: {told}");
                } else {
                    rounded += 1;
                    assert!(is_near(&left, &right), "holds not even nearly: {told}");
                }
            }
        }
    }
    assert!(exact > 400 && rounded > 100, "{exact} exact and {rounded} rounded equations");
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

/// The sides of each equation of a line, and whether it claims to be exact.
fn equations(line: &str) -> Vec<(String, bool, String)> {
    let mut found = Vec::new();
    for (sign, is_exact) in [(" = ", true), (" ≈ ", false)] {
        let sides: Vec<&str> = line.split(sign).collect();
        for pair in sides.windows(2) {
            let left = pair[0].rsplit([';', '；', ':', '：', '，', '"', '|', '=']).next();
            let left = without_names(left.unwrap_or_default());
            let has_operator = [" + ", " - ", " x ", " / "].iter().any(|sign| left.contains(sign));
            let right = pair[1].trim_start_matches(|c: char| !is_figure(c));
            let right: String = right.chars().take_while(|c| is_figure(*c)).collect();
            let nested = ["sum of", "合计", "mean of", "平均"];
            if has_operator && !nested.iter().any(|word| left.contains(word)) {
                found.push((left, is_exact, right));
            }
        }
    }
    found
}

fn is_figure(c: char) -> bool {
    c.is_ascii_digit() || c == '.' || c == '-'
}

/// A side without what stands in brackets behind a number: `3 (众创空间)`, `4（1 份）`.
fn without_names(side: &str) -> String {
    let (mut kept, mut bracket) = (String::new(), None::<String>);
    for character in side.chars() {
        match &mut bracket {
            None if matches!(character, '(' | '（') => bracket = Some(character.into()),
            None => kept.push(character),
            Some(inner) => {
                inner.push(character);
                if matches!(character, ')' | '）') {
                    let is_name = inner.chars().any(|c| c.is_alphabetic() && c != 'x');
                    kept.push_str(if is_name { "" } else { inner });
                    bracket = None;
                }
            }
        }
    }
    kept + &bracket.unwrap_or_default()
}

fn number(text: &str) -> Option<Fraction> {
    text.parse::<Number>().ok().map(Fraction::from)
}

/// What a side comes to; nothing where it is no arithmetic.
fn value(side: &str) -> Option<Fraction> {
    let mut tokens = tokens(side).into_iter().peekable();
    let value = sum(&mut tokens)?;
    tokens.peek().is_none().then_some(value)
}

#[derive(Debug)]
enum Token {
    Number(Fraction),
    Sign(char),
}

/// Numbers and signs; units and words are passed over.
fn tokens(side: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let characters: Vec<char> = side.chars().collect();
    let mut index = 0;
    while index < characters.len() {
        let character = characters[index];
        let next = characters.get(index + 1).copied().unwrap_or(' ');
        let follows_sign = !matches!(tokens.last(), Some(Token::Number(_) | Token::Sign(')')));
        let begins = character.is_ascii_digit()
            || (character == '-' && next.is_ascii_digit() && follows_sign);
        if begins {
            let mut text = String::from(character);
            index += 1;
            while characters.get(index).is_some_and(|c| c.is_ascii_digit() || *c == '.') {
                text.push(characters[index]);
                index += 1;
            }
            tokens.extend(number(&text).map(Token::Number));
            continue;
        }
        let before = index.checked_sub(1).map_or(' ', |before| characters[before]);
        let is_times = character == 'x' && before == ' ' && next == ' ';
        let is_unit_slash = character == '/' && !(before == ' ' || before.is_ascii_digit());
        if (matches!(character, '+' | '-' | '(' | ')') || is_times || character == '/')
            && !is_unit_slash
        {
            tokens.push(Token::Sign(character));
        }
        index += 1;
    }
    tokens
}

type Tokens = Peekable<IntoIter<Token>>;

fn sum(tokens: &mut Tokens) -> Option<Fraction> {
    let mut total = product(tokens)?;
    while let Some(Token::Sign(sign @ ('+' | '-'))) = tokens.peek() {
        let is_plus = *sign == '+';
        tokens.next();
        let next = product(tokens)?;
        total = if is_plus { total.plus(&next) } else { total.minus(&next) };
    }
    Some(total)
}

fn product(tokens: &mut Tokens) -> Option<Fraction> {
    let mut total = factor(tokens)?;
    while let Some(Token::Sign(sign @ ('x' | '/'))) = tokens.peek() {
        let is_times = *sign == 'x';
        tokens.next();
        let next = factor(tokens)?;
        total = if is_times { total.times(&next) } else { total.over(&next)? };
    }
    Some(total)
}

fn factor(tokens: &mut Tokens) -> Option<Fraction> {
    match tokens.next()? {
        Token::Number(number) => Some(number),
        Token::Sign('(') => {
            let inner = sum(tokens)?;
            matches!(tokens.next(), Some(Token::Sign(')'))).then_some(inner)
        }
        Token::Sign(_) => None,
    }
}

/// The same but for a power of ten: percent, and units that convert.
fn is_same(left: &Fraction, right: &Fraction) -> bool {
    (-8..=8).any(|exponent| left.shift(exponent) == *right)
}

/// The same to within a hundredth of itself, or of a number that is rounded to nothing.
fn is_near(left: &Fraction, right: &Fraction) -> bool {
    let hundredth = Fraction::of(1, 100);
    (-8..=8).any(|exponent| {
        let left = left.shift(exponent);
        let apart = left.minus(right).magnitude();
        apart <= left.magnitude().times(&hundredth).max(hundredth.clone())
    })
}
