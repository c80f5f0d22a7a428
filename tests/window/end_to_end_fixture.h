#pragma once

#include "widgets/shell/main_window.h"
#include "widgets/shell/workbench.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace orrery::widgets {

/// The window with the real server, agent and processes, in folders of its own.
class EndToEnd : public testing::Test {
protected:
    void SetUp() override {
        program = QStringLiteral(ORRERY_BINARY_DIR "/bin/orrery");
        for (const char* needed : {ORRERY_BINARY_DIR "/bin/orrery", ORRERY_BINARY_DIR "/bin/orrery-agent"})
            ASSERT_TRUE(QFile::exists(QLatin1String(needed))) << needed;
        options.configFolder = folder.filePath(QStringLiteral("config"));
        options.samplesFolder = folder.filePath(QStringLiteral("samples"));
        options.examplesFolder = QStringLiteral(ORRERY_SOURCE_DIR "/resources/examples");
        options.makeSession = [this](const QString& path) { return WorkspaceSession::open(path, program); };
    }
    void TearDown() override {
        if (!workspace.isEmpty())
            QProcess::execute(program,
                              {QStringLiteral("server"), QStringLiteral("--stop"),
                               QStringLiteral("--kill-jobs"), QStringLiteral("--workspace"), workspace});
    }

    QTemporaryDir folder;
    WorkbenchOptions options;
    QString program, workspace;
};

} // namespace orrery::widgets
