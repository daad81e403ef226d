import EmergencyResponse
import People
import Reports
import Wording

extension Desk {
    func formPage(
        _ intent: ActIntent, _ frame: DeskFrame, ledger: Ledger, problem: String?, asksToInsist: Bool = false
    ) throws -> DeskPage {
        let words = frame.words
        var page = frame.page(words.act(intent.kind), at: DeskPages(intent.family))
        page.problem = problem
        var group = DeskPage.Group()
        let known = ledger.state.stateName(of: Subject(intent.family, intent.subject))
        if let known {
            group.facts = [
                DeskPage.Fact(words.label("subject"), intent.subject),
                DeskPage.Fact(frame.text("State"), frame.text.state(intent.family, known)),
            ]
        }
        // A draft is nobody's to read who may not write one.
        if ["alert.approve", "alert.revise"].contains(intent.kind), frame.whyNot("alert.draft") == nil {
            group.quotes = spoken(ledger.state.alerts[intent.subject]?.draft.alert, frame)
        }
        guard frame.whyNot(intent.kind) == nil else {
            page.groups = [group]
            return page
        }
        group.form = form(intent, frame, isKnown: known != nil, asksToInsist: asksToInsist)
        if let corrected = intent.corrected {
            group.facts = facts(of: corrected, frame)
            if corrected.fields == nil {
                group.paragraphs = [
                    frame.text(
                        "No form holds all that this entry says: from here it is only taken back. The command line and the API put something in its place."
                    )
                ]
            }
        } else if intent.kind == "entry.correct" {
            group.form = entryForm(intent, frame)
        }
        page.groups = [group]
        return page
    }

    private func form(_ intent: ActIntent, _ frame: DeskFrame, isKnown: Bool, asksToInsist: Bool) -> DeskPage.Form {
        var fields = intent.fields.fields.map { field($0, intent.value($0.name), frame) }
        var hidden = [csrf(frame)]
        if let corrected = intent.corrected {
            fields = correctionFields(corrected, intent, frame)
            hidden.append(DeskPage.Fact(hidden: "c.entry", String(corrected.entry.sequence)))
        }
        let isNamed = !intent.namesItself && intent.kind != "entry.correct"
        if isNamed, isKnown { hidden.append(DeskPage.Fact(hidden: "subject", intent.subject)) }
        if isNamed, !isKnown {
            fields.insert(field(.init(name: "subject", isRequired: true), intent.subject, frame), at: 0)
        }
        // A correction counts from when it is recorded.
        if intent.corrected == nil {
            fields.append(field(.init(name: "effectiveAt", isRequired: false), intent.value("effectiveAt"), frame))
        }
        if asksToInsist || intent.value("insist") == "true" {
            fields.append(field(.init(name: "insist", isRequired: false), intent.value("insist"), frame))
        }
        return DeskPage.Form(
            action: frame.link(ActFields.path(of: intent.kind)), hidden: hidden, fields: fields,
            button: frame.text("Look at what will be recorded"))
    }

    func csrf(_ frame: DeskFrame) -> DeskPage.Fact {
        DeskPage.Fact(hidden: "csrf", frame.standing?.session.map { Gate.formToken(of: $0).text } ?? "")
    }

    /// - Parameter prefix: Before its name, where fields of two acts stand in one form.
    func field(
        _ field: ActFields.Field, _ value: String, _ frame: DeskFrame, prefix: String = ""
    ) -> DeskPage.Field {
        let words = frame.words
        func made(_ kind: DeskPage.Field.Kind, _ value: String, _ options: [String] = []) -> DeskPage.Field {
            let name = field.name
            return DeskPage.Field(
                ActFields.isPlain(name) ? name : "c." + prefix + name,
                words.label(name) + (field.isRequired ? " *" : ""), kind,
                value: value,
                hint: words.hint(name), isRequired: field.isRequired,
                options: options.map { .init($0, words.choice(name, $0), isChosen: $0 == value) })
        }
        switch field.name == "insist" ? .flag : ActFields.kind(of: field.name) {
        case .date: return made(.date, String(value.prefix(10)))
        case .instant, .term: return made(.instant, String(value.prefix(16)))
        case .long, .resources: return made(.long, value)
        case .flag: return made(.choice, value, ["false", "true"])
        case .choice(let options): return made(.choice, value, options)
        case .text, .areas, .report, .integer, .words: return made(.text, value)
        }
    }
}
