// Unpacks what the build has packed into the single file (xtask/src/site/packed): a text of digits to the base 111, in them a stream
// of LZMA, in that the parts one behind the other. Each is unpacked when it is first wanted, with all before it.
(function () {
  "use strict";

  var amuplan = window.amuplan;
  var lengths = {}; // of the parts, in their order
  var packed, out, upTo;

  amuplan.begin = begin;
  amuplan.inside = inside;

  // The data go where the app looks for them; the program's own script calls `amuplan.start`.
  function begin() {
    open();
    add("style", "text/css", "styles");
    add("script", "application/json", "catalogue");
    add("script", "module", "glue");
  }

  function add(tag, type, id) {
    var element = document.createElement(tag);
    element.type = type;
    element.id = id;
    element.textContent = new TextDecoder().decode(inside(id));
    document.body.append(element);
  }

  // The bytes of a part.
  function inside(id) {
    if (!(id in lengths)) throw new Error(id + " is not in this file");
    var start = 0;
    for (var name in lengths) {
      if (name === id) break;
      start += lengths[name];
    }
    upTo(start + lengths[id]);
    return out.slice(start, start + lengths[id]);
  }

  // Throws where the text is not to the letter what the build wrote.
  function open() {
    var block = document.getElementById("packed");
    var parts = block ? block.dataset.parts : "";
    var text = block ? block.textContent : "";
    var sum = 0x811c9dc5;
    for (var i = 0; i < parts.length; i++) sum = Math.imul(sum ^ parts.charCodeAt(i), 0x01000193);
    for (i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
    if (!block || block.dataset.sum !== String(sum >>> 0)) {
      throw Object.assign(new Error("The file is not as it was made."), { notice: "damaged" });
    }
    var length = 0;
    parts.split(" ").forEach(function (part) {
      var pair = part.split(":");
      lengths[pair[0]] = Number(pair[1]);
      length += lengths[pair[0]];
    });
    packed = bytes(text);
    out = new Uint8Array(length);
    upTo = decoder();
    block.remove(); // its letters would only take up memory
  }

  // Three digits are 20 or 21 bits; see digits.rs.
  function bytes(text) {
    var result = new Uint8Array(text.length * 2);
    var length = 0;
    var digits = 0;
    var number = 0;
    var weight = 1;
    var bits = 0;
    var held = 0;
    function digit(value) {
      number += value * weight;
      weight *= 111;
      if (++digits % 3) return;
      bits |= number << held;
      held += (number & 0xfffff) < 319055 ? 21 : 20;
      for (; held > 7; held -= 8) {
        result[length++] = bits;
        bits >>>= 8;
      }
      number = 0;
      weight = 1;
    }
    for (var i = 0; i < text.length; i++) {
      var code = text.charCodeAt(i);
      if (code > 126) {
        digit(94 + Math.floor((code - 161) / 111));
        digit((code - 161) % 111);
      } else digit(code === 126 ? 28 : code - 32);
    }
    return result.subarray(0, length);
  }

  // LZMA with lc 4, lp 0 and pb 0, in the names of its specification. What it gives unpacks to the length that is asked for.
  function decoder() {
    // Where the probabilities of each kind begin.
    var IS_REP = 12, IS_REP_G0 = 24, IS_REP_G1 = 36, IS_REP_G2 = 48, IS_REP0_LONG = 60, SLOT = 72, SPECIAL = 328;
    var ALIGN = 443, LENGTH = 459, REP_LENGTH = 733, LITERAL = 1007;
    var odds = new Uint16Array(LITERAL + 0x300 * 16).fill(1024);
    var next = 1; // the first byte is always 0
    var code = 0;
    var range = -1 >>> 0;
    var state = 0;
    var rep0 = 0;
    var rep1 = 0;
    var rep2 = 0;
    var rep3 = 0;
    var at = 0;
    for (var i = 0; i < 4; i++) code = (code << 8 | packed[next++]) >>> 0;

    function refill() {
      range = range << 8 >>> 0;
      code = (code << 8 | packed[next++]) >>> 0;
    }

    function bit(index) {
      var chance = odds[index];
      var bound = (range >>> 11) * chance;
      var one = code >= bound;
      if (one) {
        range -= bound;
        code -= bound;
        odds[index] -= chance >> 5;
      } else {
        range = bound;
        odds[index] += 2048 - chance >> 5;
      }
      if (range < 0x1000000) refill();
      return one ? 1 : 0;
    }

    function tree(start, bits) {
      var node = 1;
      for (var i = 0; i < bits; i++) node = node * 2 + bit(start + node);
      return node - (1 << bits);
    }

    function reverse(start, bits) {
      var node = 1;
      var value = 0;
      for (var i = 0; i < bits; i++) {
        var b = bit(start + node);
        node = node * 2 + b;
        value |= b << i;
      }
      return value;
    }

    function direct(bits) {
      var value = 0;
      while (bits--) {
        range >>>= 1;
        value *= 2;
        if (code >= range) {
          code -= range;
          value++;
        }
        if (range < 0x1000000) refill();
      }
      return value;
    }

    function length(start) {
      if (!bit(start)) return 2 + tree(start + 2, 3);
      if (!bit(start + 1)) return 10 + tree(start + 10, 3);
      return 18 + tree(start + 18, 8);
    }

    function distance(length) {
      var slot = tree(SLOT + 64 * Math.min(length - 2, 3), 6);
      if (slot < 4) return slot;
      var bits = (slot >> 1) - 1;
      var base = (2 | slot & 1) << bits;
      if (slot < 14) return base + reverse(SPECIAL + base - slot, bits);
      base += direct(bits - 4) * 16;
      return base + reverse(ALIGN, 4);
    }

    function literal() {
      var start = LITERAL + 0x300 * (at ? out[at - 1] >> 4 : 0);
      var symbol = 1;
      if (state > 6) {
        for (var match = out[at - rep0 - 1]; symbol < 256; match <<= 1) {
          var expected = match >> 7 & 1;
          var found = bit(start + (1 + expected << 8) + symbol);
          symbol = symbol * 2 + found;
          if (found !== expected) break;
        }
      }
      while (symbol < 256) symbol = symbol * 2 + bit(start + symbol);
      out[at++] = symbol;
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
    }

    function repeated() {
      if (!bit(IS_REP_G0 + state)) {
        if (!bit(IS_REP0_LONG + state)) {
          state = state < 7 ? 9 : 11;
          return 1;
        }
      } else {
        var again = rep1;
        if (bit(IS_REP_G1 + state)) {
          again = rep2;
          if (bit(IS_REP_G2 + state)) {
            again = rep3;
            rep3 = rep2;
          }
          rep2 = rep1;
        }
        rep1 = rep0;
        rep0 = again;
      }
      state = state < 7 ? 8 : 11;
      return length(REP_LENGTH);
    }

    function matched() {
      rep3 = rep2;
      rep2 = rep1;
      rep1 = rep0;
      var count = length(LENGTH);
      rep0 = distance(count);
      state = state < 7 ? 7 : 10;
      return count;
    }

    return function (end) {
      while (at < end) {
        if (!bit(state)) literal();
        else for (var count = bit(IS_REP + state) ? repeated() : matched(); count--; at++) out[at] = out[at - rep0 - 1];
      }
    };
  }
})();
