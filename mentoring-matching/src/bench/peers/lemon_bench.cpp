// LEMON's minimum cost flows on one instance, measured as TimedCalls.java does it; prints one line of JSON.
//
//   g++ -O3 -march=native -DNDEBUG lemon_bench.cpp -o lemon_bench
//   lemon_bench lemon-network-simplex|lemon-cost-scaling|lemon-capacity-scaling FILE SECONDS
//
// From each mentee goes one unit. On square instances it ends at a mentor, elsewhere it goes through a mentor, or past all of
// them at no cost, to one sink. InstanceWriter.java has the format of the file.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

#include <lemon/capacity_scaling.h>
#include <lemon/cost_scaling.h>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

namespace {

using Graph = lemon::SmartDigraph;
using Cost = long long;

struct Sample {
  double cpu_ms;
  double clock_ms;
};

Sample now() {
  timespec cpu;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &cpu);
  const auto clock = std::chrono::steady_clock::now().time_since_epoch();
  return {cpu.tv_sec * 1e3 + cpu.tv_nsec / 1e6, std::chrono::duration<double, std::milli>(clock).count()};
}

long peak_megabytes() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.rfind("VmHWM:", 0) == 0) return std::atol(line.c_str() + 6) / 1024;
  return -1;
}

class Model {
 public:
  explicit Model(const char* path) : capacity(graph), cost(graph), supply(graph, 0) {
    std::ifstream file(path, std::ios::binary);
    const auto head = read(file, 4);
    const bool every_pair = head[0] == 0x4D4D0001;
    if (!every_pair && head[0] != 0x4D4D0002) throw std::runtime_error("not an instance");
    const int mentees = head[1], mentors = head[2];
    const auto places = read(file, mentors);
    const std::size_t pairs = every_pair ? std::size_t(mentees) * mentors : head[3];
    const auto row_start = read(file, every_pair ? 0 : mentees + 1);
    const auto mentor_of = read(file, every_pair ? 0 : pairs);
    const bool square = every_pair && mentees == mentors && std::all_of(places.begin(), places.end(), [](int p) { return p == 1; });

    graph.reserveNode(mentees + mentors + 1);
    graph.reserveArc(pairs + mentees + mentors);
    for (int node = 0; node < mentees + mentors; ++node) graph.addNode();
    for (int mentee = 0; mentee < mentees; ++mentee) {
      supply[graph.nodeFromId(mentee)] = 1;
      if (every_pair) {
        const auto score = read(file, mentors);
        for (int mentor = 0; mentor < mentors; ++mentor) arc(mentee, mentees + mentor, 1, -score[mentor]);
      } else {
        for (int pair = row_start[mentee]; pair < row_start[mentee + 1]; ++pair) arc(mentee, mentees + mentor_of[pair], 1, 0);
      }
    }
    if (!every_pair) {
      const auto score = read(file, pairs);
      for (std::size_t pair = 0; pair < pairs; ++pair) cost[graph.arcFromId(int(pair))] = -score[pair];
    }
    if (square) {
      for (int mentor = 0; mentor < mentors; ++mentor) supply[graph.nodeFromId(mentees + mentor)] = -1;
    } else {
      const int sink = graph.id(graph.addNode());
      supply[graph.nodeFromId(sink)] = -mentees;
      for (int mentee = 0; mentee < mentees; ++mentee) arc(mentee, sink, 1, 0);
      for (int mentor = 0; mentor < mentors; ++mentor) arc(mentees + mentor, sink, places[mentor], 0);
    }
  }

  Graph graph;
  Graph::ArcMap<int> capacity;
  Graph::ArcMap<Cost> cost;
  Graph::NodeMap<int> supply;

 private:
  static std::vector<std::int32_t> read(std::ifstream& file, std::size_t count) {
    std::vector<std::int32_t> numbers(count);
    const auto octets = std::streamsize(4 * count);
    if (!file.read(reinterpret_cast<char*>(numbers.data()), octets)) throw std::runtime_error("the instance is cut short");
    return numbers;
  }

  void arc(int from, int to, int most, Cost price) {
    const auto added = graph.addArc(graph.nodeFromId(from), graph.nodeFromId(to));
    capacity[added] = most;
    cost[added] = price;
  }
};

template <typename Call>
Sample sample(Call call, Cost objective) {
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
std::vector<Sample> phase(Call call, Cost objective, std::size_t most, double seconds) {
  std::vector<Sample> samples;
  const double start = now().clock_ms;
  do samples.push_back(sample(call, objective));
  while (samples.size() < most && now().clock_ms - start < 1000 * seconds);
  return samples;
}

double median(const std::vector<Sample>& samples, double Sample::* time) {
  std::vector<double> times;
  for (const Sample& one : samples) times.push_back(one.*time);
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

template <typename Algorithm>
void measure(const Model& model, double seconds) {
  Algorithm algorithm(model.graph);
  algorithm.upperMap(model.capacity).costMap(model.cost).supplyMap(model.supply);
  const long model_mb = peak_megabytes();
  const auto call = [&]() -> Cost {
    if (algorithm.run() != Algorithm::OPTIMAL) throw std::runtime_error("no optimal flow");
    return -algorithm.template totalCost<Cost>();
  };
  const Sample before = now();
  const Cost objective = call();
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

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 4) throw std::runtime_error("usage: lemon_bench SOLVER FILE SECONDS");
  const std::string solver = argv[1];
  const Model model(argv[2]);
  const double seconds = std::atof(argv[3]);
  if (solver == "lemon-network-simplex")
    measure<lemon::NetworkSimplex<Graph, int, Cost>>(model, seconds);
  else if (solver == "lemon-cost-scaling")
    measure<lemon::CostScaling<Graph, int, Cost>>(model, seconds);
  else if (solver == "lemon-capacity-scaling")
    measure<lemon::CapacityScaling<Graph, int, Cost>>(model, seconds);
  else
    throw std::runtime_error("no solver has the name " + solver);
  return 0;
} catch (const std::exception& wrong) {
  std::fprintf(stderr, "%s\n", wrong.what());
  return 1;
}
