/**
 * JSON Schema (draft 2020-12) of every kind of document, as text.
 *
 * <p>{@link dev.mentoring.json.schema.Schemas} is the entry. The schemas are written by hand and shipped as resources, for
 * editors, form builders and validators of any language. They say what a document may look like; what it may mean, such as that
 * a pair names people who exist, only reading it tells. May import nothing but the kinds of document.
 */
@NullMarked
package dev.mentoring.json.schema;

import org.jspecify.annotations.NullMarked;
