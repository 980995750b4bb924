"""A folder of CSV, as pandas reads it by datapackage.json: python read-csv.py FOLDER"""
import csv
import json
import pathlib
import sys

import pandas
from print_graph import print_graph

TYPES = {"string": "string", "boolean": "boolean", "integer": "Int64", "number": "Float64"}
folder = pathlib.Path(sys.argv[1])
package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
csv.field_size_limit(10_000_000)
nodes, edges = {}, {}
for resource in package["resources"]:
    path = folder / resource["path"]
    fields = resource["schema"]["fields"]
    types = {field["name"]: TYPES[field["type"]] for field in fields}
    table = pandas.read_csv(path, dtype=types, keep_default_na=False, na_values=[""], encoding="utf-8")
    if list(table.columns) != list(types):
        sys.exit(f"{path}: other columns than datapackage.json says")
    # Python's own reader sees as many rows and cells.
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, strict=True))
    if len(rows) != len(table) + 1 or any(len(row) != len(types) for row in rows):
        sys.exit(f"{path}: pandas and csv differ")
    for row in table.astype(object).where(table.notna(), None).to_dict("records"):
        key = row.pop("id")
        if "from" in row:
            edges[key] = [row.pop("from"), row.pop("to"), row | {"type": path.stem}]
        else:
            nodes[key] = row
print_graph([], nodes, edges)
