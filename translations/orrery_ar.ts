<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AboutPanel</name>
    <message>
        <source>no workspace open</source>
        <translation>لا توجد مساحة عمل مفتوحة</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>النافذة</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>الخادم</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>System</source>
        <translation>النظام</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>المعالج</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>الترخيص</translation>
    </message>
    <message>
        <source>Copy the versions</source>
        <translation>نسخ الإصدارات</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what, version</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ActionRegistry</name>
    <message>
        <source>%1 (%2)</source>
        <comment>action, key</comment>
        <translation>%1 (%2)</translation>
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
        <translation>
            <numerusform>الإشعارات، %n جديد</numerusform>
            <numerusform>الإشعارات، إشعار جديد</numerusform>
            <numerusform>الإشعارات، إشعاران جديدان</numerusform>
            <numerusform>الإشعارات، %n إشعارات جديدة</numerusform>
            <numerusform>الإشعارات، %n إشعارًا جديدًا</numerusform>
            <numerusform>الإشعارات، %n إشعار جديد</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoxColors</name>
    <message>
        <source>Colour it blue</source>
        <translation>تلوينه بالأزرق</translation>
    </message>
    <message>
        <source>Colour it orange</source>
        <translation>تلوينه بالبرتقالي</translation>
    </message>
    <message>
        <source>Colour it green</source>
        <translation>تلوينه بالأخضر</translation>
    </message>
    <message>
        <source>Colour it pink</source>
        <translation>تلوينه بالوردي</translation>
    </message>
    <message>
        <source>Colour it amber</source>
        <translation>تلوينه بالكهرماني</translation>
    </message>
    <message>
        <source>Colour it teal</source>
        <translation>تلوينه بالأزرق المخضرّ</translation>
    </message>
    <message>
        <source>Colour it yellow</source>
        <translation>تلوينه بالأصفر</translation>
    </message>
    <message>
        <source>Colour it grey</source>
        <translation>تلوينه بالرمادي</translation>
    </message>
    <message>
        <source>Give it its usual colour</source>
        <translation>إعادة لونه المعتاد</translation>
    </message>
</context>
<context>
    <name>BoxCommands</name>
    <message>
        <source>No node is selected, so there is nothing to put a frame around. Select nodes with Shift+drag first.</source>
        <translation>لم تُحدَّد أي عقدة، فلا شيء يوضع حوله إطار. حدّد عقدًا بالسحب مع Shift أولًا.</translation>
    </message>
    <message>
        <source>New frame</source>
        <translation>إطار جديد</translation>
    </message>
    <message numerus="yes">
        <source>Put a frame around %n node(s)</source>
        <translation>
            <numerusform>وضع إطار حول %n عقدة</numerusform>
            <numerusform>وضع إطار حول عقدة واحدة</numerusform>
            <numerusform>وضع إطار حول عقدتين</numerusform>
            <numerusform>وضع إطار حول %n عقد</numerusform>
            <numerusform>وضع إطار حول %n عقدة</numerusform>
            <numerusform>وضع إطار حول %n عقدة</numerusform>
        </translation>
    </message>
    <message>
        <source>The selected nodes are in no frame.</source>
        <translation>العقد المحددة ليست في أي إطار.</translation>
    </message>
    <message numerus="yes">
        <source>Take %n node(s) out of the frame</source>
        <translation>
            <numerusform>إخراج %n عقدة من الإطار</numerusform>
            <numerusform>إخراج عقدة واحدة من الإطار</numerusform>
            <numerusform>إخراج عقدتين من الإطار</numerusform>
            <numerusform>إخراج %n عقد من الإطار</numerusform>
            <numerusform>إخراج %n عقدة من الإطار</numerusform>
            <numerusform>إخراج %n عقدة من الإطار</numerusform>
        </translation>
    </message>
    <message>
        <source>New note</source>
        <translation>ملاحظة جديدة</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>إضافة ملاحظة</translation>
    </message>
    <message>
        <source>Remove frame %1</source>
        <translation>إزالة الإطار %1</translation>
    </message>
    <message>
        <source>Remove note %1</source>
        <translation>إزالة الملاحظة %1</translation>
    </message>
    <message>
        <source>Rename a frame to %1</source>
        <translation>تغيير اسم إطار إلى %1</translation>
    </message>
    <message>
        <source>Change a note</source>
        <translation>تغيير ملاحظة</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Will run</source>
        <translation>ستُشغَّل</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>بعد %1</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>قبل %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 إلى %2</translation>
    </message>
    <message>
        <source>%1 before %2</source>
        <translation>%1 قبل %2</translation>
    </message>
    <message>
        <source>%1 to %2, %3</source>
        <translation>%1 إلى %2، %3</translation>
    </message>
    <message>
        <source>Runs stop before it</source>
        <translation>تتوقف عمليات التشغيل قبلها</translation>
    </message>
    <message>
        <source>Stack of instances, open</source>
        <translation>رزمة من الحالات، مفتوحة</translation>
    </message>
    <message>
        <source>Stack of instances, closed</source>
        <translation>رزمة من الحالات، مغلقة</translation>
    </message>
    <message>
        <source>Pinned to its last outputs, which are stale</source>
        <translation>مثبتة على مخرجاتها الأخيرة، وقد تقادمت</translation>
    </message>
    <message>
        <source>Pinned to its last outputs</source>
        <translation>مثبتة على مخرجاتها الأخيرة</translation>
    </message>
</context>
<context>
    <name>CanvasCommands</name>
    <message>
        <source>Remove %1</source>
        <translation>إزالة %1</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n nodes</source>
        <translation>
            <numerusform>إزالة %n عقدة</numerusform>
            <numerusform>إزالة عقدة واحدة</numerusform>
            <numerusform>إزالة عقدتين</numerusform>
            <numerusform>إزالة %n عقد</numerusform>
            <numerusform>إزالة %n عقدة</numerusform>
            <numerusform>إزالة %n عقدة</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste steps</source>
        <translation>لصق خطوات</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>تكرار %1</translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n nodes</source>
        <translation>
            <numerusform>تكرار %n عقدة</numerusform>
            <numerusform>تكرار عقدة واحدة</numerusform>
            <numerusform>تكرار عقدتين</numerusform>
            <numerusform>تكرار %n عقد</numerusform>
            <numerusform>تكرار %n عقدة</numerusform>
            <numerusform>تكرار %n عقدة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 runs on a condition of its own (when:). Change that condition instead.</source>
        <translation>تعمل %1 بشرط خاص بها (when:). غيّر ذلك الشرط بدلًا من هذا.</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n عقدة</numerusform>
            <numerusform>عقدة واحدة</numerusform>
            <numerusform>عقدتان</numerusform>
            <numerusform>%n عقد</numerusform>
            <numerusform>%n عقدة</numerusform>
            <numerusform>%n عقدة</numerusform>
        </translation>
    </message>
    <message>
        <source>Take %1 into runs again</source>
        <translation>إعادة %1 إلى التشغيلات</translation>
    </message>
    <message>
        <source>Leave %1 out of runs</source>
        <translation>استبعاد %1 من التشغيلات</translation>
    </message>
    <message>
        <source>Tidy the graph</source>
        <translation>ترتيب الرسم البياني</translation>
    </message>
    <message>
        <source>Select at least two nodes to align them.</source>
        <translation>حدّد عقدتين على الأقل لمحاذاتهما.</translation>
    </message>
    <message numerus="yes">
        <source>Align %n nodes</source>
        <translation>
            <numerusform>محاذاة %n عقدة</numerusform>
            <numerusform>محاذاة عقدة واحدة</numerusform>
            <numerusform>محاذاة عقدتين</numerusform>
            <numerusform>محاذاة %n عقد</numerusform>
            <numerusform>محاذاة %n عقدة</numerusform>
            <numerusform>محاذاة %n عقدة</numerusform>
        </translation>
    </message>
    <message>
        <source>Select at least three nodes to distribute them.</source>
        <translation>حدّد ثلاث عقد على الأقل لتوزيعها.</translation>
    </message>
    <message numerus="yes">
        <source>Distribute %n nodes</source>
        <translation>
            <numerusform>توزيع %n عقدة</numerusform>
            <numerusform>توزيع عقدة واحدة</numerusform>
            <numerusform>توزيع عقدتين</numerusform>
            <numerusform>توزيع %n عقد</numerusform>
            <numerusform>توزيع %n عقدة</numerusform>
            <numerusform>توزيع %n عقدة</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>تغيير اسم %1 إلى %2</translation>
    </message>
</context>
<context>
    <name>CanvasEditor</name>
    <message>
        <source>Put %1 between %2 and %3</source>
        <translation>وضع %1 بين %2 و%3</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>نقل %1</translation>
    </message>
    <message>
        <source>Move a frame</source>
        <translation>نقل إطار</translation>
    </message>
    <message>
        <source>Move a note</source>
        <translation>نقل ملاحظة</translation>
    </message>
    <message numerus="yes">
        <source>Move %n nodes</source>
        <translation>
            <numerusform>نقل %n عقدة</numerusform>
            <numerusform>نقل عقدة واحدة</numerusform>
            <numerusform>نقل عقدتين</numerusform>
            <numerusform>نقل %n عقد</numerusform>
            <numerusform>نقل %n عقدة</numerusform>
            <numerusform>نقل %n عقدة</numerusform>
        </translation>
    </message>
    <message>
        <source>Connect %1.%2 with %3.%4</source>
        <translation>وصل %1.%2 بـ %3.%4</translation>
    </message>
    <message>
        <source>%1 names %2 in an expression, so there is no wire to cut. Change the expression of %1.</source>
        <translation>تذكر %1 العقدة %2 في تعبير، فلا وصلة تُقطع. غيّر تعبير %1.</translation>
    </message>
    <message>
        <source>Disconnect %1 from %2</source>
        <translation>فصل %1 عن %2</translation>
    </message>
    <message numerus="yes">
        <source>Cut %n wires</source>
        <translation>
            <numerusform>قطع %n وصلة</numerusform>
            <numerusform>قطع وصلة واحدة</numerusform>
            <numerusform>قطع وصلتين</numerusform>
            <numerusform>قطع %n وصلات</numerusform>
            <numerusform>قطع %n وصلة</numerusform>
            <numerusform>قطع %n وصلة</numerusform>
        </translation>
    </message>
    <message>
        <source>A wire between %1 and %2 would close a cycle, so that neither could start. Connect another node.</source>
        <translation>وصلة بين %1 و%2 تُغلق حلقة فلا تبدأ أي منهما. صِل عقدة أخرى.</translation>
    </message>
    <message>
        <source>%1 has no port for %2 (%3). Put a node between them that turns one into the other.</source>
        <translation>ليس لدى %1 منفذ لـ %2 (%3). ضع بينهما عقدة تحوّل أحدهما إلى الآخر.</translation>
    </message>
    <message>
        <source>Add %1 and connect it</source>
        <translation>إضافة %1 ووصلها</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>إضافة %1</translation>
    </message>
    <message>
        <source>Resize a note</source>
        <translation>تغيير حجم ملاحظة</translation>
    </message>
    <message>
        <source>Resize a frame</source>
        <translation>تغيير حجم إطار</translation>
    </message>
    <message numerus="yes">
        <source>Take %n node(s) out of the frame</source>
        <translation>
            <numerusform>إخراج %n عقدة من الإطار</numerusform>
            <numerusform>إخراج عقدة واحدة من الإطار</numerusform>
            <numerusform>إخراج عقدتين من الإطار</numerusform>
            <numerusform>إخراج %n عقد من الإطار</numerusform>
            <numerusform>إخراج %n عقدة من الإطار</numerusform>
            <numerusform>إخراج %n عقدة من الإطار</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n node(s) into the frame</source>
        <translation>
            <numerusform>وضع %n عقدة في الإطار</numerusform>
            <numerusform>وضع عقدة واحدة في الإطار</numerusform>
            <numerusform>وضع عقدتين في الإطار</numerusform>
            <numerusform>وضع %n عقد في الإطار</numerusform>
            <numerusform>وضع %n عقدة في الإطار</numerusform>
            <numerusform>وضع %n عقدة في الإطار</numerusform>
        </translation>
    </message>
    <message>
        <source>Straighten the wire from %1 to %2</source>
        <translation>تقويم الوصلة من %1 إلى %2</translation>
    </message>
    <message>
        <source>Bend the wire from %1 to %2</source>
        <translation>ثني الوصلة من %1 إلى %2</translation>
    </message>
    <message>
        <source>Open the stack %1</source>
        <translation>فتح الرزمة %1</translation>
    </message>
    <message>
        <source>Close the stack %1</source>
        <translation>إغلاق الرزمة %1</translation>
    </message>
    <message>
        <source>Take %1 off its wires</source>
        <translation>فصل %1 عن وصلاتها</translation>
    </message>
    <message>
        <source>Open a pipeline file of this machine first.</source>
        <translation>افتح ملف مسار من هذا الجهاز أولًا.</translation>
    </message>
    <message>
        <source>Mend the line that cannot be read first.</source>
        <translation>أصلح السطر الذي تتعذر قراءته أولًا.</translation>
    </message>
    <message>
        <source>The canvas shows two files. End the comparison first.</source>
        <translation>تعرض لوحة الرسم ملفين. أنهِ المقارنة أولًا.</translation>
    </message>
</context>
<context>
    <name>CanvasGhost</name>
    <message>
        <source>not added yet</source>
        <translation>لم تُضف بعد</translation>
    </message>
</context>
<context>
    <name>CanvasView</name>
    <message>
        <source>Pipeline graph</source>
        <translation>الرسم البياني للمسار</translation>
    </message>
    <message>
        <source>This pipeline has no steps yet</source>
        <translation>ليس لهذا المسار خطوات بعد</translation>
    </message>
    <message>
        <source>Press A or double-click here to add the first one, or drag a node from the left.
Then drag from its port to add what comes next.</source>
        <translation>اضغط A أو انقر هنا نقرًا مزدوجًا لإضافة الأولى، أو اسحب عقدة من الشريط الجانبي.
ثم اسحب من منفذها لإضافة ما يليها.</translation>
    </message>
    <message>
        <source>Frame %1</source>
        <translation>الإطار %1</translation>
    </message>
    <message>
        <source>Note %1</source>
        <translation>الملاحظة %1</translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>%1 (default)</source>
        <translation>%1 (افتراضي)</translation>
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
        <translation>مصمت: مهامنا. مخطط: عمليات ليست لنا. باهت: أقدم من فترة التحديث.</translation>
    </message>
    <message>
        <source>Waiting jobs</source>
        <translation>المهام المنتظرة</translation>
    </message>
    <message>
        <source>Running jobs</source>
        <translation>المهام الجارية</translation>
    </message>
    <message>
        <source>Jobs on the hosts</source>
        <translation>المهام على المضيفين</translation>
    </message>
    <message>
        <source>No workspace is open</source>
        <translation>لا توجد مساحة عمل مفتوحة</translation>
    </message>
    <message>
        <source>The hosts of a workspace are shown here: how busy they are, and what waits for them.</source>
        <translation>يظهر هنا مضيفو مساحة العمل: مدى انشغالهم وما ينتظرهم.</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>فتح مجلد</translation>
    </message>
    <message>
        <source>No host has reported yet</source>
        <translation>لم يُبلغ أي مضيف بعد</translation>
    </message>
    <message>
        <source>This machine joins as soon as its agent has started, with the first run at the latest.</source>
        <translation>ينضم هذا الجهاز حالما يبدأ وكيله، ومع أول تشغيل على أبعد تقدير.</translation>
    </message>
    <message numerus="yes">
        <source>%n host(s)</source>
        <translation>
            <numerusform>%n مضيف</numerusform>
            <numerusform>مضيف واحد</numerusform>
            <numerusform>مضيفان</numerusform>
            <numerusform>%n مضيفين</numerusform>
            <numerusform>%n مضيفًا</numerusform>
            <numerusform>%n مضيف</numerusform>
        </translation>
    </message>
    <message>
        <source>GPUs: %1 ours, %2 others, %3 free</source>
        <translation>وحدات GPU: لنا %1، ولغيرنا %2، وحرة %3</translation>
    </message>
    <message>
        <source>Waiting %1</source>
        <translation>منتظر %1</translation>
    </message>
    <message>
        <source>Running %1</source>
        <translation>جارٍ %1</translation>
    </message>
    <message>
        <source>Enter opens the job on the canvas</source>
        <translation>يفتح Enter المهمة على لوحة الرسم</translation>
    </message>
</context>
<context>
    <name>ColumnChart</name>
    <message>
        <source>Column of the chart</source>
        <translation>عمود الرسم</translation>
    </message>
    <message>
        <source>Close the chart</source>
        <translation>إغلاق الرسم</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>الصفوف</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>المفقودة</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>المختلفة</translation>
    </message>
    <message>
        <source>over %1</source>
        <comment>a number</comment>
        <translation>أكثر من %1</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>الأدنى</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>المتوسط</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>الأعلى</translation>
    </message>
    <message>
        <source>Values of %1: %2</source>
        <comment>column, figures</comment>
        <translation>قيم %1: ‏%2</translation>
    </message>
    <message>
        <source>Of the first %1 rows; the table is larger</source>
        <translation>من أول %1 صف؛ الجدول أكبر</translation>
    </message>
    <message>
        <source>Of all %1 rows, also those the filter hides</source>
        <translation>من كل الصفوف %1، ومنها ما يخفيه المرشّح</translation>
    </message>
    <message>
        <source>Of all %1 rows</source>
        <translation>من كل الصفوف %1</translation>
    </message>
</context>
<context>
    <name>ColumnEditor</name>
    <message>
        <source>Pick a column for %1</source>
        <translation>اختر عمودًا لـ %1</translation>
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
        <translation>‏%1 إلى %2</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(فارغ)</translation>
    </message>
    <message>
        <source>%1 other values</source>
        <translation>‏%1 قيمة أخرى</translation>
    </message>
    <message>
        <source>other values</source>
        <translation>قيم أخرى</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s)</source>
        <comment>what a bar stands for</comment>
        <translation>
            <numerusform>%1: لا صفوف</numerusform>
            <numerusform>%1: صف واحد</numerusform>
            <numerusform>%1: صفان</numerusform>
            <numerusform>%1: ‏%n صفوف</numerusform>
            <numerusform>%1: ‏%n صفًا</numerusform>
            <numerusform>%1: ‏%n صف</numerusform>
        </translation>
    </message>
    <message>
        <source>No row has a value in this column.</source>
        <translation>لا توجد قيمة لأي صف في هذا العمود.</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>و%1 غيرها</translation>
    </message>
</context>
<context>
    <name>ColumnSummary</name>
    <message>
        <source>Columns: %1</source>
        <translation>الأعمدة: %1</translation>
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
        <translation>أعلى، أسفل  اختيار</translation>
    </message>
    <message>
        <source>Enter  go to it</source>
        <translation>Enter  انتقال</translation>
    </message>
    <message>
        <source>Esc  close</source>
        <translation>Esc  إغلاق</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Step %1 is new</source>
        <translation>الخطوة %1 جديدة</translation>
    </message>
    <message>
        <source>Step %1 is gone</source>
        <translation>الخطوة %1 لم تعد موجودة</translation>
    </message>
    <message>
        <source>Step %1 changed</source>
        <translation>الخطوة %1 تغيرت</translation>
    </message>
    <message>
        <source>Parameter %1</source>
        <translation>المعامل %1</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>غير موجود</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>state, time</comment>
        <translation>%1 في %2</translation>
    </message>
    <message>
        <source>other content</source>
        <translation>محتوى آخر</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>metric, step</comment>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا قيمة</translation>
    </message>
    <message>
        <source>a command</source>
        <translation>أمر</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>التشغيل %1</translation>
    </message>
</context>
<context>
    <name>ComparisonModel</name>
    <message>
        <source>Difference</source>
        <translation>الفرق</translation>
    </message>
</context>
<context>
    <name>CompletionModel</name>
    <message>
        <source>%1, %2</source>
        <comment>what may be written, what it is</comment>
        <translation>%1، %2</translation>
    </message>
</context>
<context>
    <name>CompletionPopup</name>
    <message>
        <source>Completions</source>
        <translation>الإكمالات</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <source>Nobody listens at the server&apos;s port.</source>
        <translation>لا أحد يستمع على منفذ الخادم.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>لم يستجب الخادم في الوقت المناسب.</translation>
    </message>
    <message>
        <source>The server cannot be reached: %1.</source>
        <translation>لا يمكن الوصول إلى الخادم: %1.</translation>
    </message>
    <message>
        <source>The server answered %1 without a reason.</source>
        <translation>أجاب الخادم بـ %1 دون ذكر سبب.</translation>
    </message>
    <message>
        <source>The server of this workspace does not answer.</source>
        <translation>خادم مساحة العمل هذه لا يستجيب.</translation>
    </message>
    <message>
        <source>The server&apos;s answer has %1, and at most %2 are read at once. Split a pipeline that is so large into sub-pipelines.</source>
        <translation>حجم إجابة الخادم %1، ويُقرأ %2 على الأكثر دفعة واحدة. قسّم مسارًا بهذا الحجم إلى مسارات فرعية.</translation>
    </message>
</context>
<context>
    <name>DataCard</name>
    <message>
        <source>Take this preview away</source>
        <translation>إزالة هذه المعاينة</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>output, what is known</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>DiffPanel</name>
    <message>
        <source>Go to the changed step before (Shift+F4)</source>
        <translation>انتقل إلى الخطوة المتغيرة السابقة (Shift+F4)</translation>
    </message>
    <message>
        <source>Go to the next changed step (F4)</source>
        <translation>انتقل إلى الخطوة المتغيرة التالية (F4)</translation>
    </message>
    <message>
        <source>End comparison</source>
        <translation>إنهاء المقارنة</translation>
    </message>
    <message>
        <source>Nothing is compared</source>
        <translation>لا شيء يُقارن</translation>
    </message>
    <message>
        <source>Nothing differs</source>
        <translation>لا فرق</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>الفروق</translation>
    </message>
    <message>
        <source>Choose a run under History and compare it with the one that is shown, or compare this file with another: what changed is listed here and drawn on the canvas.</source>
        <translation>اختر تشغيلًا من المحفوظات وقارنه بالتشغيل المعروض، أو قارن هذا الملف بملف آخر: ما تغيّر يُسرد هنا ويُرسم على لوحة الرسم.</translation>
    </message>
</context>
<context>
    <name>DocumentBar</name>
    <message>
        <source>Compare</source>
        <translation>مقارنة</translation>
    </message>
    <message>
        <source>%1 was changed by another program at lines that you changed too. Nothing is lost: choose one, undo brings the other back.</source>
        <translation>غيّر برنامج آخر %1 في أسطر غيّرتها أنت أيضًا. لم يضع شيء: اختر أحدهما، والتراجع يعيد الآخر.</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>الإبقاء على ما لدي</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>أخذ ما لديهم</translation>
    </message>
    <message>
        <source>Your edits of %1 that were not saved are back. The file itself is as it was.</source>
        <translation>عادت تعديلاتك على %1 التي لم تُحفظ. الملف نفسه كما كان.</translation>
    </message>
    <message>
        <source>Keep the edits</source>
        <translation>الإبقاء على التعديلات</translation>
    </message>
    <message>
        <source>Discard the edits</source>
        <translation>تجاهل التعديلات</translation>
    </message>
    <message>
        <source>Line %1 cannot be read: %2 The canvas shows the last version that could.</source>
        <translation>تتعذر قراءة السطر %1: %2 تعرض لوحة الرسم آخر نسخة أمكنت قراءتها.</translation>
    </message>
    <message>
        <source>Show the line</source>
        <translation>عرض السطر</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>ما يختلف</translation>
    </message>
    <message>
        <source>Lines that differ: - here, + in the file</source>
        <translation>الأسطر المختلفة: - هنا، + في الملف</translation>
    </message>
    <message>
        <source>Lines that begin with - are here only, those with + in the file only.</source>
        <translation>الأسطر التي تبدأ بـ - موجودة هنا فقط، والتي تبدأ بـ + في الملف فقط.</translation>
    </message>
    <message>
        <source>Compare on the canvas</source>
        <translation>المقارنة على لوحة الرسم</translation>
    </message>
</context>
<context>
    <name>DocumentSession</name>
    <message>
        <source>%1 can no longer be read: %2. What is shown here is kept; saving writes it again.</source>
        <translation>لم تعد قراءة %1 ممكنة: %2. يُحتفظ بما يظهر هنا، والحفظ يكتبه من جديد.</translation>
    </message>
    <message>
        <source>%1 was changed by another program; its changes and yours are both in the document.</source>
        <translation>غيّر برنامج آخر %1؛ تغييراته وتغييراتك كلها في المستند.</translation>
    </message>
    <message>
        <source>%1 is not open, so there is nothing to save.</source>
        <translation>%1 غير مفتوح، فلا شيء يُحفظ.</translation>
    </message>
    <message>
        <source>%1 was changed by another program at the same lines. Keep yours or take theirs, then save.</source>
        <translation>غيّر برنامج آخر %1 في الأسطر نفسها. أبقِ ما لديك أو خذ ما لديه، ثم احفظ.</translation>
    </message>
    <message>
        <source>%1 was not saved: %2. Your edits are kept here; make room or choose another place and save again.</source>
        <translation>لم يُحفظ %1: %2. تعديلاتك محفوظة هنا؛ أفسح مكانًا أو اختر موضعًا آخر ثم احفظ من جديد.</translation>
    </message>
</context>
<context>
    <name>EditsPanel</name>
    <message>
        <source>Edits, the oldest first</source>
        <translation>التعديلات، الأقدم أولًا</translation>
    </message>
    <message>
        <source>Nothing was edited yet</source>
        <translation>لم يُعدَّل شيء بعد</translation>
    </message>
    <message>
        <source>Every change of the pipeline is listed here by name, and can be taken back, also after saving.</source>
        <translation>يُدرج هنا كل تغيير للمسار باسمه، ويمكن التراجع عنه حتى بعد الحفظ.</translation>
    </message>
    <message>
        <source>As it was opened</source>
        <translation>كما فُتح</translation>
    </message>
    <message>
        <source>Undone. Choose it to do it again.</source>
        <translation>تم التراجع عنه. اختره لإعادته.</translation>
    </message>
    <message>
        <source>Choose it to go back to here.</source>
        <translation>اختره للرجوع إلى هنا.</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>%1 is below %2, the least.</source>
        <translation>%1 أقل من الحد الأدنى %2.</translation>
    </message>
    <message>
        <source>%1 is above %2, the most.</source>
        <translation>%1 أكبر من الحد الأقصى %2.</translation>
    </message>
    <message>
        <source>%1 is not a whole number. Write 8.</source>
        <translation>%1 ليس عددًا صحيحًا. اكتب 8 مثلًا.</translation>
    </message>
    <message>
        <source>%1 is not a number. Write 0.01 or 1e-2.</source>
        <translation>%1 ليس عددًا. اكتب 0.01 أو 1e-2 مثلًا.</translation>
    </message>
    <message>
        <source>%1 is not a whole number. Write %2.</source>
        <translation>%1 ليس عددًا صحيحًا. اكتب %2.</translation>
    </message>
    <message>
        <source>%1 is needed. Write a value.</source>
        <translation>%1 مطلوب. اكتب قيمة.</translation>
    </message>
    <message>
        <source>%1 is one of %2.</source>
        <translation>يجب أن يكون %1 أحد %2.</translation>
    </message>
    <message>
        <source>%1 is not a size. Write 512MiB or 2GiB.</source>
        <translation>%1 ليس حجمًا. اكتب 512MiB أو 2GiB مثلًا.</translation>
    </message>
    <message>
        <source>%1 is not a span of time. Write 90s, 10m or 2h.</source>
        <translation>%1 ليس مدة زمنية. اكتب 90s أو 10m أو 2h مثلًا.</translation>
    </message>
    <message>
        <source>%1 is not a list. Write [1, 2] or [&quot;a&quot;, &quot;b&quot;].</source>
        <translation>%1 ليس قائمة. اكتب [1, 2] أو [&quot;a&quot;, &quot;b&quot;] مثلًا.</translation>
    </message>
</context>
<context>
    <name>FileComparisonFeed</name>
    <message>
        <source>%1 against what is saved</source>
        <translation>%1 مقابل ما حُفظ</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 مقابل %2</translation>
    </message>
    <message>
        <source>The files cannot be compared</source>
        <translation>تتعذر مقارنة الملفين</translation>
    </message>
    <message>
        <source>Comparing the files</source>
        <translation>جارٍ مقارنة الملفين</translation>
    </message>
    <message>
        <source>Both are being read.</source>
        <translation>تجري قراءة كليهما.</translation>
    </message>
    <message>
        <source>The file says the same as the document here.</source>
        <translation>لا يختلف الملف عن المستند المعروض هنا.</translation>
    </message>
    <message>
        <source>%1 and %2 have the same parameters and steps.</source>
        <translation>للملفين %1 و%2 المعاملات والخطوات نفسها.</translation>
    </message>
    <message>
        <source>Line %1 of %2 cannot be read: %3 Mend the line, then compare again.</source>
        <comment>number, file, reason</comment>
        <translation>تتعذر قراءة السطر %1 من %2: %3 أصلح السطر ثم أعد المقارنة.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>المحفوظ</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>هنا</translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>Expression for %1</source>
        <translation>تعبير %1</translation>
    </message>
    <message>
        <source>Write an expression instead of a value</source>
        <translation>كتابة تعبير بدل قيمة</translation>
    </message>
    <message>
        <source>Expression for %1 on or off</source>
        <translation>تشغيل تعبير %1 أو إيقافه</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>إعادة تعيين %1</translation>
    </message>
    <message>
        <source>Reset to the default, which is empty</source>
        <translation>إعادة التعيين إلى الافتراضي، وهو فارغ</translation>
    </message>
    <message>
        <source>Reset to the default: %1</source>
        <translation>إعادة التعيين إلى الافتراضي: %1</translation>
    </message>
    <message>
        <source>%1 is no expression. Write ${{ params.name }}, or switch fx off to write a value.</source>
        <translation>%1 ليس تعبيرًا. اكتب ${{ params.name }}، أو أوقف fx لكتابة قيمة.</translation>
    </message>
    <message>
        <source>For example ${{ params.name }}.</source>
        <translation>مثال: ${{ params.name }}.</translation>
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
        <translation>لا قيمة</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 د</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 س</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 ي</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>قبل %1</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 م.ث</translation>
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
        <translation>ابدأ هنا</translation>
    </message>
    <message>
        <source>Projects that you had open, and samples that run on this machine. Nothing runs by being opened.</source>
        <translation>المشاريع التي فتحتها، والأمثلة التي تعمل على هذا الجهاز. لا يُشغَّل شيء بمجرد فتحه.</translation>
    </message>
    <message>
        <source>Go anywhere</source>
        <translation>انتقل إلى أي مكان</translation>
    </message>
    <message>
        <source>One field reaches every page, pipeline, step, run, setting and action. It also shows their keys.</source>
        <translation>حقل واحد يصل إلى كل صفحة ومسار وخطوة وتشغيل وإعداد وإجراء، ويعرض مفاتيحها أيضًا.</translation>
    </message>
    <message>
        <source>Draw and run a pipeline</source>
        <translation>ارسم مسارًا وشغّله</translation>
    </message>
    <message>
        <source>Steps and wires here are the lines of the pipeline&apos;s file. The run button says beforehand how much will run.</source>
        <translation>الخطوات والوصلات هنا هي أسطر ملف المسار. ويذكر زر التشغيل مسبقًا كم سيُشغَّل.</translation>
    </message>
    <message>
        <source>See why something waits</source>
        <translation>اعرف سبب الانتظار</translation>
    </message>
    <message>
        <source>How busy this machine is and by whom, and for each waiting job the reason and its predicted start.</source>
        <translation>مدى انشغال هذا الجهاز ومن يشغله، وسبب انتظار كل مهمة ووقت بدئها المتوقع.</translation>
    </message>
    <message>
        <source>What happened, and help</source>
        <translation>ما حدث، والمساعدة</translation>
    </message>
    <message>
        <source>The bell keeps every notification with what can be done about it. The question mark shows the keys that work here, and this tour again.</source>
        <translation>يحفظ الجرس كل إشعار مع ما يمكن فعله حياله. وتعرض علامة الاستفهام المفاتيح المتاحة هنا، وهذه الجولة من جديد.</translation>
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
    <name>HistogramWords</name>
    <message>
        <source>integer</source>
        <translation>عدد صحيح</translation>
    </message>
    <message>
        <source>number</source>
        <translation>عدد</translation>
    </message>
    <message>
        <source>boolean</source>
        <translation>قيمة منطقية</translation>
    </message>
    <message>
        <source>text</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>فارغ</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column, type</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 to %2, mean %3, deviation %4</source>
        <translation>من %1 إلى %2، المتوسط %3، الانحراف %4</translation>
    </message>
    <message>
        <source>no value is missing</source>
        <translation>لا توجد قيم مفقودة</translation>
    </message>
    <message>
        <source>%1 missing (%2 %)</source>
        <translation>المفقود %1 (%2 %)</translation>
    </message>
    <message>
        <source>%1 different values</source>
        <translation>عدد القيم المختلفة: %1</translation>
    </message>
    <message>
        <source>more than %1 different values</source>
        <translation>القيم المختلفة أكثر من %1</translation>
    </message>
    <message>
        <source>%1: %2 times</source>
        <comment>value, count</comment>
        <translation>%1: عدد المرات %2</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Runs of this pipeline</source>
        <translation>تشغيلات هذا المسار</translation>
    </message>
    <message>
        <source>No past runs</source>
        <translation>لا توجد تشغيلات سابقة</translation>
    </message>
    <message>
        <source>Each run of this pipeline is kept here and can be opened on the canvas.</source>
        <translation>يُحفظ هنا كل تشغيل لهذا المسار ويمكن فتحه على لوحة الرسم.</translation>
    </message>
    <message>
        <source>Compare with the run that is shown</source>
        <translation>المقارنة بالتشغيل المعروض</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Open a project</source>
        <translation>فتح مشروع</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>فتح مجلد</translation>
    </message>
    <message>
        <source>Start from a sample</source>
        <translation>ابدأ من مثال</translation>
    </message>
    <message>
        <source>Nothing runs when a project is opened.</source>
        <translation>لا يُشغَّل شيء عند فتح مشروع.</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>هذا الجهاز</translation>
    </message>
    <message>
        <source>From a terminal</source>
        <translation>من الطرفية</translation>
    </message>
    <message>
        <source>The same file runs without this window, here and in CI:</source>
        <translation>يعمل الملف نفسه دون هذه النافذة، هنا وفي CI:</translation>
    </message>
    <message>
        <source>not run yet</source>
        <translation>لم يُشغَّل بعد</translation>
    </message>
    <message>
        <source>run %1 %2</source>
        <comment>number, state</comment>
        <translation>التشغيل %1 %2</translation>
    </message>
    <message>
        <source>No project opened yet</source>
        <translation>لم يُفتح مشروع بعد</translation>
    </message>
    <message>
        <source>A project is a folder with pipeline files. Open yours, or start with a sample below.</source>
        <translation>المشروع مجلد فيه ملفات مسارات. افتح مجلدك، أو ابدأ من مثال أدناه.</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>جاهز</translation>
    </message>
    <message>
        <source>needs %1</source>
        <translation>يحتاج %1</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s), %1 of memory</source>
        <translation>
            <numerusform>%n نواة، الذاكرة %1</numerusform>
            <numerusform>نواة واحدة، الذاكرة %1</numerusform>
            <numerusform>نواتان، الذاكرة %1</numerusform>
            <numerusform>%n أنوية، الذاكرة %1</numerusform>
            <numerusform>%n نواة، الذاكرة %1</numerusform>
            <numerusform>%n نواة، الذاكرة %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for GPUs and Python</source>
        <translation>جارٍ البحث عن GPU وPython</translation>
    </message>
    <message>
        <source>No GPU found</source>
        <translation>لم يُعثر على GPU</translation>
    </message>
    <message>
        <source>No python3 found. Samples without Python run all the same.</source>
        <translation>لم يُعثر على python3. الأمثلة التي لا تحتاج Python تعمل مع ذلك.</translation>
    </message>
    <message>
        <source>Python %1</source>
        <translation>Python %1</translation>
    </message>
    <message>
        <source>Python %1 with %2</source>
        <translation>Python %1 مع %2</translation>
    </message>
    <message>
        <source>Nothing is sent anywhere</source>
        <translation>لا يُرسل شيء إلى أي مكان</translation>
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
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>used, whole</comment>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>الذاكرة</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>القرص</translation>
    </message>
    <message>
        <source>GPU %1</source>
        <translation>GPU %1</translation>
    </message>
    <message>
        <source>%1 of %2 cores</source>
        <comment>busy, all</comment>
        <translation>%1 من %2 من الأنوية</translation>
    </message>
    <message>
        <source>%1 promised to jobs</source>
        <translation>%1 مخصصة للمهام</translation>
    </message>
    <message>
        <source>%1, free</source>
        <comment>model</comment>
        <translation>%1، حرة</translation>
    </message>
    <message>
        <source>%1, in use by our jobs</source>
        <comment>model</comment>
        <translation>%1، تستخدمها مهامنا</translation>
    </message>
    <message>
        <source>%1, not ours: %2</source>
        <comment>model, process</comment>
        <translation>%1، ليست لنا: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n نواة</numerusform>
            <numerusform>نواة واحدة</numerusform>
            <numerusform>نواتان</numerusform>
            <numerusform>%n أنوية</numerusform>
            <numerusform>%n نواة</numerusform>
            <numerusform>%n نواة</numerusform>
        </translation>
    </message>
    <message>
        <source>No job runs here</source>
        <translation>لا تعمل أي مهمة هنا</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) run here</source>
        <translation>
            <numerusform>تعمل هنا %n مهمة</numerusform>
            <numerusform>تعمل هنا مهمة واحدة</numerusform>
            <numerusform>تعمل هنا مهمتان</numerusform>
            <numerusform>تعمل هنا %n مهام</numerusform>
            <numerusform>تعمل هنا %n مهمة</numerusform>
            <numerusform>تعمل هنا %n مهمة</numerusform>
        </translation>
    </message>
    <message>
        <source>Host %1, %2</source>
        <comment>name, state</comment>
        <translation>المضيف %1، %2</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>سليم</translation>
    </message>
    <message>
        <source>measured %1</source>
        <translation>قيس %1</translation>
    </message>
    <message>
        <source>last seen %1</source>
        <translation>آخر ظهور %1</translation>
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
        <translation>% من كل الأنوية</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>الذاكرة</translation>
    </message>
    <message>
        <source>% in use</source>
        <translation>% مستخدم</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>% busy</source>
        <translation>% مشغول</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>chart, unit</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>after</source>
        <translation>بعد</translation>
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
        <translation>صورة</translation>
    </message>
    <message>
        <source>%1, %2 × %3 pixels</source>
        <translation>%1، %2 × %3 بكسل</translation>
    </message>
</context>
<context>
    <name>InsertPopup</name>
    <message>
        <source>Add a node</source>
        <translation>إضافة عقدة</translation>
    </message>
    <message>
        <source>Find a node to add</source>
        <translation>البحث عن عقدة لإضافتها</translation>
    </message>
    <message>
        <source>Nodes that can be added</source>
        <translation>العقد التي يمكن إضافتها</translation>
    </message>
    <message>
        <source>Add after %1</source>
        <translation>إضافة بعد %1</translation>
    </message>
    <message>
        <source>Add before %1</source>
        <translation>إضافة قبل %1</translation>
    </message>
    <message>
        <source>Fits this wire, best guess first</source>
        <translation>ما يلائم هذه الوصلة، الأرجح أولًا</translation>
    </message>
    <message>
        <source>Nodes, what you use first</source>
        <translation>العقد، الأكثر استخدامًا أولًا</translation>
    </message>
    <message>
        <source>Up, Down: choose   Enter: connect   Esc: drop</source>
        <translation>أعلى، أسفل: اختيار   Enter: وصل   Esc: ترك</translation>
    </message>
    <message>
        <source>Up, Down: choose   Enter: insert   Esc: close</source>
        <translation>أعلى، أسفل: اختيار   Enter: إدراج   Esc: إغلاق</translation>
    </message>
    <message>
        <source>No node with this name takes %1. Try fewer letters, or Esc.</source>
        <translation>لا عقدة بهذا الاسم تقبل %1. جرّب حروفًا أقل أو Esc.</translation>
    </message>
    <message>
        <source>No node has this name. Try fewer letters.</source>
        <translation>لا عقدة بهذا الاسم. جرّب حروفًا أقل.</translation>
    </message>
</context>
<context>
    <name>InspectorData</name>
    <message>
        <source>Show it in the output panel</source>
        <translation>عرضه في لوحة المخرجات</translation>
    </message>
    <message>
        <source>Pin it beside its wire</source>
        <translation>تثبيته بجانب وصلته</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>المدخلات</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>المخرجات</translation>
    </message>
    <message>
        <source>%1.%2</source>
        <comment>step, output</comment>
        <translation>%1.%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kind, content</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>No run is shown. Run the pipeline, and what each port holds stands here.</source>
        <translation>لا يُعرض أي تشغيل. شغّل المسار ليظهر هنا محتوى كل منفذ.</translation>
    </message>
    <message>
        <source>What a port holds stands here once its step has finished. Click one to see its columns.</source>
        <translation>يظهر هنا محتوى المنفذ حالما تنتهي خطوته. انقره لرؤية أعمدته.</translation>
    </message>
</context>
<context>
    <name>InspectorForm</name>
    <message>
        <source>empty</source>
        <translation>فارغ</translation>
    </message>
    <message>
        <source>Different: %1</source>
        <translation>قيم مختلفة: %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message numerus="yes">
        <source>Set %1 of %n step(s)</source>
        <translation>
            <numerusform>تعيين %1 لـ %n خطوة</numerusform>
            <numerusform>تعيين %1 لخطوة واحدة</numerusform>
            <numerusform>تعيين %1 لخطوتين</numerusform>
            <numerusform>تعيين %1 لـ %n خطوات</numerusform>
            <numerusform>تعيين %1 لـ %n خطوة</numerusform>
            <numerusform>تعيين %1 لـ %n خطوة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reset %1 of %n step(s)</source>
        <translation>
            <numerusform>إعادة ضبط %1 لـ %n خطوة</numerusform>
            <numerusform>إعادة ضبط %1 لخطوة واحدة</numerusform>
            <numerusform>إعادة ضبط %1 لخطوتين</numerusform>
            <numerusform>إعادة ضبط %1 لـ %n خطوات</numerusform>
            <numerusform>إعادة ضبط %1 لـ %n خطوة</numerusform>
            <numerusform>إعادة ضبط %1 لـ %n خطوة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InspectorPanel</name>
    <message>
        <source>No step is selected</source>
        <translation>لم تُحدَّد أي خطوة</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>المحاولة %1</translation>
    </message>
    <message numerus="yes">
        <source>%n rank(s)</source>
        <translation>
            <numerusform>%n رتبة</numerusform>
            <numerusform>رتبة واحدة</numerusform>
            <numerusform>رتبتان</numerusform>
            <numerusform>%n رتب</numerusform>
            <numerusform>%n رتبة</numerusform>
            <numerusform>%n رتبة</numerusform>
        </translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Parts of the step</source>
        <translation>أجزاء الخطوة</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>البيانات</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>التشغيلات</translation>
    </message>
    <message>
        <source>Select a step on the canvas or in the list to change its settings and to see its data and why it ran.</source>
        <translation>حدّد خطوة على لوحة الرسم أو في القائمة لتغيير إعداداتها ورؤية بياناتها وسبب تشغيلها.</translation>
    </message>
    <message>
        <source>%1 is only in the other file</source>
        <translation>%1 في الملف الآخر فقط</translation>
    </message>
    <message>
        <source>The canvas draws it with dots, to show what this file does not have.</source>
        <translation>ترسمها لوحة الرسم منقطة، لتبيّن ما ليس في هذا الملف.</translation>
    </message>
    <message numerus="yes">
        <source>%n steps are selected</source>
        <translation>
            <numerusform>لم تُحدَّد أي خطوة</numerusform>
            <numerusform>حُدِّدت خطوة واحدة</numerusform>
            <numerusform>حُدِّدت خطوتان</numerusform>
            <numerusform>حُدِّدت %n خطوات</numerusform>
            <numerusform>حُدِّدت %n خطوة</numerusform>
            <numerusform>حُدِّدت %n خطوة</numerusform>
        </translation>
    </message>
    <message>
        <source>Select one of them to see its data and why it ran.</source>
        <translation>حدّد واحدة منها لرؤية بياناتها وسبب تشغيلها.</translation>
    </message>
</context>
<context>
    <name>InspectorRuns</name>
    <message>
        <source>The runs could not be read. %1</source>
        <translation>تعذرت قراءة التشغيلات. %1</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>التشغيل %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>state, time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The newest runs of this pipeline, as this step saw them.</source>
        <translation>أحدث تشغيلات هذا المسار من منظور هذه الخطوة.</translation>
    </message>
    <message>
        <source>No run has this step yet. Run the pipeline, and its runs stand here.</source>
        <translation>لا تشغيل فيه هذه الخطوة بعد. شغّل المسار لتظهر تشغيلاته هنا.</translation>
    </message>
</context>
<context>
    <name>InspectorSelection</name>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n خطوة</numerusform>
            <numerusform>خطوة واحدة</numerusform>
            <numerusform>خطوتان</numerusform>
            <numerusform>%n خطوات</numerusform>
            <numerusform>%n خطوة</numerusform>
            <numerusform>%n خطوة</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>The file cannot be read at line %1. Mend its text, and the form can be used again.</source>
        <translation>تتعذر قراءة الملف عند السطر %1. أصلح نصه ليصبح النموذج صالحًا للاستخدام من جديد.</translation>
    </message>
    <message>
        <source>What is changed here holds for all of them.</source>
        <translation>ما يُغيَّر هنا يسري عليها جميعًا.</translation>
    </message>
</context>
<context>
    <name>InspectorSettings</name>
    <message>
        <source>Command that will run</source>
        <translation>الأمر الذي سيُشغَّل</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>فتح %1</translation>
    </message>
    <message>
        <source>The file cannot be read at line %1. Mend its text, and the form can be used again.</source>
        <translation>تتعذر قراءة الملف عند السطر %1. أصلح نصه ليصبح النموذج متاحًا من جديد.</translation>
    </message>
    <message>
        <source>The kind %1 is not known here, so its parameters are not shown. Put its folder into kinds/ of the workspace.</source>
        <translation>النوع %1 غير معروف هنا، فلا تُعرض معاملاته. ضع مجلده في kinds/ في مساحة العمل.</translation>
    </message>
    <message>
        <source>It asks for no resources in particular.</source>
        <translation>لا تطلب موارد بعينها.</translation>
    </message>
    <message>
        <source>It asks for %1.</source>
        <translation>تطلب %1.</translation>
    </message>
    <message>
        <source>Connect the input %1 first; then its columns can be picked.</source>
        <translation>صِل المدخل %1 أولًا، ثم يمكن اختيار أعمدته.</translation>
    </message>
    <message>
        <source>Run %1 once; then its columns can be picked.</source>
        <translation>شغّل %1 مرة، ثم يمكن اختيار أعمدتها.</translation>
    </message>
</context>
<context>
    <name>InspectorWhy</name>
    <message>
        <source>What to try</source>
        <translation>ما يمكن تجربته</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>إعادة التشغيل</translation>
    </message>
    <message>
        <source>Run again what failed</source>
        <translation>إعادة تشغيل ما فشل</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>عرض السجل</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>نسخ التقرير</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Last lines of the log</source>
        <translation>آخر أسطر السجل</translation>
    </message>
    <message>
        <source>Steps skipped because of this</source>
        <translation>الخطوات المتخطاة بسبب هذا</translation>
    </message>
    <message>
        <source>%1 failed with exit code %2</source>
        <translation>فشلت %1 برمز الخروج %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>step, state</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The step gave no reason. Its last lines are below.</source>
        <translation>لم تذكر الخطوة سببًا. آخر أسطرها أدناه.</translation>
    </message>
    <message>
        <source>Mend the cause, then run again: steps that succeeded are not run twice.</source>
        <translation>أصلح السبب ثم أعد التشغيل: الخطوات الناجحة لا تُشغَّل مرتين.</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) skipped because of this: %1</source>
        <translation>
            <numerusform>عدد الخطوات المتخطاة بسبب هذا %n: %1</numerusform>
            <numerusform>خطوة واحدة متخطاة بسبب هذا: %1</numerusform>
            <numerusform>خطوتان متخطاتان بسبب هذا: %1</numerusform>
            <numerusform>%n خطوات متخطاة بسبب هذا: %1</numerusform>
            <numerusform>%n خطوة متخطاة بسبب هذا: %1</numerusform>
            <numerusform>%n خطوة متخطاة بسبب هذا: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>What a run would do</source>
        <translation>ما سيفعله التشغيل</translation>
    </message>
    <message>
        <source>Expected to take %1.</source>
        <translation>يُتوقع أن تستغرق %1.</translation>
    </message>
    <message>
        <source>A plan has not come yet. It says which steps would run, and why.</source>
        <translation>لم تصل الخطة بعد. فهي تذكر أي الخطوات ستُشغَّل ولماذا.</translation>
    </message>
    <message>
        <source>The server has said nothing about this step yet.</source>
        <translation>لم يذكر الخادم شيئًا عن هذه الخطوة بعد.</translation>
    </message>
    <message>
        <source>Run %1, step %2, attempt %3</source>
        <translation>التشغيل %1، الخطوة %2، المحاولة %3</translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message numerus="yes">
        <source>%1 of %n step(s)</source>
        <comment>finished, all</comment>
        <translation>
            <numerusform>%1 من %n خطوة</numerusform>
            <numerusform>%1 من خطوة واحدة</numerusform>
            <numerusform>%1 من خطوتين</numerusform>
            <numerusform>%1 من %n خطوات</numerusform>
            <numerusform>%1 من %n خطوة</numerusform>
            <numerusform>%1 من %n خطوة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n failed</source>
        <comment>steps</comment>
        <translation>
            <numerusform>%1، فشل %n</numerusform>
            <numerusform>%1، فشلت خطوة واحدة</numerusform>
            <numerusform>%1، فشلت خطوتان</numerusform>
            <numerusform>%1، فشلت %n خطوات</numerusform>
            <numerusform>%1، فشلت %n خطوة</numerusform>
            <numerusform>%1، فشلت %n خطوة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, ended %2</source>
        <translation>%1، انتهى %2</translation>
    </message>
    <message>
        <source>not started yet</source>
        <translation>لم يبدأ بعد</translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <translation>%1، بقي نحو %2</translation>
    </message>
    <message>
        <source>Show the run</source>
        <translation>عرض التشغيل</translation>
    </message>
    <message>
        <source>Show run %1</source>
        <translation>عرض التشغيل %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Stop run %1</source>
        <translation>إيقاف التشغيل %1</translation>
    </message>
    <message>
        <source>The run was asked to stop.</source>
        <translation>طُلب من التشغيل أن يتوقف.</translation>
    </message>
    <message>
        <source>Run %1 of %2</source>
        <translation>التشغيل %1 لـ %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Progress of run %1</source>
        <translation>تقدم التشغيل %1</translation>
    </message>
</context>
<context>
    <name>JobTableModel</name>
    <message>
        <source>about %1</source>
        <translation>نحو %1</translation>
    </message>
    <message>
        <source>any moment</source>
        <translation>في أي لحظة</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>pipeline, step</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>التشغيل</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>الخطوة</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>المنقضي</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>المتبقي</translation>
    </message>
    <message>
        <source>Why, where</source>
        <translation>السبب والمكان</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>span</comment>
        <translation>بعد %1</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>يبدأ</translation>
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
        <translation>لا عمل جارٍ.</translation>
    </message>
    <message>
        <source>Ended last</source>
        <translation>آخر ما انتهى</translation>
    </message>
    <message numerus="yes">
        <source>%n at work</source>
        <translation>
            <numerusform>%n قيد العمل</numerusform>
            <numerusform>واحد قيد العمل</numerusform>
            <numerusform>اثنان قيد العمل</numerusform>
            <numerusform>%n قيد العمل</numerusform>
            <numerusform>%n قيد العمل</numerusform>
            <numerusform>%n قيد العمل</numerusform>
        </translation>
    </message>
    <message>
        <source>No workspace is open</source>
        <translation>لا توجد مساحة عمل مفتوحة</translation>
    </message>
    <message>
        <source>Jobs are the runs of a workspace. Open a folder with pipeline files.</source>
        <translation>المهام هي تشغيلات مساحة العمل. افتح مجلدًا فيه ملفات مسارات.</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>فتح مجلد</translation>
    </message>
    <message>
        <source>Nothing has run yet</source>
        <translation>لم يُشغَّل شيء بعد</translation>
    </message>
    <message>
        <source>What takes long is listed here with its progress, and can be stopped here.</source>
        <translation>يُدرج هنا ما يطول مع تقدمه، ويمكن إيقافه من هنا.</translation>
    </message>
    <message>
        <source>Show the pipelines</source>
        <translation>عرض المسارات</translation>
    </message>
    <message>
        <source>Jobs go on when this window closes</source>
        <translation>تستمر المهام عند إغلاق هذه النافذة</translation>
    </message>
</context>
<context>
    <name>JsonViewer</name>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <comment>JSON list</comment>
        <translation>
            <numerusform>%n عنصر</numerusform>
            <numerusform>عنصر واحد</numerusform>
            <numerusform>عنصران</numerusform>
            <numerusform>%n عناصر</numerusform>
            <numerusform>%n عنصرًا</numerusform>
            <numerusform>%n عنصر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <comment>JSON object</comment>
        <translation>
            <numerusform>%n عضو</numerusform>
            <numerusform>عضو واحد</numerusform>
            <numerusform>عضوان</numerusform>
            <numerusform>%n أعضاء</numerusform>
            <numerusform>%n عضوًا</numerusform>
            <numerusform>%n عضو</numerusform>
        </translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>more follows; save the file to see it</source>
        <translation>هناك المزيد؛ احفظ الملف لرؤيته</translation>
    </message>
</context>
<context>
    <name>KeyPart</name>
    <message>
        <source>key format</source>
        <translation>صيغة المفتاح</translation>
    </message>
    <message>
        <source>command</source>
        <translation>الأمر</translation>
    </message>
    <message>
        <source>node kind</source>
        <translation>نوع العقدة</translation>
    </message>
    <message>
        <source>code</source>
        <translation>الشيفرة</translation>
    </message>
    <message>
        <source>input</source>
        <translation>المدخل</translation>
    </message>
    <message>
        <source>param</source>
        <translation>المعامل</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>البيئة</translation>
    </message>
    <message>
        <source>output</source>
        <translation>المخرج</translation>
    </message>
    <message>
        <source>gang</source>
        <translation>المجموعة</translation>
    </message>
    <message>
        <source>other</source>
        <translation>أخرى</translation>
    </message>
</context>
<context>
    <name>KeysEditor</name>
    <message>
        <source>Keys of the actions</source>
        <translation>مفاتيح الإجراءات</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>مفاتيح جديدة</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>بلا مفاتيح</translation>
    </message>
    <message>
        <source>Back to standard</source>
        <translation>العودة إلى الافتراضي</translation>
    </message>
    <message>
        <source>Take these keys</source>
        <translation>أخذ هذه المفاتيح</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>استخدام هذه المفاتيح</translation>
    </message>
    <message>
        <source>Choose an action in the list to change its keys.</source>
        <translation>اختر إجراءً من القائمة لتغيير مفاتيحه.</translation>
    </message>
    <message>
        <source>%1 starts “%2” now, which would have no keys then.</source>
        <translation>يبدأ %1 الآن «%2»، ولن تبقى له مفاتيح عندئذ.</translation>
    </message>
    <message>
        <source>Press the keys that should start “%1”.</source>
        <translation>اضغط المفاتيح التي ينبغي أن تبدأ «%1».</translation>
    </message>
    <message>
        <source>%1 is free.</source>
        <translation>%1 متاح.</translation>
    </message>
</context>
<context>
    <name>KeysModel</name>
    <message>
        <source>standard: %1</source>
        <translation>الافتراضي: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا قيمة</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>الإجراء</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>تغيّر</translation>
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
    <name>KindListModel</name>
    <message>
        <source>Other</source>
        <translation>أخرى</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>title, what it does</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>KindPalette</name>
    <message>
        <source>Find a node</source>
        <translation>البحث عن عقدة</translation>
    </message>
    <message>
        <source>Find a node kind</source>
        <translation>البحث عن نوع عقدة</translation>
    </message>
    <message>
        <source>Node kinds</source>
        <translation>أنواع العقد</translation>
    </message>
    <message>
        <source>Open a pipeline file of this machine to add nodes to it.</source>
        <translation>افتح ملف مسار من هذا الجهاز لإضافة عقد إليه.</translation>
    </message>
    <message>
        <source>No node kinds were found. Put some into the folder kinds of the workspace.</source>
        <translation>لم يُعثر على أنواع عقد. ضع بعضها في المجلد kinds في مساحة العمل.</translation>
    </message>
    <message>
        <source>No node has this name. Try fewer letters.</source>
        <translation>لا عقدة بهذا الاسم. جرّب حروفًا أقل.</translation>
    </message>
</context>
<context>
    <name>LargeText</name>
    <message>
        <source>%1 cannot be read: %2. Nothing is shown until it can.</source>
        <translation>تتعذر قراءة %1: %2. لن يُعرض شيء حتى تمكن القراءة.</translation>
    </message>
    <message>
        <source>%1 could not be opened as a pipeline. It is shown as it is and cannot be edited here.</source>
        <translation>تعذر فتح %1 كمسار. يُعرض كما هو ولا يمكن تعديله هنا.</translation>
    </message>
    <message>
        <source>%1 has %2. Files above %3 are shown and not edited; split it into sub-pipelines to work on it here.</source>
        <translation>حجم %1 هو %2. الملفات الأكبر من %3 تُعرض ولا تُعدَّل؛ قسّمه إلى مسارات فرعية للعمل عليه هنا.</translation>
    </message>
    <message>
        <source>Parts of it are left out.</source>
        <translation>حُذفت أجزاء منه.</translation>
    </message>
    <message>
        <source>%1 is no file that can be read. Put the pipeline&apos;s file back in its place.</source>
        <translation>%1 ليس ملفًا يمكن قراءته. أعد ملف المسار إلى مكانه.</translation>
    </message>
</context>
<context>
    <name>LayoutActions</name>
    <message>
        <source>Keep the layout under a name</source>
        <translation>احتفظ بالتخطيط تحت اسم</translation>
    </message>
    <message>
        <source>Rename the layout</source>
        <translation>أعد تسمية التخطيط</translation>
    </message>
    <message>
        <source>Remove the layout</source>
        <translation>أزل التخطيط</translation>
    </message>
    <message>
        <source>Give the parts of the pages their standard sizes</source>
        <translation>أعد أجزاء الصفحات إلى أحجامها القياسية</translation>
    </message>
    <message>
        <source>Choose a named layout first.</source>
        <translation>اختر أولاً تخطيطاً مسمى.</translation>
    </message>
    <message>
        <source>Use the layout %1</source>
        <translation>استخدم التخطيط %1</translation>
    </message>
    <message>
        <source>The pages have the layout %1.</source>
        <translation>للصفحات الآن التخطيط %1.</translation>
    </message>
    <message>
        <source>Name of the layout</source>
        <translation>اسم التخطيط</translation>
    </message>
    <message>
        <source>Keep the layout</source>
        <translation>احتفظ بالتخطيط</translation>
    </message>
    <message>
        <source>There is a layout of this name already.</source>
        <translation>يوجد تخطيط بهذا الاسم بالفعل.</translation>
    </message>
    <message>
        <source>New name of the layout</source>
        <translation>الاسم الجديد للتخطيط</translation>
    </message>
    <message>
        <source>The layout %1 was there already and is kept anew.</source>
        <translation>كان التخطيط %1 موجوداً وحُفظ من جديد.</translation>
    </message>
    <message>
        <source>The layout %1 is removed; the pages stay as they are.</source>
        <translation>أُزيل التخطيط %1؛ تبقى الصفحات كما هي.</translation>
    </message>
    <message>
        <source>The parts of the pages have their standard sizes again.</source>
        <translation>عادت أجزاء الصفحات إلى أحجامها القياسية.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>LayoutStore</name>
    <message>
        <source>%1 cannot be read: %2. Make it readable, or remove it.</source>
        <translation>تتعذر قراءة %1: %2. اجعله قابلاً للقراءة أو أزله.</translation>
    </message>
    <message>
        <source>%1 holds no layout that this version can read. Mend the file, or remove it.</source>
        <translation>لا يحوي %1 تخطيطاً تستطيع هذه النسخة قراءته. أصلح الملف أو أزله.</translation>
    </message>
    <message>
        <source>Give the layout a name.</source>
        <translation>أعطِ التخطيط اسماً.</translation>
    </message>
    <message>
        <source>A name has at most %1 letters.</source>
        <translation>للاسم %1 حرفاً على الأكثر.</translation>
    </message>
    <message>
        <source>The layout %1 is not kept: %2 cannot be written (%3). Free some space or make the folder writable, and save it again.</source>
        <translation>لم يُحفظ التخطيط %1: تتعذر كتابة %2 (%3). أخلِ بعض المساحة أو اجعل المجلد قابلاً للكتابة ثم احفظه مجدداً.</translation>
    </message>
    <message>
        <source>The layout %1 is still there: %2 cannot be removed (%3). Make its folder writable.</source>
        <translation>ما زال التخطيط %1 موجوداً: تتعذر إزالة %2 (%3). اجعل مجلده قابلاً للكتابة.</translation>
    </message>
</context>
<context>
    <name>LineChart</name>
    <message>
        <source>Line chart</source>
        <translation>مخطط خطي</translation>
    </message>
    <message>
        <source>%1 is %2 at %3 %4</source>
        <translation>%1 هو %2 عند %3 %4</translation>
    </message>
    <message>
        <source>No values yet</source>
        <translation>لا توجد قيم بعد</translation>
    </message>
    <message>
        <source>no value yet</source>
        <translation>لا قيمة بعد</translation>
    </message>
</context>
<context>
    <name>ListEditor</name>
    <message>
        <source>Add a column</source>
        <translation>إضافة عمود</translation>
    </message>
    <message>
        <source>Add an entry</source>
        <translation>إضافة عنصر</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>إضافة إلى %1</translation>
    </message>
    <message>
        <source>Entry %1 of %2</source>
        <translation>العنصر %1 من %2</translation>
    </message>
    <message>
        <source>Remove this entry</source>
        <translation>إزالة هذا العنصر</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <comment>column, type</comment>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>Another name</source>
        <translation>اسم آخر</translation>
    </message>
</context>
<context>
    <name>LogBar</name>
    <message>
        <source>Step whose log is shown</source>
        <translation>الخطوة التي يُعرض سجلها</translation>
    </message>
    <message>
        <source>Go to the hit before, or to the error before</source>
        <translation>الانتقال إلى التطابق السابق أو الخطأ السابق</translation>
    </message>
    <message>
        <source>Go to the next hit, or to the next error</source>
        <translation>الانتقال إلى التطابق التالي أو الخطأ التالي</translation>
    </message>
    <message>
        <source>Show only the lines that match</source>
        <translation>عرض الأسطر المطابقة فقط</translation>
    </message>
    <message>
        <source>Break long lines</source>
        <translation>لف الأسطر الطويلة</translation>
    </message>
    <message>
        <source>Follow the end of the log</source>
        <translation>متابعة نهاية السجل</translation>
    </message>
    <message>
        <source>Search the log by a regular expression</source>
        <translation>البحث في السجل بتعبير نمطي</translation>
    </message>
    <message>
        <source>Search, for example epoch|warning</source>
        <translation>ابحث، مثلًا epoch|warning</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>التطابق التالي</translation>
    </message>
    <message>
        <source>Hit before</source>
        <translation>التطابق السابق</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Show all ranks</source>
        <translation>عرض كل الرتب</translation>
    </message>
    <message>
        <source>Show rank %1</source>
        <translation>عرض الرتبة %1</translation>
    </message>
</context>
<context>
    <name>LogModel</name>
    <message numerus="yes">
        <source> … %n more byte(s)</source>
        <translation>
            <numerusform> … بقي %n بايت</numerusform>
            <numerusform> … بقي بايت واحد</numerusform>
            <numerusform> … بقي بايتان</numerusform>
            <numerusform> … بقي %n بايتات</numerusform>
            <numerusform> … بقي %n بايتًا</numerusform>
            <numerusform> … بقي %n بايت</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not a regular expression: %1 at character %2.</source>
        <translation>هذا ليس تعبيرًا نمطيًا: %1 عند الحرف %2.</translation>
    </message>
</context>
<context>
    <name>LogPanel</name>
    <message>
        <source>Log lines</source>
        <translation>أسطر السجل</translation>
    </message>
    <message>
        <source>Copy the selected lines</source>
        <translation>نسخ الأسطر المحددة</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>No log yet</source>
        <translation>لا سجل بعد</translation>
    </message>
    <message>
        <source>What the steps print appears here while the pipeline runs.</source>
        <translation>يظهر هنا ما تطبعه الخطوات أثناء تشغيل المسار.</translation>
    </message>
    <message>
        <source>The log cannot be shown</source>
        <translation>لا يمكن عرض السجل</translation>
    </message>
    <message>
        <source>Nothing was started</source>
        <translation>لم يُبدأ شيء</translation>
    </message>
    <message>
        <source>No step of this run was started, so there is no log. Cached steps keep the log of the run they come from.</source>
        <translation>لم تبدأ أي خطوة في هذا التشغيل، فلا سجل. الخطوات الآتية من الذاكرة المؤقتة تحتفظ بسجل التشغيل الذي جاءت منه.</translation>
    </message>
    <message>
        <source>%1 waits</source>
        <translation>%1 تنتظر</translation>
    </message>
    <message>
        <source>%1 printed nothing</source>
        <translation>لم تطبع %1 شيئًا</translation>
    </message>
    <message>
        <source>Lines appear here as they come.</source>
        <translation>تظهر الأسطر هنا فور وصولها.</translation>
    </message>
    <message>
        <source>No line matches</source>
        <translation>لا سطر مطابق</translation>
    </message>
    <message>
        <source>Go to the beginning of the log</source>
        <translation>الانتقال إلى بداية السجل</translation>
    </message>
    <message>
        <source>Go to the end of the log</source>
        <translation>الانتقال إلى نهاية السجل</translation>
    </message>
    <message>
        <source>looking</source>
        <translation>جارٍ البحث</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n line(s) at hand matches. F3 looks on in the rest of the log.</source>
        <translation>
            <numerusform>لا تطابق في %n سطر متاحة. يتابع F3 البحث في بقية السجل.</numerusform>
            <numerusform>لا تطابق في سطر واحد متاحة. يتابع F3 البحث في بقية السجل.</numerusform>
            <numerusform>لا تطابق في سطرين متاحة. يتابع F3 البحث في بقية السجل.</numerusform>
            <numerusform>لا تطابق في %n أسطر متاحة. يتابع F3 البحث في بقية السجل.</numerusform>
            <numerusform>لا تطابق في %n سطرًا متاحة. يتابع F3 البحث في بقية السجل.</numerusform>
            <numerusform>لا تطابق في %n سطر متاحة. يتابع F3 البحث في بقية السجل.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n line(s) fits the search and the rank.</source>
        <translation>
            <numerusform>لا يوافق البحث والرتبة شيء من %n سطر.</numerusform>
            <numerusform>لا يوافق البحث والرتبة شيء من سطر واحد.</numerusform>
            <numerusform>لا يوافق البحث والرتبة شيء من سطرين.</numerusform>
            <numerusform>لا يوافق البحث والرتبة شيء من %n أسطر.</numerusform>
            <numerusform>لا يوافق البحث والرتبة شيء من %n سطرًا.</numerusform>
            <numerusform>لا يوافق البحث والرتبة شيء من %n سطر.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was not run again</source>
        <translation>لم يُشغَّل %1 من جديد</translation>
    </message>
    <message>
        <source>%1 is held</source>
        <translation>الخطوة %1 موقوفة</translation>
    </message>
</context>
<context>
    <name>MachineProbe</name>
    <message>
        <source>%1, %2 GB</source>
        <comment>GPU, memory</comment>
        <translation>%1، %2 غ.ب</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Show problems</source>
        <translation>عرض المشكلات</translation>
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
        <translation>ليس في المسار خطوات يمكن تشغيلها.</translation>
    </message>
    <message>
        <source>A run is going on.</source>
        <translation>هناك تشغيل جارٍ.</translation>
    </message>
    <message>
        <source>Nothing failed in the run that is shown.</source>
        <translation>لم يفشل شيء في التشغيل المعروض.</translation>
    </message>
    <message>
        <source>No run is going on.</source>
        <translation>لا يوجد تشغيل جارٍ.</translation>
    </message>
</context>
<context>
    <name>MatrixView</name>
    <message>
        <source>Confusion matrix</source>
        <translation>مصفوفة الالتباس</translation>
    </message>
    <message>
        <source>%1: %2 of %3 right</source>
        <translation>%1: صحيح %2 من %3</translation>
    </message>
    <message>
        <source>Predicted class</source>
        <translation>الفئة المتوقعة</translation>
    </message>
    <message>
        <source>True class</source>
        <translation>الفئة الحقيقية</translation>
    </message>
    <message>
        <source>%1 of %2 rows of class %3 were taken for %4</source>
        <translation>عُدّ %1 من %2 من صفوف الفئة %3 من الفئة %4</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>File</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>ترتيب</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>View</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>لوحات</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>انتقال</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>التخطيط</translation>
    </message>
</context>
<context>
    <name>MetricPanel</name>
    <message>
        <source>Metric</source>
        <translation>المقياس</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>تثبيت</translation>
    </message>
    <message>
        <source>Keep this step&apos;s chart while others are selected</source>
        <translation>الإبقاء على مخطط هذه الخطوة عند تحديد غيرها</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>مثبت</translation>
    </message>
    <message>
        <source>Metric chart</source>
        <translation>مخطط المقياس</translation>
    </message>
    <message>
        <source>Smoothing in percent</source>
        <translation>التنعيم بالمئة</translation>
    </message>
    <message>
        <source>log</source>
        <translation>لوغ</translation>
    </message>
    <message>
        <source>Logarithmic axis</source>
        <translation>محور لوغاريتمي</translation>
    </message>
    <message>
        <source>smoothing</source>
        <translation>التنعيم</translation>
    </message>
    <message>
        <source>No metrics yet</source>
        <translation>لا توجد مقاييس بعد</translation>
    </message>
    <message>
        <source>A step that writes numbers to the file in ORRERY_METRICS shows its curves here while it runs.</source>
        <translation>الخطوة التي تكتب أعدادًا في الملف المذكور في ORRERY_METRICS تظهر منحنياتها هنا أثناء عملها.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>best</source>
        <translation>الأفضل</translation>
    </message>
    <message>
        <source>Ranks whose curves are shown</source>
        <translation>الرتب التي تُعرض منحنياتها</translation>
    </message>
    <message>
        <source>all ranks</source>
        <translation>كل الرتب</translation>
    </message>
    <message>
        <source>rank %1</source>
        <translation>الرتبة %1</translation>
    </message>
    <message>
        <source>Leave outliers out of the axis</source>
        <translation>استبعاد القيم الشاذة من المحور</translation>
    </message>
    <message>
        <source>The axis shows the values from the 5th to the 95th percentile and as much again above and below. What lies further away is marked at its edge.</source>
        <translation>يعرض المحور القيم من المئين الخامس إلى المئين الخامس والتسعين ومثل مداها فوقها وتحتها. وما هو أبعد من ذلك يُعلَّم عند حافته.</translation>
    </message>
    <message numerus="yes">
        <source>clip, %n outside</source>
        <translation>
            <numerusform>قص، %n خارج المحور</numerusform>
            <numerusform>قص، قيمة واحدة خارج المحور</numerusform>
            <numerusform>قص، قيمتان خارج المحور</numerusform>
            <numerusform>قص، %n قيم خارج المحور</numerusform>
            <numerusform>قص، %n قيمة خارج المحور</numerusform>
            <numerusform>قص، %n قيمة خارج المحور</numerusform>
        </translation>
    </message>
    <message>
        <source>clip</source>
        <translation>قص</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 of %n curve(s)</source>
        <comment>step, how many are drawn</comment>
        <translation>
            <numerusform>%1، %2 من %n منحنى</numerusform>
            <numerusform>%1، %2 من منحنى واحد (%n)</numerusform>
            <numerusform>%1، %2 من منحنيين (%n)</numerusform>
            <numerusform>%1، %2 من %n منحنيات</numerusform>
            <numerusform>%1، %2 من %n منحنى</numerusform>
            <numerusform>%1، %2 من %n منحنى</numerusform>
        </translation>
    </message>
    <message>
        <source>The metrics of this run cannot be shown</source>
        <translation>لا يمكن عرض مقاييس هذا التشغيل</translation>
    </message>
</context>
<context>
    <name>MoveGesture</name>
    <message>
        <source>Release to put %1 between %2 and %3; Alt moves it only</source>
        <translation>أفلِت لوضع %1 بين %2 و%3؛ ومع Alt يُنقل فقط</translation>
    </message>
    <message>
        <source>Release to put %1 into the frame %2; Alt moves it only</source>
        <translation>أفلِت لوضع %1 في الإطار %2؛ ومع Alt يُنقل فقط</translation>
    </message>
    <message>
        <source>Release to take %1 out of the frame %2; Alt makes the frame larger</source>
        <translation>أفلِت لإخراج %1 من الإطار %2؛ ومع Alt يتّسع الإطار</translation>
    </message>
    <message>
        <source>Release to take %1 off its wires; Esc leaves it</source>
        <translation>أفلِت لفصل %1 عن وصلاتها؛ ومع Esc تبقى كما هي</translation>
    </message>
</context>
<context>
    <name>Node</name>
    <message>
        <source>exit %1</source>
        <translation>خروج %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>بقي %1</translation>
    </message>
    <message>
        <source>done %1</source>
        <translation>تمت %1</translation>
    </message>
    <message>
        <source>%1 % %2</source>
        <translation>%1 % %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>will run</source>
        <translation>ستُشغَّل</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>غير معروف بعد</translation>
    </message>
    <message>
        <source>nothing kept</source>
        <translation>لا شيء محفوظ</translation>
    </message>
    <message>
        <source>pinned, stale</source>
        <translation>مثبتة، متقادمة</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>مثبتة</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>المحاولة %1</translation>
    </message>
    <message>
        <source>%1 ranks</source>
        <translation>الرتب: %1</translation>
    </message>
    <message>
        <source>exit %1, attempt %2</source>
        <translation>خروج %1، المحاولة %2</translation>
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
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>OrreryStyle</name>
    <message>
        <source>Empty this field</source>
        <translation>أفرغ هذا الحقل</translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>Steps of the pipeline</source>
        <translation>خطوات المسار</translation>
    </message>
</context>
<context>
    <name>OutputPanel</name>
    <message>
        <source>Outputs</source>
        <translation>المخرجات</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <comment>output, size</comment>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>No outputs yet</source>
        <translation>لا مخرجات بعد</translation>
    </message>
    <message>
        <source>What the steps write appears here: pictures, tables, metrics and models.</source>
        <translation>يظهر هنا ما تكتبه الخطوات: صور وجداول ومقاييس ونماذج.</translation>
    </message>
    <message>
        <source>Nothing was written</source>
        <translation>لم يُكتب شيء</translation>
    </message>
    <message>
        <source>Outputs appear when a step has finished.</source>
        <translation>تظهر المخرجات عند انتهاء خطوة.</translation>
    </message>
    <message>
        <source>No step of this run finished with an output.</source>
        <translation>لم تنتهِ أي خطوة في هذا التشغيل بمخرجات.</translation>
    </message>
    <message>
        <source>%1 wrote nothing</source>
        <translation>لم تكتب %1 شيئًا</translation>
    </message>
    <message>
        <source>Outputs appear when the step has finished.</source>
        <translation>تظهر المخرجات عند انتهاء الخطوة.</translation>
    </message>
    <message>
        <source>It did not finish, or it declares no outputs.</source>
        <translation>لم تنتهِ، أو لا تعلن مخرجات.</translation>
    </message>
</context>
<context>
    <name>OutputView</name>
    <message>
        <source>Fit the picture into its place</source>
        <translation>ملاءمة الصورة لمكانها</translation>
    </message>
    <message>
        <source>Save the output as a file</source>
        <translation>حفظ المخرجات في ملف</translation>
    </message>
    <message>
        <source>Open with another program</source>
        <translation>الفتح ببرنامج آخر</translation>
    </message>
    <message>
        <source>Text of the output</source>
        <translation>نص المخرجات</translation>
    </message>
    <message>
        <source>Show more of it</source>
        <translation>عرض المزيد منه</translation>
    </message>
    <message>
        <source>%1.%2</source>
        <comment>step, output</comment>
        <translation>%1.%2</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>جارٍ قراءة %1</translation>
    </message>
    <message>
        <source>It appears here in a moment.</source>
        <translation>سيظهر هنا بعد لحظة.</translation>
    </message>
    <message>
        <source>%1 cannot be shown</source>
        <translation>لا يمكن عرض %1</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>إعادة القراءة</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>view, type, size</comment>
        <translation>%1، %2، %3</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <comment>file, size</comment>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>and %1 more files</source>
        <translation>وملفات أخرى: %1</translation>
    </message>
    <message>
        <source>A Parquet file has no view here yet. Write CSV or JSON lines to see its rows, or open it with another program.</source>
        <translation>لا يوجد عرض لملفات Parquet هنا بعد. اكتب CSV أو أسطر JSON لرؤية صفوفه، أو افتحه ببرنامج آخر.</translation>
    </message>
    <message>
        <source>A %1 of %2 has no view here. Save it, or open it with another program.</source>
        <translation>لا يوجد هنا عرض لـ %1 بحجم %2. احفظه أو افتحه ببرنامج آخر.</translation>
    </message>
    <message>
        <source>%1 is no picture that can be shown</source>
        <translation>%1 ليس صورة يمكن عرضها</translation>
    </message>
    <message>
        <source>It is damaged or too large. Save it to look at it with another program.</source>
        <translation>إنها تالفة أو كبيرة جدًا. احفظها لرؤيتها ببرنامج آخر.</translation>
    </message>
    <message>
        <source>%1 was not saved</source>
        <translation>لم يُحفظ %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another place.</source>
        <translation>تتعذر كتابة %1: %2. اختر موضعًا آخر.</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>حفظ %1</translation>
    </message>
    <message>
        <source>Pictures of more than %1 are not shown here. Save it to look at it with another program.</source>
        <translation>لا تُعرض هنا الصور الأكبر من %1. احفظها لتراها ببرنامج آخر.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Run %1 of %2</source>
        <translation>التشغيل %1 لـ %2</translation>
    </message>
    <message>
        <source>%1 of %2 cores busy</source>
        <translation>الأنوية المشغولة %1 من %2</translation>
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
        <translation>%1، %2</translation>
    </message>
</context>
<context>
    <name>ParamsPopup</name>
    <message>
        <source>Parameters of the run</source>
        <translation>معاملات التشغيل</translation>
    </message>
    <message>
        <source>Run with other parameters</source>
        <translation>التشغيل بمعاملات أخرى</translation>
    </message>
    <message>
        <source>Run with these</source>
        <translation>التشغيل بهذه</translation>
    </message>
</context>
<context>
    <name>PathEditor</name>
    <message>
        <source>Choose %1</source>
        <translation>اختيار %1</translation>
    </message>
</context>
<context>
    <name>PipelineEditing</name>
    <message>
        <source>New pipeline</source>
        <translation>مسار جديد</translation>
    </message>
    <message>
        <source>Save the pipeline</source>
        <translation>حفظ المسار</translation>
    </message>
    <message>
        <source>Save the pipeline under another name</source>
        <translation>حفظ المسار باسم آخر</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Add a node</source>
        <translation>إضافة عقدة</translation>
    </message>
    <message>
        <source>Connect the node with another</source>
        <translation>وصل العقدة بأخرى</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>إعادة تسمية</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>قص</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Paste steps</source>
        <translation>لصق خطوات</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>تكرار</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Delete and connect the neighbours</source>
        <translation>حذف ووصل الجيران</translation>
    </message>
    <message>
        <source>Leave out of runs, or take in again</source>
        <translation>استبعاد من التشغيلات أو إعادة إليها</translation>
    </message>
    <message>
        <source>Put a frame around the selection</source>
        <translation>وضع إطار حول التحديد</translation>
    </message>
    <message>
        <source>Take out of the frame</source>
        <translation>إخراج من الإطار</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>إضافة ملاحظة</translation>
    </message>
    <message>
        <source>Tidy the graph</source>
        <translation>ترتيب الرسم البياني</translation>
    </message>
    <message>
        <source>Align left edges</source>
        <translation>محاذاة الحواف اليسرى</translation>
    </message>
    <message>
        <source>Align centres</source>
        <translation>محاذاة المراكز أفقيًا</translation>
    </message>
    <message>
        <source>Align right edges</source>
        <translation>محاذاة الحواف اليمنى</translation>
    </message>
    <message>
        <source>Align top edges</source>
        <translation>محاذاة الحواف العليا</translation>
    </message>
    <message>
        <source>Align middles</source>
        <translation>محاذاة المراكز عموديًا</translation>
    </message>
    <message>
        <source>Align bottom edges</source>
        <translation>محاذاة الحواف السفلى</translation>
    </message>
    <message>
        <source>Distribute from left to right</source>
        <translation>توزيع من اليسار إلى اليمين</translation>
    </message>
    <message>
        <source>Distribute from top to bottom</source>
        <translation>توزيع من الأعلى إلى الأسفل</translation>
    </message>
    <message>
        <source>Keep moved nodes to the grid</source>
        <translation>إبقاء العقد المنقولة على الشبكة</translation>
    </message>
    <message>
        <source>Select a node first.</source>
        <translation>حدّد عقدة أولًا.</translation>
    </message>
    <message>
        <source>Select at least two nodes first.</source>
        <translation>حدّد عقدتين على الأقل أولًا.</translation>
    </message>
    <message>
        <source>Select at least three nodes first.</source>
        <translation>حدّد ثلاث عقد على الأقل أولًا.</translation>
    </message>
    <message>
        <source>Select one node, frame or note first.</source>
        <translation>حدّد عقدة أو إطارًا أو ملاحظة أولًا.</translation>
    </message>
    <message>
        <source>Select a node, wire, frame or note first.</source>
        <translation>حدّد عقدة أو وصلة أو إطارًا أو ملاحظة أولًا.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>لا شيء للتراجع عنه.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>لا شيء لإعادته.</translation>
    </message>
    <message>
        <source>Open a folder first.</source>
        <translation>افتح مجلدًا أولًا.</translation>
    </message>
    <message>
        <source>Title of the frame</source>
        <translation>عنوان الإطار</translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation>نص الملاحظة</translation>
    </message>
    <message>
        <source>Name of the node</source>
        <translation>اسم العقدة</translation>
    </message>
    <message>
        <source>A name begins with a letter and goes on with letters, digits, - and _.</source>
        <translation>يبدأ الاسم بحرف ثم حروف وأرقام و - و _.</translation>
    </message>
    <message>
        <source>There is a step %1 already. Choose another name.</source>
        <translation>هناك خطوة %1 بالفعل. اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>Name of the new pipeline</source>
        <translation>اسم المسار الجديد</translation>
    </message>
    <message>
        <source>Create the pipeline</source>
        <translation>إنشاء المسار</translation>
    </message>
    <message>
        <source>Save under another name</source>
        <translation>الحفظ باسم آخر</translation>
    </message>
    <message>
        <source>Open or close the stack of instances</source>
        <translation>فتح رزمة الحالات أو إغلاقها</translation>
    </message>
    <message>
        <source>Add a dot to the wire</source>
        <translation>إضافة نقطة إلى الوصلة</translation>
    </message>
    <message>
        <source>Take the dots off the wire</source>
        <translation>إزالة النقاط من الوصلة</translation>
    </message>
    <message>
        <source>Select a frame or note first.</source>
        <translation>حدّد إطارًا أو ملاحظة أولًا.</translation>
    </message>
    <message>
        <source>Select the node of a matrix or map first.</source>
        <translation>حدّد عقدة مصفوفة أو تعيين أولًا.</translation>
    </message>
    <message>
        <source>Select a wire first.</source>
        <translation>حدّد وصلة أولًا.</translation>
    </message>
    <message>
        <source>Select a wire with dots first.</source>
        <translation>حدّد وصلة ذات نقاط أولًا.</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>اللون</translation>
    </message>
    <message>
        <source>Select the next wire of the node</source>
        <translation>تحديد وصلة العقدة التالية</translation>
    </message>
    <message>
        <source>Select the wire before</source>
        <translation>تحديد الوصلة السابقة</translation>
    </message>
    <message>
        <source>Select the next frame or note</source>
        <translation>تحديد الإطار التالي أو الملاحظة التالية</translation>
    </message>
    <message>
        <source>Select the frame or note before</source>
        <translation>تحديد الإطار السابق أو الملاحظة السابقة</translation>
    </message>
    <message>
        <source>Shake a node to take it off its wires</source>
        <translation>هزّ العقدة لفصلها عن وصلاتها</translation>
    </message>
    <message>
        <source>Connect two nodes first.</source>
        <translation>صِل عقدتين أولًا.</translation>
    </message>
    <message>
        <source>Add a frame or a note first.</source>
        <translation>أضف إطارًا أو ملاحظة أولًا.</translation>
    </message>
    <message>
        <source>%1.%2 → %3.%4</source>
        <translation>%1.%2 ← %3.%4</translation>
    </message>
    <message>
        <source>Connect the node</source>
        <translation>وصل العقدة</translation>
    </message>
    <message>
        <source>Connect with</source>
        <translation>الوصل بـ</translation>
    </message>
    <message>
        <source>No other node has a port that fits. Add one with A.</source>
        <translation>لا عقدة أخرى لها منفذ ملائم. أضف واحدة بـ A.</translation>
    </message>
    <message>
        <source>No port has this name. Try fewer letters.</source>
        <translation>لا منفذ بهذا الاسم. جرّب حروفًا أقل.</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>ترتيب</translation>
    </message>
</context>
<context>
    <name>PipelineFiles</name>
    <message>
        <source>The name of a pipeline file ends in %1.</source>
        <translation>ينتهي اسم ملف المسار بـ %1.</translation>
    </message>
    <message>
        <source>Use letters, digits, -, _ and / for a folder inside the workspace.</source>
        <translation>استخدم حروفًا وأرقامًا و - و _، و / لمجلد داخل مساحة العمل.</translation>
    </message>
    <message>
        <source>%1 is there already. Choose another name.</source>
        <translation>%1 موجود بالفعل. اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>%1 was not written: %2. Choose another place or make room.</source>
        <translation>لم يُكتب %1: %2. اختر موضعًا آخر أو أفسح مكانًا.</translation>
    </message>
</context>
<context>
    <name>PipelinePage</name>
    <message>
        <source>Arrows</source>
        <translation>الأسهم</translation>
    </message>
    <message>
        <source>Go from step to step along the wires</source>
        <translation>الانتقال من خطوة إلى خطوة عبر الوصلات</translation>
    </message>
    <message>
        <source>Ctrl+arrows</source>
        <translation>Ctrl+الأسهم</translation>
    </message>
    <message>
        <source>Go without selecting</source>
        <translation>الانتقال دون تحديد</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation>Ctrl+مسافة</translation>
    </message>
    <message>
        <source>Add the step to the selection, or take it out</source>
        <translation>إضافة الخطوة إلى التحديد أو إخراجها منه</translation>
    </message>
    <message>
        <source>Ctrl+A</source>
        <translation>Ctrl+A</translation>
    </message>
    <message>
        <source>Select every step</source>
        <translation>تحديد كل الخطوات</translation>
    </message>
    <message>
        <source>Shift+F</source>
        <translation>Shift+F</translation>
    </message>
    <message>
        <source>Show the whole pipeline</source>
        <translation>عرض المسار كله</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>Show what is selected</source>
        <translation>عرض المحدد</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>إلغاء التحديد</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>لوحة الرسم</translation>
    </message>
    <message>
        <source>Problems, log and outputs</source>
        <translation>المشكلات والسجل والمخرجات</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>المشكلات</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>المخرجات</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>الخط الزمني</translation>
    </message>
    <message>
        <source>History</source>
        <translation>المحفوظات</translation>
    </message>
    <message>
        <source>Show the problems</source>
        <translation>عرض المشكلات</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>عرض السجل</translation>
    </message>
    <message>
        <source>Show the outputs</source>
        <translation>عرض المخرجات</translation>
    </message>
    <message>
        <source>Show the timeline</source>
        <translation>عرض الخط الزمني</translation>
    </message>
    <message>
        <source>Show the past runs</source>
        <translation>عرض التشغيلات السابقة</translation>
    </message>
    <message>
        <source>Problems %1</source>
        <translation>المشكلات %1</translation>
    </message>
    <message>
        <source>No workspace is open</source>
        <translation>لا توجد مساحة عمل مفتوحة</translation>
    </message>
    <message>
        <source>A workspace is a folder with pipeline files. Open yours, or start with a sample.</source>
        <translation>مساحة العمل مجلد فيه ملفات مسارات. افتح مجلدك، أو ابدأ من مثال.</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>فتح مجلد</translation>
    </message>
    <message>
        <source>The workspace&apos;s server did not start</source>
        <translation>لم يبدأ خادم مساحة العمل</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>المحاولة من جديد</translation>
    </message>
    <message>
        <source>Starting the server</source>
        <translation>جارٍ تشغيل الخادم</translation>
    </message>
    <message>
        <source>The server of %1 keeps runs going when this window is closed.</source>
        <translation>يُبقي خادم %1 التشغيلات مستمرة عند إغلاق هذه النافذة.</translation>
    </message>
    <message>
        <source>No pipeline in this folder</source>
        <translation>لا مسار في هذا المجلد</translation>
    </message>
    <message>
        <source>See the samples</source>
        <translation>عرض الأمثلة</translation>
    </message>
    <message>
        <source>%1 has no steps to draw</source>
        <translation>ليس في %1 خطوات تُرسم</translation>
    </message>
    <message>
        <source>Add a step under `steps:` in the file; the canvas follows at once.</source>
        <translation>أضف خطوة تحت `steps:` في الملف؛ تتبعه لوحة الرسم فورًا.</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>إعادة القراءة</translation>
    </message>
    <message>
        <source>Reading the pipelines</source>
        <translation>جارٍ قراءة المسارات</translation>
    </message>
    <message>
        <source>Their graph appears here in a moment.</source>
        <translation>سيظهر رسمها البياني هنا بعد لحظة.</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s), %1 selected · %2 %</source>
        <translation>
            <numerusform>%n عقدة، المحدد %1 · %2 %</numerusform>
            <numerusform>عقدة واحدة، المحدد %1 · %2 %</numerusform>
            <numerusform>عقدتان، المحدد %1 · %2 %</numerusform>
            <numerusform>%n عقد، المحدد %1 · %2 %</numerusform>
            <numerusform>%n عقدة، المحدد %1 · %2 %</numerusform>
            <numerusform>%n عقدة، المحدد %1 · %2 %</numerusform>
        </translation>
    </message>
    <message>
        <source>Steps and node kinds</source>
        <translation>الخطوات وأنواع العقد</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>الخطوات</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>مقارنة</translation>
    </message>
    <message>
        <source>Timeline, history and edits</source>
        <translation>الخط الزمني والمحفوظات والتعديلات</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>الموارد</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>التعديلات</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>البحث في السجل</translation>
    </message>
    <message>
        <source>Show the edits</source>
        <translation>عرض التعديلات</translation>
    </message>
    <message>
        <source>Show the node kinds</source>
        <translation>عرض أنواع العقد</translation>
    </message>
    <message>
        <source>Show the use of resources</source>
        <translation>عرض استخدام الموارد</translation>
    </message>
    <message>
        <source>Compare the run with the one before</source>
        <translation>مقارنة التشغيل بالذي قبله</translation>
    </message>
    <message>
        <source>Go to the next changed step</source>
        <translation>الانتقال إلى الخطوة المتغيرة التالية</translation>
    </message>
    <message>
        <source>Go to the changed step before</source>
        <translation>الانتقال إلى الخطوة المتغيرة السابقة</translation>
    </message>
    <message>
        <source>Save the run as a page</source>
        <translation>حفظ التشغيل كصفحة</translation>
    </message>
    <message>
        <source>No run is shown.</source>
        <translation>لا يُعرض أي تشغيل.</translation>
    </message>
    <message>
        <source>There is no earlier run of this pipeline.</source>
        <translation>لا يوجد تشغيل أسبق لهذا المسار.</translation>
    </message>
    <message>
        <source>%1 is not on this machine, so line %2 cannot be shown. Open it where the step ran.</source>
        <translation>%1 ليس على هذا الجهاز، فلا يمكن عرض السطر %2. افتحه حيث عملت الخطوة.</translation>
    </message>
    <message>
        <source>Change the settings of the step; Esc comes back</source>
        <translation>تغيير إعدادات الخطوة؛ يعود Esc</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>البحث في النص</translation>
    </message>
    <message>
        <source>Ctrl+G</source>
        <translation>Ctrl+G</translation>
    </message>
    <message>
        <source>Go to a line of the text</source>
        <translation>الانتقال إلى سطر من النص</translation>
    </message>
    <message>
        <source>Ctrl+.</source>
        <translation>Ctrl+.</translation>
    </message>
    <message>
        <source>Mend what was found on the line</source>
        <translation>إصلاح ما عُثر عليه في السطر</translation>
    </message>
    <message>
        <source>%1 has no file that ends in .orrery.yaml. Begin one here, or start from a sample.</source>
        <translation>لا يحوي %1 ملفًا ينتهي بـ ‎.orrery.yaml. ابدأ ملفًا هنا، أو انطلق من نموذج.</translation>
    </message>
    <message>
        <source>New pipeline</source>
        <translation>مسار جديد</translation>
    </message>
    <message>
        <source>Shift+arrows</source>
        <translation>Shift+الأسهم</translation>
    </message>
    <message>
        <source>Move what is selected</source>
        <translation>نقل المحدد</translation>
    </message>
    <message>
        <source>Alt+Shift+arrows</source>
        <translation>Alt+Shift+الأسهم</translation>
    </message>
    <message>
        <source>Make the frame or note larger or smaller</source>
        <translation>تكبير الإطار أو الملاحظة أو تصغيرهما</translation>
    </message>
    <message>
        <source>The run stands before %1.</source>
        <translation>يقف التشغيل قبل %1.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Compare with another file</source>
        <translation>المقارنة بملف آخر</translation>
    </message>
    <message>
        <source>Compare with what is saved</source>
        <translation>المقارنة بما حُفظ</translation>
    </message>
    <message>
        <source>Open a pipeline file of this machine first.</source>
        <translation>افتح ملف مسار من هذا الجهاز أولًا.</translation>
    </message>
    <message>
        <source>All is saved.</source>
        <translation>كل شيء محفوظ.</translation>
    </message>
    <message>
        <source>Nothing is compared.</source>
        <translation>لا شيء يُقارن.</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>المقارنة بـ</translation>
    </message>
    <message>
        <source>The workspace has no other pipeline.</source>
        <translation>ليس في مساحة العمل مسار آخر.</translation>
    </message>
    <message>
        <source>No pipeline has this name. Try fewer letters.</source>
        <translation>لا مسار بهذا الاسم. جرّب أحرفًا أقل.</translation>
    </message>
    <message>
        <source>Ctrl+K @</source>
        <translation>Ctrl+K @</translation>
    </message>
    <message>
        <source>Go to a step of the text</source>
        <translation>الانتقال إلى خطوة في النص</translation>
    </message>
</context>
<context>
    <name>PipelinePorts</name>
    <message>
        <source>They stand in this order on the node where another pipeline uses this one. Drag a port, or move it with Alt+Up and Alt+Down.</source>
        <translation>بهذا الترتيب تظهر على العقدة حيث يستخدم مسار آخر هذا المسار. اسحب منفذًا، أو انقله بـ Alt+أعلى وAlt+أسفل.</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>المدخلات</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>المخرجات</translation>
    </message>
    <message>
        <source>Outputs of the pipeline</source>
        <translation>مخرجات المسار</translation>
    </message>
    <message>
        <source>Inputs of the pipeline</source>
        <translation>مدخلات المسار</translation>
    </message>
    <message>
        <source>Move the output %1</source>
        <translation>نقل المخرج %1</translation>
    </message>
    <message>
        <source>Move the input %1</source>
        <translation>نقل المدخل %1</translation>
    </message>
    <message>
        <source>Ports of %1</source>
        <translation>منافذ %1</translation>
    </message>
</context>
<context>
    <name>PipelineSession</name>
    <message>
        <source>%1 failed.</source>
        <translation>فشل %1.</translation>
    </message>
    <message>
        <source>This run does not stop before %1: %2. Later runs do.</source>
        <translation>هذا التشغيل لا يتوقف قبل %1: %2. أما التشغيلات اللاحقة فتتوقف.</translation>
    </message>
</context>
<context>
    <name>PipelineTextEditor</name>
    <message>
        <source>Text of the pipeline</source>
        <translation>نص المسار</translation>
    </message>
    <message>
        <source>&lt;i&gt;Ctrl+. shows what mends it.&lt;/i&gt;</source>
        <translation>&lt;i&gt;يعرض Ctrl+. ما يصلحه.&lt;/i&gt;</translation>
    </message>
    <message>
        <source>Nothing was found on this line.</source>
        <translation>لم يُعثر على شيء في هذا السطر.</translation>
    </message>
    <message>
        <source>%1&lt;br&gt;No change is known that mends it.</source>
        <comment>findings</comment>
        <translation>%1&lt;br&gt;لا يُعرف تغيير يصلحه.</translation>
    </message>
</context>
<context>
    <name>PipelineViews</name>
    <message>
        <source>View of the pipeline</source>
        <translation>عرض المسار</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>لوحة الرسم</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>كلاهما</translation>
    </message>
    <message>
        <source>YAML</source>
        <translation>YAML</translation>
    </message>
    <message>
        <source>Show the canvas alone</source>
        <translation>عرض لوحة الرسم وحدها</translation>
    </message>
    <message>
        <source>Show canvas and text</source>
        <translation>عرض لوحة الرسم والنص</translation>
    </message>
    <message>
        <source>Show the text alone</source>
        <translation>عرض النص وحده</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>البحث في النص</translation>
    </message>
    <message>
        <source>Replace in the text</source>
        <translation>الاستبدال في النص</translation>
    </message>
    <message>
        <source>Find the next match</source>
        <translation>البحث عن التطابق التالي</translation>
    </message>
    <message>
        <source>Find the previous match</source>
        <translation>البحث عن التطابق السابق</translation>
    </message>
    <message>
        <source>Go to a line of the text</source>
        <translation>الانتقال إلى سطر من النص</translation>
    </message>
    <message>
        <source>Offer what may be written</source>
        <translation>اقتراح ما يمكن كتابته</translation>
    </message>
    <message>
        <source>Mend what was found on the line</source>
        <translation>إصلاح ما وُجد في السطر</translation>
    </message>
    <message>
        <source>Fold or unfold the text at the cursor</source>
        <translation>طي النص عند المؤشر أو بسطه</translation>
    </message>
    <message>
        <source>Fold or unfold the text of every step</source>
        <translation>طي نص كل الخطوات أو بسطه</translation>
    </message>
    <message>
        <source>Explain the word at the cursor of the text</source>
        <translation>شرح الكلمة عند مؤشر النص</translation>
    </message>
</context>
<context>
    <name>PlanLegend</name>
    <message>
        <source>Show why</source>
        <translation>عرض السبب</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step, reason</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>will run: %1</source>
        <translation>ستُشغَّل: %1</translation>
    </message>
    <message>
        <source>Show why %1 will run</source>
        <translation>عرض سبب تشغيل %1</translation>
    </message>
</context>
<context>
    <name>PortList</name>
    <message>
        <source>Alt+Up and Alt+Down move the port</source>
        <translation>ينقل Alt+أعلى وAlt+أسفل المنفذ</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>port, type</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>PortRow</name>
    <message>
        <source>%1: %2</source>
        <comment>port, type</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>port, type, content</comment>
        <translation>%1: %2، %3</translation>
    </message>
</context>
<context>
    <name>PrerequisitesDialog</name>
    <message numerus="yes">
        <source>%1 needs %n more thing(s)</source>
        <translation>
            <numerusform>يحتاج %1 إلى %n شيء بعد</numerusform>
            <numerusform>يحتاج %1 إلى شيء واحد بعد</numerusform>
            <numerusform>يحتاج %1 إلى شيئين بعد</numerusform>
            <numerusform>يحتاج %1 إلى %n أشياء بعد</numerusform>
            <numerusform>يحتاج %1 إلى %n شيئًا بعد</numerusform>
            <numerusform>يحتاج %1 إلى %n شيء بعد</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them are listed here; the sample opens without them too.</source>
        <translation>كلها مدرجة هنا؛ ويُفتح المثال دونها أيضًا.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy what to do about %1</source>
        <translation>نسخ ما ينبغي فعله بشأن %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation>الفتح على أي حال</translation>
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
            <numerusform>%n ملف</numerusform>
            <numerusform>ملف واحد</numerusform>
            <numerusform>ملفان</numerusform>
            <numerusform>%n ملفات</numerusform>
            <numerusform>%n ملفًا</numerusform>
            <numerusform>%n ملف</numerusform>
        </translation>
    </message>
    <message>
        <source>table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>text</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>مجلد</translation>
    </message>
    <message>
        <source>file</source>
        <translation>ملف</translation>
    </message>
</context>
<context>
    <name>ProblemsModel</name>
    <message>
        <source>line %1</source>
        <translation>السطر %1</translation>
    </message>
    <message>
        <source>line %1, %2</source>
        <comment>line, step</comment>
        <translation>السطر %1، %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>message, id</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>severity, message</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>المشكلة</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>What to try</source>
        <translation>ما يمكن تجربته</translation>
    </message>
</context>
<context>
    <name>ProblemsPanel</name>
    <message>
        <source>Problems</source>
        <translation>المشكلات</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>لا مشكلات</translation>
    </message>
    <message>
        <source>Mistakes in the file and steps that failed are listed here; a click jumps to the step.</source>
        <translation>تُدرج هنا أخطاء الملف والخطوات التي فشلت؛ والنقر ينتقل إلى الخطوة.</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>The sample could not be copied to %1: %2.</source>
        <translation>تعذر نسخ المثال إلى %1: %2.</translation>
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
    <name>RankWords</name>
    <message numerus="yes">
        <source>%n rank(s): %1</source>
        <translation>
            <numerusform>لا رتب: %1</numerusform>
            <numerusform>رتبة واحدة: %1</numerusform>
            <numerusform>رتبتان: %1</numerusform>
            <numerusform>%n رتب: %1</numerusform>
            <numerusform>%n رتبة: %1</numerusform>
            <numerusform>%n رتبة: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>rank %1 exited with %2</source>
        <translation>انتهت الرتبة %1 بالرمز %2</translation>
    </message>
</context>
<context>
    <name>RecoveryStore</name>
    <message>
        <source>Unsaved edits cannot be kept for recovery (%1). Save the file to be safe.</source>
        <translation>لا يمكن الاحتفاظ بالتعديلات غير المحفوظة للاسترداد (%1). احفظ الملف لتأمن.</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>تتعذر الكتابة إلى %1</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Save run %1 as a page</source>
        <translation>حفظ التشغيل %1 كصفحة</translation>
    </message>
    <message>
        <source>HTML pages (*.html)</source>
        <translation>صفحات HTML (*.html)</translation>
    </message>
    <message>
        <source>Run %1 is in %2.</source>
        <translation>التشغيل %1 في %2.</translation>
    </message>
    <message>
        <source>Run %1 was not written to %2: %3. Choose another place.</source>
        <translation>لم يُكتب التشغيل %1 إلى %2: %3. اختر موضعًا آخر.</translation>
    </message>
</context>
<context>
    <name>ResourcePanel</name>
    <message>
        <source>What is shown</source>
        <translation>ما يُعرض</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>الذاكرة</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>المقروء</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>المكتوب</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Use of resources over time</source>
        <translation>استخدام الموارد عبر الزمن</translation>
    </message>
    <message>
        <source>No GPU was seen while the run lasted.</source>
        <translation>لم يظهر أي GPU خلال التشغيل.</translation>
    </message>
    <message>
        <source>busy processors</source>
        <translation>المعالجات المشغولة</translation>
    </message>
    <message>
        <source>bytes of memory</source>
        <translation>بايتات الذاكرة</translation>
    </message>
    <message>
        <source>bytes of storage a second</source>
        <translation>بايتات التخزين في الثانية</translation>
    </message>
    <message>
        <source>%1, the %2 steps with the highest peaks</source>
        <translation>%1، أعلى الخطوات ذروة وعددها %2</translation>
    </message>
    <message>
        <source>%1 GPU %2</source>
        <comment>host, index</comment>
        <translation>%1 GPU %2</translation>
    </message>
    <message>
        <source>share of the GPU in use</source>
        <translation>حصة GPU المستخدمة</translation>
    </message>
    <message>
        <source>No use of resources yet</source>
        <translation>لا استخدام للموارد بعد</translation>
    </message>
    <message>
        <source>Processors, memory and storage of each step appear here once the pipeline runs.</source>
        <translation>تظهر هنا معالجات كل خطوة وذاكرتها وتخزينها حالما يعمل المسار.</translation>
    </message>
    <message>
        <source>Nothing was measured</source>
        <translation>لم يُقس شيء</translation>
    </message>
    <message>
        <source>The agent looks about once a second, so steps that end sooner leave no trace; cached steps use nothing.</source>
        <translation>يقيس الوكيل مرة كل ثانية تقريبًا، فالخطوات الأقصر لا تترك أثرًا؛ والخطوات الآتية من الذاكرة المؤقتة لا تستخدم شيئًا.</translation>
    </message>
</context>
<context>
    <name>RocView</name>
    <message>
        <source>ROC curve</source>
        <translation>منحنى ROC</translation>
    </message>
    <message>
        <source>class %1: area %2</source>
        <translation>الفئة %1: المساحة %2</translation>
    </message>
    <message>
        <source>False positive rate</source>
        <translation>معدل الإيجابيات الكاذبة</translation>
    </message>
    <message>
        <source>True positive rate</source>
        <translation>معدل الإيجابيات الصحيحة</translation>
    </message>
    <message>
        <source>class %1, area %2</source>
        <translation>الفئة %1، المساحة %2</translation>
    </message>
    <message>
        <source>dashed: guessing</source>
        <translation>متقطع: تخمين</translation>
    </message>
</context>
<context>
    <name>RunActions</name>
    <message>
        <source>Run the selected steps</source>
        <translation>تشغيل الخطوات المحددة</translation>
    </message>
    <message>
        <source>Run up to the selected steps</source>
        <translation>التشغيل حتى الخطوات المحددة</translation>
    </message>
    <message>
        <source>Run from the selected steps on</source>
        <translation>التشغيل بدءًا من الخطوات المحددة</translation>
    </message>
    <message>
        <source>Run the selected steps without the cache</source>
        <translation>تشغيل الخطوات المحددة دون ذاكرة مؤقتة</translation>
    </message>
    <message>
        <source>Stop the selected steps</source>
        <translation>إيقاف الخطوات المحددة</translation>
    </message>
    <message>
        <source>Try the selected steps again</source>
        <translation>محاولة الخطوات المحددة من جديد</translation>
    </message>
    <message>
        <source>Show the log of the selected step</source>
        <translation>عرض سجل الخطوة المحددة</translation>
    </message>
    <message>
        <source>Select a step on the canvas first.</source>
        <translation>حدّد خطوة على لوحة الرسم أولًا.</translation>
    </message>
    <message>
        <source>No run is going on.</source>
        <translation>لا يوجد تشغيل جارٍ.</translation>
    </message>
    <message>
        <source>No selected step is waiting or running.</source>
        <translation>لا خطوة محددة تنتظر أو تعمل.</translation>
    </message>
    <message>
        <source>The selected steps have not been run yet.</source>
        <translation>لم تُشغَّل الخطوات المحددة بعد.</translation>
    </message>
    <message>
        <source>Stop before the selected steps, or no longer</source>
        <translation>التوقف قبل الخطوات المحددة أو إلغاء ذلك</translation>
    </message>
    <message>
        <source>Pause the run, or let it go on</source>
        <translation>إيقاف التشغيل مؤقتا أو متابعته</translation>
    </message>
    <message>
        <source>The run is being stopped.</source>
        <translation>يجري إيقاف التشغيل.</translation>
    </message>
    <message>
        <source>Use the last outputs of the selected steps as they are, or no longer</source>
        <translation>استخدام المخرجات الأخيرة للخطوات المحددة كما هي، أو التوقف عن ذلك</translation>
    </message>
    <message>
        <source>No outputs of the selected steps are kept yet. Run them once first.</source>
        <translation>لا مخرجات محفوظة للخطوات المحددة بعد. شغّلها مرة أولًا.</translation>
    </message>
</context>
<context>
    <name>RunBanner</name>
    <message>
        <source>Show the plan</source>
        <translation>عرض الخطة</translation>
    </message>
    <message>
        <source>Show run %1</source>
        <translation>عرض التشغيل %1</translation>
    </message>
    <message>
        <source>The server does not answer. What you see is how things stood when it was last heard of; looking for it.</source>
        <translation>الخادم لا يستجيب. ما تراه هو الحال عند آخر اتصال به؛ جارٍ البحث عنه.</translation>
    </message>
    <message>
        <source>You see run %1: %2, %3.</source>
        <comment>number, state, moment</comment>
        <translation>ترى التشغيل %1: %2، %3.</translation>
    </message>
    <message>
        <source>End comparison</source>
        <translation>إنهاء المقارنة</translation>
    </message>
    <message>
        <source>You see %1. Dotted steps are only in the other file.</source>
        <translation>أنت ترى %1. الخطوات المنقطة في الملف الآخر فقط.</translation>
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
        <translation>التشغيل بمعاملات أخرى</translation>
    </message>
    <message>
        <source>Stop run</source>
        <translation>إيقاف التشغيل</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>جارٍ قراءة الملف</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n step(s) to run</source>
        <translation>
            <numerusform>ستُشغَّل %1 من %n خطوة</numerusform>
            <numerusform>ستُشغَّل %1 من خطوة واحدة</numerusform>
            <numerusform>ستُشغَّل %1 من خطوتين</numerusform>
            <numerusform>ستُشغَّل %1 من %n خطوات</numerusform>
            <numerusform>ستُشغَّل %1 من %n خطوة</numerusform>
            <numerusform>ستُشغَّل %1 من %n خطوة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 from the cache</source>
        <translation>%1 من الذاكرة المؤقتة</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>نحو %1</translation>
    </message>
    <message>
        <source>%1 of %2 finished</source>
        <translation>انتهى %1 من %2</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>بدأ %1</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>استغرق %1</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>%1 حتى الآن</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>بقي نحو %1</translation>
    </message>
    <message>
        <source>Pipeline %1</source>
        <translation>المسار %1</translation>
    </message>
    <message>
        <source>%1. Choose another pipeline of the workspace.</source>
        <translation>%1. اختر مسارًا آخر من مساحة العمل.</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>جارٍ البدء</translation>
    </message>
    <message numerus="yes">
        <source>Run %n step(s)</source>
        <translation>
            <numerusform>تشغيل %n خطوة</numerusform>
            <numerusform>تشغيل خطوة واحدة</numerusform>
            <numerusform>تشغيل خطوتين</numerusform>
            <numerusform>تشغيل %n خطوات</numerusform>
            <numerusform>تشغيل %n خطوة</numerusform>
            <numerusform>تشغيل %n خطوة</numerusform>
        </translation>
    </message>
    <message>
        <source>Run</source>
        <translation>التشغيل</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>الخادم لا يستجيب.</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>جارٍ الإيقاف</translation>
    </message>
    <message>
        <source>Stop the run (Shift+F5). Finished steps keep their outputs.</source>
        <translation>إيقاف التشغيل (Shift+F5). تحتفظ الخطوات المنتهية بمخرجاتها.</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>التشغيل %1</translation>
    </message>
    <message>
        <source>Run %1 %2</source>
        <comment>number, state</comment>
        <translation>التشغيل %1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>فشل %n</numerusform>
            <numerusform>فشلت خطوة واحدة</numerusform>
            <numerusform>فشلت خطوتان</numerusform>
            <numerusform>فشلت %n خطوات</numerusform>
            <numerusform>فشلت %n خطوة</numerusform>
            <numerusform>فشلت %n خطوة</numerusform>
        </translation>
    </message>
    <message>
        <source>edited, not saved</source>
        <translation>معدَّل، غير محفوظ</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>محفوظ</translation>
    </message>
    <message>
        <source>Choose what to run</source>
        <translation>اختيار ما يُشغَّل</translation>
    </message>
    <message>
        <source>Run, all from the cache</source>
        <translation>تشغيل، الكل من الذاكرة المؤقتة</translation>
    </message>
    <message numerus="yes">
        <source>Run %n step(s), %1</source>
        <translation>
            <numerusform>تشغيل %n خطوة، %1</numerusform>
            <numerusform>تشغيل خطوة واحدة، %1</numerusform>
            <numerusform>تشغيل خطوتين، %1</numerusform>
            <numerusform>تشغيل %n خطوات، %1</numerusform>
            <numerusform>تشغيل %n خطوة، %1</numerusform>
            <numerusform>تشغيل %n خطوة، %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Run what is stale; the rest comes from the cache (F5)</source>
        <translation>تشغيل ما تقادم؛ والباقي من الذاكرة المؤقتة (F5)</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>العودة إلى %1</translation>
    </message>
    <message>
        <source>Back to %1 (Esc)</source>
        <translation>العودة إلى %1 (Esc)</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>متوقف مؤقتا</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Let the run go on (Ctrl+F9)</source>
        <translation>متابعة التشغيل (Ctrl+F9)</translation>
    </message>
    <message>
        <source>Let no further step start (Ctrl+F9). What runs goes on.</source>
        <translation>عدم بدء أي خطوة أخرى (Ctrl+F9). ما يعمل يستمر.</translation>
    </message>
</context>
<context>
    <name>RunComparisonFeed</name>
    <message>
        <source>Run %1 against run %2</source>
        <translation>التشغيل %1 مقابل التشغيل %2</translation>
    </message>
    <message>
        <source>The runs cannot be compared</source>
        <translation>تتعذر مقارنة التشغيلين</translation>
    </message>
    <message>
        <source>Comparing the runs</source>
        <translation>جارٍ مقارنة التشغيلين</translation>
    </message>
    <message>
        <source>Their parameters, keys and figures are being read.</source>
        <translation>تُقرأ معاملاتهما ومفاتيحهما وأرقامهما.</translation>
    </message>
    <message>
        <source>Runs %1 and %2 have the same parameters, steps and figures.</source>
        <translation>للتشغيلين %1 و%2 المعاملات والخطوات والأرقام نفسها.</translation>
    </message>
</context>
<context>
    <name>RunFollower</name>
    <message>
        <source>Run %1 sent a message that cannot be read: %2</source>
        <translation>أرسل التشغيل %1 رسالة تتعذر قراءتها: %2</translation>
    </message>
</context>
<context>
    <name>RunHistoryModel</name>
    <message>
        <source>Run %1, %2</source>
        <translation>التشغيل %1، %2</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>لم يبدأ</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>finished steps of all</comment>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>التشغيل</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>المسار</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>البدء</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>الخطوات</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>من الذاكرة المؤقتة</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
</context>
<context>
    <name>RunNotices</name>
    <message>
        <source>Run %1 of %2: %3</source>
        <comment>number, pipeline, state</comment>
        <translation>التشغيل %1 لـ %2: %3</translation>
    </message>
    <message>
        <source>Show the run</source>
        <translation>عرض التشغيل</translation>
    </message>
</context>
<context>
    <name>RunPartWords</name>
    <message>
        <source>This file needs the input &apos;%1&apos;. Run a pipeline that uses it.</source>
        <translation>يحتاج هذا الملف إلى المدخل &apos;%1&apos;. شغّل مسارًا يستخدمه.</translation>
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
        <translation>التصفية حسب المسار أو الحالة أو السبب</translation>
    </message>
    <message>
        <source>Filter the runs</source>
        <translation>تصفية التشغيلات</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n تشغيل</numerusform>
            <numerusform>تشغيل واحد</numerusform>
            <numerusform>تشغيلان</numerusform>
            <numerusform>%n تشغيلات</numerusform>
            <numerusform>%n تشغيلًا</numerusform>
            <numerusform>%n تشغيل</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 runs</source>
        <translation>%1 من %2 من التشغيلات</translation>
    </message>
    <message>
        <source>No workspace is open</source>
        <translation>لا توجد مساحة عمل مفتوحة</translation>
    </message>
    <message>
        <source>Runs belong to a workspace: a folder with pipeline files.</source>
        <translation>التشغيلات تابعة لمساحة عمل: مجلد فيه ملفات مسارات.</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>فتح مجلد</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>لا تشغيلات بعد</translation>
    </message>
    <message>
        <source>A run appears here as soon as a pipeline runs, from this window or from the command line.</source>
        <translation>يظهر التشغيل هنا حالما يعمل مسار، من هذه النافذة أو من سطر الأوامر.</translation>
    </message>
    <message>
        <source>Show the pipelines</source>
        <translation>عرض المسارات</translation>
    </message>
    <message>
        <source>No run matches</source>
        <translation>لا تشغيل مطابق</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n run(s) contains this text.</source>
        <translation>
            <numerusform>لا يوجد هذا النص في %n تشغيل.</numerusform>
            <numerusform>لا يوجد هذا النص في تشغيل واحد.</numerusform>
            <numerusform>لا يوجد هذا النص في تشغيلين.</numerusform>
            <numerusform>لا يوجد هذا النص في %n تشغيلات.</numerusform>
            <numerusform>لا يوجد هذا النص في %n تشغيلًا.</numerusform>
            <numerusform>لا يوجد هذا النص في %n تشغيل.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>مسح التصفية</translation>
    </message>
    <message>
        <source>Enter opens a run on the canvas</source>
        <translation>يفتح Enter التشغيل على لوحة الرسم</translation>
    </message>
</context>
<context>
    <name>SampleCatalog</name>
    <message>
        <source>Install python3 with your system&apos;s package manager.</source>
        <translation>ثبّت python3 بمدير حزم نظامك.</translation>
    </message>
    <message>
        <source>found</source>
        <translation>موجود</translation>
    </message>
    <message>
        <source>Install it for python3: python3 -m pip install %1</source>
        <translation>ثبّته لـ python3: python3 -m pip install %1</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>يتعذر إنشاء المجلد</translation>
    </message>
    <message>
        <source>the copy cannot be renamed</source>
        <translation>تتعذر إعادة تسمية النسخة</translation>
    </message>
    <message>
        <source>there is no room for it</source>
        <translation>لا توجد مساحة له</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Find in the text</source>
        <translation>البحث في النص</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>الاستبدال بـ</translation>
    </message>
    <message>
        <source>Go to line</source>
        <translation>الانتقال إلى سطر</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>تعبير نمطي</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>مطابقة حالة الأحرف</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>التطابق السابق (Shift+F3)</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>التطابق التالي (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>إغلاق (Esc)</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>استبدال</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>استبدال الكل</translation>
    </message>
    <message>
        <source>Line, 1 to %1</source>
        <translation>السطر، من 1 إلى %1</translation>
    </message>
    <message>
        <source>Faulty</source>
        <translation>خاطئ</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>number of the match, number of all</comment>
        <translation>%1 من %2</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>وُجد %n</numerusform>
            <numerusform>وُجد واحد</numerusform>
            <numerusform>وُجد اثنان</numerusform>
            <numerusform>وُجد %n</numerusform>
            <numerusform>وُجد %n</numerusform>
            <numerusform>وُجد %n</numerusform>
        </translation>
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
    <name>ServerConnection</name>
    <message>
        <source>The server has another interface than this window: it is newer. Update the window, or end the server with &quot;orrery server --stop&quot;.</source>
        <translation>واجهة الخادم تختلف عن واجهة هذه النافذة: فهو أحدث. حدّث النافذة، أو أنهِ الخادم بالأمر &quot;orrery server --stop&quot;.</translation>
    </message>
</context>
<context>
    <name>ServerLauncher</name>
    <message>
        <source>%1 could not be started: %2. Install Orrery&apos;s command line beside the workbench.</source>
        <translation>تعذر بدء %1: %2. ثبّت سطر أوامر Orrery بجانب هذه النافذة.</translation>
    </message>
    <message numerus="yes">
        <source>The server of %1 did not get ready in %n second(s).</source>
        <translation>
            <numerusform>لم يصبح خادم %1 جاهزًا خلال %n ثانية.</numerusform>
            <numerusform>لم يصبح خادم %1 جاهزًا خلال ثانية واحدة.</numerusform>
            <numerusform>لم يصبح خادم %1 جاهزًا خلال ثانيتين.</numerusform>
            <numerusform>لم يصبح خادم %1 جاهزًا خلال %n ثوانٍ.</numerusform>
            <numerusform>لم يصبح خادم %1 جاهزًا خلال %n ثانية.</numerusform>
            <numerusform>لم يصبح خادم %1 جاهزًا خلال %n ثانية.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server of %1 ended at once and gave no reason.</source>
        <translation>انتهى خادم %1 فورًا ولم يذكر سببًا.</translation>
    </message>
    <message>
        <source>The server of %1 ended at once: %2</source>
        <translation>انتهى خادم %1 فورًا: %2</translation>
    </message>
    <message>
        <source>The workspace&apos;s server.json names no port.</source>
        <translation>لا يذكر server.json في مساحة العمل منفذًا.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>تتعذر قراءة %1: %2.</translation>
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
        <translation>إعادة تعيين %1</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>العودة إلى %1</translation>
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
        <translation>مفاتيح الإجراءات</translation>
    </message>
    <message>
        <source>Choose a row and press the keys that should start it.</source>
        <translation>اختر صفًا واضغط المفاتيح التي ينبغي أن تبدأه.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>الإصدارات</translation>
    </message>
    <message>
        <source>What is installed, to copy into a report.</source>
        <translation>ما هو مثبت، لنسخه في تقرير.</translation>
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
        <translation>لا إعداد بهذا الاسم</translation>
    </message>
    <message>
        <source>Search for a word of its name or of what it does.</source>
        <translation>ابحث عن كلمة من اسمه أو مما يفعله.</translation>
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
        <translation>100 %</translation>
    </message>
    <message>
        <source>on</source>
        <translation>مفعّل</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>صفحة البداية</translation>
    </message>
    <message>
        <source>Text size in percent</source>
        <translation>حجم النص بالمئة</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
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
    <name>SliderEditor</name>
    <message>
        <source>%1 as a number</source>
        <translation>%1 كعدد</translation>
    </message>
</context>
<context>
    <name>SourceView</name>
    <message>
        <source>%1, line %2</source>
        <translation>%1، السطر %2</translation>
    </message>
    <message>
        <source>Open in editor</source>
        <translation>الفتح في المحرر</translation>
    </message>
    <message>
        <source>Open %1 in the editor of the desktop</source>
        <translation>فتح %1 في محرر سطح المكتب</translation>
    </message>
    <message>
        <source>Text of %1</source>
        <translation>نص %1</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>تتعذر قراءة %1: %2.</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>queued</source>
        <translation>في الانتظار</translation>
    </message>
    <message>
        <source>running</source>
        <translation>قيد العمل</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>ناجح</translation>
    </message>
    <message>
        <source>cached</source>
        <translation>من الذاكرة المؤقتة</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>فاشل</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>ملغى</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>متخطى</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>مفقود</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>held</source>
        <translation>موقوفة</translation>
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
        <translation>
            <numerusform>%n خطأ</numerusform>
            <numerusform>خطأ واحد</numerusform>
            <numerusform>خطآن</numerusform>
            <numerusform>%n أخطاء</numerusform>
            <numerusform>%n خطأً</numerusform>
            <numerusform>%n خطأ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n تحذير</numerusform>
            <numerusform>تحذير واحد</numerusform>
            <numerusform>تحذيران</numerusform>
            <numerusform>%n تحذيرات</numerusform>
            <numerusform>%n تحذيرًا</numerusform>
            <numerusform>%n تحذير</numerusform>
        </translation>
    </message>
    <message>
        <source>No workspace open</source>
        <translation>لا توجد مساحة عمل مفتوحة</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) at work</source>
        <translation>
            <numerusform>%n تشغيل قيد العمل</numerusform>
            <numerusform>تشغيل واحد قيد العمل</numerusform>
            <numerusform>تشغيلان قيد العمل</numerusform>
            <numerusform>%n تشغيلات قيد العمل</numerusform>
            <numerusform>%n تشغيلًا قيد العمل</numerusform>
            <numerusform>%n تشغيل قيد العمل</numerusform>
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
    <name>StepClipboard</name>
    <message>
        <source>The clipboard holds no steps. Copy steps on a canvas, or a text with `steps:`.</source>
        <translation>ليس في الحافظة خطوات. انسخ خطوات من لوحة رسم، أو نصًا فيه `steps:`.</translation>
    </message>
</context>
<context>
    <name>StepFieldWords</name>
    <message>
        <source>Command</source>
        <translation>الأمر</translation>
    </message>
    <message>
        <source>Shell</source>
        <translation>Shell</translation>
    </message>
    <message>
        <source>One word a line</source>
        <translation>كلمة واحدة في كل سطر</translation>
    </message>
    <message>
        <source>What the step runs. Expressions stand in ${{ }}.</source>
        <translation>ما تشغّله الخطوة. تُكتب التعبيرات داخل ${{ }}.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>الفحص</translation>
    </message>
    <message>
        <source>The run is refused where this is not true.</source>
        <translation>يُرفض التشغيل حيث لا يصح هذا.</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>المعاملات</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>الموارد</translation>
    </message>
    <message>
        <source>Ranks</source>
        <translation>الرتب</translation>
    </message>
    <message>
        <source>Processes that run the step together; all start or none.</source>
        <translation>عمليات تشغّل الخطوة معًا؛ تبدأ كلها أو لا تبدأ أي منها.</translation>
    </message>
    <message>
        <source>CPUs</source>
        <translation>وحدات CPU</translation>
    </message>
    <message>
        <source>Processor cores of each rank.</source>
        <translation>أنوية المعالج لكل رتبة.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>الذاكرة</translation>
    </message>
    <message>
        <source>Memory of each rank: 512MiB, 2GiB.</source>
        <translation>ذاكرة كل رتبة: 512MiB، 2GiB.</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>وحدات GPU</translation>
    </message>
    <message>
        <source>GPUs of each rank.</source>
        <translation>وحدات GPU لكل رتبة.</translation>
    </message>
    <message>
        <source>How it is run</source>
        <translation>كيفية التشغيل</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>المهلة</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>بلا حد</translation>
    </message>
    <message>
        <source>An attempt that takes longer is ended: 90s, 10m, 2h.</source>
        <translation>تُنهى المحاولة التي تطول أكثر من ذلك: 90s، 10m، 2h.</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>المحاولات</translation>
    </message>
    <message>
        <source>All tries, the first one counted.</source>
        <translation>كل المحاولات، بما فيها الأولى.</translation>
    </message>
    <message>
        <source>Use cache</source>
        <translation>استخدام الذاكرة المؤقتة</translation>
    </message>
    <message>
        <source>A step whose command and inputs are the same is not run again.</source>
        <translation>الخطوة التي لم يتغير أمرها ومدخلاتها لا تُشغَّل من جديد.</translation>
    </message>
    <message>
        <source>Only when</source>
        <translation>فقط عندما</translation>
    </message>
    <message>
        <source>always</source>
        <translation>دائمًا</translation>
    </message>
    <message>
        <source>The step is skipped where this is not true.</source>
        <translation>تُتخطى الخطوة حيث لا يصح هذا.</translation>
    </message>
    <message>
        <source>known for each instance of the matrix</source>
        <translation>معروف لكل حالة من حالات المصفوفة</translation>
    </message>
    <message>
        <source>%1 cannot be used here. Use params.name or matrix.name.</source>
        <translation>لا يمكن استخدام %1 هنا. استخدم params.name أو matrix.name.</translation>
    </message>
    <message>
        <source>known once a run gives %1</source>
        <translation>يُعرف حين يعطي تشغيل %1</translation>
    </message>
    <message>
        <source>any</source>
        <translation>أي</translation>
    </message>
    <message>
        <source>Gang</source>
        <translation>المجموعة</translation>
    </message>
    <message>
        <source>Launcher</source>
        <translation>المُشغِّل</translation>
    </message>
    <message>
        <source>How the ranks are started and told of each other.</source>
        <translation>كيف تُشغَّل الرتب وتُعرَّف بعضها ببعض.</translation>
    </message>
    <message>
        <source>Fewest ranks</source>
        <translation>أقل عدد من الرتب</translation>
    </message>
    <message>
        <source>all</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>torchrun may go on with so many when others are lost.</source>
        <translation>يمكن لـ torchrun أن يستمر بهذا العدد عند فقدان الباقي.</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>القرص</translation>
    </message>
    <message>
        <source>Room for the outputs of each rank: 512MiB, 2GiB.</source>
        <translation>المساحة لمخرجات كل رتبة: 512MiB، 2GiB.</translation>
    </message>
    <message>
        <source>Try again after</source>
        <translation>إعادة المحاولة بعد</translation>
    </message>
    <message>
        <source>What is worth another try; also an exit code alone: exit:75. Without any entry: host-lost.</source>
        <translation>ما يستحق محاولة أخرى؛ وكذلك رمز خروج بمفرده: exit:75. دون أي إدخال: host-lost.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>مهلة</translation>
    </message>
    <message>
        <source>Before the second try; it doubles with each further one.</source>
        <translation>قبل المحاولة الثانية؛ وتتضاعف مع كل محاولة تالية.</translation>
    </message>
    <message>
        <source>Run always</source>
        <translation>التشغيل دائمًا</translation>
    </message>
    <message>
        <source>The step runs also after a failure or a cancel, to clean up.</source>
        <translation>تُشغَّل الخطوة أيضًا بعد فشل أو إلغاء، للتنظيف.</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>الأولوية</translation>
    </message>
    <message>
        <source>Who goes first where not all can start: the greater number.</source>
        <translation>من يبدأ أولًا حين لا يمكن بدء الجميع: الرقم الأكبر.</translation>
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
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>cached</source>
        <translation>من الذاكرة المؤقتة</translation>
    </message>
    <message>
        <source>will run</source>
        <translation>ستُشغَّل</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>مثبتة</translation>
    </message>
    <message>
        <source>stale pin</source>
        <translation>تثبيت متقادم</translation>
    </message>
</context>
<context>
    <name>SubpipelineEditing</name>
    <message>
        <source>Collapse to a sub-pipeline</source>
        <translation>دمج في مسار فرعي</translation>
    </message>
    <message>
        <source>Unpack the sub-pipeline</source>
        <translation>تفكيك المسار الفرعي</translation>
    </message>
    <message>
        <source>Open the sub-pipeline</source>
        <translation>فتح المسار الفرعي</translation>
    </message>
    <message>
        <source>Select the node of a sub-pipeline first.</source>
        <translation>حدّد عقدة مسار فرعي أولًا.</translation>
    </message>
    <message>
        <source>Select a node first.</source>
        <translation>حدّد عقدة أولًا.</translation>
    </message>
    <message>
        <source>Name of the sub-pipeline&apos;s file</source>
        <translation>اسم ملف المسار الفرعي</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>دمج</translation>
    </message>
    <message>
        <source>Keep the file in the folder of %1.</source>
        <translation>أبقِ الملف في مجلد %1.</translation>
    </message>
    <message numerus="yes">
        <source>Collapse %n node(s) to %1</source>
        <translation>
            <numerusform>دمج %n عقدة في %1</numerusform>
            <numerusform>دمج عقدة واحدة في %1</numerusform>
            <numerusform>دمج عقدتين في %1</numerusform>
            <numerusform>دمج %n عقد في %1</numerusform>
            <numerusform>دمج %n عقدة في %1</numerusform>
            <numerusform>دمج %n عقدة في %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Unpack %1</source>
        <translation>تفكيك %1</translation>
    </message>
</context>
<context>
    <name>SwitchEditor</name>
    <message>
        <source>on by default</source>
        <translation>مفعّل افتراضيًا</translation>
    </message>
    <message>
        <source>off by default</source>
        <translation>معطّل افتراضيًا</translation>
    </message>
</context>
<context>
    <name>TableHeader</name>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>%1
A click on the bars shows them larger.</source>
        <comment>what is known of a column</comment>
        <translation>%1
النقر على الأعمدة يعرضها أكبر.</translation>
    </message>
</context>
<context>
    <name>TableViewer</name>
    <message>
        <source>Rows of the table</source>
        <translation>صفوف الجدول</translation>
    </message>
    <message>
        <source>Views of the table</source>
        <translation>عروض الجدول</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>مصفوفة الالتباس</translation>
    </message>
    <message>
        <source>ROC curve</source>
        <translation>منحنى ROC</translation>
    </message>
    <message>
        <source>Filter rows: a word, or age &gt; 50</source>
        <translation>تصفية الصفوف: كلمة، أو age &gt; 50</translation>
    </message>
    <message>
        <source>Filter the rows</source>
        <translation>تصفية الصفوف</translation>
    </message>
    <message>
        <source>%1 rows, %2 columns</source>
        <translation>الصفوف %1، الأعمدة %2</translation>
    </message>
    <message>
        <source>at least %1 rows; the table is looked at from its beginning</source>
        <translation>الصفوف %1 على الأقل؛ يُنظر إلى الجدول من بدايته</translation>
    </message>
    <message>
        <source>%1 of %2 rows fit</source>
        <translation>يوافق %1 من %2 من الصفوف</translation>
    </message>
    <message>
        <source>%1; only the first %2 of %3 are sorted and filtered here</source>
        <translation>%1؛ يُرتب ويُصفى هنا أول %2 من %3 فقط</translation>
    </message>
    <message>
        <source>Chart of a column</source>
        <translation>رسم لعمود</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>المصفوفة</translation>
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
        <translation>التعبير خاطئ عند الحرف %1: %2.</translation>
    </message>
</context>
<context>
    <name>ThemeChoice</name>
    <message>
        <source>%1 theme</source>
        <translation>السمة %1</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>System</source>
        <translation>النظام</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>failed, exit %1</source>
        <translation>فشل، خروج %1</translation>
    </message>
    <message>
        <source>%1, %2 ranks</source>
        <translation>%1، الرتب %2</translation>
    </message>
</context>
<context>
    <name>TimelineChart</name>
    <message>
        <source>Timeline of the steps</source>
        <translation>الخط الزمني للخطوات</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>waited %1</source>
        <translation>انتظر %1</translation>
    </message>
    <message>
        <source>started at %1</source>
        <translation>بدأ عند %1</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>استغرق %1</translation>
    </message>
    <message>
        <source>on the critical path</source>
        <translation>على المسار الحرج</translation>
    </message>
    <message>
        <source>took %1 in the run compared with</source>
        <translation>استغرق %1 في التشغيل المقارَن به</translation>
    </message>
    <message>
        <source>prepared in %1</source>
        <translation>حُضّر خلال %1</translation>
    </message>
    <message>
        <source>waited %1, earlier attempts included</source>
        <translation>انتظر %1، شاملاً المحاولات السابقة</translation>
    </message>
    <message>
        <source>started within %1</source>
        <translation>بدأ خلال %1</translation>
    </message>
    <message>
        <source>outputs kept in %1</source>
        <translation>حُفظت المخرجات خلال %1</translation>
    </message>
</context>
<context>
    <name>TimelineLegend</name>
    <message>
        <source>prepares</source>
        <translation>يحضّر</translation>
    </message>
    <message>
        <source>waits for a place</source>
        <translation>ينتظر مكاناً</translation>
    </message>
    <message>
        <source>starts</source>
        <translation>يبدأ</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>يعمل</translation>
    </message>
    <message>
        <source>keeps outputs</source>
        <translation>يحفظ المخرجات</translation>
    </message>
    <message>
        <source>What the shapes of the timeline mean</source>
        <translation>ماذا تعني أشكال المخطط الزمني</translation>
    </message>
    <message>
        <source>Before a step runs, its inputs are read and the cache is asked (prepares), it waits for a place, and its host lays out its inputs and makes its process (starts). Afterwards its outputs are verified, hashed and kept. Times too short to be seen are in the hint of a row.</source>
        <translation>قبل أن تعمل الخطوة تُقرأ مدخلاتها وتُسأل الذاكرة المخبأة (يحضّر)، ثم تنتظر مكاناً، ثم يجهّز مضيفها المدخلات وينشئ العملية (يبدأ). بعد ذلك تُفحص مخرجاتها وتُحسب بصمتها وتُحفظ. الأزمنة الأقصر من أن تُرى مذكورة في تلميح الصف.</translation>
    </message>
</context>
<context>
    <name>TimelinePanel</name>
    <message>
        <source>Timeline of the run</source>
        <translation>الخط الزمني للتشغيل</translation>
    </message>
    <message>
        <source>No times yet</source>
        <translation>لا أوقات بعد</translation>
    </message>
    <message>
        <source>When each step waited, started and ended appears here once the pipeline runs.</source>
        <translation>يظهر هنا متى انتظرت كل خطوة وبدأت وانتهت، حالما يعمل المسار.</translation>
    </message>
    <message>
        <source>Compare with run %1</source>
        <translation>المقارنة بالتشغيل %1</translation>
    </message>
    <message>
        <source>ends about %1</source>
        <translation>ينتهي نحو %1</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>استغرق %1</translation>
    </message>
    <message>
        <source>critical path: %1</source>
        <translation>المسار الحرج: %1</translation>
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
        <translation>
            <numerusform>الخادم على هذا الجهاز · %n مضيف</numerusform>
            <numerusform>الخادم على هذا الجهاز · مضيف واحد</numerusform>
            <numerusform>الخادم على هذا الجهاز · مضيفان</numerusform>
            <numerusform>الخادم على هذا الجهاز · %n مضيفين</numerusform>
            <numerusform>الخادم على هذا الجهاز · %n مضيفًا</numerusform>
            <numerusform>الخادم على هذا الجهاز · %n مضيف</numerusform>
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
        <translation>%1، %2 %</translation>
    </message>
</context>
<context>
    <name>ViewActionWords</name>
    <message>
        <source>Back to where the canvas was</source>
        <translation>العودة إلى حيث كانت لوحة الرسم</translation>
    </message>
    <message>
        <source>Forward to where the canvas was</source>
        <translation>التقدم إلى حيث كانت لوحة الرسم</translation>
    </message>
    <message>
        <source>The canvas was nowhere else before.</source>
        <translation>لم تكن لوحة الرسم في موضع آخر من قبل.</translation>
    </message>
    <message>
        <source>Go back first.</source>
        <translation>عُد إلى الوراء أولًا.</translation>
    </message>
    <message>
        <source>Show the whole pipeline</source>
        <translation>عرض المسار كله</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>تكبير</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>تصغير</translation>
    </message>
    <message>
        <source>Zoom to 100 %</source>
        <translation>عرض بنسبة 100 %</translation>
    </message>
    <message>
        <source>Show or hide the map</source>
        <translation>عرض الخريطة أو إخفاؤها</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>Why does it wait?</source>
        <translation>لماذا ينتظر؟</translation>
    </message>
    <message>
        <source>Choose a job in the list to see what it waits for and when it should start.</source>
        <translation>اختر مهمة من القائمة لترى ما تنتظره ومتى ينبغي أن تبدأ.</translation>
    </message>
    <message>
        <source>Why is %1 of run %2 where it is?</source>
        <comment>step, number</comment>
        <translation>لماذا %1 من التشغيل %2 في هذه الحالة؟</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>جارٍ سؤال الخادم</translation>
    </message>
    <message>
        <source>Should start any moment.</source>
        <translation>ينبغي أن تبدأ في أي لحظة.</translation>
    </message>
    <message>
        <source>Should start at about %1, in %2.</source>
        <comment>clock, span</comment>
        <translation>ينبغي أن تبدأ نحو %1، بعد %2.</translation>
    </message>
</context>
<context>
    <name>WhySection</name>
    <message>
        <source>%1 comes from the cache: %2</source>
        <comment>step, reason</comment>
        <translation>%1 من الذاكرة المؤقتة: %2</translation>
    </message>
    <message>
        <source>What its cache key is made of</source>
        <translation>مم يتكون مفتاح ذاكرتها المؤقتة</translation>
    </message>
    <message>
        <source>What changed of its cache key</source>
        <translation>ما تغيّر من مفتاح ذاكرتها المؤقتة</translation>
    </message>
    <message>
        <source>Hide it</source>
        <translation>إخفاء</translation>
    </message>
</context>
<context>
    <name>WireGesture</name>
    <message>
        <source>%1: release to connect it with %2</source>
        <translation>%1: أفلِت لوصله بـ %2</translation>
    </message>
    <message>
        <source>%1: drag the end away to disconnect it</source>
        <translation>%1: اسحب الطرف بعيدًا لفصله</translation>
    </message>
    <message>
        <source>%1: release to disconnect it</source>
        <translation>%1: أفلِت لفصله</translation>
    </message>
    <message>
        <source>%1 on empty canvas: release to add a node and connect it</source>
        <translation>%1 على لوحة فارغة: أفلِت لإضافة عقدة ووصلها</translation>
    </message>
    <message>
        <source>%1: release to leave it as it is</source>
        <translation>%1: أفلِت لتركه كما هو</translation>
    </message>
    <message>
        <source>%1: release to connect it with a port of %2</source>
        <translation>%1: أفلِت لوصله بمنفذ من %2</translation>
    </message>
    <message>
        <source>Drag across wires to cut them</source>
        <translation>اسحب عبر الوصلات لقطعها</translation>
    </message>
    <message numerus="yes">
        <source>Release to cut %n wire(s)</source>
        <translation>
            <numerusform>أفلِت لقطع %n وصلة</numerusform>
            <numerusform>أفلِت لقطع وصلة واحدة</numerusform>
            <numerusform>أفلِت لقطع وصلتين</numerusform>
            <numerusform>أفلِت لقطع %n وصلات</numerusform>
            <numerusform>أفلِت لقطع %n وصلة</numerusform>
            <numerusform>أفلِت لقطع %n وصلة</numerusform>
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
        <translation>لا يُعرض أي تشغيل. شغّل المسار ليُرى ما يتدفق هنا.</translation>
    </message>
    <message>
        <source>Looking at it.</source>
        <translation>جارٍ النظر فيه.</translation>
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
        <translation>أمس، %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>weekday, time</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>قبل %1</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n بايت</numerusform>
            <numerusform>بايت واحد</numerusform>
            <numerusform>بايتان</numerusform>
            <numerusform>%n بايتات</numerusform>
            <numerusform>%n بايتًا</numerusform>
            <numerusform>%n بايت</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Settings are not kept: %1 cannot be written. They hold until this window closes; make the file writable to keep them.</source>
        <translation>لم تُحفظ الإعدادات: تتعذر الكتابة إلى %1. تسري حتى إغلاق هذه النافذة؛ اجعل الملف قابلًا للكتابة لحفظها.</translation>
    </message>
</context>
<context>
    <name>WorkspaceClaim</name>
    <message>
        <source>%1 is open in another window, which was brought forward.</source>
        <translation>%1 مفتوح في نافذة أخرى أُحضرت إلى الأمام.</translation>
    </message>
    <message>
        <source>%1 is open in another window, which does not answer (process %2). End that program, then open the folder again.</source>
        <translation>%1 مفتوح في نافذة أخرى لا تستجيب (العملية %2). أنهِ ذلك البرنامج ثم افتح المجلد مرة أخرى.</translation>
    </message>
</context>
<context>
    <name>WorkspaceSession</name>
    <message>
        <source>The server has not answered since %1. %2</source>
        <comment>moment, reason</comment>
        <translation>لم يستجب الخادم منذ %1. %2</translation>
    </message>
    <message>
        <source>It is looked for; jobs go on without it</source>
        <translation>جارٍ البحث عنه؛ وتستمر المهام دونه</translation>
    </message>
    <message>
        <source>The server is version %1 and this window %2: what only one of them knows is missing here.</source>
        <translation>إصدار الخادم %1 وإصدار هذه النافذة %2: ما لا يعرفه سوى أحدهما غير متاح هنا.</translation>
    </message>
    <message>
        <source>End the server with &quot;orrery server --stop&quot;; the window starts its own</source>
        <translation>أوقف الخادم بالأمر &quot;orrery server --stop&quot;؛ وستبدأ النافذة خادمها</translation>
    </message>
    <message>
        <source>It is tried again every few seconds</source>
        <translation>تُعاد المحاولة كل بضع ثوانٍ</translation>
    </message>
</context>
<context>
    <name>YamlArea</name>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>قص</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>لصق</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>تحديد الكل</translation>
    </message>
</context>
</TS>
