package dev.mentoring.matching.whatif;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.problem.Pairing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who moves up for whom: pairings made and undone in turn, each of which shares somebody with the one before.
 *
 * <p>A chain reads like "Ada takes Ben, whose place with Cy goes to Di": made (Ada, Ben), undone (Cy, Ben), made (Cy, Di).
 *
 * @param steps in the order in which one follows from the other; the last may meet the first again
 */
public record Chain(ImmutableList<Step> steps) {

    /**
     * A pairing that comes or goes.
     *
     * @param pairing of the second result when made, of the first when undone
     * @param made whether it is made; otherwise it is undone
     */
    public record Step(Pairing pairing, boolean made) {}

    /** A person of one of the two sides. */
    private record Member(boolean mentor, String id) {}

    /**
     * Takes a difference apart into chains: every pairing of it is in exactly one.
     *
     * @param changes chains begin at their pairs; both chains from there are listed one after the other, that of the mentee first
     */
    static ImmutableList<Chain> of(Difference difference, ImmutableList<Change> changes) {
        return new Walk(difference).chains(changes);
    }

    /** The pairings of a difference that no chain has yet. */
    private static final class Walk {

        private final Set<Step> left = new LinkedHashSet<>();
        private final Map<Member, List<Step>> stepsOf = new HashMap<>();
        private final ImmutableList.Builder<Chain> chains = ImmutableList.builder();

        Walk(Difference difference) {
            difference.made().forEach(pairing -> add(new Step(pairing, true)));
            difference.undone().forEach(pairing -> add(new Step(pairing, false)));
        }

        private void add(Step step) {
            left.add(step);
            members(step)
                    .forEach(member -> stepsOf.computeIfAbsent(member, m -> new ArrayList<>())
                            .add(step));
        }

        private static ImmutableList<Member> members(Step step) {
            return ImmutableList.of(
                    new Member(true, step.pairing().mentor()),
                    new Member(false, step.pairing().mentee()));
        }

        ImmutableList<Chain> chains(ImmutableList<Change> changes) {
            for (Step step : ImmutableList.copyOf(left)) {
                if (changes.stream().anyMatch(change -> isOf(change, step.pairing()))) {
                    Member mentor = members(step).get(0);
                    walk(step, members(step).get(1));
                    next(mentor, step.made()).ifPresent(other -> walk(other, other(other, mentor)));
                }
            }
            // Ends first: what has a neighbour on one side only begins a chain, then come the circles.
            for (Step step : ImmutableList.copyOf(left)) {
                Member mentor = members(step).get(0);
                Member mentee = members(step).get(1);
                if (!hasNeighbour(mentor, step)) {
                    walk(step, mentee);
                } else if (!hasNeighbour(mentee, step)) {
                    walk(step, mentor);
                }
            }
            for (Step step : ImmutableList.copyOf(left)) {
                walk(step, members(step).get(1));
            }
            return chains.build();
        }

        private boolean hasNeighbour(Member member, Step step) {
            return next(member, step.made()).isPresent();
        }

        private static boolean isOf(Change change, Pairing pairing) {
            if (change instanceof Change.Make make) {
                return is(pairing, make.mentor(), make.mentee());
            }
            if (change instanceof Change.Forbid forbid) {
                return is(pairing, forbid.mentor(), forbid.mentee());
            }
            return change instanceof Change.Allow allow && is(pairing, allow.mentor(), allow.mentee());
        }

        private static boolean is(Pairing pairing, String mentor, String mentee) {
            return pairing.mentor().equals(mentor) && pairing.mentee().equals(mentee);
        }

        /** The next pairing of somebody that goes where one came, or comes where one went. */
        private Optional<Step> next(Member member, boolean made) {
            return stepsOf.getOrDefault(member, List.of()).stream()
                    .filter(step -> step.made() != made && left.contains(step))
                    .findFirst();
        }

        /** Follows a step by way of one of its two people. */
        private void walk(Step start, Member by) {
            if (!left.contains(start)) {
                return;
            }
            ImmutableList.Builder<Step> steps = ImmutableList.builder();
            Optional<Step> next = Optional.of(start);
            Member towards = by;
            while (next.isPresent()) {
                Step step = next.get();
                left.remove(step);
                steps.add(step);
                next = next(towards, step.made());
                if (next.isPresent()) {
                    towards = other(next.get(), towards);
                }
            }
            chains.add(new Chain(steps.build()));
        }

        private static Member other(Step step, Member member) {
            return members(step).get(member.mentor() ? 1 : 0);
        }
    }
}
