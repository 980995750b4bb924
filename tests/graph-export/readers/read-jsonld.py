"""JSON-LD, as rdflib reads it, held against our shapes: python read-jsonld.py FILE"""
import json
import pathlib
import sys

import pyshacl
import rdflib

OURS = rdflib.Namespace("urn:whodid:ns:")
SCHEMA = rdflib.Namespace("https://schema.org/")
graph = rdflib.Graph().parse(sys.argv[1], format="json-ld")
shapes = pathlib.Path(__file__).with_name("shapes.ttl")
conforms, _, text = pyshacl.validate(graph, shacl_graph=str(shapes), inference="none")
print(
    json.dumps(
        {
            "conforms": conforms,
            "text": "" if conforms else text[:2000],
            "triples": len(graph),
            "statements": len(set(graph.subjects(rdflib.RDF.type, rdflib.RDF.Statement))),
            "names": {str(subject): str(name) for subject, name in graph.subject_objects(SCHEMA.name)},
            "quotes": {str(subject): str(quote) for subject, quote in graph.subject_objects(OURS.quote)},
        }
    )
)
