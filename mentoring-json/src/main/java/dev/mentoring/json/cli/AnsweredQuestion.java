package dev.mentoring.json.cli;

import dev.mentoring.matching.Match;
import dev.mentoring.matching.Matchmaker;
import dev.mentoring.matching.certificate.CertificateChecker;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.Verification;
import dev.mentoring.matching.problem.CompiledRound;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A question together with its result, as commands ask about them: of a problem as it is, or of a programme and its applicants. */
final class AnsweredQuestion {

    @ArgGroup(multiplicity = "1")
    private ProblemSource source = new ProblemSource();

    @Option(
            names = "--result",
            paramLabel = "FILE",
            description = "the matching-result; without it, a bundled example is matched first")
    private Optional<String> result = Optional.empty();

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description =
                    "the day for which rules are judged, as it was for the result; default: the day of the last application")
    private Optional<LocalDate> on = Optional.empty();

    @Option(
            names = "--earlier",
            paramLabel = "RESULT",
            description = "the earlier matching-result, where the result was made to keep pairs of one")
    private Optional<String> earlier = Optional.empty();

    @Mixin
    private SizeOption size = new SizeOption();

    AnsweredQuestion() {}

    /**
     * What was read.
     *
     * @param round the programme's round, where the problem is compiled from one
     * @param applicants the people with their names, in that case
     */
    record Answered(
            MatchingProblem problem,
            MatchingResult result,
            Optional<CompiledRound> round,
            Optional<Applicants> applicants) {

        /** A match that was just made. */
        static Answered of(Match match, Applicants applicants) {
            return new Answered(
                    match.round().problem(), match.result(), Optional.of(match.round()), Optional.of(applicants));
        }

        /** The problem, where it has two sides. */
        TwoSidedProblem twoSided() {
            if (problem instanceof TwoSidedProblem twoSided) {
                return twoSided;
            }
            throw new UsageException("This is answered for problems of mentors and mentees, not for peers.");
        }

        /** The result, which must have pairings and verify. */
        MatchingResult provedResult() {
            Verification verification = CertificateChecker.verify(problem, result);
            if (!verification.valid()) {
                throw new UsageException("The result does not verify: "
                        + verification.refusals().get(0).message());
            }
            if (result.status() != Status.SOLVED && result.status() != Status.BOUNDED) {
                throw new UsageException("The result has no pairings: its status is " + result.status());
            }
            return result;
        }

        /** The name of a person alone, where one is known, safe to print; else the identifier. */
        String bareNameOf(String id) {
            return applicants.map(people -> people.bareNameOf(id)).orElse(id);
        }

        /** What to call a person: identifier and name where one is known, safe to print. */
        String nameOf(String id) {
            return applicants.map(people -> people.nameOf(id)).orElse(id);
        }
    }

    /** Reads question and result, and refuses a result of another question. */
    Answered read(Input input, Streams streams) {
        if (earlier.isPresent() && (result.isEmpty() || source.round().isEmpty())) {
            throw new UsageException("--earlier goes with --result, and with a programme or an example");
        }
        AnswerFiles files = new AnswerFiles(input, size.limits());
        return source.round()
                .map(round -> ofRound(round, files, streams))
                .orElseGet(() -> files.answered(
                        source.problem(input, size.limits()),
                        result.orElseThrow(() -> new UsageException("Give the result of the problem with --result."))));
    }

    private Answered ofRound(RoundSource round, AnswerFiles files, Streams streams) {
        AnswerFiles.Asked asked = files.asked(round, on);
        return result.map(file -> files.answered(asked, files.pairs(earlier), file))
                .orElseGet(() -> matched(round, asked, streams));
    }

    private static Answered matched(RoundSource round, AnswerFiles.Asked asked, Streams streams) {
        if (!round.isExample()) {
            throw new UsageException("Give the result with --result; `mentoring match --out` writes one.");
        }
        Match match = Matchmaker.standard()
                .match(asked.programme(), asked.applicants().roster(), asked.date());
        streams.say("Matched the example first, by its own strategy.");
        return Answered.of(match, asked.applicants());
    }
}
