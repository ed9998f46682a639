package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Makes the parts of a model one after the other and collects what is wrong with each.
 *
 * <p>A part is made after the whole document has been read, so that its position in the model is its position in the
 * document. What holds a part that could not be made is not made either,
 * save to look for what is wrong between the others: then it is made of what is left.
 */
final class Parts {

    private static final Pattern COHORT_RULES = Pattern.compile("cohorts/\\d+/rules");
    private static final Pattern VERSION_OF_RULES =
            Pattern.compile("earlierRules|(rules|earlierRules/\\d+)(/version)?");

    /** Policies that are refused for want of something else, by their path, and the paths of what may be wanting. */
    private static final ImmutableMap<Pattern, Pattern> FOLLOWING = ImmutableMap.of(
            Pattern.compile("policies/charter/principles/\\d+/heldBy"), Pattern.compile("rules.*|policies/gates.*"),
            Pattern.compile("policies/gates/\\d+/requires"), Pattern.compile("policies/(evaluation|sponsor).*"),
            Pattern.compile("policies/sponsor"), Pattern.compile("relationship.*"));

    private final Problems problems = new Problems();
    private long unlisted;
    private final Set<Problem> seen = new HashSet<>();

    /** Whether something is wrong with the form at more places than are listed, so that any part may be spoilt. */
    private final boolean anythingMayBeSpoilt;

    /** Whether something has no identifier by which others could name it. */
    private boolean lacksIds;

    /** Paths at which something is wrong. */
    private final NavigableSet<String> spoilt = new TreeSet<>();
    /** Of lists that lost elements, the positions in the document of those that are left. */
    private final Map<String, List<Integer>> kept = new HashMap<>();

    /** Identifiers of the document, for whatever they stand. */
    private final ImmutableSet<String> declared;

    Parts() {
        this(new Problems(), ImmutableSet.of());
    }

    /**
     * Parts of a document in whose form faults were noted: what holds one of them is not made.
     *
     * @param declared the identifiers that stand in the document
     */
    Parts(Problems noted, ImmutableSet<String> declared) {
        this.declared = declared;
        noted.list().forEach(this::add);
        unlisted += noted.total() - noted.list().size();
        anythingMayBeSpoilt = unlisted > 0;
    }

    /**
     * Makes a part; absent, with its problems kept, when the model refuses it.
     *
     * @param path path of what the paths of those problems are relative to; empty when they begin at the document
     */
    <T> Optional<T> make(String path, Supplier<T> part) {
        return isSpoilt(path) ? Optional.empty() : attempt(path, part);
    }

    /** Makes an element of a list as {@link #make} does; its path is put together only where something is wrong. */
    <T> Optional<T> makeElement(String list, int index, Supplier<T> part) {
        if (!spoilt.isEmpty()) {
            return make(list + "/" + index, part);
        }
        try {
            return Optional.of(part.get());
        } catch (InvalidModelException e) {
            refuse(list + "/" + index, e);
            return Optional.empty();
        }
    }

    /** Makes a part from what is left of its lists, though there may be faults in it. */
    <T> Optional<T> attempt(String path, Supplier<T> part) {
        try {
            return Optional.of(part.get());
        } catch (InvalidModelException e) {
            refuse(path, e);
            return Optional.empty();
        }
    }

    private void refuse(String path, InvalidModelException refusal) {
        boolean broken = !areGood();
        for (Problem problem : refusal.problems()) {
            Problem placed = inDocument(problem.below(path));
            if (broken && mayFollow(placed)) {
                spoilt.add(path(placed));
            } else {
                add(placed);
            }
        }
        unlisted += refusal.total() - refusal.problems().size();
    }

    /** Makes those elements of a list that can be made. */
    <T> ImmutableList<T> makeSome(String path, List<Supplier<T>> parts) {
        ImmutableList.Builder<T> made = ImmutableList.builder();
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Optional<T> one = makeElement(path, i, parts.get(i));
            if (one.isPresent()) {
                made.add(one.get());
                positions.add(i);
            }
        }
        kept.put(path, positions);
        return made.build();
    }

    /** Those elements of a list from {@link #makeSome} in which nothing has been found wrong since. */
    <T> ImmutableList<T> sound(String path, List<T> made) {
        List<Integer> before = kept.getOrDefault(path, List.of());
        ImmutableList.Builder<T> sound = ImmutableList.builder();
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            if (!isSpoilt(path + "/" + before.get(i))) {
                sound.add(made.get(i));
                positions.add(before.get(i));
            }
        }
        kept.put(path, positions);
        return sound.build();
    }

    /** Whether something is wrong at a path or below. */
    boolean isSpoilt(String path) {
        if (path.isEmpty() || anythingMayBeSpoilt) {
            return anythingMayBeSpoilt;
        }
        // what is below a path stands together in the order of the set
        String below = path + "/";
        String first = spoilt.ceiling(below);
        return spoilt.contains(path) || (first != null && first.startsWith(below));
    }

    /** Whether a problem may only be there because what is named or needed could not be made. */
    private boolean mayFollow(Problem problem) {
        if (FOLLOWING.entrySet().stream()
                .anyMatch(place -> place.getKey().matcher(path(problem)).matches() && isAnySpoilt(place.getValue()))) {
            return true;
        }
        if (problem.code() != ProblemCode.UNKNOWN_ID) {
            return false;
        }
        if (COHORT_RULES.matcher(path(problem)).matches()) {
            return isAnySpoilt(VERSION_OF_RULES);
        }
        return declared.contains(Iterables.getLast(problem.ids(), "")) || lacksIds;
    }

    private boolean isAnySpoilt(Pattern paths) {
        return spoilt.stream().anyMatch(wrong -> paths.matcher(wrong).matches());
    }

    /** The problem with positions of the document in place of those among the elements that are left. */
    private Problem inDocument(Problem problem) {
        String path = path(problem);
        for (Map.Entry<String, List<Integer>> list : kept.entrySet()) {
            String head = list.getKey() + "/";
            if (path.startsWith(head)) {
                String tail = path.substring(head.length());
                int end = tail.indexOf('/') < 0 ? tail.length() : tail.indexOf('/');
                int position = list.getValue().get(Integer.parseInt(tail.substring(0, end)));
                return problem.at(Location.inModel(head + position + tail.substring(end)));
            }
        }
        return problem;
    }

    /** Adds a problem, unless what is left of the lists has shown it again. */
    private void add(Problem problem) {
        if (!seen.add(problem)) {
            return;
        }
        problems.add(problem);
        lacksIds |= problem.code() != ProblemCode.DUPLICATE_ID && path(problem).endsWith("/id");
        spoilt.add(path(problem));
    }

    private static String path(Problem problem) {
        if (problem.location() instanceof Location.InDocument place) {
            return place.pointer().isEmpty() ? "" : place.pointer().substring(1);
        }
        return problem.path();
    }

    /** Makes the elements of a list; absent when any of them is refused. */
    <T> Optional<ImmutableList<T>> makeAll(String path, List<Supplier<T>> parts) {
        ImmutableList.Builder<T> made = ImmutableList.builder();
        for (int i = 0; i < parts.size(); i++) {
            makeElement(path, i, parts.get(i)).ifPresent(made::add);
        }
        ImmutableList<T> all = made.build();
        return all.size() == parts.size() ? Optional.of(all) : Optional.empty();
    }

    /** Whether every part could be made. */
    boolean areGood() {
        return problems.isEmpty();
    }

    /** The last part, which is the whole. */
    <T> T finish(Optional<T> whole) {
        if (!problems.isEmpty()) {
            throw new InvalidModelException(Problems.of(problems.list(), problems.total() + unlisted));
        }
        return whole.orElseThrow();
    }

    /**
     * Makes a part of a part.
     *
     * @param path path of what the paths of its problems are relative to
     * @throws InvalidModelException with paths below that one
     */
    static <T> T at(String path, Supplier<T> part) {
        try {
            return part.get();
        } catch (InvalidModelException e) {
            throw below(path, e);
        }
    }

    private static InvalidModelException below(String path, InvalidModelException refusal) {
        List<Problem> moved =
                refusal.problems().stream().map(problem -> problem.below(path)).toList();
        return new InvalidModelException(Problems.of(moved, refusal.total()));
    }

    /** Makes the elements of a list that is part of a part. */
    static <T> ImmutableList<T> all(String path, List<Supplier<T>> elements) {
        ImmutableList.Builder<T> made = ImmutableList.builder();
        for (int i = 0; i < elements.size(); i++) {
            try {
                made.add(elements.get(i).get());
            } catch (InvalidModelException e) {
                throw below(path + "/" + i, e);
            }
        }
        return made.build();
    }
}
