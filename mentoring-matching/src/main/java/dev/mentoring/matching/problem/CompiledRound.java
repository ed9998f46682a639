package dev.mentoring.matching.problem;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.MatchingMode;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.rule.Decider;
import dev.mentoring.matching.score.WeightedModel;
import java.time.LocalDate;

/**
 * A matching problem together with the programme and the people that it was compiled from.
 *
 * @param programme the programme
 * @param roster the people
 * @param on the date for which rules were judged
 * @param problem the compiled question
 * @param rules the rule book in this round's context
 * @param scoring the scoring model in this round's context
 * @param ruleCounts what each clause said in all, in the order of the clauses
 * @param referred pairs that a clause leaves to the coordinator, by mentor and mentee in order of identifiers
 * @param capped mentors who state more places than the programme gives, in order of identifiers
 */
public record CompiledRound(
        Programme programme,
        Roster roster,
        LocalDate on,
        TwoSidedProblem problem,
        Decider rules,
        WeightedModel scoring,
        ImmutableList<RuleCount> ruleCounts,
        ImmutableList<MentoringPair> referred,
        ImmutableList<String> capped) {

    /** Who had the say in the matches of the round. */
    public MatchingMode mode() {
        return programme.mode();
    }

    /** The people of a role, in order of identifiers. */
    public ImmutableList<Participant> people(Role role) {
        return roster.participants().stream().filter(person -> person.is(role)).collect(toImmutableList());
    }

    /** Everybody by identifier. */
    public ImmutableMap<String, Participant> byId() {
        return roster.byId();
    }
}
