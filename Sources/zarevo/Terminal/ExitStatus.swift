import ArgumentParser
import Glibc
import Operations
import Store
import Tables

/// How the program ends when something went wrong: a message, and a status of sysexits.h.
enum ExitStatus {
    /// Says what went wrong on standard error and ends the program.
    static func end(with error: any Error) -> Never {
        if let error = error as? FormatError, error.kind == .closedPipe { Console.endWithClosedPipe() }
        guard let status = status(of: error) else { Zarevo.exit(withError: error) }
        Console.note("zarevo: \(error)")
        Glibc.exit(status)
    }

    /// `nil` for errors of usage, which the argument parser explains itself.
    private static func status(of error: any Error) -> Int32? {
        switch error {
        case let error as OperationError: error.exitStatus
        case let error as FormatError: error.kind == .access ? 74 : 65
        case let error as StoreError: status(of: error.kind)
        case is ExitCode, is ValidationError, is CleanExit: nil
        default: isUsage(error) ? nil : 70
        }
    }

    private static func isUsage(_ error: any Error) -> Bool {
        Zarevo.exitCode(for: error) == .validationFailure || Zarevo.exitCode(for: error) == .success
    }

    private static func status(of kind: StoreError.Kind) -> Int32 {
        switch kind {
        case .missing: 69
        case .notAStore, .newerSchema, .damaged: 65
        case .unreadable, .unwritable, .full, .occupied: 74
        }
    }
}

extension OperationError {
    /// 65: the input is not what it should be; 69: something needed is missing; 74: reading or writing failed.
    fileprivate var exitStatus: Int32 {
        switch self {
        case .badData: 65
        case .missing: 69
        case .access: 74
        }
    }
}
