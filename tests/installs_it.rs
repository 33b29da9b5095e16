//! A person who installs the page like an app.

use chromiumoxide::cdp::browser_protocol::page::{GetAppManifestParams, GetInstallabilityErrorsParams};

use crate::reader::site::Site;
use crate::reader::{Reader, serve_folder};

#[tokio::test(flavor = "multi_thread")]
async fn the_browser_finds_nothing_that_keeps_it_from_being_installed() {
    let built = Site::copy_below("kurser/amuplan");
    let (site, reader) = (serve_folder(built.root()), Reader::with_a_whole_browser().await);
    let url = format!("{}kurser/amuplan/", site.url());
    reader.opens_url(&format!("{url}#/")).await;
    reader.hears("virker også uden net").await;
    let manifest = reader.page.execute(GetAppManifestParams::default()).await.expect("a manifest");
    assert_eq!(manifest.url, format!("{url}manifest.webmanifest"));
    assert!(manifest.errors.is_empty(), "{:?}", manifest.errors);
    let errors = reader.page.execute(GetInstallabilityErrorsParams::default()).await.expect("an answer");
    assert!(errors.installability_errors.is_empty(), "{:?}", errors.installability_errors);

    // Every icon is there, as large as it says, and kept with the rest.
    let text: serde_json::Value =
        serde_json::from_str(manifest.data.as_deref().expect("a text")).expect("the manifest is JSON");
    assert_eq!((text["start_url"].as_str(), text["scope"].as_str()), (Some("./"), Some("./")));
    site.stop();
    for icon in text["icons"].as_array().expect("icons") {
        let (src, sizes) = (icon["src"].as_str().expect("an address"), icon["sizes"].as_str().expect("a size"));
        let size = format!(
            "(async () => {{ const it = new Image(); it.src = new URL('{src}', '{url}'); await it.decode(); return it.naturalWidth + 'x' + it.naturalHeight; }})()"
        );
        let real: String = reader.value(&size).await;
        assert!(sizes == "any" || sizes == real, "{src} is {real} and not {sizes}");
    }
    let apple = "document.querySelector('link[rel=apple-touch-icon]').href";
    let size: u32 = reader
        .value(&format!(
            "(async () => {{ const it = new Image(); it.src = {apple}; await it.decode(); return it.naturalWidth; }})()"
        ))
        .await;
    assert_eq!(size, 180);
}
