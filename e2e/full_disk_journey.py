"""A file that is asked about while the disk of the database is full: it says so in one sentence, keeps
nothing by halves, and goes in once there is room."""

import re
import subprocess

from cluster import wait_until
from kill_journey import FORM, PARTS, draft_of
from postgres_journey import small_disk
from program import Served, koers

ROWS = 30_000
FULL = ("schijf waarop Koers zijn cijfers bewaart is vol", "disk that Koers stores its figures on is full")


def said(page):
    return any(words in page for words in FULL)


def test_a_full_disk_is_said_and_the_file_goes_in_when_there_is_room(tmp_path):
    lines = (f"d{n},P{n % 9},call,2026-03-{n % 28 + 1:02},1\n" for n in range(ROWS))
    text = "activity_id,person_id,type,date,quantity\n" + "".join(lines)
    small = "activity_id,person_id,type,date,quantity\ns1,P1,call,2026-03-02,1\n"
    with small_disk(tmp_path / "disk") as (disk, limit):
        database = disk / "k.db"
        first = tmp_path / "activities.csv"
        first.write_text(small)
        assert koers("import", first, database=database).returncode == 0
        with Served(database, tmp_path / "house.log", limit=limit) as house:
            house.wait_until_up(60)
            for number in range(4):
                # The file is kept as long as there is room for its bytes.
                form = draft_of("activities.csv", text, f"a-draft-number-{number}").encode()
                status, page = house.ask("/imports", "POST", form, PARTS)
                assert status in (303, 507), (status, page)
                assert status == 303 or said(page)
            listed = re.findall(r'href="(/imports/drafts/[^"]+)"', house.ask("/imports")[1])
            assert listed, "not one file was kept"
            draft = listed[-1]
            # A trial keeps nothing, and may fit where the import does not.
            wait_until(lambda: is_tried(house, draft), "no trial", 60, pause=0.3)
            enter(house, draft)
            wait_until(lambda: said(house.ask(draft)[1]), "it is not said", 60, pause=0.3)
        assert "1 unchanged" in koers("import", first, database=database).stdout
        if not limit:
            more = ["mount", "-o", "remount,size=64m", str(disk)]
            subprocess.run(more, check=True)
        with Served(database, tmp_path / "house.log") as house:
            house.wait_until_up(60)
            for other in listed[:-1]:
                assert house.ask(f"{other}/removal", "POST", "", FORM)[0] == 303
            if 'name="shown"' not in house.ask(draft)[1]:
                assert house.ask(f"{draft}/trial", "POST", "mode=both", FORM)[0] == 303
            wait_until(lambda: 'name="shown"' in house.ask(draft)[1], "no trial", 60, pause=0.3)
            enter(house, draft)
            wait_until(lambda: house.ask(draft)[0] == 303, "it never goes in", 60, pause=0.3)
        assert f"{ROWS} unchanged" in koers("import", first_of(tmp_path, text), database=database).stdout
        assert koers("check", database=database).returncode == 0


def is_tried(house, draft):
    page = house.ask(draft)[1]
    return said(page) or 'name="shown"' in page


def enter(house, draft):
    """Lets the file in, where its trial was shown."""
    shown = re.search(r'name="shown" value="(\w+)"', house.ask(draft)[1])
    if shown:
        body = f"shown={shown.group(1)}"
        assert house.ask(f"{draft}/entry", "POST", body, FORM)[0] == 303


def first_of(folder, text):
    file = folder / "again" / "activities.csv"
    file.parent.mkdir()
    file.write_text(text)
    return file
