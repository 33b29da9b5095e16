// The first page and the list of courses in plain JavaScript, as simple as can be: what `cargo xtask bench start` holds the site's start
// against. docs/bench.md says what the site has beyond it.

const main = document.querySelector("main");
const html = document.documentElement;
const data = (id) => JSON.parse(document.getElementById(id).textContent);
const catalogue = data("catalogue");
const brief = data("brief");

/** An element with its attributes and children. */
function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** The courses of the reader's plan, which the browser keeps. */
const plan = new Set(JSON.parse(localStorage.getItem("plan") ?? "[]"));

/** The static page has most of it: what the data say comes below. */
const doors = [...main.children];
function front() {
  const { competences, courses, job_area } = catalogue;
  const holds = `FKB'en »${job_area.name}« har ${competences.length} kompetencer og ${courses.length} kurser.`;
  const glossary = brief.glossary.flatMap(({ term, means }) => [element("dt", {}, term), element("dd", {}, means.da)]);
  main.replaceChildren(
    ...doors,
    element("section", { class: "section" }, element("h2", {}, "Området kort fortalt"), element("p", {}, brief.job_area.in_short.da)),
    element(
      "section",
      { class: "section section--quiet" },
      element("h2", {}, "Udgave"),
      element("p", {}, `${holds} ${brief.edition.da}`),
      element("dl", {}, ...glossary),
    ),
  );
  main.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    location.hash = `#/kurser?q=${encodeURIComponent(main.querySelector("input").value)}`;
  });
}

const ranges = [
  [1, "Op til 1 dag"],
  [3, "Op til 3 dage"],
  [5, "Op til 5 dage"],
  [10, "Op til 10 dage"],
  [Infinity, "Over 10 dage"],
];

/** What can be chosen: the name of each group, its choices, and those of a course. */
function groupsOf(guide) {
  const competences = new Map();
  for (const { course, competence } of guide.relations) competences.set(course, [...(competences.get(course) ?? []), competence]);
  const committees = [...new Set(catalogue.courses.map((course) => course.committee))].sort();
  return [
    ["Emne", guide.topics.map((topic) => [topic, topic.name.da]), ({ number }) => guide.topics.filter((topic) => topic.courses.includes(number))],
    ["Kompetence", catalogue.competences.map(({ slug, name }) => [slug, name]), ({ number }) => competences.get(number) ?? []],
    ["Dage", ranges, ({ days }) => [ranges.find(([most]) => days <= most)[0]]],
    ["Udvalg", committees.map((name) => [name, name]), ({ committee }) => [committee]],
  ];
}

function rowOf(course) {
  const { number, title, level, days, committee } = course;
  const facts = [number, level && `niveau ${level}`, `${String(days).replace(".", ",")} ${days === 1 ? "dag" : "dage"}`, committee];
  const add = element("button", { type: "button", class: "button add" });
  const show = () => {
    add.textContent = plan.has(number) ? "I din plan" : "Læg i plan";
    add.classList.toggle("add--done", plan.has(number));
  };
  add.addEventListener("click", () => {
    if (!plan.delete(number)) plan.add(number);
    localStorage.setItem("plan", JSON.stringify([...plan]));
    show();
  });
  show();
  return element(
    "li",
    { class: "course" },
    element(
      "div",
      { class: "course__what" },
      element("a", { class: "course__title", lang: "da", href: `#/kurser/${number}` }, title),
      element("p", { class: "course__facts" }, facts.filter(Boolean).join(" · ")),
    ),
    element("div", { class: "course__buttons" }, add),
  );
}

async function courses() {
  const guide = await (window.guide ??= fetch("guide.json").then((answer) => answer.json()));
  const groups = groupsOf(guide).map(([name, choices, of]) => ({ name, choices, of, chosen: new Set(), counts: new Map() }));
  const rows = catalogue.courses.map((course) => ({
    course,
    row: rowOf(course),
    text: `${course.number} ${course.title}`.toLowerCase(),
    has: groups.map(({ of }) => of(course)),
  }));
  const query = new URLSearchParams(location.hash.split("?")[1] ?? "").get("q") ?? "";
  const field = element("input", { id: "soeg-kurser", type: "search", autocomplete: "off", value: query });
  const count = element("p", { role: "status" });
  const list = element("ul", { class: "courses" });
  const sort = element("select", {}, element("option", { value: "title" }, "Titel"), element("option", { value: "days" }, "Dage"));
  function show() {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    const found = rows.filter(({ text }) => words.every((word) => text.includes(word)));
    const fits = ({ has }, but) => groups.every(({ chosen }, at) => at === but || chosen.size === 0 || has[at].some((it) => chosen.has(it)));
    const shown = found.filter((row) => fits(row));
    shown.sort((one, other) => (sort.value === "days" && one.course.days - other.course.days) || one.course.title.localeCompare(other.course.title, "da"));
    list.replaceChildren(...shown.map(({ row }) => row));
    count.textContent = `${shown.length} kurser`;
    groups.forEach(({ counts }, at) => {
      const left = found.filter((row) => fits(row, at));
      for (const [choice, shown] of counts) shown.textContent = ` (${left.filter(({ has }) => has[at].includes(choice)).length})`;
    });
  }
  const filters = groups.map(({ name, choices, chosen, counts }) => {
    const boxes = choices.map(([choice, label]) => {
      const box = element("input", { type: "checkbox" });
      const shown = element("span");
      counts.set(choice, shown);
      box.addEventListener("change", () => {
        if (!chosen.delete(choice)) chosen.add(choice);
        show();
      });
      return element("div", { class: "choice" }, element("label", {}, box, ` ${label}`, shown));
    });
    return element("fieldset", { class: "choices" }, element("legend", {}, name), ...boxes);
  });
  field.addEventListener("input", show);
  sort.addEventListener("change", show);
  show();
  const label = element("label", { for: "soeg-kurser" }, "Søg efter kurser");
  const all = element("details", { class: "filters__all", open: "" }, element("summary", {}, "Filtre"), ...filters);
  main.replaceChildren(
    element("h1", {}, "Kurser"),
    element("form", { role: "search", class: "search" }, label, element("div", { class: "search__field" }, field)),
    element(
      "div",
      { class: "filtered" },
      element("section", { class: "filters" }, all),
      element(
        "div",
        { class: "filtered__list" },
        element("div", { class: "list-head" }, count, element("label", { class: "sort" }, "Sortering ", sort)),
        list,
      ),
    ),
  );
}

async function go() {
  delete html.dataset.ready;
  await (location.hash.startsWith("#/kurser") ? courses() : front());
  html.dataset.ready = location.hash;
}

addEventListener("hashchange", go);
go();
