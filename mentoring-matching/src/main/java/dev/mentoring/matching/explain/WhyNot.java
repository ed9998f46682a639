package dev.mentoring.matching.explain;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.rule.Finding;
import dev.mentoring.core.rule.Verdict;
import dev.mentoring.core.rule.WayOut;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.score.ScoreBreakdown;
import dev.mentoring.matching.whatif.Obstacle;
import dev.mentoring.matching.whatif.TieRule;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Why these two are not paired, as the coordinator sees it.
 *
 * @param mentor the mentor; among peers the one with the smaller identifier
 * @param mentee the mentee; among peers the one with the larger identifier
 * @param score the points of the pair, where the problem allows it
 * @param breakdown the contributions that sum to it, where there are people
 * @param cause why
 * @param standoffs what preferences or turns say beside it, where the strategy goes by them
 */
public record WhyNot(
        Party mentor,
        Party mentee,
        OptionalLong score,
        Optional<ScoreBreakdown> breakdown,
        Cause cause,
        ImmutableList<Standoff> standoffs)
        implements WhyNotView {

    /**
     * What one of the two brings along that is nobody else's.
     *
     * @param side the side on which the person stands
     * @param person identifier of the person
     * @param choice where the person's own stated choices put the other, if anywhere
     * @param avoids whether the person stated not to want the other
     * @param rules what the rules about single people say of the person, with the person's own facts
     */
    public record Party(
            Side side, String person, Optional<ChoiceRank> choice, boolean avoids, ImmutableList<Finding> rules) {

        /** The person alone. */
        @Override
        public String toString() {
            return "Party[" + person + "]";
        }
    }

    /** Why a pair was not made. */
    public sealed interface Cause {

        /** Stable name of the kind of cause. */
        String kind();

        /** The clauses in the way, in the order of the rule book; none unless rules are. */
        default ImmutableList<String> inTheWay() {
            return ImmutableList.of();
        }

        /** What comes of making the pair, where it is allowed and there is a number. */
        default Optional<Forced> ifMade() {
            return Optional.empty();
        }
    }

    /** The pair was made: there is nothing to answer. */
    public record Made() implements Cause {

        @Override
        public String kind() {
            return "made";
        }
    }

    /**
     * Rules forbid the pair, or keep it out for want of a fact.
     *
     * @param clauses the clauses in the way, in the order of the rule book
     * @param trace what every clause said
     * @param wayOut what would let the pair through
     */
    public record KeptOut(ImmutableList<String> clauses, ImmutableList<Finding> trace, WayOut wayOut) implements Cause {

        @Override
        public String kind() {
            return "kept-out";
        }

        @Override
        public ImmutableList<String> inTheWay() {
            return clauses;
        }

        /** How many clauses: which they are may tell of a refusal. */
        @Override
        public String toString() {
            return "KeptOut[" + clauses.size() + " clauses]";
        }
    }

    /**
     * Rules leave the pair to the coordinator for want of a fact.
     *
     * @param clauses the clauses in the way, in the order of the rule book
     * @param trace what every clause said
     * @param wayOut what would let the pair through
     */
    public record Referred(ImmutableList<String> clauses, ImmutableList<Finding> trace, WayOut wayOut)
            implements Cause {

        @Override
        public String kind() {
            return "referred";
        }

        @Override
        public ImmutableList<String> inTheWay() {
            return clauses;
        }

        /** How many clauses. */
        @Override
        public String toString() {
            return "Referred[" + clauses.size() + " clauses]";
        }
    }

    /**
     * The stated choices of one of the two, or of both, leave the other out, and choices bind.
     *
     * @param byMentor whether the mentor's do
     * @param byMentee whether the mentee's do
     */
    public record LeftOut(boolean byMentor, boolean byMentee) implements Cause {

        @Override
        public String kind() {
            return "left-out-by-choices";
        }

        /** A mask: choices are private. */
        @Override
        public String toString() {
            return "LeftOut[…]";
        }
    }

    /** The problem does not have the pair, and nothing tells why. */
    public record NotAllowed() implements Cause {

        @Override
        public String kind() {
            return "not-allowed";
        }
    }

    /**
     * The pair could have been made, at a loss.
     *
     * @param forced what comes of making it: fewer pairs, or as many and fewer points, or a matching of which the strategy's own
     *     promise does not hold
     */
    public record Costs(Forced forced) implements Cause {

        @Override
        public String kind() {
            return "costs";
        }

        @Override
        public Optional<Forced> ifMade() {
            return Optional.of(forced);
        }
    }

    /**
     * The pair could have been made without any loss of pairs or points.
     *
     * @param forced what comes of making it
     * @param rule what decided
     */
    public record Tied(Forced forced, TieRule rule) implements Cause {

        @Override
        public String kind() {
            return "tied";
        }

        @Override
        public Optional<Forced> ifMade() {
            return Optional.of(forced);
        }
    }

    /**
     * The pair is allowed but cannot be made.
     *
     * @param obstacle what is in the way
     */
    public record Prevented(Obstacle obstacle) implements Cause {

        @Override
        public String kind() {
            return "prevented";
        }
    }

    /** It is not known. */
    public record Unknown() implements Cause {

        @Override
        public String kind() {
            return "unknown";
        }
    }

    @Override
    public Audience audience() {
        return Audience.COORDINATOR;
    }

    /** What the side brings along; among peers, the larger identifier stands for {@link Side#MENTEE}. */
    public Party of(Side side) {
        return side == Side.MENTEE ? mentee : mentor;
    }

    /**
     * What an audience may see.
     *
     * @param side the side of the person who asks, where the audience is a participant; else it makes no difference
     */
    public WhyNotView forParty(Side side, Audience audience) {
        return switch (audience) {
            case PARTICIPANT -> {
                Party own = of(side);
                String other = (side == Side.MENTEE ? mentor : mentee).person();
                yield new ForParticipant(
                        own.side(),
                        own.person(),
                        other,
                        cause instanceof Made,
                        own.choice(),
                        own.avoids(),
                        unmet(own.rules()));
            }
            case COORDINATOR -> this;
            case AUDITOR ->
                new ForAuditor(mentor.person(), mentee.person(), cause.kind(), cause.inTheWay(), cause.ifMade());
        };
    }

    static ImmutableList<Finding> unmet(ImmutableList<Finding> rules) {
        return rules.stream().filter(rule -> rule.verdict() != Verdict.YES).collect(toImmutableList());
    }

    /** The two people alone. */
    @Override
    public String toString() {
        return "WhyNot[" + mentor.person() + ", " + mentee.person() + "]";
    }
}
