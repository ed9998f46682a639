// LEMON's minimum cost flows and its matching in general graphs on one instance; prints one line of JSON.
//
//   g++ -O3 -march=native -DNDEBUG lemon_bench.cpp -o lemon_bench
//   lemon_bench lemon-network-simplex|lemon-cost-scaling|lemon-capacity-scaling|lemon-weighted-matching FILE SECONDS
//
// In a flow, one unit goes from each mentee. On square instances it ends at a mentor, elsewhere it goes through a mentor, or past
// all of them at no cost, to one sink. InstanceWriter.java has the format of the file.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

#include <lemon/capacity_scaling.h>
#include <lemon/cost_scaling.h>
#include <lemon/matching.h>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include "timed_calls.hpp"

namespace {

using Graph = lemon::SmartDigraph;
using Cost = long long;

std::vector<std::int32_t> read(std::ifstream& file, std::size_t count) {
  std::vector<std::int32_t> numbers(count);
  const auto octets = std::streamsize(4 * count);
  if (!file.read(reinterpret_cast<char*>(numbers.data()), octets)) throw std::runtime_error("the instance is cut short");
  return numbers;
}

class FlowModel {
 public:
  explicit FlowModel(const char* path) : capacity(graph), cost(graph), supply(graph, 0) {
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
  void arc(int from, int to, int most, Cost price) {
    const auto added = graph.addArc(graph.nodeFromId(from), graph.nodeFromId(to));
    capacity[added] = most;
    cost[added] = price;
  }
};

template <typename Algorithm>
void measure_flow(const char* path, double seconds) {
  const FlowModel model(path);
  Algorithm algorithm(model.graph);
  algorithm.upperMap(model.capacity).costMap(model.cost).supplyMap(model.supply);
  const auto call = [&]() -> Cost {
    if (algorithm.run() != Algorithm::OPTIMAL) throw std::runtime_error("no optimal flow");
    return -algorithm.template totalCost<Cost>();
  };
  timed::measure(call, seconds);
}

void measure_matching(const char* path, double seconds) {
  std::ifstream file(path, std::ios::binary);
  const auto head = read(file, 4);
  if (head[0] != 0x4D4D0005) throw std::runtime_error("not a graph");
  const auto first = read(file, head[3]), second = read(file, head[3]), score = read(file, head[3]);
  lemon::SmartGraph graph;
  graph.reserveNode(head[1]);
  graph.reserveEdge(head[3]);
  for (int person = 0; person < head[1]; ++person) graph.addNode();
  for (int pair = 0; pair < head[3]; ++pair) graph.addEdge(graph.nodeFromId(first[pair]), graph.nodeFromId(second[pair]));
  lemon::SmartGraph::EdgeMap<int> weight(graph);
  for (int pair = 0; pair < head[3]; ++pair) weight[graph.edgeFromId(pair)] = score[pair];
  const auto call = [&]() -> long long {
    lemon::MaxWeightedMatching<lemon::SmartGraph> algorithm(graph, weight);
    algorithm.run();
    return algorithm.matchingWeight();
  };
  timed::measure(call, seconds);
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 4) throw std::runtime_error("usage: lemon_bench SOLVER FILE SECONDS");
  const std::string solver = argv[1];
  const double seconds = std::atof(argv[3]);
  if (solver == "lemon-network-simplex")
    measure_flow<lemon::NetworkSimplex<Graph, int, Cost>>(argv[2], seconds);
  else if (solver == "lemon-cost-scaling")
    measure_flow<lemon::CostScaling<Graph, int, Cost>>(argv[2], seconds);
  else if (solver == "lemon-capacity-scaling")
    measure_flow<lemon::CapacityScaling<Graph, int, Cost>>(argv[2], seconds);
  else if (solver == "lemon-weighted-matching")
    measure_matching(argv[2], seconds);
  else
    throw std::runtime_error("no solver has the name " + solver);
  return 0;
} catch (const std::exception& wrong) {
  std::fprintf(stderr, "%s\n", wrong.what());
  return 1;
}
