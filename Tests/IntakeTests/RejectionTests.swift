import Domain
import Foundation
import Intake
import Testing

@Suite("Rows that cannot be facts")
struct RejectionTests {
    /// A line per row, with bars between the cells.
    static func table(_ text: String) -> [[String]] {
        text.split(separator: "\n").map { line in
            line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        }
    }

    /// Kind, header, row, the column it is about and a piece of the reason.
    static let rows = table(
        """
        organisation | name,currency | A,eur | currency | three capitals
        organisation | name,time_zone | A,Europe/Sneek | time_zone | not a time zone
        organisation | name,fiscal_year_start_month | A,13 | fiscal_year_start_month | 1 to
        organisation | name,revenue_source | A,both | revenue_source | won_deals, invoices
        people | person_id,name | P1, | name | name is empty
        people | person_id,name,role | P1,A,boss | role | director, manager, member
        people | person_id,name,function | P1,A,hr | function | none of sales
        people | person_id,name,active_from | P1,A,ooit | active_from | is not a date
        stages | pipeline,stage,position,probability | N,D,1,1.2 | probability | 0 and 1
        stages | pipeline,stage,position | N,D,1.5 | position | whole number
        activities | activity_id,person_id,type,date,quantity | 1,P,call,2026-01-01,-1 \
            | quantity | whole number of 0 or more
        activities | activity_id,person_id,type,date,quantity | 1,P,call,2026-01-01,1.5 \
            | quantity | quantity "1.5" is not a whole number
        activities | activity_id,person_id,type,date | 1,,call,2026-01-01 | person_id | empty
        deals | deal_id,created_on,status | 1,2026-01-01,pending | status | none of open, won, lost
        deals | deal_id,created_on,status | 1,2026-01-01, | status | empty
        deals | deal_id,created_on,status,closed_on | 1,2026-01-01,won, \
            | closed_on | the deal is won
        deals | deal_id,created_on,status,amount | 1,2026-01-01,open,"12,x" \
            | amount | amount "12,x" is not a number
        deals | deal_id,created_on,status,revenue_type | 1,2026-01-01,open,old \
            | revenue_type | none of new, upsell, renewal
        invoices | invoice_line_id,booked_on,amount | 1,2026-01-01,99999999999999999999 \
            | amount | is not a number
        invoices | invoice_line_id,booked_on,amount | 1,2026-01-01,10000000000000.01 \
            | amount | is too large
        activities | activity_id,person_id,type,date,quantity \
            | 1,p,call,2026-01-01,1000000000001 | quantity | is too large
        costs | month,kind,amount | 2026-13,fixed,1 | month | not a month
        costs | month,kind,amount | 2026-10,other,1 | kind | fixed, personnel
        kpis | kpi,area,rank,metric,period | a,sales,1,lead.new,month | area | leadFlow
        kpis | kpi,area,rank,metric,period,where | a,result,1,lead.new,month,colour=red \
            | where | of the form
        kpis | kpi,area,rank,metric,period | a,result,1,lead.new,day | period | none of
        kpis | kpi,area,rank,metric,period | a,leadFlow,1,stage.stalled,month \
            | metric | has no number per period
        kpis | kpi,area,rank,metric,period | a,leadFlow,1,lead.conversionCurve,month \
            | metric | has no number per period
        kpis | kpi,area,rank,metric,period | a,leadFlow,1,lead.velocityRate,week \
            | period | per month only
        kpis | kpi,area,rank,metric,period,direction | a,leadFlow,1,lead.new,week,lower \
            | direction | higher is better
        kpis | kpi,area,rank,metric,period,direction \
            | a,leadFlow,1,lead.daysToCustomer,week,higher | direction | lower is better
        kpis | kpi,area,rank,metric,period,aggregation | a,leadFlow,1,lead.new,week,sum \
            | aggregation | own numbers
        survey_responses | round,closed_on,respondent,s3 | R,2026-01-01,t,6 | s3 | from 1 to 5
        survey_responses | round,closed_on,respondent,s12 | R,2026-01-01,t,0 | s12 | from 1 to 5
        survey_responses | round,closed_on,respondent,enps | R,2026-01-01,t,11 | enps | 0 to 10
        survey_responses | round,closed_on,respondent | R,2026-01-01, | respondent | empty
        pulse | date,respondent,score | 2026-01-01,t,0 | score | from 1 to 5
        pulse | date,respondent,score | 2026-01-01,t, | score | score is empty
        wanted | dimension,group,share | channel,A,1 | dimension | none of product
        wanted | dimension,group,share | product,A,101 | share | from 0 to 100
        motivators | kpi,title,value | a,Taart, | value | value is empty
        thresholds | ratio,consequence,announced_on | veel,A,2026-01-01 | ratio | not a number
        agenda | held_on,kpi,minutes | 2026-01-01,a,-5 | minutes | 0 or more
        targets | kpi,from,value,stretch | a,2026-01-01,,5 | value | stretch
        targets | kpi,from,value,period | efficiency.month,2026-01-01,1,year \
            | period | per month only
        targets | kpi,from,value,scope | a,2026-01-01,1,person: | scope | team:NAME
        numbers | number,period_start,value | a,2026-01-01,veel | value | not a number
        ranking | from,area,rank | 2026-01-01,result,6 | rank | from 1 to 5
        attention | date,manager_id,area,kind,minutes | 2026-01-01,P,result,chat,5 \
            | kind | own_activity
        attention | date,manager_id,area,kind,minutes | 2026-01-01,P,result,review,-5 \
            | minutes | 0 or more
        settings | name,value | efficiencyWindow,5 | value | from 6 to 24
        settings | name,value | impactLag,27 | value | from 1 to 26
        settings | name,value | pulse,daily | value | none of off, mood, statements, both
        plan | year,area,kind,key,title | 2026,result,dream,R,T | kind | endResult
        """)

    @Test("name the column, the value and the reason", arguments: rows)
    func rejected(_ cells: [String]) throws {
        let kind = try #require(FactKind(rawValue: cells[0]))
        var sink = CollectingSink()
        let receipt = try imported(kind, "\(cells[1])\n\(cells[2])\n", into: &sink)
        #expect(receipt.counts == [1, 0, 1])
        let rejection = try #require(receipt.rejections.first)
        #expect(rejection.column == cells[3])
        #expect(rejection.line == 2)
        #expect(rejection.reason.contains(cells[4]), "\(rejection.reason)")
    }

    /// Kind, header, row and the warning.
    static let odd = table(
        """
        leads | lead_id,created_on,qualified_on | 1,2026-02-01,2026-01-01 | negativeDuration
        leads | lead_id,created_on,qualified_on,qualified_by | 1,2026-01-01,2026-02-01,gut \
            | otherMethod
        leads | lead_id,created_on,qualified_by | 1,2026-01-01,intake_form | methodWithoutDate
        deals | deal_id,created_on,status,closed_on | 1,2026-01-01,open,2026-01-02 | closedWhileOpen
        deals | deal_id,created_on,status,closed_on | 1,2026-01-02,won,2026-01-01 | negativeDuration
        invoices | invoice_line_id,booked_on,amount | 1,2026-01-01,0.005 | roundedMoney
        settings | name,value | minGroupSize,2 | raisedGroupSize
        organisation | name,locale | A,de-AT | otherLanguage
        kpis | kpi,area,rank,metric,period | a,result,1,no.such,month | unknownMetric
        """)

    @Test("are not those that are only odd", arguments: odd)
    func warned(_ cells: [String]) throws {
        let kind = try #require(FactKind(rawValue: cells[0]))
        let warning = try #require(Warning.Kind(rawValue: cells[3]))
        var sink = CollectingSink()
        let receipt = try imported(kind, "\(cells[1])\n\(cells[2])\n", into: &sink)
        #expect(receipt.state == .imported)
        #expect(receipt.warnings.map(\.kind) == [warning])
        #expect(receipt.warnings.map(\.firstLine) == [2])
        #expect(sink.leads.first?.method == (warning == .otherMethod ? .other : nil))
        #expect(sink.deals.allSatisfy { ($0.closedOn == nil) == ($0.status == .open) })
        #expect(sink.invoices.allSatisfy { $0.amount.minor == 1 })
        #expect(sink.settings.allSatisfy { $0.value == "3" })
    }

    @Test("come from the store as well, and add up with the rest")
    func duplicates() throws {
        var sink = CollectingSink()
        var handed: [Rejection] = []
        let text = """
            activity_id,person_id,type,date
            1,P1,call,2026-01-01
            1,P1,call,2026-01-02
            2,P1,call,soon
            3,P2,call,2026-01-03
            """
        let receipt = try FileImport(
            MemorySource(text), named: "activities.csv", as: .canonical(.activities),
            options: ImportOptions(batchSize: 2)
        ).run(into: &sink, rejections: { handed += $0 })
        #expect(receipt.counts == [4, 2, 2])
        #expect(handed.map(\.line) == [3, 4])
        #expect(handed[0].value == "1" && handed[0].fields[3] == "2026-01-02")
        #expect(receipt.unlisted.map(\.examples) == [["P1", "P2"]])
        #expect(receipt.unlisted.map(\.kind) == [.person])
    }

    @Test("reject the file when it is strict")
    func strict() throws {
        var sink = CollectingSink()
        let text = "team\nA\n\"\",\nB,x\n"
        let error = #expect(throws: StrictRefusal.self) {
            try imported(.teams, text, ImportOptions(isStrict: true), into: &sink)
        }
        #expect(error?.receipt.rejected == 1 && error?.receipt.added == 1)
    }
}
