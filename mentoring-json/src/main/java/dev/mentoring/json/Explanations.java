package dev.mentoring.json;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Ids;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.json.Explanation.About;
import dev.mentoring.json.Explanation.Answer;
import dev.mentoring.json.Explanation.Round;
import dev.mentoring.json.ExplanationParts.PlaceWorth;
import dev.mentoring.json.ExplanationParts.RuleSaid;
import dev.mentoring.json.ExplanationParts.Topic;
import dev.mentoring.matching.advice.TopicGap;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.explain.Audience;
import dev.mentoring.matching.explain.ExplanationSource;
import dev.mentoring.matching.explain.PairView;
import dev.mentoring.matching.explain.SharedTopic;
import dev.mentoring.matching.explain.WhyNobodyView;
import dev.mentoring.matching.explain.WhyNotView;
import dev.mentoring.matching.explain.WhyThisPair;
import dev.mentoring.matching.explain.text.AdviceText;
import dev.mentoring.matching.explain.text.Language;
import dev.mentoring.matching.explain.text.WhyNobodyText;
import dev.mentoring.matching.explain.text.WhyNotText;
import dev.mentoring.matching.explain.text.WhyPairText;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.whatif.Gain;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Makes explanations to be stored or sent, for one audience and in one language, from the views of that audience alone.
 *
 * <p>What is taken into an answer is what the view holds; a view for somebody else is refused.
 */
public final class Explanations {

    private final Audience audience;
    private final Language language;
    private final WhyPairText pairs;
    private final WhyNotText whyNot;
    private final WhyNobodyText whyNobody;
    private final AdviceText advice;

    private Explanations(
            Audience audience, Language language, Optional<Programme> programme, Function<String, String> nameOf) {
        this.audience = audience;
        this.language = language;
        pairs = new WhyPairText(language, programme, nameOf);
        whyNot = new WhyNotText(language, programme, nameOf);
        whyNobody = new WhyNobodyText(language, programme, nameOf);
        advice = new AdviceText(language, programme, nameOf);
    }

    /**
     * A maker.
     *
     * @param programme the programme; empty for a problem without people
     * @param nameOf what to call a person in the lines, by identifier
     */
    public static Explanations of(
            Audience audience, Language language, Optional<Programme> programme, Function<String, String> nameOf) {
        return new Explanations(audience, language, programme, nameOf);
    }

    // ---- documents

    /**
     * The explanation of a result of a round.
     *
     * @throws dev.mentoring.core.InvalidModelException when an answer is not one for the audience
     */
    public Explanation of(ExplanationSource source, About about, Collection<? extends Answer> answers) {
        return new Explanation(
                audience,
                language,
                source.library(),
                about,
                Optional.of(new Round(
                        source.programme(),
                        source.programmeVersion(),
                        source.cohort(),
                        source.rulesVersion(),
                        source.on(),
                        source.criteria())),
                source.problem(),
                source.problemDigest(),
                source.strategy(),
                source.seal(),
                ImmutableList.copyOf(answers));
    }

    /**
     * The explanation of a result of a problem without people.
     *
     * @param library version of the library that makes it
     * @throws dev.mentoring.core.InvalidModelException when an answer is not one for the audience
     */
    public Explanation of(MatchingResult result, String library, About about, Collection<? extends Answer> answers) {
        return new Explanation(
                audience,
                language,
                library,
                about,
                Optional.empty(),
                result.problemId(),
                result.problemDigest(),
                result.strategy(),
                result.seal(),
                ImmutableList.copyOf(answers));
    }

    // ---- answers

    /**
     * Why two people are paired.
     *
     * @throws IllegalArgumentException when the view is another audience's
     */
    public PairedAnswer why(PairView view) {
        require(view.audience());
        ImmutableList<String> lines = pairs.lines(view);
        if (view instanceof PairView.ForParticipant own) {
            return ofParticipant(own, lines);
        }
        return view instanceof WhyThisPair whole
                ? ofCoordinator(whole, lines)
                : ofAuditor((PairView.ForAuditor) view, lines);
    }

    private static PairedAnswer ofParticipant(PairView.ForParticipant view, ImmutableList<String> lines) {
        return new PairedAnswer(
                first(view.side(), view.person(), view.partner()),
                second(view.side(), view.person(), view.partner()),
                Optional.of(view.person()),
                view.score(),
                false,
                ExplanationMapping.parts(view.parts()),
                view.topics().stream().map(topic -> topic(view.side(), topic)).collect(toImmutableList()),
                view.choice().stream()
                        .map(choice -> new ExplanationParts.Standing(
                                view.side(),
                                view.person(),
                                Optional.of(choice),
                                OptionalInt.empty(),
                                OptionalInt.empty(),
                                ImmutableList.of()))
                        .collect(toImmutableList()),
                view.rules().stream()
                        .map(rule -> new RuleSaid(rule.clause(), rule.rule(), Optional.empty(), rule.facts()))
                        .collect(toImmutableList()),
                Optional.empty(),
                lines);
    }

    private static Topic topic(Side side, PairView.OwnTopic topic) {
        boolean byMentor = topic.mine() == (side != Side.MENTEE);
        return new Topic(
                topic.criterion(),
                byMentor ? SharedTopic.Kind.OFFERED_BY_MENTOR : SharedTopic.Kind.OFFERED_BY_MENTEE,
                topic.link(),
                topic.wanted(),
                topic.given(),
                topic.level(),
                topic.priority(),
                OptionalInt.empty());
    }

    private static PairedAnswer ofCoordinator(WhyThisPair why, ImmutableList<String> lines) {
        return new PairedAnswer(
                why.pairing().mentor(),
                why.pairing().mentee(),
                Optional.empty(),
                OptionalLong.of(why.pairing().score()),
                why.pairing().locked(),
                ExplanationMapping.contributions(why.breakdown()),
                why.topics().stream().map(ExplanationMapping::topic).collect(toImmutableList()),
                ImmutableList.of(ExplanationMapping.standing(why.mentor()), ExplanationMapping.standing(why.mentee())),
                ExplanationMapping.findings(why.trace()),
                why.proof(),
                lines);
    }

    private static PairedAnswer ofAuditor(PairView.ForAuditor view, ImmutableList<String> lines) {
        return new PairedAnswer(
                view.mentor(),
                view.mentee(),
                Optional.empty(),
                OptionalLong.of(view.score()),
                view.locked(),
                ExplanationMapping.parts(view.parts()),
                ImmutableList.of(),
                ImmutableList.of(),
                view.rules().stream()
                        .map(rule -> new RuleSaid(
                                rule.clause(), rule.rule(), Optional.of(rule.verdict()), ImmutableList.of()))
                        .collect(toImmutableList()),
                view.proof(),
                lines);
    }

    /**
     * Why two people are not paired.
     *
     * @throws IllegalArgumentException when the view is another audience's
     */
    public NotPairedAnswer whyNot(WhyNotView view) {
        require(view.audience());
        return ExplanationMapping.notPaired(view, whyNot.lines(view));
    }

    /**
     * Why somebody has no partner.
     *
     * @throws IllegalArgumentException when the view is another audience's
     */
    public NobodyAnswer whyNobody(WhyNobodyView view) {
        require(view.audience());
        return ExplanationMapping.nobody(view, whyNobody.lines(view));
    }

    /**
     * What places are worth, and which topics lack mentors.
     *
     * @param places what the places of those asked about are worth, in any order
     * @param topics the topics that lack mentors; empty where there is no programme
     * @throws IllegalArgumentException when the audience is not the coordinator
     */
    public AdviceAnswer advice(Collection<PlaceWorth> places, Optional<ImmutableList<TopicGap>> topics) {
        require(Audience.COORDINATOR);
        ImmutableList<PlaceWorth> sorted = ImmutableList.sortedCopyOf(ExplanationMapping.MOST_VALUABLE_FIRST, places);
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        List<PlaceWorth> worth = sorted.stream().filter(Explanations::matters).toList();
        if (!worth.isEmpty()) {
            lines.add(advice.headOfPlaces());
        }
        worth.forEach(place -> lines.add(advice.place(
                place.person(), place.taken(), place.places(), gain(place.oneMore()), gain(place.oneFewer()))));
        if (worth.size() < sorted.size()) {
            lines.add(advice.placesOfOthers(sorted.size() - worth.size()));
        }
        topics.ifPresent(gaps -> {
            lines.add(advice.headOfTopics(gaps.size()));
            gaps.forEach(
                    gap -> lines.add(advice.topic(gap.topic(), gap.unmet(), gap.needs(), gap.offers(), gap.places())));
        });
        return new AdviceAnswer(sorted, topics.orElse(ImmutableList.of()), lines.build());
    }

    private static boolean matters(PlaceWorth place) {
        return !gain(place.oneMore()).equals(Optional.of(Gain.NONE))
                || gain(place.oneFewer())
                        .filter(gain -> !gain.equals(Gain.NONE))
                        .isPresent();
    }

    private static Optional<Gain> gain(Optional<ExplanationParts.Effect> effect) {
        return effect.map(known -> new Gain(known.pairs(), known.score()));
    }

    private void require(Audience of) {
        if (of != audience) {
            throw new IllegalArgumentException("a view for the audience " + of + ", not " + audience);
        }
    }

    /** Who stands as mentor; among peers the smaller identifier does. */
    static String first(Side side, String person, String other) {
        boolean own = side == Side.PEER ? Ids.ORDER.compare(person, other) < 0 : side == Side.MENTOR;
        return own ? person : other;
    }

    static String second(Side side, String person, String other) {
        return first(side, person, other).equals(person) ? other : person;
    }
}
