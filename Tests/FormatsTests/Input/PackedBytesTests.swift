import Foundation
import Testing

@testable import Tables

@Suite("Packed tables")
struct PackedBytesTests {
    private static let text = "date,temp,rh,ws,prec\n2026-07-01,20,50,5,0\n"
    /// As xz 5.4, bzip2 1.0.8 and zip write it; the archive has a remark beside the table, which holds the text three times.
    private static let packed = [
        "xz":
            "/Td6WFoAAAFpIt42AgAhAQwAAACPmEGcAQApZGF0ZSx0ZW1wLHJoLHdzLHByZWMKMjAyNi0wNy0wMSwyMCw1MCw1LDAKAAAAEq+c6wABPiqAZ/i6kEKZDQEAAAAAAVla",
        "bz2":
            "QlpoMTFBWSZTWcIfoYoAAA5ZgAAQAAZzgC5CXIAgACInlNIbR6iPSFMJpoDTEh++i33utpYukBDolnO4tMgVnzQ5wt+LuSKcKEhhD9DFAA==",
        "zip":
            "UEsDBBQAAAAAAAAA4VzjIvS1BQAAAAUAAAAKAAAAUmVhZG1lLnR4dGFib3V0UEsDBBQAAAAIAAAA4VxnBR7JLgAAAH4AAAALAAAAc3RhdGlvbi5jc3ZLSSxJ1SlJzS3QKcrQKS/WKShKTeYyMjAy0zUw1zUw1DEy0DEFIh0DrhQaqAQAUEsBAhQDFAAAAAAAAADhXOMi9LUFAAAABQAAAAoAAAAAAAAAAAAAAIABAAAAAFJlYWRtZS50eHRQSwECFAMUAAAACAAAAOFcZwUeyS4AAAB+AAAACwAAAAAAAAAAAAAAgAEtAAAAc3RhdGlvbi5jc3ZQSwUGAAAAAAIAAgBxAAAAhAAAAAAA",
    ]

    private func bytes(_ form: String) throws -> [UInt8] {
        let text = try #require(Self.packed[form])
        return Array(try #require(Data(base64Encoded: text)))
    }

    @Test(
        "xz, bzip2 and a ZIP archive of one table are unpacked, whatever their names", arguments: ["xz", "bz2", "zip"])
    func unpacked(form: String) throws {
        let folder = try TemporaryFolder()
        let file = try InputFile(folder.write(try bytes(form), as: "table.csv"))
        let copies = form == "zip" ? 3 : 1
        #expect(file.bytes == Array(String(repeating: Self.text, count: copies).utf8))
    }

    @Test("streams one after the other are one text", arguments: ["xz", "bz2"])
    func joined(form: String) throws {
        let folder = try TemporaryFolder()
        let file = try InputFile(folder.write(try bytes(form) + bytes(form), as: "two"))
        #expect(file.bytes == Array((Self.text + Self.text).utf8))
    }

    @Test("a file that is cut short is refused wherever the cut is", arguments: ["xz", "bz2", "zip"])
    func cut(form: String) throws {
        let folder = try TemporaryFolder()
        let whole = try bytes(form)
        for length in stride(from: 8, to: whole.count, by: 5) {
            let path = folder.write(Array(whole.prefix(length)), as: "cut")
            #expect(throws: FormatError.self) { try InputFile(path) }
        }
    }
}
