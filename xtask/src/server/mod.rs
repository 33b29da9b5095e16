//! A static web server for the built site, as a plain host would serve it: for `cargo xtask serve` and the end-to-end tests.
//!
//! It is written by hand because a test must be able to take the server away, open connections included, as a lost
//! network does. It listens on 127.0.0.1 only.

mod connection;
mod content;
mod rules;

use std::collections::HashMap;
use std::io::{self, Read as _, Write as _};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use self::rules::Rules;

/// A server that runs until it is stopped or dropped.
pub struct StaticServer {
    address: SocketAddr,
    shared: Arc<Shared>,
    acceptor: Option<JoinHandle<()>>,
}

/// What a host says of some of its files, in the place of what it would say.
#[derive(Clone, Copy, Debug)]
pub struct Header {
    /// How the addresses of the files end; nothing for all files.
    pub ending: &'static str,
    /// The header's name.
    pub name: &'static str,
    /// Its value.
    pub value: &'static str,
}

/// What the server and its connections both know.
struct Shared {
    rules: Mutex<Rules>,
    requests: Mutex<Vec<String>>,
    open: Mutex<HashMap<u64, TcpStream>>,
    stopping: AtomicBool,
}

impl StaticServer {
    /// Serves the files of `dir` on 127.0.0.1, on this port or on a free one.
    ///
    /// # Errors
    /// [`io::ErrorKind::AddrInUse`] where another program has the port; otherwise what the operating system says.
    pub fn start(dir: PathBuf, port: Option<u16>) -> io::Result<StaticServer> {
        Self::start_with(dir, port, Vec::new())
    }

    /// The same, with headers of the host's own.
    ///
    /// # Errors
    /// As [`StaticServer::start`].
    pub fn start_with(dir: PathBuf, port: Option<u16>, headers: Vec<Header>) -> io::Result<StaticServer> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port.unwrap_or(0)))?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared {
            rules: Mutex::new(Rules::of(dir, headers)),
            requests: Mutex::default(),
            open: Mutex::default(),
            stopping: AtomicBool::new(false),
        });
        let for_acceptor = Arc::clone(&shared);
        let acceptor = std::thread::spawn(move || accept(&listener, &for_acceptor));
        Ok(StaticServer { address, shared, acceptor: Some(acceptor) })
    }

    /// The address of the site: `http://127.0.0.1:PORT/`.
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// The paths asked for so far, in order, each as it was sent (with its query, if it had one).
    pub fn requests(&self) -> Vec<String> {
        held(&self.shared.requests).clone()
    }

    /// Serves another folder from now on, as when a new version was copied over the old one.
    pub fn serves(&self, dir: PathBuf) {
        held(&self.shared.rules).folder = dir;
    }

    /// Answers with this status to every path that has `part` in it; with 200 as it should.
    pub fn refuses(&self, part: &str, status: u16) {
        held(&self.shared.rules).refused = (part.to_owned(), status);
    }

    /// Breaks off in the middle of every file whose path has `part` in it, as when a connection is lost.
    pub fn breaks_off(&self, part: &str) {
        self.refuses(part, rules::BREAKS_OFF);
    }

    /// Never answers where the path has `part` in it, as when a connection hangs.
    pub fn hangs(&self, part: &str) {
        self.refuses(part, rules::HANGS);
    }

    /// Closes the port and every open connection.
    pub fn stop(mut self) {
        self.close();
    }

    fn close(&mut self) {
        let Some(acceptor) = self.acceptor.take() else { return };
        self.shared.stopping.store(true, Ordering::SeqCst);
        // The acceptor waits for a connection: this one lets it see that it is to stop.
        let _ = TcpStream::connect(self.address);
        let _ = acceptor.join();
        for (_, stream) in held(&self.shared.open).drain() {
            let _ = stream.shutdown(Shutdown::Both);
        }
    }
}

impl Drop for StaticServer {
    fn drop(&mut self) {
        self.close();
    }
}

fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    for (number, stream) in (0_u64..).zip(listener.incoming()) {
        if shared.stopping.load(Ordering::SeqCst) {
            return;
        }
        let Ok(stream) = stream else { continue };
        let Ok(handle) = stream.try_clone() else { continue };
        held(&shared.open).insert(number, handle);
        let shared = Arc::clone(shared);
        std::thread::spawn(move || {
            // A connection that breaks off is the other side's affair.
            let _ = connection::serve(&stream, &|path| {
                held(&shared.requests).push(path.to_owned());
                held(&shared.rules).clone()
            });
            held(&shared.open).remove(&number);
            let _ = stream.shutdown(Shutdown::Both);
        });
    }
}

/// The content of a lock: a thread that panicked while it held it left nothing half done.
fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Whether a page really answers at this address (`http://127.0.0.1:PORT/`) with status 200.
pub(crate) fn answers(url: &str) -> bool {
    let Some(host) = url.strip_prefix("http://").and_then(|rest| rest.strip_suffix('/')) else { return false };
    let ask = || -> io::Result<String> {
        let mut stream = TcpStream::connect(host)?;
        stream.set_read_timeout(Some(Duration::from_secs(10)))?;
        write!(stream, "GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        Ok(String::from_utf8_lossy(&answer).into_owned())
    };
    ask().is_ok_and(|answer| answer.starts_with("HTTP/1.1 200 "))
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Site(PathBuf);

    impl Site {
        fn new(name: &str) -> Self {
            let folder = std::env::temp_dir().join(format!("amuplan-server-test-{}-{name}", std::process::id()));
            std::fs::create_dir_all(folder.join("sub")).unwrap();
            for (file, content) in [
                ("index.html", "<p>page</p>"),
                ("app-0123456789.js", "plain"),
                ("app-0123456789.js.br", "as brotli"),
                ("app-0123456789.js.gz", "as gzip"),
                ("sub/index.html", "<p>sub</p>"),
            ] {
                std::fs::write(folder.join(file), content).unwrap();
            }
            Site(folder)
        }
    }

    impl Drop for Site {
        fn drop(&mut self) {
            let _ = std::fs::remove_dir_all(&self.0);
        }
    }

    /// Head and body of the answer to a request on a connection of its own.
    fn ask(server: &StaticServer, request: &str) -> (String, String) {
        let mut stream = TcpStream::connect(server.address).unwrap();
        write!(stream, "{}\r\nHost: test\r\nConnection: close\r\n\r\n", request.replace('\n', "\r\n")).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        (head.to_owned(), body.to_owned())
    }

    #[test]
    fn the_page_answers_and_what_was_asked_for_is_known() {
        let site = Site::new("page");
        let server = StaticServer::start(site.0.clone(), None).unwrap();
        assert!(answers(&server.url()));
        let (head, body) = ask(&server, "GET /?visning=indlejret HTTP/1.1");
        assert!(head.starts_with("HTTP/1.1 200 OK\r\n"), "{head}");
        assert!(head.contains("\r\nContent-Type: text/html; charset=utf-8\r\n"), "{head}");
        assert!(head.contains("\r\nCache-Control: no-cache\r\n"), "{head}");
        assert_eq!(body, "<p>page</p>");
        assert_eq!(ask(&server, "GET /sub/ HTTP/1.1").1, "<p>sub</p>");
        assert_eq!(server.requests(), ["/", "/?visning=indlejret", "/sub/"]);
    }

    #[test]
    fn the_smaller_neighbour_is_sent_where_it_is_accepted() {
        let site = Site::new("encodings");
        let server = StaticServer::start(site.0.clone(), None).unwrap();
        let (head, body) = ask(&server, "GET /app-0123456789.js HTTP/1.1\nAccept-Encoding: gzip, deflate, br");
        assert!(head.contains("\r\nContent-Encoding: br\r\n") && head.contains("immutable"), "{head}");
        assert!(head.contains("\r\nContent-Type: text/javascript; charset=utf-8\r\n"), "{head}");
        assert_eq!(body, "as brotli");
        assert_eq!(ask(&server, "GET /app-0123456789.js HTTP/1.1\nAccept-Encoding: gzip").1, "as gzip");
        assert_eq!(ask(&server, "GET /app-0123456789.js HTTP/1.1\nAccept-Encoding: br;q=0").1, "plain");
        let (head, body) = ask(&server, "HEAD /app-0123456789.js HTTP/1.1");
        assert!(head.contains("\r\nContent-Length: 5") && body.is_empty(), "{head}");
    }

    #[test]
    fn what_is_not_there_or_not_allowed_is_refused() {
        let site = Site::new("refused");
        let server = StaticServer::start(site.0.join("sub"), None).unwrap();
        for path in ["/missing", "/../index.html", "/%2e%2e/index.html", "/..%5cindex.html", "/%00"] {
            let (head, body) = ask(&server, &format!("GET {path} HTTP/1.1"));
            assert!(head.starts_with("HTTP/1.1 404 Not Found\r\n"), "{path}: {head}");
            assert!(!body.contains("page</p>"), "{path}: {body}");
        }
        assert!(ask(&server, "POST / HTTP/1.1").0.starts_with("HTTP/1.1 405 "));
        assert!(ask(&server, "nonsense").0.starts_with("HTTP/1.1 400 "));
    }

    #[test]
    fn a_folder_without_its_slash_is_sent_to_the_right_address() {
        let site = Site::new("slash");
        let server = StaticServer::start(site.0.clone(), None).unwrap();
        let (head, _) = ask(&server, "GET /sub?a=1 HTTP/1.1");
        assert!(head.starts_with("HTTP/1.1 301 ") && head.contains("\r\nLocation: /sub/?a=1\r\n"), "{head}");
    }

    #[test]
    fn a_connection_serves_one_request_after_the_other() {
        let site = Site::new("keep-alive");
        let server = StaticServer::start(site.0.clone(), None).unwrap();
        let mut stream = TcpStream::connect(server.address).unwrap();
        for _ in 0..2 {
            write!(stream, "GET / HTTP/1.1\r\nHost: test\r\n\r\n").unwrap();
            let mut answer = Vec::new();
            while !answer.ends_with(b"</p>") {
                let mut byte = [0];
                stream.read_exact(&mut byte).unwrap();
                answer.push(byte[0]);
            }
        }
        assert_eq!(server.requests().len(), 2);
    }

    #[test]
    fn what_is_asked_of_it_later_holds_from_then_on() {
        let site = Site::new("later");
        let server = StaticServer::start(site.0.clone(), None).unwrap();
        server.refuses("app-", 500);
        assert!(ask(&server, "GET /app-0123456789.js HTTP/1.1").0.starts_with("HTTP/1.1 500 "));
        let (head, body) = ask(&server, "GET / HTTP/1.1");
        assert!(head.starts_with("HTTP/1.1 200 ") && body == "<p>page</p>", "{head}");
        server.refuses("app-", 200);
        server.serves(site.0.join("sub"));
        assert_eq!(ask(&server, "GET / HTTP/1.1").1, "<p>sub</p>");
    }

    #[test]
    fn stopping_closes_the_port_and_the_open_connections() {
        let site = Site::new("stop");
        let server = StaticServer::start(site.0.clone(), None).unwrap();
        let address = server.address;
        let mut waiting = TcpStream::connect(address).unwrap();
        write!(waiting, "GET / HTTP/1.1\r\nHost: test\r\n\r\n").unwrap();
        waiting.read_exact(&mut [0; 15]).unwrap();
        server.stop();
        let mut rest = Vec::new();
        // Either the end or a reset; what mustn't happen is that it goes on waiting.
        let _ = waiting.read_to_end(&mut rest);
        assert!(TcpStream::connect(address).is_err());
        // The same port can be taken again at once.
        let again = StaticServer::start(site.0.clone(), Some(address.port())).unwrap();
        assert!(answers(&again.url()));
    }
}
