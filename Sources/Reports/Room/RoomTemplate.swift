import Mustache

/// The frame of the room's pages. `{{…}}` escapes; `{{{…}}}` is for the drawings, which are made here.
enum RoomTemplate {
    static func render(_ name: String, _ content: Any) -> String { library.render(content, withTemplate: name) ?? "" }

    private static let library = MustacheLibrary(templates: texts.mapValues(PageTemplate.parsed))

    static let texts = [
        "head": head, "page": page, "strip": strip, "notes": notes, "list": list, "parts": parts, "map": map,
        "fire": fire, "problem": problem, "table": PageTemplate.table, "desk": DeskTemplate.page,
        "facts": DeskTemplate.facts, "quotes": DeskTemplate.quotes, "acts": DeskTemplate.acts,
        "form": DeskTemplate.form,
    ]

    private static let head = """
        <!DOCTYPE html>
        <html lang="{{language}}"{{#hasTheme}} data-theme="{{theme}}"{{/hasTheme}}>
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="{{colorScheme}}">
        <title>{{title}}</title>
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="/web/zarevo.css">
        {{#hasRoom}}<link rel="stylesheet" href="/web/room.css">
        {{/hasRoom}}
        {{#script}}<script type="module" src="{{.}}"></script>
        {{/script}}
        {{#hasRoom}}<link rel="modulepreload" href="/web/languages/{{language}}.js">
        {{/hasRoom}}
        {{#hasMap}}<link rel="stylesheet" href="/web/vendor/ol.css">
        {{/hasMap}}
        {{#data}}<link rel="preload" as="fetch" crossorigin href="{{address}}" data-kind="{{kind}}">
        {{/data}}
        {{#hasMap}}<link rel="preload" as="script" href="/web/vendor/ol.js">
        {{/hasMap}}
        </head>

        """

    private static let page = """
        {{#head}}{{> head}}{{/head}}
        <body class="room{{#isWall}} wall{{/isWall}}">
        <a class="skip" href="#list">{{words.skipToList}}</a>
        <svg class="patterns" aria-hidden="true" width="0" height="0">{{{patterns}}}</svg>
        <main id="room" data-at="{{strip.at}}" data-asked="{{asked}}" data-newest="{{strip.newest}}" data-first="{{strip.first}}" data-tag="{{strip.tag}}" data-area="{{area}}" data-lang="{{head.language}}" data-view="{{view}}" data-tab="{{tab}}" data-fire="{{fireAsked}}" data-vendor="{{vendor}}">
        {{#strip}}{{> strip}}{{/strip}}
        {{#notes}}{{> notes}}{{/notes}}
        {{#fire}}{{> fire}}{{/fire}}
        <nav id="tabs" aria-label="{{words.tabs}}">{{#tabs}}<a href="{{address}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}>{{text}}</a> {{/tabs}}</nav>
        {{#list}}{{> list}}{{/list}}
        {{#map}}{{> map}}{{/map}}
        <footer id="about">
        <h2>{{words.about}}</h2>
        <p>{{words.aboutText}}</p>
        <ul>{{#attribution}}<li>{{.}}</li>{{/attribution}}</ul>
        <p><a href="/?f=html">{{words.apiLink}}</a> · {{words.licence}}</p>
        </footer>
        </main>
        </body>
        </html>

        """

    private static let strip = """
        <header id="strip" data-at="{{at}}" data-newest="{{newest}}" data-first="{{first}}" data-tag="{{tag}}">
        <h1>{{place}} · {{#moments}}<span class="moment">{{.}}</span> {{/moments}}</h1>
        <p class="sentence">{{sentence}}</p>
        <section class="figures" aria-label="{{words.figures}}">
        {{#figures}}
        <a class="figure" href="{{link}}">
        <span class="title">{{title}}</span>
        <span class="value"><b>{{value}}</b> <span class="bounds">{{bounds}} {{unit}}</span></span>
        {{#lines}}<span class="line">{{.}}</span>{{/lines}}
        </a>
        {{/figures}}
        </section>
        {{#age}}<p id="age" data-newest="{{newest}}" data-age-hours="{{hours}}" data-state="{{state}}"><span class="since">{{text}} <b class="judgement">{{judgement}}</b></span> {{/age}}<span class="pass">{{nextPass}}</span></p>
        {{#scope}}<form id="scope" method="get" action="/map">
        <label>{{words.area}} <input name="area" value="{{area}}" list="areas" placeholder="{{words.everything}}" autocomplete="off"></label>
        <datalist id="areas">{{#options}}<option value="{{value}}">{{label}}</option>{{/options}}</datalist>
        <label>{{words.instant}} <input name="at" value="{{at}}" placeholder="2020-09-10T12Z" autocomplete="off"></label>
        <label>{{words.search}} <input name="q" type="search" value="{{search}}" autocomplete="off"></label>
        {{#hidden}}<input type="hidden" name="{{label}}" value="{{value}}">{{/hidden}}
        <button>{{words.show}}</button>
        </form>{{/scope}}
        <nav id="settings" aria-label="{{words.settings}}">{{#settings}}<a class="{{kind}}" href="{{address}}"{{#hasLanguage}} lang="{{language}}" hreflang="{{language}}"{{/hasLanguage}}{{#isCurrent}} aria-current="true"{{/isCurrent}}>{{text}}</a> {{/settings}}</nav>
        </header>

        """

    private static let notes = """
        <div id="notes" role="status">{{#lines}}<p class="note">{{.}}</p>{{/lines}}</div>

        """

    private static let list = """
        <section id="list" class="list-{{tab}}" aria-labelledby="list-title">
        <h2 id="list-title">{{title}}</h2>
        <p id="count">{{count}}{{#hasAll}} <a class="all" href="{{all}}">{{words.showAll}}</a>{{/hasAll}}{{#hasTable}} <a class="file" href="{{file}}">{{words.allAsCSV}}</a>{{/hasTable}}</p>
        {{> parts}}
        </section>

        """

    private static let parts = """
        {{#parts}}
        {{#hasTitle}}<h3>{{title}}</h3>{{/hasTitle}}
        {{#paragraphs}}<p>{{.}}</p>{{/paragraphs}}
        {{#drawings}}<figure class="map">{{{.}}}</figure>{{/drawings}}
        {{#tables}}{{#hasCaption}}<h4>{{caption}}</h4>{{/hasCaption}}{{> table}}{{/tables}}
        {{/parts}}

        """

    private static let map = """
        <figure id="map" class="map" aria-label="{{words.map}}">
        {{#isApart}}<p class="apart"><a href="{{address}}">{{words.drawnMap}}</a></p>
        <noscript><img src="{{address}}" alt="{{title}}"></noscript>
        {{/isApart}}
        {{{drawing}}}
        <figcaption>{{caption}} {{hint}}</figcaption>
        </figure>

        """

    private static let fire = """
        <section id="fire" aria-labelledby="fire-title" data-fire="{{identifier}}">
        <p class="back"><a href="{{close}}">{{words.closeFire}}</a></p>
        <h2 id="fire-title">{{name}}</h2>
        <p class="where">{{place}}</p>
        <figure class="growth"><div class="pictures">{{{curve}}}{{{outline}}}</div><figcaption>{{words.curve}}</figcaption></figure>
        <dl class="fire-facts">{{#facts}}<div><dt>{{label}}</dt><dd>{{value}}</dd></div>{{/facts}}</dl>
        {{> parts}}
        <h3>{{words.sources}}</h3>
        <ul class="links">{{#links}}<li><a href="{{address}}">{{text}}</a></li>{{/links}}</ul>
        </section>

        """

    private static let problem = """
        {{#head}}{{> head}}{{/head}}
        <body class="room">
        <main id="problem">
        <h1>{{title}}</h1>
        <p class="sentence">{{detail}}</p>
        <p><a href="/map">{{words.back}}</a></p>
        </main>
        </body>
        </html>

        """
}
