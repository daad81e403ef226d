import Claims
import Geo
import Testing
import Wording

/// Two sentences that were written for the test, with what a person makes of them.
struct StatementPair: Sendable, CustomTestStringConvertible {
    /// `nil` where the two have nothing to do with each other.
    var kind: Reconciliation.Kind?
    var tag: Reconciliation.Tag?
    /// The figures that an explanation has to tell, in digits without separators.
    var figures: [String]
    var daysApart = 0.0
    var english: (String, String)
    var russian: (String, String)

    var testDescription: String { english.0 + " / " + english.1 }

    init(
        _ kind: Reconciliation.Kind?, _ tag: Reconciliation.Tag? = nil, _ figures: [String] = [], daysApart: Double = 0,
        english: (String, String), russian: (String, String)
    ) {
        (self.kind, self.tag, self.figures, self.daysApart) = (kind, tag, figures, daysApart)
        (self.english, self.russian) = (english, russian)
    }

    /// What most pairs begin with.
    private static let million = (
        english: "Wildfires are burning on 1.0 million hectares in Irkutsk Region.",
        russian: "В Иркутской области лесные пожары горят на площади 1,0 млн га."
    )

    static let all = [
        StatementPair(
            .agree, nil, ["1000000", "985000"],
            english: (
                million.english,
                "Fires are burning across 985,000 hectares in Irkutsk Region."
            ),
            russian: (
                million.russian,
                "В Иркутской области пожары горят на площади 985 тыс. га."
            )),
        StatementPair(
            .differ, nil, ["1000000", "500000"],
            english: (
                million.english,
                "Fires are burning across 500,000 hectares in Irkutsk Region."
            ),
            russian: (
                million.russian,
                "В Иркутской области пожары горят на площади 500 тыс. га."
            )),
        StatementPair(
            .definitionChange, .suppression, ["1000000", "10000", "100"],
            english: (
                million.english,
                "Firefighters are actively fighting wildfires on 10,000 hectares in Irkutsk Region."
            ),
            russian: (
                million.russian,
                "В Иркутской области активно тушат лесные пожары на площади 10 тыс. га."
            )),
        StatementPair(
            .incomparable, .suppression, ["1000000", "1200000"],
            english: (
                million.english,
                "Fires have burned 1.2 million hectares in Irkutsk Region since the beginning of the year."
            ),
            russian: (
                million.russian,
                "С начала года в Иркутской области огнём пройдено 1,2 млн га."
            )),
        StatementPair(
            .incomparable, .zone, ["1000000", "2000000"],
            english: (
                million.english,
                "Fires in the control zone of Irkutsk Region are burning on 2.0 million hectares."
            ),
            russian: (
                million.russian,
                "В зоне контроля в Иркутской области горит 2,0 млн га."
            )),
        StatementPair(
            .partExceedsWhole, .suppression, ["1000000", "2000000"],
            english: (
                million.english,
                "Firefighters are actively fighting wildfires on 2.0 million hectares in Irkutsk Region."
            ),
            russian: (
                million.russian,
                "В Иркутской области активно тушат лесные пожары на площади 2,0 млн га."
            )),
        StatementPair(
            .unitSlip, nil, ["985000"],
            english: (
                "Wildfires are burning on 985 hectares in Irkutsk Region.",
                "Fires are burning across 985,000 hectares in Irkutsk Region."
            ),
            russian: (
                "В Иркутской области лесные пожары горят на площади 985 га.",
                "В Иркутской области пожары горят на площади 985 тыс. га."
            )),
        StatementPair(
            .stale, nil, ["2700000", "14"], daysApart: 14,
            english: (
                "Wildfires are burning on 2.7 million hectares in Irkutsk Region.",
                "Fires are burning across 2.7 million hectares in Irkutsk Region."
            ),
            russian: (
                "В Иркутской области лесные пожары горят на площади 2,7 млн га.",
                "В Иркутской области пожары горят на площади 2,7 млн га."
            )),
        StatementPair(
            .regionCountsDiffer, nil, ["4", "5"],
            english: (
                "A state of emergency is in effect in four regions.",
                "A state of emergency is in effect in five regions."
            ),
            russian: ("Режим ЧС действует в четырёх регионах.", "Режим ЧС действует в пяти регионах.")),
        StatementPair(
            nil,
            english: (
                million.english,
                "Fires are burning across 500,000 hectares in the Republic of Buryatia."
            ),
            russian: (
                million.russian,
                "В Бурятии пожары горят на площади 500 тыс. га."
            )),
        StatementPair(
            nil, daysApart: 3,
            english: (
                million.english,
                "Fires are burning across 500,000 hectares in Irkutsk Region."
            ),
            russian: (
                million.russian,
                "В Иркутской области пожары горят на площади 500 тыс. га."
            )),
    ]
}

@Suite("Pairs of statements")
struct StatementPairTests {
    private func findings(_ pair: StatementPair, _ language: Language) throws -> [Reconciliation] {
        let texts = language == .english ? pair.english : pair.russian
        let start = try #require(Statements.day("2019-07-31"))
        let claims = zip([texts.0, texts.1], ["First Paper", "Second Paper"]).enumerated().flatMap { index, told in
            let source = ClaimSource(
                document: "document \(index)", digest: "digest \(index)", publisher: told.1,
                publishedAt: start.adding(hours: Double(index) * 24 * pair.daysApart), language: language.rawValue)
            return ExtractionTests.extractor.claims(in: ClaimDocument(text: told.0, source: source))
        }
        #expect(claims.count == 2, "\(pair.testDescription)")
        return Reconciler(gazetteer: Gazetteer()).findings(claims: claims)
    }

    @Test("say of each other what a person makes of them, in either language", arguments: StatementPair.all)
    func kinds(pair: StatementPair) throws {
        for language in Language.allCases {
            let found = try findings(pair, language)
            #expect(found.map(\.kind) == [pair.kind].compactMap(\.self), "\(language): \(found.map(\.explanation))")
            guard let tag = pair.tag else { continue }
            #expect(found.first?.basis.tag == tag, "\(language)")
        }
    }

    @Test("are explained by their figures and by both sources", arguments: StatementPair.all, Language.allCases)
    func explained(pair: StatementPair, language: Language) throws {
        for finding in try findings(pair, .english) + findings(pair, .russian) {
            let text = Phrasing(language, separator: "").explanation(finding)
            for part in pair.figures + ["First Paper", "Second Paper"] {
                #expect(text.contains(part), "\(part) in \(text)")
            }
        }
    }
}
