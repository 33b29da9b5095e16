//! The second half of the build: from the stage, `public/` and the data to the files that a host serves.

use std::collections::BTreeMap;
use std::path::Path;

use crate::crates::licence_list::LICENCE_LIST;
use crate::digest;
use crate::error::{Error, Result, make_folder, read_bytes, remove_folder, write};
use crate::workspace::Workspace;

use super::build_info::BuildInfo;
use super::compile::Stage;
use super::data::{Blocks, CATALOGUE};
use super::installable::{self, MANIFEST};
use super::precache::{self, NEWS, OFFLINE, WORKER};
use super::preview::Preview;
use super::single_file::{self, Ingredients};
use super::split::{EMBED, PAGES, SHARED};
use super::{Parts, SINGLE_FILE, compressed, imports, page, policy, trimmed, without_app};

/// The endings of the compressed neighbours.
pub(crate) const COMPRESSED_ENDINGS: [&str; 2] = [".br", ".gz"];

/// What trunk calls the JavaScript around the wasm, and the wasm.
const GLUE: &str = "amuplan.js";
const WASM: &str = "amuplan_bg.wasm";

/// What `public/` has for every page.
const ICON: &str = "icon.svg";

/// What the page around a frame and the page in it say to each other.
const FRAME: &str = "frame.js";

/// The styles of all pages but the first.
const PAGE_STYLES: &str = "styles.css";

/// Files that the page fetches when they are wanted, by the ids that boot.js knows them by, and their types.
const WANTED_LATER: [(&str, &str, &str); 5] = [
    ("shared", SHARED, "application/wasm"),
    ("pages", PAGES, "application/wasm"),
    ("embed", EMBED, "application/wasm"),
    ("styles", PAGE_STYLES, "text/css"),
    ("frame", FRAME, "text/javascript"),
];

/// Names that others hold on to, so that they carry no hash.
const KEPT_NAMES: [&str; 5] = [MANIFEST, WORKER, "embed.js", "404.html", LICENCE_LIST];

/// The files that the page refers to, by the names they have before the build gives them final ones.
type Files = BTreeMap<String, Vec<u8>>;

/// Writes the whole site into the folder `new`, which is made afresh.
pub(super) fn finish(
    workspace: &Workspace,
    stage: &Stage,
    data_folder: &Path,
    info: &BuildInfo,
    new: &Path,
    parts: &mut Parts,
) -> Result<()> {
    let site = parts.time("names, data and policy", || {
        let (page, files) = gathered(workspace, stage)?;
        let blocks = Blocks::read(workspace.root(), data_folder, info)?;
        let icon = hashed(ICON, made(&files, ICON)?);
        let page = page::with_job_area(&page, &blocks.job_area);
        let site_url = info.site_url.as_deref();
        let preview = site_url.map(|url| Preview::of(&page, &blocks.job_area, url)).transpose()?;
        let mut site = site_and_single_file(&page, files, &blocks, info, preview.as_ref())?;
        let image = preview.as_ref().map(|preview| preview.image.as_str()).unwrap_or_default();
        site.extend(without_app::files(workspace, data_folder, &icon, site_url, image)?);
        site.extend(preview.map(|preview| (preview.file, preview.content)));
        Ok(site)
    })?;
    parts.time("brotli and gzip", || write_all(&site, new))
}

/// index.html of the stage, and every other file of the stage and of `public/`.
fn gathered(workspace: &Workspace, stage: &Stage) -> Result<(String, Files)> {
    let mut files = Files::new();
    let is_public = |file: &String| file.starts_with("public/");
    for file in workspace.files()?.iter().filter(|file| is_public(file)) {
        files.insert(file["public/".len()..].to_owned(), read_bytes(&workspace.path(file))?);
    }
    for file in Workspace::at(&stage.folder).all_files()? {
        if file.starts_with("snippets/") {
            return Err(Error::new(format!(
                "A crate brings the JavaScript file {file} along, which the single-file edition can't hold; do without that crate."
            )));
        }
        let content = read_bytes(&stage.folder.join(&file))?;
        if files.insert(file.clone(), content).is_some() {
            return Err(Error::new(format!(
                "`{file}` is in public/ and is made by trunk too; give yours another name."
            )));
        }
    }
    let index =
        files.remove("index.html").ok_or_else(|| Error::new("trunk made no index.html; see target/logs/site.log."))?;
    let index = String::from_utf8(index).map_err(|_| Error::new("index.html is not UTF-8; save it as UTF-8."))?;
    for (name, content) in files.iter_mut().filter(|(name, _)| name.ends_with(".js")) {
        let script = text(content, name)?;
        let smaller = if name == GLUE { trimmed::script(script) } else { trimmed::own_script(name, script)? };
        *content = smaller.into_bytes();
    }
    let (wasm, glue) = imports::numbered(made(&files, WASM)?, text(made(&files, GLUE)?, GLUE)?)?;
    files.insert(WASM.to_owned(), wasm);
    files.insert(GLUE.to_owned(), trimmed::own_script(GLUE, &glue)?.into_bytes());
    Ok((page::from_stage(&trimmed::page(&index))?, files))
}

/// A file that trunk makes, or that is in `public/`.
fn made<'a>(files: &'a Files, name: &str) -> Result<&'a [u8]> {
    let file = files.get(name).map(Vec::as_slice);
    file.ok_or_else(|| Error::new(format!("{name} is not in public/, and trunk made none; see target/logs/site.log.")))
}

fn text<'a>(content: &'a [u8], name: &str) -> Result<&'a str> {
    std::str::from_utf8(content).map_err(|_| Error::new(format!("{name} is not UTF-8; save it as UTF-8.")))
}

/// All files of the site under their final names, compressed neighbours aside, and the picture beside links: no reader fetches that.
fn site_and_single_file(
    page: &str,
    mut files: Files,
    blocks: &Blocks,
    info: &BuildInfo,
    preview: Option<&Preview>,
) -> Result<Files> {
    let mut names = BTreeMap::new();
    let mut site = Files::new();
    let wasm = made(&files, WASM)?.to_owned();
    let glue = text(made(&files, GLUE)?, GLUE)?.to_owned();
    let wasm_name = hashed("amuplan.wasm", &wasm);
    let [shared, pages] = [made(&files, SHARED)?.to_owned(), made(&files, PAGES)?.to_owned()];
    let [worker, news] = [WORKER, NEWS].map(|name| text(made(&files, name)?, name).map(str::to_owned));
    let (worker, news) = (worker?, news?);
    files.remove(NEWS);
    let (with_app_styles, page_styles) = page::without_page_styles(page);
    files.insert(PAGE_STYLES.to_owned(), page_styles.into_bytes());
    // The glue names the wasm as the one to fetch where it is given none.
    files.insert(GLUE.to_owned(), glue.replace(WASM, &wasm_name).into_bytes());
    for (old, content) in &files {
        let new = match old.as_str() {
            WASM => wasm_name.clone(),
            kept if KEPT_NAMES.contains(&kept) => kept.to_owned(),
            other => hashed(other, content),
        };
        site.insert(new.clone(), content.clone());
        names.insert(old.clone(), new);
    }
    let manifest = installable::manifest(text(made(&files, MANIFEST)?, MANIFEST)?, &names)?;
    site.insert(MANIFEST.to_owned(), manifest.into_bytes());

    let mut links = String::new();
    // Every page needs it, so it is fetched at once.
    if let Some(catalogue) = blocks.large_catalogue() {
        let name = hashed(CATALOGUE, catalogue.as_bytes());
        links.push_str(&format!(
            "\n<link rel=\"preload\" as=\"fetch\" type=\"application/json\" crossorigin id=\"catalogue\" href=\"./{name}\">"
        ));
        site.insert(name, catalogue.as_bytes().to_vec());
    }
    for (id, json) in &blocks.beside {
        let name = hashed(&format!("{id}.json"), json.as_bytes());
        links.push_str(&format!("\n<link rel=\"alternate\" type=\"application/json\" id=\"{id}\" href=\"./{name}\">"));
        site.insert(name, json.clone().into_bytes());
    }
    for (id, file, media_type) in WANTED_LATER {
        let file = names.get(file).ok_or_else(|| Error::new(format!("{file} is not in public/.")))?;
        links.push_str(&format!("\n<link rel=\"alternate\" type=\"{media_type}\" id=\"{id}\" href=\"./{file}\">"));
    }
    made(&files, OFFLINE)?;
    links.push_str(&precache::link(&names[OFFLINE]));
    links.push_str(&installable::links(&names)?);
    let canonical =
        info.site_url.as_deref().map_or_else(String::new, |url| format!("\n<link rel=\"canonical\" href=\"{url}\">"));
    let metadata = preview.map_or_else(String::new, |preview| format!("\n{}", preview.metadata.trim_end()));
    let preloads = format!(
        "<link rel=\"modulepreload\" href=\"./{}\">\n\
         <link rel=\"preload\" as=\"fetch\" type=\"application/wasm\" crossorigin href=\"./{wasm_name}\">{links}{metadata}",
        names[GLUE],
    );
    let with_way = page::with_way_without_app(&with_app_styles, &without_app::way_to_it());
    let named = page::renamed(&page::filled(&with_way, page::DATA, &blocks.of_site()), &names)?;
    let head = format!("{}\n{preloads}", policy::for_site(&named));
    site.insert("index.html".to_owned(), page::filled(&named, page::HEAD, &head).into_bytes());
    let stays = |name: &str| KEPT_NAMES.contains(&name) || name == "index.html";
    precache::finish(&mut site, &worker, &news, &blocks.edition, |name| !stays(name))?;

    // In the order in which a reader may come to want them: what stands before is unpacked with each. But English beside the guide,
    // which it repeats: 1.7 KB less than after the wasm.
    let [(_, guide), (_, words), _] = &blocks.beside;
    let data = [("catalogue", &blocks.catalogue), ("guide", guide), ("english", &blocks.english_in_single_file)];
    let mut packed: Vec<(&str, &[u8])> = data.map(|(id, json)| (id, json.as_bytes())).to_vec();
    packed.extend([("wasm", &wasm[..]), ("shared", &shared[..]), ("pages", &pages[..])]);
    packed.push(("words", words.as_bytes()));
    let single = single_file::single_file(&Ingredients {
        page: &page::filled(
            &page::without_site_lines(&page::with_way_without_app(page, "")),
            page::DATA,
            &blocks.build,
        ),
        files: &files,
        glue: &glue,
        frame: text(made(&files, FRAME)?, FRAME)?,
        packed: &packed,
        canonical: &canonical,
    })?;
    site.insert(SINGLE_FILE.to_owned(), single.into_bytes());
    Ok(site)
}

/// `icons/icon.svg` → `icons/icon-HASH.svg`, by the content.
pub(super) fn hashed(name: &str, content: &[u8]) -> String {
    let hash = &digest::hex(content)[..10];
    let (folder, file) = name.rsplit_once('/').map_or(("", name), |(folder, file)| (folder, file));
    let slash = if folder.is_empty() { "" } else { "/" };
    match file.rsplit_once('.') {
        Some((stem, ending)) => format!("{folder}{slash}{stem}-{hash}.{ending}"),
        None => format!("{folder}{slash}{file}-{hash}"),
    }
}

/// Writes the files and their compressed neighbours, on all cores: the strongest compression takes its time.
fn write_all(site: &Files, new: &Path) -> Result<()> {
    remove_folder(new)?;
    make_folder(new)?;
    let mut tasks: Vec<(&String, &Vec<u8>)> = site.iter().collect();
    // The largest last, since they are taken from the end.
    tasks.sort_by_key(|(_, content)| content.len());
    let tasks = std::sync::Mutex::new(tasks);
    let next = || tasks.lock().unwrap_or_else(std::sync::PoisonError::into_inner).pop();
    let work = || -> Result<()> {
        while let Some((name, content)) = next() {
            write(&new.join(name), content)?;
            if is_compressible(name) {
                for (ending, smaller) in
                    COMPRESSED_ENDINGS.iter().zip([compressed::brotli(content)?, compressed::gzip(content)?])
                {
                    // A tiny file can grow: then it is better sent as it is.
                    if smaller.len() < content.len() {
                        write(&new.join(format!("{name}{ending}")), &smaller)?;
                    }
                }
            }
        }
        Ok(())
    };
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        let handles: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        handles
            .into_iter()
            .try_for_each(|handle| handle.join().unwrap_or_else(|_| Err(Error::new("Compressing panicked."))))
    })
}

/// Pictures and archives are compressed already.
fn is_compressible(name: &str) -> bool {
    !matches!(name.rsplit_once('.'), Some((_, "png" | "jpg" | "webp" | "avif" | "woff2" | "gz" | "br")))
}

#[cfg(test)]
mod tests {
    use super::*;

    const WASM_BYTES: &str = "\0asm";

    const PAGE: &str = "<!doctype html><html><head><meta charset=\"utf-8\"><!-- amuplan:head --><title>T – n</title><meta name=\"description\" content=\"D\"><link rel=\"icon\" href=\"./icon.svg\">\
                        <style>a{}</style><script src=\"./boot.js\"></script></head><body><!-- amuplan:without-app --><!-- amuplan:data --></body></html>";

    fn files() -> Files {
        let glue =
            "let u = new URL('amuplan_bg.wasm', import.meta.url);\nexport { initSync, __wbg_init as default };\n";
        [
            ("boot.js", "boot()"),
            ("icon.svg", "<svg/>"),
            (FRAME, "frame()"),
            (WORKER, "v(\"amuplan:version\"); p(\"amuplan:page\"); f([\"amuplan:files\"]); n([\"amuplan:news\"]);"),
            (NEWS, "[]"),
            (OFFLINE, "offline()"),
            (MANIFEST, "{\"icons\":[{\"src\":\"icon.svg\"}]}"),
            ("apple-touch-icon.png", "png"),
            (GLUE, glue),
            (WASM, WASM_BYTES),
            (SHARED, WASM_BYTES),
            (PAGES, WASM_BYTES),
            (EMBED, WASM_BYTES),
        ]
        .map(|(name, content)| (name.to_owned(), content.as_bytes().to_vec()))
        .into()
    }

    fn blocks() -> Blocks {
        let (catalogue, brief) = ("[]".to_owned(), "{}".to_owned());
        let beside = [("guide", "{}"), ("words", "{\"a\":0}"), ("english", "{\"b\":0}")];
        let beside = beside.map(|(id, json)| (id, json.to_owned()));
        let english_in_single_file = "{}".to_owned();
        let (job_area, edition) = (String::new(), serde_json::Value::Null);
        Blocks { job_area, edition, build: "BUILD".to_owned(), catalogue, brief, beside, english_in_single_file }
    }

    fn info(site_url: Option<&str>) -> BuildInfo {
        BuildInfo::of(&Workspace::at(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))), "rustc 1", site_url)
            .unwrap()
    }

    #[test]
    fn a_large_catalogue_is_a_file_that_is_fetched_at_once() {
        let large = format!("[{}]", "1,".repeat(300_000));
        let blocks = Blocks { catalogue: large.clone(), ..blocks() };
        let site = site_and_single_file(PAGE, files(), &blocks, &info(None), None).unwrap();
        let name = hashed(CATALOGUE, large.as_bytes());
        assert_eq!(site[&name], large.as_bytes());
        let index = String::from_utf8(site["index.html"].clone()).unwrap();
        let link = format!(
            "<link rel=\"preload\" as=\"fetch\" type=\"application/json\" crossorigin id=\"catalogue\" href=\"./{name}\">"
        );
        assert!(index.contains(&link) && !index.contains("1,1,"), "{index}");
        assert!(String::from_utf8_lossy(&site[WORKER]).contains(&name), "it is not kept for use without a network");
    }

    #[test]
    fn names_carry_the_hash_of_the_content() {
        assert_eq!(hashed("boot.js", b""), "boot-e3b0c44298.js");
        assert_eq!(hashed("icons/a.b.svg", b""), "icons/a.b-e3b0c44298.svg");
    }

    #[test]
    fn the_site_has_a_policy_first_preloads_and_final_names() {
        let url = "https://example.org/";
        let preview = Preview::of(PAGE, "Havn", url).unwrap();
        let site = site_and_single_file(PAGE, files(), &blocks(), &info(Some(url)), Some(&preview)).unwrap();
        let index = String::from_utf8(site["index.html"].clone()).unwrap();
        let wasm = hashed("amuplan.wasm", b"\0asm");
        assert!(index.contains("<meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\""), "{index}");
        assert!(index.contains(&format!("crossorigin href=\"./{wasm}\">")), "{index}");
        assert!(index.contains("<link rel=\"canonical\" href=\"https://example.org/\">"), "{index}");
        assert!(index.contains(&format!("og:image\" content=\"https://example.org/{}\"", preview.file)), "{index}");
        let single = String::from_utf8_lossy(&site[SINGLE_FILE]);
        assert!(single.contains("rel=\"canonical\"") && !single.contains("og:image"), "{single}");
        let block = |id: &str, json: &str| format!("<script type=\"application/json\" id=\"{id}\">{json}</script>");
        let data = [block("catalogue", "[]"), "BUILD".to_owned(), block("brief", "{}")].join("\n");
        assert!(index.contains(&format!("<body>{}{data}</body>", without_app::way_to_it())), "{index}");
        let glue_name = site.keys().find(|name| name.starts_with("amuplan-") && name.ends_with(".js")).unwrap();
        assert!(index.contains(&format!("<link rel=\"modulepreload\" href=\"./{glue_name}\">")), "{index}");
        assert!(String::from_utf8_lossy(&site[glue_name]).contains(&wasm));
        assert!(
            site.contains_key("sw.js") && site.contains_key(&wasm) && site.contains_key(&hashed("boot.js", b"boot()"))
        );
        for name in site.keys() {
            assert!(
                name == SINGLE_FILE || index.contains(name.as_str()) || name == "index.html" || name == "sw.js",
                "{name}"
            );
        }
        let worker = String::from_utf8(site[WORKER].clone()).unwrap();
        let kept: Vec<String> = serde_json::from_str(worker.split(['(', ')']).nth(5).unwrap()).unwrap();
        let not_kept = [SINGLE_FILE, WORKER];
        assert_eq!(kept, site.keys().filter(|name| !not_kept.contains(&name.as_str())).cloned().collect::<Vec<_>>());
    }

    #[test]
    fn the_single_file_refers_to_no_other_file() {
        let site = site_and_single_file(PAGE, files(), &blocks(), &info(None), None).unwrap();
        let single = String::from_utf8(site[SINGLE_FILE].clone()).unwrap();
        assert!(!single.contains("./") && !single.contains("canonical"), "{single}");
        let parts = " catalogue:2 guide:2 english:2 wasm:4 shared:4 pages:4 words:7\"";
        assert!(single.contains(parts) && single.contains("<body>BUILD"), "{single}");
    }
}
