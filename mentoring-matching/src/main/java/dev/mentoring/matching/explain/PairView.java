package dev.mentoring.matching.explain;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.Level;
import dev.mentoring.core.participant.Priority;
import dev.mentoring.core.rule.Fact;
import dev.mentoring.core.rule.Verdict;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.score.Reason;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Why two people are paired, as an audience may see it; the coordinator sees {@link WhyThisPair} as a whole. */
public sealed interface PairView permits WhyThisPair, PairView.ForParticipant, PairView.ForAuditor {

    /** Who may see it. */
    Audience audience();

    /**
     * What one of the two may see.
     *
     * @param side the side on which the person stands
     * @param person the person
     * @param partner the partner
     * @param score the score of the pair in points; empty where some criterion is not open, since it would tell of that
     * @param parts what each criterion adds, in the order of the scoring model
     * @param topics the topics that the two share: with the level where the person gives them, with the priority where the
     *     person wants them
     * @param choice where the person's own stated choices put the partner, if anywhere
     * @param rules what the rules looked at of the person's own
     */
    record ForParticipant(
            Side side,
            String person,
            String partner,
            OptionalLong score,
            ImmutableList<Part> parts,
            ImmutableList<OwnTopic> topics,
            Optional<ChoiceRank> choice,
            ImmutableList<OwnRule> rules)
            implements PairView {

        @Override
        public Audience audience() {
            return Audience.PARTICIPANT;
        }

        /** The two people alone. */
        @Override
        public String toString() {
            return "PairView[" + person + ", " + partner + "]";
        }
    }

    /**
     * What a criterion adds.
     *
     * @param criterion identifier of the criterion
     * @param scorer stable name of its scorer
     * @param most the most points that it can add
     * @param points what it adds; empty where the criterion is not open to the person, which depends on the programme alone
     * @param reasons what it rests on, as far as that is the person's own or shared
     */
    record Part(String criterion, String scorer, int most, OptionalInt points, ImmutableList<Reason> reasons) {

        /** The criterion and the points. */
        @Override
        public String toString() {
            return "Part[" + criterion + ", " + points + "]";
        }
    }

    /**
     * A shared topic as one of the two sees it.
     *
     * @param criterion identifier of the criterion that counted it
     * @param mine whether the person gives it; if not, the partner does
     * @param link how the given topic meets the wanted one
     * @param wanted the topic that is wanted, by identifier
     * @param given the topic that is given, by identifier
     * @param level how sure the person is of it, where the person gives it and says so
     * @param priority how much it matters to the person, where the person wants it and says so
     */
    record OwnTopic(
            String criterion,
            boolean mine,
            SharedTopic.Link link,
            String wanted,
            String given,
            Optional<Level> level,
            Optional<Priority> priority) {

        /** The criterion: what somebody offers or wants may be private. */
        @Override
        public String toString() {
            return "OwnTopic[" + criterion + "]";
        }
    }

    /**
     * What a rule looked at of somebody's own. What it said is left out, since that may rest on the other's facts.
     *
     * @param clause identifier of the clause
     * @param rule stable name of its rule
     * @param facts the person's own facts
     */
    record OwnRule(String clause, String rule, ImmutableList<Fact> facts) {}

    /**
     * What an auditor may see.
     *
     * @param mentor identifier of the mentor; among peers the smaller one
     * @param mentee identifier of the mentee; among peers the larger one
     * @param score the score of the pair, in points
     * @param locked whether the problem required the pair
     * @param parts what each criterion adds, without reasons
     * @param rules what each clause said
     * @param proof the numbers of the certificate, where it has some for people
     */
    record ForAuditor(
            String mentor,
            String mentee,
            long score,
            boolean locked,
            ImmutableList<Part> parts,
            ImmutableList<RuleVerdict> rules,
            Optional<PairProof> proof)
            implements PairView {

        @Override
        public Audience audience() {
            return Audience.AUDITOR;
        }
    }

    /**
     * What a clause said.
     *
     * @param clause identifier of the clause
     * @param rule stable name of its rule
     * @param verdict what it said
     */
    record RuleVerdict(String clause, String rule, Verdict verdict) {}
}
