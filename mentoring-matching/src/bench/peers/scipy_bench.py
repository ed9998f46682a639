"""SciPy's bipartite matchings on one instance, measured as TimedCalls.java does it; prints one line of JSON.

    scipy_bench.py scipy-dense|scipy-sparse FILE SECONDS

Both know neither places nor people who stay alone: a mentor stands there once for each place, and for scipy-sparse, which
pairs everybody on one side, each mentee has a mentor of their own beside the listed ones, of score 0. InstanceWriter.java has
the format of the file.
"""

import json
import sys
import time

import numpy as np


class Instance:
    def __init__(self, path):
        with open(path, "rb") as file:

            def read(count):
                return np.fromfile(file, dtype="<i4", count=count)

            kind, self.mentees, mentors, listed = (int(number) for number in read(4))
            self.places = read(mentors)
            self.every_pair = kind == 0x4D4D0001
            if self.every_pair:
                self.score = read(self.mentees * mentors).reshape(self.mentees, mentors)
            elif kind == 0x4D4D0002:
                self.row_start = read(self.mentees + 1)
                self.mentor_of = read(listed)
                self.score = read(listed)
            else:
                raise ValueError("not an instance: " + path)


def dense(instance):
    """The shortest augmenting paths of linear_sum_assignment (Crouse 2016) on a full matrix of doubles."""
    from scipy.optimize import linear_sum_assignment

    if not instance.every_pair:
        raise ValueError("scipy-dense takes instances with every pair")
    score = instance.score.astype(np.float64)
    if instance.places.max() > 1:
        score = np.repeat(score, instance.places, axis=1)

    def call():
        mentee, place = linear_sum_assignment(score, maximize=True)
        return int(score[mentee, place].sum())

    return call


def sparse(instance):
    """The LAPJVsp of min_weight_full_bipartite_matching (Jonker, Volgenant 1987); a cost is never zero, which means no pair."""
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import min_weight_full_bipartite_matching

    if instance.every_pair:
        raise ValueError("scipy-sparse takes instances with listed pairs")
    alone = int(instance.score.max()) + 1
    first_place = np.concatenate(([0], np.cumsum(instance.places, dtype=np.int64)))
    times = instance.places[instance.mentor_of]
    of_pair = np.repeat(np.arange(len(times)), times)
    copy = np.arange(len(of_pair)) - np.repeat(np.cumsum(times) - times, times)
    mentee = np.repeat(np.arange(instance.mentees), np.diff(instance.row_start))[of_pair]
    place = first_place[instance.mentor_of[of_pair]] + copy
    everybody = np.arange(instance.mentees)
    rows = np.concatenate((mentee, everybody))
    columns = np.concatenate((place, first_place[-1] + everybody))
    cost = np.concatenate((alone - instance.score[of_pair], np.full(instance.mentees, alone))).astype(np.float64)
    matrix = csr_matrix((cost, (rows, columns)), shape=(instance.mentees, int(first_place[-1]) + instance.mentees))

    def call():
        row, column = min_weight_full_bipartite_matching(matrix)
        return alone * instance.mentees - int(matrix[row, column].sum())

    return call


def peak_megabytes():
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) // 1024 for line in status if line.startswith("VmHWM:"))


def sample(call, objective, least_ms):
    """CPU and clock milliseconds of one call, by as many as fill a time; and the objective."""
    cpu, clock, calls = time.process_time(), time.perf_counter(), 0
    while True:
        found = call()
        calls += 1
        if objective not in (None, found):
            raise RuntimeError("two calls find different objectives")
        took = time.process_time() - cpu, time.perf_counter() - clock
        if 1e3 * took[1] >= least_ms:
            return 1e3 * took[0] / calls, 1e3 * took[1] / calls, found


def phase(call, objective, most, seconds):
    samples, start = [], time.perf_counter()
    while not samples or len(samples) < most and time.perf_counter() - start < seconds:
        samples.append(sample(call, objective, 200))
    return samples


def median(samples, column):
    return sorted(one[column] for one in samples)[len(samples) // 2]


def main(solver, path, seconds):
    call = {"scipy-dense": dense, "scipy-sparse": sparse}[solver](Instance(path))
    model_mb = peak_megabytes()
    first = sample(call, None, 0)
    peak_mb = peak_megabytes()
    objective = first[2]
    timed = []
    if first[0] <= 8000:
        phase(call, objective, 5, float(seconds))
        timed = phase(call, objective, 7, float(seconds))
    print(
        json.dumps(
            {
                "cpu_ms": round(median(timed or [first], 0), 3),
                "clock_ms": round(median(timed or [first], 1), 3),
                "samples": len(timed),
                "first_cpu_ms": round(first[0], 3),
                "first_clock_ms": round(first[1], 3),
                "model_mb": model_mb,
                "peak_mb": peak_mb,
                "objective": objective,
            }
        )
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
