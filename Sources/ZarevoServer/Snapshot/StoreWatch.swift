import Operations
import Store

/// Tells when the store changed, by what another program wrote into it or by another file in its place, or the folder of grids.
struct StoreWatch {
    private let makeSession: () -> StoreSession
    private let gridsFolder: String?
    private var grids: RasterFolder?
    private var session: StoreSession
    private var file: FileIdentity?
    private var number: Int?
    /// Whether what ``changedSession()`` gave was read; otherwise it is given again.
    var isSeen = false

    init(_ makeSession: @escaping () -> StoreSession, gridsFolder: String?) {
        (self.makeSession, self.gridsFolder) = (makeSession, gridsFolder)
        session = makeSession()
    }

    /// The store, open, where it changed since it was read last; `nil` where it did not.
    mutating func changedSession() throws -> StoreSession? {
        let newest = FileIdentity(session.path)
        if !(newest?.isSameFile(as: file) ?? false) {
            // A file that is gone is an error of whoever opens it, not the end of what is served.
            session = makeSession()
            (number, isSeen) = (nil, false)
        }
        let now = try session.store().changeNumber()
        file = newest
        if now != number { isSeen = false }
        number = now
        let found = gridsFolder.map(RasterFolder.init)
        if found != grids { isSeen = false }
        grids = found
        return isSeen ? nil : session
    }
}
