import FireBehavior
import Testing

@testable import ModelRuns
@testable import Tables

@Suite("Tables of fire behaviour")
struct BehaviorTableTests {
    /// Six of the twenty published cases (FCFDG1992; Wotton2009), as cffdrs gives them in test_fbp.csv.
    private static let cases = """
        id;FuelType;LAT;LONG;ELV;FFMC;BUI;WS;WD;GS;Dj;D0;hr;PC;PDF;GFL;cc;theta;Accel;Aspect;BUIEff;CBH;CFL;ISI
        1;C-1;55;110;;90;130;20;0;15;182;;0.333333333;;;;NA;0;1;270;1;;;0
        4;C-4;55;105;200;85;82;0;NA;75;182;;0.5;;;;NA;0;1;315;1;;;0
        5;c5;55;105;;88;56;3.4;0;23;152;145;0.5;;;;NA;0;1;180;1;;;0
        7;C-7;50;125;;88.8;15;22.1;270;15;152;;0.333333333;;;;NA;0;1;NA;1;;;0
        10;M-2;63;120;100;97;150;41;180;50;213;;0.333333333;10;;;NA;0;1;200;1;NA;;0
        13;O-1A;56;90;;95;20;35;180;50;244;;0.083333333;;;1;90;0;1;270;1;;NA;0
        """

    /// Their primary outputs, to four digits (cffdrs 1.10.0, fbp_01.csv).
    private static let primary = """
        ID,CFB,CFC,FD,HFI,RAZ,ROS,SFC,TFC
        1,0.6461,0.4845,I,3139.25,174.7,5.556,1.399,1.883
        4,0.9682,1.162,C,18483.21,135,16.63,2.543,3.704
        5,0,0,S,17.82,0,0.04876,1.218,1.218
        7,0,0,S,1488.46,99.82,2.354,2.107,2.107
        10,0.9354,0.07483,C,9474.31,7.66,18.06,1.674,1.749
        13,0,0,S,40401.54,40.71,134.67,1,1
        """

    /// Case 5 in every column (cffdrs 1.10.0, fbp_06.csv).
    private static let whole = """
        ID,CFB,CFC,FD,HFI,RAZ,ROS,SFC,TFC,BE,SF,ISI,FFMC,FMC,D0,RSO,CSI,FROS,BROS,HROSt,FROSt,BROSt,FCFB,BCFB,FFI,BFI,FTFC,BTFC,TI,FTI,BTI,LB,LBt,WSV,DH,DB,DF,TROS,TROSt,TCFB,TFI,TTFC,TTI
        5,0,0,S,17.82,0,0.04876,1.218,1.218,1,1.832,3.216,88,85.93,145,29.08,10627.79,0.04873,0.04869,0.04721,0.04718,0.04715,0,0,17.81,17.79,1.218,1.218,0,0,0,1,1,0.003836,1.052,1.051,1.052,0.04876,0.04721,0,17.82,1.218,0
        """

    private static func table(_ text: String) throws -> BehaviorTable {
        let folder = try TemporaryFolder()
        return try BehaviorTable(InputFile(folder.write(text, as: "stands.csv")))
    }

    private static func result(
        _ text: String, _ columns: [PredictionColumn] = PredictionColumn.primary
    ) throws -> ResultTable {
        ResultTable(BehaviorWriter(columns).csv(try table(text).answers))
    }

    private static func expect(_ result: ResultTable, agreesWith printed: ResultTable) {
        #expect(result.columns == printed.columns)
        #expect(result.rows.count == printed.rows.count)
        for (row, given) in zip(result.rows, printed.rows) {
            for name in printed.columns {
                let text = given[name] ?? ""
                guard let digits = Double(text), let value = row[name].flatMap(Double.init) else {
                    #expect(row[name] == text)
                    continue
                }
                let tolerance = max(digits.magnitude * 5.001e-4, digits.magnitude >= 10 ? 0.00501 : 0)
                #expect((value - digits).magnitude <= tolerance, "\(name) \(value), printed \(digits)")
            }
        }
    }

    /// The same table with its columns the other way round.
    private static func turned(_ text: String) -> String {
        text.split(separator: "\n").map {
            $0.split(separator: ";", omittingEmptySubsequences: false).reversed().joined(separator: ";")
        }.joined(separator: "\n")
    }

    @Test(
        "the published cases come out to the printed digit, whatever case, order and separator",
        arguments: [cases, cases.uppercased(), cases.lowercased(), cases.replacing(";", with: ","), turned(cases)])
    func published(text: String) throws {
        Self.expect(try Self.result(text), agreesWith: ResultTable(Self.primary))
    }

    @Test("every output of a case stands under its name in cffdrs, in its order")
    func everyColumn() throws {
        let lines = Self.cases.split(separator: "\n")
        let result = try Self.result("\(lines[0])\n\(lines[3])", PredictionColumn.allCases)
        Self.expect(result, agreesWith: ResultTable(Self.whole))
    }

    @Test("LONG is west with either sign; columns that are not there have the values of cffdrs")
    func standards() throws {
        let west = try Self.result("FuelType,LAT,LONG,FFMC,BUI,WS,GS,DJ\nC2,55,120,90,60,10,0,180")
        let signed = try Self.result("FuelType,LAT,LONG,FFMC,BUI,WS,GS,DJ\nC2,55,-120,90,60,10,0,180")
        let bare = try Self.table("FuelType\nC2")
        #expect(west.rows == signed.rows)
        #expect(ResultTable(BehaviorWriter(PredictionColumn.primary).csv(bare.answers)).rows == west.rows)
        #expect(bare.notes.contains { $0.contains("FFMC 90") && $0.contains("LAT 55") })
        let positive = try Self.table("FuelType,LONG\nC2,120")
        #expect(positive.notes.contains { $0.contains("degrees west") })
    }

    @Test("a column longitude is degrees east, and outside Canada foliar moisture must be given")
    func eastward() throws {
        let error = try #require(throws: FormatError.self) {
            try Self.table("FuelType,latitude,longitude\nC2,60,105")
        }
        #expect(error.line == 2 && error.expected.contains("FMC"))
        let given = try Self.result("FuelType,latitude,longitude,FMC\nC2,60,105,100")
        #expect(try Self.result("FuelType,LAT,LONG,FMC\nC2,55,110,100").rows == given.rows)
    }

    @Test(
        "what cannot be computed stops with its line and reason",
        arguments: [
            ("FuelType,CC\nC2,\nO-1a,", 3, "curing", "none"),
            ("FuelType\nO1b", 2, "curing", "none"),
            ("FuelType\nC-9", 2, "fuel type", "C-9"),
            ("FuelType,FFMC\nC2,102", 2, "101", "102"),
            ("FuelType,WS\nC2,calm", 2, "number", "calm"),
            ("FFMC,BUI\n90,60", 1, "FUELTYPE", "FFMC,BUI"),
        ])
    func refused(text: String, line: Int, expected: String, found: String) throws {
        let error = try #require(throws: FormatError.self) { try Self.table(text) }
        #expect(error.line == line && error.expected.contains(expected) && error.found.contains(found), "\(error)")
    }

    @Test("an empty value leaves its row empty and no other; nothing burns where there is no fuel")
    func unknown() throws {
        let text =
            "ID,FuelType,FFMC,BUI,WS,GS\na,C2,90,60,10,0\nb,C2,,60,10,0\nc,WA,,,,\nd,C2,90,60,10,0\ne,,90,60,10,0"
        let rows = try Self.result(text).rows
        #expect(rows.map { $0["ID"] } == ["a", "b", "c", "d", "e"])
        #expect(rows[1].allSatisfy { $0.key == "ID" || $0.value.isEmpty })
        #expect(rows[4].allSatisfy { $0.key == "ID" || $0.value.isEmpty })
        #expect(rows[2]["ROS"] == "0" && rows[2]["HFI"] == "0" && rows[2]["FD"] == "")
        #expect(rows[0].filter { $0.key != "ID" } == rows[3].filter { $0.key != "ID" })
        #expect(rows[0]["FD"] != "")
    }

    @Test("mixed stands without their share take that of cffdrs, and it is said")
    func shares() throws {
        let table = try Self.table("FuelType,PC,PDF\nM1,,\nM3,,")
        let given = try Self.result("FuelType,PC,PDF\nM1,50,\nM3,,35")
        #expect(ResultTable(BehaviorWriter(PredictionColumn.primary).csv(table.answers)).rows == given.rows)
        #expect(table.notes.contains { $0.contains("PC or PDF") })
    }

    private static let faulty =
        "ID,FUELTYPE,FFMC,BUI,WS,GS,CC\n1,C2,90,60,10,0,\n2,X9,90,60,10,0,\n3,O1a,90,60,10,0,80\n4,Y7,90,60,10,0,\n5,C2,hot,1,1,0,\n"

    @Test("all fuels that are not known are named at once, each with its line")
    func unknownFuels() throws {
        let file = InputFile(name: "made.csv", bytes: Array(Self.faulty.utf8))
        let error = try #require(throws: FormatError.self) { try BehaviorTable(file) }
        #expect(error.found == "X9 (line 3), Y7 (line 5)")
    }

    @Test("a bad row does not stop the others where rejects are kept")
    func rejects() throws {
        let table = try BehaviorTable(InputFile(name: "made.csv", bytes: Array(Self.faulty.utf8)), keepsRejects: true)
        #expect(table.answers.map(\.identifier) == ["1", "3"])
        #expect(table.rejected.map(\.line) == [3, 5, 6])
    }

    @Test("values that stand in are said: load of grass, day of least foliar moisture, place and day")
    func standIns() throws {
        let table = try BehaviorTable(InputFile(name: "made.csv", bytes: Array(Self.faulty.utf8)), keepsRejects: true)
        for word in ["1 rows of grass without a load (GFL): 0.35", "(D0)", "DJ 180"] {
            #expect(table.notes.contains { $0.contains(word) }, "\(word)")
        }
        #expect(table.columnNotes.contains { $0.input == .curing && $0.text == "\"CC\": 80 to 80, missing in 4 rows" })
    }
}
