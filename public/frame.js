// For the page inside of another one: it tells that page how tall it is, takes a theme from it, and keeps in sight what the reader is
// to see. Nothing else goes either way. Loaded by boot.js, and only there; in the single file it comes with the program.
(function () {
  "use strict";

  if (window.parent === window) return;

  var html = document.documentElement;
  var amuplan = window.amuplan;
  var themes = { lys: "light", moerk: "dark", system: "" };
  var told;

  // `{ amuplan: 1, height }`, in whole CSS pixels. It is no secret, so any page around this one may have it.
  new ResizeObserver(function () {
    var height = Math.ceil(html.getBoundingClientRect().height);
    if (height !== told) window.parent.postMessage({ amuplan: 1, height: height }, "*");
    told = height;
  }).observe(html);

  // `{ amuplan: 1, theme }`, from the page around this one alone.
  window.addEventListener("message", function (event) {
    var said = event.data;
    if (event.source !== window.parent || !said || said.amuplan !== 1) return;
    if (typeof said.theme === "string" && Object.hasOwn(themes, said.theme)) html.dataset.theme = themes[said.theme];
  });

  // A frame that is as tall as its page has its foot far below what the reader sees, and what was just done is said there. Only an
  // observer knows what is seen of a frame, and it tells it when it begins; the page around this one scrolls without a word.
  var notices;
  setInterval(function () {
    notices = notices && notices.isConnected ? notices : document.querySelector(".notices");
    if (!notices || !notices.offsetHeight) return;
    new IntersectionObserver(function (seen, observer) {
      observer.disconnect();
      if (seen[0].isIntersecting) {
        notices.style.insetBlockEnd = Math.max(0, Math.round(innerHeight - seen[0].intersectionRect.bottom)) + "px";
      }
    }).observe(html);
  }, 250);

  // A frame may not be allowed to download, and nothing tells it so: what was offered as a file can be had as text as well.
  var offer = amuplan.offer;
  amuplan.offer = function (name, type, text) {
    offer(name, type, text);
    amuplan.offered = text;
    // The program has stopped, so this is said here.
    var notice = Array.from(document.querySelectorAll(".stopped")).find(function (notice) {
      return notice.offsetHeight;
    });
    if (!notice) return;
    var field = notice.querySelector("textarea") || document.createElement("textarea");
    field.readOnly = true;
    field.rows = 6;
    field.value = text;
    field.setAttribute("aria-label", name);
    notice.append(field);
  };
})();
