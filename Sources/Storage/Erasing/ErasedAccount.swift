import Domain

extension PersonErasing {
    /// Their accounts are nobody's any more: nobody comes in with them, and nothing says whose they
    /// were. What they did stays theirs in number only.
    func closeAccounts(_ erasure: inout Erasure) throws {
        let email = person.email.flatMap { EmailAddress($0)?.text }
        let accounts = try AccountTable(session: session).all(
            """
            WHERE person_id = \(person.id) OR (person_id IS NULL AND email = \(email ?? ""))
            """)
        for account in accounts {
            let isDirector = account.role == .director && account.standing == .active
            guard try !isDirector || AccountTable(session: session).hasDirector(besides: account.id)
            else { throw ErasureRefusal.lastDirector }
            try close(account)
            erasure.removed += 1
        }
    }

    private func close(_ account: Account) throws {
        let id = account.id
        try session.endEverything(of: id)
        for table in [
            "second_factor", "recovery_code", "half_sign_in", "company_identity", "program_key",
            "private_note", "quiet_day",
        ] as [SQL] {
            try session.execute("DELETE FROM \(table) WHERE account_id = \(id)")
        }
        try session.forget(.account(Hexadecimal.sha256(account.email.text)))
        try session.execute("UPDATE person_look SET actor = \("") WHERE account_id = \(id)")
        try session.execute("UPDATE person_ranking SET actor = \("") WHERE account_id = \(id)")
        try session.execute("DELETE FROM seen_order_voter WHERE account_id = \(id)")
        try session.execute("UPDATE choice_change SET actor = \("") WHERE account_id = \(id)")
        try session.execute("UPDATE import SET actor = \("") WHERE account_id = \(id)")
        try session.execute(
            "UPDATE import SET reversed_by = \("") WHERE reversed_by = \(account.name)")
        let address = "\(mark.hash(of: id).suffix(16))@erased.invalid"
        try session.execute(
            """
            UPDATE account SET email = \(address), name = \(""), role = \(Role.viewer.rawValue),
                person_id = NULL, password = \(""),
                deactivated_second = COALESCE(deactivated_second, \(second))
            WHERE id = \(id)
            """)
    }
}
