import TestSupport

/// Files of people who act, and a story told with the program.
///
/// Acts name loaded areas and known fires, so both are there.
struct People {
    let program: Program
    /// A fire event of the season.
    let fire: String

    init(_ program: Program) throws {
        self.program = program
        _ = try program.folder.write(Self.areas, as: "russia.geojson")
        _ = try program.folder.write(Samples.season, as: "season.csv")
        _ = try program.run("areas", "load", "russia.geojson")
        _ = try program.run("ingest", "season.csv")
        let rows = try program.run("events", "--format", "csv").output.split(separator: "\n")
        fire = String(rows.dropFirst().first?.prefix { $0 != "," } ?? "")
        for (file, name, role, areas, level, origins) in [
            ("minister", "A. Minister", "minister", "RU", "federal", #""domestic","foreign""#),
            ("president", "B. President", "president", "RU", "federal", #""domestic","foreign""#),
            ("governor", "C. Governor", "governor", "RU-KYA", "regional", #""domestic""#),
        ] {
            _ = try program.folder.write(
                """
                {"name": "\(name)", "role": "\(role)", "authority": {"areas": ["\(areas)"], "level": "\(level)",
                 "origins": [\(origins)], "from": "2018-01-01T00:00:00Z"}}
                """, as: file + ".json")
        }
    }

    /// Runs a command as somebody, at a time of 31 July 2019.
    @discardableResult
    func act(_ arguments: [String], by person: String = "minister", at time: String) throws -> Program.Outcome {
        try program.run(arguments + ["--actor", person + ".json", "--time", "2019-07-31T\(time):00Z"])
    }

    private static let areas = Samples.collection([
        Samples.area("RU", "Russia", "country", nil, (90, 50, 120, 72)),
        Samples.area("RU-KYA", "Krasnoyarsk Krai", "region", "RU", (90, 50, 105, 72)),
        Samples.area("RU-IRK", "Irkutsk Oblast", "region", "RU", (105, 50, 120, 64)),
    ])

    static let declare = [
        "declarations", "record", "kya", "--regime", "emergency", "--level", "regional", "--area", "RU-KYA", "--number",
        "1",
        "--date", "2019-07-02", "--issued-by", "Government",
    ]
    static let offer = [
        "offers", "receive", "far", "--offeror", "A far country", "--origin", "foreign", "--receiver", "Russia",
        "--resource",
        "suppressionAircraft", "--area", "RU", "--level", "federal", "--words", "We can help",
    ]
}
