package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.Quota;
import dev.mentoring.core.programme.Quota.Counting;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Maps how many pairings groups of people have. */
final class QuotaValues {

    private static final Shape QUOTA = Shape.requiring("id", "of", "fact")
            .allowing("values", "counting", "minimum", "maximum")
            .byDefault("counting", "\"TOGETHER\"")
            .byDefault("minimum", "0");

    private QuotaValues() {}

    /** Reads a quota. */
    static Supplier<Quota> read(DocumentReader in) {
        String id = "";
        Optional<Role> of = Optional.empty();
        String fact = "";
        ImmutableSet<String> values = ImmutableSet.of();
        Counting counting = Counting.TOGETHER;
        int minimum = 0;
        Optional<Integer> maximum = Optional.empty();
        if (in.enterObject(QUOTA)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "id" -> id = in.id();
                    case "of" -> of = in.choice(Role.class);
                    case "fact" -> fact = in.id();
                    case "values" -> values = Values.distinctIds(in);
                    case "counting" -> counting = in.choice(Counting.class).orElse(counting);
                    case "minimum" -> minimum = (int) in.whole(0, Quota.LARGEST);
                    default -> maximum = Optional.of((int) in.whole(0, Quota.LARGEST));
                }
            }
        }
        String name = id;
        Optional<Role> side = of;
        String grouping = fact;
        ImmutableSet<String> groups = values;
        Counting counted = counting;
        int least = minimum;
        Optional<Integer> most = maximum;
        return () -> new Quota(name, side.orElseThrow(), grouping, groups, counted, least, most);
    }

    /** Writes the quotas, unless there are none. */
    static void write(List<Quota> quotas, JsonText out) {
        Values.writeRows("quotas", quotas, out, quota -> {
            out.name("id").value(quota.id());
            out.name("of").value(quota.of().name());
            out.name("fact").value(quota.fact());
            Values.writeUnlessEmpty("values", quota.values(), out);
            if (quota.counting() != Counting.TOGETHER) {
                out.name("counting").value(quota.counting().name());
            }
            if (quota.minimum() > 0) {
                out.name("minimum").value(quota.minimum());
            }
            quota.maximum().ifPresent(most -> out.name("maximum").value(most));
        });
    }
}
