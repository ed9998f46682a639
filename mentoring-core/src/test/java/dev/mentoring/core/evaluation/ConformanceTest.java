package dev.mentoring.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.AgreementPolicy;
import dev.mentoring.core.programme.ClauseKind;
import dev.mentoring.core.programme.Component;
import dev.mentoring.core.programme.Gate;
import dev.mentoring.core.programme.MatchingMode;
import dev.mentoring.core.programme.Policies;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.RatingMoment;
import dev.mentoring.core.programme.Requirement;
import dev.mentoring.core.programme.Span;
import dev.mentoring.core.programme.Transition;
import dev.mentoring.core.taxonomy.Labels;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConformanceTest {

    private static ConformanceElement element(Programme programme, String standard, String id) {
        return Conformance.of(programme).elements().stream()
                .filter(one -> one.standard().equals(standard) && one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Programme bare() {
        return Course.programme()
                .purposes(ImmutableList.of())
                .cohorts(ImmutableList.of())
                .policies(Policies.none())
                .mode(MatchingMode.ASSIGNED)
                .build();
    }

    @Test
    void names_the_six_elements_of_either_standard() {
        assertThat(Conformance.of(bare()).elements().stream().map(one -> one.standard() + " " + one.id()))
                .containsExactly(
                        "emcc-ismcp purpose",
                        "emcc-ismcp training",
                        "emcc-ismcp matching",
                        "emcc-ismcp measurement",
                        "emcc-ismcp ethics",
                        "emcc-ismcp administration",
                        "mentor-eepm recruitment",
                        "mentor-eepm screening",
                        "mentor-eepm training",
                        "mentor-eepm matching",
                        "mentor-eepm monitoring",
                        "mentor-eepm closure");
    }

    @Test
    void finds_nothing_in_a_programme_that_states_nothing() {
        assertThat(Conformance.of(bare()).elements())
                .allSatisfy(one -> assertThat(one.verdict()).isEqualTo(ConformanceElement.Verdict.MISSING));
    }

    @Test
    void finds_training_that_is_asked_of_both_before_the_start() {
        Gate gate = new Gate(
                "trained",
                Transition.ENTER_POOL,
                Optional.empty(),
                new Requirement.Attendance("course", Optional.empty()));
        Programme programme = Course.programme()
                .addComponents(new Component("course", Labels.of("Course"), Component.Kind.TRAINING, ImmutableSet.of()))
                .policies(Policies.builder().addGates(gate).build())
                .build();

        assertThat(element(programme, Conformance.ISMCP, "training").verdict())
                .isEqualTo(ConformanceElement.Verdict.MET);
        assertThat(element(programme, Conformance.EEPM, "training").verdict())
                .isEqualTo(ConformanceElement.Verdict.MET);
    }

    @Test
    void says_what_is_missing_and_where_to_add_it() {
        Programme programme = Course.programme()
                .addComponents(new Component(
                        "course", Labels.of("Course"), Component.Kind.TRAINING, ImmutableSet.of(Role.MENTOR)))
                .build();
        ConformanceElement training = element(programme, Conformance.ISMCP, "training");

        assertThat(training.verdict()).isEqualTo(ConformanceElement.Verdict.PARTLY);
        assertThat(training.present())
                .containsExactly(new ConformanceElement.Practice("trains or briefs mentors", "components"));
        assertThat(training.missing())
                .containsExactly(
                        new ConformanceElement.Practice("trains or briefs mentees", "components"),
                        new ConformanceElement.Practice(
                                "lets nobody start a relationship untrained", "policies/gates"));
    }

    @Test
    void finds_a_closure_with_a_duration_and_a_rating_at_the_end() {
        Programme programme = Course.programme()
                .duration(Optional.of(new Span(Period.ofMonths(6), Period.ofMonths(12))))
                .policies(Policies.builder()
                        .agreement(new AgreementPolicy(
                                ImmutableSet.of(ClauseKind.DURATION),
                                ImmutableList.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()))
                        .addGates(new Gate(
                                "rated",
                                Transition.COMPLETE,
                                Optional.empty(),
                                new Requirement.SelfRating(RatingMoment.AFTER)))
                        .build())
                .build();

        assertThat(element(programme, Conformance.EEPM, "closure").verdict()).isEqualTo(ConformanceElement.Verdict.MET);
    }

    @Test
    void is_a_report_that_says_it_is_no_certificate() {
        Report report = Conformance.of(bare()).report(bare(), LocalDate.of(2026, 1, 1));

        assertThat(report.figure(Conformance.ISMCP, "purpose", "verdict")).contains(new Figure.Word("missing"));
        assertThat(report.figure(Conformance.ISMCP, "purpose", "present")).contains(new Figure.Share(0, 3));
        assertThat(report.sections())
                .allSatisfy(section -> assertThat(section.notes().get(0)).endsWith("not a certificate."));
        assertThat(report.section(Conformance.ISMCP).orElseThrow().notes())
                .contains(
                        "A clear purpose: nothing yet by which the programme says what it is to bring about; add it under"
                                + " \"purposes\".");
    }
}
