package dev.mentoring.json.csv;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.CharMatcher;
import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import dev.mentoring.core.Nearest;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.programme.Choice;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.core.taxonomy.Taxonomies;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** The wordings of one set of things, and what a cell says in them. */
final class Vocabulary {

    /** Vocabularies up to this size are named whole when an answer is none of theirs. */
    private static final int FEW = 12;

    /** So many wordings are named beside an answer that is none of them. */
    private static final int MOST_NEAR = 3;

    /** A cell with so many faults is the wrong cell; naming more of them would help nobody. */
    private static final int MOST_FAULTS = 20;

    private static final Splitter ANSWERS = Splitter.on(CharMatcher.anyOf(",;|\n\r"));

    /** What cannot be seen of a wording of which nothing is left when it is folded. */
    private static final CharMatcher BLANK =
            CharMatcher.whitespace().or(CharMatcher.anyOf("\u00AD\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF"));

    private final ImmutableSetMultimap<String, String> idsOfWording;
    private final ImmutableMap<String, String> spelling;
    private final ImmutableList<String> shown;
    private final int mostWords;
    private final ProblemCode unknown;

    private Vocabulary(
            ProblemCode unknown,
            ImmutableSetMultimap<String, String> idsOfWording,
            ImmutableMap<String, String> spelling,
            ImmutableList<String> shown) {
        this.unknown = unknown;
        this.idsOfWording = idsOfWording;
        this.spelling = spelling;
        this.shown = shown;
        this.mostWords = idsOfWording.keySet().stream()
                .mapToInt(Segmentation::words)
                .max()
                .orElse(0);
    }

    /** The wordings of things, in order. */
    static Vocabulary of(List<Choice> things) {
        return of(ProblemCode.UNKNOWN_OPTION, things, (id, wording) -> true);
    }

    /** The wordings of topics; one that a topic in use carries names no retired one. */
    static Vocabulary ofTopics(Taxonomies taxonomies) {
        return of(
                ProblemCode.UNKNOWN_INTEREST,
                taxonomies.all().stream()
                        .flatMap(taxonomy -> taxonomy.topics().values().stream())
                        .map(topic -> new Choice(topic.id(), topic.labels()))
                        .toList(),
                (id, wording) -> {
                    List<String> named = taxonomies.named(wording);
                    return named.isEmpty() || named.contains(id);
                });
    }

    /**
     * What two wordings are compared by: the folded wording, or where nothing is left of it, as of "●", the wording as it is; empty for
     * a blank one alone.
     */
    static String key(String wording) {
        String folded = Labels.fold(wording);
        return folded.isEmpty() ? BLANK.trimFrom(wording) : folded;
    }

    /** A wording that names the thing and no other; nothing where there is none. */
    Optional<String> wordingOf(String id) {
        return spelling.entrySet().stream()
                .filter(wording -> idsOfWording.get(wording.getKey()).equals(ImmutableSet.of(id)))
                .filter(wording -> one(wording.getValue()).ids().contains(id))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Vocabulary of(ProblemCode unknown, List<Choice> things, BiPredicate<String, String> names) {
        ImmutableSetMultimap.Builder<String, String> ids = ImmutableSetMultimap.builder();
        Map<String, String> spelling = new LinkedHashMap<>();
        for (Choice thing : things) {
            Set<String> hidden = thing.labels().hidden().values().stream()
                    .flatMap(List::stream)
                    .collect(toImmutableSet());
            String shown = thing.labels().in(Labels.FALLBACK_LANGUAGE);
            thing.labels()
                    .wordings()
                    .filter(wording -> names.test(thing.id(), wording))
                    .forEach(wording -> {
                        ids.put(key(wording), thing.id());
                        spelling.putIfAbsent(key(wording), hidden.contains(wording) ? shown : wording);
                    });
        }
        return new Vocabulary(
                unknown,
                ids.build(),
                ImmutableMap.copyOf(spelling),
                things.stream()
                        .map(thing -> thing.labels().in(Labels.FALLBACK_LANGUAGE))
                        .collect(toImmutableList()));
    }

    /**
     * What a cell says.
     *
     * @param ids identifiers of the things named, in order, each once
     * @param faults what in the cell names nothing, or several things; the first twenty
     */
    record Reading(ImmutableSet<String> ids, ImmutableList<Fault> faults) {}

    /** A part of a cell that could not be read. */
    record Fault(ProblemCode code, String message) {}

    /** Reads a cell that holds one answer. */
    Reading one(String cell) {
        ImmutableSet<String> ids = idsOfWording.get(key(cell));
        if (ids.size() == 1) {
            return new Reading(ids, ImmutableList.of());
        }
        return new Reading(ImmutableSet.of(), ImmutableList.of(fault("the answer", cell, ids)));
    }

    /**
     * Reads a cell that holds any number of answers.
     *
     * <p>The parts between separators are joined again where a wording spans several; see {@link Segmentation}. Only blank parts
     * are passed over.
     */
    Reading several(String cell) {
        List<String> parts = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (String part : ANSWERS.split(cell)) {
            String key = key(part);
            if (!key.isEmpty()) {
                parts.add(part);
                keys.add(key);
            }
        }
        Segmentation answers = Segmentation.of(keys, idsOfWording.keySet(), mostWords);
        if (answers.isAmbiguous()) {
            Fault fault =
                    new Fault(ProblemCode.AMBIGUOUS_OPTION, "the cell can be split into known answers in several ways");
            return new Reading(ImmutableSet.of(), ImmutableList.of(fault));
        }
        return reading(answers.pieces(), parts);
    }

    private Reading reading(ImmutableList<Segmentation.Piece> answers, List<String> parts) {
        ImmutableSet.Builder<String> ids = ImmutableSet.builder();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < answers.size() && faults.size() < MOST_FAULTS; i++) {
            Segmentation.Piece answer = answers.get(i);
            ImmutableSet<String> named = idsOfWording.get(answer.wording());
            if (named.size() == 1) {
                ids.addAll(named);
            } else {
                faults.add(fault("answer " + (i + 1) + " of the cell", parts.get(answer.start()), named));
            }
        }
        return new Reading(ids.build(), ImmutableList.copyOf(faults));
    }

    private Fault fault(String what, String wording, ImmutableSet<String> ids) {
        if (ids.size() > 1) {
            return new Fault(
                    ProblemCode.AMBIGUOUS_OPTION,
                    what + " fits several of the programme's terms: "
                            + Joiner.on(", ").join(ids));
        }
        return new Fault(unknown, what + " is not one that the programme knows; " + hint(wording));
    }

    private String hint(String wording) {
        if (shown.size() <= FEW) {
            return "accepted are: " + Joiner.on("; ").join(shown);
        }
        List<String> near = Nearest.among(Labels.fold(wording), spelling.keySet(), MOST_NEAR).stream()
                .map(folded -> "\"" + spelling.get(folded) + "\"")
                .distinct()
                .toList();
        if (near.isEmpty()) {
            return "it knows " + shown.size() + " terms, none of them near";
        }
        String named = Joiner.on("; ").join(near);
        return (near.size() == 1 ? "the nearest wording that it knows is " : "the nearest wordings that it knows are ")
                + named + ", among those of " + shown.size() + " terms";
    }
}
