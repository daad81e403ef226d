import EmergencyResponse
import Geo
import Testing
import Wording

@testable import ResponseFormats

/// What EDXL-RM 1.0 asks of each message type beyond its schema.
@Suite("EDXL-RM messages")
struct EDXLMessageTests {
    private static let officer = Actor(
        name: "D. Officer", role: "duty officer",
        authority: Authority(areas: ["RU"], level: .federal, origins: [.domestic, .foreign], from: hour(0)))
    private static let area = AreaReference(code: "RU-KYA", name: "Krasnoyarsk Krai")

    private static func hour(_ hour: Int) -> Instant { Instant(seconds: 1_564_617_600 + Int64(hour) * 3_600) }

    private static func ledger(_ acts: [Act]) -> Ledger {
        var ledger = Ledger()
        for (index, act) in acts.enumerated() {
            let command = Command(act, by: officer, effectiveAt: hour(index))
            let outcome = ledger.append(command, recordedAt: hour(index))
            #expect(outcome.entry != nil, "\(outcome)")
        }
        return ledger
    }

    private static let conversation = ledger([
        .request(
            "q",
            .send(
                RequestBody(
                    requester: "The krai", resources: [Resource(.crew, quantity: 2)], areas: [area], level: .regional))),
        .request(
            "q", .answer(RequestAnswer(responder: "A neighbour", response: .provisional, reason: "if <needed> & free"))),
        .offer(
            "f",
            .receive(
                OfferBody(
                    offeror: "Another", origin: .domestic, receiver: "The krai",
                    resources: [Resource(.supplies, quantity: 40, unit: "tonnes"), Resource(.drone)], areas: [area],
                    level: .regional, expiresAt: hour(90)))),
        .offer("f", .acknowledge(Note())),
        .offer("f", .accept(OfferAcceptance())),
        .offer("f", .commit(OfferCommitment(resources: [Resource(.drone, quantity: 3)]))),
        .offer("f", .mobilise(Note())),
        .offer("f", .arrive(Note())),
        .offer("f", .release(Note())),
        .offer("f", .return(Note())),
        .order(
            "o",
            .issue(
                OrderBody(
                    addressee: "Ministry", task: "help", resources: [Resource(.soldier, quantity: 100)], areas: [area],
                    level: .federal, term: .untilSpecialOrder))),
        .order("o", .cancel(Reason("rain"))),
    ])

    private static let messages = conversation.entries.map {
        EDXLMessage($0, in: conversation, sender: "duty@example.org")
    }

    @Test("each entry is the message that the standard has for it, or none")
    func types() {
        #expect(
            Self.messages.map { $0?.type.rawValue } == [
                "RequestResource", "ResponseToRequestResource", "OfferUnsolicitedResource", nil, nil, "CommitResource",
                "ReportResourceDeploymentStatus", "ReportResourceDeploymentStatus", "ReleaseResource",
                "ReportResourceDeploymentStatus", "RequisitionResource", "RequisitionResource",
            ])
    }

    @Test("answers carry a response and what they answer; requests and unsolicited offers neither")
    func responses() {
        for message in Self.messages.compactMap({ $0 }) {
            #expect((message.response != nil) == message.type.isAnswer, "\(message.type)")
            if message.type.isAnswer { #expect(message.preceding != nil) }
            if [.requestResource, .offerUnsolicitedResource].contains(message.type) {
                #expect(message.preceding == nil)
            }
            #expect(!message.resources.isEmpty)
            #expect((message.orderIdentifier != nil) == (message.type == .requisitionResource))
        }
    }

    @Test("identifiers are unique, and what is preceding and originating is a message of the same ledger")
    func references() {
        let all = Self.messages.compactMap { $0 }
        let identifiers = Set(all.map(\.identifier))
        #expect(identifiers.count == all.count)
        #expect(all.allSatisfy { identifiers.contains($0.originating) })
        #expect(all.compactMap(\.preceding).allSatisfy(identifiers.contains))
        #expect(all.last?.recall?.type == .cancel && all.last?.recall?.message == all.dropLast().last?.identifier)
    }

    @Test("documents are well formed, in the order of the schema, with times that have an offset and no Z")
    func documents() throws {
        let order = [
            "MessageID", "SentDateTime", "MessageContentType", "MessageDescription", "OriginatingMessageID",
            "PrecedingMessageID", "IncidentInformation", "MessageRecall", "ContactInformation", "ResourceInformation",
        ]
        for message in Self.messages.compactMap({ $0 }) {
            let lines = message.text.split(separator: "\n").map(String.init)
            let top = lines.filter { $0.hasPrefix("  <") && !$0.hasPrefix("  </") }
                .map { String($0.dropFirst(3).prefix { $0 != ">" }) }
            let places = top.map { order.firstIndex(of: $0) ?? -1 }
            #expect(places == places.sorted() && !places.contains(-1), "\(top)")
            #expect(Self.isBalanced(message.text), "\(message.text)")
            #expect(message.text.contains("+00:00</SentDateTime>") && !message.text.contains("Z<"))
        }
    }

    @Test("text is escaped, units are told, and a quantity that nobody said is not made up")
    func content() throws {
        #expect(
            try #require(Self.messages[1]).text.contains(
                "<rm:ResponseReason>if &lt;needed&gt; &amp; free</rm:ResponseReason>"))
        let offer = try #require(Self.messages[2]).text
        #expect(offer.contains("<rm:Amount>40</rm:Amount>") && offer.contains("<rm:Value>tonnes</rm:Value>"))
        #expect(offer.contains("<rm:QuantityText>not stated</rm:QuantityText>"))
        #expect(offer.contains("<ScheduleType>EndAvailable</ScheduleType>"))
    }

    /// Every element that is opened is closed, in its turn.
    private static func isBalanced(_ text: String) -> Bool {
        var open: [Substring] = []
        for tag in text.split(separator: "<").dropFirst() where !tag.hasPrefix("?") {
            let name = tag.prefix { $0 != ">" && $0 != " " }
            if !name.hasPrefix("/") {
                open.append(name)
            } else if open.popLast() != name.dropFirst() {
                return false
            }
        }
        return open.isEmpty
    }
}
