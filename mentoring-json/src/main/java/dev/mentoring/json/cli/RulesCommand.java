package dev.mentoring.json.cli;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.participant.GreatCircle;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.rule.RuleBook;
import dev.mentoring.core.rule.RuleContext;
import dev.mentoring.core.rule.RuleDiff;
import dev.mentoring.json.Limits;
import dev.mentoring.matching.explain.text.Language;
import dev.mentoring.matching.explain.text.Messages;
import dev.mentoring.matching.explain.text.SideWords;
import dev.mentoring.matching.problem.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says who may take part, what is missing for the others, and what another version of the rules would change. */
@Command(
        name = "rules",
        description = {
            "Says of every applicant and role whether the rules admit them, on which facts that rests, and what would "
                    + "have to be otherwise.",
            "With --against, also whom a change of rules concerns: those whose admission or possible partners differ."
        },
        mixinStandardHelpOptions = true)
final class RulesCommand implements Callable<Integer> {

    private final Streams streams;

    @Option(names = "--programme", required = true, paramLabel = "FILE", description = "the programme, JSON")
    private String programme = "";

    @Option(
            names = "--participants",
            required = true,
            paramLabel = "FILE",
            description = "the applicants: JSON, NDJSON, or a form export in CSV")
    private String participants = "";

    @Option(names = "--cohort", paramLabel = "ID", description = "the cohort of a form export; default: the latest")
    private Optional<String> cohort = Optional.empty();

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "the day for which rules are judged; default: the day of the last application")
    private Optional<LocalDate> on = Optional.empty();

    @Option(
            names = "--against",
            paramLabel = "FILE",
            description = "a programme with the rules before the change, judged by the facts of the first programme")
    private Optional<String> against = Optional.empty();

    RulesCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Input input = new Input(streams);
        Programme now = input.programme(programme);
        Optional<Programme> before = against.map(input::programme);
        Applicants applicants = input.read(
                participants, Limits.standard(), content -> Applicants.read(content, now, cohort, Limits.standard()));
        Roster roster = applicants.roster();
        now.check(roster).throwIfAny(InvalidModelException::new);
        LocalDate date = on.orElseGet(applicants::lastApplication);
        RuleContext context = now.ruleContext(roster, date, new GreatCircle());
        RuleBook rules = now.rulesFor(roster.cohort());
        streams.line("Rules version " + rules.version() + ", judged for " + date);
        SideWords sides = SideWords.of(Language.EN, now.relationship());
        AdmissionText text = new AdmissionText(Messages.of(Language.EN), sides, rules.in(context));
        for (Role role : Role.values()) {
            admissions(role, sides, text, applicants);
        }
        before.ifPresent(other -> changes(
                RuleDiff.between(other.rulesFor(roster.cohort()), rules, context, roster.participants()),
                sides,
                applicants));
        applicants.refusals().forEach(streams::say);
        return ExitStatus.DONE;
    }

    private void admissions(Role role, SideWords sides, AdmissionText text, Applicants applicants) {
        List<Participant> people = applicants.roster().participants().stream()
                .filter(person -> person.is(role))
                .toList();
        long admitted =
                people.stream().filter(person -> text.admits(person, role)).count();
        streams.line("");
        streams.line(
                "Applicants " + sides.as(Side.valueOf(role.name())) + " (" + people.size() + "), admitted " + admitted);
        for (Participant person : people) {
            streams.line("  " + applicants.nameOf(person.id()) + "  " + text.decision(person, role));
            text.details(person, role).forEach(detail -> streams.line("      " + detail));
        }
    }

    private void changes(RuleDiff diff, SideWords sides, Applicants applicants) {
        streams.line("");
        streams.line("Whom the change from version " + diff.before() + " to version " + diff.after() + " concerns ("
                + diff.people().size() + ")");
        for (RuleDiff.PersonDiff person : diff.people()) {
            streams.line("  " + applicants.nameOf(person.person()) + "  "
                    + sides.as(Side.valueOf(person.role().name())) + ": " + person.before()
                    + (person.before() == person.after() ? "" : " -> " + person.after()) + "; possible partners "
                    + person.partnersBefore() + " -> "
                    + (person.partnersBefore() + person.gained() - person.lost()) + " (" + person.gained()
                    + " gained, " + person.lost() + " lost)");
        }
    }
}
