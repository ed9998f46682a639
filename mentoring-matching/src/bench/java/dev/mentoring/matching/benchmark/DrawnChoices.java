package dev.mentoring.matching.benchmark;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * People with lists of whom they would have, in an order that is drawn for everybody by themselves.
 *
 * <ul>
 *   <li>{@code sm-N}: N mentees and N mentors with one place each, everybody lists everybody;
 *   <li>{@code hr-N}: N mentees who draw and list 20 mentors each, of a tenth of N; mentors have ten places and list whoever
 *       lists them;
 *   <li>{@code sr-N}: N people of one list, everybody lists everybody.
 * </ul>
 */
final class DrawnChoices {

    private static final int LISTED = 20;
    private static final int MENTEES_OF_MENTOR = 10;

    private final Draws draws;
    private final InstanceWriter file;

    DrawnChoices(Draws draws, InstanceWriter file) {
        this.draws = draws;
        this.file = file;
    }

    /** Writes the instance of a name, in parts. */
    void write(List<String> name) throws IOException {
        int people = Instances.people(name.get(1));
        switch (name.get(0)) {
            case "sm" -> twoSided(people, people, people, 1);
            case "hr" -> twoSided(people, people / MENTEES_OF_MENTOR, LISTED, MENTEES_OF_MENTOR);
            default -> oneSided(people);
        }
    }

    private void twoSided(int mentees, int mentors, int listed, int places) throws IOException {
        int[] ofMentees = new int[mentees * listed];
        for (int mentee = 0; mentee < mentees; mentee++) {
            int[] list = listed == mentors ? draws.order(mentors) : draws.different(mentors, listed);
            System.arraycopy(list, 0, ofMentees, mentee * listed, listed);
        }
        int[] start = new int[mentors + 1];
        for (int mentor : ofMentees) {
            start[mentor + 1]++;
        }
        Arrays.parallelPrefix(start, Integer::sum);
        int[] next = start.clone();
        int[] ofMentors = new int[ofMentees.length];
        for (int place = 0; place < ofMentees.length; place++) {
            ofMentors[next[ofMentees[place]]++] = place / listed;
        }
        for (int mentor = 0; mentor < mentors; mentor++) {
            draws.shuffle(ofMentors, start[mentor], start[mentor + 1]);
        }
        int[] placesOf = new int[mentors];
        Arrays.fill(placesOf, places);
        file.writeHead(InstanceWriter.PAIR_CHOICES, mentees, mentors, ofMentees.length);
        file.write(placesOf);
        writeStarts(mentees, listed);
        file.write(ofMentees);
        file.write(start);
        file.write(ofMentors);
    }

    private void oneSided(int people) throws IOException {
        file.writeHead(InstanceWriter.PEER_CHOICES, people, 0, people * (people - 1));
        writeStarts(people, people - 1);
        for (int person = 0; person < people; person++) {
            for (int other : draws.order(people)) {
                if (other != person) {
                    file.write(other);
                }
            }
        }
    }

    private void writeStarts(int people, int listed) throws IOException {
        for (int person = 0; person <= people; person++) {
            file.write(person * listed);
        }
    }
}
