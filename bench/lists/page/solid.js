// Made of solid.jsx by Solid's own compiler, babel-preset-solid 1.9.16. Do not edit.

import { template as _$template } from "solid-js/web";
import { delegateEvents as _$delegateEvents } from "solid-js/web";
import { className as _$className } from "solid-js/web";
import { effect as _$effect } from "solid-js/web";
import { createComponent as _$createComponent } from "solid-js/web";
import { insert as _$insert } from "solid-js/web";
import { addEventListener as _$addEventListener } from "solid-js/web";
import { setAttribute as _$setAttribute } from "solid-js/web";
var _tmpl$ = _$template(`<button type=button>`),
  _tmpl$2 = _$template(`<ul class=courses>`),
  _tmpl$3 = _$template(`<li class=course><div class=course__what><a class=course__title lang=da> </a><p class=course__facts></p></div><div class=course__buttons><button type=button>Læg i plan</button><button type=button class="button button--quiet">Fjern`);
import { batch, createSelector, createSignal, For } from "solid-js";
import { render } from "solid-js/web";
import { more, facts, NEW } from "./rows.js";
const rowsOf = courses => courses.map(course => {
  const [title, setTitle] = createSignal(course.title);
  return {
    ...course,
    title,
    setTitle
  };
});
const Button = ({
  name,
  does
}) => (() => {
  var _el$ = _tmpl$();
  _$addEventListener(_el$, "click", does, true);
  _$setAttribute(_el$, "id", name);
  _$insert(_el$, name);
  return _el$;
})();
function App() {
  const [rows, setRows] = createSignal([]);
  const [chosen, setChosen] = createSignal(null);
  const isChosen = createSelector(chosen);
  const remove = number => setRows(rows => rows.toSpliced(rows.findIndex(row => row.number === number), 1));
  const update = () => batch(() => {
    for (let at = 0; at < rows().length; at += 10) rows()[at].setTitle(title => title + NEW);
  });
  const swap = () => setRows(rows => {
    if (rows.length < 999) return rows;
    const swapped = rows.slice();
    [swapped[1], swapped[998]] = [rows[998], rows[1]];
    return swapped;
  });
  return [_$createComponent(Button, {
    name: "create",
    does: () => setRows(rowsOf(more()))
  }), _$createComponent(Button, {
    name: "append",
    does: () => setRows(rows => [...rows, ...rowsOf(more())])
  }), _$createComponent(Button, {
    name: "update",
    does: update
  }), _$createComponent(Button, {
    name: "swap",
    does: swap
  }), _$createComponent(Button, {
    name: "clear",
    does: () => setRows([])
  }), (() => {
    var _el$2 = _tmpl$2();
    _$insert(_el$2, _$createComponent(For, {
      get each() {
        return rows();
      },
      children: row => {
        const [number, said] = [row.number, facts(row)];
        return (() => {
          var _el$3 = _tmpl$3(),
            _el$4 = _el$3.firstChild,
            _el$5 = _el$4.firstChild,
            _el$6 = _el$5.firstChild,
            _el$7 = _el$5.nextSibling,
            _el$8 = _el$4.nextSibling,
            _el$9 = _el$8.firstChild,
            _el$0 = _el$9.nextSibling;
          _$setAttribute(_el$5, "href", `#/kurser/${number}`);
          _el$7.textContent = said;
          _el$9.$$click = setChosen;
          _el$9.$$clickData = number;
          _el$0.$$click = remove;
          _el$0.$$clickData = number;
          _$effect(_p$ => {
            var _v$ = row.title(),
              _v$2 = isChosen(number) ? "button add add--done" : "button add";
            _v$ !== _p$.e && (_el$6.data = _p$.e = _v$);
            _v$2 !== _p$.t && _$className(_el$9, _p$.t = _v$2);
            return _p$;
          }, {
            e: undefined,
            t: undefined
          });
          return _el$3;
        })();
      }
    }));
    return _el$2;
  })()];
}
render(App, document.getElementById("app"));
_$delegateEvents(["click"]);
