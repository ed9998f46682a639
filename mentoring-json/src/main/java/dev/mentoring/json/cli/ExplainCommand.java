package dev.mentoring.json.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.json.Explanation;
import dev.mentoring.json.Explanation.About;
import dev.mentoring.json.Explanation.Answer;
import dev.mentoring.json.Explanations;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.matching.explain.Audience;
import dev.mentoring.matching.explain.ExplanationSource;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.Unmatched;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says why: why these two, why not those two, why nobody, and what would help. */
@Command(
        name = "explain",
        description = {
            "Says why: why two people are paired or not, why somebody has nobody, and whom to look for.",
            "The answers are made from the rules, scores and certificate of the result; what would be otherwise is solved, not "
                    + "estimated."
        },
        footer = {
            "",
            "Examples:",
            "  mentoring explain --example nlls --person R-124",
            "  mentoring explain --example nlls --pair R-102,R-130 --audience participant --side mentee",
            "  mentoring explain --problem problem.json --result result.json --why-not ada,cy",
            "  mentoring explain --example nlls --advice"
        },
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin
    private AnsweredQuestion question = new AnsweredQuestion();

    @ArgGroup(multiplicity = "1")
    private Asked asked = new Asked();

    @Option(
            names = "--audience",
            paramLabel = "A",
            description = "participant, coordinator or auditor; default ${DEFAULT-VALUE}")
    private String audience = "coordinator";

    @Option(
            names = "--side",
            paramLabel = "SIDE",
            description =
                    "mentor or mentee: of whom, for people who are on both sides; to whom, for a participant; whose places "
                            + "are advised about")
    private Optional<String> side = Optional.empty();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(names = "--json", description = "the explanation document instead of lines")
    private boolean json = false;

    ExplainCommand(Streams streams) {
        this.streams = streams;
    }

    /** What is asked. */
    static final class Asked {
        @Option(
                names = "--person",
                required = true,
                paramLabel = "ID",
                description = "everything about somebody: why each pair, or why nobody")
        private Optional<String> person = Optional.empty();

        @Option(
                names = "--pair",
                required = true,
                paramLabel = "A,B",
                description = "why a mentor and a mentee are paired, or why not")
        private Optional<String> pair = Optional.empty();

        @Option(
                names = "--why-not",
                required = true,
                paramLabel = "A,B",
                description = "why a mentor and a mentee are not paired")
        private Optional<String> whyNot = Optional.empty();

        @Option(
                names = "--why-nobody",
                required = true,
                arity = "0..1",
                fallbackValue = "",
                paramLabel = "ID",
                description = "why somebody has nobody; without ID, why each of those has nobody")
        private Optional<String> whyNobody = Optional.empty();

        @Option(
                names = "--advice",
                required = true,
                description = "what one more place and one fewer is worth, and which topics lack mentors")
        private boolean advice = false;

        Asked() {}
    }

    /** What is answered, and about whom. */
    private record Answers(About about, ImmutableList<Answer> list) {}

    @Override
    public Integer call() {
        Audience whose = audience();
        requireOneReader(whose);
        AnsweredQuestion.Answered answered = question.read(new Input(streams), streams);
        PeopleNamed people = new PeopleNamed(answered.problem(), side);
        ExplainedQuestion explained = ExplainedQuestion.of(answered);
        Optional<Programme> programme = answered.round().map(round -> round.programme());
        Explanations explanations = Explanations.of(whose, language.language(), programme, names(whose, answered));
        Answers answers = new Answering(explained, people, explanations, whose).answers(asked);
        Explanation explanation = answered.round()
                .map(round -> explanations.of(
                        ExplanationSource.of(round, explained.result(), VersionText.version()),
                        answers.about(),
                        answers.list()))
                .orElseGet(() ->
                        explanations.of(explained.result(), VersionText.version(), answers.about(), answers.list()));
        if (json) {
            streams.out().print(MentoringJson.explanations().write(explanation));
        } else {
            show(explanation.answers());
        }
        return ExitStatus.DONE;
    }

    private Audience audience() {
        return switch (audience.toLowerCase(Locale.ROOT)) {
            case "participant" -> Audience.PARTICIPANT;
            case "coordinator" -> Audience.COORDINATOR;
            case "auditor" -> Audience.AUDITOR;
            default -> throw new UsageException("--audience takes participant, coordinator or auditor");
        };
    }

    /** Makes sure that it is clear to whom a participant's answers are told. */
    private void requireOneReader(Audience whose) {
        boolean ofPair = asked.pair.isPresent() || asked.whyNot.isPresent();
        if (asked.advice && whose != Audience.COORDINATOR) {
            throw new UsageException("--advice is for the coordinator: it tells of everybody.");
        }
        if (whose == Audience.PARTICIPANT && ofPair && side.isEmpty()) {
            throw new UsageException(
                    "Say with --side to which of the two it is told: mentor or mentee; of peers, ask with "
                            + "--person.");
        }
        if (whose == Audience.PARTICIPANT
                && asked.whyNobody.filter(String::isEmpty).isPresent()) {
            throw new UsageException("Say to whom it is told: --why-nobody takes the identifier of the participant.");
        }
    }

    /** An auditor sees identifiers, a participant names alone. */
    private static Function<String, String> names(Audience whose, AnsweredQuestion.Answered answered) {
        return switch (whose) {
            case PARTICIPANT -> answered::bareNameOf;
            case COORDINATOR -> answered::nameOf;
            case AUDITOR -> id -> id;
        };
    }

    private void show(List<Answer> answers) {
        String between = "";
        for (Answer answer : answers) {
            if (!between.isEmpty()) {
                streams.line("");
            }
            answer.lines().forEach(streams::line);
            between = "\n";
        }
    }

    /** Makes the answers. */
    private record Answering(
            ExplainedQuestion explained, PeopleNamed people, Explanations explanations, Audience audience) {

        Answers answers(Asked asked) {
            if (asked.person.isPresent()) {
                String person = asked.person.get();
                ImmutableList<Side> sides = people.sidesOf(person);
                return new Answers(
                        new About.OfPerson(sides.get(0), person),
                        sides.stream().flatMap(side -> everything(side, person)).collect(toImmutableList()));
            }
            if (asked.pair.isPresent() || asked.whyNot.isPresent()) {
                PeopleNamed.Pair pair =
                        people.pair(asked.pair.or(() -> asked.whyNot).orElseThrow());
                boolean why = explained.arePaired(pair);
                return new Answers(
                        new About.OfPair(pair.mentor(), pair.mentee()),
                        ImmutableList.of(
                                why
                                        ? why(people.stated().orElse(Side.MENTOR), pair.mentor(), pair.mentee())
                                        : explanations.whyNot(explained
                                                .whyNot(pair)
                                                .forParty(people.stated().orElse(Side.MENTOR), audience))));
            }
            return asked.advice ? advice() : whyNobody(asked.whyNobody.orElse(""));
        }

        private Stream<Answer> everything(Side side, String person) {
            var pairings = explained.pairingsOf(side, person);
            return pairings.isEmpty()
                    ? Stream.of(nobody(side, person))
                    : pairings.stream()
                            .map(made -> why(standing(side, person, made.mentor()), made.mentor(), made.mentee()));
        }

        /** Among peers, the first of a pairing stands for the mentor. */
        private static Side standing(Side side, String person, String first) {
            return side != Side.PEER ? side : person.equals(first) ? Side.MENTOR : Side.MENTEE;
        }

        private Answer why(Side side, String mentor, String mentee) {
            return explanations.why(explained.why(mentor, mentee).forParty(side, audience));
        }

        private Answer nobody(Side side, String person) {
            return explanations.whyNobody(explained.whyNobody(side, person).forParty(side, audience));
        }

        private Answers whyNobody(String person) {
            if (person.isEmpty()) {
                return new Answers(
                        new About.OfRound(),
                        explained.result().unmatched().stream()
                                .filter(each -> people.stated()
                                        .filter(side -> side != each.side())
                                        .isEmpty())
                                .map(each -> nobody(each.side(), each.id()))
                                .collect(toImmutableList()));
            }
            ImmutableList<Side> without = people.sidesOf(person).stream()
                    .filter(side -> hasNobody(side, person))
                    .collect(toImmutableList());
            if (without.isEmpty()) {
                throw new UsageException(person + " has a partner: --person tells why.");
            }
            return new Answers(
                    new About.OfPerson(without.get(0), person),
                    without.stream().map(side -> nobody(side, person)).collect(toImmutableList()));
        }

        private boolean hasNobody(Side side, String person) {
            return explained.result().unmatched().stream()
                    .anyMatch(
                            (Unmatched each) -> each.side() == side && each.id().equals(person));
        }

        private Answers advice() {
            Side side = people.stated().orElse(Side.MENTOR);
            return new Answers(
                    new About.OfRound(),
                    ImmutableList.of(explanations.advice(explained.worthOfPlaces(side), explained.topicGaps())));
        }
    }
}
