#include "app/cli/commands.h"
#include "app/cli/console.h"

#include <fmt/core.h>

namespace orrery::cli {

namespace {

constexpr std::string_view commandNames =
    "init validate plan run status logs explain report cancel resume graph server gc doctor completions";

/// Options of each command, for all three shells.
struct CommandWords {
    std::string_view name;
    std::string_view options;
    bool takesFile;
};

constexpr CommandWords table[] = {
    {"init", "--workspace --json --help", false},
    {"validate", "--workspace --json --help", true},
    {"plan", "-p --param --from --to --only --rerun --pin --workspace --json --help", true},
    {"run",
     "-p --param --from --to --only --rerun --pin --break --keep-going --detach --junit --workspace --json "
     "--help",
     true},
    {"status", "--workspace --json --help", false},
    {"logs", "--rank --search --follow --workspace --json --help", false},
    {"explain", "--workspace --json --help", false},
    {"report", "--output --workspace --json --help", false},
    {"cancel", "--workspace --json --help", false},
    {"pause", "--workspace --json --help", false},
    {"continue", "--workspace --json --help", false},
    {"resume", "--junit --workspace --json --help", false},
    {"graph", "--format --workspace --json --help", true},
    {"server", "--stop --kill-jobs --port --workspace --json --help", false},
    {"gc", "--max-size --pin --unpin --workspace --json --help", false},
    {"doctor", "--workspace --json --help", false},
    {"completions", "bash zsh fish --workspace --json --help", false},
};

std::string bash() {
    std::string cases;
    for (const CommandWords& command : table)
        cases += fmt::format("    {}) words=\"{}\"; files={} ;;\n", command.name, command.options,
                             command.takesFile ? "1" : "");
    return fmt::format(
        "_orrery() {{\n"
        "  local current=\"${{COMP_WORDS[COMP_CWORD]}}\" words=\"\" files=\"\"\n"
        "  if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
        "    COMPREPLY=($(compgen -W \"{} --help --version\" -- \"$current\"))\n"
        "    return\n"
        "  fi\n"
        "  case \"${{COMP_WORDS[1]}}\" in\n{}  esac\n"
        "  COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))\n"
        "  [ -n \"$files\" ] && COMPREPLY+=($(compgen -f -X '!*.orrery.yaml' -- \"$current\"))\n"
        "}}\n"
        "complete -o default -F _orrery orrery\n",
        commandNames, cases);
}

std::string zsh() {
    std::string cases;
    for (const CommandWords& command : table)
        cases += fmt::format("    {}) compadd -- {}{} ;;\n", command.name, command.options,
                             command.takesFile ? "; _files -g '*.orrery.yaml'" : "");
    return fmt::format("#compdef orrery\n"
                       "_orrery() {{\n"
                       "  if (( CURRENT == 2 )); then\n    compadd -- {}\n    return\n  fi\n"
                       "  case \"$words[2]\" in\n{}  esac\n}}\n"
                       "compdef _orrery orrery\n",
                       commandNames, cases);
}

std::string fish() {
    std::string text = fmt::format("complete -c orrery -f -n __fish_use_subcommand -a '{}'\n", commandNames);
    for (const CommandWords& command : table) {
        text += fmt::format("complete -c orrery -n '__fish_seen_subcommand_from {}' -a '{}'\n", command.name,
                            command.options);
        if (command.takesFile)
            text += fmt::format("complete -c orrery -n '__fish_seen_subcommand_from {}' -F\n", command.name);
    }
    return text;
}

} // namespace

ExitCode completions(const std::string& shell) {
    print(shell == "bash" ? bash() : shell == "zsh" ? zsh() : fish());
    return Done;
}

} // namespace orrery::cli
