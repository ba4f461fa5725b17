"""Checks files with two FHIR validators, after showing that each of the two can say no.

A validator that takes everything proves nothing. So every defect below is first put into every
file, and each validator that is known to see such a defect has to refuse it.
"""

import copy
import json
import sys

import fhirkit
from fhir.resources.R4B.bundle import Bundle


def by_fhir_resources(text):
    """What fhir.resources (models of R4B) finds wrong; an empty list for nothing."""
    try:
        Bundle.model_validate_json(text)
    except ValueError as error:
        details = getattr(error, "errors", None)
        if details is None:
            return [str(error)]
        return [f"{'.'.join(map(str, d['loc']))}: {d['msg']}" for d in details()]
    return []


def by_fhirkit(text):
    """What fhirkit (R4) finds wrong; an empty list for nothing."""
    try:
        return [str(issue) for issue in fhirkit.validate(text)]
    except ValueError as error:
        return [str(error)]


VALIDATORS = {"fhir.resources": by_fhir_resources, "fhirkit": by_fhirkit}
BOTH = tuple(VALIDATORS)


def resource(bundle, kind):
    """The first resource of a kind."""
    return next(e["resource"] for e in bundle["entry"] if e["resource"]["resourceType"] == kind)


def change(kind, **fields):
    """A defect: fields of a resource get another value; None takes the field away."""

    def apply(bundle):
        target = bundle if kind == "Bundle" else resource(bundle, kind)
        for name, value in fields.items():
            if value is None:
                del target[name]
            else:
                target[name] = value

    return apply


# What is broken, how, and which validators see it.
DEFECTS = [
    ("a Claim without use", change("Claim", use=None), BOTH),
    ("a Claim without insurance", change("Claim", insurance=None), BOTH),
    ("a Claim with a field that does not exist", change("Claim", colour="red"), BOTH),
    ("a Claim with a line without a number",
     lambda b: resource(b, "Claim")["item"][0].pop("sequence"), BOTH),
    ("a Claim with two values where one may be",
     change("Claim", supportingInfo=[{"sequence": 1, "category": {"text": "a"},
                                      "valueString": "a", "valueBoolean": True}]), BOTH),
    ("a time that is none", change("Claim", created="yesterday"), BOTH),
    ("a day in a wrong form", change("Patient", birthDate="14.3.1962"), BOTH),
    ("a day that no calendar has", change("Patient", birthDate="1980-02-30"),
     ("fhir.resources",)),
    ("a list where one thing belongs", change("Coverage", beneficiary=[]), BOTH),
    ("a Coverage without a payer", change("Coverage", payor=None), BOTH),
    ("an empty list", change("Patient", telecom=[]), ("fhirkit",)),
    ("a Bundle without a type", change("Bundle", type=None), BOTH),
    ("an entry of no type", lambda b: b["entry"][1]["resource"].pop("resourceType"), BOTH),
]


class Tally:
    """Counts what held and what did not, and tells of the latter."""

    def __init__(self):
        self.passed = 0
        self.failed = 0

    def expect(self, holds, what, details=()):
        if holds:
            self.passed += 1
            return
        self.failed += 1
        print(f"FAILED: {what}")
        for detail in details:
            print(f"  {detail}")


def main(files):
    """Checks the files; the exit code is 0 only if all held and something was checked."""
    tally = Tally()
    for file in files:
        with open(file, encoding="utf-8") as stream:
            text = stream.read()
        found = {name: validator(text) for name, validator in VALIDATORS.items()}
        for name, problems in found.items():
            tally.expect(not problems, f"{file} is good FHIR to {name}", problems)
        if any(found.values()):
            continue  # What is broken already shows nothing by being broken once more.
        bundle = json.loads(text)
        for what, apply, sharp in DEFECTS:
            broken = copy.deepcopy(bundle)
            apply(broken)
            for name in sharp:
                problems = VALIDATORS[name](json.dumps(broken))
                tally.expect(problems, f"{name} refuses {file} with {what}")
    print(f"{tally.passed} passed, {tally.failed} failed")
    return 0 if tally.passed and not tally.failed else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
