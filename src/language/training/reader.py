"""The reader: one encoder under heads for tags, tree, mentions, flat names and events."""

import torch
import torch.nn as nn
import torch.nn.functional as F

from corpora import MENTION_TYPES, NAME_TAGS
from encoder import apart
from events import ROLES, STATUSES, TYPES

# Sentences farther away than this are all alike.
FAR = 3
# Ways in a tree: child, parent, grandchild, grandparent, sibling, the parent's siblings, the siblings' children.
WAYS = 7
# Next to no pair of words fills a role: so the scores begin.
UNLIKELY = -3.0


class Sizes:
    """Widths of the biaffine spaces (arcs, labels, mention edges, roles), and how much is left out in training."""

    def __init__(
        self, arc: int = 256, label: int = 100, edge: int = 96, role: int = 192,
        words_out: float = 0.2, sides_out: float = 0.33,
    ):
        self.arc, self.label, self.edge, self.role = arc, label, edge, role
        self.words_out, self.sides_out = words_out, sides_out

    @property
    def sides(self) -> list[int]:
        """Of each word's sides: dependent and head of an arc, of a label; head, first and last word of a mention."""
        return [self.arc, self.arc, self.label, self.label, self.edge, self.edge, self.edge]


class Reader(nn.Module):
    def __init__(self, encoder: nn.Module, tags: int, labels: int, sizes: Sizes):
        super().__init__()
        self.encoder, self.sizes = encoder, sizes
        self.tag = nn.Linear(encoder.width, tags)
        self.mention = nn.Linear(encoder.width, len(MENTION_TYPES) + 1)
        self.name = nn.Linear(encoder.width, len(NAME_TAGS))
        # One product for all sides: many small ones cost more in the program than what they compute.
        self.side = nn.Linear(encoder.width, sum(sizes.sides))
        self.arc = small(nn.Linear(sizes.arc, sizes.arc))
        self.label = small(nn.Linear(sizes.label + 1, labels * (sizes.label + 1), bias=False))
        self.edge = small(nn.Linear(sizes.edge, 2 * sizes.edge))
        self.trigger = nn.Linear(encoder.width, len(TYPES) + 1)
        self.status = nn.Linear(encoder.width, len(STATUSES))
        self.role = RoleHead(encoder.width, sizes)

    def forward(self, ids, shapes, mask, first, groups):
        """Scores: tags [b,w,t]; arcs [b,dependent,head]; label sides [b,w,l+1]; mentions [b,w,4]; edges two of [b,head,word]; names [b,w,9]; triggers [b,w,20], statuses [b,w,6], roles [b,3,trigger,word]."""
        words = F.dropout(self.encoder(ids, shapes, mask, first), self.sizes.words_out, self.training)
        sides = F.dropout(F.gelu(self.side(words)), self.sizes.sides_out, self.training)
        dependent, head, label_dependent, label_head, anchor, start, end = sides.split(self.sizes.sides, 2)
        from_start, from_end = self.edge(anchor).split(self.sizes.edge, 2)
        arcs = self.arc(dependent) @ head.transpose(1, 2)
        return {
            'tags': self.tag(words),
            'arcs': arcs,
            'head_side': with_one(label_head),
            'dependent_side': with_one(label_dependent),
            'mentions': self.mention(words),
            'edges': (from_start @ start.transpose(1, 2), from_end @ end.transpose(1, 2)),
            'names': self.name(words),
            'triggers': self.trigger(words),
            'statuses': self.status(words),
            'roles': self.role(words, arcs.detach(), groups),
        }

    def labels(self, out, heads):
        """Scores [b,w,labels] of each word's relation to the head given."""
        wide = self.sizes.label + 1
        if heads.shape[0] == 1:
            sides = out['head_side'][:, heads[0]]
        else:
            sides = torch.gather(out['head_side'], 1, heads[:, :, None].expand(-1, -1, wide))
        mixed = self.label(out['dependent_side'])
        return (mixed.view(heads.shape[0], -1, self.label.out_features // wide, wide) * sides[:, :, None, :]).sum(3)


class RoleHead(nn.Module):
    """Which word fills which role of a trigger: by the two words, by the way between them in the tree, by their sentences."""

    def __init__(self, width: int, sizes: Sizes):
        super().__init__()
        self.size, self.sides_out = sizes.role, sizes.sides_out
        self.side = nn.Linear(width, 2 * sizes.role)  # trigger and filler
        self.pair = small(nn.Linear(sizes.role, len(ROLES) * sizes.role))
        self.from_trigger, self.from_filler = (small(nn.Linear(sizes.role, len(ROLES) * WAYS)) for _ in range(2))
        self.near = nn.Parameter(torch.full((2 * FAR + 1, len(ROLES)), UNLIKELY))

    def forward(self, words, arcs, groups):
        sides = F.dropout(F.gelu(self.side(words)), self.sides_out, self.training)
        trigger, filler = sides.split(self.size, 2)
        pairs = torch.stack([wish @ filler.transpose(1, 2) for wish in self.pair(trigger).split(self.size, 2)], 1)
        batch, wide = groups.shape
        by_trigger = self.from_trigger(trigger).view(batch, wide, len(ROLES), WAYS, 1).permute(0, 2, 3, 1, 4)
        by_filler = self.from_filler(filler).view(batch, wide, len(ROLES), WAYS, 1).permute(0, 2, 3, 4, 1)
        by_way = ((by_trigger + by_filler) * ways(arcs, groups)[:, None]).sum(2)
        distance = (groups[:, None, :] - groups[:, :, None]).clamp(-FAR, FAR) + FAR
        return pairs + by_way + self.near[distance].permute(0, 3, 1, 2)


def ways(arcs, groups):
    """[b,ways,trigger,word]: how likely each way leads from the one to the other."""
    place = torch.cumsum(torch.ones_like(groups), 1)
    itself = place[:, :, None] == place[:, None, :]
    heads = torch.softmax(arcs.float().masked_fill(apart(groups) | itself, -1e9), 2)
    heads = torch.where(groups[:, :, None] > 0, heads, 0.0).to(arcs.dtype)  # the root and padding have none
    dependents = heads.transpose(1, 2)
    above = heads @ heads
    below = above.transpose(1, 2)
    return torch.stack([dependents, heads, below, above, heads @ dependents, above @ dependents, heads @ below], 1)


def small(layer: nn.Linear) -> nn.Linear:
    """A bilinear form starts near zero: its scores are products of two learned sides."""
    nn.init.normal_(layer.weight, std=0.02)
    if layer.bias is not None:
        nn.init.normal_(layer.bias, std=0.02)
    return layer


def with_one(x):
    return F.pad(x, (0, 1), value=1.0)
