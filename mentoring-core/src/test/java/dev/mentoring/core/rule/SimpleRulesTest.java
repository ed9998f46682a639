package dev.mentoring.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import dev.mentoring.core.participant.MeetingMode;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of facts and verdicts for the rules that look at the two people and at the roster's lists. */
class SimpleRulesTest {

    @ParameterizedTest
    @Tag("003-20")
    @CsvSource({
        "MENTOR, MENTEE, YES",
        "MENTEE, MENTOR, NO",
        "MENTOR, MENTOR, NO",
        "MENTEE, MENTEE, NO",
        "MENTEE+MENTOR, MENTEE+MENTOR, YES",
        "MENTEE+MENTOR, MENTOR, NO",
    })
    void roles_must_fit_their_side(String mentor, String mentee, Verdict verdict) {
        Participant ada = World.ada().roles(values(Role.class, mentor)).build();
        Participant ben = World.ben().roles(values(Role.class, mentee)).build();

        assertSays(new RolesFit(), ada, ben, World.context(), verdict);
        assertThat(new RolesFit().facts(ada, ben, World.context()))
                .containsExactly(
                        Fact.of("roles", "ada", mentor.replace('+', ',')),
                        Fact.of("roles", "ben", mentee.replace('+', ',')));
    }

    @Test
    @Tag("I5")
    void nobody_is_their_own_mentor() {
        Participant both = World.ada().addRoles(Role.MENTEE).build();

        assertSays(new NotOneself(), both, both, World.context(), Verdict.NO);
        assertThat(new NotOneself().facts(both, both, World.context()))
                .containsExactly(Fact.ofBoth("same-person", "true"));
        assertSays(new NotOneself(), both, World.ben().build(), World.context(), Verdict.YES);
    }

    @ParameterizedTest
    @CsvSource({"ben, ada, NO", "ben, , NO", ", ada, NO", "cy, cy, YES", ", , YES"})
    void either_may_avoid_the_other(
            @Nullable String avoidedByMentor, @Nullable String avoidedByMentee, Verdict verdict) {
        Participant ada = World.ada().avoids(texts(avoidedByMentor)).build();
        Participant ben = World.ben().avoids(texts(avoidedByMentee)).build();

        assertSays(new NotExcluded(), ada, ben, World.context(), verdict);
        assertThat(new NotExcluded().facts(ada, ben, World.context()))
                .containsExactly(
                        Fact.of("avoids", "ada", Boolean.toString("ben".equals(avoidedByMentor))),
                        Fact.of("avoids", "ben", Boolean.toString("ada".equals(avoidedByMentee))),
                        Fact.ofBoth("excluded", "false"));
    }

    @ParameterizedTest
    @CsvSource({"ada, ben, NO", "ben, ada, NO", "ada, cy, YES", "cy, ben, YES"})
    void the_office_may_rule_a_pair_out(String mentor, String mentee, Verdict verdict) {
        RuleContext context = World.excluding(mentor, mentee);

        assertSays(new NotExcluded(), World.ada().build(), World.ben().build(), context, verdict);
        assertThat(new NotExcluded().facts(World.ada().build(), World.ben().build(), context))
                .contains(Fact.ofBoth("excluded", Boolean.toString(verdict == Verdict.NO)));
    }

    @Test
    @Tag("I1")
    void avoids_people_however_their_accents_are_written() {
        Participant ada = World.ada().addAvoids("Rene\u0301").build();
        Participant rene = World.ben().id("René").build();

        assertSays(new NotExcluded(), ada, rene, World.context(), Verdict.NO);
    }

    @ParameterizedTest
    @Tag("001-01")
    @Tag("A13")
    @CsvSource({"ada, ben, NO", "ben, ada, NO", "ada, cy, YES", "cy, ben, YES"})
    void pairs_do_not_meet_again_in_either_direction(String mentor, String mentee, Verdict verdict) {
        RuleContext context = World.withHistory(mentor, mentee);

        assertSays(new NotPairedBefore(), World.ada().build(), World.ben().build(), context, verdict);
        assertThat(new NotPairedBefore().facts(World.ada().build(), World.ben().build(), context))
                .containsExactly(Fact.ofBoth("paired-before", Boolean.toString(verdict == Verdict.NO)));
    }

    @ParameterizedTest
    @Tag("003-29")
    @CsvSource({
        "REMOTE, REMOTE, YES",
        "REMOTE, IN_PERSON, NO",
        "IN_PERSON, REMOTE, NO",
        "IN_PERSON, IN_PERSON+REMOTE, YES",
        "IN_PERSON+REMOTE, REMOTE, YES",
        "REMOTE, , UNKNOWN",
        ", IN_PERSON, UNKNOWN",
        ", , UNKNOWN",
    })
    void both_need_one_way_of_meeting(@Nullable String mentor, @Nullable String mentee, Verdict verdict) {
        Participant ada =
                World.ada().meetingModes(values(MeetingMode.class, mentor)).build();
        Participant ben =
                World.ben().meetingModes(values(MeetingMode.class, mentee)).build();

        assertSays(new MeetingModesCompatible(), ada, ben, World.context(), verdict);
        assertThat(new MeetingModesCompatible().facts(ada, ben, World.context()))
                .containsExactly(listFact("meeting-modes", "ada", mentor), listFact("meeting-modes", "ben", mentee));
    }

    @ParameterizedTest
    @Tag("003-34")
    @CsvSource({
        "project, project, YES",
        "project, ongoing, NO",
        "ongoing+project, project, YES",
        "project, , UNKNOWN",
        ", project, UNKNOWN",
        ", , UNKNOWN",
    })
    void both_need_one_kind_of_commitment(@Nullable String mentor, @Nullable String mentee, Verdict verdict) {
        Participant ada = World.ada().commitments(texts(mentor)).build();
        Participant ben = World.ben().commitments(texts(mentee)).build();

        assertSays(new CommonCommitment(), ada, ben, World.context(), verdict);
        assertThat(new CommonCommitment().facts(ada, ben, World.context()))
                .containsExactly(listFact("commitments", "ada", mentor), listFact("commitments", "ben", mentee));
    }

    @ParameterizedTest
    @Tag("003-19")
    @CsvSource({
        "2026-03-01, 2026-02-28, YES",
        "2026-03-02, 2026-02-28, NO",
        "2026-02-28, 2062-02-28, NO",
        "2026-03-02, , NO",
        ", 2026-03-02, NO",
        "2026-03-01, , UNKNOWN",
        ", 2026-03-01, UNKNOWN",
        ", , UNKNOWN",
    })
    void both_must_have_applied_by_the_day(@Nullable LocalDate mentor, @Nullable LocalDate mentee, Verdict verdict) {
        Participant ada = World.ada().appliedOn(Optional.ofNullable(mentor)).build();
        Participant ben = World.ben().appliedOn(Optional.ofNullable(mentee)).build();

        assertSays(new AppliedByDate(), ada, ben, World.context(), verdict);
        assertThat(new AppliedByDate().facts(ada, ben, World.context()))
                .containsExactly(
                        Fact.ofBoth("date-of-round", "2026-03-01"),
                        mentor == null
                                ? Fact.missing("applied-on", "ada")
                                : Fact.of("applied-on", "ada", mentor.toString()),
                        mentee == null
                                ? Fact.missing("applied-on", "ben")
                                : Fact.of("applied-on", "ben", mentee.toString()));
    }

    @ParameterizedTest
    @Tag("002-03")
    @CsvSource({
        "ben>ada, NO, true, false",
        "ada>ben, NO, false, true",
        "ben>cy cy>eve eve>ada, NO, true, false",
        "ada>cy cy>eve eve>ben, NO, false, true",
        "ada>boss ben>boss, YES, false, false",
        "ada>boss cy>ben, YES, false, false",
        "x>ada y>ben, YES, false, false",
        "ada>boss, UNKNOWN, false, ",
        "x>ben, UNKNOWN, , false",
        "x>y, UNKNOWN, , ",
    })
    void nobody_above_or_below_is_a_partner(
            String lines, Verdict verdict, @Nullable String adaAbove, @Nullable String benAbove) {
        RuleContext context = World.withLines(Splitter.on(' ').splitToList(lines));

        assertSays(new OutsideReportingLine(), World.ada().build(), World.ben().build(), context, verdict);
        assertThat(new OutsideReportingLine()
                        .facts(World.ada().build(), World.ben().build(), context))
                .containsExactly(
                        listFact("above-the-other", "ada", adaAbove), listFact("above-the-other", "ben", benAbove));
    }

    private static void assertSays(
            Rule rule, Participant mentor, Participant mentee, RuleContext context, Verdict verdict) {
        assertThat(rule.verdict(mentor, mentee, context)).isEqualTo(verdict);
    }

    private static Fact listFact(String name, String person, @Nullable String values) {
        return values == null ? Fact.missing(name, person) : Fact.of(name, person, values.replace('+', ','));
    }

    private static List<String> texts(@Nullable String joined) {
        return joined == null ? List.of() : Splitter.on('+').splitToList(joined);
    }

    private static <E extends Enum<E>> List<E> values(Class<E> type, @Nullable String joined) {
        return texts(joined).stream().map(name -> Enum.valueOf(type, name)).toList();
    }
}
