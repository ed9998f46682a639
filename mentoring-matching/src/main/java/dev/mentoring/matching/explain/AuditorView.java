package dev.mentoring.matching.explain;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.explain.PairView.Part;
import dev.mentoring.matching.explain.PairView.RuleVerdict;
import dev.mentoring.matching.score.ScoreBreakdown;
import java.util.OptionalInt;

/** Picks out of an explanation what an auditor may see. */
final class AuditorView {

    private AuditorView() {}

    static PairView.ForAuditor of(WhyThisPair why) {
        return new PairView.ForAuditor(
                why.pairing().mentor(),
                why.pairing().mentee(),
                why.pairing().score(),
                why.pairing().locked(),
                why.breakdown().map(AuditorView::parts).orElse(ImmutableList.of()),
                why.trace().stream()
                        .map(finding -> new RuleVerdict(
                                finding.clause(), finding.trace().rule(), finding.verdict()))
                        .collect(toImmutableList()),
                why.proof());
    }

    private static ImmutableList<Part> parts(ScoreBreakdown breakdown) {
        return breakdown.contributions().stream()
                .map(contribution -> new Part(
                        contribution.criterion(),
                        contribution.scorer(),
                        contribution.most(),
                        OptionalInt.of(contribution.points()),
                        ImmutableList.of()))
                .collect(toImmutableList());
    }
}
