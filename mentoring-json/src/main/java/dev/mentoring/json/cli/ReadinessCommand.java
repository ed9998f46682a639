package dev.mentoring.json.cli;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.Place;
import dev.mentoring.core.programme.Commitment;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.matching.Matchmaker;
import dev.mentoring.matching.advice.Chance;
import dev.mentoring.matching.advice.GroupSupply;
import dev.mentoring.matching.advice.OfficeText;
import dev.mentoring.matching.advice.Outlook;
import dev.mentoring.matching.advice.RoundReadiness;
import dev.mentoring.matching.explain.text.Language;
import dev.mentoring.matching.explain.text.Messages;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says before a round what can come of it. */
@Command(
        name = "readiness",
        description = {
            "Says, before anybody is paired, what can come of a round: places against demand in all, by topic, by place and by "
                    + "kind of relationship; what each rule costs in possible pairs; who has few possible partners, and who can "
                    + "get nobody wherever the most pairs are made."
        },
        footer = {"", "Examples:", "  mentoring readiness --example nlls"},
        mixinStandardHelpOptions = true)
final class ReadinessCommand implements Callable<Integer> {

    private final Streams streams;

    @ArgGroup(multiplicity = "1")
    private RoundSource source = new RoundSource();

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "the day for which rules are judged; default: the day of the last application")
    private Optional<LocalDate> on = Optional.empty();

    @Option(
            names = "--few",
            paramLabel = "N",
            description = "name those who have so many possible partners at most; default ${DEFAULT-VALUE}")
    private int few = 2;

    @Option(
            names = "--by",
            paramLabel = "ATTRIBUTE",
            description = "also places against demand by a question of the form, such as a region; may be repeated")
    private List<String> by = List.of();

    @Mixin
    private LanguageOption language = new LanguageOption();

    ReadinessCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (few < 0) {
            throw new UsageException("--few takes a whole number from 0");
        }
        Language spoken = language.language();
        Input input = new Input(streams);
        Programme programme = source.programme(input);
        Applicants applicants = source.applicants(programme, input);
        LocalDate date = on.orElseGet(() -> source.date(applicants));
        RoundReadiness readiness =
                RoundReadiness.of(Matchmaker.standard().compile(programme, applicants.roster(), date));
        OfficeText text = new OfficeText(spoken, programme, applicants::nameOf);
        Messages messages = Messages.of(spoken);
        section("", text.lines(readiness.inAll()));
        section(
                messages.text("readiness.topics"),
                readiness.byTopic().stream().map(text::line).toList());
        groups(messages.text("readiness.places"), readiness.byPlace(), text, id -> place(programme, spoken, id));
        groups(
                messages.text("readiness.commitments"),
                readiness.byCommitment(),
                text,
                id -> commitment(programme, spoken, id));
        by.forEach(attribute ->
                groups(attribute(programme, spoken, attribute), readiness.by(attribute), text, Function.identity()));
        section(
                messages.text("readiness.rules"),
                readiness.ruleCosts().stream().map(text::line).toList());
        section(
                messages.text("readiness.few"),
                readiness.fewPartners(few).stream().map(text::line).toList());
        Outlook outlook = readiness.outlook();
        section(
                messages.text("readiness.nobody"),
                outlook.people().stream()
                        .filter(person -> person.chance() == Chance.NONE)
                        .map(text::line)
                        .toList());
        section(
                messages.text("readiness.bottlenecks"),
                outlook.bottlenecks().stream().map(text::line).toList());
        return ExitStatus.DONE;
    }

    private void groups(
            String title, ImmutableList<GroupSupply> groups, OfficeText text, Function<String, String> labelOf) {
        section(title, groups.stream().map(group -> text.line(group, labelOf)).toList());
    }

    private static String place(Programme programme, Language language, String id) {
        return programme.places().stream()
                .filter(place -> place.id().equals(id))
                .map(Place::labels)
                .map(labels -> labels.in(language.tag()))
                .findFirst()
                .orElse(id);
    }

    private static String attribute(Programme programme, Language language, String id) {
        return programme
                .form()
                .attribute(id)
                .map(attribute -> attribute.labels().in(language.tag()))
                .orElse(id);
    }

    private static String commitment(Programme programme, Language language, String id) {
        return programme.commitments().stream()
                .filter(commitment -> commitment.id().equals(id))
                .map(Commitment::choice)
                .map(choice -> choice.labels().in(language.tag()))
                .findFirst()
                .orElse(id);
    }

    /** A part of the report; left out where there is nothing to tell. */
    private void section(String title, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        if (!title.isEmpty()) {
            streams.line("");
            streams.line(title);
        }
        lines.forEach(line -> streams.line(title.isEmpty() ? line : "  " + line));
    }
}
