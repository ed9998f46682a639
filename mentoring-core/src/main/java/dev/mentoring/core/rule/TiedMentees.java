package dev.mentoring.core.rule;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import dev.mentoring.core.participant.Participant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * The mentees of a list, by position, to whom something connects a mentor. Those in the mentor's reporting line are found by
 * number when they are asked for: a line of many people holds more pairs than any memory.
 */
final class TiedMentees {

    private final Ties ties;
    private final ListMultimap<String, Integer> positions =
            MultimapBuilder.hashKeys().arrayListValues().build();
    private final ListMultimap<String, Integer> avoiding =
            MultimapBuilder.hashKeys().arrayListValues().build();

    /** Mentees whom the lines know, by position, in order of their numbers there. */
    private final int[] inLines;

    private final int[] number;

    /** Of each in {@link #inLines}, who stands above them there and next to them; -1 for nobody. */
    private final int[] above;

    TiedMentees(Ties ties, List<Participant> mentees) {
        this.ties = ties;
        for (int i = 0; i < mentees.size(); i++) {
            positions.put(mentees.get(i).id(), i);
            for (String avoided : mentees.get(i).avoids()) {
                avoiding.put(avoided, i);
            }
        }
        int[] numbers = mentees.stream()
                .mapToInt(mentee -> ties.lines().numberOf(mentee.id()))
                .toArray();
        this.inLines = IntStream.range(0, numbers.length)
                .filter(i -> numbers[i] >= 0)
                .boxed()
                .sorted(Comparator.comparingInt(i -> numbers[i]))
                .mapToInt(i -> i)
                .toArray();
        this.number = Arrays.stream(inLines).map(i -> numbers[i]).toArray();
        this.above = new int[number.length];
        for (int i = 0; i < number.length; i++) {
            above[i] = around(i - 1, number[i]);
        }
    }

    /** Visits those whom an exclusion, a wish, an earlier relationship or being the same person connects to the mentor. */
    void forEachTied(Participant mentor, IntConsumer mentee) {
        ties.of(mentor.id()).forEach(id -> positions.get(id).forEach(mentee::accept));
        mentor.avoids().forEach(id -> positions.get(id).forEach(mentee::accept));
        positions.get(mentor.id()).forEach(mentee::accept);
        avoiding.get(mentor.id()).forEach(mentee::accept);
    }

    /** Visits those who stand above or below the mentor at any depth. */
    void forEachInLine(Participant mentor, IntConsumer mentee) {
        int own = ties.lines().numberOf(mentor.id());
        if (own < 0) {
            return;
        }
        int next = firstFrom(own);
        for (int at = around(next - 1, own); at >= 0; at = above[at]) {
            mentee.accept(inLines[at]);
        }
        int last = ties.lines().lastBelow(own);
        for (int at = next; at < number.length && number[at] <= last; at++) {
            mentee.accept(inLines[at]);
        }
    }

    /** The first at a position or above it who stands above a person of a later number. */
    private int around(int position, int person) {
        int at = position;
        while (at >= 0 && ties.lines().lastBelow(number[at]) < person) {
            at = above[at];
        }
        return at;
    }

    private int firstFrom(int person) {
        int found = Arrays.binarySearch(number, person);
        int at = found < 0 ? -found - 1 : found;
        while (at > 0 && number[at - 1] == person) {
            at--;
        }
        return at;
    }
}
