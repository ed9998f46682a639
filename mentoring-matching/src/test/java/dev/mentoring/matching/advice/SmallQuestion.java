package dev.mentoring.matching.advice;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.problem.GroupBound;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A random problem so small that every matching of it can be looked at. */
final class SmallQuestion {

    private static final int MOST_PAIRS = 11;

    private final TwoSidedProblem problem;
    private final List<List<Integer>> largest = new ArrayList<>();

    private SmallQuestion(TwoSidedProblem problem) {
        this.problem = problem;
        int most = -1;
        for (int chosen = 0; chosen < 1 << problem.pairCount(); chosen++) {
            int size = Integer.bitCount(chosen);
            if (size >= most && isMatching(chosen)) {
                if (size > most) {
                    largest.clear();
                    most = size;
                }
                largest.add(pairs(chosen));
            }
        }
    }

    static SmallQuestion of(TwoSidedProblem problem) {
        return new SmallQuestion(problem);
    }

    static SmallQuestion random(Random random, boolean grouped) {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("small");
        int mentors = 1 + random.nextInt(4);
        int mentees = 1 + random.nextInt(4);
        for (int j = 0; j < mentors; j++) {
            builder.addMentor(person("m" + j, random));
        }
        for (int i = 0; i < mentees; i++) {
            builder.addMentee(person("e" + i, random));
        }
        int pairs = 0;
        int density = 1 + random.nextInt(3);
        for (int j = 0; j < mentors; j++) {
            for (int i = 0; i < mentees; i++) {
                if (pairs < MOST_PAIRS && random.nextInt(4) < density) {
                    builder.pair("m" + j, "e" + i, random.nextInt(5));
                    pairs++;
                }
            }
        }
        if (grouped) {
            int maximum = random.nextInt(3);
            int minimum = random.nextInt(3) == 0 ? Math.min(1, maximum) : 0;
            builder.group(GroupBound.ofMentees("g", ImmutableList.of("e0"), minimum, maximum));
            if (mentors > 1) {
                builder.group(GroupBound.ofMentors("h", ImmutableList.of("m0", "m1"), 0, 1 + random.nextInt(2)));
            }
        }
        return new SmallQuestion(builder.build());
    }

    /** A random problem one of whose matchings has a locked pair, where it has any pair. */
    static SmallQuestion randomWithLock(Random random) {
        SmallQuestion question = random(random, false);
        if (question.largest.isEmpty() || question.largest.get(0).isEmpty()) {
            return question;
        }
        int pair = question.largest.get(0).get(0);
        TwoSidedProblem old = question.problem;
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("small");
        old.mentors().forEach(builder::addMentor);
        old.mentees().forEach(builder::addMentee);
        for (int each = 0; each < old.pairCount(); each++) {
            builder.pair(question.mentor(each), question.mentee(each), old.score(each));
        }
        builder.lock(question.mentor(pair), question.mentee(pair));
        return new SmallQuestion(builder.build());
    }

    private static Person person(String id, Random random) {
        int capacity = random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(3) / 2 + random.nextInt(4) / 3;
        int minimum = capacity > 0 && random.nextInt(12) == 0 ? 1 : 0;
        return new Person(id, capacity, minimum, Optional.empty());
    }

    TwoSidedProblem problem() {
        return problem;
    }

    /** All matchings of the most pairs; none when nothing keeps the bounds. */
    List<List<Integer>> largest() {
        return largest;
    }

    String mentor(int pair) {
        return problem.mentors().get(problem.mentorOf(pair)).id();
    }

    String mentee(int pair) {
        return problem.mentees().get(problem.menteeOf(pair)).id();
    }

    Chance chance(Side side, String person) {
        long with = largest.stream()
                .filter(pairs -> pairs.stream()
                        .anyMatch(pair -> person.equals(side == Side.MENTOR ? mentor(pair) : mentee(pair))))
                .count();
        return with == 0 ? Chance.NONE : with == largest.size() ? Chance.CERTAIN : Chance.POSSIBLE;
    }

    private List<Integer> pairs(int chosen) {
        List<Integer> pairs = new ArrayList<>();
        for (int pair = 0; pair < problem.pairCount(); pair++) {
            if ((chosen >> pair & 1) == 1) {
                pairs.add(pair);
            }
        }
        return pairs;
    }

    private boolean isMatching(int chosen) {
        int[] mentors = new int[problem.mentors().size()];
        int[] mentees = new int[problem.mentees().size()];
        int[] parts = new int[problem.groups().bounds().size()];
        int[] sizes = new int[problem.groups().parts()];
        for (int pair = 0; pair < problem.pairCount(); pair++) {
            boolean made = (chosen >> pair & 1) == 1;
            if (problem.isLocked(pair) && !made) {
                return false;
            }
            if (made) {
                mentors[problem.mentorOf(pair)]++;
                mentees[problem.menteeOf(pair)]++;
                int count = problem.groups().partsOf(problem.mentorOf(pair), problem.menteeOf(pair), parts);
                for (int k = 0; k < count; k++) {
                    sizes[parts[k]]++;
                }
            }
        }
        for (int part = 0; part < sizes.length; part++) {
            if (sizes[part] < problem.groups().minimum(part)
                    || sizes[part] > problem.groups().maximum(part)) {
                return false;
            }
        }
        return within(mentors, problem.mentors()) && within(mentees, problem.mentees());
    }

    private static boolean within(int[] made, ImmutableList<Person> people) {
        for (int i = 0; i < made.length; i++) {
            if (made[i] < people.get(i).minimum() || made[i] > people.get(i).capacity()) {
                return false;
            }
        }
        return true;
    }
}
