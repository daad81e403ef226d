import Operations
import Store
import Tables

/// Loads areas or places from files, and brings the layer of events up to date.
enum LayerLoading {
    /// - Parameters:
    ///   - noun: What is counted.
    ///   - load: Takes up one file and returns how many it held, and in words what each of them replaced.
    ///   - before: What is done before the first file.
    static func load(
        _ files: [String], noun: String, json: Bool, into options: StoreOptions,
        _ load: (String, Store) throws -> (count: Int, replaced: [String]),
        before: (Store) throws -> Void = { _ in }
    ) throws {
        let session = options.session(.create)
        let store = try session.store()
        try before(store)
        var (count, replaced) = (0, 0)
        for file in files {
            let loaded = try load(file, store)
            count += loaded.count
            replaced += loaded.replaced.count
            if !json { try Console.print("\(file): \(loaded.count) \(noun)") }
            note(loaded.replaced, of: file)
        }
        try session.refreshEvents()
        try session.close()
        if json {
            try Console.print(JSON.object([.init(noun, .integer(count)), .init("replaced", .integer(replaced))]).text)
        }
    }

    /// How many replacements of a file are named.
    private static let namedReplacements = 5

    private static func note(_ replaced: [String], of file: String) {
        for line in replaced.prefix(namedReplacements) { Console.note("\(file): \(line)") }
        let rest = replaced.count - namedReplacements
        if rest > 0 { Console.note("\(file): \(rest) more replaced") }
    }
}
