import ArgumentParser

/// Where orbits are read from, which tell "nothing seen" from "not looked".
struct OrbitOptions: ParsableArguments {
    @Option(
        help: "Orbits (two-line elements or OMM CSV), to tell \"nothing seen\" from \"not looked\".",
        completion: .file())
    var orbits: String?
}
