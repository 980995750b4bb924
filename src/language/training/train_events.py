"""Go on with a reader that knows trees: events, with a part of all else so that it is not forgotten.

`python train_events.py BASE TREES.pt WORDS.jsonl OUT`; WORDS.jsonl is what cut-texts.ts wrote of gold/train's texts.
"""

import argparse
import json
import random
import time
from pathlib import Path

import torch
import torch.nn as nn
import torch.nn.functional as F

from corpora import NAME_SETS, Sentence, read_names
from encoder import Base, Encoder, pad
from evaluate import evaluate
from events import ROLES, head_words, read_events
from evaluate_events import evaluate_events
from reader import Reader, Sizes
from train import BATCH_WORDS, IGNORED, SHARED, Targets, batches, hard_losses, optimiser, treebank

EPOCHS = 12
RATES = (1.5e-4, 1e-3)
WARMUP = 0.06
TREES_AN_EPOCH = 0.2
NAMES_AN_EPOCH = 0.03
# A pair of words that fills a role is one in some hundred: weighed so, it counts as much as in the trial.
PAIRS = 1 / 20


class EventTargets:
    """Word 0 is the root. `roles` and `counts` are [b, roles, trigger, word]: what fills, and which pairs say so."""

    def __init__(self, sentences: list[Sentence], heads: list[list[int]], size: torch.Size):
        rows, wide = size
        self.triggers, self.statuses = (torch.full(size, IGNORED) for _ in range(2))
        self.roles, self.counts = (torch.zeros(rows, len(ROLES), wide, wide) for _ in range(2))
        for row, sentence in enumerate(sentences):
            if sentence.events is None:
                continue
            n = len(sentence.words)
            self.triggers[row, 1 : n + 1] = 0
            for event in sentence.events:
                at = event.trigger + 1
                self.triggers[row, at], self.statuses[row, at] = event.type + 1, event.status
                self.counts[row, :, at, 1 : n + 1] = 1
                for role, fillers in enumerate(head_words(event, heads[row])):
                    for filler in fillers:
                        self.roles[row, role, at, filler + 1] = 1


def event_losses(out: dict, targets: EventTargets) -> list:
    losses = []
    for weight, scores, gold in ((2.0, out['triggers'], targets.triggers), (1.0, out['statuses'], targets.statuses)):
        if (gold != IGNORED).any():
            losses.append(weight * F.cross_entropy(scores.float().flatten(0, 1), gold.flatten(), ignore_index=IGNORED))
    pairs = targets.counts.sum().item()
    if pairs > 0:
        missed = F.binary_cross_entropy_with_logits(
            out['roles'].float(), targets.roles, weight=targets.counts, reduction='sum'
        )
        losses.append(missed / max(1, pairs * PAIRS))
    return losses


@torch.no_grad()
def parse(net: Reader, base: Base, sentences: list[Sentence]) -> None:
    """Fills in the heads that the net itself sees, to know the head word of each span."""
    net.eval()
    for group in batches(sentences, BATCH_WORDS, random.Random(0)):
        inputs = pad(base, [s.words for s in group])
        arcs = net(*inputs[:4])['arcs'].masked_fill(~inputs[4][:, None, :], -1e9)
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
    gold = SHARED / 'gold' / 'train'
    lines = [json.loads(line) for line in (gold / 'events.jsonl').open(encoding='utf8')]
    kept = set((gold / 'kept.txt').read_text().split())
    marked = read_events([line for line in lines if line['doc'] not in kept], args.words)
    held = read_events([line for line in lines if line['doc'] in kept], args.words)
    parse(net, base, marked + held)
    trees = treebank('ewt-train') + treebank('gum-train')
    names = [s for name in NAME_SETS for s in read_names(SHARED / 'ner' / f'{name}.jsonl.gz')]
    ids = [{name: i for i, name in enumerate(names)} for names in (tags, labels)]

    def epoch() -> list[list[Sentence]]:
        groups = (marked, rng.sample(trees, int(len(trees) * TREES_AN_EPOCH)), rng.sample(names, int(len(names) * NAMES_AN_EPOCH)))
        mixed = [batch for group in groups for batch in batches(group, BATCH_WORDS, rng)]
        rng.shuffle(mixed)
        return mixed

    plan = [epoch() for _ in range(args.epochs)]
    print(f'{len(marked)} sentences to learn events from, {len(held)} kept, {sum(map(len, plan))} steps', flush=True)
    adam, schedule = optimiser(net, RATES, sum(map(len, plan)), WARMUP)
    news = [s for s in treebank('gum-dev') if '_news_' in s.document]
    started, step = time.time(), 0
    for number, batch in enumerate(plan, 1):
        total = 0.0
        for sentences in batch:
            inputs = pad(base, [s.words for s in sentences])
            targets = Targets(sentences, inputs[3].shape, *ids)
            told = EventTargets(sentences, [s.guessed_heads or s.heads for s in sentences], inputs[3].shape)
            with torch.autocast('cpu', dtype=torch.bfloat16):
                out = net(*inputs[:4])
                loss = sum(hard_losses(net, out, inputs[4], targets)) + sum(event_losses(out, told))
            adam.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            adam.step()
            schedule.step()
            total += loss.item()
            step += 1
            if step % 50 == 0:
                print(f'step {step}: {time.time() - started:.0f} s', flush=True)
            if step == args.steps:
                return
        print(f'epoch {number}: loss {total / len(batch):.3f}, {time.time() - started:.0f} s', flush=True)
        if number % 3 == 0 or number == args.epochs:
            evaluate_events('kept', net, base, held)
            evaluate('GUM news dev', net, base, news, tags, labels)
            torch.save({'net': net.state_dict(), 'tags': tags, 'labels': labels}, args.out)
    for name, sentences in {
        'EWT test': treebank('ewt-test'),
        'GUM test': treebank('gum-test'),
        'GUM news test + dev': [s for s in treebank('gum-test') + treebank('gum-dev') if '_news_' in s.document],
    }.items():
        evaluate(name, net, base, sentences, tags, labels)


if __name__ == '__main__':
    main()
