"""Write a trained reader as one ONNX file with 8-bit weights, and beside it what its numbers mean.

python export.py BASE CHECKPOINT OUT.onnx      (also writes OUT.json and OUT.vocab.txt)

Inputs, for one window of sentences: `ids` and `shapes` int64 [pieces], with [CLS] before all and [SEP] behind each;
`first` and `groups` int64 [words + 1], each word's first piece and its sentence from 1, [CLS] as word 0 in group 0.
Outputs, word 0 included: `tags` int64 [w], `arcs` float [w, w] (dependent, head; between sentences too, to be passed
over), `labels` int64 [w] (the relation to the head of its sentence that `arcs` rates highest), `mentions` float [w, 4]
(probabilities), `starts` and `ends` int64 [w] (the mention's first and last word if the word heads one), `triggers` float
[w, 20] (probabilities), `statuses` int64 [w], `roles` float [3, w, w] (trigger, filler; positive where it fills the role).
"""

import argparse
import hashlib
import json
from pathlib import Path

import numpy as np
import onnx
import torch
import torch.nn as nn
from onnx import helper, numpy_helper

from corpora import MENTION_TYPES
from distill import SMALL
from encoder import Base, Encoder, apart
from events import STATUSES, TYPES
from reader import Reader, Sizes
from small import SmallBase, SmallEncoder

OPSET = 17
# Smaller tensors (biases, norms) stay float: they are a thousandth of the file.
MIN_QUANTISED = 4096


class OneWindow(nn.Module):
    """The reader without batch and mask, and with its answers decided as far as the program needs them."""

    def __init__(self, net: Reader):
        super().__init__()
        self.net = net

    def forward(self, ids, shapes, first, groups):
        out = self.net(ids[None], shapes[None], None, first[None], groups[None])
        arcs = out['arcs'][0]
        hidden = apart(groups[None])[0]
        itself = first[:, None] == first[None, :]  # no word is its own head
        others = torch.where(hidden | itself, -1e9, arcs)
        labels = self.net.labels(out, others.argmax(1)[None])[0]
        starts, ends = (torch.where(hidden, -1e9, edge[0]).argmax(1) for edge in out['edges'])
        return (
            out['tags'][0].argmax(1),
            arcs,
            labels.argmax(1),
            torch.softmax(out['mentions'][0], 1),
            starts,
            ends,
            torch.softmax(out['triggers'][0], 1),
            out['statuses'][0].argmax(1),
            out['roles'][0],
        )


def load(base: Base, saved: dict) -> tuple[Reader, list[str]]:
    """The trained reader, large or small, and its vocabulary."""
    sizes = (len(saved['tags']), len(saved['labels']))
    if 'pieces' in saved:
        net = Reader(SmallEncoder(SmallBase(base, saved['pieces'])), *sizes, SMALL)
        net.load_state_dict(saved['net'])
        net.encoder.fold()
        return net, saved['pieces']
    net = Reader(Encoder(base), *sizes, Sizes())
    net.load_state_dict(saved['net'])
    return net, drop_unused(net.encoder, base)


def drop_unused(encoder: Encoder, base: Base) -> list[str]:
    """BERT's vocabulary keeps a thousand places free: nobody ever looks them up."""
    known = sorted(base.tokenizer.get_vocab().items(), key=lambda item: item[1])
    used = [(piece, number) for piece, number in known if not piece.startswith('[unused')]
    encoder.word = nn.Embedding.from_pretrained(encoder.word.weight[[number for _, number in used]])
    return [piece for piece, _ in used]


def export(net: Reader, path: Path) -> None:
    net.eval()
    sample = tuple(map(torch.tensor, ([101, 2023, 2003, 102], [0, 2, 1, 0], [0, 1, 2], [0, 1, 1])))
    torch.onnx.export(
        OneWindow(net), sample, str(path), dynamo=False, opset_version=OPSET,
        input_names=['ids', 'shapes', 'first', 'groups'],
        output_names=['tags', 'arcs', 'labels', 'mentions', 'starts', 'ends', 'triggers', 'statuses', 'roles'],
        dynamic_axes={'ids': {0: 'p'}, 'shapes': {0: 'p'}, 'first': {0: 'w'}, 'groups': {0: 'w'}},
    )


def quantise(path: Path) -> None:
    """Matrices to int8 with a scale a column, embeddings with a scale a row. Activations stay float."""
    model = onnx.load(str(path))
    graph = model.graph
    weights = {tensor.name: tensor for tensor in graph.initializer}
    nodes: list[onnx.NodeProto] = []
    done: set[str] = set()
    for node in graph.node:
        if node.op_type == 'Gather' and is_large(weights.get(node.input[0])):
            nodes += gather_rows(graph, node, weights[node.input[0]], done)
            continue
        if node.op_type == 'Slice' and is_large(weights.get(node.input[0])):  # of positions
            name = node.input[0]
            nodes.append(dequantise_columns(graph, weights[name]))
            done.add(name)
            node.input[0] = f'{name}_float'
        if node.op_type in ('MatMul', 'Gemm') and is_large(weights.get(node.input[1])):
            name = node.input[1]
            if name not in done:
                nodes.append(dequantise_columns(graph, weights[name]))
                done.add(name)
            node.input[1] = f'{name}_float'
        nodes.append(node)
    kept = [tensor for tensor in graph.initializer if tensor.name not in done]
    del graph.node[:], graph.initializer[:]
    graph.node.extend(nodes)
    graph.initializer.extend(kept)
    onnx.checker.check_model(model)
    onnx.save(model, str(path))


def is_large(tensor) -> bool:
    return tensor is not None and np.prod(tensor.dims) >= MIN_QUANTISED and len(tensor.dims) == 2


def to_int8(matrix: np.ndarray, axis: int) -> tuple[np.ndarray, np.ndarray]:
    scale = np.abs(matrix).max(axis=axis, keepdims=True) / 127
    scale[scale == 0] = 1
    return np.round(matrix / scale).astype(np.int8), scale.astype(np.float32).squeeze(axis)


def dequantise_columns(graph, tensor) -> onnx.NodeProto:
    name = tensor.name
    values, scale = to_int8(numpy_helper.to_array(tensor), axis=0)
    graph.initializer.append(numpy_helper.from_array(values, f'{name}_int8'))
    graph.initializer.append(numpy_helper.from_array(scale, f'{name}_scale'))
    graph.initializer.append(numpy_helper.from_array(np.zeros(scale.shape, np.int8), f'{name}_zero'))
    return helper.make_node(
        'DequantizeLinear', [f'{name}_int8', f'{name}_scale', f'{name}_zero'], [f'{name}_float'], axis=1
    )


def gather_rows(graph, node, tensor, done: set[str]) -> list[onnx.NodeProto]:
    """Only the rows that are looked up become float: the table itself stays small in memory."""
    name, out = tensor.name, node.output[0]
    if name not in done:
        values, scale = to_int8(numpy_helper.to_array(tensor), axis=1)
        graph.initializer.append(numpy_helper.from_array(values, f'{name}_int8'))
        graph.initializer.append(numpy_helper.from_array(scale[:, None], f'{name}_scale'))
        graph.initializer.append(numpy_helper.from_array(np.float32(1), f'{name}_one'))
        graph.initializer.append(numpy_helper.from_array(np.int8(0), f'{name}_zero'))
        done.add(name)
    index = node.input[1]
    # Not `Cast`: onnxruntime-web's is one huge function, whose compilation takes 2 s and 200 MB.
    return [
        helper.make_node('Gather', [f'{name}_int8', index], [f'{out}_int8'], axis=0),
        helper.make_node('DequantizeLinear', [f'{out}_int8', f'{name}_one', f'{name}_zero'], [f'{out}_whole']),
        helper.make_node('Gather', [f'{name}_scale', index], [f'{out}_scale'], axis=0),
        helper.make_node('Mul', [f'{out}_whole', f'{out}_scale'], [out]),
    ]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument('base', type=Path)
    parser.add_argument('checkpoint', type=Path)
    parser.add_argument('out', type=Path)
    args = parser.parse_args()
    saved = torch.load(args.checkpoint)
    net, pieces = load(Base(args.base), saved)
    export(net, args.out)
    quantise(args.out)
    meaning = {'tags': saved['tags'], 'labels': saved['labels'], 'mentions': ['', *MENTION_TYPES]}
    meaning |= {'triggers': ['', *TYPES], 'statuses': STATUSES}
    meaning['sha256'] = hashlib.sha256(args.out.read_bytes()).hexdigest()
    args.out.with_suffix('.vocab.txt').write_text(''.join(f'{piece}\n' for piece in pieces))
    args.out.with_suffix('.json').write_text(json.dumps(meaning, ensure_ascii=False, indent=1) + '\n')


if __name__ == '__main__':
    main()
