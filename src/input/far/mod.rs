//! Data files of which there is too much to be kept: trusted to be what they begin as, or gone through
//! once to see what they are, and read part by part.

mod chunks;
mod pass;
mod pieces;
mod text;
mod window;

use std::fs::File;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use sha2::Digest;

use super::bytes::{Meter, Stamp, is_named_pipe};
use super::encoding::Encoding;
use super::hash::hexadecimal;
use crate::source::SourceFile;
use pass::Pass;
use pieces::Pieces;
use text::{FileText, Form, Trusted};
use window::Window;

/// Bytes of all files together from which on none is kept.
const LARGE: u64 = 8 * 1024 * 1024;

/// Bytes at the beginning of a text that are searched for words that were damaged.
const BEGINNING: usize = 256 * 1024;

/// A text that is not kept.
pub(super) struct Far {
    pub(super) source: SourceFile,
    pub(super) encoding: Encoding,
    /// Of its bytes in hexadecimal, if they were to be hashed.
    pub(super) sha256: Option<String>,
}

/// How a file is to be opened.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a> {
    /// The encoding, where it is given.
    pub(super) encoding: Option<Encoding>,
    pub(super) is_hashed: bool,
    /// Bytes that it may have.
    pub(super) limit: u64,
    pub(super) meter: Option<&'a Arc<Meter>>,
}

/// That files which begin like plain text of an encoding go on like that. Whoever reads them looks at every part, and
/// finds where one does not; then all have to be read anew, without trust.
#[derive(Debug, Default)]
pub(super) struct Trust {
    is_lost: AtomicBool,
}

impl Trust {
    fn lose(&self) {
        self.is_lost.store(true, Ordering::Relaxed);
    }

    /// Whether a file was not what it was taken for.
    pub(super) fn is_lost(&self) -> bool {
        self.is_lost.load(Ordering::Relaxed)
    }
}

/// Opens files that are not kept.
#[derive(Debug)]
pub(super) struct FarFiles {
    is_large: bool,
    window: Arc<Mutex<Window>>,
    /// Nothing if every file is gone through before it is read.
    trust: Option<Arc<Trust>>,
}

impl FarFiles {
    /// For files that have so many bytes together, which are read with or without trust.
    pub(super) fn of_bytes(total: u64, trust: Option<Arc<Trust>>) -> Self {
        Self { is_large: total >= LARGE, window: Arc::default(), trust }
    }

    /// Whether there is so much to read that nothing should be kept.
    pub(super) fn is_large(&self) -> bool {
        self.is_large
    }

    /// Goes through a file once, or with trust through its beginning. Nothing if it has to be read as a
    /// whole: there is little to read, or it is anything but plain UTF-8 or GB18030 in which no text was lost.
    pub(super) fn open(&self, path: &Path, name: &str, asked: Asked<'_>) -> Option<Far> {
        if !self.is_large || is_named_pipe(path) {
            return None;
        }
        let encodings: &[Encoding] = match asked.encoding {
            None => &[Encoding::Utf8, Encoding::Gb18030],
            Some(Encoding::Utf8) => &[Encoding::Utf8],
            Some(Encoding::Gb18030) => &[Encoding::Gb18030],
            Some(Encoding::Utf16Le | Encoding::Utf16Be | Encoding::Other(_)) => &[],
        };
        encodings.iter().find_map(|encoding| self.open_in(*encoding, path, name, asked))
    }

    fn open_in(
        &self,
        encoding: Encoding,
        path: &Path,
        name: &str,
        asked: Asked<'_>,
    ) -> Option<Far> {
        let file = File::open(path).ok()?;
        let stamp = Stamp::of(&file)?;
        if !(1..=asked.limit).contains(&stamp.length()) {
            return None;
        }
        let mut pass = Pass::of(encoding, asked.is_hashed);
        let trust = self.trust.as_ref().filter(|_| pass.may_be_trusted());
        let mut pieces = Pieces::of(&file, encoding, asked.meter.filter(|_| trust.is_none()));
        let first = pieces.next_round(1)?;
        // What the first piece is settles most: many are of another encoding.
        pass.take(&first)?;
        let trusted =
            trust.filter(|_| !pieces.is_over()).map(|trust| Trusted::of(trust, asked.meter));
        if trusted.is_some() {
            pass.length = usize::try_from(stamp.length()).ok()?;
        } else {
            pass.go_through(pieces, stamp.length())?;
        }
        let sha256 = pass.hash.map(|hash| hexadecimal(&hash.finalize()));
        let form = match pass.chunks {
            None => Form::AsIs(pass.length),
            Some(chunks) => Form::Decoded(Mutex::new(chunks)),
        };
        let text = FileText::new(path, form, (stamp, trusted), &self.window);
        let source = SourceFile::far(name, Arc::new(text), pass.lines);
        Some(Far { source, encoding, sha256 })
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    const ASKED: Asked<'_> =
        Asked { encoding: None, is_hashed: true, limit: u64::MAX, meter: None };

    fn file(bytes: &[u8], times: usize) -> tempfile::NamedTempFile {
        let mut file = tempfile::NamedTempFile::new().expect("a temporary file");
        file.write_all(&bytes.repeat(times)).expect("a writable file");
        file
    }

    fn far(bytes: &[u8], times: usize) -> (tempfile::NamedTempFile, Option<Far>) {
        let file = file(bytes, times);
        let length = file.as_file().metadata().expect("a length").len();
        let far = FarFiles::of_bytes(length, None).open(file.path(), "far.csv", ASKED);
        (file, far)
    }

    /// The same, trusted.
    fn trusted(file: &tempfile::NamedTempFile) -> (Arc<Trust>, SourceFile) {
        let trust = Arc::new(Trust::default());
        let files = FarFiles::of_bytes(LARGE, Some(Arc::clone(&trust)));
        let asked = Asked { is_hashed: false, ..ASKED };
        let far = files.open(file.path(), "far.csv", asked).expect("a large file");
        (trust, far.source)
    }

    fn in_gb18030(text: &str) -> Vec<u8> {
        encoding_rs::GB18030.encode(text).0.into_owned()
    }

    #[test]
    fn only_large_plain_text_is_not_kept() {
        let row = "技术合同成交额,2022-Q1,3.5,亿元\n";
        let encoding = |bytes: &[u8], times| far(bytes, times).1.map(|far| far.encoding);
        assert_eq!(encoding(row.as_bytes(), 1), None);
        assert_eq!(encoding(row.as_bytes(), 300_000), Some(Encoding::Utf8));
        assert_eq!(encoding(&in_gb18030(row), 400_000), Some(Encoding::Gb18030));
        assert_eq!(encoding("锟斤拷,2022-Q1,3.5,亿元\n".as_bytes(), 300_000), None);
        assert_eq!(encoding(b"<html><body>\n<td>1</td>\n", 400_000), None);
        assert_eq!(encoding(b"\xB0,2022-Q1,3.5,t\n", 600_000), None);
    }

    #[test]
    fn a_file_is_trusted_until_a_part_of_it_is_no_sound_text() {
        let file = file(b"a,2022-Q1,3.5,t\n", 600_000);
        for (start, part) in
            [(9_000_000, "技术\u{FFFD}".as_bytes()), (9_000_000, b"\xB0"), (0, "锟斤拷".as_bytes())]
        {
            let (trust, far) = trusted(&file);
            assert!(far.is_sound(0, b"a,2022-Q1,3.5,t\n") && far.is_sound(16, "技术".as_bytes()));
            assert!(!trust.is_lost());
            assert!(!far.is_sound(start, part) && trust.is_lost());
            // One that was gone through is known.
            let files = FarFiles::of_bytes(LARGE, Some(Arc::clone(&trust)));
            let known = files.open(file.path(), "far.csv", ASKED).expect("a large file").source;
            assert!(known.is_sound(start, part));
        }
    }

    #[test]
    fn places_are_those_of_a_text_that_is_kept() {
        let rows = "技术合同成交额,2022-Q1,3.5,亿元\nb,2022-Q2,\"4\n5\",亿元\n";
        let kept = SourceFile::new("far.csv", rows.repeat(160_000));
        for bytes in [rows.as_bytes().to_vec(), in_gb18030(rows)] {
            let (file, known) = far(&bytes, 160_000);
            let known = known.expect("a large file").source;
            let (trust, trusted) = trusted(&file);
            for far in [known, trusted] {
                let forward = (0..kept.length()).step_by(1_000_003).chain([0, kept.length()]);
                for start in forward.clone().chain(forward.collect::<Vec<_>>().into_iter().rev()) {
                    let start = kept.text().floor_char_boundary(start);
                    let span = start..start.saturating_add(3);
                    assert_eq!(far.locate(&span), kept.locate(&span), "byte {start}");
                    assert_eq!(far.part(start..start + 600_000), kept.part(start..start + 600_000));
                }
                assert_eq!(far.length(), kept.length());
                assert!(far.is_unchanged() && !trust.is_lost());
            }
        }
    }

    #[test]
    fn the_length_of_a_text_that_is_decoded_is_asked_for_at_any_time() {
        let rows = "技术合同成交额,2022-Q1,3.5,亿元\n";
        let file = file(&in_gb18030(rows), 20_000);
        let length = rows.len() * 20_000;
        let (_, far) = trusted(&file);
        assert_eq!(far.unread_end(70).as_deref(), Some(rows.repeat(2).as_str()));
        assert!(far.ends_by(length) && !far.ends_by(length - 1));
        assert_eq!(far.unread_end(70), None, "all of it is known now");
        let (_, far) = trusted(&file);
        let begun = far.part(0..rows.len() * 9_000);
        assert_eq!((begun.len(), far.length()), (rows.len() * 9_000, length));
        assert_eq!(far.part(begun.len()..length).len(), length - begun.len());
    }

    #[test]
    fn what_does_not_go_on_in_gb18030_is_doubted() {
        let rows = "技术合同成交额,2022-Q1,3.5,亿元\n".repeat(5_000);
        for last in [b"\xFF\n".as_slice(), b"\xB0"] {
            let bytes = [in_gb18030(&rows).as_slice(), last].concat();
            let file = file(&bytes, 1);
            let (trust, far) = trusted(&file);
            assert!(far.ends_by(rows.len() + last.len() + 10), "it ends where it is no text");
            assert!(trust.is_lost(), "{last:?}");
        }
    }

    /// They are refused where they begin, and need not be kept for that.
    #[test]
    fn lines_that_are_longer_than_any_that_is_read_are_not_kept_either() {
        let text = format!("指标,期间\nx{}\n末行\n", "技".repeat(2_200_000));
        let kept = SourceFile::new("far.csv", text.as_str());
        for bytes in [text.as_bytes().to_vec(), in_gb18030(&text)] {
            // As little as that is kept, unless others come with it.
            let mut file = tempfile::NamedTempFile::new().expect("a temporary file");
            file.write_all(&bytes).expect("a writable file");
            let far = FarFiles::of_bytes(LARGE, None).open(file.path(), "far.csv", ASKED);
            let far = far.expect("plain text").source;
            assert_eq!(far.length(), kept.length());
            for start in [6_450_000, kept.length() - 7] {
                let start = kept.text().floor_char_boundary(start);
                let span = start..start + 3;
                assert_eq!(far.locate(&span), kept.locate(&span), "byte {start}");
            }
            assert!(far.part(15..6_600_015) == kept.part(15..6_600_015));
        }
        let returns = "a,2022-Q1,3.5,t\r".as_bytes();
        assert!(far(returns, 600_000).1.is_none(), "lines that end otherwise are read as a whole");
    }

    #[test]
    fn a_file_that_changes_afterwards_is_noticed() {
        let (mut file, far) = far(b"a,2022-Q1,3.5,t\n", 700_000);
        let source = far.expect("a large file").source;
        assert!(source.is_unchanged());
        file.as_file_mut().set_len(100).expect("a shorter file");
        assert!(!source.is_unchanged());
    }

    #[test]
    fn another_file_at_its_place_is_noticed_while_a_text_is_decoded() {
        let rows = "技术合同成交额,2022-Q1,3.5,亿元\n";
        let file = file(&in_gb18030(rows), 20_000);
        let (trust, far) = trusted(&file);
        std::fs::remove_file(file.path()).expect("a file");
        assert!(far.ends_by(rows.len() * 20_000 - 1), "what cannot be read is over");
        assert!(!far.is_unchanged() && !trust.is_lost());
        assert_eq!(far.part(0..10), "");
    }

    #[test]
    fn lines_that_end_otherwise_are_doubted_behind_the_beginning() {
        let rows = in_gb18030("技术合同成交额,2022-Q1,3.5,亿元\n").repeat(5_000);
        let returns = in_gb18030("技术合同成交额,2022-Q1,3.5,亿元\r").repeat(140_000);
        let file = file(&[rows, returns].concat(), 1);
        let (trust, far) = trusted(&file);
        assert!(far.length() > 0 && far.is_unchanged());
        assert!(trust.is_lost());
    }

    /// Such a file may never come to its end.
    #[test]
    fn what_is_appended_while_a_text_is_decoded_is_not_read() {
        let rows = "技术合同成交额,2022-Q1,3.5,亿元\n";
        let mut file = file(&in_gb18030(rows), 20_000);
        let (_, far) = trusted(&file);
        assert_eq!(far.part(0..rows.len()), rows);
        file.write_all(&in_gb18030(rows).repeat(20_000)).expect("a longer file");
        assert_eq!(far.length(), rows.len() * 20_000);
        assert!(!far.is_unchanged());
    }
}
