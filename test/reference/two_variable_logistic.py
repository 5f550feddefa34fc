"""Two-variable logistic regression by scikit-learn: intercept, weights and margins on made rows.

Columns are standardised (population standard deviation), a missing value stands at the mean and is told by a column of
its own. The penalty is mean log loss + ridge / 2 * sum of squares, so C = 1 / (n * ridge).
"""

import json
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

RIDGE = 1e-6


def encode(values):
    known = values[~np.isnan(values)]
    standard = np.where(np.isnan(values), 0.0, (values - known.mean()) / known.std())
    missing = np.isnan(values)
    return [standard, missing.astype(float)] if missing.any() else [standard]


def answer(seed, n, missing):
    dice = np.random.default_rng(seed)
    risk = dice.normal(size=n)
    days = dice.binomial(20, 1 / (1 + np.exp(2.4 - 0.8 * risk))).astype(np.float32)
    rate = (dice.binomial(64, 1 / (1 + np.exp(2.4 - 0.8 * risk))) / 64).astype(np.float32)
    label = (dice.uniform(size=n) < 1 / (1 + np.exp(1.2 - 1.5 * risk))).astype(int)
    days[dice.uniform(size=n) < missing] = np.nan
    rate[dice.uniform(size=n) < missing / 2] = np.nan
    design = np.column_stack(encode(days.astype(float)) + encode(rate.astype(float)))
    model = LogisticRegression(C=1 / (n * RIDGE), solver="newton-cholesky", tol=1e-12, max_iter=1000)
    model.fit(design, label)
    tell = lambda values: [None if np.isnan(v) else float(v) for v in values]
    return {
        "days_absent_first_20": tell(days),
        "absence_rate": tell(rate),
        "label": label.tolist(),
        "intercept": float(model.intercept_[0]),
        "weights": model.coef_[0].tolist(),
        "margins": model.decision_function(design).tolist(),
    }


answers = {"with all known": answer(1, 240, 0), "with some missing": answer(2, 400, 0.1)}
path = Path(__file__).parent / "answers" / "two-variable-logistic.json"
path.write_text(json.dumps(answers, separators=(",", ":")) + "\n")
