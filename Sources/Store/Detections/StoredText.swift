import FireEvents

/// The words of a column, and what they stand for.
struct StoredText<Value: Sendable>: Sendable {
    let words: [(text: StaticString, value: Value)]

    func value(_ bytes: UnsafeRawBufferPointer) -> Value? {
        for (text, value) in words where text.utf8CodeUnitCount == bytes.count {
            if bytes.elementsEqual(UnsafeRawBufferPointer(start: text.utf8Start, count: bytes.count)) { return value }
        }
        return nil
    }
}

extension Satellite {
    static let stored = StoredText(words: allCases.map { ($0.storedText, $0) })

    var storedText: StaticString {
        switch self {
        case .terra: "Terra"
        case .aqua: "Aqua"
        case .suomiNPP: "Suomi NPP"
        case .noaa20: "NOAA-20"
        case .noaa21: "NOAA-21"
        }
    }
}

extension Confidence.Level {
    static let stored = StoredText(words: allCases.map { ($0.storedText, $0) })

    var storedText: StaticString {
        switch self {
        case .low: "low"
        case .nominal: "nominal"
        case .high: "high"
        }
    }
}

extension StaticString {
    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: utf8Start, count: utf8CodeUnitCount) }
}

extension ProductVersion {
    /// Reads what ``description`` writes.
    init?(stored bytes: UnsafeRawBufferPointer) {
        let text = String(decoding: bytes, as: UTF8.self)
        let number = text.prefix { $0.isNumber || $0 == "." }
        let stream: Stream
        switch text[number.endIndex...] {
        case "": stream = .standard
        case "NRT": stream = .nearRealTime
        case "RT": stream = .realTime
        case "URT": stream = .ultraRealTime
        default: return nil
        }
        let parts = number.split(separator: ".", omittingEmptySubsequences: false)
        let digits = parts.count == 2 ? parts[1] + String(repeating: "0", count: max(0, 2 - parts[1].count)) : "00"
        guard let whole = parts.first, parts.count <= 2, digits.count == 2, let hundredths = UInt32(whole + digits)
        else { return nil }
        self.init(stream: stream, hundredths: hundredths)
    }
}
