import Formats
import Store

/// Loads areas or places from files, and brings the layer of events up to date.
enum LayerLoading {
    /// - Parameters:
    ///   - noun: What is counted.
    ///   - load: Takes up one file and returns how many it held.
    static func load(
        _ files: [String], noun: String, json: Bool, into options: StoreOptions, _ load: (String, Store) throws -> Int
    ) throws {
        let store = try options.open(.create)
        var count = 0
        for file in files {
            let loaded = try load(file, store)
            count += loaded
            if !json { try Console.print("\(file): \(loaded) \(noun)") }
        }
        try EventLayer.refresh(store)
        try store.close()
        if json { try Console.print(JSON.object([.init(noun, .integer(count))]).text) }
    }
}
