/// Finds what is named as the cause of fires.
struct CauseReader {
    let sentence: Sentence

    func findings() -> [(cause: ClaimDetail.Cause, range: Range<Int>)] {
        guard Self.triggers.occurs(in: sentence.tokens), !Modality.isDenial(sentence.tokens)
        else { return [] }
        var found: [(ClaimDetail.Cause, Range<Int>)] = []
        for (phrases, cause) in Self.causes {
            guard let range = phrases.all(in: sentence.tokens).first(where: { !isExcluded($0) }) else { continue }
            if !Self.ofFires.contains(cause), !Self.fires.occurs(in: sentence.tokens) { continue }
            if cause == .lightning, found.contains(where: { $0.0 == .dryThunderstorm }) { continue }
            found.append((cause, range))
        }
        return found.sorted { $0.1.lowerBound < $1.1.lowerBound }
    }

    private func isExcluded(_ range: Range<Int>) -> Bool {
        if Modality.isHypothetical(before: range.lowerBound, in: sentence), !Self.likely.occurs(in: sentence.tokens) {
            return true
        }
        let before = sentence.before(range.lowerBound, reach: 4)
        let after = sentence.after(range.upperBound, reach: 4)
        if ["during", "amid", "amidst", "despite"].contains(sentence.text(at: range.lowerBound - 1)) { return true }
        return Self.exclusions.occurs(in: before) || Self.excluded.occurs(in: after)
    }

    /// What starts little else but fires.
    private static let ofFires: Set<ClaimDetail.Cause> = [.lightning, .dryThunderstorm, .arson, .powerLine]

    private static let likely = PhraseList("likely", "вероятн*", "may have ?been caused|started|sparked")
    private static let exclusions = PhraseList(
        "not", "ruled|rule out", "rather than", "ruling out", "no ?evidence ?of", "не", "исключ*")
    private static let excluded = PhraseList(
        "was|were|has|have ?been ruled|excluded", "исключ*", "is|was not", "не является|подтвердил*|рассматривается")
    private static let fires = PhraseList(
        "fire|fires|wildfire*|blaze|blazes|bushfire*|complex|burning|disaster|inferno|flames",
        "пожар*|возгоран*|огонь|огня|горит|горят")
    private static let triggers = PhraseList(
        "lightning-caused|lightning-sparked|lightning-ignited|lightning-started|caused|cause|causes|causing|sparked|sparks|ignited|igniting|triggered|blame|blamed|blaming|suspected|attributed|started|set|responsible|reason|reasons|linked",
        "due to", "because of", "result of",
        "причин*|из-за|вследствие|вызван*|вызвал*|спровоцир*|виновник*|загорел*", "в результате", "по вине",
        "возник* от|после", "от ?сухих|удар* молни*|гроз*")
    private static let causes: [(PhraseList, ClaimDetail.Cause)] = [
        (PhraseList("dry thunderstorm|thunderstorms|storms|storm|electrical", "сух* гроз*"), .dryThunderstorm),
        (
            PhraseList(
                "lightning ?strikes|strike|bolts",
                "lightning-caused|lightning-sparked|lightning-ignited|lightning-started", "thunderstorm|thunderstorms",
                "гроз|гроза|грозы|грозой|грозами|грозовая|грозовые|грозовой|молни*"), .lightning
        ),
        (
            PhraseList(
                "arson|arsonist|arsonists", "deliberately|intentionally ?set|lit|started", "поджог*|поджигател*"),
            .arson
        ),
        (
            PhraseList(
                "human activity|activities|negligence|error|carelessness|factor|behaviour|behavior",
                "human-caused|negligence|carelessness|campfire|campfires|fireworks|pyrotechnic|cigarette|cigarettes|barbecue|humans",
                "careless handling|people|tourists", "by people|humans|man|humankind",
                "неосторожн* обращени*", "человеческ* фактор*",
                "вине ?местных человека|людей|населения|граждан|жителей|туристов", "костр*|окур*|фейерверк*"), .human
        ),
        (
            PhraseList(
                "heatwave|heatwaves|heat-wave", "heat wave|waves", "hot ?_ ?dry weather|conditions|temperatures",
                "high|extreme|record|soaring temperatures|heat", "abnormal* heat", "жар|жара|жары|жарой|жаркой|жаркая",
                "высок* температур*"), .heat
        ),
        (
            PhraseList(
                "drought|droughts|dryness", "dry conditions|weather", "засух*|засушлив*", "отсутстви* осадков|дождей"),
            .drought
        ),
        (
            PhraseList(
                "power|transmission|electrical ?transmission line|lines|equipment", "pg&e equipment", "лэп",
                "лини* электропередач*", "электросет*"), .powerLine
        ),
        (
            PhraseList(
                "agricultural|grass|stubble burning|fires|burn-off", "сельхозпал*|палов|палы", "пал* травы",
                "сельскохозяйственн* пал*"), .grassBurning
        ),
    ]
}
