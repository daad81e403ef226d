/// Finds offers of help and what became of them, and orders.
struct HelpReader {
    let sentence: Sentence
    let text: String

    func offers() -> [(telling: ClaimDetail.OfferTelling, range: Range<Int>)] {
        let isTaken = Self.availing.occurs(in: sentence.tokens) && Self.condition.occurs(in: sentence.tokens)
        guard isTaken || Self.topic.occurs(in: sentence.tokens), !Self.noOffer.occurs(in: sentence.tokens) else {
            return []
        }
        var found: [(ClaimDetail.OfferTelling, Range<Int>)] = []
        func add(_ telling: ClaimDetail.OfferTelling, _ phrases: PhraseList) {
            guard let range = phrases.first(in: sentence.tokens) else { return }
            found.append((telling, range))
        }
        if !Self.forOffering.occurs(in: sentence.tokens) { add(.offered, Self.offering) }
        if Self.condition.occurs(in: sentence.tokens), Self.taking.occurs(in: sentence.tokens) {
            add(.heldIfNeeded, Self.taking)
        } else {
            add(.declined, Self.declining)
            if !found.contains(where: { $0.0 == .declined }) { add(.accepted, Self.accepting) }
            if !found.contains(where: { $0.0 == .declined || $0.0 == .accepted }) { add(.thanked, Self.thanking) }
        }
        return found
    }

    /// "ordered the Defence Ministry to join": to whom, and the words.
    func orders() -> [(receiver: Range<Int>, range: Range<Int>)] {
        for (phrases, receivers) in Self.ordering {
            guard let verb = phrases.first(in: sentence.tokens),
                !Modality.isHypothetical(before: verb.lowerBound, in: sentence)
            else { continue }
            let after = sentence.after(verb.upperBound, reach: 12, marks: [";", "."])
            guard let receiver = receivers.first(in: after), !Self.leaving.occurs(in: after) else { continue }
            return [(receiver, verb.lowerBound..<receiver.upperBound)]
        }
        return []
    }

    private static let topic = PhraseList(
        "help|assistance|aid|cooperation|support|offer|offers|proposal|helping|assist|aircraft",
        "помощь|помощи|помощью|содействи*|предложени*|сотрудничеств*|поддержк*|помочь")
    private static let noOffer = PhraseList(
        "offered ?his|her|their|its|deep|sincere condolences|thanks|prayers|sympathy",
        "offer|offers|offered relief|respite|reward|views", "special offer")
    private static let offering = PhraseList(
        "offered ?to|his|her|its|their|help|russia|assistance", "offers|offering to|help|assistance|aid|putin|russia",
        "has|have|had offered", "to offer ?_ ?_ help|helping|assistance|support|aid",
        "proposed|proposes ... help|assistance|cooperation|aid", "ready|willing to help|assist",
        "предложил*|предлага*|предложат", "готов*|готовность оказать|помочь|предоставить|направить")
    private static let forOffering = PhraseList(
        "for ?his|her|their offering|offer", "за предложение|предложенную|готовность")
    private static let availing = PhraseList("avail", "воспольз*")
    private static let condition = PhraseList(
        "if|when|should|where ?the|it|such ?is ?need|necessary|needed|required|arises|arise|necessity",
        "if ... need|necessary|needed|required|arises|necessity|situation", "as needed", "при|случа* необходимости",
        "если ... понадобится|потребуется|нужно|необходим*|нужна", "при ?такой необходимости",
        "когда понадобится|потребуется")
    private static let taking = PhraseList(
        "accept|accepts|accepted|accepting|avail|take|use|turn|request|ask|consider|seek|welcome",
        "воспольз*|принят*|примет|принять|примут|обрат*|задейств*|прибегн*")
    private static let declining = PhraseList(
        "declined|rejected|refused|spurned|rebuffed|rejects|declines|refuses", "turned|turns ... down",
        "denied|denies ?_ assistance|help|aid", "does not|n't need ... help|assistance",
        "turned|turns|shot|shoots down", "said no to", "отказал*|отклонил*|отверг*|отказыва*",
        "не ?стал ?будет приня*|приним*|нуждает*|нужна")
    private static let accepting = PhraseList(
        "accepted ?_ ?_ ?_ offer|help|assistance|proposal|aid|support",
        "accepts|accepting ?_ ?_ offer|help|assistance|aid", "agreed to accept",
        "offer|help was|has|been ?been accepted", "принял* ... помощь|предложени*|помощи", "предложение|помощь принят*",
        "согласил*")
    private static let thanking = PhraseList(
        "thanked|thanks|thanking|grateful|gratitude|appreciat*", "поблагодар*|благодарн*|благодарит|признател*")
    private static let leaving = PhraseList("leave|evacuate|flee|evacuation", "эвакуир*|покинуть")
    private static let ordering: [(PhraseList, PhraseList)] = [
        (
            PhraseList(
                "ordered|orders|instructed|instructs|directed|tasked|commanded",
                "gave ?an|the orders|order|instruction|instructions"),
            PhraseList(
                "ministry|minister of defence|defense", "defence|defense ?ministry|minister",
                "military|army|troops|soldiers|emergencies|government|servicemen|ministry|minister|ministries|agencies|agency|reservists"
            )
        ),
        (
            PhraseList(
                "поручил*|приказал*|распорядил*|поручает|поручено|приказано", "дал* ... поручени*|указани*|приказ*"),
            PhraseList(
                "минобороны|армию|армии|армейск*|военн*|войска|войск|министерств*|министр*|мчс|правительств*|шойгу|зиничев*|губернатор*|вооруженн*|рослесхоз*|генпрокур*|минприроды|ведомств*"
            )
        ),
    ]
}
