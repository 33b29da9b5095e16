//! One connection: requests read, answers written, until either side has had enough.

use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use super::Rules;
use super::content::{Answer, refusal};

/// More than any browser sends as the head of a request.
const LONGEST_HEAD: u64 = 64 * 1024;

/// A browser may keep a connection for its next request this long.
const IDLE: Duration = Duration::from_secs(120);

/// What the server needs of a request.
struct Request {
    method: String,
    target: String,
    accept_encoding: String,
    keep_alive: bool,
}

/// Answers the requests of one connection; `asked` is told of each before it is answered, and gives the rules for its answer.
pub(super) fn serve(stream: &TcpStream, asked: &dyn Fn(&str) -> Rules) -> io::Result<()> {
    stream.set_nodelay(true)?;
    stream.set_read_timeout(Some(IDLE))?;
    let mut reader = BufReader::new(stream);
    while let Some(head) = read_head(&mut reader)? {
        let Some(request) = parse(&head) else {
            return write_answer(stream, &refusal(400, "Bad Request"), false, true);
        };
        let rules = asked(&request.target);
        if !matches!(request.method.as_str(), "GET" | "HEAD") {
            // Its body isn't read, so the connection can't go on.
            return write_answer(stream, &refusal(405, "Method Not Allowed"), false, true);
        }
        let answer = rules.answer_to(&request.target, &request.accept_encoding);
        if answer.hangs {
            // Until the other side has had enough.
            read_head(&mut reader)?;
            break;
        }
        write_answer(stream, &answer, request.keep_alive, request.method == "GET")?;
        if !request.keep_alive {
            break;
        }
    }
    Ok(())
}

/// The lines up to the blank one, or nothing where the other side has closed.
fn read_head(reader: &mut BufReader<&TcpStream>) -> io::Result<Option<String>> {
    let mut head = Vec::new();
    let mut limited = reader.take(LONGEST_HEAD);
    loop {
        let before = head.len();
        if limited.read_until(b'\n', &mut head)? == 0 {
            return Ok(None);
        }
        if matches!(&head[before..], b"\r\n" | b"\n") {
            return Ok(Some(String::from_utf8_lossy(&head).into_owned()));
        }
    }
}

fn parse(head: &str) -> Option<Request> {
    let mut lines = head.lines();
    let mut first = lines.next()?.split(' ');
    let (method, target, version) = (first.next()?, first.next()?, first.next()?);
    if !target.starts_with('/') || !version.starts_with("HTTP/1.") {
        return None;
    }
    let header = |name: &str| {
        head.lines()
            .skip(1)
            .filter_map(|line| line.split_once(':'))
            .find(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.trim().to_ascii_lowercase())
            .unwrap_or_default()
    };
    Some(Request {
        method: method.to_owned(),
        target: target.to_owned(),
        accept_encoding: header("accept-encoding"),
        keep_alive: version == "HTTP/1.1" && header("connection") != "close",
    })
}

fn write_answer(mut stream: &TcpStream, answer: &Answer, keep_alive: bool, with_body: bool) -> io::Result<()> {
    let mut head = format!("HTTP/1.1 {} {}\r\n", answer.status, answer.reason);
    for (name, value) in &answer.headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str(&format!("Content-Length: {}\r\n", answer.body.len()));
    head.push_str(if keep_alive { "Connection: keep-alive\r\n\r\n" } else { "Connection: close\r\n\r\n" });
    stream.write_all(head.as_bytes())?;
    if with_body && answer.breaks_off {
        stream.write_all(&answer.body[..answer.body.len() / 2])?;
        return Err(io::ErrorKind::ConnectionAborted.into());
    }
    if with_body {
        stream.write_all(&answer.body)?;
    }
    stream.flush()
}
