package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.programme.EvaluationPlan;
import dev.mentoring.core.programme.PilotPolicy;
import java.time.Period;
import java.util.Optional;
import java.util.function.Supplier;

/** Maps what is measured, and what it means for the programme to be a pilot. */
final class EvaluationValues {

    private static final Shape EVALUATION = Shape.requiring()
            .allowing("rated", "scaleLeast", "scaleMost", "ratingsWithin", "review")
            .byDefault("scaleLeast", "1")
            .byDefault("scaleMost", "5")
            .byDefault("ratingsWithin", "\"P28D\"");
    private static final Shape PILOT = Shape.requiring("period", "decideWithin");
    private static final EvaluationPlan NONE = EvaluationPlan.none();

    private EvaluationValues() {}

    /** Reads a plan. */
    static Supplier<EvaluationPlan> read(DocumentReader in) {
        ImmutableSet<String> rated = NONE.rated();
        int scaleLeast = NONE.scaleLeast();
        int scaleMost = NONE.scaleMost();
        Period ratingsWithin = NONE.ratingsWithin();
        Optional<Period> review = NONE.review();
        if (in.enterObject(EVALUATION)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "rated" -> rated = Values.distinctIds(in);
                    case "scaleLeast" -> scaleLeast = (int) in.whole(0, EvaluationPlan.HIGHEST_RATING);
                    case "scaleMost" -> scaleMost = (int) in.whole(0, EvaluationPlan.HIGHEST_RATING);
                    case "ratingsWithin" -> ratingsWithin = TimeValues.period(in);
                    default -> review = Optional.of(TimeValues.period(in));
                }
            }
        }
        ImmutableSet<String> purposes = rated;
        int least = scaleLeast;
        int most = scaleMost;
        Period time = ratingsWithin;
        Optional<Period> midPoint = review;
        return () -> new EvaluationPlan(purposes, least, most, time, midPoint);
    }

    /** Reads what it means to be a pilot. */
    static Supplier<PilotPolicy> pilot(DocumentReader in) {
        Period period = Period.ofDays(1);
        Period decideWithin = Period.ofDays(1);
        if (in.enterObject(PILOT)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "period" -> period = TimeValues.period(in);
                    default -> decideWithin = TimeValues.period(in);
                }
            }
        }
        Period runs = period;
        Period decided = decideWithin;
        return () -> new PilotPolicy(runs, decided);
    }

    /** Writes what differs from a plan of nothing, if anything does. */
    static void write(EvaluationPlan plan, JsonText out) {
        if (plan.equals(NONE)) {
            return;
        }
        out.name("evaluation").row();
        Values.writeUnlessEmpty("rated", plan.rated(), out);
        if (plan.scaleLeast() != NONE.scaleLeast()) {
            out.name("scaleLeast").value(plan.scaleLeast());
        }
        if (plan.scaleMost() != NONE.scaleMost()) {
            out.name("scaleMost").value(plan.scaleMost());
        }
        if (!plan.ratingsWithin().equals(NONE.ratingsWithin())) {
            out.name("ratingsWithin").value(plan.ratingsWithin().toString());
        }
        TimeValues.write("review", plan.review(), out);
        out.end();
    }

    /** Writes what it means to be a pilot. */
    static void write(PilotPolicy pilot, JsonText out) {
        out.name("pilot").row();
        out.name("period").value(pilot.period().toString());
        out.name("decideWithin").value(pilot.decideWithin().toString());
        out.end();
    }
}
