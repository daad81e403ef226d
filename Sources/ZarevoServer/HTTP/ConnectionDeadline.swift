import NIOCore
import NIOHTTPTypes

/// Closes connections that hold a place without asking or reading: a request whose head does not come whole in time, a body that
/// trickles, an answer that is not taken.
///
/// A byte now and then does not help them, as it would against a limit of silence. A file that comes at the pace of a bad line has its
/// time, and so has the work on a request that came whole.
final class ConnectionDeadline: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = NIOAny

    /// Bytes of a body that must come in the time that is given to a head.
    static let pieceBytes = 65_536

    private let patience: TimeAmount
    private let transfer: TimeAmount
    private var deadline: Scheduled<Void>?
    /// A part of a request came since something was written last.
    private var isAsked = false
    private var openWrites = 0
    /// Of the piece of a body that comes.
    private var receivedBytes = 0

    /// - Parameters:
    ///   - patience: From the opening of a connection, or the end of an answer, to a whole head; from there for each piece of a body.
    ///   - transfer: From a whole request to the answer, and for a part of an answer to be taken.
    init(patience: TimeAmount, transfer: TimeAmount) { (self.patience, self.transfer) = (patience, transfer) }

    private func arm(_ context: ChannelHandlerContext, in time: TimeAmount) {
        deadline?.cancel()
        deadline = context.eventLoop.assumeIsolated().scheduleTask(in: time) { context.close(promise: nil) }
    }

    func channelActive(context: ChannelHandlerContext) {
        arm(context, in: patience)
        context.fireChannelActive()
    }

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { arm(context, in: patience) }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if openWrites == 0 { wait(for: unwrapInboundIn(data), context) }
        isAsked = true
        context.fireChannelRead(data)
    }

    private func wait(for part: HTTPRequestPart, _ context: ChannelHandlerContext) {
        if case .end = part { return arm(context, in: transfer) }
        if case .body(let bytes) = part { receivedBytes += bytes.readableBytes }
        guard !isAsked || receivedBytes >= Self.pieceBytes else { return }
        receivedBytes = 0
        arm(context, in: patience)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let promise = promise ?? context.eventLoop.makePromise()
        isAsked = false
        openWrites += 1
        arm(context, in: transfer)
        promise.futureResult.assumeIsolated().whenComplete { [self] _ in
            openWrites -= 1
            if openWrites == 0 { arm(context, in: patience) }
        }
        context.write(data, promise: promise)
    }

    func channelInactive(context: ChannelHandlerContext) {
        deadline?.cancel()
        context.fireChannelInactive()
    }
}
