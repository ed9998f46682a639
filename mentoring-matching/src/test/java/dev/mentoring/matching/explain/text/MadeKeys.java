package dev.mentoring.matching.explain.text;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.Channel;
import dev.mentoring.core.participant.Level;
import dev.mentoring.core.participant.MeetingMode;
import dev.mentoring.core.participant.Priority;
import dev.mentoring.core.programme.MatchingMode;
import dev.mentoring.core.rule.PersonFact;
import dev.mentoring.core.rule.RelationFact;
import dev.mentoring.core.rule.Rules;
import dev.mentoring.core.rule.Verdict;
import dev.mentoring.matching.explain.SharedTopic;
import dev.mentoring.matching.explain.Standoff;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.UnmatchedReason;
import dev.mentoring.matching.score.Scorers;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.whatif.Obstacle;
import dev.mentoring.matching.whatif.TieRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Keys that code makes of a beginning and of names that it is given: every name of each family must have a text. */
final class MadeKeys {

    private static final Path SCORERS = Path.of("src/main/java/dev/mentoring/matching/score");

    /** Where scorers make reasons. */
    private static final Pattern MADE = Pattern.compile("\\b(?:reason|Reason\\.of|new Reason)\\(\\s*\"([a-z-]+)\"");

    /** Codes that scorers choose before they make the reason. */
    private static final ImmutableSet<String> CHOSEN = ImmutableSet.of(
            "topic-offered",
            "category-offered",
            "category-wanted",
            "related-topic-offered",
            "broad-offer",
            "same-answer",
            "near-answer",
            "different-answer",
            "priority",
            "no-priority",
            "priority-unknown",
            "language-shared",
            "no-language-shared",
            "commitment-shared",
            "no-commitment-shared",
            "channel-shared",
            "no-channel-shared",
            "mode-shared",
            "no-mode-shared",
            "different-unit",
            "same-unit",
            "preference-met",
            "preference-near",
            "preference-not-met");

    /** What is measured or missing and is no attribute of the form. */
    private static final ImmutableSet<String> MEASURES = ImmutableSet.of(
            "grade",
            "months-in-role",
            "months-in-sector",
            "distance",
            "hours",
            "languages",
            "commitments",
            "channels",
            "meeting-modes",
            "organisation",
            "department",
            "round-of-pairing",
            "missed-rounds");

    /** Codes of reasons that tell of topics, each also for the kinds of {@link #KINDS}. */
    private static final ImmutableSet<String> OF_TOPICS = ImmutableSet.of(
            "topic-offered",
            "category-offered",
            "category-wanted",
            "related-topic-offered",
            "topic-not-offered",
            "broad-offer",
            "no-needs-stated",
            "no-offers-stated",
            "enough-covered");

    private static final List<String> KINDS = List.of("offers-of-mentee", "lived");

    private MadeKeys() {}

    /** The names of each family, by how its keys begin. */
    static ImmutableMap<String, ImmutableSet<String>> all() {
        ImmutableSet<String> sides =
                Stream.concat(names(Side.values()).stream(), Stream.of("OWN")).collect(toImmutableSet());
        return ImmutableMap.<String, ImmutableSet<String>>builder()
                .put("channel.", names(Channel.values()))
                .put("claim.", ImmutableSet.copyOf(PairingStrategies.standard().names()))
                .put("fact-name.", facts())
                .put("level.", names(Level.values()))
                .put("measure.", MEASURES)
                .put("meeting-mode.", names(MeetingMode.values()))
                .put("mode.", with(names(MatchingMode.values()), "SHORTLIST.OWN"))
                .put("priority.", names(Priority.values()))
                .put("reason.", reasons())
                .put("rule.", ImmutableSet.copyOf(Rules.standard().names()))
                .put("scorer.", ImmutableSet.copyOf(Scorers.standard().names()))
                .put("side.as.", sides)
                .put("side.considered.", sides)
                .put("side.name.", names(Side.values()))
                .put("side.none.", sides)
                .put("side.of.", sides)
                .put("side.possible.", sides)
                .put("side.subject.", sides)
                .put("unmatched.", names(UnmatchedReason.values()))
                .put("value.", ImmutableSet.of("true", "false"))
                .put("verdict.", names(Verdict.values()))
                .put("whatif.obstacle.", stable(Obstacle.values()))
                .put("why-nobody.way.higher-limit.", ImmutableSet.of("MENTOR", "MENTEE"))
                .put("why-not.", ImmutableSet.of("made", "not-allowed", "unknown"))
                .put("why-not.left-out.", ImmutableSet.of("mentor", "mentee", "both"))
                .put("why-not.taken.", names(Standoff.Order.values()))
                .put("why-not.tied.", names(TieRule.values()))
                .put("why.you.get.", names(SharedTopic.Link.values()))
                .put("why.you.give.", names(SharedTopic.Link.values()))
                .buildOrThrow();
    }

    private static ImmutableSet<String> facts() {
        return Stream.concat(
                        Arrays.stream(PersonFact.values()).map(PersonFact::factName),
                        Arrays.stream(RelationFact.values()).map(RelationFact::factName))
                .collect(toImmutableSet());
    }

    private static ImmutableSet<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(toImmutableSet());
    }

    /** The names as stable names have them: in lower case, with hyphens. */
    private static ImmutableSet<String> stable(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> Ascii.toLowerCase(value.name()).replace('_', '-'))
                .collect(toImmutableSet());
    }

    private static ImmutableSet<String> with(ImmutableSet<String> names, String name) {
        return ImmutableSet.<String>builder().addAll(names).add(name).build();
    }

    /** Every code that scorers of the library give, with the kinds that have texts of their own. */
    static ImmutableSet<String> reasons() {
        ImmutableSet<String> codes = Stream.concat(codes(), CHOSEN.stream()).collect(toImmutableSet());
        return Stream.concat(
                        codes.stream(),
                        OF_TOPICS.stream().flatMap(code -> KINDS.stream().map(kind -> code + "." + kind)))
                .collect(toImmutableSet());
    }

    private static Stream<String> codes() {
        try (Stream<Path> files = Files.list(SCORERS)) {
            return files.sorted().toList().stream()
                    .map(MadeKeys::read)
                    .flatMap(text -> MADE.matcher(text).results())
                    .map((MatchResult made) -> made.group(1))
                    // The beginning of a code that is put together is none.
                    .filter(code -> !code.endsWith("-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
