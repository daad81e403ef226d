import Claims
import EmergencyResponse
import FireEvents
import Geo
import Wording

extension Story {
    /// What was said of land, side by side; never added.
    var figures: StorySection {
        let rows = areaClaims.map { claim in
            [
                StoryLine(names.text(claim.areas)), StoryLine(figure(claim)), StoryLine(words.counts(claim.scope)),
                StoryLine(names.teller(claim), source: claim.source.document), StoryLine(dates(claim)),
            ]
        }
        let columns = [
            words("Where"), words("Figure"), words("True if it counts"),
            words("Told by"), words("Day"),
        ]
        let note = words(
            "Figures of different sources are never added; in brackets is what the rounding and the words leave open.")
        return StorySection(
            title: words("Areas, side by side"),
            blocks: rows.isEmpty
                ? [] : [.table(StoryTable(columns: columns, rows: rows)), .paragraph(StoryLine(note))])
    }

    var areaClaims: [Claim] {
        claims.filter { $0.subject == .area && $0.quantity != nil }
            .sorted { (names.text($0.areas), $0.identifier) < (names.text($1.areas), $1.identifier) }
    }

    /// `nearly 2.80 (2.70–2.80) Mha`, and the number as printed where it is in another unit; `232 fires`.
    func figure(_ claim: Claim) -> String {
        guard let quantity = claim.quantity else { return "" }
        guard quantity.unit == .hectares else {
            return words.hedge(quantity.hedge) + numbers.counted(Int(quantity.stated), words.noun(quantity.unit))
        }
        let printed = Self.isHectares(quantity.rawUnit) ? "" : " = " + quantity.rawNumber + " " + quantity.rawUnit
        return words.hedge(quantity.hedge) + hectares(quantity) + printed
    }

    /// Without an interval where the figure was given to the hectare.
    private func hectares(_ quantity: ClaimQuantity) -> String {
        let text = AreaText(language)
        guard quantity.high - quantity.low <= 1 else { return text.hectares(quantity.interval) }
        let (best, _, unit) = text.parts(quantity.interval)
        return best + NumberText.noBreakSpace + unit
    }

    private static func isHectares(_ unit: String) -> Bool {
        unit.isEmpty || ["hectare", "hectares", "ha", "га"].contains(unit.lowercased())
    }

    /// The day that it speaks of, and that of publication where it is another.
    private func dates(_ claim: Claim) -> String {
        let published = claim.source.publishedAt.map(shortDay)
        let day = claim.time.map { shortDay($0.to.adding(hours: Double($0.zoneMinutes) / 60)) }
        guard let published, published != day else { return day ?? "" }
        return (day.map { $0 + ", " } ?? "") + words("published ") + published
    }

    private func shortDay(_ instant: Instant) -> String { String(instant.description.prefix(10)) }

    /// What was said of size in countries, and what the figures come to that are near to one.
    var size: StorySection {
        let title = words("How large that is")
        guard let country = comparisonCountry, let hectares = countryHectares(country) else {
            return StorySection(title: title, blocks: [])
        }
        let name = Names(language: language).area(country)
        let lines = areaClaims.filter { Self.isNear($0, hectares) }.map { claim in
            StoryLine(
                figure(claim) + " (" + names.teller(claim) + ") = " + ratio(claim, hectares) + " × " + name,
                source: claim.source.document)
        }
        let area = numbers.decimal(hectares / 1e6, 2) + NumberText.noBreakSpace + language.wording.millionHectares
        let outline = words("\(name) is \(area) by its outline.")
        let blocks: [StoryBlock] = [.list(compared(with: country)), .paragraph(StoryLine(outline)), .list(lines)]
        return StorySection(title: title, blocks: lines.isEmpty ? [] : blocks)
    }

    private func compared(with country: Area) -> [StoryLine] {
        claims.filter { $0.detail.comparison == country.code }.map { claim in
            let said = claim.quote.text.isEmpty ? figure(claim) : words.quoted(claim.quote.text)
            return StoryLine(said + " — " + names.teller(claim), source: claim.source.document)
        }
    }

    /// From two thirds to three halves of the country.
    private static func isNear(_ claim: Claim, _ hectares: Double) -> Bool {
        guard let stated = claim.quantity?.stated else { return false }
        return stated * 1.5 >= hectares && stated <= hectares * 1.5
    }

    var comparisonCountry: Area? {
        claims.compactMap(\.detail.comparison).first.flatMap { code in areas.first { $0.code == code } }
    }

    func countryHectares(_ country: Area) -> Double? {
        let hectares = country.shape.areaSquareMeters / 10_000
        return hectares > 0 ? hectares : nil
    }

    private func ratio(_ claim: Claim, _ country: Double) -> String {
        guard let quantity = claim.quantity else { return "" }
        let (low, high) = (numbers.decimal(quantity.low / country, 2), numbers.decimal(quantity.high / country, 2))
        return low == high ? low : low + "–" + high
    }
}

extension ClaimQuantity {
    var interval: AreaInterval { AreaInterval(low: low, best: stated, high: high) }
}
