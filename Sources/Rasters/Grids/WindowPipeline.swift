import Dispatch
package import Tables

/// Takes windows through reading, computing and writing.
///
/// One thread reads and writes, since the libraries of files are not made for more; the others compute meanwhile. Windows are read and
/// written in their order, and what is computed of one depends on nothing but it: the same bits with any number of threads.
package struct WindowPipeline<Cells> {
    let windows: [GridWindow]
    /// 1 or more.
    let threads: Int
    /// Makes an empty set of cells.
    let make: () -> Cells

    package init(windows: [GridWindow], threads: Int, make: @escaping () -> Cells) {
        (self.windows, self.threads, self.make) = (windows, threads, make)
    }

    /// Cells that one thread at a time works on.
    private final class Box {
        var cells: Cells

        init(_ cells: Cells) { self.cells = cells }
    }

    package func run(
        read: @escaping (inout Cells, GridWindow) throws(FormatError) -> Void,
        compute: @escaping (inout Cells) -> Void, write: @escaping (Cells) throws(FormatError) -> Void
    ) throws(FormatError) {
        let boxes = (0..<3).map { _ in (0..<threads).map { _ in Box(make()) } }
        let groups = stride(from: 0, to: windows.count, by: threads).map { start in
            Array(windows[start..<min(start + threads, windows.count)])
        }
        for step in 0..<groups.count + 2 {
            let failure = Failure()
            let (written, computed) = (step - 2, step - 1)
            let work = { (job: Int) in
                if job > 0 {
                    guard groups.indices.contains(computed), job <= groups[computed].count else { return }
                    return compute(&boxes[computed % 3][job - 1].cells)
                }
                do throws(FormatError) {
                    if groups.indices.contains(written) {
                        for index in groups[written].indices { try write(boxes[written % 3][index].cells) }
                    }
                    guard groups.indices.contains(step) else { return }
                    for (index, window) in groups[step].enumerated() { try read(&boxes[step % 3][index].cells, window) }
                } catch { failure.error = error }
            }
            run(work)
            if let error = failure.error { throw error }
        }
    }

    private final class Failure {
        var error: FormatError?
    }

    /// The calling thread reads and writes, job 0; other threads compute. Every job has cells of its own.
    private func run(_ work: @escaping (Int) -> Void) {
        guard threads > 1 else {
            for job in 0...1 { work(job) }
            return
        }
        nonisolated(unsafe) let jobs = work
        let computing = DispatchGroup()
        for job in 1...threads { DispatchQueue.global().async(group: computing) { jobs(job) } }
        jobs(0)
        computing.wait()
    }
}
