import Tables
import Testing

/// Bytes as Python's codecs cp1251, koi8_r and cp866 write them.
@Suite("Russian a byte a letter")
struct CyrillicEncodingTests {
    @Test(
        "is told by its letters and capitals, and read",
        arguments: [
            (
                .windows1251, "name;region\nКежемский район;Красноярский край\n",
                "6e616d653b726567696f6e0acae5e6e5ecf1eae8e920f0e0e9eeed3bcaf0e0f1edeefff0f1eae8e920eaf0e0e90a"
            ),
            (
                .koi8, "name;region\nКежемский район;Красноярский край\n",
                "6e616d653b726567696f6e0aebc5d6c5cdd3cbc9ca20d2c1cacfce3bebd2c1d3cecfd1d2d3cbc9ca20cbd2c1ca0a"
            ),
            (
                .codePage866, "name;region\nКежемский район;Красноярский край\n",
                "6e616d653b726567696f6e0a8aa5a6a5ace1aaa8a920e0a0a9aead3b8ae0a0e1adaeefe0e1aaa8a920aae0a0a90a"
            ),
            (.windows1251, "озеро\n", "eee7e5f0ee0a"),
            (.koi8, "озеро\n", "cfdac5d2cf0a"),
            (.codePage866, "озеро\n", "aea7a5e0ae0a"),
            (.windows1251, "КРАСНОЯРСК;ИРКУТСК\n", "cad0c0d1cdcedfd0d1ca3bc8d0cad3d2d1ca0a"),
            (.koi8, "КРАСНОЯРСК;ИРКУТСК\n", "ebf2e1f3eeeff1f2f3eb3be9f2ebf5f4f3eb0a"),
            (.codePage866, "КРАСНОЯРСК;ИРКУТСК\n", "8a9080918d8e9f90918a3b88908a9392918a0a"),
            (.windows1251, "Ёлкино;пос. Ербогачён\n", "a8ebeae8edee3befeef12e20c5f0e1eee3e0f7b8ed0a"),
            (.koi8, "Ёлкино;пос. Ербогачён\n", "b3cccbc9cecf3bd0cfd32e20e5d2c2cfc7c1dea3ce0a"),
            (.codePage866, "Ёлкино;пос. Ербогачён\n", "f0abaaa8adae3bafaee12e2085e0a1aea3a0e7f1ad0a"),
            (.windows1251, "1;Якутия\n", "313bdfeaf3f2e8ff0a"),
            (.koi8, "1;Якутия\n", "313bf1cbd5d4c9d10a"),
            (.codePage866, "1;Якутия\n", "313b9faae3e2a8ef0a"),
            (
                .windows1251, "Тайга, 3 пожара: «Усть-Илим» № 7\n",
                "d2e0e9e3e02c203320efeee6e0f0e03a20abd3f1f2fc2dc8ebe8ecbb20b920370a"
            ),
            (.windows1251, "МЧС\n", "ccd7d10a"),
        ] as [(TextEncoding, String, String)])
    func told(encoding: TextEncoding, text: String, hexadecimal: String) throws {
        let bytes = try Self.bytes(hexadecimal)
        #expect(TextEncoding(of: bytes) == encoding)
        #expect(String(decoding: encoding.decoded(bytes), as: UTF8.self) == text)
    }

    @Test(
        "words of ASCII letters with accents, and quotes, are of none of them",
        arguments: [
            ("Río Tinto;España\n", "52ed6f2054696e746f3b45737061f1610a"),
            ("“Fire” – Señor Peña\n", "9346697265942096205365f16f72205065f1610a"),
            ("Älvsbyn;Sverige\n", "c46c767362796e3b537665726967650a"),
            ("São Félix do Xingu\n", "53e36f2046e96c697820646f2058696e67750a"),
        ])
    func latin(text: String, hexadecimal: String) throws {
        let bytes = try Self.bytes(hexadecimal)
        #expect(TextEncoding(of: bytes) == .windows1252)
        #expect(String(decoding: TextEncoding.windows1252.decoded(bytes), as: UTF8.self) == text)
    }

    private static func bytes(_ hexadecimal: String) throws -> [UInt8] {
        try stride(from: 0, to: hexadecimal.count, by: 2).map { start in
            try #require(UInt8(hexadecimal.dropFirst(start).prefix(2), radix: 16))
        }
    }
}
