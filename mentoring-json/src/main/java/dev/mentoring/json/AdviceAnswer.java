package dev.mentoring.json;

import com.google.common.collect.ImmutableList;
import dev.mentoring.json.ExplanationParts.PlaceWorth;
import dev.mentoring.matching.advice.TopicGap;
import dev.mentoring.matching.explain.Audience;
import java.util.Optional;

/**
 * What places are worth, and which topics lack mentors; for the coordinator alone.
 *
 * @param places what one place more and one fewer is worth to everybody who was asked about, most valuable first
 * @param topics the topics that lack mentors, most people without them first; empty for a problem without people
 * @param lines the answer in words
 */
public record AdviceAnswer(
        ImmutableList<PlaceWorth> places, ImmutableList<TopicGap> topics, ImmutableList<String> lines)
        implements Explanation.Answer {

    /** Nobody: it is for the coordinator. */
    @Override
    public Optional<String> toldTo() {
        return Optional.empty();
    }

    @Override
    public boolean isFor(Audience audience) {
        return audience == Audience.COORDINATOR;
    }
}
