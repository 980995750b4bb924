"""The small reader's encoder: word-piece vectors, a window of three pieces, two narrow layers of attention."""

import json

import torch
import torch.nn as nn
import torch.nn.functional as F
from tokenizers import Tokenizer

from encoder import SHAPES, Base

MAX_POSITIONS = 512


class SmallBase(Base):
    """The same word pieces, fewer: what is missing falls into shorter pieces."""

    def __init__(self, base: Base, pieces: list[str]):
        self.__dict__.update(base.__dict__)
        table = json.loads(base.tokenizer.to_str())
        table['model']['vocab'] = {piece: i for i, piece in enumerate(pieces)}
        table['added_tokens'] = [
            {**token, 'id': pieces.index(token['content'])} for token in table['added_tokens'] if token['content'] in pieces
        ]
        table['post_processor'] = None
        kept = torch.tensor([base.tokenizer.token_to_id(piece) for piece in pieces])
        self.vectors = base.weights['embeddings.word_embeddings.weight'][kept]
        self.tokenizer = Tokenizer.from_str(json.dumps(table))
        self.cls, self.sep, self.unk = (self.tokenizer.token_to_id(t) for t in ('[CLS]', '[SEP]', '[UNK]'))
        self._pieces = {}


class Block(nn.Module):
    """A layer of a transformer, norms behind."""

    def __init__(self, width: int, heads: int, inner: int):
        super().__init__()
        self.width, self.heads, self.scale = width, heads, (width / heads) ** 0.5
        self.qkv, self.o, self.n1 = nn.Linear(width, 3 * width), nn.Linear(width, width), nn.LayerNorm(width)
        self.f1, self.f2, self.n2 = nn.Linear(width, inner), nn.Linear(inner, width), nn.LayerNorm(width)

    def forward(self, x, mask, first=None):
        """With `first` the result has one row a word: what is behind the last attention is computed for these alone."""
        q, k, v = self.qkv(x).split(self.width, 2)
        if first is not None:
            x, q = pick(x, first), pick(q, first)
        q, k, v = (self.split_heads(t) for t in (q, k, v))
        if mask is None:
            attended = torch.softmax(q @ k.transpose(2, 3) / self.scale, -1) @ v
        else:
            attended = F.scaled_dot_product_attention(q, k, v, attn_mask=mask[:, None, None, :])
        x = self.n1(x + F.dropout(self.o(self.join_heads(attended)), 0.1, self.training))
        return self.n2(x + F.dropout(self.f2(F.relu(self.f1(x))), 0.1, self.training))


    def split_heads(self, x):
        return x.view(x.shape[0], -1, self.heads, self.width // self.heads).transpose(1, 2)

    def join_heads(self, x):
        return x.transpose(1, 2).reshape(x.shape[0], -1, self.width)


def pick(x, first):
    if x.shape[0] == 1:
        return x[:, first[0]]
    return torch.gather(x, 1, first[:, :, None].expand(-1, -1, x.shape[2]))


class SmallEncoder(nn.Module):
    """The same call as `Encoder`. The vectors of the large one stay as they are, brought to `width` by one matrix."""

    def __init__(self, base: SmallBase, width: int = 192, inner: int = 384, layers: int = 2):
        super().__init__()
        self.width = width
        self.word = nn.Embedding.from_pretrained(base.vectors.clone())
        self.narrow = nn.Linear(base.vectors.shape[1], width)
        self.position, self.shape = nn.Embedding(MAX_POSITIONS, width), nn.Embedding(SHAPES, width)
        nn.init.normal_(self.position.weight, std=0.02)
        self.norm = nn.LayerNorm(width)
        self.window = nn.Linear(3 * width, width)
        self.blocks = nn.ModuleList(Block(width, 6, inner) for _ in range(layers))

    def forward(self, ids, shapes, mask, first):
        x = self.narrow(self.word(ids)) + self.position.weight[: ids.shape[1]] + self.shape(shapes)
        x = F.dropout(self.norm(x), 0.1, self.training)
        if mask is not None:
            x = x * mask[:, :, None]
        edge = torch.zeros_like(x[:, :1])
        beside = torch.cat([torch.cat([edge, x[:, :-1]], 1), x, torch.cat([x[:, 1:], edge], 1)], 2)
        x = x + F.relu(self.window(beside))
        for block in self.blocks[:-1]:
            x = block(x, mask)
        return self.blocks[-1](x, mask, first)

    def fold(self) -> None:
        """Brings the table itself to `width`: no matrix is left to multiply with."""
        self.word = nn.Embedding.from_pretrained(self.narrow(self.word.weight).detach())
        self.narrow = nn.Identity()
