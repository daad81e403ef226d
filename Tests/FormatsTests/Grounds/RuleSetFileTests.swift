import EmergencyResponse
import Geo
import Glibc
import Testing
import Wording

@testable import ResponseFormats
@testable import Tables

@Suite("Rule sets in files")
struct RuleSetFileTests {
    /// The folder Rules beside Tests.
    private static let folder = {
        var parts = #filePath.split(separator: "/")
        while let last = parts.popLast(), last != "Tests" {}
        return "/" + parts.joined(separator: "/") + "/Rules"
    }()

    private func set(_ name: String) throws -> RuleSet { try RuleSetFile.read("\(Self.folder)/\(name).json") }

    private func read(_ text: String) throws -> RuleSet {
        let path = "/tmp/zarevo-rules-\(getpid())-\(UInt64.random(in: 0...UInt64.max)).json"
        try TextFile.write(text, as: .json, to: path)
        defer { unlink(path) }
        return try RuleSetFile.read(path)
    }

    /// A set whose one test stands on line 6.
    private func withTest(_ test: String) -> String {
        """
        {
          "name": "a", "title": "b", "clock": "firstDetection",
          "clauses": [
            {
              "id": "c", "title": "d", "level": "regional", "each": "region",
              "fire": [\(test)],
              "editions": [{ "from": "2024-01-01", "citation": "e", "verify": false }]
            }
          ]
        }
        """
    }

    private func fault(_ text: String) -> FormatError? {
        do {
            _ = try read(text)
            return nil
        } catch { return error as? FormatError }
    }

    @Test(
        "those that come with the program can be read, by the name of their file",
        arguments: [
            "russia-landscape-fires-2023", "russia-forest-emergency-2016", "us-preparedness-style", "template",
        ])
    func shipped(name: String) throws {
        let set = try set(name)
        #expect(set.name == name)
        #expect(set.clauses.allSatisfy { clause in clause.editions.allSatisfy { !$0.citation.isEmpty } })
    }

    @Test("decree 2263: 24, 72 and 168 hours, from 2024 in Moscow time, second-hand")
    func landscape() throws {
        let set = try set("russia-landscape-fires-2023")
        func tests(_ id: String) -> RuleCondition? { set.clauses.first { $0.id == id }?.condition }
        #expect(tests("regional-24h") == .fire([.uncontainedHours(.atLeast(24))]))
        #expect(tests("federal-72h") == .fire([.uncontainedHours(.atLeast(72))]))
        #expect(
            tests("government-168h")
                == .fire([.uncontainedHours(.atLeast(168)), .growthHectaresPerDay(.moreThan(0))]))
        let last = try #require(Instant(iso8601: "2023-12-31T23:59:59+03:00"))
        for clause in set.clauses {
            #expect(clause.edition(at: last) == nil)
            #expect(clause.edition(at: last.adding(hours: 1.0 / 3_600))?.mustBeVerified == true)
        }
    }

    @Test("decree 376: in July 2019 the wording before decree 2016 of 2021 counts, and it is said that it was not read")
    func forest() throws {
        let set = try set("russia-forest-emergency-2016")
        let july = try #require(Instant(iso8601: "2019-07-31T18:00:00Z"))
        let later = try #require(Instant(iso8601: "2022-07-31T18:00:00Z"))
        for clause in set.clauses {
            let edition = try #require(clause.edition(at: july))
            #expect(edition.citation.contains("before decree 2016"))
            #expect(edition.mustBeVerified)
            #expect(edition.note?.contains("second-hand") == true)
            #expect(clause.edition(at: later)?.citation.contains("edition of decree 2016") == true)
        }
        #expect(
            set.clauses.first?.condition
                == .fire([
                    .uncontainedHours(.moreThan(48)),
                    .burnedHectaresByZone([.ground: .moreThan(25), .aviation: .moreThan(200)]),
                ]))
    }

    @Test("levels of preparedness run from 1 to 5")
    func preparedness() throws {
        #expect(try set("us-preparedness-style").clauses.map(\.outcome) == (1...5).map(RuleOutcome.preparedness))
    }

    @Test(
        "what is wrong is named with its line and place",
        arguments: [
            ("{ \"uncontainedHours\": { \"atLeast\": -1 } }", "a number from 0"),
            ("{ \"uncontainedHours\": { \"atMost\": 24 } }", "atLeast or moreThan"),
            ("{ \"uncontainedHours\": 24 }", "an object"),
            ("{ \"hours\": { \"atLeast\": 24 } }", "one of uncontainedHours"),
            ("{ \"burning\": true, \"burnedHectares\": { \"atLeast\": 1 } }", "one test"),
            ("{ \"burning\": false }", "true"), ("{ \"burnedHectaresByZone\": { } }", "a limit for at least one zone"),
            ("{ \"burning\": true, \"burning\": true }", "each name once"), ("{ \"burning\": tru }", "a value"),
        ])
    func wrong(test: String, expected: String) throws {
        let fault = try #require(self.fault(withTest(test)))
        #expect(fault.line == 6)
        #expect(fault.expected.contains(expected), "\(fault)")
    }

    @Test("a set without clauses, with a member that nobody knows, or with overlapping editions is refused")
    func refused() throws {
        let good = withTest("{ \"burning\": true }")
        #expect(try read(good).clauses.count == 1)
        #expect(fault(good.replacing("\"title\": \"b\"", with: "\"titel\": \"b\""))?.line == 2)
        #expect(fault("{\"name\":\"a\",\"title\":\"b\",\"clock\":\"firstDetection\",\"clauses\":[]}") != nil)
        let edition = "{ \"from\": \"2024-01-01\", \"citation\": \"e\", \"verify\": false }"
        #expect(fault(good.replacing(edition, with: edition + ", " + edition))?.line == 7)
        #expect(fault(good.replacing("2024-01-01", with: "2024-02-30"))?.expected.contains("editions[0].from") == true)
        #expect(
            fault(good.replacing("\"verify\": false", with: "\"until\": \"2023-01-01\", \"verify\": true"))?.line == 7)
        #expect(fault("") != nil)
        #expect(fault(good + "}")?.line == 10)
    }

    @Test("members that begin with // are comments")
    func comments() throws {
        #expect(
            try read(withTest("{ \"// why\": [1, {}], \"burning\": true }")).clauses[0].condition == .fire([.burning]))
    }

    @Test("no cut of a set and no changed byte of it makes the reader stop the program")
    func damaged() throws {
        let bytes = Array(withTest("{ \"uncontainedHours\": { \"atLeast\": 24.5e0 } }").utf8)
        var refused = 0
        for index in bytes.indices {
            for text in [Array(bytes[..<index]), bytes[..<index] + [UInt8(ascii: "\"")] + bytes[(index + 1)...]] {
                if fault(String(decoding: text, as: UTF8.self)) != nil { refused += 1 }
            }
        }
        #expect(refused > bytes.count)
    }
}

@Suite("What is known of areas")
struct AreaBackgroundFileTests {
    private func read(_ text: String) throws -> [String: AreaBackground] {
        let path = "/tmp/zarevo-background-\(getpid())-\(UInt64.random(in: 0...UInt64.max)).csv"
        try TextFile.write(text, as: .csv, to: path)
        defer { unlink(path) }
        return try AreaBackgroundFile.read(path)
    }

    @Test("is what the table says, and empty is not known, which is not zero")
    func table() throws {
        let areas = try read("code,zone,meanFireCount,meanBurnedHectares\nRU-KYA,,0,\nKEZH,aviation,,1500.5\n")
        #expect(areas["RU-KYA"] == AreaBackground(meanFireCount: 0))
        #expect(areas["KEZH"] == AreaBackground(zone: .aviation, meanBurnedHectares: 1_500.5))
    }

    @Test(
        "a zone that is none, a mean below zero, and a code twice are refused with the line",
        arguments: ["A,forest,1", "A,,-1", "A,,many", "B,,1"])
    func refused(row: String) {
        #expect {
            try read("code,zone,meanFireCount\nB,ground,1\n\(row)\n")
        } throws: { ($0 as? FormatError)?.line == 3 }
    }
}
