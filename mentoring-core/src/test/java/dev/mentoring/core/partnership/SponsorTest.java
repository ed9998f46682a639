package dev.mentoring.core.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.programme.Advocacy;
import dev.mentoring.core.programme.SponsorPolicy;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SponsorTest {

    private final Course course = Course.of(policies ->
                    policies.sponsor(new SponsorPolicy(ImmutableSet.of(Advocacy.INTRODUCE, Advocacy.PLATFORM), 1, 1)))
            .annAndBen()
            .by("ann");

    @Test
    @Tag("004-09")
    void keeps_a_promise_by_doing_what_was_promised() {
        course.does(promised("p1", Advocacy.INTRODUCE));
        assertThat(course.refused(promised("p1", Advocacy.INTRODUCE))).containsExactly("NAME_TAKEN log");
        assertThat(course.refused(given("p1", Advocacy.PLATFORM))).containsExactly("UNKNOWN_NAME log");
        assertThat(course.refused(given("p2", Advocacy.INTRODUCE))).containsExactly("UNKNOWN_NAME log");

        course.does(given("p1", Advocacy.INTRODUCE));

        assertThat(Course.the(course.pair("pair").promises(), "p1").kept()).isTrue();
        assertThat(course.pair("pair").support())
                .containsExactly(new Support(Advocacy.INTRODUCE, Course.day("2026-01-05")));
        assertThat(course.refused(given("p1", Advocacy.INTRODUCE))).containsExactly("ALREADY_SO log");
    }

    @Test
    @Tag("004-09")
    void does_more_than_was_promised() {
        course.does(
                new SupportAct.SupportGiven("pair", Optional.empty(), Advocacy.RECOMMEND, Course.day("2026-01-05")));

        assertThat(course.pair("pair").support()).hasSize(1);
    }

    @Test
    @Tag("004-09")
    void promises_what_the_programme_names() {
        assertThat(course.refused(promised("p1", Advocacy.RECOMMEND))).containsExactly("UNKNOWN_NAME sponsor/kinds");
    }

    @Test
    @Tag("004-09")
    void is_the_sponsors_own_voice_or_the_offices() {
        assertThat(course.by("ben").refused(promised("p1", Advocacy.INTRODUCE))).containsExactly("NOT_YOURS office");
        course.byOffice().does(promised("p1", Advocacy.INTRODUCE));
    }

    @Test
    void lies_between_the_day_on_which_the_pair_was_settled_and_today() {
        assertThat(course.refused(support("2026-01-06"))).containsExactly("IN_THE_FUTURE log");
        assertThat(course.refused(support("2026-01-04"))).containsExactly("IN_THE_PAST log");
    }

    private static SupportAct.SupportGiven support(String day) {
        return new SupportAct.SupportGiven("pair", Optional.empty(), Advocacy.RECOMMEND, Course.day(day));
    }

    @Test
    @Tag("004-11")
    void shows_achievements_once_each() {
        SupportAct.AchievementShown shown = new SupportAct.AchievementShown("pair", "a1", Course.day("2026-01-05"));
        course.by("ben").does(shown);

        assertThat(course.refused(shown)).containsExactly("NAME_TAKEN log");
        assertThat(course.refused(new SupportAct.AchievementShown("pair", "a2", Course.day("2026-01-06"))))
                .containsExactly("IN_THE_FUTURE log");
        assertThat(course.pair("pair").achievements()).containsOnlyKeys("a1");
    }

    @Test
    @Tag("004-07")
    void has_no_place_in_a_programme_without_sponsors() {
        Course mentoring = Course.free().annAndBen().by("ann");

        assertThat(mentoring.refused(promised("p1", Advocacy.INTRODUCE))).containsExactly("NO_POLICY sponsor");
        assertThat(mentoring.refused(support("2026-01-05"))).containsExactly("NO_POLICY sponsor");
        assertThat(mentoring.refused(new SupportAct.AchievementShown("pair", "a1", Course.day("2026-01-05"))))
                .containsExactly("NO_POLICY sponsor");
    }

    @Test
    @Tag("003-06")
    void shadows_in_a_format_of_the_programme_once_a_day() {
        SupportAct.Shadowed shadowed = new SupportAct.Shadowed("pair", "half-day", Course.day("2026-01-05"));
        course.by("ben").does(shadowed);

        assertThat(course.refused(shadowed)).containsExactly("ALREADY_SO log");
        assertThat(course.refused(new SupportAct.Shadowed("pair", "picnic", Course.day("2026-01-05"))))
                .containsExactly("UNKNOWN_NAME formats");
        assertThat(course.refused(new SupportAct.Shadowed("pair", "half-day", Course.day("2026-01-04"))))
                .containsExactly("IN_THE_PAST log");
        assertThat(course.refused(new SupportAct.Shadowed("pair", "half-day", Course.day("2026-01-06"))))
                .containsExactly("IN_THE_FUTURE log");
    }

    private static SupportAct.SupportPromised promised(String promise, Advocacy advocacy) {
        return new SupportAct.SupportPromised("pair", promise, advocacy, Optional.empty());
    }

    private static SupportAct.SupportGiven given(String promise, Advocacy advocacy) {
        return new SupportAct.SupportGiven("pair", Optional.of(promise), advocacy, Course.day("2026-01-05"));
    }
}
