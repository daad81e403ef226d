import CClaimWords

/// A text file that is part of the program.
struct EmbeddedText {
    /// Its path below `Sources/CClaimWords`.
    let name: String
    let text: String

    static let all: [EmbeddedText] = {
        var count = 0
        let files = UnsafeBufferPointer(start: claim_word_files(&count), count: count)
        return files.map { file in
            let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
            return EmbeddedText(name: String(cString: file.name), text: String(decoding: bytes, as: UTF8.self))
        }
    }()
}
