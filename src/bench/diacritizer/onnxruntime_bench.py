#!/usr/bin/env python3
"""onnxruntime_bench.py MODEL-FOLDER TEXT: words a second of the same network in onnxruntime, one thread, processor time.

MODEL-FOLDER holds tashkeel.bin (src/main/resources/org/rawi/tashkeel). Only the network runs: no reading of text, no lexicon, no decoding, which
the figure of DiacritizerBench includes. A window is one call, as long as Rawi's windows. Needs numpy, onnx, onnxruntime.
"""
import re
import struct
import sys
import time
from pathlib import Path

import numpy as np
import onnxruntime
from onnx import TensorProto, helper, numpy_helper

LONGEST = 200
LETTERS = [chr(c) for c in (*range(0x621, 0x63B), *range(0x641, 0x64B))]
NUMBER = {c: i + 2 for i, c in enumerate(LETTERS + list("#.,("))}


def load(path):
    data = path.read_bytes()
    at = 4

    def take(form):
        nonlocal at
        values = struct.unpack_from(">" + form, data, at)
        at += struct.calcsize(">" + form)
        return values

    tensors = {}
    for _ in range(take("i")[0]):
        (n,) = take("H")
        name = data[at : at + n].decode()
        at += n
        quantized, rank = take("bb")
        shape = take("%di" % rank)
        size = int(np.prod(shape))
        scale = np.array(take("%df" % shape[0]), np.float32)[:, None] if quantized else 1
        values = np.frombuffer(data, np.int8 if quantized else ">f4", size, at)
        at += size * values.itemsize
        tensors[name] = (values.reshape(shape[0], -1).astype(np.float32) * scale).reshape(shape)
    return tensors


class Graph:
    def __init__(self, tensors):
        self.t, self.nodes, self.constants, self.count = tensors, [], [], 0

    def constant(self, value):
        self.count += 1
        name = "c%d" % self.count
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def op(self, kind, *inputs, outputs=1, **attributes):
        self.count += 1
        names = ["n%d_%d" % (self.count, i) for i in range(outputs)]
        self.nodes.append(helper.make_node(kind, list(inputs), names, **attributes))
        return names[0]

    def linear(self, name, x):
        product = self.op("MatMul", x, self.constant(self.t[name + ".weight"].T))
        return self.op("Add", product, self.constant(self.t[name + ".bias"]))

    def lstm(self, name, layer, x, lengths=""):
        """[T, N, in] -> [T, N, 2 * hidden]; ONNX orders the gates input, output, forget, cell."""

        def both(kind):
            parts = [self.t["%s.%s_l%d%s" % (name, kind, layer, way)] for way in ("", "_reverse")]
            return np.stack([np.concatenate([np.split(p, 4)[i] for i in (0, 3, 1, 2)]) for p in parts])

        hidden = self.t["%s.weight_hh_l%d" % (name, layer)].shape[1]
        bias = np.concatenate([both("bias_ih"), both("bias_hh")], 1)
        y = self.op("LSTM", x, self.constant(both("weight_ih")), self.constant(both("weight_hh")), self.constant(bias), lengths,
                    hidden_size=hidden, direction="bidirectional")
        y = self.op("Transpose", y, perm=[0, 2, 1, 3])
        return self.op("Reshape", y, self.constant(np.array([0, 0, -1], np.int64)))


def build(tensors):
    g = Graph(tensors)
    letters = g.op("Gather", g.constant(tensors["e.weight"]), "letters")
    x = g.op("Concat", letters, g.op("Relu", g.linear("lx", "bits")), axis=2)
    states = g.lstm("r1", 0, x, "lengths")
    largest = g.op("ReduceMax", g.op("Add", states, "padding"), axes=[0], keepdims=0)
    vectors = g.op("Concat", largest, g.op("Gather", g.constant(tensors["we.weight"]), "hashes"), axis=1)
    one = g.constant(np.array([1], np.int64))
    words = g.lstm("rw", 1, g.lstm("rw", 0, g.op("Unsqueeze", vectors, one)))
    context = g.op("Relu", g.linear("cp", g.op("Squeeze", words, one)))
    shape = g.op("Concat", g.op("Slice", g.op("Shape", "letters"), g.constant(np.array([0])), g.constant(np.array([1]))),
                 g.op("Shape", context), axis=0)
    marks = g.lstm("r2", 0, g.op("Concat", states, g.op("Expand", context, shape), axis=2), "lengths")
    scores = g.linear("o", marks)
    inputs = [helper.make_tensor_value_info(n, t, s) for n, t, s in (
        ("letters", TensorProto.INT64, ["T", "N"]), ("bits", TensorProto.FLOAT, ["T", "N", 16]), ("lengths", TensorProto.INT32, ["N"]),
        ("padding", TensorProto.FLOAT, ["T", "N", 1]), ("hashes", TensorProto.INT64, ["N"]))]
    output = helper.make_tensor_value_info(scores, TensorProto.FLOAT, None)
    graph = helper.make_graph(g.nodes, "diacritizer", inputs, [output], g.constants)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)


def feed(words):
    t, n = max(map(len, words)), len(words)
    letters, padding = np.zeros((t, n), np.int64), np.full((t, n, 1), -1e4, np.float32)
    for i, w in enumerate(words):
        letters[: len(w), i] = [NUMBER[c] for c in w]
        padding[: len(w), i] = 0
    return {"letters": letters, "bits": np.zeros((t, n, 16), np.float32), "lengths": np.array([len(w) for w in words], np.int32),
            "padding": padding, "hashes": np.array([hash(w) & 0x1FFFF for w in words], np.int64)}


def main(folder, text):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    start = time.process_time()
    session = onnxruntime.InferenceSession(build(load(Path(folder) / "tashkeel.bin")).SerializeToString(), options)
    print("load\t%.3f s" % (time.process_time() - start))
    windows, total = [], 0
    for line in open(text, encoding="utf8"):
        total += len(line.split())
        words = [w[:20] for w in re.findall("[\u0621-\u063a\u0641-\u064a]+", re.sub("[\u064b-\u0652\u0670\u0640]", "", line))]
        windows += [words[i : i + LONGEST] for i in range(0, len(words), LONGEST)]
    feeds = [feed(w) for w in windows]
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        for f in feeds:
            session.run(None, f)
        best = min(best, time.process_time() - start)
    print("best\t%.0f words/s" % (total / best))


if __name__ == "__main__":
    main(*sys.argv[1:])
