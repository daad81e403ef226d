import Assessment
import Feeds
import FireEvents
import Geo
import HTTPTypes
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
public import Logging
import NIOCore
import NIOSSL
public import Operations
import People
import ServiceLifecycle
public import Store
import Tables

/// Serves one store over HTTP: data for the page, OGC API – Features, a stream of changes.
public struct ZarevoServer: Sendable {
    private let settings: ServerSettings
    let keeper: SnapshotKeeper
    let metrics = ServerMetrics()
    private let assets: AssetFolder
    let heavyWork = BoundedQueue.ofHeavyRequests()
    let logger: Logger
    private let gate: Gate
    let people: PeopleDesk
    let acts: ActDesk
    let ingest: IngestDesk
    let desk: Desk
    private let storePath: String
    private let feedBook: KeptFeedBook
    private let session: @Sendable (Store.Mode) -> StoreSession

    /// - Parameter session: Opens the store.
    public init(
        _ settings: ServerSettings, logger: Logger, session: @escaping @Sendable (Store.Mode) -> StoreSession
    ) {
        (self.settings, self.logger, self.session) = (settings, logger, session)
        let store = session(.readOnly)
        storePath = store.path
        let states = KeptStates(besideStore: store.path, limitBytes: settings.statesAheadBytes, logger: logger)
        keeper = SnapshotKeeper(
            { session(.readOnly) }, states: states, gridsFolder: settings.gridsFolder, logger: logger)
        assets = AssetFolder(settings.webFolder)
        feedBook = KeptFeedBook(besideStore: store.path)
        gate = Gate(
            Accounts(ofStore: store.path, by: "server", clock: store.clock), isReadingPublic: settings.isReadingPublic,
            logger: logger, clock: store.clock)
        people = PeopleDesk(gate: gate)
        acts = ActDesk(gate, logger: logger) { session(.readWrite) }
        desk = Desk(gate: gate) { session(.readOnly) }
        ingest = IngestDesk(gate, logger: logger, byteLimit: settings.ingestByteLimit) { session(.readWrite) }
        gate.refresh()
    }

    /// Whether nobody has an account yet: then nobody changes anything, and everybody reads.
    public var isUnclaimed: Bool { gate.isUnclaimed }

    /// The path of a link that makes the first administrator, good once and for an hour; `nil` where there are accounts.
    public func makeFirstLink() -> String? { gate.makeFirstLink().map { "/first/" + $0.text } }

    /// Runs until the process is asked to end; requests that are being answered are finished first.
    ///
    /// - Parameter started: Called once with the port on which the server listens.
    public func run(started: @escaping @Sendable (Int) -> Void = { _ in }) async throws {
        ServerMemory.keepSmall()
        try await application(started: started).runService()
    }

    private func application(started: @escaping @Sendable (Int) -> Void) throws -> some ApplicationProtocol {
        let limit = settings.connectionLimit
        return Application(
            router: router(), server: try server(),
            configuration: .init(
                address: .hostname(settings.host, port: settings.port),
                availableConnectionsDelegate: MaximumAvailableConnections(limit)),
            services: try services(),
            onServerRunning: { channel in started(channel.localAddress?.port ?? 0) }, logger: logger)
    }

    private func services() throws -> [any Service] {
        var services: [any Service] = [
            UntilShutdown { [keeper] in await keeper.run() }, UntilShutdown { [gate] in await gate.run() },
            UntilShutdown { [storePath, logger] in await DiskSpace.watch(storePath, logger) },
        ]
        if let path = settings.watchedFolder {
            let folder = WatchedFolder(path, logger: logger, session: ingest.session)
            services.append(UntilShutdown { [queue = ingest.queue] in await folder.run(in: queue) })
        }
        if let feeds = settings.feeds {
            let work = try feedWork(feeds)
            services.append(UntilShutdown { await work.run() })
        }
        return services
    }

    /// Tables that come are taken up one after the other with files that clients send.
    private func feedWork(_ feeds: FeedSettings) throws -> FeedWork {
        let clock = settings.feedClock
        return try FeedWork(
            feeds, ofStore: storePath, clock: clock, logger: logger, seed: settings.seed, session: session
        ) { [queue = ingest.queue] work in try await queue.run(work) }
    }

    private func server() throws -> HTTPServerBuilder {
        let base = HTTPServerBuilder.http1(
            configuration: .init(
                additionalChannelHandlers: [
                    ConnectionDeadline(
                        patience: .seconds(Int64(settings.idleSeconds)),
                        transfer: .seconds(Int64(settings.transferSeconds)))
                ],
                idleTimeout: .seconds(Int64(settings.idleSeconds)),
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: 32_768, maxHeaderListSize: 40_960, maxHeaderFieldCount: 64)))
        guard let tls = settings.tls else { return base }
        let chain = try NIOSSLCertificate.fromPEMFile(tls.certificate).map { NIOSSLCertificateSource.certificate($0) }
        let key = try NIOSSLPrivateKey(file: tls.key, format: .pem)
        return try .tls(
            base, tlsConfiguration: .makeServerConfiguration(certificateChain: chain, privateKey: .privateKey(key)))
    }

    private func router() -> Router<ServerContext> {
        let router = Router(context: ServerContext.self, options: .autoGenerateHeadEndpoints)
        router.addMiddleware {
            ForwardedAddress(proxies: settings.trustedProxies)
            SecurityHeaders(hasTLS: settings.tls != nil)
            ReadingGate(gate: gate, base: { base(of: $0) }) { problem, request in
                let pages = pages(request)
                return pages.signIn(problem, next: pages.frame.address)
            }
        }
        addPeople(to: router)
        addActs(to: router)
        addDesk(to: router)
        addIngest(to: router)
        for route in Routes.all {
            router.get(RouterPath(route.path.replacing("/{", with: "/:").replacing("}", with: ""))) {
                request, context in
                let call = call(request, context.parameters)
                let terms = Responder.Terms(request)
                guard route.mayTakeLong(call) else { return responder.answer(route, call, terms).response }
                do {
                    return try await heavyWork.run { [responder, call] in responder.answer(route, call, terms) }
                        .response
                } catch let problem as Problem {
                    return problem.answer.response
                }
            }
        }
        router.get("web/**") { request, _ in
            let path = String(request.uri.path.dropFirst("/web/".count))
            let missing = Problem.notFound("file \(quoted(path)): expected one of the page, found none")
            return (assets.asset(path)?.answer(.init(request)) ?? missing.answer).response
        }
        router.get("health") { _, _ in health.response }
        router.get("metrics") { _, _ in Answer(Array(metrics.text(gauges).utf8), .metrics).response }
        router.get("events") { request, _ in
            EventStream(keeper).response(after: HTTPField.Name("Last-Event-ID").flatMap { request.headers[$0] })
        }
        return router
    }

    private var responder: Responder { Responder(keeper: keeper, metrics: metrics, logger: logger) }

    func call(_ request: Request, _ parameters: Parameters = Parameters()) -> Call {
        var call = Call(request, parameters: parameters, base: base(of: request))
        call.room = { assets.room }
        call.silentSince = { [feedBook] in feedBook.book?.alarm?.since }
        return call
    }

    func base(of request: Request) -> String {
        if let address = settings.publicAddress { return address }
        let host = request.head.authority ?? "\(settings.host):\(settings.port)"
        return (settings.tls == nil ? "http://" : "https://") + host
    }

    private var health: Answer {
        let (snapshot, failure) = (keeper.snapshot, keeper.failure)
        let status = failure != nil ? "failing" : snapshot == nil ? "starting" : "ok"
        return Answer(
            [
                "status": .string(status), "snapshot": snapshot.map { .integer($0.number) } ?? .null,
                "newestDetection": .instant(snapshot?.at), "reason": .text(failure),
                "warnings": .array(warnings.map { .string($0) }), "feeds": feedStatus?.json ?? .null,
            ], .json, status: failure != nil && snapshot == nil ? 503 : 200)
    }

    /// Of whichever process watches the feeds of the store.
    private var feedStatus: FeedStatus? { feedBook.status(at: settings.feedClock.now()) }

    private var warnings: [String] {
        [DiskSpace(ofStore: storePath)?.warning].compactMap(\.self) + (feedStatus?.warnings ?? [])
    }

    private var gauges: [(name: String, meaning: String, value: Double)] {
        let snapshot = keeper.snapshot
        return [
            ("zarevo_snapshot_number", "Number of the snapshot that is served.", Double(snapshot?.number ?? 0)),
            ("zarevo_detections", "Detections in it.", Double(snapshot?.rows.detections.count ?? 0)),
            ("zarevo_events", "Events in it.", Double(snapshot?.events.count ?? 0)),
            ("zarevo_states_ahead", "Fires of instants that are kept.", Double(snapshot?.archive?.count ?? 0)),
            ("zarevo_states_ahead_bytes", "What they take on disk.", Double(snapshot?.archive?.byteCount ?? 0)),
            (
                "zarevo_disk_free_bytes", "Space that is free on the disk of the store.",
                Double(DiskSpace(ofStore: storePath)?.freeBytes ?? 0)
            ),
            ("zarevo_event_streams", "Open streams of changes.", Double(keeper.listenerCount)),
        ] + (feedStatus?.gauges ?? [])
    }
}
