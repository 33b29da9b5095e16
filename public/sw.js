// Keeps one version of the page in this browser, so that it is there without a network. The build puts in which version, which files
// and what is new (xtask/src/site/precache.rs); public/offline.js registers it and talks to it.
//
// A version has one cache, which is filled before the version is used. index.html always comes from the cache of the version in
// use, so that page and files are of one version. A tab that was opened with an older version finds its files in the older cache.
"use strict";

const VERSION = "amuplan:version";
const FILES = ["amuplan:files"];
const PAGE = "amuplan:page";
const NEWS = ["amuplan:news"];

const SCOPE = registration.scope;
// Other sites of this origin have caches as well; another amuplan in a folder below has another scope.
const OURS = "amuplan:" + SCOPE + ":";
const CACHE = OURS + VERSION;

// What never changes has the beginning of its content's SHA-256 in its name.
const HASHED = /^[^/]+-([0-9a-f]{10})\.[a-z0-9]+$/;
const CHECKED = /\.(css|js|json|wasm)$/;

addEventListener("install", (event) => {
  event.waitUntil(install());
});

async function install() {
  // A host that goes back to an older version may go back to one that is still kept, or even in use.
  const was = await caches.has(CACHE);
  try {
    await fill();
    await remember(await others());
  } catch (reason) {
    if (!was) await caches.delete(CACHE);
    throw reason; // the version in use stays in use
  }
}

// The first time, the tab that is open is looked after at once.
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("message", (event) => {
  const [port] = event.ports;
  if (event.data === "now") skipWaiting();
  if (event.data === "news") port.postMessage(NEWS);
  // Asked by a tab, which says of which version it is.
  if (event.data?.kept) event.waitUntil(isKept(event.data.kept).then((kept) => port.postMessage(kept)));
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const name = request.method === "GET" && named(request.url);
  if (!name || !(FILES.includes(name) || HASHED.test(name))) return;
  const anew = request.cache === "reload" && request.mode !== "navigate";
  // A frame has no bar that changes to a new version: it gets the newest that can be had.
  const embedded = request.mode === "navigate" && /[?&]visning=indlejret/.test(request.url);
  event.respondWith(anew ? fetched(request, name) : embedded ? newest(request, name) : kept(request, name));
});

// The file's name; nothing for what is elsewhere.
function named(address) {
  const path = address.split(/[?#]/)[0];
  return path.startsWith(SCOPE) && (path.slice(SCOPE.length) || "index.html");
}

async function kept(request, name) {
  // A browser may refuse its storage, or have emptied it.
  return (await found(name).catch(() => undefined)) || fetch(request);
}

async function newest(request, name) {
  const response = await fetch(request).catch(() => undefined);
  return response?.ok || response?.type === "opaqueredirect" ? response : kept(request, name);
}

// Past every cache: the page asks so when something was damaged.
async function fetched(request, name) {
  if (!FILES.includes(name)) return fetch(request);
  // What is not of this version, or finds no room, goes to the page all the same.
  return get(name, "reload").then((file) => keep(name, file)).catch(() => fetch(request));
}

async function found(name) {
  const own = await caches.match(SCOPE + name, { cacheName: CACHE });
  if (own || !HASHED.test(name)) return own;
  for (const cacheName of await others()) {
    const older = await caches.match(SCOPE + name, { cacheName });
    if (older) return older;
  }
}

// The caches of other versions of this site.
async function others() {
  const names = await caches.keys();
  return names.filter((name) => name !== CACHE && name.startsWith(OURS) && !/[:/]/.test(name.slice(OURS.length)));
}

// Keeps every file that is not kept yet. It is at its end with each before it says that one failed: what comes after would be left.
async function fill() {
  const done = await Promise.allSettled(FILES.map(async (name) => {
    if (await caches.match(SCOPE + name, { cacheName: CACHE })) return;
    const way = HASHED.test(name) ? "default" : "no-cache";
    const older = await found(name);
    const isWhole = older && (await isOurs(name, await older.clone().arrayBuffer()));
    const file = isWhole ? older : await get(name, way).catch(() => get(name, "reload"));
    await keep(name, file);
  }));
  const failed = done.find((one) => one.status === "rejected");
  if (failed) throw failed.reason;
}

async function get(name, cache) {
  const response = await fetch(SCOPE + name, { cache });
  const body = await response.arrayBuffer();
  if (response.status !== 200 || !(await isOurs(name, body))) throw new Error(name + " is not what it should be");
  // Not as it came: where the host answered by way of another address, no browser would take it for the page. The host's headers
  // stay, since they say who may put the page in a frame.
  const headers = new Headers(response.headers);
  for (const header of ["vary", "content-encoding", "content-length"]) headers.delete(header);
  return new Response(body, { headers });
}

async function keep(name, file) {
  const cache = await caches.open(CACHE);
  await cache.put(SCOPE + name, file.clone());
  return file;
}

// Whether a file is the one of this version, and whole. A host that is just being copied to may have some of another.
async function isOurs(name, body) {
  const isPage = name === "index.html";
  if (!isPage && !(HASHED.test(name) && CHECKED.test(name))) return true;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  const hash = Array.from(digest.subarray(0, 5), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hash === (isPage ? PAGE : HASHED.exec(name)[1]);
}

// Whether all of this version is kept. What is missing is fetched, and what nobody uses any more is let go.
async function isKept(version) {
  try {
    await fill();
  } catch {
    return false;
  }
  if (version === VERSION) await tidy().catch(() => {});
  return true;
}

// Which caches were there before this version: no newer one is taken for old. Once they are let go none is, as one of these versions
// may come again.
const OLDER = SCOPE + "?older";

async function remember(names) {
  const cache = await caches.open(CACHE);
  await cache.put(OLDER, new Response(JSON.stringify(names)));
}

async function tidy() {
  const older = await caches.match(OLDER, { cacheName: CACHE });
  const tabs = await clients.matchAll({ type: "window", includeUncontrolled: true });
  // Another tab may live on an older one, and what waits may be one.
  if (!older || tabs.length > 1 || registration.waiting || registration.installing) return;
  const names = await older.json();
  if (names.length) await remember([]);
  await Promise.all(names.map((name) => caches.delete(name)));
}
