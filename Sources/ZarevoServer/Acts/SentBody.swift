import EmergencyResponse

/// Body of a request that changes something: JSON, or a form of a page.
struct SentBody: Sendable {
    /// An object.
    let json: CanonicalJSON
    /// Whether a browser sent it from a form: it is answered with a page.
    let isForm: Bool

    /// - Throws: 415 for another kind, 400 for what does not read.
    init(_ bytes: [UInt8], contentType: String?) throws(Problem) {
        isForm = try Self.isForm(contentType)
        if isForm {
            json = try FormFields(Call.query(String(decoding: bytes, as: UTF8.self))).json
        } else {
            do throws(CanonicalJSONError) { json = try CanonicalJSON(json: bytes) } catch {
                throw .badRequest("body: \(error)")
            }
            guard case .object = json else { throw .badRequest("body: expected an object of JSON") }
        }
    }

    static func isForm(_ contentType: String?) throws(Problem) -> Bool {
        switch contentType?.prefix(while: { $0 != ";" }).filter({ $0 != " " }).lowercased() {
        case "application/json": return false
        case "application/x-www-form-urlencoded": return true
        default:
            throw Problem(
                status: 415, title: "Unsupported media type",
                detail: "expected Content-Type: application/json (or a form), found \(quoted(contentType ?? "none"))")
        }
    }

    func text(_ name: String) -> String? { json[name]?.string }

    /// - Throws: 400 for a member that is not among those known.
    func requireOnly(_ known: [String]) throws(Problem) {
        guard case .object(let members) = json, let other = members.first(where: { !known.contains($0.name) }) else {
            return
        }
        throw .badRequest("body: expected only \(known.joined(separator: ", ")), found \(quoted(other.name))")
    }
}

/// Fields of a form as the JSON that they stand for: `content.act.number` is a member of a member, `content.areas` a list.
struct FormFields {
    private indirect enum Node {
        case text([String])
        case members([(name: String, node: Node)])
    }

    let json: CanonicalJSON

    /// Lists, which a form has a field for each element of.
    private static let lists: Set<String> = ["areas", "evidence"]

    /// - Throws: 400 for a field that is given twice, or names what another one makes a text.
    init(_ fields: [(name: String, value: String)]) throws(Problem) {
        var root = Node.members([])
        for field in fields where !field.value.isEmpty {
            let path = field.name.split(separator: ".").map(String.init)
            guard (1...6).contains(path.count) else {
                throw .badRequest("field \(quoted(field.name)): expected a name")
            }
            guard Self.put(field.value, at: path[...], in: &root) else {
                throw .badRequest("field \(quoted(field.name)): expected once, and either text or members")
            }
        }
        json = try Self.json(root, name: "")
    }

    private static func put(_ value: String, at path: ArraySlice<String>, in node: inout Node) -> Bool {
        guard case .members(var members) = node, let name = path.first else { return false }
        var child = members.first { $0.name == name }?.node
        if path.count == 1 {
            guard case .text(let values)? = child ?? .text([]), values.isEmpty || lists.contains(name) else {
                return false
            }
            child = .text(values + [value])
        } else {
            var inner = child ?? .members([])
            guard put(value, at: path.dropFirst(), in: &inner) else { return false }
            child = inner
        }
        members.removeAll { $0.name == name }
        if let child { members.append((name, child)) }
        node = .members(members)
        return true
    }

    /// A field named `content` or `cause` may hold JSON as a whole.
    private static func json(_ node: Node, name: String) throws(Problem) -> CanonicalJSON {
        switch node {
        case .text(let values):
            if lists.contains(name) { return .array(values.map { .string($0) }) }
            guard ["content", "cause"].contains(name) else { return .string(values[0]) }
            do throws(CanonicalJSONError) { return try CanonicalJSON(json: Array(values[0].utf8)) } catch {
                throw .badRequest("field \(name): \(error)")
            }
        case .members(let members):
            var written: [CanonicalJSON.Member] = []
            for member in members { written.append(.init(member.name, try json(member.node, name: member.name))) }
            return .members(written)
        }
    }
}
