public import EmergencyResponse
public import Tables

/// A message of CAP 1.2 as it was read, and what is wrong with its form.
public struct CAPReading: Sendable {
    /// As the caller named the file.
    public var name: String
    /// `nil` when the bytes are not XML, or another document.
    public var alert: AlertElement?
    /// What XML and the schema refuse.
    public var formFindings: [AlertFinding]
    public var signature: SignatureState

    /// What the signature of a message says.
    public enum SignatureState: Sendable, Equatable {
        case missing
        /// The content is what was signed with the key of the certificate in it; whose that is has to be known elsewhere.
        case intact
        /// Content or signature were changed.
        case broken(String)
        /// Signed in a way that is not read here.
        case notRead(String)
    }

    /// Reads any bytes; takes white space around values and between the pairs of a polygon.
    public init(_ file: InputFile) { self.init(file.bytes, name: file.name) }

    public init(_ bytes: [UInt8], name: String) {
        self.name = name
        signature = .missing
        do throws(XMLFault) {
            let document = try XMLDocument.parse(bytes)
            guard let root = document.root else {
                throw XMLFault(line: 1, expected: "an element", found: "none")
            }
            formFindings = CAPSchema.findings(in: root)
            guard root.name == "alert" else { return }
            alert = AlertElement(root)
            signature = XMLSignature.state(of: document)
        } catch {
            formFindings = [AlertFinding(.xml, line: error.line, expected: error.expected, found: error.found)]
        }
    }

    /// All that is wrong, by line: form first, then the rules, which say nothing more of a line that is already refused.
    public func findings(_ context: AlertContext = AlertContext()) -> [AlertFinding] {
        let refused = Set(formFindings.compactMap(\.line))
        let rules = alert.map { AlertRules.findings(in: $0, context) } ?? []
        let further = rules.filter { finding in finding.line.map { !refused.contains($0) } ?? true }
        return (formFindings + further + signatureFindings).enumerated()
            .sorted { ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset) }.map(\.element)
    }

    private var signatureFindings: [AlertFinding] {
        let line = alert?.children.last?.line
        return switch signature {
        case .missing, .intact: []
        case .broken(let reason):
            [AlertFinding(.signature, line: line, expected: "the content that was signed", found: reason)]
        case .notRead(let reason):
            [AlertFinding(.signature, .advice, line: line, expected: "a signature that can be checked", found: reason)]
        }
    }
}

extension AlertElement {
    /// The elements of CAP in it; a signature is not one of them.
    init(_ element: XMLElement) {
        self.init(
            element.name, element.text,
            children: element.children.filter { $0.namespace == element.namespace }.map(AlertElement.init),
            line: element.line)
    }
}
