import FireEvents
import Geo
import Testing

@testable import Assessment

/// Fires and records of a country of two regions.
enum IncidentWorld {
    /// Two days after the first fire.
    static let now = World.start.adding(hours: 48)

    static func season(_ detections: [Detection], at instant: Instant = now) -> TrackedSeason {
        TrackedSeason(FireSeason(detections, at: instant), areas: World.areas, places: World.places)
    }

    static func incident(
        _ name: String = "Gamma Fire", id: String = "1", hours: Double = -3, at place: (Double, Double)? = (58, 104),
        hectares: Double? = nil, asOf: Double? = nil, state: String? = "XX-E", counties: [String] = []
    ) -> Incident {
        Incident(
            source: "Agency", identifier: id, name: name, startedAt: World.start.adding(hours: hours),
            place: place.map { Coordinate(wrappingLatitude: $0.0, longitude: $0.1) }, stateCode: state,
            counties: counties, sizeHectares: hectares, asOf: asOf.map { World.start.adding(hours: $0) })
    }

    static func naming(
        _ season: TrackedSeason, _ incidents: [Incident], given: [GivenName] = [], dataBegin: Double = -240
    ) -> FireNaming {
        FireNaming(
            season.events, editions: incidents, given: given, areas: World.areas, at: season.at,
            dataBegin: World.start.adding(hours: dataBegin))
    }

    static func matches(
        _ detections: [Detection], _ incidents: Incident..., dataBegin: Double = -240
    ) -> [IncidentMatch] {
        naming(season(detections), incidents, dataBegin: dataBegin).matches
    }
}

@Suite("Official records and the events they speak of")
struct IncidentMatcherTests {
    private let fire = World.fire(58, 104, side: 8, hours: 0)

    @Test("a record on the fire's land, begun hours before the first heat, is certain")
    func certain() throws {
        let match = try #require(IncidentWorld.matches(fire, IncidentWorld.incident(hectares: 900)).first)
        #expect(match.quality == .certain && match.role == .origin && match.kilometers == 0)
        #expect(match.delayHours == 3)
    }

    @Test("each doubt lowers the match: place, time, size; two of them leave it possible")
    func doubts() {
        func quality(_ incident: Incident) -> IncidentMatch.Quality? {
            IncidentWorld.matches(fire, incident).first?.quality
        }
        #expect(quality(IncidentWorld.incident(at: (58.055, 104))) == .probable, "4 km north of the edge")
        #expect(quality(IncidentWorld.incident(hours: 20)) == .probable, "the record is later than the heat")
        #expect(quality(IncidentWorld.incident(hours: 20, at: (58.055, 104))) == .possible)
        #expect(quality(IncidentWorld.incident(at: (58.2, 104))) == nil, "20 km away")
        #expect(quality(IncidentWorld.incident(hours: -24 * 20)) == nil, "three weeks before")
        #expect(quality(IncidentWorld.incident(hectares: 30_000, asOf: 40)) == .probable, "30 times as large")
    }

    @Test("a record that was out before heat was seen is of another fire")
    func extinguished() {
        var incident = IncidentWorld.incident(hours: -60)
        #expect(IncidentWorld.matches(fire, incident).count == 1)
        incident.extinguishedAt = World.start.adding(hours: -20)
        #expect(IncidentWorld.matches(fire, incident).isEmpty)
    }

    @Test("a fire that burned before the first file is matched, as probable")
    func burningBefore() {
        let incident = IncidentWorld.incident(hours: -24 * 15)
        let matches = IncidentWorld.matches(fire, incident, dataBegin: -1)
        #expect(matches.first?.quality == .probable)
        #expect(matches.first?.reasons.contains(.burningWhenDataBegin) == true)
        #expect(IncidentWorld.matches(fire, incident, dataBegin: -240).isEmpty)
    }

    @Test(
        "a place that cannot be right is taken away and said, and matches nothing",
        arguments: [
            ((1.0, 1.0), Incident.PlaceFault.placeholder), ((0.5, 0.2), .placeholder), ((58.0, 58.0), .placeholder),
            ((58, 96), .outsideState), ((-33, 150), .outsideState),
        ])
    func badPlaces(place: (Double, Double), fault: Incident.PlaceFault) throws {
        let naming = IncidentWorld.naming(IncidentWorld.season(fire), [IncidentWorld.incident(at: place)])
        let incident = try #require(naming.incidents.first)
        #expect(incident.place == nil && incident.placeFault == fault)
        #expect(naming.matches.isEmpty)
    }

    @Test("latitude and longitude exchanged are recognised where that puts the place into its state")
    func swapped() throws {
        let areas = [
            Area(code: "XX-S", name: "S", level: .region, parentCode: nil, shape: World.box(30, 50, 40, 60), source: "")
        ]
        var incident = IncidentWorld.incident(at: (35, 55), state: "XX-S")
        incident = IncidentPlace(areas).checked(incident)
        #expect(incident.placeFault == .swapped)
    }

    @Test("without a usable place the one event of its county that start and size fit is probable, never certain")
    func county() throws {
        let large = World.fire(58, 104, side: 20, hours: 0)
        let hectares = IncidentWorld.season(large).events[0].event.burnedArea.best
        let fits = IncidentWorld.incident(at: (1, 1), hectares: hectares, asOf: 40, counties: ["South"])
        let match = try #require(IncidentWorld.matches(large, fits).first)
        #expect(match.quality == .probable && match.kilometers == nil)
        #expect(match.reasons.contains(.placeNotUsable(.placeholder)) && match.reasons.contains(.byCounty("XX-E-1")))
        let other = IncidentWorld.incident(at: nil, hectares: 10 * hectares, asOf: 40, counties: ["South"])
        #expect(IncidentWorld.matches(large, other).isEmpty)
        let twins = large + World.fire(55, 108, side: 20, hours: 0)
        #expect(IncidentWorld.matches(twins, fits).map(\.quality) == [.possible, .possible], "a tie is not guessed")
    }

    @Test("two events as near and as large leave a record undecided, and both are shown")
    func tie() {
        let twins = World.fire(58.03, 104, side: 4, hours: 0) + World.fire(57.97, 104, side: 4, hours: 0)
        let matches = IncidentWorld.matches(twins, IncidentWorld.incident())
        #expect(matches.count == 2 && matches.allSatisfy { $0.quality == .possible })
        #expect(matches.allSatisfy { $0.reasons.contains { if case .tie = $0 { true } else { false } } })
        let names = IncidentWorld.naming(IncidentWorld.season(twins), [IncidentWorld.incident()])
        #expect(IncidentWorld.season(twins).events.map(names.applied).allSatisfy { $0.nameBasis == .place })
    }

    @Test("a complex holds the large fires of its counties that began with it and that no other record names")
    func complex() throws {
        let (first, second) = (World.fire(58, 104, side: 20, hours: 0), World.fire(56, 108, side: 20, hours: 6))
        let season = IncidentWorld.season(first + second)
        let total = season.events.reduce(0) { $0 + $1.event.burnedArea.best }
        let complex = IncidentWorld.incident("Gamma Complex", hectares: total, counties: ["South"])
        let matches = IncidentWorld.naming(season, [complex]).matches
        #expect(matches.map(\.role) == [.origin, .member] || matches.map(\.role) == [.member, .origin])
        let other = IncidentWorld.incident("Delta Fire", id: "2", hours: 3, at: (56, 108))
        let claimed = IncidentWorld.naming(season, [complex, other]).matches
        #expect(claimed.filter { $0.incidentKey == complex.key }.count == 1)
        let rows = IncidentWorld.naming(season, [complex]).comparisons(season.events, at: season.at)
        let row = try #require(rows.first)
        #expect(rows.count == 1 && row.fires.count == 2)
        #expect(abs((row.ratio ?? 0) - 1) < 1e-9)
    }

    @Test("several records on one event give it the name of the largest; a small one inside it does not")
    func several() throws {
        let large = World.fire(58, 104, side: 30, hours: 0)
        let season = IncidentWorld.season(large)
        let hectares = season.events[0].event.burnedArea.best
        let great = IncidentWorld.incident("Great Fire", hectares: hectares, asOf: 40)
        let small = IncidentWorld.incident("Small Fire", id: "2", hours: 20, at: (58.02, 104.02), hectares: 5)
        let naming = IncidentWorld.naming(season, [small, great])
        #expect(naming.matches.count == 2)
        #expect(naming.applied(to: season.events[0]).name == "Great Fire")
        let alone = IncidentWorld.naming(season, [small])
        #expect(alone.applied(to: season.events[0]).nameBasis == .place)
        let half = IncidentWorld.incident("Other Fire", id: "3", hectares: hectares / 2)
        let both = IncidentWorld.naming(season, [half, great]).applied(to: season.events[0])
        #expect(both.name == "Great Fire, Other Fire")
    }

    @Test("a fire that is led as a part of a complex neither names the event beside it nor adds to its size")
    func partOfComplex() throws {
        let season = IncidentWorld.season(fire)
        let whole = IncidentWorld.incident("Gamma Complex", id: "1", hectares: 900)
        var part = IncidentWorld.incident("Doe", id: "2", hectares: 600)
        for (name, expected) in [(nil, 1_500.0), ("GAMMA COMPLEX", 900)] as [(String?, Double)] {
            part.complexName = name
            let naming = IncidentWorld.naming(season, [part, whole])
            let comparison = try #require(naming.comparisons(season.events, at: season.at).first)
            #expect(comparison.officialHectares == expected)
            let record = try #require(naming.record(of: season.events[0].event.id))
            #expect(
                record.name == (name == nil ? "Gamma Complex, Doe" : "Gamma Complex") && record.areaHectares == expected
            )
        }
    }

    @Test("the order of records, editions and fires changes nothing")
    func order() {
        let rows = World.fire(58, 104, side: 20, hours: 0) + World.fire(56, 108, side: 20, hours: 6)
        let records = [
            IncidentWorld.incident("A Complex", hectares: 9_000, counties: ["South"]),
            IncidentWorld.incident("A Complex", hectares: 8_000, asOf: 30, counties: ["South"]),
            IncidentWorld.incident("B", id: "2", hours: 3, at: (56, 108)),
            IncidentWorld.incident("C", id: "3", at: (1, 1)),
        ]
        let first = IncidentWorld.naming(IncidentWorld.season(rows), records)
        #expect(IncidentWorld.naming(IncidentWorld.season(rows.reversed()), records.reversed()) == first)
    }

    @Test("an official perimeter matches the events whose outline lies in it")
    func perimeter() {
        var incident = IncidentWorld.incident(at: nil)
        incident.perimeter = World.box(103.9, 57.95, 104.1, 58.05)
        let rows = fire + World.fire(58, 105, side: 8, hours: 0)
        let matches = IncidentWorld.matches(rows, incident)
        #expect(matches.count == 1 && matches.first?.quality == .certain)
    }

    @Test("prescribed fires match nothing")
    func prescribed() {
        var incident = IncidentWorld.incident()
        incident.kind = .prescribed
        #expect(IncidentWorld.matches(fire, incident).isEmpty)
    }
}

@Suite("Names in force at an instant")
struct FireNamingTests {
    private let fire = World.fire(58, 104, side: 8, hours: 0)

    @Test("a person's name goes before the officials', theirs before the place")
    func precedence() {
        let season = IncidentWorld.season(fire)
        let id = season.events[0].event.id
        let given = GivenName(eventId: id, name: "The Long One", by: "A. Oak", at: season.at)
        let official = IncidentWorld.naming(season, [IncidentWorld.incident()])
        #expect(official.applied(to: season.events[0]).name == "Gamma Fire")
        let both = IncidentWorld.naming(season, [IncidentWorld.incident()], given: [given]).applied(
            to: season.events[0])
        #expect(both.name == "The Long One" && both.nameBasis == .given && both.official?.name == "Gamma Fire")
        #expect(both.russianName == nil)
    }

    @Test("of a record that began later nothing is known; of editions the newest up to the instant counts")
    func editions() {
        let editions = [
            IncidentWorld.incident(hectares: 100, asOf: 10), IncidentWorld.incident(hectares: 200, asOf: 30),
            IncidentWorld.incident(hectares: 300, asOf: 60), IncidentWorld.incident("Later", id: "2", hours: 50),
        ]
        func size(_ hours: Double) -> Double? {
            Incident.known(among: editions, at: World.start.adding(hours: hours)).first?.sizeHectares
        }
        #expect(size(12) == 100 && size(48) == 200 && size(70) == 300 && size(5) == 100)
        #expect(Incident.known(among: editions, at: IncidentWorld.now).map(\.name) == ["Gamma Fire"])
        #expect(Incident.known(among: editions, at: World.start.adding(hours: -4)).isEmpty)
    }

    @Test(
        "short names leave out brackets and capitals",
        arguments: [
            ("August Complex (includes Doe Fire)", "August Complex"), ("SLATER", "Slater"),
            ("W-5 COLD SPRINGS", "W-5 Cold Springs"),
            ("SQF COMPLEX", "SQF Complex"), ("El Dorado Fire", "El Dorado Fire"), ("(unnamed)", "(unnamed)"),
        ])
    func shortNames(name: String, short: String) {
        #expect(IncidentWorld.incident(name).shortName == short)
    }
}
