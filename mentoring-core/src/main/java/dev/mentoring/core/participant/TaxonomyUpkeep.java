package dev.mentoring.core.participant;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.taxonomy.NearestTopics;
import dev.mentoring.core.taxonomy.Taxonomies;

/**
 * What a roster says about the taxonomies in which its people answered: what is missing in them, what is out of use, what
 * nobody asks for (requirements 003-27, 002-22, failures T2, T3).
 *
 * @param unnamedAreas areas in people's own words, the most frequent first, then by term
 * @param retiredInUse retired topics that people still state, in the order of the taxonomies
 * @param notOffered topics in use that nobody offers, not even by a broader or narrower topic, in the order of the taxonomies
 * @param notWanted topics in use that nobody wants, likewise
 */
public record TaxonomyUpkeep(
        ImmutableList<UnnamedArea> unnamedAreas,
        ImmutableList<RetiredTopic> retiredInUse,
        ImmutableList<String> notOffered,
        ImmutableList<String> notWanted) {

    /** How many topics are suggested for an area. */
    public static final int SUGGESTIONS = 3;

    /**
     * An area in people's own words.
     *
     * @param term the words as {@link dev.mentoring.core.taxonomy.Labels#fold} leaves them, so that spellings count together
     * @param offered how many people offer it
     * @param wanted how many people want it
     * @param suggestions topics in use with a wording like it, the most alike first, at most {@link #SUGGESTIONS}
     */
    public record UnnamedArea(String term, int offered, int wanted, ImmutableList<String> suggestions) {

        /** Counts alone: people's own words may be private. */
        @Override
        public String toString() {
            return "UnnamedArea[…, " + offered + " offered, " + wanted + " wanted]";
        }
    }

    /**
     * A retired topic that people state.
     *
     * @param topic identifier of the topic
     * @param replacedBy the topics in use that stand for it; empty when there are none
     * @param offeredBy identifiers of the people who offer it, in order
     * @param wantedBy identifiers of the people who want it, in order
     * @param mentionedBy identifiers of the people whose goals or stories name it, in order
     */
    public record RetiredTopic(
            String topic,
            ImmutableList<String> replacedBy,
            ImmutableSet<String> offeredBy,
            ImmutableSet<String> wantedBy,
            ImmutableSet<String> mentionedBy) {}

    /** Compares a roster with the taxonomies in which its people answered. */
    public static TaxonomyUpkeep of(Roster roster, Taxonomies taxonomies) {
        TopicUse use = new TopicUse(roster, taxonomies);
        return new TaxonomyUpkeep(
                use.unnamedAreas(NearestTopics.of(taxonomies)),
                use.retiredInUse(),
                use.unused(use.offered()),
                use.unused(use.wanted()));
    }
}
