package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.Story;
import java.util.Optional;
import java.util.function.Supplier;

/** Maps what someone tells of themselves. */
final class StoryValues {

    private static final Shape STORY = Shape.requiring()
            .allowing("penPicture", "quotable", "motivation", "lived", "seeksLived")
            .byDefault("quotable", "false");

    private StoryValues() {}

    /** Reads a story. */
    static Supplier<Story> read(DocumentReader in) {
        Optional<String> penPicture = Optional.empty();
        boolean quotable = false;
        Optional<String> motivation = Optional.empty();
        ImmutableSet<String> lived = ImmutableSet.of();
        ImmutableSet<String> seeksLived = ImmutableSet.of();
        if (in.enterObject(STORY)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "penPicture" -> penPicture = Optional.of(in.filledText());
                    case "quotable" -> quotable = in.truth();
                    case "motivation" -> motivation = Optional.of(in.filledText());
                    case "lived" -> lived = Values.distinctIds(in);
                    default -> seeksLived = Values.distinctIds(in);
                }
            }
        }
        Optional<String> picture = penPicture;
        boolean quoted = quotable;
        Optional<String> why = motivation;
        ImmutableSet<String> been = lived;
        ImmutableSet<String> wanted = seeksLived;
        return () -> new Story(picture, quoted, why, been, wanted);
    }

    /** Writes a story, unless nothing is told. */
    static void write(Story story, JsonText out) {
        if (story.equals(Story.untold())) {
            return;
        }
        out.name("story").row();
        story.penPicture().ifPresent(text -> out.name("penPicture").value(text));
        if (story.quotable()) {
            out.name("quotable").value(true);
        }
        story.motivation().ifPresent(text -> out.name("motivation").value(text));
        Values.writeUnlessEmpty("lived", story.lived(), out);
        Values.writeUnlessEmpty("seeksLived", story.seeksLived(), out);
        out.end();
    }
}
