/// A fuel type of the Canadian Forest Fire Behavior Prediction (FBP) System.
///
/// The raw value is the code that grids and the batch kernel use; 0 is left for land and water without fuel.
///
/// - Source: FCFDG1992, tables of constants; Wotton2009.
public enum FuelType: UInt8, CaseIterable, Hashable, Sendable {
    /// C-1, spruce–lichen woodland.
    case c1 = 1
    /// C-2, boreal spruce.
    case c2
    /// C-3, mature jack or lodgepole pine.
    case c3
    /// C-4, immature jack or lodgepole pine.
    case c4
    /// C-5, red and white pine.
    case c5
    /// C-6, conifer plantation.
    case c6
    /// C-7, ponderosa pine and Douglas-fir.
    case c7
    /// D-1, leafless aspen.
    case d1
    /// M-1, boreal mixedwood, leafless; needs the percentage of conifers.
    case m1
    /// M-2, boreal mixedwood, green; needs the percentage of conifers.
    case m2
    /// M-3, dead balsam fir mixedwood, leafless; needs the percentage of dead fir.
    case m3
    /// M-4, dead balsam fir mixedwood, green; needs the percentage of dead fir.
    case m4
    /// S-1, jack or lodgepole pine slash.
    case s1
    /// S-2, white spruce and balsam slash.
    case s2
    /// S-3, coastal cedar, hemlock and Douglas-fir slash.
    case s3
    /// O-1a, matted grass; needs the degree of curing.
    case o1a
    /// O-1b, standing grass; needs the degree of curing.
    case o1b
}
