import Glibc

/// The one door to libnetcdf, which is made for one thread at a time; GDAL goes through it for such files too.
enum NetCDFLibrary {
    // Lives as long as the process; only pthread functions touch it.
    nonisolated(unsafe) private static let door: UnsafeMutablePointer<pthread_mutex_t> = {
        let door = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
        pthread_mutex_init(door, nil)
        return door
    }()

    /// Runs a body while nobody else uses the library; must not be called from within such a body.
    static func exclusively<Result, Failure: Error>(
        _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        pthread_mutex_lock(door)
        defer { pthread_mutex_unlock(door) }
        _ = withoutLocks
        _ = quietHDF5?(0, nil, nil)
        return try body()
    }

    /// HDF5 locks the files that it has open; a child process that inherits one keeps it locked after it is closed here. Outputs
    /// are written under names of their own and put in place whole, so that locks guard nothing. Who sets the variable is obeyed.
    private static let withoutLocks: Int32 = setenv("HDF5_USE_FILE_LOCKING", "FALSE", 0)

    private typealias SetErrorOutput = @convention(c) (Int64, OpaquePointer?, OpaquePointer?) -> Int32

    /// HDF5 below libnetcdf prints what it cannot find, in every thread anew, although libnetcdf asks on purpose.
    private static let quietHDF5 = dlsym(nil, "H5Eset_auto2").map { unsafeBitCast($0, to: SetErrorOutput.self) }
}
