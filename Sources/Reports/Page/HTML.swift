import Mustache

extension Page {
    /// One file that needs nothing else: no network, no script.
    var html: String { Self.template.render(self, library: Self.library) }

    private static let template = parsed(PageTemplate.page)
    private static let library = MustacheLibrary(templates: ["table": parsed(PageTemplate.table)])

    private static func parsed(_ text: String) -> MustacheTemplate {
        do {
            return try MustacheTemplate(string: text)
        } catch {
            preconditionFailure("a template of the report does not parse: \(error)")
        }
    }
}
