package dev.mentoring.matching.benchmark;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;

/**
 * The instances by name. A name says the family and the size, and seeds the draws; {@code #2} and so on at its end makes
 * another instance of the same kind. Scored N by N instances have one place a mentor, the other scored ones of two sides one to
 * four.
 *
 * <ul>
 *   <li>{@code d1-N-1e3}, {@code d1-N-1e6}: N by N, scores drawn evenly from 0 to 1,000 or 1,000,000;
 *   <li>{@code d2-NxM}: N mentees and M mentors of drawn {@link Profiles}, every pair, many ties;
 *   <li>{@code s1-10k}, {@code s1-100k}, {@code s1-1m}: so many mentees, and 4,000, 40,000 or 300,000 mentors; each mentee draws
 *       60 mentors and keeps the 20 best by profile; {@code -tight} at the end makes as many places as mentees and
 *       {@code -spare} a fifth more;
 *   <li>{@code s2-1m}: the same with 10 of 30;
 *   <li>{@code x-FAMILY-N}: the N by N instances of {@link SquareFamily};
 *   <li>{@code sm-N}, {@code hr-N}, {@code sr-N}: those of {@link DrawnChoices};
 *   <li>{@code g-complete-N}, {@code g-sparse-N}: those of {@link DrawnGraphs}.
 * </ul>
 */
final class Instances {

    private static final int MOST_PLACES = 4;

    private final InstanceWriter file;
    private final Draws draws;

    private Instances(String name, InstanceWriter file) {
        this.file = file;
        draws = new Draws(name);
    }

    /**
     * Writes the instance of a name.
     *
     * @throws IllegalArgumentException when the name is of no family
     */
    static void write(String name, Path path) throws IOException {
        List<String> parts = Splitter.on('-')
                .splitToList(Splitter.on('#').split(name).iterator().next());
        try (InstanceWriter file = new InstanceWriter(path)) {
            Instances instances = new Instances(name, file);
            switch (parts.get(0)) {
                case "d1" -> instances.evenScores(Integer.parseInt(parts.get(1)), largestScore(parts.get(2)));
                case "d2" -> {
                    List<String> sizes = Splitter.on('x').splitToList(parts.get(1));
                    instances.profiles(Integer.parseInt(sizes.get(0)), Integer.parseInt(sizes.get(1)));
                }
                case "s1" -> instances.candidates(parts, 20, 60);
                case "s2" -> instances.candidates(parts, 10, 30);
                case "x" -> instances.square(SquareFamily.named(parts.get(1)), Integer.parseInt(parts.get(2)));
                case "sm", "hr", "sr" -> new DrawnChoices(instances.draws, file).write(parts);
                case "g" -> new DrawnGraphs(instances.draws, file).write(parts);
                default -> throw new IllegalArgumentException("no family has an instance of the name " + name);
            }
        }
    }

    private static int largestScore(String text) {
        return switch (text) {
            case "1e3" -> 1_000;
            case "1e6" -> 1_000_000;
            default -> throw new IllegalArgumentException("the largest score is 1e3 or 1e6, not " + text);
        };
    }

    private void evenScores(int size, int largest) throws IOException {
        everyPair(size, ones(size), (mentee, mentor) -> draws.below(largest + 1));
    }

    private void square(SquareFamily family, int size) throws IOException {
        everyPair(size, ones(size), family.scores(draws, size));
    }

    private void profiles(int mentees, int mentors) throws IOException {
        Profiles ofMentees = new Profiles(draws, mentees, 3, 6);
        Profiles ofMentors = new Profiles(draws, mentors, 5, 10);
        everyPair(mentees, places(mentors), (mentee, mentor) -> ofMentees.score(mentee, ofMentors, mentor));
    }

    private void everyPair(int mentees, int[] places, IntBinaryOperator scoreOf) throws IOException {
        file.writeHead(InstanceWriter.EVERY_PAIR, mentees, places.length, 0);
        file.write(places);
        for (int mentee = 0; mentee < mentees; mentee++) {
            for (int mentor = 0; mentor < places.length; mentor++) {
                file.write(scoreOf.applyAsInt(mentee, mentor));
            }
        }
    }

    private void candidates(List<String> parts, int kept, int drawn) throws IOException {
        int mentees = people(parts.get(1));
        int mentors = mentees == 1_000_000 ? 300_000 : mentees / 5 * 2;
        Profiles ofMentees = new Profiles(draws, mentees, 3, 6);
        Profiles ofMentors = new Profiles(draws, mentors, 5, 10);
        int[] places = places(mentors);
        if (parts.size() > 2) {
            adjust(places, mentees + extra(parts.get(2), mentees));
        }
        Candidates candidates = new Candidates(draws, ofMentees, ofMentors, kept, drawn);
        file.writeHead(InstanceWriter.LISTED_PAIRS, mentees, mentors, mentees * kept);
        file.write(places);
        for (int mentee = 0; mentee <= mentees; mentee++) {
            file.write(mentee * kept);
        }
        int[] mentorOf = new int[mentees * kept];
        for (int mentee = 0; mentee < mentees; mentee++) {
            System.arraycopy(candidates.best(mentee), 0, mentorOf, mentee * kept, kept);
        }
        file.write(mentorOf);
        for (int pair = 0; pair < mentorOf.length; pair++) {
            file.write(ofMentees.score(pair / kept, ofMentors, mentorOf[pair]));
        }
    }

    /** A number of people such as {@code 200}, {@code 10k} or {@code 1m}. */
    static int people(String text) {
        if (CharMatcher.inRange('0', '9').matchesAllOf(text)) {
            return Integer.parseInt(text);
        }
        int unit = text.endsWith("m") ? 1_000_000 : 1_000;
        return unit * Integer.parseInt(text.substring(0, text.length() - 1));
    }

    private static int extra(String text, int mentees) {
        return switch (text) {
            case "tight" -> 0;
            case "spare" -> mentees / 5;
            default -> throw new IllegalArgumentException("places are tight or spare, not " + text);
        };
    }

    private int[] places(int mentors) {
        int[] places = new int[mentors];
        for (int mentor = 0; mentor < mentors; mentor++) {
            places[mentor] = 1 + draws.below(MOST_PLACES);
        }
        return places;
    }

    /** Gives one mentor after the other a place more, or less, within one to four, until there are so many. */
    private static void adjust(int[] places, int wanted) {
        int missing = wanted - Arrays.stream(places).sum();
        for (int mentor = 0; missing != 0; mentor = (mentor + 1) % places.length) {
            int step = Integer.signum(missing);
            int changed = places[mentor] + step;
            if (changed >= 1 && changed <= MOST_PLACES) {
                places[mentor] = changed;
                missing -= step;
            }
        }
    }

    private static int[] ones(int size) {
        int[] ones = new int[size];
        Arrays.fill(ones, 1);
        return ones;
    }
}
