// Runs in the page of litegraph_peer.py: opens the graph, pans and zooms it, writes its figures into the page.
"use strict";

const kFrames = 15;

LiteGraph.MAX_NUMBER_OF_NODES = 1_000_000; // It refuses more than 1,000 of its own accord.
function Step() {}
LiteGraph.registerNodeType("bench/step", Step);

const element = document.querySelector("canvas");
const text = document.getElementById("graph").textContent;
// Reading a pixel waits until everything has been drawn.
const drawn = (view) => {
    view.draw(true, true);
    element.getContext("2d").getImageData(0, 0, 1, 1);
};

function timed(work) {
    const started = performance.now();
    work();
    return performance.now() - started;
}

function open() {
    const graph = new LGraph();
    graph.configure(JSON.parse(text));
    return graph;
}

function show(graph) {
    const view = new LGraphCanvas(element, graph, { skip_render: true, autoresize: false });
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const node of graph._nodes) {
        left = Math.min(left, node.pos[0]);
        top = Math.min(top, node.pos[1]);
        right = Math.max(right, node.pos[0] + node.size[0]);
        bottom = Math.max(bottom, node.pos[1] + node.size[1]);
    }
    const scale = Math.min(1552 / (right - left), 852 / (bottom - top));
    view.ds.scale = scale;
    view.ds.offset = [800 / scale - (left + right) / 2, 450 / scale - (top + bottom) / 2];
    return view;
}

function median(times) {
    return { p50_ms: times.sort((a, b) => a - b)[Math.floor(times.length / 2)] };
}

function repeat(work) {
    return median(Array.from({ length: kFrames }, (_, i) => timed(() => work(i))));
}

let view = null;
const figures = {
    open: { p50_ms: timed(() => drawn((view = show(open())))) },
    pan: repeat((i) => {
        view.ds.offset[0] += (i % 2 ? 3 : -3) / view.ds.scale;
        drawn(view);
    }),
    zoom: repeat((i) => {
        view.ds.scale *= i % 2 ? 1.01 : 1 / 1.01;
        drawn(view);
    }),
};
document.querySelector("pre").textContent = JSON.stringify(figures);
