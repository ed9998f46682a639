/**
 * Explanations in words, in English and French.
 *
 * <p>{@link dev.mentoring.matching.explain.text.Messages} is the entry: the texts of one
 * {@link dev.mentoring.matching.explain.text.Language}, by key, with plural forms, numbers and lists as the language has them.
 * A family of texts is a class and a file for each language. Everything is plain text, in which names, labels and
 * identifiers stand as they are: whoever shows it escapes control characters. May import explain and what that may import.
 */
@NullMarked
package dev.mentoring.matching.explain.text;

import org.jspecify.annotations.NullMarked;
