// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/triage/result_writer.h"

#include "app/triage/json_writer.h"

namespace tilsyn::app {
namespace {

using namespace triage;

void writeItem(JsonWriter& out, const ItemView& item) {
    out.open('{');
    out.member("ref", item.ref);
    out.member("measure", item.measure);
    out.key("value");
    if (!item.number.empty())
        out.raw(item.number);
    else if (!item.display.empty())
        out.string(item.display);
    else
        out.raw("null");
    out.member("unit", item.unit);
    out.member("display", item.display);
    out.member("colour", name(item.colour));
    out.key("reasons");
    out.open('[');
    for (const auto& why : item.reasons) out.string(name(why.reason));
    out.close(']');
    out.key("tags");
    out.open('[');
    for (const auto tag : item.tags) out.string(name(tag));
    out.close(']');
    out.member("open", item.open);
    out.member("today", name(item.today));
    out.member("now", name(item.now));
    out.member("text", item.text);
    out.member("bulk", item.bulk);
    out.close('}');
}

void writeRemarks(JsonWriter& out, std::string_view key, const std::vector<Remark>& remarks) {
    out.key(key);
    out.open('[');
    for (const auto& remark : remarks) {
        out.open('{');
        out.member("ref", remark.ref);
        out.member("reason", remark.reason);
        out.close('}');
    }
    out.close(']');
}

} // namespace

std::string writeResult(const Evaluation& evaluation) {
    JsonWriter out;
    out.open('{');
    out.member("class", name(evaluation.patient));
    out.key("items");
    out.open('[');
    for (const auto& item : evaluation.items) writeItem(out, item);
    out.close(']');
    out.key("slots");
    out.open('[');
    for (const auto& slot : evaluation.slots) {
        out.open('{');
        out.member("deadline", formatInstant(slot.deadline));
        out.member("state", name(slot.state));
        out.close('}');
    }
    out.close(']');
    out.key("trends");
    out.open('[');
    for (const auto& trend : evaluation.trends) {
        out.open('{');
        out.member("rule", name(trend.rule));
        out.member("colour", name(trend.colour));
        out.member("ref", trend.ref);
        out.member("detail", trend.detail);
        out.member("open", trend.open);
        out.close('}');
    }
    out.close(']');
    out.key("acknowledgements");
    out.open('[');
    for (const auto& one : evaluation.acknowledgements) {
        out.open('{');
        out.member("ref", one.ref);
        out.member("accepted", one.accepted);
        out.member("reason", one.reason);
        out.close('}');
    }
    out.close(']');
    writeRemarks(out, "ignored", evaluation.ignored);
    writeRemarks(out, "refused", evaluation.refused);
    out.close('}');
    return out.take();
}

} // namespace tilsyn::app
