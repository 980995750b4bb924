"""Teach a small reader what the large one answers. `python distill.py BASE LARGE.pt WORDS.jsonl OUT` (see README.md)."""

import argparse
import json
import random
from collections import Counter
from pathlib import Path

import torch
import torch.nn.functional as F

from corpora import NAME_SETS, Sentence, read_names
from encoder import Base, Encoder, apart, pad
from evaluate import evaluate
from reader import Reader, Sizes
from small import SmallBase, SmallEncoder
from train import SHARED, Fitting, Targets, batches, fit, hard_losses, optimiser, treebank
from train_events import PAIRS, EventTargets, event_losses, evaluate_events, marked_texts, parse
from windows import windows

EPOCHS = 6
RATE = 1.5e-3
WARMUP = 0.06
BATCH_WORDS = 3000
GOLD_TIMES = 1
EVENT_TIMES = 3
NAMES = 0.2
# Sentences of the other texts: the more, the longer it takes.
TEXTS = 26_000
PIECES = 16_000
LONGEST, SHORTEST = 80, 3
SMALL = Sizes(arc=128, label=32, edge=32, role=64, words_out=0.1, sides_out=0.15)


def read_texts(path: Path) -> list[list[Sentence]]:
    """The documents that cut-texts.ts wrote; a sentence that stood before is left out."""
    seen: set[tuple[str, ...]] = set()
    documents = []
    for number, line in enumerate(path.open(encoding='utf8')):
        sentences = []
        for sentence in json.loads(line)['sentences']:
            words = tuple(word for _, _, word in sentence)
            if SHORTEST <= len(words) <= LONGEST and words not in seen:
                sentences.append(Sentence(list(words), f'text {number}'))
            seen.add(words)
        documents.append(sentences)
    return documents


def some_texts(path: Path, count: int, rng: random.Random) -> list[Sentence]:
    """Whole documents drawn at random, `count` sentences or a few more."""
    documents, drawn = read_texts(path), []
    rng.shuffle(documents)
    while documents and len(drawn) < count:
        drawn += documents.pop()
    return drawn


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
            inputs = pad(self.base, sentences)
            with torch.autocast('cpu', dtype=torch.bfloat16):
                out = self.net(*inputs)
                arcs = masked(out['arcs'], inputs[4])
                heads = arcs.argmax(2)
                labels = self.net.labels(out, heads)
            self.kept[number] = {
                'heads': heads,
                'arcs': torch.softmax(arcs, 2).half(),
                'starts': torch.softmax(masked(out['edges'][0], inputs[4]), 2).half(),
                'ends': torch.softmax(masked(out['edges'][1], inputs[4]), 2).half(),
                'labels': torch.softmax(labels.float(), 2).half(),
                'roles': torch.sigmoid(out['roles'].float()).half(),
                **{key: torch.softmax(out[key].float(), 2).half() for key in ('tags', 'mentions', 'names', 'triggers', 'statuses')},
            }
        return self.kept[number]


def masked(scores, groups):
    """No word hangs on padding or on a word of another sentence."""
    return scores.float().masked_fill(apart(groups), -1e9)


def soft_losses(net: Reader, out: dict, groups, told: dict) -> list:
    """Cross entropy with the teacher's shares, over words; edges, statuses and roles count as far as it sees a mention or an event."""
    words = (groups >= 0).float()
    is_mention = words * (1 - told['mentions'][:, :, 0].float())
    is_event = words * (1 - told['triggers'][:, :, 0].float())
    pairs = F.binary_cross_entropy_with_logits(out['roles'].float(), told['roles'].float(), reduction='none')
    fillers = (pairs * words[:, None, None, :]).sum(3).sum(1)

    def against(scores, key, weight):
        loss = -(told[key].float() * F.log_softmax(scores.float(), 2)).sum(2)
        return (loss * weight).sum() / weight.sum().clamp(min=1)

    return [
        against(out['tags'], 'tags', words),
        against(masked(out['arcs'], groups), 'arcs', words),
        against(net.labels(out, told['heads']), 'labels', words),
        against(out['mentions'], 'mentions', words),
        0.5 * against(masked(out['edges'][0], groups), 'starts', is_mention),
        0.5 * against(masked(out['edges'][1], groups), 'ends', is_mention),
        0.5 * against(out['names'], 'names', words),
        2 * against(out['triggers'], 'triggers', words),
        against(out['statuses'], 'statuses', is_event),
        (fillers * is_event).sum() / is_event.sum().clamp(min=1) / PAIRS,
    ]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument('base', type=Path)
    parser.add_argument('large', type=Path)
    parser.add_argument('words', type=Path, help='what cut-texts.ts wrote of many texts')
    parser.add_argument('marked', type=Path, help='and of the texts of gold/train')
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
    marked, held = marked_texts(args.marked)
    parse(large, base, marked + held)
    texts = some_texts(args.words, args.texts, rng)
    few_names = rng.sample(names, int(len(names) * NAMES))
    begun = torch.load(args.go_on) if args.go_on else None
    small = SmallBase(base, begun['pieces'] if begun else frequent_pieces(base, gold * GOLD_TIMES + texts + few_names))
    net = Reader(SmallEncoder(small), len(tags), len(labels), SMALL)
    if begun:
        net.load_state_dict(begun['net'], strict=False)
    ids = [{name: i for i, name in enumerate(names)} for names in (tags, labels)]
    packed = [*few_names, *windows(texts, small)]
    for sentences, times in ((gold, GOLD_TIMES), (marked, EVENT_TIMES)):
        for _ in range(times):
            packed += windows(sentences, small, rng)
    plan = batches(packed, BATCH_WORDS, rng)
    print(f'{len(gold)} sentences of treebanks, {len(marked)} with events, {len(texts)} others, {len(plan)} batches an epoch', flush=True)
    adam, schedule = optimiser(net, (args.rate, args.rate), len(plan) * args.epochs, WARMUP)
    pieces = [piece for piece, _ in sorted(small.tokenizer.get_vocab().items(), key=lambda item: item[1])]

    def losses(sentences: list[Sentence], number: int) -> list:
        inputs = pad(small, sentences)
        out = net(*inputs)
        soft = soft_losses(net, out, inputs[4], teacher.answers(number, sentences))
        hard = hard_losses(net, out, inputs[4], Targets(sentences, inputs[3].shape, *ids))
        return soft + hard + event_losses(out, EventTargets(sentences, inputs[3].shape))

    def keep() -> None:
        torch.save({'net': net.state_dict(), 'tags': tags, 'labels': labels, 'pieces': pieces}, args.out)

    def score(name: str, net: Reader, base: Base, sentences: list[Sentence]) -> None:
        if name == 'GUM news dev':
            evaluate_events('kept', net, base, windows(held, base))
        evaluate(name, net, base, windows(sentences, base), tags, labels)

    numbered = list(enumerate(plan))
    epochs = [rng.sample(numbered, len(numbered)) for _ in range(args.epochs)]
    fit(net, epochs, Fitting(losses, keep, score, small, adam, schedule, args.steps))


if __name__ == '__main__':
    main()
