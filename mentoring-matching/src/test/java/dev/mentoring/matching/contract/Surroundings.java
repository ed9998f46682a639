package dev.mentoring.matching.contract;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Runs code in other default locales and time zones, and on other threads. */
final class Surroundings {

    private static final int THREADS = 2;
    private static final ImmutableList<String> LOCALES =
            ImmutableList.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai");
    private static final ImmutableList<String> ZONES =
            ImmutableList.of("Pacific/Kiritimati", "Etc/GMT+12", "Asia/Kathmandu");

    private Surroundings() {}

    /** What is wrong anywhere. The defaults are those of the whole virtual machine for as long as it takes. */
    static synchronized ImmutableList<String> everywhere(Function<String, ImmutableList<String>> look) {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        ImmutableList.Builder<String> wrong = ImmutableList.builder();
        try {
            for (int i = 0; i < LOCALES.size(); i++) {
                Locale.setDefault(Locale.forLanguageTag(LOCALES.get(i)));
                TimeZone.setDefault(TimeZone.getTimeZone(ZONES.get(i)));
                wrong.addAll(look.apply("in " + LOCALES.get(i) + " and " + ZONES.get(i)));
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        return wrong.build();
    }

    /** What two threads give that run at once. */
    static <T> ImmutableList<T> onTwoThreads(Callable<T> work) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<T>> futures = threads.invokeAll(List.of(work, work));
            ImmutableList.Builder<T> results = ImmutableList.builder();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results.build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } catch (ExecutionException e) {
            throw new AssertionError("failed on another thread: " + e.getCause(), e);
        } finally {
            threads.shutdownNow();
        }
    }
}
