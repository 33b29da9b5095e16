//! A QR code on the page.

use leptos::prelude::*;
use plan::Qr;

use crate::text::take as text;
use catalogue::Lang;

/// The picture of a QR code that holds a link to a plan: dark on white in every theme, with the margin that it needs.
pub fn qr_code(lang: Lang, qr: &Qr) -> AnyView {
    let width = qr.width();
    let paper = format!("M0 0h{width}v{width}h-{width}z");
    view! {
        <svg class="qr" viewBox=format!("0 0 {width} {width}") role="img" aria-label=text::QR.to(lang)>
            <path fill="#fff" d=paper></path>
            <path fill="#000" d=qr.path()></path>
        </svg>
    }
    .into_any()
}
