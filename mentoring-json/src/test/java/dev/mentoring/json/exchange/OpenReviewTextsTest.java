package dev.mentoring.json.exchange;

import static dev.mentoring.json.exchange.ExchangeFiles.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.problem.GroupBound;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpenReviewTextsTest {

    private static TwoSidedProblem.Builder builder() {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("p");
        builder.addMentor(Person.of("ada", 2)).addMentor("eve, jr", 3, 1, Optional.empty());
        builder.addMentee(Person.of("ben", 2)).addMentee(Person.of("cy", 2));
        return builder;
    }

    @Test
    void writes_scores_constraints_and_bounds() {
        OpenReviewTexts texts = OpenReviewTexts.of(
                builder()
                        .pair("ada", "ben", 870_000)
                        .pair("eve, jr", "ben", -1)
                        .lock("ada", "ben")
                        .build(),
                6);

        assertThat(texts.scores()).isEqualTo("ben,ada,0.87\nben,\"eve, jr\",-0.000001\n");
        assertThat(texts.constraints()).isEqualTo("ben,ada,1\ncy,ada,0\n");
        assertThat(texts.maxima()).isEqualTo("ada,2\n\"eve, jr\",3\n");
        assertThat(texts.minima()).isEqualTo("ada,0\n\"eve, jr\",1\n");
        assertThat(texts.settings()).isEqualTo(OpenReviewSettings.standard().withDemandAtMost(2));
    }

    @Test
    void forbids_what_is_not_allowed_where_a_pair_has_score_zero() {
        OpenReviewTexts texts = OpenReviewTexts.of(
                builder().pair("ada", "ben", 0).pair("eve, jr", "cy", 1).build(), 0);

        assertThat(texts.scores()).isEqualTo("ben,ada,0\ncy,\"eve, jr\",1\n");
        assertThat(texts.constraints()).isEqualTo("ben,\"eve, jr\",-1\ncy,ada,-1\n");
        assertThat(texts.settings().zeroScores()).isTrue();
    }

    @Test
    void refuses_what_such_files_do_not_hold() {
        TwoSidedProblem.Builder choosing = builder();
        choosing.addMentor("x", 1, 0, Optional.of(ImmutableList.of(ImmutableList.of("ben"))));
        TwoSidedProblem.Builder uneven = builder();
        uneven.addMentee(Person.of("di", 3));
        TwoSidedProblem.Builder again = builder();
        again.pair("ada", "ben", 1).earlier("ada", "ben");
        TwoSidedProblem.Builder bounded = builder();
        bounded.group("g", Optional.empty(), Optional.empty(), GroupBound.Counting.TOGETHER, 0, 1);
        TwoSidedProblem.Builder alone = TwoSidedProblem.builder("p");
        alone.addMentor(Person.of("ada"));

        assertThat(refusal(() -> OpenReviewTexts.of(choosing.build(), 6))).containsExactly("NOT_CARRIED at mentors");
        assertThat(refusal(() -> OpenReviewTexts.of(uneven.build(), 6))).containsExactly("NOT_CARRIED at mentees/2");
        assertThat(refusal(() -> OpenReviewTexts.of(again.build(), 6))).containsExactly("NOT_CARRIED at earlier");
        assertThat(refusal(() -> OpenReviewTexts.of(bounded.build(), 6))).containsExactly("NOT_CARRIED at groups");
        assertThat(refusal(() -> OpenReviewTexts.of(alone.build(), 6))).containsExactly("NOT_CARRIED at mentees");
        assertThat(refusal(() -> OpenReviewTexts.of(builder().build(), 13))).containsExactly("NUMBER_RANGE at digits");
    }
}
