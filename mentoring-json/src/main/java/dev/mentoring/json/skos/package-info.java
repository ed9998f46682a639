/**
 * Published vocabularies in and out, as SKOS in JSON-LD.
 *
 * <p>{@link dev.mentoring.json.skos.SkosFormat} is the entry: it reads the JSON-LD that tools for SKOS export into a {@link
 * dev.mentoring.core.taxonomy.Taxonomy}, and writes a taxonomy so that such tools can read it and that nothing is lost when
 * it is read again. SKOS says more than a taxonomy holds; what is left out is counted and told in the notes of a {@link
 * dev.mentoring.json.skos.SkosReading}. Nothing is ever loaded from elsewhere: a context that is named by its address alone
 * is not followed. May import core, json and Jackson.
 */
@NullMarked
package dev.mentoring.json.skos;

import org.jspecify.annotations.NullMarked;
