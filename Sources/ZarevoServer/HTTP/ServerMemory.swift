import CMalloc

/// How the memory of a process that runs for months is kept small.
enum ServerMemory {
    /// Gives large blocks back to the system at once: measuring fires makes and drops many, and by itself glibc keeps ever larger
    /// ones once it has seen them freed.
    static func keepSmall() {
        for (name, value) in [(M_MMAP_THRESHOLD, 1 << 18), (M_TRIM_THRESHOLD, 1 << 20), (M_ARENA_MAX, 2)] {
            _ = mallopt(name, Int32(value))
        }
    }
}
