import EmergencyResponse
import Reports

/// Pages for signing in, which work without a script.
struct PeoplePage {
    let frame: DeskFrame

    /// - Parameters:
    ///   - problem: Why the last attempt failed.
    ///   - next: The page that follows.
    func signIn(_ problem: Problem?, next: String?) -> [UInt8] {
        let text = frame.text
        var page = plain(text("Sign in", "Вход"))
        page.problem = problem.map(said)
        var group = DeskPage.Group()
        group.form = DeskPage.Form(
            action: frame.link("/session"), hidden: next.map { [.init(hidden: "next", $0)] } ?? [],
            fields: [
                .init("name", text("Name", "Имя"), isRequired: true, completion: "username"),
                .init(
                    "password", text("Password", "Пароль"), .password, isRequired: true, completion: "current-password"),
            ], button: text("Sign in", "Войти"))
        page.groups = [group]
        return Array(page.html.utf8)
    }

    func first(_ problem: Problem?) -> [UInt8] {
        let text = frame.text
        var page = plain(text("First administrator", "Первый администратор"))
        page.problem = problem.map(said)
        var group = DeskPage.Group()
        group.paragraphs = [
            text(
                "The first account manages the others. It records no acts.",
                "Первая учётная запись управляет остальными. Действий она не записывает.")
        ]
        let again = text("The same again", "То же ещё раз")
        group.form = DeskPage.Form(
            action: frame.call.path, hidden: [],
            fields: [
                .init("name", text("Name", "Имя"), isRequired: true, completion: "username"),
                .init(
                    "password", text("Password, at least 12 characters", "Пароль, не короче 12 знаков"), .password,
                    isRequired: true, completion: "new-password"),
                .init("again", again, .password, isRequired: true, completion: "new-password"),
            ], button: text("Make the account", "Создать учётную запись"))
        page.groups = [group]
        return Array(page.html.utf8)
    }

    /// Why something was not done.
    func problem(_ problem: Problem, back: String?) -> [UInt8] {
        let text = frame.text
        var page = plain(text("Not done", "Не сделано"))
        page.problem = said(problem)
        var group = DeskPage.Group()
        group.acts = [
            .init(
                text("Back", "Назад"), address: back.flatMap(Answer.ownPath) ?? frame.link(to: .situation), reason: nil)
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
            return text("The name or the password is not right.", "Имя или пароль неверны.")
        case 401: return text("This needs an account.", "Для этого нужна учётная запись.")
        case 429:
            return text("Too many attempts: ", "Слишком много попыток: ") + problem.detail
        default:
            let kind = problem.refusal.flatMap { Refusal.Kind(rawValue: $0) }.map { frame.words.refusal($0) + ": " }
            return (kind ?? text("Refused: ", "Отказано: ")) + problem.detail
        }
    }
}
