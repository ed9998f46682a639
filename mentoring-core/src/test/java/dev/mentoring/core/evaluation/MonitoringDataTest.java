package dev.mentoring.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.Refusals;
import dev.mentoring.core.taxonomy.Labels;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MonitoringDataTest {

    private static Group group(String id) {
        return new Group(id, Labels.of(id));
    }

    private static Characteristic gender() {
        return new Characteristic("gender", Labels.of("Gender"), ImmutableList.of(group("women"), group("men")));
    }

    private static MonitoredPerson ann(String characteristic, String group) {
        return new MonitoredPerson("ann", ImmutableSortedMap.of(characteristic, group));
    }

    private static MonitoringData data(MonitoredPerson... people) {
        return new MonitoringData(ImmutableList.of(gender()), ImmutableList.copyOf(people));
    }

    @Test
    @Tag("P11")
    void tells_unknown_from_preferring_not_to_say() {
        MonitoringData data = data(
                ann("gender", Characteristic.PREFER_NOT_TO_SAY), new MonitoredPerson("ben", ImmutableSortedMap.of()));

        assertThat(data.answers().get("ann")).containsEntry("gender", Characteristic.PREFER_NOT_TO_SAY);
        assertThat(data.answers().get("ben")).isEmpty();
    }

    @Test
    @Tag("P4")
    void names_neither_people_nor_answers_in_logs_and_problems() {
        assertThat(data(ann("gender", "women")).toString()).isEqualTo("MonitoringData[1 people]");
        assertThat(ann("gender", "women").toString()).doesNotContain("ann", "women");
        assertThat(Refusals.problems(() -> data(ann("gender", "canary"))).toString())
                .doesNotContain("canary");
    }

    @Test
    void refuses_answers_that_were_not_asked_for() {
        assertThat(Refusals.of(() -> data(ann("gender", "other"))))
                .containsExactly("UNKNOWN_OPTION people/0/groups/gender [ann]");
        assertThat(Refusals.of(() -> data(ann("faith", "none"))))
                .containsExactly("UNKNOWN_ID people/0/groups/faith [ann]");
        assertThat(Refusals.of(() -> data(ann("gender", Characteristic.UNKNOWN))))
                .containsExactly("UNKNOWN_OPTION people/0/groups/gender [ann]");
    }

    @Test
    void refuses_characteristics_and_groups_that_occur_twice_and_groups_that_are_no_answer() {
        assertThat(Refusals.of(() -> new MonitoringData(ImmutableList.of(gender(), gender()), ImmutableList.of())))
                .containsExactly("DUPLICATE_ID characteristics/1/id [gender]");
        assertThat(Refusals.of(() -> data(ann("gender", "men"), ann("gender", "men"))))
                .containsExactly("DUPLICATE_ID people/1/id [ann]");
        assertThat(Refusals.of(() -> new Characteristic(
                        "gender",
                        Labels.of("Gender"),
                        ImmutableList.of(group("women"), group("women"), group("unknown")))))
                .containsExactly("DUPLICATE_ID groups/1/id [women]", "DUPLICATE_ID groups/2/id [unknown]");
        assertThat(Refusals.of(() -> new Characteristic("gender", Labels.of("Gender"), ImmutableList.of())))
                .containsExactly("EMPTY_VALUE groups [gender]");
    }
}
