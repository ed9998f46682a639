package dev.mentoring.matching.advice;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.Offer;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.rule.Decision;
import dev.mentoring.matching.problem.CompiledRound;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.score.Scorers;
import dev.mentoring.matching.score.ScoringContext;
import dev.mentoring.matching.score.WeightedModel;
import dev.mentoring.matching.whatif.Change;
import dev.mentoring.matching.whatif.Effect;
import dev.mentoring.matching.whatif.WhatIf;
import java.util.Map;
import java.util.TreeMap;

/** Lets a mentor join who does not exist. */
final class Newcomers {

    private static final String NAME = "new-mentor";

    private final CompiledRound round;
    private final RoundPeople people;
    private final Scorers scorers;
    private final String id;

    Newcomers(CompiledRound round, RoundPeople people, Scorers scorers) {
        this.round = round;
        this.people = people;
        this.scorers = scorers;
        this.id = freeId(round.roster());
    }

    private static String freeId(Roster roster) {
        ImmutableSet<String> taken =
                roster.participants().stream().map(Participant::id).collect(toImmutableSet());
        String id = NAME;
        for (int number = 2; taken.contains(id); number++) {
            id = NAME + "-" + number;
        }
        return id;
    }

    TopicWorth worth(NewMentor mentor, WhatIf whatIf) {
        if (round.programme().taxonomies().topic(mentor.topic()).isEmpty()) {
            throw InvalidModelException.of(
                    ProblemCode.UNKNOWN_ID, "topic", "the programme has no such topic", mentor.topic());
        }
        Map<String, Long> scores = scores(mentor);
        Change join = Change.Join.of(Side.MENTOR, Person.of(id, mentor.places()), scores);
        return new TopicWorth(mentor, scores.size(), Effect.of(whatIf.after(join)));
    }

    private Map<String, Long> scores(NewMentor mentor) {
        Participant newcomer = Participant.builder()
                .id(id)
                .addRoles(Role.MENTOR)
                .addOffers(new Offer(mentor.topic()))
                .build();
        Roster roster =
                Roster.builder().from(round.roster()).addParticipants(newcomer).build();
        WeightedModel model = WeightedModel.of(
                round.programme().scoring(), scorers, new ScoringContext(round.programme(), roster, round.on()));
        Map<String, Long> scores = new TreeMap<>();
        for (int mentee = 0; mentee < people.of(Side.MENTEE).size(); mentee++) {
            Participant person = people.of(Side.MENTEE).get(mentee);
            boolean open = round.problem().mentees().get(mentee).preferences().isEmpty();
            boolean admitted = round.rules().admit(person, Role.MENTEE).decision() == Decision.ALLOWED;
            if (open && admitted) {
                scores.put(person.id(), (long) model.score(newcomer, person));
            }
        }
        return scores;
    }
}
