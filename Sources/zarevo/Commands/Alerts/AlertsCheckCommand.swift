import ArgumentParser
import EmergencyResponse
import Geo
import Operations
import ResponseFormats
import Store
import Tables

extension AlertsCommand {
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Says what is wrong with any message of CAP 1.2.",
            discussion: """
                First the form that the schema asks for, then what it lets pass: polygons, times, references, \
                chains, languages. References are followed among the files given, those of --known, and the store \
                where --store names one; alone, a message is not asked for what it refers to. What every rule is \
                about stands in docs/alerts.md. Exit status 65 when a message has an error; advice alone is no \
                error.

                Example:
                  zarevo alerts check message.xml
                  zarevo alerts check alerts/*.xml --json
                """)

        @Argument(help: "Messages in XML, plain or .gz; - is standard input.", completion: .file())
        var files: [String]
        @Option(parsing: .upToNextOption, help: "Other messages that references may lead to.", completion: .file())
        var known: [String] = []
        @Option(help: "Messages may not be sent later than this (default: now).")
        var at: Instant?
        @Flag(help: "The findings as a JSON list, one object a file.")
        var json = false
        @Option(
            name: .customLong("store"), help: "A store whose warnings and areas are known too.", completion: .file())
        var path: String?

        func run() throws {
            let messages = try files.map { CAPReading(try InputFile($0)) }
            let context = try context(of: messages)
            let results = messages.map { ($0, $0.findings(context)) }
            if json {
                try Console.print(JSON.array(results.map(AlertFindingList.json)).text)
            } else {
                for (message, findings) in results { try Console.print(AlertFindingList.text(message, findings)) }
            }
            let wrong = results.count { $0.1.contains { $0.weight == .error } }
            if wrong > 0 { throw OperationError.badData("\(wrong) of \(results.count) messages have errors") }
        }

        private func context(of messages: [CAPReading]) throws -> AlertContext {
            var context = AlertContext(now: at ?? Instant.now)
            var others = try known.map { CAPReading(try InputFile($0)) }
            if messages.count > 1 || !known.isEmpty { others += messages }
            if !others.isEmpty { context.known = others.compactMap { $0.alert.flatMap(KnownAlert.init) } }
            guard let path else { return context }
            var options = StoreOptions()
            options.path = path
            let session = options.session(.readOnly)
            context.known = (context.known ?? []) + (try session.knownAlerts())
            for area in try session.areas() { context.outlines[area.code] = area.shape.boundingBox }
            return context
        }
    }
}

/// Findings as people and machines read them.
enum AlertFindingList {
    static func text(_ message: CAPReading, _ findings: [AlertFinding]) -> String {
        guard !findings.isEmpty else { return "\(message.name): nothing wrong\(signature(message))" }
        return findings.map { finding in
            message.name + (finding.line.map { ":\($0)" } ?? "") + ": " + finding.weight.rawValue + ": "
                + finding.description
        }.joined(separator: "\n")
    }

    private static func signature(_ message: CAPReading) -> String {
        message.signature == .intact ? ", signature intact" : ""
    }

    static func json(_ message: CAPReading, _ findings: [AlertFinding]) -> JSON {
        [
            "file": .string(message.name), "valid": .bool(!findings.contains { $0.weight == .error }),
            "identifier": .text(message.alert?.trimmed("identifier")), "signature": .string(word(message.signature)),
            "findings": .array(findings.map(json)),
        ]
    }

    private static func json(_ finding: AlertFinding) -> JSON {
        [
            "line": finding.line.map { .integer($0) } ?? .null, "weight": .string(finding.weight.rawValue),
            "rule": .string(finding.rule.rawValue), "expected": .string(finding.expected),
            "found": .string(finding.found),
        ]
    }

    private static func word(_ state: CAPReading.SignatureState) -> String {
        switch state {
        case .missing: "missing"
        case .intact: "intact"
        case .broken: "broken"
        case .notRead: "notRead"
        }
    }
}
