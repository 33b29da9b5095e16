//! A person at a browser: what they open, press, type and read. A real Chromium, driven by the names that a screen reader says.

mod axe;
mod frame;
mod heard;
mod keyboard;
mod looks;
mod memory;
pub mod site;
mod tab;

use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::time::Duration;

use chromiumoxide::cdp::browser_protocol::browser::{
    BrowserContextId, PermissionDescriptor, PermissionSetting, SetDownloadBehaviorBehavior, SetDownloadBehaviorParams,
    SetPermissionParams,
};
use chromiumoxide::cdp::browser_protocol::target::{CreateBrowserContextParams, CreateTargetParams};
use chromiumoxide::{Browser, BrowserConfig};
use futures_util::StreamExt;
use tempfile::TempDir;
use tokio::task::JoinHandle;
use xtask::server::{Header, StaticServer};

pub use tab::Tab;

/// Whatever takes longer than this does not come.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// The built site that the tests are about.
pub fn dist() -> PathBuf {
    site_named_by("AMUPLAN_DIST")
}

/// The same program with another catalogue and no guide.
pub fn another_dist() -> PathBuf {
    site_named_by("AMUPLAN_DIST_ANOTHER")
}

fn site_named_by(variable: &str) -> PathBuf {
    let dist = std::env::var_os(variable).map(PathBuf::from);
    dist.filter(|dist| dist.join("index.html").is_file()).unwrap_or_else(|| {
        panic!("{variable} names no built site: run `cargo xtask test`, which builds it and sets this variable")
    })
}

/// A server for the built site, on a port of its own.
pub fn serve() -> StaticServer {
    serve_folder(&dist())
}

/// The same, for a host that says this of its files.
pub fn serve_with(folder: &Path, header: Header) -> StaticServer {
    StaticServer::start_with(folder.to_owned(), None, vec![header]).expect("a free port on 127.0.0.1")
}

/// A server for another folder.
pub fn serve_folder(folder: &Path) -> StaticServer {
    StaticServer::start(folder.to_owned(), None).expect("a free port on 127.0.0.1")
}

/// A file of data/, read by nothing of ours: what the page must show.
pub fn data(name: &str) -> serde_json::Value {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(name);
    let text = std::fs::read_to_string(file).expect("the checkout has its data");
    serde_json::from_str(&text).expect("the data are JSON")
}

/// Data of a built site: a block of its page, or else a file beside it.
pub fn data_in(dist: &Path, id: &str) -> serde_json::Value {
    let index = std::fs::read_to_string(dist.join("index.html")).expect("the site has a page");
    let block = index.split_once(&site::block(id)).and_then(|(_, rest)| rest.split_once("</script>"));
    let text = block.map(|(block, _)| block.to_owned());
    let file = || std::fs::read_to_string(dist.join(site::named(dist, &format!("{id}-")))).expect("a file of the site");
    serde_json::from_str(&text.unwrap_or_else(file)).expect("it is JSON")
}

/// A person at a browser, at their first tab.
pub struct Reader {
    tab: Tab,
    browser: Browser,
    messages: JoinHandle<()>,
    profile: TempDir,
    downloads: TempDir,
    options: Vec<String>,
    kind: Kind,
}

/// Which browser a person has.
#[derive(Clone, Copy)]
enum Kind {
    /// What draws no window, where there is one: it starts in half the time, and does less.
    WithoutWindow,
    Whole,
}

impl Deref for Reader {
    type Target = Tab;

    fn deref(&self) -> &Tab {
        &self.tab
    }
}

impl Reader {
    /// Somebody with a browser that was never used.
    pub async fn new() -> Self {
        Self::with_options(&[]).await
    }

    /// The same, with further command line options of Chromium (without `--`).
    pub async fn with_options(options: &[&str]) -> Self {
        let profile = TempDir::new().expect("a folder for the browser's profile");
        let options = options.iter().map(|option| (*option).to_owned()).collect();
        Self::start(profile, options, Kind::WithoutWindow).await
    }

    /// The same with a browser as people have it: it keeps pages that were left for Back, freezes tabs, reads the manifest, and has
    /// settings.
    pub async fn with_a_whole_browser() -> Self {
        let profile = TempDir::new().expect("a folder for the browser's profile");
        Self::start(profile, Vec::new(), Kind::Whole).await
    }

    /// Somebody whose browser is set to let no site keep anything.
    pub async fn whose_browser_keeps_nothing() -> Self {
        let profile = TempDir::new().expect("a folder for the browser's profile");
        let folder = profile.path().join("Default");
        std::fs::create_dir(&folder).expect("a folder");
        let settings = r#"{"profile":{"default_content_setting_values":{"cookies":2}}}"#;
        std::fs::write(folder.join("Preferences"), settings).expect("a file");
        Self::start(profile, Vec::new(), Kind::Whole).await
    }

    async fn start(profile: TempDir, options: Vec<String>, kind: Kind) -> Self {
        let whole = std::env::var_os("AMUPLAN_CHROMIUM").unwrap_or_else(|| "chromium".into());
        let executable = match kind {
            Kind::WithoutWindow => std::env::var_os("AMUPLAN_CHROMIUM_WITHOUT_WINDOW").unwrap_or(whole),
            Kind::Whole => whole,
        };
        let config = BrowserConfig::builder()
            .chrome_executable(executable)
            .user_data_dir(profile.path())
            // What it leaves behind goes with the profile.
            .env("TMPDIR", profile.path().display().to_string())
            .no_sandbox()
            .viewport(None)
            .window_size(1280, 900)
            .request_timeout(PATIENCE)
            .args(["disable-gpu", "disable-quic", "disable-component-update", "lang=da"])
            // Values of an option that is there already are added to it.
            .args(options.iter().map(|option| option.split_once('=').unwrap_or((option, ""))))
            .build()
            .expect("a browser: run `cargo xtask test`, which finds or installs one");
        let (browser, mut handler) = Browser::launch(config).await.expect("the browser starts");
        let messages = tokio::spawn(async move { while handler.next().await.is_some() {} });
        let downloads = TempDir::new().expect("a folder for downloads");
        let save = SetDownloadBehaviorParams::builder()
            .behavior(SetDownloadBehaviorBehavior::Allow)
            .download_path(downloads.path().to_string_lossy());
        browser.execute(save.build().expect("a setting")).await.expect("the browser saves downloads");
        let tab = Tab::new(browser.new_page("about:blank").await.expect("a tab")).await;
        Reader { tab, browser, messages, profile, downloads, options, kind }
    }

    /// Closes the browser and opens it again, as on the next day: the same profile, another process.
    pub async fn comes_back_tomorrow(mut self) -> Self {
        self.browser.close().await.expect("the browser closes");
        self.browser.wait().await.expect("the browser ends");
        self.messages.abort();
        Self::start(self.profile, self.options, self.kind).await
    }

    /// Opens another tab in the same browser.
    pub async fn another_tab(&self) -> Tab {
        Tab::new(self.browser.new_page("about:blank").await.expect("a tab")).await
    }

    /// A tab of somebody who never was here, in the same browser: nothing is kept there. With it, how to name them.
    #[allow(dead_code, reason = "measuring needs it, and no test")]
    pub async fn somebody_new(&self) -> (Tab, BrowserContextId) {
        let context = self.browser.create_browser_context(CreateBrowserContextParams::default()).await;
        let context = context.expect("somebody new");
        let tab = CreateTargetParams::builder().url("about:blank").browser_context_id(context.clone());
        let page = self.browser.new_page(tab.build().expect("a tab")).await.expect("a tab");
        (Tab::new(page).await, context)
    }

    /// Closes all tabs of somebody new, and forgets them.
    #[allow(dead_code, reason = "measuring needs it, and no test")]
    pub async fn forgets(&self, somebody: BrowserContextId) {
        self.browser.dispose_browser_context(somebody).await.expect("they go");
    }

    /// Closes the tab, and opens another one.
    pub async fn closes_the_tab(&mut self) {
        let tab = self.another_tab().await;
        std::mem::replace(&mut self.tab, tab).page.close().await.expect("the tab closes");
    }

    /// Lets pages use the clipboard, or forbids it.
    pub async fn sets_clipboard(&self, setting: PermissionSetting) {
        for name in ["clipboard-write", "clipboard-read"] {
            let permission = SetPermissionParams::new(PermissionDescriptor::new(name), setting.clone());
            self.browser.execute(permission).await.expect("a permission");
        }
    }

    /// Waits for a downloaded file with this name, takes it away, and gives its content.
    pub async fn receives(&self, name: &str) -> String {
        let file = self.downloads.path().join(name);
        // The browser writes under another name until all is there, and holds the place with an empty file.
        let arrived = async {
            while std::fs::metadata(&file).map_or(0, |file| file.len()) == 0 {
                tokio::time::sleep(tab::BETWEEN_LOOKS).await;
            }
        };
        let arrived = tokio::time::timeout(PATIENCE, arrived).await;
        assert!(arrived.is_ok(), "no file {name} was downloaded");
        let content = std::fs::read_to_string(&file).expect("the file is text");
        std::fs::remove_file(file).expect("the file can be taken away");
        content
    }
}
