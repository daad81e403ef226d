import Assessment
import FireEvents
import Geo

/// Lookup that turns references in stored bytes into values.
struct Directory {
    let files: FileOrder
    let places: [Int: Place]

    init(_ files: FileOrder, places: [Place]) {
        self.files = files
        self.places = Dictionary(places.map { ($0.identifier, $0) }) { first, _ in first }
    }
}

extension ByteWriter {
    /// The earliest detection first, since it is asked for alone.
    mutating func add(_ fire: TrackedFire, _ files: FileOrder) {
        add(fire.state.first, files)
        add(fire.state.event, files)
        add(all: fire.state.dayBefore) { $0.add($1, files) }
        add(all: fire.state.minutes) { $0.add($1) }
        add(all: fire.state.detectionsByFile) { writer, count in
            writer.add(files.identifiers[Int(count.fileIndex)])
            writer.add(count.count)
        }
        add(fire.state.spot) { $0.add($1) }
        add(fire.around)
        add(all: fire.aroundDayBefore) { $0.add($1) }
    }

    private mutating func add(_ spot: HeatSpot) {
        add(spot.center)
        add(spot.radiusMeters)
        add(all: spot.days) { $0.add($1) }
        add(all: spot.nights) { $0.add($1) }
        add(spot.power.count)
        add(spot.power.sum)
        add(spot.power.sumOfSquares)
        add(spot.detections)
        add(spot.fullestPass)
        add(spot.blurMeters)
    }

    private mutating func add(_ around: Surroundings) {
        add(around.home) { $0.add($1.identifier) }
        add(all: around.areas) { $0.add($1) }
        add(around.nearestPlace) { $0.add($1) }
        for count in around.settlements.all { add(count) }
        add(around.remotenessKilometers) { $0.add($1) }
        add(all: around.nearbyPlaces) { $0.add($1) }
    }

    private mutating func add(_ share: AreaShare) {
        add(share.code)
        add(share.level.rawValue)
        add(share.fraction)
        add(share.burnedArea)
        add(share.activeFraction)
        add(UInt8(share.isApproximate ? 1 : 0))
    }

    private mutating func add(_ place: NearbyPlace) {
        add(place.place.identifier)
        add(place.kilometers)
        add(place.outlineKilometers)
    }
}

extension SettlementCounts {
    fileprivate var all: [Int] {
        [
            within5Kilometers, within20Kilometers, within50Kilometers, populationWithin5Kilometers,
            populationWithin20Kilometers, populationWithin50Kilometers,
        ]
    }
}

extension ByteReader {
    mutating func trackedFire(_ directory: Directory) throws -> TrackedFire {
        let files = directory.files
        let first = try detection(files)
        let state = FireState(
            event: try event(files), dayBefore: try all { try $0.event(files) }, first: first,
            minutes: try all { try $0.integer(Int32.self) },
            detectionsByFile: try all { try $0.fileCount(files) }.sorted { $0.fileIndex < $1.fileIndex },
            spot: try optional { try $0.heatSpot() })
        return TrackedFire(
            state: state, around: try surroundings(directory),
            aroundDayBefore: try all { try $0.surroundings(directory) })
    }

    private mutating func heatSpot() throws -> HeatSpot {
        HeatSpot(
            center: try coordinate(), radiusMeters: try double(), days: try all { try $0.integer(Int32.self) },
            nights: try all { try $0.integer(Int32.self) },
            power: PowerLogarithms(count: try count(), sum: try double(), sumOfSquares: try double()),
            detections: try double(), fullestPass: try count(), blurMeters: try double())
    }

    private mutating func fileCount(_ files: FileOrder) throws -> FireState.FileCount {
        guard let index = files.index(of: try integer(Int64.self)) else { throw Damaged() }
        return FireState.FileCount(fileIndex: index, count: try count())
    }

    private mutating func surroundings(_ directory: Directory) throws -> Surroundings {
        Surroundings(
            home: try optional { try $0.place(directory) }, areas: try all { try $0.areaShare() },
            nearestPlace: try optional { try $0.nearbyPlace(directory) },
            settlements: SettlementCounts(
                within5Kilometers: try count(), within20Kilometers: try count(), within50Kilometers: try count(),
                populationWithin5Kilometers: try count(), populationWithin20Kilometers: try count(),
                populationWithin50Kilometers: try count()),
            remotenessKilometers: try optional { try $0.double() },
            nearbyPlaces: try all { try $0.nearbyPlace(directory) })
    }

    private mutating func areaShare() throws -> AreaShare {
        let code = try text()
        guard let level = Area.Level(rawValue: try text()) else { throw Damaged() }
        return AreaShare(
            code: code, level: level, fraction: try double(), burnedArea: try area(), activeFraction: try double(),
            isApproximate: try integer(UInt8.self) != 0)
    }

    private mutating func place(_ directory: Directory) throws -> Place {
        guard let place = directory.places[try count()] else { throw Damaged() }
        return place
    }

    private mutating func nearbyPlace(_ directory: Directory) throws -> NearbyPlace {
        NearbyPlace(
            place: try place(directory), kilometers: try double(), outlineKilometers: try double())
    }
}
