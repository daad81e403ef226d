public import FireEvents

/// What the area and country interfaces of FIRMS give out: the near-real-time rows of an instrument, or the archive that
/// replaces them.
public enum FIRMSProduct: String, Sendable, CaseIterable, Codable {
    case viirsSuomiNPP = "VIIRS_SNPP_NRT"
    case viirsNOAA20 = "VIIRS_NOAA20_NRT"
    case viirsNOAA21 = "VIIRS_NOAA21_NRT"
    case modis = "MODIS_NRT"
    case viirsSuomiNPPArchive = "VIIRS_SNPP_SP"
    case viirsNOAA20Archive = "VIIRS_NOAA20_SP"
    case viirsNOAA21Archive = "VIIRS_NOAA21_SP"
    case modisArchive = "MODIS_SP"

    public static let nearRealTime: [FIRMSProduct] = [.viirsSuomiNPP, .viirsNOAA20, .viirsNOAA21, .modis]

    public var isArchive: Bool { rawValue.hasSuffix("_SP") }

    /// The standard product of the same instrument.
    public var archive: FIRMSProduct {
        FIRMSProduct(rawValue: rawValue.replacing("_NRT", with: "_SP")) ?? self
    }

    /// Those whose passes it is made from.
    public var satellites: [Satellite] {
        switch self {
        case .viirsSuomiNPP, .viirsSuomiNPPArchive: [.suomiNPP]
        case .viirsNOAA20, .viirsNOAA20Archive: [.noaa20]
        case .viirsNOAA21, .viirsNOAA21Archive: [.noaa21]
        case .modis, .modisArchive: [.terra, .aqua]
        }
    }
}
