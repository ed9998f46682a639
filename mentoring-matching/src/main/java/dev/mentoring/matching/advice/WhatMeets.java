package dev.mentoring.matching.advice;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.taxonomy.Taxonomies;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What counts as an offer that meets a need. The same topic always does.
 *
 * @param categories whether a whole category meets each topic below it, and each topic below a category meets the category
 * @param overlapFrom the overlap in percent, 1 to 100, from which on a related topic meets the need; empty when none does
 */
public record WhatMeets(boolean categories, Optional<Integer> overlapFrom) {

    private static final int FULL = 100;
    private static final WhatMeets STANDARD = new WhatMeets(true, Optional.empty());
    private static final WhatMeets SAME_TOPIC = new WhatMeets(false, Optional.empty());

    /** Refuses an overlap outside 1 to 100 percent. */
    public WhatMeets {
        if (overlapFrom.isPresent() && (overlapFrom.get() < 1 || overlapFrom.get() > FULL)) {
            throw InvalidModelException.of(
                    ProblemCode.NUMBER_RANGE, "overlapFrom", "the overlap of related topics must be 1 to 100 percent");
        }
    }

    /** The same topic, and a category with the topics below it; related topics do not count. */
    public static WhatMeets standard() {
        return STANDARD;
    }

    /** The same topic alone. */
    public static WhatMeets sameTopic() {
        return SAME_TOPIC;
    }

    /** The topics whose offer meets a need of the topic: the topic first. */
    public ImmutableSet<String> offersFor(String topic, Taxonomies taxonomies) {
        ImmutableSet.Builder<String> offers = ImmutableSet.builder();
        offers.add(topic);
        if (categories) {
            offers.addAll(taxonomies.ancestors(topic));
            Deque<String> open = new ArrayDeque<>(List.of(topic));
            while (!open.isEmpty()) {
                for (String below : taxonomies.narrower(open.pop())) {
                    offers.add(below);
                    open.add(below);
                }
            }
        }
        overlapFrom.ifPresent(least -> taxonomies.related(topic).forEach((other, percent) -> {
            if (percent >= least) {
                offers.add(other);
            }
        }));
        return offers.build();
    }
}
