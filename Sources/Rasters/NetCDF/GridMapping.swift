import CGDAL

/// A coordinate system in the words of the CF conventions.
///
/// The well-known text says everything; the parameters say it again for readers that do not know it, for the projections that the
/// fields of weather models come in.
///
/// - Source: CFConventions18, Appendix F.
struct GridMapping {
    let name: String?
    let parameters: [(name: String, values: [Double])]
    let isGeographic: Bool

    init(wellKnownText: String) {
        guard let system = CoordinateSystem(wellKnownText: wellKnownText) else {
            (name, parameters, isGeographic) = (nil, [], false)
            return
        }
        isGeographic = system.isGeographic
        let own = Self.projection(of: system)
        name = own?.name
        let (axis, flattening) = system.figure
        parameters =
            (own?.parameters ?? []) + [
                ("semi_major_axis", [axis]), ("inverse_flattening", [flattening]), ("longitude_of_prime_meridian", [0]),
            ]
    }

    private typealias Projection = (name: String, parameters: [(name: String, values: [Double])])

    private static func projection(of system: CoordinateSystem) -> Projection? {
        if system.isGeographic { return ("latitude_longitude", []) }
        let origin: [(name: String, values: [Double])] = [
            ("false_easting", [system.parameter("false_easting")]),
            ("false_northing", [system.parameter("false_northing")]),
        ]
        let (latitude, longitude) = (system.parameter("latitude_of_origin"), system.parameter("central_meridian"))
        let middle = [("latitude_of_projection_origin", [latitude])]
        let parallels = [system.parameter("standard_parallel_1"), system.parameter("standard_parallel_2")]
        switch system.projection ?? "" {
        case "Lambert_Conformal_Conic_2SP":
            return (
                "lambert_conformal_conic",
                [("standard_parallel", parallels), ("longitude_of_central_meridian", [longitude])] + middle + origin
            )
        case "Lambert_Conformal_Conic_1SP":
            return (
                "lambert_conformal_conic",
                [("standard_parallel", [latitude]), ("longitude_of_central_meridian", [longitude])] + middle + origin
            )
        case "Albers_Conic_Equal_Area":
            let center = [("latitude_of_projection_origin", [system.parameter("latitude_of_center")])]
            return (
                "albers_conical_equal_area",
                [
                    ("standard_parallel", parallels),
                    ("longitude_of_central_meridian", [system.parameter("longitude_of_center")]),
                ] + center + origin
            )
        case "Lambert_Azimuthal_Equal_Area":
            return (
                "lambert_azimuthal_equal_area",
                [
                    ("latitude_of_projection_origin", [system.parameter("latitude_of_center")]),
                    ("longitude_of_projection_origin", [system.parameter("longitude_of_center")]),
                ] + origin
            )
        case "Transverse_Mercator":
            return (
                "transverse_mercator",
                [
                    ("scale_factor_at_central_meridian", [system.parameter("scale_factor")]),
                    ("longitude_of_central_meridian", [longitude]),
                ] + middle + origin
            )
        case "Polar_Stereographic":
            return (
                "polar_stereographic",
                [
                    ("straight_vertical_longitude_from_pole", [longitude]), ("standard_parallel", [latitude]),
                    ("latitude_of_projection_origin", [latitude < 0 ? -90 : 90]),
                ] + origin
            )
        default: return nil
        }
    }
}
