"""GraphML or GEXF, as NetworkX reads it: python read-networkx.py FILE"""
import sys
import warnings

import networkx
from print_graph import print_graph

path = sys.argv[1]
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    graph = networkx.read_gexf(path) if path.endswith(".gexf") else networkx.read_graphml(path)
if not graph.is_multigraph():
    sys.exit("not a multigraph: parallel edges are lost")
edges = {key: [source, target, data] for source, target, key, data in graph.edges(keys=True, data=True)}
if len(edges) != graph.number_of_edges():
    sys.exit("edge ids are not unique")
print_graph([str(warning.message) for warning in caught], dict(graph.nodes(data=True)), edges)
