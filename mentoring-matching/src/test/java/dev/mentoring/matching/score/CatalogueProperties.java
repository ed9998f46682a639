package dev.mentoring.matching.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableIntArray;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.Criterion;
import dev.mentoring.core.programme.ScoringModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** What holds of every scorer of the library, whoever the people are. */
class CatalogueProperties {

    private static final ImmutableSet<String> NAMES = Scorers.standard().names();

    @Property
    @Tag("A4")
    @Tag("S1")
    void every_rating_is_in_range_and_the_same_with_reasons_and_without(@ForAll long seed) {
        Roster roster = AnyRoster.of(seed);
        for (String name : NAMES) {
            PairScorer scorer = ready(name, roster);
            forEachPair(roster, (mentor, mentee) -> {
                Rating rating = scorer.rate(mentor, mentee);

                assertThat(rating.millionths()).as(name).isEqualTo(scorer.millionths(mentor, mentee));
                assertThat(rating.millionths().orElse(0)).as(name).isBetween(0, Rating.BEST);
                assertThat(rating.reasons()).as(name).isNotEmpty();
            });
        }
    }

    @Property
    void those_that_their_page_calls_symmetric_are(@ForAll long seed) throws IOException {
        Roster roster = AnyRoster.of(seed);
        for (String name : NAMES) {
            if (ScorerPagesTest.page(name).contains("| symmetric | yes")) {
                PairScorer scorer = ready(name, roster);
                forEachPair(
                        roster,
                        (one, other) -> assertThat(scorer.millionths(one, other))
                                .as(name)
                                .isEqualTo(scorer.millionths(other, one)));
            }
        }
    }

    @Example
    void those_that_their_page_calls_directed_are_not_symmetric() throws IOException {
        Set<String> directed = new HashSet<>();
        for (long seed = 0; seed < 50; seed++) {
            Roster roster = AnyRoster.of(seed);
            for (String name : NAMES) {
                PairScorer scorer = ready(name, roster);
                forEachPair(roster, (one, other) -> {
                    if (!scorer.millionths(one, other).equals(scorer.millionths(other, one))) {
                        directed.add(name);
                    }
                });
            }
        }
        Set<String> called = new HashSet<>();
        for (String name : NAMES) {
            if (ScorerPagesTest.page(name).contains("| symmetric | no")) {
                called.add(name);
            }
        }

        // A gap with target 0 is the same either way; any other target is not.
        called.remove("experience-gap");
        called.remove("seniority-gap");
        assertThat(directed).isEqualTo(called);
    }

    /** Else the properties above would say little. */
    @Example
    void every_scorer_rates_some_drawn_pairs_and_does_not_know_others() {
        Set<String> known = new HashSet<>();
        Set<String> unknown = new HashSet<>();
        for (long seed = 0; seed < 50; seed++) {
            Roster roster = AnyRoster.of(seed);
            for (String name : NAMES) {
                PairScorer scorer = ready(name, roster);
                forEachPair(roster, (mentor, mentee) -> {
                    OptionalInt rating = scorer.millionths(mentor, mentee);
                    (rating.isPresent() ? known : unknown).add(name);
                });
            }
        }

        assertThat(known).isEqualTo(NAMES);
        assertThat(unknown).isEqualTo(NAMES);
    }

    @Property
    @Tag("A7")
    void the_ratings_of_the_criteria_give_the_score_with_the_neutral_one_where_a_value_is_missing(@ForAll long seed) {
        Roster roster = AnyRoster.of(seed);
        List<Criterion> criteria = new ArrayList<>();
        NAMES.forEach(name -> criteria.add(new Criterion(name, name, 1 + criteria.size(), settings(name))));
        ScoringModel model = ScoringModel.of(criteria.toArray(Criterion[]::new));
        WeightedModel scoring = WeightedModel.of(model, Scorers.standard(), AnyRoster.context(roster));
        forEachPair(roster, (mentor, mentee) -> {
            ImmutableIntArray ratings = scoring.ratings(mentor, mentee);
            ScoreBreakdown breakdown = scoring.breakdown(mentor, mentee);
            long sum = 0;
            for (int k = 0; k < criteria.size(); k++) {
                sum += (long) model.maxima().get(k) * ratings.get(k) / Rating.BEST;
                if (!breakdown.contributions().get(k).known()) {
                    assertThat(ratings.get(k)).isEqualTo(Rating.BEST / 2);
                }
            }

            assertThat(ratings.length()).isEqualTo(criteria.size());
            assertThat(sum).isEqualTo(breakdown.score()).isEqualTo(scoring.score(mentor, mentee));
        });
    }

    @Property
    void rarity_and_saturation_that_are_off_change_nothing(@ForAll long seed) {
        Roster roster = AnyRoster.of(seed);
        Options off = Options.of(Map.of("rarityPercent", new Options.Whole(0), "saturation", new Options.Whole(0)));
        for (String name : List.of("needs-covered", "mentor-benefit")) {
            Scorer scorer = Scorers.standard().named(name);
            PairScorer plain = scorer.prepare(Options.none(), AnyRoster.context(roster));
            PairScorer told = scorer.prepare(off, AnyRoster.context(roster));
            forEachPair(
                    roster,
                    (mentor, mentee) -> assertThat(told.rate(mentor, mentee)).isEqualTo(plain.rate(mentor, mentee)));
        }
    }

    private static PairScorer ready(String name, Roster roster) {
        return Scorers.standard().named(name).prepare(settings(name), AnyRoster.context(roster));
    }

    private static Options settings(String name) {
        return AnyRoster.SETTINGS.getOrDefault(name, Options.none());
    }

    private static void forEachPair(Roster roster, BiConsumer<Participant, Participant> each) {
        for (Participant mentor : roster.participants()) {
            for (Participant mentee : roster.participants()) {
                if (!mentor.id().equals(mentee.id())) {
                    each.accept(mentor, mentee);
                }
            }
        }
    }
}
