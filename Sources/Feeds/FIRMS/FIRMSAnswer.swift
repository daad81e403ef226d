import Tables

/// What a body of the interfaces of FIRMS is: errors come as prose, often with the status of success.
public enum FIRMSAnswer: Sendable, Equatable {
    /// A table with rows.
    case table(rowCount: Int)
    /// A header and nothing below it: no detections.
    case empty
    case failure(FeedError.Kind, found: String)

    /// Bytes of a body that are looked at for words.
    private static let glance = 2_000

    public init(_ body: [UInt8]) {
        let start = body.drop { [9, 10, 13, 32, 0xEF, 0xBB, 0xBF].contains($0) }
        guard let first = start.first else {
            self = .failure(.cutShort, found: "an empty body")
            return
        }
        let head = String(decoding: start.prefix(Self.glance), as: UTF8.self)
        if first == UInt8(ascii: "<") {
            self = .failure(.notWhatWasAsked, found: "a page instead of a table")
        } else if Self.isHeader(head) {
            self = Self.table(start)
        } else {
            self = Self.prose(head)
        }
    }

    private static func isHeader(_ head: String) -> Bool {
        let line = head.prefix { !$0.isNewline }.lowercased()
        return line.contains("latitude") && line.contains(",") && line.contains("acq_date")
    }

    /// A table is whole where its last row has as many fields as the header, and the last of them is filled: it is one letter
    /// or digit (`daynight`, `type`), of which nothing can be cut off.
    private static func table(_ body: some BidirectionalCollection<UInt8>) -> FIRMSAnswer {
        let lines = body.split { $0 == 10 || $0 == 13 }
        guard let header = lines.first, let last = lines.last else { return .empty }
        // Every form of the table has this column behind all others but `type`.
        guard String(decoding: header, as: UTF8.self).lowercased().contains("daynight") else {
            return .failure(.cutShort, found: "a table whose header is cut off")
        }
        guard lines.count > 1 else { return .empty }
        let comma = UInt8(ascii: ",")
        let wanted = header.count { $0 == comma }
        guard last.count(where: { $0 == comma }) == wanted, last.last != comma else {
            return .failure(.cutShort, found: "a table whose last row is cut off")
        }
        return .table(rowCount: lines.count - 1)
    }

    private static func prose(_ head: String) -> FIRMSAnswer {
        let words = head.lowercased()
        if words.contains("map_key") || words.contains("map key") {
            return .failure(.keyRefused, found: "“Invalid MAP_KEY”")
        }
        if words.contains("transaction") || words.contains("exceed") {
            return .failure(.quotaSpent, found: "“Exceeding allowed transaction limit”")
        }
        if words.contains("invalid") || words.contains("not valid") || words.contains("expects") {
            return .failure(.requestRefused, found: "“\(FIRMSAnswer.line(head))”")
        }
        return .failure(.notWhatWasAsked, found: "“\(FIRMSAnswer.line(head))” instead of a table")
    }

    private static func line(_ text: String) -> String {
        String(text.prefix { !$0.isNewline }.filter { $0.unicodeScalars.allSatisfy { $0.value >= 32 } }.prefix(100))
    }
}
