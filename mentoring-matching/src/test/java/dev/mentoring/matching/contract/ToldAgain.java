package dev.mentoring.matching.contract;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.problem.GroupBound;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;

/** The same problem, told from last to first and made of other objects. */
final class ToldAgain {

    private ToldAgain() {}

    static MatchingProblem of(MatchingProblem problem) {
        return problem instanceof TwoSidedProblem twoSided ? sides(twoSided) : peers((PeerProblem) problem);
    }

    private static TwoSidedProblem sides(TwoSidedProblem problem) {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder(problem.id());
        problem.mentors().reverse().forEach(person -> builder.addMentor(copy(person)));
        problem.mentees().reverse().forEach(person -> builder.addMentee(copy(person)));
        problem.groups().bounds().reverse().forEach(group -> builder.group(reversed(group)));
        for (int mentee = problem.mentees().size() - 1; mentee >= 0; mentee--) {
            for (int pair = problem.rowStart(mentee + 1) - 1; pair >= problem.rowStart(mentee); pair--) {
                Pairing pairing = problem.pairing(pair, mentee);
                builder.pair(copy(pairing.mentor()), copy(pairing.mentee()), pairing.score());
                if (pairing.locked()) {
                    builder.lock(pairing.mentor(), pairing.mentee());
                }
                if (problem.isEarlier(pair)) {
                    builder.earlier(pairing.mentor(), pairing.mentee());
                }
            }
        }
        return builder.build();
    }

    private static PeerProblem peers(PeerProblem problem) {
        PeerProblem.Builder builder = PeerProblem.builder(problem.id());
        problem.peers().reverse().forEach(person -> builder.addPeer(copy(person)));
        for (int first = problem.peers().size() - 1; first >= 0; first--) {
            for (int pair = problem.rowStart(first + 1) - 1; pair >= problem.rowStart(first); pair--) {
                Pairing pairing = problem.pairing(pair, first);
                builder.pair(copy(pairing.mentee()), copy(pairing.mentor()), pairing.score());
                if (pairing.locked()) {
                    builder.lock(pairing.mentee(), pairing.mentor());
                }
            }
        }
        return builder.build();
    }

    private static GroupBound reversed(GroupBound group) {
        return new GroupBound(
                group.id(),
                group.mentors().map(ImmutableList::reverse),
                group.mentees().map(ImmutableList::reverse),
                group.counting(),
                group.minimum(),
                group.maximum());
    }

    private static Person copy(Person person) {
        return new Person(
                copy(person.id()),
                person.capacity(),
                person.minimum(),
                person.preferences()
                        .map(ranks ->
                                ranks.stream().map(ImmutableList::reverse).collect(ImmutableList.toImmutableList())));
    }

    @SuppressWarnings("StringOperationCanBeSimplified") // Another object is what is wanted.
    private static String copy(String id) {
        return new String(id);
    }
}
