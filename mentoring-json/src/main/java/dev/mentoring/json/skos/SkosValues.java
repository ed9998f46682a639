package dev.mentoring.json.skos;

import dev.mentoring.core.ProblemCode;
import dev.mentoring.json.internal.DocumentReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads the values of members in each of the ways in which JSON-LD writes them: one, several, as text or as object. */
final class SkosValues {

    private static final int WHOLE_PERCENT = 100;

    private final DocumentReader in;
    private final JsonLdContext context;
    private final String language;
    private final Consumer<String> leaveOut;

    SkosValues(DocumentReader in, JsonLdContext context, String language, Consumer<String> leaveOut) {
        this.in = in;
        this.context = context;
        this.language = language;
        this.leaveOut = leaveOut;
    }

    /** Reads what types a node has. */
    void names(List<String> into) {
        each(() -> {
            if (in.isText()) {
                into.add(context.meaning(in.text()));
            } else {
                in.wrongType("a name, which is a text,");
            }
        });
    }

    /** Reads the literals of the member of the name, without blank ones. */
    void texts(String name, List<SkosNode.Literal> into) {
        List<SkosNode.Literal> all = new ArrayList<>(1);
        literals(name, all);
        for (SkosNode.Literal literal : all) {
            if (literal.text().isBlank()) {
                leaveOut.accept("blank texts");
            } else {
                into.add(literal);
            }
        }
    }

    /** Reads the literals of the member of the name. */
    void literals(String name, List<SkosNode.Literal> into) {
        String usual = context.language(name).orElse(language);
        boolean byLanguage = context.isLanguageMap(name);
        each(() -> {
            if (!in.isObject()) {
                plain(usual, into);
            } else if (byLanguage) {
                languageMap(into);
            } else {
                valueObject(name, usual, into);
            }
        });
    }

    private void plain(String ofLanguage, List<SkosNode.Literal> into) {
        if (in.isText()) {
            into.add(new SkosNode.Literal(ofLanguage, in.text()));
        } else if (in.isNumber()) {
            into.add(new SkosNode.Literal(ofLanguage, in.numeral()));
            in.skip();
        } else if (in.isTruth()) {
            into.add(new SkosNode.Literal(ofLanguage, Boolean.toString(in.truth())));
        } else {
            in.wrongType("a text");
        }
    }

    private void languageMap(List<SkosNode.Literal> into) {
        if (in.enterMap()) {
            while (in.nextKeyOfAny()) {
                String tag = in.member();
                each(() -> plain(tag.equals("@none") ? language : tag, into));
            }
        }
    }

    private void valueObject(String name, String usual, List<SkosNode.Literal> into) {
        List<SkosNode.Literal> found = new ArrayList<>(1);
        String ofLanguage = language;
        if (in.enterMap()) {
            while (in.nextKeyOfAny()) {
                switch (context.meaning(in.member())) {
                    case "@value" -> plain(usual, found);
                    case "@language" -> {
                        if (in.isText()) {
                            ofLanguage = in.text();
                        } else {
                            in.skip();
                        }
                    }
                    case "@set", "@list" -> literals(name, into);
                    default -> in.skip();
                }
            }
        }
        for (SkosNode.Literal literal : found) {
            into.add(new SkosNode.Literal(ofLanguage, literal.text()));
        }
    }

    /** Reads references to other nodes. */
    void references(List<String> into) {
        each(() -> {
            if (in.isText()) {
                into.add(context.iri(in.text()));
            } else if (in.isObject()) {
                reference(into);
            } else {
                in.wrongType("a reference to a node");
            }
        });
    }

    private void reference(List<String> into) {
        if (in.enterMap()) {
            boolean found = false;
            while (in.nextKeyOfAny()) {
                String meaning = context.meaning(in.member());
                if (meaning.equals("@id") && in.isText()) {
                    into.add(context.iri(in.text()));
                    found = true;
                } else if (meaning.equals("@set") || meaning.equals("@list")) {
                    references(into);
                    found = true;
                } else {
                    if (!meaning.equals("@type")) {
                        leaveOut.accept("members of nodes within nodes");
                    }
                    in.skip();
                }
            }
            if (!found) {
                leaveOut.accept("references without an IRI");
            }
        }
    }

    /** Reads with which nodes a node overlaps, and by how many percent. */
    void overlaps(Map<String, Integer> into) {
        each(() -> {
            if (in.isObject()) {
                overlap(into);
            } else {
                in.wrongType("an overlap, which is an object,");
            }
        });
    }

    private void overlap(Map<String, Integer> into) {
        List<String> with = new ArrayList<>(1);
        List<SkosNode.Literal> percent = new ArrayList<>(1);
        if (in.enterMap()) {
            while (in.nextKeyOfAny()) {
                String name = in.member();
                switch (context.meaning(name)) {
                    case Iris.WITH -> references(with);
                    case Iris.PERCENT -> literals(name, percent);
                    default -> in.skip();
                }
            }
        }
        boolean whole = percent.size() == 1 && percent.get(0).text().matches("[1-9][0-9]?|" + WHOLE_PERCENT);
        if (with.size() == 1 && whole) {
            into.putIfAbsent(with.get(0), Integer.parseInt(percent.get(0).text()));
        } else {
            in.note(ProblemCode.NUMBER_RANGE, "an overlap names one topic, and 1 to 100 percent");
        }
    }

    /** Reads each of the values here, which are one value or an array of them; null is none. */
    private void each(Runnable value) {
        if (in.isArray() && in.enterArray()) {
            while (in.nextElementOfAny()) {
                if (!in.isNull()) {
                    value.run();
                }
            }
        } else if (!in.isNull()) {
            value.run();
        }
    }
}
