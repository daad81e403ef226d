import Logging
import Operations

/// How a request leaves the store.
extension StoreSession {
    /// What was written is on the disk already: a failure is said in the log, and nothing else.
    func close(_ logger: Logger) {
        do { try close() } catch {
            logger.error("the store cannot be closed", metadata: ["reason": "\(error)"])
        }
    }

    /// It was opened for reading: what closing it might say changes nothing.
    func closeQuietly() { try? close() }
}
