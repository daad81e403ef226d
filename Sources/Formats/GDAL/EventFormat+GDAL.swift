import CGDAL
import FireEvents
import Geo
import Rasters
import Tables

extension EventFormat {
    var datasetOptions: GDALOptions {
        GDALOptions(self == .kml ? [("NameField", "name"), ("DescriptionField", "description")] : [])
    }

    func layerOptions(_ description: String) -> GDALOptions {
        GDALOptions(self == .gpkg ? [("GEOMETRY_NAME", "geom"), ("DESCRIPTION", description)] : [])
    }

    /// The outline to write. GDAL leaves features without geometry out of FlatGeobuf: there an event without perimeter
    /// is a polygon of no area at its centre.
    func shape(of event: FireEvent) -> MultiPolygon {
        guard self == .fgb, event.perimeter.isEmpty else { return event.perimeter }
        return MultiPolygon([Polygon(exterior: Array(repeating: event.center, count: 4))])
    }

    /// KML has no type for instants: they are text there.
    func fieldType(_ kind: EventColumn.Kind) -> OGRFieldType {
        switch kind {
        case .text: OFTString
        case .integer: OFTInteger64
        case .decimal: OFTReal
        case .instant: self == .kml ? OFTString : OFTDateTime
        }
    }
}

extension FieldValue {
    /// - Parameter isZoneless: Instants are written without saying that they are UTC.
    func set(_ index: Int32, of feature: OGRFeatureH, isZoneless: Bool = false) {
        switch self {
        case .missing: OGR_F_SetFieldNull(feature, index)
        case .text(let text): OGR_F_SetFieldString(feature, index, text)
        case .integer(let number): OGR_F_SetFieldInteger64(feature, index, Int64(number))
        case .decimal(let number, let places):
            OGR_F_SetFieldDouble(feature, index, Self.rounded(number, places: places))
        case .instant(let instant): Self.set(instant, index, of: feature, zone: isZoneless ? 0 : 100)
        }
    }

    /// - Parameter zone: What GDAL calls the zone: 0 not said, 100 Coordinated Universal Time.
    private static func set(_ instant: Instant, _ index: Int32, of feature: OGRFeatureH, zone: Int32) {
        guard OGR_Fld_GetType(OGR_F_GetFieldDefnRef(feature, index)) == OFTDateTime else {
            return OGR_F_SetFieldString(feature, index, instant.description)
        }
        let (year, month, day) = instant.calendarDay
        let clock = Int32(instant.seconds - Int64(instant.dayNumber) * 86_400)
        OGR_F_SetFieldDateTimeEx(
            feature, index, Int32(year), Int32(month), Int32(day), clock / 3_600, clock / 60 % 60, Float(clock % 60),
            zone)
    }
}

/// The time that GDAL writes into files as that of their last change, so that the same content gives the same bytes.
struct GDALClock {
    private static let option = "OGR_CURRENT_DATE"

    init(showing instant: Instant) {
        CPLSetThreadLocalConfigOption(Self.option, instant.description.replacing("Z", with: ".000Z"))
    }

    func reset() { CPLSetThreadLocalConfigOption(Self.option, nil) }
}
