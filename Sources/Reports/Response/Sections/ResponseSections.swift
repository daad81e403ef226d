import EmergencyResponse
import Wording

/// Everything that a report has on the response, in its order; nothing where there is nothing.
struct ResponseSections {
    let response: ResponseScene

    private var text: ResponseText { response.text }

    init(scene: Scene, picture: ResponsePicture) { response = ResponseScene(scene: scene, picture: picture) }

    var all: [Page.Section] {
        let sections = [
            RegimeSection(response: response).section, GroundsSection(response: response).section,
            DecisionSection(response: response).section, HelpSection(response: response).section,
            ClaimSection(response: response).section, ChangeSection(response: response).section,
        ].compactMap(\.self)
        let sources = SourceSection(response: response, citedBy: sections).section
        return attachments + sections + [sources].compactMap(\.self)
    }

    private var attachments: [Page.Section] {
        response.picture.attachments.map { attachment in
            Page.Section(
                anchor: attachment.safeAnchor, title: Names.clean(attachment.title), count: "",
                paragraphs: attachment.paragraphs.map { Names.clean($0) }, tables: [], drawings: attachment.drawings)
        }
    }

    /// What the first page says of it, each with where it is told in full.
    var notices: [Page.Notice] {
        let regimes = RegimeSection(response: response).sentences.map {
            Page.Notice(target: RegimeSection.anchor, text: Names.clean($0))
        }
        return regimes + [grounds, help].compactMap(\.self)
    }

    private var grounds: Page.Notice? {
        let open = GroundsSection(response: response).undeclared
        guard !open.isEmpty else { return nil }
        var seen: Set<String> = []
        let areas = open.map(\.area).filter { seen.insert($0.code).inserted }
        let named = areas.prefix(4).map { response.names([$0]) }.joined(separator: ", ")
        let more = areas.count > 4 ? text(" and \(areas.count - 4) more") : ""
        return Page.Notice(
            target: GroundsSection.anchor,
            text: Names.clean(
                text("Grounds met, not declared: ") + named + more + "."))
    }

    private var help: Page.Notice? {
        let section = HelpSection(response: response)
        let held = section.shownOffers.filter { $0.state == .held }.count
        let (requests, offers) = (section.shownRequests.count { $0.isOpen }, section.shownOffers.count { $0.isOpen })
        guard requests + offers > 0 else { return nil }
        return Page.Notice(
            target: HelpSection.anchor,
            text: text("Help: open requests \(requests), open offers \(offers), of them held if needed \(held)."))
    }
}
