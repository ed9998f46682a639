package dev.mentoring.matching.experiment.generator;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.matching.experiment.catalogue.Setting;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many people a drawn roster has, and what they are like: the settings of {@link RosterGenerator}, by name.
 *
 * <table>
 * <caption>Settings: range, default</caption>
 * <tr><td>{@code mentees}, {@code mentors}</td><td>0 to 100,000; 30, 20: people of each role</td></tr>
 * <tr><td>{@code both}</td><td>0 to 1,000; 0: share of the smaller side who apply for the other role too</td></tr>
 * <tr><td>{@code needs-least}, {@code needs-most}</td><td>0 to 100; 2, 5: topics of a mentee, equally likely</td></tr>
 * <tr><td>{@code offers-least}, {@code offers-most}</td><td>0 to 100; 3, 8: topics of a mentor, equally likely</td></tr>
 * <tr><td>{@code need-skew}, {@code offer-skew}</td><td>0 to 5,000; 500, 500: exponents of Zipf's law</td></tr>
 * <tr><td>{@code same-topics}</td><td>0 to 1; 1: whether the most wanted topics are the most offered ones</td></tr>
 * <tr><td>{@code capacity-least}, {@code capacity-most}</td><td>0 to 1,000; 1, 2: places that a mentor states</td></tr>
 * <tr><td>{@code answer-rate}</td><td>0 to 1,000; 800: share of the questions that need no answer and get one</td></tr>
 * <tr><td>{@code yes-rate}</td><td>0 to 1,000; 700: share of yes among answers of yes or no</td></tr>
 * <tr><td>{@code ready-rate}</td><td>0 to 1,000; 950: share of people who have done all that is asked before a round</td></tr>
 * <tr><td>{@code eligible-rate}</td><td>0 to 1,000; 900: share of people who are drawn again, up to 50 times, while the rules keep them
 * out of a role</td></tr>
 * <tr><td>{@code reach-rate}</td><td>0 to 1,000; 100: share of people who ask to meet within reach of a place</td></tr>
 * <tr><td>{@code leave-rate}</td><td>0 to 1,000; 500: share of leaves given to use a sensitive attribute</td></tr>
 * <tr><td>{@code organisations}, {@code departments}</td><td>1 to 10,000; 10, 3: organisations, and departments of each</td></tr>
 * <tr><td>{@code organisation-skew}</td><td>0 to 5,000; 500: exponent of Zipf's law for the sizes of both</td></tr>
 * <tr><td>{@code choices-least}, {@code choices-most}</td><td>0 to 1,000; 1, 5: mentors whom a mentee chooses, where people choose</td></tr>
 * <tr><td>{@code choice-skew}</td><td>0 to 5,000; 500: exponent of Zipf's law for the popularity of mentors</td></tr>
 * </table>
 *
 * @param settings those that differ from what holds otherwise; none that is not in the table
 */
public record RosterShape(Options settings) {

    static final Setting.Whole MENTEES = Sizes.people("mentees", 30, "How many people apply as mentees.");
    static final Setting.Whole MENTORS = Sizes.people("mentors", 20, "How many people apply as mentors.");
    static final Setting.Whole BOTH = Setting.share(
            "both",
            0,
            "How many people of the smaller side apply for the other role too, in thousandths, rounded down.");
    static final Setting.Whole NEED_SKEW = TopicMarket.NEED_SKEW.orElse(500);
    static final Setting.Whole OFFER_SKEW = TopicMarket.OFFER_SKEW.orElse(500);
    static final Setting.Whole CAPACITY_LEAST =
            new Setting.Whole("capacity-least", 1, 0, 1_000, "The fewest places that a mentor states.");
    static final Setting.Whole CAPACITY_MOST =
            new Setting.Whole("capacity-most", 2, 0, 1_000, "The most places that a mentor states.");
    static final Setting.Whole ANSWER_RATE =
            Setting.share("answer-rate", 800, "How many of the questions that need no answer get one, in thousandths.");
    static final Setting.Whole YES_RATE =
            Setting.share("yes-rate", 700, "How many answers of yes or no are yes, in thousandths.");
    static final Setting.Whole READY_RATE = Setting.share(
            "ready-rate", 950, "How many people have done all that is asked before a round, in thousandths.");
    static final Setting.Whole ELIGIBLE_RATE = Setting.share(
            "eligible-rate",
            900,
            "How many people are drawn again, up to 50 times, while the rules keep them out of a role, in thousandths.");
    static final Setting.Whole REACH_RATE =
            Setting.share("reach-rate", 100, "How many people ask to meet within reach of a place, in thousandths.");
    static final Setting.Whole LEAVE_RATE =
            Setting.share("leave-rate", 500, "How many leaves to use a sensitive attribute are given, in thousandths.");
    static final Setting.Whole ORGANISATIONS =
            new Setting.Whole("organisations", 10, 1, 10_000, "How many organisations people come from.");
    static final Setting.Whole DEPARTMENTS =
            new Setting.Whole("departments", 3, 1, 10_000, "How many departments an organisation has.");
    static final Setting.Whole ORGANISATION_SKEW = Setting.skew(
            "organisation-skew",
            500,
            "How much larger some organisations and departments are: the exponent of Zipf's law in thousandths.");
    static final Setting.Whole CHOICES_LEAST = new Setting.Whole(
            "choices-least", 1, 0, 1_000, "The fewest mentors whom a mentee chooses, where people choose.");
    static final Setting.Whole CHOICES_MOST = new Setting.Whole(
            "choices-most", 5, 0, 1_000, "The most mentors whom a mentee chooses, where people choose.");
    static final Setting.Whole CHOICE_SKEW = Setting.skew(
            "choice-skew",
            500,
            "How much more often popular mentors are chosen: the exponent of Zipf's law in thousandths.");

    private static final ImmutableList<Setting.Whole> KNOWN = Setting.sorted(
            MENTEES,
            MENTORS,
            BOTH,
            TopicMarket.NEEDS_LEAST,
            TopicMarket.NEEDS_MOST,
            TopicMarket.OFFERS_LEAST,
            TopicMarket.OFFERS_MOST,
            NEED_SKEW,
            OFFER_SKEW,
            TopicMarket.SAME_TOPICS,
            CAPACITY_LEAST,
            CAPACITY_MOST,
            ANSWER_RATE,
            YES_RATE,
            READY_RATE,
            ELIGIBLE_RATE,
            REACH_RATE,
            LEAVE_RATE,
            ORGANISATIONS,
            DEPARTMENTS,
            ORGANISATION_SKEW,
            CHOICES_LEAST,
            CHOICES_MOST,
            CHOICE_SKEW);

    private static final RosterShape STANDARD = new RosterShape(Options.none());

    /**
     * Refuses what is no setting, numbers out of range, and bounds of which the lower one is above the upper one.
     *
     * @throws InvalidModelException naming the setting and its range
     */
    public RosterShape {
        Setting.requireOnly("a roster", KNOWN, settings);
        for (Setting.Whole setting : KNOWN) {
            setting.in(settings);
        }
        requireInOrder(settings, TopicMarket.NEEDS_LEAST, TopicMarket.NEEDS_MOST);
        requireInOrder(settings, TopicMarket.OFFERS_LEAST, TopicMarket.OFFERS_MOST);
        requireInOrder(settings, CAPACITY_LEAST, CAPACITY_MOST);
        requireInOrder(settings, CHOICES_LEAST, CHOICES_MOST);
    }

    /** What holds where nothing else is said. */
    public static RosterShape standard() {
        return STANDARD;
    }

    /**
     * This shape with one setting changed.
     *
     * @throws InvalidModelException when there is no such setting, or the number is out of its range
     */
    public RosterShape with(String name, long number) {
        return with(Options.of(Map.of(name, new Options.Whole(number))));
    }

    /**
     * This shape with some settings changed.
     *
     * @throws InvalidModelException when there is no such setting, or a number is out of its range
     */
    public RosterShape with(Options changed) {
        TreeMap<String, Options.Value> all = new TreeMap<>(settings.values());
        all.putAll(changed.values());
        return new RosterShape(new Options(ImmutableSortedMap.copyOf(all)));
    }

    /** Every setting by name, with the number of this shape as what holds otherwise. */
    public ImmutableList<Setting> all() {
        return KNOWN.stream()
                .map(setting -> setting.orElse(setting.in(settings)))
                .collect(ImmutableList.toImmutableList());
    }

    int whole(Setting.Whole setting) {
        return setting.intIn(settings);
    }

    private static void requireInOrder(Options settings, Setting.Whole least, Setting.Whole most) {
        Sizes.requireInOrder(least, least.intIn(settings), most, most.intIn(settings));
    }
}
