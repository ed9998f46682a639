package dev.mentoring.matching.score;

import static dev.mentoring.matching.SmallProgramme.mentee;
import static dev.mentoring.matching.SmallProgramme.mentor;
import static dev.mentoring.matching.SmallProgramme.roster;
import static dev.mentoring.matching.SmallProgramme.term;
import static dev.mentoring.matching.SmallProgramme.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.core.programme.Attribute;
import dev.mentoring.core.programme.Choice;
import dev.mentoring.core.programme.Form;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.matching.SmallProgramme;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingScorersTest {

    private static final ImmutableList<Choice> CHOICES = ImmutableList.of(
            new Choice("a", Labels.of("A")), new Choice("b", Labels.of("B")), new Choice("c", Labels.of("C")));

    @ParameterizedTest(name = "staff {0} and {1} rate {2}")
    @Tag("003-21")
    @CsvSource({"one, one, 1000000", "one, few, 666666", "many, few, 333333", "one, many, 0"})
    void bands_are_the_more_alike_the_nearer_they_are(String mentor, String mentee, int millionths) {
        assertThat(setting(
                                mentor("m").putAttributes("band", term(mentor)),
                                mentee("n").putAttributes("band", term(mentee)))
                        .millionths())
                .hasValue(millionths);
    }

    @ParameterizedTest(name = "locations {0} and {1} rate {2}")
    @Tag("003-22")
    @CsvSource({"town, town, 1000000", "town, school, 0"})
    void categories_are_alike_or_not(String mentor, String mentee, int millionths) {
        assertThat(setting(
                                mentor("m").putAttributes("kind", term(mentor)),
                                mentee("n").putAttributes("kind", term(mentee)))
                        .millionths())
                .hasValue(millionths);
    }

    @Test
    @Tag("A7")
    void what_one_side_has_not_answered_does_not_count() {
        Rating rating = setting(
                mentor("m").putAttributes("band", term("one")).putAttributes("kind", term("town")),
                mentee("n").putAttributes("kind", term("town")));

        assertThat(rating.millionths()).hasValue(1_000_000);
        assertThat(rating.reasons())
                .containsExactly(
                        Reason.of("value-missing", "attribute", "band"), Reason.of("same-answer", "attribute", "kind"));
        assertThat(setting(mentor("m"), mentee("n")).millionths()).isEmpty();
    }

    @ParameterizedTest(name = "target {2}: {0} years against {1} rate {3}")
    @Tag("004-04")
    @Tag("000-19")
    @CsvSource({
        "8, 3, 5, 1000000",
        "9, 3, 5, 900000",
        "3, 8, 5, 0",
        "3, 8, -5, 1000000",
        "4, 4, 0, 1000000",
        "60, 0, 0, 0"
    })
    void experience_is_rated_by_its_distance_from_the_target(long mentor, long mentee, long target, int millionths) {
        Options options =
                Options.of(Map.of("attribute", new Options.Text("years"), "target", new Options.Whole(target)));

        assertThat(rate(
                                ExperienceGap.ofExperience(),
                                options,
                                mentor("m").putAttributes("years", whole(mentor)),
                                mentee("n").putAttributes("years", whole(mentee)))
                        .millionths())
                .hasValue(millionths);
    }

    @Test
    void experience_is_unknown_when_one_side_has_not_stated_it() {
        Options options = Options.of(Map.of("attribute", new Options.Text("years")));

        assertThat(rate(
                        ExperienceGap.ofExperience(),
                        options,
                        mentor("m").putAttributes("years", whole(3)),
                        mentee("n")))
                .isEqualTo(Rating.unknown(Reason.of("value-missing", "attribute", "years")));
    }

    @Test
    void refuse_attributes_that_the_form_does_not_declare() {
        Options options = Options.of(Map.of("attribute", new Options.Text("charm")));

        assertThatThrownBy(() -> rate(ExperienceGap.ofExperience(), options, mentor("m"), mentee("n")))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("UNKNOWN_ID");
    }

    @Test
    void experience_is_no_band_whose_answers_are_words() {
        Options options = Options.of(Map.of("attribute", new Options.Text("band")));

        assertThatThrownBy(() -> rate(ExperienceGap.ofExperience(), options, mentor("m"), mentee("n")))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("UNKNOWN_SETTING");
    }

    @Test
    @Tag("B6")
    void counts_at_the_largest_limits_are_rated_exactly() {
        Programme wide = SmallProgramme.builder()
                .form(new Form(
                        ImmutableList.of(
                                new Attribute.Count("turnover", Labels.of("Turnover"), Long.MIN_VALUE, Long.MAX_VALUE)),
                        ImmutableList.of()))
                .build();
        ParticipantBuilder mentor = mentor("m").putAttributes("turnover", whole(Long.MAX_VALUE));
        ParticipantBuilder mentee = mentee("n").putAttributes("turnover", whole(Long.MIN_VALUE / 2));
        PairScorer ready = new SimilarSetting()
                .prepare(
                        Options.of(Map.of("attributes", new Options.Text("turnover"))),
                        new ScoringContext(wide, roster(mentor, mentee), SmallProgramme.ON));

        PairScorer gap = ExperienceGap.ofExperience()
                .prepare(
                        Options.of(Map.of("attribute", new Options.Text("turnover"))),
                        new ScoringContext(wide, roster(mentor, mentee), SmallProgramme.ON));

        assertThat(ready.millionths(mentor.build(), mentee.build())).hasValue(250_000);
        assertThat(gap.millionths(mentor.build(), mentee.build())).hasValue(0);
    }

    @Test
    void answers_of_yes_or_no_and_places_are_alike_or_not_and_several_terms_by_what_they_share() {
        Programme programme = form(
                new Attribute.Truth("alone", Labels.of("Alone")),
                new Attribute.At("near", Labels.of("Near")),
                new Attribute.Several("areas", Labels.of("Areas"), CHOICES));
        AttributeValue.Terms ab = new AttributeValue.Terms(ImmutableSet.of("a", "b"));
        AttributeValue.Terms bc = new AttributeValue.Terms(ImmutableSet.of("b", "c"));
        AttributeValue.Terms none = new AttributeValue.Terms(ImmutableSet.of());

        assertThat(alike(programme, "alone", new AttributeValue.Truth(true), new AttributeValue.Truth(true)))
                .hasValue(1_000_000);
        assertThat(alike(programme, "alone", new AttributeValue.Truth(true), new AttributeValue.Truth(false)))
                .hasValue(0);
        assertThat(alike(programme, "near", new AttributeValue.At("here"), new AttributeValue.At("here")))
                .hasValue(1_000_000);
        assertThat(alike(programme, "areas", ab, bc)).hasValue(333_333);
        assertThat(alike(programme, "areas", ab, ab)).hasValue(1_000_000);
        assertThat(alike(programme, "areas", ab, none)).hasValue(0);
        assertThat(alike(programme, "areas", none, none)).isEmpty();
    }

    @Test
    void refuses_words_and_dates() {
        Programme programme =
                form(new Attribute.Words("note", Labels.of("Note")), new Attribute.Day("day", Labels.of("Day")));

        for (String attribute : List.of("note", "day")) {
            assertThatThrownBy(() -> Rated.by(
                            new SimilarSetting(),
                            Rated.option("attributes", attribute),
                            programme,
                            mentor("m"),
                            mentee("n")))
                    .isInstanceOf(InvalidModelException.class)
                    .hasMessageContaining("compared");
        }
    }

    private static Programme form(Attribute... attributes) {
        return SmallProgramme.builder()
                .form(new Form(ImmutableList.copyOf(attributes), ImmutableList.of()))
                .build();
    }

    private static OptionalInt alike(
            Programme programme, String attribute, AttributeValue mentor, AttributeValue mentee) {
        return Rated.by(
                        new SimilarSetting(),
                        Rated.option("attributes", attribute),
                        programme,
                        mentor("m").putAttributes(attribute, mentor),
                        mentee("n").putAttributes(attribute, mentee))
                .millionths();
    }

    private static Rating setting(ParticipantBuilder mentor, ParticipantBuilder mentee) {
        Options options = Options.of(Map.of("attributes", new Options.Texts(ImmutableList.of("band", "kind"))));
        return rate(new SimilarSetting(), options, mentor, mentee);
    }

    private static Rating rate(Scorer scorer, Options options, ParticipantBuilder mentor, ParticipantBuilder mentee) {
        PairScorer ready = scorer.prepare(
                options, new ScoringContext(SmallProgramme.programme(), roster(mentor, mentee), SmallProgramme.ON));
        Rating rating = ready.rate(mentor.build(), mentee.build());
        assertThat(ready.millionths(mentor.build(), mentee.build())).isEqualTo(rating.millionths());
        return rating;
    }
}
