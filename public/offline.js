// Lets the browser keep the page for use without a network (public/sw.js), looks for new versions, and tells the app how it stands:
// in `amuplan.offline`, with an event at the window for each change. boot.js imports it once the page is loaded, never in a
// frame and never from a file.

const HOUR = 3600000;
const MINUTE = 60000;

const state = (window.amuplan.offline = {
  // Whether all of the page is kept, and whether that is so since this visit.
  kept: false,
  fresh: false,
  // Whether the host cannot be reached.
  cut: false,
  // How many new versions have come, and what the one that waits brings: sentences by language, a line each.
  versions: 0,
  news: undefined,
  take,
});

let registration;
let looked = 0;
let again;

function tell() {
  dispatchEvent(new Event("amuplan:offline"));
}

// Looks whether the host has a new version, or can be reached at all. The first time, and where it came to nothing before, it lets
// the browser keep this one.
async function look() {
  looked = Date.now();
  try {
    if (!registration?.active && !registration?.installing) {
      follow(await navigator.serviceWorker.register("sw.js", { updateViaCache: "none" }));
    }
    if (!registration.active) return tryToReach();
    lookAtKept();
    await registration.update();
    isReached(true);
  } catch {
    // Forbidden, not known to this browser, or no network.
    await tryToReach();
  }
}

function tryToReach() {
  return fetch("sw.js", { method: "HEAD", cache: "no-store" }).then(() => isReached(true), () => isReached(false));
}

function isReached(reached) {
  state.cut = !reached;
  tell();
  clearTimeout(again);
  if (state.cut) again = setTimeout(look, MINUTE);
}

function follow(found) {
  if (found === registration) return;
  registration = found;
  registration.addEventListener("updatefound", watch);
  watch();
  if (registration.waiting) lookAtNews();
}

function watch() {
  const worker = registration.installing;
  const isFirst = !registration.active;
  worker?.addEventListener("statechange", () => {
    if (worker.state === "installed" && !isFirst) lookAtNews();
    if (worker.state === "activated") {
      state.fresh = isFirst;
      lookAtKept();
    }
    if (worker.state === "redundant" && isFirst) tryToReach();
  });
}

async function lookAtKept() {
  const { version } = document.getElementById("offline").dataset;
  state.kept = await asked(registration.active, { kept: version }, 30 * 1000, false);
  tell();
}

// What the version that waits says and the one in use does not: a reader may have missed several.
async function lookAtNews() {
  const [news, known] = await Promise.all([registration.waiting, registration.active].map((worker) => asked(worker, "news", 3000, [])));
  const isKnown = (item) => known.some((other) => other.da === item.da);
  const items = news.filter((item) => !isKnown(item));
  const lines = (lang) => items.map((item) => item[lang]).join("\n");
  state.news = { da: lines("da"), en: lines("en") };
  state.versions++;
  tell();
}

// What the worker answers, or something else where it does not for so long.
function asked(worker, what, patience, otherwise) {
  return new Promise((answer) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event) => answer(event.data);
    setTimeout(answer, patience, otherwise);
    worker?.postMessage(what, [port2]);
  });
}

// Changes to the version that waits. Another tab may have done so already.
function take() {
  const worker = registration?.waiting;
  if (!worker) return location.reload();
  // A browser may let the old one finish what it is at.
  const late = setTimeout(() => location.reload(), 10 * 1000);
  worker.addEventListener("statechange", () => {
    if (worker.state !== "activated" && worker.state !== "redundant") return;
    clearTimeout(late);
    location.reload();
  });
  worker.postMessage("now");
}

addEventListener("online", look);
addEventListener("offline", look);
document.addEventListener("visibilitychange", () => {
  if (!document.hidden && (state.cut || Date.now() - looked > HOUR)) look();
});
// A browser without service workers is not asked before it says that something has changed.
if (navigator.serviceWorker) look();
