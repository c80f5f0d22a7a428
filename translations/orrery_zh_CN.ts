<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutPanel</name>
    <message>
        <source>no workspace open</source>
        <translation>未打开工作区</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Copy the versions</source>
        <translation>复制版本信息</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what, version</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ActionRegistry</name>
    <message>
        <source>%1 (%2)</source>
        <comment>action, key</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>BellButton</name>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message numerus="yes">
        <source>Notifications, %n new</source>
        <translation>
            <numerusform>通知，%n 条新消息</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CanvasView</name>
    <message>
        <source>Pipeline graph</source>
        <translation>流水线图</translation>
    </message>
</context>
<context>
    <name>ClusterPage</name>
    <message>
        <source>Cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>Solid: our jobs. Hatched: processes that are not ours. Faded: older than the refresh interval.</source>
        <translation>实心：本程序的作业。斜纹：其他进程。变淡：早于刷新间隔。</translation>
    </message>
    <message>
        <source>Waiting jobs</source>
        <translation>等待中的作业</translation>
    </message>
    <message>
        <source>Running jobs</source>
        <translation>运行中的作业</translation>
    </message>
    <message>
        <source>Jobs on the hosts</source>
        <translation>主机上的作业</translation>
    </message>
    <message>
        <source>No workspace is open</source>
        <translation>没有打开的工作区</translation>
    </message>
    <message>
        <source>The hosts of a workspace are shown here: how busy they are, and what waits for them.</source>
        <translation>这里显示工作区的主机：它们有多忙，以及什么在等待它们。</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>No host has reported yet</source>
        <translation>还没有主机上报</translation>
    </message>
    <message>
        <source>This machine joins as soon as its agent has started, with the first run at the latest.</source>
        <translation>本机的代理启动后即会加入，最迟在第一次运行时。</translation>
    </message>
    <message numerus="yes">
        <source>%n host(s)</source>
        <translation>
            <numerusform>%n 台主机</numerusform>
        </translation>
    </message>
    <message>
        <source>GPUs: %1 ours, %2 others, %3 free</source>
        <translation>GPU：本程序 %1，其他 %2，空闲 %3</translation>
    </message>
    <message>
        <source>Waiting %1</source>
        <translation>等待 %1</translation>
    </message>
    <message>
        <source>Running %1</source>
        <translation>运行 %1</translation>
    </message>
    <message>
        <source>Enter opens the job on the canvas</source>
        <translation>按回车在画布上打开作业</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Go to anything</source>
        <translation>转到任意位置</translation>
    </message>
    <message>
        <source>What to go to or do</source>
        <translation>要转到或执行的内容</translation>
    </message>
    <message>
        <source>Go to a page, pipeline, step, run, setting or command</source>
        <translation>转到页面、流水线、步骤、运行、设置或命令</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>&gt; actions</source>
        <translation>&gt; 操作</translation>
    </message>
    <message>
        <source>@ steps</source>
        <translation>@ 步骤</translation>
    </message>
    <message>
        <source># runs</source>
        <translation># 运行</translation>
    </message>
    <message>
        <source>: hosts</source>
        <translation>: 主机</translation>
    </message>
    <message>
        <source>/ settings</source>
        <translation>/ 设置</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>匹配项</translation>
    </message>
    <message>
        <source>Nothing has this name. Try fewer letters, or another prefix.</source>
        <translation>没有这个名称。请少输入几个字母，或换一个前缀。</translation>
    </message>
    <message>
        <source>Up, Down  choose</source>
        <translation>上、下  选择</translation>
    </message>
    <message>
        <source>Enter  go to it</source>
        <translation>回车  前往</translation>
    </message>
    <message>
        <source>Esc  close</source>
        <translation>Esc  关闭</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <source>Nobody listens at the server&apos;s port.</source>
        <translation>服务器端口无人监听。</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>服务器未及时应答。</translation>
    </message>
    <message>
        <source>The server cannot be reached: %1.</source>
        <translation>无法连接服务器：%1。</translation>
    </message>
    <message>
        <source>The server answered %1 without a reason.</source>
        <translation>服务器返回 %1，未说明原因。</translation>
    </message>
</context>
<context>
    <name>ErrorPanel</name>
    <message>
        <source>What to try</source>
        <translation>可以尝试</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Details of the failure</source>
        <translation>失败的详细信息</translation>
    </message>
</context>
<context>
    <name>GuidedTour</name>
    <message>
        <source>Guided tour</source>
        <translation>导览</translation>
    </message>
    <message>
        <source>Skip the tour</source>
        <translation>跳过导览</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Start here</source>
        <translation>从这里开始</translation>
    </message>
    <message>
        <source>Projects that you had open, and samples that run on this machine. Nothing runs by being opened.</source>
        <translation>打开过的项目，以及可在本机运行的示例。打开不会启动任何运行。</translation>
    </message>
    <message>
        <source>Go anywhere</source>
        <translation>转到任意位置</translation>
    </message>
    <message>
        <source>One field reaches every page, pipeline, step, run, setting and action. It also shows their keys.</source>
        <translation>一个输入框可到达所有页面、流水线、步骤、运行、设置和操作，并显示它们的快捷键。</translation>
    </message>
    <message>
        <source>Draw and run a pipeline</source>
        <translation>绘制并运行流水线</translation>
    </message>
    <message>
        <source>Steps and wires here are the lines of the pipeline&apos;s file. The run button says beforehand how much will run.</source>
        <translation>这里的步骤和连线就是流水线文件中的各行。运行按钮会事先说明将运行多少。</translation>
    </message>
    <message>
        <source>See why something waits</source>
        <translation>查看等待的原因</translation>
    </message>
    <message>
        <source>How busy this machine is and by whom, and for each waiting job the reason and its predicted start.</source>
        <translation>本机有多忙、被谁占用，以及每个等待作业的原因和预计开始时间。</translation>
    </message>
    <message>
        <source>What happened, and help</source>
        <translation>发生了什么，以及帮助</translation>
    </message>
    <message>
        <source>The bell keeps every notification with what can be done about it. The question mark shows the keys that work here, and this tour again.</source>
        <translation>铃铛保留每条通知及可采取的操作。问号显示此处可用的快捷键，也可再次打开本导览。</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Runs of this pipeline</source>
        <translation>此流水线的运行</translation>
    </message>
    <message>
        <source>No past runs</source>
        <translation>没有历史运行</translation>
    </message>
    <message>
        <source>Each run of this pipeline is kept here and can be opened on the canvas.</source>
        <translation>此流水线的每次运行都保留在这里，可在画布上打开。</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Open a project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Start from a sample</source>
        <translation>从示例开始</translation>
    </message>
    <message>
        <source>Nothing runs when a project is opened.</source>
        <translation>打开项目不会启动任何运行。</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>From a terminal</source>
        <translation>在终端中</translation>
    </message>
    <message>
        <source>The same file runs without this window, here and in CI:</source>
        <translation>同一文件无需此窗口也能在本地和 CI 中运行：</translation>
    </message>
    <message>
        <source>not run yet</source>
        <translation>尚未运行</translation>
    </message>
    <message>
        <source>run %1 %2</source>
        <comment>number, state</comment>
        <translation>运行 %1 %2</translation>
    </message>
    <message>
        <source>No project opened yet</source>
        <translation>尚未打开项目</translation>
    </message>
    <message>
        <source>A project is a folder with pipeline files. Open yours, or start with a sample below.</source>
        <translation>项目是包含流水线文件的文件夹。打开您的项目，或从下面的示例开始。</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>needs %1</source>
        <translation>需要 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s), %1 of memory</source>
        <translation>
            <numerusform>%n 个核心，内存 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for GPUs and Python</source>
        <translation>正在查找 GPU 和 Python</translation>
    </message>
    <message>
        <source>No GPU found</source>
        <translation>未找到 GPU</translation>
    </message>
    <message>
        <source>No python3 found. Samples without Python run all the same.</source>
        <translation>未找到 python3。不需要 Python 的示例仍可运行。</translation>
    </message>
    <message>
        <source>Python %1</source>
        <translation>Python %1</translation>
    </message>
    <message>
        <source>Python %1 with %2</source>
        <translation>Python %1，带 %2</translation>
    </message>
    <message>
        <source>Nothing is sent anywhere</source>
        <translation>不会向任何地方发送数据</translation>
    </message>
    <message>
        <source>Ctrl+K goes anywhere, ? shows the keys that work here.</source>
        <translation>Ctrl+K 可转到任意位置，? 显示此处可用的快捷键。</translation>
    </message>
    <message>
        <source>Take the tour of five steps</source>
        <translation>进行五步导览</translation>
    </message>
</context>
<context>
    <name>HostCard</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>used, whole</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>GPU %1</source>
        <translation>GPU %1</translation>
    </message>
    <message>
        <source>%1 of %2 cores</source>
        <comment>busy, all</comment>
        <translation>%1 / %2 核心</translation>
    </message>
    <message>
        <source>%1 promised to jobs</source>
        <translation>%1 已分配给作业</translation>
    </message>
    <message>
        <source>%1, free</source>
        <comment>model</comment>
        <translation>%1，空闲</translation>
    </message>
    <message>
        <source>%1, in use by our jobs</source>
        <comment>model</comment>
        <translation>%1，由本程序的作业使用</translation>
    </message>
    <message>
        <source>%1, not ours: %2</source>
        <comment>model, process</comment>
        <translation>%1，非本程序：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n 个核心</numerusform>
        </translation>
    </message>
    <message>
        <source>No job runs here</source>
        <translation>此处没有运行的作业</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) run here</source>
        <translation>
            <numerusform>此处运行 %n 个作业</numerusform>
        </translation>
    </message>
    <message>
        <source>Host %1, %2</source>
        <comment>name, state</comment>
        <translation>主机 %1，%2</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>measured %1</source>
        <translation>测量于 %1</translation>
    </message>
    <message>
        <source>last seen %1</source>
        <translation>上次上报 %1</translation>
    </message>
</context>
<context>
    <name>HostCharts</name>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>% of all cores</source>
        <translation>占全部核心的 %</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>% in use</source>
        <translation>已用 %</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>% busy</source>
        <translation>繁忙 %</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>chart, unit</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>after</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>GPU %1</source>
        <translation>GPU %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>host, GPU</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>InspectorPanel</name>
    <message>
        <source>What to try</source>
        <translation>可以尝试</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>再次运行</translation>
    </message>
    <message>
        <source>Run again what failed</source>
        <translation>重新运行失败的步骤</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>显示日志</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Last lines of the log</source>
        <translation>日志的最后几行</translation>
    </message>
    <message>
        <source>Steps skipped because of this</source>
        <translation>因此跳过的步骤</translation>
    </message>
    <message>
        <source>No step is selected</source>
        <translation>未选择步骤</translation>
    </message>
    <message>
        <source>Select a step on the canvas or in the list to see its command, inputs, outputs and why it ran.</source>
        <translation>在画布或列表中选择一个步骤，查看其命令、输入、输出和运行原因。</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>第 %1 次尝试</translation>
    </message>
    <message numerus="yes">
        <source>%n rank(s)</source>
        <translation>
            <numerusform>%n 个进程</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 failed with exit code %2</source>
        <translation>%1 失败，退出码 %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>step, state</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The step gave no reason. Its last lines are below.</source>
        <translation>该步骤未说明原因。其最后几行输出如下。</translation>
    </message>
    <message>
        <source>Mend the cause, then run again: steps that succeeded are not run twice.</source>
        <translation>排除原因后再次运行：已成功的步骤不会重复运行。</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) skipped because of this: %1</source>
        <translation>
            <numerusform>因此跳过 %n 个步骤：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What a run would do</source>
        <translation>运行将会做什么</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>nothing in particular</source>
        <translation>无特别要求</translation>
    </message>
    <message>
        <source>Ran on</source>
        <translation>运行于</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>Inputs and outputs</source>
        <translation>输入和输出</translation>
    </message>
    <message>
        <source>Run %1, step %2, attempt %3</source>
        <translation>运行 %1，步骤 %2，第 %3 次尝试</translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message numerus="yes">
        <source>%1 of %n step(s)</source>
        <comment>finished, all</comment>
        <translation>
            <numerusform>%1 / %n 个步骤</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n failed</source>
        <comment>steps</comment>
        <translation>
            <numerusform>%1，%n 个失败</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, ended %2</source>
        <translation>%1，结束于 %2</translation>
    </message>
    <message>
        <source>not started yet</source>
        <translation>尚未开始</translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <translation>%1，约剩 %2</translation>
    </message>
    <message>
        <source>Show the run</source>
        <translation>显示运行</translation>
    </message>
    <message>
        <source>Show run %1</source>
        <translation>显示运行 %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop run %1</source>
        <translation>停止运行 %1</translation>
    </message>
    <message>
        <source>The run was asked to stop.</source>
        <translation>已请求停止该运行。</translation>
    </message>
    <message>
        <source>Run %1 of %2</source>
        <translation>%2 的运行 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Progress of run %1</source>
        <translation>运行 %1 的进度</translation>
    </message>
</context>
<context>
    <name>JobTableModel</name>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>any moment</source>
        <translation>随时</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>pipeline, step</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>已用时间</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Why, where</source>
        <translation>原因、位置</translation>
    </message>
</context>
<context>
    <name>JobsPage</name>
    <message>
        <source>Jobs</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>Nothing is at work.</source>
        <translation>没有正在进行的工作。</translation>
    </message>
    <message>
        <source>Ended last</source>
        <translation>最近结束</translation>
    </message>
    <message numerus="yes">
        <source>%n at work</source>
        <translation>
            <numerusform>%n 个进行中</numerusform>
        </translation>
    </message>
    <message>
        <source>No workspace is open</source>
        <translation>没有打开的工作区</translation>
    </message>
    <message>
        <source>Jobs are the runs of a workspace. Open a folder with pipeline files.</source>
        <translation>作业是工作区的运行。请打开包含流水线文件的文件夹。</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Nothing has run yet</source>
        <translation>尚未运行过</translation>
    </message>
    <message>
        <source>What takes long is listed here with its progress, and can be stopped here.</source>
        <translation>耗时的工作及其进度列在这里，也可在这里停止。</translation>
    </message>
    <message>
        <source>Show the pipelines</source>
        <translation>显示流水线</translation>
    </message>
    <message>
        <source>Jobs go on when this window closes</source>
        <translation>关闭此窗口后作业继续运行</translation>
    </message>
</context>
<context>
    <name>KeysEditor</name>
    <message>
        <source>Keys of the actions</source>
        <translation>操作的快捷键</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>新快捷键</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>无快捷键</translation>
    </message>
    <message>
        <source>Back to standard</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Take these keys</source>
        <translation>占用此快捷键</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>使用此快捷键</translation>
    </message>
    <message>
        <source>Choose an action in the list to change its keys.</source>
        <translation>在列表中选择一个操作以更改其快捷键。</translation>
    </message>
    <message>
        <source>%1 starts “%2” now, which would have no keys then.</source>
        <translation>%1 现在启动“%2”，更改后它将没有快捷键。</translation>
    </message>
    <message>
        <source>Press the keys that should start “%1”.</source>
        <translation>请按下用于启动“%1”的按键。</translation>
    </message>
    <message>
        <source>%1 is free.</source>
        <translation>%1 未被占用。</translation>
    </message>
</context>
<context>
    <name>KeysModel</name>
    <message>
        <source>standard: %1</source>
        <translation>默认：%1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已更改</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Keys that work here</source>
        <translation>此处可用的快捷键</translation>
    </message>
    <message>
        <source>Any key closes this. Change keys in Settings.</source>
        <translation>按任意键关闭。可在设置中更改快捷键。</translation>
    </message>
</context>
<context>
    <name>LineChart</name>
    <message>
        <source>Line chart</source>
        <translation>折线图</translation>
    </message>
    <message>
        <source>%1 is %2 at %3 %4</source>
        <translation>%1 在 %3 %4 时为 %2</translation>
    </message>
    <message>
        <source>No values yet</source>
        <translation>尚无数值</translation>
    </message>
    <message>
        <source>no value yet</source>
        <translation>尚无数值</translation>
    </message>
</context>
<context>
    <name>LogModel</name>
    <message numerus="yes">
        <source> … %n more byte(s)</source>
        <translation>
            <numerusform> … 还有 %n 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>The filter is not a regular expression: %1 at character %2.</source>
        <translation>过滤条件不是正则表达式：第 %2 个字符处 %1。</translation>
    </message>
</context>
<context>
    <name>LogPanel</name>
    <message>
        <source>Log lines</source>
        <translation>日志行</translation>
    </message>
    <message>
        <source>Copy the selected lines</source>
        <translation>复制所选行</translation>
    </message>
    <message>
        <source>Step whose log is shown</source>
        <translation>显示其日志的步骤</translation>
    </message>
    <message>
        <source>Filter the log by a regular expression</source>
        <translation>用正则表达式过滤日志</translation>
    </message>
    <message>
        <source>Filter, for example epoch|warning</source>
        <translation>过滤，例如 epoch|warning</translation>
    </message>
    <message>
        <source>Follow the end of the log</source>
        <translation>跟随日志末尾</translation>
    </message>
    <message>
        <source>All ranks</source>
        <translation>所有进程</translation>
    </message>
    <message>
        <source>Show all ranks</source>
        <translation>显示所有进程</translation>
    </message>
    <message>
        <source>Show rank %1</source>
        <translation>显示进程 %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>No log yet</source>
        <translation>尚无日志</translation>
    </message>
    <message>
        <source>What the steps print appears here while the pipeline runs.</source>
        <translation>流水线运行时，各步骤的输出显示在这里。</translation>
    </message>
    <message>
        <source>The log cannot be shown</source>
        <translation>无法显示日志</translation>
    </message>
    <message>
        <source>Nothing was started</source>
        <translation>没有启动任何步骤</translation>
    </message>
    <message>
        <source>No step of this run was started, so there is no log. Cached steps keep the log of the run they come from.</source>
        <translation>此运行没有启动任何步骤，因此没有日志。来自缓存的步骤保留其原运行的日志。</translation>
    </message>
    <message>
        <source>%1 waits</source>
        <translation>%1 正在等待</translation>
    </message>
    <message>
        <source>%1 printed nothing</source>
        <translation>%1 没有输出</translation>
    </message>
    <message>
        <source>Lines appear here as they come.</source>
        <translation>有新行时会显示在这里。</translation>
    </message>
    <message>
        <source>No line matches</source>
        <translation>没有匹配的行</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n line(s) fits the filter and the rank.</source>
        <translation>
            <numerusform>%n 行中没有符合过滤条件和进程的行。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MachineProbe</name>
    <message>
        <source>%1, %2 GB</source>
        <comment>GPU, memory</comment>
        <translation>%1，%2 GB</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Show problems</source>
        <translation>显示问题</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>主页</translation>
    </message>
    <message>
        <source>Pipelines</source>
        <translation>流水线</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>转到%1</translation>
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
        <translation>打开工作区文件夹</translation>
    </message>
    <message>
        <source>The parts of the pages have their standard sizes again.</source>
        <translation>页面各部分已恢复默认大小。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤消</translation>
    </message>
    <message>
        <source>Go anywhere</source>
        <translation>转到任意位置</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Go to the next part of the window</source>
        <translation>转到窗口的下一部分</translation>
    </message>
    <message>
        <source>Go to the previous part of the window</source>
        <translation>转到窗口的上一部分</translation>
    </message>
    <message>
        <source>Show the notifications</source>
        <translation>显示通知</translation>
    </message>
    <message>
        <source>Show the keys that work here</source>
        <translation>显示此处可用的快捷键</translation>
    </message>
    <message>
        <source>Take the guided tour</source>
        <translation>开始导览</translation>
    </message>
    <message>
        <source>Show versions and licence</source>
        <translation>显示版本和许可证</translation>
    </message>
    <message>
        <source>Run the pipeline</source>
        <translation>运行流水线</translation>
    </message>
    <message>
        <source>Run every step, without the cache</source>
        <translation>不用缓存运行所有步骤</translation>
    </message>
    <message>
        <source>Stop the run</source>
        <translation>停止运行</translation>
    </message>
    <message>
        <source>Run again what failed</source>
        <translation>重新运行失败的步骤</translation>
    </message>
    <message>
        <source>Use the light theme</source>
        <translation>使用浅色主题</translation>
    </message>
    <message>
        <source>Use the dark theme</source>
        <translation>使用深色主题</translation>
    </message>
    <message>
        <source>Use the high-contrast theme</source>
        <translation>使用高对比度主题</translation>
    </message>
    <message>
        <source>Use the system&apos;s theme</source>
        <translation>使用系统主题</translation>
    </message>
    <message>
        <source>Give the parts of the pages their standard sizes</source>
        <translation>将页面各部分恢复默认大小</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Open another window</source>
        <translation>打开另一个窗口</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>Open a pipeline first.</source>
        <translation>请先打开流水线。</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>服务器没有应答。</translation>
    </message>
    <message>
        <source>The pipeline has no steps that could run.</source>
        <translation>流水线没有可运行的步骤。</translation>
    </message>
    <message>
        <source>A run is going on.</source>
        <translation>正在运行。</translation>
    </message>
    <message>
        <source>Nothing failed in the run that is shown.</source>
        <translation>所显示的运行没有失败。</translation>
    </message>
    <message>
        <source>No run is going on.</source>
        <translation>没有正在进行的运行。</translation>
    </message>
</context>
<context>
    <name>MetricPanel</name>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Keep this step&apos;s chart while others are selected</source>
        <translation>选择其他步骤时保留此步骤的图表</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>已固定</translation>
    </message>
    <message>
        <source>Metric chart</source>
        <translation>指标图表</translation>
    </message>
    <message>
        <source>Smoothing in percent</source>
        <translation>平滑百分比</translation>
    </message>
    <message>
        <source>log</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Logarithmic axis</source>
        <translation>对数坐标轴</translation>
    </message>
    <message>
        <source>smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>No metrics yet</source>
        <translation>尚无指标</translation>
    </message>
    <message>
        <source>A step that writes numbers to the file in ORRERY_METRICS shows its curves here while it runs.</source>
        <translation>步骤向 ORRERY_METRICS 指定的文件写入数值时，其曲线会在运行期间显示在这里。</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>best</source>
        <translation>最佳</translation>
    </message>
</context>
<context>
    <name>Node</name>
    <message>
        <source>exit %1</source>
        <translation>退出码 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>done %1</source>
        <translation>完成 %1</translation>
    </message>
    <message>
        <source>%1 % %2</source>
        <translation>%1 % %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>will run</source>
        <translation>将运行</translation>
    </message>
</context>
<context>
    <name>NotificationPopup</name>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Clear the notifications</source>
        <translation>清空通知</translation>
    </message>
    <message>
        <source>Nothing to report. Runs that end and requests that are refused are kept here.</source>
        <translation>没有通知。结束的运行和被拒绝的请求会保留在这里。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>action, message</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Steps of the pipeline</source>
        <translation>流水线的步骤</translation>
    </message>
</context>
<context>
    <name>OutputPanel</name>
    <message>
        <source>Outputs</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Text of the output</source>
        <translation>输出的文本</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <comment>output, size</comment>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>No outputs yet</source>
        <translation>尚无输出</translation>
    </message>
    <message>
        <source>What the steps write appears here: pictures, tables, metrics and models.</source>
        <translation>各步骤写出的内容显示在这里：图片、表格、指标和模型。</translation>
    </message>
    <message>
        <source>Nothing was written</source>
        <translation>没有写出任何内容</translation>
    </message>
    <message>
        <source>Outputs appear when a step has finished.</source>
        <translation>步骤完成后显示输出。</translation>
    </message>
    <message>
        <source>No step of this run finished with an output.</source>
        <translation>此运行没有步骤完成并产生输出。</translation>
    </message>
    <message>
        <source>%1 wrote nothing</source>
        <translation>%1 没有写出任何内容</translation>
    </message>
    <message>
        <source>Outputs appear when the step has finished.</source>
        <translation>该步骤完成后显示输出。</translation>
    </message>
    <message>
        <source>It did not finish, or it declares no outputs.</source>
        <translation>它没有完成，或未声明输出。</translation>
    </message>
    <message>
        <source>%1, %2, %3. It has no view here.</source>
        <translation>%1，%2，%3。此处没有对应的视图。</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>无法读取 %1</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Run %1 of %2</source>
        <translation>%2 的运行 %1</translation>
    </message>
    <message>
        <source>%1 of %2 cores busy</source>
        <translation>%2 个核心中 %1 个繁忙</translation>
    </message>
</context>
<context>
    <name>PaletteModel</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Pipelines</source>
        <translation>流水线</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>title, kind</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>ParamsPopup</name>
    <message>
        <source>Parameters of the run</source>
        <translation>运行参数</translation>
    </message>
    <message>
        <source>Run with other parameters</source>
        <translation>使用其他参数运行</translation>
    </message>
    <message>
        <source>Parameter %1</source>
        <translation>参数 %1</translation>
    </message>
    <message>
        <source>Run with these</source>
        <translation>使用这些参数运行</translation>
    </message>
    <message>
        <source>%1 is needed. Write a value.</source>
        <translation>需要 %1。请输入一个值。</translation>
    </message>
    <message>
        <source>%1 is not a number. Write 0.01 or 1e-2.</source>
        <translation>%1 不是数字。请写成 0.01 或 1e-2。</translation>
    </message>
    <message>
        <source>%1 is not a whole number.</source>
        <translation>%1 不是整数。</translation>
    </message>
    <message>
        <source>%1 is below %2, the least.</source>
        <translation>%1 小于最小值 %2。</translation>
    </message>
    <message>
        <source>%1 is above %2, the most.</source>
        <translation>%1 大于最大值 %2。</translation>
    </message>
</context>
<context>
    <name>PipelinePage</name>
    <message>
        <source>Arrows</source>
        <translation>方向键</translation>
    </message>
    <message>
        <source>Go from step to step along the wires</source>
        <translation>沿连线在步骤之间移动</translation>
    </message>
    <message>
        <source>Ctrl+arrows</source>
        <translation>Ctrl+方向键</translation>
    </message>
    <message>
        <source>Go without selecting</source>
        <translation>移动但不选择</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Show what the step wrote to its log</source>
        <translation>显示该步骤写入日志的内容</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation>Ctrl+空格</translation>
    </message>
    <message>
        <source>Add the step to the selection, or take it out</source>
        <translation>将步骤加入或移出选择</translation>
    </message>
    <message>
        <source>Ctrl+A</source>
        <translation>Ctrl+A</translation>
    </message>
    <message>
        <source>Select every step</source>
        <translation>选择所有步骤</translation>
    </message>
    <message>
        <source>Shift+F</source>
        <translation>Shift+F</translation>
    </message>
    <message>
        <source>Show the whole pipeline</source>
        <translation>显示整个流水线</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>Show what is selected</source>
        <translation>显示所选内容</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>画布</translation>
    </message>
    <message>
        <source>Problems, log and outputs</source>
        <translation>问题、日志和输出</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Timeline and history</source>
        <translation>时间线和历史</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Zoom to 100 %</source>
        <translation>缩放到 100 %</translation>
    </message>
    <message>
        <source>Show or hide the map</source>
        <translation>显示或隐藏缩略图</translation>
    </message>
    <message>
        <source>Show the problems</source>
        <translation>显示问题</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>显示日志</translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation>过滤日志</translation>
    </message>
    <message>
        <source>Show the outputs</source>
        <translation>显示输出</translation>
    </message>
    <message>
        <source>Show the timeline</source>
        <translation>显示时间线</translation>
    </message>
    <message>
        <source>Show the past runs</source>
        <translation>显示历史运行</translation>
    </message>
    <message>
        <source>Problems %1</source>
        <translation>问题 %1</translation>
    </message>
    <message>
        <source>No workspace is open</source>
        <translation>没有打开的工作区</translation>
    </message>
    <message>
        <source>A workspace is a folder with pipeline files. Open yours, or start with a sample.</source>
        <translation>工作区是包含流水线文件的文件夹。打开您的工作区，或从示例开始。</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>The workspace&apos;s server did not start</source>
        <translation>工作区的服务器未启动</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Starting the server</source>
        <translation>正在启动服务器</translation>
    </message>
    <message>
        <source>The server of %1 keeps runs going when this window is closed.</source>
        <translation>关闭此窗口后，%1 的服务器会让运行继续。</translation>
    </message>
    <message>
        <source>No pipeline in this folder</source>
        <translation>此文件夹中没有流水线</translation>
    </message>
    <message>
        <source>%1 has no file that ends in .orrery.yaml. Add one, or start from a sample.</source>
        <translation>%1 中没有以 .orrery.yaml 结尾的文件。请添加一个，或从示例开始。</translation>
    </message>
    <message>
        <source>See the samples</source>
        <translation>查看示例</translation>
    </message>
    <message>
        <source>%1 has no steps to draw</source>
        <translation>%1 没有可绘制的步骤</translation>
    </message>
    <message>
        <source>Add a step under `steps:` in the file; the canvas follows at once.</source>
        <translation>在文件的 `steps:` 下添加一个步骤；画布会立即更新。</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Reading the pipelines</source>
        <translation>正在读取流水线</translation>
    </message>
    <message>
        <source>Their graph appears here in a moment.</source>
        <translation>它们的图即将显示在这里。</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s), %1 selected · %2 %</source>
        <translation>
            <numerusform>%n 个节点，已选 %1 · %2 %</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PipelineSession</name>
    <message>
        <source>%1 failed.</source>
        <translation>%1 失败。</translation>
    </message>
</context>
<context>
    <name>PortRow</name>
    <message>
        <source>%1: %2</source>
        <comment>port, type</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>PrerequisitesDialog</name>
    <message numerus="yes">
        <source>%1 needs %n more thing(s)</source>
        <translation>
            <numerusform>%1 还需要 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them are listed here; the sample opens without them too.</source>
        <translation>全部列在这里；没有它们也能打开示例。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy what to do about %1</source>
        <translation>复制解决 %1 的方法</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation>仍然打开</translation>
    </message>
</context>
<context>
    <name>ProblemsModel</name>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>line %1, %2</source>
        <comment>line, step</comment>
        <translation>第 %1 行，%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>message, id</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>severity, message</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>What to try</source>
        <translation>可以尝试</translation>
    </message>
</context>
<context>
    <name>ProblemsPanel</name>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>Mistakes in the file and steps that failed are listed here; a click jumps to the step.</source>
        <translation>文件中的错误和失败的步骤列在这里；单击可跳到该步骤。</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>The sample could not be copied to %1: %2.</source>
        <translation>无法将示例复制到 %1：%2。</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>RunBanner</name>
    <message>
        <source>Show the plan</source>
        <translation>显示计划</translation>
    </message>
    <message>
        <source>Show run %1</source>
        <translation>显示运行 %1</translation>
    </message>
    <message>
        <source>The server does not answer. What you see is how things stood when it was last heard of; looking for it.</source>
        <translation>服务器没有应答。您看到的是上次收到消息时的状态；正在寻找服务器。</translation>
    </message>
    <message>
        <source>You see run %1: %2, %3.</source>
        <comment>number, state, moment</comment>
        <translation>正在查看运行 %1：%2，%3。</translation>
    </message>
</context>
<context>
    <name>RunBar</name>
    <message>
        <source>Pipelines</source>
        <translation>流水线</translation>
    </message>
    <message>
        <source>Run with other parameters</source>
        <translation>使用其他参数运行</translation>
    </message>
    <message>
        <source>Stop run</source>
        <translation>停止运行</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>正在读取文件</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n step(s) to run</source>
        <translation>
            <numerusform>%n 个步骤中有 %1 个要运行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 from the cache</source>
        <translation>%1 个来自缓存</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>%1 of %2 finished</source>
        <translation>已完成 %1 / %2</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>开始于 %1</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>用时 %1</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>目前 %1</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>约剩 %1</translation>
    </message>
    <message>
        <source>Pipeline %1</source>
        <translation>流水线 %1</translation>
    </message>
    <message>
        <source>%1. Choose another pipeline of the workspace.</source>
        <translation>%1。选择工作区的其他流水线。</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message numerus="yes">
        <source>Run %n step(s)</source>
        <translation>
            <numerusform>运行 %n 个步骤</numerusform>
        </translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Run the pipeline (F5)</source>
        <translation>运行流水线 (F5)</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>服务器没有应答。</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>Stop the run (Shift+F5). Finished steps keep their outputs.</source>
        <translation>停止运行 (Shift+F5)。已完成的步骤保留其输出。</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>运行 %1</translation>
    </message>
    <message>
        <source>Run %1 %2</source>
        <comment>number, state</comment>
        <translation>运行 %1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 个失败</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunFollower</name>
    <message>
        <source>Run %1 sent a message that cannot be read: %2</source>
        <translation>运行 %1 发来的消息无法读取：%2</translation>
    </message>
</context>
<context>
    <name>RunHistoryModel</name>
    <message>
        <source>Run %1, %2</source>
        <translation>运行 %1，%2</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>finished steps of all</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>流水线</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>缓存</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>RunNotices</name>
    <message>
        <source>Run %1 of %2: %3</source>
        <comment>number, pipeline, state</comment>
        <translation>%2 的运行 %1：%3</translation>
    </message>
    <message>
        <source>Show the run</source>
        <translation>显示运行</translation>
    </message>
</context>
<context>
    <name>RunsPage</name>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Filter by pipeline, state or reason</source>
        <translation>按流水线、状态或原因过滤</translation>
    </message>
    <message>
        <source>Filter the runs</source>
        <translation>过滤运行</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n 次运行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 runs</source>
        <translation>%1 / %2 次运行</translation>
    </message>
    <message>
        <source>No workspace is open</source>
        <translation>没有打开的工作区</translation>
    </message>
    <message>
        <source>Runs belong to a workspace: a folder with pipeline files.</source>
        <translation>运行属于工作区，即包含流水线文件的文件夹。</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>尚无运行</translation>
    </message>
    <message>
        <source>A run appears here as soon as a pipeline runs, from this window or from the command line.</source>
        <translation>流水线一旦运行，无论来自此窗口还是命令行，都会显示在这里。</translation>
    </message>
    <message>
        <source>Show the pipelines</source>
        <translation>显示流水线</translation>
    </message>
    <message>
        <source>No run matches</source>
        <translation>没有匹配的运行</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n run(s) contains this text.</source>
        <translation>
            <numerusform>%n 次运行中没有包含此文本的。</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除过滤</translation>
    </message>
    <message>
        <source>Enter opens a run on the canvas</source>
        <translation>按回车在画布上打开运行</translation>
    </message>
</context>
<context>
    <name>SampleCatalog</name>
    <message>
        <source>Install python3 with your system&apos;s package manager.</source>
        <translation>请用系统的包管理器安装 python3。</translation>
    </message>
    <message>
        <source>found</source>
        <translation>已找到</translation>
    </message>
    <message>
        <source>Install it for python3: python3 -m pip install %1</source>
        <translation>为 python3 安装：python3 -m pip install %1</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>无法创建文件夹</translation>
    </message>
    <message>
        <source>the copy cannot be renamed</source>
        <translation>无法重命名副本</translation>
    </message>
</context>
<context>
    <name>SearchButton</name>
    <message>
        <source>Go to a page, pipeline, step, run, setting or command</source>
        <translation>转到页面、流水线、步骤、运行、设置或命令</translation>
    </message>
    <message>
        <source>Go anywhere</source>
        <translation>转到任意位置</translation>
    </message>
</context>
<context>
    <name>ServerLauncher</name>
    <message>
        <source>%1 could not be started: %2. Install Orrery&apos;s command line beside the workbench.</source>
        <translation>无法启动 %1：%2。请将 Orrery 命令行安装在本程序旁边。</translation>
    </message>
    <message numerus="yes">
        <source>The server of %1 did not get ready in %n second(s).</source>
        <translation>
            <numerusform>%1 的服务器在 %n 秒内未就绪。</numerusform>
        </translation>
    </message>
    <message>
        <source>The server of %1 ended at once and gave no reason.</source>
        <translation>%1 的服务器立即退出，未说明原因。</translation>
    </message>
    <message>
        <source>The server of %1 ended at once: %2</source>
        <translation>%1 的服务器立即退出：%2</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>default: %1</source>
        <translation>默认：%1</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>重置%1</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>恢复为%1</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Window and language</source>
        <translation>窗口和语言</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Changes at once, no restart. System follows the desktop.</source>
        <translation>立即生效，无需重启。“系统”跟随桌面设置。</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Scales text, rows and icons together. 100 to 200 %.</source>
        <translation>同时缩放文字、行和图标。100 至 200 %。</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>动画</translation>
    </message>
    <message>
        <source>Fades and moves of at most 150 ms, only for cause and effect.</source>
        <translation>不超过 150 毫秒的淡入淡出和移动，仅用于表示因果。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Of the window. Changes at once; nothing that is open is lost.</source>
        <translation>窗口的语言。立即生效；已打开的内容不会丢失。</translation>
    </message>
    <message>
        <source>Start with</source>
        <translation>启动时显示</translation>
    </message>
    <message>
        <source>What the window shows first.</source>
        <translation>窗口首先显示的内容。</translation>
    </message>
    <message>
        <source>Keys of the actions</source>
        <translation>操作的快捷键</translation>
    </message>
    <message>
        <source>Choose a row and press the keys that should start it.</source>
        <translation>选择一行，然后按下用于启动它的按键。</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>What is installed, to copy into a report.</source>
        <translation>已安装的内容，可复制到报告中。</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Search the settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>设置分类</translation>
    </message>
    <message>
        <source>Kept in %1</source>
        <translation>保存在 %1</translation>
    </message>
    <message>
        <source>No setting has this name</source>
        <translation>没有这个名称的设置</translation>
    </message>
    <message>
        <source>Search for a word of its name or of what it does.</source>
        <translation>请搜索其名称或作用中的词。</translation>
    </message>
    <message>
        <source>Show all settings</source>
        <translation>显示所有设置</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>主页</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>%1 theme</source>
        <translation>%1主题</translation>
    </message>
    <message>
        <source>Text size in percent</source>
        <translation>文字大小百分比</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Show motion</source>
        <translation>显示动画</translation>
    </message>
    <message>
        <source>Last workspace</source>
        <translation>上次的工作区</translation>
    </message>
    <message>
        <source>Changes apply at once</source>
        <translation>更改立即生效</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>cached</source>
        <translation>缓存</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 个警告</numerusform>
        </translation>
    </message>
    <message>
        <source>No workspace open</source>
        <translation>未打开工作区</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) at work</source>
        <translation>
            <numerusform>%n 个运行进行中</numerusform>
        </translation>
    </message>
    <message>
        <source>No runs at work</source>
        <translation>没有进行中的运行</translation>
    </message>
    <message>
        <source>Hosts unknown, connection lost</source>
        <translation>主机状态未知，连接已断开</translation>
    </message>
</context>
<context>
    <name>StepsModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>step, state</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>cached</source>
        <translation>缓存</translation>
    </message>
    <message>
        <source>will run</source>
        <translation>将运行</translation>
    </message>
</context>
<context>
    <name>TimelineChart</name>
    <message>
        <source>Timeline of the steps</source>
        <translation>步骤的时间线</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>waited %1</source>
        <translation>等待 %1</translation>
    </message>
    <message>
        <source>started at %1</source>
        <translation>开始于 %1</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>用时 %1</translation>
    </message>
    <message>
        <source>on the critical path</source>
        <translation>在关键路径上</translation>
    </message>
</context>
<context>
    <name>TimelinePanel</name>
    <message>
        <source>failed, exit %1</source>
        <translation>失败，退出码 %1</translation>
    </message>
    <message>
        <source>Timeline of the run</source>
        <translation>运行的时间线</translation>
    </message>
    <message>
        <source>No times yet</source>
        <translation>尚无时间</translation>
    </message>
    <message>
        <source>When each step waited, started and ended appears here once the pipeline runs.</source>
        <translation>流水线运行后，各步骤等待、开始和结束的时间显示在这里。</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Everything that can be done</source>
        <translation>所有可执行的操作</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Keys, tour, versions</source>
        <translation>快捷键、导览、版本</translation>
    </message>
    <message>
        <source>Orrery</source>
        <translation>Orrery</translation>
    </message>
    <message>
        <source>Workspace %1</source>
        <translation>工作区 %1</translation>
    </message>
    <message>
        <source>No workspace open</source>
        <translation>未打开工作区</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>打开工作区</translation>
    </message>
    <message>
        <source>No server</source>
        <translation>无服务器</translation>
    </message>
    <message numerus="yes">
        <source>Server on this machine · %n host(s)</source>
        <translation>
            <numerusform>本机服务器 · %n 台主机</numerusform>
        </translation>
    </message>
    <message>
        <source>Server on this machine</source>
        <translation>本机服务器</translation>
    </message>
    <message>
        <source>Connection lost %1</source>
        <translation>连接断开：%1</translation>
    </message>
    <message>
        <source>Starting the server</source>
        <translation>正在启动服务器</translation>
    </message>
</context>
<context>
    <name>UsageBar</name>
    <message>
        <source>%1, %2 %</source>
        <comment>what, share</comment>
        <translation>%1，%2 %</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>Why does it wait?</source>
        <translation>为什么在等待？</translation>
    </message>
    <message>
        <source>Choose a job in the list to see what it waits for and when it should start.</source>
        <translation>在列表中选择一个作业，查看它在等待什么以及预计何时开始。</translation>
    </message>
    <message>
        <source>Why is %1 of run %2 where it is?</source>
        <comment>step, number</comment>
        <translation>运行 %2 的 %1 为何处于此状态？</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>正在询问服务器</translation>
    </message>
    <message>
        <source>Should start any moment.</source>
        <translation>应随时开始。</translation>
    </message>
    <message>
        <source>Should start at about %1, in %2.</source>
        <comment>clock, span</comment>
        <translation>预计约 %1 开始，还有 %2。</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>This machine</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <translation>昨天 %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>weekday, time</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1 前</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>%1 is open in another window, which was brought forward.</source>
        <translation>%1 已在另一个窗口中打开，该窗口已移到前面。</translation>
    </message>
</context>
</TS>
