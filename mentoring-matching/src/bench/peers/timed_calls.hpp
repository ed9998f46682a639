// Calls one solver as TimedCalls.java does it, and prints one line of JSON.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace timed {

struct Sample {
  double cpu_ms;
  double clock_ms;
};

inline Sample now() {
  timespec cpu;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &cpu);
  const auto clock = std::chrono::steady_clock::now().time_since_epoch();
  return {cpu.tv_sec * 1e3 + cpu.tv_nsec / 1e6, std::chrono::duration<double, std::milli>(clock).count()};
}

inline long peak_megabytes() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.rfind("VmHWM:", 0) == 0) return std::atol(line.c_str() + 6) / 1024;
  return -1;
}

template <typename Call>
Sample sample(Call call, long long objective) {
  const Sample start = now();
  Sample end;
  int calls = 0;
  do {
    if (call() != objective) throw std::runtime_error("two calls find different objectives");
    ++calls;
    end = now();
  } while (end.clock_ms - start.clock_ms < 200);
  return {(end.cpu_ms - start.cpu_ms) / calls, (end.clock_ms - start.clock_ms) / calls};
}

template <typename Call>
std::vector<Sample> phase(Call call, long long objective, std::size_t most, double seconds) {
  std::vector<Sample> samples;
  const double start = now().clock_ms;
  do samples.push_back(sample(call, objective));
  while (samples.size() < most && now().clock_ms - start < 1000 * seconds);
  return samples;
}

inline double median(const std::vector<Sample>& samples, double Sample::* time) {
  std::vector<double> times;
  for (const Sample& one : samples) times.push_back(one.*time);
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

// Measures a call that returns what the answer comes to.
template <typename Call>
void measure(Call call, double seconds) {
  const long model_mb = peak_megabytes();
  const Sample before = now();
  const long long objective = call();
  const Sample after = now();
  const long peak_mb = peak_megabytes();
  const Sample first{after.cpu_ms - before.cpu_ms, after.clock_ms - before.clock_ms};
  std::vector<Sample> timed{first};
  const bool slow = first.cpu_ms > 8000;
  if (!slow) {
    phase(call, objective, 5, seconds);
    timed = phase(call, objective, 7, seconds);
  }
  std::printf(
      "{\"cpu_ms\": %.3f, \"clock_ms\": %.3f, \"samples\": %zu, \"first_cpu_ms\": %.3f, \"first_clock_ms\": %.3f,"
      " \"model_mb\": %ld, \"peak_mb\": %ld, \"objective\": %lld}\n",
      median(timed, &Sample::cpu_ms), median(timed, &Sample::clock_ms), slow ? 0 : timed.size(), first.cpu_ms,
      first.clock_ms, model_mb, peak_mb, objective);
}

}  // namespace timed
