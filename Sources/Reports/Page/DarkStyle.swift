/// Rules for dark surroundings, on pages that may say themselves which they want.
enum DarkStyle {
    /// Where the reader's system is dark unless the page says light, and where the page says dark.
    ///
    /// - Parameter rules: Plain rules, one after the other, without braces within.
    static func themed(_ rules: String) -> String {
        "@media screen and (prefers-color-scheme:dark){" + under(":root:not([data-theme=light])", rules)
            + "}\n@media screen{" + under(":root[data-theme=dark]", rules) + "}\n"
    }

    /// The rules for what lies below an element.
    private static func under(_ element: String, _ rules: String) -> String {
        rules.split(separator: "}").compactMap { rule in
            let parts = rule.split(separator: "{")
            guard parts.count == 2 else { return nil }
            let selectors = parts[0].split(separator: ",").map { selector in
                let name = selector.trimmingPrefix(while: \.isWhitespace)
                return name == ":root" ? element : element + " " + name
            }
            return selectors.joined(separator: ",") + "{" + parts[1] + "}"
        }.joined()
    }
}
