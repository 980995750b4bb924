"""The reader: one encoder under heads for tags, tree, mentions and flat names."""

import torch
import torch.nn as nn
import torch.nn.functional as F

from corpora import MENTION_TYPES, NAME_TAGS


class Sizes:
    """Widths of the biaffine spaces: of arcs, labels and mention edges."""

    def __init__(self, arc: int = 256, label: int = 100, edge: int = 96, dropout: float = 0.33):
        self.arc, self.label, self.edge, self.dropout = arc, label, edge, dropout


class Reader(nn.Module):
    def __init__(self, encoder: nn.Module, tags: int, labels: int, sizes: Sizes):
        super().__init__()
        width = encoder.width
        self.encoder, self.sizes = encoder, sizes
        self.tag = nn.Linear(width, tags)
        self.arc_head, self.arc_dependent = nn.Linear(width, sizes.arc), nn.Linear(width, sizes.arc)
        self.label_head, self.label_dependent = nn.Linear(width, sizes.label), nn.Linear(width, sizes.label)
        self.arc = nn.Parameter(torch.randn(sizes.arc + 1, sizes.arc) * 0.02)
        self.label = nn.Parameter(torch.randn(labels, sizes.label + 1, sizes.label + 1) * 0.02)
        self.mention = nn.Linear(width, len(MENTION_TYPES) + 1)
        self.edge_head, self.edge_word = nn.Linear(width, sizes.edge), nn.Linear(width, 2 * sizes.edge)
        self.edge = nn.Parameter(torch.randn(2, sizes.edge + 1, sizes.edge) * 0.02)
        self.name = nn.Linear(width, len(NAME_TAGS))

    def forward(self, ids, shapes, mask, first):
        """Scores: tags [b,w,t]; arcs [b,dependent,head]; label sides [b,w,l+1]; mentions [b,w,4]; edges [b,2,head,word]; names [b,w,9]."""
        words = F.dropout(self.encoder(ids, shapes, mask, first), 0.2 if self.sizes.dropout > 0.2 else 0.1, self.training)

        def side(layer):
            return F.dropout(F.gelu(layer(words)), self.sizes.dropout, self.training)

        arcs = with_one(side(self.arc_dependent)) @ self.arc @ side(self.arc_head).transpose(1, 2)
        left, right = side(self.edge_word).chunk(2, -1)
        anchor = with_one(side(self.edge_head))
        edges = torch.stack(
            [anchor @ self.edge[k] @ ends.transpose(1, 2) for k, ends in enumerate((left, right))], 1
        )
        return {
            'tags': self.tag(words),
            'arcs': arcs,
            'head_side': with_one(side(self.label_head)),
            'dependent_side': with_one(side(self.label_dependent)),
            'mentions': self.mention(words),
            'edges': edges,
            'names': self.name(words),
        }

    def labels(self, out, heads):
        """Scores [b,w,labels] of each word's relation to the head given."""
        sides = torch.gather(out['head_side'], 1, heads[:, :, None].expand(-1, -1, self.sizes.label + 1))
        wide = self.sizes.label + 1
        # One flat product: exported, it is a single fast node.
        mixed = out['dependent_side'] @ self.label.permute(1, 0, 2).reshape(wide, -1)
        return (mixed.unflatten(2, (-1, wide)) * sides[:, :, None, :]).sum(3)


def with_one(x):
    return torch.cat([x, torch.ones_like(x[:, :, :1])], 2)
