"""InterpretML's explainable boosting machine on rows that test/bench/model/write-rows.ts wrote.

python ebm.py OPTIONS FOLDER... fits on FOLDER/train with OPTIONS (JSON) and prints, a line a folder, JSON with the
test AUC on FOLDER/test, the seconds that the fit took, and the pairs chosen; beside it the test AUCs of scikit-learn's
HistGradientBoostingClassifier with each of OPTIONS' `trees` (a list of settings; its defaults where there is none).
"""

import json
import sys
import time
import warnings

import numpy as np
from interpret.glassbox import ExplainableBoostingClassifier
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import roc_auc_score

warnings.filterwarnings("ignore")


def read(folder):
    with open(f"{folder}/rows.json") as file:
        about = json.load(file)
    n = about["n"]
    columns = np.fromfile(f"{folder}/columns.f32", np.float32).reshape(-1, n)
    is_word = ["levels" in d for d in about["features"]]
    rows = np.empty((n, len(columns)), object)
    for i, feature in enumerate(about["features"]):
        levels = feature.get("levels")
        values = columns[i].astype(np.float64)
        rows[:, i] = values if levels is None else [None if d != d else levels[int(d)] for d in values]
    types = ["nominal" if d["kind"] == "category" else "continuous" for d in about["features"]]
    return rows, np.fromfile(f"{folder}/label.u8", np.uint8), types, columns.T, is_word


def main(options, folders):
    settings = options.pop("trees", [{}])
    for folder in folders:
        rows, label, types, columns, is_word = read(f"{folder}/train")
        model = ExplainableBoostingClassifier(feature_types=types, random_state=1, **options)
        start = time.perf_counter()
        model.fit(rows, label)
        seconds = time.perf_counter() - start
        test_rows, test_label, _, test_columns, _ = read(f"{folder}/test")
        score = model.decision_function(test_rows)
        pairs = [list(d) for d in model.term_features_ if len(d) > 1]
        tree_aucs = []
        for more in settings:
            trees = HistGradientBoostingClassifier(
                categorical_features=is_word, early_stopping=True, random_state=1, **more
            )
            tree_aucs.append(roc_auc_score(test_label, trees.fit(columns, label).decision_function(test_columns)))
        answer = {
            "auc": roc_auc_score(test_label, score),
            "hist_aucs": tree_aucs,
            "seconds": seconds,
            "pairs": pairs,
        }
        print(json.dumps(answer), flush=True)


main(json.loads(sys.argv[1]), sys.argv[2:])
