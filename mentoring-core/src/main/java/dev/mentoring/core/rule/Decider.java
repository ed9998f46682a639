package dev.mentoring.core.rule;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Decides about people and pairs by the clauses of a rule book in one context; immutable and safe to share.
 *
 * <p>Every method that asks rules throws a {@link RuleException} when a rule of a user's own fails, naming clause and people.
 */
public final class Decider {

    private final ImmutableList<ParticipantClause> participation;
    private final ImmutableList<Clause> clauses;
    private final RuleContext context;

    Decider(ImmutableList<ParticipantClause> participation, ImmutableList<Clause> clauses, RuleContext context) {
        this.participation = participation;
        this.clauses = clauses;
        this.context = context;
    }

    /** The clauses on pairs in force, in order. */
    public ImmutableList<Clause> clauses() {
        return clauses;
    }

    /** Whether somebody may take part in a role; the index is that of a clause of {@link #participation}. */
    public Ruling admit(Participant person, Role role) {
        Facts facts = context.about(person);
        Ballot ballot = new Ballot();
        ImmutableList<Clause> binding = binding(role);
        for (int i = 0; i < binding.size() && ballot.isOpen(); i++) {
            ballot.add(i, binding.get(i).verdict(facts), binding.get(i).whenUnknown());
        }
        return ballot.ruling();
    }

    /** The clauses on single people that bind in a role, in order. */
    public ImmutableList<ParticipantClause> participation(Role role) {
        return participation.stream().filter(clause -> clause.binds(role)).collect(toImmutableList());
    }

    /** What every clause that binds in a role says about somebody, in order, with the facts it rests on. */
    public ImmutableList<Finding> trace(Participant person, Role role) {
        Facts facts = context.about(person);
        return binding(role).stream().map(clause -> clause.finding(facts)).collect(toImmutableList());
    }

    /** What would decide otherwise about somebody's taking part in a role (requirement 001-05). */
    public WayOut flip(Participant person, Role role) {
        return WayOut.find(binding(role), context.about(person));
    }

    private ImmutableList<Clause> binding(Role role) {
        return participation(role).stream().map(ParticipantClause::onPerson).collect(toImmutableList());
    }

    /** What the clauses decide about a pair. */
    public Ruling decide(Participant mentor, Participant mentee) {
        Facts facts = context.about(mentor, mentee);
        Ballot ballot = new Ballot();
        for (int i = 0; i < clauses.size() && ballot.isOpen(); i++) {
            ballot.add(i, clauses.get(i).verdict(facts), clauses.get(i).whenUnknown());
        }
        return ballot.ruling();
    }

    /** What every clause says about a pair, in order, with the facts it rests on. */
    public ImmutableList<Finding> trace(Participant mentor, Participant mentee) {
        Facts facts = context.about(mentor, mentee);
        return clauses.stream().map(clause -> clause.finding(facts)).collect(toImmutableList());
    }

    /** Identifiers of the clauses that keep out or refer a pair, in order; none for a pair that is allowed. */
    public ImmutableList<String> inTheWay(Participant mentor, Participant mentee) {
        return WayOut.inTheWay(clauses, context.about(mentor, mentee));
    }

    /** What would decide otherwise about a pair: for the programme office, since it may tell of private wishes. */
    public WayOut flip(Participant mentor, Participant mentee) {
        return WayOut.find(clauses, context.about(mentor, mentee));
    }

    /**
     * What the clauses decide about all pairs, by columns rather than pair by pair; the same as {@link #decide} says of each.
     *
     * @param cancelled asked before each mentor whether to stop; if so, the rows that remain say that no pair is allowed
     * @throws InvalidModelException when there are more than {@link PairGrid#MOST_PAIRS} pairs
     */
    public PairGrid grid(List<Participant> mentors, List<Participant> mentees, BooleanSupplier cancelled) {
        requireFew(mentors, mentees);
        return new PairGrid(clauses, context, mentors, mentees, cancelled);
    }

    /**
     * What the clauses decide about all pairs and which clause decides, by columns; the same as {@link #decide} says of each.
     *
     * @throws InvalidModelException when there are more than {@link PairGrid#MOST_PAIRS} pairs
     */
    public RulingGrid rulings(List<Participant> mentors, List<Participant> mentees) {
        requireFew(mentors, mentees);
        return new RulingGrid(clauses, context, mentors, mentees);
    }

    private static void requireFew(List<Participant> mentors, List<Participant> mentees) {
        if ((long) mentors.size() * mentees.size() > PairGrid.MOST_PAIRS) {
            throw InvalidModelException.of(
                    ProblemCode.LIMIT_MEMORY,
                    "participants",
                    "there are more than " + PairGrid.MOST_PAIRS + " pairs of a mentor and a mentee");
        }
    }

    /**
     * What each clause costs in possible pairs, in all and alone, by columns as {@link #grid} is made.
     *
     * @param cancelled asked before each mentor whether to stop; if so, the pairs of the mentors that remain are not counted
     */
    public RuleCosts costs(List<Participant> mentors, List<Participant> mentees, BooleanSupplier cancelled) {
        return new RuleCosts(clauses, context, mentors, mentees, cancelled);
    }

    /** Gathers verdicts clause by clause: the first no decides, else the first that keeps out, else the first that refers. */
    private static final class Ballot {

        private int forbids = -1;
        private int keeps = -1;
        private int refers = -1;

        boolean isOpen() {
            return forbids < 0;
        }

        void add(int clause, Verdict verdict, WhenUnknown whenUnknown) {
            if (verdict == Verdict.NO) {
                forbids = clause;
            } else if (verdict == Verdict.UNKNOWN) {
                keeps = keeps < 0 && whenUnknown == WhenUnknown.KEEP_OUT ? clause : keeps;
                refers = refers < 0 && whenUnknown == WhenUnknown.REFER ? clause : refers;
            }
        }

        Ruling ruling() {
            if (forbids >= 0 || keeps >= 0) {
                return new Ruling(Decision.KEPT_OUT, forbids >= 0 ? forbids : keeps);
            }
            return refers >= 0 ? new Ruling(Decision.REFERRED, refers) : Ruling.ALLOWED;
        }
    }
}
