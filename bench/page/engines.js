// The engines, and how each is set up. Each peer has the settings that its documentation recommends for titles that a person types
// after; where the documentation leaves a choice, the one was taken that does best over all judged queries of the half "tune", with
// the synonyms, so that a peer has the same chance as our own search had. What was tried stands beside it.
//
// Every peer gets the query as it was typed. A peer with a limit is asked for its best 100; the others, and ours, give all they find.
//
// `build(documents)` takes rows of { number, title } or { number, title, synonyms }, and gives a function from a query to the places
// of the rows that it finds, best first.

import MiniSearch from "./peers/minisearch/dist/es/index.js";
import Fuse from "./peers/fuse.js/dist/fuse.mjs";
import uFuzzy from "./peers/@leeoniya/ufuzzy/dist/uFuzzy.mjs";
import { Charset, Document } from "./peers/flexsearch/dist/flexsearch.bundle.module.min.mjs";
import { create, insert, search } from "./peers/@orama/orama/dist/browser/index.js";
import { stemmer } from "./peers/@orama/stemmers/dist/dk.js";
import { stopwords } from "./peers/@orama/stopwords/dist/dk.js";

const LIMIT = 100;

// All documentations show a title that counts twice. More (4) was worse for MiniSearch and Orama.
const TITLE_BOOST = 2;

const boost = (field) => (field === "title" ? TITLE_BOOST : 1);

/** The number first: engines without weights take fields in this order. */
const fieldsOf = (documents) => ["number", "title", "synonyms"].filter((field) => field in documents[0]);

// Prefix search and a boosted title as in the README. `fuzzy` 0.2 is the README's and 0.3 does better; as a function of the term,
// which the documentation suggests, so that three letters stay exact. Words are combined by OR, the default: AND was worse.
// It ships no stemmer.
function miniSearch(documents) {
  const engine = new MiniSearch({
    idField: "id",
    fields: fieldsOf(documents),
    searchOptions: { prefix: true, fuzzy: (term) => (term.length > 3 ? 0.3 : false), boost: { title: TITLE_BOOST } },
  });
  engine.addAll(documents.map((document, id) => ({ id, ...document })));
  return (query) => engine.search(query).map((result) => result.id);
}

// Token search is what the README recommends for several words. Tried with it and without, at the thresholds 0.2, 0.3, 0.4 and 0.6 (the
// default), near the beginning or anywhere: token search at 0.3 did best, and finding any of the words better than only all.
function fuse(documents) {
  const keys = fieldsOf(documents).map((name) => ({ name, weight: boost(name) }));
  const engine = new Fuse(documents, { keys, useTokenSearch: true, threshold: 0.3 });
  return (query) => engine.search(query, { limit: LIMIT }).map((result) => result.refIndex);
}

// One error a word (`intraMode: 1`) and words in any order (5) as the README proposes for typing errors; the Danish letters as it
// shows for Norwegian, with `latinize` for the others. Both were better than without. It knows no fields: what is found by title and
// number comes first, then what only the synonyms add, each of them a short text of its own. As one long text a course they were a
// little better (0.58 and 0.56), but then its regular expressions take seconds for some queries.
function ufuzzy(documents) {
  const engine = new uFuzzy({ alpha: "a-zæøå", intraMode: 1 });
  const titles = uFuzzy.latinize(documents.map((row) => `${row.title} ${row.number}`));
  const phrases = new Map();
  documents.forEach((row, id) => {
    for (const phrase of row.synonyms?.split(", ") ?? []) {
      if (!phrases.has(phrase)) phrases.set(phrase, []);
      phrases.get(phrase).push(id);
    }
  });
  const rowsOf = [...phrases.values()];
  const synonyms = uFuzzy.latinize([...phrases.keys()]);
  const best = (haystack, needle) => {
    const [places, info, order] = engine.search(haystack, needle, 5);
    return order ? order.map((at) => info.idx[at]) : (places ?? []);
  };
  return (query) => {
    const needle = uFuzzy.latinize(query);
    const found = new Set(best(titles, needle));
    for (const phrase of best(synonyms, needle)) for (const row of rowsOf[phrase]) found.add(row);
    return [...found];
  };
}

// `full` (any part of a word), the encoder LatinBalance and suggestions for what is not found whole: the ways to fuzziness that the
// README lists. Of the tokenizers forward, tolerant and full, the encoders Default, LatinBalance and LatinAdvanced, and suggestions
// or none, these did best. It has no weights for fields but their order, and no Danish language pack.
function flexSearch(documents) {
  const index = fieldsOf(documents).map((field) => ({ field, tokenize: "full", encoder: Charset.LatinBalance }));
  const engine = new Document({ document: { id: "id", index } });
  documents.forEach((document, id) => engine.add({ id, ...document }));
  return (query) => engine.search(query, { limit: LIMIT, suggest: true, merge: true }).map((result) => result.id);
}

// Danish stemmer and stop words of its own packages, both better than without; one typing error a word (`tolerance: 1`); documents
// with any of the words (`threshold: 1`, the default; 0 was worse). It searches by prefix unless told otherwise.
function orama(documents) {
  const fields = fieldsOf(documents);
  const engine = create({
    schema: Object.fromEntries(fields.map((field) => [field, "string"])),
    components: { tokenizer: { language: "danish", stemming: true, stemmer, stopWords: stopwords } },
  });
  documents.forEach((document, id) => insert(engine, { id: String(id), ...document }));
  const options = { tolerance: 1, threshold: 1, limit: LIMIT, boost: { title: TITLE_BOOST } };
  return (query) => search(engine, { term: query, ...options }).hits.map((hit) => Number(hit.id));
}

// Stemmer and stop words of lunr-languages. Each word in three ways with falling weight, as the guide to its query builder shows for
// searching while one types: as it is, as a beginning, and with one error where it has more than three letters. Each of them was
// better than without. The query is not handed to its query language, in which "-" and ":" have a meaning that no reader means.
// lunr-languages cuts digits from words, so that no number would be found: its trimmer is made anew with digits.
const { lunr } = globalThis;
const trimmer = lunr.trimmerSupport.generateTrimmer(`${lunr.da.wordCharacters}0-9`);
lunr.Pipeline.registerFunction(trimmer, "trimmer-da-with-digits");

function lunrDanish(documents) {
  const engine = lunr(function () {
    this.use(lunr.da);
    for (const pipeline of [this.pipeline, this.searchPipeline]) {
      pipeline.before(lunr.da.trimmer, trimmer);
      pipeline.remove(lunr.da.trimmer);
    }
    this.ref("id");
    for (const field of fieldsOf(documents)) this.field(field, { boost: boost(field) });
    documents.forEach((document, id) => this.add({ id, ...document }));
  });
  return (query) => {
    const results = engine.query((builder) => {
      for (const term of lunr.tokenizer(query)) {
        builder.term(term, { boost: 100 });
        builder.term(term, { boost: 10, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
        if (term.toString().length > 3) builder.term(term, { boost: 1, usePipeline: false, editDistance: 1 });
      }
    });
    return results.map((result) => Number(result.ref));
  };
}

export const PEERS = [
  { name: "MiniSearch", package: "minisearch", build: miniSearch },
  { name: "Fuse.js", package: "fuse.js", build: fuse },
  { name: "uFuzzy", package: "@leeoniya/ufuzzy", build: ufuzzy },
  { name: "FlexSearch", package: "flexsearch", build: flexSearch },
  { name: "Orama", package: "@orama/orama", build: orama },
  { name: "Lunr", package: "lunr", build: lunrDanish },
];
