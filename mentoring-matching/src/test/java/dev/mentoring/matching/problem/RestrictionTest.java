package dev.mentoring.matching.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.matching.problem.GroupBound.Counting;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RestrictionTest {

    private static final Optional<ImmutableList<ImmutableList<String>>> ADA_THEN_EVE =
            Optional.of(ImmutableList.of(ImmutableList.of("ada"), ImmutableList.of("eve")));

    @Test
    void takes_those_who_are_left_out_from_choices_pairs_locks_and_groups() {
        TwoSidedProblem whole = sides().group(GroupBound.ofMentors("few", ImmutableList.of("ada", "eve"), 0, 3))
                .group(GroupBound.ofMentors("ada-only", ImmutableList.of("ada"), 0, 3))
                .lock("ada", "cy")
                .earlier("eve", "ben")
                .build();

        TwoSidedProblem left = sides(Restriction.of(whole).without(whole.indexOfMentor("ada")));

        assertThat(left.mentors()).extracting(Person::id).containsExactly("eve");
        assertThat(left.mentees().get(0).preferences()).contains(ImmutableList.of(ImmutableList.of("eve")));
        assertThat(left.pairCount()).isEqualTo(2);
        assertThat(left.score(left.pairOf(0, 0))).isEqualTo(3);
        assertThat(left.isEarlier(left.pairOf(0, 0))).isTrue();
        assertThat(left.lockedCount()).isZero();
        assertThat(left.groups().bounds()).containsExactly(GroupBound.ofMentors("few", ImmutableList.of("eve"), 0, 3));
        assertThat(left.menteesAsListed().toArray()).containsExactly(1, 0);
    }

    @Test
    void takes_what_a_held_pair_uses_from_places_minimums_and_groups() {
        TwoSidedProblem whole = sides().addMentor(new Person("gil", 3, 2, Optional.empty()))
                .pair("gil", "cy", 2)
                .group(GroupBound.ofMentees("all", ImmutableList.of("cy"), 1, 2))
                .group(GroupBound.withEachMentor("each", ImmutableList.of("ben", "cy"), 0, 2))
                .build();
        int held = whole.pairOf(whole.indexOfMentor("gil"), whole.indexOfMentee("cy"));

        TwoSidedProblem left = sides(Restriction.of(whole).hold(held).hold(held));

        assertThat(left.mentors().get(2)).isEqualTo(new Person("gil", 2, 1, Optional.empty()));
        assertThat(left.mentees().get(1).capacity()).isZero();
        assertThat(left.pairOf(2, 1)).isEqualTo(-1);
        assertThat(left.groups().bounds())
                .containsExactly(
                        GroupBound.ofMentees("all", ImmutableList.of("cy"), 0, 1),
                        bound("each", ImmutableList.of("ada", "eve"), 2),
                        bound("each/held-1", ImmutableList.of("gil"), 1));
    }

    @Test
    void parts_a_bound_under_names_that_are_free_and_not_too_long() {
        String longest = "g".repeat(Ids.LONGEST - "/held-1".length() - 1) + "\ud83d\ude00" + "g".repeat(6);
        TwoSidedProblem whole = sides().group(GroupBound.withEachMentor("each", ImmutableList.of("ben", "cy"), 0, 2))
                .group(GroupBound.ofMentees("each/held-1", ImmutableList.of("ben"), 0, 2))
                .group(GroupBound.ofMentees("each/held-1-2", ImmutableList.of("ben"), 0, 2))
                .group(GroupBound.withEachMentor(longest, ImmutableList.of("ben", "cy"), 0, 2))
                .build();

        TwoSidedProblem left = sides(Restriction.of(whole).hold(whole.pairOf(0, 0)));

        assertThat(left.groups().bounds())
                .extracting(GroupBound::id)
                .containsExactly(
                        "each",
                        "each/held-1",
                        "each/held-1-2",
                        "each/held-1-3",
                        "g".repeat(Ids.LONGEST - "/held-1".length() - 1) + "/held-1",
                        longest);
    }

    @Test
    void stops_when_asked_to() {
        TwoSidedProblem whole = sides().build();

        assertThatThrownBy(() -> Restriction.of(whole).problem(() -> true)).isInstanceOf(RunCancelledException.class);
    }

    private static GroupBound bound(String id, ImmutableList<String> mentors, int most) {
        return new GroupBound(
                id, Optional.of(mentors), Optional.of(ImmutableList.of("ben", "cy")), Counting.EACH_MENTOR, 0, most);
    }

    @Test
    void keeps_a_minimum_of_a_group_whose_people_are_all_gone() {
        TwoSidedProblem whole = sides().group(GroupBound.ofMentees("some", ImmutableList.of("ben"), 1, 2))
                .build();

        TwoSidedProblem left = sides(Restriction.of(whole).without(2 + whole.indexOfMentee("ben")));

        assertThat(left.groups().bounds()).containsExactly(GroupBound.ofMentees("some", ImmutableList.of(), 1, 2));
    }

    @Test
    void takes_places_and_pairs_and_lets_people_choose_otherwise() {
        TwoSidedProblem whole = sides().build();

        TwoSidedProblem left = sides(Restriction.of(whole)
                .use(0)
                .use(0)
                .forbid(whole.pairOf(1, 1))
                .choose(2, ImmutableList.of(ImmutableList.of("eve"))));

        assertThat(left.mentors().get(0).capacity()).isZero();
        assertThat(left.pairOf(1, 1)).isEqualTo(-1);
        assertThat(left.pairOf(0, 0)).isEqualTo(-1);
        assertThat(left.pairCount()).isEqualTo(2);
    }

    @Test
    void locks_and_marks_more_pairs() {
        TwoSidedProblem whole = sides().build();
        int pair = whole.pairOf(1, 1);

        TwoSidedProblem left = sides(Restriction.of(whole).lock(pair).earlier(pair));

        assertThat(left.isLocked(pair)).isTrue();
        assertThat(left.isEarlier(pair)).isTrue();
        assertThat(sides(Restriction.of(whole).lock(pair).without(1)).lockedCount())
                .isZero();
    }

    @Test
    void restricts_peers_likewise() {
        PeerProblem whole = PeerProblem.builder("peers")
                .addPeer(Person.of("ann", 2))
                .addPeer(new Person(
                        "bob",
                        1,
                        0,
                        Optional.of(ImmutableList.of(ImmutableList.of("ann", "cat"), ImmutableList.of("dan")))))
                .addPeer(Person.of("cat"))
                .addPeer(Person.of("dan"))
                .allowEveryPair()
                .lock("ann", "dan")
                .build();

        PeerProblem left = (PeerProblem)
                Restriction.of(whole).without(2).hold(whole.pairOf(0, 3)).problem();

        assertThat(left.peers())
                .containsExactly(
                        Person.of("ann", 1),
                        new Person(
                                "bob",
                                1,
                                0,
                                Optional.of(ImmutableList.of(ImmutableList.of("ann"), ImmutableList.of("dan")))),
                        Person.of("dan", 0));
        assertThat(left.pairCount()).isEqualTo(2);
        assertThat(left.lockedCount()).isZero();
        assertThatThrownBy(() -> Restriction.of(whole).earlier(0))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("STRATEGY_UNSUITED");
    }

    private static TwoSidedProblem.Builder sides() {
        return TwoSidedProblem.builder("sides")
                .addMentee(new Person("cy", 1, 0, Optional.empty()))
                .addMentee(new Person("ben", 2, 0, ADA_THEN_EVE))
                .addMentor(Person.of("ada", 1))
                .addMentor(Person.of("eve", 2))
                .pair("ada", "ben", 1)
                .pair("ada", "cy", 2)
                .pair("eve", "ben", 3)
                .pair("eve", "cy", 4);
    }

    private static TwoSidedProblem sides(Restriction restriction) {
        return (TwoSidedProblem) restriction.problem();
    }
}
