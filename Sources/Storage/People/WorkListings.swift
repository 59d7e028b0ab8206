import Domain

extension PersonalRecord {
    /// The query of a list.
    func listing(_ part: PersonalPart) -> PersonalListing {
        switch part {
        case .person, .spellings, .targets, .kpis, .plan, .attention: ofTheOrganisation(part)
        case .goals, .logEntries, .mirrorChoices: ofLogging(part)
        case .activities, .leads, .deals, .stageChanges, .invoiceLines: ofWork(part)
        case .account, .signIns, .browsers, .secondFactor, .companyIdentities, .programKeys:
            ofSigningIn(part)
        case .looks, .ownLooks, .rankings, .choices, .log: ofHonesty(part)
        case .receipts, .rejectedRows: ofFiles(part)
        case .actions, .reviews, .oneOnOnes, .talks, .talkLines, .privateNotes: ofTalks(part)
        case .topChoices, .agreements, .thanks, .quietDays: ofMotivation(part)
        }
    }

    private func ofWork(_ part: PersonalPart) -> PersonalListing {
        switch part {
        case .activities: activities
        case .leads:
            PersonalListing(
                [
                    (.createdOn, "f.created_on", .day), (.id, "f.id", .text),
                    (.channel, "f.channel", .text), (.qualifiedOn, "f.qualified_on", .day),
                    (.method, "f.method", .word), (.disqualifiedOn, "f.disqualified_on", .day),
                ], from: "lead f WHERE f.owner_key = \(subject.key)",
                by: "f.created_on DESC, f.key DESC")
        case .stageChanges:
            PersonalListing(
                [
                    (.day, "c.changed_on", .day), (.deal, "c.deal_id", .text),
                    (.fromStage, "c.from_stage", .text), (.toStage, "c.to_stage", .text),
                ],
                from: """
                    stage_change c JOIN deal f ON f.id = c.deal_id
                    WHERE f.owner_key = \(subject.key)
                    """, by: "c.changed_on DESC, c.key DESC")
        case .invoiceLines:
            PersonalListing(
                [
                    (.day, "f.booked_on", .day), (.id, "f.id", .text),
                    (.customer, "COALESCE(k.name, f.customer_id)", .text),
                    (.product, "f.product", .text), (.revenueType, "f.revenue_type", .word),
                    (.amount, "f.amount", .money), (.deal, "f.deal_id", .text),
                ],
                from: """
                    invoice_line f LEFT JOIN customer k ON k.id = f.customer_id
                    WHERE f.owner_key = \(subject.key)
                    """, by: "f.booked_on DESC, f.key DESC")
        default: deals
        }
    }

    /// There may be hundreds of thousands: what is kept of their months finds the latest.
    private var activities: PersonalListing {
        let key = subject.key
        var listing = PersonalListing(
            [
                (.day, "f.day", .day), (.type, "t.name", .word),
                (.quantity, "f.quantity", .whole), (.id, "f.id", .text),
            ],
            from: """
                activity f JOIN activity_type t ON t.key = f.type_key WHERE f.person_key = \(key)
                """, by: "f.day DESC, f.key DESC")
        listing.lately = """
            f.day >= (SELECT MAX(month) FROM activity_month_total WHERE person_key = \(key))
            """
        listing.total =
            "SELECT CAST(SUM(n) AS BIGINT) FROM activity_month_total WHERE person_key = \(key)"
        return listing
    }

    private var deals: PersonalListing {
        PersonalListing(
            [
                (.createdOn, "f.created_on", .day), (.id, "f.id", .text), (.deal, "f.name", .text),
                (.customer, "COALESCE(k.name, f.customer_id)", .text),
                (.pipeline, "f.pipeline", .text), (.stage, "f.stage", .text),
                (.status, "f.status", .word), (.amount, "f.amount", .money),
                (.product, "f.product", .text), (.revenueType, "f.revenue_type", .word),
                (.closedOn, "f.closed_on", .day), (.lostReason, "f.lost_reason", .text),
                (.lead, "f.lead_id", .text),
            ],
            from: """
                deal f LEFT JOIN customer k ON k.id = f.customer_id
                WHERE f.owner_key = \(subject.key)
                """, by: "f.created_on DESC, f.key DESC")
    }

    private func ofTheOrganisation(_ part: PersonalPart) -> PersonalListing {
        let id = subject.personID ?? ""
        switch part {
        case .spellings:
            return PersonalListing(
                [(.spelling, "from_name", .text)],
                from: """
                    same_name WHERE kind = 'person' AND to_name IN (\(id), \(subject.words.name))
                    """, by: "from_name")
        case .attention:
            return PersonalListing(
                [
                    (.day, "day", .day), (.leader, "manager_id", .person), (.area, "area", .area),
                    (.attention, "kind", .word), (.minutes, "minutes", .whole),
                    (.with, "person_id", .person), (.note, "note", .text),
                ],
                from: """
                    attention WHERE 1 = \(subject.personID == nil ? 0 : 1)
                        AND (manager_id = \(id) OR person_id = \(id))
                    """,
                by: "day DESC, key DESC")
        case .plan:
            return PersonalListing(
                [
                    (.year, "CAST(year AS TEXT)", .text), (.area, "area", .area),
                    (.planKind, "kind", .word),
                    (.title, "title", .text), (.dueOn, "due_on", .day), (.state, "state", .word),
                    (.kpi, "kpi", .text),
                ], from: "plan_item WHERE owner_id = \(id)", by: "year DESC, item")
        case .targets:
            return PersonalListing(
                [
                    (.kpi, "kpi", .text), (.day, "from_day", .day), (.period, "period", .period),
                    (.value, "value", .number), (.stretch, "stretch", .number),
                ], from: "target WHERE scope = \(TargetScope.person(id).text)",
                by: "from_day DESC, kpi, period")
        case .kpis: return kpis
        default:
            return PersonalListing(
                [
                    (.id, "id", .text), (.name, "name", .text), (.email, "email", .text),
                    (.team, "team", .text), (.function, "function", .word), (.role, "role", .role),
                    (.manager, "manager_id", .person), (.activeFrom, "active_from", .day),
                    (.activeUntil, "active_until", .day),
                ], from: "person WHERE key = \(subject.key)", by: "key")
        }
    }

    /// KPIs that count what they do alone, and those that they see to.
    private var kpis: PersonalListing {
        let filter = subject.words.filter
        let id = subject.personID ?? ""
        var listing = PersonalListing(
            [
                (.kpi, "slug", .text), (.title, "name", .text), (.filters, "filters", .text),
                (.owner, "owner_id", .person),
            ],
            from: """
                kpi WHERE filters LIKE '%person=%' OR owner_id = \(id)
                """, by: "slug")
        listing.mentions = { row in
            row.text(3) == id && !id.isEmpty
                || (Filter.list(row.text(2) ?? "") ?? []).contains(filter)
        }
        return listing
    }
}
