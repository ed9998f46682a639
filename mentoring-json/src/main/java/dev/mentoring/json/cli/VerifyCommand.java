package dev.mentoring.json.cli;

import dev.mentoring.core.MentoringException;
import dev.mentoring.json.Limits;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.json.internal.JsonText;
import dev.mentoring.json.internal.ProblemObject;
import dev.mentoring.matching.certificate.CertificateChecker;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Refusal;
import dev.mentoring.matching.certificate.Verification;
import dev.mentoring.matching.problem.MatchingProblem;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks a result against its problem without solving anything. */
@Command(
        name = "verify",
        description = {
            "Checks a matching-result and its certificate against its matching-problem, without solving.",
            "Prints {\"valid\": true}, or false with the reasons. With --batch, the two files are NDJSON in step, and "
                    + "one verdict a line comes out."
        },
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    private static final String VALID = "{\"valid\": true}";

    private final Streams streams;

    @Option(
            names = "--problem",
            required = true,
            paramLabel = "FILE",
            description = "the question; - is standard input")
    private String problem = "";

    @Option(names = "--result", required = true, paramLabel = "FILE", description = "the answer; - is standard input")
    private String result = "";

    @Mixin
    private SizeOption size = new SizeOption();

    @Option(names = "--batch", description = "both files hold one document a line")
    private boolean batch = false;

    VerifyCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        Limits limits = size.limits();
        Input input = new Input(streams);
        if (batch) {
            try (InputStream problems = input.open(problem);
                    InputStream results = input.open(result)) {
                verifyLines(new Batch.Lines(problems), new Batch.Lines(results));
            }
            return ExitStatus.DONE;
        }
        MatchingProblem question =
                input.read(problem, limits, MentoringJson.problems().withLimits(limits)::read);
        String verdict = verdict(question, input.bytes(result, limits), limits);
        streams.line(verdict);
        return verdict.equals(VALID) ? ExitStatus.DONE : ExitStatus.ANSWER_IS_NO;
    }

    private void verifyLines(Batch.Lines problems, Batch.Lines results) {
        Optional<byte[]> question = problems.next();
        Optional<byte[]> answer = results.next();
        while ((question.isPresent() || answer.isPresent()) && streams.isWhole()) {
            streams.line(verifyLine(question.orElse(new byte[0]), answer.orElse(new byte[0])));
            question = problems.next();
            answer = results.next();
        }
    }

    private static String verifyLine(byte[] question, byte[] answer) {
        try {
            return verdict(MentoringJson.readProblem(question), answer, Limits.standard());
        } catch (MentoringException e) {
            return MentoringJson.errorLine(e);
        }
    }

    /** A result that cannot even be read is not valid; the problems are the reasons. */
    private static String verdict(MatchingProblem question, byte[] answer, Limits limits) {
        MatchingResult read;
        try {
            read = MentoringJson.results().withLimits(limits).read(answer);
        } catch (MentoringException e) {
            StringBuilder text = new StringBuilder();
            JsonText out = startRefusal(text);
            e.problems().forEach(p -> ProblemObject.write(p, out));
            out.end().end();
            return text.toString();
        }
        Verification verification = CertificateChecker.verify(question, read);
        return verification.valid() ? VALID : refusal(verification);
    }

    private static String refusal(Verification verification) {
        StringBuilder text = new StringBuilder();
        JsonText out = startRefusal(text);
        for (Refusal refusal : verification.refusals()) {
            out.object();
            out.name("code").value(refusal.code());
            out.name("message").value(refusal.message());
            out.name("ids").array();
            refusal.ids().forEach(out::value);
            out.end().end();
        }
        out.end().end();
        return text.toString();
    }

    private static JsonText startRefusal(StringBuilder text) {
        JsonText out = JsonText.onOneLine(text);
        out.object();
        out.name("valid").value(false);
        out.name("reasons").array();
        return out;
    }
}
