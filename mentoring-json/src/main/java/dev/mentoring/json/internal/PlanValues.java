package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.Channel;
import dev.mentoring.core.partnership.Plan;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Maps what a pair plans. */
final class PlanValues {

    private static final int MOST_CONTACTS = 10_000;

    private static final Shape PLAN = Shape.requiring().allowing("formats", "channels", "contacts");

    private static final Plan NONE = new Plan(ImmutableSet.of(), ImmutableSet.of(), Optional.empty());

    private PlanValues() {}

    /** The member that holds the plan. */
    static <E> Member<E, Plan> member(Function<E, Plan> of) {
        return Member.object("plan", NONE, PlanValues::read, PlanValues::write, of);
    }

    private static Supplier<Plan> read(DocumentReader in) {
        ImmutableSet<String> formats = ImmutableSet.of();
        ImmutableSet<Channel> channels = ImmutableSet.of();
        Optional<Integer> contacts = Optional.empty();
        if (in.enterObject(PLAN)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "formats" -> formats = Values.distinctIds(in);
                    case "channels" -> channels = Values.distinctChoices(in, Channel.class);
                    default -> contacts = Optional.of((int) in.whole(1, MOST_CONTACTS));
                }
            }
        }
        ImmutableSet<String> ways = formats;
        ImmutableSet<Channel> means = channels;
        Optional<Integer> count = contacts;
        return () -> new Plan(ways, means, count);
    }

    private static void write(Plan plan, JsonText out) {
        out.row();
        Values.writeUnlessEmpty("formats", plan.formats(), out);
        Values.writeNames("channels", plan.channels(), out);
        plan.contacts().ifPresent(count -> out.name("contacts").value(count));
        out.end();
    }
}
