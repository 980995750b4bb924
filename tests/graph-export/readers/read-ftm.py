"""FollowTheMoney, strictly: python read-ftm.py FILE. Its own validation drops bad values and says nothing."""
import collections
import json
import sys

from followthemoney import model
from followthemoney.exc import InvalidData

entities = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
schemata = {entity["id"]: entity["schema"] for entity in entities}
faults = []


def check(entity, name, value):
    prop = model.get(entity["schema"]).get(name)
    if prop is None or prop.stub:
        return "is no property"
    cleaned = prop.type.clean(value)
    if cleaned != value:
        return f"becomes {str(cleaned)[:80]!r}"
    if len(value) > prop.type.max_length:
        return "is too long"
    if prop.type.name == "entity" and not model.get(schemata.get(value, "Page")).is_a(prop.range):
        return f"is no {prop.range.name}"
    return None


for entity in entities:
    schema = model.get(entity["schema"])
    try:
        schema.validate(entity)
    except InvalidData as error:
        faults.append(f"{entity['id']}: {error} {error.errors}")
    for name, values in entity["properties"].items():
        for value in values:
            fault = check(entity, name, value)
            if fault is not None:
                faults.append(f"{entity['id']} {entity['schema']}.{name} {value[:80]!r} {fault}")
    # What the library itself keeps of it.
    kept = model.get_proxy(entity, cleaned=False).to_dict()
    for name, values in entity["properties"].items():
        if sorted(kept["properties"].get(name, [])) != sorted(values):
            faults.append(f"{entity['id']} {entity['schema']}.{name}: values were dropped")
print(
    json.dumps(
        {
            "faults": faults,
            "ids": len(schemata),
            "schemata": collections.Counter(schemata.values()),
            "names": sorted({name for entity in entities for name in entity["properties"].get("name", [])}),
        }
    )
)
