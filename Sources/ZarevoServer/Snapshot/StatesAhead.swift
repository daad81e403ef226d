import Assessment
import FireEvents
import Foundation
import Geo
import Store
import Synchronization
import Tables

#if canImport(Glibc)
    import Glibc
#endif

/// Works the fires of all instants of a snapshot out before somebody asks, by one thread that gives way to all others.
final class StatesAhead: Sendable {
    private let isWanted = Atomic(true)

    init(_ snapshot: Snapshot) {
        guard snapshot.archive != nil, snapshot.season != nil else { return }
        Thread.detachNewThread { [self] in
            // Of this thread alone, as Linux has it.
            _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 19)
            let goesOn = { self.isWanted.load(ordering: .relaxed) }
            snapshot.days.makeAhead(while: goesOn)
            snapshot.history.value.workAhead(while: goesOn)
        }
    }

    func end() { isWanted.store(false, ordering: .relaxed) }
}

extension FireArchive {
    /// That of the snapshot before, as far as it is of the same detections; otherwise a new one.
    ///
    /// - Parameters:
    ///   - same: How many of the first detections are those of the snapshot before.
    ///   - limitBytes: 0 for none.
    static func after(_ before: Snapshot?, first same: Int, _ evidence: Evidence, limitBytes: Int) -> FireArchive? {
        guard limitBytes > 0 else { return nil }
        let coding = FireCoder(
            places: evidence.places, files: evidence.files, after: before?.archive?.coding as? FireCoder)
        if same > 0, let kept = before?.archive?.continued(first: same, coding: coding) { return kept }
        return ScratchFile(folder: folder, limitBytes: limitBytes).map {
            FireArchive($0, coding: FireCoder(places: evidence.places, files: evidence.files))
        }
    }

    /// On a disk rather than in memory, unless the administrator says so.
    private static var folder: String { ProcessInfo.processInfo.environment["TMPDIR"] ?? "/var/tmp" }
}

extension Evidence {
    /// How many of the first detections are the same as in other evidence; 0 where something else changed that fires depend on.
    func sameDetections(as other: Evidence) -> Int {
        guard places == other.places, areas == other.areas, staticSources == other.staticSources else { return 0 }
        let numbers = Dictionary(files.indices.map { (files[$0].key, $0) }) { first, _ in first }
        let mapped = other.files.map { numbers[$0.key] ?? -1 }
        return zip(detections, other.detections).prefix { now, then in
            mapped.indices.contains(Int(then.fileIndex)) && mapped[Int(then.fileIndex)] == Int(now.fileIndex)
                && now.isSame(as: then)
        }.count
    }

    /// Minutes with a detection up to one, by file.
    func loadedMinutes(upTo minute: Int32) -> [String: [Int32]] {
        minutesByFile.reduce(into: [:]) { loaded, file in
            let minutes = file.value.filter { $0 <= minute }
            if !minutes.isEmpty, files.indices.contains(Int(file.key)) { loaded[files[Int(file.key)].key] = minutes }
        }
    }
}

extension SourceFile {
    /// Another one for each file of a store, whatever its number.
    fileprivate var key: String { digest + name }
}

extension Detection {
    /// Whether all but the number of the file is the same, values that are not given included.
    fileprivate func isSame(as other: Detection) -> Bool {
        coordinate == other.coordinate && observedAt == other.observedAt && satellite == other.satellite
            && confidence == other.confidence && isDaytime == other.isDaytime && version == other.version
            && heatSource == other.heatSource
            && scanKilometers.bitPattern == other.scanKilometers.bitPattern
            && trackKilometers.bitPattern == other.trackKilometers.bitPattern
            && fireRadiativePowerMegawatts.bitPattern == other.fireRadiativePowerMegawatts.bitPattern
            && brightnessKelvin.bitPattern == other.brightnessKelvin.bitPattern
            && backgroundKelvin.bitPattern == other.backgroundKelvin.bitPattern
    }
}
