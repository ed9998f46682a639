package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.core.participant.Role;
import dev.mentoring.matching.advice.Chance;
import dev.mentoring.matching.advice.Outlook;
import dev.mentoring.matching.advice.RecruitmentAdvice;
import dev.mentoring.matching.advice.RoundReadiness;
import dev.mentoring.matching.advice.Shortlist;
import dev.mentoring.matching.advice.Shortlists;
import dev.mentoring.matching.advice.Suggestion;
import dev.mentoring.matching.advice.Supply;
import dev.mentoring.matching.advice.TopicGap;
import dev.mentoring.matching.certificate.CertificateChecker;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.problem.CompiledRound;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.Unmatched;
import dev.mentoring.matching.strategy.RunControl;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Advice about every bundled example agrees with itself and with the example's result. */
class AdviceOnExamplesTest {

    static Collection<String> names() {
        return Examples.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void readiness_counts_what_the_round_holds(String name) {
        CompiledRound round = ExampleRound.of(name).match().round();
        RoundReadiness readiness = RoundReadiness.of(round);
        Supply supply = readiness.inAll();

        assertThat(supply.mentors() + supply.mentorsKeptOut())
                .isEqualTo(round.people(Role.MENTOR).size());
        assertThat(supply.possible()).isEqualTo(round.problem().pairCount());
        assertThat(supply.outsideChoices()).isNotNegative();
        assertThat(readiness.ruleCosts())
                .hasSameSizeAs(round.rules().clauses())
                .allSatisfy(cost ->
                        assertThat(cost.alone()).isBetween(0L, cost.inAll()).isLessThanOrEqualTo(supply.considered()));
        assertThat(readiness.byTopic()).allSatisfy(topic -> {
            assertThat(topic.needs() + topic.offers()).isPositive();
            assertThat(topic.outOfReach()).isBetween(0, topic.needs());
        });
        for (var groups : List.of(readiness.byPlace(), readiness.byCommitment())) {
            assertThat(groups.stream().mapToInt(group -> group.mentees()).sum())
                    .isGreaterThanOrEqualTo(supply.mentees());
        }
        assertThat(readiness.fewPartners(0)).allSatisfy(person -> {
            assertThat(person.possible()).isZero();
            assertThat(person.costsMost().isPresent() || person.outsideChoices() > 0)
                    .isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void nobody_is_promised_what_the_result_does_not_keep(String name) {
        ExampleRound round = ExampleRound.of(name);
        MatchingResult result = round.match().result();
        Outlook outlook = RoundReadiness.of(round.match().round()).outlook();

        assertThat(outlook.mostPairs().totals().pairs())
                .isGreaterThanOrEqualTo(result.totals().pairs());
        if (outlook.mostPairs().totals().pairs() == result.totals().pairs()) {
            for (Side side : List.of(Side.MENTOR, Side.MENTEE)) {
                List<String> without = result.unmatched().stream()
                        .filter(person -> person.side() == side)
                        .map(Unmatched::id)
                        .toList();
                assertThat(outlook.with(side, Chance.CERTAIN)).doesNotContainAnyElementsOf(without);
                assertThat(without).containsAll(outlook.with(side, Chance.NONE));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    @Tag("002-22")
    @Tag("002-25")
    void recruitment_advice_follows_from_the_result(String name) {
        ExampleRound round = ExampleRound.of(name);
        RecruitmentAdvice advice =
                RecruitmentAdvice.of(round.match().round(), round.match().result());

        assertThat(advice.worthOfPlaces())
                .hasSameSizeAs(round.match().round().problem().mentors())
                .allSatisfy(
                        worth -> assertThat(worth.more().gainOrNone().pairs()).isNotNegative());
        assertThat(advice.gaps())
                .extracting(TopicGap::unmet)
                .allSatisfy(unmet -> assertThat(unmet).isPositive());
        assertThat(advice.worthOfMentors(
                        advice.gaps().stream().limit(2).map(TopicGap::topic).toList()))
                .allSatisfy(each -> assertThat(each.worth().obstacle().isPresent()
                                || each.worth().gainOrNone().pairs() >= 0)
                        .isTrue());
        assertThat(advice.demand()).allSatisfy(each -> {
            assertThat(each.taken()).isLessThanOrEqualTo(each.places());
            assertThat(each.only()).isLessThanOrEqualTo(each.best());
        });
        assertThat(advice.unaskedOffers())
                .allSatisfy(offer -> assertThat(round.person(offer.mentor()).offers())
                        .extracting(each -> each.topic())
                        .contains(offer.topic()));
        assertThat(advice.unseen()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("names")
    @Tag("001-02")
    void shortlists_spread_and_hold_up(String name) {
        CompiledRound round = ExampleRound.of(name).match().round();

        Shortlists lists = Shortlists.of(round, 3, 0, RunControl.none());

        assertThat(CertificateChecker.verify(lists.spread(), lists.result()).valid())
                .isTrue();
        assertThat(lists.cutShort()).isEmpty();
        assertThat(lists.offers()).allSatisfy(each -> assertThat(each.offers()).isBetween(0, lists.limit()));
        for (Shortlist spread : lists.lists()) {
            Shortlist best = Shortlist.of(round, Side.MENTEE, spread.person(), 3, List.of(), 0);
            assertThat(best.possible()).isEqualTo(spread.possible());
            assertThat(best.suggestions()).hasSameSizeAs(spread.suggestions());
            assertThat(best.suggestions().stream().mapToLong(Suggestion::score).sum())
                    .isGreaterThanOrEqualTo(spread.suggestions().stream()
                            .mapToLong(Suggestion::score)
                            .sum());
        }
    }
}
