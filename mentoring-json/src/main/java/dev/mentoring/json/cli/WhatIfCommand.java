package dev.mentoring.json.cli;

import com.google.common.collect.ImmutableList;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.json.internal.JsonText;
import dev.mentoring.matching.explain.text.WhatIfText;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.whatif.Answer;
import dev.mentoring.matching.whatif.Change;
import dev.mentoring.matching.whatif.Difference.PersonMove;
import dev.mentoring.matching.whatif.WhatIf;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what would be otherwise after changes, before anybody makes them. */
@Command(
        name = "what-if",
        description = {
            "Says what would come of changes to a solved question: pairs and points gained or lost, and who would have "
                    + "another partner.",
            "Changes are made in this order: who leaves, places, scores, pairs that are ruled out, pairs that must be made."
        },
        footer = {
            "",
            "Examples:",
            "  mentoring what-if --problem problem.json --result result.json --make ada,ben",
            "  mentoring what-if --example council-pilot --withdraw c-101"
        },
        mixinStandardHelpOptions = true)
final class WhatIfCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin
    private AnsweredQuestion question = new AnsweredQuestion();

    @Option(
            names = "--withdraw",
            paramLabel = "ID",
            description =
                    "somebody leaves, from both sides unless --side names one; may be repeated, as all that follow")
    private List<String> withdraw = List.of();

    @Option(names = "--places", paramLabel = "ID=N", description = "somebody has so many places")
    private Map<String, Integer> places = new LinkedHashMap<>();

    @Option(
            names = "--score",
            paramLabel = "A,B=N",
            description = "a mentor and a mentee have so many points, allowed before or not")
    private Map<String, Long> score = new LinkedHashMap<>();

    @Option(names = "--forbid", paramLabel = "A,B", description = "a mentor and a mentee must not be paired")
    private List<String> forbid = List.of();

    @Option(names = "--make", paramLabel = "A,B", description = "a mentor and a mentee must be paired")
    private List<String> make = List.of();

    @Option(names = "--side", paramLabel = "SIDE", description = "mentor or mentee, for people who are on both sides")
    private Optional<String> side = Optional.empty();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "write the result after the changes, with its certificate")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--problem-out", paramLabel = "FILE", description = "write the changed problem")
    private Optional<Path> problemOut = Optional.empty();

    @Option(names = "--json", description = "one JSON object instead of lines")
    private boolean json = false;

    WhatIfCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        AnsweredQuestion.Answered answered = question.read(new Input(streams), streams);
        TwoSidedProblem problem = answered.twoSided();
        Answer answer = WhatIf.of(problem, answered.provedResult()).after(changes(new PeopleNamed(problem, side)));
        problemOut.ifPresent(file -> Output.write(file, MentoringJson.problems().write(answer.problem())));
        if (answer.obstacle().isEmpty()) {
            out.ifPresent(file -> Output.write(file, MentoringJson.results().write(answer.result())));
        }
        if (json) {
            streams.out().print(document(answer));
        } else {
            new WhatIfText(language.language(), answered::nameOf).lines(answer).forEach(streams::line);
        }
        return answer.obstacle().isPresent() ? ExitStatus.ANSWER_IS_NO : ExitStatus.DONE;
    }

    private ImmutableList<Change> changes(PeopleNamed people) {
        ImmutableList.Builder<Change> changes = ImmutableList.builder();
        withdraw.forEach(id -> people.sidesOf(id).forEach(leaves -> changes.add(new Change.Withdraw(leaves, id))));
        places.forEach((id, number) -> {
            if (number < 0) {
                throw new UsageException("--places takes whole numbers from 0");
            }
            changes.add(new Change.Places(people.sideOf(id), id, number));
        });
        score.forEach((pair, points) -> {
            PeopleNamed.Pair named = people.pair(pair);
            changes.add(new Change.Allow(named.mentor(), named.mentee(), points));
        });
        forbid.stream().map(people::pair).forEach(pair -> changes.add(new Change.Forbid(pair.mentor(), pair.mentee())));
        make.stream().map(people::pair).forEach(pair -> changes.add(new Change.Make(pair.mentor(), pair.mentee())));
        ImmutableList<Change> all = changes.build();
        if (all.isEmpty()) {
            throw new UsageException("Give a change: --withdraw, --places, --score, --forbid or --make.");
        }
        return all;
    }

    private static String document(Answer answer) {
        StringBuilder text = new StringBuilder();
        JsonText json = JsonText.inLines(text).object();
        if (answer.obstacle().isPresent()) {
            json.name("obstacle").value(answer.obstacle().get().name());
        } else {
            json.name("pairsGained").value(answer.pairsGained());
            json.name("scoreGained").value(answer.scoreGained());
            json.name("people").array();
            answer.difference().people().forEach(move -> person(move, json));
            json.end();
        }
        json.end();
        return text.toString();
    }

    private static void person(PersonMove move, JsonText json) {
        json.object();
        json.name("id").value(move.person());
        json.name("side").value(move.side() == Side.MENTOR ? "MENTOR" : "MENTEE");
        json.name("before").listRow();
        move.before().forEach(json::value);
        json.end().name("after").listRow();
        move.after().forEach(json::value);
        json.end().name("score").value(move.score()).end();
    }
}
