/// The frame of the HTML report. `{{…}}` escapes; `{{{…}}}` is for the drawings and the style, which are made here.
enum PageTemplate {
    /// The beginning of every document: its language, title and style.
    static let head = """
        <!DOCTYPE html>
        <html lang="{{language}}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="generator" content="Zarevo">
        <title>{{title}}</title>
        {{#hasStylesheet}}<link rel="stylesheet" href="{{stylesheet}}">
        {{/hasStylesheet}}{{^hasStylesheet}}<style>
        {{{style}}}
        </style>
        {{/hasStylesheet}}</head>
        """

    static let page = """
        \(head)
        <body>
        <svg class="patterns" aria-hidden="true" width="0" height="0">{{{patterns}}}</svg>
        <main>
        <header>
        <h1>{{place}} · {{#moments}}<span class="moment">{{.}}</span> {{/moments}}</h1>
        <p class="facts">{{#facts}}<span>{{label}}: <b>{{value}}</b></span>{{/facts}}</p>
        <p class="sentence">{{sentence}}</p>
        <p class="danger">{{danger}}</p>
        {{#notices}}<p class="notice"><a href="#{{target}}">{{text}}</a></p>
        {{/notices}}
        </header>
        <section class="figures">
        {{#figures}}
        <a class="figure" href="#{{link}}">
        <span class="title">{{title}}</span>
        <span class="value"><b>{{value}}</b> <span class="bounds">{{bounds}} {{unit}}</span></span>
        {{#lines}}<span class="line">{{.}}</span>{{/lines}}
        </a>
        {{/figures}}
        </section>
        <figure class="map">
        {{{map}}}
        <figcaption>{{mapCaption}}</figcaption>
        </figure>
        <section id="first-table">
        {{#firstTable}}<h2>{{title}}</h2>
        {{> table}}{{/firstTable}}
        </section>
        <section id="watch">
        <h2>{{watchTitle}}</h2>
        <div class="cards">
        {{#watched}}
        <article class="card">
        <div class="pictures">{{{picture}}}{{{curve}}}</div>
        <div>
        <h3>{{name}}</h3>
        <p class="reasons">{{reasons}}</p>
        <dl>{{#facts}}<dt>{{label}}</dt><dd>{{value}}</dd>{{/facts}}</dl>
        </div>
        </article>
        {{/watched}}
        </div>
        </section>
        {{#sections}}
        <details id="{{anchor}}">
        <summary><h2>{{title}} <span class="count">{{count}}</span></h2></summary>
        {{#paragraphs}}<p>{{.}}</p>
        {{/paragraphs}}
        {{#drawings}}<figure class="map">{{{.}}}</figure>
        {{/drawings}}
        {{#tables}}{{#hasCaption}}<h3>{{caption}}</h3>{{/hasCaption}}{{> table}}{{/tables}}
        </details>
        {{/sections}}
        <section id="methods">
        <h2>{{methodsTitle}}</h2>
        <dl class="methods">
        {{#methods}}<dt id="{{anchor}}">{{title}}</dt><dd>{{text}}</dd>
        {{/methods}}
        </dl>
        </section>
        <section id="sources">
        <h2>{{attributionTitle}}</h2>
        {{#files}}
        <table><thead><tr>{{#columns}}<th{{#isNumber}} class="number"{{/isNumber}}>{{title}}</th>{{/columns}}</tr></thead>
        {{/files}}
        <tbody>
        {{#fileRows}}<tr id="{{anchor}}"><td>{{number}}</td><td class="name">{{name}}</td><td class="digest">{{digest}}</td><td class="number">{{count}}</td></tr>
        {{/fileRows}}
        {{^fileRows}}<tr><td colspan="4">{{#files}}{{whenEmpty}}{{/files}}</td></tr>
        {{/fileRows}}
        </tbody></table>
        <ul>{{#attribution}}<li>{{.}}</li>{{/attribution}}</ul>
        </section>
        </main>
        </body>
        </html>

        """

    static let table = """
        {{#hasRows}}
        <div class="scroll"><table>
        <thead><tr>{{#columns}}<th{{#isNumber}} class="number"{{/isNumber}}{{#hasBounds}} colspan="2"{{/hasBounds}}{{#isOrdered}} aria-sort="{{order}}"{{/isOrdered}}>{{#hasAddress}}<a href="{{address}}">{{title}}</a>{{/hasAddress}}{{#hasLink}}<a href="#{{link}}">{{title}}</a>{{/hasLink}}{{^hasLink}}{{^hasAddress}}{{title}}{{/hasAddress}}{{/hasLink}}</th>{{/columns}}</tr></thead>
        <tbody>
        {{#rows}}<tr{{#hasAnchor}} id="{{anchor}}"{{/hasAnchor}}{{#attributes}} data-{{name}}="{{value}}"{{/attributes}}>{{#cells}}<td{{#isNumber}} class="number"{{/isNumber}}{{#isLong}} class="name"{{/isLong}}{{#isDate}} class="date"{{/isDate}}>{{#hasAddress}}<a href="{{address}}" rel="noreferrer">{{text}}</a>{{/hasAddress}}{{^hasAddress}}{{text}}{{/hasAddress}}{{#links}}<a href="#{{target}}">[{{label}}]</a> {{/links}}{{#hasRemark}}<span class="remark">{{remark}}</span>{{/hasRemark}}</td>{{#hasBounds}}<td class="bounds">{{bounds}}{{reason}}</td>{{/hasBounds}}{{/cells}}</tr>
        {{/rows}}
        </tbody></table></div>
        {{/hasRows}}
        {{^hasRows}}<p>{{whenEmpty}}</p>
        {{/hasRows}}
        {{#notes}}<p class="note">{{.}}</p>
        {{/notes}}

        """
}
