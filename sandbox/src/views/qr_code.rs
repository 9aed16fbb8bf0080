//! QR codes as images.

use qrcode::{Color, QrCode};

/// Side of a module of the code, in pixels.
const MODULE: usize = 6;

/// Width of the white margin, in modules. Readers need four.
const MARGIN: usize = 4;

/// The QR code of a text, as a PNG image in black and white.
pub fn qr_code(text: &str) -> Vec<u8> {
    // A text of a request is far below the two thousand characters that fit into a code.
    let code = QrCode::new(text).expect("the text fits into a QR code");
    let side = (code.width() + 2 * MARGIN) * MODULE;
    let dark = |x: usize, y: usize| {
        let at = |pixel: usize| (pixel / MODULE).checked_sub(MARGIN).filter(|at| *at < code.width());
        at(x).zip(at(y)).is_some_and(|(x, y)| code[(x, y)] == Color::Dark)
    };
    let pixels: Vec<u8> =
        (0..side * side).map(|pixel| if dark(pixel % side, pixel / side) { 0 } else { 255 }).collect();
    let mut image = Vec::new();
    let side = u32::try_from(side).unwrap_or(u32::MAX);
    let mut encoder = png::Encoder::new(&mut image, side, side);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::Eight);
    let mut writer = encoder.write_header().expect("a vector takes all bytes");
    writer.write_image_data(&pixels).expect("the image has one byte for each pixel");
    drop(writer);
    image
}
