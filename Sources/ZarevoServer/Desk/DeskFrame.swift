import EmergencyResponse
import Geo
import People
import Reports
import Wording

/// What every page for those who act has: language, who is signed in, the other pages.
struct DeskFrame {
    let call: Call
    let standing: Gate.Standing?
    let isUnclaimed: Bool
    let now: Instant
    let words: DeskWords

    var text: DeskText { words.text }
    var language: Language { text.language }

    init(_ call: Call, _ standing: Gate.Standing?, _ gate: Gate, areas: [Area] = []) {
        (self.call, self.standing) = (call, standing)
        (isUnclaimed, now) = (gate.isUnclaimed, gate.clock())
        words = DeskWords(text: DeskText(call.wantedLanguage, areas: areas))
    }

    /// The parameter of the address, that is once there.
    func asked(_ name: String) -> String? { call.query.last { $0.name == name && !$0.value.isEmpty }?.value }

    /// An address that keeps language and colours.
    func link(_ path: String, _ query: [(String, String)] = [], anchor: String? = nil) -> String {
        let kept = ["lang", "theme"].compactMap { name in asked(name).map { (name, $0) } }
        return Self.address(path, query + kept) + (anchor.map { "#" + $0.percentEncoded } ?? "")
    }

    private static func address(_ path: String, _ query: [(String, String)]) -> String {
        let text = query.map { $0.0.percentEncoded + "=" + $0.1.percentEncoded }.joined(separator: "&")
        return path + (text.isEmpty ? "" : "?" + text)
    }

    func link(to page: DeskPages, _ query: [(String, String)] = [], anchor: String? = nil) -> String {
        link("/desk/" + page.rawValue, query, anchor: anchor)
    }

    /// - Parameter current: Where the reader is, of those pages.
    func page(_ title: String, at current: DeskPages? = nil) -> DeskPage {
        var page = DeskPage(title, language, theme: asked("theme"), files: call.room())
        page.pages = DeskPages.allCases.map {
            DeskPage.Link(link(to: $0), words.page($0), isCurrent: $0 == current)
        }
        page.settings = languages
        page.visitor = visitor
        return page
    }

    private var languages: [DeskPage.Link] {
        guard call.path != "/session" || asked("next") == nil else { return [] }
        return Language.allCases.map { language in
            let others = call.query.filter { $0.name != "lang" && $0.name != "done" }
            let query = others.map { ($0.name, $0.value) } + [("lang", language.rawValue)]
            return DeskPage.Link(
                Self.address(call.path, query), language.ownName,
                isCurrent: language == self.language,
                language: language.rawValue)
        }
    }

    private var visitor: DeskPage.Visitor {
        guard let standing else {
            let none =
                isUnclaimed
                ? text("There are no accounts: nobody acts from here.")
                : text("Nobody is signed in.")
            let signIn = DeskPage.Link(link("/session", [("next", address)]), text("Sign in"))
            return DeskPage.Visitor(none, signIn: isUnclaimed ? nil : signIn)
        }
        let account = standing.account
        let signOut = standing.session.map { session in
            DeskPage.Form(
                action: "/session/end",
                hidden: [
                    DeskPage.Fact(hidden: "csrf", Gate.formToken(of: session).text),
                    DeskPage.Fact(hidden: "next", link("/map")),
                ],
                fields: [], button: text("Sign out"))
        }
        return DeskPage.Visitor(account.person + " (" + words.role(account.role) + ")", signOut: signOut)
    }

    /// This page's own address.
    var address: String {
        Self.address(call.path, call.query.filter { $0.name != "done" }.map { ($0.name, $0.value) })
    }

    func whyNot(_ kind: String) -> String? { words.whyNot(kind, standing, isUnclaimed: isUnclaimed, at: now) }

    /// An act that begins with its form.
    func act(_ kind: String, of subject: String, _ values: [(String, String)] = []) -> DeskPage.Act {
        let query = (subject.isEmpty ? [] : [("subject", subject)]) + values
        return DeskPage.Act(words.act(kind), address: link(ActFields.path(of: kind), query), reason: whyNot(kind))
    }

    /// The correction of an entry, or why not.
    func correction(of entry: Int, about subject: Subject, in state: ResponseState) -> DeskPage.Act {
        let kind = "entry.correct"
        let frozen = state.isFrozen(subject) ? words.refusal(.frozen) : nil
        return DeskPage.Act(
            words.act(kind) + " E\(entry)", address: link(ActFields.path(of: kind), [("entry", String(entry))]),
            reason: whyNot(kind) ?? frozen)
    }

    /// Those that its state allows and pages have a form for.
    func acts(_ subject: Subject, in state: ResponseState) -> [DeskPage.Act] {
        state.commands(of: subject).map { subject.family.rawValue + "." + $0 }.filter { ActFields($0) != nil }
            .map { act($0, of: subject.id) }
    }
}

extension Call {
    /// The language of the address, else what the browser would rather read.
    var wantedLanguage: Language {
        query.last { $0.name == "lang" }.flatMap { Language(rawValue: $0.value) } ?? language
    }
}
