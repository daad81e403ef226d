import Formats

/// A link as the standards of OGC write it.
enum Link {
    static func json(_ href: String, _ relation: String, _ type: MediaType, _ title: String? = nil) -> JSON {
        .object(
            [
                .init("href", .string(href)), .init("rel", .string(relation)),
                .init("type", .string(type.rawValue.split(separator: ";").first.map(String.init) ?? type.rawValue)),
            ] + (title.map { [.init("title", .string($0))] } ?? []))
    }
}

extension String {
    /// The text as part of a path or a query: all but unreserved characters of RFC 3986 as %XX.
    var percentEncoded: String {
        var result = ""
        for byte in utf8 {
            let isPlain =
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                || [45, 46, 95, 126].contains(byte)
            if isPlain {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                result += "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }
        return result
    }
}
