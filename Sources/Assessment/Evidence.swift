public import FireEvents
public import Geo

/// Everything that a situation is made from.
public struct Evidence: Sendable {
    /// In any order; each observation once.
    public var detections: [Detection]
    public var areas: [Area]
    public var places: [Place]
    /// What `Detection.fileIndex` counts.
    public var files: [SourceFile]
    /// What is known to be hot without a wildfire.
    public var staticSources: StaticSourceCatalogue

    public init(
        detections: [Detection], areas: [Area] = [], places: [Place] = [], files: [SourceFile] = [],
        staticSources: StaticSourceCatalogue = .empty
    ) {
        self.detections = detections
        self.areas = areas
        self.places = places
        self.files = files
        self.staticSources = staticSources
    }
}
