// Minimum-cost flow over the same pairs by LEMON: every seeker may stay without a place, every vacancy has a cap.
// Input on stdin, all numbers 32-bit little-endian: seekers, vacancies, pairs, per seeker, caps, then pairs of seeker, vacancy, score.
// Output per algorithm: its name, objective, milliseconds of each run. The graph is built outside the time.
#include <lemon/cost_scaling.h>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <vector>

using Graph = lemon::SmartDigraph;

static std::vector<int> read(size_t count) {
  std::vector<int> numbers(count);
  if (fread(numbers.data(), 4, count, stdin) != count) exit(1);
  return numbers;
}

template <class Solver>
static void measure(const char* name, int runs, const Graph& graph, const Graph::ArcMap<int>& upper, const Graph::ArcMap<int>& cost, const Graph::NodeMap<int>& supply) {
  printf("%s", name);
  long long objective = 0;
  std::vector<double> times;
  for (int run = 0; run < runs; run++) {
    auto begin = std::chrono::steady_clock::now();
    Solver solver(graph);
    solver.upperMap(upper).costMap(cost).supplyMap(supply);
    solver.run();
    objective = -solver.template totalCost<long long>();
    times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
  }
  printf("\t%lld", objective);
  for (double time : times) printf("\t%.1f", time);
  printf("\n");
}

int main(int argc, char** argv) {
  int runs = argc > 1 ? atoi(argv[1]) : 3;
  bool scaling = argc > 2;
  auto head = read(4);
  int seekers = head[0], vacancies = head[1], pairs = head[2], perSeeker = head[3];
  auto caps = read(vacancies);
  auto list = read(3 * (size_t)pairs);
  Graph graph;
  graph.reserveNode(seekers + vacancies + 1);
  graph.reserveArc(pairs + seekers + vacancies);
  std::vector<Graph::Node> from, to;
  for (int i = 0; i < seekers; i++) from.push_back(graph.addNode());
  for (int j = 0; j < vacancies; j++) to.push_back(graph.addNode());
  auto sink = graph.addNode();
  Graph::ArcMap<int> upper(graph, 0), cost(graph, 0);
  Graph::NodeMap<int> supply(graph, 0);
  for (int e = 0; e < pairs; e++) {
    auto arc = graph.addArc(from[list[3 * e]], to[list[3 * e + 1]]);
    upper[arc] = 1;
    cost[arc] = -list[3 * e + 2];
  }
  for (int i = 0; i < seekers; i++) {
    upper[graph.addArc(from[i], sink)] = perSeeker;
    supply[from[i]] = perSeeker;
  }
  for (int j = 0; j < vacancies; j++) upper[graph.addArc(to[j], sink)] = caps[j];
  supply[sink] = -seekers * perSeeker;
  measure<lemon::NetworkSimplex<Graph, int, int>>("NetworkSimplex", runs, graph, upper, cost, supply);
  if (scaling) measure<lemon::CostScaling<Graph, int, long long>>("CostScaling", runs, graph, upper, cost, supply);
}
