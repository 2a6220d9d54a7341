#pragma once

namespace CLI {
class App;
}

namespace attune::command {

/// `attunectl demo --out DIR`: a fictional practice and its reports.
void registerDemo(CLI::App& app);

} // namespace attune::command
