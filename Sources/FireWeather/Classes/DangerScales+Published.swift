extension DangerScales {
    /// Every published set of scales known here.
    public static let published = [globalWildfireInformationSystem, greatLakes, north]

    /// Six classes of the Global Wildfire Information System and EFFIS, tuned to the Mediterranean.
    ///
    /// - Source: GWISDangerClasses.
    public static let globalWildfireInformationSystem = DangerScales(
        title: "GWIS and EFFIS, tuned to the Mediterranean", source: "GWISDangerClasses",
        fwi: six([5.2, 11.2, 21.3, 38, 50]), ffmc: five([82.7, 86.1, 89.2, 93]),
        dmc: five([15.7, 27.9, 53.1, 140.7]), dc: five([256.1, 334.1, 450.6, 749.4]),
        isi: five([3.2, 5, 7.5, 13.4]), bui: five([24.2, 40.7, 73.3, 178.1]))

    /// Five classes of the Canadian system for the forests of the Great Lakes, from the weather of 1985–1998.
    ///
    /// Canada has no one national set of bounds; this one is published by the fire services of Minnesota for the Canadian system.
    ///
    /// - Source: MinnesotaFWIClasses.
    public static let greatLakes = DangerScales(
        title: "Canadian system, Great Lakes forests", source: "MinnesotaFWIClasses",
        fwi: five([5, 14, 21, 33]), ffmc: five([81, 88, 90.5, 92.5]), dmc: five([13, 28, 42, 63]),
        dc: five([80, 210, 274, 360]), isi: five([4, 8, 11, 19]), bui: five([19, 34, 54, 77]))

    /// Six classes of the Fire Weather Index for the north, where the Mediterranean ones show hardly any danger.
    ///
    /// - Source: GEFFNotebooks.
    public static let north = DangerScales(
        title: "North of Europe", source: "GEFFNotebooks", fwi: six([1, 4, 8, 16, 30]))

    private static func five(_ bounds: [Double]) -> DangerScale {
        DangerScale(bounds, names: ["low", "moderate", "high", "very high", "extreme"])
    }

    private static func six(_ bounds: [Double]) -> DangerScale {
        DangerScale(bounds, names: ["very low", "low", "moderate", "high", "very high", "extreme"])
    }
}
