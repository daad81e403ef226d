/// The look of the HTML report on screen, light and dark, and on paper.
enum PageStyle {
    static let css =
        screen + "@media screen and (prefers-color-scheme:dark){\n" + dark + "\n}\n" + print + MapStyle.css

    /// For pages that may ask for light or dark themselves.
    static let themed = screen + DarkStyle.themed(dark) + print + MapStyle.themed

    private static let screen = """
        :root{--paper:#FFFFFF;--ink:#1F1D1A;--quiet:#6B655A;--line:#DCD7CC;--tint:#F7F5F0;--alarm:#7F0000}
        *{box-sizing:border-box}
        body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.45 "DejaVu Sans",Verdana,"Helvetica Neue",Arial,sans-serif}
        main{max-width:1120px;margin:0 auto;padding:20px 24px 48px}
        h1{font-size:23px;line-height:1.25;margin:0 0 6px}h2{font-size:17px;margin:26px 0 8px}h3{font-size:14px;margin:0}
        a{color:inherit;text-decoration-color:var(--line);text-underline-offset:2px}
        .moment{white-space:nowrap}.patterns{position:absolute}
        .facts{margin:0 0 12px;color:var(--quiet);font-size:12.5px}.facts span{margin-right:22px;white-space:nowrap}.facts b{font-weight:600;color:var(--ink)}
        .sentence{font-size:18.5px;line-height:1.4;margin:0 0 16px;border-left:4px solid var(--alarm);padding-left:14px}
        .figures{display:grid;grid-template-columns:repeat(4,1fr);gap:12px}
        .figure{display:block;background:var(--tint);border-top:3px solid var(--alarm);padding:10px 12px 12px;text-decoration:none}
        .figure .title{display:block;font-size:12.5px;font-weight:600;min-height:2.9em}
        .figure .value{display:block;font-size:14px;margin:2px 0 6px}.figure .value b{font-size:31px;line-height:1.1;letter-spacing:-.5px;white-space:nowrap}
        .figure .bounds{display:inline-block;white-space:nowrap}.figure .line{display:block;font-size:12px;color:var(--quiet);margin-top:3px}
        .map{margin:18px 0 0}.map svg,.map img,.card svg{display:block;width:100%;height:auto}
        figcaption,.note{font-size:12px;color:var(--quiet);margin:6px 0 0}
        .scroll{overflow-x:auto}
        table{border-collapse:collapse;width:100%;font-size:13px;font-variant-numeric:tabular-nums}
        th{text-align:left;vertical-align:bottom;font-size:12px;color:var(--quiet);font-weight:600;border-bottom:1.5px solid var(--quiet);padding:4px 10px 4px 0}
        td{vertical-align:baseline;border-bottom:1px solid var(--line);padding:4px 10px 4px 0}
        th.number,td.number{text-align:right;white-space:nowrap}td.number+td:not(.number):not(.bounds){padding-left:8px}
        th[colspan]{text-align:center}
        td.bounds{color:var(--quiet);white-space:nowrap;font-size:12px;padding-left:0}
        td.digest{font-family:"DejaVu Sans Mono",monospace;font-size:11px;overflow-wrap:anywhere}td.name{overflow-wrap:anywhere}td.date{white-space:nowrap}
        .cards{display:grid;grid-template-columns:repeat(3,1fr);gap:12px}
        .card{display:grid;grid-template-columns:128px 1fr;gap:12px;background:var(--tint);padding:10px;break-inside:avoid}
        .reasons{margin:0 0 4px;font-size:11.5px;font-weight:600;color:var(--alarm)}
        .card dl{margin:0;font-size:12px}.card dt{color:var(--quiet);margin-top:3px;font-size:11px}.card dd{margin:0}
        details{border-top:1px solid var(--line);margin-top:14px}summary{cursor:pointer}summary h2{display:inline-block;margin:10px 0 6px}
        .count{color:var(--quiet);font-weight:400;font-size:14px;margin-left:6px}
        .methods dt{font-weight:600;margin-top:10px}.methods dd{margin:2px 0 0;max-width:80ch}
        .danger{margin:0 0 6px}.notice{margin:0 0 6px;border-left:4px solid #5E3C99;padding-left:14px}.remark{display:block;overflow-wrap:anywhere;font-size:11px;color:var(--quiet)}
        details h3,.form h3{margin:14px 0 4px}#blocks td:first-child{white-space:nowrap;color:var(--quiet)}
        :target{outline:2px solid #E66101;outline-offset:4px}
        @media screen and (max-width:600px){main{padding:16px 16px 40px}.moment{white-space:normal}.facts span{white-space:normal}}
        @media screen and (max-width:900px){.figures{grid-template-columns:repeat(2,1fr)}.cards{grid-template-columns:1fr}}

        """

    private static let dark = """
        :root{--paper:#15181C;--ink:#E8E3D9;--quiet:#A49E92;--line:#3A3E44;--tint:#22262B;--alarm:#FF9C93}
        """

    private static let print = """
        @page{size:A4;margin:12mm}
        @media print{
        body{font-size:10.5px}main{max-width:none;padding:0}
        h1{font-size:17px}h2{font-size:13px;margin:14px 0 4px;break-after:avoid}h3{font-size:11px}
        .facts{font-size:9.5px}.sentence{font-size:13px;margin-bottom:10px}
        .figures{gap:8px}.figure{padding:6px 8px;break-inside:avoid}.figure .title{font-size:9.5px}.figure .value{font-size:10px}.figure .value b{font-size:21px}.figure .line{font-size:8.5px}
        .map{margin-top:10px;break-inside:avoid}
        table{font-size:9.5px}th,td.bounds,figcaption,.note{font-size:8.5px}td,th{padding-top:2px;padding-bottom:2px}tr{break-inside:avoid}
        .card{grid-template-columns:96px 1fr;gap:8px;padding:6px}.card dl,.reasons{font-size:8.5px}.card dt{font-size:8px;margin-top:1px}
        details{margin-top:8px}details::details-content{content-visibility:visible;display:block;block-size:auto}
        summary{list-style:none}summary h2{margin:6px 0 2px}.count{font-size:10px}.scroll{overflow:visible}
        .figure,.card{-webkit-print-color-adjust:exact;print-color-adjust:exact}svg{-webkit-print-color-adjust:exact;print-color-adjust:exact}
        td.digest{font-size:7.5px}.remark{font-size:8px}.notice{font-size:10.5px}
        }

        """
}
