import FireEvents
import Geo

extension ByteWriter {
    mutating func add(_ event: FireEvent, _ files: FileOrder) {
        add(event.id)
        add(event.kind.rawValue)
        add(event.status.rawValue)
        add(event.staticHeatReason) { $0.add($1) }
        add(event.staticHeatPlace) { $0.add($1) }
        add(event.archiveFlags)
        add(event.firstSeen)
        add(event.lastSeen)
        add(event.center)
        add(event.perimeter)
        add(event.activeLand)
        add(all: event.activeHeat) { writer, pixel in
            writer.add(pixel.coordinate)
            writer.add(pixel.reachMeters)
        }
        for area in [event.burnedArea, event.activeArea, event.growthPerDay] { add(area) }
        add(event.perimeterKilometers)
        add(event.activeFrontKilometers)
        add(event.activeFrontCount)
        add(event.ignition)
        add(event.head) { $0.add($1) }
        add(event.radiativePower)
        add(event.detectionCount)
        add(all: event.detectionsBySatellite) { writer, count in
            writer.add(count.satellite.rawValue)
            writer.add(count.count)
        }
        for count in [
            event.detectionsByConfidence.low, event.detectionsByConfidence.nominal, event.detectionsByConfidence.high,
        ] { add(count) }
        add(event.nightShare)
        add(event.hoursSinceDetection)
        add(event.hoursSinceLook)
        add(all: event.parents) { $0.add($1) }
        add(all: event.fileIndices) { $0.add(files.identifiers[Int($1)]) }
    }

    mutating func add(_ area: AreaInterval) {
        for value in [area.low, area.best, area.high] { add(value) }
    }

    private mutating func add(_ place: StaticHeatPlace) {
        add(place.kind)
        add(place.name)
        add(place.share)
    }

    private mutating func add(_ flags: ArchiveFlags) {
        for count in [flags.vegetation, flags.volcano, flags.staticLand, flags.offshore, flags.unmarked] { add(count) }
    }

    private mutating func add(_ ignition: Ignition) {
        add(ignition.coordinate)
        add(ignition.radiusMeters)
        add(ignition.latest)
    }

    private mutating func add(_ head: Head) {
        add(head.spreadTowardDegrees)
        add(head.rateOfSpreadMetersPerHour)
    }

    private mutating func add(_ power: RadiativePower) {
        for value in [power.latestPassMegawatts, power.maximumPassMegawatts, power.energyTerajoules] {
            add(value) { $0.add($1) }
        }
    }
}

extension ByteReader {
    mutating func event(_ files: FileOrder) throws -> FireEvent {
        let id = try text()
        guard let kind = FireEvent.Kind(rawValue: try text()), let status = FireEvent.Status(rawValue: try text())
        else {
            throw Damaged()
        }
        let (reason, place) = (try optional { try $0.text() }, try optional { try $0.staticHeatPlace() })
        let flags = try archiveFlags()
        let (first, last, center) = (try instant(), try instant(), try coordinate())
        let (perimeter, activeLand) = (try shape(), try shape())
        let heat = try all { HeatPixel(coordinate: try $0.coordinate(), reachMeters: try $0.double()) }
        let (burned, active, growth) = (try area(), try area(), try area())
        let (perimeterKilometers, frontKilometers, fronts) = (try double(), try double(), try count())
        let (ignition, head, power) = (try ignition(), try optional { try $0.head() }, try radiativePower())
        let detectionCount = try count()
        let bySatellite = try all { try $0.satelliteCount() }
        let byConfidence = ConfidenceCounts(low: try count(), nominal: try count(), high: try count())
        var event = FireEvent(
            id: id, kind: kind, status: status, staticHeatReason: reason, firstSeen: first, lastSeen: last,
            center: center, perimeter: perimeter, perimeterKilometers: perimeterKilometers, burnedArea: burned,
            activeArea: active, growthPerDay: growth, activeFrontKilometers: frontKilometers,
            activeFrontCount: fronts, ignition: ignition, head: head, radiativePower: power,
            detectionCount: detectionCount, detectionsBySatellite: bySatellite, detectionsByConfidence: byConfidence,
            nightShare: try double(), hoursSinceDetection: try double(), hoursSinceLook: try double(),
            parents: try all { try $0.text() }, children: [], fileIndices: try fileIndices(files))
        event.activeLand = activeLand
        event.activeHeat = heat
        event.staticHeatPlace = place
        event.archiveFlags = flags
        return event
    }

    mutating func area() throws -> AreaInterval {
        AreaInterval(low: try double(), best: try double(), high: try double())
    }

    private mutating func staticHeatPlace() throws -> StaticHeatPlace {
        StaticHeatPlace(kind: try text(), name: try text(), share: try double())
    }

    private mutating func archiveFlags() throws -> ArchiveFlags {
        var flags = ArchiveFlags()
        (flags.vegetation, flags.volcano, flags.staticLand) = (try count(), try count(), try count())
        (flags.offshore, flags.unmarked) = (try count(), try count())
        return flags
    }

    private mutating func ignition() throws -> Ignition {
        Ignition(coordinate: try coordinate(), radiusMeters: try double(), earliest: nil, latest: try instant())
    }

    private mutating func head() throws -> Head {
        Head(spreadTowardDegrees: try double(), rateOfSpreadMetersPerHour: try double())
    }

    private mutating func radiativePower() throws -> RadiativePower {
        RadiativePower(
            latestPassMegawatts: try optional { try $0.double() },
            maximumPassMegawatts: try optional { try $0.double() }, energyTerajoules: try optional { try $0.double() })
    }

    private mutating func satelliteCount() throws -> SatelliteCount {
        guard let satellite = Satellite(rawValue: try integer()) else { throw Damaged() }
        return SatelliteCount(satellite: satellite, count: try count())
    }

    private mutating func fileIndices(_ files: FileOrder) throws -> [UInt16] {
        try all { reader in
            guard let index = files.index(of: try reader.integer(Int64.self)) else { throw Damaged() }
            return index
        }.sorted()
    }
}
