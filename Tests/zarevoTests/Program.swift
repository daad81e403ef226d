import FoundationEssentials
import Glibc
import TestSupport

/// The built program, run as its users run it.
struct Program: Sendable {
    /// What a run left behind.
    struct Outcome {
        /// The exit status; negative: the signal that ended it.
        var status: Int32
        var output: String
        var errors: String
    }

    struct NotFound: Error { let searched: String }
    struct NotStarted: Error { let status: Int32 }

    let path: String
    let folder: TemporaryFolder

    /// - Parameter folder: Where the program runs, and what relative paths are relative to.
    init(in folder: TemporaryFolder) throws {
        path = try Self.find()
        self.folder = folder
    }

    /// Beside the tests, which lie with it in the folder of products.
    private static func find() throws -> String {
        guard let own = realpath("/proc/self/exe", nil) else { throw NotFound(searched: "/proc/self/exe") }
        defer { free(own) }
        var folder = String(cString: own)[...]
        while let slash = folder.lastIndex(of: "/") {
            folder = folder[..<slash]
            var status = stat()
            let candidate = String(folder) + "/zarevo"
            if stat(candidate, &status) == 0, status.st_mode & S_IFMT == S_IFREG { return candidate }
        }
        throw NotFound(searched: String(cString: own))
    }

    func run(_ arguments: String..., input: String = "/dev/null", environment: [String] = []) throws -> Outcome {
        try run(arguments, input: input, environment: environment)
    }

    /// Runs the program to its end.
    ///
    /// - Parameters:
    ///   - input: A file for standard input; nothing by default.
    ///   - environment: As `NAME=VALUE`; nothing else is there.
    func run(_ arguments: [String], input: String = "/dev/null", environment: [String] = []) throws -> Outcome {
        let number = String(UInt64.random(in: 0...UInt64.max), radix: 16)
        let (output, errors) = ("out-\(number)", "err-\(number)")
        let process = try start(arguments, input, folder.path(output), folder.path(errors), environment)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        defer {
            unlink(folder.path(output))
            unlink(folder.path(errors))
        }
        return Outcome(
            status: status & 0x7f == 0 ? status >> 8 & 0xff : -(status & 0x7f),
            output: try folder.text(output), errors: try folder.text(errors))
    }

    private func start(
        _ arguments: [String], _ input: String, _ output: String, _ errors: String, _ environment: [String]
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input, O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT, 0o600)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors, O_WRONLY | O_CREAT, 0o600)
        // The shell only changes the folder and gives way to the program.
        let shell = ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder.path, path]
        var process: pid_t = 0
        let status = withCStrings(shell + arguments) { arguments in
            withCStrings(environment) { posix_spawn(&process, "/bin/sh", &actions, nil, arguments, $0) }
        }
        guard status == 0 else { throw NotStarted(status: status) }
        return process
    }
}

/// Lends texts as C wants them: pointers, and null behind the last.
private func withCStrings<Value>(_ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Value) -> Value {
    let pointers = texts.map { strdup($0) }
    defer { pointers.forEach { free($0) } }
    return body(pointers + [nil])
}
