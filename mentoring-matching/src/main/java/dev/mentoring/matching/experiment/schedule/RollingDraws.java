package dev.mentoring.matching.experiment.schedule;

import dev.mentoring.matching.experiment.generator.Draws;
import dev.mentoring.matching.experiment.schedule.RollingSettings.Coming;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Population;
import dev.mentoring.matching.problem.Side;

/** What chance decides of people and pairs, each by identifier, so that neither others nor the strategy move it. */
final class RollingDraws {

    /** Whoever has this patience waits without end. */
    static final int ENDLESS = Integer.MAX_VALUE;
    /** The day on which nothing breaks. */
    static final int NEVER = Integer.MAX_VALUE;

    private final Population people;
    private final RollingSettings settings;
    private final long seed;

    RollingDraws(Population people, RollingSettings settings, long seed) {
        this.people = people;
        this.settings = settings;
        this.seed = Draws.seedFor(seed, "rolling");
    }

    /** The day on which somebody comes. */
    int arrival(int person) {
        Coming coming = coming(person);
        Draws draws = of("arrival", person);
        if (draws.perMille(coming.atStart())) {
            return 0;
        }
        return coming.bursts() == 0
                ? draws.below(settings.days() + 1)
                : (int) ((long) draws.below(coming.bursts()) * settings.days() / coming.bursts());
    }

    /** For how many days somebody waits. */
    int patience(int person) {
        int mean = coming(person).patience();
        return mean == 0
                ? ENDLESS
                : (int) Math.min(Math.round(of("patience", person).exponential() * mean), ENDLESS);
    }

    /** After how many days a pair breaks; {@link #NEVER} for most. */
    int breaksAfter(Pairing pairing) {
        Draws draws = Draws.of(Draws.seedFor(seed, "break/" + pairing.mentor()), pairing.mentee());
        return draws.perMille(settings.breaking()) ? draws.between(1, settings.breakDays()) : NEVER;
    }

    private Coming coming(int person) {
        return people.side(person) == Side.MENTOR ? settings.mentors() : settings.mentees();
    }

    private Draws of(String purpose, int person) {
        return Draws.of(
                seed,
                purpose + "/" + people.side(person) + "/"
                        + people.person(person).id());
    }
}
