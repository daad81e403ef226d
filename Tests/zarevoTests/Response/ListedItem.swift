import FoundationEssentials

/// A member of the JSON lists, as far as tests look at it.
struct ListedItem: Decodable {
    struct Words: Decodable { var text: String }
    struct Figure: Decodable {
        var name: String
        var value: String
    }

    var id: String
    var state: String
    var inForce: Bool?
    var isFrozen: Bool?
    var term: String?
    var receiverWords: [Words]?
    var figures: [Figure]?

    static func list(_ text: String) throws -> [ListedItem] {
        try JSONDecoder().decode([ListedItem].self, from: Data(text.utf8))
    }
}
