package dev.mentoring.matching.metric;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Ids;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Side;
import java.math.BigInteger;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts people and pairs by group, in one pass over the people and one over the pairs that were made. */
final class GroupCount {

    private final SortedMap<String, Tally> tallyOfGroup = new TreeMap<>(Ids.ORDER);
    private final Tally ungrouped = new Tally();

    GroupCount(Matching matching, Grouping grouping) {
        Side side = grouping.side();
        ImmutableList<Person> people = matching.people(side);
        Tally[] tallyOfPerson = new Tally[people.size()];
        for (int person = 0; person < tallyOfPerson.length; person++) {
            String group = grouping.groupOfPerson().get(people.get(person).id());
            tallyOfPerson[person] =
                    group == null ? ungrouped : tallyOfGroup.computeIfAbsent(group, name -> new Tally());
            tallyOfPerson[person].add(people.get(person), matching.pairingsOf(side, person));
        }
        matching.made().forEach(pair -> {
            if (side != Side.MENTEE) {
                tallyOfPerson[matching.mentorOf(pair)].add(matching.rankByMentor(pair), matching.score(pair));
            }
            if (side != Side.MENTOR) {
                tallyOfPerson[matching.menteeOf(pair)].add(matching.rankByMentee(pair), matching.score(pair));
            }
        });
    }

    /** The groups by name. */
    ImmutableList<GroupFigures> groups() {
        return tallyOfGroup.entrySet().stream()
                .map(entry -> entry.getValue().figures(Optional.of(entry.getKey())))
                .collect(ImmutableList.toImmutableList());
    }

    GroupFigures ungrouped() {
        return ungrouped.figures(Optional.empty());
    }

    private static final class Tally {

        private long people;
        private long withPlace;
        private long matched;
        private long pairs;
        private long ranks;
        private BigInteger score = BigInteger.ZERO;

        void add(Person person, int pairings) {
            people++;
            if (person.capacity() > 0) {
                withPlace++;
                matched += pairings > 0 ? 1 : 0;
            }
        }

        /** Scores of peers count twice, so that their sum may pass 64 bits. */
        void add(int rank, long points) {
            pairs++;
            ranks += rank;
            score = score.add(BigInteger.valueOf(points));
        }

        GroupFigures figures(Optional<String> group) {
            return new GroupFigures(
                    group,
                    people,
                    withPlace,
                    matched,
                    withPlace == 0 ? Optional.empty() : Optional.of(Ratio.of(matched, withPlace)),
                    pairs == 0 ? Optional.empty() : Optional.of(Ratio.of(ranks, pairs)),
                    pairs == 0 ? Optional.empty() : Optional.of(new Ratio(score, BigInteger.valueOf(pairs))));
        }
    }
}
