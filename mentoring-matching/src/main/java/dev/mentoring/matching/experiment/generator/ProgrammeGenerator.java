package dev.mentoring.matching.experiment.generator;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.GreatCircle;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.matching.experiment.catalogue.Setting;
import dev.mentoring.matching.problem.ProblemCompiler;
import dev.mentoring.matching.score.ScorerWatch;
import dev.mentoring.matching.score.Scorers;
import java.time.LocalDate;
import java.util.function.BooleanSupplier;

/** Draws people for a programme and compiles their round. */
record ProgrammeGenerator(String name, Programme programme, RosterShape shape, LocalDate on)
        implements ProblemGenerator {

    @Override
    public String description() {
        return "Invented people who apply for the programme \"" + programme.id() + "\" and their compiled round.";
    }

    @Override
    public ImmutableList<Setting> settings() {
        return shape.all();
    }

    @Override
    public Instance draw(Options settings, long seed, BooleanSupplier stop) {
        Setting.requireOnly(name, settings(), settings);
        return Instance.of(ProblemCompiler.compile(
                programme,
                RosterGenerator.draw(programme, shape.with(settings), on, seed, stop),
                on,
                new GreatCircle(),
                Scorers.standard(),
                ScorerWatch.none(),
                ImmutableSet.of(),
                stop));
    }
}
