"""InterpretML's explainable boosting machine on rows that test/bench/model/write-rows.ts wrote.

python ebm.py OPTIONS FOLDER... fits on FOLDER/train with OPTIONS (JSON) and prints, a line a folder, JSON with the
test AUC on FOLDER/test, the seconds that the fit took, and the pairs chosen.
"""

import json
import sys
import time
import warnings

import numpy as np
from interpret.glassbox import ExplainableBoostingClassifier
from sklearn.metrics import roc_auc_score

warnings.filterwarnings("ignore")


def read(folder):
    with open(f"{folder}/rows.json") as file:
        about = json.load(file)
    n = about["n"]
    columns = np.fromfile(f"{folder}/columns.f32", np.float32).reshape(-1, n)
    rows = np.empty((n, len(columns)), object)
    for i, feature in enumerate(about["features"]):
        levels = feature.get("levels")
        values = columns[i].astype(np.float64)
        rows[:, i] = values if levels is None else [None if d != d else levels[int(d)] for d in values]
    types = ["nominal" if d["kind"] == "category" else "continuous" for d in about["features"]]
    return rows, np.fromfile(f"{folder}/label.u8", np.uint8), types


def main(options, folders):
    for folder in folders:
        rows, label, types = read(f"{folder}/train")
        model = ExplainableBoostingClassifier(feature_types=types, random_state=1, **options)
        start = time.perf_counter()
        model.fit(rows, label)
        seconds = time.perf_counter() - start
        test_rows, test_label, _ = read(f"{folder}/test")
        score = model.decision_function(test_rows)
        pairs = [list(d) for d in model.term_features_ if len(d) > 1]
        answer = {"auc": roc_auc_score(test_label, score), "seconds": seconds, "pairs": pairs}
        print(json.dumps(answer), flush=True)


main(json.loads(sys.argv[1]), sys.argv[2:])
