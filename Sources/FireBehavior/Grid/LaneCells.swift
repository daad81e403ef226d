/// Four cells of one fuel type, checked, as lanes.
struct LaneCells {
    let type: FuelType
    let ffmc: Lanes
    let bui: Lanes
    let wind: Lanes
    let windFrom: Lanes
    let slope: Lanes
    let aspect: Lanes
    let foliarMoisture: Lanes
    /// Of conifers or of dead fir, whichever the type mixes.
    let share: Lanes
    let curing: Lanes
    let grassLoad: Lanes

    @inline(__always)
    init(_ type: FuelType, _ a: GridCell, _ b: GridCell, _ c: GridCell, _ d: GridCell) {
        @inline(__always)
        func lanes(_ value: (GridCell) -> Double) -> Lanes { Lanes(value(a), value(b), value(c), value(d)) }
        self.type = type
        ffmc = lanes { $0.fineFuelMoistureCode }
        bui = lanes { $0.buildupIndex }
        wind = lanes { $0.windSpeedKilometersPerHour }
        windFrom = lanes { $0.windFromDegrees }
        slope = lanes { $0.slopePercent }
        aspect = lanes { $0.aspectDegrees }
        foliarMoisture = type.hasCrown ? lanes { $0.foliarMoisturePercent } : 0 * Lanes()
        share = (type.isMixedwood ? lanes { $0.coniferPercent } : lanes { $0.deadFirPercent }) / 100
        curing = lanes { $0.curingPercent }
        grassLoad = lanes { $0.grassLoadKilogramsPerSquareMeter }
    }
}

extension LaneCells {
    /// SFC, as ``Fuel/surfaceConsumptionKilogramsPerSquareMeter(fineFuelMoistureCode:buildupIndex:)``.
    @inline(__always)
    var surfaceConsumption: Lanes {
        let consumed = rawSurfaceConsumption
        return consumed.replacing(with: 1e-6, where: consumed .<= 0)
    }

    @inline(__always)
    private var rawSurfaceConsumption: Lanes {
        switch type {
        case .c1: lichenWoodland(ffmc)  // Eqs. 9a, 9b
        case .c2, .m3, .m4: burned(5, 0.0115, bui)  // Eq. 10
        case .c3, .c4: 5 * power(burned(1, 0.0164, bui), 2.24)  // Eq. 11
        case .c5, .c6: 5 * power(burned(1, 0.0149, bui), 2.48)  // Eq. 12
        case .c7: burned(2, 0.104, ffmc - 70).replacing(with: 0, where: ffmc .<= 70) + burned(1.5, 0.0201, bui)
        case .d1: burned(1.5, 0.0183, bui)  // Eq. 16
        case .m1, .m2: share * burned(5, 0.0115, bui) + (1 - share) * burned(1.5, 0.0183, bui)  // Eq. 17
        case .s1: burned(4, 0.025, bui) + burned(4, 0.034, bui)  // Eqs. 19, 20, 25
        case .s2: burned(10, 0.013, bui) + burned(6, 0.060, bui)  // Eqs. 21, 22, 25
        case .s3: burned(12, 0.0166, bui) + burned(20, 0.0210, bui)  // Eqs. 23, 24, 25
        case .o1a, .o1b: grassLoad  // Eq. 18
        }
    }
}

@inline(__always)
private func burned(_ load: Double, _ rate: Double, _ x: Lanes) -> Lanes { load * (1 - exponential(-rate * x)) }

@inline(__always)
private func lichenWoodland(_ ffmc: Lanes) -> Lanes {
    let off = ffmc - 84
    let distance = off.replacing(with: -off, where: off .< 0)
    let part = 0.75 * (1 - exponential(-0.23 * distance)).squareRoot()
    return (0.75 - part).replacing(with: 0.75 + part, where: ffmc .> 84)
}
