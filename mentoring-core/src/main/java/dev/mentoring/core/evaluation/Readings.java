package dev.mentoring.core.evaluation;

import dev.mentoring.core.programme.EvaluationPlan;
import java.util.Optional;

/** The ways in which tallies are shown. */
final class Readings {

    /** Counts of what may be known of single people anyway, in a group that is not too small. */
    static final Withholding.Reading COUNT = new Withholding.Reading() {
        @Override
        public Figure exact(Tally tally) {
            return new Figure.Count(tally.sum());
        }

        @Override
        public Optional<Figure> nearEnd(Tally tally) {
            return Optional.empty();
        }
    };

    /** Per cent of those who said yes; at most one of them on either side is near the end. */
    static final Withholding.Reading PERCENT_OF_YES = new Withholding.Reading() {
        @Override
        public Figure exact(Tally tally) {
            return new Figure.Average(new Mean(100 * tally.sum(), tally.people()));
        }

        @Override
        public Optional<Figure> nearEnd(Tally tally) {
            int all = tally.people();
            if (all > 0 && tally.sum() >= all - 1) {
                return Optional.of(new Figure.NearEnd(2 * (100L * (all - 1) / all), true));
            }
            return all > 0 && tally.sum() <= 1
                    ? Optional.of(new Figure.NearEnd(2 * ((100L + all - 1) / all), false))
                    : Optional.empty();
        }
    };

    private Readings() {}

    /** Means of ratings; within half a point of an end of the scale is near the end. */
    static Withholding.Reading ratings(EvaluationPlan plan) {
        return new Withholding.Reading() {
            @Override
            public Figure exact(Tally tally) {
                return new Figure.Average(new Mean(tally.sum(), tally.people()));
            }

            @Override
            public Optional<Figure> nearEnd(Tally tally) {
                long lowHalves = 2L * plan.scaleLeast() + 1;
                long highHalves = 2L * plan.scaleMost() - 1;
                if (tally.people() > 0 && 2 * tally.sum() >= highHalves * tally.people()) {
                    return Optional.of(new Figure.NearEnd(highHalves, true));
                }
                return tally.people() > 0 && 2 * tally.sum() <= lowHalves * tally.people()
                        ? Optional.of(new Figure.NearEnd(lowHalves, false))
                        : Optional.empty();
            }
        };
    }
}
