import Geo

extension JSON {
    /// The value as JSON has it; an instant is a string.
    package init(_ value: FieldValue) {
        switch value {
        case .missing: self = .null
        case .text(let text): self = .string(text)
        case .integer(let number): self = .integer(number)
        case .decimal(let number, let places): self = .decimal(number, places: places)
        case .instant(let instant): self = .string(instant.description)
        }
    }
}
