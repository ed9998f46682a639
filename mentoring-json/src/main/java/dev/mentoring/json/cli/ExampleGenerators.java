package dev.mentoring.json.cli;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.json.Examples;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.matching.experiment.generator.Generators;
import dev.mentoring.matching.experiment.generator.Instance;
import dev.mentoring.matching.experiment.generator.ProblemGenerator;
import dev.mentoring.matching.experiment.generator.RosterGenerator;
import dev.mentoring.matching.experiment.generator.RosterShape;
import dev.mentoring.matching.experiment.generator.Setting;

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
        return RosterGenerator.generatorOf(
                PREFIX + example,
                MentoringJson.readProgramme(Examples.programme(example)),
                RosterShape.standard(),
                Examples.date(example));
    }

    /** Reads its programme when it is first asked to draw. */
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
            return RosterShape.standard().all();
        }

        @Override
        public Instance draw(Options settings, long seed) {
            return drawing.get().draw(settings, seed);
        }
    }
}
