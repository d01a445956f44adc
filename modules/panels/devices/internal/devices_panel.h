// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/common/controls.h"
#include "panels/devices/internal/devices_model.h"
#include "workbench/panel.h"

#include <QHash>

class QLabel;
class QVBoxLayout;

namespace tilsyn::panels {

class LevelLine;
class OwnPicture;
class RankList;

/// Camera, microphone and outputs before the shift: own picture and loudness, the devices of each use by rank, a test
/// of each output, and what is wrong with the one thing that can be done about it.
class DevicesPanel final : public workbench::Panel {
    Q_OBJECT

public:
    DevicesPanel(workbench::PanelContext& context, QWidget* parent);
    ~DevicesPanel() override;

    void setSnapshot(const workspace::SnapshotPtr&) override {}
    QList<QAction*> keyActions() const override { return {up_, down_, use_, forget_}; }
    QString guide() const override;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    struct Section {
        RankList* list;
        Text* empty;
        QWidget* heard;    ///< test tone and volume; null where nothing is heard
        Segments* volume;  ///< null where nothing is heard
        Text* toneProblem; ///< null where nothing is heard
    };

    void addActions();
    void build();
    void buildTop(QVBoxLayout* rows);
    void buildSection(QVBoxLayout* rows, const UseGroup& group);
    QAction* listAction(const QString& icon, const QString& text, const QKeySequence& keys, std::function<void()> run);
    void refresh();
    void showTroubles();
    void showLevel(double level);
    void test(domain::SoundOutput output);
    void withRow(const std::function<void(domain::DeviceUse, const RankRow&)>& run);

    workbench::PanelContext context_;
    workbench::Devices* devices_; ///< null: there is nothing to show, and nobody asks for it
    bool open_ = false;
    DevicesView view_;
    std::vector<workbench::DeviceTrouble> shownTroubles_;
    QHash<int, Section> sections_; ///< by use
    OwnPicture* picture_ = nullptr;
    LevelLine* level_ = nullptr;
    QVBoxLayout* troubles_ = nullptr;
    QAction* up_ = nullptr;
    QAction* down_ = nullptr;
    QAction* use_ = nullptr;
    QAction* forget_ = nullptr;
};

} // namespace tilsyn::panels
