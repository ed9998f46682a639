package dev.mentoring.matching.benchmark;

import java.io.IOException;

/** Mentees, who have one place each, and mentors with lists of each other; whoever lists somebody is listed by them too. */
final class PairChoices implements Instance {

    private final int[] places;
    private final ChoiceLists ofMentees;
    private final ChoiceLists ofMentors;

    PairChoices(InstanceReader reader, int mentees, int mentors, int listed) throws IOException {
        places = reader.next(mentors);
        ofMentees = new ChoiceLists(reader, mentees, listed);
        ofMentors = new ChoiceLists(reader, mentors, listed);
    }

    /** How many mentees each mentor takes. */
    int[] places() {
        return places;
    }

    ChoiceLists ofMentees() {
        return ofMentees;
    }

    ChoiceLists ofMentors() {
        return ofMentors;
    }
}
