extension NesterovScale {
    /// The federal scale of Russia, which holds wherever a region has none of its own.
    ///
    /// - Source: RosleskhozOrder287, Appendix 2.
    public static let russia = NesterovScale(nil, nil, nil, [300, 1_000, 4_000, 10_000], "RosleskhozOrder287")

    /// The scales of Russia known here: the federal one, and the districts of Murmansk Oblast as an example of regional ones.
    ///
    /// Other regions have their own; they are data to be added, not found so far for Siberia.
    ///
    /// - Source: RosleskhozOrder288.
    public static let russianScales = [
        russia,
        murmansk("Kola", [230, 580, 1_050, 1_700]),
        murmansk("Lovozero", [180, 630, 1_200, 3_000]),
        murmansk("Kovdor", [250, 650, 1_500, 3_000]),
        murmansk("Kandalaksha", [250, 650, 1_500, 3_000]),
        murmansk("Tersky", [150, 410, 930, 1_430]),
    ]

    private static func murmansk(_ district: String, _ bounds: [Double]) -> NesterovScale {
        NesterovScale("Murmansk Oblast", district, nil, bounds, "RosleskhozOrder288")
    }
}
