# SPDX-License-Identifier: GPL-3.0-or-later
"""Plants one forbidden include line at a time in a small tree and demands that edges.py names it; and that a tree of
allowed lines passes."""
import tempfile
import unittest
from pathlib import Path

from edges import violations

ALLOWED = {
    "modules/base/clock.h": "#include <string>",
    "modules/domain/visit.h": '#include "base/clock.h"',
    "modules/http/message.h": '#include "base/clock.h"',
    "modules/http/transport.h": '#include "http/message.h"',
    "modules/store/file.h": '#include "domain/visit.h"',
    "modules/store/internal/sql.h": "#include <sqlite3.h>",
    "modules/store/file.cpp": '#include "store/internal/sql.h"\n#include "internal/sql.h"',
    "modules/vdx/meeting.h": '#include "http/message.h"',
    "modules/sync/pump.h": '#include "store/file.h"\n#include "http/transport.h"\n#include "vdx/meeting.h"',
    "modules/rooms/room.h": '#include "http/transport.h"\n#include "vdx/meeting.h"',
    "modules/session/sign_in.h": '#include "store/file.h"\n#include "http/transport.h"',
    "modules/region/server.h": '#include "base/clock.h"',
    "modules/workbench/panel.h": '#include <QWidget>\n#include <QtGlobal>\n#include "domain/visit.h"',
    "modules/panels/day/register_day.cpp": '#include "panels/day/internal/model.h"\n#include "workbench/panel.h"',
    "modules/panels/day/internal/model.h": '#include <QAbstractListModel>\n#include "panels/common/words.h"',
    "modules/panels/common/words.h": '#include "domain/visit.h"',
    "modules/panels/call/call.h": '#include "workbench/panel.h"',
    "app/compose.cpp": '#include "sync/pump.h"\n#include "panels/call/call.h"\n#include <QApplication>',
}

FORBIDDEN = {
    "modules/base/bad.h": ['#include "domain/visit.h"', "#include <QString>", "#include <QtCore/QString>"],
    "modules/domain/bad.h": ['#include "workspace/snapshot.h"', '#include "http/message.h"', "  #  include <QDate>"],
    "modules/http/bad.cpp": ['#include "domain/visit.h"', '#include "vdx/meeting.h"'],
    "modules/vdx/bad.cpp": ['#include "http/transport.h"', '#include "store/file.h"', '#include "../http/transport.h"'],
    "modules/store/bad.cpp": ['#include "http/transport.h"', '#include "sync/pump.h"', "#include <QByteArray>"],
    "modules/rooms/bad.cpp": ['#include "store/file.h"', '#include "sync/pump.h"', '#include "session/sign_in.h"'],
    "modules/sync/bad.cpp": ['#include "store/internal/sql.h"', '#include "rooms/room.h"', '#include "app/compose.h"'],
    "modules/session/bad.cpp": ['#include "vdx/meeting.h"', '#include "workbench/panel.h"'],
    "modules/region/bad.cpp": ['#include "vdx/meeting.h"', '#include "domain/visit.h"', '#include "http/message.h"'],
    "modules/workbench/bad.cpp": ['#include "store/file.h"', '#include "panels/call/call.h"'],
    "modules/panels/day/bad.cpp": ['#include "panels/call/call.h"', '#include "store/file.h"', '#include "rooms/room.h"'],
    "modules/panels/common/bad.cpp": ['#include "panels/call/call.h"'],
    "modules/panels/day/internal/bad.cpp": ['#include "../../call/call.h"'],
    "app/bad.cpp": ['#include "store/internal/sql.h"'],
    "modules/unheard_of/bad.h": ["#include <string>"],
}


class Edges(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.root = Path(self.folder.name)
        for name, text in ALLOWED.items():
            self.write(name, text)
        self.write("modules/workspace/snapshot.h", '#include "domain/visit.h"')

    def tearDown(self):
        self.folder.cleanup()

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text + "\n", encoding="utf-8")
        return path

    def test_a_tree_of_allowed_lines_passes(self):
        self.assertEqual(violations(self.root), [])

    def test_every_planted_edge_is_named_with_its_line(self):
        for name, lines in FORBIDDEN.items():
            for line in lines:
                with self.subTest(name=name, line=line):
                    path = self.write(name, "// a comment\n" + line)
                    found = violations(self.root)
                    self.assertEqual(len(found), 1, found)
                    self.assertTrue(found[0].startswith(name), found)
                    path.unlink()
            if name == "modules/unheard_of/bad.h":
                (self.root / "modules/unheard_of").rmdir()


if __name__ == "__main__":
    unittest.main()
