import Claims
import EmergencyResponse
import Geo
import Tables
import Wording

extension CSVTable.Row {
    /// One of the names of an enumeration; `nil` when the field is empty.
    func choice<Value: RawRepresentable & Sendable>(_ column: String) throws(FormatError) -> Value?
    where Value.RawValue == String {
        guard let text = text(column.lowercased()) else { return nil }
        guard let value = Value(rawValue: text) else { throw error("a known \(column)", text) }
        return value
    }

    private func regime() throws(FormatError) -> Regime? {
        guard let text = text("regime") else { return nil }
        guard let regime = Regime(named: text) else { throw error("a known regime", text) }
        return regime
    }

    private func number(_ column: String) throws(FormatError) -> Double? {
        text(column) == nil ? nil : try decimal(column)
    }

    private func whole(_ column: String, in range: ClosedRange<Int>) throws(FormatError) -> Int? {
        guard let text = text(column) else { return nil }
        let value = try integer(column)
        guard range.contains(value) else {
            throw error("a whole number of \(range.lowerBound) to \(range.upperBound) for \(column)", text)
        }
        return value
    }

    /// Years of a season, minutes of a zone, and places in a document, bytes.
    private static let seasons = 1_900...2_200
    private static let zones = -1_080...1_080
    private static let offsets = 0...1_000_000_000

    private func instant(_ column: String) throws(FormatError) -> Instant? {
        guard let text = text(column.lowercased()) else { return nil }
        guard let instant = Instant(iso8601: text) else { throw error("a time of ISO 8601 for \(column)", text) }
        return instant
    }

    func quantity() throws(FormatError) -> ClaimQuantity? {
        if let words = text("quantity") {
            guard let quantity = ClaimQuantity(text: words) else {
                throw error("a number with a unit for quantity", words)
            }
            return try possible(quantity, words)
        }
        guard let low = try number("low") else { return nil }
        guard let high = try number("high"), low <= high, low >= 0 else {
            throw error("high of at least low, both not negative", text("high") ?? "none")
        }
        guard let unit: ClaimQuantity.Unit = try choice("unit") else { throw error("a unit", "none") }
        let quantity = ClaimQuantity(
            low: low, high: high, stated: try number("stated") ?? low + (high - low) / 2, unit: unit,
            rawNumber: text("rawnumber") ?? "", rawUnit: text("rawunit") ?? "",
            precision: try choice("precision") ?? (low == high ? .exact : .rounded), hedge: try choice("hedge"))
        return try possible(quantity, "\(low) to \(high)")
    }

    private func possible(_ quantity: ClaimQuantity, _ found: String) throws(FormatError) -> ClaimQuantity {
        guard quantity.isPossible else {
            throw error("a quantity of \(quantity.possibleRange)", String(found.prefix(80)))
        }
        return quantity
    }

    func areas() throws(FormatError) -> [ClaimArea] {
        var areas: [ClaimArea] = []
        for piece in (text("areas") ?? "").split(separator: ";") {
            let words = piece.split(separator: " ")
            guard words.count == 1, let area = ClaimAreaText.area(words[0]) else {
                throw error("an area code, part:CODE or except:CODE", String(piece))
            }
            areas.append(area)
        }
        return areas
    }

    func scope() throws(FormatError) -> ClaimScope {
        ClaimScope(
            suppression: try choice("suppression"), land: try choice("land"), kind: try choice("kind"),
            zone: try choice("zone"), accumulation: try choice("accumulation"),
            season: try whole("season", in: Self.seasons))
    }

    func detail() throws(FormatError) -> ClaimDetail {
        ClaimDetail(
            regime: try regime(), action: try choice("action"), cause: try choice("cause"),
            casualty: try choice("casualty"), offer: try choice("offer"), giver: text("giver"),
            receiver: text("receiver"),
            comparison: text("comparison"), smoke: try choice("smoke"), place: text("place"))
    }

    func time() throws(FormatError) -> ClaimTime? {
        guard let from = try instant("asOf") else { return nil }
        let to = try instant("asOfEnd") ?? from
        guard to >= from else { throw error("an asOfEnd not before asOf", text("asofend") ?? "") }
        return ClaimTime(
            from: from, to: to, zoneMinutes: try whole("asofzoneminutes", in: Self.zones) ?? 0,
            hasClock: (text("asof") ?? "").contains("T"))
    }

    func quote() throws(FormatError) -> ClaimQuote {
        let words = text("quote") ?? ""
        let start = try whole("startoffset", in: Self.offsets) ?? 0
        let end = try whole("endoffset", in: Self.offsets) ?? start + words.utf8.count
        guard start >= 0, end >= start else { throw error("offsets in order", "\(start)…\(end)") }
        return ClaimQuote(text: words, startOffset: start, endOffset: end)
    }

    func source(_ digest: String) throws(FormatError) -> ClaimSource {
        ClaimSource(
            document: try required("document"), digest: text("digest") ?? digest, publisher: text("publisher"),
            publishedAt: try instant("publishedAt"), language: text("language") ?? "en")
    }

    func speaker() -> ClaimSpeaker? {
        guard let text = text("speaker") else { return nil }
        return ClaimSpeaker(
            text: text, person: self.text("speakerperson"), role: self.text("speakerrole"),
            body: self.text("speakerbody"))
    }

    func confidence() throws(FormatError) -> Double {
        let value = try number("confidence") ?? 1
        guard (0...1).contains(value) else { throw error("a confidence from 0 to 1", "\(value)") }
        return value
    }
}
