<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutPanel</name>
    <message>
        <source>no workspace open</source>
        <translation>kein Arbeitsbereich offen</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Copy the versions</source>
        <translation>Versionen kopieren</translation>
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
        <translation>Meldungen</translation>
    </message>
    <message numerus="yes">
        <source>Notifications, %n new</source>
        <translation>
            <numerusform>Meldungen, %n neue</numerusform>
            <numerusform>Meldungen, %n neue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoxColors</name>
    <message>
        <source>Colour it blue</source>
        <translation>Blau färben</translation>
    </message>
    <message>
        <source>Colour it orange</source>
        <translation>Orange färben</translation>
    </message>
    <message>
        <source>Colour it green</source>
        <translation>Grün färben</translation>
    </message>
    <message>
        <source>Colour it pink</source>
        <translation>Rosa färben</translation>
    </message>
    <message>
        <source>Colour it amber</source>
        <translation>Bernstein färben</translation>
    </message>
    <message>
        <source>Colour it teal</source>
        <translation>Petrol färben</translation>
    </message>
    <message>
        <source>Colour it yellow</source>
        <translation>Gelb färben</translation>
    </message>
    <message>
        <source>Colour it grey</source>
        <translation>Grau färben</translation>
    </message>
    <message>
        <source>Give it its usual colour</source>
        <translation>Die übliche Farbe geben</translation>
    </message>
</context>
<context>
    <name>BoxCommands</name>
    <message>
        <source>No node is selected, so there is nothing to put a frame around. Select nodes with Shift+drag first.</source>
        <translation>Kein Knoten ist ausgewählt, darum gibt es nichts einzurahmen. Wählen Sie zuerst Knoten mit Umschalt+Ziehen aus.</translation>
    </message>
    <message>
        <source>New frame</source>
        <translation>Neuer Rahmen</translation>
    </message>
    <message numerus="yes">
        <source>Put a frame around %n node(s)</source>
        <translation>
            <numerusform>%n Knoten einrahmen</numerusform>
            <numerusform>%n Knoten einrahmen</numerusform>
        </translation>
    </message>
    <message>
        <source>The selected nodes are in no frame.</source>
        <translation>Die ausgewählten Knoten sind in keinem Rahmen.</translation>
    </message>
    <message numerus="yes">
        <source>Take %n node(s) out of the frame</source>
        <translation>
            <numerusform>%n Knoten aus dem Rahmen nehmen</numerusform>
            <numerusform>%n Knoten aus dem Rahmen nehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Neue Notiz</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Remove frame %1</source>
        <translation>Rahmen %1 entfernen</translation>
    </message>
    <message>
        <source>Remove note %1</source>
        <translation>Notiz %1 entfernen</translation>
    </message>
    <message>
        <source>Rename a frame to %1</source>
        <translation>Rahmen in %1 umbenennen</translation>
    </message>
    <message>
        <source>Change a note</source>
        <translation>Notiz ändern</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Will run</source>
        <translation>Wird laufen</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 an %2</translation>
    </message>
    <message>
        <source>%1 before %2</source>
        <translation>%1 vor %2</translation>
    </message>
    <message>
        <source>%1 to %2, %3</source>
        <translation>%1 an %2, %3</translation>
    </message>
    <message>
        <source>Runs stop before it</source>
        <translation>Läufe halten davor an</translation>
    </message>
    <message>
        <source>Stack of instances, open</source>
        <translation>Stapel von Instanzen, offen</translation>
    </message>
    <message>
        <source>Stack of instances, closed</source>
        <translation>Stapel von Instanzen, geschlossen</translation>
    </message>
    <message>
        <source>Pinned to its last outputs, which are stale</source>
        <translation>An seine letzten Ausgaben angeheftet, die veraltet sind</translation>
    </message>
    <message>
        <source>Pinned to its last outputs</source>
        <translation>An seine letzten Ausgaben angeheftet</translation>
    </message>
</context>
<context>
    <name>CanvasCommands</name>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n nodes</source>
        <translation>
            <numerusform>%n Knoten entfernen</numerusform>
            <numerusform>%n Knoten entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste steps</source>
        <translation>Schritte einfügen</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>%1 duplizieren</translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n nodes</source>
        <translation>
            <numerusform>%n Knoten duplizieren</numerusform>
            <numerusform>%n Knoten duplizieren</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 runs on a condition of its own (when:). Change that condition instead.</source>
        <translation>%1 läuft unter einer eigenen Bedingung (when:). Ändern Sie stattdessen diese Bedingung.</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n Knoten</numerusform>
            <numerusform>%n Knoten</numerusform>
        </translation>
    </message>
    <message>
        <source>Take %1 into runs again</source>
        <translation>%1 wieder in Läufe aufnehmen</translation>
    </message>
    <message>
        <source>Leave %1 out of runs</source>
        <translation>%1 aus Läufen herausnehmen</translation>
    </message>
    <message>
        <source>Tidy the graph</source>
        <translation>Graph ordnen</translation>
    </message>
    <message>
        <source>Select at least two nodes to align them.</source>
        <translation>Wählen Sie mindestens zwei Knoten aus, um sie auszurichten.</translation>
    </message>
    <message numerus="yes">
        <source>Align %n nodes</source>
        <translation>
            <numerusform>%n Knoten ausrichten</numerusform>
            <numerusform>%n Knoten ausrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Select at least three nodes to distribute them.</source>
        <translation>Wählen Sie mindestens drei Knoten aus, um sie zu verteilen.</translation>
    </message>
    <message numerus="yes">
        <source>Distribute %n nodes</source>
        <translation>
            <numerusform>%n Knoten verteilen</numerusform>
            <numerusform>%n Knoten verteilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>%1 in %2 umbenennen</translation>
    </message>
</context>
<context>
    <name>CanvasEditor</name>
    <message>
        <source>Put %1 between %2 and %3</source>
        <translation>%1 zwischen %2 und %3 setzen</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>Move a frame</source>
        <translation>Rahmen verschieben</translation>
    </message>
    <message>
        <source>Move a note</source>
        <translation>Notiz verschieben</translation>
    </message>
    <message numerus="yes">
        <source>Move %n nodes</source>
        <translation>
            <numerusform>%n Knoten verschieben</numerusform>
            <numerusform>%n Knoten verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Connect %1.%2 with %3.%4</source>
        <translation>%1.%2 mit %3.%4 verbinden</translation>
    </message>
    <message>
        <source>%1 names %2 in an expression, so there is no wire to cut. Change the expression of %1.</source>
        <translation>%1 nennt %2 in einem Ausdruck, darum gibt es keine Verbindung zum Trennen. Ändern Sie den Ausdruck von %1.</translation>
    </message>
    <message>
        <source>Disconnect %1 from %2</source>
        <translation>%1 von %2 trennen</translation>
    </message>
    <message numerus="yes">
        <source>Cut %n wires</source>
        <translation>
            <numerusform>%n Verbindung trennen</numerusform>
            <numerusform>%n Verbindungen trennen</numerusform>
        </translation>
    </message>
    <message>
        <source>A wire between %1 and %2 would close a cycle, so that neither could start. Connect another node.</source>
        <translation>Eine Verbindung zwischen %1 und %2 schlösse einen Kreis, sodass keiner von beiden starten könnte. Verbinden Sie einen anderen Knoten.</translation>
    </message>
    <message>
        <source>%1 has no port for %2 (%3). Put a node between them that turns one into the other.</source>
        <translation>%1 hat keinen Anschluss für %2 (%3). Setzen Sie einen Knoten dazwischen, der das eine in das andere umwandelt.</translation>
    </message>
    <message>
        <source>Add %1 and connect it</source>
        <translation>%1 hinzufügen und verbinden</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Resize a note</source>
        <translation>Größe einer Notiz ändern</translation>
    </message>
    <message>
        <source>Resize a frame</source>
        <translation>Größe eines Rahmens ändern</translation>
    </message>
    <message numerus="yes">
        <source>Take %n node(s) out of the frame</source>
        <translation>
            <numerusform>%n Knoten aus dem Rahmen nehmen</numerusform>
            <numerusform>%n Knoten aus dem Rahmen nehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n node(s) into the frame</source>
        <translation>
            <numerusform>%n Knoten in den Rahmen nehmen</numerusform>
            <numerusform>%n Knoten in den Rahmen nehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Straighten the wire from %1 to %2</source>
        <translation>Verbindung von %1 zu %2 gerade ziehen</translation>
    </message>
    <message>
        <source>Bend the wire from %1 to %2</source>
        <translation>Verbindung von %1 zu %2 umleiten</translation>
    </message>
    <message>
        <source>Open the stack %1</source>
        <translation>Stapel %1 öffnen</translation>
    </message>
    <message>
        <source>Close the stack %1</source>
        <translation>Stapel %1 schließen</translation>
    </message>
    <message>
        <source>Take %1 off its wires</source>
        <translation>%1 von seinen Verbindungen lösen</translation>
    </message>
    <message>
        <source>Open a pipeline file of this machine first.</source>
        <translation>Öffnen Sie zuerst eine Pipeline-Datei dieses Rechners.</translation>
    </message>
    <message>
        <source>Mend the line that cannot be read first.</source>
        <translation>Berichtigen Sie zuerst die Zeile, die nicht lesbar ist.</translation>
    </message>
    <message>
        <source>The canvas shows two files. End the comparison first.</source>
        <translation>Die Zeichenfläche zeigt zwei Dateien. Beenden Sie erst den Vergleich.</translation>
    </message>
</context>
<context>
    <name>CanvasGhost</name>
    <message>
        <source>not added yet</source>
        <translation>noch nicht hinzugefügt</translation>
    </message>
</context>
<context>
    <name>CanvasView</name>
    <message>
        <source>Pipeline graph</source>
        <translation>Graph der Pipeline</translation>
    </message>
    <message>
        <source>This pipeline has no steps yet</source>
        <translation>Diese Pipeline hat noch keine Schritte</translation>
    </message>
    <message>
        <source>Press A or double-click here to add the first one, or drag a node from the left.
Then drag from its port to add what comes next.</source>
        <translation>Drücken Sie A oder doppelklicken Sie hier, um den ersten hinzuzufügen, oder ziehen Sie einen Knoten von links herein.
Ziehen Sie dann von seinem Anschluss aus, um hinzuzufügen, was folgt.</translation>
    </message>
    <message>
        <source>Frame %1</source>
        <translation>Rahmen %1</translation>
    </message>
    <message>
        <source>Note %1</source>
        <translation>Notiz %1</translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>%1 (default)</source>
        <translation>%1 (Standard)</translation>
    </message>
</context>
<context>
    <name>ClusterPage</name>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Solid: our jobs. Hatched: processes that are not ours. Faded: older than the refresh interval.</source>
        <translation>Voll: unsere Aufträge. Schraffiert: fremde Prozesse. Blass: älter als das Abfrageintervall.</translation>
    </message>
    <message>
        <source>Waiting jobs</source>
        <translation>Wartende Aufträge</translation>
    </message>
    <message>
        <source>Running jobs</source>
        <translation>Laufende Aufträge</translation>
    </message>
    <message>
        <source>Jobs on the hosts</source>
        <translation>Aufträge auf den Rechnern</translation>
    </message>
    <message>
        <source>No workspace is open</source>
        <translation>Kein Arbeitsbereich ist offen</translation>
    </message>
    <message>
        <source>The hosts of a workspace are shown here: how busy they are, and what waits for them.</source>
        <translation>Hier stehen die Rechner eines Arbeitsbereichs: wie ausgelastet sie sind und was auf sie wartet.</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>No host has reported yet</source>
        <translation>Noch hat sich kein Rechner gemeldet</translation>
    </message>
    <message>
        <source>This machine joins as soon as its agent has started, with the first run at the latest.</source>
        <translation>Dieser Rechner kommt hinzu, sobald sein Agent gestartet ist, spätestens mit dem ersten Lauf.</translation>
    </message>
    <message numerus="yes">
        <source>%n host(s)</source>
        <translation>
            <numerusform>%n Rechner</numerusform>
            <numerusform>%n Rechner</numerusform>
        </translation>
    </message>
    <message>
        <source>GPUs: %1 ours, %2 others, %3 free</source>
        <translation>GPUs: %1 unsere, %2 fremde, %3 frei</translation>
    </message>
    <message>
        <source>Waiting %1</source>
        <translation>Wartend %1</translation>
    </message>
    <message>
        <source>Running %1</source>
        <translation>Laufend %1</translation>
    </message>
    <message>
        <source>Enter opens the job on the canvas</source>
        <translation>Eingabe öffnet den Auftrag auf der Zeichenfläche</translation>
    </message>
</context>
<context>
    <name>ColumnChart</name>
    <message>
        <source>Column of the chart</source>
        <translation>Spalte des Diagramms</translation>
    </message>
    <message>
        <source>Close the chart</source>
        <translation>Diagramm schließen</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlend</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>over %1</source>
        <comment>a number</comment>
        <translation>über %1</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Kleinster</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Größter</translation>
    </message>
    <message>
        <source>Values of %1: %2</source>
        <comment>column, figures</comment>
        <translation>Werte von %1: %2</translation>
    </message>
    <message>
        <source>Of the first %1 rows; the table is larger</source>
        <translation>Von den ersten %1 Zeilen; die Tabelle ist größer</translation>
    </message>
    <message>
        <source>Of all %1 rows, also those the filter hides</source>
        <translation>Von allen %1 Zeilen, auch denen, die der Filter verbirgt</translation>
    </message>
    <message>
        <source>Of all %1 rows</source>
        <translation>Von allen %1 Zeilen</translation>
    </message>
</context>
<context>
    <name>ColumnEditor</name>
    <message>
        <source>Pick a column for %1</source>
        <translation>Spalte für %1 wählen</translation>
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
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>%1 other values</source>
        <translation>%1 andere Werte</translation>
    </message>
    <message>
        <source>other values</source>
        <translation>andere Werte</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s)</source>
        <comment>what a bar stands for</comment>
        <translation>
            <numerusform>%1: %n Zeile</numerusform>
            <numerusform>%1: %n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>No row has a value in this column.</source>
        <translation>Keine Zeile hat in dieser Spalte einen Wert.</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
</context>
<context>
    <name>ColumnSummary</name>
    <message>
        <source>Columns: %1</source>
        <translation>Spalten: %1</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Go to anything</source>
        <translation>Überall hin</translation>
    </message>
    <message>
        <source>What to go to or do</source>
        <translation>Ziel oder Aktion</translation>
    </message>
    <message>
        <source>Go to a page, pipeline, step, run, setting or command</source>
        <translation>Zu Seite, Pipeline, Schritt, Lauf, Einstellung oder Befehl</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>&gt; actions</source>
        <translation>&gt; Aktionen</translation>
    </message>
    <message>
        <source>@ steps</source>
        <translation>@ Schritte</translation>
    </message>
    <message>
        <source># runs</source>
        <translation># Läufe</translation>
    </message>
    <message>
        <source>: hosts</source>
        <translation>: Rechner</translation>
    </message>
    <message>
        <source>/ settings</source>
        <translation>/ Einstellungen</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Nothing has this name. Try fewer letters, or another prefix.</source>
        <translation>Nichts heißt so. Versuchen Sie es mit weniger Buchstaben oder einem anderen Präfix.</translation>
    </message>
    <message>
        <source>Up, Down  choose</source>
        <translation>Auf, Ab  wählen</translation>
    </message>
    <message>
        <source>Enter  go to it</source>
        <translation>Eingabe  hingehen</translation>
    </message>
    <message>
        <source>Esc  close</source>
        <translation>Esc  schließen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Step %1 is new</source>
        <translation>Schritt %1 ist neu</translation>
    </message>
    <message>
        <source>Step %1 is gone</source>
        <translation>Schritt %1 fehlt</translation>
    </message>
    <message>
        <source>Step %1 changed</source>
        <translation>Schritt %1 hat sich geändert</translation>
    </message>
    <message>
        <source>Parameter %1</source>
        <translation>Parameter %1</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>state, time</comment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>other content</source>
        <translation>anderer Inhalt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>metric, step</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>kein Wert</translation>
    </message>
    <message>
        <source>a command</source>
        <translation>ein Befehl</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lauf %1</translation>
    </message>
</context>
<context>
    <name>ComparisonModel</name>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
</context>
<context>
    <name>CompletionModel</name>
    <message>
        <source>%1, %2</source>
        <comment>what may be written, what it is</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>CompletionPopup</name>
    <message>
        <source>Completions</source>
        <translation>Vervollständigungen</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <source>Nobody listens at the server&apos;s port.</source>
        <translation>Am Port des Servers antwortet niemand.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The server cannot be reached: %1.</source>
        <translation>Der Server ist nicht erreichbar: %1.</translation>
    </message>
    <message>
        <source>The server answered %1 without a reason.</source>
        <translation>Der Server hat %1 ohne Begründung geantwortet.</translation>
    </message>
    <message>
        <source>The server of this workspace does not answer.</source>
        <translation>Der Server dieses Arbeitsbereichs antwortet nicht.</translation>
    </message>
    <message>
        <source>The server&apos;s answer has %1, and at most %2 are read at once. Split a pipeline that is so large into sub-pipelines.</source>
        <translation>Die Antwort des Servers hat %1, und höchstens %2 werden auf einmal gelesen. Teilen Sie eine so große Pipeline in Teil-Pipelines.</translation>
    </message>
</context>
<context>
    <name>DataCard</name>
    <message>
        <source>Take this preview away</source>
        <translation>Diese Vorschau wegnehmen</translation>
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
        <translation>Zum vorigen geänderten Schritt (Umschalt+F4)</translation>
    </message>
    <message>
        <source>Go to the next changed step (F4)</source>
        <translation>Zum nächsten geänderten Schritt (F4)</translation>
    </message>
    <message>
        <source>End comparison</source>
        <translation>Vergleich beenden</translation>
    </message>
    <message>
        <source>Nothing is compared</source>
        <translation>Nichts wird verglichen</translation>
    </message>
    <message>
        <source>Nothing differs</source>
        <translation>Nichts ist verschieden</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Choose a run under History and compare it with the one that is shown, or compare this file with another: what changed is listed here and drawn on the canvas.</source>
        <translation>Wählen Sie unter Verlauf einen Lauf und vergleichen Sie ihn mit dem gezeigten, oder vergleichen Sie diese Datei mit einer anderen: Was sich geändert hat, wird hier aufgezählt und auf der Zeichenfläche gezeigt.</translation>
    </message>
</context>
<context>
    <name>DocumentBar</name>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>%1 was changed by another program at lines that you changed too. Nothing is lost: choose one, undo brings the other back.</source>
        <translation>Ein anderes Programm hat %1 in Zeilen geändert, die Sie auch geändert haben. Nichts ist verloren: Wählen Sie eine Fassung, Rückgängig holt die andere zurück.</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Fremde übernehmen</translation>
    </message>
    <message>
        <source>Your edits of %1 that were not saved are back. The file itself is as it was.</source>
        <translation>Ihre nicht gespeicherten Änderungen an %1 sind wieder da. Die Datei selbst ist, wie sie war.</translation>
    </message>
    <message>
        <source>Keep the edits</source>
        <translation>Änderungen behalten</translation>
    </message>
    <message>
        <source>Discard the edits</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Line %1 cannot be read: %2 The canvas shows the last version that could.</source>
        <translation>Zeile %1 ist nicht lesbar: %2 Die Zeichenfläche zeigt die letzte lesbare Fassung.</translation>
    </message>
    <message>
        <source>Show the line</source>
        <translation>Zeile zeigen</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was verschieden ist</translation>
    </message>
    <message>
        <source>Lines that differ: - here, + in the file</source>
        <translation>Verschiedene Zeilen: - hier, + in der Datei</translation>
    </message>
    <message>
        <source>Lines that begin with - are here only, those with + in the file only.</source>
        <translation>Zeilen mit - am Anfang stehen nur hier, die mit + nur in der Datei.</translation>
    </message>
    <message>
        <source>Compare on the canvas</source>
        <translation>Auf der Zeichenfläche vergleichen</translation>
    </message>
</context>
<context>
    <name>DocumentSession</name>
    <message>
        <source>%1 can no longer be read: %2. What is shown here is kept; saving writes it again.</source>
        <translation>%1 ist nicht mehr lesbar: %2. Was hier steht, bleibt erhalten; Speichern schreibt es neu.</translation>
    </message>
    <message>
        <source>%1 was changed by another program; its changes and yours are both in the document.</source>
        <translation>Ein anderes Programm hat %1 geändert; seine und Ihre Änderungen sind beide im Dokument.</translation>
    </message>
    <message>
        <source>%1 is not open, so there is nothing to save.</source>
        <translation>%1 ist nicht offen, darum gibt es nichts zu speichern.</translation>
    </message>
    <message>
        <source>%1 was changed by another program at the same lines. Keep yours or take theirs, then save.</source>
        <translation>Ein anderes Programm hat %1 in denselben Zeilen geändert. Behalten Sie Ihre Fassung oder übernehmen Sie die fremde und speichern Sie dann.</translation>
    </message>
    <message>
        <source>%1 was not saved: %2. Your edits are kept here; make room or choose another place and save again.</source>
        <translation>%1 wurde nicht gespeichert: %2. Ihre Änderungen bleiben hier; schaffen Sie Platz oder wählen Sie einen anderen Ort und speichern Sie erneut.</translation>
    </message>
</context>
<context>
    <name>EditsPanel</name>
    <message>
        <source>Edits, the oldest first</source>
        <translation>Änderungen, die älteste zuerst</translation>
    </message>
    <message>
        <source>Nothing was edited yet</source>
        <translation>Noch nichts geändert</translation>
    </message>
    <message>
        <source>Every change of the pipeline is listed here by name, and can be taken back, also after saving.</source>
        <translation>Jede Änderung der Pipeline steht hier mit Namen und lässt sich zurücknehmen, auch nach dem Speichern.</translation>
    </message>
    <message>
        <source>As it was opened</source>
        <translation>Wie beim Öffnen</translation>
    </message>
    <message>
        <source>Undone. Choose it to do it again.</source>
        <translation>Zurückgenommen. Wählen Sie es, um es wiederherzustellen.</translation>
    </message>
    <message>
        <source>Choose it to go back to here.</source>
        <translation>Wählen Sie es, um hierher zurückzugehen.</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>%1 is below %2, the least.</source>
        <translation>%1 ist unter dem Mindestwert %2.</translation>
    </message>
    <message>
        <source>%1 is above %2, the most.</source>
        <translation>%1 ist über dem Höchstwert %2.</translation>
    </message>
    <message>
        <source>%1 is not a whole number. Write 8.</source>
        <translation>%1 ist keine ganze Zahl. Schreiben Sie etwa 8.</translation>
    </message>
    <message>
        <source>%1 is not a number. Write 0.01 or 1e-2.</source>
        <translation>%1 ist keine Zahl. Schreiben Sie etwa 0.01 oder 1e-2.</translation>
    </message>
    <message>
        <source>%1 is not a whole number. Write %2.</source>
        <translation>%1 ist keine ganze Zahl. Schreiben Sie %2.</translation>
    </message>
    <message>
        <source>%1 is needed. Write a value.</source>
        <translation>%1 wird gebraucht. Schreiben Sie einen Wert.</translation>
    </message>
    <message>
        <source>%1 is one of %2.</source>
        <translation>%1 muss eines von %2 sein.</translation>
    </message>
    <message>
        <source>%1 is not a size. Write 512MiB or 2GiB.</source>
        <translation>%1 ist keine Größe. Schreiben Sie etwa 512MiB oder 2GiB.</translation>
    </message>
    <message>
        <source>%1 is not a span of time. Write 90s, 10m or 2h.</source>
        <translation>%1 ist keine Zeitspanne. Schreiben Sie etwa 90s, 10m oder 2h.</translation>
    </message>
    <message>
        <source>%1 is not a list. Write [1, 2] or [&quot;a&quot;, &quot;b&quot;].</source>
        <translation>%1 ist keine Liste. Schreiben Sie etwa [1, 2] oder [&quot;a&quot;, &quot;b&quot;].</translation>
    </message>
</context>
<context>
    <name>FileComparisonFeed</name>
    <message>
        <source>%1 against what is saved</source>
        <translation>%1 gegen das Gespeicherte</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 gegen %2</translation>
    </message>
    <message>
        <source>The files cannot be compared</source>
        <translation>Die Dateien können nicht verglichen werden</translation>
    </message>
    <message>
        <source>Comparing the files</source>
        <translation>Die Dateien werden verglichen</translation>
    </message>
    <message>
        <source>Both are being read.</source>
        <translation>Beide werden gelesen.</translation>
    </message>
    <message>
        <source>The file says the same as the document here.</source>
        <translation>In der Datei steht dasselbe wie im Dokument hier.</translation>
    </message>
    <message>
        <source>%1 and %2 have the same parameters and steps.</source>
        <translation>%1 und %2 haben dieselben Parameter und Schritte.</translation>
    </message>
    <message>
        <source>Line %1 of %2 cannot be read: %3 Mend the line, then compare again.</source>
        <comment>number, file, reason</comment>
        <translation>Zeile %1 von %2 kann nicht gelesen werden: %3 Bringen Sie die Zeile in Ordnung und vergleichen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>Expression for %1</source>
        <translation>Ausdruck für %1</translation>
    </message>
    <message>
        <source>Write an expression instead of a value</source>
        <translation>Einen Ausdruck statt eines Wertes schreiben</translation>
    </message>
    <message>
        <source>Expression for %1 on or off</source>
        <translation>Ausdruck für %1 ein oder aus</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>Reset to the default, which is empty</source>
        <translation>Auf den Standard zurücksetzen, der leer ist</translation>
    </message>
    <message>
        <source>Reset to the default: %1</source>
        <translation>Auf den Standard zurücksetzen: %1</translation>
    </message>
    <message>
        <source>%1 is no expression. Write ${{ params.name }}, or switch fx off to write a value.</source>
        <translation>%1 ist kein Ausdruck. Schreiben Sie ${{ params.name }} oder schalten Sie fx aus, um einen Wert zu schreiben.</translation>
    </message>
    <message>
        <source>For example ${{ params.name }}.</source>
        <translation>Zum Beispiel ${{ params.name }}.</translation>
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
        <translation>kein Wert</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>GuidedTour</name>
    <message>
        <source>Guided tour</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>Skip the tour</source>
        <translation>Rundgang überspringen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Start here</source>
        <translation>Hier beginnen</translation>
    </message>
    <message>
        <source>Projects that you had open, and samples that run on this machine. Nothing runs by being opened.</source>
        <translation>Zuletzt geöffnete Projekte und Beispiele, die auf diesem Rechner laufen. Durch Öffnen startet nichts.</translation>
    </message>
    <message>
        <source>Go anywhere</source>
        <translation>Überall hin</translation>
    </message>
    <message>
        <source>One field reaches every page, pipeline, step, run, setting and action. It also shows their keys.</source>
        <translation>Ein Feld erreicht jede Seite, Pipeline, jeden Schritt, Lauf, jede Einstellung und Aktion. Es zeigt auch ihre Tasten.</translation>
    </message>
    <message>
        <source>Draw and run a pipeline</source>
        <translation>Eine Pipeline zeichnen und starten</translation>
    </message>
    <message>
        <source>Steps and wires here are the lines of the pipeline&apos;s file. The run button says beforehand how much will run.</source>
        <translation>Schritte und Verbindungen sind hier die Zeilen der Pipeline-Datei. Der Startknopf sagt vorher, wie viel laufen wird.</translation>
    </message>
    <message>
        <source>See why something waits</source>
        <translation>Sehen, warum etwas wartet</translation>
    </message>
    <message>
        <source>How busy this machine is and by whom, and for each waiting job the reason and its predicted start.</source>
        <translation>Wie ausgelastet dieser Rechner ist und durch wen, und für jeden wartenden Auftrag der Grund und der erwartete Start.</translation>
    </message>
    <message>
        <source>What happened, and help</source>
        <translation>Was geschehen ist, und Hilfe</translation>
    </message>
    <message>
        <source>The bell keeps every notification with what can be done about it. The question mark shows the keys that work here, and this tour again.</source>
        <translation>Die Glocke bewahrt jede Meldung mit dem auf, was sich tun lässt. Das Fragezeichen zeigt die Tasten, die hier gelten, und diesen Rundgang noch einmal.</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>HistogramWords</name>
    <message>
        <source>integer</source>
        <translation>ganze Zahl</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>boolean</source>
        <translation>Wahrheitswert</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column, type</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 to %2, mean %3, deviation %4</source>
        <translation>%1 bis %2, Mittel %3, Abweichung %4</translation>
    </message>
    <message>
        <source>no value is missing</source>
        <translation>kein Wert fehlt</translation>
    </message>
    <message>
        <source>%1 missing (%2 %)</source>
        <translation>%1 fehlen (%2 %)</translation>
    </message>
    <message>
        <source>%1 different values</source>
        <translation>%1 verschiedene Werte</translation>
    </message>
    <message>
        <source>more than %1 different values</source>
        <translation>mehr als %1 verschiedene Werte</translation>
    </message>
    <message>
        <source>%1: %2 times</source>
        <comment>value, count</comment>
        <translation>%1: %2-mal</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Runs of this pipeline</source>
        <translation>Läufe dieser Pipeline</translation>
    </message>
    <message>
        <source>No past runs</source>
        <translation>Keine früheren Läufe</translation>
    </message>
    <message>
        <source>Each run of this pipeline is kept here and can be opened on the canvas.</source>
        <translation>Jeder Lauf dieser Pipeline bleibt hier und lässt sich auf der Zeichenfläche öffnen.</translation>
    </message>
    <message>
        <source>Compare with the run that is shown</source>
        <translation>Mit dem gezeigten Lauf vergleichen</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Open a project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Start from a sample</source>
        <translation>Mit einem Beispiel beginnen</translation>
    </message>
    <message>
        <source>Nothing runs when a project is opened.</source>
        <translation>Beim Öffnen eines Projekts startet nichts.</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>From a terminal</source>
        <translation>Im Terminal</translation>
    </message>
    <message>
        <source>The same file runs without this window, here and in CI:</source>
        <translation>Dieselbe Datei läuft ohne dieses Fenster, hier und in der CI:</translation>
    </message>
    <message>
        <source>not run yet</source>
        <translation>noch nicht gelaufen</translation>
    </message>
    <message>
        <source>run %1 %2</source>
        <comment>number, state</comment>
        <translation>Lauf %1 %2</translation>
    </message>
    <message>
        <source>No project opened yet</source>
        <translation>Noch kein Projekt geöffnet</translation>
    </message>
    <message>
        <source>A project is a folder with pipeline files. Open yours, or start with a sample below.</source>
        <translation>Ein Projekt ist ein Ordner mit Pipeline-Dateien. Öffnen Sie Ihres oder beginnen Sie mit einem Beispiel weiter unten.</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>needs %1</source>
        <translation>braucht %1</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s), %1 of memory</source>
        <translation>
            <numerusform>%n Kern, %1 Speicher</numerusform>
            <numerusform>%n Kerne, %1 Speicher</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for GPUs and Python</source>
        <translation>Suche nach GPUs und Python</translation>
    </message>
    <message>
        <source>No GPU found</source>
        <translation>Keine GPU gefunden</translation>
    </message>
    <message>
        <source>No python3 found. Samples without Python run all the same.</source>
        <translation>Kein python3 gefunden. Beispiele ohne Python laufen trotzdem.</translation>
    </message>
    <message>
        <source>Python %1</source>
        <translation>Python %1</translation>
    </message>
    <message>
        <source>Python %1 with %2</source>
        <translation>Python %1 mit %2</translation>
    </message>
    <message>
        <source>Nothing is sent anywhere</source>
        <translation>Nichts wird irgendwohin gesendet</translation>
    </message>
    <message>
        <source>Ctrl+K goes anywhere, ? shows the keys that work here.</source>
        <translation>Strg+K führt überall hin, ? zeigt die Tasten, die hier gelten.</translation>
    </message>
    <message>
        <source>Take the tour of five steps</source>
        <translation>Rundgang in fünf Schritten machen</translation>
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
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Platte</translation>
    </message>
    <message>
        <source>GPU %1</source>
        <translation>GPU %1</translation>
    </message>
    <message>
        <source>%1 of %2 cores</source>
        <comment>busy, all</comment>
        <translation>%1 von %2 Kernen</translation>
    </message>
    <message>
        <source>%1 promised to jobs</source>
        <translation>%1 an Aufträge vergeben</translation>
    </message>
    <message>
        <source>%1, free</source>
        <comment>model</comment>
        <translation>%1, frei</translation>
    </message>
    <message>
        <source>%1, in use by our jobs</source>
        <comment>model</comment>
        <translation>%1, von unseren Aufträgen belegt</translation>
    </message>
    <message>
        <source>%1, not ours: %2</source>
        <comment>model, process</comment>
        <translation>%1, nicht unsere: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n Kern</numerusform>
            <numerusform>%n Kerne</numerusform>
        </translation>
    </message>
    <message>
        <source>No job runs here</source>
        <translation>Hier läuft kein Auftrag</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) run here</source>
        <translation>
            <numerusform>Hier läuft %n Auftrag</numerusform>
            <numerusform>Hier laufen %n Aufträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Host %1, %2</source>
        <comment>name, state</comment>
        <translation>Rechner %1, %2</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>measured %1</source>
        <translation>gemessen %1</translation>
    </message>
    <message>
        <source>last seen %1</source>
        <translation>zuletzt gesehen %1</translation>
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
        <translation>% aller Kerne</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>% in use</source>
        <translation>% belegt</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>% busy</source>
        <translation>% ausgelastet</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>chart, unit</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nach</translation>
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
        <translation>Bild</translation>
    </message>
    <message>
        <source>%1, %2 × %3 pixels</source>
        <translation>%1, %2 × %3 Pixel</translation>
    </message>
</context>
<context>
    <name>InsertPopup</name>
    <message>
        <source>Add a node</source>
        <translation>Knoten hinzufügen</translation>
    </message>
    <message>
        <source>Find a node to add</source>
        <translation>Knoten zum Hinzufügen suchen</translation>
    </message>
    <message>
        <source>Nodes that can be added</source>
        <translation>Knoten, die hinzugefügt werden können</translation>
    </message>
    <message>
        <source>Add after %1</source>
        <translation>Nach %1 hinzufügen</translation>
    </message>
    <message>
        <source>Add before %1</source>
        <translation>Vor %1 hinzufügen</translation>
    </message>
    <message>
        <source>Fits this wire, best guess first</source>
        <translation>Passt an diese Verbindung, Wahrscheinlichstes zuerst</translation>
    </message>
    <message>
        <source>Nodes, what you use first</source>
        <translation>Knoten, häufig benutzte zuerst</translation>
    </message>
    <message>
        <source>Up, Down: choose   Enter: connect   Esc: drop</source>
        <translation>Auf, Ab: wählen   Eingabe: verbinden   Esc: verwerfen</translation>
    </message>
    <message>
        <source>Up, Down: choose   Enter: insert   Esc: close</source>
        <translation>Auf, Ab: wählen   Eingabe: einfügen   Esc: schließen</translation>
    </message>
    <message>
        <source>No node with this name takes %1. Try fewer letters, or Esc.</source>
        <translation>Kein Knoten dieses Namens nimmt %1 an. Versuchen Sie es mit weniger Buchstaben oder Esc.</translation>
    </message>
    <message>
        <source>No node has this name. Try fewer letters.</source>
        <translation>Kein Knoten heißt so. Versuchen Sie es mit weniger Buchstaben.</translation>
    </message>
</context>
<context>
    <name>InspectorData</name>
    <message>
        <source>Show it in the output panel</source>
        <translation>Unter Ausgabe zeigen</translation>
    </message>
    <message>
        <source>Pin it beside its wire</source>
        <translation>Neben der Verbindung anheften</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Eingaben</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>%1.%2</source>
        <comment>step, output</comment>
        <translation>%1.%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kind, content</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No run is shown. Run the pipeline, and what each port holds stands here.</source>
        <translation>Kein Lauf wird gezeigt. Führen Sie die Pipeline aus, dann steht hier, was jeder Anschluss enthält.</translation>
    </message>
    <message>
        <source>What a port holds stands here once its step has finished. Click one to see its columns.</source>
        <translation>Was ein Anschluss enthält, steht hier, sobald sein Schritt fertig ist. Ein Klick zeigt die Spalten.</translation>
    </message>
</context>
<context>
    <name>InspectorForm</name>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>Different: %1</source>
        <translation>Verschieden: %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>Set %1 of %n step(s)</source>
        <translation>
            <numerusform>%1 eines Schrittes setzen</numerusform>
            <numerusform>%1 von %n Schritten setzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reset %1 of %n step(s)</source>
        <translation>
            <numerusform>%1 eines Schrittes zurücksetzen</numerusform>
            <numerusform>%1 von %n Schritten zurücksetzen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InspectorPanel</name>
    <message>
        <source>No step is selected</source>
        <translation>Kein Schritt ist ausgewählt</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message numerus="yes">
        <source>%n rank(s)</source>
        <translation>
            <numerusform>%n Rang</numerusform>
            <numerusform>%n Ränge</numerusform>
        </translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Parts of the step</source>
        <translation>Teile des Schritts</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Select a step on the canvas or in the list to change its settings and to see its data and why it ran.</source>
        <translation>Wählen Sie auf der Zeichenfläche oder in der Liste einen Schritt, um seine Einstellungen zu ändern und zu sehen, welche Daten er hat und warum er lief.</translation>
    </message>
    <message>
        <source>%1 is only in the other file</source>
        <translation>%1 ist nur in der anderen Datei</translation>
    </message>
    <message>
        <source>The canvas draws it with dots, to show what this file does not have.</source>
        <translation>Die Zeichenfläche zeichnet ihn gepunktet, um zu zeigen, was diese Datei nicht hat.</translation>
    </message>
    <message numerus="yes">
        <source>%n steps are selected</source>
        <translation>
            <numerusform>Ein Schritt ist ausgewählt</numerusform>
            <numerusform>%n Schritte sind ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Select one of them to see its data and why it ran.</source>
        <translation>Wählen Sie einen davon aus, um seine Daten zu sehen und warum er lief.</translation>
    </message>
</context>
<context>
    <name>InspectorRuns</name>
    <message>
        <source>The runs could not be read. %1</source>
        <translation>Die Läufe konnten nicht gelesen werden. %1</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>state, time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The newest runs of this pipeline, as this step saw them.</source>
        <translation>Die neuesten Läufe dieser Pipeline aus Sicht dieses Schritts.</translation>
    </message>
    <message>
        <source>No run has this step yet. Run the pipeline, and its runs stand here.</source>
        <translation>Noch kein Lauf hat diesen Schritt. Führen Sie die Pipeline aus, dann stehen ihre Läufe hier.</translation>
    </message>
</context>
<context>
    <name>InspectorSelection</name>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>Ein Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>The file cannot be read at line %1. Mend its text, and the form can be used again.</source>
        <translation>Die Datei kann in Zeile %1 nicht gelesen werden. Berichtigen Sie den Text, dann lässt sich das Formular wieder benutzen.</translation>
    </message>
    <message>
        <source>What is changed here holds for all of them.</source>
        <translation>Was hier geändert wird, gilt für alle.</translation>
    </message>
</context>
<context>
    <name>InspectorSettings</name>
    <message>
        <source>Command that will run</source>
        <translation>Befehl, der laufen wird</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>The file cannot be read at line %1. Mend its text, and the form can be used again.</source>
        <translation>Die Datei ist in Zeile %1 nicht lesbar. Berichtigen Sie den Text, dann ist das Formular wieder benutzbar.</translation>
    </message>
    <message>
        <source>The kind %1 is not known here, so its parameters are not shown. Put its folder into kinds/ of the workspace.</source>
        <translation>Die Art %1 ist hier nicht bekannt, darum werden ihre Parameter nicht gezeigt. Legen Sie ihren Ordner in kinds/ des Arbeitsbereichs.</translation>
    </message>
    <message>
        <source>It asks for no resources in particular.</source>
        <translation>Er verlangt keine bestimmten Ressourcen.</translation>
    </message>
    <message>
        <source>It asks for %1.</source>
        <translation>Er verlangt %1.</translation>
    </message>
    <message>
        <source>Connect the input %1 first; then its columns can be picked.</source>
        <translation>Verbinden Sie zuerst die Eingabe %1; dann lassen sich ihre Spalten wählen.</translation>
    </message>
    <message>
        <source>Run %1 once; then its columns can be picked.</source>
        <translation>Führen Sie %1 einmal aus; dann lassen sich seine Spalten wählen.</translation>
    </message>
</context>
<context>
    <name>InspectorWhy</name>
    <message>
        <source>What to try</source>
        <translation>Was zu versuchen ist</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Erneut ausführen</translation>
    </message>
    <message>
        <source>Run again what failed</source>
        <translation>Fehlgeschlagenes erneut ausführen</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>Protokoll zeigen</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Last lines of the log</source>
        <translation>Letzte Zeilen des Protokolls</translation>
    </message>
    <message>
        <source>Steps skipped because of this</source>
        <translation>Deswegen übersprungene Schritte</translation>
    </message>
    <message>
        <source>%1 failed with exit code %2</source>
        <translation>%1 ist mit Exit-Code %2 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>step, state</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The step gave no reason. Its last lines are below.</source>
        <translation>Der Schritt nannte keinen Grund. Seine letzten Zeilen stehen unten.</translation>
    </message>
    <message>
        <source>Mend the cause, then run again: steps that succeeded are not run twice.</source>
        <translation>Beheben Sie die Ursache und führen Sie erneut aus: Gelungene Schritte laufen nicht zweimal.</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) skipped because of this: %1</source>
        <translation>
            <numerusform>%n Schritt deswegen übersprungen: %1</numerusform>
            <numerusform>%n Schritte deswegen übersprungen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>What a run would do</source>
        <translation>Was ein Lauf täte</translation>
    </message>
    <message>
        <source>Expected to take %1.</source>
        <translation>Dauert voraussichtlich %1.</translation>
    </message>
    <message>
        <source>A plan has not come yet. It says which steps would run, and why.</source>
        <translation>Noch ist kein Plan da. Er sagt, welche Schritte laufen würden und warum.</translation>
    </message>
    <message>
        <source>The server has said nothing about this step yet.</source>
        <translation>Der Server hat über diesen Schritt noch nichts gesagt.</translation>
    </message>
    <message>
        <source>Run %1, step %2, attempt %3</source>
        <translation>Lauf %1, Schritt %2, Versuch %3</translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message numerus="yes">
        <source>%1 of %n step(s)</source>
        <comment>finished, all</comment>
        <translation>
            <numerusform>%1 von %n Schritt</numerusform>
            <numerusform>%1 von %n Schritten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n failed</source>
        <comment>steps</comment>
        <translation>
            <numerusform>%1, %n fehlgeschlagen</numerusform>
            <numerusform>%1, %n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, ended %2</source>
        <translation>%1, beendet %2</translation>
    </message>
    <message>
        <source>not started yet</source>
        <translation>noch nicht gestartet</translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <translation>%1, noch etwa %2</translation>
    </message>
    <message>
        <source>Show the run</source>
        <translation>Lauf zeigen</translation>
    </message>
    <message>
        <source>Show run %1</source>
        <translation>Lauf %1 zeigen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop run %1</source>
        <translation>Lauf %1 anhalten</translation>
    </message>
    <message>
        <source>The run was asked to stop.</source>
        <translation>Der Lauf wurde gebeten anzuhalten.</translation>
    </message>
    <message>
        <source>Run %1 of %2</source>
        <translation>Lauf %1 von %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Progress of run %1</source>
        <translation>Fortschritt von Lauf %1</translation>
    </message>
</context>
<context>
    <name>JobTableModel</name>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>any moment</source>
        <translation>jeden Moment</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>pipeline, step</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Vergangen</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Übrig</translation>
    </message>
    <message>
        <source>Why, where</source>
        <translation>Warum, wo</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>span</comment>
        <translation>in %1</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Beginn</translation>
    </message>
</context>
<context>
    <name>JobsPage</name>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Nothing is at work.</source>
        <translation>Nichts ist in Arbeit.</translation>
    </message>
    <message>
        <source>Ended last</source>
        <translation>Zuletzt beendet</translation>
    </message>
    <message numerus="yes">
        <source>%n at work</source>
        <translation>
            <numerusform>%n in Arbeit</numerusform>
            <numerusform>%n in Arbeit</numerusform>
        </translation>
    </message>
    <message>
        <source>No workspace is open</source>
        <translation>Kein Arbeitsbereich ist offen</translation>
    </message>
    <message>
        <source>Jobs are the runs of a workspace. Open a folder with pipeline files.</source>
        <translation>Aufträge sind die Läufe eines Arbeitsbereichs. Öffnen Sie einen Ordner mit Pipeline-Dateien.</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Nothing has run yet</source>
        <translation>Noch ist nichts gelaufen</translation>
    </message>
    <message>
        <source>What takes long is listed here with its progress, and can be stopped here.</source>
        <translation>Was lange dauert, steht hier mit seinem Fortschritt und lässt sich hier anhalten.</translation>
    </message>
    <message>
        <source>Show the pipelines</source>
        <translation>Pipelines zeigen</translation>
    </message>
    <message>
        <source>Jobs go on when this window closes</source>
        <translation>Aufträge laufen weiter, wenn dieses Fenster schließt</translation>
    </message>
</context>
<context>
    <name>JsonViewer</name>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <comment>JSON list</comment>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <comment>JSON object</comment>
        <translation>
            <numerusform>%n Element</numerusform>
            <numerusform>%n Elemente</numerusform>
        </translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>more follows; save the file to see it</source>
        <translation>es folgt mehr; speichern Sie die Datei, um es zu sehen</translation>
    </message>
</context>
<context>
    <name>KeyPart</name>
    <message>
        <source>key format</source>
        <translation>Schlüsselformat</translation>
    </message>
    <message>
        <source>command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>node kind</source>
        <translation>Knotenart</translation>
    </message>
    <message>
        <source>code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>param</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>gang</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>other</source>
        <translation>anderes</translation>
    </message>
</context>
<context>
    <name>KeysEditor</name>
    <message>
        <source>Keys of the actions</source>
        <translation>Tasten der Aktionen</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Neue Tasten</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Keine Tasten</translation>
    </message>
    <message>
        <source>Back to standard</source>
        <translation>Zurück zum Standard</translation>
    </message>
    <message>
        <source>Take these keys</source>
        <translation>Diese Tasten nehmen</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>Diese Tasten verwenden</translation>
    </message>
    <message>
        <source>Choose an action in the list to change its keys.</source>
        <translation>Wählen Sie in der Liste eine Aktion, um ihre Tasten zu ändern.</translation>
    </message>
    <message>
        <source>%1 starts “%2” now, which would have no keys then.</source>
        <translation>%1 startet jetzt „%2“; diese Aktion hätte dann keine Tasten.</translation>
    </message>
    <message>
        <source>Press the keys that should start “%1”.</source>
        <translation>Drücken Sie die Tasten, die „%1“ starten sollen.</translation>
    </message>
    <message>
        <source>%1 is free.</source>
        <translation>%1 ist frei.</translation>
    </message>
</context>
<context>
    <name>KeysModel</name>
    <message>
        <source>standard: %1</source>
        <translation>Standard: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Keys that work here</source>
        <translation>Tasten, die hier gelten</translation>
    </message>
    <message>
        <source>Any key closes this. Change keys in Settings.</source>
        <translation>Jede Taste schließt dies. Tasten ändern Sie in den Einstellungen.</translation>
    </message>
</context>
<context>
    <name>KindListModel</name>
    <message>
        <source>Other</source>
        <translation>Sonstige</translation>
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
        <translation>Knoten suchen</translation>
    </message>
    <message>
        <source>Find a node kind</source>
        <translation>Knotenart suchen</translation>
    </message>
    <message>
        <source>Node kinds</source>
        <translation>Knotenarten</translation>
    </message>
    <message>
        <source>Open a pipeline file of this machine to add nodes to it.</source>
        <translation>Öffnen Sie eine Pipeline-Datei dieses Rechners, um ihr Knoten hinzuzufügen.</translation>
    </message>
    <message>
        <source>No node kinds were found. Put some into the folder kinds of the workspace.</source>
        <translation>Keine Knotenarten gefunden. Legen Sie welche in den Ordner kinds des Arbeitsbereichs.</translation>
    </message>
    <message>
        <source>No node has this name. Try fewer letters.</source>
        <translation>Kein Knoten heißt so. Versuchen Sie es mit weniger Buchstaben.</translation>
    </message>
</context>
<context>
    <name>LargeText</name>
    <message>
        <source>%1 cannot be read: %2. Nothing is shown until it can.</source>
        <translation>%1 ist nicht lesbar: %2. Bis dahin wird nichts gezeigt.</translation>
    </message>
    <message>
        <source>%1 could not be opened as a pipeline. It is shown as it is and cannot be edited here.</source>
        <translation>%1 ließ sich nicht als Pipeline öffnen. Die Datei wird gezeigt, wie sie ist, und lässt sich hier nicht bearbeiten.</translation>
    </message>
    <message>
        <source>%1 has %2. Files above %3 are shown and not edited; split it into sub-pipelines to work on it here.</source>
        <translation>%1 hat %2. Dateien über %3 werden gezeigt und nicht bearbeitet; teilen Sie sie in Teil-Pipelines, um hier daran zu arbeiten.</translation>
    </message>
    <message>
        <source>Parts of it are left out.</source>
        <translation>Teile davon sind ausgelassen.</translation>
    </message>
    <message>
        <source>%1 is no file that can be read. Put the pipeline&apos;s file back in its place.</source>
        <translation>%1 ist keine Datei, die gelesen werden kann. Legen Sie die Datei der Pipeline wieder an ihren Platz.</translation>
    </message>
</context>
<context>
    <name>LayoutActions</name>
    <message>
        <source>Keep the layout under a name</source>
        <translation>Anordnung unter einem Namen behalten</translation>
    </message>
    <message>
        <source>Rename the layout</source>
        <translation>Anordnung umbenennen</translation>
    </message>
    <message>
        <source>Remove the layout</source>
        <translation>Anordnung entfernen</translation>
    </message>
    <message>
        <source>Give the parts of the pages their standard sizes</source>
        <translation>Den Teilen der Seiten ihre Standardgrößen geben</translation>
    </message>
    <message>
        <source>Choose a named layout first.</source>
        <translation>Zuerst eine benannte Anordnung wählen.</translation>
    </message>
    <message>
        <source>Use the layout %1</source>
        <translation>Anordnung %1 verwenden</translation>
    </message>
    <message>
        <source>The pages have the layout %1.</source>
        <translation>Die Seiten haben die Anordnung %1.</translation>
    </message>
    <message>
        <source>Name of the layout</source>
        <translation>Name der Anordnung</translation>
    </message>
    <message>
        <source>Keep the layout</source>
        <translation>Anordnung behalten</translation>
    </message>
    <message>
        <source>There is a layout of this name already.</source>
        <translation>Es gibt schon eine Anordnung mit diesem Namen.</translation>
    </message>
    <message>
        <source>New name of the layout</source>
        <translation>Neuer Name der Anordnung</translation>
    </message>
    <message>
        <source>The layout %1 was there already and is kept anew.</source>
        <translation>Die Anordnung %1 gab es schon; sie ist neu festgehalten.</translation>
    </message>
    <message>
        <source>The layout %1 is removed; the pages stay as they are.</source>
        <translation>Die Anordnung %1 ist entfernt; die Seiten bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>The parts of the pages have their standard sizes again.</source>
        <translation>Die Teile der Seiten haben wieder ihre Standardgrößen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>LayoutStore</name>
    <message>
        <source>%1 cannot be read: %2. Make it readable, or remove it.</source>
        <translation>%1 kann nicht gelesen werden: %2. Machen Sie die Datei lesbar, oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>%1 holds no layout that this version can read. Mend the file, or remove it.</source>
        <translation>%1 enthält keine Anordnung, die diese Version lesen kann. Bringen Sie die Datei in Ordnung, oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>Give the layout a name.</source>
        <translation>Geben Sie der Anordnung einen Namen.</translation>
    </message>
    <message>
        <source>A name has at most %1 letters.</source>
        <translation>Ein Name hat höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>The layout %1 is not kept: %2 cannot be written (%3). Free some space or make the folder writable, and save it again.</source>
        <translation>Die Anordnung %1 ist nicht festgehalten: %2 kann nicht geschrieben werden (%3). Schaffen Sie Platz oder machen Sie den Ordner beschreibbar, und speichern Sie noch einmal.</translation>
    </message>
    <message>
        <source>The layout %1 is still there: %2 cannot be removed (%3). Make its folder writable.</source>
        <translation>Die Anordnung %1 ist noch da: %2 kann nicht entfernt werden (%3). Machen Sie den Ordner beschreibbar.</translation>
    </message>
</context>
<context>
    <name>LineChart</name>
    <message>
        <source>Line chart</source>
        <translation>Liniendiagramm</translation>
    </message>
    <message>
        <source>%1 is %2 at %3 %4</source>
        <translation>%1 ist %2 bei %3 %4</translation>
    </message>
    <message>
        <source>No values yet</source>
        <translation>Noch keine Werte</translation>
    </message>
    <message>
        <source>no value yet</source>
        <translation>noch kein Wert</translation>
    </message>
</context>
<context>
    <name>ListEditor</name>
    <message>
        <source>Add a column</source>
        <translation>Spalte hinzufügen</translation>
    </message>
    <message>
        <source>Add an entry</source>
        <translation>Eintrag hinzufügen</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>Zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>Entry %1 of %2</source>
        <translation>Eintrag %1 von %2</translation>
    </message>
    <message>
        <source>Remove this entry</source>
        <translation>Diesen Eintrag entfernen</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <comment>column, type</comment>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>Another name</source>
        <translation>Anderer Name</translation>
    </message>
</context>
<context>
    <name>LogBar</name>
    <message>
        <source>Step whose log is shown</source>
        <translation>Schritt, dessen Protokoll gezeigt wird</translation>
    </message>
    <message>
        <source>Go to the hit before, or to the error before</source>
        <translation>Zum vorigen Treffer oder zum vorigen Fehler</translation>
    </message>
    <message>
        <source>Go to the next hit, or to the next error</source>
        <translation>Zum nächsten Treffer oder zum nächsten Fehler</translation>
    </message>
    <message>
        <source>Show only the lines that match</source>
        <translation>Nur passende Zeilen zeigen</translation>
    </message>
    <message>
        <source>Break long lines</source>
        <translation>Lange Zeilen umbrechen</translation>
    </message>
    <message>
        <source>Follow the end of the log</source>
        <translation>Dem Ende des Protokolls folgen</translation>
    </message>
    <message>
        <source>Search the log by a regular expression</source>
        <translation>Protokoll mit einem regulären Ausdruck durchsuchen</translation>
    </message>
    <message>
        <source>Search, for example epoch|warning</source>
        <translation>Suchen, zum Beispiel epoch|warning</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Hit before</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Show all ranks</source>
        <translation>Alle Ränge zeigen</translation>
    </message>
    <message>
        <source>Show rank %1</source>
        <translation>Rang %1 zeigen</translation>
    </message>
</context>
<context>
    <name>LogModel</name>
    <message numerus="yes">
        <source> … %n more byte(s)</source>
        <translation>
            <numerusform> … noch %n Byte</numerusform>
            <numerusform> … noch %n Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not a regular expression: %1 at character %2.</source>
        <translation>Das ist kein regulärer Ausdruck: %1 bei Zeichen %2.</translation>
    </message>
</context>
<context>
    <name>LogPanel</name>
    <message>
        <source>Log lines</source>
        <translation>Protokollzeilen</translation>
    </message>
    <message>
        <source>Copy the selected lines</source>
        <translation>Ausgewählte Zeilen kopieren</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>No log yet</source>
        <translation>Noch kein Protokoll</translation>
    </message>
    <message>
        <source>What the steps print appears here while the pipeline runs.</source>
        <translation>Was die Schritte ausgeben, erscheint hier, während die Pipeline läuft.</translation>
    </message>
    <message>
        <source>The log cannot be shown</source>
        <translation>Das Protokoll kann nicht gezeigt werden</translation>
    </message>
    <message>
        <source>Nothing was started</source>
        <translation>Nichts wurde gestartet</translation>
    </message>
    <message>
        <source>No step of this run was started, so there is no log. Cached steps keep the log of the run they come from.</source>
        <translation>Kein Schritt dieses Laufs wurde gestartet, darum gibt es kein Protokoll. Schritte aus dem Cache behalten das Protokoll des Laufs, aus dem sie stammen.</translation>
    </message>
    <message>
        <source>%1 waits</source>
        <translation>%1 wartet</translation>
    </message>
    <message>
        <source>%1 printed nothing</source>
        <translation>%1 hat nichts ausgegeben</translation>
    </message>
    <message>
        <source>Lines appear here as they come.</source>
        <translation>Zeilen erscheinen hier, sobald sie kommen.</translation>
    </message>
    <message>
        <source>No line matches</source>
        <translation>Keine Zeile passt</translation>
    </message>
    <message>
        <source>Go to the beginning of the log</source>
        <translation>Zum Anfang des Protokolls</translation>
    </message>
    <message>
        <source>Go to the end of the log</source>
        <translation>Zum Ende des Protokolls</translation>
    </message>
    <message>
        <source>looking</source>
        <translation>sucht</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n line(s) at hand matches. F3 looks on in the rest of the log.</source>
        <translation>
            <numerusform>Die %n vorliegende Zeile passt nicht. F3 sucht im übrigen Protokoll weiter.</numerusform>
            <numerusform>Keine der %n vorliegenden Zeilen passt. F3 sucht im übrigen Protokoll weiter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n line(s) fits the search and the rank.</source>
        <translation>
            <numerusform>Die %n Zeile passt nicht zu Suche und Rang.</numerusform>
            <numerusform>Keine der %n Zeilen passt zu Suche und Rang.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was not run again</source>
        <translation>%1 lief nicht erneut</translation>
    </message>
    <message>
        <source>%1 is held</source>
        <translation>%1 wird angehalten</translation>
    </message>
</context>
<context>
    <name>MachineProbe</name>
    <message>
        <source>%1, %2 GB</source>
        <comment>GPU, memory</comment>
        <translation>%1, %2 GB</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Show problems</source>
        <translation>Probleme zeigen</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Pipelines</source>
        <translation>Pipelines</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Zur Seite %1</translation>
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
        <translation>Ordner eines Arbeitsbereichs öffnen</translation>
    </message>
    <message>
        <source>Go anywhere</source>
        <translation>Überall hin</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurückgehen</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Vorwärtsgehen</translation>
    </message>
    <message>
        <source>Go to the next part of the window</source>
        <translation>Zum nächsten Teil des Fensters</translation>
    </message>
    <message>
        <source>Go to the previous part of the window</source>
        <translation>Zum vorigen Teil des Fensters</translation>
    </message>
    <message>
        <source>Show the notifications</source>
        <translation>Meldungen zeigen</translation>
    </message>
    <message>
        <source>Show the keys that work here</source>
        <translation>Tasten zeigen, die hier gelten</translation>
    </message>
    <message>
        <source>Take the guided tour</source>
        <translation>Rundgang machen</translation>
    </message>
    <message>
        <source>Show versions and licence</source>
        <translation>Versionen und Lizenz zeigen</translation>
    </message>
    <message>
        <source>Run the pipeline</source>
        <translation>Pipeline ausführen</translation>
    </message>
    <message>
        <source>Run every step, without the cache</source>
        <translation>Jeden Schritt ausführen, ohne Cache</translation>
    </message>
    <message>
        <source>Stop the run</source>
        <translation>Lauf anhalten</translation>
    </message>
    <message>
        <source>Run again what failed</source>
        <translation>Fehlgeschlagenes erneut ausführen</translation>
    </message>
    <message>
        <source>Use the light theme</source>
        <translation>Helles Farbschema verwenden</translation>
    </message>
    <message>
        <source>Use the dark theme</source>
        <translation>Dunkles Farbschema verwenden</translation>
    </message>
    <message>
        <source>Use the high-contrast theme</source>
        <translation>Farbschema mit hohem Kontrast verwenden</translation>
    </message>
    <message>
        <source>Use the system&apos;s theme</source>
        <translation>Farbschema des Systems verwenden</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Open another window</source>
        <translation>Weiteres Fenster öffnen</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>Open a pipeline first.</source>
        <translation>Öffnen Sie zuerst eine Pipeline.</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>Der Server antwortet nicht.</translation>
    </message>
    <message>
        <source>The pipeline has no steps that could run.</source>
        <translation>Die Pipeline hat keine Schritte, die laufen könnten.</translation>
    </message>
    <message>
        <source>A run is going on.</source>
        <translation>Ein Lauf ist im Gang.</translation>
    </message>
    <message>
        <source>Nothing failed in the run that is shown.</source>
        <translation>Im gezeigten Lauf ist nichts fehlgeschlagen.</translation>
    </message>
    <message>
        <source>No run is going on.</source>
        <translation>Kein Lauf ist im Gang.</translation>
    </message>
</context>
<context>
    <name>MatrixView</name>
    <message>
        <source>Confusion matrix</source>
        <translation>Konfusionsmatrix</translation>
    </message>
    <message>
        <source>%1: %2 of %3 right</source>
        <translation>%1: %2 von %3 richtig</translation>
    </message>
    <message>
        <source>Predicted class</source>
        <translation>Vorhergesagte Klasse</translation>
    </message>
    <message>
        <source>True class</source>
        <translation>Wahre Klasse</translation>
    </message>
    <message>
        <source>%1 of %2 rows of class %3 were taken for %4</source>
        <translation>%1 von %2 Zeilen der Klasse %3 wurden für %4 gehalten</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Anordnen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Anordnung</translation>
    </message>
</context>
<context>
    <name>MetricPanel</name>
    <message>
        <source>Metric</source>
        <translation>Metrik</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Keep this step&apos;s chart while others are selected</source>
        <translation>Diagramm dieses Schritts behalten, während andere ausgewählt sind</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Metric chart</source>
        <translation>Metrikdiagramm</translation>
    </message>
    <message>
        <source>Smoothing in percent</source>
        <translation>Glättung in Prozent</translation>
    </message>
    <message>
        <source>log</source>
        <translation>log</translation>
    </message>
    <message>
        <source>Logarithmic axis</source>
        <translation>Logarithmische Achse</translation>
    </message>
    <message>
        <source>smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>No metrics yet</source>
        <translation>Noch keine Metriken</translation>
    </message>
    <message>
        <source>A step that writes numbers to the file in ORRERY_METRICS shows its curves here while it runs.</source>
        <translation>Ein Schritt, der Zahlen in die Datei aus ORRERY_METRICS schreibt, zeigt hier seine Kurven, während er läuft.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>best</source>
        <translation>bester</translation>
    </message>
    <message>
        <source>Ranks whose curves are shown</source>
        <translation>Ränge, deren Kurven gezeigt werden</translation>
    </message>
    <message>
        <source>all ranks</source>
        <translation>alle Ränge</translation>
    </message>
    <message>
        <source>rank %1</source>
        <translation>Rang %1</translation>
    </message>
    <message>
        <source>Leave outliers out of the axis</source>
        <translation>Ausreißer aus der Achse lassen</translation>
    </message>
    <message>
        <source>The axis shows the values from the 5th to the 95th percentile and as much again above and below. What lies further away is marked at its edge.</source>
        <translation>Die Achse zeigt die Werte vom 5. bis zum 95. Perzentil und noch einmal so viel darüber und darunter. Was weiter entfernt liegt, ist an ihrem Rand markiert.</translation>
    </message>
    <message numerus="yes">
        <source>clip, %n outside</source>
        <translation>
            <numerusform>kappen, %n außerhalb</numerusform>
            <numerusform>kappen, %n außerhalb</numerusform>
        </translation>
    </message>
    <message>
        <source>clip</source>
        <translation>kappen</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 of %n curve(s)</source>
        <comment>step, how many are drawn</comment>
        <translation>
            <numerusform>%1, %2 von %n Kurve</numerusform>
            <numerusform>%1, %2 von %n Kurven</numerusform>
        </translation>
    </message>
    <message>
        <source>The metrics of this run cannot be shown</source>
        <translation>Die Metriken dieses Laufs können nicht gezeigt werden</translation>
    </message>
</context>
<context>
    <name>MoveGesture</name>
    <message>
        <source>Release to put %1 between %2 and %3; Alt moves it only</source>
        <translation>Loslassen setzt %1 zwischen %2 und %3; mit Alt nur verschieben</translation>
    </message>
    <message>
        <source>Release to put %1 into the frame %2; Alt moves it only</source>
        <translation>Loslassen nimmt %1 in den Rahmen %2; mit Alt wird nur verschoben</translation>
    </message>
    <message>
        <source>Release to take %1 out of the frame %2; Alt makes the frame larger</source>
        <translation>Loslassen nimmt %1 aus dem Rahmen %2; mit Alt wird der Rahmen größer</translation>
    </message>
    <message>
        <source>Release to take %1 off its wires; Esc leaves it</source>
        <translation>Loslassen löst %1 von seinen Verbindungen; Esc lässt sie</translation>
    </message>
</context>
<context>
    <name>Node</name>
    <message>
        <source>exit %1</source>
        <translation>Exit %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>done %1</source>
        <translation>fertig %1</translation>
    </message>
    <message>
        <source>%1 % %2</source>
        <translation>%1 % %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>will run</source>
        <translation>wird laufen</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>nothing kept</source>
        <translation>nichts aufbewahrt</translation>
    </message>
    <message>
        <source>pinned, stale</source>
        <translation>angeheftet, veraltet</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>%1 ranks</source>
        <translation>%1 Ränge</translation>
    </message>
    <message>
        <source>exit %1, attempt %2</source>
        <translation>Exit %1, Versuch %2</translation>
    </message>
</context>
<context>
    <name>NotificationPopup</name>
    <message>
        <source>Notifications</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Clear the notifications</source>
        <translation>Meldungen leeren</translation>
    </message>
    <message>
        <source>Nothing to report. Runs that end and requests that are refused are kept here.</source>
        <translation>Nichts zu melden. Beendete Läufe und abgelehnte Anfragen werden hier aufbewahrt.</translation>
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
        <translation>Dieses Feld leeren</translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>Steps of the pipeline</source>
        <translation>Schritte der Pipeline</translation>
    </message>
</context>
<context>
    <name>OutputPanel</name>
    <message>
        <source>Outputs</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <comment>output, size</comment>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>No outputs yet</source>
        <translation>Noch keine Ausgaben</translation>
    </message>
    <message>
        <source>What the steps write appears here: pictures, tables, metrics and models.</source>
        <translation>Was die Schritte schreiben, erscheint hier: Bilder, Tabellen, Metriken und Modelle.</translation>
    </message>
    <message>
        <source>Nothing was written</source>
        <translation>Nichts wurde geschrieben</translation>
    </message>
    <message>
        <source>Outputs appear when a step has finished.</source>
        <translation>Ausgaben erscheinen, wenn ein Schritt fertig ist.</translation>
    </message>
    <message>
        <source>No step of this run finished with an output.</source>
        <translation>Kein Schritt dieses Laufs wurde mit einer Ausgabe fertig.</translation>
    </message>
    <message>
        <source>%1 wrote nothing</source>
        <translation>%1 hat nichts geschrieben</translation>
    </message>
    <message>
        <source>Outputs appear when the step has finished.</source>
        <translation>Ausgaben erscheinen, wenn der Schritt fertig ist.</translation>
    </message>
    <message>
        <source>It did not finish, or it declares no outputs.</source>
        <translation>Er wurde nicht fertig oder erklärt keine Ausgaben.</translation>
    </message>
</context>
<context>
    <name>OutputView</name>
    <message>
        <source>Fit the picture into its place</source>
        <translation>Bild einpassen</translation>
    </message>
    <message>
        <source>Save the output as a file</source>
        <translation>Ausgabe als Datei speichern</translation>
    </message>
    <message>
        <source>Open with another program</source>
        <translation>Mit anderem Programm öffnen</translation>
    </message>
    <message>
        <source>Text of the output</source>
        <translation>Text der Ausgabe</translation>
    </message>
    <message>
        <source>Show more of it</source>
        <translation>Mehr davon zeigen</translation>
    </message>
    <message>
        <source>%1.%2</source>
        <comment>step, output</comment>
        <translation>%1.%2</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>It appears here in a moment.</source>
        <translation>Es erscheint gleich hier.</translation>
    </message>
    <message>
        <source>%1 cannot be shown</source>
        <translation>%1 kann nicht gezeigt werden</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Erneut lesen</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>view, type, size</comment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <comment>file, size</comment>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>and %1 more files</source>
        <translation>und %1 weitere Dateien</translation>
    </message>
    <message>
        <source>A Parquet file has no view here yet. Write CSV or JSON lines to see its rows, or open it with another program.</source>
        <translation>Für Parquet-Dateien gibt es hier noch keine Ansicht. Schreiben Sie CSV oder JSON-Zeilen, um die Zeilen zu sehen, oder öffnen Sie die Datei mit einem anderen Programm.</translation>
    </message>
    <message>
        <source>A %1 of %2 has no view here. Save it, or open it with another program.</source>
        <translation>Für %1 mit %2 gibt es hier keine Ansicht. Speichern Sie die Ausgabe oder öffnen Sie sie mit einem anderen Programm.</translation>
    </message>
    <message>
        <source>%1 is no picture that can be shown</source>
        <translation>%1 ist kein Bild, das sich zeigen lässt</translation>
    </message>
    <message>
        <source>It is damaged or too large. Save it to look at it with another program.</source>
        <translation>Es ist beschädigt oder zu groß. Speichern Sie es, um es mit einem anderen Programm anzusehen.</translation>
    </message>
    <message>
        <source>%1 was not saved</source>
        <translation>%1 wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another place.</source>
        <translation>%1 kann nicht geschrieben werden: %2. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1 speichern</translation>
    </message>
    <message>
        <source>Pictures of more than %1 are not shown here. Save it to look at it with another program.</source>
        <translation>Bilder von mehr als %1 werden hier nicht gezeigt. Speichern Sie es, um es mit einem anderen Programm anzusehen.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Run %1 of %2</source>
        <translation>Lauf %1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2 cores busy</source>
        <translation>%1 von %2 Kernen ausgelastet</translation>
    </message>
</context>
<context>
    <name>PaletteModel</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Pipelines</source>
        <translation>Pipelines</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>title, kind</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ParamsPopup</name>
    <message>
        <source>Parameters of the run</source>
        <translation>Parameter des Laufs</translation>
    </message>
    <message>
        <source>Run with other parameters</source>
        <translation>Mit anderen Parametern ausführen</translation>
    </message>
    <message>
        <source>Run with these</source>
        <translation>Mit diesen ausführen</translation>
    </message>
</context>
<context>
    <name>PathEditor</name>
    <message>
        <source>Choose %1</source>
        <translation>%1 wählen</translation>
    </message>
</context>
<context>
    <name>PipelineEditing</name>
    <message>
        <source>New pipeline</source>
        <translation>Neue Pipeline</translation>
    </message>
    <message>
        <source>Save the pipeline</source>
        <translation>Pipeline speichern</translation>
    </message>
    <message>
        <source>Save the pipeline under another name</source>
        <translation>Pipeline unter anderem Namen speichern</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Add a node</source>
        <translation>Knoten hinzufügen</translation>
    </message>
    <message>
        <source>Connect the node with another</source>
        <translation>Knoten mit einem anderen verbinden</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste steps</source>
        <translation>Schritte einfügen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete and connect the neighbours</source>
        <translation>Löschen und die Nachbarn verbinden</translation>
    </message>
    <message>
        <source>Leave out of runs, or take in again</source>
        <translation>Aus Läufen herausnehmen oder wieder aufnehmen</translation>
    </message>
    <message>
        <source>Put a frame around the selection</source>
        <translation>Auswahl einrahmen</translation>
    </message>
    <message>
        <source>Take out of the frame</source>
        <translation>Aus dem Rahmen nehmen</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Tidy the graph</source>
        <translation>Graph ordnen</translation>
    </message>
    <message>
        <source>Align left edges</source>
        <translation>Linke Kanten ausrichten</translation>
    </message>
    <message>
        <source>Align centres</source>
        <translation>Horizontal zentrieren</translation>
    </message>
    <message>
        <source>Align right edges</source>
        <translation>Rechte Kanten ausrichten</translation>
    </message>
    <message>
        <source>Align top edges</source>
        <translation>Obere Kanten ausrichten</translation>
    </message>
    <message>
        <source>Align middles</source>
        <translation>Vertikal zentrieren</translation>
    </message>
    <message>
        <source>Align bottom edges</source>
        <translation>Untere Kanten ausrichten</translation>
    </message>
    <message>
        <source>Distribute from left to right</source>
        <translation>Von links nach rechts verteilen</translation>
    </message>
    <message>
        <source>Distribute from top to bottom</source>
        <translation>Von oben nach unten verteilen</translation>
    </message>
    <message>
        <source>Keep moved nodes to the grid</source>
        <translation>Verschobene Knoten am Raster halten</translation>
    </message>
    <message>
        <source>Select a node first.</source>
        <translation>Wählen Sie zuerst einen Knoten aus.</translation>
    </message>
    <message>
        <source>Select at least two nodes first.</source>
        <translation>Wählen Sie zuerst mindestens zwei Knoten aus.</translation>
    </message>
    <message>
        <source>Select at least three nodes first.</source>
        <translation>Wählen Sie zuerst mindestens drei Knoten aus.</translation>
    </message>
    <message>
        <source>Select one node, frame or note first.</source>
        <translation>Wählen Sie zuerst einen Knoten, einen Rahmen oder eine Notiz aus.</translation>
    </message>
    <message>
        <source>Select a node, wire, frame or note first.</source>
        <translation>Wählen Sie zuerst einen Knoten, eine Verbindung, einen Rahmen oder eine Notiz aus.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts wiederherzustellen.</translation>
    </message>
    <message>
        <source>Open a folder first.</source>
        <translation>Öffnen Sie zuerst einen Ordner.</translation>
    </message>
    <message>
        <source>Title of the frame</source>
        <translation>Titel des Rahmens</translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation>Text der Notiz</translation>
    </message>
    <message>
        <source>Name of the node</source>
        <translation>Name des Knotens</translation>
    </message>
    <message>
        <source>A name begins with a letter and goes on with letters, digits, - and _.</source>
        <translation>Ein Name beginnt mit einem Buchstaben und geht mit Buchstaben, Ziffern, - und _ weiter.</translation>
    </message>
    <message>
        <source>There is a step %1 already. Choose another name.</source>
        <translation>Es gibt schon einen Schritt %1. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Name of the new pipeline</source>
        <translation>Name der neuen Pipeline</translation>
    </message>
    <message>
        <source>Create the pipeline</source>
        <translation>Pipeline anlegen</translation>
    </message>
    <message>
        <source>Save under another name</source>
        <translation>Unter anderem Namen speichern</translation>
    </message>
    <message>
        <source>Open or close the stack of instances</source>
        <translation>Stapel der Instanzen öffnen oder schließen</translation>
    </message>
    <message>
        <source>Add a dot to the wire</source>
        <translation>Der Verbindung einen Punkt geben</translation>
    </message>
    <message>
        <source>Take the dots off the wire</source>
        <translation>Der Verbindung ihre Punkte nehmen</translation>
    </message>
    <message>
        <source>Select a frame or note first.</source>
        <translation>Zuerst einen Rahmen oder eine Notiz auswählen.</translation>
    </message>
    <message>
        <source>Select the node of a matrix or map first.</source>
        <translation>Zuerst den Knoten einer Matrix oder Map auswählen.</translation>
    </message>
    <message>
        <source>Select a wire first.</source>
        <translation>Zuerst eine Verbindung auswählen.</translation>
    </message>
    <message>
        <source>Select a wire with dots first.</source>
        <translation>Zuerst eine Verbindung mit Punkten auswählen.</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Select the next wire of the node</source>
        <translation>Nächste Verbindung des Knotens auswählen</translation>
    </message>
    <message>
        <source>Select the wire before</source>
        <translation>Vorige Verbindung auswählen</translation>
    </message>
    <message>
        <source>Select the next frame or note</source>
        <translation>Nächsten Rahmen oder nächste Notiz auswählen</translation>
    </message>
    <message>
        <source>Select the frame or note before</source>
        <translation>Vorigen Rahmen oder vorige Notiz auswählen</translation>
    </message>
    <message>
        <source>Shake a node to take it off its wires</source>
        <translation>Knoten durch Schütteln von seinen Verbindungen lösen</translation>
    </message>
    <message>
        <source>Connect two nodes first.</source>
        <translation>Verbinden Sie zuerst zwei Knoten.</translation>
    </message>
    <message>
        <source>Add a frame or a note first.</source>
        <translation>Fügen Sie zuerst einen Rahmen oder eine Notiz hinzu.</translation>
    </message>
    <message>
        <source>%1.%2 → %3.%4</source>
        <translation>%1.%2 → %3.%4</translation>
    </message>
    <message>
        <source>Connect the node</source>
        <translation>Knoten verbinden</translation>
    </message>
    <message>
        <source>Connect with</source>
        <translation>Verbinden mit</translation>
    </message>
    <message>
        <source>No other node has a port that fits. Add one with A.</source>
        <translation>Kein anderer Knoten hat einen passenden Anschluss. Fügen Sie mit A einen hinzu.</translation>
    </message>
    <message>
        <source>No port has this name. Try fewer letters.</source>
        <translation>Kein Anschluss heißt so. Versuchen Sie es mit weniger Buchstaben.</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Anordnen</translation>
    </message>
</context>
<context>
    <name>PipelineFiles</name>
    <message>
        <source>The name of a pipeline file ends in %1.</source>
        <translation>Der Name einer Pipeline-Datei endet auf %1.</translation>
    </message>
    <message>
        <source>Use letters, digits, -, _ and / for a folder inside the workspace.</source>
        <translation>Verwenden Sie Buchstaben, Ziffern, -, _ und / für einen Ordner im Arbeitsbereich.</translation>
    </message>
    <message>
        <source>%1 is there already. Choose another name.</source>
        <translation>%1 gibt es schon. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 was not written: %2. Choose another place or make room.</source>
        <translation>%1 wurde nicht geschrieben: %2. Wählen Sie einen anderen Ort oder schaffen Sie Platz.</translation>
    </message>
</context>
<context>
    <name>PipelinePage</name>
    <message>
        <source>Arrows</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Go from step to step along the wires</source>
        <translation>Von Schritt zu Schritt entlang der Verbindungen gehen</translation>
    </message>
    <message>
        <source>Ctrl+arrows</source>
        <translation>Strg+Pfeiltasten</translation>
    </message>
    <message>
        <source>Go without selecting</source>
        <translation>Gehen ohne auszuwählen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation>Strg+Leertaste</translation>
    </message>
    <message>
        <source>Add the step to the selection, or take it out</source>
        <translation>Den Schritt zur Auswahl nehmen oder herausnehmen</translation>
    </message>
    <message>
        <source>Ctrl+A</source>
        <translation>Strg+A</translation>
    </message>
    <message>
        <source>Select every step</source>
        <translation>Jeden Schritt auswählen</translation>
    </message>
    <message>
        <source>Shift+F</source>
        <translation>Umschalt+F</translation>
    </message>
    <message>
        <source>Show the whole pipeline</source>
        <translation>Ganze Pipeline zeigen</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>Show what is selected</source>
        <translation>Auswahl zeigen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>Nichts auswählen</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Zeichenfläche</translation>
    </message>
    <message>
        <source>Problems, log and outputs</source>
        <translation>Probleme, Protokoll und Ausgaben</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Show the problems</source>
        <translation>Probleme zeigen</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Protokoll zeigen</translation>
    </message>
    <message>
        <source>Show the outputs</source>
        <translation>Ausgaben zeigen</translation>
    </message>
    <message>
        <source>Show the timeline</source>
        <translation>Zeitachse zeigen</translation>
    </message>
    <message>
        <source>Show the past runs</source>
        <translation>Frühere Läufe zeigen</translation>
    </message>
    <message>
        <source>Problems %1</source>
        <translation>Probleme %1</translation>
    </message>
    <message>
        <source>No workspace is open</source>
        <translation>Kein Arbeitsbereich ist offen</translation>
    </message>
    <message>
        <source>A workspace is a folder with pipeline files. Open yours, or start with a sample.</source>
        <translation>Ein Arbeitsbereich ist ein Ordner mit Pipeline-Dateien. Öffnen Sie Ihren oder beginnen Sie mit einem Beispiel.</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>The workspace&apos;s server did not start</source>
        <translation>Der Server des Arbeitsbereichs ist nicht gestartet</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Starting the server</source>
        <translation>Der Server startet</translation>
    </message>
    <message>
        <source>The server of %1 keeps runs going when this window is closed.</source>
        <translation>Der Server von %1 führt Läufe fort, wenn dieses Fenster geschlossen wird.</translation>
    </message>
    <message>
        <source>No pipeline in this folder</source>
        <translation>Keine Pipeline in diesem Ordner</translation>
    </message>
    <message>
        <source>See the samples</source>
        <translation>Beispiele ansehen</translation>
    </message>
    <message>
        <source>%1 has no steps to draw</source>
        <translation>%1 hat keine Schritte zum Zeichnen</translation>
    </message>
    <message>
        <source>Add a step under `steps:` in the file; the canvas follows at once.</source>
        <translation>Fügen Sie in der Datei unter `steps:` einen Schritt hinzu; die Zeichenfläche folgt sofort.</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Erneut lesen</translation>
    </message>
    <message>
        <source>Reading the pipelines</source>
        <translation>Die Pipelines werden gelesen</translation>
    </message>
    <message>
        <source>Their graph appears here in a moment.</source>
        <translation>Ihr Graph erscheint gleich hier.</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s), %1 selected · %2 %</source>
        <translation>
            <numerusform>%n Knoten, %1 ausgewählt · %2 %</numerusform>
            <numerusform>%n Knoten, %1 ausgewählt · %2 %</numerusform>
        </translation>
    </message>
    <message>
        <source>Steps and node kinds</source>
        <translation>Schritte und Knotenarten</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Timeline, history and edits</source>
        <translation>Zeitachse, Verlauf und Änderungen</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>Protokoll durchsuchen</translation>
    </message>
    <message>
        <source>Show the edits</source>
        <translation>Änderungen zeigen</translation>
    </message>
    <message>
        <source>Show the node kinds</source>
        <translation>Knotenarten zeigen</translation>
    </message>
    <message>
        <source>Show the use of resources</source>
        <translation>Ressourcennutzung zeigen</translation>
    </message>
    <message>
        <source>Compare the run with the one before</source>
        <translation>Lauf mit dem vorigen vergleichen</translation>
    </message>
    <message>
        <source>Go to the next changed step</source>
        <translation>Zum nächsten geänderten Schritt</translation>
    </message>
    <message>
        <source>Go to the changed step before</source>
        <translation>Zum vorigen geänderten Schritt</translation>
    </message>
    <message>
        <source>Save the run as a page</source>
        <translation>Lauf als Seite speichern</translation>
    </message>
    <message>
        <source>No run is shown.</source>
        <translation>Kein Lauf wird gezeigt.</translation>
    </message>
    <message>
        <source>There is no earlier run of this pipeline.</source>
        <translation>Es gibt keinen früheren Lauf dieser Pipeline.</translation>
    </message>
    <message>
        <source>%1 is not on this machine, so line %2 cannot be shown. Open it where the step ran.</source>
        <translation>%1 ist nicht auf diesem Rechner, darum kann Zeile %2 nicht gezeigt werden. Öffnen Sie die Datei dort, wo der Schritt lief.</translation>
    </message>
    <message>
        <source>Change the settings of the step; Esc comes back</source>
        <translation>Einstellungen des Schritts ändern; Esc kommt zurück</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Strg+F</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>Im Text suchen</translation>
    </message>
    <message>
        <source>Ctrl+G</source>
        <translation>Strg+G</translation>
    </message>
    <message>
        <source>Go to a line of the text</source>
        <translation>Zu einer Zeile des Textes</translation>
    </message>
    <message>
        <source>Ctrl+.</source>
        <translation>Strg+.</translation>
    </message>
    <message>
        <source>Mend what was found on the line</source>
        <translation>Beheben, was in der Zeile gefunden wurde</translation>
    </message>
    <message>
        <source>%1 has no file that ends in .orrery.yaml. Begin one here, or start from a sample.</source>
        <translation>%1 enthält keine Datei, die auf .orrery.yaml endet. Beginnen Sie hier eine, oder starten Sie mit einem Beispiel.</translation>
    </message>
    <message>
        <source>New pipeline</source>
        <translation>Neue Pipeline</translation>
    </message>
    <message>
        <source>Shift+arrows</source>
        <translation>Umschalt+Pfeile</translation>
    </message>
    <message>
        <source>Move what is selected</source>
        <translation>Das Ausgewählte verschieben</translation>
    </message>
    <message>
        <source>Alt+Shift+arrows</source>
        <translation>Alt+Umschalt+Pfeile</translation>
    </message>
    <message>
        <source>Make the frame or note larger or smaller</source>
        <translation>Rahmen oder Notiz größer oder kleiner machen</translation>
    </message>
    <message>
        <source>The run stands before %1.</source>
        <translation>Der Lauf steht vor %1.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Compare with another file</source>
        <translation>Mit einer anderen Datei vergleichen</translation>
    </message>
    <message>
        <source>Compare with what is saved</source>
        <translation>Mit dem Gespeicherten vergleichen</translation>
    </message>
    <message>
        <source>Open a pipeline file of this machine first.</source>
        <translation>Öffnen Sie zuerst eine Pipeline-Datei dieses Rechners.</translation>
    </message>
    <message>
        <source>All is saved.</source>
        <translation>Alles ist gespeichert.</translation>
    </message>
    <message>
        <source>Nothing is compared.</source>
        <translation>Es wird nichts verglichen.</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>The workspace has no other pipeline.</source>
        <translation>Der Arbeitsbereich hat keine andere Pipeline.</translation>
    </message>
    <message>
        <source>No pipeline has this name. Try fewer letters.</source>
        <translation>Keine Pipeline heißt so. Versuchen Sie es mit weniger Buchstaben.</translation>
    </message>
    <message>
        <source>Ctrl+K @</source>
        <translation>Strg+K @</translation>
    </message>
    <message>
        <source>Go to a step of the text</source>
        <translation>Zu einem Schritt im Text gehen</translation>
    </message>
</context>
<context>
    <name>PipelinePorts</name>
    <message>
        <source>They stand in this order on the node where another pipeline uses this one. Drag a port, or move it with Alt+Up and Alt+Down.</source>
        <translation>In dieser Reihenfolge stehen sie am Knoten, wo eine andere Pipeline diese verwendet. Ziehen Sie einen Anschluss, oder verschieben Sie ihn mit Alt+Auf und Alt+Ab.</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Eingaben</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Outputs of the pipeline</source>
        <translation>Ausgaben der Pipeline</translation>
    </message>
    <message>
        <source>Inputs of the pipeline</source>
        <translation>Eingaben der Pipeline</translation>
    </message>
    <message>
        <source>Move the output %1</source>
        <translation>Ausgabe %1 verschieben</translation>
    </message>
    <message>
        <source>Move the input %1</source>
        <translation>Eingabe %1 verschieben</translation>
    </message>
    <message>
        <source>Ports of %1</source>
        <translation>Anschlüsse von %1</translation>
    </message>
</context>
<context>
    <name>PipelineSession</name>
    <message>
        <source>%1 failed.</source>
        <translation>%1 ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>This run does not stop before %1: %2. Later runs do.</source>
        <translation>Dieser Lauf hält nicht vor %1 an: %2. Spätere Läufe tun es.</translation>
    </message>
</context>
<context>
    <name>PipelineTextEditor</name>
    <message>
        <source>Text of the pipeline</source>
        <translation>Text der Pipeline</translation>
    </message>
    <message>
        <source>&lt;i&gt;Ctrl+. shows what mends it.&lt;/i&gt;</source>
        <translation>&lt;i&gt;Strg+. zeigt, was es behebt.&lt;/i&gt;</translation>
    </message>
    <message>
        <source>Nothing was found on this line.</source>
        <translation>In dieser Zeile wurde nichts gefunden.</translation>
    </message>
    <message>
        <source>%1&lt;br&gt;No change is known that mends it.</source>
        <comment>findings</comment>
        <translation>%1&lt;br&gt;Keine Änderung ist bekannt, die es behebt.</translation>
    </message>
</context>
<context>
    <name>PipelineViews</name>
    <message>
        <source>View of the pipeline</source>
        <translation>Ansicht der Pipeline</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Zeichenfläche</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beides</translation>
    </message>
    <message>
        <source>YAML</source>
        <translation>YAML</translation>
    </message>
    <message>
        <source>Show the canvas alone</source>
        <translation>Nur die Zeichenfläche zeigen</translation>
    </message>
    <message>
        <source>Show canvas and text</source>
        <translation>Zeichenfläche und Text zeigen</translation>
    </message>
    <message>
        <source>Show the text alone</source>
        <translation>Nur den Text zeigen</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>Im Text suchen</translation>
    </message>
    <message>
        <source>Replace in the text</source>
        <translation>Im Text ersetzen</translation>
    </message>
    <message>
        <source>Find the next match</source>
        <translation>Nächsten Treffer suchen</translation>
    </message>
    <message>
        <source>Find the previous match</source>
        <translation>Vorigen Treffer suchen</translation>
    </message>
    <message>
        <source>Go to a line of the text</source>
        <translation>Zu einer Zeile des Textes</translation>
    </message>
    <message>
        <source>Offer what may be written</source>
        <translation>Vorschlagen, was geschrieben werden kann</translation>
    </message>
    <message>
        <source>Mend what was found on the line</source>
        <translation>Beheben, was in der Zeile gefunden wurde</translation>
    </message>
    <message>
        <source>Fold or unfold the text at the cursor</source>
        <translation>Text an der Schreibmarke ein- oder ausklappen</translation>
    </message>
    <message>
        <source>Fold or unfold the text of every step</source>
        <translation>Den Text aller Schritte ein- oder ausklappen</translation>
    </message>
    <message>
        <source>Explain the word at the cursor of the text</source>
        <translation>Das Wort an der Schreibmarke des Textes erklären</translation>
    </message>
</context>
<context>
    <name>PlanLegend</name>
    <message>
        <source>Show why</source>
        <translation>Warum zeigen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step, reason</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>will run: %1</source>
        <translation>wird laufen: %1</translation>
    </message>
    <message>
        <source>Show why %1 will run</source>
        <translation>Zeigen, warum %1 laufen wird</translation>
    </message>
</context>
<context>
    <name>PortList</name>
    <message>
        <source>Alt+Up and Alt+Down move the port</source>
        <translation>Alt+Auf und Alt+Ab verschieben den Anschluss</translation>
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
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>PrerequisitesDialog</name>
    <message numerus="yes">
        <source>%1 needs %n more thing(s)</source>
        <translation>
            <numerusform>%1 braucht noch %n Sache</numerusform>
            <numerusform>%1 braucht noch %n Dinge</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them are listed here; the sample opens without them too.</source>
        <translation>Alle stehen hier; das Beispiel öffnet sich auch ohne sie.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy what to do about %1</source>
        <translation>Kopieren, was bei %1 zu tun ist</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation>Trotzdem öffnen</translation>
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
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
</context>
<context>
    <name>ProblemsModel</name>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>line %1, %2</source>
        <comment>line, step</comment>
        <translation>Zeile %1, %2</translation>
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
        <translation>Problem</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>What to try</source>
        <translation>Was zu versuchen ist</translation>
    </message>
</context>
<context>
    <name>ProblemsPanel</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
    <message>
        <source>Mistakes in the file and steps that failed are listed here; a click jumps to the step.</source>
        <translation>Hier stehen Fehler in der Datei und fehlgeschlagene Schritte; ein Klick springt zum Schritt.</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>The sample could not be copied to %1: %2.</source>
        <translation>Das Beispiel konnte nicht nach %1 kopiert werden: %2.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>RankWords</name>
    <message numerus="yes">
        <source>%n rank(s): %1</source>
        <translation>
            <numerusform>%n Rang: %1</numerusform>
            <numerusform>%n Ränge: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>rank %1 exited with %2</source>
        <translation>Rang %1 endete mit %2</translation>
    </message>
</context>
<context>
    <name>RecoveryStore</name>
    <message>
        <source>Unsaved edits cannot be kept for recovery (%1). Save the file to be safe.</source>
        <translation>Ungespeicherte Änderungen können nicht für die Wiederherstellung aufbewahrt werden (%1). Speichern Sie die Datei, um sicher zu sein.</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>%1 kann nicht geschrieben werden</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Save run %1 as a page</source>
        <translation>Lauf %1 als Seite speichern</translation>
    </message>
    <message>
        <source>HTML pages (*.html)</source>
        <translation>HTML-Seiten (*.html)</translation>
    </message>
    <message>
        <source>Run %1 is in %2.</source>
        <translation>Lauf %1 ist in %2.</translation>
    </message>
    <message>
        <source>Run %1 was not written to %2: %3. Choose another place.</source>
        <translation>Lauf %1 wurde nicht nach %2 geschrieben: %3. Wählen Sie einen anderen Ort.</translation>
    </message>
</context>
<context>
    <name>ResourcePanel</name>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Use of resources over time</source>
        <translation>Ressourcennutzung im Zeitverlauf</translation>
    </message>
    <message>
        <source>No GPU was seen while the run lasted.</source>
        <translation>Während des Laufs wurde keine GPU gesehen.</translation>
    </message>
    <message>
        <source>busy processors</source>
        <translation>ausgelastete Prozessoren</translation>
    </message>
    <message>
        <source>bytes of memory</source>
        <translation>Bytes Speicher</translation>
    </message>
    <message>
        <source>bytes of storage a second</source>
        <translation>Bytes Datenträger je Sekunde</translation>
    </message>
    <message>
        <source>%1, the %2 steps with the highest peaks</source>
        <translation>%1, die %2 Schritte mit den höchsten Spitzen</translation>
    </message>
    <message>
        <source>%1 GPU %2</source>
        <comment>host, index</comment>
        <translation>%1 GPU %2</translation>
    </message>
    <message>
        <source>share of the GPU in use</source>
        <translation>belegter Anteil der GPU</translation>
    </message>
    <message>
        <source>No use of resources yet</source>
        <translation>Noch keine Ressourcennutzung</translation>
    </message>
    <message>
        <source>Processors, memory and storage of each step appear here once the pipeline runs.</source>
        <translation>Prozessoren, Speicher und Datenträger jedes Schritts erscheinen hier, sobald die Pipeline läuft.</translation>
    </message>
    <message>
        <source>Nothing was measured</source>
        <translation>Nichts wurde gemessen</translation>
    </message>
    <message>
        <source>The agent looks about once a second, so steps that end sooner leave no trace; cached steps use nothing.</source>
        <translation>Der Agent misst etwa einmal je Sekunde, darum hinterlassen kürzere Schritte keine Spur; Schritte aus dem Cache nutzen nichts.</translation>
    </message>
</context>
<context>
    <name>RocView</name>
    <message>
        <source>ROC curve</source>
        <translation>ROC-Kurve</translation>
    </message>
    <message>
        <source>class %1: area %2</source>
        <translation>Klasse %1: Fläche %2</translation>
    </message>
    <message>
        <source>False positive rate</source>
        <translation>Falsch-positiv-Rate</translation>
    </message>
    <message>
        <source>True positive rate</source>
        <translation>Richtig-positiv-Rate</translation>
    </message>
    <message>
        <source>class %1, area %2</source>
        <translation>Klasse %1, Fläche %2</translation>
    </message>
    <message>
        <source>dashed: guessing</source>
        <translation>gestrichelt: Raten</translation>
    </message>
</context>
<context>
    <name>RunActions</name>
    <message>
        <source>Run the selected steps</source>
        <translation>Ausgewählte Schritte ausführen</translation>
    </message>
    <message>
        <source>Run up to the selected steps</source>
        <translation>Bis zu den ausgewählten Schritten ausführen</translation>
    </message>
    <message>
        <source>Run from the selected steps on</source>
        <translation>Ab den ausgewählten Schritten ausführen</translation>
    </message>
    <message>
        <source>Run the selected steps without the cache</source>
        <translation>Ausgewählte Schritte ohne Cache ausführen</translation>
    </message>
    <message>
        <source>Stop the selected steps</source>
        <translation>Ausgewählte Schritte anhalten</translation>
    </message>
    <message>
        <source>Try the selected steps again</source>
        <translation>Ausgewählte Schritte erneut versuchen</translation>
    </message>
    <message>
        <source>Show the log of the selected step</source>
        <translation>Protokoll des ausgewählten Schritts zeigen</translation>
    </message>
    <message>
        <source>Select a step on the canvas first.</source>
        <translation>Wählen Sie zuerst einen Schritt auf der Zeichenfläche aus.</translation>
    </message>
    <message>
        <source>No run is going on.</source>
        <translation>Kein Lauf ist im Gang.</translation>
    </message>
    <message>
        <source>No selected step is waiting or running.</source>
        <translation>Kein ausgewählter Schritt wartet oder läuft.</translation>
    </message>
    <message>
        <source>The selected steps have not been run yet.</source>
        <translation>Die ausgewählten Schritte sind noch nicht gelaufen.</translation>
    </message>
    <message>
        <source>Stop before the selected steps, or no longer</source>
        <translation>Vor den ausgewählten Schritten anhalten oder nicht mehr</translation>
    </message>
    <message>
        <source>Pause the run, or let it go on</source>
        <translation>Den Lauf anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>The run is being stopped.</source>
        <translation>Der Lauf wird gerade beendet.</translation>
    </message>
    <message>
        <source>Use the last outputs of the selected steps as they are, or no longer</source>
        <translation>Die letzten Ausgaben der ausgewählten Schritte unverändert verwenden oder nicht mehr</translation>
    </message>
    <message>
        <source>No outputs of the selected steps are kept yet. Run them once first.</source>
        <translation>Von den ausgewählten Schritten sind noch keine Ausgaben aufbewahrt. Führen Sie sie zuerst einmal aus.</translation>
    </message>
</context>
<context>
    <name>RunBanner</name>
    <message>
        <source>Show the plan</source>
        <translation>Plan zeigen</translation>
    </message>
    <message>
        <source>Show run %1</source>
        <translation>Lauf %1 zeigen</translation>
    </message>
    <message>
        <source>The server does not answer. What you see is how things stood when it was last heard of; looking for it.</source>
        <translation>Der Server antwortet nicht. Sie sehen den Stand, als er zuletzt zu hören war; er wird gesucht.</translation>
    </message>
    <message>
        <source>You see run %1: %2, %3.</source>
        <comment>number, state, moment</comment>
        <translation>Sie sehen Lauf %1: %2, %3.</translation>
    </message>
    <message>
        <source>End comparison</source>
        <translation>Vergleich beenden</translation>
    </message>
    <message>
        <source>You see %1. Dotted steps are only in the other file.</source>
        <translation>Sie sehen %1. Gepunktete Schritte sind nur in der anderen Datei.</translation>
    </message>
</context>
<context>
    <name>RunBar</name>
    <message>
        <source>Pipelines</source>
        <translation>Pipelines</translation>
    </message>
    <message>
        <source>Run with other parameters</source>
        <translation>Mit anderen Parametern ausführen</translation>
    </message>
    <message>
        <source>Stop run</source>
        <translation>Lauf anhalten</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Die Datei wird gelesen</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n step(s) to run</source>
        <translation>
            <numerusform>%1 von %n Schritt auszuführen</numerusform>
            <numerusform>%1 von %n Schritten auszuführen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 from the cache</source>
        <translation>%1 aus dem Cache</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>%1 of %2 finished</source>
        <translation>%1 von %2 fertig</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>gestartet %1</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>dauerte %1</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>bisher %1</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>Pipeline %1</source>
        <translation>Pipeline %1</translation>
    </message>
    <message>
        <source>%1. Choose another pipeline of the workspace.</source>
        <translation>%1. Andere Pipeline des Arbeitsbereichs wählen.</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message numerus="yes">
        <source>Run %n step(s)</source>
        <translation>
            <numerusform>%n Schritt ausführen</numerusform>
            <numerusform>%n Schritte ausführen</numerusform>
        </translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>Der Server antwortet nicht.</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Hält an</translation>
    </message>
    <message>
        <source>Stop the run (Shift+F5). Finished steps keep their outputs.</source>
        <translation>Lauf anhalten (Umschalt+F5). Fertige Schritte behalten ihre Ausgaben.</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>Run %1 %2</source>
        <comment>number, state</comment>
        <translation>Lauf %1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>edited, not saved</source>
        <translation>geändert, nicht gespeichert</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>Choose what to run</source>
        <translation>Wählen, was ausgeführt wird</translation>
    </message>
    <message>
        <source>Run, all from the cache</source>
        <translation>Ausführen, alles aus dem Cache</translation>
    </message>
    <message numerus="yes">
        <source>Run %n step(s), %1</source>
        <translation>
            <numerusform>%n Schritt ausführen, %1</numerusform>
            <numerusform>%n Schritte ausführen, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Run what is stale; the rest comes from the cache (F5)</source>
        <translation>Veraltetes ausführen; das Übrige kommt aus dem Cache (F5)</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Zurück zu %1</translation>
    </message>
    <message>
        <source>Back to %1 (Esc)</source>
        <translation>Zurück zu %1 (Esc)</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Let the run go on (Ctrl+F9)</source>
        <translation>Den Lauf fortsetzen (Ctrl+F9)</translation>
    </message>
    <message>
        <source>Let no further step start (Ctrl+F9). What runs goes on.</source>
        <translation>Keinen weiteren Schritt beginnen lassen (Ctrl+F9). Was läuft, läuft weiter.</translation>
    </message>
</context>
<context>
    <name>RunComparisonFeed</name>
    <message>
        <source>Run %1 against run %2</source>
        <translation>Lauf %1 gegen Lauf %2</translation>
    </message>
    <message>
        <source>The runs cannot be compared</source>
        <translation>Die Läufe können nicht verglichen werden</translation>
    </message>
    <message>
        <source>Comparing the runs</source>
        <translation>Die Läufe werden verglichen</translation>
    </message>
    <message>
        <source>Their parameters, keys and figures are being read.</source>
        <translation>Ihre Parameter, Schlüssel und Kennzahlen werden gelesen.</translation>
    </message>
    <message>
        <source>Runs %1 and %2 have the same parameters, steps and figures.</source>
        <translation>Die Läufe %1 und %2 haben dieselben Parameter, Schritte und Kennzahlen.</translation>
    </message>
</context>
<context>
    <name>RunFollower</name>
    <message>
        <source>Run %1 sent a message that cannot be read: %2</source>
        <translation>Lauf %1 hat eine Nachricht gesendet, die nicht lesbar ist: %2</translation>
    </message>
</context>
<context>
    <name>RunHistoryModel</name>
    <message>
        <source>Run %1, %2</source>
        <translation>Lauf %1, %2</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>nicht gestartet</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>finished steps of all</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>Aus Cache</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>RunNotices</name>
    <message>
        <source>Run %1 of %2: %3</source>
        <comment>number, pipeline, state</comment>
        <translation>Lauf %1 von %2: %3</translation>
    </message>
    <message>
        <source>Show the run</source>
        <translation>Lauf zeigen</translation>
    </message>
</context>
<context>
    <name>RunPartWords</name>
    <message>
        <source>This file needs the input &apos;%1&apos;. Run a pipeline that uses it.</source>
        <translation>Diese Datei braucht den Eingang &apos;%1&apos;. Starten Sie eine Pipeline, die sie verwendet.</translation>
    </message>
</context>
<context>
    <name>RunsPage</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Filter by pipeline, state or reason</source>
        <translation>Nach Pipeline, Zustand oder Grund filtern</translation>
    </message>
    <message>
        <source>Filter the runs</source>
        <translation>Läufe filtern</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 runs</source>
        <translation>%1 von %2 Läufen</translation>
    </message>
    <message>
        <source>No workspace is open</source>
        <translation>Kein Arbeitsbereich ist offen</translation>
    </message>
    <message>
        <source>Runs belong to a workspace: a folder with pipeline files.</source>
        <translation>Läufe gehören zu einem Arbeitsbereich: einem Ordner mit Pipeline-Dateien.</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>Noch keine Läufe</translation>
    </message>
    <message>
        <source>A run appears here as soon as a pipeline runs, from this window or from the command line.</source>
        <translation>Ein Lauf erscheint hier, sobald eine Pipeline läuft, aus diesem Fenster oder von der Befehlszeile.</translation>
    </message>
    <message>
        <source>Show the pipelines</source>
        <translation>Pipelines zeigen</translation>
    </message>
    <message>
        <source>No run matches</source>
        <translation>Kein Lauf passt</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n run(s) contains this text.</source>
        <translation>
            <numerusform>Der %n Lauf enthält diesen Text nicht.</numerusform>
            <numerusform>Keiner der %n Läufe enthält diesen Text.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Enter opens a run on the canvas</source>
        <translation>Eingabe öffnet einen Lauf auf der Zeichenfläche</translation>
    </message>
</context>
<context>
    <name>SampleCatalog</name>
    <message>
        <source>Install python3 with your system&apos;s package manager.</source>
        <translation>Installieren Sie python3 mit der Paketverwaltung Ihres Systems.</translation>
    </message>
    <message>
        <source>found</source>
        <translation>gefunden</translation>
    </message>
    <message>
        <source>Install it for python3: python3 -m pip install %1</source>
        <translation>Für python3 installieren: python3 -m pip install %1</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>der Ordner lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>the copy cannot be renamed</source>
        <translation>die Kopie lässt sich nicht umbenennen</translation>
    </message>
    <message>
        <source>there is no room for it</source>
        <translation>dafür ist kein Platz</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Find in the text</source>
        <translation>Im Text suchen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Go to line</source>
        <translation>Zur Zeile</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß-/Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Voriger Treffer (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Nächster Treffer (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>Line, 1 to %1</source>
        <translation>Zeile, 1 bis %1</translation>
    </message>
    <message>
        <source>Faulty</source>
        <translation>Fehlerhaft</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>number of the match, number of all</comment>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchButton</name>
    <message>
        <source>Go to a page, pipeline, step, run, setting or command</source>
        <translation>Zu Seite, Pipeline, Schritt, Lauf, Einstellung oder Befehl</translation>
    </message>
    <message>
        <source>Go anywhere</source>
        <translation>Überall hin</translation>
    </message>
</context>
<context>
    <name>ServerConnection</name>
    <message>
        <source>The server has another interface than this window: it is newer. Update the window, or end the server with &quot;orrery server --stop&quot;.</source>
        <translation>Der Server hat eine andere Schnittstelle als dieses Fenster: Er ist neuer. Aktualisieren Sie das Fenster, oder beenden Sie den Server mit „orrery server --stop“.</translation>
    </message>
</context>
<context>
    <name>ServerLauncher</name>
    <message>
        <source>%1 could not be started: %2. Install Orrery&apos;s command line beside the workbench.</source>
        <translation>%1 konnte nicht gestartet werden: %2. Installieren Sie die Befehlszeile von Orrery neben dem Fenster.</translation>
    </message>
    <message numerus="yes">
        <source>The server of %1 did not get ready in %n second(s).</source>
        <translation>
            <numerusform>Der Server von %1 wurde in %n Sekunde nicht bereit.</numerusform>
            <numerusform>Der Server von %1 wurde in %n Sekunden nicht bereit.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server of %1 ended at once and gave no reason.</source>
        <translation>Der Server von %1 endete sofort und nannte keinen Grund.</translation>
    </message>
    <message>
        <source>The server of %1 ended at once: %2</source>
        <translation>Der Server von %1 endete sofort: %2</translation>
    </message>
    <message>
        <source>The workspace&apos;s server.json names no port.</source>
        <translation>server.json des Arbeitsbereichs nennt keinen Port.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>default: %1</source>
        <translation>Standard: %1</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Zurück zu %1</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Window and language</source>
        <translation>Fenster und Sprache</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Changes at once, no restart. System follows the desktop.</source>
        <translation>Wechselt sofort, ohne Neustart. System folgt dem Desktop.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Scales text, rows and icons together. 100 to 200 %.</source>
        <translation>Skaliert Text, Zeilen und Symbole zusammen. 100 bis 200 %.</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Fades and moves of at most 150 ms, only for cause and effect.</source>
        <translation>Übergänge von höchstens 150 ms, nur für Ursache und Wirkung.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Of the window. Changes at once; nothing that is open is lost.</source>
        <translation>Des Fensters. Wechselt sofort; nichts Offenes geht verloren.</translation>
    </message>
    <message>
        <source>Start with</source>
        <translation>Beginnen mit</translation>
    </message>
    <message>
        <source>What the window shows first.</source>
        <translation>Was das Fenster zuerst zeigt.</translation>
    </message>
    <message>
        <source>Keys of the actions</source>
        <translation>Tasten der Aktionen</translation>
    </message>
    <message>
        <source>Choose a row and press the keys that should start it.</source>
        <translation>Wählen Sie eine Zeile und drücken Sie die Tasten, die sie starten sollen.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>What is installed, to copy into a report.</source>
        <translation>Was installiert ist, zum Kopieren in einen Bericht.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Search the settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>Abschnitte der Einstellungen</translation>
    </message>
    <message>
        <source>Kept in %1</source>
        <translation>Gespeichert in %1</translation>
    </message>
    <message>
        <source>No setting has this name</source>
        <translation>Keine Einstellung heißt so</translation>
    </message>
    <message>
        <source>Search for a word of its name or of what it does.</source>
        <translation>Suchen Sie nach einem Wort ihres Namens oder ihrer Wirkung.</translation>
    </message>
    <message>
        <source>Show all settings</source>
        <translation>Alle Einstellungen zeigen</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>Text size in percent</source>
        <translation>Textgröße in Prozent</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Show motion</source>
        <translation>Bewegung zeigen</translation>
    </message>
    <message>
        <source>Last workspace</source>
        <translation>Letzter Arbeitsbereich</translation>
    </message>
    <message>
        <source>Changes apply at once</source>
        <translation>Änderungen gelten sofort</translation>
    </message>
</context>
<context>
    <name>SliderEditor</name>
    <message>
        <source>%1 as a number</source>
        <translation>%1 als Zahl</translation>
    </message>
</context>
<context>
    <name>SourceView</name>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>Open in editor</source>
        <translation>Im Editor öffnen</translation>
    </message>
    <message>
        <source>Open %1 in the editor of the desktop</source>
        <translation>%1 im Editor des Desktops öffnen</translation>
    </message>
    <message>
        <source>Text of %1</source>
        <translation>Text von %1</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 ist nicht lesbar: %2.</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>queued</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>gelungen</translation>
    </message>
    <message>
        <source>cached</source>
        <translation>aus Cache</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>held</source>
        <translation>angehalten</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>No workspace open</source>
        <translation>Kein Arbeitsbereich offen</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) at work</source>
        <translation>
            <numerusform>%n Lauf in Arbeit</numerusform>
            <numerusform>%n Läufe in Arbeit</numerusform>
        </translation>
    </message>
    <message>
        <source>No runs at work</source>
        <translation>Keine Läufe in Arbeit</translation>
    </message>
    <message>
        <source>Hosts unknown, connection lost</source>
        <translation>Rechner unbekannt, Verbindung verloren</translation>
    </message>
</context>
<context>
    <name>StepClipboard</name>
    <message>
        <source>The clipboard holds no steps. Copy steps on a canvas, or a text with `steps:`.</source>
        <translation>Die Zwischenablage enthält keine Schritte. Kopieren Sie Schritte auf einer Zeichenfläche oder einen Text mit `steps:`.</translation>
    </message>
</context>
<context>
    <name>StepFieldWords</name>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Shell</source>
        <translation>Shell</translation>
    </message>
    <message>
        <source>One word a line</source>
        <translation>Ein Wort je Zeile</translation>
    </message>
    <message>
        <source>What the step runs. Expressions stand in ${{ }}.</source>
        <translation>Was der Schritt ausführt. Ausdrücke stehen in ${{ }}.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>The run is refused where this is not true.</source>
        <translation>Der Lauf wird abgelehnt, wenn dies nicht zutrifft.</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>Ranks</source>
        <translation>Ränge</translation>
    </message>
    <message>
        <source>Processes that run the step together; all start or none.</source>
        <translation>Prozesse, die den Schritt gemeinsam ausführen; alle starten oder keiner.</translation>
    </message>
    <message>
        <source>CPUs</source>
        <translation>CPUs</translation>
    </message>
    <message>
        <source>Processor cores of each rank.</source>
        <translation>Prozessorkerne jedes Rangs.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Memory of each rank: 512MiB, 2GiB.</source>
        <translation>Speicher jedes Rangs: 512MiB, 2GiB.</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPUs</translation>
    </message>
    <message>
        <source>GPUs of each rank.</source>
        <translation>GPUs jedes Rangs.</translation>
    </message>
    <message>
        <source>How it is run</source>
        <translation>Wie er ausgeführt wird</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Zeitlimit</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>kein Limit</translation>
    </message>
    <message>
        <source>An attempt that takes longer is ended: 90s, 10m, 2h.</source>
        <translation>Ein Versuch, der länger dauert, wird beendet: 90s, 10m, 2h.</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>All tries, the first one counted.</source>
        <translation>Alle Versuche, der erste mitgezählt.</translation>
    </message>
    <message>
        <source>Use cache</source>
        <translation>Cache verwenden</translation>
    </message>
    <message>
        <source>A step whose command and inputs are the same is not run again.</source>
        <translation>Ein Schritt mit gleichem Befehl und gleichen Eingaben läuft nicht erneut.</translation>
    </message>
    <message>
        <source>Only when</source>
        <translation>Nur wenn</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>The step is skipped where this is not true.</source>
        <translation>Der Schritt wird übersprungen, wenn dies nicht zutrifft.</translation>
    </message>
    <message>
        <source>known for each instance of the matrix</source>
        <translation>für jede Instanz der Matrix bekannt</translation>
    </message>
    <message>
        <source>%1 cannot be used here. Use params.name or matrix.name.</source>
        <translation>%1 kann hier nicht verwendet werden. Verwenden Sie params.name oder matrix.name.</translation>
    </message>
    <message>
        <source>known once a run gives %1</source>
        <translation>bekannt, sobald ein Lauf %1 angibt</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>Gang</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Launcher</source>
        <translation>Starter</translation>
    </message>
    <message>
        <source>How the ranks are started and told of each other.</source>
        <translation>Wie die Ränge gestartet werden und voneinander erfahren.</translation>
    </message>
    <message>
        <source>Fewest ranks</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>torchrun may go on with so many when others are lost.</source>
        <translation>Mit so vielen Rängen darf torchrun weitermachen, wenn andere verloren gehen.</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Platte</translation>
    </message>
    <message>
        <source>Room for the outputs of each rank: 512MiB, 2GiB.</source>
        <translation>Platz für die Ausgaben jedes Ranges: 512MiB, 2GiB.</translation>
    </message>
    <message>
        <source>Try again after</source>
        <translation>Wiederholen nach</translation>
    </message>
    <message>
        <source>What is worth another try; also an exit code alone: exit:75. Without any entry: host-lost.</source>
        <translation>Was einen weiteren Versuch wert ist; auch ein einzelner Exit-Code: exit:75. Ohne Eintrag: host-lost.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Before the second try; it doubles with each further one.</source>
        <translation>Vor dem zweiten Versuch; sie verdoppelt sich mit jedem weiteren.</translation>
    </message>
    <message>
        <source>Run always</source>
        <translation>Immer ausführen</translation>
    </message>
    <message>
        <source>The step runs also after a failure or a cancel, to clean up.</source>
        <translation>Der Schritt läuft auch nach einem Fehlschlag oder Abbruch, um aufzuräumen.</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Vorrang</translation>
    </message>
    <message>
        <source>Who goes first where not all can start: the greater number.</source>
        <translation>Wer zuerst an der Reihe ist, wenn nicht alle starten können: die größere Zahl.</translation>
    </message>
</context>
<context>
    <name>StepsModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>step, state</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>cached</source>
        <translation>aus Cache</translation>
    </message>
    <message>
        <source>will run</source>
        <translation>wird laufen</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>stale pin</source>
        <translation>veraltet</translation>
    </message>
</context>
<context>
    <name>SubpipelineEditing</name>
    <message>
        <source>Collapse to a sub-pipeline</source>
        <translation>Zu einer Teil-Pipeline zusammenfassen</translation>
    </message>
    <message>
        <source>Unpack the sub-pipeline</source>
        <translation>Teil-Pipeline auflösen</translation>
    </message>
    <message>
        <source>Open the sub-pipeline</source>
        <translation>Teil-Pipeline öffnen</translation>
    </message>
    <message>
        <source>Select the node of a sub-pipeline first.</source>
        <translation>Wählen Sie zuerst den Knoten einer Teil-Pipeline aus.</translation>
    </message>
    <message>
        <source>Select a node first.</source>
        <translation>Wählen Sie zuerst einen Knoten aus.</translation>
    </message>
    <message>
        <source>Name of the sub-pipeline&apos;s file</source>
        <translation>Name der Datei der Teil-Pipeline</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>Zusammenfassen</translation>
    </message>
    <message>
        <source>Keep the file in the folder of %1.</source>
        <translation>Behalten Sie die Datei im Ordner von %1.</translation>
    </message>
    <message numerus="yes">
        <source>Collapse %n node(s) to %1</source>
        <translation>
            <numerusform>%n Knoten zu %1 zusammenfassen</numerusform>
            <numerusform>%n Knoten zu %1 zusammenfassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Unpack %1</source>
        <translation>%1 auflösen</translation>
    </message>
</context>
<context>
    <name>SwitchEditor</name>
    <message>
        <source>on by default</source>
        <translation>standardmäßig an</translation>
    </message>
    <message>
        <source>off by default</source>
        <translation>standardmäßig aus</translation>
    </message>
</context>
<context>
    <name>TableHeader</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>%1
A click on the bars shows them larger.</source>
        <comment>what is known of a column</comment>
        <translation>%1
Ein Klick auf die Balken zeigt sie größer.</translation>
    </message>
</context>
<context>
    <name>TableViewer</name>
    <message>
        <source>Rows of the table</source>
        <translation>Zeilen der Tabelle</translation>
    </message>
    <message>
        <source>Views of the table</source>
        <translation>Ansichten der Tabelle</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Konfusionsmatrix</translation>
    </message>
    <message>
        <source>ROC curve</source>
        <translation>ROC-Kurve</translation>
    </message>
    <message>
        <source>Filter rows: a word, or age &gt; 50</source>
        <translation>Zeilen filtern: ein Wort oder age &gt; 50</translation>
    </message>
    <message>
        <source>Filter the rows</source>
        <translation>Zeilen filtern</translation>
    </message>
    <message>
        <source>%1 rows, %2 columns</source>
        <translation>%1 Zeilen, %2 Spalten</translation>
    </message>
    <message>
        <source>at least %1 rows; the table is looked at from its beginning</source>
        <translation>mindestens %1 Zeilen; die Tabelle wird vom Anfang an betrachtet</translation>
    </message>
    <message>
        <source>%1 of %2 rows fit</source>
        <translation>%1 von %2 Zeilen passen</translation>
    </message>
    <message>
        <source>%1; only the first %2 of %3 are sorted and filtered here</source>
        <translation>%1; hier werden nur die ersten %2 von %3 sortiert und gefiltert</translation>
    </message>
    <message>
        <source>Chart of a column</source>
        <translation>Diagramm einer Spalte</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
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
        <translation>Der Ausdruck ist bei Zeichen %1 fehlerhaft: %2.</translation>
    </message>
</context>
<context>
    <name>ThemeChoice</name>
    <message>
        <source>%1 theme</source>
        <translation>Farbschema %1</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>failed, exit %1</source>
        <translation>fehlgeschlagen, Exit %1</translation>
    </message>
    <message>
        <source>%1, %2 ranks</source>
        <translation>%1, %2 Ränge</translation>
    </message>
</context>
<context>
    <name>TimelineChart</name>
    <message>
        <source>Timeline of the steps</source>
        <translation>Zeitachse der Schritte</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>waited %1</source>
        <translation>wartete %1</translation>
    </message>
    <message>
        <source>started at %1</source>
        <translation>gestartet bei %1</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>dauerte %1</translation>
    </message>
    <message>
        <source>on the critical path</source>
        <translation>auf dem kritischen Pfad</translation>
    </message>
    <message>
        <source>took %1 in the run compared with</source>
        <translation>dauerte %1 im verglichenen Lauf</translation>
    </message>
    <message>
        <source>prepared in %1</source>
        <translation>vorbereitet in %1</translation>
    </message>
    <message>
        <source>waited %1, earlier attempts included</source>
        <translation>wartete %1, frühere Versuche mitgezählt</translation>
    </message>
    <message>
        <source>started within %1</source>
        <translation>gestartet innerhalb von %1</translation>
    </message>
    <message>
        <source>outputs kept in %1</source>
        <translation>Ausgaben abgelegt in %1</translation>
    </message>
</context>
<context>
    <name>TimelineLegend</name>
    <message>
        <source>prepares</source>
        <translation>bereitet vor</translation>
    </message>
    <message>
        <source>waits for a place</source>
        <translation>wartet auf einen Platz</translation>
    </message>
    <message>
        <source>starts</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>keeps outputs</source>
        <translation>legt Ausgaben ab</translation>
    </message>
    <message>
        <source>What the shapes of the timeline mean</source>
        <translation>Was die Formen der Zeitleiste bedeuten</translation>
    </message>
    <message>
        <source>Before a step runs, its inputs are read and the cache is asked (prepares), it waits for a place, and its host lays out its inputs and makes its process (starts). Afterwards its outputs are verified, hashed and kept. Times too short to be seen are in the hint of a row.</source>
        <translation>Bevor ein Schritt läuft, werden seine Eingaben gelesen und der Cache gefragt (bereitet vor), er wartet auf einen Platz, und sein Rechner legt die Eingaben bereit und erzeugt den Prozess (startet). Danach werden seine Ausgaben geprüft, gehasht und abgelegt. Zeiten, die zu kurz zum Sehen sind, stehen im Hinweis einer Zeile.</translation>
    </message>
</context>
<context>
    <name>TimelinePanel</name>
    <message>
        <source>Timeline of the run</source>
        <translation>Zeitachse des Laufs</translation>
    </message>
    <message>
        <source>No times yet</source>
        <translation>Noch keine Zeiten</translation>
    </message>
    <message>
        <source>When each step waited, started and ended appears here once the pipeline runs.</source>
        <translation>Wann jeder Schritt wartete, begann und endete, erscheint hier, sobald die Pipeline läuft.</translation>
    </message>
    <message>
        <source>Compare with run %1</source>
        <translation>Mit Lauf %1 vergleichen</translation>
    </message>
    <message>
        <source>ends about %1</source>
        <translation>endet etwa %1</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>dauerte %1</translation>
    </message>
    <message>
        <source>critical path: %1</source>
        <translation>kritischer Pfad: %1</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Everything that can be done</source>
        <translation>Alles, was sich tun lässt</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Keys, tour, versions</source>
        <translation>Tasten, Rundgang, Versionen</translation>
    </message>
    <message>
        <source>Orrery</source>
        <translation>Orrery</translation>
    </message>
    <message>
        <source>Workspace %1</source>
        <translation>Arbeitsbereich %1</translation>
    </message>
    <message>
        <source>No workspace open</source>
        <translation>Kein Arbeitsbereich offen</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>Arbeitsbereich öffnen</translation>
    </message>
    <message>
        <source>No server</source>
        <translation>Kein Server</translation>
    </message>
    <message numerus="yes">
        <source>Server on this machine · %n host(s)</source>
        <translation>
            <numerusform>Server auf diesem Rechner · %n Rechner</numerusform>
            <numerusform>Server auf diesem Rechner · %n Rechner</numerusform>
        </translation>
    </message>
    <message>
        <source>Server on this machine</source>
        <translation>Server auf diesem Rechner</translation>
    </message>
    <message>
        <source>Connection lost %1</source>
        <translation>Verbindung verloren %1</translation>
    </message>
    <message>
        <source>Starting the server</source>
        <translation>Der Server startet</translation>
    </message>
</context>
<context>
    <name>UsageBar</name>
    <message>
        <source>%1, %2 %</source>
        <comment>what, share</comment>
        <translation>%1, %2 %</translation>
    </message>
</context>
<context>
    <name>ViewActionWords</name>
    <message>
        <source>Back to where the canvas was</source>
        <translation>Zurück zur vorigen Stelle der Zeichenfläche</translation>
    </message>
    <message>
        <source>Forward to where the canvas was</source>
        <translation>Vor zur nächsten Stelle der Zeichenfläche</translation>
    </message>
    <message>
        <source>The canvas was nowhere else before.</source>
        <translation>Die Zeichenfläche war vorher nirgends sonst.</translation>
    </message>
    <message>
        <source>Go back first.</source>
        <translation>Gehen Sie zuerst zurück.</translation>
    </message>
    <message>
        <source>Show the whole pipeline</source>
        <translation>Ganze Pipeline zeigen</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom to 100 %</source>
        <translation>Auf 100 % stellen</translation>
    </message>
    <message>
        <source>Show or hide the map</source>
        <translation>Karte zeigen oder verbergen</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>Why does it wait?</source>
        <translation>Warum wartet es?</translation>
    </message>
    <message>
        <source>Choose a job in the list to see what it waits for and when it should start.</source>
        <translation>Wählen Sie einen Auftrag in der Liste, um zu sehen, worauf er wartet und wann er starten sollte.</translation>
    </message>
    <message>
        <source>Why is %1 of run %2 where it is?</source>
        <comment>step, number</comment>
        <translation>Warum steht %1 von Lauf %2, wo es steht?</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>Der Server wird gefragt</translation>
    </message>
    <message>
        <source>Should start any moment.</source>
        <translation>Sollte jeden Moment starten.</translation>
    </message>
    <message>
        <source>Should start at about %1, in %2.</source>
        <comment>clock, span</comment>
        <translation>Sollte etwa um %1 starten, in %2.</translation>
    </message>
</context>
<context>
    <name>WhySection</name>
    <message>
        <source>%1 comes from the cache: %2</source>
        <comment>step, reason</comment>
        <translation>%1 kommt aus dem Cache: %2</translation>
    </message>
    <message>
        <source>What its cache key is made of</source>
        <translation>Woraus der Cache-Schlüssel besteht</translation>
    </message>
    <message>
        <source>What changed of its cache key</source>
        <translation>Was sich am Cache-Schlüssel geändert hat</translation>
    </message>
    <message>
        <source>Hide it</source>
        <translation>Verbergen</translation>
    </message>
</context>
<context>
    <name>WireGesture</name>
    <message>
        <source>%1: release to connect it with %2</source>
        <translation>%1: Loslassen verbindet mit %2</translation>
    </message>
    <message>
        <source>%1: drag the end away to disconnect it</source>
        <translation>%1: Ende wegziehen, um zu trennen</translation>
    </message>
    <message>
        <source>%1: release to disconnect it</source>
        <translation>%1: Loslassen trennt die Verbindung</translation>
    </message>
    <message>
        <source>%1 on empty canvas: release to add a node and connect it</source>
        <translation>%1 auf leerer Fläche: Loslassen fügt einen Knoten hinzu und verbindet ihn</translation>
    </message>
    <message>
        <source>%1: release to leave it as it is</source>
        <translation>%1: Loslassen lässt alles, wie es ist</translation>
    </message>
    <message>
        <source>%1: release to connect it with a port of %2</source>
        <translation>%1: Loslassen verbindet mit einem Anschluss von %2</translation>
    </message>
    <message>
        <source>Drag across wires to cut them</source>
        <translation>Über Verbindungen ziehen, um sie zu trennen</translation>
    </message>
    <message numerus="yes">
        <source>Release to cut %n wire(s)</source>
        <translation>
            <numerusform>Loslassen trennt %n Verbindung</numerusform>
            <numerusform>Loslassen trennt %n Verbindungen</numerusform>
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
        <translation>Kein Lauf wird gezeigt. Führen Sie die Pipeline aus, dann ist zu sehen, was hier fließt.</translation>
    </message>
    <message>
        <source>Looking at it.</source>
        <translation>Wird angesehen.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>This machine</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <translation>gestern, %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>weekday, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n Byte</numerusform>
            <numerusform>%n Bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Settings are not kept: %1 cannot be written. They hold until this window closes; make the file writable to keep them.</source>
        <translation>Einstellungen werden nicht behalten: %1 lässt sich nicht schreiben. Sie gelten, bis dieses Fenster geschlossen wird; machen Sie die Datei schreibbar, um sie zu behalten.</translation>
    </message>
</context>
<context>
    <name>WorkspaceClaim</name>
    <message>
        <source>%1 is open in another window, which was brought forward.</source>
        <translation>%1 ist in einem anderen Fenster offen, das nach vorn geholt wurde.</translation>
    </message>
    <message>
        <source>%1 is open in another window, which does not answer (process %2). End that program, then open the folder again.</source>
        <translation>%1 ist in einem anderen Fenster offen, das nicht antwortet (Prozess %2). Beenden Sie dieses Programm und öffnen Sie den Ordner dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>WorkspaceSession</name>
    <message>
        <source>The server has not answered since %1. %2</source>
        <comment>moment, reason</comment>
        <translation>Der Server hat seit %1 nicht geantwortet. %2</translation>
    </message>
    <message>
        <source>It is looked for; jobs go on without it</source>
        <translation>Er wird gesucht; Aufträge laufen ohne ihn weiter</translation>
    </message>
    <message>
        <source>The server is version %1 and this window %2: what only one of them knows is missing here.</source>
        <translation>Der Server hat Version %1 und dieses Fenster %2: Was nur eines von beiden kennt, fehlt hier.</translation>
    </message>
    <message>
        <source>End the server with &quot;orrery server --stop&quot;; the window starts its own</source>
        <translation>Den Server mit „orrery server --stop“ beenden; das Fenster startet seinen eigenen</translation>
    </message>
    <message>
        <source>It is tried again every few seconds</source>
        <translation>Es wird alle paar Sekunden neu versucht</translation>
    </message>
</context>
<context>
    <name>YamlArea</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
</TS>
