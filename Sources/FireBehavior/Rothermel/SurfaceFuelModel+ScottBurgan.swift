extension SurfaceFuelModel {
    /// The 40 models; loads in US tons per acre as printed.
    /// - Source: ScottBurgan2005.
    public static let scottBurgan40: [SurfaceFuelModel] = [
        standard(101, "GR1", (0.10, 0, 0, 0.30, 0), (2200, 2000, 0), 0.4, 15),
        standard(102, "GR2", (0.10, 0, 0, 1.00, 0), (2000, 1800, 0), 1.0, 15),
        standard(103, "GR3", (0.10, 0.40, 0, 1.50, 0), (1500, 1300, 0), 2.0, 30),
        standard(104, "GR4", (0.25, 0, 0, 1.90, 0), (2000, 1800, 0), 2.0, 15),
        standard(105, "GR5", (0.40, 0, 0, 2.50, 0), (1800, 1600, 0), 1.5, 40),
        standard(106, "GR6", (0.10, 0, 0, 3.40, 0), (2200, 2000, 0), 1.5, 40, heat: 9000),
        standard(107, "GR7", (1.00, 0, 0, 5.40, 0), (2000, 1800, 0), 3.0, 15),
        standard(108, "GR8", (0.50, 1.00, 0, 7.30, 0), (1500, 1300, 0), 4.0, 30),
        standard(109, "GR9", (1.00, 1.00, 0, 9.00, 0), (1800, 1600, 0), 5.0, 40),
        standard(121, "GS1", (0.20, 0, 0, 0.50, 0.65), (2000, 1800, 1800), 0.9, 15),
        standard(122, "GS2", (0.50, 0.50, 0, 0.60, 1.00), (2000, 1800, 1800), 1.5, 15),
        standard(123, "GS3", (0.30, 0.25, 0, 1.45, 1.25), (1800, 1600, 1600), 1.8, 40),
        standard(124, "GS4", (1.90, 0.30, 0.10, 3.40, 7.10), (1800, 1600, 1600), 2.1, 40),
        standard(141, "SH1", (0.25, 0.25, 0, 0.15, 1.30), (2000, 1800, 1600), 1.0, 15),
        standard(142, "SH2", (1.35, 2.40, 0.75, 0, 3.85), (2000, 0, 1600), 1.0, 15),
        standard(143, "SH3", (0.45, 3.00, 0, 0, 6.20), (1600, 0, 1400), 2.4, 40),
        standard(144, "SH4", (0.85, 1.15, 0.20, 0, 2.55), (2000, 1800, 1600), 3.0, 30),
        standard(145, "SH5", (3.60, 2.10, 0, 0, 2.90), (750, 0, 1600), 6.0, 15),
        standard(146, "SH6", (2.90, 1.45, 0, 0, 1.40), (750, 0, 1600), 2.0, 30),
        standard(147, "SH7", (3.50, 5.30, 2.20, 0, 3.40), (750, 0, 1600), 6.0, 15),
        standard(148, "SH8", (2.05, 3.40, 0.85, 0, 4.35), (750, 0, 1600), 3.0, 40),
        standard(149, "SH9", (4.50, 2.45, 0, 1.55, 7.00), (750, 1800, 1500), 4.4, 40),
        standard(161, "TU1", (0.20, 0.90, 1.50, 0.20, 0.90), (2000, 1800, 1600), 0.6, 20),
        standard(162, "TU2", (0.95, 1.80, 1.25, 0, 0.20), (2000, 0, 1600), 1.0, 30),
        standard(163, "TU3", (1.10, 0.15, 0.25, 0.65, 1.10), (1800, 1600, 1400), 1.3, 30),
        standard(164, "TU4", (4.50, 0, 0, 0, 2.00), (2300, 0, 2000), 0.5, 12),
        standard(165, "TU5", (4.00, 4.00, 3.00, 0, 3.00), (1500, 0, 750), 1.0, 25),
        standard(181, "TL1", (1.00, 2.20, 3.60, 0, 0), (2000, 0, 0), 0.2, 30),
        standard(182, "TL2", (1.40, 2.30, 2.20, 0, 0), (2000, 0, 0), 0.2, 25),
        standard(183, "TL3", (0.50, 2.20, 2.80, 0, 0), (2000, 0, 0), 0.3, 20),
        standard(184, "TL4", (0.50, 1.50, 4.20, 0, 0), (2000, 0, 0), 0.4, 25),
        standard(185, "TL5", (1.15, 2.50, 4.40, 0, 0), (2000, 0, 1600), 0.6, 25),
        standard(186, "TL6", (2.40, 1.20, 1.20, 0, 0), (2000, 0, 0), 0.3, 25),
        standard(187, "TL7", (0.30, 1.40, 8.10, 0, 0), (2000, 0, 0), 0.4, 25),
        standard(188, "TL8", (5.80, 1.40, 1.10, 0, 0), (1800, 0, 0), 0.3, 35),
        standard(189, "TL9", (6.65, 3.30, 4.15, 0, 0), (1800, 0, 1600), 0.6, 35),
        standard(201, "SB1", (1.50, 3.00, 11.00, 0, 0), (2000, 0, 0), 1.0, 25),
        standard(202, "SB2", (4.50, 4.25, 4.00, 0, 0), (2000, 0, 0), 1.0, 25),
        standard(203, "SB3", (5.50, 2.75, 3.00, 0, 0), (2000, 0, 0), 1.2, 25),
        standard(204, "SB4", (5.25, 3.50, 5.25, 0, 0), (2000, 0, 0), 2.7, 25),
    ]

    /// Pounds per square foot in one US ton per acre.
    private static let tonPerAcre = 2000.0 / 43_560

    private static func standard(
        _ number: Int, _ code: String, _ tons: (Double, Double, Double, Double, Double),
        _ ratios: (oneHour: Double, herbs: Double, wood: Double), _ depth: Double, _ extinction: Double,
        heat: Double = 8000
    ) -> SurfaceFuelModel {
        SurfaceFuelModel(
            number: number, code: code, depthFeet: depth, extinctionMoisturePercent: extinction, heatBtuPerPound: heat,
            loadsPoundsPerSquareFoot: FuelClasses(
                oneHour: tons.0 * tonPerAcre, tenHours: tons.1 * tonPerAcre, hundredHours: tons.2 * tonPerAcre,
                herbs: tons.3 * tonPerAcre, wood: tons.4 * tonPerAcre),
            surfaceToVolumePerFoot: FuelClasses(
                oneHour: ratios.oneHour, tenHours: 109, hundredHours: 30, herbs: ratios.herbs, wood: ratios.wood),
            isDynamic: tons.3 > 0)
    }
}
