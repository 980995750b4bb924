"""GraphML, as igraph reads it: python read-igraph.py FILE. Its absent texts are empty, its absent numbers NaN."""
import sys
import warnings

import igraph
from print_graph import print_graph

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    graph = igraph.Graph.Read_GraphML(sys.argv[1])
if not graph.is_directed():
    sys.exit("not directed")
ids = graph.vs["id"]


def attributes(element):
    return {key: value for key, value in element.attributes().items() if key != "id" and value != ""}


# igraph 1.0.0 gives edges ids of vertices: they are numbered here.
print_graph(
    [str(warning.message) for warning in caught],
    {vertex["id"]: attributes(vertex) for vertex in graph.vs},
    {str(edge.index): [ids[edge.source], ids[edge.target], attributes(edge)] for edge in graph.es},
)
