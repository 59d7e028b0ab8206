public import Domain
public import Hummingbird
public import Storage

/// The pages of one organisation: what they read from, what day it is, and where chance comes from.
public struct Site: Sendable {
    let store: Store
    let clock: Clock
    let token: @Sendable () -> String
    let chance: @Sendable (Int) -> [UInt8]
    let database: String
    let proxies: Set<String>
    let passwords: Passwords
    let uses: SignInUses
    let refusals: Refusals
    let looks: NotedLooks
    /// What this server is doing beside the pages.
    let running = RunningWork()
    /// Whether a server with TLS stands in front, so that browsers may be told to use nothing else.
    public var isBehindTLS = false
    /// The company's own sign-in, where there is one.
    public var company: CompanySignIn?
    /// The files of an invented company, with figures up to a day; nil where there is none to show.
    public var sampleFiles: (@Sendable (Day) -> [SampleText])?
    /// What that company asks of its people each day or week.
    public var sampleGoals: (@Sendable (Day) -> [ActivityGoal])?
    /// What that company chose and said in its rounds of the survey.
    public var sampleSayings: (@Sendable (Day) -> RoundSayings)?

    /// What people chose in rounds, by the name of the round, and what is done about them.
    public typealias RoundSayings = (
        choices: [String: [ChoiceTotal]], priorities: [RoundPriority]
    )

    /// How many times as long as usual an answer may take: tests run hundreds beside each other.
    var leisure = 1

    /// Reads the time once, at the edge: the day and the minute of the day in a zone, by its IANA
    /// name, of a moment in seconds since 1970; now without one.
    public struct Clock: Sendable {
        /// The day and the minutes since midnight.
        public typealias Reading = (day: Day, minute: Int)
        let read: @Sendable (_ second: Int?, _ zone: String) -> Reading
        /// Seconds since 1970.
        let second: @Sendable () -> Int
        /// Nanoseconds since whenever, never going back: for durations only.
        let nanosecond: @Sendable () -> Int

        /// A clock that counts by `second` and reads by `read`; by `nanosecond` answers tell how
        /// long they took, and one that stands still tells nothing.
        public init(
            second: @escaping @Sendable () -> Int,
            nanosecond: @escaping @Sendable () -> Int = { 0 },
            _ read: @escaping @Sendable (_ second: Int?, _ zone: String) -> Reading
        ) {
            self.second = second
            self.nanosecond = nanosecond
            self.read = read
        }

        /// Today in that zone.
        public func today(in zone: String) -> Day { read(nil, zone).day }
    }

    /// The pages over a store; `token` makes a text that nobody can guess and that is never made
    /// twice, `chance` as many bytes as asked that nobody can guess, and `database` is what the
    /// commands on the pages call the store. Whatever comes from one of the addresses in `proxies` is
    /// what that proxy says it is.
    public init(
        store: Store, clock: Clock, token: @escaping @Sendable () -> String,
        chance: @escaping @Sendable (Int) -> [UInt8], database: String = "koers.db",
        proxies: Set<String> = []
    ) {
        self.init(
            store: store, clock: clock, token: token, chance: chance, database: database,
            proxies: proxies, passwordCost: .current)
    }

    /// The same, with passwords that cost less: for tests.
    init(
        store: Store, clock: Clock, token: @escaping @Sendable () -> String,
        chance: @escaping @Sendable (Int) -> [UInt8], database: String = "koers.db",
        proxies: Set<String> = [], passwordCost: PasswordHash.Cost
    ) {
        self.store = store
        self.clock = clock
        self.token = token
        self.chance = chance
        self.database = database
        self.proxies = proxies
        passwords = Passwords(cost: passwordCost, chance: chance)
        uses = SignInUses()
        refusals = Refusals(sinceSecond: clock.second())
        looks = NotedLooks()
    }

    /// Whether a browser's connection is encrypted: a proxy says so, or whoever started Koers did.
    func isEncrypted(_ wire: Wire) -> Bool { isBehindTLS || wire.isEncrypted }

    /// A new secret.
    func secret() -> Secret { Secret(chance(Secret.bytes)) }

    /// Answers requests: every route of the table, dressed by the middleware that all share.
    public func router() -> Router<VisitContext> {
        let router = Router(context: VisitContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: RequestLog(nanosecond: clock.nanosecond))
        router.add(middleware: SafetyHeaders(isBehindTLS: isBehindTLS, proxies: proxies))
        router.add(middleware: ErrorPages(site: self))
        router.add(middleware: OwnPagesOnly(proxies: proxies))
        for route in Route.all {
            router.on(route.path, method: route.method) { request, context in
                let arrival = Arrival(
                    site: self, request: request, context: context,
                    stopwatch: Stopwatch(clock.nanosecond))
                var response = try await route.limits.times(leisure).keep(request) {
                    try await route.response(to: arrival)
                }
                arrival.stopwatch.write(into: &response)
                return response
            }
        }
        return router
    }
}
