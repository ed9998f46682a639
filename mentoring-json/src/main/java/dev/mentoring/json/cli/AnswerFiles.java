package dev.mentoring.json.cli;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.json.Limits;
import dev.mentoring.matching.Matchmaker;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.problem.CompiledRound;
import dev.mentoring.matching.problem.MatchingProblem;
import java.time.LocalDate;
import java.util.Optional;

/** Reads questions and results from files, and refuses a result of another question. */
final class AnswerFiles {

    private final Input input;
    private final Limits limits;

    AnswerFiles(Input input, Limits limits) {
        this.input = input;
        this.limits = limits;
    }

    /**
     * What a programme and its applicants ask.
     *
     * @param date the day for which rules are judged
     */
    record Asked(Programme programme, Applicants applicants, LocalDate date) {}

    /** A programme and its applicants, for a day or for their own. */
    Asked asked(RoundSource round, Optional<LocalDate> on) {
        Programme programme = round.programme(input);
        Applicants applicants = round.applicants(programme, input);
        return new Asked(programme, applicants, on.orElseGet(() -> round.date(applicants)));
    }

    MatchingResult result(String file) {
        return input.result(file, limits);
    }

    /** The pairs that an earlier result names; nothing else of it counts. */
    ImmutableSet<MentoringPair> pairs(Optional<String> earlier) {
        return earlier.map(file -> Matchmaker.pairsOf(result(file))).orElse(ImmutableSet.of());
    }

    /** A problem with its result. */
    AnsweredQuestion.Answered answered(MatchingProblem problem, String result) {
        MatchingResult answer = result(result);
        if (!isAnsweredBy(answer, problem)) {
            throw new UsageException("The result answers another problem.");
        }
        return new AnsweredQuestion.Answered(problem, answer, Optional.empty(), Optional.empty());
    }

    /** A round with its result, which may have been made to keep earlier pairs or not: its digest tells. */
    AnsweredQuestion.Answered answered(Asked asked, ImmutableSet<MentoringPair> earlier, String result) {
        MatchingResult answer = result(result);
        CompiledRound round = compile(asked, ImmutableSet.of());
        if (!isAnsweredBy(answer, round.problem()) && !earlier.isEmpty()) {
            round = compile(asked, earlier);
        }
        if (!isAnsweredBy(answer, round.problem())) {
            throw new UsageException(
                    "The result answers another question than this programme and these applicants make. Give the files, "
                            + "the cohort, the date (--on) and the earlier result (--earlier) with which it was made.");
        }
        return new AnsweredQuestion.Answered(
                round.problem(), answer, Optional.of(round), Optional.of(asked.applicants()));
    }

    private static CompiledRound compile(Asked asked, ImmutableSet<MentoringPair> earlier) {
        return Matchmaker.standard()
                .compile(asked.programme(), asked.applicants().roster(), asked.date(), earlier);
    }

    private static boolean isAnsweredBy(MatchingResult answer, MatchingProblem problem) {
        return answer.problemDigest().equals(problem.digest());
    }
}
