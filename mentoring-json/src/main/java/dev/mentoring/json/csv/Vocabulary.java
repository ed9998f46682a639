package dev.mentoring.json.csv;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.CharMatcher;
import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.programme.Choice;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.json.internal.Nearest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The wordings of one set of things, and what a cell says in them. */
final class Vocabulary {

    /** Vocabularies up to this size are named whole when an answer is none of theirs. */
    private static final int FEW = 12;

    /** A cell with so many faults is the wrong cell; naming more of them would help nobody. */
    private static final int MOST_FAULTS = 20;

    private static final Splitter ANSWERS = Splitter.on(CharMatcher.anyOf(",;|\n\r"));
    private static final CharMatcher SPACE = CharMatcher.is(' ');
    private static final long UNKNOWN = 1L << 32;

    private final ImmutableSetMultimap<String, String> idsOfWording;
    private final ImmutableMap<String, String> spelling;
    private final ImmutableList<String> shown;
    private final int mostWords;

    private Vocabulary(
            ImmutableSetMultimap<String, String> idsOfWording,
            ImmutableMap<String, String> spelling,
            ImmutableList<String> shown) {
        this.idsOfWording = idsOfWording;
        this.spelling = spelling;
        this.shown = shown;
        this.mostWords =
                idsOfWording.keySet().stream().mapToInt(Vocabulary::words).max().orElse(0);
    }

    /** The wordings of things, in order. */
    static Vocabulary of(List<Choice> things) {
        ImmutableSetMultimap.Builder<String, String> ids = ImmutableSetMultimap.builder();
        Map<String, String> spelling = new LinkedHashMap<>();
        for (Choice thing : things) {
            thing.labels().wordings().forEach(wording -> {
                ids.put(Labels.fold(wording), thing.id());
                spelling.putIfAbsent(Labels.fold(wording), wording);
            });
        }
        return new Vocabulary(
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
        ImmutableSet<String> ids = idsOfWording.get(Labels.fold(cell));
        if (ids.size() == 1) {
            return new Reading(ids, ImmutableList.of());
        }
        return new Reading(ImmutableSet.of(), ImmutableList.of(fault("the answer", cell, ids)));
    }

    /**
     * Reads a cell that holds any number of answers.
     *
     * <p>Of all ways to read the parts between separators, joined again where a wording spans several, the one is taken that
     * leaves the fewest parts unread and among those has the fewest answers, which are the longest wordings. Linear in the
     * cell for wordings of bounded length.
     */
    Reading several(String cell) {
        List<String> parts = new ArrayList<>();
        List<String> folded = new ArrayList<>();
        for (String part : ANSWERS.split(cell)) {
            String fold = Labels.fold(part);
            if (!fold.isEmpty()) {
                parts.add(part);
                folded.add(fold);
            }
        }
        Segments segments = new Segments(folded);
        return segments.read(parts);
    }

    private Fault fault(String what, String wording, ImmutableSet<String> ids) {
        if (ids.size() > 1) {
            return new Fault(
                    ProblemCode.AMBIGUOUS_OPTION,
                    what + " fits several of the programme's terms: "
                            + Joiner.on(", ").join(ids));
        }
        return new Fault(ProblemCode.UNKNOWN_OPTION, what + " is not one that the programme knows; " + hint(wording));
    }

    private String hint(String wording) {
        if (shown.size() <= FEW) {
            return "accepted are: " + Joiner.on("; ").join(shown);
        }
        return Nearest.to(Labels.fold(wording), spelling.keySet())
                .map(near -> "the nearest wording that it knows is \"" + spelling.get(near) + "\"")
                .orElse("it knows " + shown.size() + " terms, none of them near");
    }

    private static int words(String folded) {
        return SPACE.countIn(folded) + 1;
    }

    /** The best way to cut a row of parts into wordings, by dynamic programming over its beginnings. */
    private final class Segments {

        private final List<String> folded;
        /** Cost of the first i parts: unread parts count {@link #UNKNOWN} each, answers one each. */
        private final long[] cost;
        /** Part at which the last answer of the first i parts begins. */
        private final int[] begin;
        /** Whether the first i parts can be cut in several ways of the same cost. */
        private final boolean[] tied;

        Segments(List<String> folded) {
            this.folded = folded;
            this.cost = new long[folded.size() + 1];
            this.begin = new int[folded.size() + 1];
            this.tied = new boolean[folded.size() + 1];
            for (int end = 1; end < cost.length; end++) {
                settle(end);
            }
        }

        private void settle(int end) {
            cost[end] = Long.MAX_VALUE;
            String joined = "";
            for (int start = end - 1; start >= 0; start--) {
                joined = joined.isEmpty() ? folded.get(start) : folded.get(start) + " " + joined;
                boolean known = idsOfWording.containsKey(joined);
                if (known || start == end - 1) {
                    offer(start, end, cost[start] + 1 + (known ? 0 : UNKNOWN));
                }
                if (words(joined) >= mostWords) {
                    return;
                }
            }
        }

        private void offer(int start, int end, long price) {
            if (price < cost[end]) {
                cost[end] = price;
                begin[end] = start;
                tied[end] = tied[start];
            } else if (price == cost[end]) {
                tied[end] = true;
            }
        }

        Reading read(List<String> parts) {
            int end = folded.size();
            if (tied[end] && cost[end] < UNKNOWN) {
                Fault fault = new Fault(
                        ProblemCode.AMBIGUOUS_OPTION, "the cell can be split into known answers in several ways");
                return new Reading(ImmutableSet.of(), ImmutableList.of(fault));
            }
            List<Integer> starts = new ArrayList<>();
            for (int at = end; at > 0; at = begin[at]) {
                starts.add(begin[at]);
            }
            Collections.reverse(starts);
            ImmutableSet.Builder<String> ids = ImmutableSet.builder();
            ImmutableList.Builder<Fault> faults = ImmutableList.builder();
            int left = MOST_FAULTS;
            for (int i = 0; i < starts.size() && left > 0; i++) {
                int until = i + 1 < starts.size() ? starts.get(i + 1) : end;
                String wording = Joiner.on(' ').join(folded.subList(starts.get(i), until));
                ImmutableSet<String> named = idsOfWording.get(wording);
                if (named.size() == 1) {
                    ids.addAll(named);
                } else {
                    left--;
                    faults.add(fault("answer " + (i + 1) + " of the cell", parts.get(starts.get(i)), named));
                }
            }
            return new Reading(ids.build(), faults.build());
        }
    }
}
