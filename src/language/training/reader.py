"""The reader: one encoder under heads for tags, tree, mentions, flat names and events."""

import torch
import torch.nn as nn
import torch.nn.functional as F

from corpora import MENTION_TYPES, NAME_TAGS
from events import ROLES, STATUSES, TYPES


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
        self.event_side = nn.Linear(encoder.width, 2 * sizes.role)  # trigger and filler of a role
        self.role = small(nn.Linear(sizes.role, len(ROLES) * (sizes.role + 1)))

    def forward(self, ids, shapes, mask, first):
        """Scores: tags [b,w,t]; arcs [b,dependent,head]; label sides [b,w,l+1]; mentions [b,w,4]; edges two of [b,head,word]; names [b,w,9]; triggers [b,w,20], statuses [b,w,6], roles [b,3,trigger,word]."""
        words = F.dropout(self.encoder(ids, shapes, mask, first), self.sizes.words_out, self.training)
        sides = F.dropout(F.gelu(self.side(words)), self.sizes.sides_out, self.training)
        dependent, head, label_dependent, label_head, anchor, start, end = sides.split(self.sizes.sides, 2)
        from_start, from_end = self.edge(anchor).split(self.sizes.edge, 2)
        events = F.dropout(F.gelu(self.event_side(words)), self.sizes.sides_out, self.training)
        trigger, filler = events.split(self.sizes.role, 2)
        wishes = self.role(trigger).split(self.sizes.role + 1, 2)
        return {
            'tags': self.tag(words),
            'arcs': self.arc(dependent) @ head.transpose(1, 2),
            'head_side': with_one(label_head),
            'dependent_side': with_one(label_dependent),
            'mentions': self.mention(words),
            'edges': (from_start @ start.transpose(1, 2), from_end @ end.transpose(1, 2)),
            'names': self.name(words),
            'triggers': self.trigger(words),
            'statuses': self.status(words),
            'roles': torch.stack([wish @ with_one(filler).transpose(1, 2) for wish in wishes], 1),
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


def small(layer: nn.Linear) -> nn.Linear:
    """A bilinear form starts near zero: its scores are products of two learned sides."""
    nn.init.normal_(layer.weight, std=0.02)
    if layer.bias is not None:
        nn.init.normal_(layer.bias, std=0.02)
    return layer


def with_one(x):
    return F.pad(x, (0, 1), value=1.0)
