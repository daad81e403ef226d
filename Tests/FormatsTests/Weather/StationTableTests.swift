import Chronology
import FireWeather
import Testing

@testable import ModelRuns
@testable import Tables

@Suite("Tables of stations")
struct StationTableTests {
    /// One warm day, as different tables write it: 20 °C, 50 %, 18 km/h, 2.54 mm.
    static let spellings = [
        "id,lat,long,yr,mon,day,temp,rh,ws,prec\nA,50,-100,2020,6,1,20,50,18,2.54",
        "PREC,WS,RH,TEMP,DAY,MON,YR,LONG,LAT,ID\n2.54,18,50,20,1,6,2020,-100,50,A",
        "Id;Lat;Long;Yr;Mon;Day;Temp;Rh;Ws;Prec\nA;50;-100;2020;6;1;20;50;18;2,54",
        "station\tlatitude\tlongitude\tdate\ttemperature\thumidity\twindSpeed\train\nA\t50\t-100\t2020-06-01\t20\t50\t18\t2.54",
        "station,lat,lon,time,temp_f,rh_pct,ws_mph,prec_in\nA,50,-100,2020-06-01,68,50,11.184681460272012,0.1",
        "station,lat,lon,date,Temp (F),RH [%],Wind Speed (m/s),Precip (in)\nA,50,-100,2020/6/1,68,50,5,0.1",
        "site,lat,lon,date,temperatureKelvin,humidity,windSpeedMetersPerSecond,rainMillimeters\nA,50,-100,20200601,293.15,50,5,2.54",
        "# a comment, with \"marks\"\n\nid,lat,long,yr,mon,day,temp,rh,ws,prec,other\r\n\"A\",50,-100,2020,6,1,20,50,18,2.54,\"x, y\"\r\n",
        "id,lat,long,yr,mon,day,hr,temp,rh,ws_kt,prec_cm\nA,50,-100,2020,6,1,12,20,0.5e2,9.719222462203025,0.254",
    ]

    @Test("columns are known by name, in any case, order, unit and separator", arguments: spellings)
    func columns(text: String) throws {
        let table = try StationSamples.table(text)
        let station = try #require(table.stations.first)
        let read = try #require(station.observations.first)
        let weather = try #require(read.weather)
        #expect(station.name == "A" && station.latitude == 50 && station.longitude == -100)
        #expect(read.day == CalendarDay(year: 2020, month: 6, day: 1))
        let numbers = [
            weather.temperatureCelsius - 20, weather.relativeHumidityPercent - 50, weather.windKilometersPerHour - 18,
            weather.rainMillimeters - 2.54,
        ]
        #expect(numbers.allSatisfy { $0.magnitude < 1e-12 }, "\(weather)")
    }

    @Test("columns and units that the header does not say can be said")
    func choices() throws {
        var reading = StationTable.Reading()
        reading.choices.columns = [.temperature: "T2", .rain: "Water"]
        reading.choices.units = [.temperature: .fahrenheit, .windSpeed: .milesPerHour]
        reading.latitude = 60
        let table = try StationSamples.table("date,t2,rh,ws,water\n2020-06-01,68,50,10,1", reading)
        let station = try #require(table.stations.first)
        #expect(station.latitude == 60)
        #expect(station.observations.first?.temperatureCelsius == 20)
        #expect(station.observations.first?.windKilometersPerHour == 16.09344)
    }

    @Test("humidity comes from the dew point where there is none: saturated at the temperature itself")
    func dewPoint() throws {
        let table = try StationSamples.table("date,temp,dew,ws,prec\n2020-06-01,20,20,5,0\n2020-06-02,30,10,5,0")
        let humidities = table.stations[0].observations.map(\.relativeHumidityPercent)
        #expect(humidities[0] == 100)
        // 12.27 hPa over 42.43 hPa (World Meteorological Organization, tables of saturation).
        #expect(try #require(humidities[1]) > 28.8 && (humidities[1] ?? 0) < 29.1)
    }

    @Test("humidity a little above 100 % is cut, and said")
    func saturated() throws {
        let table = try StationSamples.table("date,temp,rh,ws,prec\n2020-06-01,20,103,5,0\n2020-06-02,20,99,5,0")
        #expect(table.stations[0].observations.map(\.relativeHumidityPercent) == [100, 99])
        #expect(table.notes.contains { $0.contains("103") && $0.contains("100 %") })
    }

    @Test(
        "what is not there is missing, not zero", arguments: ["", "NA", "NaN", "nan", "null", "-9999", "-999", "-"])
    func missing(field: String) throws {
        let table = try StationSamples.table("date,temp,rh,ws,prec\n2020-06-01,20,50,5,\(field)")
        #expect(table.stations[0].observations[0].rainMillimeters == nil)
        #expect(table.stations[0].observations[0].weather == nil)
        #expect(table.stations[0].observations[0].temperatureCelsius == 20)
    }

    @Test(
        "a wrong table stops with its line, what was expected and what was found",
        arguments: [
            ("date,temp,rh,ws,prec\n2020-06-01,20,50,5,0\n2020-06-02,warm,50,5,0", 3, "number", "warm"),
            ("date,temp,rh,ws,prec\n2020-06-01,75,50,5,0", 2, "60", "75"),
            ("date,temp_f,rh,ws,prec\n2020-06-01,175,50,5,0", 2, "°C", "175 (79.4444 °C)"),
            ("date,temp,rh,ws,prec\n2020-06-01,20,106,5,0", 2, "humidity", "106"),
            ("date,temp,rh,ws,prec\n2020-06-01,20,50,-5,0", 2, "windSpeed", "-5"),
            ("date,temp,rh,ws,prec\n2020-02-30,20,50,5,0", 2, "day", "2020-02-30"),
            ("date,temp,rh,ws,prec\n06/01/2020,20,50,5,0", 2, "2020-06-01", "06/01/2020"),
            ("date,temp,rh,ws,prec\n2020-06-01,20,50,5", 2, "5 fields", "4"),
            ("date,temp,rh,ws\n2020-06-01,20,50,5", 1, "rain", "date,temp,rh,ws"),
            ("temp,rh,ws,prec\n20,50,5,0", 1, "the day", "temp,rh,ws,prec"),
            ("yr,mon,day,temp,rh,ws,prec\n2020,13,1,20,50,5,0", 2, "yr, mon, day", "2020, 13, 1"),
            ("date,temp (barn),rh,ws,prec\n2020-06-01,20,50,5,0", 1, "°F", "barn"),
            ("id,date,temp,rh,ws,prec\nA,2020-06-01,1,5,5,0\nA,2020-06-01,2,5,5,0", 2, "each station", "2020-06-01"),
            ("time,temp,rh,ws,prec\n2020-06-01T12:00,1,5,5,0\n2020-06-01T12:00,2,5,5,0", 3, "once", "line 2"),
            ("time,temp,rh,ws,prec\n2020-06-01T12:00Z,1,5,5,0\n2020-06-01T13:00Z,2,5,5,0", 2, "longitude", "none"),
            ("lat,date,temp,rh,ws,prec\n95,2020-06-01,20,50,5,0", 2, "latitude", "95"),
        ])
    func wrong(text: String, line: Int, expected: String, found: String) throws {
        let error = try #require(throws: FormatError.self) { try StationSamples.table(text) }
        #expect(error.line == line)
        #expect(error.expected.contains(expected), "\(error)")
        #expect(error.found.contains(found), "\(error)")
    }

    @Test("stations are kept apart by name, and by place where they have none, whatever the order of rows")
    func several() throws {
        let rows = ["A,60,2020-06-02,2", "B,50,2020-06-01,3", "A,60,2020-06-01,1", "B,50,2020-06-02,4"]
        let named = try StationSamples.table(
            (["id,lat,date,temp,rh,ws,prec"] + rows.map { $0 + ",50,5,0" }).joined(separator: "\n"))
        #expect(named.stations.map(\.name) == ["A", "B"])
        #expect(named.stations.map { $0.observations.map(\.temperatureCelsius) } == [[1, 2], [3, 4]])
        let placed = try StationSamples.table(
            (["lat,date,temp,rh,ws,prec"] + rows.map { $0.dropFirst(2) + ",50,5,0" }).joined(separator: "\n"))
        #expect(placed.stations.map(\.latitude) == [60, 50])
        #expect(placed.stations.map { $0.observations.map(\.temperatureCelsius) } == [[1, 2], [3, 4]])
    }
}
