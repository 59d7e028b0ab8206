extension PersonalData {
    static let ofSigningIn = [
        PersonalData(
            .account, .ownAndDirector, .safety, .asLong(as: .account), .goesAlong,
            in: [
                KeptTable(
                    "account",
                    "email name role person_id password made_second deactivated_second",
                    other: "id")
            ]),
        PersonalData(.signIn, .own, .safety, .days(60), .removed, in: signIns),
        PersonalData(
            .knownBrowser, .nobody, .safety, .days(365), .removed,
            in: [KeptTable("known_browser", "token_hash account_id seen_second")]),
        PersonalData(
            .failedTry, .nobody, .safety, .days(SignInPatience.memory / 86_400), .removed,
            in: [KeptTable("failed_try", "subject failures latest_second")]),
        PersonalData(
            .secondFactor, .nobody, .safety, .asLong(as: .account), .goesAlong,
            in: [
                KeptTable(
                    "second_factor",
                    "account_id secret begun_second confirmed_second latest_step")
            ]),
        PersonalData(
            .recoveryCode, .nobody, .safety, .asLong(as: .account), .goesAlong,
            in: [KeptTable("recovery_code", "account_id code_hash")]),
        PersonalData(
            .companyIdentity, .nobody, .safety, .asLong(as: .account), .goesAlong,
            in: [KeptTable("company_identity", "issuer subject account_id seen_second")]),
        PersonalData(
            .programKey, .ownAndDirector, .safety, .asLong(as: .key), .removed,
            in: [
                KeptTable(
                    "program_key",
                    "account_id name token_hash made_second ends_second seen_second",
                    other: "id")
            ]),
    ]

    /// A sign-in, and what leads to one.
    private static let signIns = [
        KeptTable(
            "sign_in", "token_hash account_id begun_second seen_second address browser"),
        KeptTable("account_link", "account_id token_hash ends_second"),
        KeptTable("half_sign_in", "token_hash account_id ends_second"),
        KeptTable(
            "company_try", "state_hash browser_hash nonce verifier back ends_second"),
    ]

    static let ofHonesty = [
        PersonalData(
            .look, .ownAndDirector, .accountability, .months(24, from: 6, through: 60), .removed,
            in: [
                KeptTable("person_look", "person_id day account_id page actor at_second")
            ]),
        PersonalData(
            .ranking, .board, .accountability, .asLong(as: .organisation), .stays,
            in: [
                KeptTable("person_ranking", "reason account_id actor", other: "from_second is_on")
            ]),
        PersonalData(
            .choiceChange, .everything, .accountability, .asLong(as: .plan), .goesAlong,
            in: [
                KeptTable(
                    "choice_change", "at_second account_id actor was became reason",
                    other: "id subject name")
            ]),
        PersonalData(
            .auditEntry, .everything, .accountability, .apart(months: 84), .stays,
            in: [
                KeptTable(
                    "audit_entry", "at_second account_id actor deed subject address",
                    other: "id")
            ]),
        PersonalData(
            .erasedPerson, .nobody, .accountability, .asLong(as: .organisation), .stays,
            in: [KeptTable("erased_person", "id_hash person_id erased_second")]),
    ]

    static let ofFiles = [
        PersonalData(
            .uploadedFile, .nobody, .leadingWork, .days(30), .removed,
            in: [
                KeptTable(
                    "job", "subject content fingerprint reason",
                    other: """
                        id kind asked_second state attempts taken_second ended_second import_key
                        """)
            ]),
        PersonalData(
            .importDraft, .nobody, .leadingWork, .days(7), .removed,
            in: [
                KeptTable(
                    "import_draft", "account_id file fingerprint choices trial",
                    other: "id size begun_second trial_of"),
                KeptTable("import_piece", "content", other: "draft_id place"),
            ]),
        PersonalData(
            .importRecord, .everything, .accountability, .asLong(as: .facts), .goesAlong,
            in: [
                KeptTable(
                    "import", "file remarks account_id actor reversed_by",
                    other: """
                        key kind at_second state read_rows added updated unchanged rejected header
                        run_id fingerprint size mode source exactness board reversed_second
                        """)
            ]),
        PersonalData(
            .importChange, .nobody, .leadingWork, .days(180), .removed,
            in: [
                KeptTable(
                    "import_change", "row_id was became", other: "import_key place table_name")
            ]),
        PersonalData(
            .rejectedRow, .everything, .leadingWork, .months(3, from: 1, through: 12), .removed,
            in: [
                KeptTable(
                    "rejection", "value fields", other: "import_key place line column_name reason")
            ]),
    ]
}
