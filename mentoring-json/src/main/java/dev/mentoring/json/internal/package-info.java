/**
 * Wire forms and their mapping; not exported.
 *
 * <p>{@link dev.mentoring.json.internal.DocumentReader} and {@link dev.mentoring.json.internal.JsonText} are the two
 * mechanisms on which the mapping of every kind of document is written.
 */
@NullMarked
package dev.mentoring.json.internal;

import org.jspecify.annotations.NullMarked;
