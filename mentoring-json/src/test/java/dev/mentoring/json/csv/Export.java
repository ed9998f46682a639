package dev.mentoring.json.csv;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.json.Examples;
import dev.mentoring.json.Limits;
import dev.mentoring.json.MentoringJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A table as a form tool exports it, made cell by cell for the form of the example programme. */
final class Export {

    static final Programme NLLS = MentoringJson.readProgramme(Examples.programme("nlls"));

    static final String ID = "Response ID";
    static final String NAME = "Name";
    static final String DATE = "Date (MM/DD/YY)";
    static final String ROLE = "Role";
    static final String STAFF = "Library staff (manager included)";
    static final String TOWN = "Town";
    static final String YEARS = "Years in present role";
    static final String OFFERS = "Areas I am confident in sharing";
    static final String OTHER_OFFERS = "Other areas I could share";
    static final String NEEDS = "Areas of interest";
    static final String OTHER_NEEDS = "Other areas of interest";
    static final String OBJECTIVES = "Objectives";
    static final String REQUESTS = "Requests";
    static final String FROM = "Driving distance from";
    static final String KILOMETRES = "Kilometres";
    static final String COMMITMENT = "Time commitment";
    static final String PLACES = "How many mentees";

    private static final ImmutableList<String> HEADINGS = ImmutableList.of(
            ID,
            NAME,
            DATE,
            ROLE,
            STAFF,
            TOWN,
            YEARS,
            OFFERS,
            OTHER_OFFERS,
            NEEDS,
            OTHER_NEEDS,
            OBJECTIVES,
            REQUESTS,
            FROM,
            KILOMETRES,
            COMMITMENT,
            PLACES);

    private final List<Map<String, String>> rows = new ArrayList<>();

    /** Adds a mentee; cells are heading, content, heading, content and so on. */
    Export mentee(String id, String... cells) {
        Map<String, String> row = new LinkedHashMap<>(Map.of(ID, id, ROLE, "Mentee"));
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        rows.add(row);
        return this;
    }

    String table(String separator, String lineEnd) {
        StringBuilder out = new StringBuilder(String.join(separator, HEADINGS)).append(lineEnd);
        for (Map<String, String> row : rows) {
            out.append(HEADINGS.stream()
                            .map(heading -> quoted(row.getOrDefault(heading, "")))
                            .collect(Collectors.joining(separator)))
                    .append(lineEnd);
        }
        return out.toString();
    }

    RosterImport read() {
        return read(table(",", "\n"));
    }

    static RosterImport read(String table) {
        return read(table.getBytes(StandardCharsets.UTF_8));
    }

    static RosterImport read(byte[] table) {
        return CsvRoster.read(table, NLLS, "2026", Limits.standard());
    }

    private static String quoted(String cell) {
        return cell.isEmpty() ? "" : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
