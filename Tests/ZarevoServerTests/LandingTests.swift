import FoundationEssentials
import SeasonSupport
import TestSupport
import Testing

@testable import ZarevoServer

struct LandingTests {
    private let served: ServedSeason

    init() throws { served = try ServedSeason() }

    @Test(arguments: [
        "/", "/conformance", "/api", "/collections", "/collections/events", "/collections/events/queryables",
    ])
    func everyPageHasAFormForProgramsAndOneForPeople(path: String) throws {
        _ = try JSONDecoder().decode(Anything.self, from: Data(served.text(path).utf8))
        #expect(try served.get(path, accept: "text/html,*/*").contentType == .html)
        #expect(try served.text(path + "?f=html").hasPrefix("<!DOCTYPE html>"))
        #expect(try served.get(path + "?x=1").status == 400)
    }

    @Test func theDescriptionNamesEveryPathAndParameter() throws {
        let api = try served.text("/api")
        for route in Routes.all {
            #expect(api.contains("\"\(route.path)\""))
            for parameter in route.parameters { #expect(api.contains("\"name\":\"\(parameter.name)\"")) }
        }
    }

    @Test func theExtentHoldsEveryDetection() throws {
        let text = try served.text("/collections/detections")
        // The season lies between 37.5 and 40.22348° N, 121.1 and 119.4871° W.
        #expect(text.contains("[-121.1,37.5,-119.4871,40.22348]"))
        #expect(text.contains("[\"2020-08-01T10:00:00Z\",\"2020-08-12T10:12:00Z\"]"))
    }
}

/// Any JSON.
private struct Anything: Decodable {
    init(from decoder: any Decoder) throws {
        if let list = try? decoder.unkeyedContainer() { _ = list.count }
    }
}
