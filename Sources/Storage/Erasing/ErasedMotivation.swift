import Domain

extension PersonErasing {
    /// What mattered to them and what was agreed about it goes. What they answered cannot be found,
    /// and how often a statement was chosen in a closed round stays as it was counted then: a count
    /// that changed by one would tell what they chose.
    func closeMotivation(_ erasure: inout Erasure) throws {
        let id = person.id
        // That somebody was asked stays as nobody's: else a round shortly after it could be set beside
        // it, and tell what they answered.
        let nobody = "erased-\(mark.hash(of: "ballot \(id)").suffix(16))"
        try session.execute(
            """
            UPDATE survey_ballot SET person_id = \(nobody), link_hash = NULL
            WHERE person_id = \(id)
            """)
        try session.execute("DELETE FROM pulse_ballot WHERE person_id = \(id)")
        erasure.removed += try session.execute("DELETE FROM top_choice WHERE person_id = \(id)")
        erasure.removed += try session.execute(
            "DELETE FROM agreement WHERE leader_id = \(id) OR person_id = \(id)")
        erasure.removed += try session.execute(
            "DELETE FROM thanks WHERE from_person_id = \(id) OR to_person_id = \(id)")
        try takeNameOut(of: "thanks", by: "id", "words")
        try takeNameOut(of: "agreement", by: "id", "leader_part")
        try takeNameOut(of: "agreement", by: "id", "organisation_part")
    }
}
