import Wording

extension Wording {
    /// How each figure is made.
    var methodTexts: [Method] {
        [
            Method(
                anchor: "method-burning", title: language("Burning fires"),
                text: language(
                    """
                    Detections of all satellites are joined by a link graph: two belong together when they are \
                    closer than their footprints and the time between them allow. Each connected component is one \
                    fire, in whatever order the data came. A fire burns when it was detected within 24 hours, is \
                    quiet after one to five days, and has ended after more than five. The bracket reaches from the \
                    fires detected within 24 hours to those together with the quiet ones and with heat that may be \
                    industrial. No detection does not mean out: cloud and smoke hide fires.
                    """)),
            Method(
                anchor: "method-active", title: language("Active area"),
                text: language("Land with detections in the last 24 hours: not the burned area, and never added to it.")
            ),
            Method(
                anchor: "method-burned", title: language("Burned area and its interval"),
                text: language(
                    """
                    All land that the fires have covered since the first detection, forest and other land together. \
                    The perimeter is an alpha shape around the pixel centres, holes kept. The bracket is an 80 % \
                    interval, calibrated on generated scenes whose truth is known; it is printed to two significant \
                    digits of its width. Official figures count by other rules and may differ.
                    """)),
            Method(
                anchor: "method-growth", title: language("Growth"),
                text: language(
                    """
                    Change of burned area over the last 24 hours, with the interval of the change. The head is the \
                    direction in which the newest detections lie; its speed is the 95th percentile over newly burned \
                    pixels.
                    """)),
            Method(
                anchor: "method-settlements", title: language("Settlements"),
                text: language(
                    """
                    Populated places whose point lies within the stated distance of where the heat of a burning fire \
                    was seen, the edges of pixels included, each counted once, with the inhabitants the gazetteer \
                    gives. Counts carry no interval: the points are exact, the list may lack small places.
                    """)),
            Method(
                anchor: "method-areas", title: language("Regions and districts"),
                text: language(
                    """
                    Perimeters are cut by the outlines; a fire in two districts counts as a fire in both, its \
                    hectares are divided. Where only centres are known the nearest one is taken, marked ≈.
                    """)),
            Method(
                anchor: "method-comparison", title: language("Comparison"),
                text: language(
                    """
                    The burned area divided by the area of the country as drawn in the boundary data; the bracket is \
                    that of the burned area.
                    """)),
            Method(
                anchor: "method-pass", title: language("Passes"),
                text: language(
                    """
                    The age of the data is the time since the newest detection. Next passes need orbits, which are \
                    not loaded. Local time is the legal time of the settlements nearest to the burning fires.
                    """)),
        ]
    }
}
