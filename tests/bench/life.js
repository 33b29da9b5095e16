// A reader's life in the page's own script, so that an action takes as long as the page takes and no longer: `life` does one thing after
// the other, drawn by a seed, and waits after each until the page is on screen. `start` has the addresses to go to and the texts to type.
((start) => {
  // Mulberry32: the same life for the same seed, whatever the browser's own random numbers are.
  let seed = start.seed;
  const random = () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const one = (list) => list[Math.floor(random() * list.length)];

  // What leaves the page or asks the browser for something that nobody is there to answer: files, paper, other windows, a reload.
  const NOT = /^(Hent|Udskriv|Vælg|Opdatér|Download|Print|Choose|Update|Gem|Save|Del|Share)\b|\.(json|csv|ics|txt)\b/;
  const name = (it) => (it.getAttribute("aria-label") ?? it.labels?.[0]?.innerText ?? it.innerText).trim();
  const all = (selector) =>
    [...document.querySelectorAll(`#app :is(${selector})`)].filter((it) => it.checkVisibility() && !NOT.test(name(it)));
  const FIELDS =
    "textarea:not([readonly]), input:not([readonly]):is([type=text], [type=search], [type=date], [type=number], [type=url], :not([type]))";

  const type = (field, text) => {
    field.focus();
    field.value = text;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const press = (it) => {
    it.focus();
    it.click();
  };
  const named = (...names) => all("button, a").find((it) => names.includes(name(it)));
  const typed = (field) => {
    if (field.type === "date") return `2027-0${1 + Math.floor(random() * 9)}-${10 + Math.floor(random() * 18)}`;
    if (field.type === "number") return String(Math.floor(random() * 40));
    return field.type === "url" ? "https://example.org/" : one(start.texts);
  };
  const key = (letter, more) =>
    document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: letter, bubbles: true, cancelable: true, ...more }));
  const some = (list, then) => {
    if (list.length) then(one(list));
  };

  // Each with how often it comes. What is not there on a page is not done.
  const actions = {
    goes: [14, () => (location.hash = one(start.addresses))],
    embeds: [0.5, () => (location.hash = "#/indlejr")],
    follows: [8, () => some(all('a[href^="#/"]'), press)],
    presses: [18, () => some(all("button"), press)],
    adds: [5, () => some(all("button").filter((it) => /^(Føj|Add)\b/.test(name(it))), press)],
    ticks: [10, () => some(all("input[type=checkbox], input[type=radio]"), press)],
    chooses: [5, () => some(all("select"), (select) => type(select, one([...select.options]).value))],
    types: [12, () => some(all(FIELDS), (field) => type(field, random() < 0.2 ? "" : typed(field)))],
    submits: [3, () => some(all("form button[type=submit]"), press)],
    folds: [10, () => some(all("summary"), press)],
    back: [5, () => navigation.canGoBack && history.back()],
    forward: [3, () => navigation.canGoForward && history.forward()],
    undoes: [4, () => key("z", { ctrlKey: true })],
    redoes: [2, () => key("y", { ctrlKey: true })],
    speaks: [0.5, () => some(all(".header__language"), press)],
    talks: [0.3, () => { location.hash = "#/"; return settled().then(() => named("Ny samtale", "New conversation")?.click()); }],
    ends: [0.3, async () => {
      const end = () => named("Slut samtalen", "End the conversation");
      if (!end()) return;
      end().click();
      await settled();
      end()?.click();
    }],
  };

  // Not a frame, of which there are sixty a second: what is painted meanwhile is the browser's to say.
  const task = () => new Promise((then) => setTimeout(then));
  const html = document.documentElement;
  const LONGEST = 20000;
  const MOST_TALK = 20;
  const settled = async () => {
    const begin = performance.now();
    do {
      await task();
      if (performance.now() - begin > LONGEST) throw new Error(`not ready: ${location.hash}`);
    } while (html.dataset.ready !== (location.hash || "#/") || html.dataset.answering === "true");
  };

  const drawn = (kinds) => {
    let place = random() * kinds.reduce((sum, kind) => sum + actions[kind][0], 0);
    return kinds.find((kind) => (place -= actions[kind][0]) < 0) ?? kinds[0];
  };

  const life = (window.life = {
    done: 0,
    counts: {},
    failed: null,
    // Does so many things of these kinds, or of all.
    async live(count, kinds = Object.keys(actions)) {
      let talked = 0;
      life.done = 0;
      try {
        for (; life.done < count; life.done += 1) {
          const kind = drawn(kinds);
          life.last = `${kind} at ${location.hash}`;
          life.counts[kind] = (life.counts[kind] ?? 0) + 1;
          await actions[kind][1]();
          await settled();
          // Not so long that the browser, which holds no press of ours for a person's, drops entries of its history from the middle:
          // the end goes back to before them all.
          talked = sessionStorage.getItem("amuplan:samtale") === null ? 0 : talked + 1;
          if (talked > MOST_TALK) {
            await actions.ends[1]();
            await settled();
          }
        }
      } catch (error) {
        life.failed = `${life.last}: ${error}`;
      }
    },
    // Goes where every count is taken: the first page, in Danish, with nothing kept and nothing said.
    async rest() {
      life.rested = false;
      try {
        location.hash = "#/planer";
        await settled();
        if (named("Slut samtalen", "End the conversation")) {
          await actions.ends[1]();
          await settled();
          location.hash = "#/planer";
          await settled();
        }
        if (document.documentElement.lang !== "da") {
          all(".header__language")[0].click();
          await settled();
        }
        // Where there is no plan there is nothing to delete, and what was done can still be undone.
        location.hash = start.course;
        await settled();
        named("Føj til plan")?.click();
        await settled();
        location.hash = "#/planer";
        await settled();
        for (const words of ["Slet alt på denne computer", "Ja, slet alt"]) {
          named(words)?.click();
          await settled();
        }
        document.activeElement.blur();
        location.hash = "#/";
        await settled();
        // What waits for a moment is done first.
        do await task();
        while (!nothingWaits());
        life.rested = true;
      } catch (error) {
        life.failed = `coming to rest: ${error}`;
      }
    },
  });
  return true;
})
