import Testing

@testable import EmergencyResponse

/// All pairs of state and command against tables written down by hand: a row a state, a column a command in the order
/// of their declaration, the next state or a dash.
@Suite("State machines")
struct MachineTableTests {
    @Test("report: draft → submitted → withdrawn")
    func report() {
        check(
            ReportMachine.self,
            """
                       draft  revise  submit     withdraw
            -          draft  -       -          -
            draft      -      draft   submitted  -
            submitted  -      -       -          withdrawn
            withdrawn  -      -       -          -
            """)
    }

    @Test("decision: pending → reviewed → published → superseded | revoked")
    func decision() {
        check(
            DecisionMachine.self,
            """
                        propose  review    publish    supersede   revoke
            -           pending  -         -          -           -
            pending     -        reviewed  -          -           -
            reviewed    -        -         published  -           -
            published   -        -         -          superseded  revoked
            superseded  -        -         -          -           -
            revoked     -        -         -          -           -
            """)
    }

    @Test("order: issued → acknowledged → executing → executed | cancelled")
    func order() {
        check(
            OrderMachine.self,
            """
                          issue   acknowledge   begin      complete  cancel
            -             issued  -             -          -         -
            issued        -       acknowledged  -          -         cancelled
            acknowledged  -       -             executing  -         cancelled
            executing     -       -             -          executed  cancelled
            executed      -       -             -          -         -
            cancelled     -       -             -          -         -
            """)
    }

    @Test("request: sent → acknowledged → answered → met | withdrawn | lapsed")
    func request() {
        check(
            RequestMachine.self,
            """
                          send  acknowledge   answer    renew         meet  withdraw   lapse
            -             sent  -             -         -             -     -          -
            sent          -     acknowledged  answered  sent          -     withdrawn  lapsed
            acknowledged  -     -             answered  acknowledged  -     withdrawn  lapsed
            answered      -     -             answered  answered      met   withdrawn  lapsed
            met           -     -             -         -             -     -          -
            withdrawn     -     -             -         -             -     -          -
            lapsed        -     -             -         -             -     -          -
            """)
    }

    @Test("offer: received → acknowledged → held | accepted | declined | withdrawn | expired, and on to returned")
    func offer() {
        check(
            OfferMachine.self,
            """
                          receive   acknowledge   hold  accept    decline   withdraw   expire   commit     mobilise   arrive   release   return
            -             received  -             -     -         -         -          -        -          -          -        -         -
            received      -         acknowledged  -     -         -         -          -        -          -          -        -         -
            acknowledged  -         -             held  accepted  declined  withdrawn  expired  -          -          -        -         -
            held          -         -             -     accepted  declined  withdrawn  expired  -          -          -        -         -
            accepted      -         -             -     -         -         -          -        committed  -          -        -         -
            declined      -         -             -     -         -         -          -        -          -          -        -         -
            withdrawn     -         -             -     -         -         -          -        -          -          -        -         -
            expired       -         -             -     -         -         -          -        -          -          -        -         -
            committed     -         -             -     -         -         -          -        -          mobilised  -        -         -
            mobilised     -         -             -     -         -         -          -        -          -          onScene  -         -
            onScene       -         -             -     -         -         -          -        -          -          -        released  -
            released      -         -             -     -         -         -          -        -          -          -        -         returned
            returned      -         -             -     -         -         -          -        -          -          -        -         -
            """)
    }

    @Test("declaration: proposed → declared → amended → lifted")
    func declaration() {
        check(
            DeclarationMachine.self,
            """
                      propose   declare   amend    lift
            -         proposed  declared  -        -
            proposed  -         declared  -        -
            declared  -         -         amended  lifted
            amended   -         -         amended  lifted
            lifted    -         -         -        -
            """)
    }

    @Test("fire: active → localised → liquidated, ceased or monitored, and active again")
    func fire() {
        check(
            FireMachine.self,
            """
                        register  update      localise   liquidate   cease   monitor    resume
            -           active    -           -          -           -       monitored  -
            active      -         active      localised  liquidated  ceased  monitored  -
            localised   -         localised   -          liquidated  ceased  monitored  active
            liquidated  -         liquidated  -          -           -       -          active
            ceased      -         ceased      -          liquidated  -       monitored  active
            monitored   -         monitored   -          liquidated  ceased  -          active
            """)
    }

    private func check<Machine: StateMachine>(_ machine: Machine.Type, _ table: String) {
        let lines = table.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        #expect(lines[0] == Machine.Command.allCases.map(\.rawValue), "the columns are all commands")
        #expect(
            lines.dropFirst().map { $0[0] } == ["-"] + Machine.State.allCases.map(\.rawValue), "the rows are all states"
        )
        for line in lines.dropFirst() {
            for (command, expected) in zip(Machine.Command.allCases, line.dropFirst()) {
                let next = Machine.next(Machine.State(rawValue: line[0]), command)
                #expect(next?.rawValue ?? "-" == expected, "\(line[0]), \(command)")
            }
        }
    }
}
