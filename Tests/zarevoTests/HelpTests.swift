import Testing

@Suite("Help")
struct HelpTests {
}
