package dev.mentoring.matching.score;

import static dev.mentoring.matching.SmallProgramme.mentee;
import static dev.mentoring.matching.SmallProgramme.mentor;
import static dev.mentoring.matching.SmallProgramme.roster;
import static dev.mentoring.matching.SmallProgramme.term;
import static dev.mentoring.matching.SmallProgramme.whole;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.AttributeWish;
import dev.mentoring.core.participant.Career;
import dev.mentoring.core.participant.Level;
import dev.mentoring.core.participant.Need;
import dev.mentoring.core.participant.Offer;
import dev.mentoring.core.participant.OptIn;
import dev.mentoring.core.participant.Priority;
import dev.mentoring.core.participant.RankedChoices;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.participant.Story;
import dev.mentoring.core.programme.Programme;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked examples of the scorers' pages: each rating is what the library computes and stands on the page. */
class WorkedExamplesTest {

    @Test
    @DisplayName("worked example of needs-covered")
    void of_needs_covered() throws IOException {
        PageExample ben = new PageExample(
                "needs-covered",
                roster(
                        mentee("ben", "budget", "board"),
                        mentor("ada", "governance"),
                        mentor("cy", "budget", "circulation"),
                        mentor("di", "budget", "board")));
        ben.rates(Options.none(), "ada", "ben", 500_000);
        ben.rates(Options.none(), "cy", "ben", 500_000);
        ben.rates(Options.none(), "di", "ben", 1_000_000);
        ben.rates(Rated.option("breadth", 1), "di", "ben", 500_000);

        PageExample levels = new PageExample(
                "needs-covered",
                roster(
                        mentee("fay").addNeeds(needed("budget", Priority.HIGH), needed("board", Priority.LOW)),
                        mentor("gus").addOffers(offered("budget", Level.SOLID), new Offer("board"))));
        levels.rates(Options.none(), "gus", "fay", 887_500);

        PageExample rarity = new PageExample(
                "needs-covered",
                roster(
                        mentee("ida", "budget", "circulation"),
                        mentor("hal", "budget", "circulation"),
                        mentor("one", "circulation"),
                        mentor("two", "circulation"),
                        mentor("three", "circulation")));
        rarity.rates(Rated.option("rarityPercent", 100), "one", "ida", 363_636);
        rarity.rates(Options.none(), "one", "ida", 500_000);
        rarity.rates(Rated.option("rarityPercent", 100), "hal", "ida", 1_000_000);

        PageExample saturation = new PageExample(
                "needs-covered",
                roster(
                        mentee("jo", "budget", "board", "circulation"),
                        mentor("a", "board", "budget"),
                        mentor("b", "board")));
        saturation.rates(Rated.option("saturation", 2), "a", "jo", 1_000_000);
        saturation.rates(Rated.option("saturation", 2), "b", "jo", 500_000);
    }

    @Test
    @DisplayName("worked example of mentor-benefit")
    void of_mentor_benefit() throws IOException {
        PageExample example = new PageExample(
                "mentor-benefit",
                roster(
                        mentor("hal").addNeeds(new Need("board"), new Need("circulation")),
                        mentee("ida").addOffers(offered("board", Level.SOLID))));
        example.rates(Options.none(), "hal", "ida", 425_000);
    }

    @Test
    @DisplayName("worked example of lived-experience")
    void of_lived_experience() throws IOException {
        PageExample example = new PageExample(
                "lived-experience",
                roster(
                        mentee("jo").story(story(ImmutableSet.of(), ImmutableSet.of("budget", "circulation", "board"))),
                        mentor("kim").story(story(ImmutableSet.of("budget", "operations"), ImmutableSet.of()))));
        example.rates(Options.none(), "kim", "jo", 500_000);
    }

    @Test
    @DisplayName("worked example of stated-choice")
    void of_stated_choice() throws IOException {
        PageExample example = new PageExample(
                "stated-choice",
                roster(
                        mentee("lea").putChoices(Role.MENTEE, RankedChoices.of("max", "nia", "oli")),
                        mentor("nia").putChoices(Role.MENTOR, RankedChoices.of("pat", "lea"))));
        example.rates(Options.none(), "nia", "lea", 583_333);
    }

    @Test
    @DisplayName("worked example of priority-for")
    void of_priority_for() throws IOException {
        PageExample example = new PageExample(
                "priority-for",
                roster(
                        mentor("m"),
                        mentee("new").career(inRoleSince(LocalDate.of(2026, 5, 22))),
                        mentee("old").career(inRoleSince(LocalDate.of(2026, 5, 21)))));
        example.rates(Rated.option("roleNewerThanMonths", 6), "m", "new", 1_000_000);
        example.rates(Rated.option("roleNewerThanMonths", 6), "m", "old", 0);
    }

    @Test
    @DisplayName("worked example of similar-setting")
    void of_similar_setting() throws IOException {
        PageExample example = new PageExample(
                "similar-setting",
                roster(
                        mentor("m").putAttributes("band", term("few")).putAttributes("kind", term("town")),
                        mentee("n").putAttributes("band", term("many")).putAttributes("kind", term("town"))));
        example.rates(Rated.list("attributes", "band"), "m", "n", 333_333);
        example.rates(Rated.list("attributes", "kind"), "m", "n", 1_000_000);
        example.rates(Rated.list("attributes", "band", "kind"), "m", "n", 666_666);
    }

    @Test
    @DisplayName("worked example of experience-gap")
    void of_experience_gap() throws IOException {
        PageExample example = new PageExample(
                "experience-gap",
                roster(
                        mentor("m").putAttributes("years", whole(12)),
                        mentee("n").putAttributes("years", whole(4))));
        Options options = Options.of(Map.of(
                "attribute",
                new Options.Text("years"),
                "target",
                new Options.Whole(5),
                "tolerance",
                new Options.Whole(10)));
        example.rates(options, "m", "n", 700_000);
    }

    @Test
    @DisplayName("worked example of seniority-gap")
    void of_seniority_gap() throws IOException {
        PageExample example = new PageExample(
                "seniority-gap",
                roster(
                        mentor("m").career(grade(8)),
                        mentee("n").career(grade(5)),
                        mentee("peer").career(grade(8))));
        Options options = Options.of(Map.of("target", new Options.Whole(2), "tolerance", new Options.Whole(4)));
        example.rates(options, "m", "n", 750_000);
        example.rates(Options.none(), "m", "peer", 1_000_000);
    }

    @Test
    @DisplayName("worked example of diversity-goal")
    void of_diversity_goal() throws IOException {
        Programme voices = DiversityWishesTest.active(true);
        for (OptIn.Wish ofMentee : OptIn.Wish.values()) {
            Roster both = roster(
                    DiversityWishesTest.leave(mentor("m"), "band", OptIn.Wish.DIFFERENT)
                            .putAttributes("band", term("one")),
                    DiversityWishesTest.leave(mentee("n"), "band", ofMentee).putAttributes("band", term("few")));
            new PageExample("diversity-goal", voices, both)
                    .rates(
                            Rated.option("goal", "voices"),
                            "m",
                            "n",
                            ofMentee == OptIn.Wish.DIFFERENT ? 333_334 : 500_000);
        }
    }

    @Test
    @DisplayName("worked example of attribute-preference")
    void of_attribute_preference() throws IOException {
        PageExample example = new PageExample(
                "attribute-preference",
                roster(
                        mentee("mia")
                                .putAttributes("band", term("one"))
                                .addWishes(AttributeWish.similar("band"), AttributeWish.oneOf("kind", "town")),
                        mentor("ned").putAttributes("band", term("few")).putAttributes("kind", term("school"))));
        example.rates(Rated.list("attributes", "band", "kind"), "ned", "mia", 333_333);
    }

    private static Need needed(String topic, Priority priority) {
        return new Need(topic, Optional.of(priority));
    }

    private static Offer offered(String topic, Level level) {
        return new Offer(topic, Optional.of(level), Optional.empty());
    }

    private static Story story(ImmutableSet<String> lived, ImmutableSet<String> sought) {
        return new Story(Optional.empty(), false, Optional.empty(), lived, sought);
    }

    private static Career inRoleSince(LocalDate day) {
        return Career.builder().roleSince(day).build();
    }

    private static Career grade(int grade) {
        return Career.builder().grade(grade).build();
    }
}
