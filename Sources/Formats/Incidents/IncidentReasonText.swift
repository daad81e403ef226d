public import Assessment
import Tables

extension IncidentMatch.Reason {
    /// In English, for tables and machines.
    public var text: String {
        switch self {
        case .insidePerimeter: "place inside the perimeter"
        case .nearPerimeter(let kilometers): "place \(Self.number(kilometers)) km from the perimeter"
        case .farFromPerimeter(let kilometers):
            "place \(Self.number(kilometers)) km away, farther than its size explains"
        case .officialPerimeter(let share): "\(Int((share * 100).rounded())) % of the outline in the official perimeter"
        case .startFits(let hours):
            hours < 0
                ? "first heat \(Self.number(-hours)) h before the official start"
                : "first heat \(Self.number(hours)) h after the official start"
        case .heatBeforeStart(let hours): "first heat \(Self.number(hours / 24)) days before the official start"
        case .heatLongAfterStart(let hours): "first heat \(Self.number(hours / 24)) days after the official start"
        case .startDuringFire: "began while the fire burned"
        case .burningWhenDataBegin: "began before the first detection that is held"
        case .startNotGiven: "start not given"
        case .sizeAgrees(let ratio): "ours is \(Self.number(ratio, places: 2)) of the official size"
        case .sizeDiffers(let ratio): "sizes differ: ours is \(Self.number(ratio, places: 2)) of the official one"
        case .sizeNotComparable: "sizes not comparable yet"
        case .smallPart: "a small part of the fire"
        case .byCounty(let code): "by area \(code), start and size"
        case .placeNotUsable(let fault): "place not usable: " + fault.text
        case .nearComplex: "near the complex and begun with it"
        case .countyOfComplex(let code): "large, begun with the complex, in its area \(code), named by no other record"
        case .tie(let ids): "fits as well: " + ids.joined(separator: ", ")
        }
    }

    private static func number(_ value: Double, places: Int = 1) -> String {
        var buffer = TextBuffer()
        buffer.append(value, places: places)
        return buffer.text
    }
}

extension Incident.PlaceFault {
    public var text: String {
        switch self {
        case .impossible: "not on the Earth"
        case .placeholder: "a placeholder, not a place"
        case .swapped: "latitude and longitude look exchanged"
        case .outsideState: "outside its state"
        case .outsideCounty: "outside its counties"
        }
    }
}
