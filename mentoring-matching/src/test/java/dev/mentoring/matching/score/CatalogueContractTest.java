package dev.mentoring.matching.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.OptIn;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.DiversityGoal;
import dev.mentoring.core.programme.Form;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.matching.contract.ScorerContract;
import dev.mentoring.matching.contract.ScorerSample;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every scorer of the catalogue keeps the contract that is published for everybody's. */
@Tag("S1")
@Tag("S3")
@Tag("S4")
@Tag("A7")
@Tag("X2")
@Tag("P4")
class CatalogueContractTest {

    /** Settings of scorers that need some, or that are worth trying beside those without any. */
    private static final ImmutableMap<String, Options> SETTINGS = ImmutableMap.<String, Options>builder()
            .put("similar-setting", Rated.option("attributes", "band"))
            .put("experience-gap", gap("years"))
            .put("seniority-gap", Rated.option("target", 2))
            .put("priority-for", Rated.option("roleNewerThanMonths", 24))
            .put("attribute-preference", Rated.option("attributes", "band"))
            .put("diversity-goal", Rated.option("goal", "voices"))
            .put("mentor-benefit", Rated.option("rarityPercent", 100))
            .put("proximity", Rated.option("kilometres", 15_000))
            .buildOrThrow();

    /** With these settings, what a rating is depends on who else takes part, or on what the roster tells of everybody. */
    private static final ImmutableSet<String> READING_THE_WHOLE_ROSTER =
            ImmutableSet.of("mentor-benefit", "missed-last-time");

    private record Member(Scorer scorer) implements ScorerContract {

        @Override
        public ScorerSample sample() {
            ScorerSample sample =
                    ScorerSample.standard().withOptions(SETTINGS.getOrDefault(scorer.name(), Options.none()));
            ScorerSample declared =
                    READING_THE_WHOLE_ROSTER.contains(scorer.name()) ? sample.readingTheWholeRoster() : sample;
            return scorer instanceof DiversityWishes ? withGoal(declared) : declared;
        }
    }

    @TestFactory
    Stream<DynamicContainer> every_scorer() {
        return Scorers.standard().all().stream()
                .map(scorer -> dynamicContainer(scorer.name(), new Member(scorer).keeps_the_contract_of_scorers()));
    }

    @Test
    void the_sample_of_the_kit_is_a_round_that_a_programme_takes() {
        ScorerSample sample = ScorerSample.standard();

        assertThat(sample.programme().checkRules().list()).isEmpty();
        assertThat(sample.programme().check(sample.roster()).list()).isEmpty();
    }

    private static Options gap(String attribute) {
        return Options.of(Map.of(
                "attribute", new Options.Text(attribute),
                "target", new Options.Whole(5),
                "tolerance", new Options.Whole(20)));
    }

    /** The attribute "band" is sensitive there, and everybody with an answer gives leave to use it. */
    private static ScorerSample withGoal(ScorerSample sample) {
        Programme programme = Programme.builder()
                .from(sample.programme())
                .form(new Form(sample.programme().form().attributes(), ImmutableSet.of("band"), ImmutableList.of()))
                .addDiversityGoals(new DiversityGoal("voices", Labels.of("Voices"), ImmutableSet.of("band"), true))
                .build();
        Roster roster = Roster.builder()
                .from(sample.roster())
                .participants(sample.roster().participants().stream()
                        .map(person -> person.attributes().isEmpty() ? person : withLeave(person, sample))
                        .toList())
                .build();
        return sample.with(programme, roster, sample.on());
    }

    private static Participant withLeave(Participant person, ScorerSample sample) {
        OptIn.Wish wish = person.offers().size() % 2 == 0 ? OptIn.Wish.SIMILAR : OptIn.Wish.DIFFERENT;
        return Participant.builder()
                .from(person)
                .addOptIns(new OptIn("band", "voices", wish, sample.on().minusDays(30)))
                .build();
    }
}
