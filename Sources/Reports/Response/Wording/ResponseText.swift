import Claims
import EmergencyResponse
import Geo
import Wording

/// Words of a report on the response, in its language.
struct ResponseText: Speaking {
    let language: Language
    let numbers: NumberText

    init(_ language: Language) {
        self.language = language
        numbers = NumberText(language: language)
    }

    /// How findings and grounds are worded in this language.
    ///
    /// - Parameter areaName: The name of an area by its code.
    func phrasing(_ areaName: @escaping @Sendable (String) -> String? = { _ in nil }) -> Phrasing {
        Phrasing(
            language, separator: NumberText.thinSpace, namesClaims: false,
            areaName: areaName)
    }

    var unknown: String { self("unknown") }
    var hectares: String { language.wording.hectares }

    func minute(_ instant: Instant) -> String { instant.minuteText + " UTC" }

    func days(_ days: Double) -> String {
        numbers.decimal(days, abs(days) < 10 ? 1 : 0) + NumberText.noBreakSpace + self("d")
    }

    func day(_ instant: Instant?) -> String { instant?.dayText ?? unknown }

    /// `nearly 3 000 000 ha`, as said, in the canonical unit.
    func quantity(_ quantity: ClaimQuantity?) -> String { phrasing().quantity(quantity) }

    /// The interval that the words leave open; empty where they leave none.
    func bounds(_ quantity: ClaimQuantity?) -> String {
        guard let quantity, quantity.high - quantity.low > 0.002 * quantity.stated, quantity.unit == .hectares else {
            return ""
        }
        return "(" + numbers.decimal(quantity.low, 0) + "–" + numbers.decimal(quantity.high, 0) + ")"
    }

    /// “…” with who said it and where it stands; empty where nothing was said.
    func quote(_ quote: Quote?) -> String {
        guard let quote, !quote.text.isEmpty else { return "" }
        let who = [quote.speaker, quote.saidAt.map { $0.dayText }, quote.source].compactMap { $0 }.joined(
            separator: ", ")
        return quoted(quote.text) + (who.isEmpty ? "" : " — " + who)
    }

    /// The words of a claim; its number, where the words were not kept.
    func statement(_ claim: Claim) -> String {
        guard claim.quote.text.isEmpty else { return quoted(claim.quote.text) }
        return claim.quantity == nil ? self("words not kept") : quantity(claim.quantity)
    }

    /// When it was so; the day alone where no clock time was given.
    func asOf(_ claim: Claim) -> String {
        guard let instant = claim.instant else { return unknown }
        return claim.time?.hasClock == true ? instant.minuteText : instant.dayText
    }

    func quoted(_ words: String) -> String { self("“") + words + self("”") }

    func joined(_ parts: [String]) -> String { parts.filter { !$0.isEmpty }.joined(separator: "; ") }
}
