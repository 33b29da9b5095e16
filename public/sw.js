// Keeps one version of the page in this browser, so that it is there without a network. The build puts in which version, which files
// and what is new (xtask/src/site/precache.rs); public/offline.js registers it and talks to it.
//
// A version has one cache, which is filled before the version is used. index.html always comes from the cache of the version in
// use, so that page and files are of one version. A tab that was opened with an older version finds its files in the older cache.
"use strict";

const VERSION = "amuplan:version";
const FILES = ["amuplan:files"];
const NEWS = ["amuplan:news"];

const SCOPE = registration.scope;
// Other sites of this origin have caches as well; another amuplan in a folder below has another scope.
const OURS = "amuplan:" + SCOPE + ":";
const CACHE = OURS + VERSION;

// What never changes has the beginning of its content's SHA-256 in its name.
const HASHED = /^[^/]+-([0-9a-f]{10})\.[a-z0-9]+$/;
const CHECKED = /\.(js|json|wasm)$/;

addEventListener("install", (event) => {
  event.waitUntil(fill().then(rememberOlder).catch(async (reason) => {
    await caches.delete(CACHE);
    throw reason; // the version in use stays in use
  }));
});

// The first time, the tab that is open is looked after at once.
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("message", (event) => {
  const [port] = event.ports;
  if (event.data === "now") skipWaiting();
  if (event.data === "news") port.postMessage(NEWS);
  if (event.data === "kept") event.waitUntil(isKept().then((kept) => port.postMessage(kept)));
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const name = request.method === "GET" && named(request.url);
  if (!name || !(FILES.includes(name) || HASHED.test(name))) return;
  const anew = request.cache === "reload" && request.mode !== "navigate";
  event.respondWith(anew ? fetched(request, name) : kept(request, name));
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

// Past every cache: the page asks so when something was damaged.
async function fetched(request, name) {
  if (!FILES.includes(name)) return fetch(request);
  return keep(name, await get(name, "reload")).catch(() => fetch(request));
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
    const file = (await found(name)) || (await get(name, way).catch(() => get(name, "reload")));
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
  if (name === "index.html") return new TextDecoder().decode(body).includes('data-version="' + VERSION + '"');
  if (!HASHED.test(name) || !CHECKED.test(name)) return true;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  const hash = Array.from(digest.subarray(0, 5), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hash === HASHED.exec(name)[1];
}

// Whether all of this version is kept. What is missing is fetched, and what nobody uses any more is let go.
async function isKept() {
  try {
    await fill();
  } catch {
    return false;
  }
  await tidy().catch(() => {});
  return true;
}

// Which caches were there before this version. No newer one is ever taken for old: whether one is just being filled, the worker in
// use hears too late.
const OLDER = SCOPE + "?older";

async function rememberOlder() {
  const cache = await caches.open(CACHE);
  await cache.put(OLDER, new Response(JSON.stringify(await others())));
}

async function tidy() {
  const older = await caches.match(OLDER, { cacheName: CACHE });
  const tabs = await clients.matchAll({ type: "window", includeUncontrolled: true });
  // Another tab may live on an older one.
  if (!older || tabs.length > 1) return;
  const names = await older.json();
  await Promise.all(names.map((name) => caches.delete(name)));
}
