/**
 * Reports that a coordinator puts before a board: one HTML file with texts, pictures and tables.
 *
 * <p>{@link dev.mentoring.json.page.MatchPage} is the entry: it makes the page of a result; {@link dev.mentoring.json.page.ExperimentPage} makes that of an
 * experiment. A page holds everything it needs and
 * asks nothing of a network; its pictures are drawn by Vega-Lite, which stands in the page, from plain values. Every picture has a
 * sentence that says what it shows and a table with the same numbers, so that the page is whole without scripts. People are named by
 * identifier unless the caller hands in names; nothing else about them but explanations comes into the page. The same input gives
 * the same bytes. May import core, matching, json and Jackson.
 */
@NullMarked
package dev.mentoring.json.page;

import org.jspecify.annotations.NullMarked;
