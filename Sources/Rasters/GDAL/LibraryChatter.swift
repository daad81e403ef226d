import Glibc

/// Keeps what a C library prints of its own accord out of results.
enum LibraryChatter {
    /// Runs work with standard output going nowhere: GDAL's reader of GRIB prints there, and of good files that end where they end. What
    /// it finds wrong it also says through its messages.
    ///
    /// Nothing else of the program may print meanwhile.
    static func silenced<Result>(_ work: () -> Result) -> Result {
        fflush(nil)
        let kept = dup(STDOUT_FILENO)
        guard kept >= 0 else { return work() }
        let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
        if nowhere >= 0 {
            dup2(nowhere, STDOUT_FILENO)
            close(nowhere)
        }
        defer {
            fflush(nil)
            dup2(kept, STDOUT_FILENO)
            close(kept)
        }
        return work()
    }
}
