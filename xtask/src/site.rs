//! A web server for a folder, for this machine only.

use std::collections::BTreeSet;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result};
use oxhttp::model::header::{ALLOW, CACHE_CONTROL, CONTENT_TYPE, LOCATION, X_CONTENT_TYPE_OPTIONS};
use oxhttp::model::{Body, HeaderName, HeaderValue, Method, Request, Response, StatusCode};
use oxhttp::{ListeningServer, Server};

/// A folder that is being served until the process ends.
pub(crate) struct Site {
    origin: String,
    server: ListeningServer,
    served: Arc<Mutex<BTreeSet<PathBuf>>>,
}

impl Site {
    /// Serves `root` on any free port.
    pub(crate) fn open(root: &Path) -> Result<Self> {
        // The library cannot tell which port it was given, so one is found for it.
        let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no port is free")?;
        let port = free.local_addr()?.port();
        drop(free);
        Self::at(port, root)
    }

    /// Serves `root` on `port`.
    pub(crate) fn at(port: u16, root: &Path) -> Result<Self> {
        let root = root
            .canonicalize()
            .with_context(|| format!("no folder {}", root.display()))?;
        let served = Arc::new(Mutex::new(BTreeSet::new()));
        let seen = Arc::clone(&served);
        let server = Server::new(move |request| {
            let (response, file) = answer(request, &root);
            if let Some(file) = file {
                seen.lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .insert(file);
            }
            response
        });
        let server = server
            .bind((Ipv4Addr::LOCALHOST, port))
            .spawn()
            .with_context(|| format!("port {port} cannot be used"))?;
        Ok(Self {
            origin: format!("http://127.0.0.1:{port}"),
            server,
            served,
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

    /// Serves until the user ends the process.
    pub(crate) fn stay(self) -> Result<()> {
        self.server.join().context("the server stopped")
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

/// Answers one request; with the file that is sent, if any.
fn answer(request: &Request<Body>, root: &Path) -> (Response<Body>, Option<PathBuf>) {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        let text = "only GET and HEAD are answered here";
        let response = message(StatusCode::METHOD_NOT_ALLOWED, text);
        return (with(response, ALLOW, "GET, HEAD"), None);
    }
    let path = request.uri().path();
    match find(root, path) {
        Found::File(file) => match std::fs::read(&file) {
            Ok(bytes) => {
                let wanted = *request.method() == Method::GET;
                let body = if wanted {
                    Body::from(bytes)
                } else {
                    Body::empty()
                };
                let response = with(plain(body), CONTENT_TYPE, media_type(&file));
                (
                    with(response, X_CONTENT_TYPE_OPTIONS, "nosniff"),
                    Some(file),
                )
            }
            Err(_) => (
                message(StatusCode::FORBIDDEN, "this file cannot be read"),
                None,
            ),
        },
        Found::Folder => {
            let text = "the address of a folder ends in a slash";
            // Relative, so that no address can lead to another host.
            let name = path.rsplit('/').next().unwrap_or_default();
            let response = message(StatusCode::PERMANENT_REDIRECT, text);
            (with(response, LOCATION, &format!("./{name}/")), None)
        }
        Found::Nothing => (
            message(StatusCode::NOT_FOUND, "there is no such file"),
            None,
        ),
    }
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

fn message(status: StatusCode, text: &str) -> Response<Body> {
    let mut response = plain(Body::from(format!("{text}\n")));
    *response.status_mut() = status;
    with(response, CONTENT_TYPE, "text/plain; charset=utf-8")
}

/// Nothing is kept by the browser: the next build would not be seen.
fn plain(body: Body) -> Response<Body> {
    with(Response::new(body), CACHE_CONTROL, "no-store")
}

fn with(mut response: Response<Body>, name: HeaderName, value: &str) -> Response<Body> {
    if let Ok(value) = HeaderValue::try_from(value) {
        response.headers_mut().insert(name, value);
    }
    response
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
    fn many_connections_at_once_are_all_answered() {
        use std::io::{Read, Write};
        let site = Site::open(&folder("many")).unwrap();
        let address = site.origin().trim_start_matches("http://").to_owned();
        // All of them stay open, as a browser's do, and some ask nothing for a while.
        let connect = |_| {
            let stream = std::net::TcpStream::connect(&address).unwrap();
            stream
                .set_read_timeout(Some(std::time::Duration::from_secs(20)))
                .unwrap();
            stream
        };
        let mut streams: Vec<_> = (0..24).map(connect).collect();
        for stream in streams.iter_mut().rev() {
            stream
                .write_all(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
                .unwrap();
            let mut start = [0; 15];
            stream.read_exact(&mut start).unwrap();
            assert_eq!(&start, b"HTTP/1.1 200 OK");
        }
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
