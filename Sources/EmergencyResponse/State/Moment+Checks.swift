extension Moment {
    /// What an act has to say in words.
    func requireText(_ text: String, _ what: String) throws(Refusal) {
        try require(text.contains { !$0.isWhitespace }, .incomplete, because: "the act does not say \(what)")
    }

    func requireDigest(_ digest: String, _ what: String) throws(Refusal) {
        try require(
            SHA256Digest.isOne(digest), .incomplete,
            because: "the digest \(what) is “\(digest)”, not 64 hexadecimal digits of SHA-256")
    }

    /// At least one area, each once.
    func requireAreas(_ areas: [AreaReference]) throws(Refusal) {
        try require(!areas.isEmpty, .incomplete, because: "the act names no area")
        try require(areas.allSatisfy { !$0.code.isEmpty }, .incomplete, because: "an area has no code")
        try require(
            Set(areas.map(\.code)).count == areas.count, .incomplete, because: "an area is named more than once")
    }

    /// At least one kind, each once, with a quantity that can be.
    func requireResources(_ resources: [Resource], mayBeEmpty: Bool = false) throws(Refusal) {
        try require(mayBeEmpty || !resources.isEmpty, .incomplete, because: "the act names no resources")
        for (index, resource) in resources.enumerated() {
            try require(
                resource.quantity.map { (1...1_000_000_000_000).contains($0) } ?? true, .incomplete,
                because: "the quantity of \(resource.kind.rawValue) is \(resource.quantity ?? 0)")
            try require(
                !resources[..<index].contains(where: resource.isLike), .incomplete,
                because: "\(resource.kind.rawValue) is named twice")
        }
    }

    func requireAct(_ act: OfficialAct) throws(Refusal) {
        try requireText(act.number, "the number of the act")
        try requireText(act.issuedBy, "who issued the act")
    }
}
