"""MiniLM (a BERT) rebuilt from its safetensors, with a word-shape embedding, since its vocabulary is lower-cased."""

import json
from pathlib import Path

import torch
import torch.nn as nn
import torch.nn.functional as F
from safetensors.torch import load_file
from tokenizers import Tokenizer

MAX_PIECES_PER_WORD = 12
SHAPES = 6


class Base:
    """The pre-trained weights, the tokenizer and the sizes of one encoder folder."""

    def __init__(self, folder: Path):
        config = json.loads((folder / 'config.json').read_text())
        tensors = load_file(str(folder / 'model.safetensors'))
        self.weights = {name.removeprefix('bert.'): tensor.float() for name, tensor in tensors.items()}
        self.tokenizer = Tokenizer.from_file(str(folder / 'tokenizer.json'))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        self.hidden, self.heads = config['hidden_size'], config['num_attention_heads']
        self.layers = config['num_hidden_layers']
        self.cls, self.sep, self.unk = (self.tokenizer.token_to_id(t) for t in ('[CLS]', '[SEP]', '[UNK]'))
        self._pieces: dict[str, list[int]] = {}

    def pieces(self, word: str) -> list[int]:
        if word not in self._pieces:
            ids = self.tokenizer.encode(word, add_special_tokens=False).ids or [self.unk]
            self._pieces[word] = ids[:MAX_PIECES_PER_WORD]
        return self._pieces[word]

    def linear(self, name: str) -> nn.Linear:
        weight, bias = self.weights[f'{name}.weight'], self.weights[f'{name}.bias']
        module = nn.Linear(weight.shape[1], weight.shape[0])
        module.weight.data, module.bias.data = weight.clone(), bias.clone()
        return module

    def norm(self, name: str) -> nn.LayerNorm:
        module = nn.LayerNorm(self.hidden, eps=1e-12)
        module.weight.data = self.weights[f'{name}.weight'].clone()
        module.bias.data = self.weights[f'{name}.bias'].clone()
        return module


class Layer(nn.Module):
    def __init__(self, base: Base, index: int):
        super().__init__()
        prefix = f'encoder.layer.{index}.'
        self.heads = base.heads
        self.scale = (base.hidden / base.heads) ** 0.5
        self.q, self.k, self.v = (base.linear(f'{prefix}attention.self.{n}') for n in ('query', 'key', 'value'))
        self.o = base.linear(f'{prefix}attention.output.dense')
        self.n1 = base.norm(f'{prefix}attention.output.LayerNorm')
        self.f1, self.f2 = base.linear(f'{prefix}intermediate.dense'), base.linear(f'{prefix}output.dense')
        self.n2 = base.norm(f'{prefix}output.LayerNorm')

    def forward(self, x, mask):
        batch, length, _ = x.shape
        q, k, v = (f(x).view(batch, length, self.heads, -1).transpose(1, 2) for f in (self.q, self.k, self.v))
        attended = self.attend(q, k, v, mask)
        x = self.n1(x + F.dropout(self.o(attended.transpose(1, 2).reshape(batch, length, -1)), 0.1, self.training))
        return self.n2(x + F.dropout(self.f2(F.gelu(self.f1(x))), 0.1, self.training))

    def attend(self, q, k, v, mask):
        """Scaled dot products; without a mask (one sentence, nothing padded) in the plainest form to export."""
        if mask is None:
            return torch.softmax(q @ k.transpose(2, 3) / self.scale, -1) @ v
        dropout = 0.1 if self.training else 0.0
        return F.scaled_dot_product_attention(q, k, v, attn_mask=mask[:, None, None, :], dropout_p=dropout)


class Encoder(nn.Module):
    """Word pieces to one vector a word: a learned mix of all layers, read at each word's first piece."""

    def __init__(self, base: Base):
        super().__init__()
        weights = base.weights
        self.width = base.hidden
        self.word = nn.Embedding.from_pretrained(weights['embeddings.word_embeddings.weight'].clone())
        self.position = nn.Embedding.from_pretrained(weights['embeddings.position_embeddings.weight'].clone())
        self.token_type = nn.Parameter(weights['embeddings.token_type_embeddings.weight'][0].clone())
        self.shape = nn.Embedding(SHAPES, base.hidden)
        nn.init.normal_(self.shape.weight, std=0.02)
        self.norm = base.norm('embeddings.LayerNorm')
        self.layers = nn.ModuleList(Layer(base, i) for i in range(base.layers))
        self.mix = nn.Parameter(torch.zeros(base.layers + 1))
        self.mix.data[-1] = 2.0

    def forward(self, ids, shapes, mask, first):
        x = self.word(ids) + self.position.weight[: ids.shape[1]] + self.token_type + self.shape(shapes)
        x = F.dropout(self.norm(x), 0.1, self.training)
        states = [x]
        for layer in self.layers:
            x = layer(x, mask)
            states.append(x)
        x = sum(share * state for share, state in zip(torch.softmax(self.mix, 0), states))
        return torch.gather(x, 1, first[:, :, None].expand(-1, -1, self.width))


def word_shape(word: str) -> int:
    """0 no letter, 1 lower, 2 Title, 3 UPPER, 4 with a digit, 5 mixed case. encode-words.ts computes the same."""
    if word.islower():
        return 1
    if word[:1].isupper() and word[1:].islower():
        return 2
    if word.isupper() and len(word) > 1:
        return 3
    if any(c.isdigit() for c in word):
        return 4
    return 5 if any(c.isupper() for c in word) else 0


def pad(base: Base, windows: list):
    """Words as ids, shapes, piece mask, first piece a word, group a word: its sentence from 1, -1 for padding.

    [CLS] is word 0, the root of all trees, in group 0; [SEP] stands behind each sentence.
    """
    rows = []
    for window in windows:
        ids, shapes, first, groups = [base.cls], [0], [0], [0]
        for word, group in zip(window.words, window.groups or [1] * len(window.words)):
            if group > max(1, groups[-1]):
                ids.append(base.sep)
                shapes.append(0)
            pieces = base.pieces(word)
            first.append(len(ids))
            groups.append(group)
            ids += pieces
            shapes += [word_shape(word)] * len(pieces)
        rows.append((ids + [base.sep], shapes + [0], first, groups))
    size = (len(rows), max(len(ids) for ids, *_ in rows))
    words_size = (len(rows), max(len(first) for *_, first, _ in rows))
    ids, shapes, mask = torch.zeros(size, dtype=torch.long), torch.zeros(size, dtype=torch.long), torch.zeros(size, dtype=torch.bool)
    first, sentence = torch.zeros(words_size, dtype=torch.long), torch.full(words_size, -1)
    for row, (i, s, f, g) in enumerate(rows):
        ids[row, : len(i)], shapes[row, : len(s)] = torch.tensor(i), torch.tensor(s)
        first[row, : len(f)], sentence[row, : len(g)] = torch.tensor(f), torch.tensor(g)
        mask[row, : len(i)] = True
    return ids, shapes, mask, first, sentence


def apart(groups):
    """[b,word,head]: words of other sentences and padding, which head nothing here. The root stands with all."""
    return (groups[:, :, None] != groups[:, None, :]) & (groups[:, None, :] != 0)
