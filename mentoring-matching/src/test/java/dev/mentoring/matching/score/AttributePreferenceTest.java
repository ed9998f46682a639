package dev.mentoring.matching.score;

import static dev.mentoring.matching.SmallProgramme.mentee;
import static dev.mentoring.matching.SmallProgramme.mentor;
import static dev.mentoring.matching.SmallProgramme.roster;
import static dev.mentoring.matching.SmallProgramme.term;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.AttributeWish;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.core.programme.Attribute;
import dev.mentoring.core.programme.Choice;
import dev.mentoring.core.programme.Criterion;
import dev.mentoring.core.programme.Form;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.ScoringModel;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.matching.SmallProgramme;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributePreferenceTest {

    private static final Options BAND = Rated.list("attributes", "band");

    @ParameterizedTest(name = "{0} wished, answers {1} and {2}: {3}")
    @CsvSource({
        "SIMILAR, one, one, 1000000, preference-met",
        "SIMILAR, one, few, 666666, preference-near",
        "SIMILAR, one, many, 0, preference-not-met",
        "DIFFERENT, one, many, 1000000, preference-met",
        "DIFFERENT, one, one, 0, preference-not-met",
        "ONE_OF, some, many, 1000000, preference-met",
        "ONE_OF, many, one, 0, preference-not-met"
    })
    void meets_the_wish_that_somebody_stated(
            AttributeWish.Kind kind, String mentor, String mentee, int millionths, String code) {
        ImmutableSet<String> answers =
                kind == AttributeWish.Kind.ONE_OF ? ImmutableSet.of("one", "some") : ImmutableSet.of();
        ParticipantBuilder wishing = band(mentee("n"), mentee).addWishes(new AttributeWish("band", kind, answers));

        Rating rating = rated(BAND, band(mentor("m"), mentor), wishing);

        assertThat(rating).isEqualTo(Rating.of(millionths, Reason.of(code, "attribute", "band", "by", "MENTEE")));
    }

    @Test
    void takes_the_mean_over_the_wishes_of_those_who_count() {
        ParticipantBuilder mentor = band(mentor("m"), "one").addWishes(AttributeWish.different("band"));
        ParticipantBuilder mentee = band(mentee("n"), "few").addWishes(AttributeWish.similar("band"));

        assertThat(rated(BAND, mentor, mentee).millionths()).hasValue((666_666 + 333_334) / 2);
        assertThat(rated(of("MENTEE"), mentor, mentee).millionths()).hasValue(666_666);
        assertThat(rated(of("MENTOR"), mentor, mentee).millionths()).hasValue(333_334);
        assertThat(rated(BAND, mentor, mentee).reasons())
                .containsExactly(
                        Reason.of("preference-near", "attribute", "band", "by", "MENTEE"),
                        Reason.of("preference-near", "attribute", "band", "by", "MENTOR"));
    }

    @Test
    @Tag("A7")
    @Tag("P2")
    void is_unknown_without_a_wish_of_somebody_s_own() {
        ParticipantBuilder mentor = band(mentor("m"), "one").addWishes(AttributeWish.similar("band"));
        ParticipantBuilder elsewhere = band(mentee("n"), "one").addWishes(AttributeWish.similar("kind"));

        assertThat(rated(of("MENTEE"), mentor, elsewhere))
                .isEqualTo(Rating.unknown(Reason.of("no-preference-stated", "by", "MENTEE")));
        assertThat(rated(BAND, band(mentor("m"), "one"), elsewhere))
                .isEqualTo(Rating.unknown(
                        Reason.of("no-preference-stated", "by", "MENTEE"),
                        Reason.of("no-preference-stated", "by", "MENTOR")));
    }

    @Test
    @Tag("A7")
    void a_missing_answer_leaves_its_wish_out() {
        ParticipantBuilder wishing = mentee("n")
                .addWishes(AttributeWish.similar("band"), AttributeWish.oneOf("kind", "town"))
                .putAttributes("kind", term("school"));
        Options both = Rated.list("attributes", "band", "kind");

        assertThat(rated(both, band(mentor("m"), "one").putAttributes("kind", term("town")), wishing))
                .isEqualTo(Rating.of(
                        Rating.BEST,
                        Reason.of("value-missing", "attribute", "band"),
                        Reason.of("preference-met", "attribute", "kind", "by", "MENTEE")));
        assertThat(rated(both, mentor("m"), wishing).millionths()).isEmpty();
    }

    @Test
    @Tag("000-14")
    void an_answer_within_one_wished_for_meets_the_wish_and_yes_or_no_does_too() {
        Labels labels = Labels.of("A wording");
        Programme programme = SmallProgramme.builder()
                .scoring(ScoringModel.of())
                .form(new Form(
                        ImmutableList.of(
                                new Attribute.Several(
                                        "regions",
                                        labels,
                                        ImmutableList.of(
                                                new Choice("north", labels),
                                                new Choice("isles", labels, Optional.of("north")),
                                                new Choice("south", labels))),
                                new Attribute.Truth("alone", labels)),
                        ImmutableList.of()))
                .build();
        ParticipantBuilder mentor = mentor("m")
                .putAttributes("regions", new AttributeValue.Terms(ImmutableSet.of("isles", "south")))
                .putAttributes("alone", new AttributeValue.Truth(false));
        ParticipantBuilder mentee =
                mentee("n").addWishes(AttributeWish.oneOf("regions", "north"), AttributeWish.oneOf("alone", "YES"));

        assertThat(Rated.by(new AttributePreference(), Rated.list("attributes", "regions"), programme, mentor, mentee)
                        .millionths())
                .hasValue(Rating.BEST);
        assertThat(Rated.by(new AttributePreference(), Rated.list("attributes", "alone"), programme, mentor, mentee)
                        .millionths())
                .hasValue(0);
    }

    @Test
    @Tag("P2")
    @Tag("004-13")
    void never_sees_a_wish_about_a_sensitive_attribute() {
        Programme programme = SmallProgramme.builder()
                .scoring(ScoringModel.of())
                .form(new Form(
                        ImmutableList.of(SmallProgramme.BAND, SmallProgramme.KIND),
                        ImmutableSet.of("band"),
                        ImmutableList.of()))
                .build();
        ParticipantBuilder mentor = mentor("m").addWishes(AttributeWish.similar("band"), AttributeWish.similar("kind"));
        ScoringContext context = new ScoringContext(programme, roster(mentor, mentee("n")), SmallProgramme.ON);
        Scorer nosy = Scorer.of("nosy", (m, n) -> Rating.of(m.wishes().size()));

        assertThat(WeightedModel.of(
                                ScoringModel.of(Criterion.of("nosy", 1)),
                                Scorers.standard().plus(nosy),
                                context)
                        .score(mentor.build(), mentee("n").build()))
                .isEqualTo(1);
        assertThatThrownBy(() -> WeightedModel.of(
                        ScoringModel.of(new Criterion("c", "attribute-preference", 1, BAND)),
                        Scorers.standard(),
                        context))
                .isInstanceOfSatisfying(
                        InvalidModelException.class,
                        e -> assertThat(e.problems().get(0).code()).isEqualTo(ProblemCode.SENSITIVE_ATTRIBUTE));
    }

    private static Rating rated(Options options, ParticipantBuilder mentor, ParticipantBuilder mentee) {
        return Rated.by(new AttributePreference(), options, mentor, mentee);
    }

    private static ParticipantBuilder band(ParticipantBuilder person, String answer) {
        return person.putAttributes("band", term(answer));
    }

    private static Options of(String side) {
        return Options.of(
                Map.of("attributes", new Options.Texts(ImmutableList.of("band")), "of", new Options.Text(side)));
    }
}
