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

    /// Minutes with a detection of each file, whenever: also after the last of ``detections``, where those end at an
    /// instant.
    public var loadedMinutes: [UInt16: [Int32]]?

    /// ``loadedMinutes``, or those of the detections.
    public var minutesByFile: [UInt16: [Int32]] { loadedMinutes ?? detections.minutesByFile }

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
