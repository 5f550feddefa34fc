"""Measures of 1,000 seeded vectors by scikit-learn, plain and weighted: answers/metrics.json.

The expected calibration error is that of scikit-learn's calibration_curve, weighted by numpy's counts; over bins of
equal count scikit-learn interpolates its quantiles, so that one is numpy's alone.

python test/reference/metrics.py (with requirements.txt installed)
"""

import json
import math
import pathlib
import warnings

import numpy as np
from sklearn.calibration import calibration_curve
from sklearn.metrics import (
    average_precision_score,
    brier_score_loss,
    log_loss,
    precision_score,
    recall_score,
    roc_auc_score,
)

from sfc32 import random_vector

COLUMNS = [
    "roc_auc",
    "roc_auc_weighted",
    "average_precision",
    "average_precision_weighted",
    "log_loss",
    "log_loss_weighted",
    "brier",
    "brier_weighted",
    "precision_at_tie",
    "recall_at_tie",
    "expected_calibration_error",
    "expected_calibration_error_by_count",
]


def calibration_error(label, score):
    share, mean = calibration_curve(label, score, n_bins=10, strategy="uniform")
    bins = np.searchsorted(np.linspace(0, 1, 11)[1:-1], score)
    counts = np.bincount(bins)
    return np.average(np.abs(share - mean), weights=counts[counts > 0])


def calibration_error_by_count(label, score):
    label, score = np.array(label), np.array(score)
    ends = np.unique(np.quantile(score, np.arange(1, 10) / 10, method="inverted_cdf"))
    bins = np.searchsorted(ends, score)
    gaps = [abs(np.sum(label[bins == b] - score[bins == b])) for b in np.unique(bins)]
    return sum(gaps) / len(label)


def answers(index):
    label, score, weight = random_vector(index)
    row = []
    for measure in (roc_auc_score, average_precision_score, log_loss, brier_score_loss):
        for sample_weight in (None, weight):
            row.append(measure(label, score, sample_weight=sample_weight))
    # At a capacity that parts no tie: all rows at or above the score of the row a third of the way down.
    threshold = sorted(score, reverse=True)[math.ceil(len(score) / 3) - 1]
    selected = [1 if p >= threshold else 0 for p in score]
    row.append(precision_score(label, selected))
    row.append(recall_score(label, selected))
    row.append(calibration_error(label, score))
    row.append(calibration_error_by_count(label, score))
    return [float(f"{value:.12g}") for value in row]


if __name__ == "__main__":
    warnings.simplefilter("error")
    rows = [answers(index) for index in range(1000)]
    text = "[\n" + ",\n".join(json.dumps(row, separators=(",", ":")) for row in rows) + "\n]"
    path = pathlib.Path(__file__).parent / "answers" / "metrics.json"
    path.write_text('{"columns": ' + json.dumps(COLUMNS) + ', "rows": ' + text + "}\n")
    print(path, path.stat().st_size)
