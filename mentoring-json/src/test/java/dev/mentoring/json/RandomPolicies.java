package dev.mentoring.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.WeeklyHours;
import dev.mentoring.core.programme.AcceptancePolicy;
import dev.mentoring.core.programme.Advocacy;
import dev.mentoring.core.programme.AgreementPolicy;
import dev.mentoring.core.programme.Charter;
import dev.mentoring.core.programme.Choice;
import dev.mentoring.core.programme.CirclePolicy;
import dev.mentoring.core.programme.ClauseKind;
import dev.mentoring.core.programme.Component;
import dev.mentoring.core.programme.EvaluationPlan;
import dev.mentoring.core.programme.Gate;
import dev.mentoring.core.programme.MeetingPlace;
import dev.mentoring.core.programme.MeetingPolicy;
import dev.mentoring.core.programme.PilotPolicy;
import dev.mentoring.core.programme.Policies;
import dev.mentoring.core.programme.Principle;
import dev.mentoring.core.programme.Purpose;
import dev.mentoring.core.programme.RatingMoment;
import dev.mentoring.core.programme.Recommendation;
import dev.mentoring.core.programme.ReimbursementPolicy;
import dev.mentoring.core.programme.RelationshipType;
import dev.mentoring.core.programme.Requirement;
import dev.mentoring.core.programme.SponsorPolicy;
import dev.mentoring.core.programme.Statement;
import dev.mentoring.core.programme.Transition;
import dev.mentoring.core.rule.AnyOf;
import dev.mentoring.core.rule.Everyone;
import dev.mentoring.core.rule.Not;
import dev.mentoring.core.rule.Rule;
import dev.mentoring.core.rule.TakingPart;
import dev.mentoring.core.taxonomy.Labels;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/** Policies of any shape that go with the parts of their programme. */
final class RandomPolicies {

    private static final ImmutableList<String> IDS = ImmutableList.of("a", "b/c", "d~e", "é", "漢", "x y");

    private final Random random;

    private RandomPolicies(Random random) {
        this.random = random;
    }

    static Policies of(
            Random random,
            List<Purpose> purposes,
            List<Component> components,
            List<Statement> statements,
            List<Choice> formats,
            RelationshipType relationship) {
        return new RandomPolicies(random)
                .policies(
                        purposes.stream()
                                .filter(purpose -> !purpose.roles().isEmpty())
                                .map(Purpose::id)
                                .toList(),
                        components.stream().map(Component::id).toList(),
                        statements.stream().map(Statement::id).toList(),
                        formats.stream().map(Choice::id).toList(),
                        relationship.confidential());
    }

    private Policies policies(
            List<String> purposes,
            List<String> components,
            List<String> statements,
            List<String> formats,
            boolean confidential) {
        if (random.nextInt(4) == 0) {
            return Policies.none();
        }
        EvaluationPlan evaluation = flip() ? EvaluationPlan.none() : evaluation(purposes);
        Optional<SponsorPolicy> sponsor = confidential ? Optional.empty() : maybe(sponsor());
        List<Gate> gates = some(id -> gate(id, requirement(components, statements, evaluation, sponsor)));
        return Policies.builder()
                .zone(ZoneId.of(one("Z", "UTC", "Europe/London", "+05:30", "UTC+01:00")))
                .office(flip() ? List.of() : subset(IDS))
                .charter(maybe(new Charter(
                        one("1", "2 b"),
                        list(id -> new Principle(
                                id,
                                labels(),
                                subset(gates.stream().map(Gate::id).toList()))))))
                .gates(gates)
                .acceptance(
                        flip()
                                ? AcceptancePolicy.standard()
                                : new AcceptancePolicy(period(1), count(100), count(100), flip()))
                .agreement(flip() ? AgreementPolicy.free() : agreement())
                .meetings(flip() ? MeetingPolicy.free() : meetings())
                .recommendations(some(id -> new Recommendation(id, labels(), role(), subset(formats), rule(3))))
                .reimbursement(maybe(reimbursement()))
                .evaluation(evaluation)
                .pilot(maybe(new PilotPolicy(period(1), period(0))))
                .sponsor(sponsor)
                .circles(maybe(new CirclePolicy(2 + random.nextInt(10), 12 + random.nextInt(989))))
                .build();
    }

    private Gate gate(String id, Requirement requirement) {
        Transition[] steps = Arrays.stream(Transition.values())
                .filter(step -> !requirement.isAboutPair() || step.compareTo(Transition.START) >= 0)
                .toArray(Transition[]::new);
        return new Gate(id, one(steps), role(), requirement);
    }

    private Requirement requirement(
            List<String> components,
            List<String> statements,
            EvaluationPlan evaluation,
            Optional<SponsorPolicy> sponsor) {
        ImmutableList.Builder<Requirement> possible = ImmutableList.builder();
        possible.add(
                new Requirement.ManagerAgrees(maybe(period(1))),
                new Requirement.Statements(subset(statements)),
                new Requirement.PenPicture(),
                new Requirement.OwnWill(),
                new Requirement.Goals(count(100)),
                new Requirement.AgreementInForce(),
                new Requirement.PlanMade());
        components.forEach(id -> possible.add(new Requirement.Attendance(id, maybe(period(1)))));
        if (!evaluation.rated().isEmpty()) {
            possible.add(new Requirement.SelfRating(one(RatingMoment.values())));
        }
        if (evaluation.review().isPresent()) {
            possible.add(new Requirement.ReviewHeld());
        }
        if (sponsor.isPresent()) {
            possible.add(new Requirement.SponsorEvidence());
        }
        return one(possible.build().toArray(Requirement[]::new));
    }

    private EvaluationPlan evaluation(List<String> purposes) {
        int least = random.nextInt(3);
        return new EvaluationPlan(subset(purposes), least, least + 1 + random.nextInt(97), period(1), maybe(period(1)));
    }

    private AgreementPolicy agreement() {
        return new AgreementPolicy(
                subset(ClauseKind.values()),
                list(id -> new Choice(id, labels())),
                maybe(period(0)),
                maybe(period(1)),
                maybe(period(0)));
    }

    private MeetingPolicy meetings() {
        return new MeetingPolicy(
                subset(MeetingPlace.values()),
                list(id -> new WeeklyHours(one(DayOfWeek.values()), time(), time())),
                maybe(count(1_440)),
                maybe(period(0)));
    }

    private ReimbursementPolicy reimbursement() {
        ReimbursementPolicy.Year year = one(ReimbursementPolicy.Year.values());
        Optional<MonthDay> begins = year == ReimbursementPolicy.Year.PROGRAMME
                ? Optional.of(MonthDay.of(count(12), count(28)))
                : Optional.empty();
        return new ReimbursementPolicy(
                count(1_000), one(ReimbursementPolicy.Per.values()), year, begins, maybe(count(100_000)));
    }

    private SponsorPolicy sponsor() {
        return new SponsorPolicy(subset(Advocacy.values()), random.nextInt(3), random.nextInt(101));
    }

    private Rule rule(int depth) {
        return switch (random.nextInt(depth > 0 ? 4 : 2)) {
            case 0 -> new Everyone();
            case 1 -> new TakingPart();
            case 2 -> new Not(rule(depth - 1));
            default -> new AnyOf(ImmutableList.of(rule(depth - 1), rule(depth - 1)));
        };
    }

    private Period period(int leastDays) {
        return Period.of(random.nextInt(9), random.nextInt(99), leastDays + random.nextInt(9_999));
    }

    private LocalTime time() {
        return LocalTime.of(random.nextInt(24), random.nextInt(60));
    }

    private int count(int most) {
        return 1 + random.nextInt(most);
    }

    private Labels labels() {
        return Labels.of("some " + one(IDS.toArray(String[]::new)));
    }

    private Optional<Role> role() {
        return maybe(one(Role.values()));
    }

    private <T> List<T> some(Function<String, T> made) {
        return IDS.stream().filter(id -> flip()).map(made).toList();
    }

    private <T> ImmutableList<T> list(Function<String, T> made) {
        return ImmutableList.copyOf(some(made));
    }

    private <T> ImmutableSet<T> subset(Collection<T> all) {
        return all.stream().filter(each -> flip()).collect(ImmutableSet.toImmutableSet());
    }

    private <T> ImmutableSet<T> subset(T[] all) {
        return subset(Arrays.asList(all));
    }

    @SafeVarargs
    private final <T> T one(T... all) {
        return all[random.nextInt(all.length)];
    }

    private <T> Optional<T> maybe(T value) {
        return flip() ? Optional.of(value) : Optional.empty();
    }

    private boolean flip() {
        return random.nextBoolean();
    }
}
