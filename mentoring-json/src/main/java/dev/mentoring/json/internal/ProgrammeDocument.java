package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Place;
import dev.mentoring.core.programme.Capacities;
import dev.mentoring.core.programme.Choice;
import dev.mentoring.core.programme.Form;
import dev.mentoring.core.programme.Options;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.ScoringModel;
import dev.mentoring.core.programme.StrategyChoice;
import dev.mentoring.core.rule.RuleBook;
import dev.mentoring.core.taxonomy.Taxonomies;
import dev.mentoring.core.taxonomy.Taxonomy;
import dev.mentoring.core.taxonomy.TopicLink;
import dev.mentoring.json.DocumentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Maps documents of kind {@code programme}. */
public final class ProgrammeDocument {

    private static final Shape PROGRAMME = Shape.requiring("id", "version", "labels", "taxonomies", "rules", "scoring")
            .allowing("aliases", "hidden", "topicLinks", "places", "commitments", "form", "strategy", "capacities");
    private static final Shape STRATEGY = Shape.requiring("name").allowing("options");
    private static final Shape CAPACITIES = Shape.requiring("mentorDefault", "mentorMaximum", "mentee");

    private String id = "";
    private String version = "";
    private final LabelValues labels = new LabelValues();
    private final List<TaxonomyDocument> taxonomies = new ArrayList<>();
    private List<Supplier<TopicLink>> topicLinks = ImmutableList.of();
    private List<Supplier<Place>> places = ImmutableList.of();
    private List<Supplier<Choice>> commitments = ImmutableList.of();
    private final FormValues form = new FormValues();
    private final RuleValues rules = new RuleValues();
    private final ScoringValues scoring = new ScoringValues();
    private StrategyChoice strategy = StrategyChoice.of("max-coverage");
    private Supplier<Capacities> capacities = Capacities::oneToOne;

    private ProgrammeDocument() {}

    /** Reads a document. */
    public static Programme read(DocumentReader in) {
        ProgrammeDocument document = new ProgrammeDocument();
        in.beginDocument(DocumentKind.PROGRAMME);
        in.members(PROGRAMME);
        while (in.nextMember()) {
            document.member(in);
        }
        in.endDocument();
        return document.programme();
    }

    private void member(DocumentReader in) {
        switch (in.member()) {
            case "id" -> id = in.id();
            case "version" -> version = in.filledText();
            case "labels" -> labels.readPreferred(in);
            case "aliases" -> labels.readAlternative(in);
            case "hidden" -> labels.readHidden(in);
            case "taxonomies" -> Values.each(in, () -> taxonomies.add(TaxonomyDocument.readWithin(in)));
            case "topicLinks" -> topicLinks = TopicLinkValues.read(in);
            case "places" -> places = PlaceValues.read(in);
            case "commitments" -> commitments = ChoiceValues.read(in);
            case "form" -> form.read(in);
            case "rules" -> rules.read(in);
            case "scoring" -> scoring.read(in);
            case "strategy" -> strategy = strategy(in);
            default -> capacities = capacities(in);
        }
    }

    private static StrategyChoice strategy(DocumentReader in) {
        String name = "";
        Options options = Options.none();
        if (in.enterObject(STRATEGY)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "name" -> name = in.filledText();
                    default -> options = OptionValues.read(in);
                }
            }
        }
        return new StrategyChoice(name, options);
    }

    private static Supplier<Capacities> capacities(DocumentReader in) {
        int mentorDefault = 0;
        int mentorMaximum = 0;
        int mentee = 0;
        if (in.enterObject(CAPACITIES)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "mentorDefault" -> mentorDefault = count(in);
                    case "mentorMaximum" -> mentorMaximum = count(in);
                    default -> mentee = count(in);
                }
            }
        }
        int usual = mentorDefault;
        int most = mentorMaximum;
        int mentorsOfOne = mentee;
        return () -> new Capacities(usual, most, mentorsOfOne);
    }

    private static int count(DocumentReader in) {
        return (int) in.whole(0, Participant.MOST_PLACES);
    }

    private Programme programme() {
        Parts parts = new Parts();
        Optional<Taxonomies> topics = taxonomies(parts);
        Optional<ImmutableList<Place>> towns = parts.makeAll("places", places);
        Optional<ImmutableList<Choice>> kinds = parts.makeAll("commitments", commitments);
        Optional<Form> asked = form.form(parts);
        Optional<RuleBook> book = rules.rules(parts);
        Optional<ScoringModel> model = scoring.scoring(parts);
        Optional<Capacities> counts = parts.make("", capacities);
        boolean complete = topics.isPresent()
                && towns.isPresent()
                && kinds.isPresent()
                && asked.isPresent()
                && book.isPresent()
                && model.isPresent()
                && counts.isPresent();
        return parts.finish(
                !complete
                        ? Optional.empty()
                        : parts.make(
                                "",
                                () -> Programme.builder()
                                        .id(id)
                                        .version(version)
                                        .labels(labels.labels())
                                        .taxonomies(topics.orElseThrow())
                                        .places(towns.orElseThrow())
                                        .commitments(kinds.orElseThrow())
                                        .form(asked.orElseThrow())
                                        .rules(book.orElseThrow())
                                        .scoring(model.orElseThrow())
                                        .strategy(strategy)
                                        .capacities(counts.orElseThrow())
                                        .build()));
    }

    private Optional<Taxonomies> taxonomies(Parts parts) {
        ImmutableList.Builder<Taxonomy> made = ImmutableList.builder();
        for (int i = 0; i < taxonomies.size(); i++) {
            taxonomies.get(i).taxonomy(parts, "taxonomies/" + i).ifPresent(made::add);
        }
        ImmutableList<Taxonomy> all = made.build();
        Optional<ImmutableList<TopicLink>> links = parts.makeAll("topicLinks", topicLinks);
        return all.size() < taxonomies.size()
                ? Optional.empty()
                : links.flatMap(stated -> parts.make("", () -> Taxonomies.of(all, stated)));
    }

    /** Writes a document. */
    public static void write(Programme programme, JsonText out) {
        out.object();
        out.name("format").value(DocumentKind.PROGRAMME.format());
        out.name("id").value(programme.id());
        out.name("version").value(programme.version());
        LabelValues.write(programme.labels(), out);
        Values.writeEach(
                programme.taxonomies().all(),
                out.name("taxonomies"),
                taxonomy -> TaxonomyDocument.write(taxonomy, out));
        TopicLinkValues.writeUnlessNone(programme.taxonomies().links(), out);
        PlaceValues.write(programme.places(), out.name("places"));
        ChoiceValues.write(programme.commitments(), out.name("commitments"));
        FormValues.write(programme.form(), out.name("form"));
        RuleValues.write(programme.rules(), out.name("rules"));
        ScoringValues.write(programme.scoring(), out.name("scoring"));
        out.name("strategy").row().name("name").value(programme.strategy().name());
        ScoringValues.writeUnlessNone(programme.strategy().options(), out);
        out.end();
        out.name("capacities").row();
        out.name("mentorDefault").value(programme.capacities().mentorDefault());
        out.name("mentorMaximum").value(programme.capacities().mentorMaximum());
        out.name("mentee").value(programme.capacities().mentee());
        out.end();
        out.end();
    }
}
