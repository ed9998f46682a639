package dev.mentoring.matching.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.certificate.CertificateChecker;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OutlookTest {

    private static final long SEED = 22_000_025;

    /** Three mentees for the two places of two mentors; one mentor more whom one of them can have, and one who has nobody. */
    private static TwoSidedProblem crowd() {
        return TwoSidedProblem.builder("crowd")
                .addMentor(Person.of("ada"))
                .addMentor(Person.of("bea"))
                .addMentor(Person.of("cleo", 2))
                .addMentor(Person.of("dot"))
                .addMentee(Person.of("uma"))
                .addMentee(Person.of("vic"))
                .addMentee(Person.of("wim"))
                .addMentee(Person.of("xan"))
                .addMentee(Person.of("yan"))
                .pair("ada", "uma", 9)
                .pair("ada", "vic", 8)
                .pair("bea", "vic", 7)
                .pair("bea", "wim", 6)
                .pair("ada", "wim", 5)
                .pair("cleo", "xan", 4)
                .build();
    }

    @Test
    void tells_who_is_certain_who_may_hope_and_who_has_no_chance() {
        Outlook outlook = Outlook.of(crowd());

        assertThat(outlook.mostPairs().totals().pairs()).isEqualTo(3);
        assertThat(outlook.with(Side.MENTOR, Chance.CERTAIN)).containsExactly("ada", "bea", "cleo");
        assertThat(outlook.with(Side.MENTOR, Chance.NONE)).containsExactly("dot");
        assertThat(outlook.with(Side.MENTEE, Chance.CERTAIN)).containsExactly("xan");
        assertThat(outlook.with(Side.MENTEE, Chance.POSSIBLE)).containsExactly("uma", "vic", "wim");
        assertThat(outlook.with(Side.MENTEE, Chance.NONE)).containsExactly("yan");
    }

    @Test
    @Tag("002-25")
    void names_those_who_compete_for_too_few_places_and_leaves_out_those_without_anybody() {
        assertThat(Outlook.of(crowd()).bottlenecks())
                .containsExactly(
                        new Bottleneck(
                                Side.MENTEE,
                                ImmutableList.of("uma", "vic", "wim"),
                                ImmutableList.of("ada", "bea"),
                                3,
                                2,
                                0),
                        new Bottleneck(Side.MENTOR, ImmutableList.of("cleo"), ImmutableList.of(), 2, 0, 1));
    }

    @Test
    void two_shortages_that_have_nobody_in_common_are_two_bottlenecks() {
        TwoSidedProblem problem = TwoSidedProblem.builder("two")
                .addMentor(Person.of("ada"))
                .addMentor(Person.of("bea"))
                .addMentee(Person.of("uma"))
                .addMentee(Person.of("vic"))
                .addMentee(Person.of("wim"))
                .addMentee(Person.of("xan"))
                .addMentee(Person.of("yan"))
                .pair("bea", "uma", 1)
                .pair("bea", "vic", 1)
                .pair("ada", "wim", 1)
                .pair("ada", "xan", 1)
                .pair("ada", "yan", 1)
                .build();

        assertThat(Outlook.of(problem).bottlenecks())
                .extracting(Bottleneck::people, Bottleneck::lacking)
                .containsExactly(
                        tuple(ImmutableList.of("wim", "xan", "yan"), 2L), tuple(ImmutableList.of("uma", "vic"), 1L));
    }

    @Test
    void nobody_is_promised_anything_where_nothing_keeps_the_bounds() {
        TwoSidedProblem problem = TwoSidedProblem.builder("short")
                .addMentor(Person.of("ada"))
                .addMentee(new Person("uma", 1, 1, Optional.empty()))
                .addMentee(new Person("vic", 1, 1, Optional.empty()))
                .pair("ada", "uma", 1)
                .pair("ada", "vic", 1)
                .build();

        Outlook outlook = Outlook.of(problem);

        assertThat(outlook.mostPairs().status()).isEqualTo(Status.INFEASIBLE);
        assertThat(CertificateChecker.verify(problem, outlook.mostPairs()).valid())
                .isTrue();
        assertThat(outlook.people()).isEmpty();
        assertThat(outlook.bottlenecks()).isEmpty();
    }

    @Test
    void says_of_everybody_what_all_matchings_of_the_most_pairs_say() {
        agree(600);
    }

    @Test
    @Tag("thorough")
    void says_of_everybody_what_all_matchings_say_on_many_problems() {
        System.out.println("OutlookTest seed " + SEED + ", 20,000 problems of each kind");
        agree(20_000);
    }

    private static void agree(int count) {
        Random random = new Random(SEED);
        for (int n = 0; n < count; n++) {
            agree(SmallQuestion.random(random, false));
            agree(SmallQuestion.randomWithLock(random));
            agree(SmallQuestion.random(random, true));
        }
    }

    private static void agree(SmallQuestion question) {
        TwoSidedProblem problem = question.problem();
        Outlook outlook = Outlook.of(problem);
        if (question.largest().isEmpty()) {
            assertThat(outlook.mostPairs().status()).isEqualTo(Status.INFEASIBLE);
            return;
        }
        assertThat(outlook.people())
                .hasSize(problem.mentors().size() + problem.mentees().size())
                .allSatisfy(prospect -> assertThat(prospect.chance())
                        .as("%s of %s", prospect, problem.digest())
                        .isEqualTo(question.chance(prospect.side(), prospect.person())));
        outlook.bottlenecks().forEach(bottleneck -> holds(bottleneck, question));
        if (problem.groups().isEmpty()) {
            assertThat(lacking(outlook, Side.MENTEE)).isEqualTo(lackingOf(question, Side.MENTEE));
            assertThat(lacking(outlook, Side.MENTOR)).isEqualTo(lackingOf(question, Side.MENTOR));
        }
    }

    /** In every matching of the most pairs, exactly so many places of these people stay empty. */
    private static void holds(Bottleneck bottleneck, SmallQuestion question) {
        assertThat(question.largest())
                .allSatisfy(pairs -> assertThat(bottleneck.sought()
                                - pairs.stream()
                                        .filter(pair -> bottleneck
                                                .people()
                                                .contains(
                                                        bottleneck.side() == Side.MENTOR
                                                                ? question.mentor(pair)
                                                                : question.mentee(pair)))
                                        .count())
                        .isEqualTo(bottleneck.lacking()));
    }

    private static long lacking(Outlook outlook, Side side) {
        return outlook.bottlenecks().stream()
                .filter(bottleneck -> bottleneck.side() == side)
                .mapToLong(Bottleneck::lacking)
                .sum();
    }

    /** The empty places of a side in a matching of the most pairs, without those of people whom nobody may have. */
    private static long lackingOf(SmallQuestion question, Side side) {
        TwoSidedProblem problem = question.problem();
        long places = (side == Side.MENTOR ? problem.mentors() : problem.mentees())
                .stream()
                        .filter(person -> competes(question, side, person))
                        .mapToLong(Person::capacity)
                        .sum();
        return places - question.largest().get(0).size();
    }

    private static boolean competes(SmallQuestion question, Side side, Person person) {
        for (int pair = 0; pair < question.problem().pairCount(); pair++) {
            if (person.id().equals(side == Side.MENTOR ? question.mentor(pair) : question.mentee(pair))) {
                return true;
            }
        }
        return false;
    }
}
