package dev.mentoring.matching.certificate;

import dev.mentoring.matching.problem.Person;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The people of one side of a {@link ProvedMatching}: bounds, loads and numbers. */
final class ProvedPeople {

    private final Deque<Runnable> before;
    private int count;
    private int[] capacity;
    private int[] minimum;
    private int[] degree;
    private int[] locked;
    /** Numbers less {@link #common}. */
    private long[] number;

    private long common;

    /**
     * Takes a side without any pair.
     *
     * @param before takes what leads back from each change
     */
    ProvedPeople(List<Person> people, long[] numbers, Deque<Runnable> before) {
        this.before = before;
        count = people.size();
        capacity = people.stream().mapToInt(Person::capacity).toArray();
        minimum = people.stream().mapToInt(Person::minimum).toArray();
        degree = new int[count];
        locked = new int[count];
        number = numbers.clone();
    }

    int count() {
        return count;
    }

    long number(int index) {
        return number[index] + common;
    }

    /** What contradicts the proof about somebody. */
    Optional<String> wrong(int index) {
        if (degree[index] > capacity[index] || degree[index] < minimum[index]) {
            return Optional.of("somebody has more pairs than places, or fewer than the minimum");
        }
        long own = number(index);
        if (Math.abs(own) > ProvedMatching.LARGEST || own == Long.MIN_VALUE) {
            return Optional.of("a number is beyond 2^60");
        }
        if (own > 0 && degree[index] < capacity[index]) {
            return Optional.of("somebody with a positive number has a place left");
        }
        return own < 0 && degree[index] > Math.max(minimum[index], locked[index])
                ? Optional.of("somebody with a negative number has more pairs than must be")
                : Optional.empty();
    }

    void setBounds(int index, int places, int least) {
        int hadPlaces = capacity[index];
        int hadLeast = minimum[index];
        capacity[index] = places;
        minimum[index] = least;
        before.push(() -> {
            capacity[index] = hadPlaces;
            minimum[index] = hadLeast;
        });
    }

    void setNumber(int index, long value) {
        long was = number[index];
        number[index] = value - common;
        before.push(() -> number[index] = was);
    }

    void shiftAll(long by) {
        common += by;
        before.push(() -> common -= by);
    }

    void addDegree(int index, int by) {
        degree[index] += by;
        before.push(() -> degree[index] -= by);
    }

    void addLocked(int index, int by) {
        locked[index] += by;
        before.push(() -> locked[index] -= by);
    }

    int add(int places, int least) {
        if (count == number.length) {
            int room = count + 4 + (count >> 3);
            capacity = Arrays.copyOf(capacity, room);
            minimum = Arrays.copyOf(minimum, room);
            degree = Arrays.copyOf(degree, room);
            locked = Arrays.copyOf(locked, room);
            number = Arrays.copyOf(number, room);
        }
        capacity[count] = places;
        minimum[count] = least;
        degree[count] = 0;
        locked[count] = 0;
        number[count] = -common;
        before.push(() -> count--);
        return count++;
    }
}
