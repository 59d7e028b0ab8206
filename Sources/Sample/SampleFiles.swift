import Domain

/// The facts of the sample as rows of the canonical form.
enum SampleFiles {
    static func file<Fact>(
        _ kind: FactKind, _ columns: String, _ facts: [Fact], _ fields: (Fact) -> [String?]
    ) -> SampleFile {
        var csv = CSVText(columns.split(separator: " ").map(String.init))
        for fact in facts { csv.append(fields(fact)) }
        return SampleFile(name: kind.fileName, text: csv.text)
    }

    static func organisation(_ organisation: Organisation) -> SampleFile {
        file(
            .organisation,
            "name currency time_zone locale fiscal_year_start_month revenue_source",
            [organisation]
        ) {
            [
                $0.name, $0.currency.code, $0.timeZone, $0.locale, "\($0.fiscalYearStartMonth)",
                $0.revenueSource.rawValue,
            ]
        }
    }

    static func people(_ people: [Person]) -> SampleFile {
        file(
            .people, "person_id name email team function role manager_id active_from active_until",
            people
        ) {
            [
                $0.id, $0.name, $0.email, $0.team, $0.function?.rawValue, $0.role?.rawValue,
                $0.managerID, $0.activeFrom?.description, $0.activeUntil?.description,
            ]
        }
    }

    static func activities(_ activities: [Activity]) -> SampleFile {
        file(.activities, "activity_id person_id type date quantity", activities) {
            [$0.id, $0.personID, $0.type, $0.day.description, "\($0.quantity)"]
        }
    }

    static func leads(_ leads: [Lead]) -> SampleFile {
        file(
            .leads,
            "lead_id created_on channel owner_id qualified_on qualified_by disqualified_on", leads
        ) {
            [
                $0.id, $0.createdOn.description, $0.channel, $0.ownerID,
                $0.qualifiedOn?.description, $0.method?.rawValue, $0.disqualifiedOn?.description,
            ]
        }
    }

    static func deals(_ deals: [Deal]) -> SampleFile {
        file(
            .deals,
            "deal_id created_on lead_id name customer_id owner_id pipeline stage status amount "
                + "product revenue_type closed_on lost_reason", deals
        ) {
            [
                $0.id, $0.createdOn.description, $0.leadID, $0.name, $0.customerID, $0.ownerID,
                $0.pipeline, $0.stage, $0.status.rawValue, $0.amount.map(DecimalText.euros),
                $0.product, $0.revenueType?.rawValue, $0.closedOn?.description, $0.lostReason,
            ]
        }
    }

    static func kpis(_ kpis: [KPI]) -> SampleFile {
        file(
            .kpis,
            "kpi area rank name metric where period action direction aggregation cadence "
                + "from until", kpis
        ) {
            [
                $0.slug, $0.area.rawValue, "\($0.rank)", $0.name, $0.metric,
                $0.filters.map(\.text).joined(separator: ";"), $0.period.rawValue,
                $0.isAction ? "yes" : "no", $0.direction?.rawValue, $0.aggregation?.rawValue,
                $0.cadence?.rawValue, $0.from?.description, $0.until?.description,
            ]
        }
    }

    static func targets(_ targets: [Target]) -> SampleFile {
        file(.targets, "kpi from value period stretch scope", targets) {
            [
                $0.kpi, $0.from.description, DecimalText.short($0.value), $0.period.rawValue,
                $0.stretch.map(DecimalText.short), $0.scope.text,
            ]
        }
    }

    static func attention(_ attention: [Attention]) -> SampleFile {
        file(.attention, "date manager_id area kind minutes person_id note", attention) {
            [
                $0.day.description, $0.managerID, $0.area.rawValue, $0.kind.rawValue,
                "\($0.minutes)", $0.personID, $0.note,
            ]
        }
    }

    static func rounds(_ responses: [SurveyResponse]) -> SampleFile {
        file(
            .surveyResponses,
            "round closed_on respondent s1 s2 s3 s4 s5 s6 s7 s8 s9 s10 s11 s12 enps invited team",
            responses
        ) {
            [$0.round, $0.closedOn.description, $0.respondent]
                + $0.statements.map { $0.map { "\($0)" } }
                + [$0.enps.map { "\($0)" }, $0.invited.map { "\($0)" }, $0.team]
        }
    }

    static func motivators(_ motivators: [Motivator]) -> SampleFile {
        file(.motivators, "kpi title value announced_on reached_on", motivators) {
            [
                $0.kpi, $0.title, DecimalText.short($0.value), $0.announcedOn?.description,
                $0.reachedOn?.description,
            ]
        }
    }

    static func thresholds(_ thresholds: [Threshold]) -> SampleFile {
        file(.thresholds, "ratio consequence announced_on passed_on", thresholds) {
            [
                DecimalText.short($0.ratio), $0.consequence, $0.announcedOn.description,
                $0.passedOn?.description,
            ]
        }
    }

    static func agenda(_ items: [AgendaItem]) -> SampleFile {
        file(.agenda, "held_on kpi minutes", items) {
            [$0.heldOn.description, $0.kpi, $0.minutes.map { "\($0)" }]
        }
    }
}
