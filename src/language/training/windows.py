"""Sentences of one document side by side in one window, as the program reads them: each word sees them all."""

import random
from dataclasses import replace

from corpora import Mention, Sentence
from encoder import Base

# pack-sentences.ts packs alike.
MAX_PIECES = 160
# A longer sentence the program cuts; nothing is learned from such.
LONGEST = 400


def windows(sentences: list[Sentence], base: Base, rng: random.Random | None = None) -> list[Sentence]:
    """As many sentences of a document as fit. With `rng` its first window is smaller, so that neighbours vary."""
    packed, current, room = [], [], MAX_PIECES
    for sentence in sentences:
        need = sum(len(base.pieces(word)) for word in sentence.words) + 1
        is_new = not current or current[-1].document != sentence.document or not sentence.document
        if current and (is_new or need > room):
            packed.append(join(current))
            current = []
        if not current:
            first = not packed or packed[-1].document != sentence.document
            room = rng.randint(1, MAX_PIECES) if rng and first else MAX_PIECES
        if need <= LONGEST:
            current.append(sentence)
            room -= need
        elif current:
            packed.append(join(current))
            current = []
    return packed + ([join(current)] if current else [])


def join(parts: list[Sentence]) -> Sentence:
    whole = Sentence([], parts[0].document, at=parts[0].at)
    for number, part in enumerate(parts, 1):
        shift = len(whole.words)
        whole.words += part.words
        whole.tags += part.tags
        whole.heads += [head + shift if head else 0 for head in part.heads]
        whole.relations += part.relations
        whole.names += part.names
        whole.guessed_heads += [head + shift if head else 0 for head in part.guessed_heads]
        whole.groups += [number] * len(part.words)
        if part.mentions is not None:
            whole.mentions = (whole.mentions or []) + [moved(mention, shift) for mention in part.mentions]
        if part.events is not None:
            whole.events = (whole.events or []) + part.events
    return whole


def moved(mention: Mention, shift: int) -> Mention:
    return replace(mention, start=mention.start + shift, end=mention.end + shift, head=mention.head + shift)
