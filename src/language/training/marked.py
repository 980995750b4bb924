"""Our own marked texts (marks/): the articles that we wrote, and marks on texts of ../shared, which stay there.

`python marked.py FOLDER` writes every text to FOLDER, for cut-texts.ts. marks/events.jsonl has one line a text:
`{"text": name, "from": where it stands, "sha256": of its UTF-8 bytes, "held": looked at only, "events": [...]}`, an event being
`[start, end, type, status, agents, targets, sources]` with offsets in the text and each filler `[name, start, end]`, or `[name]`
where no words denote it.
"""

import gzip
import hashlib
import json
import re
import sys
from functools import cache
from pathlib import Path

from train import SHARED

MARKS = Path(__file__).parent / 'marks'
BULK = {'state': 'state_dept_2021-05_2022-08', 'white': 'white_house_2021-05_2022-07'}


def marks() -> list[dict]:
    return [json.loads(line) for line in (MARKS / 'events.jsonl').open(encoding='utf8')]


def marked_lines(held: bool) -> list[dict]:
    """The marks in the form of gold/train's events.jsonl."""
    return [line_of(row['text'], event) for row in marks() if row['held'] == held for event in row['events']]


def line_of(text: str, event: list) -> dict:
    start, end, kind, status, *roles = event
    fillers = {
        f'{role}Span': [filler[1:] or None for filler in given]
        for role, given in zip(('agent', 'target', 'source'), roles, strict=True)
    }
    return {'doc': text, 'start': start, 'end': end, 'type': kind, 'status': status, **fillers}


def write_texts(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for row in marks():
        text = read_text(row['from'])
        if hashlib.sha256(text.encode()).hexdigest() != row['sha256']:
            raise SystemExit(f"{row['text']}: the text is not the one that was marked ({row['from']})")
        (folder / f"{row['text']}.txt").write_text(text, encoding='utf8', newline='')


def read_text(place: str) -> str:
    """`own/NAME`, `articles/NAME`, `bulk/state/ROW` or `treebank/FILE/DOCUMENT/CHARACTERS`."""
    kind, *rest = place.split('/')
    if kind == 'own':
        return (MARKS / 'own' / f'{rest[0]}.txt').read_bytes().decode()
    if kind == 'articles':
        return (SHARED / 'data' / 'articles' / f'{rest[0]}.txt').read_bytes().decode()
    if kind == 'bulk':
        row = bulk(rest[0])[int(rest[1])]
        return f"{row['title']}\n{row['text'].strip()}\n"
    return treebank_texts(rest[0])[rest[1]][: int(rest[2])] + '\n'


@cache
def bulk(publisher: str) -> list[dict]:
    path = SHARED / 'data' / 'bulk' / f'{BULK[publisher]}.jsonl.gz'
    return [json.loads(line) for line in gzip.open(path, 'rt', encoding='utf8')]


@cache
def treebank_texts(name: str) -> dict[str, str]:
    """Each document's sentences as they stand, with an empty line before a paragraph."""
    parts: dict[str, list[str]] = {}
    current: list[str] = []
    for line in gzip.open(SHARED / 'treebanks' / f'{name}.conllu.gz', 'rt', encoding='utf8'):
        if line.startswith('# newdoc id'):
            current = parts.setdefault(line.split('= ')[1].strip(), [])
        elif line.startswith('# newpar'):
            current.append('\n\n')
        elif line.startswith('# text = '):
            current.append(line[9:].rstrip('\n'))
    joined = ((document, ' '.join(texts)) for document, texts in parts.items())
    return {document: re.sub(r'\n{3,}', '\n\n', re.sub(r' *\n\n *', '\n\n', text)).strip() for document, text in joined}


if __name__ == '__main__':
    write_texts(Path(sys.argv[1]))
