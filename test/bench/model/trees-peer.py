"""scikit-learn's HistGradientBoosting on written rows: `trees-peer.py <folder> <rows to learn from> <settings as JSON>`.

One thread. Every tenth row to learn from is held out; the others of the folder are judged. Prints its measure as JSON.
"""

import json
import os
import sys
import time

os.environ["OMP_NUM_THREADS"] = "1"

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import roc_auc_score


def main(folder, train, settings):
    rows = json.load(open(f"{folder}/rows.json"))
    x = np.fromfile(f"{folder}/columns.f32", dtype=np.float32).reshape(len(rows["features"]), rows["n"])
    x = np.ascontiguousarray(x.T, dtype=np.float64)
    y = np.fromfile(f"{folder}/label.u8", dtype=np.uint8)
    words = [i for i, feature in enumerate(rows["features"]) if feature["kind"] == "category"]
    held_out = np.arange(train) % 10 == 9
    learnt = np.flatnonzero(~held_out)
    held_out = np.flatnonzero(held_out)
    x_learnt, x_held_out = x[learnt], x[held_out]
    start, cpu = time.perf_counter(), time.process_time()
    model = HistGradientBoostingClassifier(early_stopping=True, categorical_features=words, **settings)
    model.fit(x_learnt, y[learnt], X_val=x_held_out, y_val=y[held_out])
    seconds, cpu_seconds = time.perf_counter() - start, time.process_time() - cpu
    start = time.perf_counter()
    score = model.decision_function(x[train:])
    measure = {
        "seconds": seconds,
        "cpuSeconds": cpu_seconds,
        "predictSeconds": time.perf_counter() - start,
        "rocAuc": roc_auc_score(y[train:], score),
        "rounds": model.n_iter_,
    }
    print(json.dumps(measure))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), json.loads(sys.argv[3]))
