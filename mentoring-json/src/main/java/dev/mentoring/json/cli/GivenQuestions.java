package dev.mentoring.json.cli;

import dev.mentoring.core.programme.Programme;
import dev.mentoring.json.Examples;
import dev.mentoring.json.Limits;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.matching.Matchmaker;
import dev.mentoring.matching.experiment.Bench;
import dev.mentoring.matching.experiment.Design;
import dev.mentoring.matching.experiment.Source;
import dev.mentoring.matching.experiment.generator.Instance;
import dev.mentoring.matching.problem.MatchingProblem;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Brings the questions that a design refers to: matching problems in files beside it, and bundled examples. */
final class GivenQuestions {

    private static final String EXAMPLE = "example:";

    private final Input input;
    private final String designFile;
    private final Limits limits;

    /**
     * Questions of a design.
     *
     * @param designFile its file, to whose folder the names of other files are relative
     */
    GivenQuestions(Input input, String designFile, Limits limits) {
        this.input = input;
        this.designFile = designFile;
        this.limits = limits;
    }

    /** The bench with the questions. */
    Bench on(Bench bench, Design design) {
        Bench laid = bench;
        for (Source source : design.sources()) {
            if (source instanceof Source.Given given && !laid.given().containsKey(given.reference())) {
                laid = laid.withGiven(given.reference(), question(given.reference()));
            }
        }
        return laid;
    }

    private Instance question(String reference) {
        if (reference.startsWith(EXAMPLE)) {
            return example(reference.substring(EXAMPLE.length()));
        }
        MatchingProblem problem =
                input.read(beside(reference), limits, MentoringJson.problems().withLimits(limits)::read);
        return Instance.of(problem);
    }

    private static Instance example(String name) {
        if (!Examples.names().contains(name)) {
            throw new UsageException(
                    "The design refers to an example that there is not. `mentoring examples` lists what there is.");
        }
        Programme programme = MentoringJson.readProgramme(Examples.programme(name));
        Applicants applicants =
                Applicants.read(Examples.applications(name), programme, Optional.empty(), Limits.standard());
        return Instance.of(Matchmaker.standard().compile(programme, applicants.roster(), Examples.date(name)));
    }

    private String beside(String reference) {
        try {
            return Path.of(designFile).resolveSibling(reference).toString();
        } catch (InvalidPathException e) {
            throw new UsageException("The design refers to a file whose name is none", e);
        }
    }
}
