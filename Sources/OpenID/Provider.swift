internal import Foundation

/// The company's own sign-in: asked seldom, and remembered meanwhile.
public actor Provider {
    /// As what it knows this Koers.
    public nonisolated let registration: Registration
    nonisolated let transport: Transport
    private var known: Portrait?
    private var asking: Task<Result<Portrait, Setback>, Never>?

    /// What it said of itself, and its keys.
    struct Portrait: Sendable {
        let discovery: Discovery
        let keys: SigningKeys
        /// When it was asked, in seconds since 1970.
        let second: Int
    }

    /// Seconds for which it is believed without asking again.
    private static let fresh = 3_600
    /// Seconds for which it is still believed when nobody answers.
    private static let stale = 86_400
    /// It is not asked again for a key that it does not have within these seconds.
    private static let pause = 30

    /// The provider of a registration.
    public init(_ registration: Registration, over transport: Transport) {
        self.registration = registration
        self.transport = transport
    }

    /// What is known of it; throws `Setback`.
    func portrait(at second: Int) async throws(Setback) -> Portrait {
        if let known, second - known.second < Self.fresh { return known }
        switch await ask(at: second) {
        case .success(let portrait): return portrait
        case .failure(let setback):
            guard let known, second - known.second < Self.stale else { throw setback }
            return known
        }
    }

    /// The same, asked once more because a key was not in it.
    func renewed(at second: Int) async throws(Setback) -> Portrait {
        if let known, second - known.second < Self.pause { return known }
        return try await ask(at: second).get()
    }

    /// Everybody who waits gets the one answer; it does not depend on who asked first.
    private func ask(at second: Int) async -> Result<Portrait, Setback> {
        if let asking { return await asking.value }
        let (issuer, transport) = (registration.issuer, transport)
        let task = Task { await Self.fetch(issuer, transport, at: second) }
        asking = task
        let result = await task.value
        asking = nil
        if case .success(let portrait) = result { known = portrait }
        return result
    }

    private static func fetch(
        _ issuer: Issuer, _ transport: Transport, at second: Int
    ) async -> Result<Portrait, Setback> {
        do {
            let document = try await transport.read(issuer.discovery)
            let discovery = try Discovery(document, of: issuer)
            let keys = try SigningKeys(try await transport.read(discovery.keys.text))
            return .success(Portrait(discovery: discovery, keys: keys, second: second))
        } catch let setback as Setback {
            return .failure(setback)
        } catch {
            return .failure(.unusable("its keys cannot be read"))
        }
    }
}

extension Transport {
    /// The body of an answer; throws `Setback` when there is none.
    func read(_ address: String) async throws(Setback) -> [UInt8] {
        let reply = try await ask(Call(address: address))
        guard reply.status == 200 else { throw .away("\(address) answers with \(reply.status)") }
        return reply.body
    }

    /// An answer, whatever it is.
    func ask(_ call: Call) async throws(Setback) -> Reply {
        do {
            return try await send(call)
        } catch {
            throw .away("\(error)")
        }
    }
}
