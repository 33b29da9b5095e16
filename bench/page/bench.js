// What `cargo xtask bench` asks of this page: answers and times. It judges nothing: that is done natively, by the code that judges our
// own search in its tests.

import { PEERS } from "./engines.js";
import init, { Data, Search } from "./ours/bench.js";

/** A clock in a page has steps of up to 0.1 ms: nothing shorter than this is timed, but repeated. */
const BATCH_MS = 2;

/** An engine whose median is longer is timed in one round only: a hundred times slower than the others, it would take all the time. */
const LONG_MS = 40;

/** At most so many queries are timed: every second, third … of the list, which has the kinds one after the other. */
const TIMED = 200;

/** So many searches come before all timing, for the compiler to see what is called often. */
const WARM_UP = 15;

let queries;
let runs;

const json = async (file) => (await fetch(file)).json();

/** Lets the browser answer whoever asks how far we are. A timer would wait 4 ms. */
const channel = new MessageChannel();
const breath = () =>
  new Promise((resolve) => {
    channel.port1.onmessage = resolve;
    channel.port2.postMessage(null);
  });

/** Every engine twice: with titles and numbers alone, and with the guide (peers: its synonyms as a field). */
function allRuns({ catalogue, guide, documents }) {
  const numbers = documents.map((document) => Number(document.number));
  const titles = documents.map(({ number, title }) => ({ number, title }));
  const data = { titles: new Data(catalogue, '{"format":1}'), synonyms: new Data(catalogue, guide) };
  const rows = { titles, synonyms: documents };
  return ["titles", "synonyms"].flatMap((given) => [
    {
      engine: "amuplan",
      given,
      build() {
        this.free?.();
        const search = new Search(data[given]);
        this.free = () => search.free();
        this.search = (query) => search.search(query);
        this.numbers = this.search;
      },
    },
    ...PEERS.map(({ name, build }) => ({
      engine: name,
      given,
      build() {
        this.search = build(rows[given]);
        this.numbers = (query) => this.search(query).map((place) => numbers[place]);
      },
    })),
  ]);
}

/** Results are counted, so that no engine's work can be left out. */
let seen = 0;

function batch(run, query, times) {
  const start = performance.now();
  for (let time = 0; time < times; time += 1) seen += run.search(query).length;
  return performance.now() - start;
}

/** How often a query must be repeated to be timed, and how long that takes. */
function repetitions(run, query) {
  let times = 1;
  for (;;) {
    const taken = batch(run, query, times);
    if (taken >= BATCH_MS) return { times, taken };
    times = taken > BATCH_MS / 8 ? Math.ceil((times * BATCH_MS * 1.2) / taken) : times * 8;
  }
}

const named = (run, value) => ({ engine: run.engine, given: run.given, ...value });

const bench = {
  /** Reads a catalogue, and builds each index `rounds` times: milliseconds. */
  async build(set, rounds) {
    await init();
    queries = await json("./queries.json");
    runs = allRuns(await json(`./${set}.json`));
    const times = runs.map(() => []);
    for (let round = 0; round < rounds; round += 1) {
      for (const [place, run] of runs.entries()) {
        await breath();
        const start = performance.now();
        run.build();
        times[place].push(performance.now() - start);
      }
    }
    return runs.map((run, place) => named(run, { times: times[place] }));
  },

  /** The ten best numbers for each query. */
  async answers() {
    const answers = [];
    for (const run of runs) {
      await breath();
      answers.push(named(run, { answers: queries.map((query) => Array.from(run.numbers(query)).slice(0, 10)) }));
    }
    return answers;
  },

  /** Microseconds of one search, for each query that is timed, and round. Engines take turns at each query, another one first each time. */
  async times(rounds) {
    const every = Math.ceil(queries.length / TIMED);
    const timed = queries.filter((_, place) => place % every === 0);
    for (const run of runs) {
      for (let place = 0; place < timed.length; place += Math.ceil(timed.length / WARM_UP)) {
        await breath();
        batch(run, timed[place], 1);
      }
    }
    const repeat = runs.map(() => []);
    const isLong = (of) => of.map(([first]) => first).sort((a, b) => a - b)[of.length >> 1] > LONG_MS * 1000;
    const times = runs.map(() => timed.map(() => []));
    let inTurn = [...runs.keys()];
    for (let round = 0; round < rounds; round += 1) {
      if (round === 1) inTurn = inTurn.filter((place) => !isLong(times[place]));
      for (const [at, query] of timed.entries()) {
        for (let turn = 0; turn < inTurn.length; turn += 1) {
          const place = inTurn[(turn + round + at) % inTurn.length];
          await breath();
          let taken;
          if (round === 0) {
            const counted = repetitions(runs[place], query);
            repeat[place][at] = counted.times;
            taken = counted.taken;
          } else {
            taken = batch(runs[place], query, repeat[place][at]);
          }
          times[place][at].push((taken * 1000) / repeat[place][at]);
        }
      }
    }
    return runs.map((run, place) => named(run, { times: times[place] }));
  },
};

// A long answer is fetched in two steps: started, then looked for.
let job = null;
window.start = (what, ...given) => {
  job = { done: false };
  const mine = job;
  bench[what](...given).then(
    (value) => Object.assign(mine, { done: true, value }),
    (error) => Object.assign(mine, { done: true, error: String(error?.stack ?? error) }),
  );
};
window.outcome = () => (job.done ? job : null);
