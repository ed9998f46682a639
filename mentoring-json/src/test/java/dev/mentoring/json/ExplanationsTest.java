package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.json.Explanation.About;
import dev.mentoring.json.Explanation.Answer;
import dev.mentoring.json.schema.Schemas;
import dev.mentoring.matching.Match;
import dev.mentoring.matching.Matchmaker;
import dev.mentoring.matching.advice.RecruitmentAdvice;
import dev.mentoring.matching.explain.Audience;
import dev.mentoring.matching.explain.Explainer;
import dev.mentoring.matching.explain.text.Language;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.Unmatched;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said about every pair and person of the examples can be stored and read again. */
@Tag("001-12")
class ExplanationsTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Schemas.text(DocumentKind.EXPLANATION));

    private static Match match(String example) {
        ExampleRound round = ExampleRound.of(example);
        return Matchmaker.standard().match(round.programme(), round.people().roster(), Examples.date(example));
    }

    static List<String> examples() {
        return List.copyOf(Examples.names());
    }

    private static Explanations explanations(Match match, Audience audience, Language language) {
        return Explanations.of(audience, language, Optional.of(match.round().programme()), id -> id);
    }

    private static void requireStorable(Explanation explanation) {
        String document = MentoringJson.explanations().write(explanation);

        assertThat(MentoringJson.explanations().read(document)).isEqualTo(explanation);
        assertThat(MentoringJson.explanations()
                        .write(MentoringJson.explanations().read(document)))
                .isEqualTo(document);
        assertThat(SCHEMA.validate(document, InputFormat.JSON)).isEmpty();
    }

    private static Explanation document(Explanations made, Explainer explainer, Answer answer) {
        return made.of(
                explainer.source("1.0"),
                answer.toldTo()
                        .map(person -> (About) new About.OfPerson(Side.MENTEE, person))
                        .orElseGet(About.OfRound::new),
                ImmutableList.of(answer));
    }

    @ParameterizedTest
    @MethodSource("examples")
    @Tag("D15")
    @Tag("P6")
    void why_is_written_and_read_for_every_pair_and_audience(String example) {
        Match match = match(example);
        Explainer explainer = match.explainer();
        for (Audience audience : Audience.values()) {
            Explanations made = explanations(match, audience, Language.FR);
            for (Pairing pairing : match.result().pairings()) {
                var why = explainer.whyPair(pairing.mentor(), pairing.mentee());
                for (Side side : List.of(Side.MENTOR, Side.MENTEE)) {
                    requireStorable(document(made, explainer, made.why(why.forParty(side, audience))));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    @Tag("D15")
    @Tag("P6")
    @Tag("001-03")
    void why_nobody_is_written_and_read_for_everybody_without_a_partner(String example) {
        Match match = match(example);
        Explainer explainer = match.explainer();
        for (Unmatched unmatched : match.result().unmatched()) {
            var why = explainer.whyNobody(unmatched.side(), unmatched.id());
            for (Audience audience : Audience.values()) {
                Explanations made = explanations(match, audience, Language.EN);
                requireStorable(document(made, explainer, made.whyNobody(why.forParty(unmatched.side(), audience))));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    @Tag("D15")
    @Tag("P6")
    void why_not_is_written_and_read_for_every_pair_of_the_first_mentors(String example) {
        Match match = match(example);
        Explainer explainer = match.explainer();
        match.round().problem().mentors().stream()
                .limit(3)
                .forEach(mentor -> match.round().problem().mentees().forEach(mentee -> {
                    var why = explainer.whyNot(mentor.id(), mentee.id());
                    for (Audience audience : Audience.values()) {
                        Explanations made = explanations(match, audience, Language.EN);
                        requireStorable(document(made, explainer, made.whyNot(why.forParty(Side.MENTEE, audience))));
                    }
                }));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void advice_about_topics_is_written_and_read(String example) {
        Match match = match(example);
        Explanations made = explanations(match, Audience.COORDINATOR, Language.EN);

        requireStorable(document(
                made,
                match.explainer(),
                made.advice(
                        ImmutableList.of(),
                        Optional.of(RecruitmentAdvice.of(match.round(), match.result())
                                .gaps()))));
    }

    @Test
    @Tag("P6")
    void a_view_for_another_audience_is_refused() {
        Match match = match("own-choice");
        Pairing first = match.result().pairings().get(0);
        var whole = match.explainer().whyPair(first.mentor(), first.mentee());
        Explanations made = explanations(match, Audience.PARTICIPANT, Language.EN);

        assertThatThrownBy(() -> made.why(whole)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> made.advice(ImmutableList.of(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("P6")
    void an_answer_for_another_audience_is_refused() {
        Match match = match("own-choice");
        Explainer explainer = match.explainer();
        Pairing first = match.result().pairings().get(0);
        PairedAnswer whole = explanations(match, Audience.COORDINATOR, Language.EN)
                .why(explainer.whyPair(first.mentor(), first.mentee()));
        Explanations made = explanations(match, Audience.PARTICIPANT, Language.EN);

        assertThatThrownBy(() -> document(made, explainer, whole)).isInstanceOf(InvalidModelException.class);
    }

    @Test
    @Tag("P4")
    void shows_nothing_private_in_a_text_for_a_log() {
        Match match = match("own-choice");
        Explainer explainer = match.explainer();
        Explanations made = explanations(match, Audience.COORDINATOR, Language.EN);
        Pairing first = match.result().pairings().get(0);
        Explanation explanation =
                document(made, explainer, made.why(explainer.whyPair(first.mentor(), first.mentee())));

        assertThat(explanation).hasToString("Explanation[COORDINATOR, 1 answers]");
        assertThat(explanation.answers().get(0))
                .hasToString("PairedAnswer[" + first.mentor() + ", " + first.mentee() + "]");
    }
}
