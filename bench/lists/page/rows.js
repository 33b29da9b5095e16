// What the rows say. `bench/lists/src/rows.rs` says the same, course by course.

const HOW = ["Grundlæggende", "Videregående", "Digital", "Praktisk", "Effektiv", "Skriftlig", "Mundtlig", "Fælles"];
const WHAT = ["regnskab", "kommunikation", "planlægning", "service", "dokumentation", "salg", "kvalitet", "indkøb"];
const WHERE = ["på kontoret", "i butikken", "på lageret", "i offentlig forvaltning", "for ledere", "ved skranken"];

/** So many come at a time. */
const MANY = 1000;

let number = 40000;
let random = 42;

const pick = (words) => {
  random = (Math.imul(random, 1664525) + 1013904223) >>> 0;
  return words[(random >>> 16) % words.length];
};

/** The next thousand. */
export function more() {
  return Array.from({ length: MANY }, () => {
    number += 1;
    return { number, title: `${pick(HOW)} ${pick(WHAT)} ${pick(WHERE)}`, days: 1 + (number % 5) };
  });
}

/** What is put behind a title. */
export const NEW = " (ny)";

/** The facts of a row. */
export const facts = ({ number, days }) => `${number} · ${days} dage · HAKL`;
