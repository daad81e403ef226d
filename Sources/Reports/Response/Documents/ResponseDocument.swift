import Mustache

/// A document of its own beside the report: headings, sentences and tables, as HTML and as Markdown.
struct ResponseDocument {
    let language: String
    let title: String
    let facts: [Page.Fact]
    let paragraphs: [String]
    let sections: [Page.Section]
    let style = PageStyle.css

    /// One file that needs nothing else.
    var html: String { Self.template.render(self, library: PageTemplate.library) }

    /// The same content as text that reads well as it is.
    var markdown: String {
        var parts = ["# " + Page.escaped(title)]
        parts.append(facts.map { Page.escaped($0.label + ": " + $0.value) }.joined(separator: " · "))
        parts += paragraphs.map(Page.escaped)
        for section in sections {
            parts.append("## " + Page.escaped(section.title))
            parts += section.paragraphs.map(Page.escaped) + section.tables.flatMap(Page.table)
        }
        return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    private static let template = PageTemplate.parsed(text)

    private static let text = """
        \(PageTemplate.head)
        <body>
        <main class="form">
        <h1>{{title}}</h1>
        <p class="facts">{{#facts}}<span>{{label}}: <b>{{value}}</b></span>{{/facts}}</p>
        {{#paragraphs}}<p>{{.}}</p>
        {{/paragraphs}}
        {{#sections}}
        <section id="{{anchor}}">
        <h2>{{title}}</h2>
        {{#paragraphs}}<p>{{.}}</p>
        {{/paragraphs}}
        {{#tables}}{{#hasCaption}}<h3>{{caption}}</h3>{{/hasCaption}}{{> table}}{{/tables}}
        </section>
        {{/sections}}
        </main>
        </body>
        </html>

        """
}
