package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.Recommendation;
import dev.mentoring.core.rule.Everyone;
import dev.mentoring.core.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Maps advice to people. */
final class RecommendationValues {

    private static final Shape RECOMMENDATION =
            Shape.requiring("id", "labels", "when").allowing("aliases", "hidden", "for", "formats");

    private RecommendationValues() {}

    /** Reads a piece of advice. */
    static Supplier<Recommendation> read(DocumentReader in, RuleForms rules) {
        LabelValues labels = new LabelValues();
        String id = "";
        Optional<Role> role = Optional.empty();
        ImmutableSet<String> formats = ImmutableSet.of();
        Supplier<Rule> when = Everyone::new;
        if (in.enterObject(RECOMMENDATION)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "id" -> id = in.id();
                    case "labels" -> labels.readPreferred(in);
                    case "aliases" -> labels.readAlternative(in);
                    case "hidden" -> labels.readHidden(in);
                    case "for" -> role = in.choice(Role.class);
                    case "formats" -> formats = Values.distinctIds(in);
                    default -> when = rules.rule(in);
                }
            }
        }
        String name = id;
        Optional<Role> whom = role;
        ImmutableSet<String> ways = formats;
        Supplier<Rule> rule = when;
        return () -> new Recommendation(name, labels.labels(), whom, ways, Parts.at("when", rule));
    }

    /** Writes the advice, unless there is none. */
    static void write(List<Recommendation> recommendations, JsonText out) {
        Values.writeRows("recommendations", recommendations, out, advice -> {
            out.name("id").value(advice.id());
            LabelValues.write(advice.labels(), out);
            advice.role().ifPresent(role -> out.name("for").value(role.name()));
            Values.writeUnlessEmpty("formats", advice.formats(), out);
            RuleValues.write(advice.when(), out.name("when"));
        });
    }
}
