import Testing

@testable import Reports

@Suite("Labels")
struct LabelFieldTests {
    @Test("never lie over one another")
    func collisions() {
        var field = LabelField(width: 200, height: 100)
        let boxes = (0..<60).compactMap { index -> Box? in
            let (x, y) = (Double(index * 37 % 170), Double(index * 53 % 80))
            return field.place([
                Box(minX: x, minY: y, width: 40, height: 12), Box(minX: x - 42, minY: y, width: 40, height: 12),
            ])
        }
        #expect(boxes.count > 5)
        for (index, box) in boxes.enumerated() {
            #expect(!boxes[(index + 1)...].contains(where: box.meets))
            #expect(box.minX >= 0 && box.maxX <= 200 && box.minY >= 0 && box.maxY <= 100)
        }
    }

    @Test("never cross a perimeter, its inside included, but may cover the sign of an ended fire when they must")
    func perimeters() {
        var field = LabelField(width: 200, height: 100)
        field.mark(inside: [[Pixel(x: 50, y: 20), Pixel(x: 150, y: 20), Pixel(x: 150, y: 80), Pixel(x: 50, y: 80)]])
        field.mark(around: Pixel(x: 20, y: 50), radius: 2, as: .faint)
        let inside = Box(minX: 90, minY: 45, width: 20, height: 10)
        #expect(field.place([inside], upTo: .sign) == nil)
        let overSign = Box(minX: 10, minY: 45, width: 20, height: 10)
        let free = Box(minX: 10, minY: 5, width: 20, height: 10)
        #expect(field.place([overSign, free]) == free)
        #expect(field.place([overSign]) == overSign)
    }
}
