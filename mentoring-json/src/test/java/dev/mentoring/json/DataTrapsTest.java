package dev.mentoring.json;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.core.participant.ApplicationStatus;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Readiness;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.json.csv.CsvRoster;
import dev.mentoring.json.csv.RosterImport;
import dev.mentoring.matching.Match;
import dev.mentoring.matching.Matchmaker;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults seen in other systems in what they make of their data, each with a case that would show it here. */
@Tag("trap")
class DataTrapsTest {

    @ParameterizedTest
    @EnumSource(
            value = ApplicationStatus.class,
            names = {"DECLINED", "WITHDRAWN"})
    @Tag("001-06")
    void somebody_who_has_left_is_not_counted_in_any_more(ApplicationStatus left) {
        ExampleRound before = ExampleRound.of("peer-scheme");
        Roster roster = before.people().roster();
        Roster without = Roster.builder()
                .from(roster)
                .participants(roster.participants().stream()
                        .map(person -> person.id().equals("ps-01") ? with(left, person) : person)
                        .collect(toImmutableList()))
                .build();

        Match after = Matchmaker.standard().match(before.programme(), without, Examples.date("peer-scheme"));

        assertThat(before.paired()).contains("ps-01");
        assertThat(after.result().pairings())
                .hasSize(before.pairs().size() - 1)
                .noneMatch(pairing -> pairing.mentor().equals("ps-01"));
    }

    private static Participant with(ApplicationStatus status, Participant person) {
        return Participant.builder()
                .from(person)
                .readiness(Readiness.builder()
                        .from(person.readiness())
                        .status(status)
                        .build())
                .build();
    }

    @Test
    void hours_stated_long_ago_are_not_taken_for_current() {
        Programme programme = MentoringJson.readProgramme(bytes("""
                {
                  "format": "mentoring/programme/1", "id": "hours", "version": "1", "labels": {"en": "Hours"},
                  "taxonomies": [],
                  "rules": {
                    "version": "1",
                    "participants": [
                      {"id": "current-hours", "rule": "in-window", "fact": "hours-as-of", "from": "-P6M", "until": "P0D",
                       "whenUnknown": "REFER"}
                    ],
                    "clauses": [{"rule": "shared-hours", "minutes": 60}]
                  },
                  "scoring": {"criteria": []}
                }
                """));
        ParticipantsDocument people = MentoringJson.readParticipants(bytes("""
                {"format": "mentoring/participants/1", "cohort": "one", "participants": [
                  {"id": "mo", "roles": ["MENTOR"], "availability": HOURS, "asOf": "2026-06-30"}},
                  {"id": "al", "roles": ["MENTEE"], "availability": HOURS, "asOf": "2026-06-01"}},
                  {"id": "bo", "roles": ["MENTEE"], "availability": HOURS, "asOf": "2025-12-31"}},
                  {"id": "cy", "roles": ["MENTEE"], "availability": HOURS}}
                ]}
                """.replace(
                        "HOURS",
                        "{\"zone\": \"Europe/London\","
                                + " \"hours\": [{\"day\": \"MONDAY\", \"from\": \"09:00\", \"until\": \"12:00\"}]")));

        Match match = Matchmaker.standard().match(programme, people.roster(), LocalDate.of(2026, 7, 1));

        assertThat(match.result().pairings())
                .extracting(pairing -> pairing.mentee())
                .containsExactly("al");
        assertThat(match.round().referred()).extracting(pair -> pair.mentee()).containsExactly("cy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Three-year plans", "Media", "Retail and scheduling", "Pro", "Programmin"})
    void an_area_is_matched_as_a_whole_and_never_by_a_part_of_it(String words) {
        Programme nlls = MentoringJson.readProgramme(Examples.programme("nlls"));
        String table = "Response ID,Name,Date (MM/DD/YY),Role,Areas I am confident in sharing,Areas of interest,"
                + "Other areas of interest,Requests,Time commitment\n"
                + "a,Al,01/05/26,Mentee,,Circulation," + words + ",,\n";

        RosterImport read = CsvRoster.read(bytes(table), nlls, "nlls", Limits.standard());

        // "HR", "EDI" and "scheduling" are wordings of topics and stand within these.
        assertThat(read.roster().participants())
                .flatExtracting(Participant::needs)
                .extracting("topic")
                .containsExactly("circulation");
        assertThat(read.roster().participants())
                .flatExtracting(Participant::otherNeeds)
                .containsExactly(words);
        assertThat(nlls.taxonomies().named(words)).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
