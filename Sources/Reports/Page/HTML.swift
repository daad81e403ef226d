import Mustache

extension Page {
    /// One file that needs nothing else: no network, no script.
    var html: String { Self.template.render(self, library: PageTemplate.library) }

    private static let template = PageTemplate.parsed(PageTemplate.page)
}

extension PageTemplate {
    /// What templates take in by name.
    static let library = MustacheLibrary(templates: ["table": parsed(table)])

    static func parsed(_ text: String) -> MustacheTemplate {
        do {
            return try MustacheTemplate(string: text)
        } catch {
            preconditionFailure("a template of the report does not parse: \(error)")
        }
    }
}
