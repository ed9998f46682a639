package dev.mentoring.json;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.rule.Decider;
import dev.mentoring.core.rule.Finding;
import dev.mentoring.core.rule.Verdict;
import dev.mentoring.json.csv.CsvRoster;
import dev.mentoring.matching.Match;
import dev.mentoring.matching.Matchmaker;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A bundled example, paired on its own date. */
record ExampleRound(Programme programme, ParticipantsDocument people, Match match) {

    static ExampleRound of(String name) {
        Programme programme = MentoringJson.readProgramme(Examples.programme(name));
        ParticipantsDocument people = people(name, programme);
        return new ExampleRound(
                programme, people, Matchmaker.standard().match(programme, people.roster(), Examples.date(name)));
    }

    private static ParticipantsDocument people(String name, Programme programme) {
        byte[] content = Examples.applications(name);
        if (Examples.applicationsFile(name).endsWith(".json")) {
            return MentoringJson.readParticipants(content);
        }
        var table = CsvRoster.read(content, programme, programme.id(), Limits.standard());
        return new ParticipantsDocument(table.roster(), table.contacts());
    }

    Decider rules() {
        return match.round().rules();
    }

    Participant person(String id) {
        return Optional.ofNullable(people.roster().byId().get(id)).orElseThrow();
    }

    /** The pairs of the result, as mentor, a dash, and mentee. */
    ImmutableList<String> pairs() {
        return match.result().pairings().stream()
                .map(pairing -> pairing.mentor() + " > " + pairing.mentee())
                .collect(toImmutableList());
    }

    /** Everybody who is part of a pair. */
    ImmutableSet<String> paired() {
        return match.result().pairings().stream()
                .flatMap(pairing -> Stream.of(pairing.mentor(), pairing.mentee()))
                .collect(toImmutableSet());
    }

    /** The pairs that wait for the coordinator, likewise. */
    ImmutableList<String> referred() {
        return match.round().referred().stream().map(ExampleRound::show).collect(toImmutableList());
    }

    private static String show(MentoringPair pair) {
        return pair.mentor() + " > " + pair.mentee();
    }

    /** The clause that keeps somebody out of a role, if any does. */
    Optional<String> keptOutBy(String id, Role role) {
        int clause = rules().admit(person(id), role).clause();
        return clause < 0
                ? Optional.empty()
                : Optional.of(rules().participation(role).get(clause).id());
    }

    /** The clause that decides against a pair, if any does. */
    Optional<String> forbiddenBy(String mentor, String mentee) {
        int clause = rules().decide(person(mentor), person(mentee)).clause();
        return clause < 0
                ? Optional.empty()
                : Optional.of(rules().clauses().get(clause).id());
    }

    /** What each clause says about somebody in a role. */
    ImmutableList<Map.Entry<String, Verdict>> findings(String id, Role role) {
        return rules().trace(person(id), role).stream()
                .map(finding -> Map.entry(finding.clause(), finding.verdict()))
                .collect(toImmutableList());
    }

    /** The finding of one clause about somebody in a role. */
    Finding finding(String id, Role role, String clause) {
        return rules().trace(person(id), role).stream()
                .filter(finding -> finding.clause().equals(clause))
                .findFirst()
                .orElseThrow();
    }

    /** The facts that would have to be otherwise for somebody to be let in. */
    ImmutableList<String> wayIn(String id, Role role) {
        return rules().flip(person(id), role).flip().changes().stream()
                .map(change -> change.fact().name())
                .collect(toImmutableList());
    }
}
