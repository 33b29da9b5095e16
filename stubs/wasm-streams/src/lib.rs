//! Stands in for the crate `wasm-streams`, which Leptos brings along for server functions; amuplan has no server.
//!
//! The real one exports classes to JavaScript. What is exported is kept by every tool on the way, used or not: 16 KB of wasm and
//! 5 KB of JavaScript. Here is what `server_fn` compiles against, and none of it is ever called.

use futures_util::stream::{Empty, Stream, empty};
use wasm_bindgen::JsValue;

/// A stream of the browser, as it is.
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// The browser's stream, wrapped.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        ReadableStream(raw)
    }

    /// The browser's stream.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// In the real crate a stream of the browser that is fed by one of ours; here no stream at all.
    pub fn from_stream(_: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        ReadableStream(JsValue::NULL.into())
    }

    /// In the real crate what the browser's stream holds; here nothing.
    pub fn into_stream(self) -> Empty<Result<JsValue, JsValue>> {
        empty()
    }
}
