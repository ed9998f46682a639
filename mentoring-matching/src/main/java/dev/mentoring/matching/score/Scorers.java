package dev.mentoring.matching.score;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The scorers that there are, by the stable names that programmes use. */
public final class Scorers {

    private static final Scorers STANDARD = new Scorers(ImmutableSortedMap.of())
            .plus(NeedsCovered.ofMentee())
            .plus(NeedsCovered.ofMentor())
            .plus(new LivedExperience())
            .plus(new StatedChoice())
            .plus(new PriorityFor())
            .plus(new SimilarSetting())
            .plus(ExperienceGap.ofExperience())
            .plus(ExperienceGap.ofSeniority())
            .plus(new Proximity())
            .plus(new SharedHours())
            .plus(InCommon.ofLanguages())
            .plus(InCommon.ofCommitments())
            .plus(new ChannelFit())
            .plus(new OrganisationSpread())
            .plus(new Novelty())
            .plus(new MissedLastTime())
            .plus(new AttributePreference())
            .plus(new DiversityWishes());

    private final ImmutableSortedMap<String, Scorer> byName;

    private Scorers(ImmutableSortedMap<String, Scorer> byName) {
        this.byName = byName;
    }

    /** The scorers of the library. */
    public static Scorers standard() {
        return STANDARD;
    }

    /**
     * These scorers and another one.
     *
     * @throws InvalidModelException when the name is taken, or is no identifier
     */
    public Scorers plus(Scorer scorer) {
        String name = Ids.require(Strings.nullToEmpty(scorer.name()), "scorer");
        if (byName.containsKey(name)) {
            throw InvalidModelException.of(ProblemCode.DUPLICATE_ID, "scorers", "a scorer of that name exists", name);
        }
        Map<String, Scorer> more = new TreeMap<>(byName);
        more.put(name, scorer);
        return new Scorers(ImmutableSortedMap.copyOf(more));
    }

    /** The names, in order. */
    public ImmutableSortedSet<String> names() {
        return byName.keySet();
    }

    /** The scorers, by name. */
    public ImmutableList<Scorer> all() {
        return byName.values().asList();
    }

    /**
     * The scorer of a name.
     *
     * @throws InvalidModelException when there is none
     */
    public Scorer named(String name) {
        @Nullable Scorer scorer = byName.get(name);
        if (scorer == null) {
            throw InvalidModelException.of(
                    ProblemCode.UNKNOWN_SETTING,
                    "scorer",
                    "there is no such scorer; there are " + String.join(", ", names()),
                    name);
        }
        return scorer;
    }
}
