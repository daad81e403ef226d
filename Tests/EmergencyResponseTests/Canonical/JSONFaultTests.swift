import Testing

@testable import EmergencyResponse

@Suite("Faults of JSON")
struct JSONFaultTests {
    @Test(
        "the member, what is expected and what was found",
        arguments: [
            (#"{"name":3,"role":"r","authority":{}}"#, "name: expected a text, found number"),
            (
                #"{"name":"n","role":"r","authority":{"areas":"RU","level":"federal"}}"#,
                "authority.areas: expected a list, found a string"
            ),
            (
                #"{"name":"n","role":"r","authority":{"areas":[1],"level":"federal"}}"#,
                "authority.areas.[1]: expected a text, found number"
            ),
            (#"{"name":"n","role":"r"}"#, "authority: expected a value, found none"),
            (
                #"{"name":"n","rank":1,"role":"r","authority":{"areas":["RU"],"from":"2019-01-01T00:00:00Z","level":"federal","origins":["domestic"]}}"#,
                "expected only members that this program knows, found rank"
            ),
        ])
    func actor(json: String, said: String) throws {
        do {
            let _: Actor = try CanonicalJSON(json: Array(json.utf8)).decoded()
            Issue.record("taken: \(json)")
        } catch {
            #expect(JSONFault(error)?.description == said)
        }
    }
}
