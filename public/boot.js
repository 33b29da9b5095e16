// Runs before anything else: language and theme before the first paint, the part of the static page that fits the address, the
// start of the wasm, and the way out when the program stops.
(function () {
  "use strict";

  var html = document.documentElement;
  var crashed = false;
  var early = {};
  var fetched = {};
  // What the browser did not keep for the app, by key (src/browser/storage.rs).
  var amuplan = (window.amuplan = {
    mirror: {},
    // Whether the mirror is all there is for now: a samtale knows nothing of what the browser keeps.
    apart: false,
    asked: asked,
    start: start,
    beside: beside,
    module: module,
    offer: offer,
    takePlans: takePlans,
    alone: alone,
    again: again,
  });

  function stored(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // denied: an ordinary case
    }
  }

  // What the address says for this name before its hash.
  function asked(name) {
    return new URLSearchParams(location.search).get(name);
  }

  function language() {
    var lang = asked("sprog");
    try {
      lang = JSON.parse(stored("amuplan:settings")).lang || lang;
    } catch {
      // nothing is kept, or it is not ours: the app says so
    }
    return lang === "en" ? "en" : "da";
  }

  function theme() {
    var themes = { lys: "light", moerk: "dark" };
    return themes[asked("tema")];
  }

  function showShell() {
    var path = location.hash.slice(1) || "/";
    var shells = { "/": "front", "/kurser": "courses", "/planer": "plans" };
    html.dataset.shell = shells[path] || "other";
  }

  html.lang = language();
  if (theme()) html.dataset.theme = theme();
  // In a page of somebody else's: src/components leave out what that has itself.
  if (asked("visning") === "indlejret") html.dataset.embedded = "";
  showShell();

  // After a trap the wasm must never be entered again. These listeners were here first, so they stop every event that the app listens
  // to at the window before it hears of it; what waits for a timer is cleared.
  var heard = ["hashchange", "popstate", "storage", "pageshow", "pagehide", "visibilitychange", "beforeunload", "keydown", "focus", "amuplan:offline"];
  heard.forEach(function (name) {
    window.addEventListener(name, stop, true);
  });
  // Not on their way down: the notice has buttons of its own.
  ["click", "auxclick"].forEach(function (name) {
    window.addEventListener(name, stop);
  });

  function stop(event) {
    if (crashed) event.stopImmediatePropagation();
  }

  function reveal(id) {
    var notice = document.getElementById(id);
    if (!notice) return;
    notice.hidden = false;
    html.dataset.stopped = "";
    var heading = notice.querySelector("h2");
    if (heading) heading.focus();
  }

  function crash(reason) {
    if (crashed) return;
    crashed = true;
    console.error("amuplan:", reason);
    var last = setTimeout(function () {});
    while (last > 0) clearTimeout(last--);
    html.removeAttribute("data-ready");
    whenParsed(function () {
      // The app's elements hold its listeners; without them it is not called again.
      var app = document.getElementById("app");
      if (app) app.remove();
      document.querySelectorAll("[data-take-plans]").forEach(function (button) {
        button.addEventListener("click", takePlans);
        button.hidden = !hasPlans();
      });
      document.querySelectorAll("[data-reload]").forEach(function (button) {
        button.addEventListener("click", again);
      });
      var notice = (reason && reason.notice) || (isForbidden(reason) ? "not-started" : "stopped");
      // That one is shown as if this script had never run.
      if (notice === "not-started") html.removeAttribute("data-shell");
      reveal(notice);
    });
  }

  // Browsers name the policy, or the word that it lacks, when it forbids a wasm.
  function isForbidden(reason) {
    return reason instanceof Error && /content.security.policy|unsafe-eval|\bCSP\b/i.test(reason.message);
  }

  window.addEventListener("error", function (event) {
    // An image or a stylesheet that does not load is not the program's end; a script or the wasm is.
    if (event.target === window || event.target.tagName === "SCRIPT") crash(event.error || event.message || "a script did not load");
  }, true);
  window.addEventListener("unhandledrejection", function (event) {
    crash(event.reason);
  });

  // Everything that is kept, for the reader to take along, from the app and after it: `{ format, plans, unreadable }`, where plans are
  // as crates/plan/src/stored.rs writes them, and unreadable holds other texts by key, as they were found.
  function everything() {
    var texts = {};
    try {
      for (var i = 0; !amuplan.apart && i < localStorage.length; i++) {
        var key = localStorage.key(i);
        if (key.indexOf("amuplan:plan:") === 0) texts[key] = localStorage.getItem(key);
      }
    } catch {
      // denied: there is the mirror
    }
    Object.keys(amuplan.mirror).forEach(function (key) {
      if (key.indexOf("amuplan:plan:") !== 0) return;
      if (amuplan.mirror[key] !== undefined) texts[key] = amuplan.mirror[key];
    });
    return texts;
  }

  function hasPlans() {
    return Object.keys(everything()).length > 0;
  }

  function takePlans() {
    var file = { format: 1, plans: [], unreadable: {} };
    var texts = everything();
    Object.keys(texts).forEach(function (key) {
      try {
        var stored = JSON.parse(texts[key]);
        if (![1, 2].includes(stored.format) || key !== "amuplan:plan:" + stored.plan.id) throw stored;
        delete stored.tabs; // for tabs alone
        file.plans.push(stored);
      } catch {
        file.unreadable[key] = texts[key];
      }
    });
    file.plans.sort(function (one, other) {
      return String(one.plan.name).localeCompare(String(other.plan.name), "da");
    });
    amuplan.offer("amuplan-planer.json", "application/json", JSON.stringify(file, whole, 2));
  }

  // Half of a letter, which no other program can read, becomes the sign for one that is damaged.
  function whole(key, value) {
    return typeof value === "string" ? value.replace(/[\ud800-\udfff]/gu, "\ufffd") : value;
  }

  // Offers a text as a file; the browser asks or saves as the reader has set it.
  function offer(name, type, text) {
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: type }));
    link.download = name;
    link.click();
    // Not at once: Safari reads it a while after the click.
    setTimeout(URL.revokeObjectURL, 60000, link.href);
  }

  // The page again, whose files may be damaged or of two versions: all are fetched past every cache before, for a while at most. Where
  // a new version waits, that one.
  function again() {
    if (amuplan.offline && amuplan.offline.news) return amuplan.offline.take();
    var files = amuplan.inside ? [] : [location.href];
    document.querySelectorAll("script[src], link[id], link[rel$=preload]").forEach(function (file) {
      files.push(file.src || file.href);
    });
    var fetching = files.map(function (address) {
      return fetch(address, { cache: "reload" }).then(function (response) {
        return response.arrayBuffer();
      }).catch(function () {});
    });
    var patience = new Promise(function (done) {
      setTimeout(done, 5000);
    });
    Promise.race([Promise.all(fetching), patience]).then(function () {
      location.reload();
    });
  }

  // Calls `then` once, while no other tab does the same. Where there are no locks, not at the same moment as others.
  function alone(then) {
    function once() {
      var now = then;
      then = null;
      if (now && !crashed) now();
    }
    if (!navigator.locks) setTimeout(once, Math.random() * 100);
    else navigator.locks.request("amuplan", once).catch(function (reason) {
      // Refused in frames that have no origin. What went wrong inside is no refusal.
      if (!then) throw reason;
      once();
    });
  }

  // What is wanted later: a file beside the page, or in the page where that is all there is.
  // It is fetched once; where that fails, it may be tried again.
  function beside(id) {
    fetched[id] = fetched[id] || text(id);
    fetched[id].catch(function () {
      delete fetched[id];
    });
    return fetched[id];
  }

  async function text(id) {
    return new TextDecoder().decode(await module(id));
  }

  // The bytes of a file beside the page, or of what the single file has inside. What is being fetched already is waited for.
  // After a crash it never comes: the program is not to be entered again.
  async function module(id) {
    try {
      var coming = early[id] || load(id);
      delete early[id];
      return await coming;
    } finally {
      if (crashed) await new Promise(function () {});
    }
  }

  async function load(id) {
    if (amuplan.inside) return amuplan.inside(id);
    // With what all pages but the first have in common come their styles.
    var dressed = id === "shared" && styles();
    var address = document.getElementById(id).href;
    var [response] = await Promise.all([fetch(address), dressed]);
    if (!response.ok) throw new Error(address + ": " + response.status);
    return response.arrayBuffer();
  }

  // Behind all other styles, which they go on from. Another element each time: a browser does not fetch again for one that failed.
  function styles() {
    var sheet = document.getElementById("styles").cloneNode();
    sheet.removeAttribute("id");
    sheet.rel = "stylesheet";
    return new Promise(function (done, fail) {
      sheet.onload = done;
      sheet.onerror = function () {
        sheet.remove();
        fail(new Error(sheet.href));
      };
      document.head.append(sheet);
    });
  }

  function whenParsed(then) {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", then);
    else then();
  }

  // What a course or a competence is called stands in the page: it need not wait for the app.
  function showTitle() {
    try {
      var id = location.hash.split("/")[2];
      if (!id) return;
      var catalogue = JSON.parse(document.getElementById("catalogue").textContent);
      var titled = catalogue.courses.concat(catalogue.competences).find(function (one) {
        return (one.number || one.slug) === id;
      });
      document.getElementById("shell-title").textContent = titled.title || titled.name;
    } catch {
      // no such title, or a page without one: it says only that it is being opened
    }
  }

  // The single file has the wasm inside; the site has it as a file beside the page, which is being fetched already.
  async function wasm() {
    if (amuplan.inside) return module("wasm");
    return document.querySelector('link[rel="preload"][type="application/wasm"]').href;
  }

  // `init` is the default export of wasm-bindgen's module.
  function start(init) {
    return wasm().then(function (module) {
      return init({ module_or_path: module });
    }).catch(crash);
  }

  // Not in a frame: what it keeps would be kept once for every site that shows it. From a file there is nothing to keep.
  window.addEventListener("load", function () {
    var offline = document.getElementById("offline");
    var framed = window.parent !== window || "embedded" in html.dataset;
    if (offline && !framed && location.protocol !== "file:") import(offline.href).catch(function () {}); // it does without
  });

  whenParsed(function () {
    // The last of these, which nothing here uses, is as old as what the wasm needs and no page can ask for.
    if (typeof WebAssembly !== "object" || typeof DecompressionStream !== "function") {
      reveal("old-browser");
      return;
    }
    if (html.dataset.shell === "other") showTitle();
    var frame = document.getElementById("frame");
    // Without it the frame keeps the height that it has.
    if (frame && window.parent !== window) import(frame.href).catch(function () {});
    var glue = document.querySelector('link[rel="modulepreload"]');
    // Another page than the first needs the other half of the program as well, and so do plans: not only once the first asks for it.
    if (glue && (html.dataset.shell !== "front" || hasPlans())) {
      ["pages", "shared", "guide"].forEach(function (id) {
        early[id] = load(id);
        early[id].catch(function () {}); // told where it is waited for
      });
    }
    if (glue) import(glue.href).then(function (glue) {
      return start(glue.default);
    }).catch(crash);
    // The single file, after a paint if there is one to come. Where it is cut off before what unpacks it, there is nothing to start.
    else setTimeout(function () {
      if (!amuplan.begin) crash({ notice: "damaged" });
      else amuplan.begin();
    });
  });
})();
