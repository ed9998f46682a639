package dev.mentoring.json.form;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.programme.Condition;
import dev.mentoring.core.programme.QuestionGroup;
import dev.mentoring.core.taxonomy.Labels;
import java.util.Optional;

/**
 * A group of a form, ready to be laid out.
 *
 * @param labels the heading
 * @param help a sentence below the heading
 * @param when of whom the whole group is asked
 * @param questions what is asked, in order; nothing where the group asks for leave to use sensitive attributes
 */
record AskedGroup(Labels labels, Optional<Labels> help, Optional<Condition> when, ImmutableList<Asked> questions) {

    AskedGroup(QuestionGroup group, ImmutableList<Asked> questions) {
        this(group.labels(), group.help(), group.when().or(() -> common(questions)), questions);
    }

    /** What must hold for any of the questions to be asked: where it does not, the heading would stand alone. */
    private static Optional<Condition> common(ImmutableList<Asked> questions) {
        return questions.get(0).conditions().stream()
                .filter(when ->
                        questions.stream().allMatch(asked -> asked.conditions().contains(when)))
                .findFirst();
    }

    /** The group in which people give leave to use sensitive attributes. */
    static AskedGroup leave() {
        return new AskedGroup(Words.of("group.leave"), Optional.empty(), Optional.empty(), ImmutableList.of());
    }

    /** Whether the group asks for leave, and nothing else. */
    boolean isLeave() {
        return questions.isEmpty();
    }
}
