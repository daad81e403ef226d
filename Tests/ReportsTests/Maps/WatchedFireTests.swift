import Assessment
import FireEvents
import Testing
import Wording

@testable import Reports

@Suite("Fires to watch")
struct WatchedFireTests {
    private func fire(_ id: String, _ status: FireEvent.Status = .active) -> LocatedEvent {
        Scenes.fire(id, status: status, hours: status == .ended ? 130 : 3)
    }

    private func watched(_ largest: [String], _ fastest: [String], _ nearest: [String]) -> [WatchedFire] {
        var situation = Scenes.situation([])
        situation.largest = largest.map { fire($0) }
        situation.fastestGrowing = fastest.map { fire($0) }
        situation.nearSettlements = nearest.map { fire($0) }
        return WatchedFire.all(of: situation, wording: .english)
    }

    @Test("come in turn from the largest, the fastest and those near people, each once")
    func turns() {
        let chosen = watched(["a", "b", "c"], ["d", "a", "e"], ["f", "d", "b"])
        #expect(chosen.map(\.fire.event.id) == ["a", "d", "f", "b", "c", "e"])
    }

    @Test("are six at most")
    func most() {
        let names = (0..<10).map(String.init)
        let chosen = watched(names, names.map { "x" + $0 }, names.map { "y" + $0 })
        #expect(chosen.map(\.fire.event.id) == ["0", "x0", "y0", "1", "x1", "y1"])
        #expect(watched([], [], []).isEmpty)
    }

    @Test("have as reasons the lists that they lead: the first three of each")
    func reasons() {
        let chosen = watched(["a", "b", "c", "d"], ["d", "c", "b", "a"], [])
        let reasons = Dictionary(uniqueKeysWithValues: chosen.map { ($0.fire.event.id, $0.reasons) })
        let (largest, fastest) = (Wording.english.largestTag, Wording.english.fastestTag)
        #expect(reasons == ["a": [largest], "b": [largest, fastest], "c": [largest, fastest], "d": [fastest]])
    }

    @Test("a fire that is over is not watched for its size")
    func ended() {
        var situation = Scenes.situation([])
        situation.largest = [fire("over", .ended), fire("burns")]
        #expect(WatchedFire.all(of: situation, wording: .russian).map(\.fire.event.id) == ["burns"])
    }

    @Test(
        "have files that lie in the folder of maps, whatever the number of the event",
        arguments: ["20190728-a", "../../etc/passwd", "a b<c>", "пожар", ""])
    func files(id: String) throws {
        let name = WatchedFire(fire: fire(id), reasons: []).fileName
        let match = try #require(name.wholeMatch(of: #/maps\/fire-([A-Za-z0-9-]*)\.svg/#))
        #expect(String(match.output.1) == id.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
    }

    @Test("each has its map in a file and on the page, named after it")
    func maps() {
        let scene = Scene(situation: Scenes.typical, areas: Scenes.areas, places: [], language: .english)
        let maps = MapSet(scene: scene)
        #expect(maps.watched.count == maps.thumbnails.count && maps.files.count == maps.watched.count + 1)
        #expect(Set(maps.files.map(\.path)).count == maps.files.count)
        for (fire, picture) in zip(maps.watched, maps.thumbnails) {
            #expect(picture.contains("<title>\(fire.fire.name)</title>") && !picture.contains("<style>"))
        }
    }
}
