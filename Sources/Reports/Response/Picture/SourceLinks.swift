import Assessment
import Claims
import EmergencyResponse
import FireEvents

/// Where the sources of the figures stand on the page.
struct SourceLinks {
    private let claims: [String: Int]
    private let fires: [String: Int]

    init(_ picture: ResponsePicture, _ scene: Scene) {
        claims = Dictionary(picture.claims.enumerated().map { ($1.identifier, $0) }) { first, _ in first }
        fires = Dictionary(scene.situation.fires.enumerated().map { ($1.event.id, $0) }) { first, _ in first }
    }

    /// `E12`: an entry of the ledger.
    func entry(_ sequence: Int) -> Table.Link { Table.Link(target: Self.entryAnchor(sequence), label: "E\(sequence)") }

    /// `C3`: a claim.
    func claim(_ identifier: String) -> Table.Link? {
        claims[identifier].map { Table.Link(target: Self.claimAnchor($0), label: "C\($0 + 1)") }
    }

    /// `F7`: a fire event.
    func fire(_ identifier: String) -> Table.Link? {
        fires[identifier].map { Table.Link(target: Self.fireAnchor($0), label: "F\($0 + 1)") }
    }

    static func entryAnchor(_ sequence: Int) -> String { "entry-\(sequence)" }
    static func claimAnchor(_ index: Int) -> String { "claim-\(index)" }
    static func fireAnchor(_ index: Int) -> String { "event-\(index)" }
}
