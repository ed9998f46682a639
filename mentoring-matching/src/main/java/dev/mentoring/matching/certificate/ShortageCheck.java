package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Ids;
import dev.mentoring.matching.problem.GroupBound;
import dev.mentoring.matching.problem.Groups;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Collections;
import java.util.List;

/** Whether a shortage certificate proves that the minimums cannot be kept, and its relaxation is enough and the least. */
final class ShortageCheck {

    private final TwoSidedProblem problem;
    private final Groups groups;
    private final ImmutableList<String> idsOfBounds;
    private final List<Refusal> refusals;
    private final int mentees;
    private final int mentors;

    ShortageCheck(TwoSidedProblem problem, List<Refusal> refusals) {
        this.problem = problem;
        this.refusals = refusals;
        groups = problem.groups();
        idsOfBounds = groups.bounds().stream().map(GroupBound::id).collect(ImmutableList.toImmutableList());
        mentees = problem.mentees().size();
        mentors = problem.mentors().size();
    }

    void run(ShortageCertificate shortage) {
        long[] weights = new long[mentees + mentors + groups.parts()];
        long[] relief = new long[weights.length];
        if (!place(shortage.weights(), weights) || !place(shortage.relaxation(), relief)) {
            return;
        }
        long largest = 2 * DualBound.LARGEST / (2 + groups.bounds().size());
        for (Share share : shortage.weights()) {
            if (share.number() < -1 || share.number() > largest) {
                refuse("CERTIFICATE_SHAPE", "a weight of the shortage is below -1 or too large", share.id());
                return;
            }
        }
        WideSum bound = new Face(problem).bound(pair -> 0, weights, false);
        if (shortage.shortage() < 1 || !bound.isEqualTo(-shortage.shortage())) {
            refuse("NOT_PROVED", "the weights do not prove the shortage");
        }
        checkRelaxation(shortage, relief);
    }

    private void checkRelaxation(ShortageCertificate shortage, long[] relief) {
        WideSum sum = new WideSum();
        for (int i = 0; i < relief.length; i++) {
            sum.add(relief[i]);
            if (relief[i] < 0 || relief[i] > minimumOf(i)) {
                refuse("CERTIFICATE_SHAPE", "a minimum is relaxed by less than nothing or by more than itself");
                return;
            }
        }
        if (!sum.isEqualTo(shortage.shortage())) {
            refuse("NOT_PROVED", "the relaxation is not as large as the shortage");
        }
        PairingCheck pairings = new PairingCheck(problem, shortage.pairings(), refusals);
        pairings.checkPairings();
        pairings.checkBounds(new PairingCheck.Relief() {
            @Override
            public long ofMentor(int mentor) {
                return relief[mentees + mentor];
            }

            @Override
            public long ofMentee(int mentee) {
                return relief[mentee];
            }

            @Override
            public long ofPart(int part) {
                return relief[mentees + mentors + part];
            }
        });
    }

    private long minimumOf(int i) {
        if (i < mentees) {
            return problem.mentees().get(i).minimum();
        }
        return i < mentees + mentors
                ? problem.mentors().get(i - mentees).minimum()
                : groups.minimum(i - mentees - mentors);
    }

    /** Puts shares where their holders are; false, and refused, when a holder is unknown, named twice or out of order. */
    private boolean place(ImmutableList<Share> shares, long[] numbers) {
        int before = -1;
        for (Share share : shares) {
            int at = indexOf(share);
            int order = at < 0 ? -1 : (at < mentees ? mentors + at : at < mentees + mentors ? at - mentees : at);
            if (at < 0 || order <= before || share.number() == 0) {
                refuse("CERTIFICATE_SHAPE", "the shortage names unknown people or groups, or not in order", share.id());
                return false;
            }
            before = order;
            numbers[at] = share.number();
        }
        return true;
    }

    private int indexOf(Share share) {
        return switch (share.holder()) {
            case MENTEE -> share.person().isEmpty() ? problem.indexOfMentee(share.id()) : -1;
            case MENTOR -> {
                int mentor = share.person().isEmpty() ? problem.indexOfMentor(share.id()) : -1;
                yield mentor < 0 ? -1 : mentees + mentor;
            }
            case GROUP -> {
                int part = partOf(share);
                yield part < 0 ? -1 : mentees + mentors + part;
            }
        };
    }

    private int partOf(Share share) {
        int bound = Collections.binarySearch(idsOfBounds, share.id(), Ids.ORDER);
        if (bound < 0) {
            return -1;
        }
        return switch (groups.bounds().get(bound).counting()) {
            case TOGETHER -> share.person().isEmpty() ? groups.firstPart(bound) : -1;
            case EACH_MENTOR -> groups.partOf(bound, problem.indexOfMentor(share.person()));
            case EACH_MENTEE -> groups.partOf(bound, problem.indexOfMentee(share.person()));
        };
    }

    private void refuse(String code, String message, String... ids) {
        refusals.add(Refusal.of(code, message, ids));
    }
}
