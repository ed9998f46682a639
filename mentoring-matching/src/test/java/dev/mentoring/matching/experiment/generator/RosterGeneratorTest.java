package dev.mentoring.matching.experiment.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.Need;
import dev.mentoring.core.participant.Offer;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.Attribute;
import dev.mentoring.core.programme.Field;
import dev.mentoring.core.programme.Form;
import dev.mentoring.core.programme.MatchingMode;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.ProgrammeBuilder;
import dev.mentoring.core.programme.Question;
import dev.mentoring.core.programme.QuestionGroup;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.matching.contract.GeneratorContract;
import dev.mentoring.matching.contract.ScorerSample;
import dev.mentoring.matching.experiment.Questions;
import dev.mentoring.matching.problem.RunCancelledException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** People for a programme that declares an attribute of every kind. */
class RosterGeneratorTest {

    private static final ScorerSample SAMPLE = ScorerSample.standard();
    private static final Programme PROGRAMME = SAMPLE.programme();
    private static final RosterShape MANY =
            RosterShape.standard().with("mentees", 300).with("mentors", 200).with("both", 250);

    /** The generator of a programme, as a member of no catalogue. */
    private record OfProgramme() implements GeneratorContract {

        @Override
        public ProblemGenerator generator() {
            return RosterGenerator.generatorOf(
                    "programme",
                    PROGRAMME,
                    RosterShape.standard().with("mentees", 8).with("mentors", 6),
                    SAMPLE.on());
        }
    }

    @TestFactory
    Stream<DynamicTest> keeps_the_contract_of_generators() {
        return new OfProgramme().keeps_the_contract_of_generators();
    }

    @Test
    void draws_as_many_people_of_each_role_as_it_is_told() {
        Roster roster = draw(MANY, 1);

        assertThat(roster.participants()).hasSize(450);
        assertThat(count(roster, person -> person.is(Role.MENTEE))).isEqualTo(300);
        assertThat(count(roster, person -> person.is(Role.MENTOR))).isEqualTo(200);
        assertThat(count(roster, person -> person.roles().size() == 2)).isEqualTo(50);
    }

    @Test
    void people_answer_everything_or_nothing_that_they_need_not() {
        Roster all = draw(MANY.with("answer-rate", 1_000).with("leave-rate", 1_000), 2);
        Roster none = draw(MANY.with("answer-rate", 0).with("leave-rate", 0), 2);

        for (Attribute attribute : PROGRAMME.form().attributes()) {
            boolean sensitive = PROGRAMME.form().sensitive().contains(attribute.id());
            long answers = count(all, person -> person.attributes().containsKey(attribute.id()));
            assertThat(answers).isIn(sensitive ? new Object[] {0L, 450L} : new Object[] {450L});
            assertThat(count(none, person -> person.attributes().containsKey(attribute.id())))
                    .isZero();
        }
        assertThat(all.participants())
                .allMatch(person -> person.career().grade().isPresent()
                        && person.availability().isKnown()
                                == person.availability().hours().size() > 0);
        assertThat(none.participants())
                .allMatch(person -> person.career().grade().isEmpty()
                        && !person.availability().isKnown());
    }

    @Test
    void topics_are_as_many_and_as_uneven_as_they_are_told() {
        RosterShape shape = MANY.with("needs-least", 1)
                .with("needs-most", 1)
                .with("offers-least", 2)
                .with("offers-most", 2);
        Roster even = draw(shape.with("need-skew", 0), 3);
        Roster skewed = draw(shape.with("need-skew", 3_000), 3);

        assertThat(even.participants()).allSatisfy(person -> {
            assertThat(person.needs()).hasSizeLessThanOrEqualTo(1);
            assertThat(person.offers()).hasSizeLessThanOrEqualTo(2);
        });
        assertThat(mostNeeded(skewed)).isGreaterThan(mostNeeded(even));
        assertThat(even.participants().stream()
                        .flatMap(person -> person.offers().stream())
                        .map(Offer::topic))
                .allMatch(topic -> PROGRAMME.taxonomies().topic(topic).isPresent());
    }

    @Test
    void mentors_are_more_senior_than_mentees() {
        Roster roster = draw(MANY.with("both", 0), 4);

        assertThat(grade(roster, Role.MENTOR).orElseThrow())
                .isGreaterThan(grade(roster, Role.MENTEE).orElseThrow() + 20);
    }

    @Test
    void people_are_drawn_from_seed_and_shape_alone() {
        assertThat(draw(MANY, 5)).isEqualTo(draw(MANY, 5)).isNotEqualTo(draw(MANY, 6));
    }

    @Test
    void people_who_must_name_somebody_to_avoid_name_anybody_but_themselves() {
        Question whom = Question.builder().field(Field.AVOIDS).required(true).build();
        QuestionGroup group = QuestionGroup.builder()
                .id("others")
                .labels(Labels.of("Others"))
                .addQuestions(whom)
                .build();
        Form form = PROGRAMME.form();
        Programme asking = new ProgrammeBuilder()
                .from(PROGRAMME)
                .form(new Form(form.attributes(), form.sensitive(), form.columns(), ImmutableList.of(group)))
                .build();

        Roster roster = RosterGenerator.draw(asking, MANY, SAMPLE.on(), 7);

        assertThat(roster.participants())
                .allSatisfy(person -> assertThat(person.avoids()).hasSize(1).doesNotContain(person.id()));
        // 450 draws of as many people name about 285 of them
        assertThat(roster.participants().stream()
                        .flatMap(person -> person.avoids().stream())
                        .distinct())
                .hasSizeBetween(240, 330);
    }

    @Test
    void refuses_choices_that_there_is_no_room_for() {
        Programme choosing = new ProgrammeBuilder()
                .from(PROGRAMME)
                .mode(MatchingMode.RANKED_CHOICE)
                .build();
        RosterShape many = RosterShape.standard()
                .with("mentees", 100_000)
                .with("mentors", 1_000)
                .with("choices-most", 1_000);

        AtomicInteger asked = new AtomicInteger();

        assertThatThrownBy(
                        () -> RosterGenerator.draw(choosing, many, SAMPLE.on(), 1, () -> asked.incrementAndGet() > 3))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("LIMIT_MEMORY");
    }

    @Test
    void asks_before_everybody_and_every_pair_whether_to_stop() {
        ProblemGenerator generator = RosterGenerator.generatorOf("programme", PROGRAMME, MANY, SAMPLE.on());
        Questions endless = Questions.endless();
        generator.draw(Options.none(), 1, endless);

        assertThat(endless.asked()).isGreaterThan(450);
        for (long last : new long[] {1, 2, 300, 460, endless.asked()}) {
            Questions impatient = Questions.stoppingAt(last);
            assertThatThrownBy(() -> generator.draw(Options.none(), 1, impatient))
                    .isInstanceOf(RunCancelledException.class);
            // the compiler asks once more when the rules have stopped
            assertThat(impatient.asked()).isBetween(last, last + 1);
        }
    }

    private static long mostNeeded(Roster roster) {
        Map<String, Long> count = new HashMap<>();
        for (Participant person : roster.participants()) {
            for (Need need : person.needs()) {
                count.merge(need.topic(), 1L, Long::sum);
            }
        }
        return Collections.max(count.values());
    }

    private static OptionalDouble grade(Roster roster, Role role) {
        return roster.participants().stream()
                .filter(person -> person.is(role))
                .flatMap(person -> person.career().grade().stream())
                .mapToInt(grade -> grade)
                .average();
    }

    private static long count(Roster roster, Predicate<Participant> which) {
        return roster.participants().stream().filter(which).count();
    }

    private static Roster draw(RosterShape shape, long seed) {
        return RosterGenerator.draw(PROGRAMME, shape, SAMPLE.on(), seed);
    }
}
