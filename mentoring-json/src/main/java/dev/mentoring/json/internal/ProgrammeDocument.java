package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.programme.MatchingMode;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.ProgrammeBuilder;
import dev.mentoring.core.taxonomy.Taxonomies;
import dev.mentoring.core.taxonomy.Taxonomy;
import dev.mentoring.json.DocumentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Maps documents of kind {@code programme}. */
public final class ProgrammeDocument {

    private static final Shape PROGRAMME = Shape.requiring("id", "version", "labels", "taxonomies", "rules", "scoring")
            .allowing(
                    "aliases",
                    "places",
                    "commitments",
                    "form",
                    "strategy",
                    "capacities",
                    "earlierRules",
                    "relationship",
                    "mode",
                    "cohorts",
                    "careerStages",
                    "formats",
                    "purposes",
                    "components",
                    "statements",
                    "diversityGoals",
                    "duration");

    private final ProgrammeBuilder programme = Programme.builder();
    private final LabelValues labels = new LabelValues();
    private final List<TaxonomyDocument> taxonomies = new ArrayList<>();
    private final FormValues form = new FormValues();
    private final RuleValues rules = new RuleValues();
    private final List<RuleValues> earlierRules = new ArrayList<>();
    private final ScoringValues scoring = new ScoringValues();
    /** Makes the other parts, each once the whole document is known to be well-formed. */
    private final List<Consumer<Parts>> others = new ArrayList<>();

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
            case "id" -> programme.id(in.id());
            case "version" -> programme.version(in.filledText());
            case "labels" -> labels.readPreferred(in);
            case "aliases" -> labels.readAlternative(in);
            case "taxonomies" -> Values.each(in, () -> taxonomies.add(TaxonomyDocument.readWithin(in)));
            case "places" -> later("places", PlaceValues.read(in), programme::places);
            case "commitments" -> later("commitments", Values.list(in, CommitmentValues::read), programme::commitments);
            case "form" -> form.read(in);
            case "rules" -> rules.read(in);
            case "scoring" -> scoring.read(in);
            case "strategy" -> programme.strategy(ProgrammeSettings.strategy(in));
            case "capacities" -> later("", ProgrammeSettings.capacities(in), programme::capacities);
            default -> furtherMember(in);
        }
    }

    private void furtherMember(DocumentReader in) {
        switch (in.member()) {
            case "earlierRules" ->
                Values.each(in, () -> {
                    earlierRules.add(new RuleValues());
                    earlierRules.get(earlierRules.size() - 1).read(in);
                });
            case "relationship" -> later("relationship", RelationshipTypeValues.read(in), programme::relationship);
            case "mode" -> in.choice(MatchingMode.class).ifPresent(programme::mode);
            case "cohorts" -> later("cohorts", Values.list(in, CohortValues::read), programme::cohorts);
            case "careerStages" -> later("careerStages", ChoiceValues.read(in), programme::careerStages);
            case "formats" -> later("formats", ChoiceValues.read(in), programme::formats);
            case "purposes" -> later("purposes", Values.list(in, AudienceValues::purpose), programme::purposes);
            case "components" -> later("components", Values.list(in, AudienceValues::component), programme::components);
            case "statements" -> later("statements", Values.list(in, AudienceValues::statement), programme::statements);
            case "diversityGoals" ->
                later("diversityGoals", Values.list(in, AudienceValues::goal), programme::diversityGoals);
            default -> later("duration", CohortValues.span(in), programme::duration);
        }
    }

    private <T> void later(String path, Supplier<T> part, Consumer<T> use) {
        others.add(parts -> parts.make(path, part).ifPresent(use));
    }

    private <T> void later(String path, List<Supplier<T>> elements, Consumer<ImmutableList<T>> use) {
        others.add(parts -> parts.makeAll(path, elements).ifPresent(use));
    }

    private Programme programme() {
        Parts parts = new Parts();
        taxonomies(parts).ifPresent(programme::taxonomies);
        form.form(parts).ifPresent(programme::form);
        rules.rules(parts, "rules").ifPresent(programme::rules);
        for (int i = 0; i < earlierRules.size(); i++) {
            earlierRules.get(i).rules(parts, "earlierRules/" + i).ifPresent(programme::addEarlierRules);
        }
        scoring.scoring(parts).ifPresent(programme::scoring);
        others.forEach(part -> part.accept(parts));
        return parts.finish(parts.areGood() ? parts.make("", this::checked) : Optional.empty());
    }

    private Programme checked() {
        Programme whole = programme.labels(labels.labels()).build();
        whole.checkRules().throwIfAny(InvalidModelException::new);
        return whole;
    }

    private Optional<Taxonomies> taxonomies(Parts parts) {
        ImmutableList.Builder<Taxonomy> made = ImmutableList.builder();
        for (int i = 0; i < taxonomies.size(); i++) {
            taxonomies.get(i).taxonomy(parts, "taxonomies/" + i).ifPresent(made::add);
        }
        ImmutableList<Taxonomy> all = made.build();
        return all.size() < taxonomies.size() ? Optional.empty() : parts.make("", () -> Taxonomies.of(all));
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
        PlaceValues.write(programme.places(), out.name("places"));
        Values.writeEach(
                programme.commitments(),
                out.name("commitments"),
                commitment -> CommitmentValues.write(commitment, out));
        FormValues.write(programme.form(), out.name("form"));
        RuleValues.write(programme.rules(), out.name("rules"));
        ScoringValues.write(programme.scoring(), out.name("scoring"));
        ProgrammeSettings.write(programme.strategy(), out);
        ProgrammeSettings.write(programme.capacities(), out);
        if (!programme.earlierRules().isEmpty()) {
            Values.writeEach(programme.earlierRules(), out.name("earlierRules"), book -> RuleValues.write(book, out));
        }
        RelationshipTypeValues.write(programme.relationship(), out);
        if (programme.mode() != MatchingMode.ASSIGNED_WITH_ACCEPTANCE) {
            out.name("mode").value(programme.mode().name());
        }
        CohortValues.write(programme.cohorts(), out);
        ChoiceValues.writeUnlessEmpty("careerStages", programme.careerStages(), out);
        ChoiceValues.writeUnlessEmpty("formats", programme.formats(), out);
        AudienceValues.write(programme, out);
        programme.duration().ifPresent(span -> CohortValues.write(span, out));
        out.end();
    }
}
