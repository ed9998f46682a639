package dev.mentoring.matching.advice;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.GreatCircle;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.participant.RosterBuilder;
import dev.mentoring.core.programme.Capacities;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.rule.RuleBook;
import dev.mentoring.matching.SmallProgramme;
import dev.mentoring.matching.problem.CompiledRound;
import dev.mentoring.matching.problem.ProblemCompiler;
import dev.mentoring.matching.score.Scorers;
import java.util.List;
import java.util.Random;

/** Small rounds at random: people who want and offer two topics each and do not want each other now and then. */
final class RandomRound {

    private static final List<String> TOPICS =
            List.of("governance", "budget", "board", "operations", "circulation", "expenses");

    static final Programme PROGRAMME = SmallProgramme.builder()
            .rules(new RuleBook("1", ImmutableList.of()))
            .capacities(new Capacities(1, 3, 1))
            .build();

    private RandomRound() {}

    static Roster people(Random random, int mentors, int mentees, int avoidance) {
        RosterBuilder roster = Roster.builder().cohort("2026");
        for (int j = 0; j < mentors; j++) {
            roster.addParticipants(SmallProgramme.mentor("m" + j, two(random))
                    .mentorPlaces(random.nextInt(6) == 0 ? 0 : 1 + random.nextInt(2))
                    .build());
        }
        for (int i = 0; i < mentees; i++) {
            ParticipantBuilder mentee = SmallProgramme.mentee("e" + i, two(random));
            for (int j = 0; j < mentors; j++) {
                if (random.nextInt(10) < avoidance) {
                    mentee.addAvoids("m" + j);
                }
            }
            roster.addParticipants(mentee.build());
        }
        return roster.build();
    }

    private static String[] two(Random random) {
        int first = random.nextInt(TOPICS.size());
        int second = (first + 1 + random.nextInt(TOPICS.size() - 1)) % TOPICS.size();
        return new String[] {TOPICS.get(first), TOPICS.get(second)};
    }

    static CompiledRound compile(Roster people) {
        return compile(PROGRAMME, people);
    }

    static CompiledRound compile(Programme programme, Roster people) {
        return ProblemCompiler.compile(programme, people, SmallProgramme.ON, new GreatCircle(), Scorers.standard());
    }

    /** The round with its first pair locked, where it has one. */
    static CompiledRound withLock(Roster people) {
        CompiledRound round = compile(people);
        for (int pair = 0; pair < round.problem().pairCount(); pair++) {
            String mentor = round.problem()
                    .mentors()
                    .get(round.problem().mentorOf(pair))
                    .id();
            if (round.problem().mentors().get(round.problem().mentorOf(pair)).capacity() > 0) {
                String mentee = round.problem()
                        .mentees()
                        .get(round.problem().menteeOf(pair))
                        .id();
                return compile(Roster.builder()
                        .from(people)
                        .addLocked(new MentoringPair(mentor, mentee))
                        .build());
            }
        }
        return round;
    }
}
