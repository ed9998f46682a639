// Draws the pictures of the page with Vega-Lite: at the width there is, anew when that changes or the page is printed.
"use strict";
(() => {
  const { numbers, templates, pictures } = JSON.parse(document.getElementById("drawings").textContent);
  const font = getComputedStyle(document.body).fontFamily;
  const pencil = document.createElement("canvas").getContext("2d");
  const size = 13;
  const paperWidth = 660;

  const widthOf = (text) => {
    pencil.font = `${size}px ${font}`;
    return pencil.measureText(text).width;
  };

  /** The text in as many lines as are allowed, the last cut where it is too long. */
  const wrap = (text, width, lines) => {
    const out = [];
    let rest = text.split(" ");
    while (rest.length > 0 && out.length < lines) {
      let count = rest.length;
      if (out.length < lines - 1) {
        while (count > 1 && widthOf(rest.slice(0, count).join(" ")) > width) {
          count--;
        }
      }
      out.push(cut(rest.slice(0, count).join(" "), width));
      rest = rest.slice(count);
    }
    return out;
  };

  const cut = (text, width) => {
    const characters = [...text];
    if (widthOf(text) <= width) {
      return text;
    }
    while (characters.length > 1 && widthOf(characters.join("") + "…") > width) {
      characters.pop();
    }
    return characters.join("") + "…";
  };

  /** The template with its open values filled in; "@name" stands for one. */
  const filled = (part, values) => {
    if (typeof part === "string" && part.startsWith("@")) {
      return values[part.slice(1)];
    }
    if (Array.isArray(part)) {
      return part.map((each) => filled(each, values));
    }
    if (part !== null && typeof part === "object") {
      return Object.fromEntries(Object.entries(part).map(([name, each]) => [name, filled(each, values)]));
    }
    return part;
  };

  /** Names on the left of a picture, all beginning at its edge. */
  const named = (picture, width) => {
    const names = picture.values.labels.map((label) => cut(label, Math.floor(width)));
    return { names, room: Math.ceil(Math.max(...names.map(widthOf))) };
  };

  /** What depends on the width: how labels are broken, and how much room they take. */
  const layout = {
    bars: (picture, width) => {
      const ends = Math.max(0, ...picture.rows.map((row) => widthOf(row.value))) * 1.1;
      const rows = picture.rows.map((row) => ({ ...row, lines: wrap(row.label, width - ends - 16, 2) }));
      const lines = 17 * Math.max(1, ...rows.map((row) => row.lines.length));
      const step = 32 + lines;
      return {
        rows,
        values: { step, top: 2 - step / 2, value: lines - 15 - step / 2, bar: lines + 9 - step / 2 },
      };
    },
    histogram: (picture) => ({ rows: picture.rows, values: { headroom: picture.values.most * 1.12, height: Math.min(230, 70 + 32 * picture.values.most) } }),
    columns: (picture) => ({
      rows: picture.rows,
      values: { headroom: picture.values.most * 1.14, height: Math.min(200, 60 + 30 * picture.values.most), indexes: picture.rows.map((row) => row.at) },
    }),
    cells: (picture, width) => {
      const label = named(picture, width * 0.55);
      const size = Math.min(24, (width - label.room - 16) / picture.values.most);
      return { rows: picture.rows, values: { ...label, padding: label.room + 14, size } };
    },
    gaps: (picture, width) => {
      const label = named(picture, width * 0.46);
      return { rows: picture.rows, values: { ...label, padding: label.room + 20 } };
    },
    intervals: (picture, width) => {
      const label = named(picture, width * 0.4);
      const ends = endsOf(picture);
      const frame = { left: label.room + 16, right: ends + 16, top: 4, bottom: 26 };
      return {
        rows: picture.rows, frame,
        values: { ...label, padding: label.room + 16, indexes: label.names.map((_, row) => row), edge: width - frame.left },
      };
    },
    stacks: (picture, width) => {
      const label = named(picture, width * 0.4);
      const ends = endsOf(picture);
      const frame = { left: label.room + 12, right: ends + 12, top: 2, bottom: 2 };
      return {
        rows: picture.rows, frame,
        values: { ...label, padding: label.room + 12, indexes: label.names.map((_, row) => row), edge: width - frame.left },
      };
    },
    trades: (picture, width) => {
      const { yTexts, bend } = picture.values;
      const [xLow, xHigh] = widened(picture.values.xLow, picture.values.xHigh);
      const [yLow, yHigh] = widened(picture.values.yLow, picture.values.yHigh);
      const left = Math.ceil(Math.max(...yTexts.map(widthOf))) + 10;
      const up = wrap(picture.values.up, width, 2);
      const frame = { left, right: 14, top: 16 * up.length + 12, bottom: 50 };
      const inner = width - frame.left - frame.right;
      const height = Math.min(300, Math.max(220, inner * 0.75));
      const across = (x) => (x - xLow) / (xHigh - xLow) * inner;
      const down = (y) => (yHigh - y) / (yHigh - yLow) * height;
      const back = { x: (px) => xLow + px / inner * (xHigh - xLow), y: (px) => yHigh - px / height * (yHigh - yLow) };
      const points = picture.rows.map((row) => ({ ...row, name: cut(row.label, inner * 0.45), px: across(row.x), py: down(row.y) }));
      const rows = besides(points, steps(points, bend), inner, height).map(({ px, py, box, lead, ...row }) => box
        ? { ...row, lead, textX: back.x(box.left), textY: back.y((box.top + box.bottom) / 2),
          endX: back.x(px < box.left ? box.left - 2 : px > box.right ? box.right + 2 : px),
          endY: back.y(py < box.top ? box.top : py > box.bottom ? box.bottom : py) }
        : { ...row, name: "", lead: false });
      return { rows, frame, values: { height, up, xLow, xHigh, yLow, yHigh, titleX: -left, titleY: 3 - frame.top,
        line: bend === "none" ? "false" : "datum.kind === 'one'", bend: bend === "none" ? "linear" : bend } };
    },
    slopes: (picture, width) => {
      const { labels, low, high, texts, last, places } = picture.values;
      const names = labels.map((label) => cut(label, width * 0.36));
      const left = Math.ceil(Math.max(...texts.map(widthOf))) + 10;
      const lead = 18;
      const frame = { left, right: Math.ceil(Math.max(...names.map(widthOf))) + lead + 8, top: 10, bottom: 28 };
      const inner = width - frame.left - frame.right;
      const height = Math.max(210, labels.length * 18 + 20);
      const down = (y) => (high - y) / (high - low) * height;
      const ends = labels.map((_, line) => picture.rows.filter((row) => row.line === line).at(-1));
      const heights = spread(ends.map((end) => (end ? down(end.mean) : null)), height);
      const back = { x: (px) => px / inner * last, y: (px) => high - px / height * (high - low) };
      const leads = ends.flatMap((end, line) => (end
        ? [{ fromX: end.at, fromY: end.mean, toX: back.x(inner + lead - 4), toY: back.y(heights[line]), textX: back.x(inner + lead), name: names[line] }]
        : []));
      return { rows: picture.rows, frame, values: { height, leads, stops: places.map((_, at) => at),
        places: places.map((place) => cut(place, inner / places.length - 6)) } };
    },
  };

  const endsOf = (picture) => Math.ceil(Math.max(0, ...picture.rows.map((row) => widthOf(row.text))));

  /** Heights as near as can be to those asked for, with room for a line of text between any two. */
  const spread = (asked, height) => {
    const line = 17;
    const order = asked.map((_, i) => i).filter((i) => asked[i] !== null).sort((a, b) => asked[a] - asked[b]);
    const blocks = [];
    for (const i of order) {
      let block = { members: [i], middle: asked[i] };
      while (blocks.length > 0 && block.middle - blocks.at(-1).middle < line * (block.members.length + blocks.at(-1).members.length) / 2) {
        const before = blocks.pop();
        const count = before.members.length + block.members.length;
        block = { members: [...before.members, ...block.members],
          middle: (before.middle * before.members.length + block.middle * block.members.length) / count };
      }
      const half = line * block.members.length / 2;
      block.middle = Math.min(Math.max(block.middle, half - line / 2), height - half + line / 2);
      blocks.push(block);
    }
    const out = [...asked];
    blocks.forEach(({ members, middle }) => members.forEach((i, k) => { out[i] = middle + (k - (members.length - 1) / 2) * line; }));
    return out;
  };

  /** Room at both ends, so that no mark stands on the edge. */
  const widened = (low, high) => [low - (high - low) * 0.04, high + (high - low) * 0.04];

  /** What the line of steps through the points of the first kind covers. */
  const steps = (points, bend) => {
    const along = bend === "none" ? [] : points.filter(({ kind }) => kind === "one").sort((a, b) => a.px - b.px);
    const covered = (ax, ay, bx, by) => ({ left: Math.min(ax, bx) - 1, right: Math.max(ax, bx) + 1, top: Math.min(ay, by) - 1, bottom: Math.max(ay, by) + 1 });
    return along.slice(1).flatMap((to, i) => {
      const from = along[i];
      const [x, y] = bend === "step-before" ? [from.px, to.py] : [to.px, from.py];
      return [covered(from.px, from.py, x, y), covered(x, y, to.px, to.py)];
    });
  };

  /** Points of the straight line from a mark to the name in a box, close enough to meet every mark between them. */
  const trace = ({ px, py }, box) => {
    const x = Math.min(Math.max(px, box.left), box.right);
    const y = Math.min(Math.max(py, box.top), box.bottom);
    return Array.from({ length: 40 }, (_, i) => ({ x: px + (x - px) * i / 40, y: py + (y - py) * i / 40 }));
  };

  /**
   * Points with a place for the name of each beside it, those of the first kind first; without where there is none. A name that might
   * be taken for that of another mark stands further away, with a line to its own that meets neither marks nor names where it can.
   */
  const besides = (points, lines, width, height) => {
    const dots = points.map(({ px, py }) => ({ left: px - 6, right: px + 6, top: py - 6, bottom: py + 6 }));
    const taken = [];
    const traces = [];
    const grown = (box, by) => ({ left: box.left - by, right: box.right + by, top: box.top - by, bottom: box.bottom + by });
    const meets = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    const holds = (box, { x, y }) => x > box.left && x < box.right && y > box.top && y < box.bottom;
    const others = (point) => dots.filter((dot, i) => points[i] !== point);
    const free = (box) => box.left >= 0 && box.right <= width + 10 && box.top >= 0 && box.bottom <= height
      && ![...dots, ...lines].some((other) => meets(box, other)) && !taken.some((other) => meets(grown(box, 4), other))
      && !traces.some((at) => holds(box, at));
    const alone = (box, point) => !others(point).some((dot) => meets(grown(box, 7), dot));
    const reached = (box, point) => {
      const between = [...others(point).filter((dot) => !holds(dot, { x: point.px, y: point.py })), ...taken];
      return !trace(point, box).some((at) => between.some((other) => holds(other, at)));
    };
    const at = (point, dx, dy) => {
      const wide = widthOf(point.name);
      const left = dx > 0 ? point.px + dx : dx < 0 ? point.px + dx - wide : point.px - wide / 2;
      return { left, right: left + wide, top: point.py + dy - 8, bottom: point.py + dy + 8 };
    };
    const near = [[9, 0], [-9, 0], [0, -16], [0, 16], [8, -11], [8, 11], [-8, -11], [-8, 11]];
    const far = [20, 34, 50, 70, 95, 125, 160].flatMap((r) =>
      [[r, -r], [r, r], [-r, -r], [-r, r], [r, 0], [-r, 0], [0, -r], [0, r], [r, -r / 2], [r, r / 2], [-r, -r / 2], [-r, r / 2]]);
    const find = (point, candidates, fits) => candidates.map(([dx, dy]) => at(point, dx, dy)).find((box) => free(box) && fits(box, point));
    const placed = (point) => {
      const close = find(point, near, alone);
      const distant = close || point.kind !== "one" ? undefined : find(point, far, reached) ?? find(point, far, () => true);
      const box = close ?? distant ?? find(point, near, () => true);
      if (box) {
        taken.push(box);
      }
      if (distant) {
        traces.push(...trace(point, distant));
      }
      return { box, lead: distant !== undefined };
    };
    const order = [...points.filter(({ kind }) => kind === "one"), ...points.filter(({ kind }) => kind !== "one")];
    const places = new Map(order.map((point) => [point, placed(point)]));
    return points.map((point) => ({ ...point, ...places.get(point) }));
  };

  /** In two columns where there are many rows and room beside them. */
  const columnsOf = (picture, width) => {
    const count = picture.values.labels?.length ?? 0;
    if (picture.template !== "cells" || count < 13) {
      return [picture.rows];
    }
    const { room, size } = layout.cells(picture, width).values;
    const half = Math.ceil(count / 2);
    return 2 * (room + 14 + size * picture.values.most) + 48 > width
      ? [picture.rows]
      : [picture.rows.filter(({ row }) => row < half), picture.rows.filter(({ row }) => row >= half)];
  };

  const specOf = (picture, width) => {
    const { rows, values, frame } = layout[picture.template](picture, width);
    const { params, ...drawing } = filled(templates[picture.template], { ...picture.values, ...values });
    const columns = columnsOf(picture, width);
    const widest = picture.template === "columns" ? 96 * picture.rows.length : width;
    const asked = frame ? width - frame.left - frame.right : Math.min(width, widest);
    const sized = picture.template === "cells" ? {} : { width: asked };
    const fit = frame ? "none" : picture.template === "cells" ? "pad" : "fit-x";
    return {
      $schema: "https://vega.github.io/schema/vega-lite/v6.json",
      params,
      ...(columns.length === 1
        ? { ...drawing, ...sized, data: { values: rows } }
        : { hconcat: columns.map((part) => ({ ...drawing, data: { values: part } })), spacing: 48 }),
      autosize: { type: fit, contains: frame ? "content" : "padding" },
      padding: frame ?? 1,
      background: null,
      config: {
        aria: false,
        font,
        locale: { number: { ...numbers, grouping: [3], currency: ["", ""] } },
        view: { stroke: null },
        axis: {
          labelFontSize: size, titleFontSize: size, titleFontWeight: 400, titlePadding: 10, labelPadding: 7,
          labelColor: "var(--muted)", titleColor: "var(--muted)", domain: false, ticks: false,
          gridColor: "var(--rule)", labelFontWeight: 400,
        },
        axisY: { labelColor: "var(--ink)" },
        mark: { aria: false },
        text: { fontSize: size, color: "var(--ink)" },
      },
    };
  };

  const views = new Map();
  const draw = (picture, width) => {
    const place = document.querySelector(`[data-picture="${picture.id}"]`);
    const asked = width ?? place.clientWidth;
    if (asked < 40 || views.get(picture.id)?.width === asked) {
      return;
    }
    views.get(picture.id)?.view.finalize();
    const compiled = vegaLite.compile(specOf(picture, asked), { logger: vega.logger(vega.Error) }).spec;
    const view = new vega.View(vega.parse(compiled, null, { ast: true }), {
      expr: vegaInterpreter.expressionInterpreter,
      renderer: "svg",
      loader: { load: () => Promise.reject(new Error("pictures load nothing")), sanitize: () => Promise.reject(new Error("pictures have no links")) },
      logLevel: vega.Error,
    });
    place.replaceChildren();
    view.initialize(place).run();
    // the figure says what the picture shows, and its parts say nothing more
    place.querySelector("svg").setAttribute("aria-hidden", "true");
    views.set(picture.id, { view, width: asked });
  };
  const drawAll = (width) => pictures.forEach((picture) => draw(picture, width));

  document.documentElement.classList.add("drawn");
  drawAll();
  let waiting = 0;
  let printing = false;
  addEventListener("resize", () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(() => printing || drawAll());
  });
  const paired = (picture) => document.querySelector(`[data-picture="${picture.id}"]`).closest(".paired") !== null;
  addEventListener("beforeprint", () => {
    printing = true;
    pictures.forEach((picture) => draw(picture, paired(picture) ? (paperWidth - 38) / 2 : paperWidth));
  });
  addEventListener("afterprint", () => {
    printing = false;
    drawAll();
  });
})();
