/// How forests are protected from fire in an area: by crews on the ground, from the air, or watched only.
public enum ProtectionZone: String, Codable, Hashable, Sendable, CaseIterable { case ground, aviation, control }

extension Phrasing {
    public func zone(_ zone: ProtectionZone) -> String {
        switch zone {
        case .ground: self("ground zone")
        case .aviation: self("aviation zone")
        case .control: self("control zone")
        }
    }
}
