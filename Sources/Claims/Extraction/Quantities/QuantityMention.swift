/// A quantity in a sentence, before it is known where and of what scope it is.
struct QuantityMention {
    var phrase: NumberPhrase
    var hedge: ClaimQuantity.Hedge?
    /// From the hedge to the unit, of tokens.
    var range: Range<Int>
    var measure: Units.Measure
    /// The unit, of tokens; empty where it was left out.
    var unitRange: Range<Int>
    var casualty: ClaimDetail.Casualty?
    var isElided = false
    /// "По два в Чунском и Братском районах", "one each in": so many in each of them.
    var isEach = false

    var subject: ClaimSubject { measure.subject }
}

extension ClaimQuantity {
    init(_ mention: QuantityMention, in sentence: Sentence, text: String) {
        let phrase = mention.phrase
        let factor = mention.measure.factor
        let counts = mention.subject != .area
        let low = QuantityInterval.bounds(phrase.low, lastDigit: phrase.lastDigit, hedge: mention.hedge, counts: counts)
        let high = QuantityInterval.bounds(
            phrase.high, lastDigit: phrase.lastDigit, hedge: mention.hedge, counts: counts)
        self.init(
            low: low.low * factor, high: high.high * factor, stated: (phrase.low + phrase.high) / 2 * factor,
            unit: mention.measure.unit, rawNumber: Self.raw(phrase.range, sentence, text),
            rawUnit: Self.raw(mention.unitRange, sentence, text), precision: low.precision, hedge: mention.hedge)
        if counts { (self.low, self.high) = (self.low.rounded(.down), self.high.rounded(.up)) }
        if factor != 1, !phrase.isRange, mention.hedge == nil { noteConversion(phrase) }
    }

    private mutating func noteConversion(_ phrase: NumberPhrase) {
        let significance = phrase.low / phrase.lastDigit
        guard let origin = QuantityInterval.rounderOrigin(hectares: stated, significance: significance) else { return }
        (low, high, precision) = (origin.value - origin.half, origin.value + origin.half, .converted)
    }

    private static func raw(_ range: Range<Int>, _ sentence: Sentence, _ text: String) -> String {
        guard let first = range.first, let last = range.last else { return "" }
        return text.slice(sentence.tokens[first].range.lowerBound..<sentence.tokens[last].range.upperBound)
    }
}

extension String {
    /// The text between two UTF-8 offsets.
    func slice(_ range: Range<Int>) -> String {
        let bytes = utf8
        let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
        return String(decoding: bytes[start..<bytes.index(start, offsetBy: range.count)], as: UTF8.self)
    }
}
