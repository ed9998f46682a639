package dev.mentoring.json.cli;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.json.ParticipantsDocument;
import dev.mentoring.json.Reading;
import dev.mentoring.json.scim.Filling;
import dev.mentoring.json.scim.IdAttribute;
import dev.mentoring.json.scim.ScimFormat;
import dev.mentoring.json.scim.ScimReading;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Fills a roster from the users of a human resources system. */
@Command(
        name = "organisation",
        description = {
            "Reads a list of users in SCIM 2.0 and prints the participants with what they lacked: organisation, "
                    + "department, job title, languages, name, address, and whom they report to. What the participants "
                    + "have is kept; what the list says otherwise is told on standard error.",
            "",
            "mentoring organisation --users users.json --person-id userName --participants people.json --out filled.json"
        },
        mixinStandardHelpOptions = true)
final class OrganisationCommand implements Callable<Integer> {

    private final Streams streams;

    @Option(
            names = "--users",
            paramLabel = "FILE",
            required = true,
            description = "the list of users; - is standard input")
    private String users = "";

    @Option(
            names = "--person-id",
            paramLabel = "ATTRIBUTE",
            description = "which attribute of a user is the participant's identifier: id, userName or externalId; "
                    + "default ${DEFAULT-VALUE}")
    private String personId = IdAttribute.ID.attribute();

    @Option(
            names = "--participants",
            paramLabel = "FILE",
            required = true,
            description = "a participants document, NDJSON, or with --programme a form export in CSV")
    private String participants = "";

    @Option(names = "--programme", paramLabel = "FILE", description = "the programme of a form export")
    private Optional<String> programme = Optional.empty();

    @Option(
            names = "--cohort",
            paramLabel = "ID",
            description = "the cohort of a form export; default: the programme's latest")
    private Optional<String> cohort = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", description = "write to a file instead of standard output")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private SizeOption size = new SizeOption();

    OrganisationCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        ScimFormat format = ScimFormat.standard().withLimits(size.limits()).withId(attribute());
        Input input = new Input(streams);
        Reading<ParticipantsDocument> known = roster(input);
        ScimReading read = input.read(users, size.limits(), format::read);
        Filling filling = read.organisation().onto(known.value());
        new OrganisationText(streams).tell(read, filling);
        String document = MentoringJson.participants().write(filling.participants(), known.extras());
        out.ifPresentOrElse(
                file -> Output.write(file, document), () -> streams.out().print(document));
        return ExitStatus.DONE;
    }

    private IdAttribute attribute() {
        return Arrays.stream(IdAttribute.values())
                .filter(known -> known.attribute().equals(personId))
                .findFirst()
                .orElseThrow(() -> new UsageException("--person-id takes id, userName or externalId"));
    }

    /** What is known of the participants, with whatever else their document holds: it is written back. */
    private Reading<ParticipantsDocument> roster(Input input) {
        Optional<Programme> known = programme.map(input::programme);
        return input.read(participants, size.limits(), content -> {
            if (known.isEmpty() || Applicants.beginsWithBrace(content)) {
                return Applicants.readDocument(content, size.limits());
            }
            Applicants applicants = Applicants.read(content, known.get(), cohort, size.limits());
            applicants.refusals().forEach(streams::say);
            ParticipantsDocument document = new ParticipantsDocument(applicants.roster(), applicants.contacts());
            return new Reading<>(document, ImmutableList.of());
        });
    }
}
