package dev.mentoring.json;

/** x. */
public final class MentoringJson {
    private MentoringJson() {}
}
