/// Where labels may still go.
struct LabelField {
    enum Mark: UInt8, Comparable {
        case free
        /// The sign of an ended fire, which a label may cover when nothing else is left.
        case faint
        /// Another sign or an arrow, over which only names that lie under the fires may go.
        case sign
        /// A perimeter, which no label crosses.
        case perimeter

        static func < (a: Mark, b: Mark) -> Bool { a.rawValue < b.rawValue }
    }

    /// Pixels a cell.
    static let cell = 4.0
    let columns: Int
    let rows: Int
    private var marks: [Mark]
    private var taken: [Box] = []
    private let frame: Box

    init(width: Double, height: Double) {
        columns = Int(width / Self.cell) + 1
        rows = Int(height / Self.cell) + 1
        marks = [Mark](repeating: .free, count: columns * rows)
        frame = Box(minX: 2, minY: 2, width: width - 4, height: height - 4)
    }

    /// Keeps a box free of labels.
    mutating func reserve(_ box: Box) { taken.append(box) }

    mutating func mark(around point: Pixel, radius: Double, as mark: Mark) {
        let box = Box(minX: point.x - radius, minY: point.y - radius, width: 2 * radius, height: 2 * radius)
        for cell in cells(of: box) where marks[cell] < mark { marks[cell] = mark }
    }

    mutating func mark(from start: Pixel, to end: Pixel, as mark: Mark) {
        let steps = max(1, Int(start.distance(to: end) / (Self.cell / 2)))
        for step in 0...steps {
            let share = Double(step) / Double(steps)
            let point = Pixel(x: start.x + share * (end.x - start.x), y: start.y + share * (end.y - start.y))
            self.mark(around: point, radius: 0.5, as: mark)
        }
    }

    /// Marks the inside of rings by the even–odd rule, and their edges.
    mutating func mark(inside rings: [[Pixel]]) {
        for ring in rings {
            for (a, b) in zip(ring, ring.dropFirst() + ring.prefix(1)) { mark(from: a, to: b, as: .perimeter) }
        }
        let extent = Extent(rings.flatMap { $0 })
        guard extent.maxY >= max(0, extent.minY) else { return }
        let (first, last) = (max(0, Int(extent.minY / Self.cell)), min(rows - 1, Int(extent.maxY / Self.cell)))
        // Rings may lie below the field.
        for row in first..<max(first, last + 1) { markRow(row, rings) }
    }

    private mutating func markRow(_ row: Int, _ rings: [[Pixel]]) {
        let y = (Double(row) + 0.5) * Self.cell
        var crossings: [Double] = []
        for ring in rings {
            for (a, b) in zip(ring, ring.dropFirst() + ring.prefix(1)) where (a.y > y) != (b.y > y) {
                crossings.append(a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x))
            }
        }
        crossings.sort()
        for pair in stride(from: 0, to: crossings.count - 1, by: 2) {
            let first = max(0, Int(crossings[pair] / Self.cell))
            let last = min(columns - 1, Int(crossings[pair + 1] / Self.cell))
            guard first <= last else { continue }
            for column in first...last { marks[row * columns + column] = .perimeter }
        }
    }

    /// Takes the first of the boxes that is free; one over signs only when none is.
    mutating func place(_ candidates: [Box], upTo most: Mark = .faint) -> Box? {
        for highest in [Mark.free, .faint, .sign] where highest <= most {
            if let box = candidates.first(where: { isFree($0, upTo: highest) }) {
                taken.append(box)
                return box
            }
        }
        return nil
    }

    func isFree(_ box: Box, upTo highest: Mark) -> Bool {
        guard box.minX >= frame.minX, box.maxX <= frame.maxX, box.minY >= frame.minY, box.maxY <= frame.maxY,
            !taken.contains(where: box.meets)
        else { return false }
        return !cells(of: box).contains { marks[$0] > highest }
    }

    /// How much a box would hide.
    func weight(of box: Box) -> Int {
        cells(of: box).reduce(0) { $0 + Int(marks[$1].rawValue) } + (taken.contains(where: box.meets) ? 1_000_000 : 0)
    }

    private func cells(of box: Box) -> [Int] {
        let (first, last) = (max(0, Int(box.minX / Self.cell)), min(columns - 1, Int(box.maxX / Self.cell)))
        let (top, bottom) = (max(0, Int(box.minY / Self.cell)), min(rows - 1, Int(box.maxY / Self.cell)))
        guard first <= last, top <= bottom else { return [] }
        return (top...bottom).flatMap { row in (first...last).map { row * columns + $0 } }
    }
}
