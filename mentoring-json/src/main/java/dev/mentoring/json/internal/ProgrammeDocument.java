package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.programme.Capacities;
import dev.mentoring.core.programme.MatchingMode;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.ProgrammeBuilder;
import dev.mentoring.core.programme.ScoringModel;
import dev.mentoring.core.rule.RuleBook;
import dev.mentoring.core.rule.Rules;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.core.taxonomy.Taxonomies;
import dev.mentoring.core.taxonomy.Taxonomy;
import dev.mentoring.core.taxonomy.TopicLink;
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
                    "hidden",
                    "topicLinks",
                    "places",
                    "commitments",
                    "form",
                    "strategy",
                    "capacities",
                    "quotas",
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
                    "duration",
                    "policies")
            .byDefault("mode", "\"ASSIGNED_WITH_ACCEPTANCE\"");

    /** Stands for a name that is missing or ill-formed, so that the rest can be looked at. */
    private static final String NAMELESS = "-";

    private final ProgrammeBuilder programme = Programme.builder().id(NAMELESS);
    private final LabelValues labels = new LabelValues();
    private final List<TaxonomyDocument> taxonomies = new ArrayList<>();
    private List<Supplier<TopicLink>> topicLinks = ImmutableList.of();
    private final FormValues form = new FormValues();
    private final RuleForms ruleForms;
    private final RuleValues rules;
    private final List<RuleValues> earlierRules = new ArrayList<>();
    private final ScoringValues scoring = new ScoringValues();
    private final PolicyValues policies;
    /** Makes the other parts, each once the whole document is known to be well-formed. */
    private final List<Consumer<Parts>> others = new ArrayList<>();

    /** Make the lists again without the elements in which something was found wrong. */
    private final List<Runnable> rests = new ArrayList<>();

    private ProgrammeDocument(Rules known) {
        this.ruleForms = new RuleForms(known);
        this.rules = new RuleValues(ruleForms);
        this.policies = new PolicyValues(ruleForms);
    }

    /** Reads a document whose rules are of a catalogue. */
    public static Programme read(DocumentReader in, Rules known) {
        ProgrammeDocument document = new ProgrammeDocument(known);
        in.beginDocument(DocumentKind.PROGRAMME);
        in.members(PROGRAMME);
        in.rememberDeclared();
        while (in.nextMember()) {
            document.member(in);
        }
        Programme programme = document.programme(new Parts(in.endDocumentNoting(), in.declared()));
        ProgrammeLookAlikes.warn(programme, in);
        return programme;
    }

    private void member(DocumentReader in) {
        switch (in.member()) {
            case "id" -> programme.id(in.id());
            case "version" -> programme.version(in.filledText());
            case "labels" -> labels.readPreferred(in);
            case "aliases" -> labels.readAlternative(in);
            case "hidden" -> labels.readHidden(in);
            case "taxonomies" -> Values.each(in, () -> taxonomies.add(TaxonomyDocument.readWithin(in)));
            case "topicLinks" -> topicLinks = TopicLinkValues.read(in);
            case "places" -> later("places", PlaceValues.read(in), programme::places);
            case "commitments" -> later("commitments", Values.list(in, CommitmentValues::read), programme::commitments);
            case "form" -> form.read(in);
            case "rules" -> rules.read(in);
            case "scoring" -> scoring.read(in);
            case "strategy" -> programme.strategy(ProgrammeSettings.strategy(in));
            case "capacities" -> capacities(ProgrammeSettings.capacities(in));
            default -> furtherMember(in);
        }
    }

    private void furtherMember(DocumentReader in) {
        switch (in.member()) {
            case "quotas" -> later("quotas", Values.list(in, QuotaValues::read), programme::quotas);
            case "earlierRules" ->
                Values.each(in, () -> {
                    earlierRules.add(new RuleValues(ruleForms));
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
            case "duration" -> later("duration", CohortValues.span(in), programme::duration);
            default -> policies.read(in);
        }
    }

    private void capacities(Supplier<Capacities> made) {
        others.add(parts -> {
            if (!parts.isSpoilt("capacities")) {
                parts.make("", made).ifPresent(programme::capacities);
            }
        });
    }

    private <T> void later(String path, Supplier<T> part, Consumer<T> use) {
        others.add(parts -> parts.make(path, part).ifPresent(use));
    }

    private <T> void later(String path, List<Supplier<T>> elements, Consumer<ImmutableList<T>> use) {
        others.add(parts -> {
            ImmutableList<T> made = parts.makeSome(path, elements);
            use.accept(made);
            rests.add(() -> use.accept(parts.sound(path, made)));
        });
    }

    /** Makes the programme; where some parts cannot be made, the rest is still compared with itself. */
    private Programme programme(Parts parts) {
        programme.taxonomies(taxonomies(parts).orElseGet(() -> Taxonomies.of(ImmutableList.of())));
        programme.form(form.form(parts).orElseGet(() -> form.rest(parts)));
        programme.rules(rules.rules(parts, "rules").orElseGet(ProgrammeDocument::noRules));
        programme.earlierRules(earlierRules(parts));
        programme.scoring(scoring.scoring(parts).orElseGet(ScoringModel::of));
        programme.labels(labels(parts).orElseGet(() -> Labels.of(NAMELESS)));
        others.forEach(part -> part.accept(parts));
        programme.policies(policies.policies(parts));
        Optional<Programme> whole = parts.attempt("", programme::build).or(() -> rest(parts));
        whole.ifPresent(made -> parts.attempt("", () -> checked(made)));
        return parts.finish(whole);
    }

    private Optional<Labels> labels(Parts parts) {
        return parts.isSpoilt("labels") || parts.isSpoilt("aliases") || parts.isSpoilt("hidden")
                ? Optional.empty()
                : parts.make("", labels::labels);
    }

    private ImmutableList<RuleBook> earlierRules(Parts parts) {
        ImmutableList.Builder<RuleBook> books = ImmutableList.builder();
        for (int i = 0; i < earlierRules.size(); i++) {
            earlierRules.get(i).rules(parts, "earlierRules/" + i).ifPresent(books::add);
        }
        return books.build();
    }

    /** The programme without the elements that do not go with the others. */
    private Optional<Programme> rest(Parts parts) {
        rests.forEach(Runnable::run);
        programme.form(form.rest(parts)).scoring(ScoringModel.of());
        return parts.attempt("", programme::build);
    }

    private static RuleBook noRules() {
        return new RuleBook(NAMELESS, ImmutableList.of());
    }

    private static Programme checked(Programme whole) {
        whole.checkRules().throwIfAny(InvalidModelException::new);
        return whole;
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
        Values.writeEach(
                programme.commitments(),
                out.name("commitments"),
                commitment -> CommitmentValues.write(commitment, out));
        FormValues.write(programme.form(), out.name("form"));
        RuleValues.write(programme.rules(), out.name("rules"));
        ScoringValues.write(programme.scoring(), out.name("scoring"));
        ProgrammeSettings.write(programme.strategy(), out);
        ProgrammeSettings.write(programme.capacities(), out);
        QuotaValues.write(programme.quotas(), out);
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
        PolicyValues.write(programme.policies(), out);
        out.end();
    }
}
