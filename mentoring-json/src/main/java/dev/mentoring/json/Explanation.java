package dev.mentoring.json;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.programme.Criterion;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.explain.Audience;
import dev.mentoring.matching.explain.text.Language;
import dev.mentoring.matching.problem.Side;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Answers to "why" about a result, for one audience and in one language, with all that they were made from: documents {@code
 * mentoring/explanation/1} (requirements 001-09 and 001-12). {@link Explanations} makes them.
 *
 * <p>Holds nothing that its audience may not see; a participant's answers are all told to the same person (failure P6).
 *
 * @param audience for whom it is made
 * @param language the language of the lines
 * @param library version of the library that made it
 * @param about whom it is about
 * @param programme the programme and the round, where there is one
 * @param problem identifier of the problem
 * @param problemDigest its fingerprint, which covers people, pairs and scores
 * @param strategy the strategy with its seed and settings
 * @param seal fingerprint of the result, where it has one
 * @param answers the answers, in order
 */
public record Explanation(
        Audience audience,
        Language language,
        String library,
        About about,
        Optional<Round> programme,
        String problem,
        String problemDigest,
        StrategyUsed strategy,
        Optional<String> seal,
        ImmutableList<Answer> answers) {

    /**
     * Refuses answers that hold more than the audience may see, and a participant's that are told to several people or to
     * nobody whom it is about.
     */
    public Explanation {
        for (int i = 0; i < answers.size(); i++) {
            if (!answers.get(i).isFor(audience)) {
                throw InvalidModelException.of(
                        ProblemCode.NOT_FOR_AUDIENCE,
                        "answers/" + i,
                        "the answer is not one for the audience " + audience.name());
            }
        }
        if (audience == Audience.PARTICIPANT
                && answers.stream().map(Answer::toldTo).distinct().count() > 1) {
            throw InvalidModelException.of(
                    ProblemCode.NOT_FOR_AUDIENCE, "answers", "the answers are told to several participants");
        }
        if (audience == Audience.PARTICIPANT && !isOfWhomItIsTold(about, answers)) {
            throw InvalidModelException.of(
                    ProblemCode.NOT_FOR_AUDIENCE,
                    "about",
                    "it is not about the participant to whom the answers are told");
        }
    }

    private static boolean isOfWhomItIsTold(About about, ImmutableList<Answer> answers) {
        return answers.stream()
                .flatMap(answer -> answer.toldTo().stream())
                .allMatch(person -> about instanceof About.OfPerson one
                        ? person.equals(one.person())
                        : about instanceof About.OfPair pair
                                && (person.equals(pair.mentor()) || person.equals(pair.mentee())));
    }

    /** Audience and how many answers: what they say may be private. */
    @Override
    public String toString() {
        return "Explanation[" + audience + ", " + answers.size() + " answers]";
    }

    /** Whom an explanation is about. */
    public sealed interface About {

        /**
         * One person.
         *
         * @param side the side on which the person stands
         * @param person identifier
         */
        record OfPerson(Side side, String person) implements About {}

        /**
         * Two people.
         *
         * @param mentor identifier of the mentor; among peers either of the two
         * @param mentee identifier of the mentee; among peers the other
         */
        record OfPair(String mentor, String mentee) implements About {}

        /** The whole round. */
        record OfRound() implements About {}
    }

    /**
     * The programme and the round that an explanation is about.
     *
     * @param id identifier of the programme
     * @param version version of its settings
     * @param cohort identifier of the cohort
     * @param rules version of the rules that decided
     * @param on the date for which rules were judged
     * @param criteria the criteria with their weights and settings
     */
    public record Round(
            String id, String version, String cohort, String rules, LocalDate on, ImmutableList<Criterion> criteria) {}

    /** An answer: data, and the same in lines of text. */
    public sealed interface Answer permits PairedAnswer, NotPairedAnswer, NobodyAnswer, AdviceAnswer {

        /** To whom it is told, where the audience is a participant; for others empty. */
        Optional<String> toldTo();

        /** Whether it is one for the audience, and holds nothing that the audience may not see. */
        boolean isFor(Audience audience);

        /** The answer in words, a sentence a line. */
        ImmutableList<String> lines();
    }
}
