"""Makes a whole canonical folder of a size: the same bytes each time."""

import json
import pathlib
import random
import shutil
import time

from benching import organisation as org
from benching.calendar import DAYS, TEXTS, shared_out

# Another number makes folders of an earlier form anew.
FORM = 2
SIZES = {
    "S": {"people": 20, "activities": 10_000, "leads": 1_000, "deals": 500, "customers": 50},
    "M": {"people": 200, "activities": 1_000_000, "leads": 100_000, "deals": 50_000,
          "customers": 5_000},
    "L": {"people": 2_000, "activities": 10_000_000, "leads": 1_000_000, "deals": 500_000,
          "customers": 50_000},
}  # fmt: skip


def generate(scale, folder):
    """Makes the folder unless it is there and whole; gives the rows of each file."""
    folder = pathlib.Path(folder)
    mark = folder / ".made"
    if mark.is_file():
        made = json.loads(mark.read_text())
        if made["form"] == FORM and made["scale"] == scale:
            return made["rows"]
        shutil.rmtree(folder)
    if folder.exists() and any(folder.iterdir()):
        raise SystemExit(f"{folder} holds something else; name an empty or a new folder")
    folder.mkdir(parents=True, exist_ok=True)
    began, sizes = time.monotonic(), SIZES[scale]
    house = org.Organisation(scale, sizes)
    rows = {name: write_rows(folder, name, header, list(found))
            for name, header, found in house.files()}  # fmt: skip
    rows["activities"] = write_activities(folder, scale, sizes["activities"], house)
    leads = write_leads(folder, scale, sizes["leads"], house)
    rows["leads"] = len(leads)
    rows["deals"], rows["stage_changes"] = write_deals(folder, scale, sizes, leads, house)
    mark.write_text(json.dumps({"form": FORM, "scale": scale, "rows": rows}))
    print(f"made {folder}: {sum(rows.values()):,} rows in {time.monotonic() - began:.0f} s")
    return rows


def opened(folder, name, header):
    file = open(folder / f"{name}.csv", "w", encoding="utf-8", newline="", buffering=1 << 20)
    file.write(header + "\n")
    return file


def write_rows(folder, name, header, rows):
    with opened(folder, name, header) as file:
        file.writelines(",".join(row) + "\n" for row in rows)
    return len(rows)


def write_activities(folder, scale, total, house):
    """Day by day; who does what follows the function, and only who is there does something."""
    chance, number, month = random.Random(f"activities {scale}"), 0, None
    quantities = ["1\n"] * 8 + ["2\n", "3\n"]
    with opened(folder, "activities", "activity_id,person_id,type,date,quantity") as file:
        for place, count in shared_out(total):
            if month != DAYS[place].month:
                month, tails = DAYS[place].month, deeds(house, DAYS[place])
            day = f",{TEXTS[place]},"
            chosen = chance.choices(tails, k=count)
            many = chance.choices(quantities, k=count)
            ids = range(number, number + count)
            file.write("".join(
                [f"A{n:08}{tail}{day}{q}"
                 for n, tail, q in zip(ids, chosen, many, strict=True)]))  # fmt: skip
            number += count
    return number


def deeds(house, day):
    """Every person and type, as often as it is done."""
    return [
        f",{person['id']},{name}"
        for person in house.people
        if (person["from"] is None or person["from"] <= day)
        and (person["until"] is None or day < person["until"])
        for name, often in (
            org.MARKETING_TYPES if person["function"] == "marketing" else org.SALES_TYPES).items()
        for _ in range(often)
    ]  # fmt: skip


def write_leads(folder, scale, total, house):
    """Gives the place of the day each lead was created on."""
    chance, created = random.Random(f"leads {scale}"), []
    weighted = [channel for n, channel in enumerate(org.CHANNELS) for _ in range(6 - n)] + [""]
    owners = house.sellers + [""] * max(1, len(house.sellers) // 30)
    methods = ["discovery_call", "discovery_call", "intake_form", "other", ""]
    after = len(DAYS)
    with opened(folder, "leads", "lead_id,created_on,channel,owner_id,qualified_on,qualified_by,"
                                 "disqualified_on") as file:  # fmt: skip
        for place, count in shared_out(total):
            lines, day = [], TEXTS[place]
            for channel, owner in zip(chance.choices(weighted, k=count),
                                      chance.choices(owners, k=count), strict=True):  # fmt: skip
                end, fate = ",,,", chance.random()
                if fate < 0.42:
                    on = place + int(chance.expovariate(1 / 9))
                    if on < after:
                        end = f",{TEXTS[on]},{chance.choice(methods)},"
                elif fate < 0.75:
                    on = place + int(chance.expovariate(1 / 25))
                    if on < after:
                        end = f",,,{TEXTS[on]}"
                lines.append(f"L{len(created):07},{day},{channel},{owner}{end}\n")
                created.append(place)
            file.write("".join(lines))
    return created


def write_deals(folder, scale, sizes, leads, house):
    """Deals in the order of their days, and the changes of their stages in that of theirs."""
    chance = random.Random(f"deals {scale}")
    begun = [[] for _ in DAYS]
    with_lead = sizes["deals"] * 3 // 4
    for lead in chance.sample(range(len(leads)), with_lead):
        place = leads[lead] + int(chance.expovariate(1 / 15))
        begun[min(place, len(DAYS) - 1)].append(lead)
    for place, count in shared_out(sizes["deals"] - with_lead):
        begun[place] += [None] * count
    changes, number = [[] for _ in DAYS], 0
    with opened(folder, "deals", "deal_id,created_on,lead_id,name,customer_id,owner_id,pipeline,"
                                 "stage,status,amount,product,revenue_type,closed_on,lost_reason"
                ) as file:  # fmt: skip
        for place, found in enumerate(begun):
            for lead in found:
                file.write(deal(f"D{number:07}", place, lead, changes, chance, house))
                number += 1
    with opened(folder, "stage_changes", "deal_id,to_stage,changed_on,from_stage") as file:
        for day, found in zip(TEXTS, changes, strict=True):
            file.write("".join(f"{a},{day},{b}\n" for a, b in found))
    return number, sum(map(len, changes))


def deal(name, place, lead, changes, chance, house):
    """One deal as a line; adds its changes to those of the days."""
    cycle = 1 + int(chance.lognormvariate(4.1, 0.7))
    end, after = place + cycle, len(DAYS)
    status = "open" if end >= after else "won" if chance.random() < 0.4 else "lost"
    steps, at, before = chance.choice((1, 2, 3, 3, 4, 5, 5)), place, ""
    for step in range(steps):
        at = place + cycle * step // steps
        if at >= after:
            break
        changes[at].append((f"{name},{org.STAGES[step]}", before))
        before = org.STAGES[step]
    customer = int(chance.random() ** 2.5 * house.customers)
    amount = "" if chance.random() < 0.03 else f"{chance.lognormvariate(10.3, 0.9):.2f}"
    kind = "new" if lead is not None else chance.choice(("upsell", "renewal", "renewal", ""))
    source = "" if lead is None else f"L{lead:07}"
    closed = "," if status == "open" else f"{TEXTS[end]},"
    reason = chance.choice(("Prijs", "Geen reactie", "")) if status == "lost" else ""
    return (f"{name},{TEXTS[place]},{source},Kans {name[1:]},C{customer + 1:06},"
            f"{chance.choice(house.sellers)},{org.PIPELINES[lead is None]},{before},{status},"
            f"{amount},{chance.choice(org.PRODUCTS)[0]},{kind},{closed}{reason}\n")  # fmt: skip
