import Domain

extension PersonalRecord {
    /// The accounts of whom it is about.
    var accountIDs: SQL {
        let ids = subject.accounts.map(\.id)
        let shown: [SQL] = (ids.isEmpty ? [""] : ids).map { "\($0)" }
        return "(\(SQL.joined(shown, ", ")))"
    }

    func ofSigningIn(_ part: PersonalPart) -> PersonalListing {
        switch part {
        case .signIns:
            PersonalListing(
                [
                    (.begunAt, "begun_second", .moment), (.seenAt, "seen_second", .moment),
                    (.address, "address", .text), (.browser, "browser", .text),
                ], from: "sign_in WHERE account_id IN \(accountIDs)",
                by: "begun_second DESC, token_hash")
        case .browsers:
            PersonalListing(
                [(.seenAt, "seen_second", .moment)],
                from: "known_browser WHERE account_id IN \(accountIDs)",
                by: "seen_second DESC, token_hash")
        case .secondFactor:
            PersonalListing(
                [
                    (.begunAt, "begun_second", .moment),
                    (.confirmedAt, "confirmed_second", .moment),
                ], from: "second_factor WHERE account_id IN \(accountIDs)", by: "account_id")
        case .companyIdentities:
            PersonalListing(
                [
                    (.issuer, "issuer", .text), (.subject, "subject", .text),
                    (.seenAt, "seen_second", .moment),
                ], from: "company_identity WHERE account_id IN \(accountIDs)",
                by: "issuer, subject")
        case .programKeys:
            PersonalListing(
                [
                    (.title, "name", .text), (.madeAt, "made_second", .moment),
                    (.endsAt, "ends_second", .moment), (.seenAt, "seen_second", .moment),
                ], from: "program_key WHERE account_id IN \(accountIDs)",
                by: "made_second DESC, id")
        default:
            PersonalListing(
                [
                    (.email, "email", .text), (.name, "name", .text), (.role, "role", .role),
                    (.madeAt, "made_second", .moment),
                    (.closedAt, "deactivated_second", .moment),
                ], from: "account WHERE id IN \(accountIDs)", by: "made_second, id")
        }
    }

    func ofHonesty(_ part: PersonalPart) -> PersonalListing {
        switch part {
        case .ownLooks:
            PersonalListing(
                [(.day, "day", .day), (.whom, "person_id", .person), (.page, "page", .page)],
                from: "person_look WHERE account_id IN \(accountIDs)",
                by: "day DESC, person_id, page")
        case .rankings:
            PersonalListing(
                [
                    (.at, "from_second", .moment), (.isOn, "is_on", .flag),
                    (.reason, "reason", .text),
                ], from: "person_ranking WHERE account_id IN \(accountIDs)",
                by: "from_second DESC")
        case .choices:
            PersonalListing(
                [
                    (.at, "at_second", .moment), (.subject, "subject", .word),
                    (.about, "name", .text), (.was, "was", .text), (.became, "became", .text),
                    (.reason, "reason", .text),
                ], from: "choice_change WHERE account_id IN \(accountIDs)",
                by: "at_second DESC, id")
        case .log:
            PersonalListing(
                [
                    (.at, "at_second", .moment), (.deed, "deed", .deed),
                    (.about, "subject", .text), (.address, "address", .text),
                ], from: "audit_entry WHERE account_id IN \(accountIDs)",
                by: "at_second DESC, id")
        default:
            PersonalListing(
                [(.day, "day", .day), (.who, "actor", .text), (.page, "page", .page)],
                from: "person_look WHERE person_id = \(subject.personID ?? "")",
                by: "day DESC, at_second DESC, account_id, page")
        }
    }

    /// Rows that may be about them are found by their words, and looked at.
    func ofFiles(_ part: PersonalPart) -> PersonalListing {
        let words = subject.words
        switch part {
        case .receipts:
            var listing = PersonalListing(
                [
                    (.at, "at_second", .moment), (.file, "file", .text),
                    (.remark, "remarks", .parts), (.who, "actor", .text),
                ],
                from: """
                    import WHERE account_id IN \(accountIDs) OR \(words.mayBeIn(["remarks"]))
                    """, by: "key DESC")
            // As accounts are called in the log, also behind the name of a program's key.
            let addresses = subject.accounts.map { "<\($0.email)>" }
            listing.mentions = { row in
                let actor = row.text(3) ?? ""
                return addresses.contains { actor.contains($0) }
                    || Joined.parts(row.text(2) ?? "").contains { words.areIn(sentence: $0) }
            }
            return listing
        default:
            var listing = PersonalListing(
                [
                    (.at, "i.at_second", .moment), (.file, "i.file", .text),
                    (.line, "r.line", .whole), (.column, "r.column_name", .text),
                    (.value, "r.value", .text), (.reason, "r.reason", .said),
                    (.row, "r.fields", .parts),
                ],
                from: """
                    rejection r JOIN import i ON i.key = r.import_key
                    WHERE \(words.mayBeIn(["r.value", "r.reason", "r.fields"]))
                    """, by: "r.import_key DESC, r.place")
            listing.mentions = { row in
                words.areIn(Joined.parts(row.text(6) ?? "") + [row.text(4) ?? ""])
                    || words.areIn(sentence: row.text(5) ?? "")
            }
            return listing
        }
    }
}

extension PersonWords {
    /// A condition on columns in which one of the words may stand. SQLite makes only plain letters
    /// small, so that texts are looked at as they are as well.
    func mayBeIn(_ columns: [SQL]) -> SQL {
        let tests = columns.flatMap { column in
            needles.map { needle -> SQL in
                """
                (\(column) LIKE \(needle) ESCAPE '@'
                    OR LOWER(\(column)) LIKE \(needle.lowercased()) ESCAPE '@')
                """
            }
        }
        return tests.isEmpty ? "1 = 0" : "(\(SQL.joined(tests, " OR ")))"
    }
}
