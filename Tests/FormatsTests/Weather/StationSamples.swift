@testable import ModelRuns
@testable import Tables

/// Tables of stations for tests.
enum StationSamples {
    /// Reads a text as a table of stations.
    static func table(
        _ text: String, _ reading: StationTable.Reading = StationTable.Reading()
    ) throws -> StationTable {
        let folder = try TemporaryFolder()
        return try StationTable(InputFile(folder.write(text, as: "station.csv")), reading)
    }

    /// The first ten days of the sample season of the FWI System: month, day, °C, %, km/h, mm.
    static let weather = [
        [4, 13, 17.0, 42, 25, 0], [4, 14, 20.0, 21, 25, 2.4], [4, 15, 8.5, 40, 17, 0], [4, 16, 6.5, 25, 6, 0],
        [4, 17, 13.0, 34, 24, 0], [4, 18, 6.0, 40, 22, 0.4], [4, 19, 5.5, 52, 6, 0], [4, 20, 8.5, 46, 16, 0],
        [4, 21, 9.5, 54, 20, 0], [4, 22, 7.0, 93, 14, 9],
    ]

    /// FFMC, DMC, DC, ISI, BUI, FWI of those days as printed (VanWagnerPickett1985).
    static let printed = [
        [87.7, 8.5, 19.0, 10.9, 8.5, 10.1], [86.2, 10.4, 23.6, 8.8, 10.4, 9.3], [87.0, 11.8, 26.1, 6.5, 11.7, 7.6],
        [88.8, 13.2, 28.2, 4.9, 13.1, 6.2], [89.1, 15.4, 31.5, 12.6, 15.3, 14.8], [88.7, 16.5, 33.5, 10.7, 16.4, 13.5],
        [87.4, 17.2, 35.4, 4.0, 17.1, 5.9], [87.4, 18.5, 37.9, 6.6, 18.4, 9.7], [86.8, 19.7, 40.6, 7.4, 19.6, 11.0],
        [29.9, 10.1, 29.5, 0.0, 10.9, 0.0],
    ]

    /// Those days under a header and with a separator, each row made by a function.
    static func season(_ header: String, row: ([Double]) -> [String]) -> String {
        let separator = header.contains(";") ? ";" : header.contains("\t") ? "\t" : ","
        return ([header] + weather.map { row($0).joined(separator: separator) }).joined(separator: "\n") + "\n"
    }

    /// As cffdrs names its columns.
    static let plain = season("long,lat,yr,mon,day,temp,rh,ws,prec") {
        ["-100", "46", "1985"] + $0.map { "\($0)" }.enumerated().map { $0 < 2 ? String($1.dropLast(2)) : $1 }
    }
}

/// A result as text, taken apart.
struct ResultTable {
    let columns: [String]
    let rows: [[String: String]]

    init(_ csv: String) {
        let lines = csv.split(separator: "\n").map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        columns = lines.first ?? []
        let names = columns
        rows = lines.dropFirst().map { fields in
            Dictionary(zip(names, fields), uniquingKeysWith: { first, _ in first })
        }
    }

    /// The numbers of some columns in each row; NaN where empty.
    func numbers(_ names: [String]) -> [[Double]] {
        rows.map { row in names.map { row[$0].flatMap(Double.init) ?? .nan } }
    }
}
