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
    <name>CanvasView</name>
    <message>
        <source>Pipeline graph</source>
        <translation>Graph der Pipeline</translation>
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
</context>
<context>
    <name>ErrorPanel</name>
    <message>
        <source>What to try</source>
        <translation>Was zu versuchen ist</translation>
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
        <source>Details of the failure</source>
        <translation>Einzelheiten des Fehlers</translation>
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
    <name>InspectorPanel</name>
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
        <translation>Deshalb übersprungene Schritte</translation>
    </message>
    <message>
        <source>No step is selected</source>
        <translation>Kein Schritt ist ausgewählt</translation>
    </message>
    <message>
        <source>Select a step on the canvas or in the list to see its command, inputs, outputs and why it ran.</source>
        <translation>Wählen Sie einen Schritt auf der Zeichenfläche oder in der Liste, um Befehl, Eingaben, Ausgaben und den Grund seines Laufs zu sehen.</translation>
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
        <translation>Beheben Sie die Ursache und starten Sie erneut: Gelungene Schritte laufen nicht zweimal.</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) skipped because of this: %1</source>
        <translation>
            <numerusform>%n Schritt deshalb übersprungen: %1</numerusform>
            <numerusform>%n Schritte deshalb übersprungen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>What a run would do</source>
        <translation>Was ein Lauf tun würde</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Angefordert</translation>
    </message>
    <message>
        <source>nothing in particular</source>
        <translation>nichts Bestimmtes</translation>
    </message>
    <message>
        <source>Ran on</source>
        <translation>Lief auf</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Inputs and outputs</source>
        <translation>Ein- und Ausgaben</translation>
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
    <name>LogModel</name>
    <message numerus="yes">
        <source> … %n more byte(s)</source>
        <translation>
            <numerusform> … noch %n Byte</numerusform>
            <numerusform> … noch %n Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>The filter is not a regular expression: %1 at character %2.</source>
        <translation>Der Filter ist kein regulärer Ausdruck: %1 bei Zeichen %2.</translation>
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
        <source>Step whose log is shown</source>
        <translation>Schritt, dessen Protokoll gezeigt wird</translation>
    </message>
    <message>
        <source>Filter the log by a regular expression</source>
        <translation>Protokoll mit einem regulären Ausdruck filtern</translation>
    </message>
    <message>
        <source>Filter, for example epoch|warning</source>
        <translation>Filter, zum Beispiel epoch|warning</translation>
    </message>
    <message>
        <source>Follow the end of the log</source>
        <translation>Dem Ende des Protokolls folgen</translation>
    </message>
    <message>
        <source>All ranks</source>
        <translation>Alle Ränge</translation>
    </message>
    <message>
        <source>Show all ranks</source>
        <translation>Alle Ränge zeigen</translation>
    </message>
    <message>
        <source>Show rank %1</source>
        <translation>Rang %1 zeigen</translation>
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
    <message numerus="yes">
        <source>None of the %n line(s) fits the filter and the rank.</source>
        <translation>
            <numerusform>Die %n Zeile passt nicht zu Filter und Rang.</numerusform>
            <numerusform>Keine der %n Zeilen passt zu Filter und Rang.</numerusform>
        </translation>
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
        <source>The parts of the pages have their standard sizes again.</source>
        <translation>Die Teile der Seiten haben wieder ihre Standardgrößen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
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
        <source>Give the parts of the pages their standard sizes</source>
        <translation>Den Teilen der Seiten ihre Standardgrößen geben</translation>
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
    <name>OutlinePanel</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
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
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Text of the output</source>
        <translation>Text der Ausgabe</translation>
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
    <message>
        <source>%1, %2, %3. It has no view here.</source>
        <translation>%1, %2, %3. Dafür gibt es hier keine Ansicht.</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>%1 ist nicht lesbar</translation>
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
        <source>Parameter %1</source>
        <translation>Parameter %1</translation>
    </message>
    <message>
        <source>Run with these</source>
        <translation>Mit diesen ausführen</translation>
    </message>
    <message>
        <source>%1 is needed. Write a value.</source>
        <translation>%1 wird gebraucht. Geben Sie einen Wert ein.</translation>
    </message>
    <message>
        <source>%1 is not a number. Write 0.01 or 1e-2.</source>
        <translation>%1 ist keine Zahl. Schreiben Sie 0.01 oder 1e-2.</translation>
    </message>
    <message>
        <source>%1 is not a whole number.</source>
        <translation>%1 ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>%1 is below %2, the least.</source>
        <translation>%1 liegt unter %2, dem Mindestwert.</translation>
    </message>
    <message>
        <source>%1 is above %2, the most.</source>
        <translation>%1 liegt über %2, dem Höchstwert.</translation>
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
        <source>Show what the step wrote to its log</source>
        <translation>Zeigen, was der Schritt protokolliert hat</translation>
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
        <source>Timeline and history</source>
        <translation>Zeitachse und Verlauf</translation>
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
    <message>
        <source>Show the problems</source>
        <translation>Probleme zeigen</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Protokoll zeigen</translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation>Protokoll filtern</translation>
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
        <source>%1 has no file that ends in .orrery.yaml. Add one, or start from a sample.</source>
        <translation>%1 hat keine Datei, die auf .orrery.yaml endet. Legen Sie eine an oder beginnen Sie mit einem Beispiel.</translation>
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
</context>
<context>
    <name>PipelineSession</name>
    <message>
        <source>%1 failed.</source>
        <translation>%1 ist fehlgeschlagen.</translation>
    </message>
</context>
<context>
    <name>PortRow</name>
    <message>
        <source>%1: %2</source>
        <comment>port, type</comment>
        <translation>%1: %2</translation>
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
        <source>Run the pipeline (F5)</source>
        <translation>Pipeline ausführen (F5)</translation>
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
        <source>%1 theme</source>
        <translation>Farbschema %1</translation>
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
</context>
<context>
    <name>TimelinePanel</name>
    <message>
        <source>failed, exit %1</source>
        <translation>fehlgeschlagen, Exit %1</translation>
    </message>
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
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>%1 is open in another window, which was brought forward.</source>
        <translation>%1 ist in einem anderen Fenster offen, das nach vorn geholt wurde.</translation>
    </message>
</context>
</TS>
