/// The colours and strokes of every map, light and dark.
enum MapStyle {
    static let css =
        base + "@media screen and (prefers-color-scheme:dark){" + dark + "}"

    /// Light or dark whatever the system is; light on paper.
    static func css(isDark: Bool) -> String { isDark ? base + "@media screen{" + dark + "}" : base }

    /// For pages that may ask for light or dark themselves.
    static let themed = base + DarkStyle.themed(dark)

    /// Hatches, dots and lines over the fill say the age again, for print without colour.
    static let patterns =
        "<defs>"
        + pattern("threeDays", size: 5, "<path d=\"M-1 1l2-2M0 5l5-5M4 6l2-2\" class=\"hatch\"/>")
        + pattern("week", size: 5, "<circle cx=\"2.5\" cy=\"2.5\" r=\"0.9\" class=\"dots\"/>")
        + pattern("older", size: 5, "<path d=\"M0 2.5h5\" class=\"hatch\"/>")
        + "</defs>"

    private static func pattern(_ name: String, size: Int, _ content: String) -> String {
        "<pattern id=\"over-\(name)\" width=\"\(size)\" height=\"\(size)\" patternUnits=\"userSpaceOnUse\">"
            + content + "</pattern>"
    }

    private static let base = """
        .zmap{font-family:"DejaVu Sans",Verdana,"Helvetica Neue",Arial,sans-serif;background:#fff}
        .zmap text{font-size:11.5px;fill:#4A463F}
        .zmap .paper{fill:#FFFFFF}.zmap .water{fill:#D6E4EA}.zmap .land{fill:#F4F1EA;fill-rule:evenodd;stroke:#F4F1EA;stroke-width:.6}
        .zmap .border{fill:none;stroke:#B9B3A7;stroke-linejoin:round}
        .zmap .country{stroke:#938C7E;stroke-width:1.5}.zmap .region{stroke-width:1}.zmap .district{stroke-width:.5;stroke-opacity:.75}
        .zmap .scope{stroke:#4A463F;stroke-width:1.6}
        .zmap .graticule{fill:none;stroke:#B9B3A7;stroke-width:.5;stroke-opacity:.55}
        .zmap .edge{fill:none;stroke:#4A463F;stroke-width:1}
        .zmap .fire{fill-rule:evenodd;stroke-linejoin:round;stroke-width:.9}
        .zmap .day{fill:#B2182B;stroke:#7A0F1D}.zmap .threeDays{fill:#E66101;stroke:#A34400}
        .zmap .week{fill:#FDB863;stroke:#9A6414}.zmap .older{fill:#C9B79C;stroke:#7D6E55}
        .zmap .ended{fill:none;stroke:#8A8A8A;stroke-width:.9}
        .zmap .area{fill-opacity:.85}.zmap .sign{stroke:#FFFFFF;stroke-width:.7}.zmap .sign.ended{stroke:#8A8A8A}
        .zmap .over{fill-rule:evenodd;stroke:none}.zmap .over-threeDays{fill:url(#over-threeDays)}
        .zmap .over-week{fill:url(#over-week)}.zmap .over-older{fill:url(#over-older)}
        .zmap .hatch{fill:none;stroke:#FFFFFF;stroke-width:1.1;stroke-opacity:.75}.zmap .dots{fill:#5A3A06;fill-opacity:.75}
        .zmap .front{fill:none;stroke:#7F0000;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
        .zmap .curve{fill:none;stroke:#B2182B;stroke-width:1.8;stroke-linejoin:round}.zmap .curveBand{fill:#B2182B;fill-opacity:.22;stroke:none}
        .zmap .official{fill:none;stroke:#1A1A1A;stroke-width:1.5}
        .zmap .activeLand{fill:#7F0000;fill-rule:evenodd;stroke:#7F0000;stroke-width:.8;stroke-linejoin:round}
        .zmap .halo{fill:none;stroke:#FFFFFF;stroke-width:4.5;stroke-opacity:.8;stroke-linecap:round;stroke-linejoin:round}
        .zmap .dot{fill:#4A463F;stroke:#FFFFFF;stroke-width:1}
        .zmap .label{paint-order:stroke;stroke:#F4F1EA;stroke-width:3px;stroke-linejoin:round}
        .zmap .city{font-size:13.5px;font-weight:600}.zmap .small{font-size:11px}
        .zmap .fireName{font-size:12.5px;font-weight:700;fill:#7F0000}
        .zmap .regionName{font-size:12.5px;letter-spacing:1.6px;fill:#857D6F}
        .zmap .districtName{font-size:10px;font-style:italic;fill:#857D6F}
        .zmap .degree{font-size:10.5px;fill:#6B655A}.zmap .note{font-size:10.5px;fill:#6B655A}
        .zmap .plate{fill:#FFFFFF;fill-opacity:.88;stroke:#B9B3A7;stroke-width:.7}.zmap .strong{font-weight:700}
        .zmap .ink{fill:#4A463F}.zmap .blank{fill:#FFFFFF;stroke:#4A463F;stroke-width:.8}.zmap .here{fill:#B2182B;fill-opacity:.14;stroke:#B2182B;stroke-width:1.4}

        """

    private static let dark = """
        .zmap{background:#15181C}.zmap .paper{fill:#15181C}.zmap text{fill:#D5CFC3}.zmap .water{fill:#10161B}
        .zmap .land{fill:#22262B;stroke:#22262B}.zmap .border{stroke:#56534D}.zmap .country{stroke:#7C776C}.zmap .scope{stroke:#D5CFC3}
        .zmap .graticule{stroke:#56534D}.zmap .edge{stroke:#8C867B}.zmap .label{stroke:#15181C}.zmap .dot{fill:#E4DFD4;stroke:#15181C}
        .zmap .day{fill:#D0283D;stroke:#FF7C8A}.zmap .sign{stroke:#15181C}.zmap .fireName{fill:#FF9C93}
        .zmap .ended,.zmap .sign.ended{stroke:#8A8A8A}.zmap .front{stroke:#FF9C93}.zmap .curve{stroke:#FF9C93}.zmap .curveBand{fill:#FF9C93}.zmap .official{stroke:#F2F2F2}.zmap .activeLand{fill:#FF9C93;stroke:#FF9C93}.zmap .halo{stroke:#15181C}
        .zmap .regionName,.zmap .districtName{fill:#9A9488}.zmap .degree,.zmap .note{fill:#A49E92}
        .zmap .plate{fill:#15181C;stroke:#56534D}.zmap .ink{fill:#D5CFC3}.zmap .blank{fill:#15181C;stroke:#D5CFC3}
        .zmap .here{fill:#FF9C93;fill-opacity:.16;stroke:#FF9C93}
        """
}
