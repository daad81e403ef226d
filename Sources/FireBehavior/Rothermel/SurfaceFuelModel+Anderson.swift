extension SurfaceFuelModel {
    /// The 13 models; loads in lb/ft².
    /// - Source: Albini1976; Anderson1982.
    public static let anderson13: [SurfaceFuelModel] = [
        anderson(1, 1.0, 12, (0.034, 0, 0, 0), 3500),
        anderson(2, 1.0, 15, (0.092, 0.046, 0.023, 0.023), 3000),
        anderson(3, 2.5, 25, (0.138, 0, 0, 0), 1500),
        anderson(4, 6.0, 20, (0.230, 0.184, 0.092, 0.230), 2000),
        anderson(5, 2.0, 20, (0.046, 0.023, 0, 0.092), 2000),
        anderson(6, 2.5, 25, (0.069, 0.115, 0.092, 0), 1750),
        anderson(7, 2.5, 40, (0.052, 0.086, 0.069, 0.017), 1750, live: 1550),
        anderson(8, 0.2, 30, (0.069, 0.046, 0.115, 0), 2000),
        anderson(9, 0.2, 25, (0.134, 0.019, 0.007, 0), 2500),
        anderson(10, 1.0, 25, (0.138, 0.092, 0.230, 0.092), 2000),
        anderson(11, 1.0, 15, (0.069, 0.207, 0.253, 0), 1500),
        anderson(12, 2.3, 20, (0.184, 0.644, 0.759, 0), 1500),
        anderson(13, 3.0, 25, (0.322, 1.058, 1.288, 0), 1500),
    ]

    /// Live fuel counts as herbs in model 2 and as wood in the others.
    private static func anderson(
        _ number: Int, _ depth: Double, _ extinction: Double, _ loads: (Double, Double, Double, Double),
        _ oneHour: Double, live: Double = 1500
    ) -> SurfaceFuelModel {
        let herbs = number == 2
        return SurfaceFuelModel(
            number: number, code: "FM\(number)", depthFeet: depth, extinctionMoisturePercent: extinction,
            heatBtuPerPound: 8000,
            loadsPoundsPerSquareFoot: FuelClasses(
                oneHour: loads.0, tenHours: loads.1, hundredHours: loads.2, herbs: herbs ? loads.3 : 0,
                wood: herbs ? 0 : loads.3),
            surfaceToVolumePerFoot: FuelClasses(
                oneHour: oneHour, tenHours: 109, hundredHours: 30, herbs: live, wood: live),
            isDynamic: false)
    }
}
