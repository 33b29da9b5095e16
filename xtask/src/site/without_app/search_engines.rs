//! What search engines and pages that link here ask for. All of it names the site's address, so it is only there where that is known.

use super::PAGE;

/// sitemap.xml, and a robots.txt that names it. Search engines look for the latter at the top of a host alone.
pub(super) fn files(site_url: &str) -> [(String, Vec<u8>); 2] {
    let pages = [site_url.to_owned(), beside(site_url, PAGE)].map(|page| format!("<url><loc>{page}</loc></url>\n"));
    let sitemap = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{}</urlset>\n",
        pages.concat()
    );
    let robots = format!("User-agent: *\nAllow: /\nSitemap: {}\n", beside(site_url, "sitemap.xml"));
    [("sitemap.xml", sitemap), ("robots.txt", robots)].map(|(name, text)| (name.to_owned(), text.into_bytes()))
}

/// A page's own address, and what is shown where somebody links to it: `image` is the picture as tags. Title and description are escaped.
pub(in crate::site) fn metadata(address: &str, title: &str, description: &str, image: &str) -> String {
    format!(
        "<link rel=\"canonical\" href=\"{address}\">\n<meta property=\"og:type\" content=\"website\">\n\
         <meta property=\"og:locale\" content=\"da_DK\">\n<meta property=\"og:url\" content=\"{address}\">\n\
         <meta property=\"og:title\" content=\"{title}\">\n<meta property=\"og:description\" content=\"{description}\">\n{image}"
    )
}

/// The address of a file in the site's folder. The site's address names that folder, or a page in it.
pub(in crate::site) fn beside(site_url: &str, file: &str) -> String {
    let folder = match site_url.rsplit_once('/') {
        Some((folder, last)) if last.ends_with(".html") => folder,
        _ => site_url.trim_end_matches('/'),
    };
    format!("{folder}/{file}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_lies_in_the_folder_that_the_address_names() {
        for site in ["https://example.org/a", "https://example.org/a/", "https://example.org/a/index.html"] {
            assert_eq!(beside(site, "b.html"), "https://example.org/a/b.html");
        }
        assert_eq!(beside("https://example.org", "b.html"), "https://example.org/b.html");
    }

    #[test]
    fn the_sitemap_names_the_app_and_the_page_and_robots_name_the_sitemap() {
        let [sitemap, robots] = files("https://example.org/a/").map(|(_, text)| String::from_utf8(text).unwrap());
        assert!(sitemap.contains("<loc>https://example.org/a/</loc>"), "{sitemap}");
        assert!(sitemap.contains("<loc>https://example.org/a/katalog.html</loc>"), "{sitemap}");
        assert!(robots.ends_with("Sitemap: https://example.org/a/sitemap.xml\n"), "{robots}");
    }
}
