package dev.mentoring.json.csv;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.participant.Place;
import dev.mentoring.core.programme.Attribute;
import dev.mentoring.core.programme.Choice;
import dev.mentoring.core.programme.Column;
import dev.mentoring.core.programme.ColumnBuilder;
import dev.mentoring.core.programme.Component;
import dev.mentoring.core.programme.DateOrder;
import dev.mentoring.core.programme.DiversityGoal;
import dev.mentoring.core.programme.Field;
import dev.mentoring.core.programme.Form;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.ScoringModel;
import dev.mentoring.core.programme.Statement;
import dev.mentoring.core.rule.RuleBook;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.core.taxonomy.Taxonomies;
import dev.mentoring.core.taxonomy.Taxonomy;
import dev.mentoring.core.taxonomy.Topic;
import dev.mentoring.json.Limits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A programme whose form asks for every field; the heading of a column is the name of its field or attribute. */
public final class FormOfEveryField {

    private static final Choice YES = new Choice("YES", Labels.of("Yes", "I agree"));
    private static final Choice NO = new Choice("NO", Labels.of("No"));

    public static final Programme PROGRAMME = Programme.builder()
            .id("every")
            .labels(Labels.of("Every field"))
            .taxonomies(Taxonomies.of(List.of(Taxonomy.of(
                    "t",
                    "1",
                    List.of(
                            new Topic(
                                    "ai",
                                    Labels.of("AI", "Artificial intelligence"),
                                    Optional.empty(),
                                    ImmutableSortedMap.of()),
                            Topic.of("budgets", "Budgets"),
                            Topic.of("moves", "Moving house, with books"))))))
            .addPlaces(new Place("town", Labels.of("Town", "The Town"), 0, 0))
            .addCareerStages(new Choice("head", Labels.of("Head of service")))
            .addComponents(new Component("training", Labels.of("T"), Component.Kind.TRAINING, ImmutableSet.of()))
            .addStatements(new Statement("quiet", "7", Labels.of("Q"), ImmutableSet.of()))
            .addDiversityGoals(new DiversityGoal("kin", Labels.of("Kin"), ImmutableSet.of("truth"), true))
            .form(new Form(attributes(), ImmutableSet.of("truth"), columns()))
            .rules(new RuleBook("1", ImmutableList.of()))
            .scoring(ScoringModel.of())
            .build();

    private FormOfEveryField() {}

    private static ImmutableList<Attribute> attributes() {
        ImmutableList<Choice> terms = ImmutableList.of(
                new Choice("wales", Labels.of("Wales")), new Choice("crown", Labels.of("Jersey, Guernsey or Man")));
        return ImmutableList.of(
                new Attribute.Category("category", Labels.of("L"), terms),
                new Attribute.Several("several", Labels.of("L"), terms),
                new Attribute.Count("count", Labels.of("L"), 0, 9),
                new Attribute.Day("day", Labels.of("L")),
                new Attribute.Words("text", Labels.of("L")),
                new Attribute.At("branch", Labels.of("L")),
                new Attribute.Truth("truth", Labels.of("L")));
    }

    private static ImmutableList<Column> columns() {
        ImmutableList.Builder<Column> columns = ImmutableList.builder();
        for (Field field : Field.values()) {
            if (field == Field.ATTRIBUTE) {
                attributes().forEach(attribute -> columns.add(column(attribute)));
            } else {
                columns.add(column(field));
            }
        }
        return columns.build();
    }

    private static Column column(Attribute attribute) {
        ColumnBuilder column =
                Column.builder().header(attribute.id()).field(Field.ATTRIBUTE).attribute(attribute.id());
        if (attribute instanceof Attribute.Truth) {
            column.addChoices(YES, NO);
        } else if (attribute instanceof Attribute.Day) {
            column.dateOrder(DateOrder.MONTH_DAY_YEAR).pivot(2000);
        }
        return column.build();
    }

    private static Column column(Field field) {
        ColumnBuilder column = Column.builder().header(field.name()).field(field);
        switch (field) {
            case ROLES -> column.addChoices(choice("MENTOR", "Mentor"), choice("MENTEE", "Mentee"));
            case MEETING_MODES -> column.addChoices(choice("REMOTE", "Remote"), choice("IN_PERSON", "In person"));
            case LANGUAGES -> column.addChoices(choice("en", "English"), choice("pt-BR", "Portuguese, Brazil"));
            case CHANNELS -> column.addChoices(choice("EMAIL", "Mail"), choice("IN_PERSON", "Face to face"));
            case MANAGER_CONSENT -> column.addChoices(choice("GRANTED", "Agreed"), choice("PENDING", "Asked"));
            case VOLUNTARY -> column.addChoices(YES, NO);
            case OFFER_LEVEL ->
                column.option("ai")
                        .addChoices(choice("EXPERT", "Ask me"), choice("BASIC", "A little"), choice("NONE", "Not me"));
            case OFFER_EVIDENCE -> column.option("ai");
            case NEED_PRIORITY -> column.option("ai").addChoices(choice("HIGH", "Much"), choice("NONE", "Not at all"));
            case HOURS ->
                column.addChoices(
                        choice("MONDAY 09:00-12:00", "Monday morning"),
                        choice("TUESDAY 14:00-17:30", "Tuesday afternoon"));
            case LEAVE ->
                column.attribute("truth")
                        .goal("kin")
                        .addChoices(
                                choice("SIMILAR", "Alike"), choice("DIFFERENT", "Unlike"), choice("NONE", "No leave"));
            case WISH ->
                column.attribute("category").addChoices(choice("SIMILAR", "Like me"), choice("DIFFERENT", "Unlike me"));
            case WISHED_ANSWERS -> column.attribute("category");
            case WANTS -> column.addChoices(choice("mentorship", "A mentor"), choice("sponsorship", "A sponsor"));
            case QUOTABLE -> column.addChoices(YES, NO);
            case STATUS -> column.addChoices(choice("ACCEPTED", "In"), choice("DECLINED", "Out"));
            case STATEMENT -> column.statement("quiet").addChoices(YES, NO);
            case COMPLETED_ON ->
                column.component("training").dateOrder(DateOrder.DAY_MONTH_YEAR).pivot(2000);
            case ROLE_SINCE -> column.dateOrder(DateOrder.MONTH_DAY_YEAR).pivot(1950);
            default -> {}
        }
        return column.build();
    }

    private static Choice choice(String id, String wording) {
        return new Choice(id, Labels.of(wording));
    }

    /** A table of the columns that the rows mention; a row is heading, content, heading, content and so on. */
    public static byte[] table(List<List<String>> rows) {
        List<Map<String, String>> cells =
                rows.stream().map(FormOfEveryField::row).toList();
        List<String> headings =
                cells.stream().flatMap(row -> row.keySet().stream()).distinct().toList();
        String lines = cells.stream()
                .map(row -> headings.stream()
                        .map(heading -> "\"" + row.getOrDefault(heading, "") + "\"")
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
        return (String.join(",", headings) + "\n" + lines + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> row(List<String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i += 2) {
            row.put(cells.get(i), cells.get(i + 1));
        }
        return row;
    }

    @SafeVarargs
    static RosterImport read(Programme programme, List<String>... rows) {
        List<List<String>> all = new ArrayList<>();
        for (List<String> row : rows) {
            all.add(row);
        }
        return readAll(programme, all);
    }

    /** Reads the rows. */
    static RosterImport readAll(Programme programme, List<List<String>> rows) {
        return CsvRoster.read(table(rows), programme, "2026", Limits.standard());
    }
}
