import Domain

extension Session {
    /// Forgets files that were asked about and never went in, how rows were before imports that can
    /// no longer be taken back, and jobs that were to be given up long ago.
    func forgetOldImports(at second: Int) throws {
        let draft = second - PersonalData.seconds(of: .importDraft)
        try execute(
            """
            DELETE FROM import_piece WHERE draft_id NOT IN (
                SELECT id FROM import_draft WHERE begun_second >= \(draft))
            """)
        try execute("DELETE FROM import_draft WHERE begun_second < \(draft)")
        let change = second - PersonalData.seconds(of: .importChange)
        try execute(
            """
            DELETE FROM import_change WHERE import_key IN (
                SELECT key FROM import WHERE at_second < \(change))
            """)
        let job = second - PersonalData.seconds(of: .uploadedFile)
        try execute("DELETE FROM job_stop WHERE asked_second < \(job)")
    }
}
