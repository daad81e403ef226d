import Geo
import Testing
import Wording

@testable import EmergencyResponse

/// What the state alone would allow, and a rule refuses.
@Suite("Guards")
struct GuardTests {
    private func refusal(
        _ act: Act, by actor: Actor = Scene.minister, hour: Int = 50, in ledger: Ledger
    ) -> Refusal.Kind? {
        var copy = ledger
        return copy.append(act, by: actor, hour: hour).refusal?.kind
    }

    @Test("authority: place, level, time, and whose help")
    func authority() {
        let declare = Act.declaration("x", .declare(Scene.declaration()))
        #expect(refusal(declare, by: Scene.governor, in: Ledger()) == nil)
        #expect(refusal(declare, by: Scene.mayor, in: Ledger()) == .outsideAuthority)
        #expect(refusal(declare, by: Scene.governor, hour: 1000, in: Ledger()) == .outsideAuthority)
        #expect(refusal(declare, by: Scene.governor, hour: -1001, in: Ledger()) == .outsideAuthority)
        let elsewhere = Act.declaration("x", .declare(Scene.declaration(areas: [Scene.krasnoyarsk, Scene.irkutsk])))
        #expect(refusal(elsewhere, by: Scene.governor, in: Ledger()) == .outsideAuthority)
        let within = Act.declaration("x", .declare(Scene.declaration(areas: [Scene.kezhemsky])))
        #expect(refusal(within, by: Scene.governor, in: Ledger()) == nil)
        let higher = Act.declaration("x", .declare(Scene.declaration(level: .federal)))
        #expect(refusal(higher, by: Scene.governor, in: Ledger()) == .outsideAuthority)
    }

    @Test("an offer from abroad is accepted by two different people who both may")
    func twoPeople() {
        var ledger = Ledger()
        ledger.append(.offer("n", .receive(Scene.offer())), hour: 0)
        ledger.append(.offer("n", .acknowledge(Note())), hour: 1)
        func accept(_ second: Actor?) -> Refusal.Kind? {
            refusal(.offer("n", .accept(OfferAcceptance(confirmedBy: second))), in: ledger)
        }
        #expect(accept(nil) == .secondPersonNeeded)
        #expect(accept(Scene.minister) == .secondPersonNeeded)
        var disguised = Scene.minister
        disguised.name = "a  MINISTER"
        #expect(accept(disguised) == .secondPersonNeeded)
        #expect(accept(Scene.governor) == .outsideAuthority)
        var former = Scene.president
        former.authority.until = Scene.hour(2)
        #expect(accept(former) == .outsideAuthority)
        #expect(accept(Scene.president) == nil)
        var homely = Scene.president
        homely.authority.origins = [.domestic]
        #expect(accept(homely) == .outsideAuthority)
        #expect(
            refusal(.offer("n", .accept(OfferAcceptance(confirmedBy: Scene.president))), by: Scene.governor, in: ledger)
                == .outsideAuthority)
    }

    @Test("an offer from within is accepted by one person whose authority covers it")
    func onePerson() {
        var ledger = Ledger()
        ledger.append(.offer("n", .receive(Scene.offer(.domestic))), hour: 0)
        ledger.append(.offer("n", .acknowledge(Note())), by: Scene.governor, hour: 1)
        #expect(refusal(.offer("n", .accept(OfferAcceptance())), by: Scene.governor, in: ledger) == nil)
        #expect(refusal(.offer("n", .accept(OfferAcceptance())), by: Scene.mayor, in: ledger) == .outsideAuthority)
    }

    @Test("a part is less than the whole, and no more is committed than was accepted")
    func parts() {
        var ledger = Ledger()
        ledger.append(.offer("n", .receive(Scene.offer(.domestic))), hour: 0)
        ledger.append(.offer("n", .acknowledge(Note())), hour: 1)
        func accept(_ resources: [Resource]) -> Refusal.Kind? {
            refusal(.offer("n", .accept(OfferAcceptance(part: resources))), in: ledger)
        }
        #expect(accept([]) == .incomplete)
        #expect(accept([Resource(.crew, quantity: 11)]) == .incomplete)
        #expect(accept([Resource(.drone, quantity: 1)]) == .incomplete)
        #expect(accept([Resource(.crew, quantity: 0)]) == .incomplete)
        #expect(accept([Resource(.crew)]) == .incomplete)
        #expect(accept([Resource(.crew, quantity: 3), Resource(.crew, quantity: 3)]) == .incomplete)
        #expect(accept([Resource(.crew, quantity: 10), Resource(.suppressionAirplane, quantity: 4)]) == .incomplete)
        #expect(accept([Resource(.crew, quantity: 10)]) == nil)
        ledger.append(.offer("n", .accept(OfferAcceptance(part: [Resource(.crew, quantity: 3)]))), hour: 2)
        #expect(ledger.state.offers["n"]?.acceptedExtent == .part)
        let commit = { (count: Int) in
            Act.offer("n", .commit(OfferCommitment(resources: [Resource(.crew, quantity: count)])))
        }
        #expect(refusal(commit(4), in: ledger) == .incomplete)
        #expect(refusal(commit(3), in: ledger) == nil)
    }

    @Test("an offer is accepted before its end and expires after it")
    func expiry() {
        var ledger = Ledger()
        ledger.append(.offer("n", .receive(Scene.offer(.domestic, expiresAt: Scene.hour(10)))), hour: 0)
        ledger.append(.offer("n", .acknowledge(Note())), hour: 1)
        #expect(refusal(.offer("n", .expire(Note())), hour: 9, in: ledger) == .wrongTime)
        #expect(refusal(.offer("n", .expire(Note())), hour: 10, in: ledger) == nil)
        #expect(refusal(.offer("n", .accept(OfferAcceptance())), hour: 10, in: ledger) == .wrongTime)
        #expect(refusal(.offer("n", .accept(OfferAcceptance())), hour: 9, in: ledger) == nil)
        #expect(refusal(.offer("n", .hold(OfferHold(reviewAt: Scene.hour(5)))), hour: 5, in: ledger) == .wrongTime)
    }

    @Test("the words of offeror and receiver stay apart")
    func words() {
        var ledger = Ledger()
        ledger.append(.offer("n", .receive(Scene.offer())), hour: 0)
        ledger.append(.offer("n", .acknowledge(Note(words: Quote("Thank you")))), hour: 1)
        ledger.append(.offer("n", .hold(OfferHold(reviewAt: Scene.hour(40), words: Quote("If necessary")))), hour: 2)
        ledger.append(.offer("n", .withdraw(Reason("needed at home", words: Quote("Sorry")))), hour: 3)
        let offer = ledger.state.offers["n"]
        #expect(offer?.offerorWords.map(\.text) == ["We will help with whatever you need", "Sorry"])
        #expect(offer?.receiverWords.map(\.text) == ["Thank you", "If necessary"])
    }

    @Test("a decision needs a submitted report, an order a published decision, both by then")
    func chain() {
        var ledger = Ledger()
        let report = ReportReference(id: "daily", version: 1)
        let propose = Act.decision("d", .propose(Scene.decision(on: report)))
        let issue = Act.order("o", .issue(Scene.order(decision: "d")))
        #expect(refusal(propose, in: ledger) == .unknownSubject)
        ledger.append(.report(report, .draft(Scene.body())), hour: 0)
        #expect(refusal(propose, in: ledger) == .wrongState)
        ledger.append(.report(report, .submit(.init(to: "the president"))), hour: 5, recorded: 8)
        var early = ledger
        #expect(early.append(propose, hour: 4, recorded: 8).refusal?.kind == .wrongTime)
        ledger.append(propose, hour: 8)
        #expect(refusal(issue, in: ledger) == .wrongState)
        ledger.append(.decision("d", .review(Note())), hour: 9)
        var withdrawn = ledger
        withdrawn.append(.report(report, .withdraw(Reason("wrong"))), hour: 9)
        #expect(refusal(.decision("d", .publish(Scene.paper)), in: withdrawn) == .wrongState)
        ledger.append(.decision("d", .publish(Scene.paper)), hour: 10)
        #expect(refusal(issue, in: ledger) == nil)
        #expect(refusal(.decision("d", .supersede(.init(by: "d"))), in: ledger) == .incomplete)
        ledger.append(.decision("d", .revoke(.init(act: Scene.paper, reason: "rain"))), hour: 11)
        #expect(refusal(issue, in: ledger) == .wrongState)
    }

    @Test("a submitted report keeps its digest, figures and districts; a new version comes after it")
    func frozenReport() {
        var ledger = Ledger()
        let (first, second) = (ReportReference(id: "daily", version: 1), ReportReference(id: "daily", version: 2))
        ledger.append(.report(first, .draft(Scene.body("Draft"))), hour: 0)
        #expect(refusal(.report(second, .draft(Scene.body())), in: ledger) == .wrongState)
        ledger.append(.report(first, .revise(Scene.body("Final"))), hour: 1)
        ledger.append(.report(first, .submit(.init(to: "the president"))), hour: 2)
        let submitted = ledger.state.reports["daily/1"]?.body
        #expect(refusal(.report(first, .revise(Scene.body("Later"))), in: ledger) == .wrongState)
        #expect(refusal(.report(first, .draft(Scene.body("Later"))), in: ledger) == .wrongState)
        ledger.append(.report(second, .draft(Scene.body("Next"))), hour: 3)
        ledger.append(.report(first, .withdraw(Reason("a wrong figure"))), hour: 4)
        #expect(ledger.state.reports["daily/1"]?.body == submitted)
        #expect(submitted?.title == "Final")
    }

    @Test("a request lapses on its day unless renewed, and is met only when somebody accepted")
    func requests() {
        var ledger = Ledger()
        ledger.append(.request("q", .send(Scene.request(lapsesAt: Scene.hour(90 * 24)))), hour: 0)
        #expect(refusal(.request("q", .lapse(Note())), hour: 90 * 24 - 1, in: ledger) == .wrongTime)
        #expect(refusal(.request("q", .lapse(Note())), hour: 90 * 24, in: ledger) == nil)
        #expect(refusal(.request("q", .renew(.init(lapsesAt: Scene.hour(10)))), in: ledger) == .wrongTime)
        #expect(ledger.state.requests["q"]?.isOverdue(at: Scene.hour(90 * 24)) ?? false)
        let no = RequestAnswer(responder: "A neighbour", response: .decline, reason: "our own fires")
        ledger.append(.request("q", .answer(no)), hour: 1)
        #expect(refusal(.request("q", .meet(Note())), in: ledger) == .wrongState)
        let bare = RequestAnswer(responder: "A neighbour", response: .provisional)
        #expect(refusal(.request("q", .answer(bare)), in: ledger) == .incomplete)
        #expect(refusal(.request("q", .withdraw(Reason("rain"))), by: Scene.mayor, in: ledger) == .outsideAuthority)
    }

    @Test(
        "what an act has to say must be said", arguments: ["", " ", "a b", "имя", String(repeating: "x", count: 201)])
    func names(id: String) {
        #expect(refusal(.offer(id, .receive(Scene.offer())), in: Ledger()) == .incomplete)
    }

    @Test("bodies with holes are refused")
    func holes() {
        var noAreas = Scene.declaration()
        noAreas.areas = []
        var twice = Scene.declaration()
        twice.areas += twice.areas
        var noNumber = Scene.declaration()
        noNumber.act.number = ""
        for body in [noAreas, twice, noNumber, Scene.declaration(expiresAt: Scene.hour(50))] {
            #expect(refusal(.declaration("x", .declare(body)), in: Ledger()) != nil)
        }
        var unproven = Scene.proposal
        unproven.grounds = []
        #expect(refusal(.declaration("x", .propose(unproven)), in: Ledger()) == .incomplete)
        var future = Scene.body(asOf: 51)
        #expect(refusal(.report(.init(id: "r", version: 1), .draft(future)), in: Ledger()) == .wrongTime)
        future.asOf = Scene.hour(0)
        future.situationDigest = "abc"
        #expect(refusal(.report(.init(id: "r", version: 1), .draft(future)), in: Ledger()) == .incomplete)
        var report = Scene.fire
        report.containedPercent = 101
        #expect(refusal(.fire("f", .register(report)), in: Ledger()) == .incomplete)
        var nobody = Scene.minister
        nobody.name = "  "
        #expect(refusal(.fire("f", .register(Scene.fire)), by: nobody, in: Ledger()) == .incomplete)
        #expect(refusal(.order("o", .issue(Scene.order(term: .until(Scene.hour(50))))), in: Ledger()) == .wrongTime)
    }

    @Test("a fire is as it is since the change, not since the last update")
    func since() {
        var ledger = Ledger()
        ledger.append(.fire("f", .register(Scene.fire)), hour: 0)
        ledger.append(.fire("f", .localise(Scene.fire)), hour: 10)
        ledger.append(.fire("f", .update(FireReport(reportedBy: "Dispatch", containedPercent: 60))), hour: 20)
        #expect(ledger.state.fires["f"]?.since == Scene.hour(10))
        #expect(ledger.state.fires["f"]?.zone == .aviation)
        #expect(ledger.state.fires["f"]?.containedPercent == 60)
        #expect(ledger.state(at: Scene.hour(9)).fires["f"]?.state == .active)
    }

    @Test("days between met and declared are told")
    func delay() {
        var ledger = Ledger()
        ledger.append(.declaration("x", .propose(Scene.proposal)), hour: 0)
        #expect(ledger.state.regimesInForce(at: Scene.hour(1)).isEmpty, "grounds declare nothing")
        ledger.append(.declaration("x", .declare(Scene.declaration())), hour: 12)
        #expect(ledger.state.declarations["x"]?.delayDays == 10.5)
    }
}
