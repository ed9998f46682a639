package dev.mentoring.json.cli;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.json.Limits;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.matching.Matchmaker;
import dev.mentoring.matching.problem.MatchingProblem;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A question that has no answer yet, as commands ask for one: a problem as it is, or what a programme and its applicants make. */
final class QuestionSource {

    @ArgGroup(multiplicity = "1")
    private Source source = new Source();

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "the day for which rules are judged; default: the day of the last application")
    private Optional<LocalDate> on = Optional.empty();

    @Mixin
    private SizeOption size = new SizeOption();

    QuestionSource() {}

    /** A problem, or what one is compiled from. */
    static final class Source {
        @Option(
                names = "--problem",
                required = true,
                paramLabel = "FILE",
                description = "the matching-problem; - is standard input")
        private String problem = "";

        @ArgGroup(multiplicity = "1")
        private @Nullable RoundSource round = null;

        Source() {}
    }

    /** Reads the question. */
    MatchingProblem read(Input input, Streams streams) {
        RoundSource round = source.round;
        if (round == null) {
            Limits limits = size.limits();
            return input.read(source.problem, limits, MentoringJson.problems().withLimits(limits)::read);
        }
        Programme programme = round.programme(input);
        Applicants applicants = round.applicants(programme, input);
        applicants.refusals().forEach(streams::say);
        LocalDate date = on.orElseGet(() -> round.date(applicants));
        return Matchmaker.standard()
                .compile(programme, applicants.roster(), date, ImmutableSet.of())
                .problem();
    }
}
