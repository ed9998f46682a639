package dev.mentoring.matching.score;

import static dev.mentoring.matching.SmallProgramme.mentee;
import static dev.mentoring.matching.SmallProgramme.mentor;
import static dev.mentoring.matching.SmallProgramme.roster;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.Channel;
import dev.mentoring.core.participant.MeetingMode;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.matching.SmallProgramme;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Languages, commitments, channels and ways of meeting. */
class CommonGroundTest {

    @ParameterizedTest(name = "{0} and {1}: {2} in common")
    @CsvSource({
        "en, en-GB, 1",
        "en-US, en-GB, 1",
        "zh-Hans, zh-Hant-TW, 1",
        "zh, yue, 0",
        "ase, bfi, 0",
        "x-house, x-home, 0",
        "x-house, x-house, 1",
        "fr en-GB cy, en fr-CA de, 2",
        "en-GB en-US, en, 1"
    })
    void counts_languages_without_regard_to_script_and_region(String mentor, String mentee, int common) {
        Rating rating =
                languages(Rated.option("enough", 10), speaking(mentor("m"), mentor), speaking(mentee("n"), mentee));

        assertThat(rating.millionths()).hasValue(common * 100_000);
        assertThat(rating.reasons())
                .extracting(Reason::code)
                .containsOnly(common == 0 ? "no-language-shared" : "language-shared")
                .hasSize(Math.max(1, common));
    }

    @Test
    void says_which_languages_there_are_in_common() {
        assertThat(languages(Options.none(), speaking(mentor("m"), "fr en-GB"), speaking(mentee("n"), "en cy fr")))
                .isEqualTo(Rating.of(
                        Rating.BEST,
                        Reason.of("language-shared", "language", "en"),
                        Reason.of("language-shared", "language", "fr")));
        assertThat(languages(Options.none(), speaking(mentor("m"), "fr"), speaking(mentee("n"), "en")))
                .isEqualTo(Rating.of(0, new Reason("no-language-shared", ImmutableSortedMap.of())));
    }

    @Test
    @Tag("A7")
    void who_states_no_language_may_speak_any() {
        Rating unknown = Rating.unknown(Reason.of("value-missing", "fact", "languages"));

        assertThat(languages(Options.none(), speaking(mentor("m"), "fr"), mentee("n")))
                .isEqualTo(unknown);
        assertThat(languages(Options.none(), mentor("m"), speaking(mentee("n"), "fr")))
                .isEqualTo(unknown);
    }

    @Test
    @Tag("003-32")
    @Tag("003-34")
    void counts_commitments_in_common_that_count() {
        ParticipantBuilder both = mentor("m");
        ParticipantBuilder project = mentee("n").commitments(Set.of("project"));
        Options ongoing = Rated.list("commitments", "ongoing");

        assertThat(commitments(Options.none(), both, project))
                .isEqualTo(Rating.of(Rating.BEST, Reason.of("commitment-shared", "commitment", "project")));
        assertThat(commitments(ongoing, both, project))
                .isEqualTo(Rating.of(0, new Reason("no-commitment-shared", ImmutableSortedMap.of())));
        assertThat(commitments(ongoing, both, mentee("n")).millionths()).hasValue(Rating.BEST);
    }

    @Test
    @Tag("A7")
    void who_states_no_commitment_may_take_any() {
        assertThat(commitments(Options.none(), mentor("m"), mentee("n").commitments(Set.of())))
                .isEqualTo(Rating.unknown(Reason.of("value-missing", "fact", "commitments")));
    }

    @Test
    void refuses_a_commitment_that_the_programme_does_not_have() {
        assertThatThrownBy(() -> commitments(Rated.list("commitments", "project", "forever"), mentor("m"), mentee("n")))
                .isInstanceOfSatisfying(InvalidModelException.class, e -> {
                    assertThat(e.problems().get(0).code()).isEqualTo(ProblemCode.UNKNOWN_OPTION);
                    assertThat(e.problems().get(0).ids()).containsExactly("forever");
                });
        assertThatThrownBy(() -> languages(Rated.list("commitments", "project"), mentor("m"), mentee("n")))
                .isInstanceOf(InvalidModelException.class);
    }

    @ParameterizedTest(name = "channels {0} and {1}, modes {2} and {3}: {4}")
    @Tag("003-29")
    @Tag("003-32")
    @CsvSource({
        "EMAIL PHONE, EMAIL PHONE, REMOTE IN_PERSON, REMOTE IN_PERSON, 1000000",
        "EMAIL PHONE, EMAIL VIDEO, REMOTE IN_PERSON, REMOTE, 500000",
        "EMAIL PHONE, VIDEO, REMOTE IN_PERSON, REMOTE IN_PERSON, 500000",
        "EMAIL PHONE, VIDEO, REMOTE, IN_PERSON, 0",
        "EMAIL, EMAIL, '', REMOTE, 500000",
        "'', EMAIL, IN_PERSON, REMOTE IN_PERSON, 500000"
    })
    void takes_the_mean_over_channels_and_ways_of_meeting_that_both_state(
            String ofMentor, String ofMentee, String modesOfMentor, String modesOfMentee, int millionths) {
        Options two = Options.of(Map.of("channels", new Options.Whole(2), "modes", new Options.Whole(2)));

        assertThat(Rated.by(
                                new ChannelFit(),
                                two,
                                reached(mentor("m"), ofMentor, modesOfMentor),
                                reached(mentee("n"), ofMentee, modesOfMentee))
                        .millionths())
                .hasValue(millionths);
    }

    @Test
    @Tag("A7")
    void says_which_channels_fit_and_what_is_not_known() {
        Rating half = Rated.by(
                new ChannelFit(),
                Options.none(),
                reached(mentor("m"), "EMAIL PHONE", "REMOTE"),
                reached(mentee("n"), "PHONE", ""));
        Rating nothing = Rated.by(
                new ChannelFit(),
                Options.none(),
                reached(mentor("m"), "", "REMOTE"),
                reached(mentee("n"), "PHONE", ""));
        Rating misfit = Rated.by(
                new ChannelFit(),
                Options.none(),
                reached(mentor("m"), "EMAIL", "REMOTE"),
                reached(mentee("n"), "PHONE", "IN_PERSON"));

        assertThat(half)
                .isEqualTo(Rating.of(
                        Rating.BEST,
                        Reason.of("channel-shared", "channel", "PHONE"),
                        Reason.of("value-missing", "fact", "meeting-modes")));
        assertThat(nothing)
                .isEqualTo(Rating.unknown(
                        Reason.of("value-missing", "fact", "channels"),
                        Reason.of("value-missing", "fact", "meeting-modes")));
        assertThat(misfit.reasons()).extracting(Reason::code).containsExactly("no-channel-shared", "no-mode-shared");
    }

    private static Rating languages(Options options, ParticipantBuilder mentor, ParticipantBuilder mentee) {
        return rated("shared-languages", options, mentor, mentee);
    }

    private static Rating commitments(Options options, ParticipantBuilder mentor, ParticipantBuilder mentee) {
        return rated("commitment-fit", options, mentor, mentee);
    }

    private static Rating rated(String scorer, Options options, ParticipantBuilder mentor, ParticipantBuilder mentee) {
        return Rated.in(
                new ScoringContext(SmallProgramme.programme(), roster(mentor, mentee), SmallProgramme.ON),
                scorer,
                options,
                "m",
                "n");
    }

    private static ParticipantBuilder speaking(ParticipantBuilder person, String tags) {
        return person.addLanguages(tags.split(" "));
    }

    private static ParticipantBuilder reached(ParticipantBuilder person, String channels, String modes) {
        person.meetingModes(ImmutableSet.of());
        for (String channel : channels.isEmpty() ? new String[0] : channels.split(" ")) {
            person.addChannels(Channel.valueOf(channel));
        }
        for (String mode : modes.isEmpty() ? new String[0] : modes.split(" ")) {
            person.addMeetingModes(MeetingMode.valueOf(mode));
        }
        return person;
    }
}
