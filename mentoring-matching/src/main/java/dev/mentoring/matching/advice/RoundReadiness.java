package dev.mentoring.matching.advice;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.rule.Clause;
import dev.mentoring.core.rule.RuleCosts;
import dev.mentoring.core.taxonomy.Taxonomies;
import dev.mentoring.matching.problem.CompiledRound;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is known of a round before anybody is paired: places against demand, what rules cost, who has few partners, and who can
 * be paired at all.
 *
 * <p>All figures are exact, and none depends on scores. They tell of private wishes, such as whom somebody does not want, and
 * are for the programme office alone. Immutable and safe to share between threads.
 */
public final class RoundReadiness {

    private final CompiledRound round;
    private final TwoSidedProblem problem;
    private final RoundPeople people;
    private final RuleCosts costs;
    private final ImmutableList<Clause> clauses;
    private final int[] partnersOfMentor;
    private final int[] allowedOfMentor;
    private final int[] allowedOfMentee;
    private final int[] referredOfMentor;
    private final int[] referredOfMentee;

    private RoundReadiness(CompiledRound round) {
        this.round = round;
        problem = round.problem();
        people = new RoundPeople(round);
        ImmutableList<Participant> mentors = people.of(Side.MENTOR);
        ImmutableList<Participant> mentees = people.of(Side.MENTEE);
        clauses = round.rules().clauses();
        costs = round.rules().costs(mentors, mentees, () -> false);
        partnersOfMentor = new int[mentors.size()];
        for (int pair = 0; pair < problem.pairCount(); pair++) {
            partnersOfMentor[problem.mentorOf(pair)]++;
        }
        allowedOfMentor = new int[mentors.size()];
        allowedOfMentee = new int[mentees.size()];
        referredOfMentor = new int[mentors.size()];
        referredOfMentee = new int[mentees.size()];
        count();
    }

    /**
     * Looks at a round that has been compiled. Takes time linear in the pairs of a mentor and a mentee, possible or not, times
     * the rules.
     */
    public static RoundReadiness of(CompiledRound round) {
        return new RoundReadiness(round);
    }

    private void count() {
        var grid = round.rules().grid(people.of(Side.MENTOR), people.of(Side.MENTEE), () -> false);
        for (int i = 0; i < allowedOfMentor.length; i++) {
            int mentor = i;
            grid.forEachAllowed(mentor, mentee -> {
                allowedOfMentor[mentor]++;
                allowedOfMentee[mentee]++;
            });
        }
        for (MentoringPair pair : round.referred()) {
            referredOfMentor[problem.indexOfMentor(pair.mentor())]++;
            referredOfMentee[problem.indexOfMentee(pair.mentee())]++;
        }
        // The coordinator has decided about these: they are pairs of the problem, though no rule allows them.
        problem.lockedPairings().forEach(pairing -> {
            int mentor = problem.indexOfMentor(pairing.mentor());
            int mentee = problem.indexOfMentee(pairing.mentee());
            switch (grid.decision(mentor, mentee)) {
                case ALLOWED -> {}
                case REFERRED, KEPT_OUT -> {
                    allowedOfMentor[mentor]++;
                    allowedOfMentee[mentee]++;
                }
            }
        });
    }

    /** Places against demand in all. */
    public Supply inAll() {
        BitSet mentors = people.takingPart(Side.MENTOR);
        BitSet mentees = people.takingPart(Side.MENTEE);
        return new Supply(
                mentors.cardinality(),
                people.places(Side.MENTOR, mentors),
                mentees.cardinality(),
                people.places(Side.MENTEE, mentees),
                partnersOfMentor.length - mentors.cardinality(),
                allowedOfMentee.length - mentees.cardinality(),
                considered(),
                problem.pairCount(),
                round.referred().size(),
                IntStream.of(allowedOfMentor).asLongStream().sum() - problem.pairCount());
    }

    private long considered() {
        Set<String> mentors = new HashSet<>();
        people.of(Side.MENTOR).forEach(mentor -> mentors.add(mentor.id()));
        long both = people.of(Side.MENTEE).stream()
                .filter(mentee -> mentors.contains(mentee.id()))
                .count();
        return (long) allowedOfMentor.length * allowedOfMentee.length - both;
    }

    /** Places against demand by topic, with categories and the topics below them meeting each other. */
    public ImmutableList<TopicSupply> byTopic() {
        return byTopic(WhatMeets.standard());
    }

    /** Places against demand by topic that somebody needs or offers, in the order of the taxonomies. */
    public ImmutableList<TopicSupply> byTopic(WhatMeets meets) {
        Taxonomies taxonomies = round.programme().taxonomies();
        Topics topics = new Topics(taxonomies, people);
        return topics.used().stream()
                .map(topic -> supply(topic, topics.needing(topic), topics.offering(meets.offersFor(topic, taxonomies))))
                .collect(toImmutableList());
    }

    private TopicSupply supply(String topic, BitSet needing, BitSet offering) {
        int outOfReach = (int) needing.stream()
                .filter(mentee -> !people.mentorsOf(mentee).intersects(offering))
                .count();
        return new TopicSupply(
                topic,
                needing.cardinality(),
                people.places(Side.MENTEE, needing),
                offering.cardinality(),
                people.places(Side.MENTOR, offering),
                outOfReach);
    }

    /** Places against demand by place of work, in the order of the programme's places; last, those who state none. */
    public ImmutableList<GroupSupply> byPlace() {
        return new GroupCounts(people, Groupings.byPlace(round.programme())).counts();
    }

    /** Places against demand by commitment, in the order of the programme's; last, those who state none. */
    public ImmutableList<GroupSupply> byCommitment() {
        return new GroupCounts(people, Groupings.byCommitment(round.programme())).counts();
    }

    /**
     * Places against demand by an attribute, such as a region: values in the order of the form, numbers rising; last, those who
     * state none. Values that nobody states are left out.
     *
     * @throws dev.mentoring.core.InvalidModelException when the form declares no such attribute, marks it as sensitive, or it
     *     holds dates or words
     */
    public ImmutableList<GroupSupply> by(String attribute) {
        return new GroupCounts(people, Groupings.byAttribute(round.programme(), attribute)).counts();
    }

    /** What each rule costs in possible pairs, in the order of the rule book; those that cost none are there as well. */
    public ImmutableList<RuleCost> ruleCosts() {
        return costs(costs::alone, costs::inAll).collect(toImmutableList());
    }

    private Stream<RuleCost> costs(IntToLongFunction alone, IntToLongFunction inAll) {
        return IntStream.range(0, clauses.size())
                .mapToObj(c -> new RuleCost(
                        clauses.get(c).id(), clauses.get(c).rule().name(), alone.applyAsLong(c), inAll.applyAsLong(c)));
    }

    /**
     * Those who take part, have a place, and have at most so many possible partners: those with the fewest first, then mentors
     * before mentees, then by identifier.
     *
     * @param most how many partners at most; 0 for those who can have nobody
     */
    public ImmutableList<FewPartners> fewPartners(int most) {
        List<FewPartners> few = new ArrayList<>();
        for (Side side : new Side[] {Side.MENTOR, Side.MENTEE}) {
            people.takingPart(side).stream()
                    .filter(index -> people.places(side, index) > 0 && possible(side, index) <= most)
                    .forEach(index -> few.add(few(side, index)));
        }
        few.sort(Comparator.comparingInt(FewPartners::possible));
        return ImmutableList.copyOf(few);
    }

    private int possible(Side side, int index) {
        return side == Side.MENTOR ? partnersOfMentor[index] : problem.rowStart(index + 1) - problem.rowStart(index);
    }

    private FewPartners few(Side side, int index) {
        boolean mentor = side == Side.MENTOR;
        int possible = possible(side, index);
        return new FewPartners(
                side,
                people.of(side).get(index).id(),
                possible,
                mentor ? referredOfMentor[index] : referredOfMentee[index],
                (mentor ? allowedOfMentor[index] : allowedOfMentee[index]) - possible,
                costs(
                                c -> mentor ? costs.aloneOfMentor(c, index) : costs.aloneOfMentee(c, index),
                                c -> mentor ? costs.ofMentor(c, index) : costs.ofMentee(c, index))
                        .filter(cost -> cost.inAll() > 0)
                        .sorted(Comparator.comparingLong(RuleCost::alone)
                                .thenComparingLong(RuleCost::inAll)
                                .reversed())
                        .collect(toImmutableList()));
    }

    /**
     * Who can be paired at all where as many pairs as possible are made, and what is in the way of the others; takes longer than
     * everything else here, and fails as {@link Outlook#of}.
     */
    public Outlook outlook() {
        return Outlook.of(problem);
    }
}
