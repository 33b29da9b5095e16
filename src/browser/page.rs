//! The document around the app: title, language, and the word that a page is on screen.

use catalogue::Lang;

use super::{address, document};

/// Sets the window's title.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// The language that the page began with: `boot.js` sets it from what is kept, or from the address.
pub fn language() -> Lang {
    let html = document().document_element();
    html.and_then(|html| html.get_attribute("lang")).and_then(|tag| tag.parse().ok()).unwrap_or_default()
}

/// Sets the language of the whole page, for screen readers and hyphenation.
pub fn set_language(lang: Lang) {
    set_on_html("lang", lang.tag());
}

/// Says that the page of the present address is on screen: `data-ready` equals `location.hash`.
pub fn set_ready() {
    set_on_html("data-ready", &address::hash());
}

/// Says that another page is on its way.
pub fn set_not_ready() {
    if let Some(html) = document().document_element() {
        _ = html.remove_attribute("data-ready");
    }
}

/// Says whether an answer to the reader is to come after the next frame: `data-answering`.
pub fn set_answering(is_coming: bool) {
    set_on_html("data-answering", if is_coming { "true" } else { "false" });
}

fn set_on_html(name: &str, value: &str) {
    if let Some(html) = document().document_element() {
        // Fails only for names that are none.
        _ = html.set_attribute(name, value);
    }
}
