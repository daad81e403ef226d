import Chronology
import FireWeather
import Testing

@testable import ModelRuns
@testable import Tables

/// Three days of hours at 60° N, 105° E, where noon is at 05 UTC: warmest at 15 o'clock local time; 2 mm in the hour to 18 local
/// time of the first day.
private struct MadeHours {
    /// Of 1 July 2026, hours since midnight UTC.
    let utc: Int

    var local: Int { utc + 7 }
    var celsius: Double {
        20 + [0, 1, 2, 3, 4, 5, 6, 6, 6, 5, 4, 3, 2, 1, 0, -1, -2, -3, -4, -5, -5, -4, -3, -1][(local + 16) % 24]
    }
    var millimeters: Double { local == 18 ? 2 : 0 }

    static let all = (0..<72).map { MadeHours(utc: $0) }

    func time(ahead: Int = 0, _ form: (_ day: Int, _ hour: Int) -> String) -> String {
        form(1 + (utc + ahead) / 24, (utc + ahead) % 24)
    }

    static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}

@Suite("Tables as archives give them")
struct StationSourceTests {
    private static func iso(_ hour: MadeHours, ahead: Int = 0) -> String {
        hour.time(ahead: ahead) { "2026-07-\(MadeHours.two($0)) \(MadeHours.two($1)):00" }
    }

    /// Each archive's own columns, units, clock and missing values, over the same weather: 45 %, 18 km/h.
    private static let archives: [(name: String, text: String)] = [
        (
            "Environment and Climate Change Canada, hourly",
            ([
                "\"Longitude (x)\",\"Latitude (y)\",\"Station Name\",\"Climate ID\",\"Date/Time (LST)\",\"Year\",\"Month\",\"Day\","
                    + "\"Time (LST)\",\"Temp (°C)\",\"Rel Hum (%)\",\"Precip. Amount (mm)\",\"Wind Dir (10s deg)\",\"Wind Spd (km/h)\""
            ]
                + MadeHours.all.map { hour in
                    let day = hour.time(ahead: 7) { day, _ in MadeHours.two(day) }
                    let clock = hour.time(ahead: 7) { _, hour in MadeHours.two(hour) }
                    return
                        "\"105\",\"60\",\"MADE\",\"1\",\"2026-07-\(day) \(clock):00\",\"2026\",\"07\",\"\(day)\",\"\(clock):00\","
                        + "\"\(hour.celsius)\",\"45\",\"\(hour.millimeters)\",\"18\",\"18\""
                }).joined(separator: "\r\n")
        ),
        (
            "Environment and Climate Change Canada, in French",
            ([
                "\"Longitude (x)\",\"Latitude (y)\",\"Nom de la Station\",\"ID climatologique\",\"Date/Heure (HNL)\",\"Temp (°C)\","
                    + "\"Hum. rel (%)\",\"Hauteur de précip. (mm)\",\"Vit. du vent (km/h)\""
            ]
                + MadeHours.all.map { hour in
                    let numbers = ["\(hour.celsius)", "45", "\(hour.millimeters)", "18"].map {
                        $0.replacing(".", with: ",")
                    }
                    return "\"105,0\",\"60,0\",\"X\",\"1\",\"" + iso(hour, ahead: 7) + "\",\""
                        + numbers.joined(separator: "\",\"") + "\""
                }).joined(separator: "\n")
        ),
        (
            "NASA POWER",
            ([
                "-BEGIN HEADER-", "Dates (month/day/year): 07/01/2026 through 07/03/2026 in UTC",
                "Location: latitude  60.0   longitude 105.0", "-END HEADER-",
                "YEAR,MO,DY,HR,T2M,RH2M,WS10M,PRECTOTCORR",
            ]
                + MadeHours.all.map { hour in
                    hour.time { "2026,7,\($0),\($1)" } + ",\(hour.celsius),45,5,\(hour.millimeters)"
                }).joined(separator: "\n")
        ),
        (
            "Iowa Environmental Mesonet",
            (["#DEBUG: Time Zone    -> Etc/UTC", "station,valid,lon,lat,tmpf,dwpf,relh,drct,sknt,p01i"]
                + MadeHours.all.flatMap { hour in
                    let row = { (time: String, rain: String) in
                        "XXX,\(time),105,60,\(hour.celsius * 1.8 + 32),M,45,180,\(18 / 1.852),\(rain)"
                    }
                    // A special report between the hours repeats the rain of the hour so far.
                    let special = iso(hour).replacing(":00", with: ":31")
                    let isBefore = hour.local == 17
                    return [row(iso(hour), hour.millimeters > 0 ? "\(hour.millimeters / 25.4)" : "T")]
                        + (isBefore ? [row(special, "0.05")] : [])
                }).joined(separator: "\n")
        ),
        (
            "Open-Meteo",
            ([
                "latitude,longitude,elevation,utc_offset_seconds,timezone,timezone_abbreviation",
                "60.0,105.0,300.0,28800,Asia/Irkutsk,GMT+8", "",
                "time,temperature_2m (°C),relative_humidity_2m (%),precipitation (mm),rain (mm),wind_speed_10m (m/s)",
            ]
                + MadeHours.all.map { hour in
                    iso(hour, ahead: 8).replacing(" ", with: "T") + ",\(hour.celsius),45,\(hour.millimeters),0,5"
                }).joined(separator: "\n")
        ),
        (
            "Meteostat",
            (["date,hour,temp,dwpt,rhum,prcp,snow,wdir,wspd,wpgt,pres,tsun,coco"]
                + MadeHours.all.map { hour in
                    hour.time { "2026-07-\(MadeHours.two($0)),\($1)" }
                        + ",\(hour.celsius),,45,\(hour.millimeters),,180,18,,,,"
                }).joined(separator: "\n")
        ),
        (
            "INMET",
            ([
                "REGIAO:;CO", "UF:;DF", "LATITUDE:;60,0", "LONGITUDE:;105,0",
                "Data;Hora UTC;PRECIPITAÇÃO TOTAL, HORÁRIO (mm);TEMPERATURA DO AR - BULBO SECO, HORARIA (°C);"
                    + "UMIDADE RELATIVA DO AR, HORARIA (%);VENTO, DIREÇÃO HORARIA (gr) (° (gr));VENTO, VELOCIDADE HORARIA (m/s);",
            ]
                + MadeHours.all.map { hour in
                    hour.time { "2026/07/\(MadeHours.two($0));\(MadeHours.two($1))00 UTC" }
                        + ";\(hour.millimeters);\(hour.celsius);45;180;5,0;".replacing(".", with: ",")
                }).joined(separator: "\n")
        ),
        (
            "SYNOP of Météo-France",
            (["numer_sta;date;dd;ff;t;td;u;rr1;rr3"]
                + MadeHours.all.map { hour in
                    "30230;" + hour.time { "202607\(MadeHours.two($0))\(MadeHours.two($1))0000" }
                        + ";180;5.0;\(hour.celsius + 273.15);mq;45;\(hour.millimeters > 0 ? "2.0" : "-0.1");mq"
                }).joined(separator: "\n")
        ),
        (
            "aisori",
            ([
                "Синоптический индекс станции;Год по Гринвичу;Месяц по Гринвичу;День по Гринвичу;Срок по Гринвичу;"
                    + "Сумма осадков за период между сроками;Средняя скорость ветра;Температура воздуха по сухому термометру;"
                    + "Относительная влажность воздуха"
            ]
                + MadeHours.all.map { hour in
                    "30230;2026;7;" + hour.time { "\($0);\($1)" } + ";\(hour.millimeters);5;\(hour.celsius);45"
                }).joined(separator: "\n")
        ),
        (
            "ISD-lite",
            MadeHours.all.map { hour in
                func column(_ value: Int) -> String { String(repeating: " ", count: 6 - "\(value)".count) + "\(value)" }
                // The dew point that makes 45 % is left to the test; here it is that of the table of saturation, rounded.
                let dew = 10 * (hour.celsius - 12)
                return hour.time { "2026 07 \(MadeHours.two($0)) \(MadeHours.two($1))" }
                    + column(Int(hour.celsius * 10)) + column(Int(dew))
                    + column(10_123) + column(180) + column(50) + column(2) + column(hour.millimeters > 0 ? 20 : -1)
                    + column(-9_999)
            }.joined(separator: "\n") + "\n"
        ),
    ]

    @Test("noon, rain and units are right in the tables of each archive", arguments: archives.map(\.name))
    func archive(_ name: String) throws {
        let text = try #require(Self.archives.first { $0.name == name }?.text)
        var reading = StationTable.Reading()
        if ["Meteostat", "SYNOP of Météo-France", "aisori", "ISD-lite"].contains(name) {
            (reading.latitude, reading.longitude) = (60, 105)
        }
        let table = try StationTable(InputFile(name: name, bytes: Array(text.utf8)), reading)
        #expect(table.isHourly && table.stations.count == 1)
        #expect(table.clock.authority != .assumed)
        let station = try #require(table.stations.first)
        let noons = NoonRecord(station.observations, rainHours: 24).observations
        let known = noons.filter { $0.rainMillimeters != nil }
        #expect(noons.allSatisfy { $0.minuteOfDay == 720 && abs(($0.temperatureCelsius ?? 0) - 24) < 0.06 }, "\(noons)")
        #expect(noons.allSatisfy { abs(($0.windKilometersPerHour ?? 0) - 18) < 1e-9 })
        if name != "ISD-lite" { #expect(noons.allSatisfy { $0.relativeHumidityPercent == 45 }) }
        #expect(known.first { $0.day.day == 2 }.map { abs(($0.rainMillimeters ?? 0) - 2) < 1e-9 } == true, "\(noons)")
        #expect(known.filter { $0.day.day > 2 }.allSatisfy { $0.rainMillimeters == 0 })
    }

    @Test("rp5.ru: days first, words for no rain, sums of twelve hours that join to the day before the reading at noon")
    func rp5() throws {
        let hours = (0..<24).map { 3 * $0 + 1 }
        let rows = hours.map { hour -> String in
            let (day, clock) = (10 + hour / 24, hour % 24)
            let rain =
                clock == 7 || clock == 19
                ? (day == 11 && clock == 7 ? "\"3.0\"" : clock == 7 ? "\"Следы осадков\"" : "\"Осадков нет\"") : ""
            return
                "\"\(day).07.2026 \(MadeHours.two(clock)):00\";\"\(clock == 13 ? 25 : 15)\";\"40\";\"5\";\"10\";\(rain);\(rain.isEmpty ? "" : "\"12\"");"
        }
        let text =
            (["# Метеостанция", "\"Местное время в Огурцово\";\"T\";\"U\";\"Ff\";\"Td\";\"RRR\";\"tR\""]
            + rows.reversed()).joined(
                separator: "\n")
        let table = try StationTable(InputFile(name: "rp5.csv", bytes: Array(text.utf8)))
        let noons = NoonRecord(table.stations[0].observations, rainHours: 24).observations
        #expect(noons.map(\.temperatureCelsius) == [25, 25, 25])
        #expect(noons.map(\.rainMillimeters) == [nil, 3, 0])
        #expect(table.notes.contains { $0.contains("traces of rain in 2 rows") })
    }

    @Test("CWFIS: days of noon, whose own indices give way to the computed ones")
    func cwfis() throws {
        let text = """
            rep_date,aes,wmo,lat,lon,temp,td,rh,ws,wg,wdir,pres,vis,precip,rndays,sog,ffmc,dmc,dc,bui,isi,fwi,dsr,opts
            2023-07-01 12:00:00,1A,71001,60,105,24.1,11,44,17,,180,1010,,0.6,,,88.1,20,200,30,6,14,3,
            2023-07-02 12:00:00,1A,71001,60,105,25.3,12,43,12,,180,1010,,0,,,89.0,22,207,32,6,15,3,
            2023-07-01 12:00:00,2B,71002,61,106,20.0,10,52,9,,180,1010,,4.2,,,80.0,12,150,20,2,4,0.4,
            """
        let table = try StationTable(InputFile(name: "cwfis.csv", bytes: Array(text.utf8)))
        #expect(table.stations.map(\.name) == ["1A", "2B"] && !table.isHourly)
        let first = table.stations[0].observations[0]
        #expect(first.temperatureCelsius == 24.1 && first.relativeHumidityPercent == 44)
        #expect(first.windKilometersPerHour == 17 && first.rainMillimeters == 0.6 && first.day.day == 1)
        let danger = DangerTable(table, StationDanger(table), digits: .full, scale: DangerScales.north.fwi)
        #expect(danger.replaced.contains("ffmc") && danger.computedCount == 3)
    }

    @Test(
        "a table without a header is said to have none, and known ones are named",
        arguments: [
            ("RSM00030710,20260701,TMAX,260,,,S,\nRSM00030710,20260701,TMIN,140,,,S,\n", "GHCN daily"),
            ("RSM00030710202607TMAX  260  S  270  S\n", "GHCN daily"),
            (
                "2026-07-01,0,17.0,8.7,58,0,,180,18.0,,1013,,2\n2026-07-01,1,17.0,8.7,58,0,,180,18.0,,1013,,2\n",
                "names of the columns"
            ),
            (
                "30710,2026,07,01,00,00,AAXX 01004 30710 11960=\n30710,2026,07,01,03,00,AAXX 01034 30710 11960=\n",
                "SYNOP"
            ),
        ])
    func withoutHeader(text: String, word: String) throws {
        let error = try #require(throws: FormatError.self) {
            try StationTable(InputFile(name: "made.csv", bytes: Array(text.utf8)))
        }
        #expect(error.found.contains(word), "\(error)")
    }

    @Test(
        "daily tables without humidity are refused with what to take instead",
        arguments: [
            "Longitude (x),Latitude (y),Climate ID,Date/Time,Max Temp (°C),Min Temp (°C),Mean Temp (°C),Total Precip (mm)\n1,2,3,2026-07-01,1,2,3,4",
            "date,tavg,tmin,tmax,prcp,snow,wdir,wspd\n2026-07-01,20,10,30,0,,180,10",
            "STATION,DATE,LATITUDE,LONGITUDE,PRCP,TMAX,TMIN\nUSW1,2026-07-01,40,-100,0,311,150",
        ])
    func daily(text: String) throws {
        let error = try #require(throws: FormatError.self) {
            try StationTable(InputFile(name: "daily.csv", bytes: Array(text.utf8)))
        }
        #expect(error.found.contains("take hourly observations"))
    }
}

@Suite("Clocks of tables")
struct StationClockTests {
    private static func hours(_ heading: String, ahead: Int, before: String = "") -> String {
        let rows = MadeHours.all.map { hour in
            "105," + hour.time(ahead: ahead) { "2026-07-\(MadeHours.two($0)) \(MadeHours.two($1)):00" }
                + ",\(hour.celsius),45,10,\(hour.millimeters)"
        }
        return before + (["lon,\(heading),temp,rh,ws,prec"] + rows).joined(separator: "\n")
    }

    private static func noon(
        _ text: String, _ zone: StationClock.Zone? = nil
    ) throws -> (temperature: Double?, table: StationTable) {
        var reading = StationTable.Reading()
        reading.timeZone = zone
        let table = try StationTable(InputFile(name: "made.csv", bytes: Array(text.utf8)), reading)
        return (NoonRecord(table.stations[0].observations, rainHours: 24).observations.last?.temperatureCelsius, table)
    }

    @Test(
        "a zone in the name of the column or in a line before the header is used",
        arguments: [
            ("time_utc", 0, ""), ("Time (UTC)", 0, ""), ("time (GMT)", 0, ""), ("Date/Time (LST)", 7, ""),
            ("local time", 7, ""),
            ("time (UTC+3)", 3, ""), ("time", 0, "# Time Zone -> Etc/UTC\n"), ("time", 8, "# timezone: +08:00\n"),
            ("time", 9, "utc_offset_seconds,32400\n"),
            ("time (MSK)", 3, ""), ("Время (МСК)", 3, ""), ("Дата ВСВ", 0, ""), ("valid_time_utc", 0, ""),
            ("Time [+07:00]", 7, ""), ("time", 0, "# Times are in UTC\n"),
            ("time", 7, "All times are specified in Local Standard Time (LST). Add 1 hour for summer time.\n"),
        ])
    func stated(heading: String, ahead: Int, before: String) throws {
        let found = try Self.noon(Self.hours(heading, ahead: ahead, before: before))
        #expect(found.temperature == 24)
        #expect(found.table.clock.authority != .assumed)
    }

    @Test("a column of zones that says one for all rows is used")
    func zoneColumn() throws {
        for (zone, ahead) in [("UTC", 0), ("+03:00", 3), ("KRAT", 7)] {
            let lines = Self.hours("time", ahead: ahead).split(separator: "\n").enumerated().map { number, line in
                line + (number == 0 ? ",tz" : "," + zone)
            }
            let found = try Self.noon(lines.joined(separator: "\n"))
            #expect(found.temperature == 24 && found.table.clock.authority != .assumed, "\(zone)")
        }
    }

    @Test("when a file was downloaded says nothing of its clock")
    func downloaded() throws {
        let text = Self.hours("time", ahead: 7, before: "# Download times: 2026-08-01 10:00 UTC, created by hand\n")
        #expect(try Self.noon(text).table.clock.authority == .assumed)
    }

    @Test("an option says the clock of times without a zone")
    func option() throws {
        #expect(try Self.noon(Self.hours("time", ahead: 0), .aheadOfUTC(minutes: 0)).temperature == 24)
        #expect(try Self.noon(Self.hours("time", ahead: 3), .aheadOfUTC(minutes: 180)).temperature == 24)
        let local = try Self.noon(Self.hours("time", ahead: 7), .localStandard)
        #expect(local.temperature == 24 && !local.table.usesOffset)
    }

    @Test(
        "without any zone local standard time is assumed, and said in the outcome and on the first line of the output")
    func assumed() throws {
        let table = try Self.noon(Self.hours("time", ahead: 7)).table
        #expect(table.clock.authority == .assumed && table.notes.contains { $0.contains("assumed") })
        let danger = DangerTable(table, StationDanger(table), digits: .full, scale: DangerScales.north.fwi)
        let lines = danger.csv.split(separator: "\n")
        #expect(lines[0].hasPrefix("# clock: local standard time assumed") && lines[1].hasPrefix("lon,time,"))
        let read = try DelimitedTable(InputFile(name: "out.csv", bytes: Array(danger.csv.utf8)))
        #expect(read.columns.contains("FWI") && read.rows.count == 3)
        let json = danger.json.text
        #expect(
            json.contains("\"clock\":\"local standard time assumed")
                || json.contains("\"clock\": \"local standard time assumed"))
        let stated = try Self.noon(Self.hours("time", ahead: 7), .localStandard).table
        let other = DangerTable(stated, StationDanger(stated), digits: .full, scale: DangerScales.north.fwi)
        #expect(!other.json.text.contains("\"clock\"") && !other.csv.hasPrefix("#"))
    }

    @Test("where the warmest part of the day would be the night, no clock is assumed; a stated one is doubted aloud")
    func course() throws {
        let text = Self.hours("time", ahead: 0)
        let error = try #require(throws: FormatError.self) { try Self.noon(text) }
        #expect(error.expected.contains("--time-zone UTC") && error.found.contains("o'clock by the table's clock"))
        let stated = try Self.noon(text, .localStandard).table
        #expect(stated.notes.contains { $0.contains("is the clock what it is said to be?") })
    }

    @Test("a zone by name, which has summer time, is refused with the option")
    func named() throws {
        let text = Self.hours("time", ahead: 0, before: "# Time Zone -> America/Los_Angeles\n")
        let error = try #require(throws: FormatError.self) { try Self.noon(text) }
        #expect(error.found.contains("America/Los_Angeles") && error.expected.contains("--time-zone"))
    }

    @Test(
        "days and clocks of other countries are read",
        arguments: [
            ("01.07.2026 12:00", 720), ("202607011200", 720), ("20260701123000", 750), ("2026-07-01 1:30 PM", 810),
            ("2026-07-01 12:15 AM", 15), ("2026-07-01 12:00 GMT", 720), ("01-Jul-2026 12:00", 720),
            ("1 July 2026 12:00", 720), ("2026-07-01t12:00z", 720), ("2026-07-01 12z", 720), ("1782907200", 720),
            ("1782907200000", 720), ("2026-07-01 12:00 UTC+7", 720), ("2026-07-01T12:00−03:00", 720),
        ])
    func times(text: String, minute: Int) throws {
        let time = try #require(StationTime(text))
        #expect(time.day == CalendarDay(year: 2026, month: 7, day: 1) && time.minute == minute)
    }

    @Test("zones behind a clock are read by letters and by offset")
    func zones() throws {
        for (zone, minutes) in [("PST", -480), ("PDT", -420), ("MSK", 180), ("UTC+07:00", 420), ("GMT-3", -180)] {
            #expect(StationTime("2026-07-01 12:00 " + zone)?.minutesAheadOfUTC == minutes, "\(zone)")
        }
        #expect(StationTime("2026-07-01 12:00 XYZ") == nil)
    }

    @Test("7/14/2026 is a day where one day of the table allows one order only; 7/8/2026 alone is refused")
    func slashes() throws {
        func days(_ days: [String]) throws -> [CalendarDay] {
            let text = (["date,temp,rh,ws,prec"] + days.map { $0 + ",20,50,10,0" }).joined(separator: "\n")
            return try StationTable(InputFile(name: "made.csv", bytes: Array(text.utf8))).stations[0].observations.map(
                \.day)
        }
        #expect(try days(["7/8/2026", "7/14/2026"]).map(\.day) == [8, 14])
        #expect(try days(["7/8/2026", "14/8/2026"]).map(\.month) == [8, 8])
        #expect(try days(["1/7/2026", "2/7/2026", "3/7/2026"]).map(\.day) == [1, 2, 3])
        #expect(try days(["7/1/2026", "7/2/2026", "7/3/2026"]).map(\.day) == [1, 2, 3])
        let error = try #require(throws: FormatError.self) { try days(["7/8/2026"]) }
        #expect(error.found.contains("either number"))
    }
}

@Suite("Rain and doubtful values of tables")
struct StationRainTests {
    private static func table(
        _ rain: (Int) -> Double, _ change: (inout StationTable.Reading) -> Void = { _ in }
    ) throws -> StationTable {
        let rows = MadeHours.all.map { hour in
            hour.time { "2026-07-\(MadeHours.two($0))T\(MadeHours.two($1)):00Z" }
                + ",105,\(hour.celsius),45,10,\(rain(hour.utc))"
        }
        var reading = StationTable.Reading()
        change(&reading)
        let text = (["time,lon,temp,rh,ws,prec"] + rows).joined(separator: "\n")
        return try StationTable(InputFile(name: "made.csv", bytes: Array(text.utf8)), reading)
    }

    private static func noonRain(_ table: StationTable) -> [Double?] {
        NoonRecord(table.stations[0].observations, rainHours: 23).observations.map(\.rainMillimeters)
    }

    @Test("rain that runs on since midnight is known by its numbers and taken apart")
    func running() throws {
        let table = try Self.table { hour in hour % 24 >= 10 ? 1.5 : 0 }
        #expect(table.notes.contains { $0.contains("rain runs on") })
        #expect(Self.noonRain(table) == [nil, 1.5, 1.5])
        let asSteps = try Self.table({ hour in hour % 24 >= 10 ? 1.5 : 0 }) { $0.rain = .step }
        #expect(Self.noonRain(asSteps).last == 14 * 1.5)
    }

    @Test(
        "sums of several hours in every row are known by their numbers, and refused with the option that reads them",
        arguments: [3, 6, 12, 24])
    func rolling(hours: Int) throws {
        let fall = [20: 2.0, 21: 0.4, 40: 1.2]
        let sum = { (hour: Int) in (0..<hours).reduce(0.0) { $0 + (fall[hour - $1] ?? 0) } }
        let error = try #require(throws: FormatError.self) { try Self.table(sum) }
        #expect(error.expected == "--rain \(hours)h or --rain step")
        let read = try Self.table(sum) { $0.rain = .hours(hours) }
        let plain = try Self.table { fall[$0] ?? 0 }
        for table in [read, plain] {
            let last = try #require(Self.noonRain(table).last ?? nil)
            #expect(abs(last - 1.2) < 1e-9)
        }
    }

    @Test(
        "a name of rain that ends with hours says what it is the sum of",
        arguments: ["rain_6h", "prec 6 hr", "precip_6h (mm)"])
    func named(name: String) throws {
        let rows = MadeHours.all.map { hour in
            hour.time { "2026-07-\(MadeHours.two($0))T\(MadeHours.two($1)):00Z" }
                + ",105,\(hour.celsius),45,10,\(hour.utc % 6 == 0 ? (hour.utc == 24 ? "2.4" : "0") : "")"
        }
        let text = (["time,lon,temp,rh,ws,\(name)"] + rows).joined(separator: "\n")
        let table = try StationTable(InputFile(name: "made.csv", bytes: Array(text.utf8)))
        #expect(Self.noonRain(table)[1] == 2.4)
    }

    @Test("SYNOP: of sums of one, three and more hours in rows three hours apart those count that leave no gap")
    func synop() throws {
        let rows = MadeHours.all.filter { $0.utc % 3 == 0 }.map { hour in
            "30710;" + hour.time { "202607\(MadeHours.two($0))\(MadeHours.two($1))0000" }
                + ";5;\(hour.celsius + 273.15);280;45;\(hour.utc == 24 ? "0.4" : "0");\(hour.utc == 24 ? "2.4" : "0")"
        }
        var reading = StationTable.Reading()
        reading.longitude = 105
        let text = (["numer_sta;date;ff;t;td;u;rr1;rr3"] + rows).joined(separator: "\n")
        let table = try StationTable(InputFile(name: "synop.csv", bytes: Array(text.utf8)), reading)
        #expect(Self.noonRain(table)[1] == 2.4)
    }

    @Test("rain that stands in every sixth row alone names the option")
    func sparse() throws {
        let rows = MadeHours.all.map { hour in
            hour.time { "2026-07-\(MadeHours.two($0))T\(MadeHours.two($1)):00Z" }
                + ",105,\(hour.celsius),45,10,\(hour.utc % 6 == 0 ? "1" : "")"
        }
        let text = (["time,lon,temp,rh,ws,prec"] + rows).joined(separator: "\n")
        let table = try StationTable(InputFile(name: "made.csv", bytes: Array(text.utf8)))
        #expect(table.notes.contains { $0.contains("--rain 6h") })
    }

    @Test("rain by the hour is added up, rates and sums of hours by the option")
    func meanings() throws {
        let plain = try Self.table { [10: 1, 11: 0.5, 12: 2][$0] ?? 0 }
        #expect(Self.noonRain(plain)[1] == 3.5)
        let days = try Self.table({ $0 % 24 == 0 ? 6 : 0 }) { $0.rain = .hours(24) }
        #expect(Self.noonRain(days)[1] == 6 || Self.noonRain(days)[1] == 0)
    }

    @Test("a row that cannot be read is left out and kept where that is asked for, else it stops the table")
    func rejects() throws {
        let text = "date,temp,rh,ws,prec\n2026-07-01,20,50,10,0\n2026-07-02,hot,50,10,0\n2026-07-03,20,50,10,0\n"
        let file = InputFile(name: "made.csv", bytes: Array(text.utf8))
        #expect(throws: FormatError.self) { try StationTable(file) }
        var reading = StationTable.Reading()
        reading.keepsRejects = true
        let table = try StationTable(file, reading)
        #expect(table.stations[0].observations.map(\.day.day) == [1, 3])
        #expect(table.rejected.map(\.line) == [3] && table.rejected[0].reason.contains("hot"))
    }

    @Test("numbers that are possible and yet no weather name the option that mends them")
    func plausible() throws {
        func text(_ temperature: Double, _ humidity: Double) -> String {
            (["date,temp,rh,ws,prec"] + (1...9).map { "2026-07-0\($0),\(temperature),\(humidity),10,0" }).joined(
                separator: "\n")
        }
        for (values, option) in [((55.0, 50.0), "temperature=F"), ((20, 0.45), "humidity=fraction")] {
            let error = try #require(throws: FormatError.self) {
                try StationTable(InputFile(name: "made.csv", bytes: Array(text(values.0, values.1).utf8)))
            }
            #expect(error.found.contains("--unit \(option)"))
        }
        for (header, row, option) in [
            ("temp,rh,wind (m/s),prec", "20,50,40,0", "windSpeed="), ("temp,rh,ws,prec", "20,50,10,0.004", "rain=m"),
        ] {
            let text = (["date," + header] + (1...9).map { "2026-07-0\($0)," + row }).joined(separator: "\n")
            let error = try #require(throws: FormatError.self) {
                try StationTable(InputFile(name: "made.csv", bytes: Array(text.utf8)))
            }
            #expect(error.found.contains("--unit \(option)"), "\(error)")
        }
        var reading = StationTable.Reading()
        reading.choices.units = [.temperature: .fahrenheit]
        let table = try StationTable(InputFile(name: "made.csv", bytes: Array(text(50, 50).utf8)), reading)
        #expect(table.stations[0].observations[0].temperatureCelsius == 10)
    }

    @Test(
        "a column of means or extremes of days that an option names is said to be such; those of the night are refused")
    func wholeDays() throws {
        func read(_ temperature: String, _ humidity: String) throws -> StationTable {
            var reading = StationTable.Reading()
            reading.choices.columns = [.temperature: temperature, .humidity: humidity]
            let text = "date,tmax,tmin,temperature_mean,rhmin,rhmax,ws,prec\n2026-07-01,30,10,20,30,90,10,0\n"
            return try StationTable(InputFile(name: "made.csv", bytes: Array(text.utf8)), reading)
        }
        for (temperature, humidity) in [("tmax", "rhmin"), ("temperature_mean", "rhmin")] {
            #expect(
                try read(temperature, humidity).notes.contains {
                    $0.contains(temperature) && $0.contains("of the whole day")
                })
        }
        for (temperature, humidity) in [("tmin", "rhmin"), ("tmax", "rhmax")] {
            let error = try #require(throws: FormatError.self) { try read(temperature, humidity) }
            #expect(error.found.contains("of the night"))
        }
    }

    @Test("wind of a Russian column without a unit is asked for")
    func russian() throws {
        func read(_ wind: String) throws -> StationTable {
            let text = "Дата;Температура, °С;Влажность;\(wind);Осадки, мм\n01.07.2026;20,5;50;5;0\n"
            return try StationTable(InputFile(name: "made.csv", bytes: Array(text.utf8)))
        }
        let observation = try read("Скорость ветра, м/с").stations[0].observations[0]
        #expect(observation.windKilometersPerHour == 18 && observation.temperatureCelsius == 20.5)
        let error = try #require(throws: FormatError.self) { try read("Скорость ветра") }
        #expect(error.expected.contains("--unit windSpeed=m/s"))
    }

    @Test("ten lines tell how a table is read")
    func check() throws {
        let text = StationCheck(try Self.table { _ in 0 }).text
        for word in [
            "form", "source", "rows", "clock", "temperature", "humidity", "windSpeed", "rain", "gaps",
            "since the row before",
        ] {
            #expect(text.contains(word), "\(word)")
        }
    }
}
