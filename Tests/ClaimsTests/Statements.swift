import Claims
import Geo
import Wording

/// Figures of the season of 2019 as they were printed, each with the address it was printed at; the words are our own.
enum Statements {
    static func day(_ text: String) -> Instant? { Instant(iso8601: text) }

    /// A figure as a report gave it.
    ///
    /// - Parameters:
    ///   - words: Number and unit in words; no number when empty.
    ///   - asOf: The day or instant of the state; publication when left out.
    static func claim(
        _ identifier: String, _ subject: ClaimSubject, _ words: String = "", in areas: [String], by speaker: String,
        published: String, asOf: String? = nil, scope: ClaimScope = ClaimScope(), detail: ClaimDetail = ClaimDetail(),
        url: String
    ) -> Claim {
        let at = day(asOf ?? published)
        return Claim(
            identifier: identifier, subject: subject, detail: detail, quantity: ClaimQuantity(text: words),
            areas: areas.map { ClaimArea(code: $0) }, areaBasis: .sentence, scope: scope,
            time: at.map { ClaimTime(from: $0, to: $0) },
            quote: ClaimQuote(
                text: words, startOffset: identifier.utf8.count, endOffset: identifier.utf8.count + words.utf8.count),
            source: ClaimSource(document: url, digest: url, publishedAt: day(published)),
            speaker: ClaimSpeaker(text: speaker, body: speaker))
    }

    /// Bulletin of the forest fire centres of 29 July 2019.
    static let bulletin =
        "https://galpost.com/large-scale-fires-in-russia-burning-about-2-3-million-hectares-of-forest-video/36652/"
    static let siberianTimes = "https://qil.ru/sibir-v-ogne-sgorelo-bolee-2-mln-gektara-lesa-i-lyudi-stradayut-ot-dyma"
    static let irkutskMorning = "http://ogirk.ru/2019/08/01/lesopozharnaja-obstanovka-na-utro-1-avgusta/"
    static let irkutskTable = "https://irk.ru/news/20190813/fire"
    static let tassOffer = "https://tass.com/world/1071330"
    static let rtOffer = "https://rt.com/news/465515-putin-trump-sibera-wildfires/amp"
    static let upi =
        "https://www.upi.com/Top_News/World-News/2019/08/03/Smoke-from-Siberian-forest-fires-reached-US-Canada/4341564845816/"
    static let ministry = "https://tass.com/emergencies/1071830"
    static let xinhua = "http://www.y6267.com/englishnews/world/2019-08-05/522209.html"
    static let gismeteo =
        "https://www.gismeteo.com/news/elemental-phenomena/31555-area-of-wildfires-in-siberia-and-far-east-decreases-by-1-2-million-hectares/"
    static let bulletinOfAugust7 =
        "https://novosti-dny.online/proisshestvija/15144-v-rossii-tushat-lesnye-pozhary-na-ploschadi-okolo-1631-tys-ga-proisshestvija.html"

    static let active = ClaimScope(suppression: .active, accumulation: .snapshot)
    static let burning = ClaimScope(suppression: .burning, accumulation: .snapshot)
    static let controlZone = ClaimScope(suppression: .burning, zone: .control, accumulation: .snapshot)
}

/// What is looked for among findings.
extension [Reconciliation] {
    func first(_ kind: Reconciliation.Kind, _ claims: String...) -> Reconciliation? {
        first { $0.kind == kind && Set(claims).isSubset(of: Set($0.claims)) }
    }
}
