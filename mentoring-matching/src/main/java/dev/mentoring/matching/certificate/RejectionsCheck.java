package dev.mentoring.matching.certificate;

import dev.mentoring.matching.certificate.RejectionsCertificate.Step;
import dev.mentoring.matching.problem.Preferences;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether steps show that there is no super-stable, or no strongly stable, matching of mentees with one place each.
 *
 * <p>With the words of {@link CutoffState}: in a matching of the kind whose pairs are all open, a mentee who would come to a mentor and
 * is not with that one does not mind, or would rather. So a mentor cannot be with somebody whom they rank behind as many comers as they
 * have places; nor, if it is to be super-stable, beside one of them. After the last step the open pairs contradict themselves:
 *
 * <ul>
 *   <li>A strongly stable matching needs for each mentor all who would come, or as many as there are places. The steps prove that there is
 *       none when these are more than the mentees who hope for somebody.
 *   <li>If no mentor is hoped for by more mentees than there are places, a super-stable matching must give every mentor as many mentees as
 *       hope, and all who would come where a place is left. The steps prove that there is none when a mentee hopes for two mentors,
 *       or when more would come to a mentor with a place left than hope.
 * </ul>
 *
 * <p>Takes time linear in the steps and the pairs, but for sorting everybody's pairs.
 */
final class RejectionsCheck {

    private final TwoSidedProblem problem;
    private final Preferences ranks;
    private final Stability stability;
    private final List<Refusal> refusals;

    /** Checks steps about one of the two stronger kinds of stability. */
    RejectionsCheck(TwoSidedProblem problem, Preferences ranks, Stability stability, List<Refusal> refusals) {
        this.problem = problem;
        this.ranks = ranks;
        this.stability = stability;
        this.refusals = refusals;
    }

    void run(RejectionsCertificate certificate) {
        Holdings locks = Holdings.ofLocks(problem, ranks);
        for (int mentee = 0; mentee < problem.mentees().size(); mentee++) {
            if (locks.roomOfMentee(mentee) > 1) {
                refuse(
                        "CERTIFICATE_KIND",
                        "rejections prove nothing where a mentee has several places",
                        problem.mentees().get(mentee).id());
                return;
            }
        }
        CutoffState state = new CutoffState(problem, ranks, locks);
        for (Step step : certificate.steps()) {
            if (!follow(step, state)) {
                return;
            }
        }
        if (!(stability == Stability.STRONG ? needsTooMany(state) : isTorn(state))) {
            refuse("NOT_PROVED", "the steps end without a contradiction");
        }
    }

    private boolean follow(Step step, CutoffState state) {
        if (step.mentor().isEmpty()) {
            if (step.cutoff() != 0 || stability != Stability.STRONG) {
                refuse(
                        "CERTIFICATE_SHAPE",
                        "a step by a crowd has a cutoff, or proves nothing of this kind of stability");
                return false;
            }
            return new CrowdCheck(problem, ranks, state, refusals).dismiss(step.crowd());
        }
        int mentor = problem.indexOfMentor(step.mentor());
        if (mentor < 0 || !step.crowd().isEmpty()) {
            refuse("CERTIFICATE_SHAPE", "a step names an unknown mentor, or a mentor and a crowd", step.mentor());
            return false;
        }
        if (!mayTurnDown(mentor, step.cutoff(), state)) {
            refuse("NOT_PROVED", "too few would come to a mentor to turn others down", step.mentor());
            return false;
        }
        state.lower(mentor, step.cutoff());
        return true;
    }

    /** Whether as many would come as there are places, or one more, who are better than everybody from the rank on, or as good. */
    private boolean mayTurnDown(int mentor, long cutoff, CutoffState state) {
        if (cutoff < 1 || cutoff > Integer.MAX_VALUE) {
            return false;
        }
        return stability == Stability.STRONG
                ? state.inside(mentor) - state.hopingFrom(mentor, cutoff) >= state.places(mentor)
                : state.inside(mentor) - state.hopingFrom(mentor, cutoff + 1) > state.places(mentor);
    }

    private boolean needsTooMany(CutoffState state) {
        return mentors()
                        .mapToLong(mentor -> Math.min(state.places(mentor), state.comers(mentor)))
                        .sum()
                > state.hopeful();
    }

    private boolean isTorn(CutoffState state) {
        boolean fits = mentors().allMatch(mentor -> state.inside(mentor) <= state.places(mentor));
        boolean between = IntStream.range(0, problem.mentees().size()).anyMatch(mentee -> state.hopes(mentee) > 1);
        boolean missed = mentors()
                .anyMatch(mentor -> state.inside(mentor) < Math.min(state.places(mentor), state.comers(mentor)));
        return fits && (between || missed);
    }

    private IntStream mentors() {
        return IntStream.range(0, problem.mentors().size());
    }

    private void refuse(String code, String message, String... ids) {
        refusals.add(Refusal.of(code, message, ids));
    }
}
