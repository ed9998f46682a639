import dev.mentoring.core.programme.Programme;
import dev.mentoring.json.Examples;
import dev.mentoring.json.Limits;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.json.csv.CsvRoster;
import dev.mentoring.json.csv.RosterImport;
import dev.mentoring.matching.Match;
import dev.mentoring.matching.Matchmaker;
import java.time.LocalDate;

class RunRound {
    public static void main(String[] arguments) {
        Programme programme = MentoringJson.readProgramme(Examples.programme("nlls"));
        RosterImport form = CsvRoster.read(Examples.applications("nlls"), programme, "2026", Limits.standard());
        form.refused().forEach(row -> System.out.println("row " + row.row() + " is refused"));

        Match match = Matchmaker.standard().match(programme, form.roster(), LocalDate.of(2026, 3, 2));

        match.whyPaired().forEach(why -> {
            System.out.println(why.pairing().mentor() + " mentors " + why.pairing().mentee());
            why.breakdown().contributions().forEach(part ->
                    System.out.println("  " + part.criterion() + ": " + part.points() + " of " + part.most()));
        });
        System.out.println(match.result().status() + ", proof checks: " + match.verify().valid());
    }
}
