import EmergencyResponse
import Reports
import Wording

/// Pages for signing in, which work without a script.
struct PeoplePage {
    let frame: DeskFrame

    /// - Parameters:
    ///   - problem: Why the last attempt failed.
    ///   - next: The page that follows.
    func signIn(_ problem: Problem?, next: String?) -> [UInt8] {
        let text = frame.text
        var page = plain(text("Sign in", of: "heading"))
        page.problem = problem.map(said)
        var group = DeskPage.Group()
        group.form = DeskPage.Form(
            action: frame.link("/session"), hidden: next.map { [.init(hidden: "next", $0)] } ?? [],
            fields: [
                .init("name", text("Name", of: "person"), isRequired: true, completion: "username"),
                .init(
                    "password", text("Password"), .password, isRequired: true, completion: "current-password"),
            ], button: text("Sign in"))
        page.groups = [group]
        return Array(page.html.utf8)
    }

    func first(_ problem: Problem?) -> [UInt8] {
        let text = frame.text
        var page = plain(text("First administrator"))
        page.problem = problem.map(said)
        var group = DeskPage.Group()
        group.paragraphs = [
            text("The first account manages the others. It records no acts.")
        ]
        let again = text("The same again")
        group.form = DeskPage.Form(
            action: frame.call.path, hidden: [],
            fields: [
                .init("name", text("Name", of: "person"), isRequired: true, completion: "username"),
                .init(
                    "password", text("Password, at least 12 characters"), .password,
                    isRequired: true, completion: "new-password"),
                .init("again", again, .password, isRequired: true, completion: "new-password"),
            ], button: text("Make the account"))
        page.groups = [group]
        return Array(page.html.utf8)
    }

    /// Why something was not done.
    func problem(_ problem: Problem, back: String?) -> [UInt8] {
        let text = frame.text
        var page = plain(text("Not done"))
        page.problem = said(problem)
        var group = DeskPage.Group()
        group.acts = [
            .init(
                text("Back"), address: back.flatMap(Answer.ownPath) ?? frame.link(to: .situation), reason: nil)
        ]
        page.groups = [group]
        return Array(page.html.utf8)
    }

    private func plain(_ title: String) -> DeskPage {
        var page = frame.page(title)
        (page.visitor, page.pages) = (nil, [])
        return page
    }

    /// In the reader's language where it is the commonest; the server's words otherwise.
    private func said(_ problem: Problem) -> String {
        let text = frame.text
        switch problem.status {
        case 401 where problem.detail.hasPrefix("the name or the password"):
            return text("The name or the password is not right.")
        case 401: return text("This needs an account.")
        case 429:
            return text("Too many attempts: ") + problem.detail
        default:
            let kind = problem.refusal.flatMap { Refusal.Kind(rawValue: $0) }.map { frame.words.refusal($0) + ": " }
            return (kind ?? text("Refused: ")) + problem.detail
        }
    }
}
