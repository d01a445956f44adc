// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/municipality/load.h"

#include "base/log.h"
#include "base/random.h"
#include "region/fhir/parameters.h"
#include "region/server/tls.h"

#include <algorithm>

namespace tilsyn::region {

namespace {

void loadResource(FhirStore& store, Json resource, const std::string& from, Loaded& loaded) {
    const std::string type(resource.at("resourceType").text());
    if (type == "Bundle") {
        for (const Json& entry : resource.at("entry").items()) loadResource(store, entry.at("resource"), from, loaded);
        return;
    }
    if (!isResourceType(type)) {
        ++loaded.refused;
        log::warning("region", "{}: a resource of type \"{}\" is not kept here", from, type);
        return;
    }
    const std::string id = resource.has("id") ? std::string(resource.at("id").text()) : newUuid();
    store.write(type, id, std::move(resource));
    ++loaded.resources;
}

} // namespace

Result<Loaded> loadData(FhirStore& store, const std::filesystem::path& path) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(path, error))
            if (entry.is_regular_file() && entry.path().extension() == ".json") files.push_back(entry.path());
        std::ranges::sort(files);
    } else {
        files.push_back(path);
    }
    Loaded loaded;
    for (const auto& file : files) {
        const auto text = readFile(file);
        if (!text) return fail(text.error());
        auto json = Json::parse(*text);
        if (json) {
            loadResource(store, std::move(*json), file.string(), loaded);
        } else {
            ++loaded.refused;
            log::warning("region", "{}: {}", file.string(), json.error().detail);
        }
    }
    if (auto done = store.commit(); !done) return fail(done.error());
    return loaded;
}

} // namespace tilsyn::region
