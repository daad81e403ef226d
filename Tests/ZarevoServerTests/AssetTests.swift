import Foundation
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
        _ = try folder.write("// A map", as: "web/map.js")
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
        #expect(symlink("map.js", folder.path("web/again.js")) == 0)
        #expect(assets.asset("out.txt") == nil)
        #expect(text("again.js") == "// A map")
    }

    @Test("a pipe is no file of a page: nobody waits for it") func pipes() throws {
        #expect(mkfifo(folder.path("web/pipe.js"), 0o600) == 0)
        #expect(assets.asset("pipe.js") == nil)
    }

    @Test("a file that changed is read again, with another tag") func changes() throws {
        let before = try #require(assets.asset("map.js")?.tag)
        _ = try folder.write("export const two = 2\n", as: "web/map.js")
        #expect(assets.asset("map.js")?.tag != before)
        #expect(text("map.js") == "export const two = 2\n")
    }

    @Test("a script that pages load comes with all that it imports, each module once and before those that need it")
    func joined()
        throws
    {
        _ = try folder.write("let count = 0;\nexport const next = () => count += 1;\n", as: "web/one.js")
        _ = try folder.write(
            "import { next as more } from '../one.js';\nexport async function two() { return more(); }\n",
            as: "web/layers/two.js")
        _ = try folder.write(
            "// Entry.\nimport { next } from './one.js';\nimport { two } from './layers/two.js';\nnext(two);\n",
            as: "web/room.js")
        #expect(
            text("room.js") == """
                // one.js
                const module0 = (() => {
                let count = 0;
                const next = () => count += 1;

                return { next };
                })();
                // layers/two.js
                const module1 = (() => {
                const { next: more } = module0;
                async function two() { return more(); }

                return { two };
                })();
                // room.js
                const module2 = (() => {
                // Entry.
                const { next } = module0;
                const { two } = module1;
                next(two);

                return {  };
                })();

                """)
        // What is imported is served by itself as it stands, and a change of it changes the whole.
        #expect(text("layers/two.js")?.hasPrefix("import { next as more }") == true)
        _ = try folder.write("export function next() { return 7 }\n", as: "web/one.js")
        #expect(text("room.js")?.contains("function next() { return 7 }") == true)
    }

    @Test(
        "modules in a form that cannot be joined are left to the browser, until they are mended",
        arguments: [
            "export default 1;", "export let next = 1;", "export { next };", "export * from './three.js';",
            "const next = 1;",
            "import * as three from './three.js';\nexport const next = 1;",
            "import './three.js';\nexport const next = 1;",
            "import { room } from './room.js';\nexport const next = 1;", "await 1;\nexport const next = 1;",
            "export const { next } = {};", "import { gone } from './gone.js';\nexport const next = 1;",
        ]) func unjoined(module: String) throws
    {
        let entry = "import { next } from './one.js';\nexport const room = next;\n"
        _ = try folder.write("export const three = 3;\n", as: "web/three.js")
        _ = try folder.write(entry, as: "web/room.js")
        _ = try folder.write(module + "\n", as: "web/one.js")
        #expect(text("room.js") == entry)
        _ = try folder.write("export const next = 1;\n", as: "web/one.js")
        #expect(text("room.js")?.hasPrefix("// one.js\n") == true)
    }

    @Test("a missing module that comes is joined then") func lateModule() throws {
        let entry = "import { next } from './late.js';\nnext();\n"
        _ = try folder.write(entry, as: "web/room.js")
        #expect(text("room.js") == entry)
        _ = try folder.write("export function next() {}\n", as: "web/late.js")
        #expect(text("room.js")?.hasPrefix("// late.js\n") == true)
    }

    @Test("the page's own scripts are each one file", arguments: ["room.js", "desk.js", "worker.js"])
    func own(entry: String) throws {
        let web = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Web").path
        let asset = try #require(AssetFolder(web).asset(entry))
        let text = String(decoding: asset.body.bytes, as: UTF8.self)
        #expect(text.firstMatch(of: /(?m)^(import|export)\b[^(]/) == nil)
        #expect(text.contains("// dom.js\n") || entry == "worker.js")
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
