//! Names of files as text, and back: a name that is not UTF-8 is shown so that it can be opened again.
//!
//! Archives made on a Chinese Windows unpack on other systems to names in GB18030. `\xB0\xCD.csv` is
//! such a name with every byte written out that is no text; plancheck opens a file by that text, and
//! so does a shell in `$'\xB0\xCD.csv'`.

use std::borrow::Cow;
use std::ffi::{OsStr, OsString};
use std::path::{MAIN_SEPARATOR, Path, PathBuf};

use super::encoding::decode;

/// A path as users write it: with slashes, without a leading `./`, and with every byte that is no text
/// written out.
pub(super) fn shown(path: &Path) -> String {
    let text = name_of(path.as_os_str());
    let text = if MAIN_SEPARATOR == '\\' { text.replace('\\', "/") } else { text };
    text.strip_prefix("./").unwrap_or(&text).to_owned()
}

/// A name as it was given, with every byte written out that is no text.
pub fn name_of(path: &OsStr) -> String {
    if let Some(text) = path.to_str() {
        return text.to_owned();
    }
    let parts = path.as_encoded_bytes().split(|byte| *byte == b'/');
    parts.map(part_written).collect::<Vec<_>>().join("/")
}

/// One name of a path that is no text as a whole. Of a name in another encoding some bytes are text by
/// accident: none of its letters is believed.
fn part_written(part: &[u8]) -> String {
    if let Ok(text) = str::from_utf8(part) {
        // A backslash would begin what is no byte that was written out.
        return text.replace('\\', "\\x5C");
    }
    let written = part.iter().map(|byte| match byte {
        b'\\' | 0x80.. => format!("\\x{byte:02X}"),
        ascii => char::from(*ascii).to_string(),
    });
    written.collect()
}

/// The path that a user names: what he wrote, or what it stands for where some of its bytes are
/// written out and no file has just that name.
pub fn path_of(written: &OsStr) -> PathBuf {
    let literal = PathBuf::from(written);
    let read = written.to_str().filter(|_| !literal.exists()).and_then(bytes_of);
    read.map_or(literal, |bytes| PathBuf::from(os_string(bytes)))
}

/// A name for people to read: bytes that are written out as the text that they are, if they are one.
pub(super) fn legible(name: &str) -> Cow<'_, str> {
    let decoded = bytes_of(name).and_then(|bytes| decode(&bytes, None).ok());
    decoded.map_or(Cow::Borrowed(name), |decoded| Cow::Owned(decoded.text))
}

/// The bytes of a text in which some are written out; none if none are.
fn bytes_of(text: &str) -> Option<Vec<u8>> {
    let mut parts = text.split("\\x");
    let mut bytes = parts.next()?.as_bytes().to_vec();
    let mut has_any = false;
    for part in parts {
        let (digits, rest) = part.split_at_checked(2)?;
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        bytes.extend_from_slice(rest.as_bytes());
        has_any = true;
    }
    has_any.then_some(bytes)
}

/// The part of a path in front of each `#`, the longest first, with what stands behind the `#`.
pub(super) fn before_marks(path: &Path) -> impl Iterator<Item = (PathBuf, String)> {
    let bytes = path.as_os_str().as_encoded_bytes();
    memchr::memrchr_iter(b'#', bytes).filter_map(|at| {
        let (book, sheet) = bytes.split_at_checked(at)?;
        let sheet = String::from_utf8_lossy(sheet.get(1..)?).into_owned();
        Some((PathBuf::from(os_string(book.to_vec())), sheet))
    })
}

#[cfg(unix)]
fn os_string(bytes: Vec<u8>) -> OsString {
    std::os::unix::ffi::OsStringExt::from_vec(bytes)
}

#[cfg(not(unix))]
fn os_string(bytes: Vec<u8>) -> OsString {
    String::from_utf8_lossy(&bytes).into_owned().into()
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_no_text_is_shown_so_that_it_leads_back() {
        let gbk = encoding_rs::GB18030.encode("data/巴州区#1.csv").0.into_owned();
        for bytes in [gbk, b"a\xFFb\\x41.csv".to_vec(), b"\xFF".to_vec(), b"plain.csv".to_vec()] {
            let path = PathBuf::from(os_string(bytes.clone()));
            let text = shown(&path);
            assert_eq!(path_of(OsStr::new(&text)), path, "{text}");
        }
        assert_eq!(shown(Path::new("./a\\b.csv")), "a\\b.csv");
        assert_eq!(path_of(OsStr::new("a\\xZZ.csv")), Path::new("a\\xZZ.csv"));
    }

    #[test]
    fn people_read_a_name_in_its_own_encoding() {
        let gbk = encoding_rs::GB18030.encode("巴州区2022年一季度.csv").0.into_owned();
        let text = shown(Path::new(&os_string(gbk)));
        assert_eq!(legible(&text), "巴州区2022年一季度.csv");
        assert_eq!(legible("2022-q1.csv"), "2022-q1.csv");
    }

    #[test]
    fn a_sheet_may_stand_behind_a_name_that_is_no_text() {
        let path = PathBuf::from(os_string(b"a\xFF#b.xlsx#S".to_vec()));
        let parts: Vec<(PathBuf, String)> = before_marks(&path).collect();
        let book = PathBuf::from(os_string(b"a\xFF#b.xlsx".to_vec()));
        assert_eq!(parts.first(), Some(&(book, "S".to_owned())));
        assert_eq!(parts.len(), 2);
    }
}
