"""Teach a reader what others answer together. `python distill.py small BASE OUT WORDS MARKED --teacher BASE PT ...` (see README.md)."""

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
from evaluate_events import evaluate_events
from events import read_events
from marked import marked_lines
from reader import Reader, Sizes
from small import SmallBase, SmallEncoder
from train import DEVICE, SHARED, Fitting, Targets, batches, fit, hard_losses, optimiser, treebank
from train_events import PAIRS, EventTargets, event_losses, marked_texts, parse
from windows import windows

EPOCHS = 6
RATE = 1.5e-3
# The large student's heads, and how much slower its encoder goes, which knows its language already.
LARGE_RATE = 1e-3
ENCODER_RATE = 0.15
WARMUP = 0.06
BATCH_WORDS = 3000
EVENT_TIMES = 2
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


class Teachers:
    """What several readers answer on average. Their word pieces are the same, so that they see the same input."""

    def __init__(self, nets: list[Reader], remember: bool):
        self.nets, self.kept, self.remember = [net.eval() for net in nets], {}, remember

    @torch.no_grad()
    def answers(self, number: int, inputs: tuple) -> dict:
        """Of a batch and its number: on the CPU kept from the first time, since asking takes longer than learning."""
        if number not in self.kept:
            with torch.autocast(DEVICE, dtype=torch.bfloat16):
                told = self.ask(inputs)
            if not self.remember:
                return told
            self.kept[number] = told
        return self.kept[number]

    def ask(self, inputs: tuple) -> dict:
        groups, outs = inputs[4], [net(*inputs) for net in self.nets]
        mean = lambda shares: (sum(shares) / len(outs)).half()
        softmax = lambda scores: torch.softmax(scores.float(), 2)
        arcs = mean([torch.softmax(masked(out['arcs'], groups), 2) for out in outs])
        heads = arcs.argmax(2)
        return {
            'heads': heads,
            'arcs': arcs,
            'starts': mean([softmax(masked(out['edges'][0], groups)) for out in outs]),
            'ends': mean([softmax(masked(out['edges'][1], groups)) for out in outs]),
            'labels': mean([softmax(net.labels(out, heads)) for net, out in zip(self.nets, outs)]),
            'roles': mean([torch.sigmoid(out['roles'].float()) for out in outs]),
            **{
                key: mean([softmax(out[key]) for out in outs])
                for key in ('tags', 'mentions', 'names', 'triggers', 'statuses')
            },
        }


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


def load_teacher(folder: Path, checkpoint: Path) -> tuple[Reader, dict]:
    saved = torch.load(checkpoint, map_location='cpu')
    net = Reader(Encoder(Base(folder)), len(saved['tags']), len(saved['labels']), Sizes())
    net.load_state_dict(saved['net'])
    return net.to(DEVICE), saved


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument('student', choices=['small', 'large'])
    parser.add_argument('base', type=Path)
    parser.add_argument('out', type=Path)
    parser.add_argument('words', type=Path, help='what cut-texts.ts wrote of many texts')
    parser.add_argument('marked', type=Path, help='and of the marked texts')
    parser.add_argument('--teacher', type=Path, nargs=2, action='append', metavar=('BASE', 'CHECKPOINT'), required=True)
    parser.add_argument('--go-on', type=Path, help='a checkpoint to begin from')
    parser.add_argument('--epochs', type=int, default=EPOCHS)
    parser.add_argument('--rate', type=float, help='of what is new; the large one\'s encoder goes at a part of it')
    parser.add_argument('--texts', type=int, default=TEXTS, help='sentences of other texts')
    parser.add_argument('--batch', type=int, default=BATCH_WORDS)
    parser.add_argument('--seed', type=int, default=1, help='another one draws other texts')
    parser.add_argument('--steps', type=int, help='stop early, to try')
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    base = Base(args.base)
    nets, answers = zip(*(load_teacher(*paths) for paths in args.teacher))
    tags, labels = answers[0]['tags'], answers[0]['labels']
    teachers = Teachers(list(nets), remember=DEVICE == 'cpu')
    gold = treebank('ewt-train') + treebank('gum-train')
    names = [s for name in NAME_SETS for s in read_names(SHARED / 'ner' / f'{name}.jsonl.gz')]
    marked, held = marked_texts(args.marked)
    own = read_events(marked_lines(held=True), args.marked)
    parse(nets[0], base, marked + held + own)
    nets[0].eval()
    texts = some_texts(args.words, args.texts, rng)
    few_names = rng.sample(names, int(len(names) * NAMES))
    begun = torch.load(args.go_on, map_location='cpu') if args.go_on else None
    if args.student == 'small':
        seen = SmallBase(base, begun['pieces'] if begun else frequent_pieces(base, gold + texts + few_names))
        net = Reader(SmallEncoder(seen), len(tags), len(labels), SMALL).to(DEVICE)
        rates = (args.rate or RATE,) * 2
        pieces = {'pieces': [piece for piece, _ in sorted(seen.tokenizer.get_vocab().items(), key=lambda item: item[1])]}
    else:
        seen, pieces = base, {}
        net = Reader(Encoder(base), len(tags), len(labels), Sizes()).to(DEVICE)
        rate = args.rate or LARGE_RATE
        rates = (rate * ENCODER_RATE, rate)
    if begun:
        net.load_state_dict(begun['net'], strict=False)
    ids = [{name: i for i, name in enumerate(names)} for names in (tags, labels)]

    def epoch() -> list[list[Sentence]]:
        packed = [*few_names, *windows(texts, seen, rng), *windows(gold, seen, rng)]
        for _ in range(EVENT_TIMES):
            packed += windows(marked, seen, rng)
        return batches(packed, args.batch, rng)

    if teachers.remember:
        first = epoch()
        plan = [rng.sample(first, len(first)) for _ in range(args.epochs)]
        numbers = {id(batch): number for number, batch in enumerate(first)}
    else:
        plan, numbers = [epoch() for _ in range(args.epochs)], {}
    sizes = ', '.join(f'{len(part)} {name}' for part, name in ((gold, 'of treebanks'), (marked, 'with events'), (texts, 'others')))
    print(f'sentences: {sizes}; {sum(map(len, plan))} steps', flush=True)
    adam, schedule = optimiser(net, rates, sum(map(len, plan)), WARMUP)

    def prepare(sentences: list[Sentence]) -> tuple:
        told = pad(base, sentences)
        inputs = pad(seen, sentences) if pieces else told
        size = inputs[3].shape
        number = torch.tensor(numbers.get(id(sentences), -1))
        return number, told, inputs, Targets(sentences, size, *ids), EventTargets(sentences, size)

    def losses(number, told, inputs, targets: Targets, events: EventTargets) -> list:
        out = net(*inputs)
        soft = soft_losses(net, out, inputs[4], teachers.answers(number.item(), told))
        return soft + hard_losses(net, out, inputs[4], targets) + event_losses(out, events, inputs[4])

    def keep() -> None:
        torch.save({'net': net.state_dict(), 'tags': tags, 'labels': labels, **pieces}, args.out)

    def score(name: str, net: Reader, base: Base, sentences: list[Sentence]) -> None:
        if name == 'GUM news dev':
            evaluate_events('kept', net, base, windows(held, base))
            evaluate_events('own, held', net, base, windows(own, base))
        evaluate(name, net, base, windows(sentences, base), tags, labels)

    fit(net, plan, Fitting(prepare, losses, keep, score, seen, adam, schedule, args.steps))


if __name__ == '__main__':
    main()
