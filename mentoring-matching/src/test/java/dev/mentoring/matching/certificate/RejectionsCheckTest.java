package dev.mentoring.matching.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.matching.certificate.RejectionsCertificate.Step;
import dev.mentoring.matching.kernel.stable.PlainRejections;
import dev.mentoring.matching.kernel.stable.TiedMarket;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.PreferenceSource;
import dev.mentoring.matching.problem.Preferences;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.RunControl;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RejectionsCheckTest {

    private static final String NO_CONTRADICTION = "the steps end without a contradiction";

    @ParameterizedTest
    @EnumSource
    void finds_what_trying_everything_finds(TiedMarket.Stability stability) {
        agree(stability, 0, 500);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("thorough")
    void finds_what_trying_everything_finds_many_times(TiedMarket.Stability stability) {
        System.out.println("rejections: seeds from 2,000,000");
        agree(stability, 2_000_000, 50_000);
    }

    @ParameterizedTest
    @EnumSource
    void accepts_changed_steps_only_where_they_are_a_proof(TiedMarket.Stability stability) {
        changed(stability, 0, 500);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("thorough")
    void accepts_changed_steps_only_where_they_are_a_proof_many_times(TiedMarket.Stability stability) {
        System.out.println("changed rejections: seeds from 3,000,000");
        changed(stability, 3_000_000, 50_000);
    }

    @ParameterizedTest
    @EnumSource
    void never_accepts_steps_where_a_matching_exists(TiedMarket.Stability stability) {
        hostile(stability, 0, 500);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("thorough")
    void never_accepts_steps_where_a_matching_exists_many_times(TiedMarket.Stability stability) {
        System.out.println("hostile rejections: seeds from 4,000,000");
        hostile(stability, 4_000_000, 50_000);
    }

    @ParameterizedTest
    @EnumSource
    void accepts_pairings_exactly_when_they_are_stable(TiedMarket.Stability stability) {
        int accepted = 0;
        for (long seed = 0; seed < 2_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            TiedMarket market = market(random);
            TwoSidedProblem problem = problem(market);
            int[] mentorOf = anyMatching(random, market);
            MatchingResult result = MatchingResult.answering(problem, how(stability))
                    .pairings(pairings(problem, mentorOf))
                    .certificate(new StableCertificate())
                    .build(Status.SOLVED);
            boolean valid = CertificateChecker.verify(problem, result).valid();

            assertThat(valid).as("seed %d", seed).isEqualTo(market.isStable(mentorOf, stability));
            accepted += valid ? 1 : 0;
        }
        assertThat(accepted).isBetween(100, 1_900);
    }

    @Test
    void refuses_steps_of_a_wrong_shape() {
        TwoSidedProblem problem = twoWhoWantTheSame(1);
        Couple seated = new Couple("m0", "e0");
        Couple without = new Couple("", "e1");
        Step proof = crowd(seated, without);

        assertThat(codes(problem, Stability.STRONG, proof)).isEmpty();
        assertThat(codes(problem, Stability.STRONG)).containsExactly("NOT_PROVED");
        assertThat(codes(problem, Stability.STRONG, proof, proof)).containsExactly("NOT_PROVED");
        assertThat(codes(problem, Stability.SUPER, proof)).containsExactly("CERTIFICATE_SHAPE");
        for (Step wrong : List.of(
                new Step("nobody", 1, ImmutableList.of()),
                new Step("m0", 1, ImmutableList.of(seated, without)),
                new Step("", 1, ImmutableList.of(seated, without)),
                crowd(seated, new Couple("", "nobody")),
                crowd(seated, new Couple("nobody", "e1")),
                crowd(seated, new Couple("m1", "e1")),
                crowd(seated, without, without),
                crowd(seated, seated))) {
            assertThat(codes(problem, Stability.STRONG, wrong)).containsExactly("CERTIFICATE_SHAPE");
        }
        for (Step unproved : List.of(
                crowd(),
                crowd(seated),
                crowd(without),
                crowd(seated, new Couple("m0", "e1")),
                crowd(new Couple("", "e0"), without),
                turnDown("m0", 1),
                turnDown("m0", 0),
                turnDown("m0", -1),
                turnDown("m1", 2),
                turnDown("m0", Long.MIN_VALUE),
                turnDown("m0", Long.MAX_VALUE))) {
            assertThat(codes(problem, Stability.STRONG, unproved)).containsExactly("NOT_PROVED");
        }
        assertThat(codes(problem, Stability.SUPER, turnDown("m0", 1))).isEmpty();
    }

    @Test
    void follows_the_proof_for_hundreds_of_people_who_are_all_alike() {
        TwoSidedProblem problem = alike(300, 300, 300);

        assertThat(solve(problem, TiedMarket.Stability.SUPER).status()).isEqualTo(Status.INFEASIBLE);
        assertThat(solve(problem, TiedMarket.Stability.STRONG).status()).isEqualTo(Status.SOLVED);
    }

    @Test
    void follows_the_proof_of_one_crowd_after_another() {
        MatchingResult result = solve(alike(300, 299, 2), TiedMarket.Stability.STRONG);

        assertThat(result.status()).isEqualTo(Status.INFEASIBLE);
        assertThat(((RejectionsCertificate) result.certificate().orElseThrow()).steps())
                .hasSizeGreaterThan(100);
    }

    @Test
    void gives_a_verdict_on_steps_that_say_the_same_again_and_again() {
        TwoSidedProblem problem = twoWhoWantTheSame(1);
        Step[] steps = new Step[100_000];
        Arrays.fill(steps, turnDown("m0", 2));

        assertThat(codes(problem, Stability.STRONG, steps)).containsExactly("NOT_PROVED");
        Arrays.fill(steps, turnDown("m0", 1));
        assertThat(codes(problem, Stability.SUPER, steps)).containsExactly("NOT_PROVED");
    }

    @Test
    void refuses_steps_where_a_mentee_has_several_places() {
        TwoSidedProblem problem = twoWhoWantTheSame(2);

        assertThat(codes(problem, Stability.STRONG, crowd(new Couple("m0", "e0"), new Couple("", "e1"))))
                .containsExactly("CERTIFICATE_KIND");
    }

    @Test
    void locked_pairs_are_made_and_out_of_the_market() {
        TwoSidedProblem problem = TwoSidedProblem.builder("locked")
                .addMentor(new Person("m0", 2, 0, Optional.empty()))
                .addMentor(new Person("m1", 1, 0, Optional.empty()))
                .addMentee(new Person("e0", 1, 0, Optional.of(strict("m0", "m1"))))
                .addMentee(new Person("e1", 1, 0, Optional.of(strict("m0", "m1"))))
                .addMentee(new Person("e2", 1, 0, Optional.of(strict("m0"))))
                .allowEveryPair()
                .lock("m0", "e2")
                .build();

        for (TiedMarket.Stability stability : TiedMarket.Stability.values()) {
            assertThat(solve(problem, stability).status()).isEqualTo(Status.INFEASIBLE);
        }
    }

    @Test
    void other_strategies_may_not_say_that_there_is_none() {
        TwoSidedProblem problem = twoWhoWantTheSame(1);
        MatchingResult result = MatchingResult.answering(
                        problem, new StrategyUsed("top-trading-cycles", 1, Options.none()))
                .certificate(new RejectionsCertificate(
                        ImmutableList.of(crowd(new Couple("m0", "e0"), new Couple("", "e1")))))
                .build(Status.INFEASIBLE);

        assertThat(CertificateChecker.verify(problem, result).refusals())
                .extracting(Refusal::code)
                .containsExactly("STATUS");
    }

    private static void agree(TiedMarket.Stability stability, long first, int count) {
        for (long seed = first; seed < first + count; seed++) {
            TiedMarket market = market(new SplittableRandom(seed));
            MatchingResult result = solve(problem(market), stability);

            assertThat(result.status())
                    .as("seed %d", seed)
                    .isEqualTo(market.hasStable(stability) ? Status.SOLVED : Status.INFEASIBLE);
        }
    }

    private static void changed(TiedMarket.Stability stability, long first, int count) {
        int refused = 0;
        int changes = 0;
        for (long seed = first; seed < first + count; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            TiedMarket market = market(random);
            TwoSidedProblem problem = problem(market);
            MatchingResult result = solve(problem, stability);
            if (result.status() == Status.INFEASIBLE) {
                RejectionsCertificate proof =
                        (RejectionsCertificate) result.certificate().orElseThrow();
                for (ImmutableList<Step> steps : changes(random, market, proof.steps())) {
                    boolean accepted = refusals(problem, stability, steps).isEmpty();
                    changes++;
                    refused += accepted ? 0 : 1;
                    assertThat(!accepted || new PlainRejections(market, stability).prove(plain(steps)))
                            .as("seed %d, %s", seed, steps)
                            .isTrue();
                }
            }
        }
        assertThat(refused).isGreaterThan(changes / 2);
    }

    /** Grows lists of steps that hold so far, at random. */
    private static void hostile(TiedMarket.Stability stability, long first, int count) {
        TreeMap<String, Integer> held = new TreeMap<>();
        for (long seed = first; seed < first + count; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            TiedMarket market = market(random);
            if (market.rows() > 0 && market.hasStable(stability)) {
                TwoSidedProblem problem = problem(market);
                List<Step> steps = new ArrayList<>();
                for (int tries = 0; tries < 40; tries++) {
                    Step step = any(random, market);
                    steps.add(step);
                    List<Refusal> refusals = refusals(problem, stability, ImmutableList.copyOf(steps));
                    assertThat(refusals).as("seed %d, %s", seed, steps).isNotEmpty();
                    if (refusals.get(0).message().equals(NO_CONTRADICTION)) {
                        held.merge(step.mentor().isEmpty() ? "crowd" : "mentor", 1, Integer::sum);
                    } else {
                        steps.remove(steps.size() - 1);
                    }
                }
            }
        }
        assertThat(held.getOrDefault("mentor", 0)).isGreaterThan(count / 10);
        if (stability == TiedMarket.Stability.STRONG) {
            assertThat(held).containsKey("crowd");
        }
    }

    private static List<ImmutableList<Step>> changes(
            SplittableRandom random, TiedMarket market, ImmutableList<Step> steps) {
        List<ImmutableList<Step>> all = new ArrayList<>();
        for (int k = 0; k < steps.size(); k++) {
            Step step = steps.get(k);
            all.add(replaced(steps, k));
            all.add(replaced(steps, k, any(random, market)));
            all.add(replaced(steps, k, any(random, market), step));
            all.add(replaced(steps, k, new Step(step.mentor(), step.cutoff() + 1, step.crowd())));
            all.add(replaced(steps, k, new Step(step.mentor(), step.cutoff() - 1, step.crowd())));
            if (k > 0) {
                List<Step> exchanged = new ArrayList<>(steps);
                exchanged.set(k, steps.get(k - 1));
                exchanged.set(k - 1, step);
                all.add(ImmutableList.copyOf(exchanged));
            }
            for (int member = 0; member < step.crowd().size(); member++) {
                List<Couple> crowd = new ArrayList<>(step.crowd());
                Couple couple = crowd.remove(member);
                all.add(replaced(steps, k, new Step("", 0, ImmutableList.copyOf(crowd))));
                crowd.add(anyCouple(random, market, couple.mentee()));
                all.add(replaced(steps, k, new Step("", 0, ImmutableList.copyOf(crowd))));
                crowd.add(anyCouple(random, market, "e" + random.nextInt(market.rows())));
                all.add(replaced(steps, k, new Step("", 0, ImmutableList.copyOf(crowd))));
            }
        }
        all.removeIf(steps::equals);
        return all;
    }

    private static ImmutableList<Step> replaced(ImmutableList<Step> steps, int at, Step... by) {
        return ImmutableList.<Step>builder()
                .addAll(steps.subList(0, at))
                .add(by)
                .addAll(steps.subList(at + 1, steps.size()))
                .build();
    }

    private static Step any(SplittableRandom random, TiedMarket market) {
        if (random.nextInt(3) > 0) {
            return turnDown("m" + random.nextInt(market.partners()), 1 + random.nextInt(5));
        }
        List<Couple> crowd = new ArrayList<>();
        for (int mentee = 0; mentee < market.rows(); mentee++) {
            if (random.nextBoolean()) {
                crowd.add(anyCouple(random, market, "e" + mentee));
            }
        }
        return new Step("", 0, ImmutableList.copyOf(crowd));
    }

    private static Couple anyCouple(SplittableRandom random, TiedMarket market, String mentee) {
        return new Couple(random.nextInt(3) == 0 ? "" : "m" + random.nextInt(market.partners()), mentee);
    }

    private static List<PlainRejections.Step> plain(List<Step> steps) {
        return steps.stream()
                .map(step -> new PlainRejections.Step(
                        step.mentor().isEmpty() ? -1 : number(step.mentor()),
                        step.cutoff(),
                        step.crowd().stream()
                                .map(couple -> number(couple.mentee()))
                                .toList()))
                .toList();
    }

    private static int number(String id) {
        return Integer.parseInt(id.substring(1));
    }

    private static int[] anyMatching(SplittableRandom random, TiedMarket market) {
        int[] left = market.capacity.clone();
        int[] mentorOf = new int[market.rows()];
        Arrays.fill(mentorOf, TiedMarket.NOBODY);
        for (int mentee = 0; mentee < mentorOf.length; mentee++) {
            for (int tries = 0; tries < 3; tries++) {
                int mentor = random.nextInt(market.partners());
                boolean allowed = market.ofRow[mentee][mentor] > 0 && market.places[mentee] > 0;
                if (mentorOf[mentee] == TiedMarket.NOBODY && allowed && left[mentor] > 0) {
                    left[mentor]--;
                    mentorOf[mentee] = mentor;
                }
            }
        }
        return mentorOf;
    }

    private static List<Pairing> pairings(TwoSidedProblem problem, int[] mentorOf) {
        return IntStream.range(0, mentorOf.length)
                .filter(mentee -> mentorOf[mentee] != TiedMarket.NOBODY)
                .mapToObj(mentee -> problem.pairing(problem.pairOf(mentorOf[mentee], mentee), mentee))
                .toList();
    }

    private static TiedMarket market(SplittableRandom random) {
        return (random.nextInt(4) == 0 ? TiedMarket.crowded(random) : TiedMarket.random(random, 5, 4)).dense();
    }

    /** Mentors m0 and so on and mentees e0 and so on, with the market's ranks as choices. */
    private static TwoSidedProblem problem(TiedMarket market) {
        TwoSidedProblem.Builder problem = TwoSidedProblem.builder("market").allowEveryPair();
        for (int mentor = 0; mentor < market.partners(); mentor++) {
            int[] ranks = market.ofPartner[mentor];
            problem.addMentor(new Person("m" + mentor, market.capacity[mentor], 0, Optional.of(choices(ranks, "e"))));
        }
        for (int mentee = 0; mentee < market.rows(); mentee++) {
            int[] ranks = market.ofRow[mentee];
            problem.addMentee(new Person("e" + mentee, market.places[mentee], 0, Optional.of(choices(ranks, "m"))));
        }
        return problem.build();
    }

    private static ImmutableList<ImmutableList<String>> choices(int[] ranks, String prefix) {
        ImmutableList.Builder<ImmutableList<String>> choices = ImmutableList.builder();
        for (int rank :
                Arrays.stream(ranks).filter(r -> r > 0).sorted().distinct().toArray()) {
            choices.add(IntStream.range(0, ranks.length)
                    .filter(other -> ranks[other] == rank)
                    .mapToObj(other -> prefix + other)
                    .collect(ImmutableList.toImmutableList()));
        }
        return choices.build();
    }

    /** Mentees who all want mentors so many at a time in the same order, and mentors who do not mind which mentees. */
    private static TwoSidedProblem alike(int mentees, int mentors, int atATime) {
        int[] ranks =
                IntStream.range(0, mentors).map(mentor -> 1 + mentor / atATime).toArray();
        TwoSidedProblem.Builder problem = TwoSidedProblem.builder("alike").allowEveryPair();
        for (int mentor = 0; mentor < mentors; mentor++) {
            problem.addMentor(new Person("m" + mentor, 1, 0, Optional.empty()));
        }
        for (int mentee = 0; mentee < mentees; mentee++) {
            problem.addMentee(new Person("e" + mentee, 1, 0, Optional.of(choices(ranks, "m"))));
        }
        return problem.build();
    }

    private static TwoSidedProblem twoWhoWantTheSame(int places) {
        return TwoSidedProblem.builder("two want the same")
                .addMentor(new Person("m0", 1, 0, Optional.empty()))
                .addMentor(new Person("m1", 1, 0, Optional.empty()))
                .addMentee(new Person("e0", places, 0, Optional.of(strict("m0"))))
                .addMentee(new Person("e1", places, 0, Optional.of(strict("m0"))))
                .allowEveryPair()
                .build();
    }

    private static ImmutableList<ImmutableList<String>> strict(String... ids) {
        return Arrays.stream(ids).map(ImmutableList::of).collect(ImmutableList.toImmutableList());
    }

    private static Step turnDown(String mentor, long cutoff) {
        return new Step(mentor, cutoff, ImmutableList.of());
    }

    private static Step crowd(Couple... crowd) {
        return new Step("", 0, ImmutableList.copyOf(crowd));
    }

    private static List<String> codes(TwoSidedProblem problem, Stability stability, Step... steps) {
        List<Refusal> refusals = new ArrayList<>();
        new RejectionsCheck(problem, Preferences.of(problem, PreferenceSource.CHOICES), stability, refusals)
                .run(new RejectionsCertificate(ImmutableList.copyOf(steps)));
        return refusals.stream().map(Refusal::code).toList();
    }

    private static List<Refusal> refusals(
            TwoSidedProblem problem, TiedMarket.Stability stability, ImmutableList<Step> steps) {
        MatchingResult result = MatchingResult.answering(problem, how(stability))
                .certificate(new RejectionsCertificate(steps))
                .build(Status.INFEASIBLE);
        return CertificateChecker.verify(problem, result).refusals();
    }

    private static MatchingResult solve(TwoSidedProblem problem, TiedMarket.Stability stability) {
        return PairingStrategies.standard().solve(problem, how(stability), RunControl.none());
    }

    private static StrategyUsed how(TiedMarket.Stability stability) {
        return new StrategyUsed(
                stability == TiedMarket.Stability.SUPER ? "stable-super" : "stable-strong", 1, Options.none());
    }
}
