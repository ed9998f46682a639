package dev.mentoring.json;

import com.google.common.collect.ImmutableList;
import dev.mentoring.json.ExplanationParts.Contribution;
import dev.mentoring.json.ExplanationParts.RuleSaid;
import dev.mentoring.json.ExplanationParts.Standing;
import dev.mentoring.json.ExplanationParts.Topic;
import dev.mentoring.matching.explain.Audience;
import dev.mentoring.matching.explain.OpenCriteria;
import dev.mentoring.matching.explain.PairProof;
import dev.mentoring.matching.explain.SharedTopic;
import dev.mentoring.matching.problem.Side;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Why two people are paired, as its audience may see it: the document's form of a {@link dev.mentoring.matching.explain.PairView}.
 *
 * @param mentor identifier of the mentor; among peers the smaller one
 * @param mentee identifier of the mentee; among peers the larger one
 * @param toldTo which of the two it is told to, where the audience is a participant
 * @param score the score of the pair, in points; empty where that is not for the audience
 * @param locked whether the problem required the pair, as far as that is told
 * @param contributions what each criterion adds, in the order of the scoring model
 * @param topics the topics that the two share
 * @param standings how the pairing looks to each of the two
 * @param rules what the rules said or looked at
 * @param proof the numbers of the certificate, where it has some for people
 * @param lines the answer in words
 */
public record PairedAnswer(
        String mentor,
        String mentee,
        Optional<String> toldTo,
        OptionalLong score,
        boolean locked,
        ImmutableList<Contribution> contributions,
        ImmutableList<Topic> topics,
        ImmutableList<Standing> standings,
        ImmutableList<RuleSaid> rules,
        Optional<PairProof> proof,
        ImmutableList<String> lines)
        implements Explanation.Answer {

    @Override
    public boolean isFor(Audience audience) {
        return switch (audience) {
            case PARTICIPANT -> toldTo.filter(this::isOwn).isPresent();
            case COORDINATOR -> toldTo.isEmpty();
            case AUDITOR ->
                toldTo.isEmpty()
                        && topics.isEmpty()
                        && standings.isEmpty()
                        && contributions.stream()
                                .allMatch(part -> part.reasons().isEmpty())
                        && rules.stream().allMatch(rule -> rule.facts().isEmpty());
        };
    }

    private boolean isOwn(String person) {
        return (person.equals(mentor) || person.equals(mentee))
                && !locked
                && proof.isEmpty()
                && contributions.stream().allMatch(part -> isOwn(part, sideOf(person)))
                && (score.isEmpty() || tellsAllPoints())
                && topics.stream().allMatch(topic -> isOwn(topic, person))
                && standings.stream().allMatch(standing -> isOwn(standing, person))
                && rules.stream()
                        .allMatch(rule -> rule.verdict().isEmpty()
                                && rule.facts().stream()
                                        .allMatch(fact -> fact.person().equals(Optional.of(person))));
    }

    private Side sideOf(String person) {
        return person.equals(mentee) ? Side.MENTEE : Side.MENTOR;
    }

    private static boolean isOwn(Contribution part, Side side) {
        return !part.neutral()
                && (part.points().isEmpty() || OpenCriteria.showsPoints(part.scorer(), part.reasons(), side))
                && part.reasons().stream()
                        .allMatch(reason ->
                                OpenCriteria.shown(part.scorer(), reason, side).equals(Optional.of(reason)));
    }

    /** From the score less the points that are told, those that are not could be worked out. */
    private boolean tellsAllPoints() {
        return !contributions.isEmpty()
                && contributions.stream().allMatch(part -> part.points().isPresent());
    }

    private boolean isOfSharing(Topic topic) {
        return contributions.stream()
                .anyMatch(
                        part -> part.criterion().equals(topic.criterion()) && OpenCriteria.sharesTopics(part.scorer()));
    }

    /** The level is for the giver, the priority for the other; what is lived through and the credit for neither. */
    private boolean isOwn(Topic topic, String person) {
        boolean mine = switch (topic.topic()) {
            case OFFERED_BY_MENTOR -> person.equals(mentor);
            case OFFERED_BY_MENTEE -> person.equals(mentee);
            case LIVED_BY_MENTOR -> false;
        };
        return topic.credit().isEmpty()
                && isOfSharing(topic)
                && !topic.topic().equals(SharedTopic.Kind.LIVED_BY_MENTOR)
                && (mine ? topic.priority().isEmpty() : topic.level().isEmpty());
    }

    private static boolean isOwn(Standing standing, String person) {
        return standing.person().equals(person)
                && standing.rank().isEmpty()
                && standing.higher().isEmpty()
                && standing.givenUp().isEmpty();
    }

    /** The two people alone. */
    @Override
    public String toString() {
        return "PairedAnswer[" + mentor + ", " + mentee + "]";
    }
}
