package dev.mentoring.matching.score;

import static dev.mentoring.matching.SmallProgramme.mentee;
import static dev.mentoring.matching.SmallProgramme.mentor;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.core.participant.Story;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("002-04")
class LivedExperienceTest {

    @Test
    void rates_the_share_of_what_the_mentee_seeks_that_the_mentor_has_lived_through() {
        // The topic itself, the category around the second, and nothing of the third.
        Rating rating = rate(lived("budget", "operations"), seeks("budget", "circulation", "board"));

        assertThat(rating.millionths()).hasValue((1_000_000 + 500_000) / 3);
        assertThat(rating.reasons())
                .extracting(Reason::code)
                .containsExactly("topic-offered", "category-offered", "topic-not-offered");
        assertThat(rating.reasons()).allSatisfy(r -> assertThat(r.fact("kind")).isEqualTo("lived"));
    }

    @Test
    void skill_is_not_experience() {
        assertThat(rate(lived("circulation"), seeks("budget")).millionths()).hasValue(0);
        assertThat(rate(mentor("m", "budget"), seeks("budget")).millionths()).isEmpty();
    }

    @Test
    void having_lived_through_everything_beyond_the_breadth_gains_nothing() {
        Options narrow = Rated.option("breadth", 1);

        assertThat(Rated.millionths(new LivedExperience(), narrow, lived("budget"), seeks("budget")))
                .isEqualTo(1_000_000);
        assertThat(Rated.millionths(new LivedExperience(), narrow, lived("governance", "operations"), seeks("budget")))
                .isEqualTo(125_000);
    }

    @Test
    @Tag("A7")
    void is_unknown_when_the_mentee_seeks_nothing_or_the_mentor_tells_nothing() {
        assertThat(rate(lived("budget"), mentee("n")).millionths()).isEmpty();
        assertThat(rate(mentor("m"), seeks("budget")).millionths()).isEmpty();
    }

    private static Rating rate(ParticipantBuilder mentor, ParticipantBuilder mentee) {
        return Rated.by(new LivedExperience(), Options.none(), mentor, mentee);
    }

    private static ParticipantBuilder lived(String... topics) {
        return mentor("m").story(story(ImmutableSet.copyOf(topics), ImmutableSet.of()));
    }

    private static ParticipantBuilder seeks(String... topics) {
        return mentee("n").story(story(ImmutableSet.of(), ImmutableSet.copyOf(topics)));
    }

    private static Story story(ImmutableSet<String> lived, ImmutableSet<String> seeks) {
        return new Story(Optional.empty(), false, Optional.empty(), lived, seeks);
    }
}
