package dev.mentoring.json.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on people of an HR system: its files give what it shows, to the letter. */
class OrganisationPageTest {

    private static final Path PAGE = Path.of("docs/how-to/take-people-from-an-hr-system.md");

    @TempDir
    private Path folder;

    @Test
    void the_command_makes_of_the_files_what_the_page_shows() throws IOException {
        List<String> files = blocks("json");
        Path users = write("users.json", files.get(0));
        Path people = write("people.json", files.get(1));
        String[] shown = blocks("text").get(0).split("\n", 2);
        Path filled = folder.resolve("filled.json");

        Run run = Run.of(shown[0].substring("$ mentoring ".length())
                .replace("users.json", users.toString())
                .replace("people.json", people.toString())
                .replace("filled.json", filled.toString())
                .split(" "));

        assertThat(run.err()).isEqualTo(shown[1]);
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(filled)).isEqualTo(files.get(2));
    }

    @Test
    void takes_a_form_export_and_prints_the_roster() throws IOException {
        Path users = write("users.json", "[{\"id\": \"R-101\", \"title\": \"Clerk\"}]");
        Path folderOfExample = folder.resolve("nlls");
        Run.of("examples", "nlls", "--out", folderOfExample.toString());

        Run run = Run.of(
                "organisation",
                "--users",
                users.toString(),
                "--participants",
                folderOfExample.resolve("applications.csv").toString(),
                "--programme",
                folderOfExample.resolve("programme.json").toString());

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("\"jobTitle\": \"Clerk\"");
        assertThat(run.err()).contains("Users: 1 = 1 people + 0 inactive + 0 refused", "Filled: job title 1");
    }

    @Test
    void says_what_is_wrong_with_its_options_and_files() throws IOException {
        Path people = write("people.json", blocks("json").get(1));
        Path users = write("users.json", "{}");
        String[] options = {"organisation", "--users", users.toString(), "--participants", people.toString()};

        assertThat(Run.of(options).status()).isEqualTo(1);
        assertThat(Run.of(options).err()).contains("MISSING_FIELD", "users.json");
        assertThat(Run.of("organisation", "--users", "x", "--participants", "y", "--person-id", "name")
                        .status())
                .isEqualTo(2);
    }

    private Path write(String name, String content) throws IOException {
        return Files.write(folder.resolve(name), content.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .map(block -> block.group(1))
                .toList();
    }
}
