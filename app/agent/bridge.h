#pragma once

#include <string>

/// Connects standard input and output with the agent of `folder`, which is started if needed: what an SSH
/// session runs. Ends when either side closes. Returns the exit status of the program.
int bridgeToAgent(const std::string& folder);
