"""Trains a classifier on a CSV table with PyTorch; data parallel where several ranks take part (gloo)."""
import argparse
import io
import json
import os
import sys
import time
import zipfile

import numpy
import torch
import torch.distributed as dist


class Network(torch.nn.Module):
    """Raw rows in, class probabilities out: the scale of the columns is part of the model."""

    def __init__(self, mean, deviation, hidden, classes):
        super().__init__()
        self.register_buffer("mean", mean)
        self.register_buffer("deviation", deviation)
        self.layers = torch.nn.Sequential(
            torch.nn.Linear(len(mean), hidden), torch.nn.ReLU(), torch.nn.Linear(hidden, classes)
        )

    def logits(self, rows):
        return self.layers((rows - self.mean) / self.deviation)

    def forward(self, rows):
        return torch.softmax(self.logits(rows), dim=1)


class Trainer(torch.nn.Module):
    """What DistributedDataParallel wraps: its forward must be the one that gradients flow through."""

    def __init__(self, network):
        super().__init__()
        self.network = network

    def forward(self, rows):
        return self.network.logits(rows)


def read_table(path, target):
    with open(path, encoding="utf-8") as source:
        header = source.readline().rstrip("\r\n").split(",")
    if target not in header:
        sys.exit(f"The table has no column '{target}': it has {', '.join(header)}.")
    values = numpy.genfromtxt(path, delimiter=",", skip_header=1, ndmin=2)
    if numpy.isnan(values).any():
        sys.exit("The table holds text or missing values: fill or drop them before training.")
    place = header.index(target)
    features = torch.from_numpy(numpy.delete(values, place, axis=1).astype(numpy.float32))
    classes, labels = numpy.unique(values[:, place].astype(int), return_inverse=True)
    return [name for name in header if name != target], features, torch.from_numpy(labels), [int(c) for c in classes]


def report(epoch, **values):
    """Appends a line to the live metrics of the step."""
    path = os.environ.get("ORRERY_METRICS")
    if path:
        with open(path, "a", encoding="utf-8") as target:
            target.write(json.dumps({"step": epoch, "time": round(time.time(), 6), **values}) + "\n")


def score(network, features, labels):
    with torch.no_grad():
        logits = network.logits(features)
        loss = torch.nn.functional.cross_entropy(logits, labels).item()
        return loss, (logits.argmax(dim=1) == labels).float().mean().item()


def train(network, features, labels, args, rank, world):
    trainer = Trainer(network)
    if world > 1:
        trainer = torch.nn.parallel.DistributedDataParallel(trainer)
    optimizer = torch.optim.SGD(network.parameters(), lr=args.lr, momentum=0.9)
    shuffle = torch.Generator().manual_seed(args.seed)
    stride = args.batch * world
    for epoch in range(1, args.epochs + 1):
        # All ranks draw the same order and take their own share of it; whole strides keep them in step.
        order = torch.randperm(len(labels), generator=shuffle)
        used = max(len(order) // stride, 1) * stride
        order = order.repeat(-(-used // len(order)))[:used]
        total = torch.zeros(1)
        for begin in range(0, used, stride):
            rows = order[begin + rank : begin + stride : world]
            optimizer.zero_grad()
            loss = torch.nn.functional.cross_entropy(trainer(features[rows]), labels[rows])
            loss.backward()
            optimizer.step()
            total += loss.detach()
        if world > 1:
            dist.all_reduce(total)
        if rank == 0:
            report(epoch, loss=round(total.item() * stride / used / world, 6))


def save(network, path, signature):
    """TorchScript with its signature inside; without debugging records, so that the bytes depend on nothing else."""
    buffer = io.BytesIO()
    example = torch.zeros(1, len(signature["columns"]))
    torch.jit.save(torch.jit.trace(network, example), buffer, _extra_files={"signature.json": json.dumps(signature)})
    with zipfile.ZipFile(buffer) as source, zipfile.ZipFile(path, "w") as target:
        for name in sorted(source.namelist()):
            if not name.endswith(".debug_pkl"):
                target.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), source.read(name))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--table", required=True)
    parser.add_argument("--model", required=True)
    parser.add_argument("--metrics", required=True)
    parser.add_argument("--target", default="target")
    parser.add_argument("--lr", type=float, default=0.05)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--hidden", type=int, default=16)
    parser.add_argument("--epochs", type=int, default=20)
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--holdout", type=float, default=0.1)
    args = parser.parse_args()

    torch.set_num_threads(1)
    torch.manual_seed(args.seed)
    world = int(os.environ.get("WORLD_SIZE", "1"))
    rank = int(os.environ.get("RANK", "0"))
    if world > 1:
        dist.init_process_group("gloo")

    columns, features, labels, classes = read_table(args.table, args.target)
    order = torch.randperm(len(labels), generator=torch.Generator().manual_seed(args.seed))
    kept = len(order) - int(len(order) * args.holdout)
    learn, check = order[:kept], order[kept:]
    mean = features[learn].mean(dim=0)
    deviation = features[learn].std(dim=0, unbiased=False).clamp_min(1e-6)
    network = Network(mean, deviation, args.hidden, len(classes))
    train(network, features[learn], labels[learn], args, rank, world)

    if rank == 0:
        result = {"ranks": world, "epochs": args.epochs, "rows": len(learn), "lr": args.lr, "seed": args.seed}
        parts = [("train", learn)] + ([("holdout", check)] if len(check) else [])
        for name, part in parts:
            loss, accuracy = score(network, features[part], labels[part])
            result[f"{name}_loss"], result[f"{name}_accuracy"] = round(loss, 6), round(accuracy, 6)
        network.eval()
        save(network, args.model, {"columns": columns, "target": args.target, "classes": classes})
        with open(args.metrics, "w", encoding="utf-8") as target:
            json.dump(result, target, indent=1)
            target.write("\n")
        print(f"{world} rank(s), loss {result['train_loss']}, accuracy {result['train_accuracy']}")
    if world > 1:
        dist.barrier()
        dist.destroy_process_group()


if __name__ == "__main__":
    main()
