#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "core/base/text.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <csignal>

namespace orrery::cli {

namespace {

/// The command line as a table of sub-commands; each sets `action`, which main calls.
class CommandLine {
public:
    CommandLine() : m_app("Runs machine-learning pipelines on this machine and follows them.", "orrery") {
        m_app.set_version_flag("--version", ORRERY_VERSION);
        m_app.require_subcommand(1);
        m_app.footer("Examples:\n  orrery init\n  orrery run train.orrery.yaml -p lr=0.1\n  orrery plan "
                     "train.orrery.yaml\n"
                     "Each command has its own: orrery COMMAND --help");
        addFileCommands();
        addRunCommands();
        addLookCommands();
        addWorkspaceCommands();
    }

    int execute(int argc, char** argv) {
        try {
            m_app.parse(argc, argv);
        } catch (const CLI::CallForHelp& help) {
            return m_app.exit(help);
        } catch (const CLI::CallForAllHelp& help) {
            return m_app.exit(help);
        } catch (const CLI::CallForVersion& version) {
            return m_app.exit(version);
        } catch (const CLI::ParseError& error) {
            return usage(error, argc, argv);
        }
        return m_action();
    }

private:
    CLI::App* add(const std::string& name, const std::string& summary, const std::string& examples) {
        CLI::App* command = m_app.add_subcommand(name, summary);
        command->add_option("--workspace", m_common.workspace,
                            "The workspace's folder (default: the nearest one upwards)");
        command->add_flag("--json", m_common.json, "Answer as JSON, for programs");
        command->footer("Examples:\n" + examples);
        return command;
    }

    void on(CLI::App* command, std::function<ExitCode()> action) {
        command->callback([this, action = std::move(action)] { m_action = action; });
    }

    void addFileCommands() {
        CLI::App* check =
            add("validate", "Read pipelines and list every fault with its place",
                "  orrery validate train.orrery.yaml\n  orrery validate *.orrery.yaml --json\n");
        check->add_option("files", m_files, "Pipeline files")->required();
        on(check, [this] { return validate(m_common, m_files); });

        CLI::App* draw = add(
            "graph", "Show a pipeline as text, DOT or JSON",
            "  orrery graph train.orrery.yaml\n  orrery graph train.orrery.yaml --format dot | dot -Tsvg\n");
        draw->add_option("file", m_run.file, "Pipeline file")->required();
        draw->add_option("--format", m_format, "text or dot")->check(CLI::IsMember({"text", "dot"}));
        on(draw, [this] { return graph(m_common, m_run.file, m_format); });
    }

    void addSelection(CLI::App* command) {
        command->add_option("file", m_run.file, "Pipeline file")->required();
        command->add_option("-p,--param", m_run.params, "Set a parameter: name=value; may be given again")
            ->allow_extra_args(false);
        command->add_option("--from", m_run.from, "This step and what depends on it")
            ->allow_extra_args(false);
        command->add_option("--to", m_run.to, "This step and what it depends on")->allow_extra_args(false);
        command->add_option("--only", m_run.only, "Exactly this step")->allow_extra_args(false);
        command->add_option("--rerun", m_run.rerun, "Run this step even if it is cached; * for all")
            ->allow_extra_args(false);
        command
            ->add_option(
                "--pin", m_run.pinned,
                "Take the latest kept outputs of this step as they are; what only it uses is left out")
            ->allow_extra_args(false);
    }

    void addRunCommands() {
        CLI::App* preview =
            add("plan", "Say what a run would do, and why, without running it",
                "  orrery plan train.orrery.yaml\n  orrery plan train.orrery.yaml -p lr=0.1 --json\n");
        addSelection(preview);
        on(preview, [this] { return plan(m_common, m_run); });

        CLI::App* start = add(
            "run", "Run a pipeline and follow it",
            "  orrery run train.orrery.yaml\n  orrery run train.orrery.yaml -p lr=0.1 --junit report.xml\n"
            "  orrery run train.orrery.yaml --detach\n");
        addSelection(start);
        start->add_flag("--keep-going", m_run.keepGoing,
                        "After a failure, still run what does not depend on it");
        start->add_flag("--detach", m_run.detach,
                        "Return once the run is in the journal and print its number");
        start->add_option("--break", m_run.breakpoints, "Stop before this step until: orrery continue RUN")
            ->allow_extra_args(false);
        start->add_option("--junit", m_run.junit, "Write a JUnit report here when the run has ended");
        on(start, [this] { return run(m_common, m_run); });

        CLI::App* goOn =
            add("resume", "Go on with a run and wait for its end; what succeeded is not run again",
                "  orrery resume 12\n");
        goOn->add_option("run", m_runNumber, "Number of the run")->required()->check(CLI::PositiveNumber);
        goOn->add_option("--junit", m_run.junit, "Write a JUnit report here when the run has ended");
        on(goOn, [this] { return resume(m_common, m_runNumber, m_run.junit); });

        CLI::App* end =
            add("cancel", "End a run, or one step of it", "  orrery cancel 12\n  orrery cancel 12 train\n");
        end->add_option("run", m_runNumber, "Number of the run")->required()->check(CLI::PositiveNumber);
        end->add_option("step", m_step, "Only this step");
        on(end, [this] { return cancel(m_common, m_runNumber, m_step); });
        addHoldCommands();
    }

    void addHoldCommands() {
        CLI::App* pause =
            add("pause", "Start no further step of a run, or stop before one step; what runs goes on",
                "  orrery pause 12\n  orrery pause 12 train\n");
        CLI::App* goOn = add("continue", "Let a paused run go on, or one that stands at a breakpoint",
                             "  orrery continue 12\n  orrery continue 12 train\n");
        for (CLI::App* command : {pause, goOn}) {
            command->add_option("run", m_runNumber, "Number of the run")
                ->required()
                ->check(CLI::PositiveNumber);
            command->add_option("step", m_step, "Only this step");
            on(command,
               [this, held = command == pause] { return hold(m_common, m_runNumber, m_step, held); });
        }
    }

    void addLookCommands() {
        CLI::App* list =
            add("status", "List runs, or the steps of one", "  orrery status\n  orrery status 12\n");
        list->add_option("run", m_runNumber, "Number of the run")->check(CLI::PositiveNumber);
        on(list, [this] { return status(m_common, m_runNumber); });

        CLI::App* read = add("logs", "Show what a step wrote",
                             "  orrery logs 12 train\n  orrery logs 12 train --rank 1 --follow\n  orrery "
                             "logs 12 train --search error\n");
        read->add_option("run", m_log.run, "Number of the run")->required()->check(CLI::PositiveNumber);
        read->add_option("step", m_log.step, "Name of the step")->required();
        read->add_option("--rank", m_log.rank, "Only this rank")->check(CLI::NonNegativeNumber);
        read->add_option("--search", m_log.search, "Only lines that contain this text");
        read->add_flag("-f,--follow", m_log.follow, "Wait for more until the step has ended");
        on(read, [this] { return logs(m_common, m_log); });

        CLI::App* page = add("report", "Write a run as one HTML page that needs nothing beside it",
                             "  orrery report 12\n  orrery report 12 -o run.html\n");
        page->add_option("run", m_runNumber, "Number of the run")->required()->check(CLI::PositiveNumber);
        page->add_option("-o,--output", m_output,
                         "The file (default: run-NUMBER.html; - for standard output)");
        on(page, [this] { return report(m_common, m_runNumber, m_output); });

        CLI::App* why = add("explain", "Say why a step waits, was cached, ran, failed or was refused",
                            "  orrery explain 12 train\n");
        why->add_option("run", m_runNumber, "Number of the run")->required()->check(CLI::PositiveNumber);
        why->add_option("step", m_step, "Name of the step")->required();
        on(why, [this] { return explain(m_common, m_runNumber, m_step); });
    }

    void addWorkspaceCommands() {
        CLI::App* make =
            add("init", "Make a folder a workspace", "  orrery init\n  orrery init my-project\n");
        make->add_option("folder", m_folder, "The folder (default: this one)");
        on(make,
           [this] { return init(m_common, m_folder.empty() ? m_common.workspace.string() : m_folder); });

        CLI::App* serve =
            add("server", "Serve the workspace, or end its server",
                "  orrery server\n  orrery server --stop\n  orrery server --stop --kill-jobs\n");
        serve->add_flag("--stop", m_server.stop, "End the workspace's server and agent; jobs go on");
        serve->add_flag("--kill-jobs", m_server.killJobs, "With --stop: end the jobs too");
        serve->add_option("--port", m_server.port, "Port on the loopback interface (default: a free one)")
            ->check(CLI::Range(0, 65535));
        serve->add_option("--ready-fd", m_server.readyFd)->group("");
        on(serve, [this] { return server(m_common, m_server); });

        CLI::App* clean = add("gc", "Drop outputs that no run needs any more",
                              "  orrery gc --max-size 10GiB\n  orrery gc --pin 12 --max-size 1GiB\n");
        clean->add_option("--max-size", m_maximumSize, "Keep at most this much, the longest unused go first")
            ->required();
        clean->add_option("--pin", m_pin, "Always keep the outputs of this run")->allow_extra_args(false);
        clean->add_option("--unpin", m_unpin, "No longer keep them")->allow_extra_args(false);
        on(clean, [this] { return gc(m_common, m_maximumSize, m_pin, m_unpin); });

        CLI::App* check =
            add("doctor", "Check this machine and workspace and say what to do", "  orrery doctor\n");
        on(check, [this] { return doctor(m_common); });

        CLI::App* shell =
            add("completions", "Print completions for a shell",
                "  orrery completions bash > ~/.local/share/bash-completion/completions/orrery\n");
        shell->add_option("shell", m_shell, "bash, zsh or fish")
            ->required()
            ->check(CLI::IsMember({"bash", "zsh", "fish"}));
        on(shell, [this] { return completions(m_shell); });
    }

    int usage(const CLI::ParseError& error, int argc, char** argv) {
        std::string text = fmt::format("orrery: {}\n", error.what());
        std::vector<std::string> names;
        for (const CLI::App* command : m_app.get_subcommands({}))
            names.push_back(command->get_name());
        const std::string word = argc > 1 ? argv[1] : "";
        if (std::find(names.begin(), names.end(), word) == names.end()) {
            const std::string near = word.empty() ? "" : nearest(word, names);
            text = fmt::format("orrery: there is no command '{}'{}\n", sanitizeForTerminal(word),
                               near.empty() ? "" : fmt::format("; did you mean '{}'?", near));
            if (word.empty() || word.starts_with("-"))
                text = fmt::format("orrery: {}\n", error.what());
        }
        printError(text + "See: orrery --help\n");
        return InvalidInput;
    }

    CLI::App m_app;
    CommonOptions m_common;
    RunOptions m_run;
    LogOptions m_log;
    ServerOptions m_server;
    std::vector<std::string> m_files;
    std::string m_folder, m_step, m_shell, m_format = "text";
    std::string m_maximumSize;
    std::filesystem::path m_output;
    std::vector<std::uint64_t> m_pin, m_unpin;
    std::uint64_t m_runNumber = 0;
    std::function<ExitCode()> m_action;
};

} // namespace

} // namespace orrery::cli

int main(int argc, char** argv) {
    // A reader that goes away ends the output, not the program by a signal.
    std::signal(SIGPIPE, SIG_IGN);
    return orrery::cli::CommandLine().execute(argc, argv);
}
