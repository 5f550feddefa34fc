"""Boosted trees by scikit-learn and their Shapley values by shap, on seeded rows: answers/trees.json.

python test/reference/trees.py (with requirements.txt installed)
"""

import json
import os
import pathlib

os.environ["OMP_NUM_THREADS"] = "1"

import numpy as np
import shap
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import roc_auc_score

from sfc32 import Random

NUMBERS = 6
LEVELS = ["amber", "blue", "coral", "dune", "ecru", "fawn"]
SETTINGS = {"l2_regularization": 1, "early_stopping": False}


def main():
    x, y = made_rows("train", 4000)
    new_x, new_y = made_rows("test", 4000)
    numbers = slice(1, NUMBERS + 1)
    plain = HistGradientBoostingClassifier(max_iter=10, **SETTINGS).fit(x[:, numbers], y)
    whole = HistGradientBoostingClassifier(max_iter=20, categorical_features=[0], **SETTINGS).fit(x, y)
    early = HistGradientBoostingClassifier(max_iter=3, categorical_features=[0], **SETTINGS).fit(x, y)
    small = HistGradientBoostingClassifier(
        max_iter=12, max_leaf_nodes=12, categorical_features=[0], **SETTINGS
    ).fit(x, y)
    answers = {
        "numbers": plain.decision_function(new_x[:150, numbers]).tolist(),
        "words": early.decision_function(new_x[:150]).tolist(),
        "roc_auc": roc_auc_score(new_y, whole.decision_function(new_x)),
        "explained": explained(small, new_x[:60]),
    }
    path = pathlib.Path(__file__).parent / "answers" / "trees.json"
    path.write_text(json.dumps(answers) + "\n")


def made_rows(part, n):
    """The rows of referenceRows(part, n), the word first, where scikit-learn's forks would have it anyhow."""
    dice = Random(4, "trees", part)
    x, y = [], []
    for _ in range(n):
        row = [dice.integer(0, 99) for _ in range(NUMBERS)]
        level = dice.integer(0, len(LEVELS) - 1)
        chance = 0.05 + 0.3 * (row[0] / 100) + 0.25 * (row[1] * row[2] / 10000) + (0.2 if row[3] > 70 else 0)
        chance += 0.15 if level in (1, 4) else 0
        y.append(1 if dice.chance(chance) else 0)
        is_missing = dice.chance(0.1)
        has_no_level = dice.chance(0.05)
        row[1] = float("nan") if is_missing else row[1]
        x.append([float("nan") if has_no_level else level, *row])
    return np.array(x, dtype=float), np.array(y)


def explained(model, x):
    """A model in our form, its log-odds of some rows, and shap's values of them."""
    base = float(np.ravel(model._baseline_prediction)[0])
    stages = [stage[0] for stage in model._predictors]
    trees = [shap_tree(stage.nodes, stage.raw_left_cat_bitsets) for stage in stages]
    explainer = shap.TreeExplainer({"trees": trees, "base_offset": base}, feature_perturbation="tree_path_dependent")
    levels_from_1 = x + np.eye(NUMBERS + 1)[0]
    values = explainer.shap_values(levels_from_1, check_additivity=False)
    expected = float(np.ravel(explainer.expected_value)[0])
    margin = model.decision_function(x)
    assert np.abs(values.sum(axis=1) + expected - margin).max() < 1e-6, "shap read other trees"
    return {
        "model": our_model(base, stages),
        "rows": [[None if np.isnan(value) else int(value) for value in row] for row in x],
        "margin": margin.tolist(),
        "base": expected,
        "contributions": values.round(10).tolist(),
    }


def our_model(base, stages):
    """A TreesModel: thresholds lie between whole numbers, so that "up to" and "below" are one."""
    cuts = [sorted({float(n["num_threshold"]) for s in stages for n in forks(s, i)}) for i in range(NUMBERS + 1)]
    numbers = [{"feature": f"x{i}", "bins": {"kind": "number", "cuts": cuts[i]}} for i in range(1, NUMBERS + 1)]
    words = {"feature": "word", "bins": {"kind": "category", "levels": LEVELS}}
    trees = [our_tree(stage.nodes, stage.raw_left_cat_bitsets, cuts) for stage in stages]
    return {"kind": "trees", "base": base, "features": [words, *numbers], "trees": trees}


def our_tree(nodes, bitsets, cuts):
    def bin_of(n):
        return -1 if n["is_leaf"] or n["is_categorical"] else cuts[n["feature_idx"]].index(float(n["num_threshold"]))

    return {
        "feature": [-1 if n["is_leaf"] else int(n["feature_idx"]) for n in nodes],
        "bin": [bin_of(n) for n in nodes],
        "goesLeft": [None if n["is_leaf"] or not n["is_categorical"] else left_levels(bitsets, n) for n in nodes],
        "missingGoesLeft": [bool(n["missing_go_to_left"]) for n in nodes],
        "left": [-1 if n["is_leaf"] else int(n["left"]) for n in nodes],
        "right": [-1 if n["is_leaf"] else int(n["right"]) for n in nodes],
        "value": [float(n["value"]) if n["is_leaf"] else 0 for n in nodes],
        "rows": [int(n["count"]) for n in nodes],
    }


def shap_tree(nodes, bitsets):
    """In the form of LightGBM's dump, the one in which shap reads forks on words, numbered from 1."""
    fork, leaf = ({}, {})
    for i, n in enumerate(nodes):
        place = leaf if n["is_leaf"] else fork
        place[i] = len(place)

    def read(i):
        n = nodes[i]
        if n["is_leaf"]:
            return {"leaf_index": leaf[i], "leaf_value": float(n["value"]), "leaf_count": int(n["count"])}
        levels = "||".join(str(level + 1) for level in left_levels(bitsets, n)) if n["is_categorical"] else None
        return {
            "split_index": fork[i],
            "split_feature": int(n["feature_idx"]),
            "threshold": levels or float(n["num_threshold"]),
            "default_left": bool(n["missing_go_to_left"]),
            "internal_value": 0,
            "internal_count": int(n["count"]),
            "left_child": read(n["left"]),
            "right_child": read(n["right"]),
        }

    return {"num_leaves": len(leaf), "tree_structure": read(0)}


def forks(stage, feature):
    return [n for n in stage.nodes if not n["is_leaf"] and n["feature_idx"] == feature]


def left_levels(bitsets, node):
    bits = bitsets[node["bitset_idx"]]
    return [level for level in range(len(LEVELS)) if int(bits[0]) >> level & 1]


if __name__ == "__main__":
    main()
