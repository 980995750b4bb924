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

Span = tuple[int, int]


@dataclass(frozen=True)
class Marked:
    """One event: its trigger, and for each role the spans (first, last) that fill it; words counted through the document."""

    trigger: int
    type: int
    status: int
    roles: tuple[tuple[Span, ...], ...]


def read_events(lines: list[dict], texts: Path) -> list[Sentence]:
    """Every sentence of the marked documents, with or without events."""
    marked: dict[str, list[dict]] = {}
    for line in lines:
        marked.setdefault(line['doc'], []).append(line)
    found = []
    for row in map(json.loads, texts.open(encoding='utf8')):
        if row['doc'] not in marked:
            continue
        words = [word for sentence in row['sentences'] for word in sentence]
        events = [event for line in marked[row['doc']] if (event := place(line, words)) is not None]
        at = 0
        for sentence in row['sentences']:
            end = at + len(sentence)
            here = [event for event in events if at <= event.trigger < end]
            found.append(Sentence([word for _, _, word in sentence], row['doc'], events=here, at=at))
            at = end
    return found


def place(line: dict, words: list) -> Marked | None:
    trigger = touched(line['start'], line['start'] + 1, words)
    if trigger is None:
        return None
    roles = tuple(
        tuple(span for given in line[f'{role}Span'] if given and (span := touched(*given, words)) is not None)
        for role in ROLES
    )
    return Marked(trigger[0], TYPES.index(line['type']), STATUSES.index(line['status']), roles)


def touched(start: int, end: int, words: list) -> Span | None:
    """The words that a stretch of the text touches."""
    found = [i for i, (first, last, _) in enumerate(words) if first < end and last > start]
    return (found[0], found[-1]) if found else None


def head_words(event: Marked, sentence: Sentence, heads: list[int]) -> list[list[int]]:
    """For each role the heads of its spans that stand in this sentence or window, as places in it from 0."""
    here = lambda span: sentence.at <= span[0] and span[1] < sentence.at + len(sentence.words)
    return [
        [head_of(start - sentence.at, end - sentence.at, heads) for start, end in filter(here, spans)]
        for spans in event.roles
    ]
