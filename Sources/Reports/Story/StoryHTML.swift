/// A story as one page that needs nothing else and prints as it is.
enum StoryHTML {
    static func text(_ document: StoryDocument) -> String {
        """
        <!DOCTYPE html>
        <html lang="\(document.language)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="generator" content="Zarevo">
        <title>\(escaped(document.title))</title>
        <style>
        \(style)
        </style>
        </head>
        <body>
        <main>
        <h1>\(escaped(document.title))</h1>
        <p class="moment">\(escaped(document.moment))</p>
        <p class="note">\(escaped(document.note))</p>
        \(document.sections.map(section).joined(separator: "\n"))
        </main>
        </body>
        </html>

        """
    }

    private static func section(_ section: StorySection) -> String {
        "<section>\n<h2>" + escaped(section.title) + "</h2>\n" + section.blocks.map(block).joined(separator: "\n")
            + "\n</section>"
    }

    private static func block(_ block: StoryBlock) -> String {
        switch block {
        case .paragraph(let line): "<p>" + inline(line) + "</p>"
        case .list(let lines): "<ul>\n" + lines.map { "<li>" + inline($0) + "</li>\n" }.joined() + "</ul>"
        case .table(let table): self.table(table)
        case .map(let drawing, _):
            "<figure>" + SVG.element("style", [], MapStyle.css) + drawing.inline + "</figure>"
        }
    }

    private static func table(_ table: StoryTable) -> String {
        let head = table.columns.map { "<th scope=\"col\">" + escaped($0) + "</th>" }.joined()
        let rows = table.rows.map { row in
            "<tr>" + row.map { "<td>" + inline($0) + "</td>" }.joined() + "</tr>\n"
        }
        return "<div class=\"scroll\"><table>\n<thead><tr>" + head + "</tr></thead>\n<tbody>\n" + rows.joined()
            + "</tbody>\n</table></div>"
    }

    private static func inline(_ line: StoryLine) -> String {
        guard let link = line.link else { return escaped(line.text) }
        return escaped(line.text) + " <a href=\"" + escaped(link) + "\" title=\"" + escaped(link) + "\">↗</a>"
    }

    private static func escaped(_ text: String) -> String { SVG.escaped(Names.clean(text)) }

    private static let style = """
        :root{--paper:#FFFFFF;--ink:#1F1D1A;--quiet:#6B655A;--line:#DCD7CC;--alarm:#7F0000;color-scheme:light dark}
        @media (prefers-color-scheme:dark){:root{--paper:#1B1917;--ink:#ECE7DE;--quiet:#A69F92;--line:#3A362F;--alarm:#E0674F}}
        body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.45 "DejaVu Sans",Verdana,"Helvetica Neue",Arial,sans-serif}
        main{max-width:960px;margin:0 auto;padding:20px 24px 48px}
        h1{font-size:23px;margin:0 0 4px}h2{font-size:17px;margin:26px 0 8px}
        .moment{color:var(--quiet);margin:0 0 12px}.note{border-left:4px solid var(--alarm);padding-left:14px}
        .scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:13px;font-variant-numeric:tabular-nums}
        th{text-align:left;color:var(--quiet);border-bottom:1.5px solid var(--quiet);padding:4px 10px 4px 0;vertical-align:bottom}
        td{border-bottom:1px solid var(--line);padding:4px 10px 4px 0;vertical-align:baseline}
        ul{padding-left:20px}a{color:inherit}figure{margin:12px 0}figure svg{display:block;width:100%;height:auto}
        @page{margin:16mm}
        @media print{:root{--paper:#FFFFFF;--ink:#000000;--quiet:#444444;--line:#BBBBBB}main{max-width:none;padding:0}body{font-size:10.5pt}
        tr,li{break-inside:avoid}h2{break-after:avoid}a::after{content:" " attr(href);font-size:7pt;overflow-wrap:anywhere}}
        """
}
