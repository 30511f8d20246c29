"""Twelve made-up incidents as each layout of the Missing Migrants Project prints them.

Written from the columns that publishers print, not from the declarations, so that both have
to agree. Nobody in them exists.
"""

import csv
import json

import attrs

MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Mon Tue Wed Thu Fri Sat Sun".split()
HARSH = "Harsh environmental conditions / lack of adequate shelter, food, water"
VEHICLE = "Vehicle accident / death linked to hazardous transport"


@attrs.frozen(kw_only=True)
class Told:
    """What is known of one incident, and how it is printed where a layout has a column for it."""

    number: int
    day: str
    dead: str = ""
    missing: str = ""
    survivors: str = ""
    females: str = ""
    males: str = ""
    children: str = ""
    kind: str = "Incident"
    region: str = "Mediterranean"
    region_2020: str = ""
    """The region as the edition of 2020 calls it."""
    unsd: str = "Uncategorized"
    origin_region: str = "Unknown"
    origin: str = "Unknown"
    origin_codes: str = "UNK"
    cause: str = "Drowning"
    reported_cause: str = "Presumed drowning"
    country: str = "Libya"
    country_code: str = "LBY"
    place: str = "Off Ras Mithal, Libya"
    latitude: str = "33.40213"
    longitude: str = "12.55519"
    route: str = "Central Mediterranean"
    route_2020: str = ""
    grouping: str = "Central Mediterranean Route"
    source: str = "Example Harbour News"
    urls: tuple[str, ...] = ("https://example.org/1",)
    quality: str = "3"

    @property
    def total(self):
        return sum(int(cell.replace(",", "")) for cell in (self.dead, self.missing) if cell)

    @property
    def main_id(self):
        return f"{self.day[:4]}.MMP{self.number:05}"

    @property
    def date(self):
        year, month, day = map(int, self.day.split("-"))
        return year, month, day


TOLD = (
    Told(number=1, day="2019-01-05", dead="4", missing="1", survivors="51", females="", males="5", children="1"),
    Told(number=2, day="2019-02-12", dead="", missing="12"),
    Told(number=3, day="2019-03-31", dead="0", missing="0", survivors="0", females="0", males="0", children="0"),
    Told(number=4, day="2019-04-19", dead="750", missing="272", quality="5", urls=()),
    Told(number=5, day="2019-05-04", dead="56", missing="-13", survivors="-2", kind="Split Incident"),
    Told(number=6, day="2019-06-30", dead="21", missing="", kind="Cumulative Incident", region="North America",
         region_2020="US-Mexico Border", unsd="Northern America", origin_region="Latin America / Caribbean (P)",
         cause="Mixed or unknown", reported_cause="Unknown (skeletal remains)", country="United States of America",
         country_code="USA", place="Made-up County, Texas, USA", latitude="27.81740", longitude="-99.01280",
         route="US-Mexico border crossing", grouping="Central American Route", quality="5"),
    Told(number=7, day="2019-07-08", dead="3", missing="", region="Northern Africa", region_2020="North Africa",
         unsd="Northern Africa", origin_region="Western Africa", origin="Côte d'Ivoire,Gambia",
         origin_codes="CIV,GMB", cause=HARSH, reported_cause="Dehydration", country="Algeria", country_code="DZA",
         place="Desert near Tin Mithal, Algeria", latitude="21.5", longitude="5.125",
         route="Sahara Desert crossing", grouping="Intra-African routes", quality="2"),
    Told(number=8, day="2019-08-20", dead="2", missing="7", survivors="48", region="Mediterranean,Northern Africa",
         origin_region="Sub-Saharan Africa (P),Western Africa", cause=f"Drowning,{VEHICLE}",
         reported_cause="Drowning; vehicle fell from a bridge", kind="Incident,Split Incident",
         route="Central Mediterranean,Sahara Desert crossing", grouping="Central Mediterranean Route",
         urls=("https://example.org/a", "https://example.org/b?x=1,2")),
    Told(number=9, day="2019-09-02", dead="1", missing="", region="Europe", unsd="Western Europe", route="",
         grouping="Undefined", cause="Violence", reported_cause="Shot", country="France", country_code="FRA",
         place="Made-up wood near Calais, France", latitude="50.9502", longitude="1.8601", origin="Sudan",
         origin_region="Northern Africa", origin_codes="SDN"),
    Told(number=10, day="2019-10-10", dead="5", missing="", region="Eastern Africa", region_2020="Horn of Africa",
         unsd="Eastern Africa", cause="Drowning", reported_cause="Drowning", country="Djibouti", country_code="DJI",
         place="Off the coast of Djibouti", latitude="11.6", longitude="43.2",
         route="Horn of Africa to Yemen crossing", route_2020="Horn Africa to Yemen", grouping="EHOA Eastern Route"),
    Told(number=11, day="2019-11-11", dead="1", missing="", survivors="3", region="South-eastern Asia",
         region_2020="Southeast Asia", unsd="South-eastern Asia",
         cause="Sickness / lack of access to adequate healthcare", reported_cause="Illness",
         country="Malaysia", country_code="MYS", place="Near Kampung Mithal, Malaysia",
         latitude="3.1401", longitude="101.6902", route="", grouping="Asia Pacific routes", quality="1"),
    Told(number=12, day="2019-12-31", dead="", missing="18", region="Mediterranean", cause="Drowning",
         origin_region="Mixed", latitude="36", longitude="5.2"),
)  # fmt: skip


def website_2020(told, number):
    year, month, day = told.date
    return {
        "Web ID": str(52_000 + told.number),
        "Region of Incident": told.region_2020 or told.region,
        "Reported Date": f"{MONTHS[month - 1]} {day:02}, {year}",
        "Reported Year": str(year),
        "Reported Month": MONTHS[month - 1][:3],
        "Number Dead": told.dead,
        "Minimum Estimated Number of Missing": told.missing,
        "Total Dead and Missing": f"{told.total:,}",
        "Number of Survivors": told.survivors,
        "Number of Females": told.females,
        "Number of Males": told.males,
        "Number of Children": told.children,
        "Cause of Death": told.reported_cause,
        "Location Description": told.place,
        "Information Source": told.source,
        "Location Coordinates": f"{told.latitude}, {told.longitude}",
        "Migration Route": told.route_2020 or told.route,
        "URL": ", ".join(told.urls),
        "UNSD Geographical Grouping": told.unsd,
        "Source Quality": told.quality,
    }


def kaggle_2023(told, number):
    year, month, _ = told.date
    return {
        "Incident Type": told.kind,
        "Incident year": str(year),
        "Reported Month": MONTHS[month - 1],
        "Region of Origin": told.origin_region,
        "Region of Incident": told.region,
        "Country of Origin": told.origin,
        "Number of Dead": told.dead and f"{told.dead}.0",
        "Minimum Estimated Number of Missing": told.missing,
        "Total Number of Dead and Missing": str(told.total),
        "Number of Survivors": told.survivors,
        "Number of Females": told.females,
        "Number of Males": told.males,
        "Number of Children": told.children,
        "Cause of Death": told.cause,
        "Migration route": told.route,
        "Location of death": told.place,
        "Information Source": told.source,
        "Coordinates": f"{told.latitude}, {told.longitude}",
        "UNSD Geographical Grouping": told.unsd,
    }


def api(told, number):
    return {
        "web_id": told.main_id,
        "region": told.region,
        "reported_date": told.day,
        "number_dead": told.dead,
        "number_missing": told.missing,
        "total_dead_and_missing": f"{told.total:,}",
        "number_of_survivors": told.survivors,
        "number_of_female": told.females,
        "number_of_male": told.males,
        "number_of_children": told.children,
        "cause_death": told.reported_cause,
        "country_of_incident": told.country,
        "location_description": told.place + "\n",
        "unsd_geographic_grouping": told.unsd,
        "location_coodinates": f"{told.latitude}, {told.longitude}",
        "migration_route": told.route,
        "information_source": told.source,
        "url": ", ".join(told.urls),
        "source_quality": told.quality,
        "region_origin": told.origin_region,
        "country_origin": told.origin.replace("'", "&#039;"),
    }


def website_2026(told, number):
    from datetime import date

    year, month, day = told.date
    weekday = WEEKDAYS[date(year, month, day).weekday()]
    return {
        "Main ID": told.main_id,
        "Incident ID": told.main_id,
        "Region": told.region,
        "Incident Date": f"{weekday}, {month:02}/{day:02}/{year} - 12:00",
        "Year": str(year),
        "Reported Month": MONTHS[month - 1],
        "Number Dead": told.dead,
        "Minimum Estimated Number of Missing": told.missing,
        "Number of Survivors": told.survivors,
        "Number of Females": told.females,
        "Number of Males": told.males,
        "Number of Children": told.children,
        "Region of Origin": told.origin_region,
        "Cause of Death": told.cause,
        "Country of Origin": told.origin,
        "Location of death": told.place,
        "Information Source": told.source,
        "Coordinates": f"{told.latitude}, {told.longitude}",
        "Migration route": told.route,
        "URL": ", ".join(told.urls),
        "UNSD Geographical Grouping": told.unsd,
        "Source Quality": told.quality,
    }


def website_2021(told, number):
    later = website_2026(told, number)
    left = {"Region of Origin", "Country of Origin", "Migration route"}
    return {header: cell for header, cell in later.items() if header not in left} | {
        "Total Number of Dead and Missing": f"{told.total:,}",
        "Migrantion route": told.route,
    }


def _whole_dataset(told):
    """Print what both downloads of all years have in common; numbers come out of a workbook."""
    return {
        "Main ID": told.main_id,
        "Incident ID": told.main_id,
        "Incident Type": told.kind,
        "Region of Incident": told.region,
        "Number of Dead": told.dead and f"{told.dead}.0",
        "Minimum Estimated Number of Missing": told.missing,
        "Total Number of Dead and Missing": f"{told.total}.0",
        "Number of Survivors": told.survivors,
        "Number of Females": told.females,
        "Number of Males": told.males,
        "Number of Children": told.children,
        "Region of Origin": told.origin_region,
        "Cause of Death": told.cause,
        "Information Source": told.source,
        "UNSD Geographical Grouping": told.unsd,
        "URL": ", ".join(told.urls),
        "Source Quality": f"{told.quality}.0",
    }


def download_2022(told, number):
    year, month, _ = told.date
    return _whole_dataset(told) | {
        "Website Date": told.day,
        "Incident year": f"{year}.0",
        "Reported Month": MONTHS[month - 1],
        "Migration route": told.route,
        "Location of death": told.place,
        "Coordinates": f"POINT ({told.longitude} {told.latitude})",
        "Article title": "Made-up headline",
    }


def download_2024(told, number):
    year, month, _ = told.date
    return _whole_dataset(told) | {
        "Incident Date": told.day,
        "Incident Year": f"{year}.0",
        "Month": MONTHS[month - 1],
        "Country of Origin": told.origin,
        "Country of Incident": told.country,
        "Migration Route": told.route,
        "Location of Incident": told.place,
        "Coordinates": f"{told.latitude}, {told.longitude}",
    }


def kaggle_2017(told, number):
    year, month, day = told.date
    return {
        "id": str(number + 1),
        "cause_of_death": told.reported_cause,
        "region_origin": told.origin_region,
        "affected_nationality": told.origin,
        "missing": told.missing,
        "dead": told.dead,
        "incident_region": told.region_2020 or told.region,
        "date": f"{day:02}/{month:02}/{year}",
        "source": told.source,
        "reliability": "Partially Verified",
        "lat": told.latitude,
        "lon": told.longitude,
    }


def spreadsheet(told, number):
    year, month, _ = told.date
    made = {
        "Main ID": told.main_id,
        "Incident ID": told.main_id,
        "Incident Type": told.kind,
        "Region of Incident": told.region,
        "Incident date": told.day,
        "Incident year": str(year),
        "Incident month": str(month),
        "No. dead": told.dead,
        "No. missing": told.missing,
        "No. dead/missing": str(told.total),
        "No. survivors": told.survivors,
        "No. Female": told.females,
        "No. Male": told.males,
        "No. minors": told.children,
        "Country of Origin": told.origin,
        "Region of Origin": told.origin_region,
        "Cause of death (category)": told.cause,
        "Cause of death (reported)": told.reported_cause,
        "Route": told.route,
        "Country of Incident": told.country,
        "Location of death": told.place,
        "UNSD region": told.unsd,
        "Source": told.source,
        "Link": ", ".join(told.urls),
        "Source Quality": told.quality,
        "Latitude": told.latitude,
        "Longitude": told.longitude,
        "flag_of_the_analyst": "FALSE",
    }
    return {header: cell or "NA" for header, cell in made.items()}


def tidy(told, number):
    return {
        "t": told.day,
        "m": f"{told.day[:7]}-01",
        "type": told.kind,
        "route": told.grouping,
        "geo": told.country_code,
        "dead": str(told.total),
        "cause": told.cause,
        "surv": told.survivors,
        "nat": told.origin_codes,
        "location": told.place,
        "lon": told.longitude,
        "lat": told.latitude,
    }


LAYOUTS = {
    "website-2020": website_2020,
    "kaggle-2023": kaggle_2023,
    "api": api,
    "website-2021": website_2021,
    "website-2026": website_2026,
    "download-2022": download_2022,
    "download-2024": download_2024,
    "kaggle-2017": kaggle_2017,
    "spreadsheet": spreadsheet,
    "tidy": tidy,
}
"""How each layout prints an incident, by the layout's name."""


def rows(layout, incidents=TOLD):
    """Print incidents in a layout, as cells by column."""
    return [LAYOUTS[layout](told, place) for place, told in enumerate(incidents)]


def write(layout, path, incidents=TOLD):
    """Write the file that its publisher would: quotes, line ends, byte order mark and all."""
    printed = rows(layout, incidents)
    if layout == "api":
        path = path.with_suffix(".json")
        path.write_text(json.dumps(printed), encoding="utf-8")
        return path
    encoding = "utf-8-sig" if layout == "kaggle-2023" else "utf-8"
    ends, quoting = ("\r\n", csv.QUOTE_ALL) if layout == "website-2020" else ("\n", csv.QUOTE_MINIMAL)
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.DictWriter(file, list(printed[0]), lineterminator=ends, quoting=quoting)
        writer.writeheader()
        writer.writerows(printed)
    return path
