import Foundation
import Testing

@testable import Formats

@Suite("docs/formats.md")
struct DocumentationTests {
    private static let text: String = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return (try? String(contentsOf: root.appendingPathComponent("docs/formats.md"), encoding: .utf8)) ?? ""
    }()

    @Test("explains every column of events", arguments: EventColumns.all.map(\.name))
    func events(column: String) {
        #expect(Self.text.contains("`\(column)`"))
    }

    @Test(
        "names every column of detections and of the daily series",
        arguments: DetectionWriter.columns + SeriesWriter.columns)
    func others(column: String) {
        let names = Self.text.split { !($0.isLetter || $0.isNumber) }
        #expect(names.contains { $0 == column })
    }
}
