//! A web server for a folder, for this machine only.

use std::collections::BTreeSet;
use std::fs::File;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use anyhow::{Context, Result, anyhow};
use tiny_http::{Header, Method, Request, Response, Server, StatusCode};

/// Enough for a page that loads its parts side by side.
const THREADS: usize = 4;

/// A folder that is being served until this is dropped.
pub(crate) struct Site {
    origin: String,
    server: Arc<Server>,
    served: Arc<Mutex<BTreeSet<PathBuf>>>,
    threads: Vec<JoinHandle<()>>,
}

impl Site {
    /// Serves `root` on any free port.
    pub(crate) fn open(root: &Path) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no port is free")?;
        Self::on(listener, root)
    }

    /// Serves `root` where `listener` listens.
    pub(crate) fn on(listener: TcpListener, root: &Path) -> Result<Self> {
        let root = root
            .canonicalize()
            .with_context(|| format!("no folder {}", root.display()))?;
        let origin = format!("http://{}", listener.local_addr()?);
        let server = Server::from_listener(listener, None).map_err(|error| anyhow!("{error}"))?;
        let server = Arc::new(server);
        let served = Arc::new(Mutex::new(BTreeSet::new()));
        let thread = |_| {
            let (root, server, served) = (root.clone(), server.clone(), served.clone());
            std::thread::spawn(move || {
                while let Ok(request) = server.recv() {
                    // An answer that nobody waits for any more is no error of ours.
                    if let Ok(Some(path)) = answer(request, &root) {
                        served
                            .lock()
                            .unwrap_or_else(PoisonError::into_inner)
                            .insert(path);
                    }
                }
            })
        };
        let threads = (0..THREADS).map(thread).collect();
        Ok(Self {
            origin,
            server,
            served,
            threads,
        })
    }

    /// The address, without a slash at the end.
    pub(crate) fn origin(&self) -> &str {
        &self.origin
    }

    /// The files that were sent so far.
    pub(crate) fn served(&self) -> BTreeSet<PathBuf> {
        self.served
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Serves until the process is ended.
    pub(crate) fn stay(mut self) {
        for thread in self.threads.drain(..) {
            // A thread ends only with the server.
            let _ = thread.join();
        }
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        for _ in &self.threads {
            self.server.unblock();
        }
    }
}

/// What a request's path stands for.
#[derive(Debug, PartialEq)]
enum Found {
    File(PathBuf),
    /// A folder whose address lacks the slash at its end, without which its links lead astray.
    Folder,
    Nothing,
}

/// Answers one request; the file that was sent, if any.
fn answer(request: Request, root: &Path) -> std::io::Result<Option<PathBuf>> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        request.respond(message(405, "only GET and HEAD are answered here"))?;
        return Ok(None);
    }
    let path = request
        .url()
        .split(['?', '#'])
        .next()
        .unwrap_or_default()
        .to_owned();
    match find(root, &path) {
        Found::File(file) => {
            let mut response = Response::from_file(File::open(&file)?);
            for header in headers(&file) {
                response.add_header(header);
            }
            request.respond(response)?;
            return Ok(Some(file));
        }
        Found::Folder => {
            let mut response = message(308, "the address of a folder ends in a slash");
            // Relative, so that no address can lead to another host.
            let name = path.rsplit('/').next().unwrap_or_default();
            response = with(response, "Location", &format!("./{name}/"));
            request.respond(response)?;
        }
        Found::Nothing => request.respond(message(404, "there is no such file"))?,
    }
    Ok(None)
}

/// Looks up the path of an address below `root`, which must be canonical.
fn find(root: &Path, path: &str) -> Found {
    let Ok(path) = percent_encoding::percent_decode_str(path).decode_utf8() else {
        return Found::Nothing;
    };
    let mut file = root.to_owned();
    for part in path.split('/').filter(|part| !part.is_empty()) {
        // Names that begin with a dot are `..` or hidden; the others lead out of the folder on
        // some system or other.
        if part.starts_with('.') || part.contains(['\\', '\0', ':']) {
            return Found::Nothing;
        }
        file.push(part);
    }
    if file.is_dir() {
        if !path.ends_with('/') {
            return Found::Folder;
        }
        file.push("index.html");
    }
    // A symbolic link may still lead out.
    match file.canonicalize() {
        Ok(real) if real.starts_with(root) && real.is_file() => Found::File(real),
        _ => Found::Nothing,
    }
}

fn headers(file: &Path) -> Vec<Header> {
    let fields = [
        ("Content-Type", media_type(file)),
        ("Cache-Control", "no-store"),
        ("X-Content-Type-Options", "nosniff"),
    ];
    fields
        .iter()
        .filter_map(|(name, value)| header(name, value))
        .collect()
}

/// The media type by the name's extension; a browser refuses modules and wasm without the right one.
fn media_type(file: &Path) -> &'static str {
    let extension = file
        .extension()
        .and_then(|e| e.to_str())
        .unwrap_or_default();
    match extension.to_ascii_lowercase().as_str() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" | "map" => "application/json; charset=utf-8",
        "webmanifest" => "application/manifest+json; charset=utf-8",
        "txt" | "ts" | "md" => "text/plain; charset=utf-8",
        "svg" => "image/svg+xml; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "wasm" => "application/wasm",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "woff" => "font/woff",
        "ttf" => "font/ttf",
        "otf" => "font/otf",
        _ => "application/octet-stream",
    }
}

type Message = Response<std::io::Cursor<Vec<u8>>>;

fn message(status: u16, text: &str) -> Message {
    let response = Response::from_string(format!("{text}\n")).with_status_code(StatusCode(status));
    with(response, "Cache-Control", "no-store")
}

fn with(mut response: Message, name: &str, value: &str) -> Message {
    if let Some(header) = header(name, value) {
        response.add_header(header);
    }
    response
}

fn header(name: &str, value: &str) -> Option<Header> {
    Header::from_bytes(name, value).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder with `index.html`, `sub/index.html`, `a b.js`, and a secret beside it.
    fn folder(name: &str) -> PathBuf {
        let base = std::env::temp_dir().join(format!("isnad-site-{name}-{}", std::process::id()));
        let root = base.join("root");
        std::fs::create_dir_all(root.join("sub")).unwrap();
        for file in [
            "index.html",
            "sub/index.html",
            "a b.js",
            "../secret.txt",
            ".hidden",
        ] {
            std::fs::write(root.join(file), "x").unwrap();
        }
        root.canonicalize().unwrap()
    }

    #[test]
    fn files_and_folders_are_found_below_the_root() {
        let root = folder("found");
        assert_eq!(find(&root, "/"), Found::File(root.join("index.html")));
        assert_eq!(find(&root, "/a%20b.js"), Found::File(root.join("a b.js")));
        assert_eq!(
            find(&root, "/sub/"),
            Found::File(root.join("sub/index.html"))
        );
        assert_eq!(find(&root, "/sub"), Found::Folder);
    }

    #[test]
    fn nothing_above_the_root_and_nothing_hidden_is_found() {
        let root = folder("above");
        for path in [
            "/../secret.txt",
            "/%2e%2e/secret.txt",
            "/sub/../../secret.txt",
            "/..%2fsecret.txt",
            "/..%5csecret.txt",
            "//etc/passwd",
            "/.hidden",
            "/%ff",
            "/index.html%00",
            "/nothing.js",
        ] {
            assert_eq!(find(&root, path), Found::Nothing, "{path}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_that_leads_out_is_not_followed() {
        let root = folder("link");
        let link = root.join("link.txt");
        let _ = std::fs::remove_file(&link);
        std::os::unix::fs::symlink(root.join("../secret.txt"), &link).unwrap();
        assert_eq!(find(&root, "/link.txt"), Found::Nothing);
    }

    #[test]
    fn text_names_its_encoding_and_wasm_its_type() {
        assert_eq!(media_type(Path::new("x.wasm")), "application/wasm");
        for text in [
            "a.html",
            "a.js",
            "a.css",
            "a.JSON",
            "a.webmanifest",
            "a.svg",
        ] {
            assert!(
                media_type(Path::new(text)).ends_with("charset=utf-8"),
                "{text}"
            );
        }
    }
}
