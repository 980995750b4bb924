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
from train import BATCH_WORDS, DEVICE, IGNORED, SHARED, Fitting, Targets, batches, fit, hard_losses, moved, optimiser, treebank
from windows import windows

EPOCHS = 12
RATES = (1.5e-4, 1e-3)
WARMUP = 0.06
TREES_AN_EPOCH = 0.3
NAMES_AN_EPOCH = 0.03
# The loss over all pairs of a trigger and a word is shared among this many a trigger: few of them fill a role.
PAIRS = 4


class EventTargets:
    """Word 0 is the root. `filled` are the fillers, a row each: row of the batch, role, trigger, word; `asked` each trigger: row, trigger."""

    def __init__(self, sentences: list[Sentence], size: torch.Size):
        self.triggers, self.statuses = (torch.full(size, IGNORED) for _ in range(2))
        filled, asked = [], []
        for row, sentence in enumerate(sentences):
            if sentence.events is None:
                continue
            self.triggers[row, 1 : len(sentence.words) + 1] = 0
            for event in sentence.events:
                at = event.trigger - sentence.at + 1
                self.triggers[row, at], self.statuses[row, at] = event.type + 1, event.status
                asked.append((row, at))
                for role, fillers in enumerate(head_words(event, sentence, sentence.guessed_heads)):
                    filled += [(row, role, at, filler + 1) for filler in fillers]
        self.filled = torch.tensor(filled, dtype=torch.long).view(-1, 4)
        self.asked = torch.tensor(asked, dtype=torch.long).view(-1, 2)


def event_losses(out: dict, targets: EventTargets, groups) -> list:
    losses = []
    for weight, scores, gold in ((2.0, out['triggers'], targets.triggers), (1.0, out['statuses'], targets.statuses)):
        if (gold != IGNORED).any():
            losses.append(weight * F.cross_entropy(scores.float().flatten(0, 1), gold.flatten(), ignore_index=IGNORED))
    if len(targets.asked) > 0:
        rows, places = targets.asked.unbind(1)
        scores = out['roles'][rows, :, places].float()  # [triggers, roles, words]
        order = torch.zeros(groups.shape, dtype=torch.long, device=groups.device)
        order[rows, places] = torch.arange(len(rows), device=groups.device)
        row, role, at, filler = targets.filled.unbind(1)
        gold = torch.zeros_like(scores)
        gold[order[row, at], role, filler] = 1
        are_words = (groups[rows] > 0).float()[:, None].expand_as(scores)
        missed = F.binary_cross_entropy_with_logits(scores, gold, weight=are_words, reduction='sum')
        losses.append(missed / (len(rows) * PAIRS))
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
        inputs = moved(pad(base, group))
        arcs = net(*inputs)['arcs'].masked_fill(apart(inputs[4]), -1e9)
        arcs.diagonal(dim1=1, dim2=2).fill_(-1e9)
        for row, sentence in enumerate(group):
            sentence.guessed_heads = arcs[row].argmax(1).cpu()[1 : len(sentence.words) + 1].tolist()
    net.train()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument('base', type=Path)
    parser.add_argument('trees', type=Path)
    parser.add_argument('words', type=Path)
    parser.add_argument('out', type=Path)
    parser.add_argument('--epochs', type=int, default=EPOCHS)
    parser.add_argument('--rate', type=float, default=RATES[0], help="the encoder's")
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--steps', type=int, help='stop early, to try')
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    base = Base(args.base)
    saved = torch.load(args.trees, map_location='cpu')
    tags, labels = saved['tags'], saved['labels']
    net = Reader(Encoder(base), len(tags), len(labels), Sizes()).to(DEVICE)
    net.load_state_dict(saved['net'], strict=False)
    marked, held = marked_texts(args.words)
    own = read_events(marked_lines(held=True), args.words)
    parse(net, base, marked + held + own)
    trees = treebank('ewt-train') + treebank('gum-train')
    names = [s for name in NAME_SETS for s in read_names(SHARED / 'ner' / f'{name}.jsonl.gz')]
    ids = [{name: i for i, name in enumerate(names)} for names in (tags, labels)]

    def epoch() -> list[list[Sentence]]:
        some = rng.sample(names, int(len(names) * NAMES_AN_EPOCH))
        packed = windows(trees, base, rng)
        groups = (windows(marked, base, rng), rng.sample(packed, int(len(packed) * TREES_AN_EPOCH)), some)
        mixed = [batch for group in groups for batch in batches(group, BATCH_WORDS, rng)]
        rng.shuffle(mixed)
        return mixed

    plan = [epoch() for _ in range(args.epochs)]
    print(f'{len(marked)} sentences to learn events from, {len(held)} kept, {sum(map(len, plan))} steps', flush=True)
    adam, schedule = optimiser(net, (args.rate, RATES[1]), sum(map(len, plan)), WARMUP)

    def prepare(sentences: list[Sentence]) -> tuple:
        inputs = pad(base, sentences)
        size = inputs[3].shape
        return inputs, Targets(sentences, size, *ids), EventTargets(sentences, size)

    def losses(inputs, targets: Targets, events: EventTargets) -> list:
        out = net(*inputs)
        return hard_losses(net, out, inputs[4], targets) + event_losses(out, events, inputs[4])

    def keep() -> None:
        torch.save({'net': net.state_dict(), 'tags': tags, 'labels': labels}, args.out)

    def score(name: str, net: Reader, base: Base, sentences: list[Sentence]) -> None:
        if name == 'GUM news dev':
            evaluate_events('kept', net, base, windows(held, base))
            evaluate_events('own, held', net, base, windows(own, base))
        evaluate(name, net, base, windows(sentences, base), tags, labels)

    fit(net, plan, Fitting(prepare, losses, keep, score, base, adam, schedule, args.steps))


if __name__ == '__main__':
    main()
