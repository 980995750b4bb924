"""Teach a small reader what the large one answers. `python distill.py BASE LARGE.pt WORDS.jsonl OUT` (see README.md)."""

import argparse
import json
import random
from collections import Counter
from pathlib import Path

import torch
import torch.nn.functional as F

from corpora import NAME_SETS, Sentence, read_names
from encoder import Base, Encoder, pad
from evaluate import evaluate
from reader import Reader, Sizes
from small import SmallBase, SmallEncoder
from train import SHARED, Fitting, Targets, batches, fit, hard_losses, optimiser, treebank

EPOCHS = 6
RATE = 1.5e-3
WARMUP = 0.06
BATCH_WORDS = 3000
GOLD_TIMES = 2
NAMES = 0.2
# Sentences of the other texts: the more, the longer it takes.
TEXTS = 26_000
PIECES = 16_000
LONGEST, SHORTEST = 80, 3
SMALL = Sizes(arc=128, label=32, edge=32, words_out=0.1, sides_out=0.15)


def read_texts(path: Path) -> list[Sentence]:
    """The sentences that cut-texts.ts wrote, each once."""
    seen: dict[tuple[str, ...], None] = {}
    for line in path.open(encoding='utf8'):
        for sentence in json.loads(line)['sentences']:
            if SHORTEST <= len(sentence) <= LONGEST:
                seen[tuple(word for _, _, word in sentence)] = None
    return [Sentence(words=list(words)) for words in seen]


def frequent_pieces(base: Base, sentences: list[Sentence]) -> list[str]:
    """The pieces that the texts need most, and every single character of the Latin script and of punctuation."""
    counts = Counter(piece for sentence in sentences for word in sentence.words for piece in base.pieces(word))
    known = sorted(base.tokenizer.get_vocab().items(), key=lambda item: item[1])
    always = {
        piece for piece, _ in known
        if piece in ('[CLS]', '[SEP]', '[UNK]', '[PAD]') or (len(piece.removeprefix('##')) == 1 and ord(piece[-1]) < 0x250)
    }
    wanted = sorted(known, key=lambda item: (item[0] not in always, -counts[item[1]], item[1]))[:PIECES]
    return [piece for piece, _ in sorted(wanted, key=lambda item: item[1])]


class Teacher:
    """The large reader's answers, batch by batch; kept, since the batches stay the same."""

    def __init__(self, net: Reader, base: Base):
        self.net, self.base, self.kept = net.eval(), base, {}

    @torch.no_grad()
    def answers(self, number: int, sentences: list[Sentence]) -> dict:
        if number not in self.kept:
            inputs = pad(self.base, [s.words for s in sentences])
            with torch.autocast('cpu', dtype=torch.bfloat16):
                out = self.net(*inputs[:4])
                arcs = masked(out['arcs'], inputs[4])
                heads = arcs.argmax(2)
                labels = self.net.labels(out, heads)
            self.kept[number] = {
                'heads': heads,
                'arcs': torch.softmax(arcs, 2).half(),
                'starts': torch.softmax(masked(out['edges'][0], inputs[4]), 2).half(),
                'ends': torch.softmax(masked(out['edges'][1], inputs[4]), 2).half(),
                'labels': torch.softmax(labels.float(), 2).half(),
                **{key: torch.softmax(out[key].float(), 2).half() for key in ('tags', 'mentions', 'names')},
            }
        return self.kept[number]


def masked(scores, known):
    """No word hangs on padding."""
    return scores.float().masked_fill(~known[:, None, :], -1e9)


def soft_losses(net: Reader, out: dict, known, told: dict) -> list:
    """Cross entropy with the teacher's shares, over words; edges count as far as the teacher sees a mention."""
    words = known.float()
    is_mention = words * (1 - told['mentions'][:, :, 0].float())

    def against(scores, key, weight):
        loss = -(told[key].float() * F.log_softmax(scores.float(), 2)).sum(2)
        return (loss * weight).sum() / weight.sum().clamp(min=1)

    return [
        against(out['tags'], 'tags', words),
        against(masked(out['arcs'], known), 'arcs', words),
        against(net.labels(out, told['heads']), 'labels', words),
        against(out['mentions'], 'mentions', words),
        0.5 * against(masked(out['edges'][0], known), 'starts', is_mention),
        0.5 * against(masked(out['edges'][1], known), 'ends', is_mention),
        0.5 * against(out['names'], 'names', words),
    ]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument('base', type=Path)
    parser.add_argument('large', type=Path)
    parser.add_argument('words', type=Path)
    parser.add_argument('out', type=Path)
    parser.add_argument('--go-on', type=Path, help='a checkpoint to begin from')
    parser.add_argument('--epochs', type=int, default=EPOCHS)
    parser.add_argument('--rate', type=float, default=RATE)
    parser.add_argument('--texts', type=int, default=TEXTS)
    parser.add_argument('--seed', type=int, default=1, help='another one draws other texts')
    parser.add_argument('--steps', type=int, help='stop early, to try')
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    base = Base(args.base)
    saved = torch.load(args.large)
    tags, labels = saved['tags'], saved['labels']
    large = Reader(Encoder(base), len(tags), len(labels), Sizes())
    large.load_state_dict(saved['net'])
    teacher = Teacher(large, base)
    gold = treebank('ewt-train') + treebank('gum-train')
    names = [s for name in NAME_SETS for s in read_names(SHARED / 'ner' / f'{name}.jsonl.gz')]
    texts = rng.sample(read_texts(args.words), args.texts) + rng.sample(names, int(len(names) * NAMES))
    begun = torch.load(args.go_on) if args.go_on else None
    small = SmallBase(base, begun['pieces'] if begun else frequent_pieces(base, gold * GOLD_TIMES + texts))
    net = Reader(SmallEncoder(small), len(tags), len(labels), SMALL)
    if begun:
        net.load_state_dict(begun['net'])
    ids = [{name: i for i, name in enumerate(names)} for names in (tags, labels)]
    plan = batches(gold * GOLD_TIMES + texts, BATCH_WORDS, rng)
    print(f'{len(gold)} gold sentences, {len(texts)} others, {len(plan)} batches an epoch', flush=True)
    adam, schedule = optimiser(net, (args.rate, args.rate), len(plan) * args.epochs, WARMUP)
    pieces = [piece for piece, _ in sorted(small.tokenizer.get_vocab().items(), key=lambda item: item[1])]

    def losses(sentences: list[Sentence], number: int) -> list:
        inputs = pad(small, [s.words for s in sentences])
        out = net(*inputs[:4])
        told = teacher.answers(number, sentences)
        soft = soft_losses(net, out, inputs[4], told)
        return soft + hard_losses(net, out, inputs[4], Targets(sentences, inputs[3].shape, *ids))

    def keep() -> None:
        torch.save({'net': net.state_dict(), 'tags': tags, 'labels': labels, 'pieces': pieces}, args.out)

    numbered = list(enumerate(plan))
    epochs = [rng.sample(numbered, len(numbered)) for _ in range(args.epochs)]
    fit(net, epochs, Fitting(losses, keep, lambda *of: evaluate(*of, tags, labels), small, adam, schedule, args.steps))


if __name__ == '__main__':
    main()
