extension Language {
    /// A month behind its day: `31 July`, `31 июля`.
    ///
    /// - Parameter number: From 1.
    public func month(behindDay number: Int) -> String { self(Self.months[number - 1], of: "day") }

    /// A month by itself: `July`, `июль`.
    public func month(alone number: Int) -> String { self(Self.months[number - 1], of: "month") }

    private static let months: [Words] = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
