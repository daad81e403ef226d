import Assessment

/// All maps of a report, for files and for the page.
struct MapSet {
    let watched: [WatchedFire]
    /// Without style of its own.
    let overview: String
    let thumbnails: [String]
    let files: [ReportFile]

    init(scene: Scene) {
        let watched = WatchedFire.all(of: scene.situation, wording: scene.wording)
        let overview = OverviewMap(scene: scene).drawing
        let thumbnails = watched.map { ThumbnailMap(fire: $0.fire, scene: scene).drawing }
        self.watched = watched
        self.overview = overview.inline
        self.thumbnails = thumbnails.map(\.inline)
        files =
            [ReportFile(path: "maps/overview.svg", contents: overview.file)]
            + zip(watched, thumbnails).map { ReportFile(path: $0.fileName, contents: $1.file) }
    }
}
