package dev.mentoring.json.internal;

import dev.mentoring.core.Options;
import dev.mentoring.matching.experiment.Source;
import dev.mentoring.matching.experiment.Variant;
import java.util.Optional;
import java.util.function.Supplier;

/** Maps what designs try: entries of catalogues with their settings, and questions. */
final class VariantValues {

    private static final String REFERENCE = "reference";

    /** A perturbation or a schedule. */
    static final RecordForm<Variant> NAMED = form("name");

    /** A strategy. */
    static final RecordForm<Variant> CONTENDER = form("strategy");

    private static final RecordForm<Variant> GENERATOR = form("generator");

    private static final RecordForm<Source.Given> GIVEN = RecordForm.<Source.Given, Optional<String>, String>of(
                    (id, reference) -> new Source.Given(id.orElse(reference), reference),
                    Member.idIfAny("id", given -> unless(given.reference(), given.id())),
                    Member.id(REFERENCE, Source.Given::reference))
            .inRows();

    private VariantValues() {}

    private static RecordForm<Variant> form(String name) {
        return RecordForm.<Variant, Optional<String>, String, Options>of(
                        (id, entry, options) -> new Variant(id.orElse(entry), entry, options),
                        Member.idIfAny("id", variant -> unless(variant.name(), variant.id())),
                        Member.id(name, Variant::name),
                        Member.options("options", Variant::options))
                .inRows();
    }

    /** The label, unless it is the one that is taken where none is given. */
    private static Optional<String> unless(String usual, String label) {
        return label.equals(usual) ? Optional.empty() : Optional.of(label);
    }

    /** Reads where questions come from: a generator, or the reference of one question. */
    static Supplier<Source> source(DocumentReader in) {
        if (in.textAhead(REFERENCE).isPresent()) {
            Supplier<Source.Given> given = GIVEN.read(in);
            return given::get;
        }
        Supplier<Variant> generator = GENERATOR.read(in);
        return () -> new Source.Drawn(generator.get());
    }

    /** Writes where questions come from. */
    static void write(Source source, JsonText out) {
        if (source instanceof Source.Drawn drawn) {
            GENERATOR.write(drawn.generator(), out);
        } else if (source instanceof Source.Given given) {
            GIVEN.write(given, out);
        }
    }
}
