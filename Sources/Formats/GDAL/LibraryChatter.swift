import Glibc

/// Keeps what a C library prints of its own accord out of results.
enum LibraryChatter {
    /// Runs work with standard output going to standard error: GDAL's reader of GRIB prints its warnings there.
    ///
    /// Nothing else of the program may print meanwhile.
    static func toErrors<Result>(_ work: () -> Result) -> Result {
        fflush(nil)
        let kept = dup(STDOUT_FILENO)
        guard kept >= 0 else { return work() }
        dup2(STDERR_FILENO, STDOUT_FILENO)
        defer {
            fflush(nil)
            dup2(kept, STDOUT_FILENO)
            close(kept)
        }
        return work()
    }
}
