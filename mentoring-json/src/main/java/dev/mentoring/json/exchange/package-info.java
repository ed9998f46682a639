/**
 * The files by which researchers exchange preferences, scores and results.
 *
 * <p>{@link dev.mentoring.json.exchange.PrefLib} reads and writes files of orders and categories, and {@link
 * dev.mentoring.json.exchange.PrefLibMarket} makes matching problems of them and the way back. {@link
 * dev.mentoring.json.exchange.OpenReviewTables} reads the scores, constraints and bounds of paper assignment, {@link
 * dev.mentoring.json.exchange.OpenReviewTexts} writes them. {@link dev.mentoring.json.exchange.ResultTables} lays a result out
 * as tidy tables. Whatever is not understood is refused with its line, and what went in always equals what came out and what
 * was refused; no number ever becomes a floating point one. May import core, matching, json and csv, and FastCSV.
 */
@NullMarked
package dev.mentoring.json.exchange;

import org.jspecify.annotations.NullMarked;
