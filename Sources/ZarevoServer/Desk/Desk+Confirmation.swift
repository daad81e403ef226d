import EmergencyResponse
import Geo
import Operations
import People
import Reports
import Wording

extension Desk {
    func confirmationPage(
        _ intent: ActIntent, _ requested: RequestedAct, _ rehearsal: Rehearsal, _ frame: DeskFrame, _ ledger: Ledger
    ) -> DeskPage {
        let (text, words) = (frame.text, frame.words)
        var page = frame.page(
            text("Confirm: ") + words.act(intent.kind), at: DeskPages(intent.family))
        var group = DeskPage.Group(text("This will be recorded"))
        group.facts = facts(intent, rehearsal.command, frame)
        group.quotes = spoken(alert(rehearsal.command.act, ledger), frame)
        if !group.quotes.isEmpty {
            group.paragraphs = [
                ["alert.draft", "alert.revise"].contains(rehearsal.command.act.kind)
                    ? text("Nobody is warned yet: a draft waits for approval. Its text:")
                    : text("This text goes out to people:")
            ]
        }
        group.form = recording(intent, requested, rehearsal, frame)
        let values = intent.values.filter { !["csrf"].contains($0.key) && !$0.value.isEmpty }.sorted { $0.key < $1.key }
        let query = values.map { (ActFields.isPlain($0.key) ? $0.key : "c." + $0.key, $0.value) }
        var back = DeskPage.Group()
        back.acts = [
            DeskPage.Act(
                text("Change it"), address: frame.link(ActFields.path(of: intent.kind), query), reason: nil)
        ]
        page.groups = [group, back]
        return page
    }

    /// What will be said, by whom, to whom, where and when.
    private func facts(_ intent: ActIntent, _ command: Command, _ frame: DeskFrame) -> [DeskPage.Fact] {
        let (text, words, actor) = (frame.text, frame.words, command.actor)
        let said = intent.corrected.map { correctionFacts($0, intent, frame) } ?? said(intent, frame)
        let isNow = intent.value("effectiveAt").isEmpty
        let authority = actor.authority
        let who = [
            DeskPage.Fact(text("Signs"), actor.name + ", " + actor.role),
            DeskPage.Fact(
                text("By authority over"),
                authority.areas.joined(separator: ", ") + " (" + text.level(authority.level) + ")"),
            DeskPage.Fact(
                words.label("effectiveAt"),
                isNow ? text("when you confirm") : text.minute(command.effectiveAt)),
        ]
        let act = [DeskPage.Fact(text("Act", of: "action"), words.act(intent.kind))]
        let subject = [DeskPage.Fact(words.label("subject"), command.act.subject.id)]
        return act + (intent.corrected == nil ? subject : []) + said + who
    }

    private func said(_ intent: ActIntent, _ frame: DeskFrame) -> [DeskPage.Fact] {
        intent.fields.fields.compactMap { field in
            let value = read(field.name, intent.value(field.name), frame)
            return value.isEmpty ? nil : DeskPage.Fact(frame.words.label(field.name), value)
        }
    }

    /// A value as people read it.
    func read(_ name: String, _ value: String, _ frame: DeskFrame) -> String {
        let text = frame.text
        switch ActFields.kind(of: name) {
        case .term where value.isEmpty: return text("until special order")
        case _ where value.isEmpty: return ""
        case .areas:
            return ActFields.words(value).compactMap(NamedArea.init)
                .map { text.area(AreaReference(code: $0.code, extent: $0.extent)) }.joined(separator: ", ")
        case .date: return (try? ActFields.instant(value, name)).map(text.day) ?? value
        case .instant, .term: return (try? ActFields.instant(value, name)).map(text.minute) ?? value
        case .choice, .flag: return frame.words.choice(name, value)
        case .resources: return text.resources(value.split(separator: "\n").compactMap { Resource(String($0).trimmed) })
        case .text, .long, .report, .integer, .words: return value
        }
    }

    private func alert(_ act: Act, _ ledger: Ledger) -> Alert? {
        guard case .alert(let id, let step) = act else { return nil }
        switch step {
        case .draft(let draft), .revise(let draft), .update(let draft), .cancel(let draft): return draft.alert
        case .approve: return ledger.state.alerts[id]?.draft.alert
        case .discard: return nil
        }
    }

    func spoken(_ alert: Alert?, _ frame: DeskFrame) -> [DeskPage.Quote] {
        alert.map { DeskSpoken.quotes($0, frame.words) } ?? []
    }

    private func recording(
        _ intent: ActIntent, _ requested: RequestedAct, _ rehearsal: Rehearsal, _ frame: DeskFrame
    ) -> DeskPage.Form {
        let subject = rehearsal.command.act.subject
        let done = subject.family.rawValue + "/" + subject.id
        var hidden = [
            csrf(frame), .init(hidden: "key", Secret().text), .init(hidden: "subject", requested.subject),
            .init(hidden: "content", requested.content.text),
            .init(
                hidden: "next",
                frame.link(
                    to: DeskPages(intent.family), [("done", done)],
                    anchor: subject.family == .entry ? nil : subject.family.rawValue + "-" + subject.id)),
        ]
        if let at = requested.effectiveAt { hidden.append(.init(hidden: "effectiveAt", at.description)) }
        if requested.insists { hidden.append(.init(hidden: "insist", "true")) }
        if let seen = requested.seenEntry { hidden.append(.init(hidden: "seen", String(seen))) }
        return DeskPage.Form(
            action: "/acts/" + intent.kind.replacing(".", with: "/"), hidden: hidden,
            fields: rehearsal.refusal == nil ? [] : secondPerson(frame),
            button: frame.text("Confirm and record"))
    }

    private func secondPerson(_ frame: DeskFrame) -> [DeskPage.Field] {
        [
            DeskPage.Field(
                "confirmation.name", frame.text("Second person: account"),
                isRequired: true,
                completion: "off"),
            DeskPage.Field(
                "confirmation.password", frame.text("Second person: password"), .password,
                isRequired: true, completion: "off"),
        ]
    }
}
