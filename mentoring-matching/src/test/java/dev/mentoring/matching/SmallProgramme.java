package dev.mentoring.matching;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.MeetingMode;
import dev.mentoring.core.participant.Need;
import dev.mentoring.core.participant.Offer;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.Attribute;
import dev.mentoring.core.programme.Choice;
import dev.mentoring.core.programme.Commitment;
import dev.mentoring.core.programme.Criterion;
import dev.mentoring.core.programme.Form;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.ProgrammeBuilder;
import dev.mentoring.core.programme.ScoringModel;
import dev.mentoring.core.rule.Clause;
import dev.mentoring.core.rule.CommonCommitment;
import dev.mentoring.core.rule.MeetingModesCompatible;
import dev.mentoring.core.rule.NotExcluded;
import dev.mentoring.core.rule.RuleBook;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.core.taxonomy.Taxonomies;
import dev.mentoring.core.taxonomy.Taxonomy;
import dev.mentoring.core.taxonomy.Topic;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A programme small enough to compute by hand, and people for it. */
public final class SmallProgramme {

    public static final LocalDate ON = LocalDate.of(2026, 11, 21);

    public static final Taxonomies TOPICS = Taxonomies.of(ImmutableList.of(Taxonomy.of(
            "areas",
            "1",
            ImmutableList.of(
                    Topic.of("governance", "Governance"),
                    Topic.of("budget", "Budget management").under("governance"),
                    Topic.of("board", "Board relations").under("governance"),
                    Topic.of("operations", "Library operations"),
                    Topic.of("circulation", "Circulation").under("operations"),
                    new Topic(
                            "expenses",
                            Labels.of("Revenue / expense tracking"),
                            Optional.of("operations"),
                            ImmutableSortedMap.of("budget", 60))))));

    public static final Attribute BAND = new Attribute.Band(
            "band",
            Labels.of("Library staff"),
            ImmutableList.of(choice("one"), choice("few"), choice("some"), choice("many")));

    public static final Attribute KIND = new Attribute.Category(
            "kind", Labels.of("Library location"), ImmutableList.of(choice("school"), choice("town")));

    public static final Attribute YEARS = new Attribute.Count("years", Labels.of("Years in role"), 0, 60);

    private SmallProgramme() {}

    public static ProgrammeBuilder builder() {
        return Programme.builder()
                .id("small")
                .labels(Labels.of("Small programme"))
                .taxonomies(TOPICS)
                .addCommitments(Commitment.of(choice("project")), Commitment.of(choice("ongoing")))
                .form(new Form(ImmutableList.of(BAND, KIND, YEARS), ImmutableList.of()))
                .rules(new RuleBook(
                        "1",
                        ImmutableList.of(
                                Clause.of(new CommonCommitment()),
                                Clause.of(new MeetingModesCompatible()),
                                Clause.of(new NotExcluded()))))
                .scoring(ScoringModel.of(
                        Criterion.of("needs-covered", 60),
                        new Criterion(
                                "similar-setting",
                                "similar-setting",
                                25,
                                Options.of(Map.of("attributes", new Options.Texts(ImmutableList.of("band", "kind"))))),
                        new Criterion(
                                "experience-gap",
                                "experience-gap",
                                15,
                                Options.of(Map.of(
                                        "attribute", new Options.Text("years"),
                                        "target", new Options.Whole(5),
                                        "tolerance", new Options.Whole(10))))));
    }

    public static Programme programme() {
        return builder().build();
    }

    /** A mentor who can do everything and offers the topics. */
    public static ParticipantBuilder mentor(String id, String... offers) {
        return person(id)
                .addRoles(Role.MENTOR)
                .offers(Stream.of(offers).map(Offer::new).toList());
    }

    /** A mentee who can do everything and wants the topics. */
    public static ParticipantBuilder mentee(String id, String... needs) {
        return person(id)
                .addRoles(Role.MENTEE)
                .needs(Stream.of(needs).map(Need::new).toList());
    }

    public static ParticipantBuilder person(String id) {
        return Participant.builder()
                .id(id)
                .addMeetingModes(MeetingMode.values())
                .commitments(ImmutableSet.of("project", "ongoing"));
    }

    public static AttributeValue term(String id) {
        return new AttributeValue.Term(id);
    }

    public static AttributeValue whole(long number) {
        return new AttributeValue.Whole(number);
    }

    public static Roster roster(ParticipantBuilder... people) {
        return Roster.builder()
                .cohort("2026")
                .participants(Stream.of(people).map(ParticipantBuilder::build).toList())
                .build();
    }

    private static Choice choice(String id) {
        return new Choice(id, Labels.of(id));
    }
}
