//! An address as a QR code.

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// The light margin that a QR code needs around it, in modules (ISO/IEC 18004).
pub const QR_MARGIN: usize = 4;

/// The largest version with error correction level M (15 % may be unreadable): 65 modules a side, for 287 letters.
const LARGEST_M: u8 = 12;
/// The largest at all, with level L (7 %): 97 modules a side, for 858 letters. More would be too fine for a phone on a page.
const LARGEST_L: u8 = 20;

/// A QR code: a square of dark and light modules.
pub struct Qr(QrCode);

/// The QR code of a text, mostly an address; `None` where the text is too long for one that phones read (more than 858 bytes).
/// The address of a plan of 20 courses fits level M.
pub fn qr(text: &str) -> Option<Qr> {
    // Bytes and nothing shorter: addresses have small letters, for which there is no other mode.
    let segments = [QrSegment::make_bytes(text.as_bytes())];
    let within = |level, largest| {
        let largest = Version::new(largest);
        QrCode::encode_segments_advanced(&segments, level, Version::MIN, largest, None, true).ok()
    };
    within(QrCodeEcc::Medium, LARGEST_M).or_else(|| within(QrCodeEcc::Low, LARGEST_L)).map(Qr)
}

impl Qr {
    /// Modules a side, without the margin: 21 to 97.
    pub fn size(&self) -> usize {
        // It is never negative.
        self.0.size() as usize
    }

    /// Modules a side with the margin: width and height of the picture in the units of [`Qr::path`].
    pub fn width(&self) -> usize {
        self.size() + 2 * QR_MARGIN
    }

    /// Whether a module is dark; columns and rows are counted from 0, without the margin.
    pub fn is_dark(&self, column: usize, row: usize) -> bool {
        let within = column < self.size() && row < self.size();
        within && self.0.get_module(column as i32, row as i32)
    }

    /// The dark modules as data of an SVG path (`d`), one module a unit, inside of the margin. Each run of dark modules in a
    /// row is a rectangle: `M4 4h7v1h-7z`.
    pub fn path(&self) -> String {
        let mut path = String::new();
        for row in 0..self.size() {
            let mut column = 0;
            while column < self.size() {
                let run = (column..self.size()).take_while(|&column| self.is_dark(column, row)).count();
                if run > 0 {
                    // Writing to a string does not fail.
                    let _ = write!(path, "M{} {}h{run}v1h-{run}z", column + QR_MARGIN, row + QR_MARGIN);
                }
                // The module behind a run is light.
                column += run + 1;
            }
        }
        path
    }
}
