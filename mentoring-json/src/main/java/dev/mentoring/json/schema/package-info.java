/**
 * JSON Schema (draft 2020-12) of every kind of document, and of the lines and answers that the command exchanges, as text.
 *
 * <p>{@link dev.mentoring.json.schema.Schemas} is the entry. The schemas are written by hand and shipped as resources, for
 * editors, form builders and validators of any language: every member has a title, a description and, where it is free,
 * an example. They say what a document may look like; what it may mean, such as that a pair names people who exist, only
 * reading it tells. No schema refuses a document that the reader takes. May import nothing but the kinds of document.
 */
@NullMarked
package dev.mentoring.json.schema;

import org.jspecify.annotations.NullMarked;
