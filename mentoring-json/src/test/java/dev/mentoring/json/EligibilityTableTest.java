package dev.mentoring.json;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.Career;
import dev.mentoring.core.participant.GreatCircle;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.rule.Decider;
import dev.mentoring.core.rule.Decision;
import dev.mentoring.core.rule.Finding;
import dev.mentoring.core.rule.Trace;
import dev.mentoring.core.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Who may take part in the peer scheme, for every combination of what a person has told and left open, against a decision
 * table that is written by hand from what the scheme announces, and not from its rules.
 *
 * <p>The first row that fits a combination decides; {@code *} fits anything. Each row says how many combinations are left
 * for it, counted by hand as well, so that no row can be wider or narrower than meant.
 */
@Tag("000-11")
@Tag("000-12")
@Tag("000-13")
@Tag("000-14")
class EligibilityTableTest {

    private static final LocalDate ROUND = Examples.date("peer-scheme");

    private static final String TABLE = """
            stage     applies  project  member   region    verdict  count  branch
            *         *        *        no       *         NO       144    -
            *         *        *        *        scotland  NO       72     -
            other     *        *        *        *         NO       54     -
            emerging  later    no       *        *         NO       6      -
            *         *        *        unknown  *         UNKNOWN  78     -
            *         *        *        *        unknown   UNKNOWN  26     -
            head      *        *        *        *         YES      18     career-stage
            emerging  soon     yes      *        *         YES      2      career-stage,applies-by,major-project
            emerging  soon     *        *        *         YES      4      career-stage,applies-by
            emerging  *        yes      *        *         YES      4      career-stage,major-project
            emerging  *        *        *        *         UNKNOWN  6      -
            unknown   *        *        *        *         UNKNOWN  18     -
            """;

    private static final ImmutableList<ImmutableList<String>> FACTS = ImmutableList.of(
            ImmutableList.of("head", "emerging", "other", "unknown"),
            ImmutableList.of("soon", "later", "unknown"),
            ImmutableList.of("yes", "no", "unknown"),
            ImmutableList.of("yes", "no", "unknown"),
            ImmutableList.of("wales", "jersey", "scotland", "unknown"));

    private static final Programme SCHEME = MentoringJson.readProgramme(Examples.programme("peer-scheme"));
    private static final List<List<String>> ROWS =
            TABLE.lines().skip(1).map(line -> List.of(line.strip().split(" +"))).toList();

    @Test
    void every_combination_of_facts_is_decided_as_the_table_says() {
        List<String> wrong = new ArrayList<>();
        Map<Integer, Integer> counts = new TreeMap<>();
        for (List<String> told : Lists.cartesianProduct(FACTS)) {
            int row = rowFor(told);
            counts.merge(row, 1, Integer::sum);
            String expected = ROWS.get(row).get(5) + " " + ROWS.get(row).get(7).replace(',', ' ');
            String actual = said(person(told));
            if (!actual.equals(expected)) {
                wrong.add(told + ": " + actual + " and not " + expected);
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(counts.values())
                .containsExactlyElementsOf(
                        ROWS.stream().map(row -> Integer.valueOf(row.get(6))).toList());
        assertThat(counts.values().stream().mapToInt(n -> n).sum()).isEqualTo(4 * 3 * 3 * 3 * 4);
    }

    @Test
    void nobody_is_admitted_whom_the_table_does_not_admit() {
        for (List<String> told : Lists.cartesianProduct(FACTS)) {
            Participant person = person(told);
            boolean admitted = decider(person).admit(person, Role.MENTEE).decision() == Decision.ALLOWED;

            assertThat(admitted)
                    .as("%s", told)
                    .isEqualTo(ROWS.get(rowFor(told)).get(5).equals("YES"));
        }
    }

    private static int rowFor(List<String> told) {
        for (int row = 0; row < ROWS.size(); row++) {
            List<String> cells = ROWS.get(row);
            boolean fits = true;
            for (int i = 0; i < told.size(); i++) {
                fits &= cells.get(i).equals("*") || cells.get(i).equals(told.get(i));
            }
            if (fits) {
                return row;
            }
        }
        throw new AssertionError("the table says nothing of " + told);
    }

    /** What all clauses say together, and the facts of the branch that passed. */
    private static String said(Participant person) {
        ImmutableList<Finding> findings = decider(person).trace(person, Role.MENTEE);
        Verdict verdict = findings.stream().map(Finding::verdict).reduce(Verdict.YES, Verdict::and);
        String branch = findings.stream()
                .filter(finding -> finding.clause().equals("eligible-group"))
                .map(finding -> branch(finding.trace()))
                .findFirst()
                .orElseThrow();
        return verdict + " " + (verdict == Verdict.YES ? branch : "-");
    }

    /** The facts, in order, that the parts rest on which carry a verdict, down to the conditions. */
    static String branch(Trace trace) {
        return leaves(trace).stream()
                .map(leaf -> leaf.facts().get(0).name())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static ImmutableList<Trace> leaves(Trace trace) {
        return trace.parts().isEmpty()
                ? ImmutableList.of(trace)
                : trace.carriers().stream()
                        .flatMap(part -> leaves(part).stream())
                        .collect(toImmutableList());
    }

    private static Decider decider(Participant person) {
        Roster roster =
                Roster.builder().cohort("cohort-2").addParticipants(person).build();
        return SCHEME.rulesFor("cohort-2").in(SCHEME.ruleContext(roster, ROUND, new GreatCircle()));
    }

    private static Participant person(List<String> told) {
        ImmutableMap.Builder<String, AttributeValue> attributes = ImmutableMap.builder();
        switch (told.get(1)) {
            case "soon" -> attributes.put("applies-by", new AttributeValue.Day(ROUND.plusMonths(12)));
            case "later" ->
                attributes.put(
                        "applies-by",
                        new AttributeValue.Day(ROUND.plusMonths(12).plusDays(1)));
            default -> {}
        }
        truth(told.get(2)).ifPresent(yes -> attributes.put("major-project", yes));
        truth(told.get(3)).ifPresent(yes -> attributes.put("member", yes));
        if (!told.get(4).equals("unknown")) {
            attributes.put("region", new AttributeValue.Term(told.get(4)));
        }
        return Participant.builder()
                .id("applicant")
                .addRoles(Role.MENTEE)
                .career(Career.builder().stage(stage(told.get(0))).build())
                .attributes(attributes.buildOrThrow())
                .build();
    }

    private static Optional<String> stage(String told) {
        return switch (told) {
            case "head" -> Optional.of("head-of-service");
            case "emerging" -> Optional.of("emerging-leader");
            case "other" -> Optional.of("librarian");
            default -> Optional.empty();
        };
    }

    private static Optional<AttributeValue> truth(String told) {
        return told.equals("unknown") ? Optional.empty() : Optional.of(new AttributeValue.Truth(told.equals("yes")));
    }
}
