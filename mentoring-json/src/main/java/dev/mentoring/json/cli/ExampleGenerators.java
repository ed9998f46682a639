package dev.mentoring.json.cli;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.json.Examples;
import dev.mentoring.json.Limits;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.matching.experiment.catalogue.Setting;
import dev.mentoring.matching.experiment.generator.Generators;
import dev.mentoring.matching.experiment.generator.Instance;
import dev.mentoring.matching.experiment.generator.ProblemGenerator;
import dev.mentoring.matching.experiment.generator.RosterGenerator;
import dev.mentoring.matching.experiment.generator.RosterShape;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The generators of the library, and one more for each bundled example, which draws people for its programme. */
final class ExampleGenerators {

    private static final String PREFIX = "people-";

    private ExampleGenerators() {}

    /** All of them. */
    static Generators all() {
        Generators all = Generators.standard();
        for (String example : Examples.names()) {
            all = all.plus(new OfExample(example, Suppliers.memoize(() -> generator(example))));
        }
        return all;
    }

    private static ProblemGenerator generator(String example) {
        Programme programme = MentoringJson.readProgramme(Examples.programme(example));
        return RosterGenerator.generatorOf(
                PREFIX + example, programme, shape(example, programme), Examples.date(example));
    }

    /** As many people as the example has. */
    private static RosterShape shape(String example, Programme programme) {
        Roster roster = Applicants.read(Examples.applications(example), programme, Optional.empty(), Limits.standard())
                .roster();
        long mentors = count(roster, Role.MENTOR);
        long mentees = count(roster, Role.MENTEE);
        long both = mentors + mentees - roster.participants().size();
        return RosterShape.standard()
                .with("mentors", mentors)
                .with("mentees", mentees)
                .with("both", both * 1_000 / Math.max(1, Math.min(mentors, mentees)));
    }

    private static long count(Roster roster, Role role) {
        return roster.participants().stream().filter(person -> person.is(role)).count();
    }

    /** Reads its programme when it is first asked for its settings, or to draw. */
    private record OfExample(String example, Supplier<ProblemGenerator> drawing) implements ProblemGenerator {

        @Override
        public String name() {
            return PREFIX + example;
        }

        @Override
        public String description() {
            return "People for the programme of the example " + example + ", and who of them may be paired.";
        }

        @Override
        public ImmutableList<Setting> settings() {
            return drawing.get().settings();
        }

        @Override
        public Instance draw(Options settings, long seed, BooleanSupplier stop) {
            return drawing.get().draw(settings, seed, stop);
        }
    }
}
