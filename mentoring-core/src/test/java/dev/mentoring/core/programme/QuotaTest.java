package dev.mentoring.core.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Problem;
import dev.mentoring.core.Refusals;
import dev.mentoring.core.participant.Place;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.rule.RuleBook;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.core.taxonomy.Taxonomies;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class QuotaTest {

    private static final Labels LABELS = Labels.of("Label");

    // ---- a quota

    @Test
    void counts_together_from_nothing_to_no_limit_unless_said_otherwise() {
        Quota quota = quota("q", "department").minimum(3).build();

        assertThat(quota.counting()).isEqualTo(Quota.Counting.TOGETHER);
        assertThat(quota.values()).isEmpty();
        assertThat(quota.maximum()).isEmpty();
    }

    @Test
    void keeps_identifiers_composed_and_values_in_order() {
        Quota quota =
                quota("cafe\u0301", "department").addValues("b", "a").maximum(0).build();

        assertThat(quota.id()).isEqualTo("caf\u00e9");
        assertThat(quota.values()).containsExactly("a", "b");
    }

    @Test
    void refuses_bounds_that_are_outside_their_limits_crossed_or_missing() {
        assertThat(Refusals.of(() -> quota("q", "place")
                        .minimum(-1)
                        .maximum(Quota.LARGEST + 1)
                        .build()))
                .containsExactly("NUMBER_RANGE minimum [q]", "NUMBER_RANGE maximum [q]");
        assertThat(Refusals.of(() -> quota("q", "place").minimum(3).maximum(2).build()))
                .containsExactly("BOUNDS_CROSSED minimum [q]");
        assertThat(Refusals.of(() -> quota("q", "place").build())).containsExactly("MISSING_FIELD maximum [q]");
    }

    // ---- in its programme

    @Test
    void takes_facts_of_terms_places_and_yes_or_no() {
        assertThat(check(
                        quota("1", "department").maximum(2).build(),
                        quota("2", "department")
                                .addValues("anything")
                                .maximum(2)
                                .build(),
                        quota("3", "place").addValues("town").minimum(1).build(),
                        quota("4", "county")
                                .addValues("crown", "jersey")
                                .minimum(1)
                                .build(),
                        quota("5", "alone").addValues("YES").minimum(1).build(),
                        quota("6", "alone").maximum(9).build(),
                        quota("7", "hobbies").addValues("chess").maximum(9).build(),
                        quota("8", "branch").maximum(9).build()))
                .isEmpty();
    }

    @Test
    void refuses_two_of_one_identifier() {
        Quota quota = quota("q", "place").maximum(1).build();

        assertThat(Refusals.of(() -> programme().addQuotas(quota, quota).build()))
                .containsExactly("DUPLICATE_ID quotas/1/id [q]");
    }

    @Test
    void names_every_fact_and_value_that_there_is_not_and_the_nearest_one() {
        ImmutableList<Problem> problems = check(
                quota("a", "departement").maximum(1).build(),
                quota("b", "place").addValues("city", "towm").maximum(1).build(),
                quota("c", "county").addValues("mars").maximum(1).build(),
                quota("d", "alone").addValues("true").maximum(1).build());

        assertThat(Refusals.shown(problems))
                .containsExactly(
                        "UNKNOWN_ID quotas/0/fact [a, departement]",
                        "UNKNOWN_ID quotas/1/values [b, city]",
                        "UNKNOWN_ID quotas/1/values [b, towm]",
                        "UNKNOWN_ID quotas/2/values [c, mars]",
                        "UNKNOWN_ID quotas/3/values [d, true]");
        assertThat(problems.get(0).message()).endsWith("did you mean \"department\"?");
        assertThat(problems.get(2).message()).endsWith("did you mean \"town\"?");
    }

    @Test
    void refuses_facts_by_which_people_form_no_groups() {
        assertThat(Refusals.shown(check(
                        quota("a", "role-since").maximum(1).build(),
                        quota("b", "grade").maximum(1).build(),
                        quota("c", "hobbies").maximum(1).build(),
                        quota("d", "hobbies")
                                .addValues("chess", "go")
                                .maximum(1)
                                .build())))
                .containsExactly(
                        "UNKNOWN_SETTING quotas/0/fact [a, role-since]",
                        "UNKNOWN_SETTING quotas/1/fact [b, grade]",
                        "UNKNOWN_SETTING quotas/2/values [c, hobbies]",
                        "UNKNOWN_SETTING quotas/3/values [d, hobbies]");
    }

    @Test
    @Tag("004-13")
    @Tag("P2")
    void nobody_is_placed_by_a_sensitive_attribute_even_with_leave() {
        assertThat(Refusals.shown(check(
                        quota("a", "origin").maximum(1).build(),
                        quota("b", "shared:origin:mix").maximum(1).build(),
                        quota("c", "wish:origin:mix")
                                .addValues("ALIKE")
                                .maximum(1)
                                .build())))
                .containsExactly(
                        "SENSITIVE_ATTRIBUTE quotas/0/fact [a, origin]",
                        "SENSITIVE_ATTRIBUTE quotas/1/fact [b, shared:origin:mix]",
                        "SENSITIVE_ATTRIBUTE quotas/2/fact [c, wish:origin:mix]");
    }

    private static QuotaBuilder quota(String id, String fact) {
        return Quota.builder().id(id).of(Role.MENTEE).fact(fact);
    }

    private static ImmutableList<Problem> check(Quota... quotas) {
        return programme().addQuotas(quotas).build().checkRules().list();
    }

    private static ProgrammeBuilder programme() {
        Choice crown = new Choice("crown", LABELS);
        Choice jersey = new Choice("jersey", LABELS, Optional.of("crown"));
        return Programme.builder()
                .id("p")
                .labels(LABELS)
                .taxonomies(Taxonomies.of(ImmutableList.of()))
                .addPlaces(new Place("town", LABELS, 0, 0))
                .form(new Form(
                        ImmutableList.of(
                                new Attribute.Category("county", LABELS, ImmutableList.of(crown, jersey)),
                                new Attribute.Category("origin", LABELS, ImmutableList.of()),
                                new Attribute.Several(
                                        "hobbies",
                                        LABELS,
                                        ImmutableList.of(new Choice("chess", LABELS), new Choice("go", LABELS))),
                                new Attribute.Truth("alone", LABELS),
                                new Attribute.At("branch", LABELS)),
                        ImmutableSet.of("origin"),
                        ImmutableList.of()))
                .rules(new RuleBook("1", ImmutableList.of()))
                .scoring(ScoringModel.of());
    }
}
