extension FuelType {
    /// The name as the publications print it: `C-1`, `O-1a`.
    public var name: String {
        switch self {
        case .c1: "C-1"
        case .c2: "C-2"
        case .c3: "C-3"
        case .c4: "C-4"
        case .c5: "C-5"
        case .c6: "C-6"
        case .c7: "C-7"
        case .d1: "D-1"
        case .m1: "M-1"
        case .m2: "M-2"
        case .m3: "M-3"
        case .m4: "M-4"
        case .s1: "S-1"
        case .s2: "S-2"
        case .s3: "S-3"
        case .o1a: "O-1a"
        case .o1b: "O-1b"
        }
    }

    /// The fuel type of a name in any letter case, with or without hyphen or space: `C-2`, `c2`, `O1A`, `o-1b`.
    public init?(named name: String) {
        let key = FuelType.key(name)
        guard let match = FuelType.allCases.first(where: { FuelType.key($0.name) == key }) else { return nil }
        self = match
    }

    private static func key(_ name: String) -> String {
        String(name.lowercased().filter { $0 != "-" && $0 != " " })
    }
}
