import Tables

/// A link as the standards of OGC write it.
enum Link {
    static func json(_ href: String, _ relation: String, _ type: MediaType, _ title: String? = nil) -> JSON {
        .object(
            [
                .init("href", .string(href)), .init("rel", .string(relation)),
                .init("type", .string(type.rawValue.split(separator: ";").first.map(String.init) ?? type.rawValue)),
            ] + (title.map { [.init("title", .string($0))] } ?? []))
    }
}
