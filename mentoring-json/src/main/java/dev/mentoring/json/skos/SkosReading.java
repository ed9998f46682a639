package dev.mentoring.json.skos;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Problem;
import dev.mentoring.core.taxonomy.Taxonomy;
import dev.mentoring.core.taxonomy.TopicLink;

/**
 * A vocabulary that was read, and what was left out of it or assumed.
 *
 * @param taxonomy the concepts as topics, in the order of the document
 * @param exactMatches the mappings of concepts to concepts of other vocabularies, as links of 100 percent; a programme that
 *     joins both vocabularies can state them
 * @param notes what the taxonomy does not carry or what was assumed, in order of place; they refuse nothing
 */
public record SkosReading(Taxonomy taxonomy, ImmutableList<TopicLink> exactMatches, ImmutableList<Problem> notes) {}
