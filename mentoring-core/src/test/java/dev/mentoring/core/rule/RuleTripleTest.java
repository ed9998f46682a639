package dev.mentoring.core.rule;

import static dev.mentoring.core.rule.Verdict.NO;
import static dev.mentoring.core.rule.Verdict.UNKNOWN;
import static dev.mentoring.core.rule.Verdict.YES;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.mentoring.core.participant.ApplicationStatus;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.Availability;
import dev.mentoring.core.participant.DistanceRequest;
import dev.mentoring.core.participant.GreatCircle;
import dev.mentoring.core.participant.MeetingMode;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.participant.OptIn;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.core.participant.Place;
import dev.mentoring.core.participant.Readiness;
import dev.mentoring.core.participant.Relationship;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.participant.RosterBuilder;
import dev.mentoring.core.participant.WeeklyHours;
import dev.mentoring.core.taxonomy.Labels;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Facts, what each rule says about them, and the exact facts that it names: {@code person fact=value}, ? when not told. */
@Tag("000-02")
@Tag("000-11")
@Tag("000-12")
@Tag("000-14")
@Tag("000-19")
@Tag("001-01")
@Tag("001-06")
@Tag("002-15")
@Tag("002-16")
@Tag("003-12")
@Tag("004-10")
@Tag("004-12")
@Tag("004-13")
class RuleTripleTest {

    private static final LocalDate ON = LocalDate.of(2026, 8, 31);
    private static final FactRef REGION = FactRef.mentor("region");
    private static final FactRef YEARS = FactRef.mentor("years");
    private static final FactRef BAND = FactRef.mentor("band");
    private static final FactRef TONGUES = FactRef.mentor("tongues");
    private static final FactRef APPLIES = FactRef.mentee("applies");
    private static final FactRef WILLING = FactRef.mentee("voluntary");

    private static final ImmutableMap<String, FactDomain> DOMAINS = ImmutableMap.of(
            "region",
            FactDomain.of(
                    FactKind.TERM,
                    ImmutableMap.of(
                            "crown", Optional.empty(),
                            "channel", Optional.of("crown"),
                            "jersey", Optional.of("channel"),
                            "guernsey", Optional.of("channel"),
                            "scotland", Optional.empty())),
            "regions",
            FactDomain.of(
                    FactKind.TERMS,
                    ImmutableMap.of(
                            "crown", Optional.empty(),
                            "jersey", Optional.of("crown"),
                            "guernsey", Optional.of("crown"),
                            "scotland", Optional.empty())),
            "years",
            FactDomain.whole(0, 60),
            "band",
            FactDomain.ordered(
                    ImmutableMap.of("small", Optional.empty(), "middle", Optional.empty(), "large", Optional.empty())),
            "tongues",
            FactDomain.open(FactKind.TERMS),
            "applies",
            FactDomain.open(FactKind.DAY));

    private static final ImmutableMap<String, Place> PLACES = ImmutableMap.of(
            "here", new Place("here", Labels.of("Here"), 0, 0),
            "near", new Place("near", Labels.of("Near"), 0, 100_000));

    /** A rule beside facts, and what it must say. */
    private static final class Case {

        private final Verdict verdict;
        private final Rule rule;
        private final String names;
        private final ParticipantBuilder ada = World.ada();
        private final ParticipantBuilder ben = World.ben();
        private final RosterBuilder roster = Roster.builder().cohort("2026");
        private Optional<Integer> round = Optional.of(4);

        Case(Verdict verdict, Rule rule, String names) {
            this.verdict = verdict;
            this.rule = rule;
            this.names = names;
        }

        Case ada(String attribute, Object value) {
            ada.putAttributes(attribute, value(value));
            return this;
        }

        Case ben(String attribute, Object value) {
            ben.putAttributes(attribute, value(value));
            return this;
        }

        private static AttributeValue value(Object value) {
            if (value instanceof Integer number) {
                return new AttributeValue.Whole(number);
            }
            if (value instanceof LocalDate date) {
                return new AttributeValue.Day(date);
            }
            return value instanceof Set<?> ids
                    ? new AttributeValue.Terms(
                            ids.stream().map(Object::toString).collect(ImmutableSet.toImmutableSet()))
                    : new AttributeValue.Term(value.toString());
        }

        Case ready(Readiness readiness) {
            ben.readiness(readiness);
            return this;
        }

        Case met(Relationship... history) {
            roster.addHistory(history);
            return this;
        }

        Case round(Optional<Integer> number) {
            round = number;
            return this;
        }

        Trace trace() {
            RuleContext context = new RuleContext(
                    roster.build(),
                    new Round(ON, round, "mentoring", ImmutableSet.of("mix")),
                    PLACES,
                    new GreatCircle(),
                    DOMAINS);
            return rule.trace(context.about(ada.build(), ben.build()));
        }

        @Override
        public String toString() {
            return rule.name() + rule.settings().values().keySet() + " says " + verdict + " of " + names;
        }
    }

    private static Case says(Verdict verdict, Rule rule, String names) {
        return new Case(verdict, rule, names);
    }

    static Stream<Case> cases() {
        List<Case> all = new ArrayList<>();
        terms(all);
        numbers(all);
        dates(all);
        comparisons(all);
        people(all);
        history(all);
        leave(all);
        pairs(all);
        return all.stream();
    }

    private static void terms(List<Case> all) {
        Rule crown = new OneOf(REGION, ImmutableSet.of("crown"));
        all.add(says(YES, crown, "ada region=jersey").ada("region", "jersey"));
        all.add(says(YES, crown, "ada region=crown").ada("region", "crown"));
        all.add(says(NO, crown, "ada region=scotland").ada("region", "scotland"));
        all.add(says(UNKNOWN, crown, "ada region=?"));
        Rule jersey = new OneOf(REGION, ImmutableSet.of("jersey"));
        all.add(says(NO, jersey, "ada region=crown").ada("region", "crown"));
        Rule two = new HasAll(TONGUES, ImmutableSet.of("en", "fr"));
        all.add(says(YES, two, "ada tongues=de,en,fr").ada("tongues", Set.of("de", "en", "fr")));
        all.add(says(NO, two, "ada tongues=en").ada("tongues", Set.of("en")));
        all.add(says(UNKNOWN, two, "ada tongues=?"));
        Rule within = new HasAll(FactRef.mentor("regions"), ImmutableSet.of("crown", "scotland"));
        all.add(says(YES, within, "ada regions=jersey,scotland").ada("regions", Set.of("jersey", "scotland")));
        Rule willing = new IsTrue(WILLING);
        all.add(says(YES, willing, "ben voluntary=true")
                .ready(Readiness.builder().voluntary(true).build()));
        all.add(says(NO, willing, "ben voluntary=false")
                .ready(Readiness.builder().voluntary(false).build()));
        all.add(says(UNKNOWN, willing, "ben voluntary=?"));
        Rule known = new Known(YEARS);
        all.add(says(YES, known, "ada years=0").ada("years", 0));
        all.add(says(NO, known, "ada years=?"));
        all.add(says(YES, new Everyone(), ""));
    }

    private static void numbers(List<Case> all) {
        Rule least = new AtLeast(YEARS, new AttributeValue.Whole(3));
        all.add(says(YES, least, "ada years=3").ada("years", 3));
        all.add(says(NO, least, "ada years=2").ada("years", 2));
        all.add(says(UNKNOWN, least, "ada years=?"));
        Rule middle = new AtLeast(BAND, new AttributeValue.Term("middle"));
        all.add(says(YES, middle, "ada band=large").ada("band", "large"));
        all.add(says(YES, middle, "ada band=middle").ada("band", "middle"));
        all.add(says(NO, middle, "ada band=small").ada("band", "small"));
        Rule most = new AtMost(YEARS, new AttributeValue.Whole(3));
        all.add(says(YES, most, "ada years=3").ada("years", 3));
        all.add(says(NO, most, "ada years=4").ada("years", 4));
        all.add(says(UNKNOWN, most, "ada years=?"));
        Rule notLarge = new AtMost(BAND, new AttributeValue.Term("middle"));
        all.add(says(NO, notLarge, "ada band=large").ada("band", "large"));
        Rule below = new Gap("years", Optional.of(-3L), Optional.of(-1L));
        all.add(says(YES, below, "ada years=2; ben years=5").ada("years", 2).ben("years", 5));
        all.add(says(YES, below, "ada years=4; ben years=5").ada("years", 4).ben("years", 5));
        all.add(says(NO, below, "ada years=5; ben years=5").ada("years", 5).ben("years", 5));
        all.add(says(NO, below, "ada years=1; ben years=5").ada("years", 1).ben("years", 5));
        all.add(says(UNKNOWN, below, "ada years=1; ben years=?").ada("years", 1));
        Rule step = new Gap("band", Optional.of(1L), Optional.empty());
        all.add(says(YES, step, "ada band=large; ben band=small")
                .ada("band", "large")
                .ben("band", "small"));
        all.add(says(NO, step, "ada band=small; ben band=small")
                .ada("band", "small")
                .ben("band", "small"));
    }

    private static void dates(List<Case> all) {
        // half a year before the last of August is the last of February
        Rule half = new InWindow(APPLIES, moment("-P6M"), moment("P12M"));
        String on = "; date-of-round=2026-08-31";
        all.add(says(YES, half, "ben applies=2026-02-28" + on).ben("applies", LocalDate.of(2026, 2, 28)));
        all.add(says(NO, half, "ben applies=2026-02-27" + on).ben("applies", LocalDate.of(2026, 2, 27)));
        all.add(says(YES, half, "ben applies=2027-08-31" + on).ben("applies", LocalDate.of(2027, 8, 31)));
        all.add(says(NO, half, "ben applies=2027-09-01" + on).ben("applies", LocalDate.of(2027, 9, 1)));
        all.add(says(UNKNOWN, half, "ben applies=?" + on));
        Rule fixed = new InWindow(APPLIES, moment("2026-09-01"), Optional.empty());
        all.add(says(YES, fixed, "ben applies=2099-01-01" + on).ben("applies", LocalDate.of(2099, 1, 1)));
        Rule trained = new Completed(Subject.MENTEE, "training", Optional.of(Period.ofMonths(6)));
        // what was completed on the last of February has run out half a year later, on 28 August
        all.add(says(YES, trained, "ben completed:training=2026-03-01" + on).ready(completed(2026, 3, 1)));
        all.add(says(NO, trained, "ben completed:training=2026-02-28" + on).ready(completed(2026, 2, 28)));
        all.add(says(YES, trained, "ben completed:training=2026-08-31" + on).ready(completed(2026, 8, 31)));
        all.add(says(NO, trained, "ben completed:training=2026-09-01" + on).ready(completed(2026, 9, 1)));
        all.add(says(NO, trained, "ben completed:training=?" + on));
        Rule ever = new Completed(Subject.MENTEE, "training", Optional.empty());
        all.add(says(YES, ever, "ben completed:training=1999-01-01" + on).ready(completed(1999, 1, 1)));
    }

    private static void comparisons(List<Case> all) {
        Rule same = new Same("region", false);
        all.add(says(YES, same, "ada region=jersey; ben region=jersey")
                .ada("region", "jersey")
                .ben("region", "jersey"));
        all.add(says(NO, same, "ada region=jersey; ben region=guernsey")
                .ada("region", "jersey")
                .ben("region", "guernsey"));
        all.add(says(UNKNOWN, same, "ada region=jersey; ben region=?").ada("region", "jersey"));
        Rule outer = new Same("region", true);
        all.add(says(YES, outer, "ada region=jersey; ben region=guernsey")
                .ada("region", "jersey")
                .ben("region", "guernsey"));
        all.add(says(NO, outer, "ada region=jersey; ben region=scotland")
                .ada("region", "jersey")
                .ben("region", "scotland"));
        Rule sets = new Same("regions", true);
        all.add(says(YES, sets, "ada regions=guernsey,jersey; ben regions=jersey")
                .ada("regions", Set.of("jersey", "guernsey"))
                .ben("regions", Set.of("jersey")));
        all.add(says(YES, sets, "ada regions=jersey,scotland; ben regions=guernsey,scotland")
                .ada("regions", Set.of("jersey", "scotland"))
                .ben("regions", Set.of("guernsey", "scotland")));
        Rule numbers = new Same("years", true);
        all.add(says(NO, numbers, "ada years=1; ben years=2").ada("years", 1).ben("years", 2));
        Rule different = new Different("region", false);
        all.add(says(YES, different, "ada region=jersey; ben region=guernsey")
                .ada("region", "jersey")
                .ben("region", "guernsey"));
        all.add(says(NO, different, "ada region=jersey; ben region=jersey")
                .ada("region", "jersey")
                .ben("region", "jersey"));
        all.add(says(UNKNOWN, different, "ada region=?; ben region=jersey").ben("region", "jersey"));
        Rule share = new Share("tongues", 2);
        all.add(says(YES, share, "ada tongues=de,en,fr; ben tongues=en,fr")
                .ada("tongues", Set.of("de", "en", "fr"))
                .ben("tongues", Set.of("en", "fr")));
        all.add(says(NO, share, "ada tongues=de,en; ben tongues=en,fr")
                .ada("tongues", Set.of("de", "en"))
                .ben("tongues", Set.of("en", "fr")));
        all.add(says(UNKNOWN, share, "ada tongues=en; ben tongues=?").ada("tongues", Set.of("en")));
    }

    private static void people(List<Case> all) {
        Rule part = new TakingPart().on(Subject.MENTEE);
        all.add(says(YES, part, ""));
        all.add(says(YES, part, "ben status=ACCEPTED").ready(status(ApplicationStatus.ACCEPTED)));
        all.add(says(NO, part, "ben status=WITHDRAWN").ready(status(ApplicationStatus.WITHDRAWN)));
        all.add(says(NO, part, "ben status=DECLINED").ready(status(ApplicationStatus.DECLINED)));
        Rule quiet = new Acknowledged(Subject.MENTEE, "quiet", Optional.of("2"));
        Readiness two = Readiness.builder().putAcknowledged("quiet", "2").build();
        Readiness one = Readiness.builder().putAcknowledged("quiet", "1").build();
        all.add(says(YES, quiet, "ben acknowledged:quiet=2").ready(two));
        all.add(says(NO, quiet, "ben acknowledged:quiet=1").ready(one));
        all.add(says(NO, quiet, "ben acknowledged:quiet=?"));
        Rule any = new Acknowledged(Subject.MENTEE, "quiet", Optional.empty());
        all.add(says(YES, any, "ben acknowledged:quiet=1").ready(one));
        Rule wants = new WantsRelationship().on(Subject.MENTEE);
        all.add(says(YES, wants, "relationship-type=mentoring"));
        Case asked = says(YES, wants, "relationship-type=mentoring; ben wants=mentoring,sponsorship");
        asked.ben.addWants("sponsorship", "mentoring");
        all.add(asked);
        Case other = says(NO, wants, "relationship-type=mentoring; ben wants=sponsorship");
        other.ben.addWants("sponsorship");
        all.add(other);
    }

    private static void history(List<Case> all) {
        Rule never = new NotPairedBefore();
        Rule gap = new NotPairedBefore(Optional.of(2));
        all.add(says(YES, never, "paired-before=false").met(met("ada", "cy", Optional.of(1))));
        all.add(says(NO, never, "paired-before=true").met(met("ben", "ada", Optional.of(1))));
        all.add(says(YES, gap, "paired-before=false"));
        all.add(says(YES, gap, "paired-before=true; rounds-since-pairing=3").met(met("ada", "ben", Optional.of(1))));
        all.add(says(NO, gap, "paired-before=true; rounds-since-pairing=2").met(met("ada", "ben", Optional.of(2))));
        all.add(says(NO, gap, "paired-before=true; rounds-since-pairing=1")
                .met(met("ada", "ben", Optional.of(1)), met("ben", "ada", Optional.of(3))));
        all.add(says(UNKNOWN, gap, "paired-before=true; rounds-since-pairing=?")
                .met(met("ada", "ben", Optional.of(1)), met("ada", "ben", Optional.empty())));
        all.add(says(UNKNOWN, gap, "paired-before=true; rounds-since-pairing=?")
                .met(met("ada", "ben", Optional.of(1)))
                .round(Optional.empty()));
        Rule other = new NoOtherRelationship(ImmutableSet.of());
        Rule sponsors = new NoOtherRelationship(ImmutableSet.of("sponsorship"));
        all.add(says(YES, other, "other-relationships=").met(met("ada", "ben", Optional.of(1))));
        all.add(says(NO, other, "other-relationships=coaching").met(of("coaching", true)));
        all.add(says(YES, other, "other-relationships=").met(of("coaching", false)));
        all.add(says(YES, sponsors, "other-relationships=coaching").met(of("coaching", true)));
        all.add(says(NO, sponsors, "other-relationships=coaching,sponsorship")
                .met(of("coaching", true), of("sponsorship", true)));
    }

    private static void leave(List<Case> all) {
        Rule wish = new WishHonoured("origin", "mix");
        String asked = "ada wish:origin:mix=SIMILAR; ben wish:origin:mix=";
        all.add(says(YES, wish, "").ada("origin", "here").ben("origin", "there"));
        Case alike = says(YES, wish, asked + "SIMILAR; ada shared:origin:mix=here; ben shared:origin:mix=here")
                .ada("origin", "here")
                .ben("origin", "here");
        alike.ada.addOptIns(optIn(OptIn.Wish.SIMILAR));
        alike.ben.addOptIns(optIn(OptIn.Wish.SIMILAR));
        all.add(alike);
        Case unlike = says(NO, wish, asked + "DIFFERENT; ada shared:origin:mix=here; ben shared:origin:mix=here")
                .ada("origin", "here")
                .ben("origin", "here");
        unlike.ada.addOptIns(optIn(OptIn.Wish.SIMILAR));
        unlike.ben.addOptIns(optIn(OptIn.Wish.DIFFERENT));
        all.add(unlike);
        Case alone = says(UNKNOWN, wish, asked + "?; ada shared:origin:mix=here; ben shared:origin:mix=?")
                .ada("origin", "here")
                .ben("origin", "here");
        alone.ada.addOptIns(optIn(OptIn.Wish.SIMILAR));
        all.add(alone);
        Case later = says(YES, wish, "").ada("origin", "here").ben("origin", "here");
        later.ada.addOptIns(new OptIn("origin", "mix", OptIn.Wish.SIMILAR, ON.plusDays(1)));
        all.add(later);
    }

    private static void pairs(List<Case> all) {
        all.add(says(YES, new RolesFit(), "ada roles=MENTOR; ben roles=MENTEE"));
        Case wrong = says(NO, new RolesFit(), "ada roles=MENTOR; ben roles=MENTOR");
        wrong.ben.roles(List.of(Role.MENTOR));
        all.add(wrong);
        all.add(says(YES, new NotOneself(), "same-person=false"));
        Case oneself = says(NO, new NotOneself(), "same-person=true");
        oneself.ben.id("ada");
        all.add(oneself);
        all.add(says(YES, new NotExcluded(), "ada avoids=false; ben avoids=false; excluded=false"));
        Case avoided = says(NO, new NotExcluded(), "ada avoids=false; ben avoids=true; excluded=false");
        avoided.ben.addAvoids("ada");
        all.add(avoided);
        Case kept = says(NO, new NotExcluded(), "ada avoids=false; ben avoids=false; excluded=true");
        kept.roster.addExclusions(new MentoringPair("ben", "ada"));
        all.add(kept);
        Rule hours = new SharedHours(120);
        Case night = says(YES, hours, "shared-minutes=120");
        night.ada.availability(open(DayOfWeek.SUNDAY, "22:00", "02:00"));
        night.ben.availability(open(DayOfWeek.MONDAY, "00:00", "09:00"));
        all.add(night);
        Case brief = says(NO, hours, "shared-minutes=119");
        brief.ada.availability(open(DayOfWeek.SUNDAY, "22:00", "01:59"));
        brief.ben.availability(open(DayOfWeek.MONDAY, "00:00", "09:00"));
        all.add(brief);
        Case silent = says(UNKNOWN, hours, "shared-minutes=?");
        silent.ada.availability(open(DayOfWeek.SUNDAY, "22:00", "02:00"));
        all.add(silent);
        Case remote = says(YES, new MeetingModesCompatible(), "ada meeting-modes=REMOTE; ben meeting-modes=REMOTE");
        remote.ada.addMeetingModes(MeetingMode.REMOTE);
        remote.ben.addMeetingModes(MeetingMode.REMOTE);
        all.add(remote);
        Case apart = says(NO, new MeetingModesCompatible(), "ada meeting-modes=REMOTE; ben meeting-modes=IN_PERSON");
        apart.ada.addMeetingModes(MeetingMode.REMOTE);
        apart.ben.addMeetingModes(MeetingMode.IN_PERSON);
        all.add(apart);
        all.add(says(UNKNOWN, new MeetingModesCompatible(), "ada meeting-modes=?; ben meeting-modes=?"));
        Case project = says(YES, new CommonCommitment(), "ada commitments=project; ben commitments=project");
        project.ada.addCommitments("project");
        project.ben.addCommitments("project");
        all.add(project);
        Case neither = says(NO, new CommonCommitment(), "ada commitments=project; ben commitments=ongoing");
        neither.ada.addCommitments("project");
        neither.ben.addCommitments("ongoing");
        all.add(neither);
        all.add(says(UNKNOWN, new CommonCommitment(), "ada commitments=?; ben commitments=?"));
        Case applied = says(
                YES,
                new AppliedByDate(),
                "date-of-round=2026-08-31; ada applied-on=2026-08-31; ben applied-on=2026-01-01");
        applied.ada.appliedOn(ON);
        applied.ben.appliedOn(LocalDate.of(2026, 1, 1));
        all.add(applied);
        Case late =
                says(NO, new AppliedByDate(), "date-of-round=2026-08-31; ada applied-on=2026-09-01; ben applied-on=?");
        late.ada.appliedOn(ON.plusDays(1));
        all.add(late);
        all.add(says(UNKNOWN, new AppliedByDate(), "date-of-round=2026-08-31; ada applied-on=?; ben applied-on=?"));
        Case beside = says(YES, new OutsideReportingLine(), "ada above-the-other=false; ben above-the-other=false");
        beside.roster.reportsTo(Map.of("ada", "boss", "ben", "boss"));
        all.add(beside);
        Case above = says(NO, new OutsideReportingLine(), "ada above-the-other=true; ben above-the-other=false");
        above.roster.reportsTo(Map.of("ben", "cy", "cy", "ada"));
        all.add(above);
        all.add(says(UNKNOWN, new OutsideReportingLine(), "ada above-the-other=?; ben above-the-other=?"));
        reach(all);
    }

    private static void reach(List<Case> all) {
        Rule reach = new WithinReach(12);
        String asked = "ada reach-asked=false; ben reach-asked=true; ada meeting-modes=?; ben meeting-modes=?";
        all.add(says(YES, reach, "ada reach-asked=false; ben reach-asked=false"));
        Case near = says(YES, reach, asked + "; ben distance-metres=11120");
        near.ben.withinReach(new DistanceRequest("here", Optional.empty()));
        near.ada.place("near");
        all.add(near);
        Case far = says(
                NO,
                reach,
                "ada reach-asked=false; ben reach-asked=true; ada meeting-modes=IN_PERSON; ben meeting-modes=IN_PERSON;"
                        + " ben reach-kilometres=11; ben distance-metres=11120");
        far.ben.withinReach(new DistanceRequest("here", Optional.of(11))).addMeetingModes(MeetingMode.IN_PERSON);
        far.ada.place("near").addMeetingModes(MeetingMode.IN_PERSON);
        all.add(far);
        Case nowhere = says(UNKNOWN, reach, asked + "; ben distance-metres=?");
        nowhere.ben.withinReach(new DistanceRequest("here", Optional.empty()));
        all.add(nowhere);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void says_of_the_facts_what_it_must_and_names_them(Case stated) {
        Trace trace = stated.trace();

        assertThat(String.join(
                        "; ", trace.facts().stream().map(RuleTripleTest::show).toList()))
                .isEqualTo(stated.names);
        assertThat(trace.verdict()).isEqualTo(stated.verdict);
        assertThat(trace.rule()).isEqualTo(stated.rule.name());
    }

    @Test
    void has_every_verdict_of_every_condition() {
        Map<String, Set<Verdict>> said =
                cases().collect(groupingBy(stated -> stated.rule.name(), mapping(stated -> stated.verdict, toSet())));

        Set<String> conditions = Sets.difference(Rules.standard().names(), Set.of("all-of", "any-of", "not"));
        assertThat(said.keySet()).containsExactlyInAnyOrderElementsOf(conditions);
        said.forEach((rule, verdicts) ->
                assertThat(verdicts).as(rule).containsAll(rule.equals("everyone") ? Set.of(YES) : Set.of(YES, NO)));
        assertThat(said.entrySet().stream()
                        .filter(entry -> !entry.getValue().contains(UNKNOWN))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder(
                        "acknowledged",
                        "completed",
                        "everyone",
                        "known",
                        "no-other-relationship",
                        "not-excluded",
                        "not-oneself",
                        "roles",
                        "taking-part",
                        "wants-relationship");
    }

    private static String show(Fact fact) {
        return fact.person().map(person -> person + " ").orElse("") + fact.name() + "="
                + fact.value().orElse("?");
    }

    private static Optional<Moment> moment(String text) {
        return Optional.of(new Moment(text));
    }

    private static Readiness completed(int year, int month, int day) {
        return Readiness.builder()
                .putCompleted("training", LocalDate.of(year, month, day))
                .build();
    }

    private static Readiness status(ApplicationStatus status) {
        return Readiness.builder().status(status).build();
    }

    private static Relationship met(String mentor, String mentee, Optional<Integer> round) {
        return new Relationship(new MentoringPair(mentor, mentee), Optional.empty(), round, false);
    }

    private static Relationship of(String type, boolean running) {
        return new Relationship(new MentoringPair("ada", "ben"), Optional.of(type), Optional.empty(), running);
    }

    private static OptIn optIn(OptIn.Wish wish) {
        return new OptIn("origin", "mix", wish, ON);
    }

    private static Availability open(DayOfWeek day, String from, String until) {
        return new Availability(
                Optional.of(ZoneId.of("Europe/London")),
                ImmutableList.of(new WeeklyHours(day, LocalTime.parse(from), LocalTime.parse(until))),
                Optional.empty());
    }
}
