import CGDAL

/// Messages of GDAL during one piece of work.
package final class GDALMessages {
    /// The first failure; `nil` when all went well.
    package private(set) var failure: String?

    /// Runs a block with GDAL's messages going nowhere but here.
    package static func collect<Result, Failure: Error>(
        _ body: (GDALMessages) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        _ = GDALLibrary.isReady
        let messages = GDALMessages()
        CPLPushErrorHandlerEx(
            { kind, _, text in
                guard kind == CE_Failure || kind == CE_Fatal, let text, let receiver = CPLGetErrorHandlerUserData()
                else {
                    return
                }
                let messages = Unmanaged<GDALMessages>.fromOpaque(receiver).takeUnretainedValue()
                if messages.failure == nil { messages.failure = String(cString: text) }
            }, Unmanaged.passUnretained(messages).toOpaque())
        defer { CPLPopErrorHandler() }
        return try withExtendedLifetime(messages) { () throws(Failure) in try body(messages) }
    }
}

package enum GDALLibrary {
    /// Registers the drivers, once.
    package static let isReady: Bool = {
        GDALAllRegister()
        return true
    }()
}

/// A list of `NAME=VALUE` as GDAL takes it.
package struct GDALOptions: ~Copyable {
    package private(set) var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?

    package init(_ pairs: [(String, String)]) {
        for (name, value) in pairs { list = CSLSetNameValue(list, name, value) }
    }

    deinit { CSLDestroy(list) }
}
