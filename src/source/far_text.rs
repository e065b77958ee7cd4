//! [`FarText`]: what a text is asked that is read again where it is needed.

use std::fmt;

use super::Span;

/// A text that is not kept but read again, part by part, where it is needed.
pub trait FarText: fmt::Debug + Send + Sync {
    /// Its bytes.
    fn length(&self) -> usize;

    /// About as many.
    fn about(&self) -> usize;

    /// Whether it has no byte at a place, nor behind it.
    fn ends_by(&self, byte: usize) -> bool;

    /// Its last whole lines, of so many bytes of the file at most, if its length is not known yet and they stand
    /// behind all that was read.
    fn unread_end(&self, bytes: usize) -> Option<String>;

    /// Appends a part of it, up to its end; less if it can no longer be read, which
    /// [`Self::is_unchanged`] then tells.
    fn read(&self, span: Span, bytes: &mut Vec<u8>);

    /// Whether it is still what it was when it was first read.
    fn is_unchanged(&self) -> bool;

    /// Whether a part that was read, from a byte on, is sound text; if not, that is remembered.
    fn is_sound(&self, start: usize, part: &[u8]) -> bool;

    /// Remembers that what was not read yet may be no sound text.
    fn doubt(&self);
}
