package dev.mentoring.matching.advice;

import static dev.mentoring.matching.SmallProgramme.mentee;
import static dev.mentoring.matching.SmallProgramme.mentor;
import static dev.mentoring.matching.SmallProgramme.roster;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.GreatCircle;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.participant.Need;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.core.participant.Priority;
import dev.mentoring.core.participant.RankedChoices;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.MatchingMode;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.matching.SmallProgramme;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.problem.CompiledRound;
import dev.mentoring.matching.problem.ProblemCompiler;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.problem.Unmatched;
import dev.mentoring.matching.score.Scorers;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.RunControl;
import dev.mentoring.matching.whatif.PlaceWorth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs what the pages show, and asserts what they say comes of it. */
class HowToPagesTest {

    private final LocalDate on = SmallProgramme.ON;

    private static ParticipantBuilder wanting(String id, String one, Priority first, String other, Priority second) {
        return mentee(id).addNeeds(new Need(one, Optional.of(first)), new Need(other, Optional.of(second)));
    }

    private static Roster people() {
        return roster(
                mentor("ada", "budget"),
                mentor("bea", "board"),
                mentor("cleo", "circulation"),
                wanting("uma", "budget", Priority.LOW, "board", Priority.HIGH),
                wanting("vic", "budget", Priority.HIGH, "board", Priority.LOW),
                wanting("wim", "budget", Priority.LOW, "circulation", Priority.HIGH),
                wanting("xan", "circulation", Priority.MEDIUM, "board", Priority.MEDIUM));
    }

    private static List<String> pairs(MatchingResult result) {
        return result.pairings().stream()
                .map(pairing -> pairing.mentor() + "–" + pairing.mentee())
                .toList();
    }

    private static Map<String, List<String>> offered(Shortlists lists) {
        return lists.lists().stream()
                .collect(Collectors.toMap(
                        Shortlist::person,
                        list -> list.suggestions().stream()
                                .map(Suggestion::partner)
                                .sorted()
                                .toList()));
    }

    @Test
    @Tag("001-07")
    void two_rounds_of_ranked_choice() {
        Programme programme =
                SmallProgramme.builder().mode(MatchingMode.SHORTLIST).build();
        Roster roster = people();
        Participant dot = mentor("dot", "budget", "circulation").build();

        CompiledRound round = ProblemCompiler.compile(programme, roster, on, new GreatCircle(), Scorers.standard());
        Shortlists offers = Shortlists.of(round, 2, 0, RunControl.none());

        assertThat(offers.limit()).isEqualTo(3);
        assertThat(offered(offers))
                .isEqualTo(Map.of(
                        "uma", List.of("ada", "bea"),
                        "vic", List.of("ada", "bea"),
                        "wim", List.of("ada", "cleo"),
                        "xan", List.of("bea", "cleo")));

        Map<String, RankedChoices> choices = Map.of(
                "uma", RankedChoices.of("ada", "bea"),
                "vic", RankedChoices.of("ada"),
                "wim", RankedChoices.of("ada", "cleo"),
                "xan", RankedChoices.of("cleo", "bea"));
        TwoSidedProblem question = offers.ranked(choices, List.of());
        MatchingResult first =
                PairingStrategies.standard().solve(question, StrategyUsed.of("stable-mentee"), RunControl.none());

        assertThat(pairs(first)).containsExactly("ada–vic", "bea–uma", "cleo–wim");

        List<String> missed = first.unmatched().stream()
                .filter(person -> person.side() == Side.MENTEE)
                .map(Unmatched::id)
                .toList();
        Roster next = Roster.builder()
                .from(roster)
                .addParticipants(dot)
                .addLocked(new MentoringPair("ada", "vic"), new MentoringPair("bea", "uma"))
                .addExclusions(new MentoringPair("cleo", "wim"))
                .build();

        assertThat(missed).containsExactly("xan");

        CompiledRound again = ProblemCompiler.compile(programme, next, on, new GreatCircle(), Scorers.standard());
        Shortlists others = Shortlists.of(again, 2, 0, RunControl.none());
        TwoSidedProblem rest =
                others.ranked(Map.of("wim", RankedChoices.of("dot"), "xan", RankedChoices.of("dot", "cleo")), missed);
        StrategyUsed byTurns =
                new StrategyUsed("serial-dictatorship", 0, Options.of(Map.of("order", new Options.Text("listed"))));
        MatchingResult second = PairingStrategies.standard().solve(rest, byTurns, RunControl.none());

        assertThat(offered(others)).isEqualTo(Map.of("wim", List.of("dot"), "xan", List.of("cleo", "dot")));
        assertThat(pairs(second)).containsExactly("ada–vic", "bea–uma", "dot–xan");
    }

    @Test
    void before_and_between_rounds() {
        Programme programme = SmallProgramme.programme();
        Roster roster = people();
        ImmutableList<MentoringPair> standing = ImmutableList.of(new MentoringPair("cleo", "xan"));

        CompiledRound round = ProblemCompiler.compile(programme, roster, on, new GreatCircle(), Scorers.standard());
        RoundReadiness readiness = RoundReadiness.of(round);
        Supply supply = readiness.inAll();
        ImmutableList<TopicSupply> topics = readiness.byTopic();
        ImmutableList<GroupSupply> kinds = readiness.by("kind");
        ImmutableList<RuleCost> costs = readiness.ruleCosts();
        ImmutableList<FewPartners> few = readiness.fewPartners(1);
        Outlook outlook = readiness.outlook();

        assertThat(supply.lacking()).isEqualTo(1);
        assertThat(topics).filteredOn(TopicSupply::isScarce).hasSize(3);
        assertThat(kinds).hasSize(1);
        assertThat(costs).allSatisfy(cost -> assertThat(cost.inAll()).isZero());
        assertThat(few).isEmpty();
        assertThat(outlook.with(Side.MENTEE, Chance.POSSIBLE)).hasSize(4);

        MatchingResult result =
                PairingStrategies.standard().solve(round.problem(), StrategyUsed.of("max-coverage"), RunControl.none());
        RecruitmentAdvice advice = RecruitmentAdvice.of(round, result);
        ImmutableList<PlaceWorth> places = advice.worthOfPlaces();
        ImmutableList<TopicWorth> recruits = advice.worthOfMentors();
        ImmutableList<TopicGap> gaps = advice.gaps();
        ImmutableList<MentorDemand> overloaded = advice.overloaded();
        ImmutableList<UnaskedOffer> unasked = advice.unaskedOffers();
        ImmutableList<UnseenMentor> unseen = advice.unseen();

        assertThat(places)
                .allSatisfy(
                        worth -> assertThat(worth.more().gainOrNone().pairs()).isEqualTo(1));
        assertThat(recruits)
                .hasSize(3)
                .allSatisfy(
                        each -> assertThat(each.worth().gainOrNone().pairs()).isEqualTo(1));
        assertThat(gaps).isNotEmpty();
        assertThat(overloaded).extracting(MentorDemand::mentor).contains("cleo");
        assertThat(unasked).isEmpty();
        assertThat(unseen).isEmpty();

        Shortlist now = Shortlist.of(round, Side.MENTEE, "wim", 3, standing, 0);

        assertThat(now.suggestions()).extracting(Suggestion::partner).containsExactly("ada", "bea");
    }

    @ParameterizedTest
    @ValueSource(strings = {"before-and-between-rounds.md", "ranked-choice-rounds.md"})
    void the_java_of_a_page_is_what_this_test_runs(String page) throws IOException {
        String source =
                plain(Files.readString(Path.of("src/test/java/dev/mentoring/matching/advice/HowToPagesTest.java")));
        List<String> shown = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("docs/how-to", page)))
                .results()
                .map(block -> plain(block.group(1)))
                .toList();

        assertThat(shown)
                .hasSizeGreaterThan(2)
                .allSatisfy(block -> assertThat(source).contains(block));
    }

    /** The statements, however their lines are broken. */
    private static String plain(String code) {
        return code.replaceAll("\\s+", "");
    }
}
