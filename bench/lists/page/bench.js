// What `cargo xtask bench lists` asks of this page: one round of one contestant, which its address names. Each round has a page of its
// own, so that nobody pays for what another left behind.

const CONTESTANTS = {
  vanilla: () => import("./vanilla.min.js"),
  solid: () => import("./solid.min.js"),
  shared: () => ours("shared"),
  signals: () => ours("signals"),
};

async function ours(way) {
  const module = await import("./ours/bench_lists.js");
  await module.default();
  module[way](document.getElementById("app"));
}

/** So many rows a list begins with. */
const MANY = 1000;

const rows = () => document.getElementsByClassName("course");
const list = () => document.querySelector(".courses");
const press = (id) => document.getElementById(id).click();
const buttonOf = (row, which) => rows()[row].querySelectorAll("button")[which];
const titles = () => [...document.getElementsByClassName("course__title")].map((title) => title.textContent);
const chosen = () => [...rows()].findIndex((row) => row.querySelector(".add--done") !== null);

function check(holds, what) {
  if (!holds) throw new Error(`it is not as it should be: ${what}`);
}

/**
 * What is timed: what comes before, each time or `once` for all times; what is done the `time`th time; what must have become of it; how
 * often it is done before it is timed, for the compiler to see what is called often, and how often it is timed.
 */
const OPERATIONS = {
  create: { before: ["clear"], does: () => press("create"), proves: () => rows().length === MANY, warm: 3, timed: 1 },
  replace: {
    before: ["create"],
    once: true,
    does: () => press("create"),
    proves: (before) => rows().length === MANY && before.every((row) => !row.isConnected),
    warm: 1,
    timed: 1,
  },
  append: {
    before: ["create"],
    does: () => press("append"),
    proves: (before) => rows().length === 2 * MANY && before.every((row, at) => row === rows()[at]),
    warm: 1,
    timed: 1,
  },
  update: {
    before: ["create"],
    once: true,
    does: () => press("update"),
    proves: (before) =>
      before.every((row, at) => row === rows()[at]) && titles().every((title, at) => title.endsWith("(ny)") === (at % 10 === 0)),
    warm: 4,
    timed: 3,
  },
  swap: {
    before: ["create"],
    once: true,
    does: () => press("swap"),
    proves: (before) => rows()[1] === before[998] && rows()[998] === before[1] && rows()[2] === before[2] && rows().length === MANY,
    warm: 4,
    timed: 3,
  },
  // One is chosen already, which has to give way.
  select: {
    before: ["create", () => buttonOf(3, 0).click()],
    once: true,
    does: (time) => buttonOf(5 + time, 0).click(),
    proves: (before, time) => chosen() === 5 + time && document.getElementsByClassName("add--done").length === 1,
    warm: 4,
    timed: 3,
  },
  remove: {
    before: ["create"],
    once: true,
    does: () => buttonOf(4, 1).click(),
    proves: (before) => rows().length === before.length - 1 && !before[4].isConnected && rows()[4] === before[5],
    warm: 4,
    timed: 3,
  },
  clear: {
    before: ["create"],
    does: () => press("clear"),
    proves: () => rows().length === 0 && list().isConnected,
    warm: 1,
    timed: 1,
  },
};

/** Until the page has nothing to do any more: a frame is finished, and what is behind it. */
const rest = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 4)));

/**
 * Milliseconds of work: from the click until all that it set off has run, and from the beginning of the next frame until its style,
 * layout and paint are done. A message that is sent inside of `requestAnimationFrame` is handled then. What lies between both is the
 * wait for the screen. `script` is the first of the two, `total` is all of it.
 */
function timed(does) {
  return new Promise((resolve) => {
    const [after, painted] = [new MessageChannel(), new MessageChannel()];
    let [done, frame] = [null, 0];
    after.port1.onmessage = () => {
      done ??= performance.now();
    };
    painted.port1.onmessage = () => {
      const end = performance.now();
      resolve({ script: done - start, work: done - start + (end - frame), total: end - start });
    };
    requestAnimationFrame(() => {
      frame = performance.now();
      done ??= frame;
      painted.port2.postMessage(null);
    });
    const start = performance.now();
    does();
    after.port2.postMessage(null);
  });
}

async function prepare({ before }) {
  for (const step of before) {
    if (typeof step === "string") press(step);
    else step();
    await rest();
  }
}

/** Does it, looks at what became of it, and gives the time. */
async function done({ does, proves }, name, time) {
  const there = [...rows()];
  // What was left behind until now is not this one's to clear up.
  gc();
  await rest();
  const taken = await timed(() => does(time));
  await rest();
  check(proves(there, time), `${name}, ${there.length} rows before, ${rows().length} now`);
  return taken;
}

/** The times of one operation, and what the list says after it. */
window.measure = async (name) => {
  const operation = OPERATIONS[name];
  const times = [];
  for (let time = 0; time < operation.warm + operation.timed; time += 1) {
    if (time === 0 || !operation.once) await prepare(operation);
    times.push(await done(operation, name, time));
  }
  return { times: times.slice(operation.warm), says: list().innerText.replaceAll(/\s+/g, " ") };
};

const contestant = new URLSearchParams(location.search).get("contestant");
await CONTESTANTS[contestant]();
document.documentElement.dataset.ready = contestant;
