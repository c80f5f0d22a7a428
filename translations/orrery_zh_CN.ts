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
    <name>BoxColors</name>
    <message>
        <source>Colour it blue</source>
        <translation>设为蓝色</translation>
    </message>
    <message>
        <source>Colour it orange</source>
        <translation>设为橙色</translation>
    </message>
    <message>
        <source>Colour it green</source>
        <translation>设为绿色</translation>
    </message>
    <message>
        <source>Colour it pink</source>
        <translation>设为粉色</translation>
    </message>
    <message>
        <source>Colour it amber</source>
        <translation>设为琥珀色</translation>
    </message>
    <message>
        <source>Colour it teal</source>
        <translation>设为蓝绿色</translation>
    </message>
    <message>
        <source>Colour it yellow</source>
        <translation>设为黄色</translation>
    </message>
    <message>
        <source>Colour it grey</source>
        <translation>设为灰色</translation>
    </message>
    <message>
        <source>Give it its usual colour</source>
        <translation>恢复通常的颜色</translation>
    </message>
</context>
<context>
    <name>BoxCommands</name>
    <message>
        <source>No node is selected, so there is nothing to put a frame around. Select nodes with Shift+drag first.</source>
        <translation>未选择节点，没有可加框的内容。请先用 Shift+拖动选择节点。</translation>
    </message>
    <message>
        <source>New frame</source>
        <translation>新框</translation>
    </message>
    <message numerus="yes">
        <source>Put a frame around %n node(s)</source>
        <translation>
            <numerusform>为 %n 个节点加框</numerusform>
        </translation>
    </message>
    <message>
        <source>The selected nodes are in no frame.</source>
        <translation>所选节点不在任何框中。</translation>
    </message>
    <message numerus="yes">
        <source>Take %n node(s) out of the frame</source>
        <translation>
            <numerusform>将 %n 个节点移出框</numerusform>
        </translation>
    </message>
    <message>
        <source>New note</source>
        <translation>新便签</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>添加便签</translation>
    </message>
    <message>
        <source>Remove frame %1</source>
        <translation>移除框 %1</translation>
    </message>
    <message>
        <source>Remove note %1</source>
        <translation>移除便签 %1</translation>
    </message>
    <message>
        <source>Rename a frame to %1</source>
        <translation>将框重命名为 %1</translation>
    </message>
    <message>
        <source>Change a note</source>
        <translation>更改便签</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Will run</source>
        <translation>将运行</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>在 %1 之后</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 来自 %2</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>在 %1 之前</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>%1 before %2</source>
        <translation>%1 先于 %2</translation>
    </message>
    <message>
        <source>%1 to %2, %3</source>
        <translation>%1 到 %2，%3</translation>
    </message>
    <message>
        <source>Runs stop before it</source>
        <translation>运行会在它之前停下</translation>
    </message>
    <message>
        <source>Stack of instances, open</source>
        <translation>实例堆叠，已展开</translation>
    </message>
    <message>
        <source>Stack of instances, closed</source>
        <translation>实例堆叠，已收起</translation>
    </message>
    <message>
        <source>Pinned to its last outputs, which are stale</source>
        <translation>固定在上次的输出上，该输出已过期</translation>
    </message>
    <message>
        <source>Pinned to its last outputs</source>
        <translation>固定在上次的输出上</translation>
    </message>
</context>
<context>
    <name>CanvasCommands</name>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n nodes</source>
        <translation>
            <numerusform>移除 %n 个节点</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste steps</source>
        <translation>粘贴步骤</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>复制一份 %1</translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n nodes</source>
        <translation>
            <numerusform>复制一份 %n 个节点</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 runs on a condition of its own (when:). Change that condition instead.</source>
        <translation>%1 按自己的条件 (when:) 运行。请改为修改该条件。</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n 个节点</numerusform>
        </translation>
    </message>
    <message>
        <source>Take %1 into runs again</source>
        <translation>重新将 %1 纳入运行</translation>
    </message>
    <message>
        <source>Leave %1 out of runs</source>
        <translation>将 %1 排除在运行之外</translation>
    </message>
    <message>
        <source>Tidy the graph</source>
        <translation>整理图</translation>
    </message>
    <message>
        <source>Select at least two nodes to align them.</source>
        <translation>请至少选择两个节点以对齐。</translation>
    </message>
    <message numerus="yes">
        <source>Align %n nodes</source>
        <translation>
            <numerusform>对齐 %n 个节点</numerusform>
        </translation>
    </message>
    <message>
        <source>Select at least three nodes to distribute them.</source>
        <translation>请至少选择三个节点以分布。</translation>
    </message>
    <message numerus="yes">
        <source>Distribute %n nodes</source>
        <translation>
            <numerusform>分布 %n 个节点</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>将 %1 重命名为 %2</translation>
    </message>
</context>
<context>
    <name>CanvasEditor</name>
    <message>
        <source>Put %1 between %2 and %3</source>
        <translation>将 %1 放到 %2 和 %3 之间</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>移动 %1</translation>
    </message>
    <message>
        <source>Move a frame</source>
        <translation>移动框</translation>
    </message>
    <message>
        <source>Move a note</source>
        <translation>移动便签</translation>
    </message>
    <message numerus="yes">
        <source>Move %n nodes</source>
        <translation>
            <numerusform>移动 %n 个节点</numerusform>
        </translation>
    </message>
    <message>
        <source>Connect %1.%2 with %3.%4</source>
        <translation>连接 %1.%2 与 %3.%4</translation>
    </message>
    <message>
        <source>%1 names %2 in an expression, so there is no wire to cut. Change the expression of %1.</source>
        <translation>%1 在表达式中引用了 %2，因此没有可切断的连线。请修改 %1 的表达式。</translation>
    </message>
    <message>
        <source>Disconnect %1 from %2</source>
        <translation>断开 %1 与 %2</translation>
    </message>
    <message numerus="yes">
        <source>Cut %n wires</source>
        <translation>
            <numerusform>切断 %n 条连线</numerusform>
        </translation>
    </message>
    <message>
        <source>A wire between %1 and %2 would close a cycle, so that neither could start. Connect another node.</source>
        <translation>%1 与 %2 之间的连线会形成环，使两者都无法开始。请连接其他节点。</translation>
    </message>
    <message>
        <source>%1 has no port for %2 (%3). Put a node between them that turns one into the other.</source>
        <translation>%1 没有可接 %2 (%3) 的端口。请在两者之间放一个进行转换的节点。</translation>
    </message>
    <message>
        <source>Add %1 and connect it</source>
        <translation>添加 %1 并连接</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>添加 %1</translation>
    </message>
    <message>
        <source>Resize a note</source>
        <translation>调整便签大小</translation>
    </message>
    <message>
        <source>Resize a frame</source>
        <translation>调整框的大小</translation>
    </message>
    <message numerus="yes">
        <source>Take %n node(s) out of the frame</source>
        <translation>
            <numerusform>将 %n 个节点移出框</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n node(s) into the frame</source>
        <translation>
            <numerusform>将 %n 个节点放入框中</numerusform>
        </translation>
    </message>
    <message>
        <source>Straighten the wire from %1 to %2</source>
        <translation>拉直从 %1 到 %2 的连线</translation>
    </message>
    <message>
        <source>Bend the wire from %1 to %2</source>
        <translation>改变从 %1 到 %2 的连线走向</translation>
    </message>
    <message>
        <source>Open the stack %1</source>
        <translation>展开堆叠 %1</translation>
    </message>
    <message>
        <source>Close the stack %1</source>
        <translation>收起堆叠 %1</translation>
    </message>
    <message>
        <source>Take %1 off its wires</source>
        <translation>让 %1 脱离它的连线</translation>
    </message>
    <message>
        <source>Open a pipeline file of this machine first.</source>
        <translation>请先打开本机的流水线文件。</translation>
    </message>
    <message>
        <source>Mend the line that cannot be read first.</source>
        <translation>请先修正无法读取的行。</translation>
    </message>
    <message>
        <source>The canvas shows two files. End the comparison first.</source>
        <translation>画布上显示着两个文件。请先结束比较。</translation>
    </message>
</context>
<context>
    <name>CanvasGhost</name>
    <message>
        <source>not added yet</source>
        <translation>尚未添加</translation>
    </message>
</context>
<context>
    <name>CanvasView</name>
    <message>
        <source>Pipeline graph</source>
        <translation>流水线图</translation>
    </message>
    <message>
        <source>This pipeline has no steps yet</source>
        <translation>此流水线尚无步骤</translation>
    </message>
    <message>
        <source>Press A or double-click here to add the first one, or drag a node from the left.
Then drag from its port to add what comes next.</source>
        <translation>按 A 或双击此处添加第一个步骤，或从左侧拖入一个节点。
然后从它的端口拖出，添加下一个步骤。</translation>
    </message>
    <message>
        <source>Frame %1</source>
        <translation>框 %1</translation>
    </message>
    <message>
        <source>Note %1</source>
        <translation>便签 %1</translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>%1 (default)</source>
        <translation>%1（默认）</translation>
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
    <name>ColumnChart</name>
    <message>
        <source>Column of the chart</source>
        <translation>图表的列</translation>
    </message>
    <message>
        <source>Close the chart</source>
        <translation>关闭图表</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>不同值</translation>
    </message>
    <message>
        <source>over %1</source>
        <comment>a number</comment>
        <translation>超过 %1</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>Values of %1: %2</source>
        <comment>column, figures</comment>
        <translation>%1 的值：%2</translation>
    </message>
    <message>
        <source>Of the first %1 rows; the table is larger</source>
        <translation>基于前 %1 行；表格更大</translation>
    </message>
    <message>
        <source>Of all %1 rows, also those the filter hides</source>
        <translation>基于全部 %1 行，包括被筛选隐藏的行</translation>
    </message>
    <message>
        <source>Of all %1 rows</source>
        <translation>基于全部 %1 行</translation>
    </message>
</context>
<context>
    <name>ColumnEditor</name>
    <message>
        <source>Pick a column for %1</source>
        <translation>为 %1 选择列</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <comment>column, type</comment>
        <translation>%1   %2</translation>
    </message>
</context>
<context>
    <name>ColumnPlot</name>
    <message>
        <source>%1 to %2</source>
        <comment>range of numbers</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>%1 other values</source>
        <translation>%1 个其他值</translation>
    </message>
    <message>
        <source>other values</source>
        <translation>其他值</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s)</source>
        <comment>what a bar stands for</comment>
        <translation>
            <numerusform>%1：%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>No row has a value in this column.</source>
        <translation>此列中没有任何行有值。</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>还有 %1 个</translation>
    </message>
</context>
<context>
    <name>ColumnSummary</name>
    <message>
        <source>Columns: %1</source>
        <translation>列：%1</translation>
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
    <name>Comparison</name>
    <message>
        <source>Step %1 is new</source>
        <translation>步骤 %1 为新增</translation>
    </message>
    <message>
        <source>Step %1 is gone</source>
        <translation>步骤 %1 已不存在</translation>
    </message>
    <message>
        <source>Step %1 changed</source>
        <translation>步骤 %1 有变化</translation>
    </message>
    <message>
        <source>Parameter %1</source>
        <translation>参数 %1</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>不存在</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>state, time</comment>
        <translation>%1，用时 %2</translation>
    </message>
    <message>
        <source>other content</source>
        <translation>内容不同</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>metric, step</comment>
        <translation>%2 的 %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>a command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>运行 %1</translation>
    </message>
</context>
<context>
    <name>ComparisonModel</name>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
</context>
<context>
    <name>CompletionModel</name>
    <message>
        <source>%1, %2</source>
        <comment>what may be written, what it is</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>CompletionPopup</name>
    <message>
        <source>Completions</source>
        <translation>补全</translation>
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
    <message>
        <source>The server of this workspace does not answer.</source>
        <translation>此工作区的服务器没有应答。</translation>
    </message>
    <message>
        <source>The server&apos;s answer has %1, and at most %2 are read at once. Split a pipeline that is so large into sub-pipelines.</source>
        <translation>服务器的应答有 %1，一次最多读取 %2。请将如此大的流水线拆分为子流水线。</translation>
    </message>
</context>
<context>
    <name>DataCard</name>
    <message>
        <source>Take this preview away</source>
        <translation>移除此预览</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>output, what is known</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>DiffPanel</name>
    <message>
        <source>Go to the changed step before (Shift+F4)</source>
        <translation>转到上一个有变化的步骤 (Shift+F4)</translation>
    </message>
    <message>
        <source>Go to the next changed step (F4)</source>
        <translation>转到下一个有变化的步骤 (F4)</translation>
    </message>
    <message>
        <source>End comparison</source>
        <translation>结束比较</translation>
    </message>
    <message>
        <source>Nothing is compared</source>
        <translation>没有比较</translation>
    </message>
    <message>
        <source>Nothing differs</source>
        <translation>没有差异</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Choose a run under History and compare it with the one that is shown, or compare this file with another: what changed is listed here and drawn on the canvas.</source>
        <translation>请在“历史”中选择一次运行并与显示的运行比较，或将此文件与另一个文件比较：变化会列在这里并画在画布上。</translation>
    </message>
</context>
<context>
    <name>DocumentBar</name>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>%1 was changed by another program at lines that you changed too. Nothing is lost: choose one, undo brings the other back.</source>
        <translation>其他程序更改了 %1 中您也更改过的行。没有内容丢失：请选择其一，撤消可恢复另一个。</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>保留我的</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>采用对方的</translation>
    </message>
    <message>
        <source>Your edits of %1 that were not saved are back. The file itself is as it was.</source>
        <translation>您对 %1 未保存的编辑已恢复。文件本身保持原样。</translation>
    </message>
    <message>
        <source>Keep the edits</source>
        <translation>保留编辑</translation>
    </message>
    <message>
        <source>Discard the edits</source>
        <translation>放弃编辑</translation>
    </message>
    <message>
        <source>Line %1 cannot be read: %2 The canvas shows the last version that could.</source>
        <translation>第 %1 行无法读取：%2 画布显示最后一个可读取的版本。</translation>
    </message>
    <message>
        <source>Show the line</source>
        <translation>显示该行</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Lines that differ: - here, + in the file</source>
        <translation>有差异的行：- 在此处，+ 在文件中</translation>
    </message>
    <message>
        <source>Lines that begin with - are here only, those with + in the file only.</source>
        <translation>以 - 开头的行只在此处，以 + 开头的行只在文件中。</translation>
    </message>
    <message>
        <source>Compare on the canvas</source>
        <translation>在画布上比较</translation>
    </message>
</context>
<context>
    <name>DocumentSession</name>
    <message>
        <source>%1 can no longer be read: %2. What is shown here is kept; saving writes it again.</source>
        <translation>无法再读取 %1：%2。此处显示的内容会保留；保存将重新写入。</translation>
    </message>
    <message>
        <source>%1 was changed by another program; its changes and yours are both in the document.</source>
        <translation>其他程序更改了 %1；它的更改和您的更改都在文档中。</translation>
    </message>
    <message>
        <source>%1 is not open, so there is nothing to save.</source>
        <translation>%1 未打开，没有可保存的内容。</translation>
    </message>
    <message>
        <source>%1 was changed by another program at the same lines. Keep yours or take theirs, then save.</source>
        <translation>其他程序更改了 %1 的相同行。请保留您的或采用对方的，然后保存。</translation>
    </message>
    <message>
        <source>%1 was not saved: %2. Your edits are kept here; make room or choose another place and save again.</source>
        <translation>%1 未保存：%2。您的编辑保留在这里；请腾出空间或选择其他位置后重新保存。</translation>
    </message>
</context>
<context>
    <name>EditsPanel</name>
    <message>
        <source>Edits, the oldest first</source>
        <translation>编辑，最早的在前</translation>
    </message>
    <message>
        <source>Nothing was edited yet</source>
        <translation>尚无编辑</translation>
    </message>
    <message>
        <source>Every change of the pipeline is listed here by name, and can be taken back, also after saving.</source>
        <translation>流水线的每次更改都按名称列在这里，可以撤回，保存后也可以。</translation>
    </message>
    <message>
        <source>As it was opened</source>
        <translation>打开时的状态</translation>
    </message>
    <message>
        <source>Undone. Choose it to do it again.</source>
        <translation>已撤消。选择它可重做。</translation>
    </message>
    <message>
        <source>Choose it to go back to here.</source>
        <translation>选择它可回到此处。</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>%1 is below %2, the least.</source>
        <translation>%1 低于最小值 %2。</translation>
    </message>
    <message>
        <source>%1 is above %2, the most.</source>
        <translation>%1 高于最大值 %2。</translation>
    </message>
    <message>
        <source>%1 is not a whole number. Write 8.</source>
        <translation>%1 不是整数。请写成 8 这样。</translation>
    </message>
    <message>
        <source>%1 is not a number. Write 0.01 or 1e-2.</source>
        <translation>%1 不是数字。请写成 0.01 或 1e-2 这样。</translation>
    </message>
    <message>
        <source>%1 is not a whole number. Write %2.</source>
        <translation>%1 不是整数。请写 %2。</translation>
    </message>
    <message>
        <source>%1 is needed. Write a value.</source>
        <translation>需要 %1。请填写一个值。</translation>
    </message>
    <message>
        <source>%1 is one of %2.</source>
        <translation>%1 须为 %2 之一。</translation>
    </message>
    <message>
        <source>%1 is not a size. Write 512MiB or 2GiB.</source>
        <translation>%1 不是大小。请写成 512MiB 或 2GiB 这样。</translation>
    </message>
    <message>
        <source>%1 is not a span of time. Write 90s, 10m or 2h.</source>
        <translation>%1 不是时长。请写成 90s、10m 或 2h 这样。</translation>
    </message>
    <message>
        <source>%1 is not a list. Write [1, 2] or [&quot;a&quot;, &quot;b&quot;].</source>
        <translation>%1 不是列表。请写成 [1, 2] 或 [&quot;a&quot;, &quot;b&quot;] 这样。</translation>
    </message>
</context>
<context>
    <name>FileComparisonFeed</name>
    <message>
        <source>%1 against what is saved</source>
        <translation>%1 与已保存内容</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 与 %2</translation>
    </message>
    <message>
        <source>The files cannot be compared</source>
        <translation>无法比较文件</translation>
    </message>
    <message>
        <source>Comparing the files</source>
        <translation>正在比较文件</translation>
    </message>
    <message>
        <source>Both are being read.</source>
        <translation>正在读取两个文件。</translation>
    </message>
    <message>
        <source>The file says the same as the document here.</source>
        <translation>文件内容与此处的文档相同。</translation>
    </message>
    <message>
        <source>%1 and %2 have the same parameters and steps.</source>
        <translation>%1 与 %2 的参数和步骤相同。</translation>
    </message>
    <message>
        <source>Line %1 of %2 cannot be read: %3 Mend the line, then compare again.</source>
        <comment>number, file, reason</comment>
        <translation>无法读取 %2 的第 %1 行：%3 请修正该行，然后重新比较。</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>此处</translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>Expression for %1</source>
        <translation>%1 的表达式</translation>
    </message>
    <message>
        <source>Write an expression instead of a value</source>
        <translation>写表达式而不是值</translation>
    </message>
    <message>
        <source>Expression for %1 on or off</source>
        <translation>打开或关闭 %1 的表达式</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>重置%1</translation>
    </message>
    <message>
        <source>Reset to the default, which is empty</source>
        <translation>重置为默认值（空）</translation>
    </message>
    <message>
        <source>Reset to the default: %1</source>
        <translation>重置为默认值：%1</translation>
    </message>
    <message>
        <source>%1 is no expression. Write ${{ params.name }}, or switch fx off to write a value.</source>
        <translation>%1 不是表达式。请写 ${{ params.name }}，或关闭 fx 以填写值。</translation>
    </message>
    <message>
        <source>For example ${{ params.name }}.</source>
        <translation>例如 ${{ params.name }}。</translation>
    </message>
    <message>
        <source>= %1</source>
        <comment>value of an expression</comment>
        <translation>= %1</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1 前</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
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
    <name>HistogramWords</name>
    <message>
        <source>integer</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>boolean</source>
        <translation>布尔值</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column, type</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 to %2, mean %3, deviation %4</source>
        <translation>%1 至 %2，均值 %3，标准差 %4</translation>
    </message>
    <message>
        <source>no value is missing</source>
        <translation>没有缺失值</translation>
    </message>
    <message>
        <source>%1 missing (%2 %)</source>
        <translation>缺失 %1 个 (%2 %)</translation>
    </message>
    <message>
        <source>%1 different values</source>
        <translation>%1 个不同的值</translation>
    </message>
    <message>
        <source>more than %1 different values</source>
        <translation>多于 %1 个不同的值</translation>
    </message>
    <message>
        <source>%1: %2 times</source>
        <comment>value, count</comment>
        <translation>%1：%2 次</translation>
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
    <message>
        <source>Compare with the run that is shown</source>
        <translation>与所显示的运行比较</translation>
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
    <name>ImageViewer</name>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>%1, %2 × %3 pixels</source>
        <translation>%1，%2 × %3 像素</translation>
    </message>
</context>
<context>
    <name>InsertPopup</name>
    <message>
        <source>Add a node</source>
        <translation>添加节点</translation>
    </message>
    <message>
        <source>Find a node to add</source>
        <translation>查找要添加的节点</translation>
    </message>
    <message>
        <source>Nodes that can be added</source>
        <translation>可添加的节点</translation>
    </message>
    <message>
        <source>Add after %1</source>
        <translation>在 %1 之后添加</translation>
    </message>
    <message>
        <source>Add before %1</source>
        <translation>在 %1 之前添加</translation>
    </message>
    <message>
        <source>Fits this wire, best guess first</source>
        <translation>适合此连线，最可能的在前</translation>
    </message>
    <message>
        <source>Nodes, what you use first</source>
        <translation>节点，常用的在前</translation>
    </message>
    <message>
        <source>Up, Down: choose   Enter: connect   Esc: drop</source>
        <translation>上、下：选择   回车：连接   Esc：放弃</translation>
    </message>
    <message>
        <source>Up, Down: choose   Enter: insert   Esc: close</source>
        <translation>上、下：选择   回车：插入   Esc：关闭</translation>
    </message>
    <message>
        <source>No node with this name takes %1. Try fewer letters, or Esc.</source>
        <translation>没有此名称的节点接受 %1。请少输入几个字母，或按 Esc。</translation>
    </message>
    <message>
        <source>No node has this name. Try fewer letters.</source>
        <translation>没有此名称的节点。请少输入几个字母。</translation>
    </message>
</context>
<context>
    <name>InspectorData</name>
    <message>
        <source>Show it in the output panel</source>
        <translation>在输出面板中显示</translation>
    </message>
    <message>
        <source>Pin it beside its wire</source>
        <translation>固定在连线旁</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>%1.%2</source>
        <comment>step, output</comment>
        <translation>%1.%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kind, content</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>No run is shown. Run the pipeline, and what each port holds stands here.</source>
        <translation>未显示运行。运行流水线后，各端口的内容会显示在这里。</translation>
    </message>
    <message>
        <source>What a port holds stands here once its step has finished. Click one to see its columns.</source>
        <translation>步骤完成后，端口的内容会显示在这里。单击可查看其列。</translation>
    </message>
</context>
<context>
    <name>InspectorForm</name>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Different: %1</source>
        <translation>不一致：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>Set %1 of %n step(s)</source>
        <translation>
            <numerusform>设置 %n 个步骤的 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reset %1 of %n step(s)</source>
        <translation>
            <numerusform>重置 %n 个步骤的 %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InspectorPanel</name>
    <message>
        <source>No step is selected</source>
        <translation>未选择步骤</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>第 %1 次尝试</translation>
    </message>
    <message numerus="yes">
        <source>%n rank(s)</source>
        <translation>
            <numerusform>%n 个 rank</numerusform>
        </translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Parts of the step</source>
        <translation>步骤的各部分</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Select a step on the canvas or in the list to change its settings and to see its data and why it ran.</source>
        <translation>在画布或列表中选择一个步骤，即可更改其设置，查看其数据以及运行的原因。</translation>
    </message>
    <message>
        <source>%1 is only in the other file</source>
        <translation>%1 只在另一个文件中</translation>
    </message>
    <message>
        <source>The canvas draws it with dots, to show what this file does not have.</source>
        <translation>画布用点线画出它，以显示此文件中没有的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n steps are selected</source>
        <translation>
            <numerusform>已选择 %n 个步骤</numerusform>
        </translation>
    </message>
    <message>
        <source>Select one of them to see its data and why it ran.</source>
        <translation>请选择其中一个，以查看其数据和运行原因。</translation>
    </message>
</context>
<context>
    <name>InspectorRuns</name>
    <message>
        <source>The runs could not be read. %1</source>
        <translation>无法读取运行。%1</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>运行 %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>state, time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The newest runs of this pipeline, as this step saw them.</source>
        <translation>此流水线最近的运行，以此步骤的视角。</translation>
    </message>
    <message>
        <source>No run has this step yet. Run the pipeline, and its runs stand here.</source>
        <translation>尚无包含此步骤的运行。运行流水线后，其运行会显示在这里。</translation>
    </message>
</context>
<context>
    <name>InspectorSelection</name>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n 个步骤</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The file cannot be read at line %1. Mend its text, and the form can be used again.</source>
        <translation>无法读取文件的第 %1 行。请修正文本，然后即可再次使用表单。</translation>
    </message>
    <message>
        <source>What is changed here holds for all of them.</source>
        <translation>此处的更改对所有这些步骤生效。</translation>
    </message>
</context>
<context>
    <name>InspectorSettings</name>
    <message>
        <source>Command that will run</source>
        <translation>将运行的命令</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>The file cannot be read at line %1. Mend its text, and the form can be used again.</source>
        <translation>文件第 %1 行无法读取。修正文本后即可再次使用表单。</translation>
    </message>
    <message>
        <source>The kind %1 is not known here, so its parameters are not shown. Put its folder into kinds/ of the workspace.</source>
        <translation>此处不认识类型 %1，因此不显示其参数。请将其文件夹放入工作区的 kinds/。</translation>
    </message>
    <message>
        <source>It asks for no resources in particular.</source>
        <translation>它不要求特定资源。</translation>
    </message>
    <message>
        <source>It asks for %1.</source>
        <translation>它要求 %1。</translation>
    </message>
    <message>
        <source>Connect the input %1 first; then its columns can be picked.</source>
        <translation>请先连接输入 %1，然后即可选择其列。</translation>
    </message>
    <message>
        <source>Run %1 once; then its columns can be picked.</source>
        <translation>请先运行一次 %1，然后即可选择其列。</translation>
    </message>
</context>
<context>
    <name>InspectorWhy</name>
    <message>
        <source>What to try</source>
        <translation>可以尝试</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>重新运行</translation>
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
        <translation>该步骤未说明原因。其最后几行见下方。</translation>
    </message>
    <message>
        <source>Mend the cause, then run again: steps that succeeded are not run twice.</source>
        <translation>解决原因后重新运行：成功的步骤不会再次运行。</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) skipped because of this: %1</source>
        <translation>
            <numerusform>因此跳过 %n 个步骤：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What a run would do</source>
        <translation>运行将做什么</translation>
    </message>
    <message>
        <source>Expected to take %1.</source>
        <translation>预计用时 %1。</translation>
    </message>
    <message>
        <source>A plan has not come yet. It says which steps would run, and why.</source>
        <translation>尚未收到计划。它说明哪些步骤会运行以及原因。</translation>
    </message>
    <message>
        <source>The server has said nothing about this step yet.</source>
        <translation>服务器尚未提供关于此步骤的信息。</translation>
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
    <message>
        <source>in %1</source>
        <comment>span</comment>
        <translation>%1后</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>开始</translation>
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
    <name>JsonViewer</name>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <comment>JSON list</comment>
        <translation>
            <numerusform>%n 个条目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <comment>JSON object</comment>
        <translation>
            <numerusform>%n 个成员</numerusform>
        </translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>more follows; save the file to see it</source>
        <translation>还有更多内容；保存文件即可查看</translation>
    </message>
</context>
<context>
    <name>KeyPart</name>
    <message>
        <source>key format</source>
        <translation>键格式</translation>
    </message>
    <message>
        <source>command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>node kind</source>
        <translation>节点类型</translation>
    </message>
    <message>
        <source>code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>param</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>gang</source>
        <translation>进程组</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
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
    <name>KindListModel</name>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>title, what it does</comment>
        <translation>%1。%2</translation>
    </message>
</context>
<context>
    <name>KindPalette</name>
    <message>
        <source>Find a node</source>
        <translation>查找节点</translation>
    </message>
    <message>
        <source>Find a node kind</source>
        <translation>查找节点类型</translation>
    </message>
    <message>
        <source>Node kinds</source>
        <translation>节点类型</translation>
    </message>
    <message>
        <source>Open a pipeline file of this machine to add nodes to it.</source>
        <translation>打开本机的流水线文件即可向其添加节点。</translation>
    </message>
    <message>
        <source>No node kinds were found. Put some into the folder kinds of the workspace.</source>
        <translation>未找到节点类型。请在工作区的 kinds 文件夹中放入一些。</translation>
    </message>
    <message>
        <source>No node has this name. Try fewer letters.</source>
        <translation>没有此名称的节点。请少输入几个字母。</translation>
    </message>
</context>
<context>
    <name>LargeText</name>
    <message>
        <source>%1 cannot be read: %2. Nothing is shown until it can.</source>
        <translation>无法读取 %1：%2。可读取之前不显示任何内容。</translation>
    </message>
    <message>
        <source>%1 could not be opened as a pipeline. It is shown as it is and cannot be edited here.</source>
        <translation>无法将 %1 作为流水线打开。它按原样显示，不能在此编辑。</translation>
    </message>
    <message>
        <source>%1 has %2. Files above %3 are shown and not edited; split it into sub-pipelines to work on it here.</source>
        <translation>%1 大小为 %2。超过 %3 的文件只显示不编辑；请拆分为子流水线以便在此处理。</translation>
    </message>
    <message>
        <source>Parts of it are left out.</source>
        <translation>部分内容已省略。</translation>
    </message>
    <message>
        <source>%1 is no file that can be read. Put the pipeline&apos;s file back in its place.</source>
        <translation>%1 不是可以读取的文件。请将流水线文件放回原处。</translation>
    </message>
</context>
<context>
    <name>LayoutActions</name>
    <message>
        <source>Keep the layout under a name</source>
        <translation>以名称保留布局</translation>
    </message>
    <message>
        <source>Rename the layout</source>
        <translation>重命名布局</translation>
    </message>
    <message>
        <source>Remove the layout</source>
        <translation>移除布局</translation>
    </message>
    <message>
        <source>Give the parts of the pages their standard sizes</source>
        <translation>将各页面的部件恢复为标准大小</translation>
    </message>
    <message>
        <source>Choose a named layout first.</source>
        <translation>请先选择一个已命名的布局。</translation>
    </message>
    <message>
        <source>Use the layout %1</source>
        <translation>使用布局 %1</translation>
    </message>
    <message>
        <source>The pages have the layout %1.</source>
        <translation>页面现在使用布局 %1。</translation>
    </message>
    <message>
        <source>Name of the layout</source>
        <translation>布局的名称</translation>
    </message>
    <message>
        <source>Keep the layout</source>
        <translation>保留布局</translation>
    </message>
    <message>
        <source>There is a layout of this name already.</source>
        <translation>已经有同名的布局。</translation>
    </message>
    <message>
        <source>New name of the layout</source>
        <translation>布局的新名称</translation>
    </message>
    <message>
        <source>The layout %1 was there already and is kept anew.</source>
        <translation>布局 %1 已存在，现已重新保留。</translation>
    </message>
    <message>
        <source>The layout %1 is removed; the pages stay as they are.</source>
        <translation>布局 %1 已移除；页面保持不变。</translation>
    </message>
    <message>
        <source>The parts of the pages have their standard sizes again.</source>
        <translation>各页面的部件已恢复为标准大小。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>LayoutStore</name>
    <message>
        <source>%1 cannot be read: %2. Make it readable, or remove it.</source>
        <translation>无法读取 %1：%2。请使其可读，或将其移除。</translation>
    </message>
    <message>
        <source>%1 holds no layout that this version can read. Mend the file, or remove it.</source>
        <translation>%1 中没有此版本能读取的布局。请修复该文件，或将其移除。</translation>
    </message>
    <message>
        <source>Give the layout a name.</source>
        <translation>请为布局命名。</translation>
    </message>
    <message>
        <source>A name has at most %1 letters.</source>
        <translation>名称最多 %1 个字符。</translation>
    </message>
    <message>
        <source>The layout %1 is not kept: %2 cannot be written (%3). Free some space or make the folder writable, and save it again.</source>
        <translation>布局 %1 未保留：无法写入 %2（%3）。请释放一些空间或使文件夹可写，然后再次保存。</translation>
    </message>
    <message>
        <source>The layout %1 is still there: %2 cannot be removed (%3). Make its folder writable.</source>
        <translation>布局 %1 仍然存在：无法移除 %2（%3）。请使其文件夹可写。</translation>
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
    <name>ListEditor</name>
    <message>
        <source>Add a column</source>
        <translation>添加列</translation>
    </message>
    <message>
        <source>Add an entry</source>
        <translation>添加条目</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>添加到 %1</translation>
    </message>
    <message>
        <source>Entry %1 of %2</source>
        <translation>%2 的第 %1 项</translation>
    </message>
    <message>
        <source>Remove this entry</source>
        <translation>移除此条目</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <comment>column, type</comment>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>Another name</source>
        <translation>其他名称</translation>
    </message>
</context>
<context>
    <name>LogBar</name>
    <message>
        <source>Step whose log is shown</source>
        <translation>显示其日志的步骤</translation>
    </message>
    <message>
        <source>Go to the hit before, or to the error before</source>
        <translation>转到上一个匹配或上一个错误</translation>
    </message>
    <message>
        <source>Go to the next hit, or to the next error</source>
        <translation>转到下一个匹配或下一个错误</translation>
    </message>
    <message>
        <source>Show only the lines that match</source>
        <translation>只显示匹配的行</translation>
    </message>
    <message>
        <source>Break long lines</source>
        <translation>长行换行</translation>
    </message>
    <message>
        <source>Follow the end of the log</source>
        <translation>跟随日志末尾</translation>
    </message>
    <message>
        <source>Search the log by a regular expression</source>
        <translation>用正则表达式搜索日志</translation>
    </message>
    <message>
        <source>Search, for example epoch|warning</source>
        <translation>搜索，例如 epoch|warning</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一个匹配</translation>
    </message>
    <message>
        <source>Hit before</source>
        <translation>上一个匹配</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Show all ranks</source>
        <translation>显示所有 rank</translation>
    </message>
    <message>
        <source>Show rank %1</source>
        <translation>显示 rank %1</translation>
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
        <source>This is not a regular expression: %1 at character %2.</source>
        <translation>这不是正则表达式：%1，位于第 %2 个字符。</translation>
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
    <message>
        <source>Go to the beginning of the log</source>
        <translation>转到日志开头</translation>
    </message>
    <message>
        <source>Go to the end of the log</source>
        <translation>转到日志末尾</translation>
    </message>
    <message>
        <source>looking</source>
        <translation>正在查找</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n line(s) at hand matches. F3 looks on in the rest of the log.</source>
        <translation>
            <numerusform>现有的 %n 行都不匹配。按 F3 在日志其余部分继续查找。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n line(s) fits the search and the rank.</source>
        <translation>
            <numerusform>%n 行中没有符合搜索和 rank 的。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was not run again</source>
        <translation>%1 未重新运行</translation>
    </message>
    <message>
        <source>%1 is held</source>
        <translation>%1 已停住</translation>
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
    <name>MatrixView</name>
    <message>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>%1: %2 of %3 right</source>
        <translation>%1：%3 个中 %2 个正确</translation>
    </message>
    <message>
        <source>Predicted class</source>
        <translation>预测类别</translation>
    </message>
    <message>
        <source>True class</source>
        <translation>真实类别</translation>
    </message>
    <message>
        <source>%1 of %2 rows of class %3 were taken for %4</source>
        <translation>类别 %3 的 %2 行中有 %1 行被判为 %4</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>排列</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>布局</translation>
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
    <message>
        <source>Ranks whose curves are shown</source>
        <translation>显示其曲线的 rank</translation>
    </message>
    <message>
        <source>all ranks</source>
        <translation>所有 rank</translation>
    </message>
    <message>
        <source>rank %1</source>
        <translation>rank %1</translation>
    </message>
    <message>
        <source>Leave outliers out of the axis</source>
        <translation>坐标轴不含离群值</translation>
    </message>
    <message>
        <source>The axis shows the values from the 5th to the 95th percentile and as much again above and below. What lies further away is marked at its edge.</source>
        <translation>坐标轴显示第 5 到第 95 百分位之间的值，并在上下各再延伸同样的范围。更远的值标在边缘。</translation>
    </message>
    <message numerus="yes">
        <source>clip, %n outside</source>
        <translation>
            <numerusform>裁剪，%n 个在外</numerusform>
        </translation>
    </message>
    <message>
        <source>clip</source>
        <translation>裁剪</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 of %n curve(s)</source>
        <comment>step, how many are drawn</comment>
        <translation>
            <numerusform>%1，%n 条曲线中的 %2 条</numerusform>
        </translation>
    </message>
    <message>
        <source>The metrics of this run cannot be shown</source>
        <translation>无法显示此次运行的指标</translation>
    </message>
</context>
<context>
    <name>MoveGesture</name>
    <message>
        <source>Release to put %1 between %2 and %3; Alt moves it only</source>
        <translation>松开可将 %1 放到 %2 和 %3 之间；按住 Alt 仅移动</translation>
    </message>
    <message>
        <source>Release to put %1 into the frame %2; Alt moves it only</source>
        <translation>松开后 %1 将放入框 %2；按住 Alt 只移动</translation>
    </message>
    <message>
        <source>Release to take %1 out of the frame %2; Alt makes the frame larger</source>
        <translation>松开后 %1 将移出框 %2；按住 Alt 则扩大框</translation>
    </message>
    <message>
        <source>Release to take %1 off its wires; Esc leaves it</source>
        <translation>松开后 %1 将脱离它的连线；按 Esc 保持不变</translation>
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
    <message>
        <source>not known yet</source>
        <translation>尚不可知</translation>
    </message>
    <message>
        <source>nothing kept</source>
        <translation>没有保留</translation>
    </message>
    <message>
        <source>pinned, stale</source>
        <translation>已固定，已过期</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>已固定</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>第 %1 次尝试</translation>
    </message>
    <message>
        <source>%1 ranks</source>
        <translation>%1 个 rank</translation>
    </message>
    <message>
        <source>exit %1, attempt %2</source>
        <translation>退出码 %1，第 %2 次尝试</translation>
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
    <name>OrreryStyle</name>
    <message>
        <source>Empty this field</source>
        <translation>清空此字段</translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
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
</context>
<context>
    <name>OutputView</name>
    <message>
        <source>Fit the picture into its place</source>
        <translation>使图片适合显示区域</translation>
    </message>
    <message>
        <source>Save the output as a file</source>
        <translation>将输出保存为文件</translation>
    </message>
    <message>
        <source>Open with another program</source>
        <translation>用其他程序打开</translation>
    </message>
    <message>
        <source>Text of the output</source>
        <translation>输出的文本</translation>
    </message>
    <message>
        <source>Show more of it</source>
        <translation>显示更多</translation>
    </message>
    <message>
        <source>%1.%2</source>
        <comment>step, output</comment>
        <translation>%1.%2</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>It appears here in a moment.</source>
        <translation>即将显示在这里。</translation>
    </message>
    <message>
        <source>%1 cannot be shown</source>
        <translation>无法显示 %1</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>view, type, size</comment>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <comment>file, size</comment>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>and %1 more files</source>
        <translation>以及另外 %1 个文件</translation>
    </message>
    <message>
        <source>A Parquet file has no view here yet. Write CSV or JSON lines to see its rows, or open it with another program.</source>
        <translation>此处尚不能查看 Parquet 文件。请写出 CSV 或 JSON 行以查看其行，或用其他程序打开。</translation>
    </message>
    <message>
        <source>A %1 of %2 has no view here. Save it, or open it with another program.</source>
        <translation>此处不能查看大小为 %2 的 %1。请保存它，或用其他程序打开。</translation>
    </message>
    <message>
        <source>%1 is no picture that can be shown</source>
        <translation>%1 不是可显示的图片</translation>
    </message>
    <message>
        <source>It is damaged or too large. Save it to look at it with another program.</source>
        <translation>它已损坏或过大。请保存后用其他程序查看。</translation>
    </message>
    <message>
        <source>%1 was not saved</source>
        <translation>%1 未保存</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another place.</source>
        <translation>无法写入 %1：%2。请选择其他位置。</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>保存 %1</translation>
    </message>
    <message>
        <source>Pictures of more than %1 are not shown here. Save it to look at it with another program.</source>
        <translation>此处不显示超过 %1 的图片。请保存后用其他程序查看。</translation>
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
        <source>Run with these</source>
        <translation>使用这些参数运行</translation>
    </message>
</context>
<context>
    <name>PathEditor</name>
    <message>
        <source>Choose %1</source>
        <translation>选择 %1</translation>
    </message>
</context>
<context>
    <name>PipelineEditing</name>
    <message>
        <source>New pipeline</source>
        <translation>新建流水线</translation>
    </message>
    <message>
        <source>Save the pipeline</source>
        <translation>保存流水线</translation>
    </message>
    <message>
        <source>Save the pipeline under another name</source>
        <translation>将流水线另存为其他名称</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤消</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Add a node</source>
        <translation>添加节点</translation>
    </message>
    <message>
        <source>Connect the node with another</source>
        <translation>将节点与另一个连接</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste steps</source>
        <translation>粘贴步骤</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete and connect the neighbours</source>
        <translation>删除并连接相邻节点</translation>
    </message>
    <message>
        <source>Leave out of runs, or take in again</source>
        <translation>排除在运行之外，或重新纳入</translation>
    </message>
    <message>
        <source>Put a frame around the selection</source>
        <translation>为所选内容加框</translation>
    </message>
    <message>
        <source>Take out of the frame</source>
        <translation>移出框</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>添加便签</translation>
    </message>
    <message>
        <source>Tidy the graph</source>
        <translation>整理图</translation>
    </message>
    <message>
        <source>Align left edges</source>
        <translation>左边缘对齐</translation>
    </message>
    <message>
        <source>Align centres</source>
        <translation>水平居中对齐</translation>
    </message>
    <message>
        <source>Align right edges</source>
        <translation>右边缘对齐</translation>
    </message>
    <message>
        <source>Align top edges</source>
        <translation>上边缘对齐</translation>
    </message>
    <message>
        <source>Align middles</source>
        <translation>垂直居中对齐</translation>
    </message>
    <message>
        <source>Align bottom edges</source>
        <translation>下边缘对齐</translation>
    </message>
    <message>
        <source>Distribute from left to right</source>
        <translation>从左到右分布</translation>
    </message>
    <message>
        <source>Distribute from top to bottom</source>
        <translation>从上到下分布</translation>
    </message>
    <message>
        <source>Keep moved nodes to the grid</source>
        <translation>移动的节点对齐网格</translation>
    </message>
    <message>
        <source>Select a node first.</source>
        <translation>请先选择一个节点。</translation>
    </message>
    <message>
        <source>Select at least two nodes first.</source>
        <translation>请先选择至少两个节点。</translation>
    </message>
    <message>
        <source>Select at least three nodes first.</source>
        <translation>请先选择至少三个节点。</translation>
    </message>
    <message>
        <source>Select one node, frame or note first.</source>
        <translation>请先选择一个节点、框或便签。</translation>
    </message>
    <message>
        <source>Select a node, wire, frame or note first.</source>
        <translation>请先选择节点、连线、框或便签。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤消的内容。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可重做的内容。</translation>
    </message>
    <message>
        <source>Open a folder first.</source>
        <translation>请先打开文件夹。</translation>
    </message>
    <message>
        <source>Title of the frame</source>
        <translation>框的标题</translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation>便签的文本</translation>
    </message>
    <message>
        <source>Name of the node</source>
        <translation>节点的名称</translation>
    </message>
    <message>
        <source>A name begins with a letter and goes on with letters, digits, - and _.</source>
        <translation>名称以字母开头，后接字母、数字、- 和 _。</translation>
    </message>
    <message>
        <source>There is a step %1 already. Choose another name.</source>
        <translation>已有步骤 %1。请选择其他名称。</translation>
    </message>
    <message>
        <source>Name of the new pipeline</source>
        <translation>新流水线的名称</translation>
    </message>
    <message>
        <source>Create the pipeline</source>
        <translation>创建流水线</translation>
    </message>
    <message>
        <source>Save under another name</source>
        <translation>另存为其他名称</translation>
    </message>
    <message>
        <source>Open or close the stack of instances</source>
        <translation>展开或收起实例堆叠</translation>
    </message>
    <message>
        <source>Add a dot to the wire</source>
        <translation>在连线上添加拐点</translation>
    </message>
    <message>
        <source>Take the dots off the wire</source>
        <translation>去掉连线上的拐点</translation>
    </message>
    <message>
        <source>Select a frame or note first.</source>
        <translation>请先选择一个框或便签。</translation>
    </message>
    <message>
        <source>Select the node of a matrix or map first.</source>
        <translation>请先选择矩阵或映射的节点。</translation>
    </message>
    <message>
        <source>Select a wire first.</source>
        <translation>请先选择一条连线。</translation>
    </message>
    <message>
        <source>Select a wire with dots first.</source>
        <translation>请先选择一条带拐点的连线。</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Select the next wire of the node</source>
        <translation>选择节点的下一条连线</translation>
    </message>
    <message>
        <source>Select the wire before</source>
        <translation>选择上一条连线</translation>
    </message>
    <message>
        <source>Select the next frame or note</source>
        <translation>选择下一个框或便签</translation>
    </message>
    <message>
        <source>Select the frame or note before</source>
        <translation>选择上一个框或便签</translation>
    </message>
    <message>
        <source>Shake a node to take it off its wires</source>
        <translation>摇动节点使其脱离连线</translation>
    </message>
    <message>
        <source>Connect two nodes first.</source>
        <translation>请先连接两个节点。</translation>
    </message>
    <message>
        <source>Add a frame or a note first.</source>
        <translation>请先添加一个框或便签。</translation>
    </message>
    <message>
        <source>%1.%2 → %3.%4</source>
        <translation>%1.%2 → %3.%4</translation>
    </message>
    <message>
        <source>Connect the node</source>
        <translation>连接节点</translation>
    </message>
    <message>
        <source>Connect with</source>
        <translation>连接到</translation>
    </message>
    <message>
        <source>No other node has a port that fits. Add one with A.</source>
        <translation>没有其他节点有合适的端口。按 A 添加一个。</translation>
    </message>
    <message>
        <source>No port has this name. Try fewer letters.</source>
        <translation>没有此名称的端口。请少输入几个字母。</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>排列</translation>
    </message>
</context>
<context>
    <name>PipelineFiles</name>
    <message>
        <source>The name of a pipeline file ends in %1.</source>
        <translation>流水线文件的名称以 %1 结尾。</translation>
    </message>
    <message>
        <source>Use letters, digits, -, _ and / for a folder inside the workspace.</source>
        <translation>请使用字母、数字、-、_，以及 / 表示工作区内的文件夹。</translation>
    </message>
    <message>
        <source>%1 is there already. Choose another name.</source>
        <translation>%1 已存在。请选择其他名称。</translation>
    </message>
    <message>
        <source>%1 was not written: %2. Choose another place or make room.</source>
        <translation>%1 未写入：%2。请选择其他位置或腾出空间。</translation>
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
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
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
    <message>
        <source>Steps and node kinds</source>
        <translation>步骤和节点类型</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Timeline, history and edits</source>
        <translation>时间线、历史和编辑</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>搜索日志</translation>
    </message>
    <message>
        <source>Show the edits</source>
        <translation>显示编辑</translation>
    </message>
    <message>
        <source>Show the node kinds</source>
        <translation>显示节点类型</translation>
    </message>
    <message>
        <source>Show the use of resources</source>
        <translation>显示资源使用情况</translation>
    </message>
    <message>
        <source>Compare the run with the one before</source>
        <translation>将运行与上一次比较</translation>
    </message>
    <message>
        <source>Go to the next changed step</source>
        <translation>转到下一个有变化的步骤</translation>
    </message>
    <message>
        <source>Go to the changed step before</source>
        <translation>转到上一个有变化的步骤</translation>
    </message>
    <message>
        <source>Save the run as a page</source>
        <translation>将运行保存为网页</translation>
    </message>
    <message>
        <source>No run is shown.</source>
        <translation>未显示运行。</translation>
    </message>
    <message>
        <source>There is no earlier run of this pipeline.</source>
        <translation>此流水线没有更早的运行。</translation>
    </message>
    <message>
        <source>%1 is not on this machine, so line %2 cannot be shown. Open it where the step ran.</source>
        <translation>%1 不在本机上，因此无法显示第 %2 行。请在步骤运行的主机上打开。</translation>
    </message>
    <message>
        <source>Change the settings of the step; Esc comes back</source>
        <translation>更改步骤的设置；按 Esc 返回</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>在文本中查找</translation>
    </message>
    <message>
        <source>Ctrl+G</source>
        <translation>Ctrl+G</translation>
    </message>
    <message>
        <source>Go to a line of the text</source>
        <translation>转到文本的某一行</translation>
    </message>
    <message>
        <source>Ctrl+.</source>
        <translation>Ctrl+.</translation>
    </message>
    <message>
        <source>Mend what was found on the line</source>
        <translation>修正此行的问题</translation>
    </message>
    <message>
        <source>%1 has no file that ends in .orrery.yaml. Begin one here, or start from a sample.</source>
        <translation>%1 中没有以 .orrery.yaml 结尾的文件。请在此新建一个，或从示例开始。</translation>
    </message>
    <message>
        <source>New pipeline</source>
        <translation>新建流水线</translation>
    </message>
    <message>
        <source>Shift+arrows</source>
        <translation>Shift+方向键</translation>
    </message>
    <message>
        <source>Move what is selected</source>
        <translation>移动所选内容</translation>
    </message>
    <message>
        <source>Alt+Shift+arrows</source>
        <translation>Alt+Shift+方向键</translation>
    </message>
    <message>
        <source>Make the frame or note larger or smaller</source>
        <translation>放大或缩小框或便签</translation>
    </message>
    <message>
        <source>The run stands before %1.</source>
        <translation>运行停在 %1 之前。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Compare with another file</source>
        <translation>与另一个文件比较</translation>
    </message>
    <message>
        <source>Compare with what is saved</source>
        <translation>与已保存内容比较</translation>
    </message>
    <message>
        <source>Open a pipeline file of this machine first.</source>
        <translation>请先打开本机的流水线文件。</translation>
    </message>
    <message>
        <source>All is saved.</source>
        <translation>全部已保存。</translation>
    </message>
    <message>
        <source>Nothing is compared.</source>
        <translation>没有进行比较。</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>比较对象</translation>
    </message>
    <message>
        <source>The workspace has no other pipeline.</source>
        <translation>工作区没有其他流水线。</translation>
    </message>
    <message>
        <source>No pipeline has this name. Try fewer letters.</source>
        <translation>没有这个名称的流水线。请少输入几个字母。</translation>
    </message>
    <message>
        <source>Ctrl+K @</source>
        <translation>Ctrl+K @</translation>
    </message>
    <message>
        <source>Go to a step of the text</source>
        <translation>转到文本中的步骤</translation>
    </message>
</context>
<context>
    <name>PipelinePorts</name>
    <message>
        <source>They stand in this order on the node where another pipeline uses this one. Drag a port, or move it with Alt+Up and Alt+Down.</source>
        <translation>在其他流水线使用此流水线的节点上，端口按此顺序排列。请拖动端口，或用 Alt+上 和 Alt+下 移动它。</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Outputs of the pipeline</source>
        <translation>流水线的输出</translation>
    </message>
    <message>
        <source>Inputs of the pipeline</source>
        <translation>流水线的输入</translation>
    </message>
    <message>
        <source>Move the output %1</source>
        <translation>移动输出 %1</translation>
    </message>
    <message>
        <source>Move the input %1</source>
        <translation>移动输入 %1</translation>
    </message>
    <message>
        <source>Ports of %1</source>
        <translation>%1 的端口</translation>
    </message>
</context>
<context>
    <name>PipelineSession</name>
    <message>
        <source>%1 failed.</source>
        <translation>%1 失败。</translation>
    </message>
    <message>
        <source>This run does not stop before %1: %2. Later runs do.</source>
        <translation>本次运行不会在 %1 之前停下：%2。以后的运行会停下。</translation>
    </message>
</context>
<context>
    <name>PipelineTextEditor</name>
    <message>
        <source>Text of the pipeline</source>
        <translation>流水线的文本</translation>
    </message>
    <message>
        <source>&lt;i&gt;Ctrl+. shows what mends it.&lt;/i&gt;</source>
        <translation>&lt;i&gt;Ctrl+. 显示修正方法。&lt;/i&gt;</translation>
    </message>
    <message>
        <source>Nothing was found on this line.</source>
        <translation>此行没有发现问题。</translation>
    </message>
    <message>
        <source>%1&lt;br&gt;No change is known that mends it.</source>
        <comment>findings</comment>
        <translation>%1&lt;br&gt;没有已知的修正方法。</translation>
    </message>
</context>
<context>
    <name>PipelineViews</name>
    <message>
        <source>View of the pipeline</source>
        <translation>流水线视图</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>画布</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>两者</translation>
    </message>
    <message>
        <source>YAML</source>
        <translation>YAML</translation>
    </message>
    <message>
        <source>Show the canvas alone</source>
        <translation>只显示画布</translation>
    </message>
    <message>
        <source>Show canvas and text</source>
        <translation>显示画布和文本</translation>
    </message>
    <message>
        <source>Show the text alone</source>
        <translation>只显示文本</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>在文本中查找</translation>
    </message>
    <message>
        <source>Replace in the text</source>
        <translation>在文本中替换</translation>
    </message>
    <message>
        <source>Find the next match</source>
        <translation>查找下一个匹配</translation>
    </message>
    <message>
        <source>Find the previous match</source>
        <translation>查找上一个匹配</translation>
    </message>
    <message>
        <source>Go to a line of the text</source>
        <translation>转到文本的某一行</translation>
    </message>
    <message>
        <source>Offer what may be written</source>
        <translation>提示可写的内容</translation>
    </message>
    <message>
        <source>Mend what was found on the line</source>
        <translation>修正此行的问题</translation>
    </message>
    <message>
        <source>Fold or unfold the text at the cursor</source>
        <translation>折叠或展开光标处的文本</translation>
    </message>
    <message>
        <source>Fold or unfold the text of every step</source>
        <translation>折叠或展开所有步骤的文本</translation>
    </message>
    <message>
        <source>Explain the word at the cursor of the text</source>
        <translation>解释文本光标处的词</translation>
    </message>
</context>
<context>
    <name>PlanLegend</name>
    <message>
        <source>Show why</source>
        <translation>显示原因</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step, reason</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>will run: %1</source>
        <translation>将运行：%1</translation>
    </message>
    <message>
        <source>Show why %1 will run</source>
        <translation>显示 %1 将运行的原因</translation>
    </message>
</context>
<context>
    <name>PortList</name>
    <message>
        <source>Alt+Up and Alt+Down move the port</source>
        <translation>Alt+上 和 Alt+下 移动端口</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>port, type</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>PortRow</name>
    <message>
        <source>%1: %2</source>
        <comment>port, type</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>port, type, content</comment>
        <translation>%1：%2，%3</translation>
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
    <name>PreviewWords</name>
    <message>
        <source>%1 × %2</source>
        <comment>rows, columns</comment>
        <translation>%1 × %2</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
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
    <name>RankWords</name>
    <message numerus="yes">
        <source>%n rank(s): %1</source>
        <translation>
            <numerusform>%n 个 rank：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>rank %1 exited with %2</source>
        <translation>rank %1 以 %2 退出</translation>
    </message>
</context>
<context>
    <name>RecoveryStore</name>
    <message>
        <source>Unsaved edits cannot be kept for recovery (%1). Save the file to be safe.</source>
        <translation>无法为恢复保留未保存的编辑 (%1)。请保存文件以确保安全。</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>无法写入 %1</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Save run %1 as a page</source>
        <translation>将运行 %1 保存为网页</translation>
    </message>
    <message>
        <source>HTML pages (*.html)</source>
        <translation>HTML 网页 (*.html)</translation>
    </message>
    <message>
        <source>Run %1 is in %2.</source>
        <translation>运行 %1 已写入 %2。</translation>
    </message>
    <message>
        <source>Run %1 was not written to %2: %3. Choose another place.</source>
        <translation>运行 %1 未写入 %2：%3。请选择其他位置。</translation>
    </message>
</context>
<context>
    <name>ResourcePanel</name>
    <message>
        <source>What is shown</source>
        <translation>显示的内容</translation>
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
        <source>Read</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Use of resources over time</source>
        <translation>资源使用随时间的变化</translation>
    </message>
    <message>
        <source>No GPU was seen while the run lasted.</source>
        <translation>运行期间未发现 GPU。</translation>
    </message>
    <message>
        <source>busy processors</source>
        <translation>繁忙的处理器</translation>
    </message>
    <message>
        <source>bytes of memory</source>
        <translation>内存字节数</translation>
    </message>
    <message>
        <source>bytes of storage a second</source>
        <translation>每秒存储字节数</translation>
    </message>
    <message>
        <source>%1, the %2 steps with the highest peaks</source>
        <translation>%1，峰值最高的 %2 个步骤</translation>
    </message>
    <message>
        <source>%1 GPU %2</source>
        <comment>host, index</comment>
        <translation>%1 GPU %2</translation>
    </message>
    <message>
        <source>share of the GPU in use</source>
        <translation>GPU 使用率</translation>
    </message>
    <message>
        <source>No use of resources yet</source>
        <translation>尚无资源使用情况</translation>
    </message>
    <message>
        <source>Processors, memory and storage of each step appear here once the pipeline runs.</source>
        <translation>流水线运行后，各步骤的处理器、内存和存储使用情况显示在这里。</translation>
    </message>
    <message>
        <source>Nothing was measured</source>
        <translation>没有测量数据</translation>
    </message>
    <message>
        <source>The agent looks about once a second, so steps that end sooner leave no trace; cached steps use nothing.</source>
        <translation>代理约每秒测量一次，因此更短的步骤不留痕迹；来自缓存的步骤不使用资源。</translation>
    </message>
</context>
<context>
    <name>RocView</name>
    <message>
        <source>ROC curve</source>
        <translation>ROC 曲线</translation>
    </message>
    <message>
        <source>class %1: area %2</source>
        <translation>类别 %1：面积 %2</translation>
    </message>
    <message>
        <source>False positive rate</source>
        <translation>假正率</translation>
    </message>
    <message>
        <source>True positive rate</source>
        <translation>真正率</translation>
    </message>
    <message>
        <source>class %1, area %2</source>
        <translation>类别 %1，面积 %2</translation>
    </message>
    <message>
        <source>dashed: guessing</source>
        <translation>虚线：随机猜测</translation>
    </message>
</context>
<context>
    <name>RunActions</name>
    <message>
        <source>Run the selected steps</source>
        <translation>运行所选步骤</translation>
    </message>
    <message>
        <source>Run up to the selected steps</source>
        <translation>运行到所选步骤</translation>
    </message>
    <message>
        <source>Run from the selected steps on</source>
        <translation>从所选步骤开始运行</translation>
    </message>
    <message>
        <source>Run the selected steps without the cache</source>
        <translation>不用缓存运行所选步骤</translation>
    </message>
    <message>
        <source>Stop the selected steps</source>
        <translation>停止所选步骤</translation>
    </message>
    <message>
        <source>Try the selected steps again</source>
        <translation>重试所选步骤</translation>
    </message>
    <message>
        <source>Show the log of the selected step</source>
        <translation>显示所选步骤的日志</translation>
    </message>
    <message>
        <source>Select a step on the canvas first.</source>
        <translation>请先在画布上选择一个步骤。</translation>
    </message>
    <message>
        <source>No run is going on.</source>
        <translation>没有正在进行的运行。</translation>
    </message>
    <message>
        <source>No selected step is waiting or running.</source>
        <translation>所选步骤都不在等待或运行。</translation>
    </message>
    <message>
        <source>The selected steps have not been run yet.</source>
        <translation>所选步骤尚未运行过。</translation>
    </message>
    <message>
        <source>Stop before the selected steps, or no longer</source>
        <translation>在选中的步骤之前停下，或不再停下</translation>
    </message>
    <message>
        <source>Pause the run, or let it go on</source>
        <translation>暂停运行，或让它继续</translation>
    </message>
    <message>
        <source>The run is being stopped.</source>
        <translation>正在停止运行。</translation>
    </message>
    <message>
        <source>Use the last outputs of the selected steps as they are, or no longer</source>
        <translation>原样使用选中步骤上次的输出，或不再使用</translation>
    </message>
    <message>
        <source>No outputs of the selected steps are kept yet. Run them once first.</source>
        <translation>选中的步骤还没有保留的输出。请先运行一次。</translation>
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
    <message>
        <source>End comparison</source>
        <translation>结束比较</translation>
    </message>
    <message>
        <source>You see %1. Dotted steps are only in the other file.</source>
        <translation>您看到的是 %1。带点线的步骤只在另一个文件中。</translation>
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
    <message>
        <source>edited, not saved</source>
        <translation>已编辑，未保存</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Choose what to run</source>
        <translation>选择要运行的内容</translation>
    </message>
    <message>
        <source>Run, all from the cache</source>
        <translation>运行，全部来自缓存</translation>
    </message>
    <message numerus="yes">
        <source>Run %n step(s), %1</source>
        <translation>
            <numerusform>运行 %n 个步骤，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Run what is stale; the rest comes from the cache (F5)</source>
        <translation>运行过期的步骤；其余来自缓存 (F5)</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>返回 %1</translation>
    </message>
    <message>
        <source>Back to %1 (Esc)</source>
        <translation>返回 %1 (Esc)</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Let the run go on (Ctrl+F9)</source>
        <translation>让运行继续 (Ctrl+F9)</translation>
    </message>
    <message>
        <source>Let no further step start (Ctrl+F9). What runs goes on.</source>
        <translation>不再开始新的步骤 (Ctrl+F9)。正在运行的会继续。</translation>
    </message>
</context>
<context>
    <name>RunComparisonFeed</name>
    <message>
        <source>Run %1 against run %2</source>
        <translation>运行 %1 对比运行 %2</translation>
    </message>
    <message>
        <source>The runs cannot be compared</source>
        <translation>无法比较这些运行</translation>
    </message>
    <message>
        <source>Comparing the runs</source>
        <translation>正在比较运行</translation>
    </message>
    <message>
        <source>Their parameters, keys and figures are being read.</source>
        <translation>正在读取它们的参数、缓存键和数值。</translation>
    </message>
    <message>
        <source>Runs %1 and %2 have the same parameters, steps and figures.</source>
        <translation>运行 %1 和 %2 的参数、步骤和数值相同。</translation>
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
    <name>RunPartWords</name>
    <message>
        <source>This file needs the input &apos;%1&apos;. Run a pipeline that uses it.</source>
        <translation>此文件需要输入“%1”。请运行使用它的流水线。</translation>
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
    <message>
        <source>there is no room for it</source>
        <translation>空间不足</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Find in the text</source>
        <translation>在文本中查找</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Go to line</source>
        <translation>转到行</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>上一个匹配 (Shift+F3)</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>下一个匹配 (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>全部替换</translation>
    </message>
    <message>
        <source>Line, 1 to %1</source>
        <translation>行，1 至 %1</translation>
    </message>
    <message>
        <source>Faulty</source>
        <translation>有误</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>number of the match, number of all</comment>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>找到 %n 个</numerusform>
        </translation>
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
    <name>ServerConnection</name>
    <message>
        <source>The server has another interface than this window: it is newer. Update the window, or end the server with &quot;orrery server --stop&quot;.</source>
        <translation>服务器的接口与此窗口不同：它更新。请更新窗口，或用“orrery server --stop”结束服务器。</translation>
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
    <message>
        <source>The workspace&apos;s server.json names no port.</source>
        <translation>工作区的 server.json 未给出端口。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
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
    <name>SliderEditor</name>
    <message>
        <source>%1 as a number</source>
        <translation>以数字表示的 %1</translation>
    </message>
</context>
<context>
    <name>SourceView</name>
    <message>
        <source>%1, line %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source>Open in editor</source>
        <translation>在编辑器中打开</translation>
    </message>
    <message>
        <source>Open %1 in the editor of the desktop</source>
        <translation>用桌面的编辑器打开 %1</translation>
    </message>
    <message>
        <source>Text of %1</source>
        <translation>%1 的文本</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
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
    <message>
        <source>held</source>
        <translation>已停住</translation>
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
    <name>StepClipboard</name>
    <message>
        <source>The clipboard holds no steps. Copy steps on a canvas, or a text with `steps:`.</source>
        <translation>剪贴板中没有步骤。请在画布上复制步骤，或复制带有 `steps:` 的文本。</translation>
    </message>
</context>
<context>
    <name>StepFieldWords</name>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Shell</source>
        <translation>Shell</translation>
    </message>
    <message>
        <source>One word a line</source>
        <translation>每行一个词</translation>
    </message>
    <message>
        <source>What the step runs. Expressions stand in ${{ }}.</source>
        <translation>步骤运行的内容。表达式写在 ${{ }} 中。</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>The run is refused where this is not true.</source>
        <translation>若不成立，运行会被拒绝。</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Ranks</source>
        <translation>rank 数</translation>
    </message>
    <message>
        <source>Processes that run the step together; all start or none.</source>
        <translation>共同运行该步骤的进程；要么全部启动，要么都不启动。</translation>
    </message>
    <message>
        <source>CPUs</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Processor cores of each rank.</source>
        <translation>每个 rank 的处理器核心数。</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Memory of each rank: 512MiB, 2GiB.</source>
        <translation>每个 rank 的内存：512MiB、2GiB。</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>GPUs of each rank.</source>
        <translation>每个 rank 的 GPU 数。</translation>
    </message>
    <message>
        <source>How it is run</source>
        <translation>运行方式</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>无限制</translation>
    </message>
    <message>
        <source>An attempt that takes longer is ended: 90s, 10m, 2h.</source>
        <translation>超过此时长的尝试会被结束：90s、10m、2h。</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>All tries, the first one counted.</source>
        <translation>所有尝试，包括第一次。</translation>
    </message>
    <message>
        <source>Use cache</source>
        <translation>使用缓存</translation>
    </message>
    <message>
        <source>A step whose command and inputs are the same is not run again.</source>
        <translation>命令和输入相同的步骤不会再次运行。</translation>
    </message>
    <message>
        <source>Only when</source>
        <translation>仅当</translation>
    </message>
    <message>
        <source>always</source>
        <translation>始终</translation>
    </message>
    <message>
        <source>The step is skipped where this is not true.</source>
        <translation>若不成立，则跳过该步骤。</translation>
    </message>
    <message>
        <source>known for each instance of the matrix</source>
        <translation>对矩阵的每个实例已知</translation>
    </message>
    <message>
        <source>%1 cannot be used here. Use params.name or matrix.name.</source>
        <translation>此处不能使用 %1。请使用 params.name 或 matrix.name。</translation>
    </message>
    <message>
        <source>known once a run gives %1</source>
        <translation>运行给出 %1 后才能确定</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Gang</source>
        <translation>进程组</translation>
    </message>
    <message>
        <source>Launcher</source>
        <translation>启动器</translation>
    </message>
    <message>
        <source>How the ranks are started and told of each other.</source>
        <translation>各 rank 如何启动并相互发现。</translation>
    </message>
    <message>
        <source>Fewest ranks</source>
        <translation>最少 rank 数</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>torchrun may go on with so many when others are lost.</source>
        <translation>其他 rank 丢失时，torchrun 可以用这么多继续运行。</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>Room for the outputs of each rank: 512MiB, 2GiB.</source>
        <translation>每个 rank 的输出所需的空间：512MiB、2GiB。</translation>
    </message>
    <message>
        <source>Try again after</source>
        <translation>重试条件</translation>
    </message>
    <message>
        <source>What is worth another try; also an exit code alone: exit:75. Without any entry: host-lost.</source>
        <translation>哪些情况值得重试；也可以是单个退出码：exit:75。没有条目时：host-lost。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>Before the second try; it doubles with each further one.</source>
        <translation>第二次尝试之前的间隔；此后每次加倍。</translation>
    </message>
    <message>
        <source>Run always</source>
        <translation>始终运行</translation>
    </message>
    <message>
        <source>The step runs also after a failure or a cancel, to clean up.</source>
        <translation>步骤在失败或取消后也会运行，用于清理。</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Who goes first where not all can start: the greater number.</source>
        <translation>无法全部启动时谁先启动：数字较大者。</translation>
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
    <message>
        <source>pinned</source>
        <translation>已固定</translation>
    </message>
    <message>
        <source>stale pin</source>
        <translation>已过期</translation>
    </message>
</context>
<context>
    <name>SubpipelineEditing</name>
    <message>
        <source>Collapse to a sub-pipeline</source>
        <translation>合并为子流水线</translation>
    </message>
    <message>
        <source>Unpack the sub-pipeline</source>
        <translation>展开子流水线</translation>
    </message>
    <message>
        <source>Open the sub-pipeline</source>
        <translation>打开子流水线</translation>
    </message>
    <message>
        <source>Select the node of a sub-pipeline first.</source>
        <translation>请先选择子流水线的节点。</translation>
    </message>
    <message>
        <source>Select a node first.</source>
        <translation>请先选择一个节点。</translation>
    </message>
    <message>
        <source>Name of the sub-pipeline&apos;s file</source>
        <translation>子流水线文件的名称</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Keep the file in the folder of %1.</source>
        <translation>请将文件保留在 %1 所在的文件夹中。</translation>
    </message>
    <message numerus="yes">
        <source>Collapse %n node(s) to %1</source>
        <translation>
            <numerusform>将 %n 个节点合并为 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Unpack %1</source>
        <translation>展开 %1</translation>
    </message>
</context>
<context>
    <name>SwitchEditor</name>
    <message>
        <source>on by default</source>
        <translation>默认开启</translation>
    </message>
    <message>
        <source>off by default</source>
        <translation>默认关闭</translation>
    </message>
</context>
<context>
    <name>TableHeader</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>%1
A click on the bars shows them larger.</source>
        <comment>what is known of a column</comment>
        <translation>%1
单击柱形可放大显示。</translation>
    </message>
</context>
<context>
    <name>TableViewer</name>
    <message>
        <source>Rows of the table</source>
        <translation>表格的行</translation>
    </message>
    <message>
        <source>Views of the table</source>
        <translation>表格视图</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>ROC curve</source>
        <translation>ROC 曲线</translation>
    </message>
    <message>
        <source>Filter rows: a word, or age &gt; 50</source>
        <translation>过滤行：一个词，或 age &gt; 50</translation>
    </message>
    <message>
        <source>Filter the rows</source>
        <translation>过滤行</translation>
    </message>
    <message>
        <source>%1 rows, %2 columns</source>
        <translation>%1 行，%2 列</translation>
    </message>
    <message>
        <source>at least %1 rows; the table is looked at from its beginning</source>
        <translation>至少 %1 行；从表格开头查看</translation>
    </message>
    <message>
        <source>%1 of %2 rows fit</source>
        <translation>%2 行中 %1 行符合</translation>
    </message>
    <message>
        <source>%1; only the first %2 of %3 are sorted and filtered here</source>
        <translation>%1；此处只对 %3 行中的前 %2 行排序和过滤</translation>
    </message>
    <message>
        <source>Chart of a column</source>
        <translation>列的图表</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <source>ROC</source>
        <translation>ROC</translation>
    </message>
</context>
<context>
    <name>TextSearch</name>
    <message>
        <source>The expression is faulty at character %1: %2.</source>
        <translation>表达式在第 %1 个字符处有误：%2。</translation>
    </message>
</context>
<context>
    <name>ThemeChoice</name>
    <message>
        <source>%1 theme</source>
        <translation>%1主题</translation>
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
        <source>System</source>
        <translation>跟随系统</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>failed, exit %1</source>
        <translation>失败，退出码 %1</translation>
    </message>
    <message>
        <source>%1, %2 ranks</source>
        <translation>%1，%2 个 rank</translation>
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
    <message>
        <source>took %1 in the run compared with</source>
        <translation>在所比较的运行中用时 %1</translation>
    </message>
    <message>
        <source>prepared in %1</source>
        <translation>准备用时 %1</translation>
    </message>
    <message>
        <source>waited %1, earlier attempts included</source>
        <translation>等待了 %1，包括之前的尝试</translation>
    </message>
    <message>
        <source>started within %1</source>
        <translation>在 %1 内启动</translation>
    </message>
    <message>
        <source>outputs kept in %1</source>
        <translation>保存输出用时 %1</translation>
    </message>
</context>
<context>
    <name>TimelineLegend</name>
    <message>
        <source>prepares</source>
        <translation>准备</translation>
    </message>
    <message>
        <source>waits for a place</source>
        <translation>等待位置</translation>
    </message>
    <message>
        <source>starts</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>keeps outputs</source>
        <translation>保存输出</translation>
    </message>
    <message>
        <source>What the shapes of the timeline mean</source>
        <translation>时间线中各形状的含义</translation>
    </message>
    <message>
        <source>Before a step runs, its inputs are read and the cache is asked (prepares), it waits for a place, and its host lays out its inputs and makes its process (starts). Afterwards its outputs are verified, hashed and kept. Times too short to be seen are in the hint of a row.</source>
        <translation>步骤运行之前，会读取其输入并查询缓存（准备），等待位置，然后由主机布置输入并创建进程（启动）。之后会校验、计算哈希并保存其输出。太短而看不到的时间显示在该行的提示中。</translation>
    </message>
</context>
<context>
    <name>TimelinePanel</name>
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
    <message>
        <source>Compare with run %1</source>
        <translation>与运行 %1 比较</translation>
    </message>
    <message>
        <source>ends about %1</source>
        <translation>约 %1 结束</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>用时 %1</translation>
    </message>
    <message>
        <source>critical path: %1</source>
        <translation>关键路径：%1</translation>
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
    <name>ViewActionWords</name>
    <message>
        <source>Back to where the canvas was</source>
        <translation>回到画布之前的位置</translation>
    </message>
    <message>
        <source>Forward to where the canvas was</source>
        <translation>前进到画布之后的位置</translation>
    </message>
    <message>
        <source>The canvas was nowhere else before.</source>
        <translation>画布之前没有到过别的位置。</translation>
    </message>
    <message>
        <source>Go back first.</source>
        <translation>请先后退。</translation>
    </message>
    <message>
        <source>Show the whole pipeline</source>
        <translation>显示整个流水线</translation>
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
    <name>WhySection</name>
    <message>
        <source>%1 comes from the cache: %2</source>
        <comment>step, reason</comment>
        <translation>%1 来自缓存：%2</translation>
    </message>
    <message>
        <source>What its cache key is made of</source>
        <translation>缓存键的组成</translation>
    </message>
    <message>
        <source>What changed of its cache key</source>
        <translation>缓存键的变化</translation>
    </message>
    <message>
        <source>Hide it</source>
        <translation>隐藏</translation>
    </message>
</context>
<context>
    <name>WireGesture</name>
    <message>
        <source>%1: release to connect it with %2</source>
        <translation>%1：松开可与 %2 连接</translation>
    </message>
    <message>
        <source>%1: drag the end away to disconnect it</source>
        <translation>%1：拖开末端可断开</translation>
    </message>
    <message>
        <source>%1: release to disconnect it</source>
        <translation>%1：松开可断开</translation>
    </message>
    <message>
        <source>%1 on empty canvas: release to add a node and connect it</source>
        <translation>%1 在空白画布上：松开可添加节点并连接</translation>
    </message>
    <message>
        <source>%1: release to leave it as it is</source>
        <translation>%1：松开可保持原样</translation>
    </message>
    <message>
        <source>%1: release to connect it with a port of %2</source>
        <translation>%1：松开可与 %2 的端口连接</translation>
    </message>
    <message>
        <source>Drag across wires to cut them</source>
        <translation>拖过连线可切断它们</translation>
    </message>
    <message numerus="yes">
        <source>Release to cut %n wire(s)</source>
        <translation>
            <numerusform>松开可切断 %n 条连线</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WirePreview</name>
    <message>
        <source>%1.%2</source>
        <comment>step, output</comment>
        <translation>%1.%2</translation>
    </message>
    <message>
        <source>No run is shown. Run the pipeline, and what flows here can be seen.</source>
        <translation>未显示运行。运行流水线后即可看到此处流过的内容。</translation>
    </message>
    <message>
        <source>Looking at it.</source>
        <translation>正在查看。</translation>
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
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n 字节</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Settings are not kept: %1 cannot be written. They hold until this window closes; make the file writable to keep them.</source>
        <translation>设置未能保存：无法写入 %1。设置在此窗口关闭前有效；请将该文件设为可写以保存设置。</translation>
    </message>
</context>
<context>
    <name>WorkspaceClaim</name>
    <message>
        <source>%1 is open in another window, which was brought forward.</source>
        <translation>%1 已在另一个窗口中打开，该窗口已移到前面。</translation>
    </message>
    <message>
        <source>%1 is open in another window, which does not answer (process %2). End that program, then open the folder again.</source>
        <translation>%1 已在另一个窗口中打开，但该窗口没有响应（进程 %2）。请结束该程序，然后重新打开此文件夹。</translation>
    </message>
</context>
<context>
    <name>WorkspaceSession</name>
    <message>
        <source>The server has not answered since %1. %2</source>
        <comment>moment, reason</comment>
        <translation>服务器自 %1 起没有应答。%2</translation>
    </message>
    <message>
        <source>It is looked for; jobs go on without it</source>
        <translation>正在寻找服务器；作业会继续运行</translation>
    </message>
    <message>
        <source>The server is version %1 and this window %2: what only one of them knows is missing here.</source>
        <translation>服务器版本为 %1，此窗口版本为 %2：只有其中一方了解的内容在这里会缺失。</translation>
    </message>
    <message>
        <source>End the server with &quot;orrery server --stop&quot;; the window starts its own</source>
        <translation>用“orrery server --stop”结束服务器；窗口会启动自己的服务器</translation>
    </message>
    <message>
        <source>It is tried again every few seconds</source>
        <translation>每隔几秒会重试一次</translation>
    </message>
</context>
<context>
    <name>YamlArea</name>
    <message>
        <source>Undo</source>
        <translation>撤消</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
</context>
</TS>
