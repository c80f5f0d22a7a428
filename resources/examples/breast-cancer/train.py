"""Trains a small network with PyTorch. Start it by itself or under torchrun: the ranks then share the rows."""
import argparse
import csv
import io
import json
import os
import time
import zipfile

import torch
import torch.distributed as dist

TARGET = "malignant"


class Network(torch.nn.Module):
    """Raw measurements in, class probabilities out: the scale of the columns is part of the model."""

    def __init__(self, mean, deviation, hidden):
        super().__init__()
        self.register_buffer("mean", mean)
        self.register_buffer("deviation", deviation)
        self.layers = torch.nn.Sequential(torch.nn.Linear(len(mean), hidden), torch.nn.ReLU(), torch.nn.Linear(hidden, 2))

    def logits(self, rows):
        return self.layers((rows - self.mean) / self.deviation)

    def forward(self, rows):
        return torch.softmax(self.logits(rows), dim=1)


def read_table(path):
    with open(path, newline="", encoding="utf-8") as source:
        header, *rows = csv.reader(source)
    place = header.index(TARGET)
    values = torch.tensor([[float(value) for value in row] for row in rows])
    columns = [name for name in header if name != TARGET]
    keep = [i for i in range(len(header)) if i != place]
    return columns, values[:, keep], values[:, place].long()


def log(epoch, **values):
    """Appends one line to the live metrics that Orrery shows while the step runs."""
    path = os.environ.get("ORRERY_METRICS")
    if path:
        with open(path, "a", encoding="utf-8") as target:
            target.write(json.dumps({"step": epoch, "time": round(time.time(), 6), **values}) + "\n")


def train(network, rows, labels, args, rank, world):
    optimizer = torch.optim.SGD(network.parameters(), lr=args.lr, momentum=0.9)
    shuffle = torch.Generator().manual_seed(args.seed)
    stride = args.batch * world
    steps = max(len(labels) // stride, 1)
    for epoch in range(1, args.epochs + 1):
        # Every rank draws the same order and takes its own part of each step.
        order = torch.randperm(len(labels), generator=shuffle)
        total = torch.zeros(2)
        for step in range(steps):
            mine = order[step * stride + rank : (step + 1) * stride : world]
            optimizer.zero_grad()
            logits = network.logits(rows[mine])
            loss = torch.nn.functional.cross_entropy(logits, labels[mine])
            loss.backward()
            if world > 1:
                for parameter in network.parameters():
                    dist.all_reduce(parameter.grad)
                    parameter.grad /= world
            optimizer.step()
            total += torch.tensor([loss.item(), (logits.argmax(dim=1) == labels[mine]).float().mean().item()])
        if world > 1:
            dist.all_reduce(total)
        mean_loss, mean_accuracy = (total / steps / world).tolist()
        if rank == 0:
            log(epoch, loss=round(mean_loss, 6), accuracy=round(mean_accuracy, 6))
            if epoch % 10 == 0 or epoch == args.epochs:
                print(f"epoch {epoch}: loss {mean_loss:.4f}, accuracy {mean_accuracy:.4f}", flush=True)
    return mean_loss, mean_accuracy


def save(network, path, signature):
    """TorchScript with its signature inside; without debugging records, which would name the folder of this run."""
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
    parser.add_argument("--lr", type=float, default=0.05)
    parser.add_argument("--epochs", type=int, default=40)
    parser.add_argument("--hidden", type=int, default=16)
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()

    torch.set_num_threads(1)
    torch.manual_seed(args.seed)
    world = int(os.environ.get("WORLD_SIZE", "1"))
    rank = int(os.environ.get("RANK", "0"))
    if world > 1:
        dist.init_process_group("gloo")
    print(f"rank {rank} of {world} is ready", flush=True)

    columns, rows, labels = read_table(args.table)
    deviation = rows.std(dim=0, unbiased=False).clamp_min(1e-6)
    network = Network(rows.mean(dim=0), deviation, args.hidden)
    loss, accuracy = train(network, rows, labels, args, rank, world)

    if rank == 0:
        network.eval()
        save(network, args.model, {"columns": columns, "target": TARGET, "classes": [0, 1]})
        result = {"loss": round(loss, 6), "accuracy": round(accuracy, 6), "epochs": args.epochs, "ranks": world,
                  "rows": len(labels)}
        with open(args.metrics, "w", encoding="utf-8") as target:
            json.dump(result, target, indent=1)
            target.write("\n")
    if world > 1:
        dist.barrier()
        dist.destroy_process_group()


if __name__ == "__main__":
    main()
