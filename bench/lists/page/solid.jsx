// Solid, as its implementation of js-framework-benchmark does it: a keyed `For`, a signal for each title, a selector for what is chosen.
// `solid.js` beside it is what Solid's own compiler (babel-preset-solid 1.9.16) makes of this file; it is not needed for measuring.

import { batch, createSelector, createSignal, For } from "solid-js";
import { render } from "solid-js/web";
import { more, facts, NEW } from "./rows.js";

const rowsOf = (courses) =>
  courses.map((course) => {
    const [title, setTitle] = createSignal(course.title);
    return { ...course, title, setTitle };
  });

const Button = ({ name, does }) => (
  <button type="button" id={name} onClick={does}>
    {name}
  </button>
);

function App() {
  const [rows, setRows] = createSignal([]);
  const [chosen, setChosen] = createSignal(null);
  const isChosen = createSelector(chosen);
  const remove = (number) => setRows((rows) => rows.toSpliced(rows.findIndex((row) => row.number === number), 1));
  const update = () =>
    batch(() => {
      for (let at = 0; at < rows().length; at += 10) rows()[at].setTitle((title) => title + NEW);
    });
  const swap = () =>
    setRows((rows) => {
      if (rows.length < 999) return rows;
      const swapped = rows.slice();
      [swapped[1], swapped[998]] = [rows[998], rows[1]];
      return swapped;
    });
  return (
    <>
      <Button name="create" does={() => setRows(rowsOf(more()))} />
      <Button name="append" does={() => setRows((rows) => [...rows, ...rowsOf(more())])} />
      <Button name="update" does={update} />
      <Button name="swap" does={swap} />
      <Button name="clear" does={() => setRows([])} />
      <ul class="courses">
        <For each={rows()}>
          {(row) => {
            const [number, said] = [row.number, facts(row)];
            return (
              <li class="course">
                <div class="course__what">
                  <a class="course__title" lang="da" href={`#/kurser/${number}`} textContent={row.title()} />
                  <p class="course__facts" textContent={said} />
                </div>
                <div class="course__buttons">
                  <button type="button" class={isChosen(number) ? "button add add--done" : "button add"} onClick={[setChosen, number]}>
                    Læg i plan
                  </button>
                  <button type="button" class="button button--quiet" onClick={[remove, number]}>
                    Fjern
                  </button>
                </div>
              </li>
            );
          }}
        </For>
      </ul>
    </>
  );
}

render(App, document.getElementById("app"));
