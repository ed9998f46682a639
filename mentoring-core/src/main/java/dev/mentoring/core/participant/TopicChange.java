package dev.mentoring.core.participant;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * What became of one offer or need whose topic is no longer in use.
 *
 * @param person identifier of the person
 * @param side whether the person offers the topic, as {@link Role#MENTOR}, or wants it, as {@link Role#MENTEE}
 * @param topic the topic as it was stated
 * @param replacedBy the topics that stand for it now, in order; empty when there are none
 * @param merged those of them that the person states for another reason too; each was kept once
 * @param keptAs what was added to the areas in the person's own words instead: the preferred wording of the topic; present
 *     exactly when nothing replaces it
 */
public record TopicChange(
        String person,
        Role side,
        String topic,
        ImmutableList<String> replacedBy,
        ImmutableList<String> merged,
        Optional<String> keptAs) {}
