/// People and machines of one kind.
public struct Resource: Codable, Hashable, Sendable {
    public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        case crew, firefighter, smokejumper, volunteer, soldier, specialist
        case engine, waterTender, bulldozer, tractor, pump, vehicle
        /// Aircraft that drop water or carry crews to the fire, apart from those that only look.
        case suppressionAirplane, suppressionHelicopter, suppressionAircraft
        case monitoringAircraft, drone
        case transportAircraft
        case supplies, money, other

        public var isAircraft: Bool { isSuppressionAircraft || isMonitoringAircraft || self == .transportAircraft }
        public var isSuppressionAircraft: Bool {
            [.suppressionAirplane, .suppressionHelicopter, .suppressionAircraft].contains(self)
        }
        public var isMonitoringAircraft: Bool { self == .monitoringAircraft || self == .drone }
        public var isPeople: Bool { [.firefighter, .smokejumper, .volunteer, .soldier, .specialist].contains(self) }
    }

    public var kind: Kind
    /// How many, at least 1; `nil` when nobody said. Money and supplies are counted in ``unit``.
    public var quantity: Int?
    /// What is counted, where the kind does not say: `tonnes`, `EUR`.
    public var unit: String?
    /// Type, name, owner: `Il-76`.
    public var description: String?

    public init(_ kind: Kind, quantity: Int? = nil, unit: String? = nil, description: String? = nil) {
        self.kind = kind
        self.quantity = quantity
        self.unit = unit
        self.description = description
    }

    /// Reads `KIND`, `KIND:10`, `KIND:40 tonnes` or `KIND:10:Il-76`; `nil` for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        guard let kind = Kind(rawValue: parts[0]) else { return nil }
        let amount = parts.count > 1 ? parts[1].split(separator: " ", maxSplits: 1).map(String.init) : []
        guard amount.isEmpty || Int(amount[0]) != nil else { return nil }
        self.init(
            kind, quantity: amount.first.flatMap { Int($0) }, unit: amount.count == 2 ? amount[1] : nil,
            description: parts.count == 3 ? parts[2] : nil)
    }

    /// Of the same kind, type and unit, so that quantities can be compared.
    func isLike(_ other: Resource) -> Bool {
        kind == other.kind && unit == other.unit && description == other.description
    }
}

extension [Resource] {
    /// Whether everything here is part of, or all of, what stands there; a quantity that was never said holds any.
    func fits(within offered: [Resource]) -> Bool {
        allSatisfy { wanted in
            let like = offered.filter(wanted.isLike)
            guard !like.isEmpty else { return false }
            guard like.allSatisfy({ $0.quantity != nil }) else { return true }
            guard wanted.quantity != nil else { return false }
            return filter(wanted.isLike).total <= like.total
        }
    }

    /// Whether some of what stands there is not here.
    func leavesSome(of offered: [Resource]) -> Bool {
        offered.contains { offered in
            let like = filter(offered.isLike)
            return like.isEmpty || (offered.quantity.map { like.total < $0 } ?? true)
        }
    }

    private var total: Int { reduce(0) { $0 + ($1.quantity ?? 0) } }
}
