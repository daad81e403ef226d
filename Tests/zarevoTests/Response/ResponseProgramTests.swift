import TestSupport
import Testing

/// Acts recorded, refused and listed with the built program.
@Suite("Response commands")
struct ResponseProgramTests {
    let program: Program
    let people: People

    init() throws {
        program = try Program(in: TemporaryFolder())
        people = try People(program)
    }

    private func json(_ arguments: String...) throws -> [ListedItem] {
        let outcome = try program.run(arguments + ["--json"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        return try ListedItem.list(outcome.output)
    }

    @Test("a declaration is in force from its time, in a table and as JSON")
    func declarations() throws {
        #expect(try people.act(People.declare, by: "governor", at: "06:00").status == 0)
        let before = try program.run("declarations", "list", "--at", "2019-07-31T05:59:59Z").output
        #expect(before == "Nothing is in force at 2019-07-31T05:59:59Z.\n")
        #expect(try program.run("declarations", "list", "--at", "2019-07-31T06:00:00Z").output.contains("RU-KYA"))
        let list = try json("declarations", "list", "--at", "2019-07-31T06:00:00Z")
        #expect(list.count == 1)
        #expect(list.first?.state == "declared")
        #expect(list.first?.inForce == true)
        #expect(
            try json("declarations", "list", "--known-at", "2019-08-01T00:00:00Z").isEmpty, "it is recorded only now")
    }

    @Test("65: a refusal says why and leaves the store as it was")
    func refused() throws {
        #expect(try people.act(People.declare, by: "governor", at: "06:00").status == 0)
        let before = try program.run("ledger", "export").output
        var elsewhere = People.declare
        elsewhere[2] = "irk"
        elsewhere[elsewhere.firstIndex(of: "RU-KYA") ?? 0] = "RU-IRK"
        let outcome = try people.act(elsewhere, by: "governor", at: "07:00")
        #expect(outcome.status == 65)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors == "zarevo: refused: the authority of C. Governor covers RU-KYA, not RU-IRK\n")
        #expect(try people.act(People.declare, by: "governor", at: "07:00").status == 65)
        #expect(try program.run("ledger", "export").output == before)
    }

    @Test("64: nobody acts without a name, a role and an authority")
    func nobody() throws {
        #expect(try program.run("offers", "acknowledge", "far").status == 64)
        #expect(try program.run("offers", "acknowledge", "far", "--by", "X", "--role", "Y").status == 64)
    }

    @Test("an offer from abroad is thanked for, held, and accepted by two")
    func offer() throws {
        #expect(try people.act(People.offer, at: "15:00").status == 0)
        #expect(try people.act(["offers", "acknowledge", "far", "--words", "Thank you"], at: "15:05").status == 0)
        let hold = ["offers", "hold", "far", "--review", "2019-08-07T00:00:00Z", "--words", "if necessary"]
        #expect(try people.act(hold, at: "15:10").status == 0)
        let list = try json("offers", "list", "--at", "2019-07-31T18:00:00Z")
        #expect(list.first?.state == "held")
        #expect(list.first?.receiverWords?.map(\.text) == ["Thank you", "if necessary"])
        #expect(try program.run("offers", "list", "--at", "2019-08-08T00:00:00Z").output.contains("(due)"))
        let alone = try people.act(["offers", "accept", "far"], at: "16:00")
        #expect(alone.status == 65 && alone.errors.contains("second person"))
        #expect(
            try people.act(["offers", "accept", "far", "--confirmed-by", "minister.json"], at: "16:00").status == 65)
        #expect(
            try people.act(["offers", "accept", "far", "--confirmed-by", "president.json"], at: "16:00").status == 0)
    }

    @Test("a report from the situation is frozen, decided on, and ordered from")
    func chain() throws {
        let season = try program.folder.write(Samples.season, as: "season.csv")
        #expect(try program.run("ingest", season).status == 0)
        let draft = ["decisions", "draft-report", "d/1", "--title", "Fires", "--area", "RU-KYA:part"]
        #expect(try program.run(draft + ["--actor", "minister.json"]).status == 0)
        #expect(
            try program.run("decisions", "submit-report", "d/1", "--to", "the President", "--actor", "minister.json")
                .status == 0)
        #expect(
            try program.run(["decisions", "revise-report"] + draft.dropFirst(2) + ["--actor", "minister.json"]).status
                == 65)
        let report = try json("decisions", "list-reports").first
        #expect(report?.isFrozen == true)
        #expect(report?.figures?.contains { $0.name == "burnedAreaHectares" } ?? false)
        let propose = [
            "decisions", "propose", "x", "--report", "d/1", "--title", "T", "--text", "The army helps", "--area",
            "RU-KYA",
            "--level", "federal", "--actor", "president.json",
        ]
        #expect(try program.run(propose).status == 0)
        let issue = [
            "orders", "issue", "o", "--to", "Ministry", "--task", "help", "--resource", "suppressionAirplane:10:Il-76",
            "--area",
            "RU-KYA", "--level", "federal", "--decision", "x", "--until-special-order", "--actor", "president.json",
        ]
        #expect(try program.run(issue).status == 65, "the decision is not published yet")
        #expect(try program.run("decisions", "review", "x", "--actor", "minister.json").status == 0)
        let publish = [
            "decisions", "publish", "x", "--number", "1", "--date", "2019-07-31", "--issued-by", "P", "--actor",
            "president.json",
        ]
        #expect(try program.run(publish).status == 0)
        #expect(try program.run(issue).status == 0)
        #expect(try json("orders", "list").first?.term == "special order")
    }

    @Test("requests and the suppression of fires are listed in their state")
    func others() throws {
        let send = [
            "requests", "send", "q", "--requester", "The krai", "--resource", "crew:5", "--area", "RU-KYA", "--level",
            "regional",
            "--lapses", "2019-10-29T00:00:00Z",
        ]
        #expect(try people.act(send, by: "governor", at: "06:00").status == 0)
        #expect(try program.run("requests", "list", "--at", "2019-10-30T00:00:00Z").output.contains("(overdue)"))
        let register = ["suppression", "register", people.fire, "--reported-by", "Dispatch", "--zone", "aviation"]
        #expect(try people.act(register, at: "06:00").status == 0)
        let localise = [
            "suppression", "localise", people.fire, "--reported-by", "Dispatch", "--contained-percent", "100",
        ]
        #expect(try people.act(localise, at: "09:00").status == 0)
        #expect(try json("suppression", "list", "--at", "2019-07-31T08:00:00Z").first?.state == "active")
        #expect(try json("suppression", "list", "--at", "2019-07-31T09:00:00Z").first?.state == "localised")
    }

    @Test("what EDXL-RM has messages for is written as files")
    func messages() throws {
        try people.act(People.offer, at: "15:00")
        try people.act(["offers", "acknowledge", "far"], at: "15:05")
        #expect(try program.run("offers", "export", "--out", "messages", "--sender", "duty@example.org").status == 0)
        #expect(try program.folder.contents("messages") == ["1-OfferUnsolicitedResource.xml"])
    }
}
