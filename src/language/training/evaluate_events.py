"""Scores of the event heads on marked sentences, before any name is resolved."""

import random

import torch

from corpora import Sentence
from encoder import Base, pad
from events import ROLES, head_words


@torch.no_grad()
def evaluate_events(name: str, net, base: Base, sentences: list[Sentence]) -> None:
    """Prints trigger F1, type and status of found triggers, F1 of each role's head words (the trigger must be found too)."""
    net.eval()
    device = next(net.parameters()).device
    found = right = gold = typed = stated = 0
    filled = {role: [0, 0, 0] for role in ROLES}
    for at in range(0, len(sentences), 16):
        group = sentences[at : at + 16]
        out = net(*(part.to(device) for part in pad(base, group)))
        best, statuses = out['triggers'].argmax(2).cpu(), out['statuses'].argmax(2).cpu()
        fills = (out['roles'] > 0).cpu().numpy()
        for row, sentence in enumerate(group):
            events = {event.trigger - sentence.at + 1: event for event in sentence.events}
            guessed = {i for i in range(1, len(sentence.words) + 1) if best[row, i] > 0}
            found, gold, right = found + len(guessed), gold + len(events), right + len(guessed & events.keys())
            for i in guessed & events.keys():
                typed += best[row, i] == events[i].type + 1
                stated += statuses[row, i] == events[i].status
            for k, role in enumerate(ROLES):
                told = {(i, h + 1) for i, event in events.items() for h in head_words(event, sentence, sentence.guessed_heads)[k]}
                chosen = {
                    (i, h) for i in guessed for h in range(1, len(sentence.words) + 1) if fills[row, k, i, h]
                }
                filled[role] = [a + b for a, b in zip(filled[role], (len(told & chosen), len(chosen), len(told)))]
    net.train()
    f1 = lambda hits, a, b: 2 * hits / max(1, a + b)
    print(
        f'{name}: trigger F1 {f1(right, found, gold):.3f} (P {right / max(1, found):.3f} R {right / max(1, gold):.3f}), '
        f'type {typed / max(1, right):.3f}, status {stated / max(1, right):.3f}, '
        + ', '.join(f'{role} {f1(*counts):.3f}' for role, counts in filled.items()),
        flush=True,
    )
