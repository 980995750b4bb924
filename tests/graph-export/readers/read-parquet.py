"""A folder of Parquet, as pyarrow reads it: python read-parquet.py FOLDER"""
import pathlib
import sys

import pyarrow.parquet
from print_graph import print_graph

nodes, edges = {}, {}
for path in sorted(pathlib.Path(sys.argv[1]).iterdir()):
    for row in pyarrow.parquet.read_table(path).to_pylist():
        key = row.pop("id")
        if "from" in row:
            edges[key] = [row.pop("from"), row.pop("to"), row | {"type": path.stem}]
        else:
            nodes[key] = row
print_graph([], nodes, edges)
