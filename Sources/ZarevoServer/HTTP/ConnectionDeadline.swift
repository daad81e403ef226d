import NIOCore

/// Closes connections that hold a place without asking or reading: a request whose head does not come whole in time, a body that
/// trickles in after the answer, an answer that is not taken.
///
/// A byte now and then does not help them, as it would against a limit of silence.
final class ConnectionDeadline: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = NIOAny
    typealias OutboundIn = NIOAny

    private let patience: TimeAmount
    private let transfer: TimeAmount
    private var deadline: Scheduled<Void>?
    /// A part of a request came since something was written last.
    private var isAsked = false
    private var openWrites = 0

    /// - Parameters:
    ///   - patience: From the opening of a connection, or the end of an answer, to a whole head; and from there to the answer.
    ///   - transfer: For a part of an answer to be taken.
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
        if !isAsked, openWrites == 0 { arm(context, in: patience) }
        isAsked = true
        context.fireChannelRead(data)
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
