/// How high up a matter is decided; each level covers those below it.
public enum ResponseLevel: String, Codable, Hashable, Sendable, CaseIterable, Comparable {
    case municipal, regional, interregional, federal

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    public static func < (a: ResponseLevel, b: ResponseLevel) -> Bool { a.rank < b.rank }
}

extension Phrasing {
    public func level(_ level: ResponseLevel) -> String {
        switch level {
        case .municipal: self("municipal")
        case .regional: self("regional")
        case .interregional: self("interregional")
        case .federal: self("federal")
        }
    }
}
