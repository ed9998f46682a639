package dev.mentoring.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.hash.Hashing;
import dev.mentoring.core.Ids;
import dev.mentoring.matching.experiment.Bench;
import dev.mentoring.matching.experiment.Design;
import dev.mentoring.matching.experiment.Source;
import dev.mentoring.matching.experiment.generator.Instance;
import dev.mentoring.matching.problem.CompiledRound;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What decides, beside chance, what the trials of a design come to. Trials that were kept count for a run only where this is the same.
 *
 * @param design digest of the design
 * @param given the questions that the design refers to, in order of their references
 * @param library version of the library that runs it
 */
public record TrialsHeader(String design, ImmutableList<Question> given, String library) {

    /**
     * A given question.
     *
     * @param reference how the design calls it
     * @param problem digest of the problem
     * @param round digest of the programme, the people and the date that the problem was compiled from; empty for a raw problem
     */
    public record Question(String reference, String problem, Optional<String> round) {

        private static Question of(String reference, Instance instance) {
            return new Question(
                    reference, instance.problem().digest(), instance.round().map(Question::digest));
        }

        /** Perturbations compile a round anew, so that more counts of it than its problem. */
        private static String digest(CompiledRound round) {
            String parts = String.join(
                    "\n",
                    MentoringJson.programmes().digest(round.programme()),
                    MentoringJson.participants().digest(ParticipantsDocument.of(round.roster())),
                    round.on().toString());
            return "sha256:" + Hashing.sha256().hashString(parts, StandardCharsets.UTF_8);
        }
    }

    /**
     * The header of a run.
     *
     * @param bench what runs the design; references that it has not been given are left out
     * @param library version of the library
     */
    public static TrialsHeader of(Design design, Bench bench, String library) {
        ImmutableSortedSet<String> references = design.sources().stream()
                .filter(Source.Given.class::isInstance)
                .map(source -> ((Source.Given) source).reference())
                .filter(bench.given()::containsKey)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Ids.ORDER));
        return new TrialsHeader(
                MentoringJson.experiments().digest(design),
                bench.given().entrySet().stream()
                        .filter(given -> references.contains(given.getKey()))
                        .map(given -> Question.of(given.getKey(), given.getValue()))
                        .collect(ImmutableList.toImmutableList()),
                library);
    }
}
