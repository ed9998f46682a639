package dev.mentoring.matching.advice;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.taxonomy.Taxonomies;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.problem.CompiledRound;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.score.Scorers;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.whatif.PlaceWorth;
import dev.mentoring.matching.whatif.WhatIf;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom to look for, once a round has a result: what a place or a mentor more would be worth, which topics lack mentors, who is
 * in demand and who is overlooked.
 *
 * <p>For the programme office alone. Worths are those of pairing again with the change, exactly; each costs an answer of {@link
 * WhatIf}. For use by one thread at a time.
 */
public final class RecruitmentAdvice {

    private final CompiledRound round;
    private final TwoSidedProblem problem;
    private final MatchingResult result;
    private final WhatIf whatIf;
    private final RoundPeople people;
    private final Topics topics;
    private final Newcomers newcomers;
    private final Partners partners;

    private RecruitmentAdvice(CompiledRound round, MatchingResult result, WhatIf whatIf, Scorers scorers) {
        this.round = round;
        this.problem = round.problem();
        this.result = result;
        this.whatIf = whatIf;
        people = new RoundPeople(round);
        topics = new Topics(round.programme().taxonomies(), people);
        newcomers = new Newcomers(round, people, scorers);
        partners = new Partners(problem, result);
    }

    /**
     * Takes a round with its result, of the library's own scorers and strategies.
     *
     * @throws IllegalArgumentException when the result is not one of the round, has no pairings, or does not verify
     */
    public static RecruitmentAdvice of(CompiledRound round, MatchingResult result) {
        return of(round, result, Scorers.standard(), PairingStrategies.standard());
    }

    /**
     * Takes a round with its result, which scorers and strategies of the user's own may have made.
     *
     * @throws IllegalArgumentException as above
     */
    public static RecruitmentAdvice of(
            CompiledRound round, MatchingResult result, Scorers scorers, PairingStrategies strategies) {
        return new RecruitmentAdvice(round, result, WhatIf.of(round.problem(), result, strategies), scorers);
    }

    /** What one place more and one fewer of every mentor would be worth, by identifier of the mentor. */
    public ImmutableList<PlaceWorth> worthOfPlaces() {
        return whatIf.worthOfPlaces().stream()
                .filter(worth -> worth.side() == Side.MENTOR)
                .collect(toImmutableList());
    }

    /**
     * What one more typical mentor would be worth who offers the topic alone.
     *
     * @throws dev.mentoring.core.InvalidModelException when the programme has no such topic
     * @throws dev.mentoring.matching.score.ScorerException when a scorer fails
     */
    public TopicWorth worthOfMentor(String topic) {
        return worthOf(NewMentor.typical(topic, round.programme()));
    }

    /** What one more mentor would be worth; fails as {@link #worthOfMentor}. */
    public TopicWorth worthOf(NewMentor mentor) {
        return newcomers.worth(mentor, whatIf);
    }

    /**
     * What one more typical mentor would be worth of each topic: those worth most pairs first, then most points, then in the
     * order given; those without an answer last. Fails as {@link #worthOfMentor}.
     */
    public ImmutableList<TopicWorth> worthOfMentors(Collection<String> offered) {
        return offered.stream()
                .map(this::worthOfMentor)
                .sorted(Comparator.<TopicWorth, Boolean>comparing(
                                each -> each.worth().obstacle().isPresent())
                        .thenComparing(each -> -each.worth().gainOrNone().pairs())
                        .thenComparing(each -> -each.worth().gainOrNone().score()))
                .collect(toImmutableList());
    }

    /** As {@link #worthOfMentors(Collection)}, for every topic that somebody needs. */
    public ImmutableList<TopicWorth> worthOfMentors() {
        return worthOfMentors(topics.needed());
    }

    /** As {@link #gaps(WhatMeets)}, with categories and the topics below them meeting each other. */
    public ImmutableList<TopicGap> gaps() {
        return gaps(WhatMeets.standard());
    }

    /**
     * Topics that lack mentors: those that somebody needs and does not find with a partner, most such people first, then in
     * the order of the taxonomies.
     */
    public ImmutableList<TopicGap> gaps(WhatMeets meets) {
        Taxonomies taxonomies = round.programme().taxonomies();
        return topics.needed().stream()
                .map(topic -> gap(topic, topics.offering(meets.offersFor(topic, taxonomies))))
                .filter(gap -> gap.unmet() > 0)
                .sorted(Comparator.comparingInt(gap -> -gap.unmet()))
                .collect(toImmutableList());
    }

    private TopicGap gap(String topic, BitSet offering) {
        int unmatched = 0;
        int matched = 0;
        BitSet needing = topics.needing(topic);
        for (int mentee = needing.nextSetBit(0); mentee >= 0; mentee = needing.nextSetBit(mentee + 1)) {
            BitSet mentors = partners.ofMentee(mentee);
            unmatched += mentors.isEmpty() ? 1 : 0;
            matched += !mentors.isEmpty() && !mentors.intersects(offering) ? 1 : 0;
        }
        return new TopicGap(
                topic,
                needing.cardinality(),
                offering.cardinality(),
                people.places(Side.MENTOR, offering),
                unmatched,
                matched);
    }

    /** How much each mentor who takes part is in demand, by identifier. */
    public ImmutableList<MentorDemand> demand() {
        return people.takingPart(Side.MENTOR).stream()
                .mapToObj(partners::demand)
                .collect(toImmutableList());
    }

    /** Mentors for whom more mentees have nobody better than there are places, the most such mentees a place first. */
    public ImmutableList<MentorDemand> overloaded() {
        return demand().stream()
                .filter(MentorDemand::isOverloaded)
                .sorted(Comparator.comparingInt(each -> each.places() - each.best()))
                .collect(toImmutableList());
    }

    /** As {@link #unaskedOffers(WhatMeets)}, with categories and the topics below them meeting each other. */
    public ImmutableList<UnaskedOffer> unaskedOffers() {
        return unaskedOffers(WhatMeets.standard());
    }

    /** What mentors who take part could share and nobody asked for, by mentor and in the order that the mentor states. */
    public ImmutableList<UnaskedOffer> unaskedOffers(WhatMeets meets) {
        Unasked unasked = new Unasked(round.programme().taxonomies(), topics, meets);
        return mentorsIn().flatMap(unasked::offersOf).collect(toImmutableList());
    }

    /** Mentors with a place who may be paired with nobody, by identifier. */
    public ImmutableList<UnseenMentor> unseen() {
        return unseen(ImmutableSet.of());
    }

    /** Mentors with a place who may be paired with nobody or whom no shortlist names, by identifier. */
    public ImmutableList<UnseenMentor> unseen(Shortlists shortlists) {
        return unseen(shortlists.offers().stream()
                .filter(each -> each.offers() == 0)
                .map(MentorOffers::mentor)
                .collect(ImmutableSet.toImmutableSet()));
    }

    private ImmutableList<UnseenMentor> unseen(ImmutableSet<String> onNoList) {
        return people.takingPart(Side.MENTOR).stream()
                .filter(mentor -> people.places(Side.MENTOR, mentor) > 0)
                .mapToObj(mentor -> unseen(mentor, onNoList))
                .flatMap(Optional::stream)
                .collect(toImmutableList());
    }

    private Optional<UnseenMentor> unseen(int index, ImmutableSet<String> onNoList) {
        Participant mentor = people.of(Side.MENTOR).get(index);
        boolean impossible = partners.possible(index) == 0;
        if (!impossible && !onNoList.contains(mentor.id())) {
            return Optional.empty();
        }
        return Optional.of(new UnseenMentor(
                mentor.id(),
                impossible ? UnseenMentor.Why.NO_POSSIBLE_PARTNER : UnseenMentor.Why.ON_NO_SHORTLIST,
                Topics.offers(mentor).filter(topics::isNeeded).collect(toImmutableList())));
    }

    private Stream<Participant> mentorsIn() {
        return people.takingPart(Side.MENTOR).stream().mapToObj(people.of(Side.MENTOR)::get);
    }

    /** The result that the advice is about. */
    public MatchingResult result() {
        return result;
    }
}
