"""The small files of a bench's organisation: who works there, what is measured, what was said."""

import random

from benching.calendar import DAYS, HOLIDAYS, LAST, TEXTS, months

SALES_TYPES = {"call": 8, "meeting": 3, "email": 6, "proposal": 2, "demo": 2}
MARKETING_TYPES = {"linkedin_update": 5, "blog": 2, "webinar": 1, "campaign": 1, "email": 2}
CHANNELS = ["Website", "Telefonisch", "Beurs", "LinkedIn", "Partner", "Aanbeveling"]
STAGES = ["Kwalificatie", "Demo", "Offerte", "Onderhandeling", "Contract"]
PIPELINES = ["Nieuwe klanten", "Bestaande klanten"]
PRODUCT_TYPES = ["Hardware", "Software", "Dienst", "Onderhoud"]
PRODUCTS = [(f"Product {n:02}", PRODUCT_TYPES[n % 4]) for n in range(1, 17)]
CUSTOMER_TYPES = ["MKB", "Groot", "Overheid", "Zorg", ""]
AREAS = ["salesActivity", "leadFlow", "result", "teamMotivation", "labourEfficiency"]

# slug, area, metric, where, period, aggregation, target
BOARD = [
    ("gesprekken", "salesActivity", "activity.count", "type=call;type=meeting", "week", "", 30),
    ("demos", "salesActivity", "activity.count", "type=demo;function=sales", "month", "", 12),
    ("per-persoon", "salesActivity", "activity.perPerson", "function=sales", "month", "", 13),
    ("nieuwe-leads", "leadFlow", "lead.new", "", "month", "", 28),
    ("gekwalificeerd", "leadFlow", "lead.qualified", "team=Regio 1", "week", "", 2),
    ("doorlooptijd", "leadFlow", "lead.daysToCustomer", "", "quarter", "", 90),
    ("omzet", "result", "revenue.total", "", "month", "", 250_000),
    ("winst", "result", "deal.winRate", "", "quarter", "", 38),
    ("pijplijn", "result", "pipeline.weighted", "", "month", "", 900_000),
    ("bevlogenheid", "teamMotivation", "motivation.engagement", "", "quarter", "", 3.8),
    ("polsslag", "teamMotivation", "motivation.pulse", "", "month", "", 3.6),
    ("tevredenheid", "teamMotivation", "manual.tevredenheid", "", "month", "last", 7.5),
    ("verhouding", "labourEfficiency", "efficiency.ratio", "", "month", "", 1.5),
    ("websitebezoek", "labourEfficiency", "manual.websitebezoek", "", "month", "sum", 5_000),
]  # fmt: skip

# One of every other kind; each was on the board for one month of 2001, and keeps its page.
OTHERS = [
    ("leadFlow", "lead.qualificationRate"), ("leadFlow", "lead.velocityRate"),
    ("leadFlow", "lead.daysToQualify"), ("leadFlow", "stage.days"),
    ("leadFlow", "stage.conversion"), ("result", "revenue.byCustomer"),
    ("result", "revenue.byProductType"), ("result", "deal.winRateByValue"),
    ("result", "deal.averageValue"), ("result", "deal.cycleDays"), ("result", "pipeline.value"),
    ("result", "sales.velocity"), ("teamMotivation", "motivation.enps"),
    ("teamMotivation", "motivation.participation"), ("labourEfficiency", "efficiency.month"),
    ("labourEfficiency", "efficiency.benchmark"), ("salesActivity", "behaviour.alignment"),
    ("salesActivity", "behaviour.discussed"),
]  # fmt: skip
KPIS = [(slug, metric) for slug, _, metric, *_ in BOARD] + [
    (metric.replace(".", "-").lower(), metric) for _, metric in OTHERS
]


class Organisation:
    """People in teams of about twelve, in regions of about eight teams, and their customers."""

    def __init__(self, scale, sizes):
        chance = random.Random(f"organisation {scale}")
        teams = max(2, round(sizes["people"] / 12))
        regions = max(1, round(teams / 8))
        self.regions = [f"Regio {n + 1}" for n in range(regions)]
        self.teams = [(f"Team {n + 1}", self.regions[n % regions]) for n in range(teams)]
        self.people = []
        for n in range(sizes["people"]):
            role = "director" if n == 0 else "manager" if n <= teams else "member"
            marketing = role == "member" and chance.random() < 0.25
            begun = DAYS[chance.randrange(600)] if chance.random() < 0.15 else None
            ended = DAYS[700 + chance.randrange(390)] if chance.random() < 0.05 else None
            self.people.append({
                "id": f"P{n + 1:05}", "team": "Commercie" if n == 0 else self.teams[n % teams][0],
                "role": role, "manager": "" if n == 0 else "P00001" if n <= teams
                else f"P{n % teams + (0 if n % teams else teams) + 1:05}",
                "function": "other" if n == 0 else "marketing" if marketing else "sales",
                "from": begun, "until": ended if role == "member" else None,
            })  # fmt: skip
        self.sellers = [person["id"] for person in self.people if person["function"] == "sales"]
        self.managers = [person["id"] for person in self.people if person["role"] == "manager"]
        self.customers = sizes["customers"]
        self.share = sizes["people"] / 20
        self.chance = chance

    def files(self):
        """Name, header and rows of every small file, rows as lists of texts."""
        yield "organisation", "name,currency,time_zone,locale,fiscal_year_start_month,revenue_source", [
            ["Meetbedrijf", "EUR", "Europe/Amsterdam", "nl", "1", "won_deals"]]
        yield "teams", "team,parent", [
            ["Commercie", ""], *([region, "Commercie"] for region in self.regions),
            *map(list, self.teams)]  # fmt: skip
        yield "people", "person_id,name,team,function,role,manager_id,active_from,active_until", [
            [p["id"], f"Persoon {n + 1}", p["team"], p["function"], p["role"], p["manager"],
             iso(p["from"]), iso(p["until"])] for n, p in enumerate(self.people)]  # fmt: skip
        yield "customers", "customer_id,name,customer_type", [
            [f"C{n + 1:06}", f"Klant {n + 1} B.V.", self.chance.choice(CUSTOMER_TYPES)]
            for n in range(self.customers)]  # fmt: skip
        yield "products", "product,product_type", [list(pair) for pair in PRODUCTS]
        yield "stages", "pipeline,stage,position,probability", [
            [pipeline, stage, str(n + 1), str((n + 1) * 0.15)]
            for pipeline in PIPELINES for n, stage in enumerate(STAGES)]  # fmt: skip
        yield "holidays", "date,name", [list(pair) for pair in HOLIDAYS.items()]
        yield "settings", "name,value", [["minGroupSize", "5"], ["efficiencyWindow", "6"]]
        yield from self.focus()
        yield from self.said()

    def focus(self):
        """What is measured, and against what."""
        ranks = {area: 0 for area in AREAS}
        rows = []
        for slug, area, metric, where, period, aggregation, _ in BOARD:
            ranks[area] += 1
            rows.append([slug, area, str(ranks[area]), slug.capitalize(), metric, where, period,
                         "yes" if area == "salesActivity" else "no", aggregation, "weekly", TEXTS[0],
                         ""])
        for n, (area, metric) in enumerate(OTHERS):
            begin, end = (f"{2001 + m // 12}-{m % 12 + 1:02}-01" for m in (n, n + 1))
            rows.append([metric.replace(".", "-").lower(), area, "1", metric, metric, "", "month",
                         "no", "", "monthly", begin, end])
        yield "kpis", ("kpi,area,rank,name,metric,where,period,action,aggregation,cadence,"
                       "from,until"), rows  # fmt: skip
        additive = {"gesprekken", "demos", "nieuwe-leads", "omzet", "pijplijn"}
        yield "targets", "kpi,from,value,period,scope", [
            [slug, "2024-01-01", f"{value * (self.share if slug in additive else 1):.2f}", period,
             "all"] for slug, _, _, _, period, _, value in BOARD]  # fmt: skip
        order = ["result", "leadFlow", "salesActivity", "teamMotivation", "labourEfficiency"]
        yield "ranking", "from,area,rank,reason", [
            [f"{year}-01-01", area, str(n + 1), "jaarplan"]
            for year in (2024, 2025, 2026) for n, area in enumerate(order)]  # fmt: skip
        yield "wanted", "dimension,group,share", [
            ["productType", "Software", "50"], ["productType", "Dienst", "25"],
            ["productType", "", "75"]]  # fmt: skip

    def said(self):
        """Costs, own numbers, attention, reviews, and how people feel."""
        chance, people = self.chance, len(self.people)
        firsts = [month.isoformat() for month in months()[:-1]]
        yield "costs", "month,kind,amount,label", [
            [first[:7], kind, f"{people * each * chance.uniform(0.95, 1.05):.2f}", label]
            for first in firsts for kind, each, label in
            [("fixed", 1500, "huur"), ("fixed", 800, "overig"), ("personnel", 6500, "lonen")]]
        weeks = TEXTS[::7]
        yield "numbers", "number,period_start,value,note", [
            *(["tevredenheid", first, f"{chance.uniform(6.8, 8.4):.1f}", ""] for first in firsts),
            *(["websitebezoek", week, str(chance.randrange(800, 1600)), ""] for week in weeks)]
        yield "attention", "date,manager_id,area,kind,minutes,person_id", [
            [week, manager, chance.choice(AREAS),
             chance.choice(["coaching", "review", "own_activity"]),
             str(15 * chance.randrange(1, 7)), ""]
            for week in weeks for manager in self.managers for _ in range(3)]
        yield "agenda", "held_on,kpi,minutes", [
            [week, kpi[0], str(5 * chance.randrange(1, 5))]
            for week in weeks for kpi in chance.sample(BOARD, 6)]
        yield "survey_responses", (
            "round,closed_on,respondent," + ",".join(f"s{n}" for n in range(1, 13))
            + ",enps,invited,team"), list(self.responses(people, chance))
        yield "pulse", "date,respondent,score", [
            [day, f"p{n:05}", str(chance.choice([2, 3, 3, 4, 4, 4, 5]))]
            for day in TEXTS[::14] for n in range(people) if chance.random() < 0.8]

    def responses(self, people, chance):
        """Four rounds a year; the tokens of the answers differ from round to round."""
        for n, month in enumerate(months()[2::3]):
            for person in range(people):
                if chance.random() < 0.8 and month <= LAST:
                    scores = [str(chance.choice([2, 3, 4, 4, 5, 5])) for _ in range(12)]
                    yield [f"R{n + 1:02}", month.isoformat(), f"t{n:02}{person:05}", *scores,
                           str(chance.randrange(4, 11)), str(people), self.people[person]["team"]]


def iso(day):
    return day.isoformat() if day else ""
