import Claims
import EmergencyResponse
import Geo
import Testing
import Wording

@Suite("Claims in canonical JSON")
struct ClaimCodingTests {
    @Test("a claim comes back as it was, with numbers written as text")
    func roundTrip() throws {
        let text =
            "Nearly 2.8 million hectares burn in the control zone of Yakutia, and 6,671,845 acres in two districts of Buryatia."
        for claim in ExtractionTests.read(text) {
            let json = try CanonicalJSON(encoding: claim)
            #expect(try json.decoded(Claim.self) == claim)
            #expect(json.text == (try CanonicalJSON(encoding: json.decoded(Claim.self)).text))
            #expect(json["confidence"]?.string != nil)
        }
    }

    @Test("smoke is kept with what it did and the place it reached")
    func smoke() throws {
        let claim = Statements.claim(
            "smoke", .smoke, in: ["RU-NVS"], by: "NASA", published: "2019-07-22",
            detail: ClaimDetail(smoke: .reaches, place: "Novosibirsk"),
            url: "https://earthobservatory.nasa.gov/images/145355/wildfire-smoke-swirls-over-russia")
        #expect(try CanonicalJSON(encoding: claim).decoded(Claim.self) == claim)
    }

    @Test("a claim with a number that is none is refused")
    func refusal() throws {
        let claim = try #require(ExtractionTests.read("Fires cover 3 million hectares in Yakutia.").first)
        let text = try CanonicalJSON(encoding: claim).text.replacing("\"0.9\"", with: "\"much\"")
        #expect(throws: (any Error).self) { try CanonicalJSON(json: Array(text.utf8)).decoded(Claim.self) }
    }
}
