import FoundationEssentials
import Glibc
import TestSupport
import Testing

@testable import ZarevoServer

struct AssetTests {
    private let folder: TemporaryFolder
    private let assets: AssetFolder

    init() throws {
        folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder.path("web/layers"), withIntermediateDirectories: true)
        _ = try folder.write("export const one = 1\n" + String(repeating: "// more\n", count: 400), as: "web/room.js")
        _ = try folder.write("{}", as: "web/layers/base.json")
        _ = try folder.write("secret", as: "secret.txt")
        _ = try folder.write("#!/bin/sh\n", as: "web/run.sh")
        _ = try folder.write("{}", as: "web/.hidden.json")
        assets = AssetFolder(folder.path("web"))
    }

    private func text(_ path: String) -> String? {
        assets.asset(path).map { String(decoding: $0.body.bytes, as: UTF8.self) }
    }

    @Test("a file below the folder is served with the type that browsers expect") func types() throws {
        #expect(assets.asset("room.js")?.type == .script)
        #expect(assets.asset("layers/base.json")?.type == .json)
        #expect(text("layers/base.json") == "{}")
    }

    @Test(
        "no path leads out of the folder, and only what pages load is served",
        arguments: [
            "../secret.txt", "..%2Fsecret.txt", "layers/../../secret.txt", "%2e%2e/secret.txt", "layers/%2e%2e/room.js",
            "/etc/passwd", "//etc/passwd", "", "layers", "layers/", "room.js/", "./room.js", "room.js%00.css", "run.sh",
            ".hidden.json", "..\\secret.txt", "none.js",
        ]) func tricks(path: String) throws
    {
        #expect(assets.asset(path) == nil)
    }

    @Test("a link out of the folder is not followed, one within is") func links() throws {
        #expect(symlink(folder.path("secret.txt"), folder.path("web/out.txt")) == 0)
        #expect(symlink("room.js", folder.path("web/again.js")) == 0)
        #expect(assets.asset("out.txt") == nil)
        #expect(text("again.js") == text("room.js"))
    }

    @Test("a pipe is no file of a page: nobody waits for it") func pipes() throws {
        #expect(mkfifo(folder.path("web/pipe.js"), 0o600) == 0)
        #expect(assets.asset("pipe.js") == nil)
    }

    @Test("a file that changed is read again, with another tag") func changes() throws {
        let before = try #require(assets.asset("room.js")?.tag)
        _ = try folder.write("export const two = 2\n", as: "web/room.js")
        #expect(assets.asset("room.js")?.tag != before)
        #expect(text("room.js") == "export const two = 2\n")
    }

    @Test("who holds a file is told that it is the same, and who takes gzip gets it packed") func exchange() throws {
        let asset = try #require(assets.asset("room.js"))
        let packed = asset.answer(.init(known: nil, takesGzip: true))
        #expect(packed.headers.contains { $0.name == "Content-Encoding" && $0.value == "gzip" })
        #expect(packed.body.byteCount < 200)
        #expect(asset.answer(.init(known: asset.tag, takesGzip: true)).status == 304)
        #expect(asset.answer(.init(known: nil, takesGzip: false)).body == .plain(packed.body.bytes))
    }

    @Test("the style of pages is served where there is no folder") func style() throws {
        let asset = try #require(AssetFolder(nil).asset("zarevo.css"))
        #expect(asset.type == .css)
        #expect(AssetFolder(nil).asset("room.js") == nil)
        // No rule of dark surroundings stands where the page says light.
        let css = String(decoding: asset.body.bytes, as: UTF8.self)
        #expect(css.contains(":root[data-theme=dark] .zmap .water{fill:#10161B}"))
        #expect(css.contains(":root:not([data-theme=light]){--paper:#15181C"))
    }
}
