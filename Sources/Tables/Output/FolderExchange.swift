import Glibc

/// Lets two folders change places, at one instant for all who look.
enum FolderExchange {
    private typealias Function =
        @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32

    /// `renameat2` of Linux, which Glibc declares only for GNU programs.
    private static var renameat2: Function? {
        dlsym(nil, "renameat2").map { unsafeBitCast($0, to: Function.self) }
    }

    /// `RENAME_EXCHANGE`.
    private static let exchanging: UInt32 = 2

    /// - Returns: Whether they did; `errno` says why not.
    static func exchange(_ one: String, _ other: String) -> Bool {
        renameat2?(AT_FDCWD, one, AT_FDCWD, other, exchanging) == 0
    }
}
