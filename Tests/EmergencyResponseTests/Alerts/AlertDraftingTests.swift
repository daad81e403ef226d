import Assessment
import EmergencyResponse
import FireEvents
import Geo
import Testing
import Wording

@Suite("Drafting warnings")
struct AlertDraftingTests {
    static let town = Place(
        identifier: 1, name: "Vanavara", russianName: "Ванавара",
        coordinate: Coordinate(wrappingLatitude: 60.35, longitude: 102.28), population: 3_090, countryCode: "RU",
        timeZone: "Asia/Krasnoyarsk")

    /// A square fire of 2 km whose nearest edge lies some kilometres north or east of the town.
    static func fire(north: Double = 0, east: Double = 0, status: FireEvent.Status = .active) throws -> LocatedEvent {
        let plane = LocalPlane(center: UnitVector(town.coordinate))
        let (x, y) = (east == 0 ? -1_000 : east * 1_000, north == 0 ? -1_000 : north * 1_000)
        let west = east < 0 ? x - 2_000 : x
        let south = north < 0 ? y - 2_000 : y
        let corners = [(0.0, 0.0), (2_000, 0), (2_000, 2_000), (0, 2_000), (0, 0)].map {
            PlanarPoint(x: west + $0.0, y: south + $0.1)
        }
        let land = plane.multiPolygon(PlanarShape([[corners]]))
        let center = plane.unproject(PlanarPoint(x: west + 1_000, y: south + 1_000)).coordinate
        var event = event(land, center, status)
        event.activeLand = land
        var located = LocatedEvent(
            event: event, name: "Vanavara 1",
            areas: [
                AreaShare(
                    code: "RU-KYA-1", level: .district, fraction: 1, burnedArea: event.burnedArea, activeFraction: 1)
            ])
        located.nearbyPlaces = [NearbyPlace(place: town, kilometers: 0)]
        return located
    }

    private static func event(_ land: MultiPolygon, _ center: Coordinate, _ status: FireEvent.Status) -> FireEvent {
        let seen = Messages.sent.instant.adding(hours: -2)
        return FireEvent(
            id: "20190730-1", kind: .fire, status: status, firstSeen: seen, lastSeen: seen, center: center,
            perimeter: land, perimeterKilometers: 8, burnedArea: AreaInterval(low: 310, best: 400, high: 520),
            activeArea: .zero, growthPerDay: AreaInterval(low: 100, best: 123, high: 150), activeFrontKilometers: 1,
            activeFrontCount: 1,
            ignition: Ignition(coordinate: center, radiusMeters: 500, earliest: nil, latest: seen),
            head: Head(spreadTowardDegrees: 91, rateOfSpreadMetersPerHour: 100),
            radiativePower: RadiativePower(latestPassMegawatts: nil, maximumPassMegawatts: nil, energyTerajoules: nil),
            detectionCount: 9, detectionsBySatellite: [],
            detectionsByConfidence: ConfidenceCounts(low: 0, nominal: 9, high: 0),
            nightShare: 0, hoursSinceDetection: 2, hoursSinceLook: 2, parents: [], children: [], fileIndices: [0])
    }

    private let drafting = AlertDrafting(
        AlertSetting(
            sender: "duty@example.org", senderNames: [.english: "Duty officer", .russian: "Дежурный"],
            offsetMinutes: { _, _ in 420 }), at: Messages.sent.instant)

    private func draft(_ fire: LocatedEvent, evacuation: EvacuationOrder? = nil) throws -> AlertDraft {
        let threat = try #require(FireThreat(fire, within: 20))
        return drafting.fireDraft(threat, within: 20, evacuation: evacuation)
    }

    @Test(
        "a warning of what may be an industrial source says so in headline and text, in each language, and is only possible"
    )
    func doubtful() throws {
        var fire = try Self.fire(north: 3)
        fire.event.kind = .possibleStaticHeat
        let (doubted, sure) = (try draft(fire), try draft(try Self.fire(north: 3)))
        for (info, words) in zip(doubted.alert.infos, ["may be an industrial source", "промышленный источник"]) {
            #expect(info.headline?.contains(words) == true && info.description?.contains(words) == true)
            #expect(info.certainty == .possible)
        }
        for info in sure.alert.infos {
            #expect(info.certainty == .observed && info.description?.contains("industrial") == false)
        }
    }

    struct Place4: Sendable {
        var north: Double
        var east: Double
        var kilometers: Double
        var english: String
        var russian: String
    }

    @Test(
        "distance and direction are those from the town to the fire",
        arguments: [
            Place4(
                north: 3, east: 0, kilometers: 3, english: "about 3 km north of", russian: "примерно в 3 км к северу от"
            ),
            Place4(
                north: -8, east: 0, kilometers: 8, english: "about 8 km south of", russian: "примерно в 8 км к югу от"),
            Place4(
                north: 0, east: 6, kilometers: 6, english: "about 6 km east of", russian: "примерно в 6 км к востоку от"
            ),
            Place4(
                north: 0, east: -0.4, kilometers: 0.4, english: "less than 1 km west of",
                russian: "менее чем в 1 км к западу от"),
            Place4(
                north: 3, east: -4, kilometers: 5, english: "about 5 km north-west of",
                russian: "примерно в 5 км к северо-западу от"),
        ])
    func directions(place: Place4) throws {
        let fire = try Self.fire(north: place.north, east: place.east)
        let threat = try #require(FireThreat(fire, within: 20))
        #expect(abs(threat.towns[0].kilometers - place.kilometers) < 0.02)
        let alert = try draft(fire).alert
        #expect(alert.infos[0].headline == "Wildfire \(place.english) Vanavara")
        #expect(alert.infos[1].headline == "Природный пожар \(place.russian) населённого пункта Ванавара")
    }

    @Test("a fire over the town is at it")
    func over() throws {
        let alert = try draft(Self.fire()).alert
        #expect(alert.infos[0].headline == "Wildfire at Vanavara")
        #expect(alert.infos[1].headline == "Природный пожар у населённого пункта Ванавара")
        #expect(alert.infos.allSatisfy { $0.urgency == .immediate && $0.severity == .severe })
    }

    @Test("every draft keeps the rules, needs no advice, and is an exercise", arguments: [0.5, 3, 12])
    func rules(kilometers: Double) throws {
        let alert = try draft(Self.fire(north: kilometers)).alert
        #expect(alert.findings(AlertContext(now: Messages.sent.instant)) == [])
        #expect(alert.status == .exercise)
        #expect(alert.infos.map(\.language) == ["en", "ru"])
    }

    @Test("times are those of the clocks at the place, figures carry their interval")
    func words() throws {
        let infos = try draft(Self.fire(north: 3)).alert.infos
        let (english, russian) = (try #require(infos[0].description), try #require(infos[1].description))
        #expect(english.hasPrefix("At 23:00 on 30 July 2019 (UTC+7) a satellite saw a wildfire"))
        #expect(russian.hasPrefix("В 23:00 30 июля 2019 года (UTC+7) спутник зафиксировал природный пожар"))
        #expect(english.contains("3,090 inhabitants"))
        #expect(russian.contains("население 3\u{A0}090"))
        #expect(english.contains("about 400 hectares so far (between 310 and 520)"))
        #expect(russian.contains("около 400 га (от 310 до 520 га)"))
        #expect(english.contains("grew by about 120 hectares, mainly toward the east"))
        #expect(russian.contains("примерно на 120 га, преимущественно на восток"))
    }

    @Test("nobody is told to leave unless an act says so", arguments: [0.0, 1, 4, 15])
    func evacuation(kilometers: Double) throws {
        let fire = try Self.fire(north: kilometers)
        for info in try draft(fire).alert.infos {
            #expect(!info.responses.contains(.evacuate))
            let last = try #require(info.instruction?.split(separator: "\n").last)
            #expect(
                ["This message is not an order to leave.", "Это сообщение не является распоряжением об эвакуации."]
                    .contains(String(last)))
        }
        let order = EvacuationOrder(
            number: "12-r", date: Messages.sent, issuedBy: "Evenki district",
            placesByLanguage: ["en": "Vanavara", "ru": "Ванавара"])
        let ordered = try draft(fire, evacuation: order)
        for info in ordered.alert.infos {
            #expect(info.responses.first == .evacuate)
            #expect(info.instruction?.contains("12-r") ?? false)
            #expect(!(info.instruction?.contains("not an order") ?? true))
        }
        #expect(ordered.evidence.contains("act 12-r"))
    }

    @Test("fires that do not burn, and those far away, warn of nothing")
    func silent() throws {
        #expect(try FireThreat(Self.fire(north: 3, status: .quiet), within: 20) == nil)
        #expect(try FireThreat(Self.fire(north: 7), within: 5) == nil)
    }

    @Test("heat seen outside the drawn outline warns the town that it is near, and the land warned of holds the town")
    func pixelsOutside() throws {
        var fire = try Self.fire(north: 7)
        #expect(FireThreat(fire, within: 5) == nil)
        let plane = LocalPlane(center: UnitVector(Self.town.coordinate))
        let seen = plane.unproject(PlanarPoint(x: 0, y: 5_200)).coordinate
        fire.event.activeHeat = [HeatPixel(coordinate: seen, reachMeters: 265)]
        let threat = try #require(FireThreat(fire, within: 5))
        #expect(abs(threat.towns[0].kilometers - 4.935) < 0.01)
        #expect(abs(threat.towns[0].fireTowardDegrees ?? 180) < 0.1 || (threat.towns[0].fireTowardDegrees ?? 0) > 359.9)
        let area = drafting.fireDraft(threat, within: 5).alert.infos[0].areas[0]
        let land = MultiPolygon(area.polygons.map { Polygon(exterior: $0.corners) })
        // Corners may be cut by a twentieth of the distance.
        #expect(ShapeDistance(land, center: Self.town.coordinate).meters(to: Self.town.coordinate) <= 250)
    }

    @Test("the land warned of holds the fire and the town")
    func area() throws {
        let draft = try draft(Self.fire(north: 3))
        let area = draft.alert.infos[0].areas[0]
        let land = MultiPolygon(area.polygons.map { Polygon(exterior: $0.corners) })
        #expect(ShapeDistance(land, center: Self.town.coordinate).meters(to: Self.town.coordinate) == 0)
        #expect(area.geocodes == [NamedValue("zarevo area", "RU-KYA-1")])
        #expect(draft.areas.map(\.code) == ["RU-KYA-1"])
    }

    @Test("smoke below the class that harms anybody is no warning; the worst comes first")
    func smoke() {
        let forecasts = SmokeForecast.Grade.allCases.map { grade in
            SmokeForecast(
                place: Self.town, grade: grade, from: Messages.sent.instant.adding(hours: 3),
                until: Messages.sent.instant.adding(hours: 20), pm25MicrogramsPerCubicMeter: 180, source: "run 1",
                areas: [AreaReference(code: "RU-KYA")])
        }
        let drafts = drafting.smokeDrafts(forecasts)
        #expect(drafts.map { $0.alert.infos[0].severity } == [.severe, .severe, .moderate, .minor])
        for draft in drafts {
            #expect(draft.alert.findings() == [])
            #expect(draft.alert.infos[0].onset == Messages.sent.adding(hours: 3))
        }
    }

    @Test("a declaration is told as the act says it, whole and part")
    func declaration() throws {
        let act = OfficialAct(number: "432-u", date: Messages.instant("2019-07-11"), issuedBy: "Governor")
        let regime = DeclaredRegime(
            id: "irk-1", regime: .emergency, level: .regional, act: act,
            areas: [
                DeclaredArea(AreaReference(code: "RU-IRK", name: "Irkutsk Oblast")),
                DeclaredArea(AreaReference(code: "RU-BU", name: "Buryatia", extent: .part)),
            ], since: Messages.instant("2019-07-11T04:00:00Z"))
        let alert = drafting.declarationDraft(regime, clock: Self.town).alert
        #expect(alert.errors() == [])
        #expect(alert.infos[0].headline == "State of emergency: Irkutsk Oblast, Buryatia (a part of it)")
        #expect(alert.infos[1].headline?.hasPrefix("Режим чрезвычайной ситуации: ") ?? false)
        #expect(alert.infos[0].description?.contains("act 432-u of 11 July 2019") ?? false)
        #expect(alert.infos[0].areas.map { $0.geocodes.isEmpty } == [false, true], "of a part, no code of the whole")
    }

    @Test("a draft is what the ledger reads back")
    func coding() throws {
        let draft = try draft(Self.fire(north: 3))
        #expect(try CanonicalJSON(encoding: draft).decoded(AlertDraft.self) == draft)
    }
}
