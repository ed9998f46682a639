package dev.mentoring.json.internal;

import dev.mentoring.json.DocumentKind;
import dev.mentoring.matching.experiment.Design;
import java.util.function.Supplier;

/** Maps documents of kind {@code experiment}. */
public final class ExperimentDocument {

    private ExperimentDocument() {}

    /** Reads a document. */
    public static Design read(DocumentReader in) {
        in.beginDocument(DocumentKind.EXPERIMENT);
        in.members(DesignValues.DESIGN);
        Supplier<Design> design = DesignValues.readMembers(in);
        in.endDocument();
        Parts parts = new Parts();
        return parts.finish(parts.make("", design));
    }

    /** Writes a document. */
    public static void write(Design design, JsonText out) {
        out.object();
        out.name("format").value(DocumentKind.EXPERIMENT.format());
        DesignValues.writeMembers(design, out);
        out.end();
    }
}
