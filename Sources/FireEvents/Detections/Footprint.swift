/// Size of a pixel on the ground.
public struct Footprint: Sendable, Equatable {
    /// Across the ground track, kilometres.
    public var scanKilometers: Double
    /// Along the ground track, kilometres.
    public var trackKilometers: Double

    /// Half the diagonal, metres.
    var halfDiagonalMeters: Double {
        500 * (scanKilometers * scanKilometers + trackKilometers * trackKilometers).squareRoot()
    }

    /// Side of a square of the same area, metres.
    var sideMeters: Double { 1_000 * (scanKilometers * trackKilometers).squareRoot() }
}

extension Satellite.Instrument {
    /// Mean size of the pixels in which fire is detected, over a swath.
    ///
    /// From 120,262 detections of VIIRS (0.46 km × 0.48 km) and 44,837 of MODIS (1.64 km × 1.23 km) in global files of
    /// single days in 2019 and 2023; see docs/accuracy.md.
    public var meanFootprint: Footprint {
        switch self {
        case .viirs: Footprint(scanKilometers: 0.46, trackKilometers: 0.48)
        case .modis: Footprint(scanKilometers: 1.64, trackKilometers: 1.23)
        }
    }

    /// Standard deviation of the logarithm of the pixel's side in those files.
    var footprintDeviation: Double {
        switch self {
        case .viirs: 0.17
        case .modis: 0.29
        }
    }
}

extension Detection {
    /// Whether the file gave the size of the pixel.
    public var hasFootprint: Bool { !(scanKilometers.isNaN || trackKilometers.isNaN) }

    /// The pixel as the file gave it; where it did not, the mean of the sensor.
    public var footprint: Footprint {
        guard hasFootprint else { return satellite.instrument.meanFootprint }
        return Footprint(scanKilometers: Double(scanKilometers), trackKilometers: Double(trackKilometers))
    }

    /// Half the diagonal of the footprint, metres.
    public var halfDiagonalMeters: Double { footprint.halfDiagonalMeters }

    /// Side of a square with the footprint's area, metres.
    var pixelMeters: Double { footprint.sideMeters }
}
