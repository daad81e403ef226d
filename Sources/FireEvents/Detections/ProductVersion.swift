/// Which edition of a product a detection comes from; a later edition of the same observation replaces an earlier one.
public struct ProductVersion: Sendable, Hashable, Comparable {
    /// From least to most refined.
    public enum Stream: UInt8, Sendable, Comparable {
        case ultraRealTime, realTime, nearRealTime, standard
        public static func < (a: Stream, b: Stream) -> Bool { a.rawValue < b.rawValue }
    }

    public let stream: Stream
    /// The number in hundredths: 603 for `6.03`, 200 for `2.0NRT`.
    public let hundredths: UInt32

    public init(stream: Stream, hundredths: UInt32) {
        self.stream = stream
        self.hundredths = hundredths
    }

    public static func < (a: ProductVersion, b: ProductVersion) -> Bool {
        a.stream != b.stream ? a.stream < b.stream : a.hundredths < b.hundredths
    }
}

extension ProductVersion: CustomStringConvertible {
    /// As FIRMS writes it, such as `2.0NRT` or `6.03`.
    public var description: String {
        let fraction = hundredths % 100
        let digits = fraction % 10 == 0 ? "\(fraction / 10)" : (fraction < 10 ? "0\(fraction)" : "\(fraction)")
        let number = stream == .standard && fraction == 0 ? "\(hundredths / 100)" : "\(hundredths / 100).\(digits)"
        return switch stream {
        case .standard: number
        case .nearRealTime: number + "NRT"
        case .realTime: number + "RT"
        case .ultraRealTime: number + "URT"
        }
    }
}
