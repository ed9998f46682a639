package dev.mentoring.json.cli;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.partnership.Obligation;
import dev.mentoring.json.internal.JsonText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Tells obligations, as a list in English or as JSON. */
final class ObligationText {

    private final List<Obligation> due;
    private final Instant at;
    private final LocalDate day;

    /**
     * Tells obligations in the order given.
     *
     * @param day the day of the instant, where the programme is
     */
    ObligationText(List<Obligation> due, Instant at, LocalDate day) {
        this.due = due;
        this.at = at;
        this.day = day;
    }

    /** The list: who, what, about what and by when; below, why and what for. */
    ImmutableList<String> lines() {
        long overdue = due.stream().filter(one -> one.isOverdue(day)).count();
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.add("Due on " + day + " (" + due.size() + "), overdue " + overdue);
        for (Obligation one : due) {
            lines.add("  " + String.join(" or ", one.by()) + "  " + one.act().key() + about(one) + "  " + when(one));
            lines.add("      asked for by " + one.policy()
                    + one.unlocks().map(step -> ", unlocks " + step).orElse("")
                    + (one.lockedBy().isEmpty() ? "" : "; not before " + String.join(", ", one.lockedBy())));
        }
        return lines.build();
    }

    private static String about(Obligation one) {
        return one.about().isEmpty() ? "" : "  " + String.join(", ", one.about());
    }

    private String when(Obligation one) {
        String from =
                one.from().filter(day::isBefore).map(first -> "from " + first).orElse("");
        return one.due()
                .map(last -> (from + " by " + last).strip() + (one.isOverdue(day) ? " (overdue)" : ""))
                .orElse(from.isEmpty() ? "at any time" : from);
    }

    /** The same as an object, with the head of the log that it rests on. */
    String json(RunningProgramme running) {
        StringBuilder text = new StringBuilder();
        JsonText out = JsonText.inLines(text).object();
        out.name("programme").value(running.lifecycle().programme().id());
        out.name("at").value(at.toString());
        out.name("on").value(day.toString());
        out.name("head").row();
        out.name("number").value(running.head().number());
        out.name("hash").value(running.head().hash());
        out.end();
        out.name("obligations").array();
        due.forEach(one -> write(one, out));
        out.end().end().requireClosed();
        return text.toString();
    }

    private void write(Obligation one, JsonText out) {
        out.row();
        write("by", one.by(), out);
        out.name("act").value(one.act().key());
        write("about", one.about(), out);
        one.from().ifPresent(first -> out.name("from").value(first.toString()));
        one.due().ifPresent(last -> out.name("due").value(last.toString()));
        out.name("overdue").value(one.isOverdue(day));
        out.name("policy").value(one.policy());
        write("lockedBy", one.lockedBy(), out);
        one.unlocks().ifPresent(step -> out.name("unlocks").value(step.name()));
        out.end();
    }

    private static void write(String name, Iterable<String> ids, JsonText out) {
        out.name(name).array();
        ids.forEach(out::value);
        out.end();
    }
}
