package dev.mentoring.json.exchange;

import static dev.mentoring.json.exchange.ExchangeFiles.read;
import static dev.mentoring.json.exchange.ExchangeFiles.refusal;
import static dev.mentoring.json.exchange.ExchangeFiles.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.mentoring.json.Limits;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.PreferenceSource;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PrefLibMarketTest {

    private static final PrefLibMarket MARKET = PrefLibMarket.standard();

    private static List<String> people(ImmutableList<Person> people) {
        return people.stream()
                .map(person -> person.id() + " " + person.capacity()
                        + person.preferences().map(choices -> " " + choices).orElse(""))
                .toList();
    }

    @Test
    void voters_choose_and_alternatives_take_whoever_comes() {
        TwoSidedProblem problem =
                MARKET.problem("groups", read(text("groups.toi")).file());

        assertThat(problem.id()).isEqualTo("groups");
        assertThat(people(problem.mentors()))
                .containsExactly("Ada 3", "Bo, of the evening group 3", "Cy 3", "Éloïse 3");
        assertThat(people(problem.mentees()))
                .hasSize(9)
                .startsWith("v1-1 1 [[Ada, Bo, of the evening group], [Éloïse]]")
                .contains("v1-5 1 [[Ada, Bo, of the evening group], [Éloïse]]", "v2-2 1 [[Cy]]")
                .endsWith("v4-1 1 [[Éloïse], [Ada, Cy]]");
        assertThat(problem.pairCount()).isEqualTo(5 * 3 + 2 + 2 + 3);
    }

    @Test
    void categories_are_ranks_as_far_as_they_are_acceptable() {
        PrefLibFile file = read(text("groups.cat")).file();

        assertThat(people(MARKET.withNumbers().problem("p", file).mentees()))
                .contains("v1-1 1 [[a1], [a2, a3], [a4]]", "v2-1 1 [[a1], [a2, a3, a4]]", "v3-1 1 [[a1, a2]]");
        assertThat(people(MARKET.withNumbers()
                        .withAcceptable(1)
                        .problem("p", file)
                        .mentees()))
                .contains("v1-1 1 [[a1]]", "v2-1 1 []", "v3-1 1 [[a1, a2]]");
        assertThat(refusal(() -> MARKET.withAcceptable(4).problem("p", file)))
                .containsExactly("NUMBER_RANGE at acceptable");
    }

    @Test
    void the_capacity_is_enough_for_everybody_unless_it_is_given() {
        PrefLibFile file = read(text("groups.soc")).file();

        assertThat(MARKET.problem("p", file).mentors())
                .extracting(Person::capacity)
                .containsOnly(2);
        assertThat(MARKET.withCapacity(1).problem("p", file).mentors())
                .extracting(Person::capacity)
                .containsOnly(1);
        assertThat(refusal(() -> MARKET.withCapacity(-1).problem("p", file))).contains("CAPACITY_RANGE at capacity");
    }

    @Test
    void counts_beyond_the_limits_are_refused_before_anybody_is_made() {
        PrefLibFile file =
                read(text("groups.soi").replace("3: 2,4", "1000000000: 2,4")).file();

        assertThat(refusal(() -> MARKET.problem("p", file))).containsExactly("LIMIT_COUNT at orders");
        assertThat(refusal(() -> MARKET.withLimits(Limits.standard().withElements(7))
                        .problem("p", read(text("groups.soi")).file())))
                .containsExactly("LIMIT_COUNT at orders");
    }

    @Test
    void names_that_are_no_identifiers_may_be_numbers_instead() {
        String text = text("groups.soc");
        PrefLibFile empty = read(text.replace("3: Cy", "3:")).file();
        PrefLibFile same = read(text.replace("3: Cy", "3: E\u0301loi\u0308se")).file();

        assertThat(refusal(() -> MARKET.problem("p", empty))).containsExactly("EMPTY_VALUE at alternatives/2");
        assertThat(refusal(() -> MARKET.problem("p", same))).containsExactly("DUPLICATE_ID at alternatives/3");
        assertThat(MARKET.withNumbers().problem("p", same).mentors())
                .extracting(Person::id)
                .containsExactly("a1", "a2", "a3", "a4");
    }

    @Test
    void two_files_are_the_two_sides_of_a_market() {
        PrefLibFile mentees = read("2\n1,Ada\n2,Bo\n3,3,2\n2,1,2\n1,2\n").file();
        PrefLibFile mentors = read("3\n1,x\n2,y\n3,z\n2,2,2\n1,3,{1,2}\n1,1\n").file();

        TwoSidedProblem problem = MARKET.problem("p", mentees, mentors);

        assertThat(people(problem.mentors())).containsExactly("Ada 2 [[z], [x, y]]", "Bo 2 [[x]]");
        assertThat(people(problem.mentees())).containsExactly("x 1 [[Ada], [Bo]]", "y 1 [[Ada], [Bo]]", "z 1 [[Bo]]");
        assertThat(problem.pairCount()).isEqualTo(3);
        assertThat(refusal(() -> MARKET.problem("p", mentors, mentors))).containsExactly("NUMBER_RANGE at mentees");
        assertThat(refusal(() -> MARKET.problem("p", mentees, mentees))).containsExactly("NUMBER_RANGE at mentees");
    }

    @Test
    void a_problem_is_written_in_the_tightest_type() {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("p");
        builder.addMentor(Person.of("ada")).addMentor(Person.of("eve"));
        builder.addMentee(Person.of("ben")).addMentee(Person.of("cy"));
        builder.pair("ada", "ben", 5).pair("eve", "ben", 5).pair("ada", "cy", 1);
        PrefLibView view = PrefLibView.of(builder.build(), PreferenceSource.CHOICES);

        assertThat(PrefLib.write(view.ofMentees()))
                .startsWith("# FILE NAME:\n# TITLE: p\n# DESCRIPTION:\n# DATA TYPE: toi\n")
                .endsWith("# ALTERNATIVE NAME 1: ada\n# ALTERNATIVE NAME 2: eve\n1: {1,2}\n1: 1\n");
        assertThat(PrefLib.write(view.ofMentors()))
                .contains("# DATA TYPE: soi\n")
                .endsWith("1: 1,2\n1: 1\n");
    }

    /** Markets in which everybody chooses go out as two files and come in as the same question. */
    @Property(tries = 200)
    void a_market_goes_out_and_comes_in_again(@ForAll long seed) {
        TwoSidedProblem problem = drawn(new Random(seed));
        PrefLibView view = PrefLibView.of(problem, PreferenceSource.CHOICES);

        TwoSidedProblem again = MARKET.withCapacity(3)
                .problem(
                        problem.id(),
                        read(PrefLib.write(view.ofMentees())).file(),
                        read(PrefLib.write(view.ofMentors())).file());

        assertThat(again.digest()).isEqualTo(problem.digest());
    }

    private static TwoSidedProblem drawn(Random random) {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("drawn");
        int mentors = 1 + random.nextInt(4);
        int mentees = 1 + random.nextInt(5);
        boolean[][] mutual = new boolean[mentors][mentees];
        for (boolean[] row : mutual) {
            for (int mentee = 0; mentee < mentees; mentee++) {
                row[mentee] = random.nextInt(3) > 0;
            }
        }
        for (int mentor = 0; mentor < mentors; mentor++) {
            List<String> partners = new ArrayList<>();
            for (int mentee = 0; mentee < mentees; mentee++) {
                if (mutual[mentor][mentee]) {
                    partners.add("t" + mentee);
                }
            }
            builder.addMentor("m" + mentor, 3, 0, Optional.of(choices(partners, random)));
        }
        for (int mentee = 0; mentee < mentees; mentee++) {
            List<String> partners = new ArrayList<>();
            for (int mentor = 0; mentor < mentors; mentor++) {
                if (mutual[mentor][mentee]) {
                    partners.add("m" + mentor);
                }
            }
            builder.addMentee("t" + mentee, 1, 0, Optional.of(choices(partners, random)));
        }
        builder.allowEveryPair();
        return builder.build();
    }

    private static ImmutableList<ImmutableList<String>> choices(List<String> partners, Random random) {
        Collections.shuffle(partners, random);
        ImmutableList.Builder<ImmutableList<String>> choices = ImmutableList.builder();
        for (int from = 0; from < partners.size(); ) {
            int to = Math.min(partners.size(), from + 1 + random.nextInt(2));
            choices.add(ImmutableList.copyOf(partners.subList(from, to)));
            from = to;
        }
        return choices.build();
    }
}
