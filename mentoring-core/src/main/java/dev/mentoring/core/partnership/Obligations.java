package dev.mentoring.core.partnership;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;
import dev.mentoring.core.programme.Programme;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Collects what is due on one day (requirement 001-10): by the same gates and policies by which commands are decided, so that what
 * is due is what is asked.
 */
final class Obligations {

    private static final Comparator<Obligation> ORDER = Comparator.comparing(
                    (Obligation due) -> due.by().asList().get(0), Ids.ORDER)
            .thenComparing(due -> due.due().orElse(LocalDate.MAX))
            .thenComparing(Obligation::act)
            .thenComparing(due -> String.join(" ", due.about()), Ids.ORDER)
            .thenComparing(due -> String.join(" ", due.by()), Ids.ORDER);

    private record Key(ImmutableSet<String> by, EventKind act, ImmutableList<String> about) {}

    private final Programme programme;
    private final ProgrammeState state;
    private final LocalDate on;
    private final Map<Key, Obligation> found = new LinkedHashMap<>();
    private final Set<String> open = new HashSet<>();

    Obligations(Programme programme, ProgrammeState state, LocalDate on) {
        this.programme = programme;
        this.state = state;
        this.on = on;
    }

    /** Everything that is due, by person, then by day. */
    ImmutableList<Obligation> list() {
        PeopleDues people = new PeopleDues(this);
        state.people().forEach(people::add);
        PairDues pairs = new PairDues(this);
        state.partnerships().forEach(pairs::add);
        new OfficeDues(this).add();
        return ImmutableList.sortedCopyOf(ORDER, found.values());
    }

    Programme programme() {
        return programme;
    }

    ProgrammeState state() {
        return state;
    }

    LocalDate on() {
        return on;
    }

    /** What two policies ask for alike is due once, by the earlier day. */
    void add(Obligation due) {
        if (due.act() == EventKind.RATED) {
            open.addAll(due.by());
        } else if (due.act() == EventKind.APPLICATION_ACCEPTED
                || (due.act() == EventKind.MATCH_PROPOSED
                        && !isWaiting(due.about().get(0)))) {
            open.addAll(due.about());
        }
        found.merge(new Key(due.by(), due.act(), due.about()), due, Obligations::earlier);
    }

    private static Obligation earlier(Obligation one, Obligation other) {
        boolean first = !one.due().orElse(LocalDate.MAX).isAfter(other.due().orElse(LocalDate.MAX));
        Obligation earlier = first ? one : other;
        Obligation later = first ? other : one;
        return earlier.unlocks().isPresent() ? earlier : earlier.unlocking(later.unlocks());
    }

    private boolean isWaiting(String person) {
        return state.person(person).flatMap(PersonRecord::waitingSince).isPresent();
    }

    /** Whether somebody is still to be accepted or proposed to somebody, or to rate themselves. */
    boolean isOpen(String person) {
        return open.contains(person);
    }

    /** Who acts for the programme in a cohort. */
    ImmutableSet<String> office(String cohort) {
        return ImmutableSet.<String>builder()
                .addAll(programme.policies().office())
                .addAll(programme.cohort(cohort).map(one -> one.leads()).orElse(ImmutableSet.of()))
                .build();
    }

    static Obligation of(String by, EventKind act, String policy, String... about) {
        return of(ImmutableSet.of(by), act, policy, about);
    }

    static Obligation of(ImmutableSet<String> by, EventKind act, String policy, String... about) {
        return new Obligation(
                by,
                act,
                ImmutableList.copyOf(List.of(about)),
                Optional.empty(),
                Optional.empty(),
                policy,
                ImmutableList.of(),
                Optional.empty());
    }
}
