"""scikit-learn's LogisticRegression on written rows: `logistic-peer.py <folder>`.

Numbers are standardised, missing ones at the mean with a column that tells, words have a column a level: the design of
lib/model/design. Prints the time of a fit as scikit-learn sets it up, with and without the design, and the log loss at
the optimum, as JSON.
"""

import json
import sys
import time

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss


def main(folder):
    rows = json.load(open(f"{folder}/rows.json"))
    columns = np.fromfile(f"{folder}/columns.f32", dtype=np.float32).reshape(len(rows["features"]), rows["n"])
    y = np.fromfile(f"{folder}/label.u8", dtype=np.uint8)
    start = time.perf_counter()
    x = design(rows["features"], columns)
    designed = time.perf_counter()
    model = LogisticRegression(max_iter=1000).fit(x, y)
    end = time.perf_counter()
    optimum = LogisticRegression(tol=1e-10, max_iter=10_000).fit(x, y)
    measure = {
        "seconds": end - designed,
        "wholeSeconds": end - start,
        "columns": x.shape[1],
        "iterations": int(model.n_iter_[0]),
        "logLoss": log_loss(y, model.predict_proba(x)[:, 1]),
        "optimum": log_loss(y, optimum.predict_proba(x)[:, 1]),
    }
    print(json.dumps(measure))


def design(features, columns):
    parts = []
    for feature, values in zip(features, columns.astype(np.float64)):
        missing = np.isnan(values)
        if "levels" in feature:
            parts += [values == i for i in range(len(feature["levels"])) if (values == i).any()]
        else:
            known = values[~missing]
            parts.append(np.where(missing, 0, (values - known.mean()) / known.std()))
        if missing.any():
            parts.append(missing)
    return np.column_stack(parts).astype(np.float64)


if __name__ == "__main__":
    main(sys.argv[1])
