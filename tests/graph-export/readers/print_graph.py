"""What every reader prints: the graph as one JSON object, in ASCII."""
import json
import math


def print_graph(warnings, nodes, edges):
    """nodes: attributes by id; edges: [source, target, attributes] by id. Absent values (None, NaN) are left out."""
    print(
        json.dumps(
            {
                "warnings": warnings,
                "nodes": {key: known(data) for key, data in nodes.items()},
                "edges": {key: [source, target, known(data)] for key, (source, target, data) in edges.items()},
            }
        )
    )


def known(data):
    return {key: value for key, value in data.items() if value is not None and not is_nan(value)}


def is_nan(value):
    return isinstance(value, float) and math.isnan(value)
