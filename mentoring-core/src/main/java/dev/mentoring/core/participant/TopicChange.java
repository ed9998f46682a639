package dev.mentoring.core.participant;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * What became of one statement whose topic is no longer in use.
 *
 * @param person identifier of the person
 * @param kind where the person states the topic
 * @param topic the topic as it was stated
 * @param replacedBy the topics that stand for it now, in order; empty when there are none
 * @param merged those of them that the person states there for another reason too; each was kept once
 * @param keptAs what was added to the areas in the person's own words instead: the preferred wording of the topic; present
 *     exactly when nothing replaces it
 */
public record TopicChange(
        String person,
        Kind kind,
        String topic,
        ImmutableList<String> replacedBy,
        ImmutableList<String> merged,
        Optional<String> keptAs) {

    /** Where a person states a topic. */
    public enum Kind {
        /** Among what is offered. */
        OFFER,
        /** Among what is wanted. */
        NEED,
        /** As what a goal is about. */
        GOAL,
        /** Among what was lived through. */
        LIVED,
        /** Among what somebody is sought who lived through it. */
        SEEKS_LIVED
    }
}
