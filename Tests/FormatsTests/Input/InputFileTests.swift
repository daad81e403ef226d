import Tables
import Testing

@Suite("Reading files, plain and gzip")
struct InputFileTests {
    /// "hello\n" as GNU gzip 1.12 writes it with `-n`.
    private static let member: [UInt8] = [
        0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0xcb, 0x48, 0xcd, 0xc9, 0xc9, 0xe7, 2, 0, 0x20, 0x30, 0x3a, 0x36, 6, 0, 0,
        0,
    ]

    @Test("gzip is known by its first bytes, not by its name")
    func magic() throws {
        let folder = try TemporaryFolder()
        let file = try InputFile(folder.write(Self.member, as: "plain.csv"))
        #expect(file.bytes == Array("hello\n".utf8))
        let plain = try InputFile(folder.write("hello\n", as: "named.gz"))
        #expect(plain.bytes == file.bytes)
        #expect(plain.digest == file.digest)
    }

    @Test("members joined end to end are one text")
    func members() throws {
        let folder = try TemporaryFolder()
        #expect(try InputFile(folder.write(Self.member + Self.member, as: "a")).bytes == Array("hello\nhello\n".utf8))
    }

    @Test("the digest is the published check value of CRC-32 and the length")
    func digest() {
        #expect(ContentDigest.hexadecimal(of: Array("123456789".utf8)) == "cbf43926" + "0000000009")
        #expect(ContentDigest.hexadecimal(of: []) == "00000000" + "0000000000")
    }

    @Test("a gzip file that is cut short is refused wherever the cut is", arguments: 2..<26)
    func cut(length: Int) throws {
        let folder = try TemporaryFolder()
        let path = folder.write(Array(Self.member.prefix(length)), as: "cut.gz")
        let error = try #require(throws: FormatError.self) { try InputFile(path) }
        #expect(error.found.contains("ends too early"))
        #expect(error.kind == .content)
    }

    @Test("a damaged gzip file is refused", arguments: [10, 12, 15, 18, 20, 23])
    func damaged(position: Int) throws {
        var bytes = Self.member
        bytes[position] ^= 0x55
        let folder = try TemporaryFolder()
        let path = folder.write(bytes, as: "bad.gz")
        #expect(throws: FormatError.self) { try InputFile(path) }
    }

    @Test("a missing file and a folder are refused as unreadable")
    func unreadable() throws {
        let folder = try TemporaryFolder()
        for path in [folder.path + "/none.csv", folder.path] {
            let error = try #require(throws: FormatError.self) { try InputFile(path) }
            #expect(error.kind == .access)
            #expect(error.description.hasPrefix(path + ": expected "))
        }
    }

    @Test("files larger than one reading are whole")
    func large() throws {
        let folder = try TemporaryFolder()
        let bytes = (0..<3_000_001).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        #expect(try InputFile(folder.write(bytes, as: "large")).bytes == bytes)
    }
}
