// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/oidc/endpoints.h"
#include "region/server/embedded.h"

#include <array>

namespace tilsyn::region {

namespace {

struct Words {
    std::string_view language, practice, invented, title, hint, cancel, refusedTitle, refusedText;
};

constexpr std::array<Words, 4> all{
    {{"nb", "Øvelse", "Alle personer og tall er oppdiktet. Ingenting sendes ut av denne maskinen.", "Hvem øver du som?",
      "Innloggingen er den samme som ellers; bare valget av person er lagt til.", "Avbryt",
      "Innloggingen kan ikke fortsette",
      "Programmet som sendte deg hit, er ikke kjent her. Gå tilbake og prøv på nytt. Detalj:"},
     {"da", "Øvelse", "Alle personer og tal er opdigtede. Intet sendes ud fra denne maskine.", "Hvem øver du som?",
      "Du logger ind som ellers; kun valget af person er lagt til.", "Annullér", "Login kan ikke fortsætte",
      "Programmet, som sendte dig hertil, er ikke kendt her. Gå tilbage og prøv igen. Detalje:"},
     {"sv", "Övning", "Alla personer och siffror är påhittade. Inget skickas ut från den här datorn.",
      "Vem övar du som?", "Inloggningen är densamma som annars; bara valet av person har lagts till.", "Avbryt",
      "Inloggningen kan inte fortsätta",
      "Programmet som skickade dig hit är inte känt här. Gå tillbaka och försök igen. Detalj:"},
     {"en", "Practice", "All persons and figures are invented. Nothing leaves this machine.", "Who do you practise as?",
      "Signing in works as elsewhere; only the choice of a person is added.", "Cancel", "The sign-in cannot go on",
      "The program that sent you here is not known. Go back and try again. Detail:"}}};

const Words& wordsFor(const Request& request) {
    // ui_locales is OIDC's way; the browser's wish comes second. Norwegian is this region's own language.
    for (std::string_view wish : {request.query.get("ui_locales"), request.headers.get("Accept-Language")}) {
        while (!wish.empty()) {
            const auto end = wish.find_first_of(", ");
            auto language = wish.substr(0, std::min<std::size_t>(2, end));
            if (language == "no" || language == "nn") language = "nb";
            for (const Words& words : all)
                if (words.language == language) return words;
            wish = end == std::string_view::npos ? std::string_view{} : wish.substr(end + 1);
        }
    }
    return all[0];
}

std::string replaced(std::string_view page, std::initializer_list<std::pair<std::string_view, std::string>> values) {
    std::string out;
    while (!page.empty()) {
        const auto open = page.find("{{");
        out += page.substr(0, open);
        if (open == std::string_view::npos) break;
        const auto shut = page.find("}}", open);
        const auto name = page.substr(open + 2, shut - open - 2);
        for (const auto& [key, value] : values)
            if (key == name) out += value;
        page = page.substr(shut + 2);
    }
    return out;
}

std::string page(const Words& words, std::string_view title, std::string body) {
    return replaced(embedded("login/page.html").value_or("{{body}}"), {{"language", std::string(words.language)},
                                                                       {"title", htmlEscape(title)},
                                                                       {"practice", htmlEscape(words.practice)},
                                                                       {"invented", htmlEscape(words.invented)},
                                                                       {"body", std::move(body)}});
}

} // namespace

std::string loginPage(const Issuer& issuer, const Request& request) {
    const Words& words = wordsFor(request);
    std::string body = "<h1>" + htmlEscape(words.title) + "</h1><p class=\"meta\">" + htmlEscape(words.hint) +
                       "</p><form method=\"post\" action=\"authorize\">";
    for (const auto& [name, value] : request.query.pairs())
        body += "<input type=\"hidden\" name=\"" + htmlEscape(name) + "\" value=\"" + htmlEscape(value) + "\">";
    body += "<ul>";
    for (bool first = true; const Person& person : issuer.people().persons) {
        body += "<li><button name=\"person\" value=\"" + htmlEscape(person.hint) + "\"" + (first ? " autofocus" : "") +
                "><b>" + htmlEscape(person.name) + "</b><span>" + htmlEscape(person.title + ", " + person.unit) +
                "</span></button></li>";
        first = false;
    }
    body += "</ul><button class=\"quiet\" name=\"action\" value=\"cancel\">" + htmlEscape(words.cancel) +
            "</button></form>";
    return page(words, words.title, std::move(body));
}

std::string refusalPage(const Request& request, std::string_view what) {
    const Words& words = wordsFor(request);
    return page(words, words.refusedTitle,
                "<h1>" + htmlEscape(words.refusedTitle) + "</h1><p>" + htmlEscape(words.refusedText) + " <code>" +
                    htmlEscape(what) + "</code></p>");
}

} // namespace tilsyn::region
