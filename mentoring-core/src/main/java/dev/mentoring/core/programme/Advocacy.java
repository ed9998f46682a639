package dev.mentoring.core.programme;

/** What a sponsor does for somebody (requirement 004-09). */
public enum Advocacy {
    /** Introduces them to people who count. */
    INTRODUCE,
    /** Recommends them for a task or a post. */
    RECOMMEND,
    /** Lets them be seen: a talk, a panel, a project. */
    PLATFORM
}
