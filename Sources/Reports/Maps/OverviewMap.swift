import Assessment
import FireEvents
import Geo

/// The map of the first page.
struct OverviewMap {
    let scene: Scene
    let frame: MapFrame
    /// Areas below this level are not drawn.
    private let finest: Area.Level
    /// Of the drawing without margins, pixels.
    static let width = 1_000.0
    /// Room for degrees on the left.
    static let left = 54.0
    static let top = 6.0

    init(scene: Scene) {
        self.init(
            scene: scene,
            frame: MapFrame(
                around: Self.points(scene), width: Self.width, heights: 0.52...0.78, smallestMeters: 20_000))
    }

    init(scene: Scene, frame: MapFrame, finest: Area.Level = .district) {
        (self.scene, self.frame, self.finest) = (scene, frame, finest)
    }

    /// The fires and the settlements nearest to them; the scope's outline where nothing burns.
    static func points(_ scene: Scene) -> [Coordinate] {
        let fires = scene.situation.fires.flatMap { fire in
            fire.event.perimeter.polygons.flatMap(\.exterior) + [fire.event.center]
                + (fire.event.status.isBurning ? [fire.nearestPlace?.place.coordinate].compactMap { $0 } : [])
        }
        if !fires.isEmpty { return fires }
        // The finest areas that are loaded are those that somebody watches.
        let finest = scene.areas.map(\.level.rank).max()
        let areas = scene.situation.scope.map { [$0] } ?? scene.areas.filter { $0.level.rank == finest }
        return areas.flatMap { $0.shape.polygons.flatMap(\.exterior) + $0.centers }
    }

    var drawing: Drawing {
        let base = BaseLayer(areas: scene.areas, scope: scene.situation.scope, frame: frame, finest: finest)
        let fires = FireLayer(scene.situation.fires, frame: frame, language: scene.language)
        let growing = Set(scene.situation.fastestGrowing.map(\.event.id))
        let arrows = HeadArrow.arrows(of: fires.fires, among: growing, frame: frame)
        var labels = LabelLayer(frame: frame, fires: fires.fires, arrows: arrows, names: scene.names)
        let inset = frame.widthDegrees < 5 ? insetMap(in: labels.corner(width: 150, height: 112)) : ""
        let plate = datePlate(&labels)
        addLabels(to: &labels, fires.fires)
        let graticule = Graticule(frame: frame, language: scene.language)
        let inside = [
            group(
                "water", SVG.rectangle(Box(minX: 0, minY: 0, width: frame.width, height: frame.height), class: "water")),
            group("land", base.land), group("graticule", graticule.lines), group("districts", base.districts),
            group("borders", base.borders), group("area-names", labels.areaNames.joined()),
            group("perimeters", fires.perimeters), group("front", fires.activeLand + HeadArrow.drawing(arrows)),
            group("settlements", labels.settlements.joined()), group("labels", labels.labels.joined()),
        ]
        return SheetLayout(scene: scene, frame: frame).sheet(
            inside: inside.joined(), over: inset + plate, degrees: graticule.labels, ages: fires.ages,
            hasActiveLand: !fires.activeLand.isEmpty, hasHeads: !arrows.isEmpty, sources: base.sources)
    }

    private func group(_ name: String, _ content: String) -> String { SVG.element("g", [("id", name)], content) }

    /// The most important first, because the first that comes takes the room.
    private func addLabels(to labels: inout LabelLayer, _ fires: [DrawnFire]) {
        let largest = Set(scene.situation.largest.prefix(5).map(\.event.id))
        let watched = Set((scene.situation.largest + scene.situation.nearSettlements.prefix(3)).map(\.event.id))
        let visible = scene.places.filter { frame.shows(frame.pixel($0.coordinate), margin: 4) }
        labels.keepClear(Array(visible.prefix(12)))
        labels.add(fires: fires.filter { largest.contains($0.fire.event.id) })
        labels.add(places: visible, most: 8)
        labels.add(areas: scene.areas.filter { $0.level == .region })
        labels.add(fires: fires.filter { watched.subtracting(largest).contains($0.fire.event.id) })
        labels.add(places: Array(visible.dropFirst(8)), most: 28)
        labels.add(areas: scene.areas.filter { $0.level == .district })
    }

    private func datePlate(_ labels: inout LabelLayer) -> String {
        let until = scene.situation.observation.lastDetection ?? scene.situation.at
        let text = scene.wording.dataUntil.filled(until.minuteText + " UTC")
        let box = labels.corner(width: TextSize.width(text, 11.5, bold: true) + 12, height: 22)
        return SVG.element(
            "g", [("id", "date")],
            SVG.rectangle(box, class: "plate")
                + SVG.text(text, at: Pixel(x: box.minX + 7, y: box.minY + 15), class: "strong"))
    }

    /// Where on the Earth a close-up lies.
    private func insetMap(in box: Box) -> String {
        let around = MapFrame(
            plane: frame.plane, width: box.width, height: box.height, pixelsPerMeter: box.width / 2_400_000)
        let base = BaseLayer(areas: scene.areas, scope: nil, frame: around, finest: .region)
        let scale = around.pixelsPerMeter / frame.pixelsPerMeter
        let size = (max(5, frame.width * scale), max(4, frame.height * scale))
        let here = Box(
            minX: (box.width - size.0) / 2, minY: (box.height - size.1) / 2, width: size.0, height: size.1)
        let whole = Box(minX: 0, minY: 0, width: box.width, height: box.height)
        let drawing =
            SVG.rectangle(whole, class: "water") + base.land + base.borders
            + SVG.rectangle(here, class: "here") + SVG.rectangle(whole, class: "edge")
        return SVG.element(
            "svg",
            [
                ("id", "inset"), ("x", SVG.number(box.minX)), ("y", SVG.number(box.minY)),
                ("width", SVG.number(box.width)), ("height", SVG.number(box.height)),
            ], drawing)
    }
}
