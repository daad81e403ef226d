import ArgumentParser
import FireEvents
import Formats
import Operations
import Store
import Tables

extension PlacesCommand {
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Settlements that are loaded, or known static sources with who published them.",
            discussion: """
                Example:
                  zarevo places list --static
                """)

        @Flag(name: .customLong("static"), help: "Known static sources: each table with its attribution and licence.")
        var isStatic = false
        @Flag(help: "Print as JSON.")
        var json = false
        @OptionGroup var store: StoreOptions

        func run() throws {
            let source = try store.session(.readOnly).store()
            let tables = isStatic ? try staticTables(source) : [try settlements(source)]
            if json {
                try Console.print(JSON.array(tables.map(\.json)).text)
            } else {
                try Console.print(tables.map(\.text).joined(separator: "\n"))
            }
        }

        private func settlements(_ source: Store) throws -> Table {
            Table(name: "settlements", count: try source.places().count)
        }

        private func staticTables(_ source: Store) throws -> [Table] {
            let leftOut = try source.leftOutStaticSources()
            let shipped = ShippedStaticSources.all.map { Table($0, isUsed: !leftOut.contains($0.name)) }
            let loaded = try source.loadedStaticSources()
            return loaded.isEmpty ? shipped : shipped + [Table(loaded)]
        }
    }

    /// A line of the list.
    private struct Table {
        var name: String
        var count: Int
        /// Of how many of them heat is static from its first detection.
        var certainCount: Int?
        var title: String?
        var attribution: String?
        var licence: String?
        var isUsed = true

        init(name: String, count: Int) { (self.name, self.count) = (name, count) }

        init(_ sources: [StaticSource]) {
            self.init(name: "loaded", count: sources.count)
            certainCount = sources.count { $0.isCertain }
        }

        init(_ table: ShippedStaticSources, isUsed: Bool) {
            self.init(table.sources)
            (name, title, attribution, licence) = (table.name, table.title, table.attribution, table.licence)
            self.isUsed = isUsed
        }

        var text: String {
            let certain = certainCount.map { ", \($0) of certain kinds" } ?? ""
            let origin = [title, attribution, licence].compactMap(\.self).map { "\n  " + $0 }.joined()
            return "\(name): \(count)\(certain)\(isUsed ? "" : ", left out")\(origin)"
        }

        var json: JSON {
            var members: [JSON.Member] = [.init("name", .string(name)), .init("count", .integer(count))]
            if let certainCount { members.append(.init("certainCount", .integer(certainCount))) }
            for (name, value) in [("title", title), ("attribution", attribution), ("licence", licence)] {
                if let value { members.append(.init(name, .string(value))) }
            }
            return .object(members + [.init("isUsed", .bool(isUsed))])
        }
    }
}
