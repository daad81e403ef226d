import Testing

@testable import Wording

@Suite("Files of messages")
struct MessageFileTests {
    @Test("messages are read with their context, plural and forms, over several lines")
    func read() throws {
        let file = try MessageFile(
            """
            # a comment
            msgid ""
            msgstr ""
            "Language: xx\\n"
            "Plural-Forms: nplurals=2; plural=n!=1;\\n"

            #: somewhere
            msgctxt "offer"
            msgid "held"
            msgstr "gehalten"

            msgid "{1} \\"file\\""
            msgid_plural "{1} \\"files\\""
            msgstr[0] "eine "
            "Datei"
            msgstr[1] "Dateien"
            """)
        #expect(file.entries.map(\.key) == ["", "held", "{1} \"file\""])
        #expect(file.entries[0].forms == ["Language: xx\nPlural-Forms: nplurals=2; plural=n!=1;\n"])
        #expect(file.entries[1].context == "offer" && file.entries[1].forms == ["gehalten"])
        #expect(file.entries[2].plural == "{1} \"files\"" && file.entries[2].forms == ["eine Datei", "Dateien"])
    }

    @Test(
        "a line that cannot be meant is named with its number",
        arguments: [
            ("msgid \"a\"\nmsgstr \"b", 2), ("msgid \"a\"\nmsgtext \"b\"", 2), ("\"a\"", 1), ("msgid \"a\"", 1),
            ("msgid \"a\"\nmsgstr[1] \"b\"", 2), ("msgid \"a\"\nmsgstr \"\\q\"", 2), ("msgid a", 1),
            ("msgid \"a\"\nmsgstr \"b\"c\"", 2),
        ])
    func faults(text: String, line: Int) {
        let fault = #expect(throws: MessageFile.Fault.self) { try MessageFile(text) }
        #expect(fault?.line == line)
    }

    private static let header = """
        msgid ""
        msgstr "Plural-Forms: nplurals=2; plural=n>1;\\nX-Own-Name: Xx\\nX-Decimal-Mark: ,\\nX-Group-Separator: no-break space\\n"

        """

    @Test("a message twice, too few forms and a header without what it must say are refused")
    func catalogs() throws {
        let twice = "\nmsgid \"a\"\nmsgstr \"b\"\n"
        #expect(try Catalog(Self.header + twice).message("a") == "b")
        #expect(throws: MessageFile.Fault.self) { try Catalog(Self.header + twice + twice) }
        let short = "\nmsgid \"a\"\nmsgid_plural \"as\"\nmsgstr[0] \"b\"\n"
        #expect(throws: MessageFile.Fault.self) { try Catalog(Self.header + short) }
        for name in ["Plural-Forms", "X-Own-Name", "X-Decimal-Mark", "X-Group-Separator"] {
            #expect(throws: MessageFile.Fault.self) { try Catalog(Self.header.replacing(name, with: "X-Other")) }
        }
    }

    @Test("what is not yet translated is as if it were not there")
    func empty() throws {
        let catalog = try Catalog(Self.header + "\nmsgid \"a\"\nmsgstr \"\"\n")
        #expect(catalog.message("a") == nil && catalog.groupSeparator == "\u{A0}")
    }
}
