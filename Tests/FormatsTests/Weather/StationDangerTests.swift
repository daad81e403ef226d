import Chronology
import FireWeather
import Testing

@testable import ModelRuns
@testable import Tables

@Suite("Danger at stations")
struct StationDangerTests {
    private static let outputs = ["FFMC", "DMC", "DC", "ISI", "BUI", "FWI", "DSR"]

    private static func result(
        _ text: String, digits: SignificantDigits = .full, _ choices: StationDangerChoices = StationDangerChoices()
    ) throws -> ResultTable {
        let table = try StationSamples.table(text)
        let danger = StationDanger(table, choices)
        return ResultTable(
            DangerTable(
                table, danger, digits: digits, scale: DangerScales.globalWildfireInformationSystem.fwi
            ).csv)
    }

    /// Rows of the season without some days, or with some fields emptied.
    private static func season(without days: Set<Int> = [], emptied: Set<Int> = [], named: String = "") -> [String] {
        let lines = StationSamples.plain.split(separator: "\n").map(String.init)
        return lines.enumerated().filter { !days.contains($0.offset) }.map { offset, line in
            let cut = line.lastIndex(of: ",") ?? line.endIndex
            return (named.isEmpty ? "" : offset == 0 ? "id," : named + ",")
                + (emptied.contains(offset) ? line[..<cut] + ",NaN" : line)
        }
    }

    @Test(
        "the published season comes out to the printed digit through every header",
        arguments: [
            StationSamples.plain,
            StationSamples.plain.replacing(",", with: ";"),
            StationSamples.plain.uppercased(),
            StationSamples.season("DATE,Rain (in),Wind_MPH,RH,Temp (F)") {
                [
                    "1985-0\(Int($0[0]))-\(Int($0[1]))", "\($0[5] / 25.4)", "\($0[4] / 1.609344)", "\($0[3])",
                    "\($0[2] * 1.8 + 32)",
                ]
            },
        ])
    func publishedSeason(text: String) throws {
        var choices = StationDangerChoices()
        choices.coefficient = .classic
        let numbers = try Self.result(text, choices).numbers(Self.outputs)
        #expect(numbers.count == StationSamples.printed.count)
        for (row, printed) in zip(numbers, StationSamples.printed) {
            for (value, digit) in zip(row, printed) { #expect((value - digit).magnitude <= 0.0500001) }
        }
    }

    @Test("the columns of the input stay as they are, in front; the indices follow in their order")
    func columns() throws {
        let result = try Self.result(StationSamples.plain)
        #expect(
            result.columns == [
                "long", "lat", "yr", "mon", "day", "temp", "rh", "ws", "prec", "FFMC", "DMC", "DC", "ISI", "BUI", "FWI",
                "DSR", "fwiClass", "standing", "gapDays",
            ])
        #expect(result.rows[2]["temp"] == "8.5" && result.rows[2]["long"] == "-100")
    }

    @Test("a result as input gives the same result: its indices give way to the new ones")
    func twice() throws {
        let table = try StationSamples.table(StationSamples.plain)
        let scale = DangerScales.north.fwi
        let once = DangerTable(table, StationDanger(table), digits: .full, scale: scale)
        let again = try StationSamples.table(once.csv)
        let twice = DangerTable(again, StationDanger(again), digits: .full, scale: scale)
        #expect(twice.csv == once.csv)
        #expect(twice.replaced.contains("FWI") && once.replaced.isEmpty)
    }

    @Test("the order of rows changes nothing but the order of the result")
    func order() throws {
        let lines = Self.season()
        let turned = [lines[0]] + lines.dropFirst().reversed()
        let (straight, reversed) = (
            try Self.result(lines.joined(separator: "\n")), try Self.result(turned.joined(separator: "\n"))
        )
        #expect(straight.numbers(Self.outputs) == reversed.numbers(Self.outputs).reversed())
    }

    @Test("stations in one file do not touch each other")
    func apart() throws {
        let (first, second) = (Self.season(named: "A"), Self.season(without: [1, 2], named: "B"))
        let mixed = [first[0]] + zip(first.dropFirst(3), second.dropFirst()).flatMap { [$1, $0] } + first[1...2]
        let together = try Self.result(mixed.joined(separator: "\n"))
        for (name, lines) in [("A", first), ("B", second)] {
            let alone = try Self.result(lines.joined(separator: "\n")).rows
            let picked = together.rows.filter { $0["id"] == name }
            #expect(Set(picked) == Set(alone))
        }
    }

    @Test(
        "a day that is absent, and one that lacks rain, are carried: the next begins from the codes before",
        arguments: [true, false])
    func gap(isAbsent: Bool) throws {
        let text = Self.season(without: isAbsent ? [4] : [], emptied: isAbsent ? [] : [4]).joined(separator: "\n")
        let rows = try Self.result(text).rows
        let before = try #require(rows.first { $0["day"] == "15" })
        let after = try #require(rows.first { $0["day"] == "17" })
        let codes = MoistureCodes(
            ffmc: FFMC(Double(before["FFMC"] ?? "") ?? .nan), dmc: DMC(Double(before["DMC"] ?? "") ?? .nan),
            dc: DC(Double(before["DC"] ?? "") ?? .nan))
        let weather = try NoonWeather(
            temperatureCelsius: 13, relativeHumidityPercent: 34, windKilometersPerHour: 24, rainMillimeters: 0)
        let expected = FireDanger(
            after: codes, weather: weather, month: 4, convention: FireWeatherConvention(dayLength: .latitude(46)))
        #expect(after["FWI"].flatMap(Double.init) == expected.fwi.value)
        #expect(after["standing"] == "recovering" && after["gapDays"] == "1")
        let missing = rows.first { $0["day"] == "16" }
        #expect((missing == nil) == isAbsent)
        if let missing {
            #expect(Self.outputs.allSatisfy { missing[$0] == "" })
            #expect(missing["standing"] == "carried" && missing["gapDays"] == "1")
        }
    }

    @Test("after a gap longer than allowed nothing is known, or the codes start anew when that is asked for")
    func longGap() throws {
        let text = Self.season(without: [3, 4, 5]).joined(separator: "\n")
        var choices = StationDangerChoices()
        choices.longestGapDays = 2
        let unknown = try Self.result(text, choices).rows.dropFirst(2)
        #expect(unknown.allSatisfy { $0["standing"] == "unknown" && $0["FWI"] == "" })
        choices.restartsAfterGap = true
        let anew = try Self.result(text, choices).rows.dropFirst(2)
        let alone = try Self.result(Self.season(without: [1, 2, 3, 4, 5]).joined(separator: "\n")).rows
        #expect(anew.map { $0["FFMC"] } == alone.map { $0["FFMC"] })
        choices.longestGapDays = 3
        #expect(try Self.result(text, choices).rows.dropFirst(2).allSatisfy { $0["standing"] == "recovering" })
    }

    @Test("numbers in full read back as the same bits; short ones have six digits")
    func digits() throws {
        let full = try Self.result(StationSamples.plain).numbers(Self.outputs).flatMap { $0 }
        let short = try Self.result(StationSamples.plain, digits: .rounded(6)).numbers(Self.outputs).flatMap { $0 }
        let table = try StationSamples.table(StationSamples.plain)
        let exact = StationDanger(table).rows.compactMap(\.value)
        #expect(exact.map(\.fwi.value) == stride(from: 5, to: full.count, by: 7).map { full[$0] })
        for (rounded, value) in zip(short, full) {
            #expect((rounded - value).magnitude <= 5.0001e-6 * value.magnitude)
        }
    }
}

@Suite("Seasons at stations")
struct StationSeasonTests {
    /// Two years from March to October with a winter between: cold, warm, cold, warm.
    private static let text: String = {
        var rows: [String] = []
        for day in 0..<600 {
            let date = CalendarDay(daysSince1970: 18_322 + day)
            let warm = (5...9).contains(date.month)
            rows.append(
                "\(date.year),\(date.month),\(date.day),\(warm ? 20 : 0),50,10,\(warm ? 0 : 1),\(warm ? 25 : 2)")
        }
        return (["yr,mon,day,temp,rh,ws,prec,tmax"] + rows).joined(separator: "\n")
    }()

    @Test(
        "codes are computed within the season only: from the day after three warm ones to the day after three cold ones"
    )
    func season() throws {
        var choices = StationDangerChoices()
        choices.season = .temperature()
        let rows = StationDanger(try StationSamples.table(Self.text), choices).rows
        let inside = rows.filter { $0.standing != .outOfSeason }.map(\.observation.day)
        #expect(inside.first == CalendarDay(year: 2020, month: 5, day: 4))
        #expect(inside.contains { $0 == CalendarDay(year: 2020, month: 10, day: 3) })
        #expect(!inside.contains { $0 == CalendarDay(year: 2020, month: 10, day: 4) })
        #expect(inside.contains { $0 == CalendarDay(year: 2021, month: 5, day: 4) })
        #expect(rows.allSatisfy { ($0.value == nil) == ($0.standing == .outOfSeason) })
    }

    @Test(
        "spring begins with the Drought Code of autumn after the winter's rain, or with the start where not asked for")
    func overwintering() throws {
        let table = try StationSamples.table(Self.text)
        var choices = StationDangerChoices()
        choices.season = .temperature()
        let plain = StationDanger(table, choices).rows
        choices.overwintering = Overwintering()
        let wintered = StationDanger(table, choices).rows
        func code(_ rows: [DangerRow<FireDanger>], _ day: CalendarDay?) throws -> DC {
            try #require(rows.first { $0.observation.day == day }?.value).codes.dc
        }
        let autumn = try code(plain, CalendarDay(year: 2020, month: 10, day: 3))
        // From 4 October to 3 May: 212 days, of which those of the cold months have 1 mm each.
        let spring = autumn.overwintered(winterPrecipitationMillimeters: 209)
        let first = CalendarDay(year: 2021, month: 5, day: 4)
        let weather = try NoonWeather(
            temperatureCelsius: 20, relativeHumidityPercent: 50, windKilometersPerHour: 10, rainMillimeters: 0)
        #expect(try code(wintered, first) == spring.next(weather, month: 5, dayLength: .canadian))
        #expect(try code(plain, first) == DC.startUp.next(weather, month: 5, dayLength: .canadian))
    }

    @Test("a winter without rows starts codes anew")
    func winter() throws {
        let text = "date,temp,rh,ws,prec\n2020-09-01,20,50,10,0\n2021-05-01,20,50,10,0\n"
        let danger = StationDanger(try StationSamples.table(text))
        let alone = StationDanger(try StationSamples.table("date,temp,rh,ws,prec\n2021-05-01,20,50,10,0\n"))
        #expect(danger.rows[1].value == alone.rows[0].value)
        #expect(danger.notes.contains { $0.contains("2021-05-01") })
    }
}
