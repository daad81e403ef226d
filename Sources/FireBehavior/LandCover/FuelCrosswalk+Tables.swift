extension FuelCrosswalk {
    /// ESA WorldCover, 10 m. Its one class of trees does not tell needles from leaves: boreal mixedwood with half conifers stands in.
    /// - Source: Zanaga2022 for the classes; docs/behavior.md for the fuels.
    public static let worldCoverTable = """
        # class,green,leafless,conifer,model,name
        10,M-2,M-1,50,TU1,tree cover
        20,,,,SH2,shrubland
        30,O-1b,O-1a,,GR2,grassland
        40,O-1b,O-1a,,GR4,cropland
        50,,,,,built-up
        60,,,,,bare or sparse vegetation
        70,,,,,snow and ice
        80,,,,,permanent water
        90,O-1b,O-1a,,GR3,herbaceous wetland
        95,,,,SH3,mangroves
        100,C-1,C-1,,GR1,moss and lichen
        """

    /// ESA CCI Land Cover (also C3S), 300 m.
    /// - Source: ESACCI2017 for the classes; docs/behavior.md for the fuels.
    public static let landCoverCCITable = """
        # class,green,leafless,conifer,model,name
        10,O-1b,O-1a,,GR4,rainfed cropland
        11,O-1b,O-1a,,GR4,rainfed cropland, herbaceous
        12,,,,SH1,rainfed cropland, trees or shrubs
        20,O-1b,O-1a,,GR1,irrigated cropland
        30,O-1b,O-1a,,GS1,cropland with natural vegetation
        40,O-1b,O-1a,,GS2,natural vegetation with cropland
        50,,,,TL2,broad-leaved evergreen trees
        60,M-2,D-1,0,TL6,broad-leaved deciduous trees
        61,M-2,D-1,0,TL6,broad-leaved deciduous trees, closed
        62,M-2,D-1,0,TU1,broad-leaved deciduous trees, open
        70,C-2,C-2,,TU5,needle-leaved evergreen trees
        71,C-2,C-2,,TU5,needle-leaved evergreen trees, closed
        72,C-1,C-1,,TU4,needle-leaved evergreen trees, open
        80,M-2,M-1,50,TU3,needle-leaved deciduous trees (larch)
        81,M-2,M-1,50,TU3,needle-leaved deciduous trees (larch), closed
        82,M-2,M-1,50,TU3,needle-leaved deciduous trees (larch), open
        90,M-2,M-1,50,TU1,mixed trees
        100,M-2,M-1,25,TU1,trees and shrubs with herbs
        110,O-1b,O-1a,,GS2,herbs with trees and shrubs
        120,,,,SH2,shrubland
        121,,,,SH5,evergreen shrubland
        122,,,,SH2,deciduous shrubland
        130,O-1b,O-1a,,GR2,grassland
        140,C-1,C-1,,GR1,lichens and mosses
        150,,,,GR1,sparse vegetation
        151,,,,GR1,sparse trees
        152,,,,GR1,sparse shrubs
        153,,,,GR1,sparse herbs
        160,M-2,M-1,25,TU2,trees flooded by fresh water
        170,,,,,trees flooded by salt water
        180,O-1b,O-1a,,GR3,flooded shrubs or herbs
        190,,,,,urban
        200,,,,,bare
        201,,,,,bare, consolidated
        202,,,,,bare, unconsolidated
        210,,,,,water
        220,,,,,permanent snow and ice
        """

    /// MODIS MCD12Q1, IGBP classes, 500 m.
    /// - Source: FriedlSullaMenashe2019 for the classes; docs/behavior.md for the fuels.
    public static let igbpTable = """
        # class,green,leafless,conifer,model,name
        1,C-2,C-2,,TU5,evergreen needle-leaved forest
        2,,,,TL2,evergreen broad-leaved forest
        3,M-2,M-1,50,TU3,deciduous needle-leaved forest (larch)
        4,M-2,D-1,0,TL6,deciduous broad-leaved forest
        5,M-2,M-1,50,TU1,mixed forest
        6,,,,SH5,closed shrubland
        7,,,,SH2,open shrubland
        8,M-2,M-1,25,TU1,woody savanna
        9,O-1b,O-1a,,GS2,savanna
        10,O-1b,O-1a,,GR2,grassland
        11,O-1b,O-1a,,GR3,permanent wetland
        12,O-1b,O-1a,,GR4,cropland
        13,,,,,urban
        14,O-1b,O-1a,,GS1,cropland with natural vegetation
        15,,,,,permanent snow and ice
        16,,,,,barren
        17,,,,,water
        """
}
