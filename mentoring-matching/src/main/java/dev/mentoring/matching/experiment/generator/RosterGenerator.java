package dev.mentoring.matching.experiment.generator;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.participant.GreatCircle;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.Cohort;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.rule.Decider;
import dev.mentoring.core.rule.Decision;
import dev.mentoring.matching.problem.StoppableWork;
import java.time.LocalDate;
import java.util.function.BooleanSupplier;

/**
 * Draws people who could apply for a programme: invented ones, without names or addresses.
 *
 * <p>They answer what the programme's form asks, with answers that it allows, and everything that it requires; topics, places,
 * commitments, components and the like are the programme's own. Topics are drawn by Zipf's law from those in use that have none below
 * them. Mentors are more senior than mentees: of grades, bands, stages, counts and years they draw the larger of two, and mentees the
 * smaller. Where people choose their partners, mentees rank some mentors and mentors rank those who chose them. Most people whom
 * the rules would keep out of a role are drawn again. Shares and skews are settings; beyond that, one answer says nothing of another.
 *
 * <p>The roster depends on programme, shape, date and seed alone, and passes {@link Programme#check}.
 */
public final class RosterGenerator {

    private static final int MOST_ATTEMPTS = 50;

    private RosterGenerator() {}

    /**
     * Draws a roster of the programme's latest cohort.
     *
     * @param on the day for which people apply
     * @param seed any number; equal ones give equal rosters
     * @throws InvalidModelException when the cohort does not take so many people, requires an answer that the programme has none
     *     for, or when there may be more choices than {@link Generators#MOST_PAIRS}
     */
    public static Roster draw(Programme programme, RosterShape shape, LocalDate on, long seed) {
        return draw(programme, shape, on, seed, () -> false);
    }

    /**
     * Draws a roster of the programme's latest cohort.
     *
     * @param stop says true when the drawing is to stop; asked before anybody is drawn, and before everybody who is
     * @throws InvalidModelException as above
     * @throws dev.mentoring.matching.problem.RunCancelledException when {@code stop} says so
     */
    public static Roster draw(Programme programme, RosterShape shape, LocalDate on, long seed, BooleanSupplier stop) {
        StoppableWork work = Sizes.drawing(stop);
        int mentors = shape.whole(RosterShape.MENTORS);
        int mentees = shape.whole(RosterShape.MENTEES);
        int both = (int) ((long) Math.min(mentors, mentees) * shape.whole(RosterShape.BOTH) / 1_000);
        ImmutableList<String> ids = ids(programme, mentors + mentees - both);
        ImmutableList<String> mentorIds = ids.subList(0, mentors);
        ImmutableList<String> menteeIds = ids.subList(mentors - both, ids.size());
        Answers answers = new Answers(programme, shape, on, seed);
        ChoicesOfPartners choices = ChoicesOfPartners.draw(programme, shape, mentorIds, menteeIds, seed, work);
        Roster nobody = roster(programme, ImmutableList.of(), ImmutableMap.of());
        Decider rules = programme.rulesFor(nobody.cohort()).in(programme.ruleContext(nobody, on, new GreatCircle()));
        Draws draws = Draws.of(seed, "eligible");
        Draws avoided = Draws.of(seed, "avoids");
        ImmutableList.Builder<Participant> people = ImmutableList.builderWithExpectedSize(ids.size());
        ImmutableMap.Builder<String, String> managers = ImmutableMap.builderWithExpectedSize(ids.size());
        for (int k = 0; k < ids.size(); k++) {
            work.ask();
            String id = ids.get(k);
            Standing standing = Standing.of(k < mentors, k >= mentors - both);
            ImmutableList<String> others = somebodyElse(ids, k, avoided);
            Participant person = answers.of(id, standing, choices.of(id), others);
            int left = draws.perMille(shape.whole(RosterShape.ELIGIBLE_RATE)) ? MOST_ATTEMPTS : 0;
            while (left-- > 0 && isKeptOut(person, rules)) {
                person = answers.of(id, standing, choices.of(id), others);
            }
            people.add(person);
            managers.put(id, answers.managerOf(person));
        }
        Roster roster = roster(programme, people.build(), managers.buildOrThrow());
        programme.check(roster).throwIfAny(InvalidModelException::new);
        return roster;
    }

    /** One of the others, for questions that name a person; nobody where there is nobody else. */
    private static ImmutableList<String> somebodyElse(ImmutableList<String> ids, int person, Draws draws) {
        if (ids.size() < 2) {
            return ImmutableList.of();
        }
        int other = draws.below(ids.size() - 1);
        return ImmutableList.of(ids.get(other < person ? other : other + 1));
    }

    private static Roster roster(
            Programme programme, ImmutableList<Participant> people, ImmutableMap<String, String> managers) {
        return Roster.builder()
                .cohort(programme.latestCohort().map(Cohort::id).orElse(programme.id()))
                .participants(people)
                .reportsTo(managers)
                .build();
    }

    private static boolean isKeptOut(Participant person, Decider rules) {
        return person.roles().stream()
                .anyMatch(role -> rules.admit(person, role).decision() != Decision.ALLOWED);
    }

    /**
     * A generator of the problems of a programme: draws a roster and compiles the round, with the scorers of this library and distances
     * as the crow flies. Its settings are those of {@link RosterShape}, and hold instead of the shape's.
     *
     * @param name the stable name, in lower case with hyphens
     * @param on the day of the round
     */
    public static ProblemGenerator generatorOf(String name, Programme programme, RosterShape shape, LocalDate on) {
        return new ProgrammeGenerator(name, programme, shape, on);
    }

    /** Plain identifiers, none of which is that of somebody who leads a cohort. */
    private static ImmutableList<String> ids(Programme programme, int count) {
        ImmutableList.Builder<String> ids = ImmutableList.builderWithExpectedSize(count);
        int leads = programme.cohorts().stream()
                .mapToInt(cohort -> cohort.leads().size())
                .sum();
        int left = count;
        for (String id : PlainIds.ofPeers(count + leads)) {
            if (left > 0
                    && programme.cohorts().stream()
                            .noneMatch(cohort -> cohort.leads().contains(id))) {
                ids.add(id);
                left--;
            }
        }
        return ids.build();
    }
}
