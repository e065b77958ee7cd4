//! Cuts a text between records.

use crate::input::separators::end_of_records;
use crate::observation::{BLOCKS, RECORD_BYTES};
use crate::source::SourceFile;

/// A text of which blocks are cut off, from its byte `at` on.
pub(super) struct Cutter<'s> {
    pub(super) source: &'s SourceFile,
    pub(super) at: usize,
    /// The number of the next block.
    pub(super) number: usize,
    /// Bytes of a block.
    pub(super) size: usize,
}

impl Cutter<'_> {
    /// Puts the bytes of the next block into a list and gives its number and first byte; nothing at
    /// the end, when there are too many, or when a record is larger than any that people write.
    pub(super) fn next(&mut self, bytes: &mut Vec<u8>) -> Option<(u16, usize)> {
        let number = u16::try_from(self.number).ok().filter(|_| self.number < BLOCKS)?;
        let mut size = self.size;
        loop {
            let end = self.at.saturating_add(size);
            self.source.read(self.at..end, bytes);
            if bytes.is_empty() {
                return None;
            }
            if self.source.ends_by(end) {
                break;
            }
            if let Some(end) = end_of_records(bytes) {
                bytes.truncate(end);
                break;
            }
            // A larger one is left to the usual reading.
            if size > RECORD_BYTES {
                return None;
            }
            size = size.saturating_mul(2);
        }
        let start = self.at;
        self.number = self.number.saturating_add(1);
        self.at = start.saturating_add(bytes.len());
        Some((number, start))
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use memchr::memchr_iter;

    use super::*;
    use crate::input::far::{Asked, FarFiles};

    /// All blocks of a text, one behind the other; each must hold whole records.
    fn together(source: &SourceFile, from: usize, size: usize) -> Vec<u8> {
        let mut cutter = Cutter { source, at: from, number: 0, size };
        let (mut all, mut block) = (Vec::new(), Vec::new());
        while let Some((_, start)) = cutter.next(&mut block) {
            assert_eq!(start, from.saturating_add(all.len()));
            assert!(
                memchr_iter(b'"', &block).count().is_multiple_of(2),
                "half a record at {start}"
            );
            all.extend_from_slice(&block);
        }
        all
    }

    #[test]
    fn a_text_that_is_decoded_is_cut_between_records() {
        // Longer than what is decoded together, so that some of that ends within a field.
        let remark = "备注第一行\n第二行，如表\n".repeat(2_000);
        let row = "技术合同成交额,2022-Q1,3.5,亿元\n".repeat(1_000);
        let text = format!("指标,期间,实际值,单位\n{row}a,b,\"{remark}\",c\n{row}").repeat(6);
        let mut file = tempfile::NamedTempFile::new().expect("a temporary file");
        file.write_all(&encoding_rs::GB18030.encode(&text).0).expect("a writable file");
        let asked = Asked { encoding: None, is_hashed: false, limit: u64::MAX, meter: None };
        let far = FarFiles::of_bytes(u64::MAX, None).open(file.path(), "far.csv", asked);
        let source = far.expect("plain text").source;
        for size in [100, 48 * 1024, 256 * 1024] {
            for from in [0, "指标,期间,实际值,单位\n".len()] {
                let expected = text.as_bytes().get(from..).expect("a part of the text");
                assert!(together(&source, from, size) == expected, "size {size} from {from}");
            }
        }
        assert!(source.is_unchanged());
    }
}
