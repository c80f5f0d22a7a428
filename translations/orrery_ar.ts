<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AboutPanel</name>
    <message>
        <source>no workspace open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation>النظام</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what, version</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionRegistry</name>
    <message>
        <source>%1 (%2)</source>
        <comment>action, key</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BellButton</name>
    <message>
        <source>Notifications</source>
        <translation>الإشعارات</translation>
    </message>
    <message numerus="yes">
        <source>Notifications, %n new</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CanvasView</name>
    <message>
        <source>Pipeline graph</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClusterPage</name>
    <message>
        <source>Cluster</source>
        <translation>العنقود</translation>
    </message>
    <message>
        <source>Solid: our jobs. Hatched: processes that are not ours. Faded: older than the refresh interval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs on the hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No workspace is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hosts of a workspace are shown here: how busy they are, and what waits for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>فتح مجلد</translation>
    </message>
    <message>
        <source>No host has reported yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine joins as soon as its agent has started, with the first run at the latest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n host(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>GPUs: %1 ours, %2 others, %3 free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens the job on the canvas</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Go to anything</source>
        <translation>الانتقال إلى أي شيء</translation>
    </message>
    <message>
        <source>What to go to or do</source>
        <translation>إلى أين أو ماذا تفعل</translation>
    </message>
    <message>
        <source>Go to a page, pipeline, step, run, setting or command</source>
        <translation>انتقل إلى صفحة أو مسار أو خطوة أو تشغيل أو إعداد أو أمر</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>&gt; actions</source>
        <translation>&gt; إجراءات</translation>
    </message>
    <message>
        <source>@ steps</source>
        <translation>@ خطوات</translation>
    </message>
    <message>
        <source># runs</source>
        <translation># عمليات تشغيل</translation>
    </message>
    <message>
        <source>: hosts</source>
        <translation>: مضيفون</translation>
    </message>
    <message>
        <source>/ settings</source>
        <translation>/ إعدادات</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>النتائج</translation>
    </message>
    <message>
        <source>Nothing has this name. Try fewer letters, or another prefix.</source>
        <translation>لا شيء بهذا الاسم. جرّب حروفًا أقل أو بادئة أخرى.</translation>
    </message>
    <message>
        <source>Up, Down  choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter  go to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc  close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <source>Nobody listens at the server&apos;s port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot be reached: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answered %1 without a reason.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorPanel</name>
    <message>
        <source>What to try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the failure</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuidedTour</name>
    <message>
        <source>Guided tour</source>
        <translation>جولة إرشادية</translation>
    </message>
    <message>
        <source>Skip the tour</source>
        <translation>تخطي الجولة</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Start here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects that you had open, and samples that run on this machine. Nothing runs by being opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go anywhere</source>
        <translation>انتقل إلى أي مكان</translation>
    </message>
    <message>
        <source>One field reaches every page, pipeline, step, run, setting and action. It also shows their keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw and run a pipeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps and wires here are the lines of the pipeline&apos;s file. The run button says beforehand how much will run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See why something waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How busy this machine is and by whom, and for each waiting job the reason and its predicted start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened, and help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bell keeps every notification with what can be done about it. The question mark shows the keys that work here, and this tour again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>الخطوة %1 من %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Runs of this pipeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No past runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each run of this pipeline is kept here and can be opened on the canvas.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Open a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from a sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing runs when a project is opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>هذا الجهاز</translation>
    </message>
    <message>
        <source>From a terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same file runs without this window, here and in CI:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not run yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run %1 %2</source>
        <comment>number, state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project opened yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A project is a folder with pipeline files. Open yours, or start with a sample below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n core(s), %1 of memory</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for GPUs and Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No GPU found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No python3 found. Samples without Python run all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python %1 with %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent anywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+K goes anywhere, ? shows the keys that work here.</source>
        <translation>Ctrl+K ينتقل إلى أي مكان، و ? يعرض المفاتيح المتاحة هنا.</translation>
    </message>
    <message>
        <source>Take the tour of five steps</source>
        <translation>ابدأ جولة من خمس خطوات</translation>
    </message>
</context>
<context>
    <name>HostCard</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>used, whole</comment>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 cores</source>
        <comment>busy, all</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 promised to jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, free</source>
        <comment>model</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, in use by our jobs</source>
        <comment>model</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, not ours: %2</source>
        <comment>model, process</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No job runs here</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) run here</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Host %1, %2</source>
        <comment>name, state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>healthy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last seen %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HostCharts</name>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>% of all cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>% in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>% busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>chart, unit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>host, GPU</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InspectorPanel</name>
    <message>
        <source>What to try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run again what failed</source>
        <translation>إعادة تشغيل ما فشل</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last lines of the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps skipped because of this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No step is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a step on the canvas or in the list to see its command, inputs, outputs and why it ran.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n rank(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 failed with exit code %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>step, state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step gave no reason. Its last lines are below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the cause, then run again: steps that succeeded are not run twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) skipped because of this: %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a run would do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing in particular</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ran on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs and outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1, step %2, attempt %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message numerus="yes">
        <source>%1 of %n step(s)</source>
        <comment>finished, all</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n failed</source>
        <comment>steps</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, ended %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not started yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run was asked to stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of run %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobTableModel</name>
    <message>
        <source>about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>pipeline, step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why, where</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobsPage</name>
    <message>
        <source>Jobs</source>
        <translation>المهام</translation>
    </message>
    <message>
        <source>Nothing is at work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended last</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n at work</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No workspace is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs are the runs of a workspace. Open a folder with pipeline files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>فتح مجلد</translation>
    </message>
    <message>
        <source>Nothing has run yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What takes long is listed here with its progress, and can be stopped here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the pipelines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs go on when this window closes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysEditor</name>
    <message>
        <source>Keys of the actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take these keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an action in the list to change its keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 starts “%2” now, which would have no keys then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the keys that should start “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is free.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysModel</name>
    <message>
        <source>standard: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Keys that work here</source>
        <translation>المفاتيح المتاحة هنا</translation>
    </message>
    <message>
        <source>Any key closes this. Change keys in Settings.</source>
        <translation>أي مفتاح يغلق هذا. غيّر المفاتيح من الإعدادات.</translation>
    </message>
</context>
<context>
    <name>LineChart</name>
    <message>
        <source>Line chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2 at %3 %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No values yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no value yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogModel</name>
    <message numerus="yes">
        <source> … %n more byte(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The filter is not a regular expression: %1 at character %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogPanel</name>
    <message>
        <source>Log lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step whose log is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the log by a regular expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter, for example epoch|warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the end of the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All ranks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all ranks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show rank %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>No log yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the steps print appears here while the pipeline runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log cannot be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No step of this run was started, so there is no log. Cached steps keep the log of the run they come from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 printed nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines appear here as they come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No line matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>None of the %n line(s) fits the filter and the rank.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MachineProbe</name>
    <message>
        <source>%1, %2 GB</source>
        <comment>GPU, memory</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Show problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation>الرئيسية</translation>
    </message>
    <message>
        <source>Pipelines</source>
        <translation>المسارات</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>التشغيلات</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>العنقود</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>المهام</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>انتقل إلى %1</translation>
    </message>
    <message>
        <source>%1 – Orrery</source>
        <translation>%1 – Orrery</translation>
    </message>
    <message>
        <source>Orrery</source>
        <translation>Orrery</translation>
    </message>
    <message>
        <source>Open a workspace folder</source>
        <translation>فتح مجلد مساحة عمل</translation>
    </message>
    <message>
        <source>The parts of the pages have their standard sizes again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Go anywhere</source>
        <translation>انتقل إلى أي مكان</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>تقدم</translation>
    </message>
    <message>
        <source>Go to the next part of the window</source>
        <translation>انتقل إلى الجزء التالي من النافذة</translation>
    </message>
    <message>
        <source>Go to the previous part of the window</source>
        <translation>انتقل إلى الجزء السابق من النافذة</translation>
    </message>
    <message>
        <source>Show the notifications</source>
        <translation>عرض الإشعارات</translation>
    </message>
    <message>
        <source>Show the keys that work here</source>
        <translation>عرض المفاتيح المتاحة هنا</translation>
    </message>
    <message>
        <source>Take the guided tour</source>
        <translation>ابدأ الجولة الإرشادية</translation>
    </message>
    <message>
        <source>Show versions and licence</source>
        <translation>عرض الإصدارات والترخيص</translation>
    </message>
    <message>
        <source>Run the pipeline</source>
        <translation>تشغيل المسار</translation>
    </message>
    <message>
        <source>Run every step, without the cache</source>
        <translation>تشغيل كل خطوة دون ذاكرة مؤقتة</translation>
    </message>
    <message>
        <source>Stop the run</source>
        <translation>إيقاف التشغيل</translation>
    </message>
    <message>
        <source>Run again what failed</source>
        <translation>إعادة تشغيل ما فشل</translation>
    </message>
    <message>
        <source>Use the light theme</source>
        <translation>استخدام السمة الفاتحة</translation>
    </message>
    <message>
        <source>Use the dark theme</source>
        <translation>استخدام السمة الداكنة</translation>
    </message>
    <message>
        <source>Use the high-contrast theme</source>
        <translation>استخدام سمة التباين العالي</translation>
    </message>
    <message>
        <source>Use the system&apos;s theme</source>
        <translation>استخدام سمة النظام</translation>
    </message>
    <message>
        <source>Give the parts of the pages their standard sizes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>فتح مجلد</translation>
    </message>
    <message>
        <source>Open another window</source>
        <translation>فتح نافذة أخرى</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>إغلاق النافذة</translation>
    </message>
    <message>
        <source>Open a pipeline first.</source>
        <translation>افتح مسارًا أولًا.</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>الخادم لا يستجيب.</translation>
    </message>
    <message>
        <source>The pipeline has no steps that could run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run is going on.</source>
        <translation>هناك تشغيل جارٍ.</translation>
    </message>
    <message>
        <source>Nothing failed in the run that is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run is going on.</source>
        <translation>لا يوجد تشغيل جارٍ.</translation>
    </message>
</context>
<context>
    <name>MetricPanel</name>
    <message>
        <source>Metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this step&apos;s chart while others are selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metric chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smoothing in percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No metrics yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step that writes numbers to the file in ORRERY_METRICS shows its curves here while it runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Node</name>
    <message>
        <source>exit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>will run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotificationPopup</name>
    <message>
        <source>Notifications</source>
        <translation>الإشعارات</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>مسح</translation>
    </message>
    <message>
        <source>Clear the notifications</source>
        <translation>مسح الإشعارات</translation>
    </message>
    <message>
        <source>Nothing to report. Runs that end and requests that are refused are kept here.</source>
        <translation>لا جديد. تُحفظ هنا عمليات التشغيل المنتهية والطلبات المرفوضة.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>action, message</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>Steps</source>
        <translation>الخطوات</translation>
    </message>
    <message>
        <source>Steps of the pipeline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutputPanel</name>
    <message>
        <source>Outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1   %2</source>
        <comment>output, size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No outputs yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the steps write appears here: pictures, tables, metrics and models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outputs appear when a step has finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No step of this run finished with an output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wrote nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outputs appear when the step has finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It did not finish, or it declares no outputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3. It has no view here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Run %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 cores busy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaletteModel</name>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>الإجراءات</translation>
    </message>
    <message>
        <source>Pipelines</source>
        <translation>المسارات</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>الخطوات</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>التشغيلات</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>المضيفون</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>title, kind</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParamsPopup</name>
    <message>
        <source>Parameters of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run with other parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameter %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run with these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is needed. Write a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a number. Write 0.01 or 1e-2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is below %2, the least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is above %2, the most.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PipelinePage</name>
    <message>
        <source>Arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go from step to step along the wires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go without selecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what the step wrote to its log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the step to the selection, or take it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select every step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole pipeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems, log and outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline and history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to 100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the past runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No workspace is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A workspace is a folder with pipeline files. Open yours, or start with a sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>فتح مجلد</translation>
    </message>
    <message>
        <source>The workspace&apos;s server did not start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the server</source>
        <translation>جارٍ تشغيل الخادم</translation>
    </message>
    <message>
        <source>The server of %1 keeps runs going when this window is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pipeline in this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no file that ends in .orrery.yaml. Add one, or start from a sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no steps to draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a step under `steps:` in the file; the canvas follows at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the pipelines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their graph appears here in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n node(s), %1 selected · %2 %</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PipelineSession</name>
    <message>
        <source>%1 failed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PortRow</name>
    <message>
        <source>%1: %2</source>
        <comment>port, type</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrerequisitesDialog</name>
    <message numerus="yes">
        <source>%1 needs %n more thing(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All of them are listed here; the sample opens without them too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy what to do about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemsModel</name>
    <message>
        <source>line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1, %2</source>
        <comment>line, step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>message, id</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>severity, message</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to try</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemsPanel</name>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mistakes in the file and steps that failed are listed here; a click jumps to the step.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>The sample could not be copied to %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
</context>
<context>
    <name>RunBanner</name>
    <message>
        <source>Show the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not answer. What you see is how things stood when it was last heard of; looking for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You see run %1: %2, %3.</source>
        <comment>number, state, moment</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunBar</name>
    <message>
        <source>Pipelines</source>
        <translation>المسارات</translation>
    </message>
    <message>
        <source>Run with other parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n step(s) to run</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 from the cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>started %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>took %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pipeline %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Choose another pipeline of the workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Run %n step(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the pipeline (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>الخادم لا يستجيب.</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the run (Shift+F5). Finished steps keep their outputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1 %2</source>
        <comment>number, state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunFollower</name>
    <message>
        <source>Run %1 sent a message that cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunHistoryModel</name>
    <message>
        <source>Run %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>finished steps of all</comment>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>الخطوات</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunNotices</name>
    <message>
        <source>Run %1 of %2: %3</source>
        <comment>number, pipeline, state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunsPage</name>
    <message>
        <source>Runs</source>
        <translation>التشغيلات</translation>
    </message>
    <message>
        <source>Filter by pipeline, state or reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No workspace is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs belong to a workspace: a folder with pipeline files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>فتح مجلد</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run appears here as soon as a pipeline runs, from this window or from the command line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the pipelines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>None of the %n run(s) contains this text.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens a run on the canvas</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SampleCatalog</name>
    <message>
        <source>Install python3 with your system&apos;s package manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it for python3: python3 -m pip install %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the copy cannot be renamed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchButton</name>
    <message>
        <source>Go to a page, pipeline, step, run, setting or command</source>
        <translation>انتقل إلى صفحة أو مسار أو خطوة أو تشغيل أو إعداد أو أمر</translation>
    </message>
    <message>
        <source>Go anywhere</source>
        <translation>انتقل إلى أي مكان</translation>
    </message>
</context>
<context>
    <name>ServerLauncher</name>
    <message>
        <source>%1 could not be started: %2. Install Orrery&apos;s command line beside the workbench.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The server of %1 did not get ready in %n second(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The server of %1 ended at once and gave no reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server of %1 ended at once: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>default: %1</source>
        <translation>الافتراضي: %1</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Window and language</source>
        <translation>النافذة واللغة</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>About</source>
        <translation>حول</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>السمة</translation>
    </message>
    <message>
        <source>Changes at once, no restart. System follows the desktop.</source>
        <translation>تتغير فورًا دون إعادة تشغيل. «النظام» يتبع سطح المكتب.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Scales text, rows and icons together. 100 to 200 %.</source>
        <translation>يكبّر النص والصفوف والأيقونات معًا. من 100 إلى 200 %.</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>الحركة</translation>
    </message>
    <message>
        <source>Fades and moves of at most 150 ms, only for cause and effect.</source>
        <translation>تلاشٍ وحركة لا تتجاوز 150 مللي ثانية، للسبب والنتيجة فقط.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Of the window. Changes at once; nothing that is open is lost.</source>
        <translation>لغة النافذة. تتغير فورًا ولا يضيع شيء مفتوح.</translation>
    </message>
    <message>
        <source>Start with</source>
        <translation>البدء بـ</translation>
    </message>
    <message>
        <source>What the window shows first.</source>
        <translation>ما تعرضه النافذة أولًا.</translation>
    </message>
    <message>
        <source>Keys of the actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a row and press the keys that should start it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is installed, to copy into a report.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Search the settings</source>
        <translation>البحث في الإعدادات</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>أقسام الإعدادات</translation>
    </message>
    <message>
        <source>Kept in %1</source>
        <translation>محفوظة في %1</translation>
    </message>
    <message>
        <source>No setting has this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for a word of its name or of what it does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all settings</source>
        <translation>عرض كل الإعدادات</translation>
    </message>
    <message>
        <source>System</source>
        <translation>النظام</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>صفحة البداية</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتحة</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكنة</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>%1 theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size in percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show motion</source>
        <translation>إظهار الحركة</translation>
    </message>
    <message>
        <source>Last workspace</source>
        <translation>آخر مساحة عمل</translation>
    </message>
    <message>
        <source>Changes apply at once</source>
        <translation>تُطبق التغييرات فورًا</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No workspace open</source>
        <translation>لا توجد مساحة عمل مفتوحة</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) at work</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No runs at work</source>
        <translation>لا يوجد تشغيل جارٍ</translation>
    </message>
    <message>
        <source>Hosts unknown, connection lost</source>
        <translation>حالة المضيفين مجهولة، انقطع الاتصال</translation>
    </message>
</context>
<context>
    <name>StepsModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>step, state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>will run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineChart</name>
    <message>
        <source>Timeline of the steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waited %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>started at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>took %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the critical path</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelinePanel</name>
    <message>
        <source>failed, exit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No times yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When each step waited, started and ended appears here once the pipeline runs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Dismiss</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Everything that can be done</source>
        <translation>كل ما يمكن فعله</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>مساحة العمل</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>Keys, tour, versions</source>
        <translation>المفاتيح والجولة والإصدارات</translation>
    </message>
    <message>
        <source>Orrery</source>
        <translation>Orrery</translation>
    </message>
    <message>
        <source>Workspace %1</source>
        <translation>مساحة العمل %1</translation>
    </message>
    <message>
        <source>No workspace open</source>
        <translation>لا توجد مساحة عمل مفتوحة</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>فتح مساحة عمل</translation>
    </message>
    <message>
        <source>No server</source>
        <translation>لا خادم</translation>
    </message>
    <message numerus="yes">
        <source>Server on this machine · %n host(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Server on this machine</source>
        <translation>الخادم على هذا الجهاز</translation>
    </message>
    <message>
        <source>Connection lost %1</source>
        <translation>انقطع الاتصال %1</translation>
    </message>
    <message>
        <source>Starting the server</source>
        <translation>جارٍ تشغيل الخادم</translation>
    </message>
</context>
<context>
    <name>UsageBar</name>
    <message>
        <source>%1, %2 %</source>
        <comment>what, share</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>Why does it wait?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a job in the list to see what it waits for and when it should start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is %1 of run %2 where it is?</source>
        <comment>step, number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Should start any moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Should start at about %1, in %2.</source>
        <comment>clock, span</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>This machine</source>
        <translation>هذا الجهاز</translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>weekday, time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>%1 is open in another window, which was brought forward.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
