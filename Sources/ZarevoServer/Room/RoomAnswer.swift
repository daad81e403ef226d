import EmergencyResponse
import Geo
import Reports
import Wording

/// A page of the operations room, or in words why it cannot be shown.
struct RoomAnswer {
    let call: Call
    let snapshot: Snapshot

    /// - Throws: What is a fault of the server.
    func answer() throws -> Answer {
        do {
            let address = try RoomAddress(query: call.query)
            return try page(address, language: address.language ?? call.language)
        } catch let error as RoomAddressError {
            return problem(400, error.text(language), title: nil)
        } catch let problem as Problem {
            return self.problem(problem.status, problem.detail, title: nil)
        }
    }

    /// As far as it can be told where the address cannot be read.
    private var language: Language {
        call.query.first { $0.name == "lang" }.flatMap { Language(rawValue: $0.value) } ?? call.language
    }

    private func problem(_ status: Int, _ detail: String, title: String?) -> Answer {
        let theme = call.query.first { $0.name == "theme" }.flatMap { RoomAddress.Theme(rawValue: $0.value) }
        let html = RoomPage.problem(detail, title: title, language: language, theme: theme)
        return Answer(Array(html.utf8), .html, status: status)
    }

    private func page(_ address: RoomAddress, language: Language) throws -> Answer {
        // What was not understood is anybody's text: such pages are not kept.
        guard address.ignored.isEmpty else { return Answer(try bytes(address, language), .html) }
        let name = ["room", language.rawValue, RoomTag(snapshot, call).text, address.link].joined(separator: " ")
        return Answer(try snapshot.kept.answer(name) { try bytes(address, language) }, .html)
    }

    /// The drawing of a view as a file.
    ///
    /// - Throws: ``Problem`` where the address cannot be meant.
    func drawing() throws -> Answer {
        let address: RoomAddress
        do throws(RoomAddressError) { address = try RoomAddress(query: call.query) } catch {
            throw Problem(status: 400, title: "Not understood", detail: error.text(language))
        }
        let language = address.language ?? call.language
        let name = ["file of", address.theme?.rawValue ?? "", mapName(address, language)].joined(separator: " ")
        let body = try snapshot.kept.answer(name) {
            let source = try RoomState(snapshot: snapshot).source(address, files: call.room())
            return Array(RoomPage(source, address, language: language).mapFile.utf8)
        }
        return Answer(body, .svg)
    }

    private func bytes(_ address: RoomAddress, _ language: Language) throws -> [UInt8] {
        var source = try RoomState(snapshot: snapshot).source(address, files: call.room())
        source.silentSince = call.silentSince()
        let page = RoomPage(source, address, language: language)
        guard page.holdsMap else { return Array(page.html().utf8) }
        let map = snapshot.kept.answer(mapName(address, language)) { Array(page.map.utf8) }
        return Array(page.html(map: String(decoding: map.bytes, as: UTF8.self)).utf8)
    }

    /// The drawing is the same whatever stands beside it.
    private func mapName(_ address: RoomAddress, _ language: Language) -> String {
        "drawing " + language.rawValue + " " + address.frame.link
    }
}

/// What a page of the room depends on beside its address: the snapshot, the files of the page, and how old the data are
/// where the page says that of now.
struct RoomTag {
    let text: String

    init(_ snapshot: Snapshot, _ call: Call) {
        let files = SHA256Digest.hexadecimal(of: Array("\(call.room())".utf8)).prefix(6)
        let isNow = !call.query.contains { $0.name == "at" && !$0.value.isEmpty }
        let age = isNow ? snapshot.held.map { "-\(Int(snapshot.clock().hours(since: $0.upperBound)))h" } ?? "" : ""
        let silence = isNow ? call.silentSince().map { "-s\($0.seconds)" } ?? "" : ""
        text = snapshot.tag + "-" + files + age + silence
    }
}
