public import Wording

/// A page for those who act: what there is, what may be done with it and why not, forms and what they will say.
///
/// Plain values; the templates escape every text of them.
public struct DeskPage: Sendable {
    public struct Link: Sendable {
        public var address: String
        public var text: String
        public var isCurrent: Bool
        /// Of the page that it leads to, where that is another one.
        public var language: String?

        public init(_ address: String, _ text: String, isCurrent: Bool = false, language: String? = nil) {
            (self.address, self.text, self.isCurrent, self.language) = (address, text, isCurrent, language)
        }
    }

    public struct Fact: Sendable {
        public var label: String
        public var value: String

        public init(_ label: String, _ value: String) {
            (self.label, self.value) = (Names.clean(label), Names.clean(value))
        }

        /// A field that goes along unseen, as it is.
        public init(hidden name: String, _ value: String) { (label, self.value) = (name, value) }
    }

    /// An act that may be begun, or why not.
    public struct Act: Sendable {
        public var text: String
        public var address: String?
        public var reason: String?

        /// - Parameter reason: Why not; `nil` where it may.
        public init(_ text: String, address: String, reason: String?) {
            self.text = text
            (self.address, self.reason) = reason == nil ? (address, nil) : (nil, reason)
        }
    }

    /// Words that people will read or hear.
    public struct Quote: Sendable {
        public var label: String
        public var text: String
        public var language: String?

        public init(_ label: String, _ text: String, language: String? = nil) {
            (self.label, self.text, self.language) = (label, text, language)
        }
    }

    public struct Record: Sendable {
        public var anchor: String
        public var title: String
        public var state: String
        public var facts: [Fact]
        public var quotes: [Quote]
        public var acts: [Act]
        let hasFacts: Bool
        let hasActs: Bool

        public init(
            anchor: String, title: String, state: String, facts: [Fact], quotes: [Quote] = [], acts: [Act]
        ) {
            (self.anchor, self.state, self.facts, self.quotes) = (anchor, state, facts, quotes)
            (self.title, self.acts, hasActs) = (Names.clean(title), acts, !acts.isEmpty)
            hasFacts = !facts.isEmpty
        }
    }

    public struct Option: Sendable {
        public var value: String
        public var text: String
        public var isChosen: Bool

        public init(_ value: String, _ text: String, isChosen: Bool) {
            (self.value, self.text, self.isChosen) = (value, text, isChosen)
        }
    }

    public struct Field: Sendable {
        public enum Kind: String, Sendable {
            case text, long, choice, date, password
            case instant = "datetime-local"
        }

        public var name: String
        public var label: String
        public var hint: String?
        public var value: String
        public var isRequired: Bool
        public var options: [Option]
        let type: String
        let isLine: Bool
        let isLong: Bool
        let isChoice: Bool
        /// What a browser may fill in.
        let completion: String

        public init(
            _ name: String, _ label: String, _ kind: Kind = .text, value: String = "", hint: String? = nil,
            isRequired: Bool = false, options: [Option] = [], completion: String = "off"
        ) {
            (self.name, self.label, self.hint, self.value) = (name, label, hint, value)
            (self.isRequired, self.options, type, self.completion) = (isRequired, options, kind.rawValue, completion)
            (isLong, isChoice, isLine) = (kind == .long, kind == .choice, kind != .long && kind != .choice)
        }
    }

    public struct Form: Sendable {
        public var action: String
        /// Names and values that go along unseen.
        public var hidden: [Fact]
        public var fields: [Field]
        public var button: String
        let method: String

        /// - Parameter asks: Whether it changes nothing, so that its answer has an address.
        public init(action: String, hidden: [Fact], fields: [Field], button: String, asks: Bool = false) {
            (self.action, self.hidden, self.fields, self.button) = (action, hidden, fields, button)
            method = asks ? "get" : "post"
        }
    }

    public struct Group: Sendable {
        public var heading: String?
        public var paragraphs: [String] = []
        public var facts: [Fact] = [] { didSet { hasFacts = !facts.isEmpty } }
        public var quotes: [Quote] = []
        public var acts: [Act] = [] { didSet { hasActs = !acts.isEmpty } }
        public var records: [Record] = []
        public var form: Form?
        var parts: [RoomPart] = []
        // Stored, because templates see stored properties only.
        private(set) var hasFacts = false
        private(set) var hasActs = false

        public init(_ heading: String? = nil) { self.heading = heading }

        /// With a section of the reports in it.
        public init(_ section: DeskSection) { parts = section.parts }
    }

    /// Who is signed in.
    public struct Visitor: Sendable {
        public var text: String
        /// The form that signs out; `nil` where nobody is signed in.
        public var signOut: Form?
        public var signIn: Link?

        public init(_ text: String, signOut: Form? = nil, signIn: Link? = nil) {
            (self.text, self.signOut, self.signIn) = (text, signOut, signIn)
        }
    }

    public var title: String
    public var visitor: Visitor?
    public var pages: [Link] = [] { didSet { hasPages = !pages.isEmpty } }
    private(set) var hasPages = false
    public var settings: [Link] = []
    /// What was just done.
    public var done: String?
    /// What was not taken, and why.
    public var problem: String?
    public var groups: [Group] = []
    /// Whether the browser loads the script that keeps the page up to date.
    public var isLive = false
    let head: RoomHead
    let words: RoomWords

    /// - Parameter theme: `light` or `dark`; anything else for that of the system.
    public init(_ title: String, _ language: Language, theme: String? = nil, files: RoomFiles = RoomFiles()) {
        self.title = title
        words = language.room
        head = RoomHead(
            language, theme.flatMap { RoomAddress.Theme(rawValue: $0) }, title: title + " · Zarevo",
            script: files.hasRoom ? "/web/desk.js" : nil)
    }

    /// UTF-8.
    public var html: String { RoomTemplate.render("desk", self) }
}
