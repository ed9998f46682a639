package dev.mentoring.matching.strategy;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Ids;
import dev.mentoring.matching.certificate.Claim;
import dev.mentoring.matching.certificate.Couple;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.RoundsCertificate;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.kernel.stable.PreferenceRows;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.PreferenceSource;
import dev.mentoring.matching.problem.Preferences;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Everybody asks the mentors of their list one a round, and mentors accept the ones they like best of those who ask, for good: known from
 * Boston's schools (Abdulkadiroğlu, Sönmez 2003, "School choice: a mechanism design approach").
 *
 * <p>It gives many first choices, and rewards who does not waste the first round on a mentor that others want: who states their true choices may
 * lose by it. Ties are drawn by lot; a mentee with several places keeps on asking until they are filled.
 */
final class ImmediateAcceptance implements PairingStrategy {

    private static final StrategyCard CARD = StrategyCard.ofTwoSided()
            .withPromises(Promise.PARETO_OPTIMAL_FOR_MENTEES)
            .withTies(StrategyCard.Ties.DRAWN)
            .withBounds(StrategyCard.Bound.LOCKS)
            .withSources("Abdulkadiroğlu, Sönmez 2003, \"School choice: a mechanism design approach\"");

    static final ImmediateAcceptance ROUNDS = new ImmediateAcceptance();

    private static final Comparator<Couple> ORDER =
            Comparator.comparing(Couple::mentor, Ids.ORDER).thenComparing(Couple::mentee, Ids.ORDER);

    private ImmediateAcceptance() {}

    @Override
    public String name() {
        return "immediate-acceptance";
    }

    @Override
    public String claim() {
        return "In each round everybody asks the next mentor of their list, and mentors accept the ones they like best at once.";
    }

    @Override
    public Claim proves() {
        return Claim.IMMEDIATE_ACCEPTANCE;
    }

    @Override
    public Optional<StrategyCard> card() {
        return Optional.of(CARD);
    }

    @Override
    public boolean serves(MatchingProblem problem) {
        return StableMarket.serves(problem);
    }

    @Override
    public MatchingResult pair(MatchingProblem problem, StrategyUsed how, RunControl control) {
        TwoSidedProblem twoSided = Baselines.require(name(), problem, this::serves);
        how.options().requireOnly(name(), ImmutableList.of(PreferenceSource.SETTING));
        Preferences ranks = Preferences.of(twoSided, PreferenceSource.require(how.options()))
                .drawn(how.seed());
        MatchingResult.Builder result = MatchingResult.answering(problem, how);
        StableMarket market = StableMarket.of(twoSided, ranks);
        int[] roomOfMentee = market.roomOfRow();
        int[] roomOfMentor = market.roomOfPartner();
        BitSet made = new BitSet();
        List<ImmutableList<Couple>> rounds = new ArrayList<>();
        int[] left = IntStream.range(0, roomOfMentee.length).toArray();
        for (int round = 0; left.length > 0; round++) {
            if (control.cancelled().getAsBoolean()) {
                return result.build(Status.CANCELLED);
            }
            left = asking(market.rows(), round, roomOfMentee, left);
            int[] entries = entries(market.rows(), round, left);
            rounds.add(accept(market, entries, roomOfMentee, roomOfMentor, made));
        }
        while (!rounds.isEmpty() && rounds.get(rounds.size() - 1).isEmpty()) {
            rounds.remove(rounds.size() - 1);
        }
        return result.pairings(market.pairings(made))
                .certificate(new RoundsCertificate(ImmutableList.copyOf(rounds)))
                .build(Status.SOLVED);
    }

    /** Those of the mentees who have places left and a mentor to ask in a round, so that nobody else is looked at again. */
    private static int[] asking(PreferenceRows mentees, int round, int[] roomOfMentee, int[] left) {
        return Arrays.stream(left)
                .filter(mentee -> roomOfMentee[mentee] > 0 && mentees.start(mentee) + round < mentees.start(mentee + 1))
                .toArray();
    }

    /** The entries that are asked in a round, by mentor, the best first. */
    private static int[] entries(PreferenceRows mentees, int round, int[] asking) {
        return Arrays.stream(asking)
                .map(mentee -> mentees.start(mentee) + round)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(mentees::partner).thenComparingInt(mentees::theirs))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static ImmutableList<Couple> accept(
            StableMarket market, int[] entries, int[] roomOfMentee, int[] roomOfMentor, BitSet made) {
        PreferenceRows mentees = market.rows();
        List<Couple> couples = new ArrayList<>();
        for (int entry : entries) {
            int mentor = mentees.partner(entry);
            if (roomOfMentor[mentor] > 0) {
                roomOfMentor[mentor]--;
                roomOfMentee[market.rowOf(mentees.pair(entry))]--;
                made.set(mentees.pair(entry));
                couples.add(market.couple(mentees.pair(entry)));
            }
        }
        couples.sort(ORDER);
        return ImmutableList.copyOf(couples);
    }
}
