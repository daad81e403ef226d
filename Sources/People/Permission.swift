/// Something that needs a right.
public enum Permission: Hashable, Sendable {
    /// To read what the server answers, where reading is not public.
    case read
    /// To send detections.
    case ingest
    /// To add and change accounts.
    case manageAccounts
    /// To record an act of a kind, such as `offer.accept`.
    case act(String)

    fileprivate var words: String {
        switch self {
        case .read: "read"
        case .ingest: "send detections"
        case .manageAccounts: "manage accounts"
        case .act(let kind): "record \(kind)"
        }
    }
}

extension Role {
    public func may(_ permission: Permission) -> Bool { permission.holders.contains(self) }

    /// Why the role may not; `nil` where it may.
    public func refusal(of permission: Permission) -> String? {
        guard !may(permission) else { return nil }
        let holders = permission.holders.map(\.words)
        let others = holders.isEmpty ? "no role may" : "it takes " + holders.joined(separator: " or ")
        return "the role \(words) may not \(permission.words); \(others)"
    }
}

extension Permission {
    /// The roles that have it, in their order.
    public var holders: [Role] {
        switch self {
        case .read: Role.allCases
        case .ingest: Self.chain(from: .analyst)
        case .manageAccounts: [.administrator]
        case .act(let kind): ActRights.least(for: kind).map(Self.chain) ?? []
        }
    }

    private static func chain(from least: Role) -> [Role] {
        let chain: [Role] = [.viewer, .analyst, .dutyOfficer, .approver]
        return Array(chain.drop { $0 != least })
    }
}
