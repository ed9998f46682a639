package dev.mentoring.matching.experiment.generator;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.Availability;
import dev.mentoring.core.participant.Career;
import dev.mentoring.core.participant.Channel;
import dev.mentoring.core.participant.DistanceRequest;
import dev.mentoring.core.participant.Goal;
import dev.mentoring.core.participant.MeetingMode;
import dev.mentoring.core.participant.Need;
import dev.mentoring.core.participant.Offer;
import dev.mentoring.core.participant.OptIn;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.core.participant.Place;
import dev.mentoring.core.participant.RankedChoices;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Story;
import dev.mentoring.core.participant.WeeklyHours;
import dev.mentoring.core.programme.Choice;
import dev.mentoring.core.programme.Commitment;
import dev.mentoring.core.programme.Field;
import dev.mentoring.core.programme.Programme;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** Draws what people of a roster say, one person after the other. */
final class Answers {

    /** Stands for whatever people say in their own words. */
    static final String TEXT = "Drawn by chance.";

    private static final int EVEN = 500;
    private static final int DAYS_TO_APPLY = 60;

    private final Programme programme;
    private final RosterShape shape;
    private final LocalDate on;
    private final Asked asked;
    private final TopicAnswers topics;
    private final AttributeAnswers attributes;
    private final CareerAnswers careers;
    private final ReadinessAnswers readiness;
    private final Draws draws;

    Answers(Programme programme, RosterShape shape, LocalDate on, long seed) {
        this.programme = programme;
        this.shape = shape;
        this.on = on;
        asked = new Asked(programme, shape.whole(RosterShape.ANSWER_RATE));
        topics = new TopicAnswers(programme, shape, asked, seed);
        attributes = new AttributeAnswers(programme, shape, asked, on, Draws.of(seed, "attributes"));
        careers = new CareerAnswers(programme, shape, asked, on, seed);
        readiness = new ReadinessAnswers(programme, shape, asked, on, Draws.of(seed, "readiness"));
        draws = Draws.of(seed, "answers");
    }

    /**
     * The answers of somebody.
     *
     * @param others somebody else, if there is anybody
     */
    Participant of(
            String id, Standing standing, ImmutableMap<Role, RankedChoices> choices, ImmutableList<String> others) {
        boolean mentor = standing != Standing.MENTEE;
        boolean mentee = standing != Standing.MENTOR;
        ImmutableSet<Role> roles = standing.roles();
        ImmutableList<Offer> offers = topics.offers(mentor, asked.requires(Field.OFFERS));
        ImmutableList<Need> needs = topics.needs(mentee, asked.requires(Field.NEEDS));
        ImmutableList<OptIn> leaves = attributes.leaves();
        Career career = careers.of(standing);
        ParticipantBuilder person = Participant.builder()
                .id(id)
                .roles(roles)
                .appliedOn(on.minusDays(draws.below(DAYS_TO_APPLY)))
                .offers(offers)
                .needs(needs)
                .otherOffers(words(Field.OTHER_OFFERS))
                .otherNeeds(words(Field.OTHER_NEEDS))
                .attributes(attributes.answers(standing, leaves))
                .optIns(leaves)
                .avoids(asked.requires(Field.AVOIDS) ? others : ImmutableList.of())
                .objectives(text(Field.OBJECTIVES))
                .note(text(Field.NOTE))
                .goals(goals(mentee, needs))
                .career(career)
                .availability(availability())
                .wants(ImmutableSet.of(programme.relationship().id()))
                .choices(choices)
                .readiness(readiness.of(roles))
                .story(story(mentor, mentee));
        meet(person);
        if (asked.answers(Field.MENTOR_PLACES, draws) && mentor) {
            int places = draws.between(shape.whole(RosterShape.CAPACITY_LEAST), shape.whole(RosterShape.CAPACITY_MOST));
            person.mentorPlaces(Math.min(places, programme.capacities().mentorMaximum()));
        }
        return person.build();
    }

    /** Who somebody reports to: the one manager of their department, who takes no part. */
    String managerOf(Participant person) {
        return "manager-of-" + person.career().department().orElse("any") + "-of-"
                + person.career().organisation().orElse("any");
    }

    /** Where and how somebody can meet, and what they can commit to. */
    private void meet(ParticipantBuilder person) {
        ImmutableList<String> places =
                programme.places().stream().map(Place::id).collect(toImmutableList());
        boolean near = draws.perMille(shape.whole(RosterShape.REACH_RATE))
                || asked.requires(Field.REACH_FROM)
                || asked.requires(Field.REACH_KILOMETRES);
        if (!places.isEmpty()) {
            String place = places.get(draws.below(places.size()));
            if (asked.answers(Field.PLACE, draws)) {
                person.place(place);
            }
            if (near) {
                boolean far = asked.answers(Field.REACH_KILOMETRES, draws);
                person.withinReach(
                        new DistanceRequest(place, far ? Optional.of(draws.between(20, 200)) : Optional.empty()));
            }
        }
        if (asked.answers(Field.MEETING_MODES, draws)) {
            person.meetingModes(someOf(ImmutableList.copyOf(MeetingMode.values())));
        }
        if (asked.answers(Field.CHANNELS, draws)) {
            person.channels(someOf(ImmutableList.copyOf(Channel.values())));
        }
        if (asked.answers(Field.COMMITMENTS, draws)) {
            person.commitments(
                    someOf(programme.commitments().stream().map(Commitment::id).collect(toImmutableList())));
        }
        if (asked.answers(Field.LANGUAGES, draws)) {
            person.languages(someOf(languages()));
        }
    }

    /** The languages that the form offers; English where it does not say. */
    private ImmutableList<String> languages() {
        ImmutableList<String> offered = programme.form().columns().stream()
                .filter(column -> column.field() == Field.LANGUAGES)
                .flatMap(column -> column.choices().stream())
                .map(Choice::id)
                .collect(toImmutableList());
        return offered.isEmpty() ? ImmutableList.of("en") : offered;
    }

    /** About half of what there is, and one at least. */
    private <T> ImmutableSet<T> someOf(ImmutableList<T> all) {
        if (all.isEmpty()) {
            return ImmutableSet.of();
        }
        T one = all.get(draws.below(all.size()));
        return all.stream()
                .filter(each -> draws.perMille(EVEN) || each.equals(one))
                .collect(toImmutableSet());
    }

    private ImmutableList<Goal> goals(boolean mentee, ImmutableList<Need> needs) {
        if (!asked.says(draws) || !mentee) {
            return ImmutableList.of();
        }
        ImmutableSet<String> about = needs.stream().limit(1).map(Need::topic).collect(toImmutableSet());
        return ImmutableList.of(new Goal("goal-1", Goal.Kind.DEVELOPMENT, TEXT, about, Goal.Status.OPEN));
    }

    /** About half of the mornings and afternoons from Monday to Friday. */
    private Availability availability() {
        if (!asked.says(draws)) {
            return Availability.unknown();
        }
        ImmutableList.Builder<WeeklyHours> hours = ImmutableList.builder();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
                if (draws.perMille(EVEN)) {
                    hours.add(new WeeklyHours(day, LocalTime.of(9, 0), LocalTime.of(12, 0)));
                }
                if (draws.perMille(EVEN)) {
                    hours.add(new WeeklyHours(day, LocalTime.of(13, 0), LocalTime.of(17, 0)));
                }
            }
        }
        return new Availability(Optional.of(programme.policies().zone()), hours.build(), Optional.of(on));
    }

    private Story story(boolean mentor, boolean mentee) {
        ImmutableSet<String> lived = mentor || asked.requires(Field.LIVED)
                ? ImmutableSet.copyOf(topics.lived(asked.requires(Field.LIVED)))
                : ImmutableSet.of();
        ImmutableSet<String> sought = mentee || asked.requires(Field.SEEKS_LIVED)
                ? ImmutableSet.copyOf(topics.lived(asked.requires(Field.SEEKS_LIVED)))
                : ImmutableSet.of();
        return new Story(
                asked.answers(Field.PEN_PICTURE, draws) ? Optional.of(TEXT) : Optional.empty(),
                false,
                text(Field.MOTIVATION),
                lived,
                sought);
    }

    /** Words of somebody's own play no part in matching; nobody says any but where they must. */
    private Optional<String> text(Field field) {
        return asked.requires(field) ? Optional.of(TEXT) : Optional.empty();
    }

    private ImmutableList<String> words(Field field) {
        return asked.requires(field) ? ImmutableList.of(TEXT) : ImmutableList.of();
    }
}
