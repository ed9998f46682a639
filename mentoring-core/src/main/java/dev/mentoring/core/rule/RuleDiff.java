package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Ids;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import java.util.Comparator;
import java.util.List;

/**
 * What a change of rules changes for people: two versions of a rule book compared on one roster (requirement 000-15).
 *
 * @param before version of the rules before
 * @param after version of the rules after
 * @param people those whose admission or possible partners change, in order of identifiers, mentors before mentees
 */
public record RuleDiff(String before, String after, ImmutableList<PersonDiff> people) {

    /**
     * What changes for one person in one role.
     *
     * @param person identifier
     * @param role the role
     * @param before what the rules decided about taking part
     * @param after what they decide now
     * @param partnersBefore how many partners the rules allowed
     * @param gained how many they newly allow
     * @param lost how many they no longer allow
     */
    public record PersonDiff(
            String person, Role role, Decision before, Decision after, int partnersBefore, int gained, int lost) {

        boolean isChange() {
            return before != after || gained > 0 || lost > 0;
        }
    }

    /** Compares two versions in one context. */
    public static RuleDiff between(RuleBook before, RuleBook after, RuleContext context, List<Participant> people) {
        Decider old = before.in(context);
        Decider now = after.in(context);
        List<Participant> mentors = having(Role.MENTOR, people);
        List<Participant> mentees = having(Role.MENTEE, people);
        PairGrid oldPairs = old.grid(mentors, mentees, () -> false);
        PairGrid newPairs = now.grid(mentors, mentees, () -> false);
        int[][] ofMentor = new int[mentors.size()][3];
        int[][] ofMentee = new int[mentees.size()][3];
        for (int i = 0; i < mentors.size(); i++) {
            int[] mentor = ofMentor[i];
            for (int k = 0; k < mentees.size(); k++) {
                boolean was = oldPairs.decision(i, k) == Decision.ALLOWED;
                boolean is = newPairs.decision(i, k) == Decision.ALLOWED;
                count(was, is, mentor);
                count(was, is, ofMentee[k]);
            }
        }
        ImmutableList.Builder<PersonDiff> changed = ImmutableList.builder();
        add(old, now, mentors, Role.MENTOR, ofMentor, changed);
        add(old, now, mentees, Role.MENTEE, ofMentee, changed);
        return new RuleDiff(before.version(), after.version(), changed.build());
    }

    private static List<Participant> having(Role role, List<Participant> people) {
        return people.stream()
                .filter(person -> person.is(role))
                .sorted(Comparator.comparing(Participant::id, Ids.ORDER))
                .toList();
    }

    private static void count(boolean was, boolean is, int[] counts) {
        counts[0] += was ? 1 : 0;
        counts[1] += is && !was ? 1 : 0;
        counts[2] += was && !is ? 1 : 0;
    }

    private static void add(
            Decider old,
            Decider now,
            List<Participant> people,
            Role role,
            int[][] counts,
            ImmutableList.Builder<PersonDiff> changed) {
        for (int i = 0; i < people.size(); i++) {
            Participant person = people.get(i);
            PersonDiff diff = new PersonDiff(
                    person.id(),
                    role,
                    old.admit(person, role).decision(),
                    now.admit(person, role).decision(),
                    counts[i][0],
                    counts[i][1],
                    counts[i][2]);
            if (diff.isChange()) {
                changed.add(diff);
            }
        }
    }
}
