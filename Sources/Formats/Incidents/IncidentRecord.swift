import Assessment
import FireEvents
import Geo
import Tables

/// The fields of one record, not yet read.
struct IncidentRecord {
    /// A line of a table, or the number of a feature; from 1.
    var number: Int
    var fields: [(name: String, value: String)]
    var point: (latitude: Double, longitude: Double)?
    var perimeter = MultiPolygon()
}

/// Why a record cannot be an incident.
struct IncidentFault: Error {
    var expected: String
    var found: String

    var text: String { "expected \(expected), found \(found)" }
}

/// Reads the records of one file.
struct IncidentReader {
    let source: IncidentSource
    let options: IncidentOptions
    /// Positions of the columns of each element, in the order in which they are asked.
    private let positions: [IncidentElement: [Int]]
    private let columns: [String]

    static let nameLimit = 200
    static let textLimit = 500
    static let fieldLimit = 300
    /// Twice the land of the Earth, hectares.
    static let sizeLimit = 3e10

    /// - Throws: Where a column that was named is not there, or no column holds names.
    init(_ columns: [String], file: String, options: IncidentOptions) throws(FormatError) {
        let comparable = columns.map(IncidentElement.comparable)
        var known = IncidentSource(columns: Set(comparable))
        if let offset = options.offsetMinutes { known?.clock = .offset(offset) }
        var source =
            known
            ?? IncidentSource(
                name: Self.stem(of: file), unit: nil, stateCode: nil,
                clock: options.offsetMinutes.map { .offset($0) } ?? .coordinated)
        if let name = options.source { source.name = name }
        self.source = source
        self.options = options
        self.columns = columns
        var positions: [IncidentElement: [Int]] = [:]
        for element in IncidentElement.allCases {
            if let column = options.columns[element] {
                guard let index = columns.firstIndex(of: column) else {
                    throw FormatError(
                        source: file, line: 1, expected: "a column \(column) for \(element.rawValue)",
                        found: columns.joined(separator: ", ").prefix(300).description)
                }
                positions[element] = [index]
            } else {
                positions[element] = element.names.flatMap { name in
                    comparable.indices.filter { comparable[$0] == name }
                }
            }
        }
        self.positions = positions
        guard positions[.name]?.isEmpty == false else {
            throw FormatError(
                source: file, line: 1,
                expected: "a column of names such as IncidentName or name; --column name=… tells another",
                found: columns.joined(separator: ", ").prefix(300).description)
        }
    }

    private static func stem(of file: String) -> String {
        let last = file.split(separator: "/").last.map(String.init) ?? file
        return String(last.prefix { $0 != "." })
    }

    /// The first value of an element, and its column.
    private func value(_ element: IncidentElement, _ record: IncidentRecord) -> (text: String, column: String)? {
        for index in positions[element] ?? [] where index < record.fields.count {
            let text = record.fields[index].value
            if !DelimitedTable.isMissing(text) { return (text, columns[index]) }
        }
        return nil
    }

    private func text(_ element: IncidentElement, _ record: IncidentRecord) -> String? {
        value(element, record).map { Self.line($0.text) }
    }

    /// One line without control characters.
    static func line(_ text: String) -> String {
        let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .format, .surrogate, .privateUse, .unassigned: " "
            default: scalar
            }
        }
        return String(String.UnicodeScalarView(scalars)).split(separator: " ").joined(separator: " ")
    }

    func incident(_ record: IncidentRecord) throws(IncidentFault) -> Incident {
        guard let name = text(.name, record), !name.isEmpty else {
            throw IncidentFault(expected: "a name", found: "none")
        }
        guard name.count <= Self.nameLimit else {
            throw IncidentFault(expected: "a name of at most \(Self.nameLimit) characters", found: "\(name.count)")
        }
        let start = try time(.start, record)
        let size = try size(record)
        let (place, fault) = try place(record)
        let identifier = try identifier(record, name, start)
        return Incident(
            source: source.name, identifier: identifier, name: name, kind: kind(record, name),
            complexName: text(.complex, record).map { String($0.prefix(Self.nameLimit)) },
            startedAt: start.map { source.clock.instant($0.wall, hasOffset: $0.hasOffset) },
            isStartDayOnly: start?.isDayOnly ?? false,
            extinguishedAt: try time(.extinguished, record).map {
                // A day without a time is over at its end.
                source.clock.instant($0.wall, hasOffset: $0.hasOffset).adding(hours: $0.isDayOnly ? 24 : 0)
            },
            place: place, placeFault: fault, perimeter: record.perimeter, stateCode: state(record),
            counties: counties(record), sizeHectares: size?.hectares, statedSize: size?.stated,
            asOf: try time(.asOf, record).map { source.clock.instant($0.wall, hasOffset: $0.hasOffset) },
            isFinal: ["y", "yes", "true", "1"].contains(text(.final, record)?.lowercased()),
            containedPercent: try contained(record), attributes: attributes(record))
    }

    private func identifier(
        _ record: IncidentRecord, _ name: String, _ start: IncidentTime?
    ) throws(IncidentFault) -> String {
        guard let id = text(.id, record) else {
            let day = start.map { String($0.wall.description.prefix(10)) } ?? "undated"
            return Fingerprint(of: Array((name.lowercased() + "|" + day).utf8)).hexadecimal
        }
        let plain = id.trimming { $0 == "{" || $0 == "}" }.lowercased()
        guard plain.count <= Self.nameLimit, !plain.isEmpty else {
            throw IncidentFault(expected: "an id of at most \(Self.nameLimit) characters", found: "\(id.count)")
        }
        return plain
    }

    private func time(_ element: IncidentElement, _ record: IncidentRecord) throws(IncidentFault) -> IncidentTime? {
        guard let (text, column) = value(element, record) else { return nil }
        guard let time = IncidentTime(text) else {
            throw IncidentFault(
                expected: "a time in \(column) such as 2020-08-16T20:37:26Z, 8/16/2020 or milliseconds since 1970",
                found: "“\(text.prefix(40))”")
        }
        return time
    }

    private func number(_ text: String, _ column: String) throws(IncidentFault) -> Double {
        let plain = text.filter { $0 != "," && $0 != " " && $0 != "\u{a0}" }
        let bytes = Array(plain.utf8)
        guard let value = bytes.span.decimal(ByteField(start: 0, end: bytes.count)), value.isFinite else {
            throw IncidentFault(expected: "a number in \(column)", found: "“\(text.prefix(40))”")
        }
        return value
    }

    private func size(
        _ record: IncidentRecord
    ) throws(IncidentFault) -> (hectares: Double, stated: Incident.StatedSize)? {
        guard let (text, column) = value(.size, record) else { return nil }
        let unit = try unit(of: column, record)
        let value = try number(text, column)
        guard value >= 0, value * unit.inHectares <= Self.sizeLimit else {
            throw IncidentFault(
                expected: "an area from 0 up to the Earth's land in \(column)", found: "“\(text.prefix(40))”")
        }
        return (value * unit.inHectares, .init(number: String(text.prefix(40)), unit: unit.rawValue))
    }

    /// Of a size: by the name of its column, by the word beside it, by the option, by what is known of the source.
    private func unit(of column: String, _ record: IncidentRecord) throws(IncidentFault) -> IncidentAreaUnit {
        let beside = value(.unit, record)
        if let unit = IncidentAreaUnit(header: column) ?? beside.flatMap({ IncidentAreaUnit(word: $0.text) })
            ?? options.unit ?? source.unit
        {
            return unit
        }
        throw IncidentFault(
            expected: "a unit for \(column): in its name, as a word in a column beside it such as CURR_INC_AREA_UOM "
                + "(--column unit=… tells another), or by --unit acres, hectares, km2 or mi2",
            found: beside.map { "“\($0.text.prefix(40))” in \($0.column)" } ?? "none")
    }

    private func contained(_ record: IncidentRecord) throws(IncidentFault) -> Double? {
        guard let (text, column) = value(.contained, record) else { return nil }
        let percent = try number(text.filter { $0 != "%" }, column)
        guard (0...100).contains(percent) else {
            throw IncidentFault(expected: "0 to 100 in \(column)", found: "“\(text.prefix(40))”")
        }
        return percent
    }

    /// What the columns say goes before the geometry, whose point may be the centre of the perimeter.
    private func place(_ record: IncidentRecord) throws(IncidentFault) -> (Coordinate?, Incident.PlaceFault?) {
        var numbers = record.point
        if let latitude = value(.latitude, record), let longitude = value(.longitude, record) {
            numbers = (try number(latitude.text, latitude.column), try number(longitude.text, longitude.column))
        }
        guard let (latitude, longitude) = numbers, latitude != 0 || longitude != 0 else { return (nil, nil) }
        guard let place = try? Coordinate(latitude: latitude, longitude: longitude) else {
            let swapped = try? Coordinate(latitude: longitude, longitude: latitude)
            return (nil, swapped == nil || latitude == longitude ? .impossible : .swapped)
        }
        return (place, nil)
    }

    private func kind(_ record: IncidentRecord, _ name: String) -> Incident.Kind {
        switch text(.kind, record)?.lowercased() {
        case let kind? where kind == "rx" || kind.hasPrefix("prescribed"): .prescribed
        case "cx", "complex": .complex
        default: .wildfire
        }
    }

    /// CAL FIRE's table names another state in the place of the county.
    private func state(_ record: IncidentRecord) -> String? {
        if let county = text(.county, record)?.lowercased(), county.hasPrefix("state of ") { return nil }
        guard let code = text(.state, record)?.uppercased() else { return options.stateCode ?? source.stateCode }
        if code.count == 2, options.stateCode == nil { return "US-" + code }
        return code.count <= 20 ? code : nil
    }

    private func counties(_ record: IncidentRecord) -> [String] {
        guard let text = text(.county, record), !text.lowercased().hasPrefix("state of ") else { return [] }
        return text.split { $0 == "," || $0 == ";" || $0 == "&" }.prefix(50)
            .map { String($0).trimming { $0 == " " } }.filter { !$0.isEmpty && $0.count <= 100 }
    }

    private func attributes(_ record: IncidentRecord) -> [Incident.Attribute] {
        record.fields.prefix(Self.fieldLimit).compactMap { name, value in
            let text = Self.line(value)
            guard !text.isEmpty else { return nil }
            return Incident.Attribute(String(Self.line(name).prefix(100)), String(text.prefix(Self.textLimit)))
        }
    }
}
