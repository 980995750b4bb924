"""The training data as sentences: treebanks (tags, trees, mentions) and flat names."""

import gzip
import json
import re
from dataclasses import dataclass, field
from pathlib import Path

MENTION_TYPES = ['person', 'place', 'organization']
NAME_TAGS = ['O', *(f'{b}-{t}' for t in ('PER', 'ORG', 'LOC', 'MISC') for b in 'BI')]
NAME_SETS = ['uner-ewt-dev', 'crossner', 'wnut17', 'btc']

# Subtypes that say who does what (a passive subject is no agent); the others say little for their rarity.
KEPT_SUBTYPES = {
    'nsubj:pass', 'csubj:pass', 'aux:pass', 'obl:agent', 'nmod:poss', 'compound:prt',
    'acl:relcl', 'obl:unmarked', 'nmod:unmarked',
}


@dataclass(frozen=True)
class Mention:
    """Words start..end (inclusive, from 0) that denote an entity; `head` is the word that the others hang on."""

    start: int
    end: int
    head: int
    type: str
    entity: str


@dataclass
class Sentence:
    """Words with what is known of them; an empty list where the source does not say."""

    words: list[str]
    document: str = ''
    tags: list[str] = field(default_factory=list)  # 'UPOS|XPOS'
    heads: list[int] = field(default_factory=list)  # 0 is the root, else the head's position from 1
    relations: list[str] = field(default_factory=list)
    mentions: list[Mention] | None = None  # None: not annotated
    names: list[int] = field(default_factory=list)  # index into NAME_TAGS
    events: list | None = None  # of events.Marked; None: not annotated
    guessed_heads: list[int] = field(default_factory=list)  # a reader's, as `heads`
    groups: list[int] = field(default_factory=list)  # the sentence of each word, from 1; empty: there is one
    at: int = 0  # place of the first word in the document


def read_treebank(path: Path, with_mentions: bool) -> list[Sentence]:
    """The sentences of a gzipped CoNLL-U file. Mentions are read from GUM's Entity attribute."""
    sentences: list[Sentence] = []
    document, rows, open_mentions = '', [], {}
    for line in [*gzip.open(path, 'rt', encoding='utf8'), '\n']:
        line = line.rstrip('\n')
        if line.startswith('# newdoc id'):
            document = line.split('=')[1].strip()
        elif line and line[0] != '#':
            columns = line.split('\t')
            if columns[0].isdigit():
                rows.append(columns)
        elif not line and rows:
            sentences.append(to_sentence(document, rows, with_mentions))
            rows = []
    return sentences


def to_sentence(document: str, rows: list[list[str]], with_mentions: bool) -> Sentence:
    heads = [int(row[6]) for row in rows]
    return Sentence(
        words=[row[1] for row in rows],
        document=document,
        tags=[f'{row[3]}|{row[4]}' for row in rows],
        heads=heads,
        relations=[row[7] if row[7] in KEPT_SUBTYPES else row[7].split(':')[0] for row in rows],
        mentions=read_mentions([row[9] for row in rows], heads) if with_mentions else None,
    )


def read_mentions(misc: list[str], heads: list[int]) -> list[Mention]:
    """Nested mentions from `Entity=(1-person-...(2-place-...)1)`: id, type, five more fields, then the closing ids."""
    found, opened = [], {}
    for i, attributes in enumerate(misc):
        entity = next((a[len('Entity=') :] for a in attributes.split('|') if a.startswith('Entity=')), '')
        for opening, single, closing in re.findall(r'\(([^()]+)(\))?|([^()]+)\)', entity):
            key, *rest = (opening or closing).split('-')
            if opening and not single:
                opened.setdefault(key, []).append((i, rest[0] if rest else ''))
            elif opening:
                found.append((i, i, rest[0] if rest else '', key))
            elif opened.get(key):
                start, kind = opened[key].pop()
                found.append((start, i, kind, key))
    return [Mention(s, e, head_of(s, e, heads), kind, key.split('[')[0]) for s, e, kind, key in found]


def head_of(start: int, end: int, heads: list[int]) -> int:
    """The first word of the span whose head lies outside it."""
    return next((i for i in range(start, end + 1) if not start + 1 <= heads[i] <= end + 1), start)


def read_names(path: Path) -> list[Sentence]:
    """Sentences with flat names from token/tag lines."""
    sentences = []
    for line in gzip.open(path, 'rt', encoding='utf8'):
        row = json.loads(line)
        if row['tokens']:
            sentences.append(Sentence(words=row['tokens'], names=[NAME_TAGS.index(tag) for tag in row['tags']]))
    return sentences
