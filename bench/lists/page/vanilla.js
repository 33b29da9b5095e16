// Plain JavaScript, as the implementation "vanillajs" of js-framework-benchmark does it: rows are copies of a template, and keep their
// nodes for as long as their course is in the list; one listener hears all clicks in the list.

import { more, facts, NEW } from "./rows.js";

const list = document.createElement("ul");
list.className = "courses";

const template = document.createElement("template");
template.innerHTML =
  '<li class="course"><div class="course__what"><a class="course__title" lang="da"> </a><p class="course__facts"> </p></div>' +
  '<div class="course__buttons"><button type="button" class="button add">Læg i plan</button>' +
  '<button type="button" class="button button--quiet">Fjern</button></div></li>';
const blank = template.content.firstChild;

/** In the order of the list: its courses, and their rows. */
let courses = [];
let rows = [];
let chosen = null;

function rowOf(course) {
  const row = blank.cloneNode(true);
  const link = row.firstChild.firstChild;
  link.href = `#/kurser/${course.number}`;
  link.firstChild.nodeValue = course.title;
  link.nextSibling.firstChild.nodeValue = facts(course);
  row.course = course;
  return row;
}

function append() {
  const isEmpty = rows.length === 0;
  const added = more();
  // A list that is not on the page is laid out once, when it comes back.
  if (isEmpty) list.remove();
  for (const course of added) {
    const row = rowOf(course);
    rows.push(row);
    list.appendChild(row);
  }
  if (isEmpty) app.appendChild(list);
  courses = courses.concat(added);
}

function clear() {
  list.textContent = "";
  courses = [];
  rows = [];
  chosen = null;
}

const DOES = {
  create() {
    clear();
    append();
  },
  append,
  update() {
    for (let at = 0; at < rows.length; at += 10) {
      courses[at].title += NEW;
      rows[at].firstChild.firstChild.firstChild.nodeValue = courses[at].title;
    }
  },
  swap() {
    if (rows.length < 999) return;
    const [first, second] = [rows[1], rows[998]];
    const afterSecond = second.nextSibling;
    list.insertBefore(second, first);
    list.insertBefore(first, afterSecond);
    [rows[1], rows[998]] = [second, first];
    [courses[1], courses[998]] = [courses[998], courses[1]];
  },
  clear,
};

list.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button === null) return;
  const row = button.closest("li");
  if (button.classList.contains("add")) {
    chosen?.classList.remove("add--done");
    chosen = button;
    button.classList.add("add--done");
  } else {
    const at = courses.indexOf(row.course);
    courses.splice(at, 1);
    rows.splice(at, 1);
    row.remove();
  }
});

const app = document.getElementById("app");
for (const [name, does] of Object.entries(DOES)) {
  const button = document.createElement("button");
  button.type = "button";
  button.id = name;
  button.textContent = name;
  button.addEventListener("click", does);
  app.appendChild(button);
}
app.appendChild(list);
