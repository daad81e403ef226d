import ArgumentParser
import Formats
import Glibc
import Store

/// What goes wrong, as a message and an exit status of sysexits.h.
enum Failure: Error, CustomStringConvertible {
    /// 65: the input is not what it should be.
    case badData(String)
    /// 69: something that is needed is missing.
    case missing(String)
    /// 74: reading or writing failed.
    case access(String)

    var description: String {
        switch self {
        case .badData(let text), .missing(let text), .access(let text): text
        }
    }

    /// Says what went wrong on standard error and ends the program.
    static func exit(_ error: any Error) -> Never {
        if let error = error as? FormatError, error.kind == .closedPipe { Console.endWithClosedPipe() }
        guard let status = status(of: error) else { Zarevo.exit(withError: error) }
        Console.note("zarevo: \(error)")
        Glibc.exit(status)
    }

    /// `nil` for errors of usage, which the argument parser explains itself.
    private static func status(of error: any Error) -> Int32? {
        switch error {
        case let error as Failure: error.status
        case let error as FormatError: error.kind == .access ? 74 : 65
        case let error as StoreError: status(of: error.kind)
        case is ExitCode, is ValidationError, is CleanExit: nil
        default: isUsage(error) ? nil : 70
        }
    }

    private static func isUsage(_ error: any Error) -> Bool {
        Zarevo.exitCode(for: error) == .validationFailure || Zarevo.exitCode(for: error) == .success
    }

    private var status: Int32 {
        switch self {
        case .badData: 65
        case .missing: 69
        case .access: 74
        }
    }

    private static func status(of kind: StoreError.Kind) -> Int32 {
        switch kind {
        case .missing: 69
        case .notAStore, .newerSchema, .damaged: 65
        case .unreadable, .unwritable, .full, .occupied: 74
        }
    }
}
