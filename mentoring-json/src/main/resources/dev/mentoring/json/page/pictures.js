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
    const { rows, values } = layout[picture.template](picture, width);
    const { params, ...drawing } = filled(templates[picture.template], { ...picture.values, ...values });
    const columns = columnsOf(picture, width);
    const widest = picture.template === "columns" ? 96 * picture.rows.length : width;
    const sized = picture.template === "cells" ? {} : { width: Math.min(width, widest) };
    const fit = picture.template === "cells" ? "pad" : "fit-x";
    return {
      $schema: "https://vega.github.io/schema/vega-lite/v6.json",
      params,
      ...(columns.length === 1
        ? { ...drawing, ...sized, data: { values: rows } }
        : { hconcat: columns.map((part) => ({ ...drawing, data: { values: part } })), spacing: 48 }),
      autosize: { type: fit, contains: "padding" },
      padding: 1,
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
