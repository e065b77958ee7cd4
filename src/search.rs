//! Where words stand in a text. What the library does to prepare the search for one word costs more than a look at every
//! place of a text as short as a name, a note or a sentence, for all words of a list together.

use memchr::{memchr_iter, memrchr_iter};

/// The bytes of a text at which a word begins, in order.
pub fn word_places<'t>(text: &'t str, word: &'t str) -> impl Iterator<Item = usize> + use<'t> {
    let (text, word) = (text.as_bytes(), word.as_bytes());
    let begins = word.first().map(|first| memchr_iter(*first, text));
    let is_here =
        move |start: &usize| text.get(*start..).is_some_and(|rest| rest.starts_with(word));
    begins.into_iter().flatten().filter(is_here)
}

/// What stands in front of a word in a text, and behind it, if it is there.
pub fn split_at_word<'t>(text: &'t str, word: &'t str) -> Option<(&'t str, &'t str)> {
    let place = word_places(text, word).next()?;
    let (before, rest) = text.split_at_checked(place)?;
    Some((before, rest.strip_prefix(word)?))
}

/// The longest of the words that a text ends with, an English one where a word begins: “on a ”, not in
/// “commission a ”.
pub fn ending<'w>(text: &str, words: &[&'w str]) -> Option<&'w str> {
    let last = *text.as_bytes().last()?;
    let ends = |word: &&&str| {
        word.as_bytes().last() == Some(&last)
            && text.ends_with(**word)
            && begins_word(text, text.len().saturating_sub(word.len()))
    };
    words.iter().filter(ends).max_by_key(|word| word.len()).copied()
}

/// The longest of the words that a text begins with.
pub fn beginning<'w>(text: &str, words: &[&'w str]) -> Option<&'w str> {
    words_at(text.as_bytes(), words).max_by_key(|word| word.len())
}

/// Whether a text holds one of the words, an English one where a word begins: commit, not in “committee”
/// but for the words that it begins, and intend not in “superintendent”.
pub fn holds(text: &str, words: &(impl List + ?Sized)) -> bool {
    let mut here = words.starts().within(text.as_bytes());
    here.any(|(at, here)| words_at(here, words.words()).next().is_some() && begins_word(text, at))
}

/// Whether an English word begins there, or what stands there is none.
pub fn begins_word(text: &str, at: usize) -> bool {
    let (before, word) = text.split_at_checked(at).unwrap_or_default();
    !(word.starts_with(|c: char| c.is_ascii_alphabetic())
        && before.ends_with(|c: char| c.is_ascii_alphabetic()))
}

/// Where the words begin in a text, each with the word, in order.
pub fn places_of<'w>(
    text: &str,
    words: &'w (impl List + ?Sized),
) -> impl Iterator<Item = (usize, &'w str)> {
    places(text, words.starts(), words.words())
}

fn places<'w>(
    text: &str,
    starts: Starts,
    words: &'w [&'w str],
) -> impl Iterator<Item = (usize, &'w str)> {
    let here = starts.within(text.as_bytes());
    here.flat_map(move |(at, here)| words_at(here, words).map(move |word| (at, word)))
}

/// Words that are looked for together.
pub trait List {
    /// The words.
    fn words(&self) -> &[&str];
    /// How they begin.
    fn starts(&self) -> Starts;
}

impl List for [&str] {
    fn words(&self) -> &[&str] {
        self
    }

    fn starts(&self) -> Starts {
        Starts::of(self)
    }
}

impl<const N: usize> List for [&str; N] {
    fn words(&self) -> &[&str] {
        self
    }

    fn starts(&self) -> Starts {
        Starts::of(self)
    }
}

impl<L: List + ?Sized> List for &L {
    fn words(&self) -> &[&str] {
        (**self).words()
    }

    fn starts(&self) -> Starts {
        (**self).starts()
    }
}

/// Words that are known when the program is built, and with them how they begin.
pub struct Words {
    words: &'static [&'static str],
    starts: Starts,
}

impl Words {
    /// These words.
    pub const fn of(words: &'static [&'static str]) -> Self {
        Self { words, starts: Starts::of(words) }
    }

    /// The words themselves.
    pub const fn list(&self) -> &'static [&'static str] {
        self.words
    }
}

impl List for Words {
    fn words(&self) -> &[&str] {
        self.words
    }

    fn starts(&self) -> Starts {
        self.starts
    }
}

/// A long list of words that is put together when the program runs, and looked for again and again.
pub struct WordList {
    /// By the number that their first bytes are brought to.
    words: Vec<&'static str>,
    /// How many of them have a smaller number.
    before: [u16; NUMBERS + 1],
    starts: Starts,
}

/// Numbers that first bytes are brought to.
const NUMBERS: usize = 256;

impl WordList {
    /// A list of these words.
    pub fn of(words: impl IntoIterator<Item = &'static str>) -> Self {
        let mut words: Vec<&str> = words.into_iter().collect();
        let starts = Starts::of(&words);
        // Those of one place keep their order.
        words.sort_by_cached_key(|word| starts.number(word.as_bytes()));
        let mut before = [0_u16; NUMBERS + 1];
        for word in &words {
            let number = starts.number(word.as_bytes()).saturating_add(1);
            before.iter_mut().skip(number).take(1).for_each(|own| *own = own.saturating_add(1));
        }
        let mut sum = 0_u16;
        for own in &mut before {
            sum = sum.saturating_add(*own);
            *own = sum;
        }
        Self { words, before, starts }
    }

    /// Where they begin in a text, as [`places_of`].
    pub fn places_in(&self, text: &str) -> impl Iterator<Item = (usize, &str)> {
        let here = self.starts.within(text.as_bytes());
        here.flat_map(move |(at, here)| words_at(here, self.near(here)).map(move |word| (at, word)))
    }

    /// The words that may begin a text.
    fn near(&self, text: &[u8]) -> &[&'static str] {
        let number = self.starts.number(text);
        let count = |number: usize| self.before.get(number).copied().map_or(0, usize::from);
        self.words.get(count(number)..count(number.saturating_add(1))).unwrap_or_default()
    }
}

/// Where the last of the words begins in a text.
pub fn last_of(text: &str, words: &(impl List + ?Sized)) -> Option<usize> {
    let mut here = words.starts().within(text.as_bytes()).rev();
    here.find_map(|(at, here)| words_at(here, words.words()).next().map(|_| at))
}

/// Where the last word that begins with one of the stems begins; “hold” is not met in household.
pub fn last_stem_of(text: &str, stems: &(impl List + ?Sized)) -> Option<usize> {
    let mut here = stems.starts().within(text.as_bytes()).rev();
    here.find_map(|(at, here)| {
        let begins = here.first().is_some_and(u8::is_ascii_alphabetic) && begins_word(text, at);
        (begins && words_at(here, stems.words()).next().is_some()).then_some(at)
    })
}

/// Those of the words that a text begins with.
fn words_at<'w>(text: &[u8], words: &[&'w str]) -> impl Iterator<Item = &'w str> {
    // The first two bytes decide nearly always, without a call.
    let is_here = move |word: &&str| match (word.as_bytes(), text) {
        ([first, second, ..], [own, next, ..]) => {
            first == own && second == next && text.starts_with(word.as_bytes())
        }
        (word, _) => text.starts_with(word),
    };
    words.iter().copied().filter(is_here)
}

/// What stands behind the last of some marks in a text, or all of it.
pub fn last_part<'t>(text: &'t str, mark: &str) -> &'t str {
    let first = mark.bytes().next().unwrap_or_default();
    let mut places = memrchr_iter(first, text.as_bytes());
    let behind = places.find_map(|at| text.get(at..)?.strip_prefix(mark));
    behind.unwrap_or(text)
}

/// What stands in front of the first of some marks in a text, or all of it.
pub fn first_part<'t>(text: &'t str, mark: &str) -> &'t str {
    let first = mark.bytes().next().unwrap_or_default();
    let mut places = memchr_iter(first, text.as_bytes());
    let is_mark = |at: &usize| text.get(*at..).is_some_and(|rest| rest.starts_with(mark));
    places.find(is_mark).and_then(|at| text.get(..at)).unwrap_or(text)
}

/// How the words of a list begin. What the library does to prepare the search for one word costs more than
/// one look at every byte of a sentence, for all words of a list together.
#[derive(Clone, Copy)]
pub struct Starts {
    /// Bytes that every word has, up to three: a Chinese character has three.
    length: usize,
    /// One bit for each number that such bytes are brought to.
    known: [u64; 4],
}

impl Starts {
    const fn of(words: &[&str]) -> Self {
        let mut length = if words.is_empty() { 0 } else { 3 };
        let mut rest = words;
        while let [word, more @ ..] = rest {
            length = if word.len() < length { word.len() } else { length };
            rest = more;
        }
        let mut known = [0_u64; 4];
        rest = words;
        while let [word, more @ ..] = rest {
            let [place, bit] = place(length, word.as_bytes());
            known[place] |= 1 << bit;
            rest = more;
        }
        Self { length, known }
    }

    /// The number that the first bytes of a text are brought to.
    fn number(self, text: &[u8]) -> usize {
        let [place, bit] = place(self.length, text);
        place.saturating_mul(64).saturating_add(bit)
    }

    /// The places of a text at which a word may begin, each with what stands from there on.
    fn within(self, text: &[u8]) -> impl DoubleEndedIterator<Item = (usize, &[u8])> {
        let starts = text.windows(self.length.max(1)).enumerate();
        let here = starts.filter(move |(_, start)| {
            let [place, bit] = place(self.length, start);
            self.known.get(place).is_some_and(|bits| bits >> bit & 1 == 1)
        });
        here.filter_map(move |(at, _)| Some((at, text.get(at..)?)))
    }
}

/// The word and the bit of the number that the first bytes of a word are brought to, so many of them.
#[inline]
const fn place(length: usize, start: &[u8]) -> [usize; 2] {
    let whole = match (length, start) {
        (3, [first, second, third, ..]) => u32::from_le_bytes([*first, *second, *third, 0]),
        (2, [first, second, ..]) => u32::from_le_bytes([*first, *second, 0, 0]),
        (1, [first, ..]) => u32::from_le_bytes([*first, 0, 0, 0]),
        _ => 0,
    };
    let [.., number] = whole.wrapping_mul(0x9E37_79B1).to_le_bytes();
    [(number >> 6) as usize, (number & 63) as usize]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const LISTS: [&[&str]; 4] =
        [&["ab", "abc", "b a", " a"], &["a"], &["完成", "目标", "年"], &["目标", "b", "cab"]];

    /// Every place of each of the words, found one by one.
    fn slowly<'w>(text: &str, words: &[&'w str]) -> Vec<(usize, &'w str)> {
        let here = |at: usize| text.get(at..).unwrap_or_default();
        let at = |at| words.iter().copied().filter(move |word| here(at).starts_with(word));
        text.char_indices()
            .flat_map(|(place, _)| at(place).map(move |word| (place, word)))
            .collect()
    }

    fn list() -> impl Strategy<Value = &'static [&'static str]> {
        proptest::sample::select(&LISTS[..])
    }

    proptest! {
        /// One look for all words finds what a look for each of them does.
        #[test]
        fn a_list_is_found_as_each_of_its_words_is(text in "[abc 完成目标年]{0,24}", words in list()) {
            let each = slowly(&text, words);
            let begins = |(at, _): &&(usize, &str)| begins_word(&text, *at);
            let is_stem = |(_, word): &&(usize, &str)| word.starts_with(|c: char| c.is_ascii_alphabetic());
            let stems = each.iter().filter(begins).filter(is_stem);
            prop_assert_eq!(places_of(&text, words).collect::<Vec<_>>(), each.clone());
            let list = WordList::of(words.iter().copied());
            prop_assert_eq!(list.places_in(&text).collect::<Vec<_>>(), each.clone());
            let known = Words::of(words);
            prop_assert_eq!(places_of(&text, &known).collect::<Vec<_>>(), each.clone());
            prop_assert_eq!(holds(&text, words), each.iter().any(|one| begins(&one)));
            prop_assert_eq!(last_of(&text, words), each.iter().map(|(at, _)| *at).max());
            prop_assert_eq!(last_stem_of(&text, words), stems.map(|(at, _)| *at).max());
        }

        #[test]
        fn the_longest_word_at_an_end_counts(text in "[abc 完成目标年]{0,12}", words in list()) {
            let start = |word: &str| text.len().saturating_sub(word.len());
            let ends = words.iter().filter(|word| text.ends_with(**word) && begins_word(&text, start(word)));
            let begins = words.iter().filter(|word| text.starts_with(**word));
            prop_assert_eq!(ending(&text, words), ends.copied().max_by_key(|word| word.len()));
            prop_assert_eq!(beginning(&text, words), begins.copied().max_by_key(|word| word.len()));
        }

        #[test]
        fn parts_are_those_of_a_division(text in "[ab;, 年]{0,16}", mark in "; |, |年|ab") {
            prop_assert_eq!(Some(last_part(&text, &mark)), text.rsplit(mark.as_str()).next());
            prop_assert_eq!(Some(first_part(&text, &mark)), text.split(mark.as_str()).next());
            prop_assert_eq!(split_at_word(&text, &mark), text.split_once(mark.as_str()));
        }
    }
}
