package dev.mentoring.json.page;

import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.Cohort;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.json.Examples;
import dev.mentoring.json.Limits;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.json.csv.CsvRoster;
import dev.mentoring.matching.Match;
import dev.mentoring.matching.Matchmaker;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.explain.text.Language;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.RunControl;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What the tests of pages report on. */
final class Pages {

    private static final Map<String, Match> MATCHES = new ConcurrentHashMap<>();
    private static final Map<String, String> PAGES = new ConcurrentHashMap<>();

    private Pages() {}

    /** The match of an example by its own strategy. */
    static Match match(String example) {
        return MATCHES.computeIfAbsent(example, Pages::newMatch);
    }

    /** The page of an example in a language, without what every page embeds. */
    static String page(String example, Language language) {
        return PAGES.computeIfAbsent(
                example + " " + language,
                key -> content(MatchPage.of(match(example)).in(language).html()));
    }

    private static Match newMatch(String example) {
        Programme programme = MentoringJson.readProgramme(Examples.programme(example));
        String cohort = programme.latestCohort().map(Cohort::id).orElse(programme.id());
        Roster roster = Examples.applicationsFile(example).endsWith(".csv")
                ? CsvRoster.read(Examples.applications(example), programme, cohort, Limits.standard())
                        .roster()
                : MentoringJson.participants()
                        .read(Examples.applications(example))
                        .roster();
        return Matchmaker.standard().match(programme, roster, Examples.date(example));
    }

    /** What the sections of a match are made from. */
    static Outcome outcome(Match match, Language language) {
        return Outcome.of(
                match.round().problem(), match.result(), Optional.of(match.round()), language, ImmutableMap.of());
    }

    static Outcome outcome(MatchingProblem problem, MatchingResult result) {
        return Outcome.of(problem, result, Optional.empty(), Language.EN, ImmutableMap.of());
    }

    static MatchingResult solve(MatchingProblem problem, String strategy) {
        return PairingStrategies.standard()
                .solve(problem, new StrategyUsed(strategy, 0, Options.none()), RunControl.none());
    }

    /** A problem of as many mentors as mentees, with five mentors who may take each mentee, at scores in no order. */
    static TwoSidedProblem large(int mentees) {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("large");
        for (int i = 0; i < mentees; i++) {
            builder.addMentor(Person.of("m" + i)).addMentee(Person.of("n" + i));
        }
        for (int i = 0; i < mentees; i++) {
            for (int k = 0; k < 5; k++) {
                builder.pair("m" + (i + k * k) % mentees, "n" + i, 1 + (7_919L * (i + 31L * k)) % 10_007);
            }
        }
        return builder.build();
    }

    /** A page without what every page embeds, so that a failure shows what is wrong. */
    static String content(String page) {
        return page.replace(Asset.STYLE, "")
                .replace(Asset.BEHAVIOUR, "")
                .replace(Asset.LIBRARIES, "")
                .replace(Asset.DRAWING, "");
    }
}
