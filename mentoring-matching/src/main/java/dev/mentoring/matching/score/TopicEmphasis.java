package dev.mentoring.matching.score;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Multiset;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.matching.score.TopicCoverage.Coverage;
import dev.mentoring.matching.score.TopicCoverage.Wanted;
import dev.mentoring.matching.score.TopicCoverage.Wants;
import java.util.Comparator;
import java.util.Map;

/**
 * How much the topics that people want weigh: rare ones for more, and not more of them than are enough.
 *
 * @param rarity by how many percent the weight of a topic grows at most, the fewer lend it credit; 0 is off
 * @param saturation the number of topics that are enough; 0 is off
 */
record TopicEmphasis(long rarity, long saturation) {

    /** All topics weigh what they are stated to. */
    static final TopicEmphasis NONE = new TopicEmphasis(0, 0);

    private static final int PERCENT = 100;

    /** What each person wants, with weights. Who has been turned down or has left is no giver. */
    ImmutableMap<String, Wants> over(
            Map<String, ImmutableList<Wanted>> wants, ImmutableMap<String, Coverage> coverages, Roster roster) {
        if (rarity == 0) {
            return ImmutableMap.copyOf(Maps.transformValues(wants, this::enough));
        }
        Multiset<String> givers = HashMultiset.create();
        int among = 0;
        for (Participant person : roster.participants()) {
            Coverage coverage = coverages.get(person.id());
            if (coverage != null && !person.readiness().isOut()) {
                givers.addAll(coverage.byWanted().keySet());
                among++;
            }
        }
        int all = among;
        return ImmutableMap.copyOf(Maps.transformValues(
                wants,
                mine -> enough(mine.stream()
                        .map(wanted -> rarer(wanted, givers.count(wanted.topic()), all))
                        .collect(ImmutableList.toImmutableList()))));
    }

    private Wanted rarer(Wanted wanted, int givers, int among) {
        long percent = PERCENT + (among == 0 ? 0 : rarity * (among - givers) / among);
        return new Wanted(
                wanted.topic(),
                wanted.weight() * percent,
                ImmutableMap.<String, String>builder()
                        .putAll(wanted.facts())
                        .put("among", Integer.toString(among))
                        .put("givers", Integer.toString(givers))
                        .buildOrThrow());
    }

    private Wants enough(ImmutableList<Wanted> topics) {
        return new Wants(
                topics,
                topics.stream()
                        .map(Wanted::weight)
                        .sorted(Comparator.reverseOrder())
                        .limit(saturation == 0 ? topics.size() : saturation)
                        .mapToLong(Long::longValue)
                        .sum());
    }
}
