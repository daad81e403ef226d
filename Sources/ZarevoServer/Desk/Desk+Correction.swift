import EmergencyResponse
import Reports
import Wording

extension Desk {
    /// The first step of a correction: which entry.
    func entryForm(_ intent: ActIntent, _ frame: DeskFrame) -> DeskPage.Form {
        let kept = ["lang", "theme"].compactMap { name in frame.asked(name).map { DeskPage.Fact(hidden: name, $0) } }
        return DeskPage.Form(
            action: ActFields.path(of: intent.kind), hidden: kept,
            fields: [
                DeskPage.Field(
                    "entry", frame.words.label("entry") + " *", value: intent.value("entry"),
                    hint: frame.words.hint("entry"), isRequired: true)
            ], button: frame.text("Show the entry"), asks: true)
    }

    /// The fields that say what is right, filled in with what the entry says.
    func correctionFields(_ corrected: CorrectedEntry, _ intent: ActIntent, _ frame: DeskFrame) -> [DeskPage.Field] {
        let reason = field(.init(name: "reason", isRequired: true), intent.value("reason"), frame)
        guard let fields = corrected.fields else { return [reason] }
        let isNew = intent.value("how").isEmpty
        let typed = isNew ? corrected.values : CorrectedEntry.inner(intent.values)
        let how = isNew ? CorrectedEntry.Verdict.replace.rawValue : intent.value("how")
        let at = isNew ? corrected.effectiveAt : intent.value("replacedAt")
        // What a form takes back needs none of them.
        let said = fields.fields.map { one in
            field(.init(name: one.name, isRequired: false), typed[one.name] ?? "", frame, prefix: CorrectedEntry.prefix)
        }
        return [field(.init(name: "how", isRequired: true), how, frame)] + said
            + [field(.init(name: "replacedAt", isRequired: false), at, frame), reason]
    }

    /// The entry as it stands.
    func facts(of corrected: CorrectedEntry, _ frame: DeskFrame) -> [DeskPage.Fact] {
        let (entry, words) = (corrected.entry, frame.words)
        return [
            DeskPage.Fact(frame.text("Entry"), "E\(entry.sequence): " + words.act(entry.kind)),
            DeskPage.Fact(words.label("subject"), entry.subject.id),
            DeskPage.Fact(frame.text("By"), entry.actor.name),
        ]
    }

    private func time(of corrected: CorrectedEntry, _ frame: DeskFrame) -> DeskPage.Fact {
        DeskPage.Fact(frame.words.label("replacedAt"), read("replacedAt", corrected.effectiveAt, frame))
    }

    /// What will be recorded in its place, with what was said before.
    func correctionFacts(_ corrected: CorrectedEntry, _ intent: ActIntent, _ frame: DeskFrame) -> [DeskPage.Fact] {
        let words = frame.words
        var facts = facts(of: corrected, frame)
        let how = corrected.fields == nil ? CorrectedEntry.Verdict.takeBack.rawValue : intent.value("how")
        facts.append(DeskPage.Fact(words.label("how"), words.choice("how", how)))
        let isReplaced = how == CorrectedEntry.Verdict.replace.rawValue
        facts += isReplaced ? changes(corrected, intent, frame) : [time(of: corrected, frame)]
        return facts + [DeskPage.Fact(words.label("reason"), intent.value("reason"))]
    }

    private func changes(_ corrected: CorrectedEntry, _ intent: ActIntent, _ frame: DeskFrame) -> [DeskPage.Fact] {
        let typed = CorrectedEntry.inner(intent.values)
        let pairs =
            (corrected.fields?.fields ?? []).map { ($0.name, corrected.values[$0.name], typed[$0.name]) }
            + [("replacedAt", corrected.effectiveAt, intent.value("replacedAt"))]
        return pairs.compactMap { name, before, after in
            let (old, new) = (read(name, before ?? "", frame), read(name, after ?? "", frame))
            guard old != "" || new != "" else { return nil }
            let (was, now) = (old.isEmpty ? "–" : old, new.isEmpty ? "–" : new)
            let change = was == now ? now : frame.text("\(now) (before: \(was))")
            return DeskPage.Fact(frame.words.label(name), change)
        }
    }
}
