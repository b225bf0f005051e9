// Solves an instance with LEMON, as a minimum cost flow: students to volunteers to one sink, going without at its cost.
// Usage: lemon <file> ns|cs; prints {"ms", "covered", "priority", "score"}. The time is that of the algorithm alone.
#include <lemon/cost_scaling.h>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

using lemon::SmartDigraph;
using Int = long long;

template <class Algorithm>
void run(SmartDigraph &graph, SmartDigraph::ArcMap<int> &upper, SmartDigraph::ArcMap<Int> &cost,
         SmartDigraph::NodeMap<int> &supply, const std::vector<SmartDigraph::Arc> &arcs, const std::vector<int> &from,
         const std::vector<int> &priority, const std::vector<int> &score) {
  Algorithm algorithm(graph);
  algorithm.upperMap(upper).costMap(cost).supplyMap(supply);
  const auto start = std::chrono::steady_clock::now();
  algorithm.run();
  const std::chrono::duration<double, std::milli> ms = std::chrono::steady_clock::now() - start;
  Int covered = 0, total = 0, priorities = 0;
  for (size_t s = 0; s < priority.size(); s++) {
    bool has = false;
    for (int e = from[s]; e < from[s + 1]; e++)
      if (algorithm.flow(arcs[e])) has = true, total += score[e];
    if (has) covered++, priorities += priority[s];
  }
  std::printf("{\"ms\":%f,\"covered\":%lld,\"priority\":%lld,\"score\":%lld}\n", ms.count(), covered, priorities, total);
}

int main(int, char **argument) {
  std::FILE *file = std::fopen(argument[1], "rb");
  auto read = [&](int count) {
    std::vector<int> numbers(count);
    if (std::fread(numbers.data(), 4, count, file) != size_t(count)) std::abort();
    return numbers;
  };
  const auto sizes = read(3);
  const int students = sizes[0], volunteers = sizes[1], pairs = sizes[2];
  const auto demand = read(students), priority = read(students), capacity = read(volunteers);
  const auto from = read(students + 1), volunteer = read(pairs), score = read(pairs);

  Int wanted = 0, best = 0;
  for (int one : demand) wanted += one;
  for (int one : score) best = std::max<Int>(best, one);
  const Int worth = 1 + wanted * best;

  SmartDigraph graph;
  std::vector<SmartDigraph::Node> student(students), place(volunteers);
  for (auto &node : student) node = graph.addNode();
  for (auto &node : place) node = graph.addNode();
  const auto sink = graph.addNode();
  std::vector<SmartDigraph::Arc> arcs;
  std::vector<Int> costs;
  std::vector<int> uppers;
  auto add = [&](SmartDigraph::Node a, SmartDigraph::Node b, Int cost, int upper) {
    arcs.push_back(graph.addArc(a, b));
    costs.push_back(cost);
    uppers.push_back(upper);
  };
  for (int s = 0; s < students; s++)
    for (int e = from[s]; e < from[s + 1]; e++) add(student[s], place[volunteer[e]], -score[e], 1);
  for (int s = 0; s < students; s++) {
    if (demand[s] > 1) add(student[s], sink, 0, demand[s] - 1);
    add(student[s], sink, worth * priority[s], 1);
  }
  for (int v = 0; v < volunteers; v++) add(place[v], sink, 0, capacity[v]);
  SmartDigraph::ArcMap<int> upper(graph);
  SmartDigraph::ArcMap<Int> cost(graph);
  SmartDigraph::NodeMap<int> supply(graph, 0);
  for (size_t i = 0; i < arcs.size(); i++) upper[arcs[i]] = uppers[i], cost[arcs[i]] = costs[i];
  for (int s = 0; s < students; s++) supply[student[s]] = demand[s];
  supply[sink] = -int(wanted);

  if (std::string(argument[2]) == "ns")
    run<lemon::NetworkSimplex<SmartDigraph, int, Int>>(graph, upper, cost, supply, arcs, from, priority, score);
  else
    run<lemon::CostScaling<SmartDigraph, int, Int>>(graph, upper, cost, supply, arcs, from, priority, score);
}
