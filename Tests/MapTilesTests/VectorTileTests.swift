import Testing

@testable import MapTiles

@Suite("Vector tiles")
struct VectorTileTests {
    private func integers(_ commands: GeometryCommands) throws -> [UInt64] {
        var (rest, numbers): (ArraySlice<UInt8>, [UInt64]) = (commands.buffer.bytes[...], [])
        while !rest.isEmpty { numbers.append(try DecodedTile.varint(&rest)) }
        return numbers
    }

    private func points(_ pairs: [(Int32, Int32)]) -> [TilePoint] { pairs.map { TilePoint(x: $0.0, y: $0.1) } }

    @Test("points are commands as in the specification's examples")
    func publishedPoints() throws {
        // Mapbox Vector Tile Specification 2.1, 4.3.5.1 and 4.3.5.2; a count of 120 from 4.3.1.
        var one = GeometryCommands()
        one.append(points: points([(25, 17)]))
        #expect(try integers(one) == [9, 50, 34])
        var two = GeometryCommands()
        two.append(points: points([(5, 7), (3, 2)]))
        #expect(try integers(two) == [17, 10, 14, 3, 9])
        var many = GeometryCommands()
        many.append(points: Array(repeating: TilePoint(x: 1, y: 1), count: 120))
        #expect(try integers(many).first == 961)
    }

    @Test("polygons are commands as in the specification's examples")
    func publishedPolygons() throws {
        // Mapbox Vector Tile Specification 2.1, 4.3.5.5 and 4.3.5.6.
        var triangle = GeometryCommands()
        triangle.append(ring: points([(3, 6), (8, 12), (20, 34)]))
        #expect(try integers(triangle) == [9, 6, 12, 18, 10, 12, 24, 44, 15])
        var several = GeometryCommands()
        several.append(ring: points([(0, 0), (10, 0), (10, 10), (0, 10)]))
        several.append(ring: points([(11, 11), (20, 11), (20, 20), (11, 20)]))
        several.append(ring: points([(13, 13), (13, 17), (17, 17), (17, 13)]))
        let published: [UInt64] = [
            9, 0, 0, 26, 20, 0, 0, 20, 19, 0, 15, 9, 22, 2, 26, 18, 0, 0, 18, 17, 0, 15, 9, 4, 13, 26, 0, 8, 8, 0, 0, 7,
            15,
        ]
        #expect(try integers(several) == published)
    }

    @Test(
        "numbers of either sign are coded as the Protocol Buffers documentation prints them",
        arguments: [
            (0, 0), (-1, 1), (1, 2), (-2, 3), (0x7fff_ffff, 0xffff_fffe), (-0x8000_0000, 0xffff_ffff),
        ] as [(Int32, UInt32)])
    func zigzag(value: Int32, coded: UInt32) { #expect(ProtocolBuffer.zigzag(value) == coded) }

    @Test("numbers and texts are written as the Protocol Buffers documentation prints them")
    func wireFormat() {
        // "Encoding": 150 is 96 01, field 1 with it 08 96 01, field 2 with "testing" 12 07 74 65 73 74 69 6e 67.
        var number = ProtocolBuffer()
        number.append(field: 1, varint: 150)
        #expect(number.bytes == [0x08, 0x96, 0x01])
        var text = ProtocolBuffer()
        text.append(field: 2, "testing".utf8)
        #expect(text.bytes == [0x12, 0x07, 0x74, 0x65, 0x73, 0x74, 0x69, 0x6e, 0x67])
        var largest = ProtocolBuffer()
        largest.append(varint: .max)
        #expect(largest.bytes == Array(repeating: 0xff, count: 9) + [0x01])
    }

    @Test("the tests' reader reads what another writer wrote")
    func readerAgainstPeer() throws {
        // mapbox-vector-tile 2.2.0 (PyPI): a point with four attributes, a polygon with a hole and two.
        let bytes = try hexadecimal(
            """
            1a8c010a056669726573121112080000010102020303180122030932221220120401040305180322160900001a1400001413000f09040f1a\
            000c0c00000b0f1a046e616d651a05636f756e741a05706f7765721a056e69676874220a0a08d081d0bbd0bad0b022022007220919000000\
            000000294022023801220b20fdffffffffffffffff01220238002880207802
            """)
        let layer = try #require(try DecodedTile(bytes).layers.first)
        #expect((layer.name, layer.extent, layer.version) == ("fires", 4_096, 2))
        #expect(
            layer.features[0].attributes
                == ["name": .string("Ёлка"), "count": .integer(7), "power": .double(12.5), "night": .boolean(true)])
        #expect(layer.features[0].parts == [points([(25, 17)])])
        #expect(layer.features[1].attributes == ["count": .integer(-3), "night": .boolean(false)])
        #expect(layer.features[1].parts.map(\.count) == [4, 4])
    }

    private func hexadecimal(_ text: String) throws -> [UInt8] {
        let digits = Array(text)
        return try stride(from: 0, to: digits.count, by: 2).map {
            try #require(UInt8(String(digits[$0...$0 + 1]), radix: 16))
        }
    }

    @Test("attributes of every kind come back as they were, each key and value held once")
    func attributes() throws {
        var layer = VectorTileLayer(name: "районы <&>")
        let hostile = "\u{0}'; DROP TABLE fires; -- <script>\u{202e}🔥"
        let all: [(key: String, value: AttributeValue)] = [
            ("text", .string(hostile)), ("", .string("")), ("double", .double(-0.1)), ("whole", .double(7)),
            ("integer", .integer(.min)), ("large", .integer(.max)), ("seven", .integer(7)), ("true", .boolean(true)),
            ("false", .boolean(false)),
        ]
        layer.add(points: points([(0, 0)]), identifier: .max, attributes: all)
        layer.add(points: points([(4_096, -5), (1, 1)]), attributes: all)
        let decoded = try #require(try DecodedTile(VectorTile([layer]).bytes).layers.first)
        #expect(decoded.name == "районы <&>")
        #expect((decoded.keys.count, decoded.values.count) == (9, 9))
        for feature in decoded.features {
            #expect(
                feature.attributes == [
                    "text": .string(hostile), "": .string(""), "double": .double(-0.1), "whole": .double(7),
                    "integer": .integer(.min), "large": .integer(.max), "seven": .integer(7), "true": .boolean(true),
                    "false": .boolean(false),
                ])
        }
        #expect(decoded.features.map(\.identifier) == [.max, nil])
        #expect(decoded.features.map(\.parts) == [[points([(0, 0)])], [points([(4_096, -5), (1, 1)])]])
    }

    @Test("numbers that are not finite are left out, and of a key that is named twice the first counts")
    func unknownAttributes() throws {
        var layer = VectorTileLayer(name: "a")
        layer.add(
            points: points([(1, 2)]),
            attributes: [
                ("a", .double(.nan)), ("b", .double(.infinity)), ("c", .integer(1)), ("c", .integer(2)),
                ("a", .double(3)),
            ])
        let feature = try #require(try DecodedTile(VectorTile([layer]).bytes).layers.first?.features.first)
        #expect(feature.attributes == ["c": .integer(1), "a": .double(3)])
    }

    @Test("layers keep their order; one without a feature is left out, and a tile of none is empty")
    func layers() throws {
        var (first, second) = (VectorTileLayer(name: "b"), VectorTileLayer(name: "a", extent: 512))
        first.add(points: points([(1, 1)]))
        second.add(points: points([(2, 2)]))
        second.add(points: [])
        let tile = try DecodedTile(VectorTile([first, VectorTileLayer(name: "empty"), second]).bytes)
        #expect(tile.layers.map(\.name) == ["b", "a"])
        #expect(tile.layers.map(\.extent) == [4_096, 512])
        #expect(tile.layers[1].features.count == 1)
        #expect(VectorTile([VectorTileLayer(name: "empty")]).bytes.isEmpty)
    }
}
