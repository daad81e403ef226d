import Rasters

/// Quantity of a layer, as far as the transport of smoke needs it.
enum WindQuantity: String, Hashable {
    case eastward, northward
    /// Pa/s, down positive.
    case pressureVelocity
    /// m/s, up positive.
    case verticalVelocity
    case temperature
    /// m²/s².
    case geopotential
    /// m.
    case height
    /// kg/kg.
    case specificHumidity
    case surfacePressure, logarithmOfSurfacePressure
    case boundaryLayerHeight
    /// mm/h.
    case rain
    /// m/s.
    case frictionVelocity
    /// W/m², upward positive.
    case sensibleHeatFlux

    init?(standardName name: String) {
        switch name {
        case "eastward_wind", "x_wind", "grid_eastward_wind": self = .eastward
        case "northward_wind", "y_wind", "grid_northward_wind": self = .northward
        case "lagrangian_tendency_of_air_pressure", "vertical_air_velocity_expressed_as_tendency_of_pressure":
            self = .pressureVelocity
        case "upward_air_velocity": self = .verticalVelocity
        case "air_temperature": self = .temperature
        case "geopotential": self = .geopotential
        case "geopotential_height", "surface_altitude", "height": self = .height
        case "specific_humidity": self = .specificHumidity
        case "surface_air_pressure": self = .surfacePressure
        case "logarithm_of_surface_air_pressure", "logarithm_of_surface_pressure": self = .logarithmOfSurfacePressure
        case "atmosphere_boundary_layer_thickness": self = .boundaryLayerHeight
        case "precipitation_flux", "rainfall_flux", "rainfall_rate", "lwe_precipitation_rate": self = .rain
        case "surface_friction_velocity": self = .frictionVelocity
        case "surface_upward_sensible_heat_flux": self = .sensibleHeatFlux
        default: return nil
        }
    }

    init?(gribElement element: String) {
        switch element {
        case "U", "UGRD", "10U", "U10": self = .eastward
        case "V", "VGRD", "10V", "V10": self = .northward
        case "W", "VVEL": self = .pressureVelocity
        case "DZDT": self = .verticalVelocity
        case "T", "TMP": self = .temperature
        case "Z", "GP": self = .geopotential
        case "GH", "HGT", "DIST": self = .height
        case "Q", "SPFH": self = .specificHumidity
        case "SP", "PRES": self = .surfacePressure
        case "LNSP", "NLPRES": self = .logarithmOfSurfacePressure
        case "BLH", "HPBL": self = .boundaryLayerHeight
        case "PRATE", "MTPR", "TPRATE", "APRATE": self = .rain
        case "FRICV", "ZUST": self = .frictionVelocity
        case "SHTFL": self = .sensibleHeatFlux
        default: return nil
        }
    }

    init?(variableName name: String) {
        switch name.lowercased() {
        case "u", "ua", "uwnd", "u_component_of_wind", "10u", "u10": self = .eastward
        case "v", "va", "vwnd", "v_component_of_wind", "10v", "v10": self = .northward
        case "w", "omega", "wap", "vertical_velocity": self = .pressureVelocity
        case "t", "ta", "temperature", "air": self = .temperature
        case "z", "geopotential": self = .geopotential
        case "zg", "gh", "hgt", "orog": self = .height
        case "q", "hus", "shum": self = .specificHumidity
        case "sp", "ps", "aps": self = .surfacePressure
        case "lnsp": self = .logarithmOfSurfacePressure
        case "blh", "hpbl", "pbl", "zmla": self = .boundaryLayerHeight
        case "prate", "pr", "mtpr", "avg_tprate": self = .rain
        case "zust", "fricv", "ustar": self = .frictionVelocity
        case "shtfl", "hfss": self = .sensibleHeatFlux
        default: return nil
        }
    }

    /// Factor and offset into m/s, Pa/s, K, m²/s², m, kg/kg or Pa; `nil` for a unit that is none of the quantity's.
    func conversion(_ unit: String) -> (scale: Double, offset: Double)? {
        let key = unit.lowercased().filter { !"[]()* ^".contains($0) }.replacing("−", with: "-")
        switch self {
        case .eastward, .northward:
            return UnitConversion(unit, to: .windEastward).map { ($0.scale / 3.6, 0) }
        case .temperature:
            return UnitConversion(unit, to: .temperature).map { ($0.scale, $0.offset + 273.15) }
        case .pressureVelocity:
            return ["pa/s": 1, "pas-1": 1, "hpa/s": 100, "hpas-1": 100][key].map { ($0, 0) }
        case .verticalVelocity: return ["m/s", "ms-1"].contains(key) ? (1, 0) : nil
        case .geopotential: return ["m2/s2", "m2s-2"].contains(key) ? (1, 0) : nil
        case .height, .boundaryLayerHeight:
            return ["m": 1.0, "gpm": 1, "meters": 1, "metres": 1, "km": 1_000][key].map { ($0, 0) }
        case .specificHumidity: return ["kg/kg", "kgkg-1", "1", "kgkg**-1"].contains(key) ? (1, 0) : nil
        case .surfacePressure: return ["pa": 1.0, "hpa": 100, "mb": 100, "millibars": 100][key].map { ($0, 0) }
        case .logarithmOfSurfacePressure: return (1, 0)
        case .rain:
            return [
                "mm/h": 1, "mm/hr": 1, "mmh-1": 1, "mmhr-1": 1, "kg/m2/s": 3_600, "kg/m2s": 3_600, "kgm-2s-1": 3_600,
                "mm/s": 3_600, "mms-1": 3_600, "m/s": 3.6e6, "ms-1": 3.6e6, "mm/day": 1.0 / 24, "mmday-1": 1.0 / 24,
            ][key].map { ($0, 0) }
        case .frictionVelocity: return ["m/s", "ms-1"].contains(key) ? (1, 0) : nil
        case .sensibleHeatFlux: return ["w/m2", "wm-2"].contains(key) ? (1, 0) : nil
        }
    }
}

/// Where in the air a layer lies.
enum WindLevelKey: Hashable {
    case pressurePascals(Double)
    case metersAboveGround(Double)
    case metersAboveSea(Double)
    /// Counted from the top.
    case hybrid(Int)
    case hybridPressure(HybridLevels.Coefficients)
    case surface
}
