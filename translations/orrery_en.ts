<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>BellButton</name>
    <message numerus="yes">
        <source>Notifications, %n new</source>
        <translation>
            <numerusform>Notifications, %n new</numerusform>
            <numerusform>Notifications, %n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoxCommands</name>
    <message numerus="yes">
        <source>Put a frame around %n node(s)</source>
        <translation>
            <numerusform>Put a frame around %n node</numerusform>
            <numerusform>Put a frame around %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n node(s) out of the frame</source>
        <translation>
            <numerusform>Take %n node out of the frame</numerusform>
            <numerusform>Take %n nodes out of the frame</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CanvasCommands</name>
    <message numerus="yes">
        <source>Remove %n nodes</source>
        <translation>
            <numerusform>Remove %n node</numerusform>
            <numerusform>Remove %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n nodes</source>
        <translation>
            <numerusform>Duplicate %n node</numerusform>
            <numerusform>Duplicate %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Align %n nodes</source>
        <translation>
            <numerusform>Align %n node</numerusform>
            <numerusform>Align %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Distribute %n nodes</source>
        <translation>
            <numerusform>Distribute %n node</numerusform>
            <numerusform>Distribute %n nodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CanvasEditor</name>
    <message numerus="yes">
        <source>Move %n nodes</source>
        <translation>
            <numerusform>Move %n node</numerusform>
            <numerusform>Move %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cut %n wires</source>
        <translation>
            <numerusform>Cut %n wire</numerusform>
            <numerusform>Cut %n wires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n node(s) out of the frame</source>
        <translation>
            <numerusform>Take %n node out of the frame</numerusform>
            <numerusform>Take %n nodes out of the frame</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n node(s) into the frame</source>
        <translation>
            <numerusform>Put %n node into the frame</numerusform>
            <numerusform>Put %n nodes into the frame</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClusterPage</name>
    <message numerus="yes">
        <source>%n host(s)</source>
        <translation>
            <numerusform>%n host</numerusform>
            <numerusform>%n hosts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnPlot</name>
    <message numerus="yes">
        <source>%1: %n row(s)</source>
        <comment>what a bar stands for</comment>
        <translation>
            <numerusform>%1: %n row</numerusform>
            <numerusform>%1: %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message numerus="yes">
        <source>%n core(s), %1 of memory</source>
        <translation>
            <numerusform>%n core, %1 of memory</numerusform>
            <numerusform>%n cores, %1 of memory</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HostCard</name>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n core</numerusform>
            <numerusform>%n cores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) run here</source>
        <translation>
            <numerusform>%n job runs here</numerusform>
            <numerusform>%n jobs run here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InspectorForm</name>
    <message numerus="yes">
        <source>Set %1 of %n step(s)</source>
        <translation>
            <numerusform>Set %1 of %n step</numerusform>
            <numerusform>Set %1 of %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reset %1 of %n step(s)</source>
        <translation>
            <numerusform>Reset %1 of %n step</numerusform>
            <numerusform>Reset %1 of %n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InspectorPanel</name>
    <message numerus="yes">
        <source>%n rank(s)</source>
        <translation>
            <numerusform>%n rank</numerusform>
            <numerusform>%n ranks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps are selected</source>
        <translation>
            <numerusform>%n step is selected</numerusform>
            <numerusform>%n steps are selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InspectorSelection</name>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InspectorWhy</name>
    <message numerus="yes">
        <source>%n step(s) skipped because of this: %1</source>
        <translation>
            <numerusform>%n step skipped because of this: %1</numerusform>
            <numerusform>%n steps skipped because of this: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message numerus="yes">
        <source>%1 of %n step(s)</source>
        <comment>finished, all</comment>
        <translation>
            <numerusform>%1 of %n step</numerusform>
            <numerusform>%1 of %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n failed</source>
        <comment>steps</comment>
        <translation>
            <numerusform>%1, %n failed</numerusform>
            <numerusform>%1, %n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobsPage</name>
    <message numerus="yes">
        <source>%n at work</source>
        <translation>
            <numerusform>%n at work</numerusform>
            <numerusform>%n at work</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JsonViewer</name>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <comment>JSON list</comment>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <comment>JSON object</comment>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogModel</name>
    <message numerus="yes">
        <source> … %n more byte(s)</source>
        <translation>
            <numerusform> … %n more byte</numerusform>
            <numerusform> … %n more bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogPanel</name>
    <message numerus="yes">
        <source>None of the %n line(s) at hand matches. F3 looks on in the rest of the log.</source>
        <translation>
            <numerusform>The %n line at hand does not match. F3 looks on in the rest of the log.</numerusform>
            <numerusform>None of the %n lines at hand matches. F3 looks on in the rest of the log.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n line(s) fits the search and the rank.</source>
        <translation>
            <numerusform>The %n line does not fit the search and the rank.</numerusform>
            <numerusform>None of the %n lines fits the search and the rank.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MetricPanel</name>
    <message numerus="yes">
        <source>clip, %n outside</source>
        <translation>
            <numerusform>clip, %n outside</numerusform>
            <numerusform>clip, %n outside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 of %n curve(s)</source>
        <comment>step, how many are drawn</comment>
        <translation>
            <numerusform>%1, %2 of %n curve</numerusform>
            <numerusform>%1, %2 of %n curves</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PipelinePage</name>
    <message numerus="yes">
        <source>%n node(s), %1 selected · %2 %</source>
        <translation>
            <numerusform>%n node, %1 selected · %2 %</numerusform>
            <numerusform>%n nodes, %1 selected · %2 %</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrerequisitesDialog</name>
    <message numerus="yes">
        <source>%1 needs %n more thing(s)</source>
        <translation>
            <numerusform>%1 needs %n more thing</numerusform>
            <numerusform>%1 needs %n more things</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewWords</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RankWords</name>
    <message numerus="yes">
        <source>%n rank(s): %1</source>
        <translation>
            <numerusform>%n rank: %1</numerusform>
            <numerusform>%n ranks: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunBar</name>
    <message numerus="yes">
        <source>%1 of %n step(s) to run</source>
        <translation>
            <numerusform>%1 of %n step to run</numerusform>
            <numerusform>%1 of %n steps to run</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Run %n step(s)</source>
        <translation>
            <numerusform>Run %n step</numerusform>
            <numerusform>Run %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Run %n step(s), %1</source>
        <translation>
            <numerusform>Run %n step, %1</numerusform>
            <numerusform>Run %n steps, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunsPage</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n run(s) contains this text.</source>
        <translation>
            <numerusform>None of the %n run contains this text.</numerusform>
            <numerusform>None of the %n runs contains this text.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServerLauncher</name>
    <message numerus="yes">
        <source>The server of %1 did not get ready in %n second(s).</source>
        <translation>
            <numerusform>The server of %1 did not get ready in %n second.</numerusform>
            <numerusform>The server of %1 did not get ready in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) at work</source>
        <translation>
            <numerusform>%n run at work</numerusform>
            <numerusform>%n runs at work</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SubpipelineEditing</name>
    <message numerus="yes">
        <source>Collapse %n node(s) to %1</source>
        <translation>
            <numerusform>Collapse %n node to %1</numerusform>
            <numerusform>Collapse %n nodes to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message numerus="yes">
        <source>Server on this machine · %n host(s)</source>
        <translation>
            <numerusform>Server on this machine · %n host</numerusform>
            <numerusform>Server on this machine · %n hosts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WireGesture</name>
    <message numerus="yes">
        <source>Release to cut %n wire(s)</source>
        <translation>
            <numerusform>Release to cut %n wire</numerusform>
            <numerusform>Release to cut %n wires</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
</TS>
