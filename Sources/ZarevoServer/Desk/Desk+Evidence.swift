import Assessment
import EmergencyResponse
import Geo
import Operations
import Reports
import Wording

extension Desk {
    func situation(_ frame: DeskFrame, _ snapshot: Snapshot) throws -> DeskPage.Group {
        var group = try when(frame, .situation)
        let season = try RoomState(snapshot: snapshot).season(at: at(frame))
        let situation = Situation(season, areas: snapshot.evidence.areas, files: snapshot.evidence.files, scope: nil)
        group.paragraphs = [frame.text.minute(season.at) + ". " + situation.headlineSentence(language: frame.language)]
        let text = frame.text
        group.acts =
            [
                DeskPage.Act(text("The same on the map"), address: frame.link("/map"), reason: nil),
                DeskPage.Act(
                    text("Report", of: "document"), address: "/report?lang=" + frame.language.rawValue,
                    reason: nil),
            ] + ["report.draft"].map { frame.act($0, of: "") }
        return group
    }

    func claims(_ frame: DeskFrame, _ snapshot: Snapshot) throws -> [DeskPage.Group] {
        let scene = try scene(frame, snapshot)
        let section = DeskSection.claims(scene)
        var group = try when(frame, .claims)
        group.paragraphs = [
            section.isEmpty
                ? frame.text(
                    "No claim of the week before \(frame.text.minute(scene.at)) is held; zarevo claims add takes them up."
                )
                : frame.text("Of the week before \(frame.text.minute(scene.at)).")
        ]
        return [group] + (section.isEmpty ? [] : [DeskPage.Group(section)])
    }

    func grounds(_ frame: DeskFrame, _ snapshot: Snapshot) throws -> [DeskPage.Group] {
        let scene = try scene(frame, snapshot)
        let section = DeskSection.grounds(scene)
        var open = DeskPage.Group(frame.text("Grounds that no act answers"))
        open.records = scene.openGrounds.enumerated().map { record($0.offset, $0.element, frame) }
        open.paragraphs = [frame.text("As of ") + frame.text.minute(scene.at) + "."] + scene.doubts
        if open.records.isEmpty { open.paragraphs.append(frame.text("None is known.")) }
        return [try when(frame, .grounds), open] + (section.isEmpty ? [] : [DeskPage.Group(section)])
    }

    private func record(
        _ index: Int, _ ground: (title: String, proposal: DeclarationProposal), _ frame: DeskFrame
    ) -> DeskPage.Record {
        let proposal = ground.proposal
        let facts = proposal.grounds.map { DeskPage.Fact($0.rule, $0.facts) }
        let values = Self.values(of: proposal)
        return DeskPage.Record(
            anchor: "ground-\(index)", title: ground.title,
            state: frame.text.regime(proposal.regime) + ", " + frame.text.level(proposal.level), facts: facts,
            acts: ["declaration.propose", "declaration.declare"].map { frame.act($0, of: "", values) })
    }

    private static func values(of proposal: DeclarationProposal) -> [(String, String)] {
        let areas = proposal.areas.map { $0.code + ($0.extent == .part ? ":part" : "") }.joined(separator: " ")
        let ground = proposal.grounds.first
        let values = [
            ("regime", proposal.regime.rawValue), ("level", proposal.level.rawValue), ("areas", areas),
            ("ground.rule", ground?.rule ?? ""), ("ground.facts", ground?.facts ?? ""),
            ("ground.since", ground?.since?.description ?? ""),
            ("ground.evidence", ground?.evidence.filter { !$0.contains(" ") }.joined(separator: " ") ?? ""),
        ]
        return values.filter { !$0.1.isEmpty }.map { ("c." + $0.0, $0.1) }
    }

    private func scene(_ frame: DeskFrame, _ snapshot: Snapshot) throws -> DeskScene {
        let session = snapshot.session()
        defer { session.closeQuietly() }
        let season = try RoomState(snapshot: snapshot).season(at: at(frame))
        let known = FireSearch(snapshot: snapshot, season: season).known
        let situation = try known.situationWithSeries(nil)
        let request = ReportRequest(language: frame.language, alwaysJudges: true)
        let picture = try session.responsePicture(of: situation, in: known, request)
        return DeskScene(situation, picture, areas: known.areas, places: known.places, language: frame.language)
    }

    /// The instant that the address asks about.
    private func at(_ frame: DeskFrame) throws(Problem) -> Instant? {
        guard let text = frame.asked("at") else { return nil }
        return try ActFields.instant(text, "at")
    }

    /// The form by which it is chosen.
    private func when(_ frame: DeskFrame, _ page: DeskPages) throws(Problem) -> DeskPage.Group {
        let value = try at(frame).map { String($0.description.prefix(16)) } ?? ""
        let kept = ["lang", "theme"].compactMap { name in frame.asked(name).map { DeskPage.Fact(hidden: name, $0) } }
        let text = frame.text
        var group = DeskPage.Group()
        group.form = DeskPage.Form(
            action: "/desk/" + page.rawValue, hidden: kept,
            fields: [
                .init(
                    "at", text("As of, UTC"), .instant, value: value,
                    hint: text("Empty: the newest data"))
            ], button: text("Show"), asks: true)
        return group
    }
}
