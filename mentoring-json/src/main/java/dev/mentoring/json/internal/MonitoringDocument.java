package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.evaluation.Characteristic;
import dev.mentoring.core.evaluation.Group;
import dev.mentoring.core.evaluation.MonitoredPerson;
import dev.mentoring.core.evaluation.MonitoringData;
import dev.mentoring.json.DocumentKind;
import java.util.Optional;
import java.util.function.Supplier;

/** Maps documents of kind {@code monitoring}. */
public final class MonitoringDocument {

    private static final Shape DOCUMENT = Shape.requiring("characteristics", "people");
    private static final Shape CHARACTERISTIC = Shape.requiring("id", "labels", "groups");
    private static final Shape GROUP = Shape.requiring("id", "labels");
    private static final Shape PERSON = Shape.requiring("id", "groups");

    private MonitoringDocument() {}

    /** Reads a document. */
    public static MonitoringData read(DocumentReader in) {
        ImmutableList<Supplier<Characteristic>> characteristics = ImmutableList.of();
        ImmutableList<Supplier<MonitoredPerson>> people = ImmutableList.of();
        in.beginDocument(DocumentKind.MONITORING);
        in.members(DOCUMENT);
        while (in.nextMember()) {
            switch (in.member()) {
                case "characteristics" -> characteristics = Values.list(in, MonitoringDocument::characteristic);
                default -> people = Values.list(in, MonitoringDocument::person);
            }
        }
        in.endDocument();
        Parts parts = new Parts();
        Optional<ImmutableList<Characteristic>> asked = parts.makeAll("characteristics", characteristics);
        Optional<ImmutableList<MonitoredPerson>> said = parts.makeAll("people", people);
        return parts.finish(asked.flatMap(questions ->
                said.flatMap(answers -> parts.make("", () -> new MonitoringData(questions, answers)))));
    }

    private static Supplier<Characteristic> characteristic(DocumentReader in) {
        String id = "";
        LabelValues labels = new LabelValues();
        ImmutableList<Supplier<Group>> groups = ImmutableList.of();
        if (in.enterObject(CHARACTERISTIC)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "id" -> id = in.id();
                    case "labels" -> labels.readPreferred(in);
                    default -> groups = Values.list(in, MonitoringDocument::group);
                }
            }
        }
        String name = id;
        ImmutableList<Supplier<Group>> members = groups;
        return () -> new Characteristic(name, labels.labels(), Parts.all("groups", members));
    }

    private static Supplier<Group> group(DocumentReader in) {
        String id = "";
        LabelValues labels = new LabelValues();
        if (in.enterObject(GROUP)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "id" -> id = in.id();
                    default -> labels.readPreferred(in);
                }
            }
        }
        String name = id;
        return () -> new Group(name, labels.labels());
    }

    private static Supplier<MonitoredPerson> person(DocumentReader in) {
        String id = "";
        ImmutableSortedMap<String, String> groups = ImmutableSortedMap.of();
        if (in.enterObject(PERSON)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "id" -> id = in.id();
                    default -> groups = Values.map(in, DocumentReader::memberAsId, DocumentReader::id);
                }
            }
        }
        String name = id;
        ImmutableSortedMap<String, String> answers = groups;
        return () -> new MonitoredPerson(name, answers);
    }

    /** Writes a document. */
    public static void write(MonitoringData data, JsonText out) {
        out.object();
        out.name("format").value(DocumentKind.MONITORING.format());
        Values.writeEach(data.characteristics(), out.name("characteristics"), one -> {
            out.object().name("id").value(one.id());
            LabelValues.writePreferred("labels", one.labels(), out);
            Values.writeEach(one.groups(), out.name("groups"), group -> {
                out.row().name("id").value(group.id());
                LabelValues.writePreferred("labels", group.labels(), out);
                out.end();
            });
            out.end();
        });
        Values.writeEach(data.people(), out.name("people"), person -> {
            out.row().name("id").value(person.id()).name("groups").row();
            person.groups().forEach((asked, answer) -> out.name(asked).value(answer));
            out.end().end();
        });
        out.end();
    }
}
