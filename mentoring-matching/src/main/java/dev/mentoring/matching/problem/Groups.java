package dev.mentoring.matching.problem;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.mentoring.matching.problem.GroupBound.Counting;
import java.util.Arrays;

/**
 * The group bounds of a two-sided problem by index, and which of them a pair counts for.
 *
 * <p>A bound that is counted together is one part; a bound that is counted for each mentor, or for each mentee, is one part
 * for each of them. Parts are numbered bound by bound in the order of the bounds' identifiers, within a bound by person.
 */
public final class Groups {

    private static final int[] NOBODY = new int[0];

    private final ImmutableList<GroupBound> bounds;
    /** Sorted indexes of each bound's people; empty where {@link #everyMentor} or {@link #everyMentee} holds. */
    private final int[][] mentorsOf;

    private final int[][] menteesOf;
    private final boolean[] everyMentor;
    private final boolean[] everyMentee;
    private final int[] firstPart;
    private final int[] boundOfPart;
    /** Bounds that name mentees, by mentee; the others by mentor. */
    private final int[][] boundsOfMentee;

    private final int[][] boundsOfMentor;

    /** Takes bounds whose people all are known, sorted by identifier. */
    Groups(ImmutableList<GroupBound> bounds, IdIndex mentors, IdIndex mentees) {
        this.bounds = bounds;
        int count = bounds.size();
        mentorsOf = new int[count][];
        menteesOf = new int[count][];
        everyMentor = new boolean[count];
        everyMentee = new boolean[count];
        firstPart = new int[count + 1];
        for (int b = 0; b < count; b++) {
            GroupBound bound = bounds.get(b);
            everyMentor[b] = bound.mentors().isEmpty();
            everyMentee[b] = bound.mentees().isEmpty();
            mentorsOf[b] = indexes(bound.mentors().orElse(ImmutableList.of()), mentors);
            menteesOf[b] = indexes(bound.mentees().orElse(ImmutableList.of()), mentees);
            firstPart[b + 1] = firstPart[b]
                    + switch (bound.counting()) {
                        case TOGETHER -> 1;
                        case EACH_MENTOR -> everyMentor[b] ? mentors.size() : mentorsOf[b].length;
                        case EACH_MENTEE -> everyMentee[b] ? mentees.size() : menteesOf[b].length;
                    };
        }
        boundOfPart = new int[firstPart[count]];
        for (int b = 0; b < count; b++) {
            Arrays.fill(boundOfPart, firstPart[b], firstPart[b + 1], b);
        }
        boundsOfMentee = lists(menteesOf, everyMentee, false, mentees.size(), true);
        boundsOfMentor = lists(mentorsOf, everyMentor, true, mentors.size(), false);
    }

    private static int[] indexes(ImmutableList<String> ids, IdIndex people) {
        return ids.stream().mapToInt(people::indexOf).toArray();
    }

    /** The bounds that concern each person: those that name mentees go by mentee, all others by mentor. */
    private int[][] lists(int[][] peopleOf, boolean[] every, boolean includeEvery, int people, boolean namingMentees) {
        int[] size = new int[people];
        for (int pass = 0; ; pass++) {
            int[][] lists = pass == 0 ? new int[0][] : allocate(size);
            int[] next = new int[people];
            for (int b = 0; b < bounds.size(); b++) {
                boolean named = !everyMentee[b];
                if (named != namingMentees) {
                    continue;
                }
                int members = every[b] && includeEvery ? people : peopleOf[b].length;
                for (int k = 0; k < members; k++) {
                    int person = every[b] ? k : peopleOf[b][k];
                    if (pass == 0) {
                        size[person]++;
                    } else {
                        lists[person][next[person]++] = b;
                    }
                }
            }
            if (pass == 1) {
                return lists;
            }
        }
    }

    private static int[][] allocate(int[] size) {
        int[][] lists = new int[size.length][];
        for (int i = 0; i < size.length; i++) {
            lists[i] = size[i] == 0 ? NOBODY : new int[size[i]];
        }
        return lists;
    }

    /** Whether there are no bounds. */
    public boolean isEmpty() {
        return bounds.isEmpty();
    }

    /** The bounds, by identifier. */
    public ImmutableList<GroupBound> bounds() {
        return bounds;
    }

    /** The number of parts. */
    public int parts() {
        return boundOfPart.length;
    }

    /** The first part of a bound; for the number of bounds, the number of parts. */
    public int firstPart(int bound) {
        return firstPart[bound];
    }

    /** The bound of a part, by its index among {@link #bounds()}. */
    public int boundOf(int part) {
        return boundOfPart[part];
    }

    /** The least number of pairings of a part. */
    public int minimum(int part) {
        return bounds.get(boundOfPart[part]).minimum();
    }

    /** The largest number of pairings of a part. */
    public int maximum(int part) {
        return bounds.get(boundOfPart[part]).maximum();
    }

    /** The index of the mentor or mentee for whom a part is counted; -1 when it is counted together. */
    public int personOf(int part) {
        int b = boundOfPart[part];
        int at = part - firstPart[b];
        return switch (bounds.get(b).counting()) {
            case TOGETHER -> -1;
            case EACH_MENTOR -> everyMentor[b] ? at : mentorsOf[b][at];
            case EACH_MENTEE -> everyMentee[b] ? at : menteesOf[b][at];
        };
    }

    /** The mentors whom a bound names, ascending; empty for all mentors. */
    public ImmutableIntArray mentorsOf(int bound) {
        return ImmutableIntArray.copyOf(mentorsOf[bound]);
    }

    /** The mentees whom a bound names, ascending; empty for all mentees. */
    public ImmutableIntArray menteesOf(int bound) {
        return ImmutableIntArray.copyOf(menteesOf[bound]);
    }

    /**
     * Finds the parts for which a pair counts.
     *
     * @param into filled with the parts; at least as long as there are bounds
     * @return how many there are
     */
    public int partsOf(int mentor, int mentee, int[] into) {
        int found = 0;
        for (int b : boundsOfMentee[mentee]) {
            if (everyMentor[b] || Arrays.binarySearch(mentorsOf[b], mentor) >= 0) {
                into[found++] = part(b, mentor, mentee);
            }
        }
        for (int b : boundsOfMentor[mentor]) {
            into[found++] = part(b, mentor, mentee);
        }
        return found;
    }

    private int part(int b, int mentor, int mentee) {
        return partOf(b, bounds.get(b).counting() == Counting.EACH_MENTEE ? mentee : mentor);
    }

    /**
     * The part of a bound that is counted for a person, in time logarithmic in the people whom the bound names.
     *
     * @param person index of a mentor or mentee, whichever the bound is counted for; any number where it is counted together
     * @return the part; -1 when the bound is not counted for the person
     */
    public int partOf(int bound, int person) {
        int at = switch (bounds.get(bound).counting()) {
            case TOGETHER -> 0;
            case EACH_MENTOR -> everyMentor[bound] ? person : Arrays.binarySearch(mentorsOf[bound], person);
            case EACH_MENTEE -> everyMentee[bound] ? person : Arrays.binarySearch(menteesOf[bound], person);
        };
        return at < 0 || at >= firstPart[bound + 1] - firstPart[bound] ? -1 : firstPart[bound] + at;
    }

    /** Whether a bound is counted for each person of one side, or for a single person of that side. */
    public boolean isOfEach(int bound, Side side) {
        Counting counting = bounds.get(bound).counting();
        if (counting == Counting.TOGETHER) {
            return side == Side.MENTOR
                    ? !everyMentor[bound] && mentorsOf[bound].length == 1
                    : !everyMentee[bound] && menteesOf[bound].length == 1;
        }
        return counting == (side == Side.MENTOR ? Counting.EACH_MENTOR : Counting.EACH_MENTEE);
    }
}
