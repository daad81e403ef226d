/// The frame of the pages for those who act.
enum DeskTemplate {
    static let page = """
        {{#head}}{{> head}}{{/head}}
        <body class="desk">
        <a class="skip" href="#desk">{{words.skipToContent}}</a>
        <header>
        <p><a href="/map">{{words.title}}</a></p>
        {{#visitor}}<div id="visitor"><p>{{text}}{{#signIn}} <a href="{{address}}">{{text}}</a>{{/signIn}}</p>{{#signOut}}{{> form}}{{/signOut}}</div>{{/visitor}}
        <nav id="settings" aria-label="{{words.settings}}">{{#settings}}<a href="{{address}}"{{#language}} lang="{{.}}" hreflang="{{.}}"{{/language}}{{#isCurrent}} aria-current="true"{{/isCurrent}}>{{text}}</a> {{/settings}}</nav>
        {{#hasPages}}<nav id="pages" aria-label="{{words.deskPages}}">{{#pages}}<a href="{{address}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}>{{text}}</a> {{/pages}}</nav>{{/hasPages}}
        </header>
        <main id="desk"{{#isLive}} data-live="yes"{{/isLive}}>
        <h1>{{title}}</h1>
        {{#done}}<p class="done" role="status">{{.}}</p>{{/done}}
        {{#problem}}<p class="refused" role="alert">{{.}}</p>{{/problem}}
        {{#groups}}<section>
        {{#heading}}<h2>{{.}}</h2>{{/heading}}
        {{#paragraphs}}<p>{{.}}</p>{{/paragraphs}}
        {{> facts}}{{> quotes}}{{> acts}}
        {{#records}}<article class="record" id="{{anchor}}"><h2>{{title}}</h2><p class="state">{{state}}</p>{{> facts}}{{> quotes}}{{> acts}}</article>
        {{/records}}
        {{#form}}{{> form}}{{/form}}
        {{> parts}}
        </section>{{/groups}}
        </main>
        </body>
        </html>

        """

    static let facts = """
        {{#hasFacts}}<dl class="fire-facts">{{#facts}}<div><dt>{{label}}</dt><dd>{{value}}</dd></div>{{/facts}}</dl>{{/hasFacts}}
        """

    static let quotes = """
        {{#quotes}}<figure class="said"><figcaption>{{label}}</figcaption><blockquote{{#language}} lang="{{.}}"{{/language}}>{{text}}</blockquote></figure>{{/quotes}}
        """

    static let acts = """
        {{#hasActs}}<ul class="acts">{{#acts}}<li>{{#address}}<a href="{{.}}">{{text}}</a>{{/address}}{{#reason}}<span class="not">{{text}}</span> — {{.}}{{/reason}}</li>{{/acts}}</ul>{{/hasActs}}
        """

    static let form = """
        <form method="{{method}}" action="{{action}}">{{#hidden}}<input type="hidden" name="{{label}}" value="{{value}}">{{/hidden}}
        {{#fields}}<p><label><span>{{label}}</span>
        {{#isLine}}<input type="{{type}}" name="{{name}}" value="{{value}}" autocomplete="{{completion}}"{{#isRequired}} required{{/isRequired}}>{{/isLine}}{{#isLong}}<textarea name="{{name}}" rows="3"{{#isRequired}} required{{/isRequired}}>{{value}}</textarea>{{/isLong}}{{#isChoice}}<select name="{{name}}"{{#isRequired}} required{{/isRequired}}>{{#options}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{text}}</option>{{/options}}</select>{{/isChoice}}</label>{{#hint}} <small>{{.}}</small>{{/hint}}</p>
        {{/fields}}<p><button>{{button}}</button></p></form>
        """

    static let css = """
        .desk main,.desk>header{max-width:900px;margin:0 auto;padding:8px 16px}.desk>header{border-bottom:1px solid var(--line)}.desk>header p{margin:4px 0}
        .desk>header a,.desk .acts a{text-decoration-color:currentColor}
        #pages{display:flex;flex-wrap:wrap;gap:4px 16px;margin:8px 0 0}#pages a{padding:4px 0}#pages a[aria-current]{font-weight:700;border-bottom:3px solid var(--alarm);text-decoration:none}
        #visitor{display:flex;flex-wrap:wrap;gap:4px 16px;align-items:center}#visitor form p{margin:0}
        .desk h1{font-size:22px;margin:14px 0}.record{border:1px solid var(--line);border-left:4px solid var(--quiet);padding:2px 14px 8px;margin:12px 0}.record h2{font-size:15px;margin:8px 0 2px;overflow-wrap:anywhere}
        .state{margin:0;font-weight:600}.acts{padding-left:18px;margin:8px 0;overflow-wrap:anywhere}.acts li{padding:3px 0}.acts .not{color:var(--quiet)}
        .said{margin:10px 0}.said blockquote{margin:2px 0 0;padding:8px 12px;background:var(--tint);border-left:4px solid #5E3C99;white-space:pre-line;overflow-wrap:anywhere}
        .done{border-left:4px solid #1B7837;padding:6px 10px;background:var(--tint)}.refused{border-left:4px solid var(--alarm);padding:6px 10px;background:var(--tint)}
        .done::before{content:"✓ "}.refused::before{content:"✗ "}
        .desk form label span{display:block;font-size:13px}.desk form small{display:block;color:var(--quiet)}
        .desk input,.desk select,.desk textarea,.desk button{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--quiet);padding:6px 8px;max-width:100%;min-height:32px;box-sizing:border-box}
        .desk textarea{width:100%}.desk form input,.desk form select{min-width:min(22em,100%)}.desk button{background:var(--tint);font-weight:600;cursor:pointer}
        .desk textarea:focus-visible,.desk select:focus-visible{outline:2px solid #E66101;outline-offset:2px}

        """
}
