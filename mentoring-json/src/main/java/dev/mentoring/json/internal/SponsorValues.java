package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.programme.Advocacy;
import dev.mentoring.core.programme.SponsorPolicy;
import java.util.function.Supplier;

/** Maps what sponsors promise and what there is to show for it. */
final class SponsorValues {

    private static final Shape SPONSOR = Shape.requiring()
            .allowing("kinds", "fewestPromises", "fewestAchievements")
            .byDefault("fewestPromises", "0")
            .byDefault("fewestAchievements", "0");

    private SponsorValues() {}

    /** Reads a policy. */
    static Supplier<SponsorPolicy> read(DocumentReader in) {
        ImmutableSet<Advocacy> kinds = ImmutableSet.of();
        int fewestPromises = 0;
        int fewestAchievements = 0;
        if (in.enterObject(SPONSOR)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "kinds" -> kinds = Values.distinctChoices(in, Advocacy.class);
                    case "fewestPromises" -> fewestPromises = (int) in.whole(0, SponsorPolicy.MOST);
                    default -> fewestAchievements = (int) in.whole(0, SponsorPolicy.MOST);
                }
            }
        }
        ImmutableSet<Advocacy> ways = kinds;
        int promises = fewestPromises;
        int achievements = fewestAchievements;
        return () -> new SponsorPolicy(ways, promises, achievements);
    }

    /** Writes a policy. */
    static void write(SponsorPolicy policy, JsonText out) {
        out.name("sponsor").row();
        Values.writeNames("kinds", policy.kinds(), out);
        if (policy.fewestPromises() > 0) {
            out.name("fewestPromises").value(policy.fewestPromises());
        }
        if (policy.fewestAchievements() > 0) {
            out.name("fewestAchievements").value(policy.fewestAchievements());
        }
        out.end();
    }
}
