/// A finished drawing, for a page or for a file of its own.
struct Drawing {
    /// Pixels.
    let width: Double
    /// Pixels.
    let height: Double
    let title: String
    let content: String

    /// With its own style, patterns and XML head.
    var file: String { file(css: MapStyle.css) }

    /// The same in colours that somebody chose.
    func file(css: String) -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + element(SVG.element("style", [], css) + MapStyle.patterns + content) + "\n"
    }

    /// For a page that holds the style and the patterns.
    var inline: String { element(content) }

    /// The outermost element, which scales to the width it is given.
    private func element(_ content: String) -> String {
        let size = (SVG.number(width), SVG.number(height))
        let attributes = [
            ("xmlns", "http://www.w3.org/2000/svg"), ("class", "zmap"), ("viewBox", "0 0 \(size.0) \(size.1)"),
            ("width", size.0), ("height", size.1), ("role", "img"),
        ]
        return SVG.element("svg", attributes, SVG.element("title", [], SVG.escaped(title)) + content)
    }
}
