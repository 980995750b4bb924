"""Scores of a reader on gold tokens, without a tree constraint: what training watches. The benchmark is in tests/bench."""

import torch

from corpora import MENTION_TYPES, Sentence
from encoder import Base, apart, pad


def evaluate(name: str, net, base: Base, sentences: list[Sentence], tags: list[str], labels: list[str]) -> None:
    net.eval()
    words = upos = uas = las = 0
    found, right, gold = 0, 0, 0
    ordered = sorted(sentences, key=lambda s: len(s.words))
    device = next(net.parameters()).device
    with torch.no_grad(), torch.autocast(device.type, dtype=torch.bfloat16):
        for at in range(0, len(ordered), 32):
            chunk = ordered[at : at + 32]
            inputs = tuple(part.to(device) for part in pad(base, chunk))
            out = net(*inputs)
            hidden = apart(inputs[4])
            arcs = out['arcs'].float().masked_fill(hidden, -1e9)
            arcs.diagonal(dim1=1, dim2=2).fill_(-1e9)
            heads = arcs.argmax(2)
            relations, best = net.labels(out, heads).argmax(2), out['tags'].argmax(2)
            kinds = out['mentions'].argmax(2)
            starts, ends = (edge.float().masked_fill(hidden, -1e9).argmax(2) for edge in out['edges'])
            heads, relations, best, kinds, starts, ends = (t.cpu() for t in (heads, relations, best, kinds, starts, ends))
            for row, s in enumerate(chunk):
                for i, tag in enumerate(s.tags, 1):
                    words += 1
                    upos += tags[best[row, i]].split('|')[0] == tag.split('|')[0]
                    if heads[row, i] == s.heads[i - 1]:
                        uas += 1
                        las += labels[relations[row, i]].split(':')[0] == s.relations[i - 1].split(':')[0]
                if s.mentions is None:
                    continue
                proper = {
                    (m.start, m.end, m.type)
                    for m in s.mentions
                    if m.type in MENTION_TYPES and s.tags[m.head].startswith('PROPN')
                }
                guess = {
                    (starts[row, i].item() - 1, ends[row, i].item() - 1, MENTION_TYPES[kinds[row, i] - 1])
                    for i in range(1, len(s.words) + 1)
                    if kinds[row, i] > 0 and tags[best[row, i]].startswith('PROPN')
                }
                gold, found, right = gold + len(proper), found + len(guess), right + len(proper & guess)
    net.train()
    f1 = 2 * right / max(1, found + gold)
    print(
        f'{name}: UPOS {100 * upos / words:.2f} UAS {100 * uas / words:.2f} LAS {100 * las / words:.2f}'
        + (f' named mentions F1 {f1:.3f} (P {right / max(1, found):.3f} R {right / gold:.3f})' if gold else ''),
        flush=True,
    )
