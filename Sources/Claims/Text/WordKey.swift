/// A number that stands for a word, so that words are compared without looking at their letters.
///
/// 64 bits of FNV-1a over the UTF-8 bytes; two words of the same number are not to be expected.
struct WordKey: Hashable, Sendable {
    private let value: UInt64

    init(_ word: String) {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        value = hash
    }

    /// The first two bytes of a word of at least two.
    static func lead(of bytes: some Sequence<UInt8>) -> UInt16 {
        var lead: UInt16 = 0
        for byte in bytes.prefix(2) { lead = lead << 8 | UInt16(byte) }
        return lead
    }
}
