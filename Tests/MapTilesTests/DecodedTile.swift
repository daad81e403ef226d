import MapTiles

/// A reader of vector tiles, written from the specification alone: it shares nothing with the writer, and stops at whatever
/// the specification forbids.
struct DecodedTile {
    struct Fault: Error {
        let reason: String
        init(_ reason: String) { self.reason = reason }
    }

    enum Value: Equatable {
        case string(String), float(Float), double(Double), integer(Int64), boolean(Bool)

        var integer: Int64? { if case .integer(let value) = self { value } else { nil } }
    }

    struct Feature {
        var identifier: UInt64?
        var type: UInt64 = 0
        var attributes: [String: Value] = [:]
        /// As commands and parameters.
        var integers: [UInt32] = []
        /// Points, or rings that are not closed.
        var parts: [[TilePoint]] = []
    }

    struct Layer {
        var name = ""
        var version: UInt64 = 1
        var extent: UInt64 = 4_096
        var keys: [String] = []
        var values: [Value] = []
        var features: [Feature] = []
    }

    var layers: [Layer] = []

    init(_ bytes: [UInt8]) throws {
        for field in try Self.fields(bytes[...]) where field.number == 3 {
            layers.append(try Self.layer(field.bytes()))
        }
        guard Set(layers.map(\.name)).count == layers.count else { throw Fault("two layers of one name") }
    }

    // MARK: Wire format

    private struct Field {
        let number: UInt64
        let scalar: UInt64?
        let content: ArraySlice<UInt8>?

        func bytes() throws -> ArraySlice<UInt8> {
            guard let content else { throw Fault("field \(number) has no length") }
            return content
        }

        func text() throws -> String {
            guard let text = String(validating: try bytes(), as: UTF8.self) else { throw Fault("no UTF-8") }
            return text
        }

        func scalarNumber() throws -> UInt64 {
            guard let scalar else { throw Fault("field \(number) is no number") }
            return scalar
        }
    }

    static func varint(_ bytes: inout ArraySlice<UInt8>) throws -> UInt64 {
        var (value, shift): (UInt64, UInt64) = (0, 0)
        while let byte = bytes.popFirst(), shift < 64 {
            value |= UInt64(byte & 0x7f) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
        throw Fault("a number without an end")
    }

    private static func fields(_ message: ArraySlice<UInt8>) throws -> [Field] {
        var (rest, fields): (ArraySlice<UInt8>, [Field]) = (message, [])
        while !rest.isEmpty {
            let key = try varint(&rest)
            switch key & 7 {
            case 0: fields.append(Field(number: key >> 3, scalar: try varint(&rest), content: nil))
            case 1, 5:
                let size = key & 7 == 1 ? 8 : 4
                guard rest.count >= size else { throw Fault("cut short") }
                let value = rest.prefix(size).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
                rest = rest.dropFirst(size)
                fields.append(Field(number: key >> 3, scalar: value, content: nil))
            case 2:
                let size = try varint(&rest)
                guard size <= rest.count else { throw Fault("cut short") }
                fields.append(Field(number: key >> 3, scalar: nil, content: rest.prefix(Int(size))))
                rest = rest.dropFirst(Int(size))
            default: throw Fault("wire type \(key & 7)")
            }
        }
        return fields
    }

    private static func packed(_ bytes: ArraySlice<UInt8>) throws -> [UInt32] {
        var (rest, numbers): (ArraySlice<UInt8>, [UInt32]) = (bytes, [])
        while !rest.isEmpty { numbers.append(UInt32(try varint(&rest))) }
        return numbers
    }

    // MARK: Layers and features

    private static func layer(_ message: ArraySlice<UInt8>) throws -> Layer {
        var (layer, features): (Layer, [ArraySlice<UInt8>]) = (Layer(), [])
        for field in try fields(message) {
            switch field.number {
            case 1: layer.name = try field.text()
            case 2: features.append(try field.bytes())
            case 3: layer.keys.append(try field.text())
            case 4: layer.values.append(try value(try field.bytes()))
            case 5: layer.extent = try field.scalarNumber()
            case 15: layer.version = try field.scalarNumber()
            default: throw Fault("field \(field.number) of a layer")
            }
        }
        guard layer.version == 2, !layer.name.isEmpty, !features.isEmpty else { throw Fault("version, name, features") }
        guard Set(layer.keys).count == layer.keys.count else { throw Fault("a key twice") }
        layer.features = try features.map { try feature($0, layer) }
        return layer
    }

    private static func value(_ message: ArraySlice<UInt8>) throws -> Value {
        let fields = try fields(message)
        guard let field = fields.first, fields.count == 1 else { throw Fault("a value of \(fields.count) fields") }
        switch field.number {
        case 1: return .string(try field.text())
        case 2: return .float(Float(bitPattern: UInt32(try field.scalarNumber())))
        case 3: return .double(Double(bitPattern: try field.scalarNumber()))
        case 4, 5: return .integer(Int64(bitPattern: try field.scalarNumber()))
        case 6:
            let coded = try field.scalarNumber()
            return .integer(coded % 2 == 0 ? Int64(coded / 2) : -Int64(coded / 2) - 1)
        case 7: return .boolean(try field.scalarNumber() != 0)
        default: throw Fault("value field \(field.number)")
        }
    }

    private static func feature(_ message: ArraySlice<UInt8>, _ layer: Layer) throws -> Feature {
        var (feature, tags): (Feature, [UInt32]) = (Feature(), [])
        for field in try fields(message) {
            switch field.number {
            case 1: feature.identifier = try field.scalarNumber()
            case 2: tags += try packed(try field.bytes())
            case 3: feature.type = try field.scalarNumber()
            case 4: feature.integers += try packed(try field.bytes())
            default: throw Fault("field \(field.number) of a feature")
            }
        }
        guard tags.count % 2 == 0 else { throw Fault("a key without a value") }
        for pair in stride(from: 0, to: tags.count, by: 2) {
            let (key, value) = (Int(tags[pair]), Int(tags[pair + 1]))
            guard key < layer.keys.count, value < layer.values.count else { throw Fault("no such key or value") }
            guard feature.attributes.updateValue(layer.values[value], forKey: layer.keys[key]) == nil else {
                throw Fault("a key twice in a feature")
            }
        }
        feature.parts = try parts(feature)
        return feature
    }

    /// Section 4.3.
    private static func parts(_ feature: Feature) throws -> [[TilePoint]] {
        var (parts, x, y): ([[TilePoint]], Int32, Int32) = ([], 0, 0)
        var (rest, isOpen) = (feature.integers[...], false)
        func step() throws -> Int32 {
            guard let coded = rest.popFirst() else { throw Fault("a step is missing") }
            return coded % 2 == 0 ? Int32(coded / 2) : -Int32(coded / 2) - 1
        }
        while let command = rest.popFirst() {
            let (name, count) = (command & 7, command >> 3)
            guard count > 0 else { throw Fault("a command done no times") }
            switch (name, feature.type) {
            case (1, 1):
                guard parts.isEmpty else { throw Fault("points in two commands") }
                parts = [[]]
            case (1, 3):
                guard count == 1, !isOpen else { throw Fault("MoveTo in a ring") }
                parts.append([])
                isOpen = true
            case (2, 3) where isOpen: guard count > 1 else { throw Fault("a ring of two corners") }
            case (7, 3) where isOpen:
                guard count == 1, let ring = parts.last, ring.count > 2, ring.first != ring.last else {
                    throw Fault("ClosePath")
                }
                isOpen = false
                continue
            default: throw Fault("command \(name) in geometry \(feature.type)")
            }
            for _ in 0..<count {
                let (dx, dy) = (try step(), try step())
                guard name != 2 || dx != 0 || dy != 0 else { throw Fault("a step of no length") }
                (x, y) = (x + dx, y + dy)
                parts[parts.count - 1].append(TilePoint(x: x, y: y))
            }
        }
        guard !isOpen, !parts.isEmpty else { throw Fault("a ring that is not closed, or nothing") }
        return parts
    }
}
