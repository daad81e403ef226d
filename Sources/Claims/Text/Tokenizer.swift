/// Cuts a text into words, numbers and marks.
struct Tokenizer {
    private let scalars: [Unicode.Scalar]
    private let offsets: [Int]
    private let readsDecimalComma: Bool
    private let softBreaks: Set<Int>
    private var position = 0
    private var tokens: [Token] = []

    /// - Parameters:
    ///   - decimalComma: Whether `1,030` is one and a bit, as in Russian, or a thousand and thirty.
    ///   - softBreaks: UTF-8 offsets of line feeds that end no paragraph.
    static func tokens(of text: String, decimalComma: Bool, softBreaks: Set<Int> = []) -> [Token] {
        var tokenizer = Tokenizer(text, decimalComma: decimalComma, softBreaks: softBreaks)
        tokenizer.run()
        return tokenizer.tokens
    }

    private init(_ text: String, decimalComma: Bool, softBreaks: Set<Int>) {
        self.softBreaks = softBreaks
        var (scalars, offsets): ([Unicode.Scalar], [Int]) = ([], [])
        var offset = 0
        for scalar in text.unicodeScalars {
            scalars.append(scalar)
            offsets.append(offset)
            offset += UTF8.width(scalar)
        }
        offsets.append(offset)
        (self.scalars, self.offsets, readsDecimalComma) = (scalars, offsets, decimalComma)
    }

    private mutating func run() {
        while position < scalars.count {
            let scalar = scalars[position]
            if scalar == "\n" {
                if !tokens.isEmpty, !softBreaks.contains(offsets[position]) { tokens[tokens.count - 1].endsLine = true }
                position += 1
            } else if Letters.isBlank(scalar) {
                position += 1
            } else if Letters.isDigit(scalar) {
                readNumber()
            } else if Letters.isLetter(scalar) {
                readWord()
            } else {
                add(.mark, from: position, to: position + 1)
            }
        }
    }

    private mutating func add(_ kind: Token.Kind, from start: Int, to end: Int) {
        let raw = scalars[start..<end]
        var text = String.UnicodeScalarView()
        text.append(contentsOf: raw)
        tokens.append(
            Token(
                text: Letters.folded(String(text)), kind: kind, range: offsets[start]..<offsets[end],
                isCapitalized: raw.first.map(Letters.isCapital) ?? false))
        position = end
    }

    private func scalar(_ index: Int) -> Unicode.Scalar { index < scalars.count ? scalars[index] : "\n" }

    private mutating func readNumber() {
        var reader = NumberReader(scalars: scalars, start: position, decimalComma: readsDecimalComma)
        let (kind, end) = reader.read()
        add(kind, from: position, to: end)
    }

    private mutating func readWord() {
        var end = position
        while end < scalars.count {
            if Letters.isLetter(scalar(end)) || Letters.isDigit(scalar(end)) {
                end += 1
            } else if Letters.isInner(scalar(end)) {
                end += 1
            } else if Letters.isHyphen(scalar(end)),
                Letters.isLetter(scalar(end + 1)) || Letters.isDigit(scalar(end + 1))
            {
                end += 1
            } else if isInitials(end) {
                end += 1
            } else if Letters.isApostrophe(scalar(end)), Letters.isLetter(scalar(end + 1)), !isPossessive(end) {
                end += 1
            } else {
                break
            }
        }
        add(.word, from: position, to: end)
        if isPossessive(end) { add(.word, from: end, to: end + 2) }
    }

    /// The period in `U.S.`, `т.е.`: a single letter before it, and a single letter after it or before the one before.
    private func isInitials(_ index: Int) -> Bool {
        guard scalar(index) == ".", index > position, Letters.isLetter(scalar(index - 1)),
            index - 1 == position || scalar(index - 2) == "."
        else { return false }
        let hasNext = Letters.isLetter(scalar(index + 1)) && !Letters.isLetter(scalar(index + 2))
        return hasNext || (index - 2 >= position && scalar(index - 2) == ".")
    }

    private func isPossessive(_ index: Int) -> Bool {
        Letters.isApostrophe(scalar(index)) && (scalar(index + 1) == "s" || scalar(index + 1) == "S")
            && !Letters.isLetter(scalar(index + 2))
    }
}
