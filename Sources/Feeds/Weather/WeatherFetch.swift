import EmergencyResponse
import Foundation
public import Geo
import Tables

#if canImport(Glibc)
    import Glibc
#endif

/// Fetches the fields of a purpose from a file of a forecast, message by message, by its index.
///
/// What came is kept in a hidden file of the same folder, named after the index: a fetch that was broken off goes on where it
/// stopped, and never with messages of another run.
public struct WeatherFetch: Sendable {
    let client: FeedClient
    let address: String
    let model: ForecastModel
    let fields: WeatherFields

    public init(_ client: FeedClient, address: String, model: ForecastModel, fields: WeatherFields) {
        (self.client, self.address, self.model, self.fields) = (client, address, model, fields)
    }

    /// What became of a file.
    public enum Outcome: Sendable, Equatable {
        /// It was there already, whole.
        case held
        case fetched(messages: Int, bytes: Int, resumedAt: Int)
    }

    /// The name of the file of a step, such as `gfs-2026113006-f024-danger.grib2`.
    public func fileName(run: Instant, step: Int) -> String {
        let day = run.description.prefix(13).filter(\.isNumber)
        return "\(model.rawValue)-\(day)-f\(ForecastModel.digits(step, 3))-\(fields.rawValue).grib2"
    }

    /// - Parameters:
    ///   - step: Hours after the run.
    ///   - folder: Where the file goes, by its name, once it is whole.
    /// - Throws: ``FeedError``, and errors of writing.
    public func fetch(run: Instant, step: Int, into folder: String) async throws -> Outcome {
        let target = folder + "/" + fileName(run: run, step: step)
        if FileManager.default.fileExists(atPath: target) { return .held }
        let paths = model.paths(run: run, step: step)
        let subject = "\(model.rawValue) of \(run), hour \(step)"
        let ranges = try await ranges(paths.index, step, subject)
        let part = folder + "/." + fileName(run: run, step: step) + "." + ranges.key + ".part"
        var held = Self.held(part, ranges.list)
        let resumedAt = held.count
        var bytes = held.bytes
        for range in ranges.list.dropFirst(held.count) {
            let message = try await self.message(range, paths.data, subject)
            try Self.append(message, to: part)
            bytes += message.count
            held.count += 1
        }
        guard rename(part, target) == 0 else { throw FormatError.unwritable(target) }
        return .fetched(messages: held.count, bytes: bytes, resumedAt: resumedAt)
    }

    private func ranges(
        _ path: String, _ step: Int, _ subject: String
    ) async throws(FeedError) -> (list: [MessageRange], key: String) {
        let request = FeedRequest(address: address + path, subject: subject + ", index", byteLimit: 4 << 20)
        let answer = try await client.answer(to: request)
        guard answer.body.first != UInt8(ascii: "<") else {
            throw FeedError(.notWhatWasAsked, request.subject, found: "a page instead of an index")
        }
        do throws(IndexError) {
            let list = try model.ranges(in: String(decoding: answer.body, as: UTF8.self), for: fields, step: step)
            return (list, String(SHA256Digest.hexadecimal(of: answer.body).prefix(12)))
        } catch {
            throw FeedError(.notWhatWasAsked, request.subject, found: "\(error)")
        }
    }

    /// - Returns: A whole message, its edges checked.
    private func message(_ range: MessageRange, _ path: String, _ subject: String) async throws(FeedError) -> [UInt8] {
        var request = FeedRequest(address: address + path, subject: "\(subject), \(range.name)")
        request.range = range.header
        let answer = try await client.answer(to: request)
        guard answer.status == 206 else {
            throw FeedError(.notWhatWasAsked, request.subject, found: "the whole file instead of a part")
        }
        if let start = answer.contentRange, !start.hasPrefix("bytes \(range.offset)-") {
            throw FeedError(.notWhatWasAsked, request.subject, found: "another part")
        }
        if let length = range.length, answer.body.count != length {
            throw FeedError(.cutShort, request.subject, found: "\(answer.body.count) of \(length) bytes")
        }
        guard let count = GRIBMessage.count(in: answer.body), count == 1 else {
            throw FeedError(.notWhatWasAsked, request.subject, found: "no whole message of GRIB")
        }
        return answer.body
    }

    /// Whole messages that an earlier fetch has left, as the index says they are; what is behind them is cut off.
    private static func held(_ path: String, _ ranges: [MessageRange]) -> (count: Int, bytes: Int) {
        guard let data = FileManager.default.contents(atPath: path) else { return (0, 0) }
        let all = Array(data)
        var (rest, count) = (all[...], 0)
        for range in ranges {
            guard let length = GRIBMessage.length(in: rest), length <= rest.count, length == range.length ?? length,
                GRIBMessage.count(in: Array(rest.prefix(length))) == 1
            else { break }
            rest = rest.dropFirst(length)
            count += 1
        }
        let bytes = all.count - rest.count
        if !rest.isEmpty { truncate(path, bytes) }
        return (count, bytes)
    }

    private static func append(_ bytes: [UInt8], to path: String) throws {
        let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw FormatError.unwritable(path) }
        let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
        try handle.write(contentsOf: Data(bytes))
        try handle.synchronize()
    }
}
