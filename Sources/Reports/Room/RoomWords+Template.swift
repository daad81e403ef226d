import Mustache

/// Words that templates say, by name: what is worked out is none that they would find themselves.
extension RoomWords: MustacheParent {
    func child(named name: String) -> Any? { Self.named[name]?(self) }

    static let named: [String: @Sendable (RoomWords) -> String] = [
        "about": \.about, "aboutText": \.aboutText, "allAsCSV": \.allAsCSV, "apiLink": \.apiLink, "area": \.area,
        "back": \.back, "closeFire": \.closeFire, "curve": \.curve, "deskPages": \.deskPages, "drawnMap": \.drawnMap,
        "everything": \.everything, "figures": \.figures, "instant": \.instant, "licence": \.licence, "map": \.map,
        "search": \.search, "settings": \.settings, "show": \.show, "showAll": \.showAll,
        "skipToContent": \.skipToContent, "skipToList": \.skipToList, "sources": \.sources, "tabs": \.tabs,
        "title": \.title,
    ]
}
