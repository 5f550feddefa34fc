"""Logistic regressions of 300 seeded rows by scikit-learn, and the Shapley values of one by shap; standard errors are
numpy's, from the inverse Hessian. answers/logistic.json holds the rows too.

python test/reference/logistic.py (with requirements.txt installed)
"""

import json
import pathlib

import numpy as np
import shap
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss
from sklearn.preprocessing import StandardScaler

N = 300
LEVELS = ["K", "1", "2", "3"]
dice = np.random.default_rng(11)

absent = np.round(dice.gamma(2, 3, N), 2).astype(np.float32)
score = np.round(dice.normal(200, 15, N), 1).astype(np.float32)
score[dice.random(N) < 0.15] = np.nan
flag = (dice.random(N) < 0.3).astype(np.float32)
grade = dice.integers(0, 4, N)
margin = 0.25 * (absent - 6) - 0.03 * (np.nan_to_num(score, nan=190) - 200) + 0.8 * flag
margin += np.array([0.6, -0.2, -0.4, 0.1])[grade] - 0.7
label = (dice.random(N) < 1 / (1 + np.exp(-margin))).astype(int)

known = ~np.isnan(score)
scaled = np.zeros(N)
scaled[known] = StandardScaler().fit_transform(score[known, None].astype(float))[:, 0]
design = np.column_stack(
    [
        StandardScaler().fit_transform(absent[:, None].astype(float))[:, 0],
        scaled,
        (~known).astype(float),
        StandardScaler().fit_transform(flag[:, None].astype(float))[:, 0],
        np.eye(4)[grade],
    ]
)


def fit(ridge, class_weight=None):
    model = LogisticRegression(C=1 / ridge, class_weight=class_weight, tol=1e-12, max_iter=10_000)
    model.fit(design, label)
    chance = model.predict_proba(design)[:, 1]
    weight = np.ones(N) if class_weight is None else N / (2 * np.bincount(label)[label])
    rows = np.column_stack([np.ones(N), design])
    hessian = rows.T @ (rows * (weight * chance * (1 - chance))[:, None])
    hessian += ridge * np.diag([0] + [1] * design.shape[1])
    return model, {
        "ridge": ridge,
        "class_weights": "balanced" if class_weight else "none",
        "intercept": model.intercept_[0],
        "weights": model.coef_[0].tolist(),
        "standard_errors": np.sqrt(np.diag(np.linalg.inv(hessian))).tolist(),
        "log_loss": log_loss(label, chance),
    }


model, plain = fit(1)
explainer = shap.LinearExplainer(model, shap.maskers.Independent(design, max_samples=N))
answers = {
    "levels": LEVELS,
    "columns": {
        "days_absent": [round(float(d), 2) for d in absent],
        "score": [None if np.isnan(d) else round(float(d), 1) for d in score],
        "flag": flag.astype(int).tolist(),
        "grade": grade.tolist(),
    },
    "label": label.tolist(),
    "fits": [plain, fit(50)[1], fit(1, "balanced")[1]],
    "shap": {
        "base": float(explainer.expected_value),
        "columns": explainer.shap_values(design[:20]).tolist(),
    },
}
file = pathlib.Path(__file__).parent / "answers" / "logistic.json"
file.write_text(json.dumps(answers))
print(file, plain["log_loss"], model.n_iter_)
