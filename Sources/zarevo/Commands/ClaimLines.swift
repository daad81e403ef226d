import Claims
import EmergencyResponse
import Reports
import Tables
import Wording

/// Claims for people to read: a line a claim, and the words below it.
enum ClaimLines {
    static func text(_ claims: [Claim]) -> String {
        guard !claims.isEmpty else { return "no claims\n" }
        return claims.map(lines).joined()
    }

    /// Why a claim is left out.
    static func impossible(_ claim: Claim) -> String {
        let expected = claim.quantity.map { ": expected \($0.possibleRange)" } ?? ""
        let found = claim.quantity?.rawNumber.prefix(40) ?? ""
        return "byte \(claim.quote.startOffset + 1)\(expected), found \(found)\(found.count == 40 ? "…" : ""); left out"
    }

    private static func lines(_ claim: Claim) -> String {
        let parts = [
            claim.subject.rawValue, claim.polarity == .negative ? "none reported" : nil, quantity(claim),
            detail(claim.detail),
            areas(claim), tags(claim.scope), claim.time.map { "as of \($0.from)" },
            (claim.speaker?.text ?? claim.source.publisher).map { "by \($0)" },
        ]
        let quote = claim.quote.text.isEmpty ? "" : TerminalList.wrapped("    “\(claim.quote.text)”") + "\n"
        return TerminalList.wrapped(parts.compactMap(\.self).joined(separator: " · ")) + "\n" + quote
    }

    private static func quantity(_ claim: Claim) -> String? {
        guard let quantity = claim.quantity else { return nil }
        let (low, high) = (FieldValue.rounded(quantity.low, places: 1), FieldValue.rounded(quantity.high, places: 1))
        return (low == high ? "\(short(low))" : "\(short(low))–\(short(high))") + " " + quantity.unit.rawValue
    }

    private static func short(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 9e15 ? String(Int(value)) : "\(value)"
    }

    private static func detail(_ detail: ClaimDetail) -> String? {
        let words = [
            detail.regime?.rawValue, detail.action?.rawValue, detail.cause?.rawValue, detail.casualty?.rawValue,
            detail.offer?.rawValue, detail.receiver, detail.comparison, detail.smoke?.rawValue, detail.place,
        ].compactMap(\.self)
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    private static func areas(_ claim: Claim) -> String? {
        let words = claim.areas.map { area in
            (area.part == .whole ? "" : area.part.rawValue + " of ") + area.code
                + (area.districtCount.map { " (\($0) districts)" } ?? "")
        }
        return words.isEmpty ? nil : words.joined(separator: ", ")
    }

    private static func tags(_ scope: ClaimScope) -> String? {
        let words = [
            scope.suppression?.rawValue, scope.zone.map { $0.rawValue + " zone" }, scope.land?.rawValue,
            scope.kind?.rawValue,
            scope.accumulation == .snapshot ? nil : scope.accumulation?.rawValue, scope.season.map { "season \($0)" },
        ].compactMap(\.self)
        return words.isEmpty ? nil : words.joined(separator: " ")
    }
}
