package dev.mentoring.matching.experiment.generator;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.participant.RankedChoices;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.MatchingMode;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.matching.problem.StoppableWork;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whom people of a roster choose, where the programme lets them. */
final class ChoicesOfPartners {

    private final Map<String, RankedChoices> ofMentees = new HashMap<>();
    private final Map<String, RankedChoices> ofMentors = new HashMap<>();

    private ChoicesOfPartners() {}

    /** Draws the choices; there are none where the programme's mode does not ask for them. */
    static ChoicesOfPartners draw(
            Programme programme,
            RosterShape shape,
            ImmutableList<String> mentors,
            ImmutableList<String> mentees,
            long seed,
            StoppableWork work) {
        ChoicesOfPartners choices = new ChoicesOfPartners();
        if (programme.mode() != MatchingMode.RANKED_CHOICE || mentors.isEmpty()) {
            return choices;
        }
        int most = shape.whole(RosterShape.CHOICES_MOST);
        Sizes.requirePairs((long) mentees.size() * Math.min(most, mentors.size()));
        Draws draws = Draws.of(seed, "choices");
        Lottery lottery = Lottery.zipf(draws.permutation(mentors.size()), shape.whole(RosterShape.CHOICE_SKEW));
        int rate = shape.whole(RosterShape.ANSWER_RATE);
        Map<String, List<String>> chosenBy = new HashMap<>();
        for (String mentee : mentees) {
            int count = draws.between(shape.whole(RosterShape.CHOICES_LEAST), most);
            List<String> chosen = new ArrayList<>();
            while (chosen.size() < count && lottery.left() > 0) {
                work.step();
                String mentor = mentors.get(lottery.draw(draws));
                if (!mentor.equals(mentee)) {
                    chosen.add(mentor);
                    chosenBy.computeIfAbsent(mentor, any -> new ArrayList<>()).add(mentee);
                }
            }
            lottery.putBack();
            choices.ofMentees.put(mentee, RankedChoices.of(chosen.toArray(new String[0])));
        }
        for (String mentor : mentors) {
            List<String> suitors = chosenBy.getOrDefault(mentor, List.of());
            if (!suitors.isEmpty() && draws.perMille(rate)) {
                choices.ofMentors.put(mentor, inAnyOrder(suitors, draws));
            }
        }
        return choices;
    }

    /** The choices of somebody by the role in which they make them. */
    ImmutableMap<Role, RankedChoices> of(String person) {
        ImmutableMap.Builder<Role, RankedChoices> choices = ImmutableMap.builder();
        if (ofMentors.containsKey(person)) {
            choices.put(Role.MENTOR, ofMentors.getOrDefault(person, RankedChoices.none()));
        }
        if (ofMentees.containsKey(person)) {
            choices.put(Role.MENTEE, ofMentees.getOrDefault(person, RankedChoices.none()));
        }
        return choices.buildOrThrow();
    }

    private static RankedChoices inAnyOrder(List<String> people, Draws draws) {
        List<String> order = new ArrayList<>();
        for (int place : draws.permutation(people.size())) {
            order.add(people.get(place));
        }
        return RankedChoices.of(Collections.unmodifiableList(order).toArray(new String[0]));
    }
}
