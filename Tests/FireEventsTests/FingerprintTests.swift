import FireEvents
import Testing

@Suite("Fingerprint")
struct FingerprintTests {
    @Test("is FNV-1a, as its published test vectors have it")
    func vectors() {
        // Source: FowlerNollVo2019, test vectors for 64 bits: "", "a", "foobar".
        #expect(Fingerprint(of: []).hexadecimal == "cbf29ce484222325")
        #expect(Fingerprint(of: Array("a".utf8)).hexadecimal == "af63dc4c8601ec8c")
        #expect(Fingerprint(of: Array("foobar".utf8)).hexadecimal == "85944171f73967e8")
    }
}
