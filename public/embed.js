// Puts amuplan into each <div data-amuplan> of a page, in a frame that is as high as what is in it (docs/embedding.md).
(() => {
  "use strict";

  const script = document.currentScript;
  if (!script) return; // a module, or put together with others: where amuplan lies is not known
  const site = new URL(".", script.src);
  const embeds = [];

  function put(box) {
    if (box.amuplan) return; // by another copy of this script
    const { amuplan: start, titel, hoejde } = box.dataset;
    const options = new URLSearchParams({ visning: "indlejret" });
    for (const name of ["sprog", "tema", "afsender", "kontakt"]) {
      if (box.dataset[name]) options.set(name, box.dataset[name]);
    }
    const frame = document.createElement("iframe");
    const embed = (box.amuplan = { box, frame });
    frame.title = titel || "amuplan";
    frame.width = "100%";
    frame.height = height(Number(hoejde) || 600);
    frame.loading = "lazy";
    frame.allow = "clipboard-write";
    frame.referrerPolicy = "no-referrer";
    frame.style.border = 0;
    frame.src = site.href + "?" + options + (/^#\//.test(start) ? start : "#/");
    embeds.push(embed);
    box.prepend(frame);
    new MutationObserver(() => {
      embed.changed = true;
      tell(embed);
    }).observe(box, { attributeFilter: ["data-tema"] });
    for (const link of box.querySelectorAll("a")) {
      link.target = "_blank";
      link.rel = "noopener";
    }
  }

  // Only once it has said something: before, it does not listen. Loaded anew it begins with the theme of its address, so it is told
  // again.
  function tell({ box, frame, runs, changed }) {
    if (runs && changed) frame.contentWindow?.postMessage({ amuplan: 1, theme: box.dataset.tema || "system" }, "*");
  }

  function height(pixels) {
    return Math.round(Math.min(Math.max(pixels, 150), 20000));
  }

  function putAll() {
    document.querySelectorAll("[data-amuplan]").forEach(put);
  }

  addEventListener("message", ({ data, origin, source }) => {
    const embed = embeds.find(({ frame }) => source && frame.contentWindow === source);
    // A sandboxed frame has the origin "null".
    if (!embed || (origin !== site.origin && origin !== "null")) return;
    if (!data || data.amuplan !== 1 || !Number.isFinite(data.height) || Object.keys(data).length !== 2) return;
    embed.frame.height = height(data.height);
    embed.runs = true;
    tell(embed);
  });
  putAll();
  // Those that stand further down.
  document.addEventListener("DOMContentLoaded", putAll);
})();
