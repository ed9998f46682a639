package dev.mentoring.matching.advice;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.SetMultimap;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.core.participant.RankedChoices;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the question that mentees' rankings of their shortlists put. */
final class RankedOffers {

    private final TwoSidedProblem round;
    private final SetMultimap<String, String> offered =
            MultimapBuilder.hashKeys().hashSetValues().build();
    private final SetMultimap<String, String> locked =
            MultimapBuilder.hashKeys().linkedHashSetValues().build();
    private final ImmutableSortedMap<String, RankedChoices> choices;
    private final ImmutableList<String> first;

    RankedOffers(
            Shortlists shortlists, ImmutableSortedMap<String, RankedChoices> choices, ImmutableList<String> first) {
        round = shortlists.round().problem();
        this.choices = choices;
        this.first = first;
        for (Shortlist list : shortlists.lists()) {
            list.suggestions().forEach(suggestion -> offered.put(list.person(), suggestion.partner()));
        }
        for (Pairing pairing : round.lockedPairings()) {
            locked.put(pairing.mentee(), pairing.mentor());
        }
    }

    TwoSidedProblem problem() {
        check();
        return Recast.of(round)
                .withPeople((side, person) -> side == Side.MENTEE ? ranking(person) : person)
                .withPairs(this::remains)
                .withFirst(first)
                .build();
    }

    private void check() {
        Problems problems = new Problems();
        choices.forEach((mentee, ranked) -> {
            String path = "choices/" + Location.segment(mentee);
            for (ImmutableSet<String> rank : ranked.people()) {
                for (String mentor : rank) {
                    if (!offered.containsEntry(mentee, mentor)) {
                        problems.add(
                                ProblemCode.PREFERENCES,
                                Location.inModel(path),
                                "the mentor is not on the mentee's shortlist",
                                mentee,
                                mentor);
                    }
                }
            }
        });
        for (int k = 0; k < first.size(); k++) {
            if (round.indexOfMentee(first.get(k)) < 0) {
                problems.add(
                        ProblemCode.UNKNOWN_ID,
                        Location.inModel("first/" + k),
                        "no mentee has the identifier",
                        first.get(k));
            }
        }
        problems.throwIfAny(InvalidModelException::new);
    }

    /** The mentee with the ranking; locked partners, who were not offered, come after those who were. */
    private Person ranking(Person mentee) {
        RankedChoices ranked = choices.getOrDefault(mentee.id(), RankedChoices.none());
        if (ranked.isEmpty()) {
            return mentee;
        }
        List<ImmutableList<String>> ranks = new ArrayList<>();
        ranked.people().forEach(rank -> ranks.add(rank.asList()));
        Set<String> settled = locked.get(mentee.id());
        if (!settled.isEmpty()) {
            ranks.add(ImmutableList.copyOf(settled));
        }
        return new Person(mentee.id(), mentee.capacity(), mentee.minimum(), Optional.of(ImmutableList.copyOf(ranks)));
    }

    private boolean remains(int pair) {
        String mentor = round.mentors().get(round.mentorOf(pair)).id();
        return round.isLocked(pair)
                || offered.containsEntry(
                        round.mentees().get(round.menteeOf(pair)).id(), mentor);
    }
}
