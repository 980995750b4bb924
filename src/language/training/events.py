"""Marked events as sentences: gold/train of ../shared on the words that cut-texts.ts wrote."""

import json
from dataclasses import dataclass
from pathlib import Path

from corpora import Sentence, head_of

TYPES = (
    'AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE '
    'COERCE ASSAULT REGULATE STATEMENT BUSINESS'
).split()
STATUSES = 'actual planned possible denied requested alleged'.split()
ROLES = ['agent', 'target', 'source']
LONGEST = 120

Span = tuple[int, int]


@dataclass(frozen=True)
class Marked:
    """One event of a sentence: its trigger's word (from 0), and for each role the words (first, last) that fill it here."""

    trigger: int
    type: int
    status: int
    roles: tuple[tuple[Span, ...], ...]


def read_events(lines: list[dict], texts: Path) -> list[Sentence]:
    """Every sentence of the marked documents, with or without events; roles filled in another sentence are left out."""
    marked: dict[str, list[dict]] = {}
    for line in lines:
        marked.setdefault(line['doc'], []).append(line)
    found = []
    for row in map(json.loads, texts.open(encoding='utf8')):
        for words in row['sentences'] if row['doc'] in marked else []:
            words = words[:LONGEST]
            events = [event for line in marked[row['doc']] if (event := place(line, words)) is not None]
            found.append(Sentence(words=[word for _, _, word in words], document=row['doc'], events=events))
    return found


def place(line: dict, words: list) -> Marked | None:
    trigger = next((i for i, (start, end, _) in enumerate(words) if start <= line['start'] < end), None)
    if trigger is None:
        return None
    roles = tuple(
        tuple(span for given in line[f'{role}Span'] if given and (span := covered(given, words)) is not None)
        for role in ROLES
    )
    return Marked(trigger, TYPES.index(line['type']), STATUSES.index(line['status']), roles)


def covered(given: list[int], words: list) -> Span | None:
    """The words that a span of the text touches; none if it stands in another sentence."""
    if not words[0][0] <= given[0] < words[-1][1]:
        return None
    touched = [i for i, (start, end, _) in enumerate(words) if start < given[1] and end > given[0]]
    return (touched[0], touched[-1]) if touched else None


def head_words(event: Marked, heads: list[int]) -> list[list[int]]:
    """For each role the heads of its spans in a tree (0 is the root, else positions from 1)."""
    return [[head_of(start, end, heads) for start, end in spans] for spans in event.roles]
