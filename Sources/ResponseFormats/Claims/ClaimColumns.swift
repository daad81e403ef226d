import Claims
import EmergencyResponse
import Tables
import Wording

/// The columns of a table of claims, in their order.
enum ClaimColumns {
    static let all: [(name: String, value: @Sendable (Claim) -> FieldValue)] = [
        ("id", { .text($0.identifier) }), ("subject", { .text($0.subject.rawValue) }),
        ("areas", { .given($0.areas.map(ClaimAreaText.text).joined(separator: ";")) }),
        ("low", { .given($0.quantity?.low, places: 4) }), ("high", { .given($0.quantity?.high, places: 4) }),
        ("stated", { .given($0.quantity?.stated, places: 4) }), ("unit", { .given($0.quantity?.unit.rawValue) }),
        ("rawNumber", { .given($0.quantity?.rawNumber) }), ("rawUnit", { .given($0.quantity?.rawUnit) }),
        ("precision", { .given($0.quantity?.precision.rawValue) }), ("hedge", { .given($0.quantity?.hedge?.rawValue) }),
        ("polarity", { .text($0.polarity.rawValue) }), ("suppression", { .given($0.scope.suppression?.rawValue) }),
        ("land", { .given($0.scope.land?.rawValue) }), ("kind", { .given($0.scope.kind?.rawValue) }),
        ("zone", { .given($0.scope.zone?.rawValue) }), ("accumulation", { .given($0.scope.accumulation?.rawValue) }),
        ("season", { .given($0.scope.season) }), ("asOf", { .given($0.time?.from) }),
        ("asOfEnd", { .given($0.time?.to) }),
        ("asOfZoneMinutes", { .given($0.time?.zoneMinutes) }), ("regime", { .given($0.detail.regime?.rawValue) }),
        ("action", { .given($0.detail.action?.rawValue) }), ("cause", { .given($0.detail.cause?.rawValue) }),
        ("casualty", { .given($0.detail.casualty?.rawValue) }), ("offer", { .given($0.detail.offer?.rawValue) }),
        ("giver", { .given($0.detail.giver) }), ("receiver", { .given($0.detail.receiver) }),
        ("comparison", { .given($0.detail.comparison) }), ("smoke", { .given($0.detail.smoke?.rawValue) }),
        ("place", { .given($0.detail.place) }), ("speaker", { .given($0.speaker?.text) }),
        ("speakerPerson", { .given($0.speaker?.person) }), ("speakerRole", { .given($0.speaker?.role) }),
        ("speakerBody", { .given($0.speaker?.body) }),
        ("attribution", { .given($0.attribution.joined(separator: ";")) }),
        ("publisher", { .given($0.source.publisher) }), ("publishedAt", { .given($0.source.publishedAt) }),
        ("document", { .text($0.source.document) }), ("digest", { .given($0.source.digest) }),
        ("language", { .text($0.source.language) }), ("quote", { .given($0.quote.text) }),
        ("startOffset", { .integer($0.quote.startOffset) }), ("endOffset", { .integer($0.quote.endOffset) }),
        ("confidence", { .decimal($0.confidence, places: 2) }), ("supersedes", { .given($0.supersedes) }),
        ("reviewer", { .given($0.reviewer) }),
    ]
}

/// Areas in one field: `RU-IRK`, `part:RU-BU*2` for two districts of it, `except:RU-SA`.
enum ClaimAreaText {
    static func text(_ area: ClaimArea) -> String {
        let prefix = area.part == .whole ? "" : area.part.rawValue + ":"
        return prefix + area.code + (area.districtCount.map { "*\($0)" } ?? "")
    }

    /// - Returns: `nil` when it is none of these; a code holds neither colon nor blank, so `RU-SA:part` is none.
    static func area(_ text: Substring) -> ClaimArea? {
        var (rest, part) = (text, ClaimArea.Part.whole)
        if let colon = text.firstIndex(of: ":"), let named = ClaimArea.Part(rawValue: String(text[..<colon])) {
            part = named
            rest = text[text.index(after: colon)...]
        }
        let pieces = rest.split(separator: "*", omittingEmptySubsequences: false)
        guard let code = pieces.first, !code.isEmpty, pieces.count <= 2,
            !code.contains(where: { $0 == ":" || $0.isWhitespace })
        else { return nil }
        guard pieces.count == 2 else { return ClaimArea(code: String(code), part: part) }
        guard let count = Int(pieces[1]) else { return nil }
        return ClaimArea(code: String(code), part: part, districtCount: count)
    }
}
