/// Edges of a message of GRIB: what begins with `GRIB`, says its own length, and ends with `7777`.
public enum GRIBMessage {
    /// The length that the message at a position says of itself, bytes.
    ///
    /// - Returns: `nil` where none begins there.
    public static func length(in bytes: some RandomAccessCollection<UInt8>) -> Int? {
        let head = Array(bytes.prefix(16))
        guard head.count == 16, head.starts(with: "GRIB".utf8) else { return nil }
        switch head[7] {
        case 1: return head[4..<7].reduce(0) { $0 << 8 | Int($1) }
        case 2: return head[8..<16].first == 0 ? head[8..<16].reduce(0) { $0 << 8 | Int($1) } : nil
        default: return nil
        }
    }

    /// How many whole messages the bytes are, one after the other and nothing else.
    ///
    /// - Returns: `nil` where they are something else, or where the last one is cut short.
    public static func count(in bytes: [UInt8]) -> Int? {
        var (rest, count) = (bytes[...], 0)
        while !rest.isEmpty {
            guard let length = length(in: rest), length >= 20, length <= rest.count,
                rest.prefix(length).suffix(4).elementsEqual("7777".utf8)
            else { return nil }
            rest = rest.dropFirst(length)
            count += 1
        }
        return count
    }
}
