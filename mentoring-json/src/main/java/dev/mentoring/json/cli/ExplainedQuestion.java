package dev.mentoring.json.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.json.ExplanationParts.Effect;
import dev.mentoring.json.ExplanationParts.PlaceWorth;
import dev.mentoring.matching.advice.RecruitmentAdvice;
import dev.mentoring.matching.advice.TopicGap;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.explain.Explainer;
import dev.mentoring.matching.explain.PeerExplainer;
import dev.mentoring.matching.explain.ProblemExplainer;
import dev.mentoring.matching.explain.WhyNobody;
import dev.mentoring.matching.explain.WhyNot;
import dev.mentoring.matching.explain.WhyThisPair;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.whatif.WhatIf;
import java.util.Optional;
import java.util.function.BiFunction;

/** What explains the result of a question: with people, of a problem of two sides, or of peers. */
final class ExplainedQuestion {

    private final AnsweredQuestion.Answered answered;
    private final MatchingResult result;
    private final Asked asked;

    private ExplainedQuestion(AnsweredQuestion.Answered answered, MatchingResult result, Asked asked) {
        this.answered = answered;
        this.result = result;
        this.asked = asked;
    }

    /** What may be asked about two people or one. */
    private record Asked(
            BiFunction<String, String, WhyThisPair> why,
            BiFunction<String, String, WhyNot> whyNot,
            BiFunction<Side, String, WhyNobody> whyNobody) {}

    /** The question whose result verifies. */
    static ExplainedQuestion of(AnsweredQuestion.Answered answered) {
        MatchingResult result = answered.provedResult();
        Asked asked = answered.round()
                .map(round -> ofPeople(Explainer.of(round, result)))
                .orElseGet(() -> answered.problem() instanceof PeerProblem peers
                        ? ofPeers(PeerExplainer.of(peers, result))
                        : ofProblem(ProblemExplainer.of(answered.twoSided(), result)));
        return new ExplainedQuestion(answered, result, asked);
    }

    private static Asked ofPeople(Explainer explainer) {
        return new Asked(explainer::whyPair, explainer::whyNot, explainer::whyNobody);
    }

    private static Asked ofProblem(ProblemExplainer explainer) {
        return new Asked(explainer::whyPair, explainer::whyNot, explainer::whyNobody);
    }

    private static Asked ofPeers(PeerExplainer explainer) {
        return new Asked(explainer::whyPair, explainer::whyNot, (side, person) -> explainer.whyNobody(person));
    }

    /** The result. */
    MatchingResult result() {
        return result;
    }

    /** Whether two people are paired; peers may be told in either order. */
    boolean arePaired(PeopleNamed.Pair pair) {
        boolean peers = answered.problem() instanceof PeerProblem;
        return result.pairings().stream()
                .anyMatch(made -> isOf(made, pair.mentor(), pair.mentee())
                        || (peers && isOf(made, pair.mentee(), pair.mentor())));
    }

    private static boolean isOf(Pairing made, String mentor, String mentee) {
        return made.mentor().equals(mentor) && made.mentee().equals(mentee);
    }

    /** The pairings of somebody, in the order of the result. */
    ImmutableList<Pairing> pairingsOf(Side side, String person) {
        return result.pairings().stream()
                .filter(made -> (side != Side.MENTEE && made.mentor().equals(person))
                        || (side != Side.MENTOR && made.mentee().equals(person)))
                .collect(toImmutableList());
    }

    /** Why two are paired. */
    WhyThisPair why(String mentor, String mentee) {
        return asked.why().apply(mentor, mentee);
    }

    /** Why two are not paired. */
    WhyNot whyNot(PeopleNamed.Pair pair) {
        return asked.whyNot().apply(pair.mentor(), pair.mentee());
    }

    /** Why somebody has nobody. */
    WhyNobody whyNobody(Side side, String person) {
        return asked.whyNobody().apply(side, person);
    }

    /** What the places of a side are worth. */
    ImmutableList<PlaceWorth> worthOfPlaces(Side side) {
        TwoSidedProblem problem = answered.twoSided();
        return WhatIf.of(problem, result).worthOfPlaces().stream()
                .filter(worth -> worth.side() == side)
                .map(worth -> new PlaceWorth(
                        side,
                        worth.person(),
                        person(problem, side, worth.person()).capacity(),
                        pairingsOf(side, worth.person()).size(),
                        effect(worth.more()),
                        effect(worth.fewer())))
                .collect(toImmutableList());
    }

    private static Person person(TwoSidedProblem problem, Side side, String id) {
        return side == Side.MENTOR
                ? problem.mentors().get(problem.indexOfMentor(id))
                : problem.mentees().get(problem.indexOfMentee(id));
    }

    private static Optional<Effect> effect(dev.mentoring.matching.whatif.Effect effect) {
        return effect.gain().map(gain -> new Effect(gain.pairs(), gain.score(), ImmutableList.of()));
    }

    /** The topics that lack mentors; empty where there is no programme. */
    Optional<ImmutableList<TopicGap>> topicGaps() {
        return answered.round().map(round -> RecruitmentAdvice.of(round, result).gaps());
    }
}
