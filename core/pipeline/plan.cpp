#include "core/base/text.h"
#include "core/pipeline/expander.h"

#include <queue>

#include <algorithm>

namespace orrery::pipeline {

const OutputPort* StepSpec::output(std::string_view port) const {
    for (const OutputPort& candidate : outputs)
        if (candidate.port == port)
            return &candidate;
    return nullptr;
}

ValueScope StepSpec::scope() const {
    ValueScope scope;
    scope.set("params", params ? *params : Value::object());
    Value values = Value::object();
    for (const auto& [axis, value] : matrix)
        values.add(axis, value);
    scope.set("matrix", std::move(values));
    if (!kind.empty()) {
        scope.set("with", with);
        scope.set("kind", Value::object({{"dir", Value(kindFolder)}}));
    }
    if (item)
        scope.set("item", *item);
    return scope;
}

Result<std::vector<std::string>> StepSpec::commandLine(const Scope& scope) const {
    std::vector<std::string> words;
    if (!shell.empty()) {
        ORRERY_TRY(std::string text, shell.evaluateShell(scope));
        return std::vector<std::string>{"/bin/sh", "-c", std::move(text)};
    }
    for (const Template& argument : argv) {
        ORRERY_TRY(const Value value, argument.evaluate(scope));
        if (value.isArray())
            for (const Value& element : value.items())
                words.push_back(toText(element));
        else
            words.push_back(toText(value));
    }
    if (!argv.empty() && (words.empty() || words.front().empty()))
        return Error(ErrorCode::InvalidInput,
                     fmt::format("the command of step '{}' has no program; name it first", name));
    return words;
}

const StepSpec* ExpandedPipeline::find(std::string_view wanted) const {
    const std::size_t bracket = wanted.ends_with(']') ? wanted.rfind('[') : std::string_view::npos;
    const auto group = groups.find(wanted.substr(0, bracket));
    if (group == groups.end())
        return nullptr;
    for (const StepIndex index : group->second.steps)
        if (steps[toNumber(index)].name == wanted)
            return &steps[toNumber(index)];
    return nullptr;
}

std::vector<StepIndex> ExpandedPipeline::match(std::string_view wanted) const {
    if (const auto group = groups.find(wanted); group != groups.end())
        return group->second.steps;
    if (const StepSpec* step = find(wanted))
        return {indexOf(*step)};
    // "sweep/", "sweep[lr=0.1]" or "sweep[lr=0.1]/": all that is inside.
    std::string prefix(wanted);
    if (!prefix.ends_with('/'))
        prefix += '/';
    std::vector<StepIndex> found;
    for (std::size_t i = 0; i < steps.size(); ++i)
        if (steps[i].name.starts_with(prefix))
            found.push_back(StepIndex(i));
    return found;
}

Result<OutputSource> ExpandedPipeline::resolveOutput(std::string_view group, std::string_view port) const {
    const auto found = groups.find(group);
    if (found == groups.end()) {
        if (const StepSpec* step = find(group); step && step->output(port))
            return OutputSource{step->isMap(), indexOf(*step), std::string(port), {}};
        return Error(ErrorCode::NotFound,
                     fmt::format("there is no step '{}' with an output '{}' in the plan", group, port));
    }
    const StepGroup& steps_ = found->second;
    std::vector<OutputSource> items;
    for (const StepIndex index : steps_.isPipeline ? std::vector<StepIndex>() : steps_.steps) {
        if (!steps[toNumber(index)].output(port))
            return Error(ErrorCode::NotFound, fmt::format("step '{}' has no output '{}'", group, port));
        items.push_back({steps[toNumber(index)].isMap(), index, std::string(port), {}});
    }
    for (const std::vector<StepGroup::Port>& instance : steps_.instances) {
        const auto inner =
            std::find_if(instance.begin(), instance.end(),
                         [&](const StepGroup::Port& candidate) { return candidate.name == port; });
        if (inner == instance.end())
            return Error(ErrorCode::NotFound,
                         fmt::format("sub-pipeline step '{}' has no output '{}'", group, port));
        ORRERY_TRY(OutputSource source, resolveOutput(inner->group, inner->port));
        items.push_back(std::move(source));
    }
    if (!steps_.isList && items.size() == 1)
        return std::move(items.front());
    return OutputSource{true, {}, {}, std::move(items)};
}

Result<std::vector<StepSpec>> instantiate(const StepSpec& step, const Value& list) {
    constexpr std::size_t most = 10'000;
    if (!list.isArray())
        return Error(
            ErrorCode::InvalidInput,
            fmt::format(
                "map of step '{}' needs a list, but it is {}; let it yield a list, for example by fromJson()",
                step.name, typeName(list)));
    if (list.size() > most)
        return Error(ErrorCode::InvalidInput,
                     fmt::format("map of step '{}' has {} items and at most {} are run", step.name,
                                 list.size(), most));
    std::vector<StepSpec> instances;
    instances.reserve(list.size());
    for (std::size_t i = 0; i < list.size(); ++i) {
        StepSpec& instance = instances.emplace_back(step);
        instance.name = fmt::format("{}[{}]", step.name, i);
        instance.mapOver = {};
        instance.item = list.items()[i];
    }
    return instances;
}

std::vector<std::vector<StepIndex>> dependents(std::span<const StepSpec> steps) {
    std::vector<std::vector<StepIndex>> found(steps.size());
    for (std::size_t i = 0; i < steps.size(); ++i)
        for (const StepIndex dependency : steps[i].dependencies)
            found[toNumber(dependency)].push_back(StepIndex(i));
    return found;
}

Result<std::vector<StepIndex>> topologicalOrder(std::span<const StepSpec> steps) {
    const std::vector<std::vector<StepIndex>> next = dependents(steps);
    std::vector<std::size_t> waiting(steps.size());
    std::priority_queue<StepIndex, std::vector<StepIndex>, std::greater<>> ready;
    for (std::size_t i = 0; i < steps.size(); ++i)
        if ((waiting[i] = steps[i].dependencies.size()) == 0)
            ready.push(StepIndex(i));
    std::vector<StepIndex> order;
    order.reserve(steps.size());
    while (!ready.empty()) {
        const StepIndex index = ready.top();
        ready.pop();
        order.push_back(index);
        for (const StepIndex dependent : next[toNumber(index)])
            if (--waiting[toNumber(dependent)] == 0)
                ready.push(dependent);
    }
    if (order.size() == steps.size())
        return order;
    const auto stuck =
        std::find_if(waiting.begin(), waiting.end(), [](std::size_t count) { return count > 0; });
    return Error(ErrorCode::Conflict,
                 fmt::format("step '{}' waits for itself through others; remove one of the references",
                             steps[static_cast<std::size_t>(stuck - waiting.begin())].name));
}

namespace {

Result<std::vector<bool>> marked(const ExpandedPipeline& plan, const std::vector<std::string>& names) {
    std::vector<bool> flags(plan.steps.size());
    for (const std::string& name : names) {
        const std::vector<StepIndex> found = plan.match(name);
        if (found.empty()) {
            std::vector<std::string> known;
            for (const StepSpec& step : plan.steps)
                known.push_back(step.name);
            for (const auto& [group, steps] : plan.groups)
                known.push_back(group);
            const std::string near = nearest(name, known);
            return Error(
                ErrorCode::NotFound,
                near.empty()
                    ? fmt::format("the pipeline has no step '{}'; list them with 'orrery plan'", name)
                    : fmt::format("the pipeline has no step '{}'; did you mean '{}'?", name, near));
        }
        for (const StepIndex index : found)
            flags[toNumber(index)] = true;
    }
    return flags;
}

/// Takes out of `chosen` what only pinned steps wait for. Ends of the graph and what was named stay.
Result<void> leaveOutBehindPins(const ExpandedPipeline& plan, const Selection& selection,
                                std::vector<bool>& chosen) {
    ORRERY_TRY(const std::vector<bool> pinned, marked(plan, selection.pinned));
    std::vector<std::string> names = selection.only;
    names.insert(names.end(), selection.from.begin(), selection.from.end());
    names.insert(names.end(), selection.to.begin(), selection.to.end());
    ORRERY_TRY(const std::vector<bool> named, marked(plan, names));
    const std::vector<bool> before = chosen;
    const std::vector<std::vector<StepIndex>> users = dependents(plan.steps);
    const auto wasChosen = [&](StepIndex user) { return before[toNumber(user)]; };
    const auto waits = [&](StepIndex user) { return chosen[toNumber(user)] && !pinned[toNumber(user)]; };
    for (std::size_t i = chosen.size(); i-- > 0;)
        if (chosen[i] && !named[i])
            chosen[i] = std::ranges::none_of(users[i], wasChosen) || std::ranges::any_of(users[i], waits);
    return {};
}

} // namespace

Result<std::vector<bool>> selectSteps(const ExpandedPipeline& plan, const Selection& selection) {
    std::vector<bool> chosen(plan.steps.size(), true);
    if (!selection.only.empty()) {
        ORRERY_TRY(chosen, marked(plan, selection.only));
    }
    // A plan holds each step after all that it depends on, so one pass in either direction is enough.
    if (!selection.from.empty()) {
        ORRERY_TRY(std::vector<bool> flags, marked(plan, selection.from));
        for (std::size_t i = 0; i < flags.size(); ++i)
            for (const StepIndex dependency : plan.steps[i].dependencies)
                flags[i] = flags[i] || flags[toNumber(dependency)];
        for (std::size_t i = 0; i < flags.size(); ++i)
            chosen[i] = chosen[i] && flags[i];
    }
    if (!selection.to.empty()) {
        ORRERY_TRY(std::vector<bool> flags, marked(plan, selection.to));
        for (std::size_t i = flags.size(); i-- > 0;)
            if (flags[i])
                for (const StepIndex dependency : plan.steps[i].dependencies)
                    flags[toNumber(dependency)] = true;
        for (std::size_t i = 0; i < flags.size(); ++i)
            chosen[i] = chosen[i] && flags[i];
    }
    if (!selection.pinned.empty())
        ORRERY_CHECK(leaveOutBehindPins(plan, selection, chosen));
    return chosen;
}

std::vector<const Step*> stepsInOrder(const Document& document) {
    const std::vector<Step>& steps = document.steps();
    std::vector<std::vector<std::uint32_t>> next(steps.size());
    std::vector<std::uint32_t> waiting(steps.size());
    const auto depend = [&](std::size_t index, const std::string& name) {
        if (const Step* producer = document.step(name)) {
            next[static_cast<std::size_t>(producer - steps.data())].push_back(
                static_cast<std::uint32_t>(index));
            ++waiting[index];
        }
    };
    const auto dependOn = [&](std::size_t index, const Template& text) {
        for (const Reference& reference : text.references())
            if (reference.path[0] == "steps" && reference.path.size() > 1)
                depend(index, reference.path[1]);
    };
    for (std::size_t i = 0; i < steps.size(); ++i) {
        for (const InputModel& input : steps[i].inputs)
            dependOn(i, input.source);
        dependOn(i, steps[i].when);
        dependOn(i, steps[i].map);
        for (const NamedNode& after : steps[i].after)
            depend(i, after.name);
    }
    std::priority_queue<std::uint32_t, std::vector<std::uint32_t>, std::greater<>> ready;
    for (std::size_t i = 0; i < steps.size(); ++i)
        if (waiting[i] == 0)
            ready.push(static_cast<std::uint32_t>(i));
    std::vector<const Step*> order;
    order.reserve(steps.size());
    while (!ready.empty()) {
        const std::uint32_t index = ready.top();
        ready.pop();
        order.push_back(&steps[index]);
        for (const std::uint32_t dependent : next[index])
            if (--waiting[dependent] == 0)
                ready.push(dependent);
    }
    return order;
}

} // namespace orrery::pipeline
