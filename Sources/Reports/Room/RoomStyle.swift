/// The look of the pages that the server makes: that of the reports, with what only they have.
public enum RoomStyle {
    /// UTF-8, for a stylesheet of its own.
    public static let css = PageStyle.themed + RegimeStyle.themed + screen + DeskTemplate.css + print

    /// A drawing without the style that it brings along: a page under a policy may only load its style, and this has it.
    static func unstyled(_ drawing: String) -> String {
        var (text, rest) = ("", drawing[...])
        while let start = rest.firstRange(of: "<style>"), let end = rest.firstRange(of: "</style>") {
            text += rest[..<start.lowerBound]
            rest = rest[end.upperBound...]
        }
        return text + rest
    }

    private static let screen = """
        .skip{position:absolute;left:-99em}.skip:focus{left:8px;top:8px;background:var(--paper);padding:6px 10px;z-index:9}
        .room main{max-width:1320px}
        a:focus-visible,input:focus-visible,button:focus-visible{outline:2px solid #E66101;outline-offset:2px}
        #age{margin:12px 0 0;font-size:13px;color:var(--quiet)}#age .judgement{color:var(--ink)}
        #age[data-state=late] .judgement::before{content:"▲ "}#age[data-state=old] .judgement::before,#age[data-state=none] .judgement::before{content:"■ "}
        #age[data-state=old] .judgement,#age[data-state=none] .judgement{color:var(--alarm)}
        .room:not(.live) main{display:flex;flex-direction:column}
        #scope{display:flex;flex-wrap:wrap;gap:8px 16px;align-items:end;margin:14px 0 8px}
        #scope label{display:grid;gap:2px;font-size:12px;color:var(--quiet)}
        #scope input,#scope button{font:inherit;font-size:14px;color:var(--ink);background:var(--paper);border:1px solid var(--quiet);padding:5px 8px;min-width:0;max-width:100%}
        #scope button{background:var(--tint);cursor:pointer}
        #settings,#tabs{display:flex;flex-wrap:wrap;gap:6px 16px;font-size:13px}
        #settings a[aria-current],#tabs a[aria-current]{font-weight:700;text-decoration:none}
        #tabs{font-size:15px;margin:22px 0 0;border-bottom:1.5px solid var(--quiet)}#tabs a{padding:4px 2px 6px}
        #tabs a[aria-current]{border-bottom:3px solid var(--alarm)}
        #notes .note{font-size:13px;color:var(--ink);border-left:4px solid #E66101;padding-left:10px;margin:10px 0 0}
        #list h2,#fire h2{margin-bottom:4px}#list h3,#fire h3{margin:18px 0 4px}#list h4{font-size:13px;margin:12px 0 2px}
        .apart{margin:0 0 4px;font-size:12px}
        #count{margin:0 0 8px;font-size:13px;color:var(--quiet)}
        th[aria-sort=descending] a::after{content:" ▼"}th[aria-sort=ascending] a::after{content:" ▲"}
        #fire{border:1px solid var(--line);border-left:4px solid var(--alarm);padding:4px 16px 12px;margin:16px 0 0}
        #fire .back{float:right;margin:10px 0 0;font-size:13px}.where{margin:0;color:var(--quiet);font-size:13px}
        .growth{margin:10px 0}.growth .pictures{display:flex;flex-wrap:wrap;gap:16px}.growth svg{width:300px;max-width:100%;height:auto}
        .fire-facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(230px,1fr));gap:6px 18px;margin:10px 0;font-size:13px}
        .fire-facts dt{color:var(--quiet);font-size:12px}.fire-facts dd{margin:0;overflow-wrap:anywhere}
        .links{font-size:13px;padding-left:18px}#about{margin-top:32px;border-top:1px solid var(--line);font-size:12px;color:var(--quiet)}#about h2{font-size:14px;margin:12px 0 4px}
        .wall #scope,.wall #tabs,.wall #list,.wall #about,.wall .back{display:none}.wall main{max-width:none}.wall .sentence{font-size:26px}.wall .figure .value b{font-size:44px}
        @media screen and (min-width:900px){.room:not(.live) #map{order:1}.room:not(.live) #tabs{order:2}.room:not(.live) #list{order:3}.room:not(.live) #about{order:4}}
        @media screen and (max-width:600px){.figures{gap:8px}.figure .title{min-height:0}.figure .value b{font-size:24px}#scope label,#scope input,#scope button{width:100%}}

        """

    private static let print = """
        @media print{#scope,#settings,#tabs,.skip,.all,.back,.apart{display:none}#fire{break-inside:avoid}}

        """
}
