public import FireEvents
public import Geo

extension LocatedEvent {
    /// Events with their names, areas and the people around them, in the order given.
    ///
    /// - Parameter detections: Those of the event of an index; distances are from them too.
    public static func locate(
        _ events: [FireEvent], areas: [Area], places: [Place], detections: (Int) -> [Detection] = { _ in [] }
    ) -> [LocatedEvent] {
        var locator = Locator(areas: areas, places: places)
        return named(events.indices.map { (events[$0], locator.surroundings(of: events[$0], detections($0))) })
    }

    /// An event is called after where it was first seen from the nearest place, which growth does not change; of several
    /// with the same words the later ones have a number.
    static func named(_ events: [(FireEvent, Surroundings)]) -> [LocatedEvent] {
        var ordinals: [String: Int] = [:]
        return events.map { event, around in
            guard let home = around.home else { return LocatedEvent(event, around, name: event.id) }
            let name = PlaceName.english(event.ignition.coordinate, from: home)
            let ordinal = (ordinals[name] ?? 0) + 1
            ordinals[name] = ordinal
            let number = ordinal > 1 ? " (\(ordinal))" : ""
            return LocatedEvent(
                event, around, name: name + number,
                russianName: PlaceName.russian(event.ignition.coordinate, from: home) + number)
        }
    }

    init(_ event: FireEvent, _ around: Surroundings, name: String, russianName: String? = nil) {
        self.init(
            event: event, name: name, russianName: russianName, areas: around.areas,
            nearestPlace: around.nearestPlace, settlements: around.settlements,
            remotenessKilometers: around.remotenessKilometers)
        nearbyPlaces = around.nearbyPlaces
    }
}
