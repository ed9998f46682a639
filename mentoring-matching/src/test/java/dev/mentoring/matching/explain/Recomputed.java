package dev.mentoring.matching.explain;

import dev.mentoring.core.Options;
import dev.mentoring.core.programme.Criterion;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.matching.score.Contribution;
import dev.mentoring.matching.score.Reason;
import dev.mentoring.matching.score.ScoreBreakdown;
import java.util.List;

/** Works a score out from what its explanation tells and the programme's settings, without any scorer. */
final class Recomputed {

    private static final long BEST = 1_000_000;

    private final Programme programme;

    Recomputed(Programme programme) {
        this.programme = programme;
    }

    /** The score that the reasons amount to. */
    long score(ScoreBreakdown breakdown) {
        return breakdown.contributions().stream().mapToLong(this::points).sum();
    }

    private long points(Contribution contribution) {
        Criterion criterion = programme.scoring().criteria().stream()
                .filter(each -> each.id().equals(contribution.criterion()))
                .findFirst()
                .orElseThrow();
        long rating = contribution.known()
                ? rating(criterion, contribution.reasons())
                : criterion.options().whole("neutralPercent", 50, 0, 100) * BEST / 100;
        return contribution.most() * rating / BEST;
    }

    private static long rating(Criterion criterion, List<Reason> reasons) {
        return switch (criterion.scorer()) {
            case "needs-covered", "mentor-benefit" -> covered(reasons);
            case "similar-setting" -> reasons.get(0).code().equals("same-answer") ? BEST : 0;
            case "experience-gap" -> gap(criterion.options(), reasons.get(0));
            case "stated-choice" -> chosen(reasons);
            default -> throw new IllegalArgumentException(criterion.scorer());
        };
    }

    private static long covered(List<Reason> reasons) {
        long weights = 0;
        long earned = 0;
        long share = 1;
        long spread = 1;
        for (Reason reason : reasons) {
            if (reason.code().equals("broad-offer")) {
                share = Long.parseLong(reason.fact("breadth"));
                spread = Long.parseLong(reason.fact("topics"));
            } else {
                long weight = switch (reason.fact("priority")) {
                    case "LOW" -> 1;
                    case "HIGH" -> 3;
                    default -> 2;
                };
                weights += weight;
                earned += reason.fact("credit").isEmpty() ? 0 : weight * Long.parseLong(reason.fact("credit"));
            }
        }
        return earned * share / (weights * spread);
    }

    private static long gap(Options options, Reason reason) {
        long tolerance = options.whole("tolerance", 10, 1, 1_000);
        long miss = Math.abs(Long.parseLong(reason.fact("gap")) - Long.parseLong(reason.fact("target")));
        return Math.max(0, BEST * (tolerance - miss) / tolerance);
    }

    private static long chosen(List<Reason> reasons) {
        long sum = 0;
        long sides = 0;
        for (Reason reason : reasons) {
            if (!reason.code().equals("no-choices-stated")) {
                sides++;
            }
            if (reason.code().equals("chosen")) {
                long ranks = Long.parseLong(reason.fact("ranks"));
                sum += BEST * (ranks - Long.parseLong(reason.fact("rank")) + 1) / ranks;
            }
        }
        return sum / sides;
    }
}
