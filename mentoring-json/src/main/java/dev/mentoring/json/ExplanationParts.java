package dev.mentoring.json;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.Level;
import dev.mentoring.core.participant.Priority;
import dev.mentoring.core.rule.Fact;
import dev.mentoring.core.rule.Flip;
import dev.mentoring.core.rule.Verdict;
import dev.mentoring.matching.explain.ChoiceRank;
import dev.mentoring.matching.explain.SharedTopic;
import dev.mentoring.matching.explain.UnmatchedExplanation.KeptOut;
import dev.mentoring.matching.explain.UnmatchedExplanation.Possible;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.score.Reason;
import dev.mentoring.matching.whatif.Difference.PersonMove;
import dev.mentoring.matching.whatif.Obstacle;
import dev.mentoring.matching.whatif.TieRule;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What the answers of an {@link Explanation} are made of, as its document holds it. */
public final class ExplanationParts {

    private ExplanationParts() {}

    /**
     * What a criterion adds to the score of a pair.
     *
     * @param criterion identifier of the criterion
     * @param scorer stable name of its scorer
     * @param most the most points that it can add
     * @param points what it adds; empty where that is not for the audience
     * @param neutral whether it adds the points of the neutral rating, for want of data
     * @param reasons what it rests on, most telling first
     */
    public record Contribution(
            String criterion,
            String scorer,
            int most,
            OptionalInt points,
            boolean neutral,
            ImmutableList<Reason> reasons) {}

    /**
     * A topic that one of two gives and the other wants.
     *
     * @param criterion identifier of the criterion that counted it
     * @param topic what is given, and by whom
     * @param link how the given topic meets the wanted one
     * @param wanted the topic that is wanted, by identifier
     * @param given the topic that is given, by identifier
     * @param level how sure the giver is of it, where stated and for the audience
     * @param priority how much it matters to the other, where stated and for the audience
     * @param credit how far it meets the wish, 0 to 1,000,000; empty where that is not for the audience
     */
    public record Topic(
            String criterion,
            SharedTopic.Kind topic,
            SharedTopic.Link link,
            String wanted,
            String given,
            Optional<Level> level,
            Optional<Priority> priority,
            OptionalInt credit) {

        /** The criterion: what somebody offers or wants may be private. */
        @Override
        public String toString() {
            return "Topic[" + criterion + "]";
        }
    }

    /**
     * What a clause said, and what it looked at.
     *
     * @param clause identifier of the clause
     * @param rule stable name of its rule
     * @param verdict what it said; empty where that is not for the audience
     * @param facts what it looked at, as far as that is for the audience
     */
    public record RuleSaid(String clause, String rule, Optional<Verdict> verdict, ImmutableList<Fact> facts) {}

    /**
     * What comes of a change, exactly.
     *
     * @param pairs how many pairs there are more, negative when fewer
     * @param score by how much the total score grows, in points, negative when it falls
     * @param moves everybody with another partner, where that is told
     */
    public record Effect(long pairs, long score, ImmutableList<PersonMove> moves) {

        /** The sums: who would move is for the coordinator. */
        @Override
        public String toString() {
            return "Effect[" + pairs + " pairs, " + score + " points]";
        }
    }

    /**
     * A partner whom somebody could have had and who counts for more than the one the person has.
     *
     * @param partner identifier of the partner
     * @param score points that the pair would have
     * @param choice where the person's own stated choices put the partner, if anywhere
     * @param places how many places the partner has
     * @param pairedWith who has them, by identifier
     * @param forced what it would have cost to make the pair, where there is a number
     */
    public record GivenUpPartner(
            String partner,
            long score,
            Optional<ChoiceRank> choice,
            int places,
            ImmutableList<String> pairedWith,
            Optional<Effect> forced) {

        /** The partner alone. */
        @Override
        public String toString() {
            return "GivenUpPartner[" + partner + "]";
        }
    }

    /**
     * How a pairing looks to one of the two.
     *
     * @param side the side on which the person stands
     * @param person identifier of the person
     * @param choice where the person's own stated choices put the partner, if anywhere
     * @param rank where the partner comes among everybody whom the person could have had, from 1; empty where that is not for the
     *     audience
     * @param higher how many of those come before the partner; empty likewise
     * @param givenUp the first of them that the person does not have, best first
     */
    public record Standing(
            Side side,
            String person,
            Optional<ChoiceRank> choice,
            OptionalInt rank,
            OptionalInt higher,
            ImmutableList<GivenUpPartner> givenUp) {

        /** The person alone. */
        @Override
        public String toString() {
            return "Standing[" + person + "]";
        }
    }

    /**
     * What one of two who are not paired brings along that is nobody else's.
     *
     * @param side the side on which the person stands
     * @param person identifier of the person
     * @param choice where the person's own stated choices put the other, if anywhere
     * @param avoids whether the person stated not to want the other
     * @param rules what the rules about single people say of the person; for the person only those that are not met
     */
    public record Party(
            Side side, String person, Optional<ChoiceRank> choice, boolean avoids, ImmutableList<RuleSaid> rules) {

        /** The person alone. */
        @Override
        public String toString() {
            return "Party[" + person + "]";
        }
    }

    /**
     * A fact that would have to be otherwise.
     *
     * @param fact stable name of the fact
     * @param person identifier of the person whom it is about; empty when it is about both
     * @param from its value; empty when not told
     * @param to the value that it would have to have
     */
    public record OtherFact(String fact, Optional<String> person, Optional<String> from, String to) {

        /** The name alone: the values may be private. */
        @Override
        public String toString() {
            return "OtherFact[" + fact + "]";
        }
    }

    /**
     * What would let a pair through.
     *
     * @param outcome whether facts were found that would
     * @param ruledOut no change of so many facts or fewer does it
     * @param facts the fewest facts
     * @param clauses the clauses that would have to be waived instead
     */
    public record Remedy(
            Flip.Outcome outcome, int ruledOut, ImmutableList<OtherFact> facts, ImmutableList<String> clauses) {}

    /**
     * Why a pair was not made.
     *
     * @param kind one of {@link #KINDS}
     * @param clauses the clauses in the way, in the order of the rule book
     * @param rules what every clause said, where rules are in the way and that is for the audience
     * @param remedy what would let the pair through, likewise
     * @param leftOutBy the sides whose choices leave the other out; among peers MENTOR stands for the smaller identifier
     * @param effect what comes of making the pair, where there is a number
     * @param tie what decided, where the pair would have been as good
     * @param obstacle what is in the way of an allowed pair
     */
    public record Cause(
            String kind,
            ImmutableList<String> clauses,
            ImmutableList<RuleSaid> rules,
            Optional<Remedy> remedy,
            ImmutableList<Side> leftOutBy,
            Optional<Effect> effect,
            Optional<TieRule> tie,
            Optional<Obstacle> obstacle) {

        /** The kinds. */
        public static final ImmutableList<String> KINDS = ImmutableList.of(
                "made",
                "kept-out",
                "referred",
                "left-out-by-choices",
                "not-allowed",
                "costs",
                "tied",
                "prevented",
                "unknown");

        /** The kind alone: choices are private. */
        @Override
        public String toString() {
            return "Cause[" + kind + "]";
        }
    }

    /**
     * Everybody of the other side, person by person.
     *
     * @param kept whom each clause kept out
     * @param notChosen whom choices that bind leave out
     * @param possible whom the problem allows, with who is paired with each
     */
    public record OtherSide(
            ImmutableList<KeptOut> kept, ImmutableList<String> notChosen, ImmutableList<Possible> possible) {

        /** How many people: who they are may tell of a refusal. */
        @Override
        public String toString() {
            return "OtherSide[" + possible.size() + " possible]";
        }
    }

    /**
     * A change after which somebody who has nobody is paired.
     *
     * @param kind one of {@link #KINDS}
     * @param size how large it is: places, facts or clauses
     * @param side whose places there would be more of
     * @param person who would have more places, or with whom the person is then paired
     * @param from how many places there are, or the limit
     * @param to how many there would be
     * @param people who would have more places by a higher limit, by identifier
     * @param facts the facts that would have to be otherwise
     * @param clauses the clauses that would have to be waived
     * @param score points of the pair
     * @param effect what comes of it for everybody
     */
    public record Way(
            String kind,
            int size,
            Optional<Side> side,
            Optional<String> person,
            OptionalInt from,
            OptionalInt to,
            ImmutableList<String> people,
            ImmutableList<OtherFact> facts,
            ImmutableList<String> clauses,
            OptionalLong score,
            Effect effect) {

        /** The kinds. */
        public static final ImmutableList<String> KINDS =
                ImmutableList.of("more-places", "higher-limit", "other-facts", "waived-clauses");

        /** Kind and size: facts and clauses may tell of a refusal. */
        @Override
        public String toString() {
            return "Way[" + kind + ", " + size + "]";
        }
    }

    /**
     * What somebody's places are worth.
     *
     * @param side the side of the person
     * @param person identifier
     * @param places how many places there are
     * @param taken how many of them are taken
     * @param oneMore what comes of one more; empty where there is no number
     * @param oneFewer what comes of one fewer; empty where there is no number, as when a locked pair needs it
     */
    public record PlaceWorth(
            Side side, String person, int places, int taken, Optional<Effect> oneMore, Optional<Effect> oneFewer) {}
}
