"""The days of the facts of a bench: the same thirty-six months whatever the day it runs."""

import datetime
import itertools

EPOCH = datetime.date(1970, 1, 1)
FIRST = datetime.date(2023, 11, 1)
LAST = datetime.date(2026, 10, 31)
DAYS = [FIRST + datetime.timedelta(days=n) for n in range((LAST - FIRST).days + 1)]
TEXTS = [day.isoformat() for day in DAYS]
HOLIDAYS = {
    f"{year}-{day}": name
    for year in range(2023, 2027)
    for day, name in [("01-01", "Nieuwjaar"), ("04-27", "Koningsdag"),
                      ("12-25", "Eerste kerstdag"), ("12-26", "Tweede kerstdag")]
}  # fmt: skip
SEASON = [1.0, 1.0, 1.1, 1.0, 0.9, 1.1, 0.75, 0.6, 1.15, 1.1, 1.1, 0.8]


def weight(place):
    """How much happens on a day: little at the weekend and in summer, a little more each month."""
    day = DAYS[place]
    if TEXTS[place] in HOLIDAYS or day.weekday() > 4:
        return 0.02
    growth = 0.75 + 0.5 * place / len(DAYS)
    return SEASON[day.month - 1] * growth * (1.1 if day.weekday() in (1, 3) else 1.0)


WEIGHTS = [weight(place) for place in range(len(DAYS))]


def shared_out(total):
    """That many things over the days by their weights, exactly."""
    whole, so_far, given = sum(WEIGHTS), 0.0, 0
    for place, part in enumerate(WEIGHTS):
        so_far += part
        count = round(total * so_far / whole) - given
        given += count
        yield place, count


def months():
    """The first days of the months, and the day after the last month."""
    firsts = [place for place, day in enumerate(DAYS) if day.day == 1]
    return [DAYS[place] for place in firsts] + [LAST + datetime.timedelta(days=1)]


def periods(length, count):
    """The last periods as days since 1970, `[start, end)`, as a metric's series has them."""
    if length == "week":
        monday = LAST - datetime.timedelta(days=LAST.weekday())
        starts = [monday - datetime.timedelta(weeks=n) for n in range(count - 1, -2, -1)]
    else:
        firsts = [m for m in months() if length == "month" or m.month in (1, 4, 7, 10)]
        after = LAST + datetime.timedelta(days=1)
        if length == "quarter" and firsts[-1] <= LAST:
            firsts.append(after)
        starts = firsts[-count - 1 :]
    numbers = [(day - EPOCH).days for day in starts]
    return list(itertools.pairwise(numbers))
