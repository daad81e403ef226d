import Glibc
import TestSupport
import Testing

@Suite("Ledger commands")
struct LedgerProgramTests {
    let program: Program
    let people: People

    init() throws {
        program = try Program(in: TemporaryFolder())
        people = try People(program)
        try people.act(People.declare, by: "governor", at: "06:00")
        try people.act(People.offer, at: "15:00")
        try people.act(["offers", "acknowledge", "far", "--words", "Спасибо"], at: "15:05")
    }

    private func export() throws -> String { try program.run("ledger", "export").output }

    @Test("an export is verified, and taken up by another store, once")
    func roundTrip() throws {
        let file = try program.folder.write(try export(), as: "ledger.jsonl")
        #expect(try program.run("ledger", "verify").output.hasPrefix("3 entries"))
        #expect(try program.run("ledger", "verify", file).status == 0)
        #expect(
            try program.run("ledger", "import", file, "--store", "other.gpkg", "--json").output
                == "{\"new\":3,\"entries\":3}\n")
        #expect(
            try program.run("ledger", "import", file, "--store", "other.gpkg", "--json").output
                == "{\"new\":0,\"entries\":3}\n")
        #expect(try program.run("ledger", "export", "--store", "other.gpkg").output == export())
    }

    @Test("65: a changed export is refused, and the entry is named")
    func changed() throws {
        let text = try export().replacing("Спасибо", with: "спасибо")
        let file = try program.folder.write(text, as: "changed.jsonl")
        for command in ["verify", "import"] {
            let outcome = try program.run("ledger", command, file, "--store", "other.gpkg")
            #expect(outcome.status == 65)
            #expect(outcome.errors.contains("changed.jsonl:3: entry 3: changed"))
        }
    }

    @Test("65: an export that lacks its end is missed by those who noted the head")
    func shortened() throws {
        let lines = try export().split(separator: "\n")
        let file = try program.folder.write(lines.dropLast().map { $0 + "\n" }.joined(), as: "short.jsonl")
        let head = try #require(lines.last?.firstRange(of: "\"hash\":\"")).upperBound
        let hash = try #require(lines.last?[head...].prefix(64)).description
        #expect(try program.run("ledger", "verify", file).status == 0)
        #expect(try program.run("ledger", "verify", file, "--head", hash).status == 65)
        #expect(try program.run("ledger", "verify", "--head", hash).status == 0)
    }

    @Test("65: bytes that changed on the way are told from entries that did")
    func changedOnTheWay() throws {
        let text = try export()
        let ways = [
            (text.replacing("\n", with: "\r\n"), "CR LF"), ("\u{FEFF}" + text, "byte order mark"),
            (String(text.dropLast()), "no line feed"), (text.replacing("\":", with: "\": "), "other blanks"),
        ]
        for (changed, words) in ways {
            let file = try program.folder.write(changed, as: "changed.jsonl")
            let outcome = try program.run("ledger", "verify", file)
            #expect(outcome.status == 65 && outcome.errors.contains(words), "\(outcome.errors)")
            #expect(outcome.errors.contains("whole"))
        }
        let forged = try program.folder.write(
            text.replacing("a", with: "e").replacing("\n", with: "\r\n"), as: "forged.jsonl")
        #expect(try !program.run("ledger", "verify", forged).errors.contains("whole"))
    }

    @Test("65: two ledgers that went different ways are not mixed")
    func forked() throws {
        let file = try program.folder.write(try export(), as: "ledger.jsonl")
        #expect(try program.run("ledger", "import", file, "--store", "other.gpkg").status == 0)
        try people.act(["offers", "decline", "far", "--reason", "enough"], at: "16:00")
        let elsewhere = ["offers", "decline", "far", "--reason", "no", "--store", "other.gpkg"]
        #expect(try people.act(elsewhere, at: "16:00").status == 0)
        let newer = try program.folder.write(try export(), as: "newer.jsonl")
        let outcome = try program.run("ledger", "import", newer, "--store", "other.gpkg")
        #expect(outcome.status == 65 && outcome.errors.contains("different ways"))
    }

    @Test("a correction is an entry, and changes what is listed")
    func corrected() throws {
        let wrong = ["ledger", "correct", "3", "--void", "--reason", "nobody thanked"]
        #expect(try program.run(wrong + ["--actor", "minister.json"]).status == 0)
        #expect(try program.run("offers", "list").output.contains("received"))
        let listed = try program.run("ledger", "list").output.split(separator: "\n")
        #expect(listed.compactMap { Int($0.prefix { $0.isNumber }) } == [1, 2, 3, 4])
        #expect(listed.allSatisfy { $0.count <= 100 })
        let broken = try program.run("ledger", "correct", "9", "--void", "--reason", "x", "--actor", "minister.json")
        #expect(broken.status == 65)
    }

    @Test("acts from a file are recorded all together or not at all")
    func recorded() throws {
        let entries = try export().split(separator: "\n")
        let actor =
            #"{"name":"E","role":"r","authority":{"areas":["RU"],"level":"federal","origins":["domestic"],"from":"2018-01-01T00:00:00Z"}}"#
        let line = { (id: String, kind: String) in
            #"{"act":{"kind":"\#(kind)","subject":"\#(id)","content":{"reportedBy":"Dispatch"}},"actor":\#(actor),"effectiveAt":"2019-07-31T00:00:00Z"}"#
        }
        let broken = [line(people.fire, "fire.register"), "", line(people.fire, "fire.register")].joined(
            separator: "\n")
        let outcome = try program.run("ledger", "record", try program.folder.write(broken, as: "acts.jsonl"))
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains("acts.jsonl:3: refused: fire \(people.fire) is active"))
        #expect(try export().split(separator: "\n") == entries)
        let whole = [line(people.fire, "fire.register"), line(people.fire, "fire.localise")].joined(separator: "\n")
        #expect(try program.run("ledger", "record", try program.folder.write(whole, as: "acts.jsonl")).status == 0)
        let unknown = try program.folder.write(line("a", "fire.burn"), as: "unknown.jsonl")
        #expect(try program.run("ledger", "record", unknown).status == 65)
    }

    @Test("twenty acts at once all stand, whatever order they come in, and the chain verifies")
    func together() async throws {
        let program = program
        let runs = try await withThrowingTaskGroup(of: Program.Outcome.self) { group in
            for number in 0..<20 {
                var offer = People.offer + ["--actor", "minister.json"]
                offer[2] = "far-\(number)"
                group.addTask { [offer] in try program.run(offer) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(runs.allSatisfy { $0.status == 0 }, "\(runs.map(\.errors).joined())")
        #expect(try program.run("ledger", "verify").output.hasPrefix("23 entries, all as they were written"))
    }

    @Test(
        "65: areas that are not loaded are refused with a suggestion, fires that nobody saw and instants that cannot be meant too"
    )
    func unknown() throws {
        func offer(_ area: String, _ more: String...) throws -> Program.Outcome {
            var offer = People.offer
            offer[2] = "x"
            offer[offer.firstIndex(of: "RU") ?? 0] = area
            return try program.run(offer + more + ["--actor", "minister.json"])
        }
        let mistyped = try offer("RU-KAY")
        #expect(mistyped.status == 65)
        #expect(mistyped.errors.contains("area RU-KAY is not loaded; is RU-KYA meant?; zarevo areas list"))
        #expect(try offer("RU-1").status == 65)
        #expect(
            try offer("RU", "--time", "1970-01-01T00:00:00Z", "--insist").errors.contains("is not between 1990-01-01"))
        #expect(try offer("RU", "--time", "2099-01-01T00:00:00Z", "--insist").status == 65)
        let fire = ["suppression", "register", "20190715-5f3a09c1d2", "--reported-by", "D", "--actor", "minister.json"]
        #expect(try program.run(fire).errors.contains("is not the id of a fire event"))
        #expect(try program.run("ledger", "verify").output.hasPrefix("3 entries"))
        #expect(try offer("04720@RU-KYA").status == 0)
    }

    @Test("64: an instant years from the clock and from what is held is asked back, and may be insisted on")
    func farOff() throws {
        var offer = People.offer
        offer[2] = "old"
        offer += ["--time", "2002-09-10T12:00:00Z", "--actor", "minister.json"]
        let asked = try program.run(offer)
        #expect(asked.status == 64)
        #expect(asked.errors.contains("--time 2002-09-10T12:00:00Z: more than two years from now"))
        #expect(asked.errors.contains("--insist"))
        #expect(try program.run("situation", "--at", "2002-08-11T00:00:00Z").status == 64)
        #expect(try program.run("declarations", "list", "--at", "2091-08-11T00:00:00Z").status == 64)
        let authority = ["--authority", "RU", "--authority-level", "federal", "--authority-foreign"]
        let insisted = try program.run(offer + ["--insist"] + authority + ["--authority-from", "2000-01-01T00:00:00Z"])
        #expect(insisted.status == 0, "\(insisted.errors)")
    }

    @Test(
        "docs/verify_ledger.py finds the same, where there is Python",
        .enabled(if: access("/usr/bin/python3", X_OK) == 0))
    func otherLanguage() throws {
        let file = try program.folder.write(try export(), as: "ledger.jsonl")
        let changed = try program.folder.write(try export().replacing("Спасибо", with: "спасибо"), as: "changed.jsonl")
        let script = #filePath.components(before: "/Tests/") + "/docs/verify_ledger.py"
        #expect(try status(of: script, file) == 0)
        #expect(try status(of: script, changed) == 1)
    }

    private func status(of script: String, _ file: String) throws -> Int32 {
        var process: pid_t = 0
        let texts = ["/usr/bin/python3", script, file]
        let arguments: [UnsafeMutablePointer<CChar>?] = texts.map { strdup($0) } + [nil]
        defer { arguments.forEach { free($0) } }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
        }
        #expect(posix_spawn(&process, "/usr/bin/python3", &actions, nil, arguments, nil) == 0)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return status >> 8 & 0xff
    }
}

extension String {
    fileprivate func components(before mark: String) -> String {
        firstRange(of: mark).map { String(self[..<$0.lowerBound]) } ?? self
    }
}
