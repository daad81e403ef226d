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

    public init(detections: [Detection], areas: [Area] = [], places: [Place] = [], files: [SourceFile] = []) {
        self.detections = detections
        self.areas = areas
        self.places = places
        self.files = files
    }
}
