"""Files of other programs on the command line: known by themselves, mapped, kept under a name."""

import json
import zipfile

from program import koers

HUBSPOT = (
    '"Record ID","Deal Name","Deal Stage","Amount","Close Date","Create Date","Deal owner",'
    '"Date entered ""Demo (Sales)"""\n'
    '"1","Een","Demo","117.0","","2026-01-15 20:09","Jan","2026-01-16 10:00"\n'
    '"2","Twee","Closed Won","99.5","2026-02-01 10:00","2026-01-16 20:09","Jan",'
    '"2026-01-17 10:00"\n'
)


def imported(*arguments, database):
    done = koers("import", *arguments, "--json", database=database)
    return done, json.loads(done.stdout) if done.stdout else None


def test_an_export_of_hubspot_needs_no_word_about_itself(tmp_path):
    database, file = tmp_path / "k.db", tmp_path / "hubspot-crm-exports.csv"
    file.write_text(HUBSPOT)
    done, report = imported(file, database=database)
    assert done.returncode == 0, done
    assert [(one["kind"], one["added"]) for one in report["files"]] == [
        ("deals", 2),
        ("stage_changes", 2),
    ]
    assert any("last day" in remark for remark in report["files"][1]["remarks"])
    again, report = imported(file, database=database)
    assert again.returncode == 0
    assert [one["unchanged"] for one in report["files"]] == [2, 2]


def test_dates_that_can_be_read_in_two_ways_have_to_be_told(tmp_path):
    file = tmp_path / "lijst.csv"
    file.write_text("nummer;aangemaakt op;verkoper;fase\n1;03/04/2026;Jan;Demo\n")
    done, _ = imported(file, database=tmp_path / "k.db")
    assert done.returncode == 2 and "--dates" in done.stderr
    done, report = imported(file, "--dates", "dmy", database=tmp_path / "k.db")
    assert done.returncode == 0 and report["files"][0]["added"] == 1


def test_a_mapping_is_kept_under_a_name(tmp_path):
    database, file = tmp_path / "k.db", tmp_path / "lijst.csv"
    file.write_text("nummer;aangemaakt op;verkoper;fase\n1;13/04/2026;Jan;Demo\n")
    done, _ = imported(file, "--save-mapping", "lijst", database=database)
    assert done.returncode == 0, done
    file.write_text("nummer;aangemaakt op;verkoper;fase\n2;03/04/2026;Jan;Demo\n")
    done, report = imported(file, "--mapping", "lijst", database=database)
    assert done.returncode == 0 and report["files"][0]["added"] == 1, done
    done, _ = imported(file, "--mapping", "geen", database=database)
    assert done.returncode == 2 and "lijst" in done.stderr


def test_a_file_that_nobody_knows_says_what_to_do(tmp_path):
    file = tmp_path / "kleuren.csv"
    file.write_text("kleur,maat\nrood,3\n")
    done, _ = imported(file, database=tmp_path / "k.db")
    assert done.returncode == 2 and "--kind" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_a_zip_of_koers_csv_goes_in_like_a_folder(tmp_path):
    with zipfile.ZipFile(tmp_path / "alles.zip", "w") as archive:
        archive.writestr("koers/teams.csv", "team\nNoord\n")
        archive.writestr("koers/people.csv", "person_id,name,team\n1,An,Noord\n")
        archive.writestr("koers/leesmij.txt", "hallo")
    done, report = imported(tmp_path / "alles.zip", database=tmp_path / "k.db")
    assert done.returncode == 0, done
    assert [one["kind"] for one in report["files"]] == ["teams", "people"]
    assert report["foreign"] == ["leesmij.txt"]


def test_rows_may_be_only_added_or_only_updated(tmp_path):
    database, file = tmp_path / "k.db", tmp_path / "people.csv"
    file.write_text("person_id,name\n1,An\n")
    imported(file, database=database)
    file.write_text("person_id,name\n1,Anna\n2,Bea\n")
    done, report = imported(file, "--mode", "add", database=database)
    assert done.returncode == 0, done
    assert (report["files"][0]["added"], report["files"][0]["updated"]) == (1, 0)
