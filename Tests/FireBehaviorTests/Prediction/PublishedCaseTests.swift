import Testing

@testable import FireBehavior

/// One of the twenty cases.
struct PublishedCase: Sendable, CustomStringConvertible {
    let number: String
    let inputs: [String: String]
    let outputs: [String: String]

    var description: String { "case \(number)" }

    static let all: [PublishedCase] = {
        let words = PublishedCases.text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
        let items = words.split(separator: ";").map { $0.split(separator: " ").map(String.init) }
        return items.split { $0.first == "case" }.enumerated().map { PublishedCase($0.offset + 1, Array($0.element)) }
    }()

    private init(_ number: Int, _ items: [[String]]) {
        let border = items.firstIndex { $0.first == "gives" } ?? items.endIndex
        self.number = String(number)
        inputs = PublishedCase.pairs(items[..<border])
        outputs = PublishedCase.pairs(items[border...].map { $0.filter { $0 != "gives" } }[...])
    }

    private static func pairs(_ items: ArraySlice<[String]>) -> [String: String] {
        Dictionary(uniqueKeysWithValues: items.filter { $0.count == 2 }.map { ($0[0], $0[1]) })
    }

    func input(_ name: String) -> Double? { inputs[name].flatMap(Double.init) }

    func foliarMoisture() throws -> FoliarMoisture {
        let day = try #require(input("Dj"))
        if let minimum = input("D0") { return try FoliarMoisture(dayOfYear: day, dayOfMinimum: minimum) }
        return try FoliarMoisture(
            latitude: try #require(input("LAT")), longitude: -(try #require(input("LONG"))),
            elevationMeters: input("ELV"), dayOfYear: day)
    }

    func prediction(_ reading: GrowthQuestion.AngleReading) throws -> BehaviorPrediction {
        let type = try #require(FuelType(named: inputs["FuelType"] ?? ""))
        let fuel = try Fuel(
            type, coniferPercent: input("PC"), deadFirPercent: input("PDF"), curingPercent: input("cc"),
            grassLoadKilogramsPerSquareMeter: input("GFL"))
        let conditions = try BurningConditions(
            fuel: fuel, fineFuelMoistureCode: try #require(input("FFMC")), buildupIndex: try #require(input("BUI")),
            windSpeedKilometersPerHour: try #require(input("WS")), windFromDegrees: input("WD") ?? 0,
            slopePercent: try #require(input("GS")), aspectDegrees: input("Aspect") ?? 0,
            foliarMoisturePercent: try foliarMoisture().percent)
        let minutes = try #require(input("hr")) * 60
        return BehaviorPrediction(conditions, try GrowthQuestion(elapsedMinutes: minutes, angleReading: reading))
    }
}

@Suite("The published cases of the FBP System")
struct PublishedCaseTests {
    @Test("there are twenty, each with forty-two outputs")
    func complete() {
        #expect(PublishedCase.all.count == 20)
        #expect(PublishedCase.all.allSatisfy { $0.outputs.count == PredictionColumn.allCases.count })
    }

    @Test("come out to the printed digit in every column", arguments: PublishedCase.all)
    func columns(published: PublishedCase) throws {
        let prediction = try published.prediction(.asCffdrs)
        for column in PredictionColumn.allCases {
            guard let printed = published.outputs[column.rawValue].flatMap(Double.init) else { continue }
            guard let value = prediction.value(of: column) else { continue }
            #expect(agrees(value, withPrinted: printed), "\(column.rawValue) \(value), printed \(printed)")
        }
        #expect(prediction.primary.fireType?.rawValue == published.outputs["FD"])
    }

    @Test(
        "come out the same in every column that does not depend on the direction asked about",
        arguments: PublishedCase.all)
    func degrees(published: PublishedCase) throws {
        let exact = try published.prediction(.degrees)
        let asCffdrs = try published.prediction(.asCffdrs)
        for column in PredictionColumn.allCases where !column.rawValue.hasPrefix("T") || column.rawValue.count == 2 {
            #expect(exact.value(of: column) == asCffdrs.value(of: column))
        }
    }

    @Test("have the printed day of least foliar moisture", arguments: PublishedCase.all)
    func dayOfMinimum(published: PublishedCase) throws {
        guard let printed = published.outputs["D0"].flatMap(Double.init), printed > 0 else { return }
        #expect(try published.foliarMoisture().dayOfMinimum == printed)
    }
}
