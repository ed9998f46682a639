package dev.mentoring.matching.score;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import dev.mentoring.core.taxonomy.Taxonomies;
import dev.mentoring.matching.score.TopicCoverage.Coverage;
import dev.mentoring.matching.score.TopicCoverage.Credit;
import dev.mentoring.matching.score.TopicCoverage.Given;
import dev.mentoring.matching.score.TopicCoverage.Link;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Works out which credits given topics lend to the topics that somebody wants; looks only at those, however large the taxonomy. */
final class CreditTable {

    private final Taxonomies taxonomies;
    private final int categoryPercent;
    private final Set<String> wanted;
    private final ListMultimap<String, String> wantedBelow =
            MultimapBuilder.hashKeys().arrayListValues().build();
    private final Map<String, Set<String>> innermost = new HashMap<>();

    CreditTable(Taxonomies taxonomies, int categoryPercent, List<String> wanted) {
        this.taxonomies = taxonomies;
        this.categoryPercent = categoryPercent;
        this.wanted = new HashSet<>(wanted);
        for (String topic : wanted) {
            taxonomies.ancestors(topic).forEach(ancestor -> wantedBelow.put(ancestor, topic));
        }
    }

    Coverage coverageOf(List<Given> given) {
        Map<String, Credit> best = new HashMap<>();
        Set<String> topics = new HashSet<>();
        for (Given each : given) {
            addCredits(each, best);
            topics.addAll(innermost.computeIfAbsent(each.topic(), this::innermostUnder));
        }
        return new Coverage(ImmutableMap.copyOf(best), topics.size());
    }

    private void addCredits(Given given, Map<String, Credit> best) {
        String topic = given.topic();
        keepBest(best, topic, Rating.BEST, given, Link.SAME);
        int level = 1;
        for (String ancestor : taxonomies.ancestors(topic)) {
            keepBest(best, ancestor, acrossLevels(level), given, Link.CATEGORY_WANTED);
            level++;
        }
        for (String need : wantedBelow.get(topic)) {
            int levels = taxonomies.ancestors(need).indexOf(topic) + 1;
            keepBest(best, need, acrossLevels(levels), given, Link.CATEGORY_OFFERED);
        }
        taxonomies
                .related(topic)
                .forEach((need, percent) -> keepBest(best, need, percent * (Rating.BEST / 100), given, Link.RELATED));
    }

    /** Of equal credits the topic that was named first stays. */
    private void keepBest(Map<String, Credit> best, String need, long full, Given given, Link link) {
        Credit credit = new Credit((int) (full * given.percent() / 100), given, link);
        if (wanted.contains(need) && credit.millionths() > 0) {
            best.merge(need, credit, (old, fresh) -> fresh.millionths() > old.millionths() ? fresh : old);
        }
    }

    private int acrossLevels(int levels) {
        long credit = Rating.BEST;
        for (int i = 0; i < levels; i++) {
            credit = credit * categoryPercent / 100;
        }
        return (int) credit;
    }

    private Set<String> innermostUnder(String topic) {
        Set<String> leaves = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(topic));
        while (!open.isEmpty()) {
            String at = open.pop();
            List<String> below = taxonomies.narrower(at);
            if (below.isEmpty()) {
                leaves.add(at);
            } else {
                open.addAll(below);
            }
        }
        return leaves;
    }
}
