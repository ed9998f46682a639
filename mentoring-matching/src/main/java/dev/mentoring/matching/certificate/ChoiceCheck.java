package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableMap;
import dev.mentoring.matching.problem.PreferenceSource;
import dev.mentoring.matching.problem.Preferences;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether the certificate of a result proves a claim about what the people of a two-sided problem would rather have. */
final class ChoiceCheck {

    private static final ImmutableMap<Claim, Class<? extends Certificate>> KINDS =
            ImmutableMap.<Claim, Class<? extends Certificate>>builder()
                    .put(Claim.STABLE_BEST_FOR_MENTEES, StableCertificate.class)
                    .put(Claim.STABLE_BEST_FOR_MENTORS, StableCertificate.class)
                    .put(Claim.WEAKLY_STABLE_TWO_THIRDS, StableSizeCertificate.class)
                    .put(Claim.SUPER_STABLE, StableCertificate.class)
                    .put(Claim.STRONGLY_STABLE, StableCertificate.class)
                    .put(Claim.STABLE_LEAST_RANKS, RotationsCertificate.class)
                    .put(Claim.STABLE_LEAST_REGRET, RegretCertificate.class)
                    .put(Claim.STABLE_LISTED, ListingCertificate.class)
                    .put(Claim.TRADING_CYCLES, TradingCertificate.class)
                    .put(Claim.IMMEDIATE_ACCEPTANCE, RoundsCertificate.class)
                    .buildOrThrow();

    private final TwoSidedProblem problem;
    private final MatchingResult result;
    private final ContentCheck content;
    private final List<Refusal> refusals;

    ChoiceCheck(TwoSidedProblem problem, MatchingResult result, ContentCheck content, List<Refusal> refusals) {
        this.problem = problem;
        this.result = result;
        this.content = content;
        this.refusals = refusals;
    }

    void run(Claim claim) {
        Optional<PreferenceSource> source =
                PreferenceSource.of(result.strategy().options());
        if (source.isEmpty()) {
            refuse("SETTING", "the settings name no source of preferences that exists");
            return;
        }
        if (!problem.groups().isEmpty() || hasMinimums()) {
            refuse("PROBLEM_KIND", "the strategy claims nothing of problems with groups or minimums");
            return;
        }
        switch (result.status()) {
            case SOLVED -> checkSolved(claim, source.get());
            case INFEASIBLE -> checkInfeasible(claim, source.get());
            case BOUNDED -> refuse("STATUS", "the strategy proves its results and never leaves them merely bounded");
            case CANCELLED -> {
                if (result.certificate().isPresent()) {
                    refuse("CERTIFICATE_KIND", "a result of this status carries no certificate");
                }
            }
        }
    }

    private boolean hasMinimums() {
        return Stream.concat(problem.mentors().stream(), problem.mentees().stream())
                .anyMatch(person -> person.minimum() > 0);
    }

    private void checkSolved(Claim claim, PreferenceSource source) {
        if (result.certificate().isEmpty()) {
            refuse("CERTIFICATE_MISSING", "a solved result carries a certificate");
            return;
        }
        Certificate certificate = result.certificate().get();
        if (!certificate.getClass().equals(KINDS.get(claim))) {
            refuse("CERTIFICATE_KIND", "the certificate is not of the kind that proves the strategy's claim");
            return;
        }
        Preferences stated = Preferences.of(problem, source);
        switch (claim) {
            case STABLE_BEST_FOR_MENTEES, STABLE_BEST_FOR_MENTORS -> checkBest(claim, drawn(stated));
            case WEAKLY_STABLE_TWO_THIRDS -> checkSize((StableSizeCertificate) certificate, stated);
            case SUPER_STABLE -> stable(stated).isStable(Stability.SUPER);
            case STRONGLY_STABLE -> stable(stated).isStable(Stability.STRONG);
            case STABLE_LEAST_RANKS, STABLE_LEAST_REGRET, STABLE_LISTED -> checkStrict(certificate, stated);
            case TRADING_CYCLES ->
                new TradingCheck(problem, drawn(stated), refusals)
                        .run((TradingCertificate) certificate, content.made());
            case IMMEDIATE_ACCEPTANCE ->
                new RoundsCheck(problem, drawn(stated), refusals).run((RoundsCertificate) certificate, content.made());
            default -> throw new IllegalStateException(claim + " is no claim about choices");
        }
    }

    private void checkInfeasible(Claim claim, PreferenceSource source) {
        Optional<Stability> sought = sought(claim);
        if (sought.isEmpty()) {
            refuse("STATUS", "the strategy always finds pairings");
        } else if (result.certificate().isEmpty()) {
            refuse("CERTIFICATE_MISSING", "an infeasible result carries a certificate");
        } else if (result.certificate().get() instanceof RejectionsCertificate rejections) {
            new RejectionsCheck(problem, Preferences.of(problem, source), sought.get(), refusals).run(rejections);
        } else {
            refuse("CERTIFICATE_KIND", "only rejections prove that there is no such matching");
        }
    }

    /** The kind of stability that need not exist and that the claim speaks of. */
    private static Optional<Stability> sought(Claim claim) {
        return switch (claim) {
            case SUPER_STABLE -> Optional.of(Stability.SUPER);
            case STRONGLY_STABLE -> Optional.of(Stability.STRONG);
            default -> Optional.empty();
        };
    }

    private void checkBest(Claim claim, Preferences ranks) {
        StableCheck check = stable(ranks);
        if (check.isStable(Stability.WEAK)) {
            if (claim == Claim.STABLE_BEST_FOR_MENTEES) {
                check.isBestForMentees();
            } else {
                check.isBestForMentors();
            }
        }
    }

    private void checkSize(StableSizeCertificate size, Preferences ranks) {
        Holdings holdings = new Holdings(problem, ranks, content.made());
        if (new StableCheck(problem, ranks, holdings, refusals).isStable(Stability.WEAK)) {
            new StableSizeCheck(problem, ranks, holdings, refusals).run(size, content.pairs());
        }
    }

    private void checkStrict(Certificate certificate, Preferences ranks) {
        if (ranks.hasTies()) {
            refuse("PREFERENCES_TIED", "the strategy claims something of preferences without ties");
        } else if (certificate instanceof RotationsCertificate rotations) {
            new RotationsCheck(problem, ranks, refusals).run(rotations, content.made());
        } else if (!stable(ranks).isStable(Stability.WEAK)) {
            return;
        } else if (certificate instanceof RegretCertificate regret) {
            new RegretCheck(problem, ranks, new Holdings(problem, ranks, content.made()), refusals).run(regret);
        } else if (certificate instanceof ListingCertificate listing
                && stable(ranks).isBestForMentees()) {
            new ListingCheck(problem, ranks, refusals)
                    .run(listing, content.made(), result.strategy().options());
        }
    }

    private StableCheck stable(Preferences ranks) {
        return new StableCheck(problem, ranks, new Holdings(problem, ranks, content.made()), refusals);
    }

    private Preferences drawn(Preferences stated) {
        return stated.drawn(result.strategy().seed());
    }

    private void refuse(String code, String message) {
        refusals.add(Refusal.of(code, message));
    }
}
