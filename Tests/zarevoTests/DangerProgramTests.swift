import TestSupport
import Testing

@Suite("zarevo danger, on tables")
struct DangerProgramTests {
    let folder: TemporaryFolder
    let program: Program

    init() throws {
        folder = try TemporaryFolder()
        program = try Program(in: folder)
        _ = try folder.write(Self.season, as: "season.csv")
    }

    /// The first two days of the sample season of the FWI System (VanWagnerPickett1985).
    private static let season = """
        id,lat,long,yr,mon,day,temp,rh,ws,prec
        A,46,-100,1985,4,13,17,42,25,0
        A,46,-100,1985,4,14,20,21,25,2.4

        """

    /// What the print gives for them: FFMC, DMC, DC, ISI, BUI, FWI.
    private static let printed = [[87.7, 8.5, 19.0, 10.9, 8.5, 10.1], [86.2, 10.4, 23.6, 8.8, 10.4, 9.3]]
    private static let outputs = ["FFMC", "DMC", "DC", "ISI", "BUI", "FWI", "DSR"]

    private func table(_ arguments: String..., input: String = "/dev/null") throws -> Table {
        let outcome = try program.run(["danger"] + arguments, input: input)
        #expect(outcome.status == 0, "\(outcome.errors)")
        return Table(outcome.output)
    }

    @Test("the input's columns, then the indices, to the printed digit")
    func fwi() throws {
        let result = try table("season.csv", "--coefficient", "classic")
        #expect(
            Array(result.columns.prefix(17)) == ["id", "lat", "long", "yr", "mon", "day", "temp", "rh", "ws", "prec"]
                + Self.outputs)
        for (row, printed) in zip(result.rows, Self.printed) {
            for (name, digit) in zip(Self.outputs, printed) {
                let value = try #require(row[name].flatMap(Double.init))
                #expect((value - digit).magnitude <= 0.0500001, "\(name)")
            }
        }
    }

    @Test("file, standard input, gzip and -o give one result")
    func inputs() throws {
        let expected = try program.run("danger", "season.csv").output
        #expect(expected.contains("FFMC"))
        #expect(try program.run(["danger", "-"], input: folder.path("season.csv")).output == expected)
        _ = try folder.write(Gzip.stored(Array(Self.season.utf8)), as: "season.csv.gz")
        #expect(try program.run("danger", "season.csv.gz").output == expected)
        let written = try program.run("danger", "season.csv", "-o", "danger.csv")
        #expect(written.output.isEmpty && written.status == 0)
        #expect(try folder.text("danger.csv") == expected)
    }

    @Test("codes start where they are told to: a season in two parts is the season in one")
    func start() throws {
        let whole = try table("season.csv", "--digits", "full")
        let lines = Self.season.split(separator: "\n")
        _ = try folder.write("\(lines[0])\n\(lines[2])\n", as: "second.csv")
        let first = whole.rows[0]
        let second = try table(
            "second.csv", "--digits", "full", "--start-ffmc", first["FFMC"] ?? "", "--start-dmc", first["DMC"] ?? "",
            "--start-dc", first["DC"] ?? "")
        #expect(second.rows.first == whole.rows.last)
        #expect((first["FFMC"]?.filter(\.isNumber).count ?? 0) >= 9)
    }

    @Test("Nesterov has its two columns; JSON the same names as CSV")
    func others() throws {
        let nesterov = try table("season.csv", "--system", "nesterov")
        #expect(Array(nesterov.columns.dropFirst(10).prefix(2)) == ["nesterov", "nesterovClass"])
        let json = try program.run("danger", "season.csv", "--json").output
        #expect(json.hasPrefix(#"[{"id":"A","lat":"46","#) && json.contains(#""FWI":"#))
    }

    @Test("what was assumed is said beside the result, not in it")
    func notes() throws {
        _ = try folder.write("date,temp_f,rh,ws,prec\n1985-04-13,62.6,101,25,0\n", as: "odd.csv")
        let outcome = try program.run("danger", "odd.csv")
        #expect(outcome.status == 0)
        for part in ["temp_f from °F", "101 %", "no latitude"] { #expect(outcome.errors.contains(part), "\(part)") }
        #expect(outcome.output.split(separator: "\n").count == 2)
    }

    @Test(
        "a wrong table ends with 65, file and line; wrong usage with 64; no file with 74",
        arguments: [
            (["danger", "bad.csv"], Int32(65), "bad.csv:2: expected"), (["danger", "missing.csv"], 74, "missing.csv"),
            (["danger", "season.csv", "--start-ffmc", "120"], 64, "Usage"),
            (["danger", "season.csv", "season.csv"], 64, "one table"),
            (["danger", "season.csv", "--column", "warmth=temp"], 64, "Usage"),
            (["danger", "season.csv", "--unit", "rain=F"], 64, "Usage"),
            (["danger", "season.csv", "--overwinter"], 64, "--season"),
            (["danger", "season.csv", "-o", "missing/danger.csv"], 74, "missing/danger.csv"),
            (["behavior", "season.csv"], 65, "season.csv:1: expected a column FUELTYPE"),
            (["behavior", "grass.csv"], 65, "grass.csv:2: expected degree of curing"),
        ])
    func failures(arguments: [String], status: Int32, said: String) throws {
        _ = try folder.write("date,temp,rh,ws,prec\n2020-06-31,20,50,5,0\n", as: "bad.csv")
        _ = try folder.write("FuelType,FFMC\nO-1a,90\n", as: "grass.csv")
        let outcome = try program.run(arguments)
        #expect(outcome.status == status)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains(said), "\(outcome.errors)")
    }
}

@Suite("zarevo behavior, on tables")
struct BehaviorProgramTests {
    let program: Program

    init() throws {
        program = try Program(in: TemporaryFolder())
        _ = try program.folder.write(
            "id;FuelType;LAT;LONG;FFMC;BUI;WS;WD;GS;Dj;hr;Accel;Aspect\n1;C-1;55;110;90;130;20;0;15;182;0.333333333;1;270\n",
            as: "stands.csv")
    }

    @Test("primary, secondary and all are the columns of cffdrs; the first published case has its digits")
    func columns() throws {
        let primary = Table(try program.run("behavior", "stands.csv").output)
        #expect(primary.columns == ["ID", "CFB", "CFC", "FD", "HFI", "RAZ", "ROS", "SFC", "TFC"])
        #expect(primary.rows[0]["FD"] == "I")
        #expect(abs((primary.rows[0]["HFI"].flatMap(Double.init) ?? 0) - 3_139.25) < 0.005)
        let secondary = Table(try program.run("behavior", "stands.csv", "--columns", "secondary").output)
        #expect(secondary.columns.count == 35 && secondary.columns[1] == "BE" && secondary.columns.last == "TTI")
        let all = Table(try program.run("behavior", "stands.csv", "--output", "all").output)
        #expect(all.columns == primary.columns + secondary.columns.dropFirst())
    }

    @Test("THETA is in degrees, or read as cffdrs reads it when that is asked for")
    func angle() throws {
        func toward(_ arguments: String...) throws -> Double? {
            let outcome = try program.run(["behavior", "stands.csv", "--columns", "all"] + arguments)
            return Table(outcome.output).rows[0]["TROS"].flatMap(Double.init)
        }
        // cffdrs 1.10.0, fbp_06.csv, case 1; the other is the focal form at 174.7° off the head.
        #expect(abs((try toward("--angle", "cffdrs") ?? 0) - 0.6249) < 5e-5)
        #expect(abs((try toward() ?? 0) - 0.2262) < 5e-5)
    }
}
