#pragma once

#include "widgets/models/pipeline_session.h"

#include <QPointer>
#include <QTemporaryDir>
#include <QWidget>

class QPlainTextEdit;
class QStackedWidget;
class QToolButton;

namespace orrery::widgets {

class ElidedLabel;
class EmptyPane;
class ImageViewer;
class JsonViewer;
class LinkButton;
class TableViewer;
class TextLabel;

/// One output of a step as what it is: a table, picture, JSON, text, the files of a folder, or the fact that
/// it is none of these. Saves it, or opens it with the program that the desktop has for it.
class OutputView : public QWidget {
    Q_OBJECT

public:
    explicit OutputView(QWidget* parent = nullptr);

    void show(PipelineSession* pipeline, const api::Output& output);
    using QWidget::show;

    TableViewer* table() const { return m_table; }
    ImageViewer* image() const { return m_image; }
    JsonViewer* json() const { return m_json; }
    QPlainTextEdit* text() const { return m_text; }
    /// The view that is shown now.
    QWidget* current() const;
    /// Writes the output into a file, whole or not at all.
    void saveTo(const QString& path, std::function<void()> then = {});

private:
    QWidget* makeBar();
    QWidget* makeText();
    void ask();
    void take(Result<api::Preview> preview);
    void takePreview(const api::Preview& preview);
    void askWindow(quint64 offset, int limit);
    void askPicture();
    void noPicture(const QString& reason);
    void showText(const QString& text, quint64 next);
    void askMoreText();
    void say(const QString& iconName, const QString& title, const QString& sentence);
    void saveAs();
    void openWith();
    QString fileName() const;

    QPointer<PipelineSession> m_pipeline;
    std::unique_ptr<QObject> m_generation; ///< Answers for another output are dropped with it.
    api::Output m_output;
    quint64 m_run = 0;
    quint64 m_nextText = 0;
    std::unique_ptr<QTemporaryDir>
        m_opened; ///< Copies for other programs, for as long as this window is open.

    ElidedLabel* m_title;
    TextLabel* m_facts;
    QToolButton* m_fit;
    QToolButton* m_save;
    QToolButton* m_openWith;
    QStackedWidget* m_stack;
    TableViewer* m_table;
    ImageViewer* m_image;
    JsonViewer* m_json;
    QWidget* m_textPage;
    QPlainTextEdit* m_text;
    LinkButton* m_more;
    EmptyPane* m_note;
};

} // namespace orrery::widgets
