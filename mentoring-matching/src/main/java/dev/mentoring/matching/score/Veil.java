package dev.mentoring.matching.score;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Roster;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps from scorers what they may not know: attributes that the form marks as sensitive, and wishes about them (requirement
 * 004-13). Scorers that users plug in need not be trusted: what they cannot see they cannot use.
 */
final class Veil {

    private final ImmutableSet<String> sensitive;
    private final ImmutableMap<String, Participant> veiled;
    private final ScoringContext context;

    private Veil(ImmutableSet<String> sensitive, ImmutableMap<String, Participant> veiled, ScoringContext context) {
        this.sensitive = sensitive;
        this.veiled = veiled;
        this.context = context;
    }

    static Veil over(ScoringContext context) {
        ImmutableSet<String> sensitive = context.programme().form().sensitive();
        if (sensitive.isEmpty()) {
            return new Veil(sensitive, ImmutableMap.of(), context);
        }
        ImmutableList<Participant> people = context.roster().participants().stream()
                .map(person -> veiled(person, sensitive))
                .collect(toImmutableList());
        Roster roster =
                Roster.builder().from(context.roster()).participants(people).build();
        return new Veil(
                sensitive,
                people.stream().collect(toImmutableMap(Participant::id, Function.identity())),
                new ScoringContext(context.programme(), roster, context.on(), context.distances()));
    }

    /** The context as scorers may see it. */
    ScoringContext context() {
        return context;
    }

    /** The person as scorers may see them. */
    Participant over(Participant person) {
        if (sensitive.isEmpty()) {
            return person;
        }
        @Nullable Participant known = veiled.get(person.id());
        return known == null ? veiled(person, sensitive) : known;
    }

    private static Participant veiled(Participant person, ImmutableSet<String> sensitive) {
        return Participant.builder()
                .from(person)
                .attributes(Maps.filterKeys(person.attributes(), name -> !sensitive.contains(name)))
                .optIns(ImmutableList.of())
                .wishes(person.wishes().stream()
                        .filter(wish -> !sensitive.contains(wish.attribute()))
                        .collect(toImmutableList()))
                .build();
    }
}
