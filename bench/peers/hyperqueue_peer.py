"""hyperqueue_peer.py COUNT CORES FOLDER: seconds from submission to the end of COUNT tasks of /bin/true, output kept."""

import sys
import time

from hyperqueue import Job, LocalCluster
from hyperqueue.cluster import WorkerConfig

count, cores, folder = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
with LocalCluster(folder + "/server") as cluster:
    cluster.start_worker(WorkerConfig(cores=cores))
    client = cluster.client()
    job = Job(default_workdir=folder)
    for _ in range(count):
        job.program(["/bin/true"])
    started = time.monotonic()
    submitted = client.submit(job)
    client.wait_for_jobs([submitted])
    print(time.monotonic() - started)
