package dev.mentoring.matching.benchmark;

import com.google.common.base.Splitter;
import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;

/**
 * The instances by name. A name says the family and the size, and seeds the draws:
 *
 * <ul>
 *   <li>{@code d1-N-1e3}, {@code d1-N-1e6}: N by N, every pair, scores drawn evenly from 0 to 1,000 or 1,000,000;
 *   <li>{@code d2-NxM}: N mentees and M mentors of drawn {@link Profiles}, every pair, capacities 1 to 4, many ties;
 *   <li>{@code s1-Nk}: N thousand mentees and two mentors for five of them, profiles and capacities as above; each mentee
 *       draws 60 mentors and keeps the 20 best;
 *   <li>{@code x-mw-N}: N by N, cost (i + 1)(j + 1), after Machol and Wien 1976;
 *   <li>{@code x-geo-N}: N by N, distance along the axes between points of a square.
 * </ul>
 */
final class Instances {

    private static final int DRAWN_CANDIDATES = 60;
    private static final int KEPT_CANDIDATES = 20;
    private static final int SQUARE_EDGE = 1000;

    private Instances() {}

    /**
     * The instance of a name.
     *
     * @throws IllegalArgumentException when the name is of no family
     */
    static Instance named(String name) {
        List<String> parts = Splitter.on('-').splitToList(name);
        String family = parts.get(0);
        if (family.equals("d1") && parts.size() == 3) {
            return evenScores(name, Integer.parseInt(parts.get(1)), largestScore(parts.get(2)));
        }
        if (family.equals("d2") && parts.size() == 2) {
            List<String> sizes = Splitter.on('x').splitToList(parts.get(1));
            return profiles(name, Integer.parseInt(sizes.get(0)), Integer.parseInt(sizes.get(1)));
        }
        if (family.equals("s1") && parts.size() == 2 && parts.get(1).endsWith("k")) {
            int mentees = 1000 * Integer.parseInt(parts.get(1).replace("k", ""));
            return candidates(name, mentees, mentees / 5 * 2);
        }
        if (name.startsWith("x-mw-")) {
            int size = Integer.parseInt(parts.get(2));
            return everyPair(name, ones(size), size, (mentee, mentor) -> size * size - (mentee + 1) * (mentor + 1));
        }
        if (name.startsWith("x-geo-")) {
            return points(name, Integer.parseInt(parts.get(2)));
        }
        throw new IllegalArgumentException("no family has an instance of the name " + name);
    }

    private static int largestScore(String text) {
        return switch (text) {
            case "1e3" -> 1_000;
            case "1e6" -> 1_000_000;
            default -> throw new IllegalArgumentException("the largest score is 1e3 or 1e6, not " + text);
        };
    }

    private static Instance evenScores(String name, int size, int largest) {
        Draws draws = new Draws(name);
        return everyPair(name, ones(size), size, (mentee, mentor) -> draws.below(largest + 1));
    }

    private static Instance points(String name, int size) {
        int[] at = new Draws(name).below(SQUARE_EDGE, 4 * size);
        return everyPair(name, ones(size), size, (mentee, mentor) -> {
            int other = 2 * (size + mentor);
            return 2 * SQUARE_EDGE
                    - Math.abs(at[2 * mentee] - at[other])
                    - Math.abs(at[2 * mentee + 1] - at[other + 1]);
        });
    }

    private static Instance profiles(String name, int mentees, int mentors) {
        Draws draws = new Draws(name);
        Profiles ofMentees = new Profiles(draws, mentees, 3, 6);
        Profiles ofMentors = new Profiles(draws, mentors, 5, 10);
        return everyPair(
                name, places(draws, mentors), mentees, (mentee, mentor) -> ofMentees.score(mentee, ofMentors, mentor));
    }

    private static Instance candidates(String name, int mentees, int mentors) {
        Draws draws = new Draws(name);
        Profiles ofMentees = new Profiles(draws, mentees, 3, 6);
        Profiles ofMentors = new Profiles(draws, mentors, 5, 10);
        ImmutableIntArray places = places(draws, mentors);
        ImmutableIntArray.Builder rowStart = ImmutableIntArray.builder(mentees + 1);
        ImmutableIntArray.Builder mentorOf = ImmutableIntArray.builder(mentees * KEPT_CANDIDATES);
        ImmutableIntArray.Builder score = ImmutableIntArray.builder(mentees * KEPT_CANDIDATES);
        int[] drawnBy = new int[mentors];
        Arrays.fill(drawnBy, -1);
        for (int mentee = 0; mentee < mentees; mentee++) {
            rowStart.add(mentee * KEPT_CANDIDATES);
            for (int mentor : best(draws, ofMentees, mentee, ofMentors, drawnBy)) {
                mentorOf.add(mentor);
                score.add(ofMentees.score(mentee, ofMentors, mentor));
            }
        }
        rowStart.add(mentees * KEPT_CANDIDATES);
        return new Instance(name, places, rowStart.build(), mentorOf.build(), score.build());
    }

    /** The best of the drawn mentors, of equal ones those drawn first; ascending. */
    private static int[] best(Draws draws, Profiles ofMentees, int mentee, Profiles ofMentors, int[] drawnBy) {
        long[] ranked = new long[DRAWN_CANDIDATES];
        for (int drawn = 0; drawn < DRAWN_CANDIDATES; ) {
            int mentor = draws.below(ofMentors.size());
            if (drawnBy[mentor] != mentee) {
                drawnBy[mentor] = mentee;
                long missing = 100L - ofMentees.score(mentee, ofMentors, mentor);
                ranked[drawn] = (missing << 40) | ((long) drawn << 32) | mentor;
                drawn++;
            }
        }
        Arrays.sort(ranked);
        int[] best = new int[KEPT_CANDIDATES];
        for (int k = 0; k < KEPT_CANDIDATES; k++) {
            best[k] = (int) ranked[k];
        }
        Arrays.sort(best);
        return best;
    }

    private static Instance everyPair(String name, ImmutableIntArray places, int mentees, IntBinaryOperator scoreOf) {
        int mentors = places.length();
        ImmutableIntArray.Builder rowStart = ImmutableIntArray.builder(mentees + 1);
        ImmutableIntArray.Builder mentorOf = ImmutableIntArray.builder(mentees * mentors);
        ImmutableIntArray.Builder score = ImmutableIntArray.builder(mentees * mentors);
        for (int mentee = 0; mentee < mentees; mentee++) {
            rowStart.add(mentee * mentors);
            for (int mentor = 0; mentor < mentors; mentor++) {
                mentorOf.add(mentor);
                score.add(scoreOf.applyAsInt(mentee, mentor));
            }
        }
        rowStart.add(mentees * mentors);
        return new Instance(name, places, rowStart.build(), mentorOf.build(), score.build());
    }

    private static ImmutableIntArray places(Draws draws, int mentors) {
        ImmutableIntArray.Builder places = ImmutableIntArray.builder(mentors);
        for (int mentor = 0; mentor < mentors; mentor++) {
            places.add(1 + draws.below(4));
        }
        return places.build();
    }

    private static ImmutableIntArray ones(int size) {
        int[] ones = new int[size];
        Arrays.fill(ones, 1);
        return ImmutableIntArray.copyOf(ones);
    }
}
