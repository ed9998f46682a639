package dev.mentoring.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.collect.ImmutableList;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a call was refused for, in a form that reads well in tests. */
public final class Refusals {

    private Refusals() {}

    /** The problems of the refused call, each as {@code CODE path [ids]}; fails when the call is not refused. */
    public static ImmutableList<String> of(ThrowingCallable call) {
        return shown(problems(call));
    }

    /** Each problem as {@code CODE path [ids]}. */
    public static ImmutableList<String> shown(Iterable<Problem> problems) {
        ImmutableList.Builder<String> out = ImmutableList.builder();
        problems.forEach(p -> out.add(p.code() + " " + p.location().describe() + " " + p.ids()));
        return out.build();
    }

    /** The problems of the refused call; fails when the call is not refused. */
    public static ImmutableList<Problem> problems(ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isInstanceOf(InvalidModelException.class);
        return ((InvalidModelException) thrown).problems();
    }
}
