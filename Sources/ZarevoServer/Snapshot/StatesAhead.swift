import Assessment
import FireEvents
import Foundation
import Geo
import Store
import Synchronization

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
    var key: String { digest + name }
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
