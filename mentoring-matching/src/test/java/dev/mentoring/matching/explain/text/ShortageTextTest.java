package dev.mentoring.matching.explain.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import dev.mentoring.core.programme.RelationshipType;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Share;
import dev.mentoring.matching.certificate.Share.Holder;
import dev.mentoring.matching.certificate.ShortageCertificate;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.problem.GroupBound;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.RunControl;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ShortageTextTest {

    private static Person person(String id, int capacity, int minimum) {
        return new Person(id, capacity, minimum, Optional.empty());
    }

    private static ImmutableList<String> text(TwoSidedProblem problem, ShortageCertificate shortage) {
        return new ShortageText(Language.EN, RelationshipType.mentoring(), problem, Ascii::toUpperCase).lines(shortage);
    }

    private static ImmutableList<String> textOfSolved(TwoSidedProblem problem) {
        MatchingResult result =
                PairingStrategies.standard().solve(problem, StrategyUsed.of("max-coverage"), RunControl.none());
        assertThat(result.status()).isEqualTo(Status.INFEASIBLE);
        return text(problem, (ShortageCertificate) result.certificate().orElseThrow());
    }

    @Test
    void names_who_asks_who_limits_and_the_smallest_change() {
        TwoSidedProblem problem = TwoSidedProblem.builder("p")
                .addMentor(person("ada", 1, 0))
                .addMentee(person("ben", 2, 2))
                .addMentee(person("cy", 1, 0))
                .pair("ada", "cy", 1)
                .build();

        assertThat(textOfSolved(problem))
                .containsExactly(
                        "The minimums ask for 2 pairings more than can be made.",
                        "Asking for too much: mentee BEN (minimum 2)",
                        "What limits them: the pairs that are allowed",
                        "Smallest change: lower the minimum of mentee BEN by 2, from 2 to 0");
    }

    @Test
    void names_groups_by_identifier_and_those_of_each_person_with_the_person() {
        TwoSidedProblem problem = TwoSidedProblem.builder("p")
                .addMentor(person("ada", 4, 0))
                .addMentee(person("ben", 1, 1))
                .addMentee(person("cy", 1, 1))
                .allowEveryPair()
                .group(GroupBound.withEachMentor("finance", ImmutableList.of("ben", "cy"), 0, 1))
                .group(GroupBound.ofMentees("north", ImmutableList.of("ben"), 1, 7))
                .build();
        ShortageCertificate shortage = new ShortageCertificate(
                2,
                ImmutableList.of(
                        new Share(Holder.MENTOR, "ada", "", 3),
                        new Share(Holder.MENTEE, "ben", "", 1),
                        new Share(Holder.GROUP, "finance", "ada", 1),
                        new Share(Holder.GROUP, "north", "", -1)),
                ImmutableList.of(new Share(Holder.GROUP, "north", "", 1)),
                ImmutableList.of());

        assertThat(text(problem, shortage))
                .containsExactly(
                        "The minimums ask for 2 pairings more than can be made.",
                        "Asking for too much: group north (minimum 1)",
                        "What limits them: mentor ADA (4 places), mentee BEN (1 place), group finance with mentor ADA"
                                + " (maximum 1), and the pairs that are allowed",
                        "Smallest change: lower the minimum of group north by 1, from 1 to 0");
    }

    @Test
    @Tag("004-07")
    void calls_the_sides_as_the_programme_does_in_french() {
        TwoSidedProblem problem = TwoSidedProblem.builder("p")
                .addMentor(person("ada", 2, 0))
                .addMentee(person("ben", 1, 1))
                .group(GroupBound.ofMentees("north", ImmutableList.of(), 1, 7))
                .build();
        ShortageCertificate shortage = new ShortageCertificate(
                1,
                ImmutableList.of(
                        new Share(Holder.MENTOR, "ada", "", 1),
                        new Share(Holder.MENTEE, "ben", "", -1),
                        new Share(Holder.GROUP, "north", "", -1)),
                ImmutableList.of(new Share(Holder.MENTEE, "ben", "", 1)),
                ImmutableList.of());

        assertThat(new ShortageText(Language.FR, SideWordsTest.SPONSORSHIP, problem, Ascii::toUpperCase)
                        .lines(shortage))
                .containsExactly(
                        "Les minimums demandent 1 paire de plus qu’il n’est possible d’en former.",
                        "Demandent trop\u00a0: personne parrainée BEN (minimum 1), groupe north (minimum 1, sans personne)",
                        "Ce qui limite\u00a0: sponsor ADA (2 places), et les paires permises",
                        "Plus petit changement\u00a0: personne parrainée BEN, minimum à baisser de 1, de 1 à 0");
    }

    @Test
    void names_ten_and_counts_the_others() {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("p").addMentor(person("ada", 1, 0));
        IntStream.range(10, 22).forEach(i -> builder.addMentee(person("m" + i, 1, 1)));

        assertThat(textOfSolved(builder.allowEveryPair().build()))
                .hasSize(3 + 11)
                .contains("What limits them: mentor ADA (1 place), and the pairs that are allowed")
                .anySatisfy(line -> assertThat(line)
                        .startsWith("Asking for too much: mentee M10 (minimum 1), ")
                        .endsWith("mentee M19 (minimum 1), and 2 more"));
    }
}
