/**
 * Documents in, documents out.
 *
 * <p>{@link dev.mentoring.json.MentoringJson} is the entry: for each kind of document a {@link
 * dev.mentoring.json.DocumentFormat} that reads strictly and writes canonically. Reading converts nothing and guesses
 * nothing; whatever is wrong leaves in one {@link dev.mentoring.json.DocumentException} whose problems name a code, a JSON
 * Pointer, line and column, and never a value of the document. {@link dev.mentoring.json.Limits} bounds what reading may
 * cost. The same value is always written as the same bytes. May import core, matching and Jackson.
 */
@NullMarked
package dev.mentoring.json;

import org.jspecify.annotations.NullMarked;
