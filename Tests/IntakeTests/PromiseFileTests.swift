import Domain
import Intake
import Testing

/// Files of what is promised: with the columns of today, and as they were before.
@Suite struct PromiseFileTests {
    @Test("motivators come with and without by when, with which number and when it was had")
    func motivators() throws {
        var sink = CollectingSink()
        let old = try imported(
            .motivators, "kpi,title,value,announced_on,reached_on\nomzet,Diner,500000,,\n",
            into: &sink)
        #expect(old.counts == [1, 1, 0])
        #expect(sink.motivators == [Motivator(kpi: "omzet", title: "Diner", value: 500_000)])
        let all = """
            kpi,title,value,announced_on,reached_on,due_on,reached_value,handed_over_on
            omzet,Taart,5,2026-01-01,2026-02-03,2026-12-31,5.5,2026-02-10
            omzet,Feest,5,,,morgen,,

            """
        let new = try imported(.motivators, all, into: &sink)
        #expect(new.counts == [2, 1, 1])
        #expect(
            sink.motivators.last
                == Motivator(
                    kpi: "omzet", title: "Taart", value: 5, announcedOn: Day("2026-01-01"),
                    reachedOn: Day("2026-02-03"), dueOn: Day("2026-12-31"), reachedValue: 5.5,
                    handedOverOn: Day("2026-02-10")))
    }

    @Test("thresholds come with and without the ratio that passed them")
    func thresholds() throws {
        var sink = CollectingSink()
        let text = "ratio,consequence,announced_on,passed_on,passed_ratio\n"
        let receipt = try imported(
            .thresholds, text + "2.5,Feest,2026-01-01,2026-03-31,2.6\n3,Meer,2026-01-01,,\n",
            into: &sink)
        #expect(receipt.counts == [2, 2, 0])
        #expect(sink.thresholds.map(\.passedRatio) == [2.6, nil])
    }
}
