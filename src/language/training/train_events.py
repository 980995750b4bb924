"""Go on with a reader that knows trees: events, with a part of all else so that it is not forgotten.

`python train_events.py BASE TREES.pt WORDS.jsonl OUT`; WORDS.jsonl is what cut-texts.ts wrote of the marked texts.
"""

import argparse
import json
import random
from pathlib import Path

import torch
import torch.nn.functional as F

from corpora import NAME_SETS, Sentence, read_names
from encoder import Base, Encoder, apart, pad
from evaluate import evaluate
from events import ROLES, head_words, read_events
from marked import marked_lines
from evaluate_events import evaluate_events
from reader import Reader, Sizes
from train import BATCH_WORDS, IGNORED, SHARED, Fitting, Targets, batches, fit, hard_losses, optimiser, treebank
from windows import windows

EPOCHS = 12
RATES = (1.5e-4, 1e-3)
WARMUP = 0.06
TREES_AN_EPOCH = 0.3
NAMES_AN_EPOCH = 0.03
# The loss over all pairs of a trigger and a word is shared among this many a trigger: few of them fill a role.
PAIRS = 4


class EventTargets:
    """Word 0 is the root. `roles` and `counts` are [b, roles, trigger, word]: what fills, and which pairs say so."""

    def __init__(self, sentences: list[Sentence], size: torch.Size):
        rows, wide = size
        self.triggers, self.statuses = (torch.full(size, IGNORED) for _ in range(2))
        self.roles, self.counts = (torch.zeros(rows, len(ROLES), wide, wide) for _ in range(2))
        self.events = 0
        for row, sentence in enumerate(sentences):
            if sentence.events is None:
                continue
            n = len(sentence.words)
            self.triggers[row, 1 : n + 1] = 0
            self.events += len(sentence.events)
            for event in sentence.events:
                at = event.trigger - sentence.at + 1
                self.triggers[row, at], self.statuses[row, at] = event.type + 1, event.status
                self.counts[row, :, at, 1 : n + 1] = 1
                for role, fillers in enumerate(head_words(event, sentence, sentence.guessed_heads)):
                    for filler in fillers:
                        self.roles[row, role, at, filler + 1] = 1


def event_losses(out: dict, targets: EventTargets) -> list:
    losses = []
    for weight, scores, gold in ((2.0, out['triggers'], targets.triggers), (1.0, out['statuses'], targets.statuses)):
        if (gold != IGNORED).any():
            losses.append(weight * F.cross_entropy(scores.float().flatten(0, 1), gold.flatten(), ignore_index=IGNORED))
    if targets.events > 0:
        missed = F.binary_cross_entropy_with_logits(
            out['roles'].float(), targets.roles, weight=targets.counts, reduction='sum'
        )
        losses.append(missed / (targets.events * PAIRS))
    return losses


def marked_texts(words: Path) -> tuple[list[Sentence], list[Sentence]]:
    """The sentences of gold/train and of our own marks to learn from, and those of gold/train kept to look at."""
    gold = SHARED / 'gold' / 'train'
    lines = [json.loads(line) for line in (gold / 'events.jsonl').open(encoding='utf8')]
    kept = set((gold / 'kept.txt').read_text().split())
    learned, held = ([line for line in lines if (line['doc'] in kept) == is_kept] for is_kept in (False, True))
    return read_events(learned + marked_lines(held=False), words), read_events(held, words)


@torch.no_grad()
def parse(net: Reader, base: Base, sentences: list[Sentence]) -> None:
    """Fills in the heads that the net itself sees, to know the head word of each span."""
    net.eval()
    for group in batches(sentences, BATCH_WORDS, random.Random(0)):
        inputs = pad(base, group)
        arcs = net(*inputs)['arcs'].masked_fill(apart(inputs[4]), -1e9)
        arcs.diagonal(dim1=1, dim2=2).fill_(-1e9)
        for row, sentence in enumerate(group):
            sentence.guessed_heads = arcs[row].argmax(1)[1 : len(sentence.words) + 1].tolist()
    net.train()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument('base', type=Path)
    parser.add_argument('trees', type=Path)
    parser.add_argument('words', type=Path)
    parser.add_argument('out', type=Path)
    parser.add_argument('--epochs', type=int, default=EPOCHS)
    parser.add_argument('--steps', type=int, help='stop early, to try')
    args = parser.parse_args()
    torch.manual_seed(1)
    rng = random.Random(1)
    base = Base(args.base)
    saved = torch.load(args.trees)
    tags, labels = saved['tags'], saved['labels']
    net = Reader(Encoder(base), len(tags), len(labels), Sizes())
    net.load_state_dict(saved['net'], strict=False)
    marked, held = marked_texts(args.words)
    own = read_events(marked_lines(held=True), args.words)
    parse(net, base, marked + held + own)
    trees = treebank('ewt-train') + treebank('gum-train')
    names = [s for name in NAME_SETS for s in read_names(SHARED / 'ner' / f'{name}.jsonl.gz')]
    ids = [{name: i for i, name in enumerate(names)} for names in (tags, labels)]

    def epoch() -> list[tuple[int, list[Sentence]]]:
        some = rng.sample(names, int(len(names) * NAMES_AN_EPOCH))
        packed = windows(trees, base, rng)
        groups = (windows(marked, base, rng), rng.sample(packed, int(len(packed) * TREES_AN_EPOCH)), some)
        mixed = [batch for group in groups for batch in batches(group, BATCH_WORDS, rng)]
        rng.shuffle(mixed)
        return list(enumerate(mixed))

    plan = [epoch() for _ in range(args.epochs)]
    print(f'{len(marked)} sentences to learn events from, {len(held)} kept, {sum(map(len, plan))} steps', flush=True)
    adam, schedule = optimiser(net, RATES, sum(map(len, plan)), WARMUP)

    def losses(sentences: list[Sentence], _: int) -> list:
        inputs = pad(base, sentences)
        out = net(*inputs)
        told = EventTargets(sentences, inputs[3].shape)
        return hard_losses(net, out, inputs[4], Targets(sentences, inputs[3].shape, *ids)) + event_losses(out, told)

    def keep() -> None:
        torch.save({'net': net.state_dict(), 'tags': tags, 'labels': labels}, args.out)

    def score(name: str, net: Reader, base: Base, sentences: list[Sentence]) -> None:
        if name == 'GUM news dev':
            evaluate_events('kept', net, base, windows(held, base))
            evaluate_events('own, held', net, base, windows(own, base))
        evaluate(name, net, base, windows(sentences, base), tags, labels)

    fit(net, plan, Fitting(losses, keep, score, base, adam, schedule, args.steps))


if __name__ == '__main__':
    main()
