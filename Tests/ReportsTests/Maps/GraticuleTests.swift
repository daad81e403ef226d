import Geo
import Testing
import Wording

@testable import Reports

@Suite("Meridians and parallels")
struct GraticuleTests {
    /// Centre and metres a pixel of frames of 1,000 by 700 pixels.
    static let frames: [(Double, Double, Double)] = [
        (60, 100, 2_000), (60, 100, 60), (0.1, 0.2, 300), (-34, 150.5, 120), (66, 179.8, 900), (66, -179.8, 900),
        (-15, -60, 5_000), (38.5, -121, 20), (71.2, 95, 1_500),
    ]

    private func frame(_ latitude: Double, _ longitude: Double, _ metersPerPixel: Double) -> MapFrame {
        MapFrame(
            plane: LocalPlane(center: UnitVector(Scenes.point(latitude, longitude))), width: 1_000, height: 700,
            pixelsPerMeter: 1 / metersPerPixel)
    }

    /// `37.5° S` as degrees to the north or east.
    private func degrees(_ text: String, _ language: Language) -> Double? {
        let parts = text.split(separator: "°", omittingEmptySubsequences: false)
        guard parts.count == 2, let value = Reading.number(parts[0], language) else { return nil }
        let compass = language.wording.compass
        let letter = parts[1].trimmingPrefix(" ")
        guard !letter.isEmpty else { return value == 0 || value == 180 ? value : nil }
        if [compass[0], compass[2]].contains(where: { $0 == letter }) { return value }
        return [compass[4], compass[6]].contains(where: { $0 == letter }) ? -value : nil
    }

    @Test("are labelled on the left with the latitude that is there", arguments: frames, Language.allCases)
    func latitudes(place: (Double, Double, Double), language: Language) throws {
        let frame = frame(place.0, place.1, place.2)
        let labels = Reading.texts(Graticule(frame: frame, language: language).labels).filter { $0.x < 0 }
        #expect(!labels.isEmpty)
        for label in labels {
            let said = try #require(degrees(label.text, language), "\(label.text)")
            // The text stands 3.5 pixels lower than its line.
            let there = try #require(frame.coordinate(at: Pixel(x: 0, y: label.y - 3.5)))
            let pixels = abs(there.latitude - said) * 111_195 / place.2
            #expect(pixels < 1.5, "\(label.text) at \(there.latitude)")
        }
    }

    @Test("are labelled below with the longitude that is there", arguments: frames, Language.allCases)
    func longitudes(place: (Double, Double, Double), language: Language) throws {
        let frame = frame(place.0, place.1, place.2)
        let labels = Reading.texts(Graticule(frame: frame, language: language).labels).filter { $0.x >= 0 }
        #expect(!labels.isEmpty)
        for label in labels {
            let said = try #require(degrees(label.text, language), "\(label.text)")
            #expect(abs(said) <= 180 && label.y == frame.height + 14)
            let there = try #require(frame.coordinate(at: Pixel(x: label.x, y: frame.height)))
            let meridian = frame.pixel(Scenes.point(there.latitude, said))
            #expect(abs(meridian.x - label.x) < 1.5, "\(label.text) at \(there.longitude)")
        }
    }

    @Test("are spaced evenly, with no label twice", arguments: frames)
    func even(place: (Double, Double, Double)) {
        let frame = frame(place.0, place.1, place.2)
        let labels = Reading.texts(Graticule(frame: frame, language: .english).labels)
        for side in [labels.filter({ $0.x < 0 }), labels.filter({ $0.x >= 0 })] {
            #expect(Set(side.map(\.text)).count == side.count)
            let values = side.compactMap { degrees($0.text, .english) }
            let gaps = zip(values, values.dropFirst()).map { ($1 - $0).remainder(dividingBy: 360) }
            #expect(gaps.allSatisfy { abs($0 - (gaps.first ?? 0)) < 1e-9 })
        }
    }

    @Test("leave at most eight lines across any span that a frame can have")
    func steps() {
        for tenths in 1...3_600 {
            let span = Double(tenths) / 10
            let step = Graticule.step(for: span)
            #expect(span / step <= 7)
            #expect(step == 0.05 || span / step > 1, "\(span)")
        }
    }

    @Test("run all the way round where a pole is in the frame", arguments: [88.0, -88])
    func pole(latitude: Double) {
        let frame = frame(latitude, 40, 2_000)
        let graticule = Graticule(frame: frame, language: .english)
        #expect(graticule.lines.matches(of: #/<path class="graticule"/#).count > 8)
        let letter = latitude > 0 ? "N" : "S"
        let parallels = Reading.texts(graticule.labels).filter { $0.x < 0 }
        #expect(parallels.allSatisfy { $0.text.hasSuffix(letter) })
    }

    @Test("keep their lines to the frame and a margin", arguments: frames)
    func clipped(place: (Double, Double, Double)) {
        let frame = frame(place.0, place.1, place.2)
        let lines = Graticule(frame: frame, language: .english).lines.matches(of: #/ d="([^"]*)"/#)
        for line in lines {
            let points = Reading.points(path: line.output.1)
            let isSeen = zip(points, points.dropFirst()).contains { FrameClip(frame).mayShow($0, $1) }
            #expect(points.count > 1 && isSeen)
        }
    }
}
