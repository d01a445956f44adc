// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sign_in_words.h"

#include <QCoreApplication>

namespace tilsyn::app {
namespace {

struct SignInWords {
    Q_DECLARE_TR_FUNCTIONS(SignInWords)
};

QString codeOf(const Error& error) {
    return QStringLiteral("%1 · %2 · %3")
        .arg(QString::fromStdString(error.where), QString::fromUtf8(name(error.kind).data()),
             QString::fromStdString(error.detail));
}

} // namespace

Words whyNotSignedIn(const Error& error, const QString& region) {
    Words words{SignInWords::tr("The sign-in did not succeed."),
                SignInWords::tr("Try again. If it happens once more, tell your help desk the last line."),
                codeOf(error)};
    // What the person chose on the provider's own page.
    const bool declined = error.kind == ErrorKind::rejected && error.detail == "access_denied";
    switch (declined ? ErrorKind::cancelled : error.kind) {
    case ErrorKind::offline:
    case ErrorKind::timeout:
        words.what = SignInWords::tr("%1 cannot be reached.").arg(region);
        words.whatToDo = SignInWords::tr("Check the network and try again. Nothing on this machine has been lost.");
        break;
    case ErrorKind::policy:
        words.what = SignInWords::tr("The certificate of %1 is not one that this machine trusts.").arg(region);
        words.whatToDo = SignInWords::tr("Nothing has been sent. Do not go on; tell your help desk the last line.");
        break;
    case ErrorKind::forbidden:
        words.what = SignInWords::tr("Your account has no role in Tilsyn.");
        words.whatToDo = SignInWords::tr("Ask your administrator for a role, or sign in with another account.");
        break;
    case ErrorKind::malformed:
        words.what = SignInWords::tr("%1 answered with something that is no sign-in.").arg(region);
        words.whatToDo = SignInWords::tr("It may be under maintenance. Try again in a few minutes.");
        break;
    case ErrorKind::cancelled:
        words.what = SignInWords::tr("The sign-in was cancelled.");
        words.whatToDo = SignInWords::tr("You can begin anew at any time.");
        break;
    default: break;
    }
    return words;
}

Words whyNoRegion(const Error& error) {
    if (error.kind == ErrorKind::notFound)
        return {SignInWords::tr("No region is set up on this machine."),
                SignInWords::tr("Ask your administrator for the region's profile file, or start Tilsyn with --practice "
                                "to get to know it without a region."),
                codeOf(error)};
    return {SignInWords::tr("The region's profile cannot be used."),
            SignInWords::tr("Nothing has been changed. Give your help desk the last line: it names what is wrong."),
            codeOf(error)};
}

Words whyNoFiles(const Error& error) {
    return {SignInWords::tr("Your encrypted files on this machine cannot be opened."),
            SignInWords::tr("They have not been changed. Try again; if it happens once more, give your help desk the "
                            "last line before anything is deleted: unsent work may be in them."),
            codeOf(error)};
}

} // namespace tilsyn::app
