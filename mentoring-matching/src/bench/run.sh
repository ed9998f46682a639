#!/usr/bin/env bash
# Compares the solvers of this library with others and prints a table; docs/reference/benchmarks.md says what is measured.
#
#   run.sh [--quick] [--minutes=N] [--solvers=NAME,...] [--cases=FILE] [INSTANCE...]
#
# Needs a JDK, Maven and a network for the first run; g++ and liblemon-dev for LEMON, python3 with python3-scipy for SciPy.
# BENCH_DIR is where instances and results go, BENCH_SCIPY a Python that has SciPy.
set -euo pipefail
module=$(cd "$(dirname "$0")/../.." && pwd)
export BENCH_DIR=${BENCH_DIR:-$module/target/benchmarks/comparison}
mkdir -p "$BENCH_DIR"

for tool in java mvn; do
  command -v "$tool" >/dev/null || { echo "$tool is missing: install a JDK (17 or newer) and Maven (3.8.7 or newer)" >&2; exit 1; }
done

export BENCH_LEMON=$BENCH_DIR/lemon_bench
if ! g++ -O3 -march=native -DNDEBUG "$module/src/bench/peers/lemon_bench.cpp" -o "$BENCH_LEMON" 2>"$BENCH_DIR/lemon.err"; then
  echo "LEMON is left out: install g++ and liblemon-dev ($BENCH_DIR/lemon.err has what went wrong)" >&2
  BENCH_LEMON=
fi

for python in "${BENCH_SCIPY:-}" /usr/bin/python3 python3; do
  BENCH_SCIPY=$python
  [ -n "$python" ] && "$python" -c 'import scipy.sparse.csgraph, scipy.optimize' 2>/dev/null && break
  BENCH_SCIPY=
done
export BENCH_SCIPY
[ -n "$BENCH_SCIPY" ] || echo "SciPy is left out: install python3 and python3-scipy" >&2

cd "$module/.."
mvn -B -ntp -q -Pbenchmarks -pl mentoring-core,mentoring-matching verify "-Dbench.args=$*"
