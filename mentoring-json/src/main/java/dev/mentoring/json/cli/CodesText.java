package dev.mentoring.json.cli;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.json.internal.JsonText;
import java.util.stream.Stream;

/** The codes of problems with what each of them means and what to do, in the order of {@link ProblemCode}. */
final class CodesText {

    private static final String INDENT = "    ";

    private CodesText() {}

    /** Three lines a code: its name, its meaning and its advice. */
    static ImmutableList<String> lines() {
        return Stream.of(ProblemCode.values())
                .flatMap(code -> Stream.of(code.name(), INDENT + code.meaning(), INDENT + code.advice()))
                .collect(ImmutableList.toImmutableList());
    }

    /** An array with an object a code. */
    static String document() {
        StringBuilder text = new StringBuilder();
        JsonText out = JsonText.inLines(text).array();
        for (ProblemCode code : ProblemCode.values()) {
            out.object();
            out.name("code").value(code.name());
            out.name("meaning").value(code.meaning());
            out.name("advice").value(code.advice());
            out.end();
        }
        out.end();
        return text.toString();
    }
}
