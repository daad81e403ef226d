import Geo

/// Whether the place of a record can be right, by itself and by the areas that the record names.
struct IncidentPlace {
    private let regions: [String: Area]
    private let districts: [Area]

    init(_ areas: [Area]) {
        regions = Dictionary(areas.filter { $0.level == .region }.map { ($0.code, $0) }) { first, _ in first }
        districts = areas.filter { $0.level == .district && !$0.shape.isEmpty }
    }

    /// How far outside its state or county a place may lie, kilometres: outlines are simplified, fires cross borders.
    private static let tolerance = 25.0

    /// The incident without a place that cannot be right, and why.
    func checked(_ incident: Incident) -> Incident {
        guard let place = incident.place, let fault = fault(of: place, incident) else { return incident }
        var checked = incident
        checked.place = nil
        checked.placeFault = fault
        return checked
    }

    private func fault(of place: Coordinate, _ incident: Incident) -> Incident.PlaceFault? {
        if Self.isPlaceholder(place) { return .placeholder }
        let state = incident.stateCode.flatMap { regions[$0] }
        let counties = districts(of: incident)
        let fits = { (shapes: [Area]) in shapes.contains { Self.kilometers(from: $0, to: place) <= Self.tolerance } }
        guard (state.map { !fits([$0]) } ?? false) || (!counties.isEmpty && !fits(counties)) else { return nil }
        if let swapped = try? Coordinate(latitude: place.longitude, longitude: place.latitude),
            ([state].compactMap(\.self) + counties).contains(where: {
                Self.kilometers(from: $0, to: swapped) <= Self.tolerance
            })
        {
            return .swapped
        }
        return state.map { !fits([$0]) } ?? false ? .outsideState : .outsideCounty
    }

    /// The loaded districts that an incident names, in its state.
    func districts(of incident: Incident) -> [Area] {
        let names = Set(incident.counties.map(Self.comparable))
        guard !names.isEmpty else { return [] }
        return districts.filter { area in
            names.contains(Self.comparable(area.name))
                && (incident.stateCode == nil || area.parentCode == nil || area.parentCode == incident.stateCode)
        }
    }

    static func isPlaceholder(_ place: Coordinate) -> Bool {
        (abs(place.latitude) <= 1 && abs(place.longitude) <= 1) || place.latitude == place.longitude
    }

    private static func comparable(_ name: String) -> String {
        let words = name.lowercased().split { !($0.isLetter || $0.isNumber) }
        return words.filter { $0 != "county" && $0 != "parish" }.joined(separator: " ")
    }

    private static func kilometers(from area: Area, to place: Coordinate) -> Double {
        guard let box = area.shape.boundingBox else { return .infinity }
        // Far from the box is far from the shape; the plane of the distance is for what is near.
        guard abs(place.latitude - (box.south + box.north) / 2) <= (box.north - box.south) / 2 + 2,
            place.longitude >= box.west - 3, place.longitude <= box.east + 3
        else { return .infinity }
        return ShapeDistance(area.shape, center: place).meters(to: place) / 1_000
    }
}
